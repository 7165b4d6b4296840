"""The glossary: what each term means, how readers type it, and what it is called in French and Spanish."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from a6hub.model.fields import Day, Identifier, Line, Mechanism, PlainText
from a6hub.model.pages import Interval
from a6hub.model.record import Part, Record
from a6hub.model.rules import Cited

Name = Annotated[str, PlainText(120)]


class GlossaryTerm(Part):
    """One term, with every way to write it."""

    id: Identifier = Field(title="Id", description="Unique in the file and never changed.", examples=["itmo"])
    term: Name = Field(title="Term", examples=["internationally transferred mitigation outcome"])
    short: Name | None = Field(None, title="Short form", examples=["ITMO"])
    definition: Annotated[str, PlainText(500)] = Field(title="Definition", description="One or two plain sentences.")
    forms: list[Name] = Field(
        default_factory=list,
        title="Other forms",
        description="Plurals and spellings that pages use for the same thing; marked in text like the term.",
        examples=[["ITMOs"]],
    )
    synonyms: list[Name] = Field(default_factory=list, title="Synonyms", description="Shown in the glossary.")
    variants: list[Name] = Field(
        default_factory=list, title="Variants", description="Misspellings and short hands that readers type."
    )
    fr: Name | None = Field(None, title="French", description="Only where a source is confident.")
    es: Name | None = Field(None, title="Spanish", description="Only where a source is confident.")
    mechanisms: list[Mechanism] = Field(default_factory=list, title="Mechanisms")
    rules: list[Cited] = Field(default_factory=list, title="Rules", examples=[["2/CMA.3 annex 1"]])
    pages: list[Line] = Field(default_factory=list, title="Pages", description="Paths under docs/, the best first.")
    inline: bool = Field(
        True, title="Marked in text", description="false: a word too common to be explained wherever it stands."
    )


class Glossary(Record):
    """All terms."""

    title: Line = Field(title="Title")
    summary: Annotated[str, PlainText(300)] = Field(title="Summary")
    terms: list[GlossaryTerm] = Field(min_length=1, title="Terms")
    reviewed: Day = Field(title="Reviewed", description="The day someone last held it against the sources.")
    review_every: Interval = Field(title="Review every", examples=["12 months"])
    owner: Line = Field(title="Owner", description="A role, never a person.")
