"""What must be true of one event: each rule fires on its line, and only where it should."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from load.samples import EVENT, LIBRARY_PATH, PATH, RESOURCE, SESSION, added, changed, places, unsaid

from a6hub.check import check
from a6hub.load.hub import load

Tree = Callable[..., Path]
TIMES = "start: 2026-06-11 16:00\nend: 2026-06-11 18:00\ntimezone: Europe/Berlin\n"


def timed(lines: str, rest: str = "") -> str:
    """The sound event with other dates; they begin on line 6."""
    return changed(TIMES, lines) + rest


def found_in(tree: Tree, text: str, path: str = PATH) -> list[object]:
    return list(check(load(tree({path: text}))))


SOUND = [
    pytest.param(timed("start: 2026-06-11 16:00\nend: 2026-06-12 00:00\ntimezone: Europe/Berlin\n"), id="midnight-end"),
    pytest.param(timed("start: 2026-06-11 22:00\nend: 2026-06-12 02:00\ntimezone: UTC\n"), id="over-midnight"),
    pytest.param(timed("start: 2026-06-11 16:00\ntimezone: unpublished\n"), id="only-a-start"),
    pytest.param(timed("start: 2026-06-11T16:00\ntimezone: UTC\n"), id="with-a-t"),
    pytest.param(timed("start: 2026-06-11\n"), id="one-day"),
    pytest.param(timed("start: 2026-06-11\nend: 2026-06-11\n"), id="from-and-to-one-day"),
    pytest.param(timed("start: 2026-06\nend: 2026-07\n"), id="two-months"),
    pytest.param(added(SESSION), id="session-without-times"),
    pytest.param(added(SESSION + "    start: 2026-06-11 16:00\n"), id="session-with-only-a-start"),
    pytest.param(added(SESSION + "    start: 2026-06-11 16:00\n    end: 2026-06-11 18:00\n"), id="session-as-event"),
    pytest.param(added(SESSION + "    start: 2026-06-11\n"), id="session-on-the-day-of-timed-event"),
    pytest.param(timed("start: 2026-06-11 16:00\ntimezone: Europe/Berlin\n", SESSION + "    start: 2026-06-11 17:00\n"),
                 id="session-later-on-the-day-of-an-event-without-end"),
    pytest.param(timed("start: 2026-06-11\nend: 2026-06-12\ntimezone: Europe/Berlin\n",
                       SESSION + "    start: 2026-06-12 22:00\n    end: 2026-06-13 00:00\n"), id="session-to-midnight"),
    pytest.param(added("agenda:\n  - {start: 22:00, end: 00:00, title: a}\n"), id="agenda-to-midnight"),
    pytest.param(added("contributors:\n  - role: Moderator\n"), id="a-role-contributes"),
    pytest.param(added("registration:\n  deadline: 2026-06-11\n"), id="registration-on-the-day"),
    pytest.param(timed("start: 2026-03-29 01:59\nend: 2026-03-29 03:00\ntimezone: Europe/Berlin\n"), id="around-a-gap"),
    pytest.param(timed("start: 2026-03-29 02:30\ntimezone: unpublished\n"), id="gap-without-a-zone"),
]  # fmt: skip


@pytest.mark.parametrize("text", SOUND)
def test_a_sound_event_is_left_in_peace(tree: Tree, text: str) -> None:
    assert found_in(tree, text) == []


BEFORE = ("before the start", "a later end is expected")
OUTSIDE = ("a time inside is expected", "correct the session or the event")
ZONELESS = ("without a zone", '"timezone: Europe/Berlin"', '"timezone: unpublished"')
WRONG = [
    pytest.param(timed("start: 2026-06-11 16:00\nend: 2026-06-11 15:59\ntimezone: UTC\n"), 7, "end",
                 ('"2026-06-11 15:59" is before the start, 2026-06-11 16:00', *BEFORE), id="end-a-minute-early"),
    pytest.param(timed("start: 2026-06-11 16:00\nend: 2026-06-11 16:00\ntimezone: UTC\n"), 7, "end",
                 ("the same minute as the start", "a later end"), id="end-at-the-minute-of-the-start"),
    pytest.param(timed("start: 2026-06-11\nend: 2026-06-10\n"), 7, "end", BEFORE, id="end-a-day-early"),
    pytest.param(timed("start: 2026-06\nend: 2026-05\n"), 7, "end", BEFORE, id="end-a-month-early"),
    pytest.param(timed("start: 2026-06-11\nend: 2026-06-12 10:00\ntimezone: UTC\n"), 7, "end",
                 ('"2026-06-12 10:00" is a local time while the start is a day', "write both alike"), id="unequal"),
    pytest.param(timed("start: 2026-06-11 16:00\n"), 6, "start", ZONELESS, id="time-without-zone"),
    pytest.param(timed("start: 2026-06-11\n", SESSION + "    start: 2026-06-11 10:00\n"), 14, "sessions.1.start",
                 ZONELESS, id="session-time-without-zone"),
    pytest.param(timed("start: 2026-06-11\n", "agenda:\n  - {start: 10:00, title: a}\n"), 11, "agenda",
                 ZONELESS, id="agenda-without-zone"),
    pytest.param(added(SESSION + "    start: 2026-06-11 15:59\n"), 16, "sessions.1.start",
                 ("starts before the event does, 2026-06-11 16:00", *OUTSIDE), id="session-starts-early"),
    pytest.param(added(SESSION + "    start: 2026-06-11 18:30\n"), 16, "sessions.1.start",
                 ("starts after the event ends, 2026-06-11 18:00", *OUTSIDE), id="session-starts-late"),
    pytest.param(added(SESSION + "    start: 2026-06-11 17:00\n    end: 2026-06-11 18:01\n"), 17, "sessions.1.end",
                 ("ends after the event ends, 2026-06-11 18:00", *OUTSIDE), id="session-ends-late"),
    pytest.param(added(SESSION + "    start: 2026-06-10\n"), 16, "sessions.1.start", OUTSIDE, id="session-day-early"),
    pytest.param(added(SESSION + "    start: 2026-06-12\n"), 16, "sessions.1.start", OUTSIDE, id="session-day-late"),
    pytest.param(timed("start: 2026-06-11\nend: 2026-06-12\n", SESSION + "    start: 2026-06-13\n"), 15,
                 "sessions.1.start", ("starts after the event ends, 2026-06-12",), id="session-after-the-last-day"),
    pytest.param(added(SESSION + "    start: 2026-06-11 17:00\n    end: 2026-06-11 16:30\n"), 17, "sessions.1.end",
                 BEFORE, id="session-ends-before-it-starts"),
    pytest.param(added(SESSION + "  - id: day-1\n    title: Again\n"), 16, "sessions.2.id",
                 ('"day-1" is used on line 14 too', "choose another"), id="session-id-twice"),
    pytest.param(added("agenda:\n  - {start: 17:00, title: a}\n  - {start: 16:30, title: b}\n"), 15, "agenda.2.start",
                 ('"16:30" is before the row above',), id="agenda-backwards"),
    pytest.param(added("agenda:\n  - {start: 17:00, end: 16:30, title: a}\n"), 14, "agenda.1.end",
                 ('"16:30" is before its start, 17:00',), id="agenda-row-backwards"),
    pytest.param(added(SESSION + "    agenda:\n      - {start: 17:00, title: a}\n      - {start: 16:00, title: b}\n"),
                 18, "sessions.1.agenda.2.start", ("before the row above",), id="session-agenda-backwards"),
    pytest.param(changed("hybrid", "online") + "place:\n  country: DE\n", 13, "place", ("online", "hybrid"),
                 id="place-of-an-online-event"),
    pytest.param(added("contributors:\n  - {}\n"), 14, "contributors.1", ("empty entry", "a role"), id="nobody"),
    pytest.param(added(SESSION + "    contributors:\n      - {}\n"), 17, "sessions.1.contributors.1", ("empty entry",),
                 id="nobody-in-a-session"),
    pytest.param(added("registration:\n  deadline: 2026-06-12\n"), 14, "registration.deadline",
                 ('"2026-06-12" is after the event',), id="registration-too-late"),
    pytest.param(added("  - publisher: b\n"), 13, "sources.2", ("a source without a document", '"resource:"'),
                 id="source-without-document"),
    pytest.param(changed("  - title: Programme", "  - title: Programme\n    resource: guide"), 11, "sources.1",
                 ("a library id and a title", "delete the title"), id="source-twice"),
    pytest.param(changed("  - title: Programme", "  - {resource: training-x}\n  - title: a"), 11,
                 "sources.1.resource", ('"training-x" is not in resources/library',), id="source-dangling"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "field", "words"), WRONG)
def test_an_untruth_of_an_event_is_told_at_its_line(
    tree: Tree, text: str, line: int, field: str, words: tuple[str, ...]
) -> None:
    expected = [(PATH, line, field)]
    found = check(load(tree({PATH: text, LIBRARY_PATH: RESOURCE})))

    assert expected == places(found)
    assert unsaid(found, words) == []


CLOCKS = [
    pytest.param("Europe/Berlin", "2026-03-29 02:30", "does not exist", id="berlin-spring"),
    pytest.param("Europe/Berlin", "2026-03-29 02:00", "does not exist", id="berlin-first-minute-of-the-gap"),
    pytest.param("Europe/Berlin", "2026-10-25 02:30", "exists twice", id="berlin-autumn"),
    pytest.param("Europe/Berlin", "2026-10-25 02:00", "exists twice", id="berlin-first-minute-twice"),
    pytest.param("America/New_York", "2026-03-08 02:30", "does not exist", id="new-york-spring"),
    pytest.param("Australia/Lord_Howe", "2026-10-04 02:15", "does not exist", id="lord-howe-half-hour-gap"),
    pytest.param("Australia/Lord_Howe", "2026-04-05 01:45", "exists twice", id="lord-howe-half-hour-twice"),
]


@pytest.mark.parametrize(("zone", "moment", "fault"), CLOCKS)
def test_a_start_the_clock_change_skips_or_repeats_is_told(tree: Tree, zone: str, moment: str, fault: str) -> None:
    expected = [(PATH, 6, "start")]
    found = check(load(tree({PATH: timed(f"start: {moment}\ntimezone: {zone}\n")})))

    assert expected == places(found)
    assert unsaid(found, (f'"{moment}" {fault} in {zone}', "the clocks change")) == []


@pytest.mark.parametrize(("zone", "moment", "fault"), CLOCKS)
def test_an_end_or_a_session_the_clock_change_skips_or_repeats_is_told(
    tree: Tree, zone: str, moment: str, fault: str
) -> None:
    day = moment.partition(" ")[0]
    text = timed(
        f"start: {day} 00:30\nend: {moment}\ntimezone: {zone}\n",
        SESSION + f"    start: {day} 00:30\n    end: {moment}\n",
    )
    expected = [(PATH, 7, "end"), (PATH, 17, "sessions.1.end")]
    found = check(load(tree({PATH: text})))

    assert expected == places(found)
    assert unsaid(found, (fault,)) == []


@pytest.mark.parametrize("moment", ["2026-10-25 01:59", "2026-10-25 03:00", "2026-03-29 03:00", "2026-03-29 01:59"])
def test_the_minutes_beside_a_clock_change_are_sound(tree: Tree, moment: str) -> None:
    assert found_in(tree, timed(f"start: {moment}\ntimezone: Europe/Berlin\n")) == []


def test_lord_howes_clocks_change_by_half_an_hour_only(tree: Tree) -> None:
    assert found_in(tree, timed("start: 2026-10-04 02:30\ntimezone: Australia/Lord_Howe\n")) == []


def test_an_event_lies_in_the_folder_of_the_year_it_starts_in(tree: Tree) -> None:
    path = "resources/events/2025/training.yml"
    expected = [(path, 6, "start")]
    found = check(load(tree({path: EVENT})))

    assert expected == places(found)
    assert unsaid(found, ('"2025"', "starts in 2026", "move it to resources/events/2026/training.yml")) == []


def test_an_event_over_new_year_lies_where_it_starts(tree: Tree) -> None:
    assert found_in(tree, timed("start: 2026-12-31\nend: 2027-01-02\n")) == []


def test_an_unreadable_session_does_not_hide_the_others(tree: Tree) -> None:
    text = added(SESSION + "    start: soon\n  - id: day-2\n    title: b\n    start: 2026-06-12 10:00\n")
    expected = [(PATH, 16, "sessions.1.start"), (PATH, 19, "sessions.2.start")]

    assert expected == places(check(load(tree({PATH: text}))))


def test_an_unreadable_start_does_not_hide_a_session_in_the_gap(tree: Tree) -> None:
    text = timed("start: soon\ntimezone: Europe/Berlin\n", SESSION + "    start: 2026-03-29 02:30\n")
    expected = [(PATH, 6, "start"), (PATH, 15, "sessions.1.start")]

    assert expected == places(check(load(tree({PATH: text}))))


REQUIRED = ("title", "summary", "status", "format", "start", "timezone", "updated", "end", "sources")


@pytest.mark.parametrize("name", REQUIRED)
@pytest.mark.parametrize("value", ["", " []", " {}", " {a: b}", " true", " [a]", " [{}]", " 5", ' ""'])
def test_no_wrong_value_of_a_field_stops_the_rules(tree: Tree, name: str, value: str) -> None:
    lines = [f"{name}:{value}" if line.startswith(f"{name}:") else line for line in EVENT.splitlines()]
    text = "\n".join(line for line in lines if name != "sources" or not line.startswith(" "))
    found = check(load(tree({PATH: text + "\n" + SESSION + "    start: 2026-06-12 10:00\n"})))

    assert [problem.path for problem in found if problem.path != PATH] == []
    assert found
