"""All cases at once: side by side, and where one is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from a6hub.derive.graph import Graph
from a6hub.model import addresses
from a6hub.model.cases import Case
from a6hub.model.record import Term
from a6hub.render.case_pages import CASES_TRAIL, case_facts
from a6hub.render.environment import render
from a6hub.render.framing import steps
from a6hub.render.rule_views import RuleView
from a6hub.render.views import View, Words


@dataclass(frozen=True)
class Column:
    """A case at the head of its column; ``short`` names it where the columns stand below each other."""

    id: str
    title: Words
    short: str


@dataclass(frozen=True)
class Row:
    """What every case says about one thing; ``kind`` picks how a cell is drawn, empty ones are not reported."""

    label: str
    kind: str
    cells: Sequence[Any]


def compare_page(graph: Graph) -> tuple[str, str]:
    """Every case side by side, by title; the reader's choice narrows it to a few."""
    view = RuleView(graph, addresses.COMPARE)
    cases = sorted(graph.hub.cases, key=lambda case: (case.title.casefold(), case.id))
    frame = {
        "title": addresses.TITLES[addresses.COMPARE],
        "summary": "What cases report, fact by fact and side by side.",
        "kind": "directory",
        "trail": steps(CASES_TRAIL),
        "scripts": ["compare-logic", "compare"],
    }
    shorts = short_names([case.title for case in cases])
    columns = [
        Column(case.id, Words(case.title, view.way(addresses.case(case.id))), short)
        for case, short in zip(cases, shorts, strict=True)
    ]
    rows = list(_rows(graph, view, cases))
    return addresses.COMPARE, render("compare.md.j2", frame, columns=columns, rows=rows)


def short_names(titles: Sequence[str]) -> list[str]:
    """What stands before a title's colon, where no other title begins alike; else the whole title."""
    heads = [title.partition(": ")[0] for title in titles]
    return [head if heads.count(head) == 1 else title for head, title in zip(heads, titles, strict=True)]


def _rows(graph: Graph, view: RuleView, cases: Sequence[Case]) -> Iterator[Row]:
    for same in zip(*(case_facts(graph, view, case) for case in cases), strict=True):
        yield Row(same[0][0], "text", [value for _, value in same])
    yield Row("Figures", "figures", [case.figures for case in cases])
    yield Row("Milestones", "milestones", [case.timeline for case in cases])
    yield Row("Rules it illustrates", "rules", [view.cites(case.rules) for case in cases])
    yield Row("Lessons", "points", [case.lessons for case in cases])
    yield Row("Pitfalls", "points", [case.pitfalls for case in cases])
    yield Row("Sources", "link", [_sources(view, case) for case in cases])


def _sources(view: View, case: Case) -> Words:
    number = len(case.sources)
    return Words(f"{number} source" + "s" * (number != 1), view.way(f"{addresses.case(case.id)}#sources"))


@dataclass(frozen=True)
class Cell:
    """How many cases there are of a theme, a region and a mechanism; ``href`` leads to them."""

    count: int
    place: str
    href: str


@dataclass(frozen=True)
class Grid:
    """The cases of one mechanism: themes down, regions across."""

    mechanism: Term
    kind: str
    rows: list[tuple[Term, list[Cell]]]
    themes_without: list[str]
    regions_without: list[str]

    @property
    def covered(self) -> int:
        """The combinations that have a case."""
        return sum(cell.count > 0 for _, cells in self.rows for cell in cells)

    @property
    def size(self) -> int:
        """All combinations."""
        return sum(len(cells) for _, cells in self.rows)


def coverage_page(graph: Graph) -> tuple[str, str]:
    """How many cases there are of each theme, region and mechanism."""
    view = View(graph, addresses.COVERAGE)
    frame = {
        "title": addresses.TITLES[addresses.COVERAGE],
        "summary": "Which themes, regions and mechanisms have a case, and which wait for one.",
        "kind": "directory",
        "trail": steps(CASES_TRAIL),
        # Its words have a file of their own; the end of the page then tells whom to write to.
        "source_path": "a6hub/render/templates/coverage.md.j2",
        "scripts": [],
    }
    grids = [_grid(graph, view, mechanism) for mechanism in graph.terms("mechanisms").values()]
    announce = addresses.ANNOUNCE
    return addresses.COVERAGE, render(
        "coverage.md.j2",
        frame,
        cases=len(graph.hub.cases),
        covered=sum(grid.covered for grid in grids),
        size=sum(grid.size for grid in grids),
        nowhere=sum(not graph.regions(case) for case in graph.hub.cases),
        regions=list(graph.terms("regions").values()),
        grids=grids,
        announce=view.page(announce) if announce in graph.hub.pages else None,
    )


def _grid(graph: Graph, view: View, mechanism: Term) -> Grid:
    regions = graph.terms("regions").values()
    cases = [case for case in graph.hub.cases if mechanism.id in case.mechanisms]
    rows = [
        (theme, [_cell(graph, view, cases, theme, region, mechanism) for region in regions])
        for theme in graph.terms("themes").values()
    ]
    return Grid(
        mechanism,
        f"m{mechanism.id.replace('.', '')}",
        rows,
        [theme.label for theme, cells in rows if not any(cell.count for cell in cells)],
        [region.label for at, region in enumerate(regions) if not any(cells[at].count for _, cells in rows)],
    )


def _cell(graph: Graph, view: View, cases: Sequence[Case], theme: Term, region: Term, mechanism: Term) -> Cell:
    count = sum(theme.id in case.themes and region.id in graph.regions(case) for case in cases)
    # The names are those of the listing's facets.
    asked = urlencode({"mechanism": mechanism.id, "theme": theme.id, "region": region.id})
    return Cell(count, f"{theme.label}, {region.label}", f"{view.way(addresses.CASES)}?{asked}")
