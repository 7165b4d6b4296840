"""The support package: six elements with their tasks, and the six steps of the offer."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from a6hub.model.cases import Phase
from a6hub.model.fields import Day, Identifier, Line, Sentence, Theme
from a6hub.model.record import Part, Record, Related, Source
from a6hub.model.rules import Cited


class Task(Part):
    """A step of an element, or a choice or set of steps."""

    id: Identifier = Field(title="Id", description="Unique in the file and never changed.")
    title: Line = Field(title="What to do", description="Starts with a verb.")
    summary: Sentence | None = Field(None, title="How")
    inputs: list[Line] = Field(default_factory=list, title="What goes in")
    outputs: list[Line] = Field(default_factory=list, title="What comes out")
    lead: Line | None = Field(None, title="Who leads", description="A role.")
    duration: Line | None = Field(None, title="Duration", description="Only where a source gives it.")
    choose: Literal["and", "or", "parallel"] | None = Field(
        None, title="Parts are", description="and: each is needed; or: one is enough; parallel: at the same time."
    )
    parts: list[Task] = Field(default_factory=list, title="Parts", description="Steps inside this step.")
    rules: list[Cited] = Field(default_factory=list, title="Rules", examples=[["4/CMA.6 5"]])
    sources: list[Source] = Field(default_factory=list, title="Sources")


class Element(Part):
    """One of the six elements of the support package."""

    theme: Theme = Field(title="Theme", description="The word of themes.yml it belongs to.")
    title: Line = Field(title="Title")
    summary: Sentence = Field(title="Summary")
    tasks: Annotated[list[Task], Field(min_length=1, max_length=9)] = Field(title="Tasks", description="At most nine.")
    related: Related = Field(default_factory=Related, title="Related")
    sources: list[Source] = Field(min_length=1, title="Sources")


class SupportPackage(Record):
    """What the partnership offers a country, and how a country asks for it."""

    title: Line = Field(title="Title")
    summary: Sentence = Field(title="Summary")
    elements: list[Element] = Field(min_length=1, title="Elements")
    offer: list[Phase] = Field(min_length=1, title="Offer process")
    offer_sources: list[Source] = Field(min_length=1, title="Sources of the offer process")
    updated: Day = Field(title="Updated")
