"""The partnership itself: how it came about, what it does, whom it works with."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from a6hub.model.codes import Country
from a6hub.model.fields import Day, Line, PartialDate, Sentence, Theme, Url
from a6hub.model.record import Figure, Part, Record, Source


class Entry(Part):
    """A dated launch, signing, agreement, meeting or publication."""

    date: PartialDate = Field(title="Date")
    title: Line = Field(title="What")
    summary: Sentence | None = Field(None, title="Detail")
    kind: Literal["launch", "signing", "agreement", "meeting", "publication"] = Field(title="Kind")
    sources: list[Source] = Field(min_length=1, title="Sources")


class Area(Part):
    """An area of work."""

    title: Line = Field(title="Area")
    as_of: PartialDate = Field(title="As of", description="For an undated page, the day it was read.")
    sources: list[Source] = Field(min_length=1, title="Sources")


class WorkingGroup(Part):
    """A working group and what it deals with."""

    title: Line = Field(title="Group")
    summary: Sentence = Field(title="What it deals with")
    themes: list[Theme] = Field(default_factory=list, title="Themes")
    since: PartialDate | None = Field(None, title="Since")
    as_of: PartialDate = Field(title="As of", description="The date the description is of.")
    sources: list[Source] = Field(min_length=1, title="Sources")


class CountryWork(Part):
    """What the partnership did with one country."""

    country: Country = Field(title="Country")
    summary: Sentence = Field(title="What was done")
    as_of: PartialDate = Field(title="As of")
    sources: list[Source] = Field(min_length=1, title="Sources")


class Partnership(Record):
    """The Article 6 Implementation Partnership."""

    title: Line = Field(title="Name")
    short: Line = Field(title="Short form")
    summary: Sentence = Field(title="Summary")
    website: Url = Field(title="Website")
    email: Line = Field(title="Mail address")
    purpose: list[Sentence] = Field(default_factory=list, title="Purpose")
    areas: list[Area] = Field(default_factory=list, title="Areas of work")
    groups: list[WorkingGroup] = Field(default_factory=list, title="Working groups")
    timeline: list[Entry] = Field(default_factory=list, title="Timeline")
    countries: list[CountryWork] = Field(default_factory=list, title="Countries")
    figures: list[Figure] = Field(default_factory=list, title="Figures")
    join: Sentence = Field(title="Who may join, and how")
    sources: list[Source] = Field(min_length=1, title="Sources")
    updated: Day = Field(title="Updated")
