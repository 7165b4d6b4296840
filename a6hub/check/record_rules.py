"""What must be true of a record of any kind."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from a6hub.model.problems import Problem
from a6hub.model.record import Part, Record, Source, Where, dotted, part_of


def parts(record: Part, where: Where = ()) -> Iterator[tuple[Where, Part]]:
    """Every part inside a record, with its place."""
    fields = record.__dict__
    for name in _fields_of_parts(record.__class__):
        value = fields.get(name)
        if isinstance(value, list):
            for index, item in enumerate(value):
                yield (*where, name, index), item
                yield from parts(item, (*where, name, index))
        elif value is not None:
            yield (*where, name), value
            yield from parts(value, (*where, name))


@cache
def _fields_of_parts(kind: type[Part]) -> tuple[str, ...]:
    """The fields of a part that hold parts in turn; most hold text."""
    return tuple(name for name, info in kind.model_fields.items() if part_of(info.annotation))


def a_source_names_a_document(record: Record, where: Where, source: Source) -> Iterator[Problem]:
    """A source is an entry of the library, or a title with whoever published it."""
    if not {"resource", "title"} <= source.__dict__.keys():
        return
    if not (source.resource or source.title):
        yield _problem(
            record, where, 'a source without a document was found; add "resource:" (a library id) or "title:"'
        )
    if source.resource and source.title:
        yield _problem(record, where, "a library id and a title were found; one of them is expected; delete the title")


def _problem(record: Record, where: Where, message: str) -> Problem:
    return Problem(record.origin.path, record.origin.line(*where), dotted(where), message)
