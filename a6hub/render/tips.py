"""Words that explain themselves: a link with a note that opens on hover, focus and tap.

Without style or script the link alone is left, and it leads to the full explanation.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.util import AtomicString

_COUNTER = "hub_tips"


def tip(md: Markdown, kind: str, text: str, href: str, lines: Iterable[tuple[str, str]]) -> Element:
    """``text`` as a link of a kind (``cite``, ``term``) to ``href``, with lines of (heading, text) in its note."""
    number = getattr(md, _COUNTER, 0) + 1
    setattr(md, _COUNTER, number)
    holder = Element("span", {"class": "tip-holder"})
    link = SubElement(holder, "a", {"class": kind, "href": href, "aria-describedby": f"tip-{number}"})
    link.text = AtomicString(text)
    note = SubElement(holder, "span", {"class": "tip", "role": "tooltip", "id": f"tip-{number}"})
    for heading, said in lines:
        line = SubElement(note, "span", {"class": "tip-line"})
        if heading:
            SubElement(line, "b").text = _literal(heading)
            line[-1].tail = _literal(" " + said)
        else:
            line.text = _literal(said)
    return holder


def _literal(text: str) -> AtomicString:
    """Text that no later step reads as Markdown, nor as an entity: Python-Markdown leaves ``&lt;`` as it is."""
    return AtomicString(text.replace("&", "&amp;"))


def forget(md: Markdown) -> None:
    """Count from one again: a new page begins."""
    setattr(md, _COUNTER, 0)
