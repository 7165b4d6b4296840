"""The page of each decision, and the index of all by session."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from a6hub.derive.graph import Graph
from a6hub.model import addresses
from a6hub.model.citations import part_in_words
from a6hub.model.rules import Paragraph, Rule
from a6hub.render.environment import linked, render
from a6hub.render.framing import Trail, meta
from a6hub.render.rule_views import ChangeView, RuleView
from a6hub.render.views import Chip, Words

RULES_TRAIL: Trail = (("Decisions", addresses.RULES),)


@dataclass(frozen=True)
class ParagraphView:
    """A paragraph on its decision's page."""

    anchor: str
    number: str
    summary: str
    topics: list[Words]
    change: ChangeView | None
    dependents: list[tuple[str, list[Words]]]
    count: int


def rule_page(graph: Graph, rule: Rule) -> tuple[str, str]:
    """One decision: its facts, and each paragraph with everything that rests on it."""
    uri = addresses.rule(rule.id)
    view = RuleView(graph, uri)
    frame = meta(rule, RULES_TRAIL) | {"title": f"{rule.number}: {rule.title}", "scripts": ["tips"]}
    return uri, render(
        "rule.md.j2",
        frame,
        rule=rule,
        facts=_facts(graph, view, rule),
        chips=_chips(graph, rule),
        parts=list(_parts(graph, view, rule)),
        whole=view.dependents(graph.reliance.on_the_whole(rule)),
    )


def _chips(graph: Graph, rule: Rule) -> list[Chip]:
    mechanisms = [Chip(id, f"m{id.replace('.', '')}") for id in rule.mechanisms]
    return [*mechanisms, *(Chip(graph.label("themes", id)) for id in rule.themes)]


def _facts(graph: Graph, view: RuleView, rule: Rule) -> list[tuple[str, object]]:
    entry = graph.resource_by_id.get(rule.resource or "")
    return [
        ("Session", ", ".join(filter(None, (view.session(rule.session), rule.place)))),
        ("Adopted", rule.adopted.words if rule.adopted else ""),
        ("Document", rule.symbol or ""),
        ("Official text", linked([Words("Open at its publisher", rule.url)] if rule.url else [])),
        ("In the library", linked([Words(entry.title, view.way(addresses.resource(entry.id)))] if entry else [])),
        ("How it was checked", graph.label("evidence", rule.evidence)),
    ]


def _parts(graph: Graph, view: RuleView, rule: Rule) -> Iterator[tuple[str, str, list[ParagraphView]]]:
    groups: dict[str, list[Paragraph]] = {}
    for one in rule.paragraphs:
        groups.setdefault(one.place.part, []).append(one)
    for part, many in groups.items():
        title = part_in_words(part).capitalize() if part == "annex" else part_in_words(part)
        title = title[:1].upper() + title[1:] if title else "The decision itself"
        yield f"part-{part or 'decision'}", title, [_paragraph(graph, view, rule, one) for one in many]


def _paragraph(graph: Graph, view: RuleView, rule: Rule, one: Paragraph) -> ParagraphView:
    dependents = graph.reliance.on(rule, one)
    changed = next((change for change in graph.reliance.changes if change.paragraph is one), None)
    return ParagraphView(
        one.place.anchor,
        _number(one),
        one.summary,
        view.themes(one.topics),
        view.change(changed) if changed else None,
        view.dependents(dependents),
        len(dependents),
    )


def _number(one: Paragraph) -> str:
    kind, _, number = one.place.name.rpartition("-")
    if not one.place.name:
        return "As a whole"
    if one.place.name == "preamble":
        return "Preamble"
    if kind == "chapter":
        return f"Chapter {number.upper()}"
    return {"": "Para. ", "table": "Table ", "row": "Row for "}[kind] + number


def rules_page(graph: Graph) -> tuple[str, str]:
    """Every decision by session, the newest session first, with how far each session was read."""
    view = RuleView(graph, addresses.RULES)
    frame = {
        "title": "The decisions of the Parties",
        "summary": "What the decisions on Article 6 settle, by paragraph, and what in this hub rests on them.",
        "kind": "directory",
        "scripts": [],
    }
    sessions = graph.hub.sessions.sessions if graph.hub.sessions else []
    rows = [
        (
            one,
            [
                (rule, view.way(addresses.rule(rule.id)), _chips(graph, rule), len(rule.paragraphs))
                for rule in graph.hub.rules
                if rule.session == one.id
            ],
        )
        for one in sorted(sessions, key=lambda one: (-one.year, one.label))
    ]
    changes = [view.change(change) for change in graph.reliance.changes]
    finder = "guidance/big-picture/decisions.md"
    return addresses.RULES, render(
        "rules.md.j2",
        frame,
        sessions=rows,
        changes=changes,
        reviews=view.way(addresses.REVIEWS),
        finder=view.way(finder) if finder in graph.hub.pages else "",
    )
