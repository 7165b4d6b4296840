"""The home page, and the pages people write."""

from __future__ import annotations

from a6hub.derive.graph import Graph
from a6hub.model import addresses
from a6hub.model.pages import Guidance
from a6hub.render.environment import render
from a6hub.render.event_pages import latest
from a6hub.render.framing import Trail, meta
from a6hub.render.views import View, Words, event_title

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
            "text": "What Article 6 asks of a country, each statement with the paragraph it rests on.",
            "href": view.way(addresses.GUIDANCE),
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
        latest=latest(graph, view),
        announce=view.way(addresses.ANNOUNCE),
        events_href=view.way(addresses.EVENTS),
        cases=view.cards(graph.cases_by_change[:3]),
        cases_href=view.way(addresses.CASES),
        changed=_changed(graph, view),
    )


def _changed(graph: Graph, view: View) -> list[tuple[Words, str]]:
    dated = [(case.updated, "Case", Words(case.title, view.way(addresses.case(case.id)))) for case in graph.hub.cases]
    dated += [
        (one.updated, "Event", Words(event_title(one), view.way(addresses.event(one.id))))
        for one in graph.events_by_time
    ]
    newest = sorted(dated, key=lambda row: row[0].first, reverse=True)[:5]
    return [(words, f"{kind}, {moment.words}") for moment, kind, words in newest]


def written_page(graph: Graph, page: Guidance) -> tuple[str, str]:
    """A page that people wrote, framed like every other."""
    uri = page.origin.path.removeprefix("docs/")
    written = graph.hub.pages[uri]
    headed = any(level == 1 for level, _ in written.headings)
    return uri, render("written.md.j2", meta(page, _trail(graph, uri)), body=written.body, headed=headed)


def _trail(graph: Graph, uri: str) -> Trail:
    """The index pages of the folders above."""
    folders = uri.split("/")[:-1]
    indexes = ["/".join([*folders[: depth + 1], "index.md"]) for depth in range(len(folders))]
    return tuple(
        (graph.hub.pages[index].title, index) for index in indexes if index != uri and index in graph.hub.pages
    )
