"""YAML as editors mean it: text stays text, each value knows its line, and mistakes are explained.

PyYAML's own loaders turn ``NO`` into False, ``14:30`` into 870 and ``6.10`` into 6.1, and let the last of two equal
keys win in silence. This reader takes the C parser's events and resolves only true, false, null and whole numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml

from a6hub.load.file_text import Mistake, refuse_conflict, refuse_invisible
from a6hub.load.wording import explained
from a6hub.model.problems import Problem
from a6hub.model.record import Lines, Origin, Where, dotted
from a6hub.model.wording import quoted

DEEPEST = 50
LONGEST_NAME = 60

_WHOLE_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,17}")
_CONSTANTS = {"true": True, "false": False, "null": None, "~": None, "": None}
_STARTS = frozenset("-0123456789tfn~")  # of everything that is not plain text
_SCALAR: Any = yaml.ScalarEvent
_LIST_END: Any = yaml.SequenceEndEvent
_FIELDS_END: Any = yaml.MappingEndEvent
_DROPPED = re.compile(r"[ \t]+(#[^\s#][^\n]*)")


@dataclass
class Document:
    """Plain data with the line of each value."""

    data: dict[str, Any]
    origin: Origin
    problems: list[Problem] = field(default_factory=list)
    empty: list[Where] = field(default_factory=list)
    """The places where a field name or a dash stands with nothing behind it."""


def read_document(path: str, text: str, first_line: int = 1) -> Document:
    """The mapping a text holds; raises Mistake where it is not one.

    ``first_line`` is the line of the file that the text starts on: front matter starts below its ``---``.
    """
    refuse_conflict(text, first_line)
    refuse_invisible(text, first_line)
    reader = _Reader(path, first_line, text)
    try:
        data = reader.document()
    except yaml.YAMLError as error:
        line, words = explained(error, text, _last_text(text))
        raise Mistake(line + first_line, words) from None
    return Document(data, Origin(path, reader.lines), reader.problems, reader.empty)


def _last_text(text: str) -> Any:
    """The last text the parser could read before it gave up."""
    last: Any = None
    try:
        for event in yaml.parse(text, Loader=yaml.CLoader):
            last = event if isinstance(event, yaml.ScalarEvent) else last
    except yaml.YAMLError:
        pass
    return last


class _Reader:
    """Builds plain data from parser events and notes the line of every value.

    Written for speed: it runs once for every value of every record, and most values need none of the closer looks.
    """

    def __init__(self, path: str, first_line: int, text: str) -> None:
        self.path = path
        self.offset = first_line
        self.last_line = text.count("\n")
        # Without " #" nothing is dropped as a comment; without these signs there are no references, tags or escapes.
        self.comments = " #" in text or "\t#" in text
        self.simple = not self.comments and not any(sign in text for sign in "!&*\\")
        self.rows = text.split("\n") if self.comments else []
        self.next: Callable[[], Any] = yaml.CLoader(text).get_event
        self.where: list[str | int] = []
        self.lines: Lines = 1
        self.problems: list[Problem] = []
        self.empty: list[Where] = []

    def document(self) -> dict[str, Any]:
        """The mapping of the only document; raises Mistake for anything else."""
        data: Any = None
        documents = 0
        while (event := self.next()).__class__ is not yaml.StreamEndEvent:
            if event.__class__ is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    words = 'a second record was found below "---"; one per file is expected; move it to its own file'
                    raise Mistake(self.line(event), words)
                data, self.lines = self.value(self.next())
        if not isinstance(data, dict):
            found = "nothing" if data is None else "a list" if isinstance(data, list) else "plain text"
            line = 1 if data is None else self.lines if isinstance(self.lines, int) else self.lines[0]
            raise Mistake(line, f'{found} was found; lines such as "title: ..." are expected; start from a template')
        return data

    def line(self, event: Any) -> int:
        # A value that is missing at the end of the file would stand below its last line.
        line: int = min(event.start_mark.line, self.last_line) + self.offset
        return line

    def value(self, event: Any) -> tuple[Any, Lines]:
        """A value, with its line and the lines of what it holds."""
        kind = event.__class__
        if kind is _SCALAR:
            return self.scalar(event)
        if kind is yaml.AliasEvent or event.anchor or event.tag:
            self.refuse(event)
        if len(self.where) >= DEEPEST:
            words = (
                f"lists or fields nested more than {DEEPEST} deep were found; a few levels are expected; flatten them"
            )
            raise Mistake(self.line(event), words)
        return self.sequence(event) if kind is yaml.SequenceStartEvent else self.mapping(event)

    def scalar(self, event: Any) -> tuple[Any, Lines]:
        """A text, a number, true, false or nothing, with its line."""
        text = event.value
        if not self.simple:
            self.look_closer(event)
        if event.implicit[0] and (not text or text[0] in _STARTS):
            return self.resolved(text), self.line(event)
        return text, event.start_mark.line + self.offset

    def resolved(self, text: str) -> Any:
        """Only true, false, null and whole numbers are anything but text."""
        if text in _CONSTANTS:
            if _CONSTANTS[text] is None:
                self.empty.append(tuple(self.where))
            return _CONSTANTS[text]
        return int(text) if _WHOLE_NUMBER.fullmatch(text) else text

    def look_closer(self, event: Any) -> None:
        """What only some texts need: references, tags, escapes, and what a comment sign would drop."""
        if event.tag not in (None, "!") or event.anchor:
            self.refuse(event)
        # An escape inside double quotes may stand for any character; the line is the text's own.
        refuse_invisible(event.value.replace("\n", " "), self.line(event))
        if self.comments and not event.style and event.value:
            self.note_dropped(event)

    def refuse(self, event: Any) -> None:
        """Raises Mistake for what YAML allows and records do not: references and tags."""
        line = self.line(event)
        ask = "plain text is expected; write the text itself, in quotes if it starts with that mark"
        if isinstance(event, yaml.AliasEvent):
            raise Mistake(line, f'"*{event.anchor}" refers to another place; {ask}')
        if event.anchor:
            raise Mistake(line, f'"&{event.anchor}" names a place to repeat; {ask}')
        if event.tag not in (None, "!"):
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            raise Mistake(line, f"{quoted(tag)} is a tag; plain text is expected; remove the tag")

    def note_dropped(self, event: Any) -> None:
        """Text after " #" is a comment and would vanish: ``title: Meeting #5``."""
        dropped = _DROPPED.fullmatch(self.rows[event.end_mark.line], event.end_mark.column)
        if dropped:
            message = (
                f'{quoted(dropped[1])} would be dropped as a comment; a space after "#" is expected in a comment; '
                "put the whole text in double quotes if it belongs to it"
            )
            self.problems.append(Problem(self.path, event.end_mark.line + self.offset, dotted(self.where), message))

    def sequence(self, start: Any) -> tuple[list[Any], Lines]:
        """A list, until its end."""
        items: list[Any] = []
        lines: dict[str | int, Lines] = {}
        where, following, simple, offset = self.where, self.next, self.simple, self.offset
        where.append(0)
        while (event := following()).__class__ is not _LIST_END:
            index = where[-1] = len(items)
            text = event.value if simple and event.__class__ is _SCALAR else ""
            if text and (text[0] not in _STARTS or not event.implicit[0]):
                items.append(text)
                lines[index] = event.start_mark.line + offset
            else:
                item, lines[index] = self.value(event)
                items.append(item)
        where.pop()
        return items, (start.start_mark.line + self.offset, lines)

    def mapping(self, start: Any) -> tuple[dict[str, Any], Lines]:
        """Fields, until their end; the line of a field is that of its name."""
        items: dict[str, Any] = {}
        lines: dict[str | int, Lines] = {}
        where, following, simple, offset = self.where, self.next, self.simple, self.offset
        where.append("")
        while (event := following()).__class__ is not _FIELDS_END:
            key = event.value if simple and event.__class__ is _SCALAR else ""
            if not (key.isidentifier() and len(key) <= LONGEST_NAME):
                key = self.name(event)
            where[-1] = key
            line = event.start_mark.line + offset
            event = following()
            text = event.value if simple and event.__class__ is _SCALAR else ""
            if text and key not in items and (text[0] not in _STARTS or not event.implicit[0]):
                items[key] = text
                lines[key] = line
                continue
            empty = len(self.empty)
            value, inside = self.value(event)
            if key in items:
                self.note_repeated(line, lines[key])
                del self.empty[empty:]
            else:
                lines[key] = line if isinstance(inside, int) else (line, inside[1])
                items[key] = value
        where.pop()
        return items, (start.start_mark.line + self.offset, lines)

    def note_repeated(self, line: int, first: Lines) -> None:
        """A field that stands twice: YAML would let the last one win in silence."""
        other = first if isinstance(first, int) else first[0]
        message = f"this field stands twice, on line {other} too; once is expected; delete one of the two"
        self.problems.append(Problem(self.path, line, dotted(self.where), message))

    def name(self, event: Any) -> str:
        """The name of a field that is not a plain word, or Mistake."""
        if event.__class__ is not _SCALAR:
            self.refuse(event)
            words = "a list or fields stand where a field name is expected; put it in quotes if it is a text"
            raise Mistake(self.line(event), words)
        if event.tag or event.anchor or event.style == '"':
            self.look_closer(event)
        key: str = event.value
        if not (0 < len(key) <= LONGEST_NAME and key.isprintable()):
            words = f"{quoted(key)} is not the name of a field; a short word is expected; correct it"
            raise Mistake(self.line(event), words)
        return key
