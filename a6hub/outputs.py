"""The two seams of the hub: what it hands to the engine, and what it adds to the finished site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import quote
from xml.sax.saxutils import escape

from a6hub.derive.graph import Graph
from a6hub.model.hub import Hub
from a6hub.render.case_pages import case_page, cases_page
from a6hub.render.environment import keep_compiled
from a6hub.render.event_pages import event_page, events_page
from a6hub.render.find_page import find_page
from a6hub.render.front_pages import home_page, written_page
from a6hub.render.gathering_pages import countries_page, gathering_pages, themes_page
from a6hub.render.resource_pages import resource_page, resources_page
from a6hub.render.support_pages import element_page, partnership_page, support_page


def remember(folder: Path) -> None:
    """Keep in a folder what makes the next ``generate`` faster; its result does not depend on it."""
    keep_compiled(folder / "templates")


def generate(hub: Hub) -> dict[str, str]:
    """Every page as Markdown, by address, before the engine runs."""
    pages: dict[str, str] = {}
    for uri, content in _pages(Graph(hub)):
        if uri in pages:
            raise ValueError(f"two pages claim the address {uri}")
        pages[uri] = content
    return pages


def _pages(graph: Graph) -> Iterator[tuple[str, str]]:
    hub = graph.hub
    yield home_page(graph)
    yield events_page(graph)
    yield resources_page(graph)
    yield cases_page(graph)
    yield countries_page(graph)
    yield themes_page(graph)
    yield find_page(graph)
    yield from gathering_pages(graph)
    for event in hub.events:
        yield event_page(graph, event)
    for entry in hub.library:
        yield resource_page(graph, entry)
    for case in hub.cases:
        yield case_page(graph, case)
    for page in hub.guidance:
        yield written_page(graph, page)
    if hub.support:
        yield support_page(graph, hub.support)
        for number in range(len(hub.support.elements)):
            yield element_page(graph, hub.support, number)
    if hub.partnership:
        yield partnership_page(graph, hub.partnership)


def finish(html_folder: Path, hub: Hub, site_url: str) -> dict[str, str]:
    """What needs the finished pages: today the sitemap, dated from the data and from nothing else."""
    dates = dict(_dates(hub))
    pages = sorted(path.relative_to(html_folder).as_posix() for path in html_folder.rglob("*.html"))
    return {"sitemap.xml": _sitemap([page for page in pages if page != "404.html"], dates, site_url)}


def _dates(hub: Hub) -> Iterator[tuple[str, str]]:
    for event in hub.events:
        yield f"events/{event.id}.html", event.updated.iso
    for entry in hub.library:
        yield f"resources/{entry.id}.html", entry.checked.iso
    for case in hub.cases:
        yield f"cases/{case.id}.html", case.updated.iso


def _sitemap(pages: list[str], dates: Mapping[str, str], site_url: str) -> str:
    rows = []
    for page in pages:
        day = f"<lastmod>{dates[page]}</lastmod>" if page in dates else ""
        rows.append(f"<url><loc>{escape(site_url.rstrip('/') + '/' + quote(page))}</loc>{day}</url>")
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return head + "\n".join(rows) + "\n</urlset>\n"
