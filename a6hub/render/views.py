"""What templates print: each view is a record made ready, with links as seen from one page."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from a6hub.derive.facets import values
from a6hub.derive.graph import Gathering, Graph, Item
from a6hub.derive.instants import event_span, instant_of, session_span, utc_text, zone_in_words
from a6hub.derive.names import country_name
from a6hub.model import addresses
from a6hub.model.cases import Case
from a6hub.model.events import Contributor, Event, Session
from a6hub.model.library import Resource
from a6hub.model.moments import Moment, span_in_words
from a6hub.model.record import Source


@dataclass(frozen=True)
class Words:
    """A piece of text, with a link where there is somewhere to go."""

    text: str
    href: str = ""


@dataclass(frozen=True)
class Chip:
    """A labelled tag; ``kind`` picks its colours."""

    text: str
    kind: str = ""


Pairs = tuple[tuple[str, str], ...]
"""Names with values, in a form that can be a key: a card is drawn once however often it is shown."""


@dataclass(frozen=True)
class Card:
    """A record in a listing, a related list or the home page."""

    kind: str
    title: str
    href: str
    summary: str
    chips: tuple[Chip, ...]
    fact: str
    state: str = ""
    facets: Pairs = ()
    clock: Pairs = ()
    instead: Words | None = None


@dataclass(frozen=True)
class SourceView:
    """A source as it is printed below a page."""

    title: Words
    details: str
    note: str


@dataclass(frozen=True)
class When:
    """The date block of an event or a session."""

    days: str
    times: str
    zone: str
    start: str
    end: str
    planned: bool
    clock: dict[str, str]


def event_title(event: Event) -> str:
    """Its title; one that will not take place as announced says so wherever it is named."""
    called_off = event.status in ("cancelled", "postponed")
    return f"{event.title} ({event.status})" if called_off else event.title


class View:
    """Builds views for one page; ``here`` is that page's address."""

    def __init__(self, graph: Graph, here: str) -> None:
        self.graph = graph
        self.here = here

    def way(self, target: str) -> str:
        """The link from this page to another."""
        return addresses.way(self.here, target)

    def chips(self, item: Item) -> tuple[Chip, ...]:
        """Mechanisms first, then themes."""
        mechanisms = (Chip(id, f"m{id.replace('.', '')}") for id in item.mechanisms)
        themes = (Chip(self.graph.label("themes", id)) for id in item.themes)
        return (*mechanisms, *themes)

    def card(self, item: Item) -> Card:
        """The card of a case, an event or a library entry; pages of one folder share it."""
        key = ("card", type(item), item.id, posixpath.dirname(self.here))
        if key not in self.graph.memo:
            self.graph.memo[key] = self._card(item)
        found: Card = self.graph.memo[key]
        return found

    def _card(self, item: Item) -> Card:
        facets = tuple((name, " ".join(ids)) for name, ids in values(self.graph, item).items() if ids)
        if isinstance(item, Event):
            return self._event_card(item, facets)
        if isinstance(item, Case):
            places = [country_name(code) for code in item.countries]
            places = places or [self.graph.label("regions", id) for id in item.regions]
            fact = " · ".join((", ".join(places), self.graph.label("tiers", item.tier)))
            return Card(
                "Case", item.title, self.way(addresses.case(item.id)), item.summary, self.chips(item), fact, "", facets
            )
        state = "" if item.status == "current" else item.status
        href = self.way(addresses.resource(item.id))
        newer = self.graph.resource_by_id[item.superseded_by] if item.superseded_by else None
        instead = Words(newer.title, self.way(addresses.resource(newer.id))) if newer else None
        fact = self.resource_fact(item)
        return Card("Resource", item.title, href, item.summary, self.chips(item), fact, state, facets, instead=instead)

    def _event_card(self, event: Event, facets: Pairs) -> Card:
        when = self.when(event)
        days = f"Planned for {when.days}" if when.planned else when.days
        fact = " · ".join(filter(None, (days, self.place(event), self.graph.label("formats", event.format))))
        state = "" if event.status == "confirmed" else event.status
        href = event.external or self.way(addresses.event(event.id))
        return Card(
            "Event", event.title, href, event.summary, self.chips(event), fact, state, facets, tuple(when.clock.items())
        )

    def cards(self, items: Iterable[Item]) -> list[Card]:
        """Cards in the order of the items."""
        return [self.card(item) for item in items]

    def resource_fact(self, entry: Resource) -> str:
        """Publisher, type, year, format, size and access: what a reader wants to know before the click."""
        parts = (
            self.graph.label("organisations", entry.publisher),
            self.graph.label("resource-types", entry.type),
            str(entry.year or ""),
            self.graph.label("file-formats", entry.format) if entry.format else "",
            entry.size or "",
            "" if entry.access == "free" else self.graph.label("access", entry.access),
        )
        return " · ".join(dict.fromkeys(filter(None, parts)))

    def place(self, event: Event) -> str:
        """``Chamber Hall, Bonn, Germany``, as far as it is known."""
        if event.place is None:
            return ""
        return ", ".join(filter(None, (event.place.city, country_name(event.place.country))))

    def when(self, event: Event, session: Session | None = None) -> When:
        """The date block of an event, or of one of its sessions."""
        start, end = (session.start or event.start, session.end) if session else (event.start, event.end)
        span = session_span(event, session) if session else event_span(event)
        clock = {}
        if span:
            clock = {"over": utc_text(span.over_from)} | ({"now": utc_text(span.now_from)} if span.now_from else {})
        clock |= {"status": event.status} | ({} if session else self._sessions_clock(event))
        if not session and len(event.sessions) > 1 and all(one.start and one.start.clock for one in event.sessions):
            # From the first session's start to the last one's end would read as one long meeting.
            times = f"{len(event.sessions)} sessions, each with its time below"
            return When(span_in_words(start, end), times, "", "", "", False, clock)
        return When(
            span_in_words(start, end),
            _times(start, end),
            zone_in_words(event, start),
            instant_of(start, event.timezone),
            instant_of(end, event.timezone),
            start.precision == "month" and event.outcome is None,
            clock,
        )

    def _sessions_clock(self, event: Event) -> dict[str, str]:
        spans = [session_span(event, session) for session in event.sessions]
        timed = [f"{utc_text(span.now_from)}/{utc_text(span.over_from)}" for span in spans if span and span.now_from]
        # One session without an instant, and nobody can say what lies between sessions.
        return {"sessions": " ".join(timed)} if timed and len(timed) == len(spans) else {}

    def organisation(self, id: str) -> Words:
        """An organisation's name, with its own site where that is known."""
        term = self.graph.terms("organisations")[id]
        return Words(term.label, term.url or "")

    def contributor(self, one: Contributor) -> Words:
        """A contributor's name and role."""
        party = country_name(one.party) if one.party else ""
        organisation = self.graph.label("organisations", one.organisation) if one.organisation else ""
        name = f"{party} ({organisation})" if party and organisation else party or organisation
        text = f"{name}: {one.role}" if name and one.role else name or one.role or ""
        return Words(text, self.way(addresses.country(one.party)) if one.party else "")

    def countries(self, codes: Iterable[str]) -> list[Words]:
        """Country names, each leading to its page."""
        return [Words(country_name(code), self.way(addresses.country(code))) for code in codes]

    def regions(self, ids: Iterable[str]) -> list[Words]:
        """Region names, each leading to its page."""
        return [Words(self.graph.label("regions", id), self.way(addresses.region(id))) for id in ids]

    def themes(self, ids: Iterable[str]) -> list[Words]:
        """Theme names, each leading to its page."""
        return [Words(self.graph.label("themes", id), self.way(addresses.theme(id))) for id in ids]

    def sources(self, sources: Iterable[Source]) -> list[SourceView]:
        """Sources as they are printed."""
        return [self._source(source) for source in sources]

    def _source(self, source: Source) -> SourceView:
        if source.resource:
            entry = self.graph.resource_by_id[source.resource]
            title = Words(entry.title, self.way(addresses.resource(entry.id)))
        else:
            title = Words(source.title or "", source.url or "")
        date = source.date.words if source.date else ""
        place = "; ".join(filter(None, (source.publisher, date, source.where)))
        return SourceView(title, place, source.note or "")

    def gathering(self, found: Gathering) -> dict[str, list[Card]]:
        """Cards of what belongs together, by heading; empty groups are left out."""
        groups: dict[str, Sequence[Item]] = {"Cases": found.cases, "Events": found.events, "Resources": found.resources}
        cards = {name: self.cards(items) for name, items in groups.items() if items}
        # What explains comes before what shows and what lists.
        return ({"Guidance": [self._page_card(uri) for uri in found.pages]} if found.pages else {}) | cards

    def page(self, uri: str) -> Words:
        """An authored or always-made page by its title."""
        return Words(self.graph.page_titles[uri][0], self.way(uri))

    def _page_card(self, uri: str) -> Card:
        title, summary = self.graph.page_titles[uri]
        return Card("Guidance", title, self.way(uri), summary, (), "")


def _times(start: Moment, end: Moment | None) -> str:
    if start.precision != "minute":
        return ""
    if end is None or end.precision != "minute":
        return f"from {start.clock}"
    if end.day == start.day:
        return f"{start.clock}–{end.clock}"
    return f"{start.words}, {start.clock} – {end.words}, {end.clock}"
