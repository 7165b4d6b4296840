"""Plain data into records: every field read on its own, every mistake with its line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Generic, TypeVar, cast

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from a6hub.load.yaml_reader import Document, Mistake, decode, read_document
from a6hub.model.fields import KEBAB, nearest, quoted
from a6hub.model.problems import Problem
from a6hub.model.record import Origin, Part, Record, Where, dotted

R = TypeVar("R", bound=Record)
Words = Mapping[str, frozenset[str]]


@dataclass
class Reading(Generic[R]):
    """One file's record, and what is wrong with it.

    ``record`` is None when the file could not be read at all. Where single fields are wrong it holds the others;
    ``missing`` names the fields it lacks, so that a rule which needs one of them can be passed over.
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
    try:
        record = kind.model_validate(document.data, context=context)
        return Reading(record.read_from(origin, stem), problems)
    except ValidationError as error:
        # The input is left out: a value may be large, and ErrorDetails carries what the words need.
        details = error.errors(include_url=False)
    problems += [_problem(kind, origin, detail) for detail in details]
    bad = {str(detail["loc"][0]) for detail in details if detail["loc"]}
    partial = _partial(kind, document.data, bad, context)
    missing = frozenset(bad & set(kind.model_fields))
    return Reading(partial.read_from(origin, stem), _once(problems), missing)


def _partial(kind: type[R], data: dict[str, Any], bad: set[str], context: dict[str, Any]) -> R:
    """The record without its unreadable fields, for the rules that do not need them."""
    good = {
        name: _field_adapter(kind, name).validate_python(value, context=context)
        for name, value in data.items()
        if name not in bad and name in kind.model_fields
    }
    record = kind.model_construct(None, **good)
    for name in bad & set(kind.model_fields):
        record.__dict__.pop(name, None)
    return cast(R, record)


@cache
def _field_adapter(kind: type[Record], name: str) -> TypeAdapter[Any]:
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


def _once(problems: list[Problem]) -> list[Problem]:
    return sorted(set(problems))


def _problem(kind: type[Part], origin: Origin, detail: ErrorDetails) -> Problem:
    where = _in_the_file(origin, detail["loc"])
    return Problem(origin.path, origin.line(*where), dotted(where), _in_words(kind, where, detail))


def _in_the_file(origin: Origin, loc: tuple[int | str, ...]) -> Where:
    """The place as the file spells it: a missing key keeps its name, so its line is its parent's."""
    return tuple(part for part in loc if isinstance(part, int) or not part.startswith("function-"))


def _part_at(kind: type[Part], where: Where) -> type[Part] | None:
    """The class of the part that a place lies in."""
    current: Any = kind
    for name in where[:-1]:
        if isinstance(name, str):
            current = _part_of(current.model_fields[name].annotation) if name in current.model_fields else None
        if current is None:
            return None
    return current  # type: ignore[no-any-return]


def _part_of(annotation: Any) -> type[Part] | None:
    """The part inside ``list[Part]``, ``Part | None`` or ``Annotated[list[Part], ...]``."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    for inside in getattr(annotation, "__args__", ()):
        found = _part_of(inside)
        if found:
            return found
    return None


def _in_words(kind: type[Part], where: Where, detail: ErrorDetails) -> str:
    """found; expected; what next - for each kind of error the models can raise."""
    error, context = detail["type"], detail.get("ctx", {})
    if error == "missing":
        return f'nothing was found; this field is required; add a line "{where[-1]}: ..."'
    if error == "extra_forbidden":
        return _unknown_field(kind, where)
    if detail["input"] is None or error == "string_too_short":
        return _empty(where)
    if error == "hub":
        return str(context["message"])
    found = _found(detail["input"])
    if error in ("model_type", "model_attributes_type"):
        return f"{found} was found; {_fields_expected(kind, where)}"
    words = {
        "list_type": '{found} was found; a list is expected; put each item on a line of its own, starting with "- "',
        "string_type": "{found} was found; text is expected; put it in quotes if it is meant as text",
        "literal_error": "{found} was found; {expected} is expected",
        "too_short": "{actual_length} items were found; at least {min_length} expected; add one",
        "too_long": "{actual_length} items were found; at most {max_length} expected; split the list",
    }
    return words.get(error, "{found} was found; {said}").format(found=found, said=detail["msg"].lower(), **context)


def _fields_expected(kind: type[Part], where: Where) -> str:
    part = _part_at(kind, (*where, "")) or kind
    names = ", ".join(list(part.model_fields)[:4])
    return f"fields are expected ({names}); write them below, indented by two spaces"


def _empty(where: Where) -> str:
    name = next((str(part) for part in reversed(where) if isinstance(part, str)), "field")
    return f'nothing stands after "{name}:"; a value is expected; write one, or delete the line if it is optional'


def _unknown_field(kind: type[Part], where: Where) -> str:
    part = _part_at(kind, where)
    known = list(part.model_fields) if part else []
    if where[-1] == "id" and part is kind:
        return "an id was found; the file's name is the id; delete this line"
    guess = nearest(str(where[-1]), known)
    hint = f'did you mean "{guess}"?' if guess else f"the fields here are {', '.join(known)}"
    return f"this field is not known; {hint}"


def _found(value: Any) -> str:
    if isinstance(value, bool):
        return f'the word "{str(value).lower()}"'
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return f'"{next(iter(value), "")}: ..." (fields)'
    if value is None:
        return "nothing"
    return quoted(value)
