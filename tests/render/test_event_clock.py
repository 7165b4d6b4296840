"""What an event's page and card hand to the reader's clock."""

from __future__ import annotations

from typing import Any

import pytest

from a6hub.derive.graph import Graph
from a6hub.load.hub import Loaded
from a6hub.model.events import Event
from a6hub.render.views import View, When

MORNING = {"id": "morning", "title": "Morning", "start": "2026-03-28 09:00", "end": "2026-03-28 12:00"}
MONDAY = {"id": "monday", "title": "Monday", "start": "2026-03-30 09:00", "end": "2026-03-30 12:00"}


def event(*sessions: dict[str, str], **values: Any) -> Event:
    plain = {
        "title": "An event",
        "summary": "What happens.",
        "status": "confirmed",
        "format": "online",
        "start": "2026-03-28 09:00",
        "end": "2026-03-30 12:00",
        "timezone": "Europe/Berlin",
        "updated": "2026-01-01",
        "sources": [{"title": "A document"}],
        "sessions": list(sessions),
    }
    return Event.model_validate(plain | values)


@pytest.fixture
def view(small_hub: Loaded) -> View:
    return View(Graph(small_hub.hub), "events/an-event.md")


def shown(when: When) -> tuple[str, str, str]:
    return when.days, when.times, when.zone


def test_the_clock_knows_the_sessions_of_an_event(view: View) -> None:
    expected = "2026-03-28T08:00:00Z/2026-03-28T11:00:00Z 2026-03-30T07:00:00Z/2026-03-30T10:00:00Z"

    assert view.when(event(MORNING, MONDAY)).clock["sessions"] == expected


def test_nothing_is_between_sessions_while_one_has_no_time(view: View) -> None:
    untimed = {"id": "visit", "title": "Visit"}

    assert "sessions" not in view.when(event(MORNING, untimed)).clock


def test_a_session_after_the_clock_change_tells_the_offset_of_its_day(view: View) -> None:
    whole = event(MORNING, MONDAY)

    assert shown(view.when(whole, whole.sessions[0])) == ("28 March 2026", "09:00–12:00", "time in Berlin (UTC+1)")
    assert shown(view.when(whole, whole.sessions[1])) == ("30 March 2026", "09:00–12:00", "time in Berlin (UTC+2)")


def test_a_timed_session_of_an_event_given_in_days_tells_its_zone(view: View) -> None:
    whole = event(MORNING, start="2026-03-28", end="2026-03-30")

    assert shown(view.when(whole)) == ("28–30 March 2026", "", "")
    assert shown(view.when(whole, whole.sessions[0])) == ("28 March 2026", "09:00–12:00", "time in Berlin (UTC+1)")


def test_an_unpublished_zone_gives_the_clock_no_instant_to_show(view: View) -> None:
    when = view.when(event(timezone="unpublished"))

    assert (when.start, when.end, when.zone) == ("", "", "local time, zone not published")
    assert when.clock == {"over": "2026-03-31T12:00:00Z", "status": "confirmed"}


def test_a_month_is_planned(view: View) -> None:
    when = view.when(event(start="2026-03", end=None, timezone=None))

    assert when.planned
    assert shown(when) == ("March 2026", "", "")
