"""A Python-Markdown extension: wide tables scroll in a box of their own, which the keyboard reaches too."""

from __future__ import annotations

from xml.etree import ElementTree

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor


class _Boxes(Treeprocessor):
    def run(self, root: ElementTree.Element) -> None:
        heading = "Table"
        for position, element in enumerate(list(root)):
            if element.tag in ("h1", "h2", "h3", "h4"):
                # Inline marks are still in the text here; plain words are what a label needs.
                heading = "Table: " + "".join(element.itertext()).replace("*", "")
            elif element.tag == "table":
                box = ElementTree.Element("div", {"class": "scroll", "role": "region", "tabindex": "0"})
                box.set("aria-label", heading)
                box.append(element)
                box.tail, element.tail = element.tail, "\n"
                root[position] = box


class ScrollingTables(Extension):
    """Puts every table of a page into a labelled region that scrolls sideways."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Run once the tables stand and their headings hold text."""
        md.treeprocessors.register(_Boxes(md), "scrolling_tables", 5)


def makeExtension(**options: object) -> ScrollingTables:
    """What Python-Markdown asks a module for."""
    return ScrollingTables(**options)
