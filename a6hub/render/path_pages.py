"""The guided question path: a page for each question and each outcome, so that it works without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator

from a6hub.derive.graph import Graph
from a6hub.model import addresses
from a6hub.model.question_path import Outcome, Question, QuestionPath
from a6hub.render.environment import render
from a6hub.render.framing import Trail, meta
from a6hub.render.rule_views import RuleView
from a6hub.render.views import Chip, Words


def path_pages(graph: Graph, path: QuestionPath) -> Iterator[tuple[str, str]]:
    """Every question, then every outcome."""
    for question in path.questions:
        yield _question_page(graph, path, question)
    for outcome in path.outcomes:
        yield _outcome_page(graph, path, outcome)


def _trail(path: QuestionPath, uri: str) -> Trail:
    front = () if uri == addresses.WHICH_TRACK else ((path.title, addresses.WHICH_TRACK),)
    return (("Guidance", addresses.GUIDANCE), *front)


def _question_page(graph: Graph, path: QuestionPath, question: Question) -> tuple[str, str]:
    uri = path.address(question.id)
    view = RuleView(graph, uri)
    first = question.id == path.start
    title = path.title if first else question.question
    frame = meta(path, _trail(path, uri), scripts=("tips",)) | {"title": title, "kind": "question"}
    return uri, render(
        "question.md.j2",
        frame,
        first=first,
        question=question,
        changes=view.changes(uri),
        answers=[Words(one.text, view.way(path.address(one.leads_to))) for one in question.answers],
        back=_ways_here(view, path, question.id),
    )


def _ways_here(view: RuleView, path: QuestionPath, id: str) -> list[Words]:
    """The questions that lead to a step: where a reader can change an answer."""
    return [
        Words(one.question, view.way(path.address(one.id)))
        for one in path.questions
        if any(answer.leads_to == id for answer in one.answers)
    ]


def _outcome_page(graph: Graph, path: QuestionPath, outcome: Outcome) -> tuple[str, str]:
    uri = path.address(outcome.id)
    view = RuleView(graph, uri)
    frame = meta(path, _trail(path, uri), scripts=("tips",))
    frame |= {"title": outcome.title, "summary": outcome.summary, "kind": "outcome"}
    return uri, render(
        "outcome.md.j2",
        frame,
        chips=[Chip(f"Article {outcome.track}", f"m{outcome.track.replace('.', '')}")] if outcome.track else [],
        changes=view.changes(uri),
        body=outcome.text,
        pages=[view.page(uri) for uri in outcome.pages],
        start=view.way(addresses.WHICH_TRACK),
        back=_ways_here(view, path, outcome.id),
    )
