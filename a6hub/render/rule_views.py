"""Rules as pages print them: citations with their notes, what a page rests on, and what was superseded under it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from a6hub.derive.reliance import Change, Dependent
from a6hub.derive.reviews import reviewed_on
from a6hub.model import addresses
from a6hub.model.citations import Citation, Span
from a6hub.model.rules import Found, Rule
from a6hub.render.citing import destination, lines
from a6hub.render.views import Card, View, Words


@dataclass(frozen=True)
class Cite:
    """A citation: its label, where it leads, and the lines (heading, text) of its note."""

    label: str
    href: str
    lines: tuple[tuple[str, str], ...]
    superseded: bool = False


@dataclass(frozen=True)
class Ground:
    """A decision that a page rests on, and the places it cites."""

    decision: Words
    title: str
    session: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True)
class ChangeView:
    """A superseded paragraph in the words of a banner."""

    place: Words
    change: str
    instead: Words | None
    on: str
    unread: bool
    """Whether the page it is shown on was last reviewed before the change."""


class RuleView(View):
    """Views of rules for one page."""

    def cite(self, found: Found) -> Cite:
        """One citation."""
        return self._cite(found.citation.label, found)

    def _cite(self, label: str, found: Found) -> Cite:
        return Cite(label, self.way(destination(found)), tuple(lines(found)), found.superseded)

    def cites(self, texts: Iterable[str]) -> list[Cite]:
        """Citations as records write them."""
        return [self.cite(self.graph.hub.rulebook.find(text)) for text in texts]

    def grounds(self, uri: str) -> list[Ground]:
        """What a page rests on, by decision in the order of the record, each place once."""
        by_decision: dict[str, list[Found]] = {}
        for found in self.graph.reliance.of_page(uri):
            by_decision.setdefault(found.rule.id, []).append(found)
        return [self._ground(by_decision[rule.id]) for rule in self.graph.hub.rules if rule.id in by_decision]

    def _ground(self, many: list[Found]) -> Ground:
        rule = many[0].rule
        spans = {span: one for one in many for span in one.citation.spans}
        ordered = sorted(spans, key=lambda span: (span.first.order, span.last.order))
        cites = tuple(self._place(rule, span) for span in ordered)
        words = Words(rule.number, self.way(addresses.rule(rule.id)))
        return Ground(words, rule.title, self.session(rule.session), cites)

    def _place(self, rule: Rule, span: Span) -> Cite:
        """A place of a decision that is named beside it already."""
        found = self.graph.hub.rulebook.within(rule, span)
        return self._cite(Citation("", (span,)).label, found)

    def session(self, id: str) -> str:
        """``CMA 6 (2024)``."""
        book = self.graph.hub.sessions
        found = next((one for one in book.sessions if one.id == id), None) if book else None
        return f"{found.label} ({found.year})" if found else ""

    def sessions(self, uri: str) -> list[str]:
        """The sessions whose decisions a page cites, in the order of the record."""
        cited = {found.rule.session for found in self.graph.reliance.of_page(uri)}
        book = self.graph.hub.sessions
        return [self.session(one.id) for one in book.sessions if one.id in cited] if book else []

    def gaps(self) -> list[tuple[str, str]]:
        """Sessions newer than those a reader can rely on: covered only in part, or not yet."""
        many = sorted(self.graph.hub.sessions.sessions, key=lambda one: one.year) if self.graph.hub.sessions else []
        newest = max((at for at, one in enumerate(many) if one.read == "full"), default=-1)
        words = {"part": "in part", "none": "not yet", "full": ""}
        return [(self.session(one.id), words[one.read]) for one in many[newest + 1 :]]

    def changes(self, uri: str) -> list[ChangeView]:
        """The superseded paragraphs under a page."""
        read = reviewed_on(self.graph.hub).get(uri)
        return [self.change(one, read) for one in self.graph.reliance.changes_under(uri)]

    def change(self, one: Change, read: date | None = None) -> ChangeView:
        """A superseded paragraph; ``read`` is the last review of whatever rests on it."""
        at = one.paragraph.place
        label = Citation(one.rule.number, (Span(at, at),)).label
        place = Words(label, self.way(f"{addresses.rule(one.rule.id)}#{at.anchor}"))
        found = self.graph.hub.rulebook.find(one.paragraph.superseded_by) if one.paragraph.superseded_by else None
        instead = Words(found.citation.label, self.way(destination(found))) if found else None
        on = one.paragraph.superseded_on.words if one.paragraph.superseded_on else ""
        return ChangeView(place, one.paragraph.change or "", instead, on, not one.known_at(read))

    def dependents(self, many: Iterable[Dependent]) -> list[tuple[str, list[Words]]]:
        """What rests on something, by kind; a page is named once for each kind."""
        groups: dict[str, dict[str, Words]] = {}
        for one in many:
            groups.setdefault(one.kind, {}).setdefault(one.address, Words(one.title, self.way(one.address)))
        return [(kind, list(words.values())) for kind, words in groups.items()]

    def dependent_card(self, one: Dependent) -> Card:
        """Something that rests on rules, as a line of a related list."""
        return Card(one.kind, one.title, self.way(one.address), "", (), "")
