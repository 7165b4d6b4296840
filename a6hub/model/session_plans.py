"""Session plans: dialogues, labs and workshops that a colleague can run again."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, PlainValidator, WithJsonSchema

from a6hub.model.fields import Day, Line, Mechanism, PlainText, Sentence, Theme
from a6hub.model.pages import Interval
from a6hub.model.record import Part, Record, Related, Source
from a6hub.model.rules import Cited
from a6hub.model.wording import fault, quoted, single


def _minutes(value: Any) -> int:
    text = single(value, "a number of minutes such as 20 is expected; write it after the colon")
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 600:
        raise fault(f"{quoted(text)} is not a number of minutes; one from 1 to 600 is expected; correct it")
    return int(text)


Minutes = Annotated[int, PlainValidator(_minutes), WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 600})]


class Group(Part):
    """Who should be in the room."""

    title: Line = Field(title="Group", examples=["Authorizing office"])
    brings: Sentence = Field(title="What it brings")


class Step(Part):
    """One part of the session."""

    title: Line = Field(title="Step")
    minutes: Minutes = Field(title="Minutes")
    how: Annotated[str, PlainText(800)] = Field(title="How it runs")
    lead: Line | None = Field(None, title="Who leads", description="A role.")
    questions: list[Sentence] = Field(default_factory=list, title="Guiding questions")
    needs: list[Line] = Field(default_factory=list, title="What is needed")


class Sheet(Part):
    """A sheet to print and fill in."""

    title: Line = Field(title="Sheet")
    purpose: Sentence = Field(title="What it is for")
    prompts: list[Sentence] = Field(min_length=1, title="Prompts", description="Each gets room for an answer.")


class SessionPlan(Record):
    """A plan to run a session, printable with its sheets."""

    title: Line = Field(title="Title")
    summary: Sentence = Field(title="Summary")
    format: Line = Field(title="Format", examples=["Interactive lab"])
    based_on: Sentence = Field(title="Based on", description="The event or document it was drawn from, with its date.")
    aim: Sentence = Field(title="Aim", description="What participants leave with.")
    size: Line = Field(title="Group size")
    mechanisms: list[Mechanism] = Field(min_length=1, title="Mechanisms")
    themes: list[Theme] = Field(min_length=1, title="Themes")
    groups: list[Group] = Field(min_length=1, title="Who takes part")
    before: list[Sentence] = Field(min_length=1, title="Prepare")
    steps: list[Step] = Field(min_length=2, title="Steps")
    sheets: list[Sheet] = Field(default_factory=list, title="Sheets")
    after: list[Sentence] = Field(default_factory=list, title="Afterwards")
    pitfalls: list[Sentence] = Field(default_factory=list, title="Pitfalls")
    rules: list[Cited] = Field(default_factory=list, title="Rules")
    related: Related = Field(default_factory=Related, title="Related")
    sources: list[Source] = Field(min_length=1, title="Sources")
    reviewed: Day = Field(title="Reviewed")
    review_every: Interval = Field(title="Review every")
    owner: Line = Field(title="Owner", description="A role, never a person.")
