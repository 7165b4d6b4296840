"""What must be true of a record of any kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from a6hub.model.problems import Problem
from a6hub.model.record import Part, Record, Source, Where, dotted


def parts(record: Part, where: Where = ()) -> Iterator[tuple[Where, Part]]:
    """Every part inside a record, with its place."""
    for name, value in record.__dict__.items():
        yield from _parts_in(value, (*where, name))


def _parts_in(value: Any, where: Where) -> Iterator[tuple[Where, Part]]:
    if isinstance(value, Part):
        yield where, value
        yield from parts(value, where)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _parts_in(item, (*where, index))


def a_source_names_a_document(record: Record) -> Iterator[Problem]:
    """A source is an entry of the library, or a title with whoever published it."""
    for where, part in parts(record):
        if not isinstance(part, Source):
            continue
        if not {"resource", "title"} <= part.__dict__.keys():
            continue
        if not (part.resource or part.title):
            yield _problem(
                record, where, 'a source without a document was found; add "resource:" (a library id) or "title:"'
            )
        if part.resource and part.title:
            yield _problem(
                record, where, "a library id and a title were found; one of them is expected; delete the title"
            )


def _problem(record: Record, where: Where, message: str) -> Problem:
    return Problem(record.origin.path, record.origin.line(*where), dotted(where), message)


RULES: tuple[Callable[[Record], Iterator[Problem]], ...] = (a_source_names_a_document,)
