"""What rests on which paragraph of a decision, and what a change of that paragraph touches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from a6hub.model import addresses
from a6hub.model.citations import Place, marks
from a6hub.model.hub import Hub
from a6hub.model.rules import Found, Paragraph, Rule
from a6hub.model.support import Task


@dataclass(frozen=True)
class Dependent:
    """Something in the hub that rests on a rule: its kind in words, its title, the page and the anchor it stands at."""

    kind: str
    title: str
    uri: str
    anchor: str = ""

    @property
    def address(self) -> str:
        """Page and anchor."""
        return f"{self.uri}#{self.anchor}" if self.anchor else self.uri


@dataclass(frozen=True)
class Change:
    """A superseded paragraph, with the decision it stands in."""

    rule: Rule
    paragraph: Paragraph

    def known_at(self, reviewed: date | None) -> bool:
        """Whether a review of that day came after the change; a change without a day counts as newer."""
        on = self.paragraph.superseded_on
        return bool(reviewed and on and (on.after - timedelta(days=1)).date() <= reviewed)


KINDS = ("Guidance", "Question path", "Support task", "Session plan", "Case", "Resource", "Term")
"""The kinds of dependents, in the order readers see them."""


class Reliance:
    """The citations of a Hub, followed in both directions; every list is in a stable order."""

    def __init__(self, hub: Hub) -> None:
        self.hub = hub

    @cached_property
    def citations(self) -> dict[Dependent, list[Found]]:
        """What each thing cites, in the order it cites it; a citation is named once."""
        found: dict[Dependent, list[Found]] = {}
        for dependent, texts in _citing(self.hub):
            kept = {text: self.hub.rulebook.find(text) for text in texts}
            if kept:
                found[dependent] = list({one.citation: one for one in kept.values()}.values())
        return dict(sorted(found.items(), key=lambda item: (KINDS.index(item[0].kind), item[0].title, item[0].address)))

    def of_page(self, uri: str) -> list[Found]:
        """What a page cites itself or through the tasks on it, each citation once."""
        many = [found for one, found in self.citations.items() if one.uri == uri]
        return list({one.citation: one for found in many for one in found}.values())

    def on(self, rule: Rule, paragraph: Paragraph) -> list[Dependent]:
        """What cites exactly this paragraph."""
        return self._by_place.get((rule.number, paragraph.place), [])

    def on_the_whole(self, rule: Rule) -> list[Dependent]:
        """What cites the decision without a paragraph."""
        return self._by_place.get((rule.number, Place()), [])

    @cached_property
    def _by_place(self) -> dict[tuple[str, Place], list[Dependent]]:
        found: dict[tuple[str, Place], dict[Dependent, None]] = defaultdict(dict)
        for dependent, many in self.citations.items():
            for one in many:
                for place in [paragraph.place for paragraph in one.paragraphs] or [Place()]:
                    found[one.rule.number, place][dependent] = None
        return {key: list(many) for key, many in found.items()}

    @cached_property
    def changes(self) -> list[Change]:
        """Every superseded paragraph, by decision and place."""
        return [Change(rule, one) for rule in self.hub.rules for one in rule.paragraphs if one.status == "superseded"]

    def touched_by(self, change: Change) -> list[Dependent]:
        """What rests on a superseded paragraph: on itself, on a part of it, or on the paragraph it is part of."""
        found: dict[Dependent, None] = {}
        for (number, place), dependents in self._by_place.items():
            if number == change.rule.number and _overlap(place, change.paragraph.place):
                found |= dict.fromkeys(dependents)
        ranked = {one: rank for rank, one in enumerate(self.citations)}
        return sorted(found, key=lambda one: ranked[one])

    def changes_under(self, uri: str) -> list[Change]:
        """The superseded paragraphs that a page, or something on it, rests on."""
        return self._changes_by_page.get(uri, [])

    @cached_property
    def _changes_by_page(self) -> dict[str, list[Change]]:
        found: dict[str, list[Change]] = defaultdict(list)
        for change in self.changes:
            for uri in dict.fromkeys(one.uri for one in self.touched_by(change)):
                found[uri].append(change)
        return found

    @cached_property
    def places(self) -> dict[Dependent, set[tuple[str, Place]]]:
        """The paragraphs that each thing cites, by decision number."""
        return {
            dependent: {(one.rule.number, paragraph.place) for one in many for paragraph in one.paragraphs}
            for dependent, many in self.citations.items()
        }

    def cited_on(self, uri: str) -> frozenset[tuple[str, Place]]:
        """The paragraphs that a page, or something on it, cites."""
        return self._cited_by_page.get(uri, frozenset())

    @cached_property
    def _cited_by_page(self) -> dict[str, frozenset[tuple[str, Place]]]:
        found: dict[str, set[tuple[str, Place]]] = defaultdict(set)
        for dependent, places in self.places.items():
            found[dependent.uri] |= places
        return {uri: frozenset(places) for uri, places in found.items()}


def _overlap(cited: Place, changed: Place) -> bool:
    """Whether a citation of one place rests on the other.

    A whole annex holds too much for every change in it to touch whoever cites it; but when an annex is replaced,
    whatever rests on a place in it is touched.
    """
    if cited == changed or changed in cited.above():
        return True
    return bool(cited.name) and cited in changed.above()


def _citing(hub: Hub) -> Iterator[tuple[Dependent, list[str]]]:
    cases = {addresses.case(case.id): case for case in hub.cases}
    for uri, page in hub.pages.items():
        case = cases.get(uri)
        texts = [text for text, _ in page.marks] + (list(case.rules) if case else [])
        yield Dependent("Case" if case else "Guidance", page.title, uri), texts
    for element in hub.support.elements if hub.support else ():
        for task in _tasks(element.tasks):
            where = addresses.element(element.theme)
            yield Dependent("Support task", task.title, where, f"task-{task.id}"), list(task.rules)
    for entry in hub.library:
        yield Dependent("Resource", entry.title, addresses.resource(entry.id)), list(entry.rules)
    for plan in hub.plans:
        yield Dependent("Session plan", plan.title, addresses.plan(plan.id)), list(plan.rules)
    for term in hub.glossary.terms if hub.glossary else ():
        yield Dependent("Term", term.term, addresses.GLOSSARY, term.id), list(term.rules)
    path = hub.which_track
    if path:
        for question in path.questions:
            yield Dependent("Question path", question.question, path.address(question.id)), _in(question.help)
        for outcome in path.outcomes:
            yield Dependent("Question path", outcome.title, path.address(outcome.id)), _in(outcome.text)


def _in(markdown: str | None) -> list[str]:
    return [text for text, _ in marks(markdown or "")]


def _tasks(tasks: Iterable[Task]) -> Iterator[Task]:
    for task in tasks:
        yield task
        yield from _tasks(task.parts)
