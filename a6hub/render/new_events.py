"""New event records: valid at once, with stand-ins where the facts are still to come."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from pydantic import TypeAdapter, ValidationError

from a6hub.check.hub_rules import schema_line
from a6hub.load.hub import EVENTS, VOCABULARY, Loaded
from a6hub.model.events import Event
from a6hub.model.fields import Line
from a6hub.model.wording import nearest, quoted
from a6hub.render.blanks import as_yaml, blank_record
from a6hub.render.schemas import schema

LONGEST_ID = 72
KEPT = ("summary", "format", "organisers", "mechanisms", "themes", "audience", "languages")


class CannotStart(Exception):
    """No record can be made from what was asked for; the message says why and what to do."""


@dataclass(frozen=True)
class Draft:
    """A record that is not written yet: its path in the project and its text."""

    path: str
    text: str


def new_event(loaded: Loaded, title: str, today: date) -> Draft:
    """A record with a title, comments for the rest, and a start next month; raises CannotStart."""
    if any(problem.path.startswith(VOCABULARY) for problem in loaded.problems):
        raise CannotStart("A vocabulary has mistakes, and a record needs its words; run: make check")
    start = _next_month(today)
    checked = checked_title(title)
    first = {"title": checked, "summary": "A summary follows.", "format": "online"}
    values = {**first, **_stand_ins(start, today)}
    path = _path(checked, start, loaded)
    return Draft(path, blank_record("event", schema("event", loaded.hub), values))


def repeated_event(loaded: Loaded, id: str, today: date, title: str = "") -> Draft:
    """The record of an earlier event once more, without its dates and what came of it; raises CannotStart."""
    before = _event(loaded, id)
    start = _next_month(today)
    if title:
        new_title = checked_title(title)
    else:
        new_title, year = _next_title(before.title, int(start[:4]))
        if year > int(start[:4]):
            start = f"{year}-{before.start.first.month:02}"
    kept = {name: getattr(before, name) for name in KEPT if getattr(before, name)}
    first = {"title": new_title, "summary": kept.pop("summary")}
    values = {**first, **_stand_ins(start, today), **kept}
    order = ("title", "summary", "status", "format", "start", *KEPT[2:], "updated", "sources")
    lines = [as_yaml({name: values[name]}) for name in order if name in values]
    path = _path(new_title, start, loaded)
    return Draft(path, "\n".join([schema_line("event", path), *lines, ""]))


def checked_title(text: str) -> str:
    """A title that a record may hold, exactly as given but for spaces around it; raises CannotStart."""
    title = text.strip()
    for character in title:
        # Control characters, lone surrogates of undecodable input, and line and paragraph separators.
        if unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp"):
            raise CannotStart(
                f"TITLE: an invisible character (U+{ord(character):04X}) was found; "
                "one line of plain text is expected; type the title anew"
            )
    if not title:
        raise CannotStart("TITLE: nothing was found; say what the event is called")
    try:
        checked: str = TypeAdapter(Line).validate_python(title)
    except ValidationError as error:
        raise CannotStart(f"TITLE: {error.errors()[0]['msg']}") from None
    return checked


def event_id(title: str, taken: Collection[str]) -> str:
    """The id of a title: its letters without accents, joined by hyphens, with a number where it is taken."""
    folded = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode("ascii")
    words = re.sub(r"[^a-z0-9]+", "-", folded.replace("'", "")).strip("-")
    if len(words) > LONGEST_ID:
        words = words[: LONGEST_ID + 1].rpartition("-")[0] or words[:LONGEST_ID]
    stem = words or "event"
    number = 2
    id = stem
    while id in taken:
        id = f"{stem}-{number}"
        number += 1
    return id


def _path(title: str, start: str, loaded: Loaded) -> str:
    return f"{EVENTS}/{start[:4]}/{event_id(title, loaded.stems.get('events', frozenset()))}.yml"


def _next_month(today: date) -> str:
    year, month = (today.year + 1, 1) if today.month == 12 else (today.year, today.month + 1)
    return f"{year}-{month:02}"


def _next_title(title: str, year: int) -> tuple[str, int]:
    """A title that ends in a year, with the next one: the coming year, where that is later still."""
    found = re.fullmatch(r"(.*\b)((?:19|20)\d{2})", title)
    if not found:
        return title, year
    bumped = max(int(found[2]) + 1, year)
    return f"{found[1]}{bumped}", bumped


def _stand_ins(start: str, today: date) -> dict[str, object]:
    source = {"title": "Announcement by the organiser", "note": "Not seen yet: name the document or page here."}
    return {"status": "tentative", "start": start, "updated": today.isoformat(), "sources": [source]}


def _event(loaded: Loaded, id: str) -> Event:
    known = {event.id: event for event in loaded.hub.events}
    if id not in known:
        guess = nearest(id, sorted(loaded.stems.get("events", frozenset())))
        hint = f'did you mean "{guess}"?' if guess else "the ids are the names of the files there, without .yml"
        raise CannotStart(f"FROM: {quoted(id)} is not in {EVENTS}; {hint}")
    path = known[id].origin.path
    if loaded.missing.get(path):
        raise CannotStart(f"FROM: {path} has mistakes; mend it first; run: make check")
    return known[id]
