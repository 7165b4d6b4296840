"""YAML as editors mean it: text stays text, each value knows its line, and mistakes are explained.

PyYAML's own loaders turn ``NO`` into False, ``14:30`` into 870 and ``6.10`` into 6.1, and let the last of two equal
keys win in silence. This reader takes the C parser's events and resolves only true, false, null and whole numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from a6hub.model.problems import Problem
from a6hub.model.record import Origin, Where, dotted

LARGEST_FILE = 256 * 1024
DEEPEST = 50

_WHOLE_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_CONSTANTS = {"true": True, "false": False, "null": None, "~": None, "": None}
_CONFLICT = re.compile(r"^(<{7}|={7}|>{7})(?: |$)", re.M)


class Mistake(Exception):
    """The text is no record; carries the line and the words for the editor."""

    def __init__(self, line: int, message: str, name: str = "") -> None:
        super().__init__(message)
        self.line = line
        self.message = message
        self.name = name


@dataclass
class Document:
    """Plain data with the line of each value."""

    data: dict[str, Any]
    origin: Origin
    problems: list[Problem] = field(default_factory=list)


def decode(content: bytes, largest: int = LARGEST_FILE) -> str:
    """The text of a file; raises Mistake for one that is too large, empty or not UTF-8."""
    if len(content) > largest:
        raise Mistake(1, f"the file is larger than {largest // 1024} KB; at most that is expected; shorten or split it")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Mistake(
            line,
            f"byte {content[error.start]:#04x} is not UTF-8; a file in UTF-8 is expected; save it with that encoding",
        ) from None
    if not text.strip():
        raise Mistake(1, "the file is empty; a record is expected; start from a template in resources/templates")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_document(path: str, text: str, first_line: int = 1) -> Document:
    """The mapping a text holds; raises Mistake where it is not one.

    ``first_line`` is the line of the file that the text starts on: front matter starts below its ``---``.
    """
    conflict = _CONFLICT.search(text)
    if conflict:
        line = text.count("\n", 0, conflict.start()) + first_line
        raise Mistake(
            line,
            f'"{conflict[1]}" was found, the mark of an unfinished merge; '
            "keep one of the two versions and delete the marks",
        )
    reader = _Reader(path, first_line)
    try:
        data = reader.document(yaml.parse(text, Loader=yaml.CLoader))
    except yaml.YAMLError as error:
        raise _explained(error, text, first_line) from None
    return Document(data, Origin(path, reader.lines), reader.problems)


class _Reader:
    """Builds plain data from parser events and notes the line of every value."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.offset = first_line
        self.lines: dict[Where, int] = {}
        self.problems: list[Problem] = []
        self.parent_end = 0

    def document(self, events: Iterator[Any]) -> dict[str, Any]:
        data: Any = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise Mistake(self.line(event), 'a second document was found after "---"; one record per file')
                data = self.value(next(events), events, ())
        if not isinstance(data, dict):
            found = "nothing" if data is None else "a list" if isinstance(data, list) else "plain text"
            raise Mistake(1, f'{found} was found; lines such as "title: ..." are expected; start from a template')
        return data

    def line(self, event: Any) -> int:
        line: int = event.start_mark.line + self.offset
        return line

    def value(self, event: Any, events: Iterator[Any], where: Where) -> Any:
        if isinstance(event, yaml.AliasEvent):
            raise Mistake(self.line(event), f'"*{event.anchor}" refers to another place; write the text itself')
        if event.anchor:
            raise Mistake(self.line(event), f'"&{event.anchor}" names a place to repeat; write the text itself')
        if event.tag not in (None, "!"):
            raise Mistake(self.line(event), f'"{event.tag}" is a tag; plain text is expected; remove the tag')
        self.lines.setdefault(where, self.line(event))
        if isinstance(event, yaml.ScalarEvent):
            return _resolved(event)
        if len(where) >= DEEPEST:
            raise Mistake(self.line(event), f"lists nested more than {DEEPEST} deep were found; flatten them")
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(events, where)
        return self.mapping(events, where)

    def sequence(self, events: Iterator[Any], where: Where) -> list[Any]:
        items: list[Any] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self.value(event, events, (*where, len(items))))
        return items

    def mapping(self, events: Iterator[Any], where: Where) -> dict[str, Any]:
        items: dict[str, Any] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, yaml.ScalarEvent):
                raise Mistake(self.line(event), "a list or mapping was found where a field name is expected; quote it")
            key = str(event.value)
            line = self.line(event)
            value = self.value(next(events), events, ((*where, "") if key in items else (*where, key)))
            if key in items:
                first = self.lines[(*where, key)]
                message = f"this field stands twice, on line {first} too; once is expected; delete one of the two"
                self.problems.append(Problem(self.path, line, dotted((*where, key)), message))
            else:
                self.lines[(*where, key)] = line
                items[key] = value
        return items


def _resolved(event: Any) -> Any:
    text: str = event.value
    if not event.implicit[0]:
        return text
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if _WHOLE_NUMBER.fullmatch(text):
        return int(text)
    return text


def _explained(error: yaml.YAMLError, text: str, first_line: int) -> Mistake:
    """What the parser said, turned into what the editor can do about it."""
    mark = getattr(error, "problem_mark", None)
    words = str(getattr(error, "problem", None) or error)
    context = str(getattr(error, "context", "") or "")
    start = getattr(error, "context_mark", None)
    lines = text.split("\n")
    number = min(mark.line, len(lines) - 1) if mark else 0
    current = lines[number]
    if isinstance(error, yaml.reader.ReaderError) or "control characters" in words:
        return _control_character(text, first_line)
    if "quoted scalar" in context:
        opened = start.line if start else number
        return Mistake(opened + first_line, "a quotation mark is opened and never closed; add the closing mark")
    if "mapping values are not allowed" in words:
        return Mistake(
            number + first_line,
            "a colon inside the text ends it; put the whole text in double quotes, as in "
            'title: "Workshop: Article 6.2"',
        )
    if "\t" in current[: len(current) - len(current.lstrip())] or "\\t" in words or "'\t'" in words:
        return Mistake(number + first_line, "a tab was found; indent with spaces; two spaces for each level")
    if "undefined alias" in words:
        return Mistake(
            number + first_line, "a * at the start of a text refers to another place; put the text in quotes"
        )
    if "could not find expected ':'" in words:
        opened = start.line if start else number
        return Mistake(opened + first_line, 'a line without "field: text" was found; add the colon, or indent the line')
    return Mistake(
        number + first_line,
        f"the text is not valid YAML here ({words}); look at this line and the one above for indentation, "
        "a missing quotation mark or a missing dash",
    )


def _control_character(text: str, first_line: int) -> Mistake:
    found = re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]", text)
    line = text.count("\n", 0, found.start()) + first_line if found else first_line
    code = f" (U+{ord(found[0]):04X})" if found else ""
    return Mistake(line, f"an invisible control character{code} was found; delete it and type the text anew")
