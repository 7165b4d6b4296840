"""The page finder: every page by title and summary, until search has an index of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from a6hub.derive.facets import Choice, Facet
from a6hub.derive.graph import Graph
from a6hub.derive.names import country_name
from a6hub.model import addresses
from a6hub.model.hub import Hub
from a6hub.render.environment import render
from a6hub.render.views import View, event_title

LABELS = {
    "guidance": "Guidance",
    "rule": "Decision",
    "plan": "Session plan",
    "support": "Support package",
    "case": "Case",
    "event": "Event",
    "resource": "Resource",
    "theme": "Theme",
    "region": "Region",
    "country": "Country",
    "about": "About this hub",
}
"""The kinds of pages, in the order they are listed."""


@dataclass(frozen=True)
class Entry:
    """A line of the page finder; ``uri`` is the page's address."""

    kind: str
    title: str
    uri: str
    summary: str = ""

    @property
    def label(self) -> str:
        """Its kind as readers see it."""
        return LABELS[self.kind]


def find_page(graph: Graph) -> tuple[str, str]:
    """Every page of the hub, guidance first."""
    view = View(graph, addresses.FIND)
    order = list(LABELS)
    entries = sorted(_entries(graph), key=lambda entry: order.index(entry.kind))
    counts = Counter(entry.kind for entry in entries)
    choices = tuple(Choice(kind, label, counts[kind]) for kind, label in LABELS.items() if counts[kind])
    frame = {
        "title": "Find a page",
        "summary": "Every page of the hub, by title and summary.",
        "kind": "listing",
        "scripts": ["filter-logic", "filters"],
    }
    rows = [(entry, view.way(entry.uri)) for entry in entries]
    return addresses.FIND, render("find.md.j2", frame, facets=[Facet("kind", "Kind", choices)], entries=rows)


def _entries(graph: Graph) -> Iterator[Entry]:
    yield from _written(graph.hub)
    yield from _recorded(graph)


def _written(hub: Hub) -> Iterator[Entry]:
    for page in hub.guidance:
        uri = page.origin.path.removeprefix("docs/")
        yield Entry("about" if uri.startswith("about/") else "guidance", page.title, uri, page.summary)
    if hub.which_track:
        yield Entry("guidance", hub.which_track.title, addresses.WHICH_TRACK, hub.which_track.summary)
    if hub.glossary:
        yield Entry("guidance", hub.glossary.title, addresses.GLOSSARY, hub.glossary.summary)
    for rule in hub.rules:
        yield Entry("rule", f"{rule.number}: {rule.title}", addresses.rule(rule.id), rule.summary)
    for plan in hub.plans:
        yield Entry("plan", plan.title, addresses.plan(plan.id), plan.summary)
    if hub.support:
        yield Entry("support", hub.support.title, addresses.SUPPORT, hub.support.summary)
        for element in hub.support.elements:
            yield Entry("support", element.title, addresses.element(element.theme), element.summary)
    if hub.partnership:
        yield Entry("about", hub.partnership.title, addresses.PARTNERSHIP, hub.partnership.summary)


def _recorded(graph: Graph) -> Iterator[Entry]:
    for case in graph.cases_by_change:
        yield Entry("case", case.title, addresses.case(case.id), case.summary)
    for event in graph.events_by_time:
        yield Entry("event", event_title(event), addresses.event(event.id), event.summary)
    for resource in graph.resources_by_title:
        yield Entry("resource", resource.title, addresses.resource(resource.id), resource.summary)
    for term in graph.terms("themes").values():
        yield Entry("theme", term.label, addresses.theme(term.id), term.meaning)
    for id in graph.by_region:
        yield Entry("region", graph.label("regions", id), addresses.region(id), graph.terms("regions")[id].meaning)
    for code in graph.by_country:
        yield Entry("country", country_name(code), addresses.country(code))
