"""Case studies: the front matter of the pages in docs/cases."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from a6hub.model.codes import Country
from a6hub.model.fields import Day, Line, Mechanism, PartialDate, Region, Sector, Sentence, Theme, Word
from a6hub.model.record import Figure, Part, Record, Related, Source
from a6hub.model.rules import Cited


class Period(Part):
    """The years a case covers."""

    start: PartialDate = Field(title="From", examples=[2023])
    end: PartialDate | None = Field(None, title="To", description="Left out while it goes on.")


class Milestone(Part):
    """One dated step of a case."""

    date: PartialDate = Field(title="Date", examples=["2025-02-28"])
    title: Line = Field(title="Step")
    summary: Sentence | None = Field(None, title="Detail")
    state: Literal["achieved", "ongoing", "planned"] = Field(title="State")
    sources: list[Source] = Field(min_length=1, title="Sources")


class Phase(Part):
    """One phase of a process."""

    title: Line = Field(title="Phase")
    summary: Sentence = Field(title="What happens")
    lead: Line | None = Field(None, title="Who acts")
    duration: Line | None = Field(None, title="Duration", description="Only where a source gives it.")


class Process(Part):
    """A sequence of phases, drawn as a rail."""

    title: Line = Field(title="Title")
    phases: list[Phase] = Field(min_length=2, title="Phases")
    sources: list[Source] = Field(min_length=1, title="Sources")


class Case(Record):
    """The facts of a case study; its story is the page below them."""

    title: Line = Field(title="Title", examples=["Bhutan: rules, fund and registry before the first agreement"])
    summary: Sentence = Field(title="Summary", description="What the reader learns from it.")
    countries: list[Country] = Field(default_factory=list, title="Countries", examples=[["BT", "SG"]])
    regions: list[Region] = Field(
        default_factory=list, title="Regions", description="Only those its countries do not already imply."
    )
    mechanisms: list[Mechanism] = Field(min_length=1, title="Mechanisms", examples=[["6.2"]])
    sectors: list[Sector] = Field(min_length=1, title="Sectors", examples=[["energy"]])
    themes: list[Theme] = Field(min_length=1, title="Themes", examples=[["strategy"]])
    tier: Annotated[str, Word("tiers")] = Field(title="Tier", examples=["full"])
    period: Period = Field(title="Period")
    figures: list[Figure] = Field(default_factory=list, title="Figures")
    timeline: list[Milestone] = Field(default_factory=list, title="Timeline")
    processes: list[Process] = Field(default_factory=list, title="Processes")
    lessons: list[Sentence] = Field(default_factory=list, title="Lessons", description="Our own reading of the facts.")
    pitfalls: list[Sentence] = Field(
        default_factory=list, title="Pitfalls", description="What did not work or is unsettled."
    )
    rules: list[Cited] = Field(
        default_factory=list, title="Rules", description="What it illustrates.", examples=[["2/CMA.3 annex 18(g)"]]
    )
    related: Related = Field(default_factory=Related, title="Related")
    updated: Day = Field(title="Updated")
    reviewed: Day = Field(title="Reviewed", description="The day someone last held it against its sources.")
    owner: Line = Field(title="Owner", description="A role, never a person.", examples=["Case editor"])
    sources: list[Source] = Field(min_length=1, title="Sources")
