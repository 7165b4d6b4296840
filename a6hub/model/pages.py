"""Pages that people write: their front matter, their headings and their text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field, PlainValidator, WithJsonSchema

from a6hub.model.fields import Day, Line, Mechanism, Sentence, Theme, Word, shaped
from a6hub.model.record import Record, Related
from a6hub.model.wording import fault, quoted, single


def _order(value: Any) -> int:
    text = single(value, "a whole number such as 20 is expected; write it after the colon")
    if not re.fullmatch(r"[0-9]{1,4}", text):
        raise fault(f"{quoted(text)} is not a whole number; one such as 20 is expected; correct it")
    return int(text)


Order = Annotated[int, PlainValidator(_order), WithJsonSchema({"type": "integer", "minimum": 0, "maximum": 9999})]


def _months(value: Any) -> int:
    text = single(value, "a time such as 6 months is expected; write it after the colon")
    match = re.fullmatch(r"([1-9][0-9]?) (months?|years?)", text)
    if not match:
        raise fault(
            f"{quoted(text)} is not a time between reviews; one such as 6 months or 1 year is expected; correct it"
        )
    return int(match[1]) * (12 if match[2].startswith("year") else 1)


Interval = Annotated[
    int, PlainValidator(_months), shaped(r"^[1-9][0-9]? (month|year)s?$", "A time such as 6 months or 1 year")
]
"""Months between two reviews."""


class Guidance(Record):
    """The front matter of a page in docs/ that is not a case study."""

    title: Line = Field(title="Title", description="What the reader gets.")
    question: Line | None = Field(None, title="Question", description="What a reader asks; the first lines answer it.")
    summary: Sentence = Field(title="Summary", description="One sentence for listings and search engines.")
    section: Annotated[str, Word("sections")] | None = Field(
        None, title="Section", description="Where it stands in the guidance; left out for pages about the hub itself."
    )
    order: Order = Field(100, title="Order", description="Its place within the section; smaller numbers come first.")
    mechanisms: list[Mechanism] = Field(default_factory=list, title="Mechanisms")
    themes: list[Theme] = Field(default_factory=list, title="Themes")
    reviewed: Day | None = Field(None, title="Reviewed", description="The day someone last held it against the rules.")
    review_every: Interval | None = Field(None, title="Review every", examples=["6 months"])
    owner: Line | None = Field(None, title="Owner", description="A role, never a person.", examples=["Guidance editor"])
    related: Related = Field(default_factory=Related, title="Related")


@dataclass(frozen=True)
class Page:
    """An authored page: where it lives, its Markdown below the front matter, and what stands in it.

    ``headings`` are levels with texts; ``marks`` what stands between ``[[`` and ``]]``, with the line in the file.
    """

    uri: str
    title: str
    summary: str
    body: str
    first_line: int
    headings: tuple[tuple[int, str], ...]
    marks: tuple[tuple[str, int], ...] = ()
