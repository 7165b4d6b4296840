"""The glossary: every term with its definition, its other names, and the page and rules behind it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from a6hub.derive.graph import Graph
from a6hub.model import addresses
from a6hub.model.glossary import Glossary, GlossaryTerm
from a6hub.render.environment import render
from a6hub.render.framing import meta
from a6hub.render.rule_views import Cite, RuleView
from a6hub.render.views import Words


@dataclass(frozen=True)
class TermView:
    """A term as the glossary prints it."""

    term: GlossaryTerm
    cites: list[Cite]
    pages: list[Words]


def glossary_page(graph: Graph, glossary: Glossary) -> tuple[str, str]:
    """All terms from A to Z, with a bar that leads to each letter."""
    view = RuleView(graph, addresses.GLOSSARY)
    letters: dict[str, list[TermView]] = {}
    for term in sorted(glossary.terms, key=lambda term: (_plain(term.term), term.id)):
        seen = TermView(term, view.cites(term.rules), [view.page(uri) for uri in term.pages])
        letters.setdefault(_letter(term.term), []).append(seen)
    frame = meta(glossary, (), scripts=("tips",)) | {"kind": "glossary"}
    return addresses.GLOSSARY, render(
        "glossary.md.j2",
        frame,
        changes=view.changes(addresses.GLOSSARY),
        letters=letters,
        count=len(glossary.terms),
    )


def _plain(text: str) -> str:
    """Without accents and capitals, so that words sort as readers expect."""
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in split if not unicodedata.combining(letter))


def _letter(text: str) -> str:
    first = _plain(text)[0].upper()
    return first if first.isalpha() else "0"
