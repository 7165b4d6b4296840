"""What must be true of one event."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta

from a6hub.model.codes import UNPUBLISHED
from a6hub.model.events import AgendaItem, Contributor, Event
from a6hub.model.moments import Moment, local_time_fault
from a6hub.model.problems import Problem
from a6hub.model.record import Part, Where, dotted


def problem(event: Event, where: Where, message: str) -> Problem:
    """A problem at a place of an event."""
    return Problem(event.origin.path, event.origin.line(*where), dotted(where), message)


def an_event_lies_in_the_folder_of_its_year(event: Event) -> Iterator[Problem]:
    """An event is found under the year it starts in."""
    folder = event.origin.path.split("/")[-2]
    year = str(event.start.first.year)
    if folder != year:
        home = f"resources/events/{year}/{event.id}.yml"
        yield problem(
            event,
            ("start",),
            f'the file lies in "{folder}" and starts in {year}; the folder {year} is expected; move it to {home}',
        )


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
            f'"{_written(end)}" is {names[end.precision]} while the start is {names[start.precision]}; '
            "the same precision is expected; write both alike",
        )


def _ends_before_it_starts(event: Event, where: Where, start: Moment | None, end: Moment | None) -> Iterator[Problem]:
    if not start or not end or end.after > start.first:
        return
    # An end at the very minute of the start is no end: RFC 5545 3.8.2.2.
    relation = "the same minute as" if end == start else "before"
    message = (
        f'"{_written(end)}" is {relation} the start, {_written(start)}; a later end is expected; correct one of them'
    )
    yield problem(event, (*where, "end"), message)


def _written(moment: Moment) -> str:
    """A moment as a record writes it."""
    return moment.iso.replace("T", " ")


def a_time_of_day_has_a_zone(event: Event) -> Iterator[Problem]:
    """A time without a zone names no instant: give the zone, or say that none was published."""
    first = next(_times(event), None) if event.timezone is None else None
    if first:
        yield problem(
            event,
            first,
            'a time of day is given without a zone; one is expected; add "timezone: Europe/Berlin" (the place), '
            f'or "timezone: {UNPUBLISHED}" where no source gives one',
        )


def _times(event: Event) -> Iterator[Where]:
    """Where an event gives times of day."""
    yield from (where for where, _ in _timed(event))
    if event.agenda:
        yield ("agenda",)
    yield from (("sessions", index, "agenda") for index, session in enumerate(event.sessions) if session.agenda)


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
                f'"{_written(moment)}" {fault} in {event.timezone}, because the clocks change; '
                "a time outside that hour is expected; ask the organiser",
            )


def _timed(event: Event) -> Iterator[tuple[Where, Moment]]:
    """The places that name a minute; one that cannot be read does not hide the others."""
    parts: list[tuple[Where, Part]] = [((), event)]
    parts += [(("sessions", index), session) for index, session in enumerate(getattr(event, "sessions", ()))]
    for where, part in parts:
        for name in ("start", "end"):
            moment: Moment | None = getattr(part, name, None)
            if moment and moment.precision == "minute":
                yield (*where, name), moment


def a_session_lies_within_its_event(event: Event, index: int) -> Iterator[Problem]:
    """No session starts before its event or ends after it."""
    session, where = event.sessions[index], ("sessions", index)
    start, last = session.start, session.end or session.start
    # A session of which only the day is known may lie on the day of an event with times.
    if start and start.first < event.start.first and start.after <= event.start.first:
        yield problem(event, (*where, "start"), _outside(f"starts before the event does, {_written(event.start)}"))
    bound = _end_of(event)
    if last and (last.first > bound or (last.first == bound and last.precision != "minute")):
        name = "end" if session.end else "start"
        message = _outside(f"{name}s after the event ends, {_written(event.end or event.start)}")
        yield problem(event, (*where, name), message)


def _end_of(event: Event) -> datetime:
    """The first minute after an event; where only the minute of its start is known, after that day."""
    if event.end or event.start.precision != "minute":
        return (event.end or event.start).after
    return event.start.first.replace(hour=0, minute=0) + timedelta(days=1)


def a_session_ends_after_it_starts(event: Event, index: int) -> Iterator[Problem]:
    """A session ends after it starts, and says both alike."""
    session, where = event.sessions[index], ("sessions", index)
    yield from _ends_before_it_starts(event, where, session.start, session.end)
    yield from _unequal(event, where, session.start, session.end)


def _outside(what: str) -> str:
    return f"the session {what}; a time inside is expected; correct the session or the event"


def session_ids_are_unique(event: Event) -> Iterator[Problem]:
    """A session's id names it in calendars, so no two share one."""
    seen: dict[str, int] = {}
    for index, session in enumerate(event.sessions):
        id, where = getattr(session, "id", None), ("sessions", index, "id")
        if id is None:
            continue
        if id in seen:
            message = f'"{id}" is used on line {seen[id]} too; each session needs its own id; choose another'
            yield problem(event, where, message)
        seen.setdefault(id, event.origin.line(*where))


def agenda_rows_follow_one_another(event: Event) -> Iterator[Problem]:
    """Rows of an agenda run forward in time."""
    yield from _backwards(event, ("agenda",), event.agenda)


def rows_of_a_session_follow_one_another(event: Event, index: int) -> Iterator[Problem]:
    """Rows of a session's agenda run forward in time."""
    yield from _backwards(event, ("sessions", index, "agenda"), event.sessions[index].agenda)


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
                event,
                (*where, index, "end"),
                f'"{row.end}" is before its start, {row.start}; a later time is expected; correct one',
            )
        before = row.start


def an_online_event_has_no_place(event: Event) -> Iterator[Problem]:
    """An online event takes place nowhere; one with a place is hybrid or onsite."""
    if event.format == "online" and event.place:
        message = "a place was found at an online event; none is expected; delete it, or set the format to hybrid"
        yield problem(event, ("place",), message)


def a_contributor_is_somebody(event: Event) -> Iterator[Problem]:
    """A contributor is a Party, an organisation or a role."""
    yield from _nobody(event, ("contributors",), event.contributors)


def a_contributor_to_a_session_is_somebody(event: Event, index: int) -> Iterator[Problem]:
    """A contributor to a session is a Party, an organisation or a role."""
    yield from _nobody(event, ("sessions", index, "contributors"), event.sessions[index].contributors)


def _nobody(event: Event, where: Where, contributors: list[Contributor]) -> Iterator[Problem]:
    for index, one in enumerate(contributors):
        if not (one.party or one.organisation or one.role):
            message = "an empty entry was found; a party, an organisation or a role is expected; add one"
            yield problem(event, (*where, index), message)


def registration_closes_before_the_end(event: Event) -> Iterator[Problem]:
    """Nobody can register for what is over."""
    last = event.registration.deadline if event.registration else None
    if last and last.first >= _end_of(event):
        message = f'"{last.iso}" is after the event; its last day or an earlier one is expected; correct it'
        yield problem(event, ("registration", "deadline"), message)


RULES: tuple[Callable[[Event], Iterator[Problem]], ...] = (
    an_event_lies_in_the_folder_of_its_year,
    an_event_ends_no_earlier_than_it_starts,
    start_and_end_are_equally_precise,
    a_time_of_day_has_a_zone,
    local_times_exist_once,
    session_ids_are_unique,
    agenda_rows_follow_one_another,
    an_online_event_has_no_place,
    a_contributor_is_somebody,
    registration_closes_before_the_end,
)


def a_session_with_an_end_has_a_start(event: Event, index: int) -> Iterator[Problem]:
    """An end alone says nothing of when to come."""
    session = event.sessions[index]
    if session.end and not session.start:
        message = "an end without a start was found; both are expected; add the start, or delete the end"
        yield problem(event, ("sessions", index, "end"), message)


SESSION_RULES: tuple[Callable[[Event, int], Iterator[Problem]], ...] = (
    a_session_lies_within_its_event,
    a_session_ends_after_it_starts,
    a_session_with_an_end_has_a_start,
    rows_of_a_session_follow_one_another,
    a_contributor_to_a_session_is_somebody,
)
