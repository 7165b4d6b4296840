"""Words that errors share: how a value is shown, what it might have meant, and what single values refuse."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from pydantic_core import PydanticCustomError


def fault(message: str) -> PydanticCustomError:
    """An error whose words are already what the editor reads."""
    return PydanticCustomError("hub", "{message}", {"message": message})


def quoted(value: object) -> str:
    """A value as it is shown in an error: on one line, cut where it is long."""
    text = " ".join("".join(mark if mark.isprintable() else " " for mark in str(value)[:200]).split())
    return f'"{text[:60]}…"' if len(text) > 60 else f'"{text}"'


def found(value: object) -> str:
    """A value in the words of an error: ``"Bonn" was``, ``a list was``, ``fields ("city: ...") were``."""
    if isinstance(value, bool):
        return f'the word "{str(value).lower()}" was'
    if isinstance(value, list):
        return "a list was"
    if isinstance(value, dict):
        return f"fields ({quoted(f'{next(iter(value), str())}: ...')}) were"
    return "nothing was" if value is None else f"{quoted(value)} was"


def single(value: object, expected: str) -> str:
    """The text of a value that is one word, number or date; an error for a list, fields, true or false, or a blank."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise fault(f"{found(value)} found; {expected}")
    text = str(value).strip()
    if not text:
        raise PydanticCustomError("empty", "nothing was found")
    return text


def nearest(value: str, known: Iterable[str], likeness: float = 0.6) -> str | None:
    """The known word that a mistyped one most likely means; ``likeness`` runs from 0 to 1 (the same)."""
    if len(value) > 80:
        return None
    close = difflib.get_close_matches(value.lower(), list(known), n=1, cutoff=likeness)
    return close[0] if close else None
