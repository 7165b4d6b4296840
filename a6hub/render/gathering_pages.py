"""Everything the hub knows about a country, a region or a theme."""

from __future__ import annotations

from collections.abc import Iterator

from a6hub.derive.graph import Gathering, Graph
from a6hub.derive.names import country_name
from a6hub.model import addresses
from a6hub.render.environment import render
from a6hub.render.framing import Trail, steps
from a6hub.render.views import View, Words

COUNTRIES_TRAIL: Trail = (("Countries and regions", addresses.COUNTRIES),)
THEMES_TRAIL: Trail = (("Themes", addresses.THEMES),)


def gathering_pages(graph: Graph) -> Iterator[tuple[str, str]]:
    """A page for each country, region and theme that something is known about."""
    for code, found in graph.by_country.items():
        uri = addresses.country(code)
        view = View(graph, uri)
        links = [*view.regions(id for id in graph.regions_of_country.get(code, []) if id in graph.by_region)]
        links.append(Words("How a country gets support", view.way(addresses.SUPPORT + "#offer")))
        name = country_name(code)
        summary = f"Cases, events and documents of this hub that concern {name}."
        yield uri, _page(graph, view, name, summary, COUNTRIES_TRAIL, found, links, named=False)
    for id, found in graph.by_region.items():
        uri = addresses.region(id)
        view = View(graph, uri)
        term = graph.terms("regions")[id]
        links = view.countries(code for code in graph.by_country if code in term.countries)
        yield uri, _page(graph, view, term.label, term.meaning, COUNTRIES_TRAIL, found, links)
    for id, found in graph.by_theme.items():
        uri = addresses.theme(id)
        view = View(graph, uri)
        term = graph.terms("themes")[id]
        elements = graph.hub.support.elements if graph.hub.support else []
        links = [
            Words(f"Support package: {element.title}", view.way(addresses.element(id)))
            for element in elements
            if element.theme == id
        ]
        yield uri, _page(graph, view, term.label, term.meaning, THEMES_TRAIL, found, links)


def _page(
    graph: Graph,
    view: View,
    title: str,
    summary: str,
    trail: Trail,
    found: Gathering,
    links: list[Words],
    *,
    named: bool = True,
) -> str:
    work = [
        (
            one,
            view.sources(one.sources),
            Words(country_name(one.country), view.way(addresses.country(one.country))) if named else None,
        )
        for one in found.work
    ]
    frame = {"title": title, "summary": summary, "trail": steps(trail), "kind": "listing"}
    return render("gathering.md.j2", frame, groups=view.gathering(found), work=work, links=links)


def countries_page(graph: Graph) -> tuple[str, str]:
    """The directory of regions and countries."""
    view = View(graph, addresses.COUNTRIES)
    regions = [
        (words, count_in_words(graph.by_region[id]))
        for id, words in zip(graph.by_region, view.regions(graph.by_region), strict=True)
    ]
    countries = [
        (words, count_in_words(graph.by_country[code]))
        for code, words in zip(graph.by_country, view.countries(graph.by_country), strict=True)
    ]
    countries.sort(key=lambda pair: pair[0].text)
    frame = {"title": "Countries and regions", "summary": "What this hub holds on a country or a region."}
    return addresses.COUNTRIES, render(
        "directory.md.j2", frame, groups=[("Regions", regions), ("Countries", countries)]
    )


def themes_page(graph: Graph) -> tuple[str, str]:
    """The directory of themes."""
    view = View(graph, addresses.THEMES)
    themes = [
        (words, graph.terms("themes")[id].meaning)
        for id, words in zip(graph.by_theme, view.themes(graph.by_theme), strict=True)
    ]
    frame = {"title": "Themes", "summary": "What this hub holds on each part of the work."}
    return addresses.THEMES, render("directory.md.j2", frame, groups=[("All themes", themes)])


def count_in_words(found: Gathering) -> str:
    """``2 cases, 1 event``."""
    counts = (("case", len(found.cases)), ("event", len(found.events)), ("resource", len(found.resources)))
    parts = [f"{number} {noun}{'' if number == 1 else 's'}" for noun, number in counts if number]
    return ", ".join(parts) or ("named by the partnership" if found.work else "nothing yet")
