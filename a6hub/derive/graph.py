"""How things hang together: what each record is about, and what rests on what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from a6hub.derive.reliance import Reliance
from a6hub.model import addresses
from a6hub.model.cases import Case
from a6hub.model.events import Contributor, Event, Material
from a6hub.model.hub import Hub
from a6hub.model.library import Resource
from a6hub.model.partnership import CountryWork
from a6hub.model.record import Part, Record, Related, Source, Term
from a6hub.model.support import Element

Item = Case | Event | Resource


@dataclass
class Gathering:
    """What the hub knows about one country, region or theme."""

    cases: list[Case] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    resources: list[Resource] = field(default_factory=list)
    work: list[CountryWork] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)

    def add(self, item: Item) -> None:
        """Take an item in."""
        many: list[Any] = {Case: self.cases, Event: self.events, Resource: self.resources}[type(item)]  # type: ignore[assignment]
        many.append(item)

    def __bool__(self) -> bool:
        return bool(self.cases or self.events or self.resources or self.work or self.pages)


class Graph:
    """A Hub seen by its connections; every list is in a stable order."""

    def __init__(self, hub: Hub) -> None:
        self.hub = hub
        self.memo: dict[Hashable, Any] = {}
        """What rooms further on keep for the time this hub is in hand."""
        self.reliance = Reliance(hub)
        self.event_by_id = {event.id: event for event in hub.events}
        self.case_by_id = {case.id: case for case in hub.cases}
        self.resource_by_id = {resource.id: resource for resource in hub.library}

    @cached_property
    def page_titles(self) -> dict[str, tuple[str, str]]:
        """Title and summary of every page that records may name as related."""
        hub = self.hub
        found = {uri: (title, "") for uri, title in addresses.TITLES.items()}
        found |= {addresses.rule(rule.id): (f"{rule.number}: {rule.title}", rule.summary) for rule in hub.rules}
        found |= {addresses.plan(plan.id): (plan.title, plan.summary) for plan in hub.plans}
        for element in hub.support.elements if hub.support else ():
            found[addresses.element(element.theme)] = (f"{element.title}: the tasks", element.summary)
        return found | {uri: (page.title, page.summary) for uri, page in hub.pages.items()}

    def label(self, vocabulary: str, id: str) -> str:
        """What readers see for a word."""
        return self.terms(vocabulary)[id].label

    def terms(self, vocabulary: str) -> dict[str, Term]:
        """The words of a vocabulary, in its own order."""
        return self._terms[vocabulary]

    @cached_property
    def _terms(self) -> dict[str, dict[str, Term]]:
        return {name: {term.id: term for term in book.terms} for name, book in self.hub.vocabularies.items()}

    @cached_property
    def regions_of_country(self) -> dict[str, list[str]]:
        """The regions and groups that a country belongs to, by its code."""
        found: dict[str, list[str]] = defaultdict(list)
        for region in self.terms("regions").values():
            for code in region.countries:
                found[code].append(region.id)
        return found

    @cached_property
    def events_by_time(self) -> list[Event]:
        """Newest first."""
        return sorted(self.hub.events, key=lambda event: (event.start.first, event.id), reverse=True)

    @cached_property
    def cases_by_change(self) -> list[Case]:
        """The most recently changed first; full cases before snapshots of the same day."""
        return sorted(self.hub.cases, key=lambda case: (-case.updated.first.toordinal(), case.tier, case.title))

    @cached_property
    def resources_by_title(self) -> list[Resource]:
        """What is current first, then by year (newest first) and title."""
        return sorted(self.hub.library, key=lambda one: (one.status != "current", -(one.year or 0), one.title))

    def countries(self, item: Item) -> list[str]:
        """The codes of the countries an item is about or takes place in."""
        if isinstance(item, Event):
            parties = [one.party for one in _contributors(item) if one.party]
            here = [item.place.country] if item.place else []
            return _unique((*here, *parties))
        return list(item.countries)

    def regions(self, item: Item) -> list[str]:
        """The regions an item is about: those of its place or countries, and those it names."""
        codes = ([item.place.country] if item.place else []) if isinstance(item, Event) else list(item.countries)
        named = item.regions if isinstance(item, Case) else []
        return _unique((*named, *(region for code in codes for region in self.regions_of_country.get(code, []))))

    @cached_property
    def by_country(self) -> dict[str, Gathering]:
        """Everything about a country, by its code."""
        found: dict[str, Gathering] = defaultdict(Gathering)
        for item in self._items():
            for code in self.countries(item):
                found[code].add(item)
        for work in self.hub.partnership.countries if self.hub.partnership else []:
            found[work.country].work.append(work)
        return dict(sorted(found.items()))

    @cached_property
    def by_region(self) -> dict[str, Gathering]:
        """Everything about a region that something is known about, by its id, in the order of the vocabulary."""
        found = {region: Gathering() for region in self.terms("regions")}
        for item in self._items():
            for region in self.regions(item):
                found[region].add(item)
        for work in self.hub.partnership.countries if self.hub.partnership else []:
            for region in self.regions_of_country.get(work.country, []):
                found[region].work.append(work)
        return {region: gathering for region, gathering in found.items() if gathering}

    @cached_property
    def by_theme(self) -> dict[str, Gathering]:
        """Everything about a theme, by its id, in the order of the vocabulary."""
        found = {theme: Gathering() for theme in self.terms("themes")}
        for item in self._items():
            for theme in item.themes:
                found[theme].add(item)
        for page in sorted(self.hub.guidance, key=lambda page: (page.section or "", page.order, page.title)):
            for theme in page.themes:
                found[theme].pages.append(page.origin.path.removeprefix("docs/"))
        return found

    def _items(self) -> Iterator[Item]:
        yield from self.cases_by_change
        yield from self.events_by_time
        yield from self.resources_by_title

    def related(self, record: Record | Element) -> Gathering:
        """What a record names as related, and what names it, without itself."""
        own: Related = record.related  # type: ignore[union-attr]
        found: list[Item] = [self.case_by_id[id] for id in own.cases]
        found += [self.event_by_id[id] for id in own.events]
        found += [self.resource_by_id[id] for id in own.resources]
        if isinstance(record, Case | Event | Resource):
            found += self._naming.get((type(record), record.id), [])
        gathering = Gathering(pages=list(dict.fromkeys(own.pages)))
        for item in {(type(item), item.id): item for item in found if item is not record}.values():
            gathering.add(item)
        return gathering

    @cached_property
    def _naming(self) -> dict[tuple[type, str], list[Item]]:
        found: dict[tuple[type, str], list[Item]] = defaultdict(list)
        for item in self._items():
            for kind, ids in (
                (Case, item.related.cases),
                (Event, item.related.events),
                (Resource, item.related.resources),
            ):
                for id in ids:
                    found[kind, id].append(item)
        return found

    @cached_property
    def resting_on(self) -> dict[str, list[Record]]:
        """The records that name a library entry as a source or material, by its id."""
        found: dict[str, list[Record]] = defaultdict(list)
        everything: list[Record] = [*self.cases_by_change, *self.events_by_time]
        everything += [one for one in (self.hub.support, self.hub.partnership) if one]
        for record in everything:
            for id in _unique(_resources_in(record)):
                found[id].append(record)
        return found


def _resources_in(part: Part) -> Iterator[str]:
    for value in part.__dict__.values():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, Source | Material) and one.resource:
                yield one.resource
            elif isinstance(one, Part):
                yield from _resources_in(one)


def _contributors(event: Event) -> Iterator[Contributor]:
    yield from event.contributors
    for session in event.sessions:
        yield from session.contributors


def _unique(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))
