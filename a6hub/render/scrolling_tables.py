"""A Python-Markdown extension: wide tables scroll in a box of their own, which the keyboard reaches too."""

from __future__ import annotations

import re
from collections import Counter
from xml.etree import ElementTree

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

# What Python-Markdown leaves in a text for a piece of HTML that it puts back at the end.
_STASHED = re.compile("\x02[^\x03]*\x03")


class _Boxes(Treeprocessor):
    def run(self, root: ElementTree.Element) -> None:
        heading = "Table"
        seen: Counter[str] = Counter()
        for parent in list(root.iter()):
            for position, element in enumerate(list(parent)):
                if element.tag in ("h1", "h2", "h3", "h4"):
                    heading = "Table: " + _STASHED.sub("", "".join(element.itertext())).strip()
                elif element.tag == "table":
                    box = ElementTree.Element("div", {"class": "scroll", "role": "region", "tabindex": "0"})
                    seen[heading] += 1
                    # Two tables under one heading are two places for a screen reader.
                    box.set("aria-label", heading + (f" ({seen[heading]})" if seen[heading] > 1 else ""))
                    _label_cells(element)
                    box.append(element)
                    box.tail, element.tail = element.tail, "\n"
                    parent[position] = box


FOLDS = 3
"""From so many columns on, a table folds into a list on narrow screens."""


def _label_cells(table: ElementTree.Element) -> None:
    """Give each cell the head of its column, for screens on which rows fold; roles outlive a change of display."""
    heads = [_text(cell) for cell in table.iter("th")]
    rows = [row for row in table.iter("tr") if row.find("td") is not None]
    if len(heads) < FOLDS or any(len(row) != len(heads) for row in rows):
        return
    table.set("class", "folds")
    table.set("role", "table")
    for row in table.iter("tr"):
        row.set("role", "row")
        for cell, head in zip(row, heads, strict=True):
            cell.set("role", "cell" if cell.tag == "td" else "columnheader")
            if cell.tag == "td":
                cell.set("data-label", _STASHED.sub("", head).strip())


def _text(element: ElementTree.Element) -> str:
    """What an element says, without the notes of citations in it."""
    inside = ("" if child.get("class", "").startswith("tip-holder") else _text(child) for child in element)
    return (element.text or "") + "".join(
        said + (child.tail or "") for said, child in zip(inside, element, strict=True)
    )


class ScrollingTables(Extension):
    """Puts every table of a page into a labelled region that scrolls sideways."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Run after inline marks are read (priority 20), so that headings hold their text."""
        md.treeprocessors.register(_Boxes(md), "scrolling_tables", 5)


def makeExtension(**options: object) -> ScrollingTables:
    """What Python-Markdown asks a module for."""
    return ScrollingTables(**options)
