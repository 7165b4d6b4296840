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

from a6hub.load.wording import explained
from a6hub.model.problems import Problem
from a6hub.model.record import Origin, Where, dotted
from a6hub.model.wording import quoted

LARGEST_FILE = 256 * 1024
DEEPEST = 50
LONGEST_NAME = 60

_WHOLE_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,17}")
_CONSTANTS = {"true": True, "false": False, "null": None, "~": None, "": None}
_CONFLICT = re.compile(r"^(<{7}|={7}|>{7}|\|{7})(?: |$)", re.M)
# Control characters; line ends that editors do not count (NEL, U+2028, U+2029); marks that turn the reading direction.
_INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")
_DROPPED = re.compile(r"[ \t]+(#[^\s#][^\n]*)")


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
    content = content.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Mistake(
            content.count(b"\n", 0, error.start) + 1,
            f"a character that is not UTF-8 was found (byte {content[error.start]:#04x}); a file in UTF-8 is expected; "
            "save it with that encoding",
        ) from None
    if not text.strip():
        raise Mistake(1, "the file is empty; a record is expected; start from a template in resources/templates")
    return text


def read_document(path: str, text: str, first_line: int = 1) -> Document:
    """The mapping a text holds; raises Mistake where it is not one.

    ``first_line`` is the line of the file that the text starts on: front matter starts below its ``---``.
    """
    refuse_conflict(text, first_line)
    invisible = _INVISIBLE.search(text)
    if invisible:
        raise _control_character(invisible[0], text.count("\n", 0, invisible.start()) + first_line)
    reader = _Reader(path, first_line, text.split("\n"))
    try:
        data = reader.document(yaml.parse(text, Loader=yaml.CLoader))
    except yaml.YAMLError as error:
        line, words = explained(error, text, reader.last)
        raise Mistake(line + first_line, words) from None
    return Document(data, Origin(path, reader.lines), reader.problems)


def refuse_conflict(text: str, first_line: int = 1, marks: str = "<=>|") -> None:
    """Raises Mistake for the marks that an unfinished merge leaves behind."""
    conflict = next((found for found in _CONFLICT.finditer(text) if found[0][0] in marks), None)
    if conflict:
        raise Mistake(
            text.count("\n", 0, conflict.start()) + first_line,
            f'"{conflict[1]}" was found, the mark of an unfinished merge; one version is expected; '
            "keep one of the two and delete the marks",
        )


def _control_character(found: str, line: int) -> Mistake:
    code = f"U+{ord(found):04X}"
    return Mistake(
        line, f"an invisible character ({code}) was found; plain text is expected; delete it and type the text anew"
    )


class _Reader:
    """Builds plain data from parser events and notes the line of every value."""

    def __init__(self, path: str, first_line: int, text: list[str]) -> None:
        self.path = path
        self.offset = first_line
        self.text = text
        self.last: Any = None
        self.lines: dict[Where, int] = {}
        self.problems: list[Problem] = []

    def document(self, events: Iterator[Any]) -> dict[str, Any]:
        data: Any = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    words = 'a second record was found below "---"; one per file is expected; move it to its own file'
                    raise Mistake(self.line(event), words)
                data = self.value(next(events), events, ())
        if not isinstance(data, dict):
            found = "nothing" if data is None else "a list" if isinstance(data, list) else "plain text"
            line = self.lines.get((), 1) if data is not None else 1
            raise Mistake(line, f'{found} was found; lines such as "title: ..." are expected; start from a template')
        return data

    def line(self, event: Any) -> int:
        # A value that is missing at the end of the file would stand below its last line.
        line: int = min(event.start_mark.line, len(self.text) - 1) + self.offset
        return line

    def value(self, event: Any, events: Iterator[Any], where: Where) -> Any:
        self.refuse(event)
        self.lines.setdefault(where, self.line(event))
        if isinstance(event, yaml.ScalarEvent):
            self.note_dropped(event, where)
            return _resolved(event)
        if len(where) >= DEEPEST:
            words = (
                f"lists or fields nested more than {DEEPEST} deep were found; a few levels are expected; flatten them"
            )
            raise Mistake(self.line(event), words)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(events, where)
        return self.mapping(events, where)

    def refuse(self, event: Any) -> None:
        """Raises Mistake for what YAML allows and records do not: references, tags and invisible characters."""
        line, ask = (
            self.line(event),
            "plain text is expected; write the text itself, in quotes if it starts with that mark",
        )
        if isinstance(event, yaml.AliasEvent):
            raise Mistake(line, f'"*{event.anchor}" refers to another place; {ask}')
        if event.anchor:
            raise Mistake(line, f'"&{event.anchor}" names a place to repeat; {ask}')
        if event.tag not in (None, "!"):
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            raise Mistake(line, f"{quoted(tag)} is a tag; plain text is expected; remove the tag")
        if isinstance(event, yaml.ScalarEvent):
            self.last = event
            invisible = _INVISIBLE.search(event.value)
            if invisible:
                raise _control_character(invisible[0], line)

    def note_dropped(self, event: Any, where: Where) -> None:
        """Text after " #" is a comment and would vanish: ``title: Meeting #5``."""
        if event.style or not event.value:
            return
        dropped = _DROPPED.fullmatch(self.text[event.end_mark.line], event.end_mark.column)
        if dropped:
            message = (
                f'{quoted(dropped[1])} would be dropped as a comment; a space after "#" is expected in a comment; '
                "put the whole text in double quotes if it belongs to it"
            )
            self.problems.append(Problem(self.path, event.end_mark.line + self.offset, dotted(where), message))

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
            self.refuse(event)
            line = self.line(event)
            if not isinstance(event, yaml.ScalarEvent):
                words = "a list or fields stand where a field name is expected; put it in quotes if it is a text"
                raise Mistake(line, words)
            key = str(event.value)
            if not (key.isprintable() and 0 < len(key) <= LONGEST_NAME):
                raise Mistake(line, f"{quoted(key)} is not the name of a field; a short word is expected; correct it")
            value = self.value(next(events), events, (*where, key))
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
