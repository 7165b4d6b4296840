"""When an event runs, held against instants worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest

from a6hub.derive.instants import Span, event_span, instant_of, session_span, utc_text, zone_in_words
from a6hub.model.events import Event
from a6hub.model.moments import Moment

NEVER_NOW = ""


def event(start: str, end: str | None = None, timezone: str | None = None, **more: Any) -> Event:
    return Event.model_validate(
        {
            "title": "An event",
            "summary": "What happens.",
            "status": "confirmed",
            "format": "online",
            "start": start,
            "end": end,
            "timezone": timezone,
            "updated": "2026-01-01",
            "sources": [{"title": "A document"}],
        }
        | more
    )


def as_text(span: Span) -> tuple[str, str]:
    return utc_text(span.now_from) if span.now_from else NEVER_NOW, utc_text(span.over_from)


TIMED = {
    "summer time in Berlin": (
        ("2026-06-11 16:00", "2026-06-13 18:00", "Europe/Berlin"),
        ("2026-06-11T14:00:00Z", "2026-06-13T16:00:00Z"),
    ),
    "from winter into summer time": (
        ("2026-03-28 09:00", "2026-03-30 17:00", "Europe/Berlin"),
        ("2026-03-28T08:00:00Z", "2026-03-30T15:00:00Z"),
    ),
    "from summer into winter time": (
        ("2026-10-31 09:00", "2026-11-02 17:00", "America/Los_Angeles"),
        ("2026-10-31T16:00:00Z", "2026-11-03T01:00:00Z"),
    ),
    "fourteen hours ahead": (
        ("2026-06-11 09:00", "2026-06-11 17:00", "Pacific/Kiritimati"),
        ("2026-06-10T19:00:00Z", "2026-06-11T03:00:00Z"),
    ),
    "a quarter of an hour": (
        ("2026-06-11 10:00", "2026-06-11 12:00", "Asia/Kathmandu"),
        ("2026-06-11T04:15:00Z", "2026-06-11T06:15:00Z"),
    ),
    "an end at midnight": (
        ("2026-06-11 20:00", "2026-06-12 00:00", "Asia/Tokyo"),
        ("2026-06-11T11:00:00Z", "2026-06-11T15:00:00Z"),
    ),
    "no published end: until the day does": (
        ("2026-06-11 16:00", None, "America/Los_Angeles"),
        ("2026-06-11T23:00:00Z", "2026-06-12T07:00:00Z"),
    ),
    "no published end on the day the clocks change": (
        ("2026-03-29 01:00", None, "Europe/Berlin"),
        ("2026-03-29T00:00:00Z", "2026-03-29T22:00:00Z"),
    ),
}


@pytest.mark.parametrize(("given", "expected"), TIMED.values(), ids=TIMED)
def test_a_local_time_names_an_instant(given: tuple[str, str | None, str], expected: tuple[str, str]) -> None:
    assert expected == as_text(event_span(event(*given)))


DAYS = {
    "one day in Berlin": (
        ("2026-06-11", None, "Europe/Berlin"),
        ("2026-06-10T22:00:00Z", "2026-06-11T22:00:00Z"),
    ),
    "the short day of the clock change": (
        ("2026-03-29", None, "Europe/Berlin"),
        ("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"),
    ),
    "three days in Kathmandu": (
        ("2026-06-11", "2026-06-13", "Asia/Kathmandu"),
        ("2026-06-10T18:15:00Z", "2026-06-13T18:15:00Z"),
    ),
    "a day that begins after a midnight the clocks skip": (
        ("2027-09-05", None, "America/Santiago"),
        ("2027-09-05T04:00:00Z", "2027-09-06T03:00:00Z"),
    ),
}


@pytest.mark.parametrize(("given", "expected"), DAYS.values(), ids=DAYS)
def test_a_day_with_a_zone_lasts_from_midnight_to_midnight_there(
    given: tuple[str, str | None, str], expected: tuple[str, str]
) -> None:
    assert expected == as_text(event_span(event(*given)))


def test_a_single_day_without_a_zone_is_never_now_and_over_when_it_is_over_everywhere() -> None:
    assert as_text(event_span(event("2026-06-11"))) == (NEVER_NOW, "2026-06-12T12:00:00Z")


def test_days_without_a_zone_are_now_once_the_first_has_begun_everywhere() -> None:
    expected = ("2026-06-11T12:00:00Z", "2026-06-14T12:00:00Z")

    assert expected == as_text(event_span(event("2026-06-11", "2026-06-13")))


UNPUBLISHED = {
    "a start and an end": (("2025-03-05 09:00", "2025-03-06 17:00"), "2025-03-07T12:00:00Z"),
    "a start alone": (("2025-03-05 09:00", None), "2025-03-06T12:00:00Z"),
    "an end at midnight": (("2025-03-05 20:00", "2025-03-06 00:00"), "2025-03-06T12:00:00Z"),
    "days": (("2025-03-05", "2025-03-06"), "2025-03-07T12:00:00Z"),
}


@pytest.mark.parametrize(("given", "over"), UNPUBLISHED.values(), ids=UNPUBLISHED)
def test_an_unpublished_zone_is_never_now_and_over_twelve_hours_after_the_last_midnight(
    given: tuple[str, str | None], over: str
) -> None:
    assert (NEVER_NOW, over) == as_text(event_span(event(*given, "unpublished")))


MONTHS = {
    "one month": (("2026-06", None, None), "2026-07-01T12:00:00Z"),
    "two months": (("2026-11", "2026-12", None), "2027-01-01T12:00:00Z"),
    "a month whose place is known": (("2028-02", None, "Pacific/Kiritimati"), "2028-03-01T12:00:00Z"),
}


@pytest.mark.parametrize(("given", "over"), MONTHS.values(), ids=MONTHS)
def test_a_month_is_never_now(given: tuple[str, str | None, str | None], over: str) -> None:
    assert (NEVER_NOW, over) == as_text(event_span(event(*given)))


def test_a_session_runs_by_the_clock_of_its_event() -> None:
    sessions = [{"id": "day-1", "title": "Day 1", "start": "2026-10-24 14:00", "end": "2026-10-24 15:30"}]
    whole = event("2026-10-24 09:00", "2026-10-26 17:00", "Europe/Berlin", sessions=sessions)
    span = session_span(whole, whole.sessions[0])

    assert span is not None
    assert as_text(span) == ("2026-10-24T12:00:00Z", "2026-10-24T13:30:00Z")


def test_a_session_without_a_time_has_no_span() -> None:
    whole = event("2026-06-11", sessions=[{"id": "day-1", "title": "Day 1"}])

    assert session_span(whole, whole.sessions[0]) is None


WORDS = {
    "summer": ("2026-06-11 16:00", "Europe/Berlin", "time in Berlin (UTC+2)"),
    "winter": ("2026-01-11 16:00", "Europe/Berlin", "time in Berlin (UTC+1)"),
    "a half hour": ("2026-06-11 16:00", "Asia/Kolkata", "time in Kolkata (UTC+5:30)"),
    "a quarter": ("2026-06-11 16:00", "Asia/Kathmandu", "time in Kathmandu (UTC+5:45)"),
    "behind": ("2026-01-11 16:00", "America/Los_Angeles", "time in Los Angeles (UTC−8)"),
    "behind by a half hour": ("2026-01-11 16:00", "America/St_Johns", "time in St Johns (UTC−3:30)"),
    "a name in three parts": ("2026-01-11 16:00", "America/Argentina/Buenos_Aires", "time in Buenos Aires (UTC−3)"),
    "no offset": ("2026-01-11 16:00", "Africa/Accra", "time in Accra (UTC+0)"),
    "UTC": ("2026-01-11 16:00", "UTC", "UTC"),
    "unpublished": ("2026-01-11 16:00", "unpublished", "local time, zone not published"),
    "a day": ("2026-01-11", "Europe/Berlin", ""),
    "no zone": ("2026-01-11 16:00", None, ""),
}


@pytest.mark.parametrize(("start", "name", "words"), WORDS.values(), ids=WORDS)
def test_a_zone_is_told_by_its_city_and_offset(start: str, name: str | None, words: str) -> None:
    whole = event(start, None, name)

    assert words == zone_in_words(whole, whole.start)


def test_a_zone_is_told_by_the_city_of_the_place() -> None:
    whole = event("2026-06-11 16:00", None, "Europe/Berlin", place={"city": "Bonn", "country": "DE"})

    assert zone_in_words(whole, whole.start) == "time in Bonn (UTC+2)"


def test_a_session_after_the_clock_change_has_the_offset_of_its_own_day() -> None:
    whole = event("2026-03-28 09:00", "2026-03-30 17:00", "Europe/Berlin")

    assert zone_in_words(whole, Moment.parse("2026-03-30 09:00")) == "time in Berlin (UTC+2)"


INSTANTS = {
    "a minute": ("2026-06-11 16:00", "Asia/Kathmandu", "2026-06-11T10:15:00Z"),
    "a day": ("2026-06-11", "Asia/Kathmandu", ""),
    "no zone": ("2026-06-11 16:00", None, ""),
    "an unpublished zone": ("2026-06-11 16:00", "unpublished", ""),
}


@pytest.mark.parametrize(("moment", "name", "expected"), INSTANTS.values(), ids=INSTANTS)
def test_only_a_minute_with_a_zone_is_an_instant(moment: str, name: str | None, expected: str) -> None:
    assert expected == instant_of(Moment.parse(moment), name)
