"""A Python-Markdown extension: the first use of a term on a page carries its definition.

Terms come from the glossary; headings, links, code, tables' heads and HTML of templates are left as they are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE, AtomicString

from a6hub.model import addresses
from a6hub.model.glossary import Glossary, GlossaryTerm
from a6hub.model.hub import Hub
from a6hub.render.citing import project
from a6hub.render.tips import forget, tip

_SKIPPED = frozenset(("a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "th", "button", "script", "style"))
_READ = frozenset(("p", "li", "td", "dd"))


@dataclass(frozen=True)
class _Index:
    pattern: re.Pattern[str]
    terms: Mapping[str, GlossaryTerm]

    def term(self, written: str) -> GlossaryTerm | None:
        # In a page, a term may run on over the end of a line.
        form = " ".join(written.split())
        return self.terms.get(form) or self.terms.get(form.lower())


def _keys(form: str) -> str:
    """Short forms in capitals mean the term only in capitals: LoA, but not "loa"."""
    return form if sum(letter.isupper() for letter in form) > 1 else form.lower()


_kept: list[tuple[Glossary, _Index | None]] = []
"""The index of the glossary in hand: an engine makes a new Markdown reader for every page."""


def _index(glossary: Glossary) -> _Index | None:
    if not (_kept and _kept[0][0] is glossary):
        _kept[:] = [(glossary, _index_of(glossary))]
    return _kept[0][1]


def _index_of(glossary: Glossary) -> _Index | None:
    terms: dict[str, GlossaryTerm] = {}
    for term in glossary.terms:
        if term.inline:
            for form in filter(None, (term.term, term.short, *term.forms)):
                terms.setdefault(_keys(form), term)
    if not terms:
        return None
    # The longest first: "initial report" before "report".
    longest = sorted(terms, key=lambda form: (-len(form), form))
    forms = "|".join(r"\s+".join(map(re.escape, form.split())) for form in longest)
    return _Index(re.compile(rf"(?<![\w.-])(?:{forms})(?![\w-]|\.\d)", re.I), terms)


class _FirstUses(Treeprocessor):
    def __init__(self, md: Markdown, index: _Index) -> None:
        super().__init__(md)
        self.index = index
        self.seen: set[str] = set()

    def run(self, root: Element) -> None:
        self.seen = set()
        self.walk(root, False)

    def walk(self, element: Element, reading: bool) -> None:
        if element.tag in _SKIPPED or "tip-holder" in element.get("class", ""):
            return
        if element.tag in _READ and self.holds_html_links(element):
            return
        reading = reading or element.tag in _READ
        children = list(element)
        if reading:
            self.mark(element, None)
        for child in children:
            self.walk(child, reading)
            if reading:
                self.mark(element, child)

    def holds_html_links(self, element: Element) -> bool:
        """Whether links are written in HTML in it; their text stands between stand-ins until the page is whole."""
        stashed = HTML_PLACEHOLDER_RE.findall("".join(element.itertext()))
        tags = (str(self.md.htmlStash.rawHtmlBlocks[int(number)]) for number in stashed)
        return any(re.match(r"<(?:a|button|code)\b", tag, re.I) for tag in tags)

    def mark(self, parent: Element, child: Element | None) -> None:
        """Explain what is used for the first time in the text at the start of a parent, or behind a child."""
        text = (parent.text if child is None else child.tail) or ""
        start = 0
        while True:
            match = self.index.pattern.search(text, start)
            if match is None:
                return
            term = self.index.term(match[0])
            start = match.end()
            if term is None or term.id in self.seen:
                continue
            self.seen.add(term.id)
            link = _explained(self.md, term, match[0])
            link.tail = text[match.end() :]
            if child is None:
                parent.text = text[: match.start()]
                parent.insert(0, link)
            else:
                child.tail = text[: match.start()]
                parent.insert(list(parent).index(child) + 1, link)
            # The rest stands behind the new link.
            child, text, start = link, link.tail or "", 0


def _explained(md: Markdown, term: GlossaryTerm, written: str) -> Element:
    full = term.term[:1].upper() + term.term[1:]
    heading = f"{full} ({term.short})." if term.short else f"{full}."
    link = tip(md, "term", written, f"/{addresses.GLOSSARY}#{term.id}", [(heading, term.definition)])
    link[0].text = AtomicString(written)
    return link


class ExplainingTerms(Extension):
    """Explains terms at their first use; options as for ``citing``."""

    def __init__(self, **options: Any) -> None:
        self.config = {"hub": [Hub(), "The hub whose glossary is used"], "root": ["", "A project to read it from"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:
        """After inline marks are read (priority 20); before an engine turns paths into links (0)."""
        hub: Hub = self.getConfig("hub")
        root: str = self.getConfig("root")
        glossary = (project(root) if root else hub).glossary
        index = _index(glossary) if glossary else None
        if index:
            md.treeprocessors.register(_FirstUses(md, index), "hub_terms", 8)
        self.md = md
        md.registerExtension(self)

    def reset(self) -> None:
        """A new page begins."""
        forget(self.md)


def makeExtension(**options: Any) -> ExplainingTerms:
    """What Python-Markdown asks a module for."""
    return ExplainingTerms(**options)
