"""What every record shares: where it came from, and the small parts that many of them hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr

from a6hub.model.codes import Country
from a6hub.model.fields import Day, Identifier, Line, PartialDate, Sentence, Url, WordId

Where = tuple[str | int, ...]
"""A place inside a record: ("sessions", 0, "start")."""


Lines = int | tuple[int, "dict[str | int, Lines]"]
"""The line of a text; for a list or fields also the lines of what stands inside, by name or position."""


def dotted(where: Iterable[str | int]) -> str:
    """A place in words an editor can follow, counting list items from 1: ``sessions.1.start``."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in where)


@dataclass(frozen=True)
class Origin:
    """The file a record was read from, and the line each of its values stands on."""

    path: str
    lines: Lines = 1

    def line(self, *where: str | int) -> int:
        """The line of a value, or of the nearest part that holds it; 1 when nothing is known."""
        lines = self.lines
        for name in where:
            if isinstance(lines, int) or name not in lines[1]:
                break
            lines = lines[1][name]
        return lines if isinstance(lines, int) else lines[0]


NOWHERE = Origin("")


class Part(BaseModel):
    """A piece of a record; unknown keys are mistakes, and nothing changes once read."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


def part_of(annotation: Any) -> type[Part] | None:
    """The part inside ``list[Part]``, ``Part | None`` or ``Annotated[list[Part], ...]``."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    for inside in getattr(annotation, "__args__", ()):
        found = part_of(inside)
        if found:
            return found
    return None


class Record(Part):
    """One file of the hub. Its id is the file's stem, everywhere: address, calendar, search."""

    _id: str = PrivateAttr(default="")
    _origin: Origin = PrivateAttr(default_factory=lambda: NOWHERE)

    @property
    def id(self) -> str:
        """The stem of its file."""
        # Asked for many times a record: pydantic's own way to a private attribute takes ten times as long.
        private = self.__pydantic_private__
        return str(private["_id"]) if private else ""

    @property
    def origin(self) -> Origin:
        """Its file and lines."""
        return self._origin

    def read_from(self, origin: Origin, id: str) -> Self:
        """The same record, knowing where it was read."""
        self._origin = origin
        self._id = id
        return self


class Source(Part):
    """What a statement rests on: an entry of the library, or a title with its publisher and address."""

    resource: Identifier | None = Field(
        None, title="Library entry", description="The id of a file in resources/library."
    )
    title: Line | None = Field(None, title="Title", description="The document's title, when it is not in the library.")
    publisher: Line | None = Field(None, title="Publisher", description="Who published it.")
    url: Url | None = Field(None, title="Address", description="Only an address that was seen in full.")
    where: Sentence | None = Field(
        None, title="Place in it", description="Page, slide, paragraph or passage.", examples=["para. 56"]
    )
    date: Day | None = Field(None, title="Its date", description="The day it was published.")
    note: Sentence | None = Field(
        None, title="Note", description="How sure this is, or how sources differ.", examples=["press report"]
    )


class Link(Part):
    """A web address with words that say where it leads."""

    title: Line = Field(title="Words", description="What the reader gets there.")
    url: Url = Field(title="Address", description="Starts with https://.")


class Figure(Part):
    """A number with its date and its source; a figure without them is not published."""

    label: Line = Field(title="What is counted", examples=["Partner countries engaged"])
    value: Line = Field(title="Value", description="As the source prints it.", examples=["28", "about 165,000"])
    unit: Line | None = Field(None, title="Unit", examples=["t CO2 equivalent"])
    as_of: PartialDate = Field(title="As of", description="The date the figure describes.")
    sources: list[Source] = Field(min_length=1, title="Sources")


class Related(Part):
    """Other things of the hub that a reader of this one wants next."""

    cases: list[Identifier] = Field(default_factory=list, title="Cases", description="Ids of pages in docs/cases.")
    resources: list[Identifier] = Field(
        default_factory=list, title="Resources", description="Ids of files in resources/library."
    )
    events: list[Identifier] = Field(
        default_factory=list, title="Events", description="Ids of files in resources/events."
    )
    pages: list[Line] = Field(
        default_factory=list, title="Pages", description="Paths under docs/.", examples=["learn/index.md"]
    )


class Term(Part):
    """One word of a vocabulary."""

    id: WordId = Field(title="Id", description="What records write.")
    label: Line = Field(title="Label", description="What readers see.")
    meaning: Sentence = Field(title="Meaning", description="One line.")
    url: Url | None = Field(None, title="Address", description="An organisation's own site.")
    countries: list[Country] = Field(
        default_factory=list, title="Countries", description="For regions: ISO 3166 codes."
    )
