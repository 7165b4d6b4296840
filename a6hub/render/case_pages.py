"""The page of each case study, and the index of all."""

from __future__ import annotations

from urllib.parse import urlencode

from a6hub.derive.facets import facets
from a6hub.derive.graph import Graph
from a6hub.model import addresses
from a6hub.model.cases import Case
from a6hub.model.moments import span_in_words
from a6hub.render.environment import linked, render
from a6hub.render.framing import Trail, meta
from a6hub.render.rule_views import RuleView
from a6hub.render.views import View, Words

CASES_TRAIL: Trail = (("Cases", addresses.CASES),)


def case_page(graph: Graph, case: Case) -> tuple[str, str]:
    """The page of one case: the facts drawn from its front matter around the story its author wrote."""
    uri = addresses.case(case.id)
    view = RuleView(graph, uri)
    return uri, render(
        "case.md.j2",
        meta(case, CASES_TRAIL, scripts=("tips",)),
        case=case,
        facts=case_facts(graph, view, case),
        compare=_compare(graph, view, case),
        body=graph.hub.pages[uri].body,
        figures=[(figure, view.sources(figure.sources)) for figure in case.figures],
        processes=[(process, view.sources(process.sources)) for process in case.processes],
        timeline=[(step, view.sources(step.sources)) for step in case.timeline],
        changes=view.changes(uri),
        cites=view.cites(case.rules),
        related=view.gathering(graph.related(case)),
        sources=view.sources(case.sources),
    )


def case_facts(graph: Graph, view: View, case: Case) -> list[tuple[str, object]]:
    """The facts of a case that fit on a line each, in the order they are told; always the same labels."""
    period = case.period
    years = span_in_words(period.start, period.end) if period.end else f"since {period.start.words}"
    return [
        ("Countries", linked(view.countries(case.countries))),
        ("Regions", linked(view.regions(graph.regions(case)))),
        ("Mechanisms", ", ".join(graph.label("mechanisms", id) for id in case.mechanisms)),
        ("Sectors", ", ".join(graph.label("sectors", id) for id in case.sectors)),
        ("Themes", linked(view.themes(case.themes))),
        ("Period", years),
        ("Depth", graph.label("tiers", case.tier)),
    ]


def _compare(graph: Graph, view: View, case: Case) -> Words | None:
    """The way to the comparison with this case chosen; none while there is nothing to compare it with."""
    if len(graph.hub.cases) < 2:
        return None
    return Words("Compare with other cases", f"{view.way(addresses.COMPARE)}?{urlencode({'case': case.id})}")


def cases_page(graph: Graph) -> tuple[str, str]:
    """The index of case studies."""
    cases = graph.cases_by_change
    frame = {
        "title": "Case studies",
        "summary": "How countries and programmes put Article 6 into practice, with what worked and what did not.",
        "kind": "listing",
        "scripts": ["filter-logic", "filters"],
    }
    view = View(graph, addresses.CASES)
    ways = [
        Words("Compare two to four cases side by side", view.way(addresses.COMPARE)),
        Words("See where a case is missing", view.way(addresses.COVERAGE)),
    ]
    found = facets(graph, Case, cases)
    return addresses.CASES, render(
        "listing.md.j2", frame, noun="case", facets=found, cards=view.cards(cases), ways=ways
    )
