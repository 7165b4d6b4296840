"""Dates and local times as a record states them: never more precise than its source."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from importlib import resources
from typing import Literal
from zoneinfo import ZoneInfo

Precision = Literal["year", "month", "day", "minute"]

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_SHAPE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[ T](\d{2}):(\d{2}))?)?)?", re.ASCII)

# Somewhere on Earth a day begins 14 hours before UTC (Kiritimati) and ends 12 hours after it (Baker Island).
EARLIEST_OFFSET = timedelta(hours=14)
LATEST_OFFSET = timedelta(hours=-12)


class MomentError(ValueError):
    """Text that is not a moment; the message says what was expected."""


class ShapeError(MomentError):
    """Text that is not even written like one."""


@dataclass(frozen=True, order=True)
class Moment:
    """A year, a month, a day or a local minute, e.g. ``2024``, ``2024-07``, ``2024-07-23``, ``2024-07-23 16:00``.

    ``first`` is its first local minute, so moments of one precision sort by time.
    """

    first: datetime
    precision: Precision

    @classmethod
    def parse(cls, text: str) -> Moment:
        """The moment that a text names; raises MomentError in plain words."""
        match = _SHAPE.fullmatch(text)
        if not match:
            raise ShapeError("a date is written 2026-06-11, a month 2026-06, a local time 2026-06-11 16:00")
        year, month, day, hour, minute = (int(part) if part else None for part in match.groups())
        assert year is not None
        if not 1900 <= year < 2200:
            raise MomentError("a year from 1900 to 2199 is expected; correct it")
        if month is not None and not 1 <= month <= 12:
            raise MomentError(f"there is no month {month:02}; months run from 01 to 12; correct it")
        if day is not None and month is not None:
            longest = calendar.monthrange(year, month)[1]
            if not 1 <= day <= longest:
                raise MomentError(f"{MONTHS[month - 1]} {year} has {longest} days; correct the day")
        if hour is not None and minute is not None and (hour > 23 or minute > 59):
            raise MomentError("hours run from 00 to 23 and minutes from 00 to 59; midnight is 00:00 of the next day")
        precision: Precision = (
            "minute" if hour is not None else "day" if day is not None else "month" if month is not None else "year"
        )
        return cls(datetime(year, month or 1, day or 1, hour or 0, minute or 0), precision)

    @property
    def after(self) -> datetime:
        """The first local minute that no longer belongs to it (a minute lasts no time)."""
        if self.precision == "minute":
            return self.first
        if self.precision == "day":
            return self.first + timedelta(days=1)
        if self.precision == "month":
            return (self.first + timedelta(days=31)).replace(day=1)
        return self.first.replace(year=self.first.year + 1)

    @property
    def day(self) -> date:
        """The (first) day it falls on."""
        return self.first.date()

    @property
    def iso(self) -> str:
        """As it is written in a record, with a ``T`` before a time: fit for ``<time datetime>``."""
        shapes = {"year": "%Y", "month": "%Y-%m", "day": "%Y-%m-%d", "minute": "%Y-%m-%dT%H:%M"}
        return self.first.strftime(shapes[self.precision])

    @property
    def clock(self) -> str:
        """``16:00``; empty when only the day, the month or the year is known."""
        return self.first.strftime("%H:%M") if self.precision == "minute" else ""

    @property
    def words(self) -> str:
        """``11 June 2026``, ``June 2026`` or ``2026``; the time of day is left to ``clock``."""
        year, month = str(self.first.year), MONTHS[self.first.month - 1]
        if self.precision == "year":
            return year
        if self.precision == "month":
            return f"{month} {year}"
        return f"{self.first.day} {month} {year}"


def span_in_words(start: Moment, end: Moment | None) -> str:
    """``11 June 2026``, ``7-8 March 2024``, ``29 June - 2 July 2024``: the days, without times."""
    if end is None or end.words == start.words:
        return start.words
    first, last = start.words.split(), end.words.split()
    if start.precision == end.precision == "month" and first[1] == last[1]:
        return f"{first[0]}–{end.words}"
    if len(first) == len(last) == 3 and first[2] == last[2]:
        if first[1] == last[1]:
            return f"{first[0]}–{end.words}"
        return f"{first[0]} {first[1]} – {end.words}"
    return f"{start.words} – {end.words}"


@cache
def zone_names() -> frozenset[str]:
    """The names a record may use: Area/City and UTC, from the pinned IANA data, not from this machine's."""
    listed = resources.files("tzdata").joinpath("zones").read_text("utf-8").split()
    # Links kept for old systems: each has an Area/City name that says the same.
    old = ("Etc/", "US/", "SystemV/", "Brazil/", "Canada/", "Chile/", "Mexico/")
    places = (name for name in listed if "/" in name and not name.startswith(old))
    return frozenset((*places, "UTC"))


@cache
def zone(name: str) -> ZoneInfo:
    """The rules of an IANA zone, read from the pinned package so that every machine computes alike."""
    package, _, file = name.rpartition("/")
    folder = ".".join(("tzdata.zoneinfo", *package.split("/"))) if package else "tzdata.zoneinfo"
    with resources.files(folder).joinpath(file).open("rb") as stream:
        return ZoneInfo.from_file(stream, key=name)


def in_utc(local: datetime, name: str) -> datetime:
    """A local time of a zone as UTC."""
    return local.replace(tzinfo=zone(name)).astimezone(UTC).replace(tzinfo=None)


def local_time_fault(local: datetime, name: str) -> str | None:
    """Why a local time names no single instant: it is skipped or repeated when the clocks change (PEP 495)."""
    early = local.replace(tzinfo=zone(name), fold=0)
    late = local.replace(tzinfo=zone(name), fold=1)
    if early.utcoffset() == late.utcoffset():
        return None
    # In a gap the round trip through UTC does not come back to the same wall time.
    back = early.astimezone(UTC).astimezone(zone(name)).replace(tzinfo=None)
    return "exists twice" if back == local else "does not exist"


def parse_clock(text: str) -> time:
    """``16:00`` as a time of day; raises MomentError."""
    match = re.fullmatch(r"([01][0-9]|2[0-3]):([0-5][0-9])", text)
    if not match:
        raise MomentError("a time of day is written 16:00, from 00:00 to 23:59")
    return time(int(match[1]), int(match[2]))
