"""What must be true of one event."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from a6hub.model.events import AgendaItem, Contributor, Event
from a6hub.model.fields import UNPUBLISHED
from a6hub.model.moments import Moment, local_time_fault
from a6hub.model.problems import Problem
from a6hub.model.record import Where, dotted


def problem(event: Event, where: Where, message: str) -> Problem:
    """A problem at a place of an event."""
    return Problem(event.origin.path, event.origin.line(*where), dotted(where), message)


def an_event_lies_in_the_folder_of_its_year(event: Event) -> Iterator[Problem]:
    """An event is found under the year it starts in."""
    folder = event.origin.path.split("/")[-2]
    year = str(event.start.first.year)
    if folder != year:
        home = f"resources/events/{year}/{event.id}.yml"
        yield problem(event, ("start",), f'the file lies in "{folder}" but starts in {year}; move it to {home}')


def an_event_ends_no_earlier_than_it_starts(event: Event) -> Iterator[Problem]:
    """An event ends on the day it starts, or later."""
    yield from _ends_before_it_starts(event, (), event.start, event.end)


def start_and_end_are_equally_precise(event: Event) -> Iterator[Problem]:
    """Both are months, both days or both times; an end without a start's precision says nothing."""
    yield from _unequal(event, (), event.start, event.end)


def _unequal(event: Event, where: Where, start: Moment | None, end: Moment | None) -> Iterator[Problem]:
    if start and end and start.precision != end.precision:
        names = {"minute": "a local time", "day": "a day", "month": "a month", "year": "a year"}
        yield problem(
            event,
            (*where, "end"),
            f'"{end.iso}" is {names[end.precision]} while the start is {names[start.precision]}; '
            "the same precision is expected; write both alike",
        )


def _ends_before_it_starts(event: Event, where: Where, start: Moment | None, end: Moment | None) -> Iterator[Problem]:
    if start and end and end.after < start.first:
        found, first = end.iso.replace("T", " "), start.iso.replace("T", " ")
        message = f'"{found}" is before the start, {first}; a later end is expected; correct one of them'
        yield problem(event, (*where, "end"), message)


def a_time_of_day_has_a_zone(event: Event) -> Iterator[Problem]:
    """A time without a zone names no instant: give the zone, or say that none was published."""
    moments = [("start", event.start), ("end", event.end)]
    timed = any(moment and moment.precision == "minute" for _, moment in moments)
    timed = timed or any(session.start and session.start.precision == "minute" for session in event.sessions)
    timed = timed or bool(event.agenda) or any(session.agenda for session in event.sessions)
    if timed and event.timezone is None:
        yield problem(
            event,
            ("start",),
            'a time of day is given without a zone; add "timezone: Europe/Berlin" (the place), '
            f'or "timezone: {UNPUBLISHED}" where no source gives one',
        )


def local_times_exist_once(event: Event) -> Iterator[Problem]:
    """A time that the clock change skips or repeats is a mistake."""
    if event.timezone in (None, UNPUBLISHED):
        return
    for where, moment in _timed(event):
        fault = local_time_fault(moment.first, str(event.timezone))
        if fault:
            yield problem(
                event,
                where,
                f'"{moment.iso.replace("T", " ")}" {fault} in {event.timezone}, because the clocks change; '
                "a time outside that hour is expected; ask the organiser",
            )


def _timed(event: Event) -> Iterator[tuple[Where, Moment]]:
    places: list[tuple[Where, Moment | None]] = [(("start",), event.start), (("end",), event.end)]
    for index, session in enumerate(event.sessions):
        places += [(("sessions", index, "start"), session.start), (("sessions", index, "end"), session.end)]
    for where, moment in places:
        if moment and moment.precision == "minute":
            yield where, moment


def sessions_lie_within_their_event(event: Event) -> Iterator[Problem]:
    """No session starts before its event or ends after it."""
    event_end = (event.end or event.start).after
    for index, session in enumerate(event.sessions):
        where: Where = ("sessions", index)
        if session.start and session.start.first < event.start.first:
            yield problem(event, (*where, "start"), _outside("starts before the event does", event.start.first))
        last = session.end or session.start
        if last and last.after > event_end and not (last.precision == "minute" and last.after == event_end):
            yield problem(event, (*where, "end"), _outside("ends after the event does", event_end))
        yield from _ends_before_it_starts(event, where, session.start, session.end)
        yield from _unequal(event, where, session.start, session.end)


def _outside(what: str, bound: datetime) -> str:
    return f"the session {what} ({bound:%Y-%m-%d %H:%M}); a time inside is expected; correct the session or the event"


def session_ids_are_unique(event: Event) -> Iterator[Problem]:
    """A session's id names it in calendars, so no two share one."""
    seen: dict[str, int] = {}
    for index, session in enumerate(event.sessions):
        if session.id in seen:
            first = event.origin.line("sessions", seen[session.id], "id")
            yield problem(
                event,
                ("sessions", index, "id"),
                f'"{session.id}" is used on line {first} too; each session needs its own id; choose another',
            )
        seen.setdefault(session.id, index)


def agenda_rows_follow_one_another(event: Event) -> Iterator[Problem]:
    """Rows of an agenda run forward in time."""
    yield from _backwards(event, ("agenda",), event.agenda)
    for index, session in enumerate(event.sessions):
        yield from _backwards(event, ("sessions", index, "agenda"), session.agenda)


def _backwards(event: Event, where: Where, rows: Iterable[AgendaItem]) -> Iterator[Problem]:
    before = "00:00"
    for index, row in enumerate(rows):
        if row.start < before:
            yield problem(
                event,
                (*where, index, "start"),
                f'"{row.start}" is before the row above it; rows in order of time are expected; move it up',
            )
        if row.end and row.end < row.start and row.end != "00:00":
            yield problem(
                event, (*where, index, "end"), f'"{row.end}" is before its start, {row.start}; correct one of them'
            )
        before = row.start


def an_onsite_event_says_where(event: Event) -> Iterator[Problem]:
    """An online event has no place; any other has one, unless it is only planned."""
    if event.format == "online" and event.place:
        yield problem(event, ("place",), "an online event has no place; delete it, or set the format to hybrid")


def a_contributor_is_somebody(event: Event) -> Iterator[Problem]:
    """A contributor is a Party, an organisation or a role."""
    groups: list[tuple[Where, list[Contributor]]] = [(("contributors",), event.contributors)]
    groups += [
        (("sessions", index, "contributors"), session.contributors) for index, session in enumerate(event.sessions)
    ]
    for where, contributors in groups:
        for index, one in enumerate(contributors):
            if not (one.party or one.organisation or one.role):
                yield problem(
                    event, (*where, index), "an empty entry was found; a party, an organisation or a role is expected"
                )


def registration_closes_before_the_end(event: Event) -> Iterator[Problem]:
    """Nobody can register for what is over."""
    last = event.registration.deadline if event.registration else None
    if last and last.first >= (event.end or event.start).after:
        yield problem(
            event, ("registration", "deadline"), f'"{last.iso}" is after the event; an earlier day is expected'
        )


RULES: tuple[Callable[[Event], Iterator[Problem]], ...] = (
    an_event_lies_in_the_folder_of_its_year,
    an_event_ends_no_earlier_than_it_starts,
    start_and_end_are_equally_precise,
    a_time_of_day_has_a_zone,
    local_times_exist_once,
    sessions_lie_within_their_event,
    session_ids_are_unique,
    agenda_rows_follow_one_another,
    an_onsite_event_says_where,
    a_contributor_is_somebody,
    registration_closes_before_the_end,
)
