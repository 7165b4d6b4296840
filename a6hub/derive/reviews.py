"""When each page is due for review. The build knows no today: the reader's clock tells what is late."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from a6hub.model import addresses
from a6hub.model.hub import Hub

CASES_EVERY = 12
"""Months after which a case is held against its sources again."""


@dataclass(frozen=True)
class Review:
    """A page that someone has to look at again."""

    kind: str
    title: str
    uri: str
    reviewed: date
    due: date
    owner: str


def due_after(reviewed: date, months: int) -> date:
    """The same day some months on, or the last day of a shorter month."""
    years, month = divmod(reviewed.month - 1 + months, 12)
    year, month = reviewed.year + years, month + 1
    return date(year, month, min(reviewed.day, calendar.monthrange(year, month)[1]))


def reviews(hub: Hub) -> list[Review]:
    """Every page with a review, the one due first leading."""
    return sorted(_reviews(hub), key=lambda one: (one.due, one.kind, one.title, one.uri))


def reviewed_on(hub: Hub) -> dict[str, date]:
    """The day somebody last looked at a page, by address; some pages have no interval, but a day all the same."""
    path, package = hub.which_track, hub.support
    ids = [one.id for one in path.questions] + [one.id for one in path.outcomes] if path else []
    days = {path.address(id): path.reviewed.day for id in ids if path}
    days |= {addresses.resource(entry.id): entry.checked.day for entry in hub.library}
    elements = package.elements if package else []
    days |= {addresses.element(element.theme): package.updated.day for element in elements if package}
    return days | {one.uri: one.reviewed for one in _reviews(hub)}


def _reviews(hub: Hub) -> Iterator[Review]:
    for page in hub.guidance:
        if page.reviewed and page.review_every and page.owner:
            day, uri = page.reviewed.day, page.origin.path.removeprefix("docs/")
            yield Review("Guidance", page.title, uri, day, due_after(day, page.review_every), page.owner)
    for case in hub.cases:
        day = case.reviewed.day
        yield Review("Case", case.title, addresses.case(case.id), day, due_after(day, CASES_EVERY), case.owner)
    for plan in hub.plans:
        day = plan.reviewed.day
        yield Review(
            "Session plan", plan.title, addresses.plan(plan.id), day, due_after(day, plan.review_every), plan.owner
        )
    path = hub.which_track
    if path:
        day = path.reviewed.day
        yield Review(
            "Question path", path.title, addresses.WHICH_TRACK, day, due_after(day, path.review_every), path.owner
        )
    book = hub.glossary
    if book:
        day = book.reviewed.day
        yield Review("Glossary", book.title, addresses.GLOSSARY, day, due_after(day, book.review_every), book.owner)
