"""The two seams of the hub: what it hands to the engine, and what it adds to the finished site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import quote
from xml.sax.saxutils import escape

from a6hub.derive.graph import Graph
from a6hub.model.hub import Hub
from a6hub.render.case_overviews import compare_page, coverage_page
from a6hub.render.case_pages import case_page, cases_page
from a6hub.render.environment import keep_compiled
from a6hub.render.event_pages import event_page, events_page
from a6hub.render.find_page import find_page
from a6hub.render.front_pages import home_page, written_page
from a6hub.render.gathering_pages import countries_page, gathering_pages, themes_page
from a6hub.render.glossary_page import glossary_page
from a6hub.render.guidance_pages import guidance_index, guidance_page
from a6hub.render.path_pages import path_pages
from a6hub.render.plan_pages import plan_page, plans_page
from a6hub.render.resource_pages import resource_page, resources_page
from a6hub.render.review_page import review_page
from a6hub.render.rule_pages import rule_page, rules_page
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


OVERVIEWS = (
    home_page,
    events_page,
    resources_page,
    cases_page,
    compare_page,
    coverage_page,
    countries_page,
    themes_page,
    find_page,
    guidance_index,
    rules_page,
    review_page,
    plans_page,
)
"""The pages that are made whatever the records are."""


def _pages(graph: Graph) -> Iterator[tuple[str, str]]:
    yield from (overview(graph) for overview in OVERVIEWS)
    yield from gathering_pages(graph)
    yield from _pages_of_records(graph)
    yield from _pages_of_single_records(graph)


def _pages_of_records(graph: Graph) -> Iterator[tuple[str, str]]:
    hub = graph.hub
    yield from (event_page(graph, event) for event in hub.events)
    yield from (resource_page(graph, entry) for entry in hub.library)
    yield from (case_page(graph, case) for case in hub.cases)
    yield from (rule_page(graph, rule) for rule in hub.rules)
    yield from (plan_page(graph, plan) for plan in hub.plans)
    for page in hub.guidance:
        yield guidance_page(graph, page) if page.section else written_page(graph, page)


def _pages_of_single_records(graph: Graph) -> Iterator[tuple[str, str]]:
    hub = graph.hub
    if hub.glossary:
        yield glossary_page(graph, hub.glossary)
    if hub.which_track:
        yield from path_pages(graph, hub.which_track)
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
    for page in hub.guidance:
        if page.reviewed:
            yield page.origin.path.removeprefix("docs/").removesuffix(".md") + ".html", page.reviewed.iso


def _sitemap(pages: list[str], dates: Mapping[str, str], site_url: str) -> str:
    rows = []
    for page in pages:
        day = f"<lastmod>{dates[page]}</lastmod>" if page in dates else ""
        rows.append(f"<url><loc>{escape(site_url.rstrip('/') + '/' + quote(page))}</loc>{day}</url>")
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return head + "\n".join(rows) + "\n</urlset>\n"
