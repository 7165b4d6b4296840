"""The public review list: what rests on rules that changed, and what is due by date."""

from __future__ import annotations

from a6hub.derive.graph import Graph
from a6hub.derive.reviews import reviewed_on, reviews
from a6hub.model import addresses
from a6hub.model.moments import Moment
from a6hub.render.environment import render
from a6hub.render.rule_views import ChangeView, RuleView
from a6hub.render.views import Words


def review_page(graph: Graph) -> tuple[str, str]:
    """Everything to re-read; the reader's clock marks what is late."""
    view = RuleView(graph, addresses.REVIEWS)
    frame = {
        "title": "What is due for review",
        "summary": "Which pages rest on rules that have changed, and which are due by date.",
        "kind": "directory",
        "trail": [{"title": "About", "url": "about/index.html"}],
        "scripts": ["reviews"],
    }
    rows = [(one, Words(one.title, view.way(one.uri)), _day(one.reviewed), _day(one.due)) for one in reviews(graph.hub)]
    return addresses.REVIEWS, render(
        "reviews.md.j2", frame, changes=_changes(graph, view), rows=rows, rules=view.way(addresses.RULES)
    )


def _day(day: object) -> Moment:
    return Moment.parse(str(day))


Touched = tuple[Words, str, bool]
"""Something that rests on a superseded paragraph: its link, its kind, and whether it was reviewed since."""


def _changes(graph: Graph, view: RuleView) -> list[tuple[ChangeView, list[Touched]]]:
    read = reviewed_on(graph.hub)
    found = []
    for change in graph.reliance.changes:
        touched = [
            (Words(one.title, view.way(one.address)), one.kind, change.known_at(read.get(one.uri)))
            for one in graph.reliance.touched_by(change)
        ]
        found.append((view.change(change), touched))
    return found
