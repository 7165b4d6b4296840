"""When an event runs, as instants that any reader's clock can be held against.

The build knows no "today": pages carry these instants and the reader's own clock sorts them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from a6hub.model.codes import UNPUBLISHED
from a6hub.model.events import Event, Session
from a6hub.model.moments import EARLIEST_OFFSET, LATEST_OFFSET, Moment, in_utc, zone


@dataclass(frozen=True)
class Span:
    """When something runs, in UTC: ``now_from`` is None for what no clock may call "now"."""

    now_from: datetime | None
    over_from: datetime


def event_span(event: Event) -> Span:
    """The span of a whole event."""
    return _span(event.start, event.end, event.timezone)


def session_span(event: Event, session: Session) -> Span | None:
    """The span of a session with a time of its own."""
    if session.start is None:
        return None
    return _span(session.start, session.end, event.timezone)


def _span(start: Moment, end: Moment | None, name: str | None) -> Span:
    after = (end or start).after
    if start.precision == "minute" and (end is None or end.precision != "minute"):
        # Without a published end, it may last until the day does.
        after = datetime.combine((end or start).day, datetime.min.time()) + timedelta(days=1)
    if start.precision == "month" or start.precision == "year":
        return Span(None, after - LATEST_OFFSET)
    if name and name != UNPUBLISHED:
        return Span(in_utc(start.first, name), in_utc(after, name))
    last_day_over = (
        after if start.precision == "day" else datetime.combine(after - timedelta(minutes=1), datetime.min.time())
    )
    if start.precision == "minute":
        last_day_over += timedelta(days=1)
    over_everywhere = last_day_over - LATEST_OFFSET
    begun_everywhere = start.first - LATEST_OFFSET
    ends_somewhere = after - EARLIEST_OFFSET
    certain = start.precision == "day" and name is None and begun_everywhere < ends_somewhere
    return Span(begun_everywhere if certain else None, over_everywhere)


def utc_text(instant: datetime) -> str:
    """``2026-06-11T14:00:00Z``."""
    return instant.strftime("%Y-%m-%dT%H:%M:%SZ")


def instant_of(moment: Moment | None, name: str | None) -> str:
    """A local minute as UTC text; empty where no instant is known."""
    if moment is None or moment.precision != "minute" or name in (None, UNPUBLISHED):
        return ""
    return utc_text(in_utc(moment.first, str(name)))


def zone_in_words(event: Event, start: Moment) -> str:
    """``time in Bonn (UTC+2)`` at a start, or that the zone was not published; empty without a time of day.

    The offset is the one of that start: sessions of one event may lie on both sides of a clock change.
    """
    if event.timezone is None or start.precision != "minute":
        return ""
    if event.timezone == UNPUBLISHED:
        return "local time, zone not published"
    if event.timezone == "UTC":
        return "UTC"
    offset = start.first.replace(tzinfo=zone(event.timezone)).utcoffset() or timedelta()
    minutes = int(offset.total_seconds() // 60)
    sign, size = ("+" if minutes >= 0 else "−"), abs(minutes)
    shown = f"UTC{sign}{size // 60}" + (f":{size % 60:02}" if size % 60 else "")
    city = event.place.city if event.place and event.place.city else event.timezone.rpartition("/")[2].replace("_", " ")
    return f"time in {city} ({shown})"
