"""The guided question path: questions with answers, each leading to another question or to an outcome."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, PlainValidator, WithJsonSchema

from a6hub.model import addresses
from a6hub.model.fields import Day, Identifier, Line, Mechanism, Sentence
from a6hub.model.pages import Interval
from a6hub.model.record import Part, Record
from a6hub.model.wording import single


def _markdown(value: Any) -> str:
    return single(value, "text is expected; write it after the colon, or below it behind a |")


Markdown = Annotated[str, PlainValidator(_markdown), WithJsonSchema({"type": "string", "minLength": 1})]
"""Markdown by an author of the hub, trusted as a page in docs/ is; citations in ``[[ ]]`` are read in it."""


class Answer(Part):
    """One answer to a question, and where it leads."""

    text: Line = Field(title="Answer")
    leads_to: Identifier = Field(title="Leads to", description="The id of a question or of an outcome.")


class Question(Part):
    """One step of the path."""

    id: Identifier = Field(title="Id")
    question: Line = Field(title="Question")
    help: Markdown | None = Field(None, title="Help", description="Markdown; one or two sentences.")
    answers: list[Answer] = Field(min_length=2, title="Answers")


class Outcome(Part):
    """Where a path ends."""

    id: Identifier = Field(title="Id")
    title: Line = Field(title="Title")
    track: Mechanism | None = Field(None, title="Track", description="Left out where none, or more than one, fits.")
    summary: Sentence = Field(title="Summary")
    text: Markdown = Field(title="Text", description="Markdown, with citations.")
    pages: list[Line] = Field(default_factory=list, title="Pages", description="Paths under docs/, the next one first.")


class QuestionPath(Record):
    """A path of questions; every step is a page of its own, so it works without JavaScript."""

    title: Line = Field(title="Title")
    summary: Sentence = Field(title="Summary")
    start: Identifier = Field(title="Start", description="The id of the first question.")
    questions: list[Question] = Field(min_length=1, title="Questions")
    outcomes: list[Outcome] = Field(min_length=2, title="Outcomes")
    reviewed: Day = Field(title="Reviewed")
    review_every: Interval = Field(title="Review every")
    owner: Line = Field(title="Owner", description="A role, never a person.")

    def address(self, id: str) -> str:
        """The page of a step; the first question stands at the front."""
        return addresses.WHICH_TRACK if id == self.start else addresses.step(id)
