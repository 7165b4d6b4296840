"""By what a listing can be filtered."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from a6hub.derive.graph import Graph, Item
from a6hub.derive.names import country_name, language_name
from a6hub.model.cases import Case
from a6hub.model.events import Event
from a6hub.model.library import Resource


@dataclass(frozen=True)
class Choice:
    """One value of a facet, its label, and how many items carry it."""

    id: str
    label: str
    count: int


@dataclass(frozen=True)
class Facet:
    """A group of choices; ``name`` is its key in the query string."""

    name: str
    label: str
    choices: tuple[Choice, ...]


def values(graph: Graph, item: Item) -> dict[str, list[str]]:
    """The facet values of an item, by facet name."""
    found = {"mechanism": list(item.mechanisms), "theme": list(item.themes), "region": graph.regions(item)}
    if isinstance(item, Event):
        found |= {"format": [item.format], "language": list(item.languages), "year": [str(item.start.first.year)]}
    elif isinstance(item, Resource):
        years = [str(item.year)] if item.year else []
        formats = [item.format] if item.format else []
        found |= {"type": [item.type], "format": formats, "language": list(item.languages), "year": years}
    elif isinstance(item, Case):
        found |= {"country": list(item.countries), "sector": list(item.sectors), "tier": [item.tier]}
    return found


_ORDER: dict[type, tuple[str, ...]] = {
    Event: ("mechanism", "theme", "format", "region", "language", "year"),
    Resource: ("type", "mechanism", "theme", "format", "region", "language", "year"),
    Case: ("country", "region", "mechanism", "sector", "theme", "tier"),
}
_LABELS = {
    "mechanism": "Mechanism",
    "theme": "Theme",
    "format": "Format",
    "region": "Region",
    "language": "Language",
    "year": "Year",
    "type": "Type",
    "country": "Country",
    "sector": "Sector",
    "tier": "Depth",
}
_VOCABULARIES = {
    "mechanism": "mechanisms",
    "theme": "themes",
    "region": "regions",
    "type": "resource-types",
    "sector": "sectors",
    "tier": "tiers",
}


def facets(graph: Graph, kind: type, items: Iterable[Item]) -> list[Facet]:
    """The facets of a listing, in order; only choices that some item carries."""
    counts: dict[str, dict[str, int]] = {name: {} for name in _ORDER[kind]}
    for item in items:
        for name, ids in values(graph, item).items():
            for id in ids:
                counts[name][id] = counts[name].get(id, 0) + 1
    found = []
    for name in _ORDER[kind]:
        label, order = _naming(graph, kind, name)
        ids = sorted(counts[name], key=order)
        if ids:
            found.append(Facet(name, _LABELS[name], tuple(Choice(id, label(id), counts[name][id]) for id in ids)))
    return found


def _naming(graph: Graph, kind: type, name: str) -> tuple[Callable[[str], str], Callable[[str], tuple[int, str]]]:
    """How the values of a facet are named and ordered."""
    if name == "country":
        return country_name, lambda id: (0, country_name(id))
    if name == "language":
        return language_name, lambda id: (0, language_name(id))
    if name == "year":
        return str, lambda id: (-int(id), "")
    vocabulary = _VOCABULARIES.get(name) or ("formats" if kind is Event else "file-formats")
    terms = list(graph.terms(vocabulary))
    return lambda id: graph.label(vocabulary, id), lambda id: (terms.index(id), "")
