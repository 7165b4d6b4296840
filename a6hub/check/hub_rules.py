"""What must be true between records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import cast

from a6hub.check.record_rules import a_source_names_a_document, parts
from a6hub.load.hub import Loaded
from a6hub.model import addresses
from a6hub.model.events import Material
from a6hub.model.hub import Hub
from a6hub.model.problems import Problem
from a6hub.model.record import Part, Record, Related, Source, Where, dotted
from a6hub.model.support import Task
from a6hub.model.wording import nearest


def every_record(hub: Hub) -> Iterator[Record]:
    """All records of the hub, in the order they are read."""
    yield from hub.vocabularies.values()
    yield from hub.events
    yield from hub.library
    yield from hub.cases
    yield from hub.guidance
    yield from hub.rules
    yield from hub.plans
    yield from (one for one in (hub.sessions, hub.glossary, hub.which_track, hub.support, hub.partnership) if one)


def an_id_names_one_event(loaded: Loaded) -> Iterator[Problem]:
    """An event's id is its address, so it is unique across years."""
    seen: dict[str, str] = {}
    for event in sorted(loaded.hub.events, key=lambda event: event.origin.path):
        first = seen.setdefault(event.id, event.origin.path)
        if first != event.origin.path:
            yield Problem(
                event.origin.path,
                1,
                "",
                f'the id "{event.id}" is taken by {first}; an id names one event; rename one of the two files',
            )


_KINDS = {"cases": "cases", "resources": "library", "events": "events", "pages": "pages"}
_HOMES = {"cases": "docs/cases", "library": "resources/library", "events": "resources/events", "pages": "docs"}


def related_things_exist(loaded: Loaded, record: Record, where: Where, related: Related) -> Iterator[Problem]:
    """Every id that a record mentions belongs to a file."""
    for name, kind in _KINDS.items():
        for index, id in enumerate(related.__dict__.get(name, ())):
            yield from dangling(loaded, record, (*where, name, index), kind, id)


def what_a_part_rests_on_exists(
    loaded: Loaded, record: Record, where: Where, part: Source | Material
) -> Iterator[Problem]:
    """The library entry of a source or a material has a file."""
    resource = part.__dict__.get("resource")
    if resource:
        yield from dangling(loaded, record, (*where, "resource"), "library", resource)


def parts_keep_their_rules(loaded: Loaded) -> Iterator[Problem]:
    """Sources, materials and related things, wherever they stand."""
    for record in every_record(loaded.hub):
        for where, part in parts(record):
            kind = part.__class__
            if kind is Related:
                yield from related_things_exist(loaded, record, where, cast(Related, part))
            elif kind is Source:
                yield from a_source_names_a_document(record, where, cast(Source, part))
                yield from what_a_part_rests_on_exists(loaded, record, where, cast(Source, part))
            elif kind is Material:
                yield from what_a_part_rests_on_exists(loaded, record, where, cast(Material, part))


def dangling(loaded: Loaded, record: Record, where: Where, kind: str, id: str) -> Iterator[Problem]:
    """The problem of an id that belongs to no file; nothing when there is one."""
    known = loaded.stems.get(kind, frozenset())
    if kind == "pages":
        known |= addresses.TITLES.keys() | {addresses.case(id) for id in loaded.stems.get("cases", ())}
        known |= {addresses.plan(id) for id in loaded.stems.get("plans", ())}
        known |= {addresses.rule(id) for id in loaded.stems.get("rules", ())}
        elements = getattr(loaded.hub.support, "elements", ())
        known |= {addresses.element(one.theme) for one in elements if "theme" in one.__dict__}
    if id in known:
        return
    guess = nearest(id, known)
    hint = f'did you mean "{guess}"?' if guess else "add the file, or delete this line"
    what = "the path of a page there" if kind == "pages" else "the name of a file there, without its ending,"
    path, line = record.origin.path, record.origin.line(*where)
    yield Problem(path, line, dotted(where), f'"{id}" is not in {_HOMES[kind]}; {what} is expected; {hint}')


def what_replaces_a_resource_exists(loaded: Loaded) -> Iterator[Problem]:
    """A superseded entry names the one that replaces it, and no other does."""
    for entry in loaded.hub.library:
        status, by = (getattr(entry, name, _UNREAD) for name in ("status", "superseded_by"))
        if status == "superseded" and by is None:
            message = 'the status is superseded; the entry that replaces it is expected; add "superseded_by: <id>"'
            yield Problem(entry.origin.path, entry.origin.line("status"), "status", message)
        if by is None or by is _UNREAD:
            continue
        if status not in ("superseded", _UNREAD):
            message = 'another entry replaces this one; "status: superseded" is expected; add it'
            yield Problem(entry.origin.path, entry.origin.line("superseded_by"), "superseded_by", message)
        if by == entry.id:
            message = f'"{by}" is this entry itself; another one is expected; correct it'
            yield Problem(entry.origin.path, entry.origin.line("superseded_by"), "superseded_by", message)
        yield from dangling(loaded, entry, ("superseded_by",), "library", str(by))


_UNREAD = object()


def a_record_names_its_schema(loaded: Loaded) -> Iterator[Problem]:
    """The first line lets editors complete and explain the fields."""
    for kind, records in schema_homes(loaded.hub):
        for record in records:
            path = record.origin.path
            wanted = schema_line(kind, path)
            if loaded.first_lines.get(path, wanted).rstrip() != wanted:
                yield Problem(
                    path,
                    1,
                    "",
                    f'the first line is not "{wanted}"; it is expected there; add it, so that editors can help',
                )


def schema_homes(hub: Hub) -> list[tuple[str, Iterable[Record]]]:
    """The YAML records by the name of their schema."""
    return [
        ("vocabulary", hub.vocabularies.values()),
        ("event", hub.events),
        ("resource", hub.library),
        ("rule", hub.rules),
        ("session-plan", hub.plans),
        ("sessions", [hub.sessions] if hub.sessions else []),
        ("glossary", [hub.glossary] if hub.glossary else []),
        ("question-path", [hub.which_track] if hub.which_track else []),
        ("support-package", [hub.support] if hub.support else []),
        ("partnership", [hub.partnership] if hub.partnership else []),
    ]


def schema_line(kind: str, path: str) -> str:
    """The comment that ties a record to its schema, for the language server of editors."""
    up = "../" * (path.count("/") - 1)
    return f"# yaml-language-server: $schema={up}schemas/{kind}.json"


def a_word_stands_once_in_its_vocabulary(loaded: Loaded) -> Iterator[Problem]:
    """A vocabulary's words are ids, so no two terms share one."""
    for book in loaded.hub.vocabularies.values():
        terms = enumerate(getattr(book, "terms", ()))
        yield from _used_twice(book, ((("terms", index, "id"), term) for index, term in terms))


def a_period_ends_no_earlier_than_it_starts(loaded: Loaded) -> Iterator[Problem]:
    """A case ends in the year it starts in, or later."""
    for case in loaded.hub.cases:
        period = case.__dict__.get("period")
        start, end = (period.__dict__.get(name) if period else None for name in ("start", "end"))
        if start and end and end.after <= start.first:
            line = case.origin.line("period", "end")
            message = f'"{end.iso}" is before the start, {start.iso}; a later end is expected; correct one of them'
            yield Problem(case.origin.path, line, "period.end", message)


def a_list_names_each_word_once(loaded: Loaded) -> Iterator[Problem]:
    """A word that stands twice would count and show twice."""
    for record in every_record(loaded.hub):
        for name, value in record.__dict__.items():
            if not isinstance(value, list) or not value or not isinstance(value[0], str):
                continue
            for index, word in enumerate(value):
                if word in value[:index]:
                    path, line = record.origin.path, record.origin.line(name, index)
                    message = f'"{word}" stands in this list twice; once is expected; delete one'
                    yield Problem(path, line, dotted((name, index)), message)


def task_ids_are_unique(loaded: Loaded) -> Iterator[Problem]:
    """A task's id is its anchor and its address."""
    package = loaded.hub.support
    if package:
        tasks = (((*where, "id"), part) for where, part in parts(package) if isinstance(part, Task))
        yield from _used_twice(package, tasks)


def _used_twice(record: Record, places: Iterable[tuple[Where, Part]]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for where, part in places:
        id, line = getattr(part, "id", None), record.origin.line(*where)
        if id is None:
            continue
        if id in seen:
            message = f'"{id}" is used on line {seen[id]} too; each needs its own id; choose another'
            yield Problem(record.origin.path, line, dotted(where), message)
        seen.setdefault(id, line)


RULES: tuple[Callable[[Loaded], Iterator[Problem]], ...] = (
    an_id_names_one_event,
    parts_keep_their_rules,
    what_replaces_a_resource_exists,
    a_record_names_its_schema,
    a_word_stands_once_in_its_vocabulary,
    task_ids_are_unique,
    a_period_ends_no_earlier_than_it_starts,
    a_list_names_each_word_once,
)
