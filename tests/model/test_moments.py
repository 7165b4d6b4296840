"""Moments: what they read, how they write themselves, and when a local time names no instant."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a6hub.model.moments import Moment, MomentError, in_utc, local_time_fault, span_in_words, zone_names

SHAPES = {"year": "%Y", "month": "%Y-%m", "day": "%Y-%m-%d", "minute": "%Y-%m-%d %H:%M"}
TIMES = st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2199, 12, 31))


@settings(deadline=None, max_examples=200)
@given(TIMES, st.sampled_from(sorted(SHAPES)))
def test_a_moment_reads_what_it_writes(when: datetime, precision: str) -> None:
    moment = Moment.parse(when.strftime(SHAPES[precision]))

    assert precision == moment.precision
    assert moment == Moment.parse(moment.iso)


@settings(deadline=None, max_examples=200)
@given(TIMES, st.sampled_from(sorted(SHAPES)))
def test_a_moment_ends_no_earlier_than_it_begins(when: datetime, precision: str) -> None:
    moment = Moment.parse(when.strftime(SHAPES[precision]))

    assert moment.first <= moment.after
    assert moment.first <= when.replace(second=0, microsecond=0) <= moment.after


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet="0123456789-: T/", max_size=18) | st.text(max_size=20))
def test_any_text_is_a_moment_or_a_plain_refusal(text: str) -> None:
    try:
        read = Moment.parse(text).iso
    except MomentError as error:
        read = str(error)

    assert read
    assert "\n" not in read


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2026-06-11", None, "11 June 2026"),
        ("2026-06-11", "2026-06-11", "11 June 2026"),
        ("2026-06-11 16:00", "2026-06-11 18:00", "11 June 2026"),
        ("2024-03-07", "2024-03-08", "7–8 March 2024"),
        ("2024-06-29", "2024-07-02", "29 June – 2 July 2024"),
        ("2026-12-31", "2027-01-02", "31 December 2026 – 2 January 2027"),
        ("2026-06", "2026-07", "June–July 2026"),
    ],
)
def test_a_span_says_only_what_differs(start: str, end: str | None, words: str) -> None:
    assert words == span_in_words(Moment.parse(start), Moment.parse(end) if end else None)


@pytest.mark.parametrize("name", ["US/Eastern", "Etc/GMT+1", "CET", "EST", "Canada/Eastern", "GMT", "posixrules"])
def test_an_old_name_or_an_offset_is_no_zone(name: str) -> None:
    assert name not in zone_names()


@pytest.mark.parametrize("name", ["Europe/Berlin", "UTC", "America/Argentina/Buenos_Aires", "Asia/Thimphu"])
def test_a_place_is_a_zone(name: str) -> None:
    assert name in zone_names()


@pytest.mark.parametrize(
    ("moment", "zone", "fault"),
    [
        ("2026-03-29 02:30", "Europe/Berlin", "does not exist"),
        ("2026-03-29 03:00", "Europe/Berlin", None),
        ("2026-10-25 02:30", "Europe/Berlin", "exists twice"),
        ("2026-10-25 03:00", "Europe/Berlin", None),
        ("2026-10-04 02:15", "Australia/Lord_Howe", "does not exist"),
        ("2026-10-04 02:30", "Australia/Lord_Howe", None),
        ("2026-04-05 01:45", "Australia/Lord_Howe", "exists twice"),
        ("2026-04-05 01:15", "Australia/Lord_Howe", None),
        ("2011-12-30 12:00", "Pacific/Apia", "does not exist"),
        ("2026-03-29 02:30", "UTC", None),
    ],
)
def test_a_local_time_exists_once_or_says_how_often(moment: str, zone: str, fault: str | None) -> None:
    assert fault == local_time_fault(Moment.parse(moment).first, zone)


def test_a_local_time_becomes_utc_by_the_rules_of_its_zone() -> None:
    assert datetime(2026, 6, 11, 14, 0) == in_utc(datetime(2026, 6, 11, 16, 0), "Europe/Berlin")
