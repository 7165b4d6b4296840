"""A Python-Markdown extension: ``[[2/CMA.3 annex 18]]`` becomes a link with what the paragraph says.

Any engine can load it by name; without a hub in its options it reads the project in ``root``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from a6hub.load.hub import load
from a6hub.model import addresses
from a6hub.model.citations import MARK, CitationError, part_in_words
from a6hub.model.hub import Hub
from a6hub.model.rules import Found, Paragraph
from a6hub.render.tips import forget, tip

MOST_LINES = 4
"""Paragraphs told in one note; the decision's page tells the others."""


@cache
def project(root: str) -> Hub:
    """The hub of a project folder, read once."""
    return load(Path(root)).hub


def destination(found: Found) -> str:
    """Where a citation leads: the first paragraph it names, on the page of its decision."""
    first = found.paragraphs[0].place.anchor if found.paragraphs else ""
    return addresses.rule(found.rule.id) + (f"#{first}" if first else "")


def lines(found: Found) -> Iterator[tuple[str, str]]:
    """What the note of a citation says: each paragraph by its number, and what became of it."""
    if not found.paragraphs:
        yield found.rule.title, found.rule.summary
    single = len(found.paragraphs) == 1
    for one in found.paragraphs[:MOST_LINES]:
        yield ("" if single else _number(one)), one.summary
        if one.status == "superseded":
            yield "Superseded.", one.change or ""
    more = len(found.paragraphs) - MOST_LINES
    if more > 0:
        yield "", f"And {more} more on the page of the decision."


def _number(paragraph: Paragraph) -> str:
    place = paragraph.place
    kind, _, number = place.name.rpartition("-")
    name = " ".join(filter(None, (kind, number.upper() if kind == "chapter" else number)))
    return name or part_in_words(place.part)


class _Citations(InlineProcessor):
    def __init__(self, md: Markdown, hub: Hub) -> None:
        super().__init__(MARK.pattern, md)
        self.hub = hub

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]
        try:
            found = self.hub.rulebook.find(m[1])
        except CitationError:
            # The check of the data has named it with its line; a preview still shows what was written.
            unknown = Element("span", {"class": "cite-unknown"})
            unknown.text = AtomicString(m[0])
            return unknown, m.start(0), m.end(0)
        link = tip(self.md, "cite", found.citation.label, "/" + destination(found), lines(found))
        if found.superseded:
            link.set("class", "tip-holder tip-superseded")
        return link, m.start(0), m.end(0)


class Citing(Extension):
    """Reads citations; options: ``hub`` (a Hub), or ``root``, the folder of a project."""

    def __init__(self, **options: Any) -> None:
        self.config = {"hub": [Hub(), "The hub whose rules are cited"], "root": ["", "A project to read them from"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:
        """Before links are read (priority 160), behind code and escapes (190, 180)."""
        hub: Hub = self.getConfig("hub")
        root: str = self.getConfig("root")
        self.md = md
        md.registerExtension(self)
        md.inlinePatterns.register(_Citations(md, project(root) if root else hub), "hub_citations", 175)

    def reset(self) -> None:
        """A new page begins."""
        forget(self.md)


def makeExtension(**options: Any) -> Citing:
    """What Python-Markdown asks a module for."""
    return Citing(**options)
