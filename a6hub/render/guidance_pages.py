"""The pages of guidance that people write, framed with what the hub computes, and their index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from a6hub.derive.graph import Gathering, Graph, Item
from a6hub.derive.reliance import Dependent
from a6hub.model import addresses
from a6hub.model.cases import Case
from a6hub.model.events import Event
from a6hub.model.library import Resource
from a6hub.model.pages import Guidance
from a6hub.render.environment import render
from a6hub.render.framing import Trail, meta
from a6hub.render.rule_views import RuleView
from a6hub.render.views import Chip, Words

GUIDANCE_TRAIL: Trail = (("Guidance", addresses.GUIDANCE),)
MOST = {Case: 4, Resource: 6, Event: 3}
"""How many computed neighbours of each kind a page shows."""
MOST_TASKS = 6


@dataclass(frozen=True)
class Neighbour:
    """The page before or after in its section."""

    title: str
    href: str


def guidance_page(graph: Graph, page: Guidance) -> tuple[str, str]:
    """A page of guidance: the question, the text, the rules it rests on, and what belongs to it."""
    uri = uri_of(page)
    view = RuleView(graph, uri)
    section = graph.terms("sections")[page.section or "big-picture"]
    anchor = addresses.GUIDANCE + "#" + _anchor(section.id)
    frame = meta(page, (*GUIDANCE_TRAIL, (section.label, anchor)), scripts=("tips",)) | {"kind": "guidance"}
    before, after = _neighbours(graph, view, page)
    related = _related(graph, page, uri)
    return uri, render(
        "guidance.md.j2",
        frame,
        question=page.question,
        chips=[Chip(f"Article {id}", f"m{id.replace('.', '')}") for id in page.mechanisms],
        changes=view.changes(uri),
        body=graph.hub.pages[uri].body,
        grounds=view.grounds(uri),
        sessions=view.sessions(uri),
        gaps=view.gaps(),
        rules=view.way(addresses.RULES),
        related=view.gathering(related) | _task_cards(view, _tasks(graph, uri)),
        before=before,
        after=after,
    )


def uri_of(page: Guidance) -> str:
    """The address of an authored page."""
    return page.origin.path.removeprefix("docs/")


def _anchor(section: str) -> str:
    return section.replace(".", "-")


def in_order(graph: Graph) -> dict[str, list[Guidance]]:
    """The pages of each section, by its order and then by title."""
    found: dict[str, list[Guidance]] = {id: [] for id in graph.terms("sections")} if graph.hub.vocabularies else {}
    for page in sorted(graph.hub.guidance, key=lambda page: (page.order, page.title)):
        if page.section:
            found[page.section].append(page)
    return found


def _neighbours(graph: Graph, view: RuleView, page: Guidance) -> list[Neighbour | None]:
    many = in_order(graph)[page.section or "big-picture"]
    at = next((index for index, one in enumerate(many) if one is page), 0)
    around = [many[at - 1] if at else None, many[at + 1] if at + 1 < len(many) else None]
    return [Neighbour(one.title, view.way(uri_of(one))) if one else None for one in around]


def _related(graph: Graph, page: Guidance, uri: str) -> Gathering:
    """What the page names, then what cites the same paragraphs or shares its mechanism and a theme."""
    gathering = graph.related(page)
    for kind, many in ((Case, gathering.cases), (Resource, gathering.resources), (Event, gathering.events)):
        close: list[Any] = [one for one in _closest(graph, page, uri, kind) if one not in many]
        many += close[: max(0, MOST[kind] - len(many))]
    return gathering


def _closest(graph: Graph, page: Guidance, uri: str, kind: type[Item]) -> Iterable[Item]:
    pools: dict[type, list[Any]] = {
        Case: graph.cases_by_change,
        Resource: graph.resources_by_title,
        Event: graph.events_by_time,
    }
    mine = graph.reliance.cited_on(uri)
    scored = []
    for rank, item in enumerate(pools[kind]):
        shared = len(mine & graph.reliance.cited_on(_address(item)))
        themes = len({*page.themes} & {*item.themes})
        tracks = bool({*page.mechanisms} & {*item.mechanisms})
        score = 3 * shared + (themes if tracks else 0)
        # A decision stands among the rules a page rests on already.
        if score and not (isinstance(item, Resource) and (item.type == "decision" or item.status != "current")):
            scored.append((-score, rank, item))
    return [item for _, _, item in sorted(scored, key=lambda row: row[:2])]


def _address(item: Item) -> str:
    if isinstance(item, Case):
        return addresses.case(item.id)
    return addresses.event(item.id) if isinstance(item, Event) else addresses.resource(item.id)


def _tasks(graph: Graph, uri: str) -> list[Dependent]:
    """The tasks of the support package that rest on the same paragraphs, those that share most first."""
    mine = graph.reliance.cited_on(uri)
    shared = [
        (-len(mine & places), rank, dependent)
        for rank, (dependent, places) in enumerate(graph.reliance.places.items())
        if dependent.kind == "Support task" and mine & places
    ]
    return [dependent for _, _, dependent in sorted(shared, key=lambda row: row[:2])[:MOST_TASKS]]


def _task_cards(view: RuleView, tasks: list[Dependent]) -> dict[str, list[Any]]:
    return {"Tasks of the support package": [view.dependent_card(one) for one in tasks]} if tasks else {}


def guidance_index(graph: Graph) -> tuple[str, str]:
    """Every page of guidance by section, each with the question it answers."""
    view = RuleView(graph, addresses.GUIDANCE)
    frame = {
        "title": "Guidance",
        "summary": "What Article 6 asks of you, question by question; every statement names the paragraph it rests on.",
        "kind": "directory",
    }
    sections = [
        (term, _anchor(term.id), [(page, view.way(uri_of(page))) for page in in_order(graph)[term.id]])
        for term in graph.terms("sections").values()
    ]
    return addresses.GUIDANCE, render(
        "guidance_index.md.j2",
        frame,
        sections=[row for row in sections if row[2]],
        doors=list(_doors(graph, view)),
    )


def _doors(graph: Graph, view: RuleView) -> Iterator[tuple[Words, str]]:
    hub = graph.hub
    if hub.which_track:
        yield Words(hub.which_track.title, view.way(addresses.WHICH_TRACK)), hub.which_track.summary
    if hub.rules:
        yield Words("The decisions", view.way(addresses.RULES)), "Each paragraph, and what in this hub rests on it."
    if hub.glossary:
        yield Words("Glossary", view.way(addresses.GLOSSARY)), hub.glossary.summary
