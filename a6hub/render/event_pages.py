"""The page of each event, and the listing of all."""

from __future__ import annotations

from itertools import groupby

from a6hub.derive.facets import facets
from a6hub.derive.graph import Gathering, Graph
from a6hub.derive.names import language_name
from a6hub.model import addresses
from a6hub.model.events import Event, Registration
from a6hub.render.environment import linked, render
from a6hub.render.framing import Trail, meta
from a6hub.render.views import Card, View, Words, event_title

EVENTS_TRAIL: Trail = (("Events", addresses.EVENTS),)


def event_page(graph: Graph, event: Event) -> tuple[str, str]:
    """The page of one event: when, where, the programme, who contributes, what it rests on."""
    uri = addresses.event(event.id)
    view = View(graph, uri)
    sessions = [
        (
            session,
            view.when(event, session) if session.start else None,
            [view.contributor(one) for one in session.contributors],
        )
        for session in event.sessions
    ]
    materials = [
        Words(one.title, view.way(addresses.resource(one.resource)) if one.resource else one.url or "")
        for one in event.materials
    ]
    frame = meta(event, EVENTS_TRAIL, scripts=("clock-logic", "clock")) | {"title": event_title(event)}
    return uri, render(
        "event.md.j2",
        frame,
        event=event,
        status=graph.terms("statuses")[event.status],
        when=view.when(event),
        facts=_facts(graph, view, event),
        sessions=sessions,
        contributors=[view.contributor(one) for one in event.contributors],
        materials=materials,
        related=view.gathering(_beside_materials(event, graph.related(event))),
        sources=view.sources(event.sources),
    )


def _beside_materials(event: Event, related: Gathering) -> Gathering:
    """What is related, without the documents that stand under Materials already."""
    handed_out = {one.resource for one in event.materials}
    kept = [one for one in related.resources if one.id not in handed_out]
    return Gathering(related.cases, related.events, kept, pages=related.pages)


def _facts(graph: Graph, view: View, event: Event) -> list[tuple[str, object]]:
    place = ", ".join(filter(None, (event.place.venue if event.place else "", view.place(event))))
    return [
        ("Status", graph.label("statuses", event.status)),
        ("Format", graph.label("formats", event.format)),
        ("Place", place),
        ("Organised by", linked([view.organisation(id) for id in event.organisers])),
        ("With", linked([view.organisation(id) for id in event.partners])),
        ("Mechanism", ", ".join(graph.label("mechanisms", id) for id in event.mechanisms)),
        ("Themes", linked(view.themes(event.themes))),
        ("For", ", ".join(graph.label("audiences", id) for id in event.audience)),
        ("Languages", ", ".join(language_name(code) for code in event.languages)),
        ("Its own page", linked([Words("At the organiser's", event.external)]) if event.external else ""),
        *_registration(event.registration),
    ]


def _registration(how: Registration | None) -> list[tuple[str, object]]:
    if how is None:
        return []
    return [
        ("Registration", linked([Words("Register here", how.url)]) if how.url else ""),
        ("Register by", how.deadline.words if how.deadline else ""),
        ("Taking part", how.how or ""),
    ]


def latest(graph: Graph, view: View) -> Card | None:
    """The newest event that was confirmed: what a page names when a reader's clock finds none to come."""
    confirmed = (event for event in graph.events_by_time if event.status == "confirmed")
    newest = next(confirmed, None)
    return view.card(newest) if newest else None


def events_page(graph: Graph) -> tuple[str, str]:
    """All events by year, newest first, complete without JavaScript."""
    view = View(graph, addresses.EVENTS)
    events = graph.events_by_time
    years = [(str(year), view.cards(many)) for year, many in groupby(events, key=lambda event: event.start.first.year)]
    frame = {
        "title": "Events",
        "summary": "Trainings, workshops, dialogues and meetings on Article 6, by date, newest first.",
        "kind": "listing",
        "scripts": ["clock-logic", "clock", "filter-logic", "filters"],
    }
    return addresses.EVENTS, render(
        "events.md.j2",
        frame,
        facets=facets(graph, Event, events),
        years=years,
        latest=latest(graph, view),
        announce=view.way(addresses.ANNOUNCE),
    )
