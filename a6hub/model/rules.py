"""The decisions of the Parties as records: what each paragraph that pages rely on says, in our words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import Field, PlainValidator

from a6hub.model.citations import NUMBER, Citation, CitationError, Place, Span, parse, place
from a6hub.model.fields import (
    Day,
    Identifier,
    Line,
    Mechanism,
    PartialDate,
    PlainText,
    Sentence,
    Theme,
    Url,
    Word,
    Year,
    shaped,
)
from a6hub.model.record import Part, Record
from a6hub.model.wording import fault, nearest, single


def _ref(value: Any) -> str:
    text = single(value, "a place such as annex/18(g) is expected; write one after the colon")
    try:
        return place(text).ref
    except CitationError as error:
        raise fault(f"{error}; correct it") from None


def _cited(value: Any) -> str:
    text = single(value, "a citation such as 2/CMA.3 annex 18 is expected; write one after the colon or the dash")
    try:
        parse(text)
    except CitationError as error:
        raise fault(f"{error}; correct it") from None
    return text


def _number(value: Any) -> str:
    text = single(value, "the number of a decision such as 2/CMA.3 is expected; write it after the colon")
    if not re.fullmatch(NUMBER, text):
        raise fault(f'"{text}" is not the number of a decision; one such as 2/CMA.3 is expected; correct it')
    return text


DecisionNumber = Annotated[str, PlainValidator(_number), shaped(f"^{NUMBER}$", "A number such as 2/CMA.3")]
Ref = Annotated[
    str, PlainValidator(_ref), shaped(r"^[a-z0-9()/-]+$", "A place such as annex/18(g)", ("string", "integer"))
]
Cited = Annotated[str, PlainValidator(_cited), shaped(rf"^{NUMBER}", "A citation such as 2/CMA.3 annex 18")]
"""A citation as records write it: what stands between the brackets in Markdown."""


class Paragraph(Part):
    """A paragraph, annex, chapter, table or row that something in the hub rests on."""

    ref: Ref = Field(title="Place", description="As in annex/18(g).", examples=["annex/18(g)"])
    summary: Annotated[str, PlainText(400)] = Field(title="What it says", description="One line, in our words.")
    topics: list[Theme] = Field(default_factory=list, title="Topics")
    status: Literal["in force", "superseded"] = Field("in force", title="Status")
    superseded_by: Cited | None = Field(
        None, title="Superseded by", description="The paragraph that replaces it, where its number is known."
    )
    superseded_on: PartialDate | None = Field(None, title="Superseded on", examples=["2024-11-23", "2025-11"])
    change: Sentence | None = Field(None, title="What changed", description="For the banner that readers see.")

    @property
    def place(self) -> Place:
        """Its place in the decision."""
        return place(self.ref)


class Rule(Record):
    """One decision, and the paragraphs of it that the hub relies on."""

    number: DecisionNumber = Field(title="Number", examples=["2/CMA.3"])
    session: Identifier = Field(title="Session", description="An id of resources/sessions.yml.", examples=["cma-3"])
    year: Year = Field(title="Year")
    place: Line = Field(title="Place", examples=["Glasgow"])
    title: Line = Field(title="Subject")
    summary: Sentence = Field(title="Summary", description="What it settles, in our words.")
    symbol: Line | None = Field(None, title="Document symbol", examples=["FCCC/PA/CMA/2021/10/Add.1"])
    url: Url | None = Field(None, title="Address", description="Left out where no address was seen in full.")
    adopted: Day | None = Field(None, title="Adopted")
    mechanisms: list[Mechanism] = Field(default_factory=list, title="Mechanisms")
    themes: list[Theme] = Field(default_factory=list, title="Themes")
    resource: Identifier | None = Field(None, title="Library entry")
    evidence: Annotated[str, Word("evidence")] = Field(title="How it was checked")
    note: Sentence | None = Field(None, title="Note", description="What is known only in part.")
    paragraphs: list[Paragraph] = Field(min_length=1, title="Paragraphs")


class Session(Part):
    """A session of the Parties, and how far the hub has read its decisions."""

    id: Identifier = Field(title="Id", examples=["cma-6"])
    label: Line = Field(title="Label", examples=["CMA 6"])
    place: Line | None = Field(None, title="Place")
    year: Year = Field(title="Year")
    read: Literal["full", "part", "none"] = Field(title="Read")
    summary: Sentence = Field(title="What was read")


class Sessions(Record):
    """All sessions whose decisions the hub covers, in part or not yet."""

    title: Line = Field(title="Title")
    sessions: list[Session] = Field(min_length=1, title="Sessions")


@dataclass(frozen=True)
class Found:
    """A citation whose decision and paragraphs are on record."""

    citation: Citation
    rule: Rule
    paragraphs: tuple[Paragraph, ...]

    @property
    def superseded(self) -> bool:
        """Whether any of its paragraphs no longer holds."""
        return any(one.status == "superseded" for one in self.paragraphs)


@dataclass(frozen=True)
class RuleBook:
    """The decisions on record, looked up by citation."""

    rules: tuple[Rule, ...] = ()

    @cached_property
    def by_number(self) -> Mapping[str, Rule]:
        """Decisions by number."""
        return {rule.number: rule for rule in self.rules if "number" in rule.__dict__}

    @cached_property
    def _places(self) -> Mapping[str, Mapping[Place, Paragraph]]:
        return {
            number: {one.place: one for one in getattr(rule, "paragraphs", ()) if "ref" in one.__dict__}
            for number, rule in self.by_number.items()
        }

    def find(self, text: str) -> Found:
        """The decision and paragraphs that a citation names; raises CitationError with the nearest known one."""
        citation = parse(text)
        rule = self.by_number.get(citation.number)
        if rule is None:
            raise CitationError(
                f'the decision "{citation.number}" is not on record{self._hint(citation.number, self.by_number)}; '
                "decisions live in resources/rules"
            )
        paragraphs = tuple(one for span in citation.spans for one in self._within(rule, span))
        return Found(citation, rule, paragraphs)

    def within(self, rule: Rule, span: Span) -> Found:
        """One span of a decision; raises CitationError as ``find`` does."""
        return Found(Citation(rule.number, (span,)), rule, tuple(self._within(rule, span)))

    def _within(self, rule: Rule, span: Span) -> Iterable[Paragraph]:
        known = self._places[rule.number]
        for one in span.places():
            if one not in known:
                refs = [near.ref for near in known]
                raise CitationError(
                    f'"{one.ref}" is not on record for {rule.number}{self._hint(one.ref, refs)}; '
                    f"its paragraphs are in {rule.origin.path}"
                )
            yield known[one]

    @staticmethod
    def _hint(text: str, known: Iterable[str]) -> str:
        by_small = {one.lower(): one for one in known}
        guess = nearest(text, by_small)
        return f'; did you mean "{by_small[guess]}"?' if guess else ""
