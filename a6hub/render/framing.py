"""What the theme needs to know around a page: its trail, its source, its dates, its scripts."""

from __future__ import annotations

from typing import Any

from a6hub.derive.reviews import CASES_EVERY, due_after
from a6hub.model import addresses
from a6hub.model.cases import Case
from a6hub.model.moments import Moment
from a6hub.model.record import Record

Trail = tuple[tuple[str, str], ...]
"""The way from the home page: titles with addresses, e.g. (("Events", "events/index.md"),)."""


def meta(record: Record, trail: Trail, scripts: tuple[str, ...] = ()) -> dict[str, Any]:
    """The front matter of a record's page."""
    fields = record.__dict__
    days = {name: fields[name].words for name in ("updated", "reviewed", "checked") if fields.get(name)}
    every = fields.get("review_every") or (CASES_EVERY if isinstance(record, Case) else 0)
    if every and fields.get("reviewed"):
        days["due"] = Moment.parse(due_after(fields["reviewed"].day, every).isoformat()).words
    return {
        "title": fields["title"],
        "summary": fields["summary"],
        "trail": steps(trail),
        "source_path": record.origin.path,
        **days,
        "owner": fields.get("owner") or "",
        "scripts": list(scripts),
    }


def steps(trail: Trail) -> list[dict[str, str]]:
    """A trail as the theme reads it, with addresses of HTML files."""
    return [{"title": title, "url": addresses.way("", uri)} for title, uri in trail]
