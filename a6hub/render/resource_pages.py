"""The page of each library entry, and the index of all."""

from __future__ import annotations

from a6hub.derive.facets import facets
from a6hub.derive.graph import Graph
from a6hub.derive.names import language_name
from a6hub.model import addresses
from a6hub.model.cases import Case
from a6hub.model.events import Event
from a6hub.model.library import Resource
from a6hub.model.record import Record
from a6hub.model.support import SupportPackage
from a6hub.render.environment import linked, render
from a6hub.render.framing import Trail, meta
from a6hub.render.rule_views import RuleView
from a6hub.render.views import View, Words, event_title

RESOURCES_TRAIL: Trail = (("Resources", addresses.RESOURCES),)


def resource_page(graph: Graph, entry: Resource) -> tuple[str, str]:
    """The page of one entry: what it is, how to get it, and what of the hub rests on it."""
    uri = addresses.resource(entry.id)
    view = RuleView(graph, uri)
    replacement = graph.resource_by_id[entry.superseded_by] if entry.superseded_by else None
    return uri, render(
        "resource.md.j2",
        meta(entry, RESOURCES_TRAIL, scripts=("tips",) if entry.rules else ()),
        entry=entry,
        changes=view.changes(uri),
        cites=view.cites(entry.rules),
        replacement=Words(replacement.title, view.way(addresses.resource(replacement.id))) if replacement else None,
        facts=_facts(graph, view, entry),
        fact=view.resource_fact(entry),
        chips=view.chips(entry),
        resting=[_resting(view, record) for record in graph.resting_on.get(entry.id, [])],
        related=view.gathering(graph.related(entry)),
    )


def _facts(graph: Graph, view: View, entry: Resource) -> list[tuple[str, object]]:
    return [
        ("Publisher", linked([view.organisation(entry.publisher)])),
        ("Year", str(entry.year or "")),
        ("Type", graph.label("resource-types", entry.type)),
        ("Format", graph.label("file-formats", entry.format) if entry.format else ""),
        ("Size", entry.size or ""),
        ("Symbol", entry.symbol or ""),
        ("Languages", ", ".join(language_name(code) for code in entry.languages)),
        ("Countries", linked(view.countries(entry.countries))),
        ("Themes", linked(view.themes(entry.themes))),
        ("Access", graph.label("access", entry.access)),
        ("Licence", entry.licence or ""),
        ("Checked", f"{entry.checked.words}: {graph.label('evidence', entry.evidence).lower()}"),
    ]


def _resting(view: View, record: Record) -> Words:
    if isinstance(record, Case):
        return Words(f"Case: {record.title}", view.way(addresses.case(record.id)))
    if isinstance(record, Event):
        return Words(f"Event: {event_title(record)}", view.way(addresses.event(record.id)))
    if isinstance(record, SupportPackage):
        return Words("The support package", view.way(addresses.SUPPORT))
    return Words("The partnership", view.way(addresses.PARTNERSHIP))


def resources_page(graph: Graph) -> tuple[str, str]:
    """The index of the library."""
    entries = graph.resources_by_title
    frame = {
        "title": "Resources",
        "summary": "Decisions, standards, guides, tools, courses, databases and reports on Article 6.",
        "kind": "listing",
        "scripts": ["filter-logic", "filters"],
    }
    cards = View(graph, addresses.RESOURCES).cards(entries)
    return addresses.RESOURCES, render(
        "listing.md.j2", frame, noun="resource", facets=facets(graph, Resource, entries), cards=cards
    )
