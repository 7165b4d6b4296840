"""The library: guides, decisions, tools, courses, databases, templates and reports."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from a6hub.model.codes import Country, Language
from a6hub.model.fields import (
    Day,
    Identifier,
    Line,
    Mechanism,
    Organisation,
    PlainText,
    Sentence,
    Theme,
    Url,
    Word,
    Year,
)
from a6hub.model.record import Record, Related
from a6hub.model.rules import Cited


class Resource(Record):
    """One entry of the library."""

    title: Line = Field(title="Title", examples=["Decision 2/CMA.3: guidance on cooperative approaches"])
    summary: Sentence = Field(title="Summary", description="What it helps with, in our words.")
    publisher: Organisation = Field(title="Publisher", examples=["unfccc"])
    year: Year | None = Field(None, title="Year", description="Left out where the source gives none.")
    type: Annotated[str, Word("resource-types")] = Field(title="Type", examples=["decision"])
    mechanisms: list[Mechanism] = Field(
        default_factory=list, title="Mechanisms", description="In quotes.", examples=[["6.2"]]
    )
    themes: list[Theme] = Field(default_factory=list, title="Themes", examples=[["reporting"]])
    languages: list[Language] = Field(default_factory=list, title="Languages", examples=[["en", "fr"]])
    countries: list[Country] = Field(default_factory=list, title="Countries", description="Countries it is about.")
    symbol: Line | None = Field(None, title="Document symbol", examples=["FCCC/PA/CMA/2021/10/Add.1"])
    url: Url | None = Field(None, title="Address", description="Left out where no public address was seen in full.")
    find: Sentence | None = Field(
        None, title="How to find it", description="Where no exact address is known.", examples=["Search for the title."]
    )
    format: Annotated[str, Word("file-formats")] | None = Field(None, title="Format", examples=["pdf"])
    size: Annotated[str, PlainText(20)] | None = Field(None, title="Size", examples=["1.2 MB"])
    access: Annotated[str, Word("access")] = Field(title="Access", examples=["free"])
    licence: Line | None = Field(None, title="Licence", examples=["CC BY 4.0"])
    status: Literal["current", "superseded", "withdrawn"] = Field("current", title="Status")
    superseded_by: Identifier | None = Field(
        None, title="Superseded by", description="Id of the entry that replaces it."
    )
    evidence: Annotated[str, Word("evidence")] = Field(title="How it was checked", examples=["text-read"])
    checked: Day = Field(title="Checked", description="The day someone last looked.", examples=["2026-11-22"])
    rules: list[Cited] = Field(
        default_factory=list, title="Rules", description="Paragraphs it helps to carry out.", examples=[["4/CMA.6 5"]]
    )
    related: Related = Field(default_factory=Related, title="Related")
