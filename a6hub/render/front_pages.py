"""The home page, the page finder, and the pages people write."""

from __future__ import annotations

from dataclasses import dataclass

from a6hub.derive import addresses
from a6hub.derive.facets import Choice, Facet
from a6hub.derive.graph import Graph
from a6hub.derive.names import country_name
from a6hub.model.pages import Guidance
from a6hub.render.environment import render
from a6hub.render.event_pages import ANNOUNCE
from a6hub.render.framing import Trail, meta
from a6hub.render.views import View, Words

TITLE = "Article 6 knowledge hub"
SUMMARY = (
    "Rules, cases, events and support for officials who authorize, account for and report "
    "cooperation under Article 6 of the Paris Agreement."
)
NEWEST_EVENTS = 30
"""Cards on the home page from which the reader's clock picks the next three; more would weigh on slow phones."""


def home_page(graph: Graph) -> tuple[str, str]:
    """Three doors, the next events, the newest cases, what changed lately."""
    view = View(graph, addresses.HOME)
    doors = [
        {
            "title": "Learn the rules",
            "text": "What Article 6 asks of a country, and the decisions it rests on.",
            "href": view.way("learn/index.md"),
        },
        {
            "title": "Find help for my country",
            "text": "The support package: six elements, and how to ask for them.",
            "href": view.way(addresses.SUPPORT),
        },
        {
            "title": "See how others did it",
            "text": "Case studies with dates, figures, lessons and pitfalls.",
            "href": view.way(addresses.CASES),
        },
    ]
    events = graph.events_by_time[:NEWEST_EVENTS]
    frame = {"title": TITLE, "summary": SUMMARY, "kind": "home", "scripts": ["clock-logic", "clock"]}
    return addresses.HOME, render(
        "home.md.j2",
        frame,
        find=view.way(addresses.FIND),
        doors=doors,
        events=view.cards(events),
        latest=view.card(events[0]) if events else None,
        announce=view.way(ANNOUNCE),
        events_href=view.way(addresses.EVENTS),
        cases=view.cards(graph.cases_by_change[:3]),
        cases_href=view.way(addresses.CASES),
        changed=_changed(graph, view),
    )


def _changed(graph: Graph, view: View) -> list[tuple[Words, str]]:
    dated = [(case.updated, "Case", Words(case.title, view.way(addresses.case(case.id)))) for case in graph.hub.cases]
    dated += [
        (one.updated, "Event", Words(one.title, view.way(addresses.event(one.id)))) for one in graph.events_by_time
    ]
    newest = sorted(dated, key=lambda row: row[0].first, reverse=True)[:5]
    return [(words, f"{kind}, {moment.words}") for moment, kind, words in newest]


@dataclass(frozen=True)
class Entry:
    """A line of the page finder."""

    kind: str
    label: str
    title: str
    href: str
    summary: str


def find_page(graph: Graph) -> tuple[str, str]:
    """Every page of the hub by title and summary; the search issue replaces it."""
    view = View(graph, addresses.FIND)
    entries = [
        Entry("guidance", "Guidance", page.title, view.way(page.origin.path.removeprefix("docs/")), page.summary)
        for page in graph.hub.guidance
    ]
    entries += [
        Entry("case", "Case", one.title, view.way(addresses.case(one.id)), one.summary) for one in graph.cases_by_change
    ]
    entries += [
        Entry("event", "Event", one.title, view.way(addresses.event(one.id)), one.summary)
        for one in graph.events_by_time
    ]
    entries += [
        Entry("resource", "Resource", one.title, view.way(addresses.resource(one.id)), one.summary)
        for one in graph.resources_by_title
    ]
    entries += [
        Entry("theme", "Theme", term.label, view.way(addresses.theme(term.id)), term.meaning)
        for term in graph.terms("themes").values()
    ]
    entries += [
        Entry("country", "Country", country_name(code), view.way(addresses.country(code)), "")
        for code in graph.by_country
    ]
    if graph.hub.support:
        entries += [
            Entry("support", "Support package", one.title, view.way(addresses.element(one.theme)), one.summary)
            for one in graph.hub.support.elements
        ]
    labels = {entry.kind: entry.label for entry in entries}
    choices = tuple(Choice(kind, label, sum(entry.kind == kind for entry in entries)) for kind, label in labels.items())
    frame = {
        "title": "Find a page",
        "summary": "Type a word or two: this list holds every page by title and summary.",
        "kind": "listing",
        "scripts": ["filter-logic", "filters"],
    }
    return addresses.FIND, render("find.md.j2", frame, facets=[Facet("kind", "Kind", choices)], entries=entries)


def written_page(graph: Graph, page: Guidance) -> tuple[str, str]:
    """A page that people wrote, framed like every other."""
    uri = page.origin.path.removeprefix("docs/")
    return uri, render("written.md.j2", meta(page, _trail(graph, uri)), body=graph.hub.pages[uri].body)


def _trail(graph: Graph, uri: str) -> Trail:
    """The index pages of the folders above."""
    folders = uri.split("/")[:-1]
    indexes = ["/".join([*folders[: depth + 1], "index.md"]) for depth in range(len(folders))]
    return tuple(
        (graph.hub.pages[index].title, index) for index in indexes if index != uri and index in graph.hub.pages
    )
