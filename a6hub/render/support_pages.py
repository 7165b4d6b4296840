"""The support package, its elements, and the partnership behind it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from a6hub.derive.graph import Gathering, Graph
from a6hub.derive.names import country_name
from a6hub.model import addresses
from a6hub.model.partnership import CountryWork, Partnership
from a6hub.model.support import Element, SupportPackage, Task
from a6hub.render.environment import linked, render
from a6hub.render.framing import Trail, meta
from a6hub.render.rule_views import Cite, RuleView
from a6hub.render.views import SourceView, View, Words

SUPPORT_TRAIL: Trail = (("Support package", addresses.SUPPORT),)


@dataclass(frozen=True)
class TaskView:
    """The sources and rules of a task and of its parts, as seen from the page."""

    sources: list[SourceView]
    cites: list[Cite]
    parts: list[tuple[Task, TaskView]]


def support_page(graph: Graph, package: SupportPackage) -> tuple[str, str]:
    """The six elements in order, and the offer process as a rail of six steps."""
    view = View(graph, addresses.SUPPORT)
    return addresses.SUPPORT, render(
        "support.md.j2",
        meta(package, ()),
        elements=[(element, view.way(addresses.element(element.theme))) for element in package.elements],
        offer=package.offer,
        email=graph.hub.partnership.email if graph.hub.partnership else "",
        join=view.way(addresses.PARTNERSHIP + "#join"),
        offer_sources=view.sources(package.offer_sources),
    )


def element_page(graph: Graph, package: SupportPackage, number: int) -> tuple[str, str]:
    """One element as numbered tasks; ``number`` counts from 0."""
    element = package.elements[number]
    uri = addresses.element(element.theme)
    view = RuleView(graph, uri)
    frame = meta(package, SUPPORT_TRAIL, scripts=("tips",))
    frame |= {"title": f"{element.title}: the tasks", "summary": element.summary}
    neighbours = [_neighbour(view, package, number - 1), _neighbour(view, package, number + 1)]
    return uri, render(
        "element.md.j2",
        frame,
        number=number + 1,
        count=len(package.elements),
        package=view.way(addresses.SUPPORT),
        changes=view.changes(uri),
        tasks=_tasks(view, element.tasks),
        related=view.gathering(_related(graph, element)),
        sources=view.sources(element.sources),
        before=neighbours[0],
        after=neighbours[1],
    )


def _told_alike(work: Iterable[CountryWork]) -> list[list[CountryWork]]:
    """Countries of which the same is said, with the same date and sources, so that it is said once."""
    groups: list[list[CountryWork]] = []
    for one in work:
        said = one.model_copy(update={"country": ""})
        alike = next((many for many in groups if many[0].model_copy(update={"country": ""}) == said), None)
        if alike is None:
            groups.append([one])
        else:
            alike.append(one)
    return groups


def _related(graph: Graph, element: Element) -> Gathering:
    """What the element names, then whatever else carries its theme: cases and events, at most six of each."""
    named, themed = graph.related(element), graph.by_theme[element.theme]
    cases = [*named.cases, *(case for case in themed.cases if case not in named.cases)]
    events = [*named.events, *(event for event in themed.events if event not in named.events)]
    return Gathering(cases[:6], events[:6], named.resources, pages=named.pages)


def _neighbour(view: View, package: SupportPackage, number: int) -> Words | None:
    if not 0 <= number < len(package.elements):
        return None
    element = package.elements[number]
    return Words(element.title, view.way(addresses.element(element.theme)))


def _tasks(view: RuleView, tasks: Iterable[Task]) -> list[tuple[Task, TaskView]]:
    return [
        (task, TaskView(view.sources(task.sources), view.cites(task.rules), _tasks(view, task.parts))) for task in tasks
    ]


def partnership_page(graph: Graph, partnership: Partnership) -> tuple[str, str]:
    """The partnership: purpose, areas, groups, figures with their dates, countries, history."""
    uri = addresses.PARTNERSHIP
    view = View(graph, uri)
    facts = [
        ("Website", linked([Words(partnership.website, partnership.website)])),
        ("Mail", linked([Words(partnership.email, f"mailto:{partnership.email}")])),
    ]
    places = {
        one.country: Words(country_name(one.country), view.way(addresses.country(one.country)))
        for one in partnership.countries
    }
    return uri, render(
        "partnership.md.j2",
        meta(partnership, (("About", "about/index.md"),)),
        partnership=partnership,
        facts=facts,
        areas=[(area, view.sources(area.sources)) for area in partnership.areas],
        groups=[(group, view.sources(group.sources)) for group in partnership.groups],
        figures=[(figure, view.sources(figure.sources)) for figure in partnership.figures],
        work=[
            (many[0], view.sources(many[0].sources), [places[one.country] for one in many])
            for many in _told_alike(partnership.countries)
        ],
        timeline=[(entry, view.sources(entry.sources)) for entry in partnership.timeline],
        sources=view.sources(partnership.sources),
    )
