"""Plain data into records: every field read on its own, every mistake with its line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Generic, TypeVar, cast

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from a6hub.load.file_text import Mistake, decode
from a6hub.load.yaml_reader import Document, read_document
from a6hub.model.fields import KEBAB
from a6hub.model.problems import Problem
from a6hub.model.record import Origin, Part, Record, Where, dotted, part_of
from a6hub.model.wording import found, nearest, quoted

R = TypeVar("R", bound=Record)
Words = Mapping[str, frozenset[str]]


@dataclass
class Reading(Generic[R]):
    """One file's record, and what is wrong with it.

    ``record`` is None when the file could not be read at all. Where single fields are wrong it holds the others;
    ``missing`` names the fields that it or one of its parts lacks, so that a rule which needs one can be passed over.
    """

    record: R | None
    problems: list[Problem]
    missing: frozenset[str] = frozenset()


def read_record(kind: type[R], path: str, content: bytes, words: Words, first_line: int = 1) -> Reading[R]:
    """The record of a YAML file; ``path`` is relative to the project and ends in the id."""
    try:
        document = read_document(path, decode(content), first_line)
    except Mistake as mistake:
        return Reading(None, [Problem(path, mistake.line, mistake.name, mistake.message)])
    return record_from(kind, document, words)


def record_from(kind: type[R], document: Document, words: Words) -> Reading[R]:
    """The record that plain data describes, as far as it can be read."""
    origin = document.origin
    stem = origin.path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    problems = list(document.problems) + _id_problems(origin.path, stem)
    context = {"words": words}
    details: list[ErrorDetails] = []
    empty = set(document.empty)
    try:
        record = kind.model_validate(document.data, context=context)
        if not empty:
            return Reading(record.read_from(origin, stem), problems)
    except ValidationError as error:
        details = error.errors(include_url=False)
    problems += [_problem(kind, origin, detail) for detail in details]
    problems += [Problem(origin.path, origin.line(*where), dotted(where), _empty(where)) for where in empty]
    readable = _Readable({_in_the_file(detail["loc"]) for detail in details} | empty, context)
    partial = cast(R, readable.part(kind, document.data, ()))
    return Reading(partial.read_from(origin, stem), sorted(set(problems)), frozenset(readable.missing))


class _Readable:
    """A record without its unreadable fields, at any depth, for the rules that do not need them."""

    def __init__(self, bad: set[Where], context: dict[str, Any]) -> None:
        self.bad = bad
        self.touched = {where[:end] for where in bad for end in range(len(where) + 1)}
        self.context = context
        self.missing: set[str] = set()

    def part(self, kind: type[Part], data: Any, where: Where) -> Part:
        """A part with the fields that can be read; the others are not set at all, not even to their default."""
        values = data if isinstance(data, dict) else {}
        whole = isinstance(data, dict) and where not in self.bad
        good: dict[str, Any] = {}
        lacking: set[str] = set()
        for name, info in kind.model_fields.items():
            place = (*where, name)
            if not whole or place in self.bad:
                lacking.add(name)
            elif name in values and place not in self.touched:
                good[name] = _field_adapter(kind, name).validate_python(values[name], context=self.context)
            elif name in values:
                inside = part_of(info.annotation)
                if inside is None:
                    lacking.add(name)
                else:
                    good[name] = self.inside(inside, values[name], place)
        part = kind.model_construct(None, **good)
        for name in lacking:
            part.__dict__.pop(name, None)
        self.missing |= lacking
        return part

    def inside(self, kind: type[Part], value: Any, where: Where) -> Part | list[Part]:
        """What a field of parts holds: one, or a list in which every item keeps its place."""
        if isinstance(value, list):
            return [self.part(kind, item, (*where, index)) for index, item in enumerate(value)]
        return self.part(kind, value, where)


@cache
def _field_adapter(kind: type[Part], name: str) -> TypeAdapter[Any]:
    info = kind.model_fields[name]
    annotation: Any = info.annotation
    for metadata in info.metadata:
        annotation = Annotated[annotation, metadata]
    return TypeAdapter(annotation)


def _id_problems(path: str, stem: str) -> list[Problem]:
    if re.fullmatch(KEBAB, stem) and len(stem) <= 80:
        return []
    wanted = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")[:80] or "a-short-name"
    message = (
        f"{quoted(stem)} is not an id; small letters, digits and single hyphens are expected; "
        f'rename the file, for example to "{wanted}"'
    )
    return [Problem(path, 1, "", message)]


def _problem(kind: type[Part], origin: Origin, detail: ErrorDetails) -> Problem:
    where = _in_the_file(detail["loc"])
    return Problem(origin.path, origin.line(*where), dotted(where), _in_words(kind, where, detail))


def _in_the_file(loc: tuple[int | str, ...]) -> Where:
    """The place as the file spells it."""
    return tuple(part for part in loc if isinstance(part, int) or not part.startswith("function-"))


def _part_at(kind: type[Part], where: Where) -> type[Part] | None:
    """The class of the part that a place lies in."""
    current: Any = kind
    for name in where[:-1]:
        if isinstance(name, str):
            current = part_of(current.model_fields[name].annotation) if name in current.model_fields else None
        if current is None:
            return None
    return current  # type: ignore[no-any-return]


def _in_words(kind: type[Part], where: Where, detail: ErrorDetails) -> str:
    """found; expected; what next - for each kind of error the models can raise."""
    error, context = detail["type"], detail.get("ctx", {})
    if error == "missing":
        return f'nothing was found; this field is required; add a line "{where[-1]}: ..."'
    if error == "extra_forbidden":
        return _unknown_field(kind, where)
    if detail["input"] is None or error in ("string_too_short", "empty"):
        return _empty(where)
    if error == "hub":
        return str(context["message"])
    value = detail["input"]
    if error in ("model_type", "model_attributes_type"):
        return f"{found(value)} found; {_fields_expected(kind, where)}"
    if error == "literal_error":
        return _choice(value, re.findall("'([^']*)'", str(context["expected"])))
    words = {
        "list_type": '{found} found; a list is expected; put each item on a line of its own, starting with "- "',
        "string_type": "{found} found; text is expected; {text}",
        "too_short": "{actual_length} items were found; at least {min_length} expected; add one",
        "too_long": "{actual_length} items were found; at most {max_length} expected; split the list",
    }
    text = "write one text after the colon, in quotes"
    if isinstance(value, dict):
        text = "where a colon belongs to the text, put all of it in double quotes"
    form = words.get(error, "{found} found; something else is expected; see the field in the contributor's guide")
    return form.format(found=found(value), text=text, **context)


def _choice(value: Any, known: list[str]) -> str:
    guess = nearest(value, known) if isinstance(value, str) else None
    hint = f'did you mean "{guess}"?' if guess else "write one of them"
    return f"{found(value)} found; one of {', '.join(known)} is expected; {hint}"


def _fields_expected(kind: type[Part], where: Where) -> str:
    part = _part_at(kind, (*where, "")) or kind
    names = ", ".join(list(part.model_fields)[:4])
    return f"fields are expected ({names}); write them below, indented by two spaces"


def _empty(where: Where) -> str:
    name = next((str(part) for part in reversed(where) if isinstance(part, str)), "field")
    after = "a dash of " if where and isinstance(where[-1], int) else ""
    return f'no value stands after {after}"{name}:"; one is expected; write it, or delete the line if it is optional'


def _unknown_field(kind: type[Part], where: Where) -> str:
    part = _part_at(kind, where)
    known = list(part.model_fields) if part else []
    if where[-1] == "id" and part is kind:
        return "an id was found; the file's name is the id; delete this line"
    guess = nearest(str(where[-1]), known)
    hint = (
        f'did you mean "{guess}"?' if guess else f"the fields here are {', '.join(known)}; correct or delete the line"
    )
    return f"this field is not known; {hint}"
