"""Pages that people write: their front matter, their headings and their text."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import Field

from a6hub.model.fields import Day, Line, Mechanism, Sentence, Theme
from a6hub.model.record import Record


class Guidance(Record):
    """The front matter of a page in docs/ that is not a case study."""

    title: Line = Field(title="Title", description="What the reader gets.")
    summary: Sentence = Field(title="Summary", description="One sentence for listings and search engines.")
    mechanisms: list[Mechanism] = Field(default_factory=list, title="Mechanisms")
    themes: list[Theme] = Field(default_factory=list, title="Themes")
    reviewed: Day | None = Field(None, title="Reviewed")
    owner: Line | None = Field(None, title="Owner", description="A role, never a person.")


@dataclass(frozen=True)
class Page:
    """An authored page: where it lives, its Markdown below the front matter, and the headings in it."""

    uri: str
    title: str
    summary: str
    body: str
    first_line: int
    headings: tuple[tuple[int, str], ...]
