"""What must be true between records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from a6hub.check.record_rules import parts
from a6hub.load.hub import Loaded
from a6hub.model.events import Material
from a6hub.model.fields import nearest
from a6hub.model.hub import Hub
from a6hub.model.problems import Problem
from a6hub.model.record import Record, Related, Source, Where, dotted
from a6hub.model.support import SupportPackage, Task


def every_record(hub: Hub) -> Iterator[Record]:
    """All records of the hub, in the order they are read."""
    yield from hub.vocabularies.values()
    yield from hub.events
    yield from hub.library
    yield from hub.cases
    yield from hub.guidance
    if hub.support:
        yield hub.support
    if hub.partnership:
        yield hub.partnership


def an_id_names_one_event(loaded: Loaded) -> Iterator[Problem]:
    """An event's id is its address, so it is unique across years."""
    seen: dict[str, str] = {}
    for event in sorted(loaded.hub.events, key=lambda event: event.origin.path):
        first = seen.setdefault(event.id, event.origin.path)
        if first != event.origin.path:
            yield Problem(
                event.origin.path, 1, "", f'the id "{event.id}" is taken by {first}; rename one of the two files'
            )


_HOMES = {"cases": "docs/cases", "library": "resources/library", "events": "resources/events", "pages": "docs"}


def related_things_exist(loaded: Loaded) -> Iterator[Problem]:
    """Every id that a record mentions belongs to a file."""
    for record in every_record(loaded.hub):
        for where, part in parts(record):
            if isinstance(part, Related):
                for name, kind in (
                    ("cases", "cases"),
                    ("resources", "library"),
                    ("events", "events"),
                    ("pages", "pages"),
                ):
                    ids: list[str] = getattr(part, name)
                    for index, id in enumerate(ids):
                        yield from _dangling(loaded, record, (*where, name, index), kind, id)
            elif isinstance(part, Source | Material) and part.resource:
                yield from _dangling(loaded, record, (*where, "resource"), "library", part.resource)


def _dangling(loaded: Loaded, record: Record, where: Where, kind: str, id: str) -> Iterator[Problem]:
    known = loaded.stems.get(kind, frozenset())
    if id in known or (kind == "pages" and id in GENERATED_PAGES):
        return
    guess = nearest(id, known)
    hint = f'did you mean "{guess}"?' if guess else "add the file, or delete this line"
    path, line = record.origin.path, record.origin.line(*where)
    yield Problem(path, line, dotted(where), f'"{id}" is not in {_HOMES[kind]}; {hint}')


GENERATED_PAGES = frozenset(
    ("events/index.md", "resources/index.md", "cases/index.md", "support/index.md", "about/partnership.md")
)


def what_replaces_a_resource_exists(loaded: Loaded) -> Iterator[Problem]:
    """A superseded entry names the one that replaces it, and no other does."""
    for entry in loaded.hub.library:
        if "status" in loaded.missing.get(entry.origin.path, ()):
            continue
        if entry.status == "superseded" and not entry.superseded_by:
            message = 'the status is superseded; the entry that replaces it is expected; add "superseded_by: <id>"'
            yield Problem(entry.origin.path, entry.origin.line("status"), "status", message)
        if entry.superseded_by and entry.status != "superseded":
            message = 'another entry replaces this one; "status: superseded" is expected; add it'
            yield Problem(entry.origin.path, entry.origin.line("superseded_by"), "superseded_by", message)
        if entry.superseded_by:
            yield from _dangling(loaded, entry, ("superseded_by",), "library", entry.superseded_by)


def a_record_names_its_schema(loaded: Loaded) -> Iterator[Problem]:
    """The first line lets editors complete and explain the fields."""
    for kind, records in schema_homes(loaded.hub):
        for record in records:
            path = record.origin.path
            wanted = schema_line(kind, path)
            if loaded.first_lines.get(path, wanted).rstrip("\r") != wanted:
                yield Problem(
                    path, 1, "", f'the first line is expected to be "{wanted}"; add it, so that editors can help'
                )


def schema_homes(hub: Hub) -> list[tuple[str, Iterable[Record]]]:
    """The YAML records by the name of their schema."""
    return [
        ("vocabulary", hub.vocabularies.values()),
        ("event", hub.events),
        ("resource", hub.library),
        ("support-package", [hub.support] if hub.support else []),
        ("partnership", [hub.partnership] if hub.partnership else []),
    ]


def schema_line(kind: str, path: str) -> str:
    """The comment that ties a record to its schema, for the language server of editors."""
    up = "../" * (path.count("/") - 1)
    return f"# yaml-language-server: $schema={up}schemas/{kind}.json"


def task_ids_are_unique(loaded: Loaded) -> Iterator[Problem]:
    """A task's id is its anchor and its address."""
    package = loaded.hub.support
    if package is None or "elements" in loaded.missing.get(package.origin.path, ()):
        return
    seen: set[str] = set()
    for where, task in _tasks(package):
        if task.id in seen:
            line = package.origin.line(*where, "id")
            yield Problem(
                package.origin.path, line, dotted((*where, "id")), f'"{task.id}" is used twice; choose another id'
            )
        seen.add(task.id)


def _tasks(package: SupportPackage) -> Iterator[tuple[Where, Task]]:
    for where, part in parts(package):
        if isinstance(part, Task):
            yield where, part


RULES: tuple[Callable[[Loaded], Iterator[Problem]], ...] = (
    an_id_names_one_event,
    related_things_exist,
    what_replaces_a_resource_exists,
    a_record_names_its_schema,
    task_ids_are_unique,
)
