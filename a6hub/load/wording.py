"""What the YAML parser stumbled over, in words that say what to do about it."""

from __future__ import annotations

import re
from typing import Any

import yaml

_OTHER_LINES = "look at this line and the one above it for indentation, a missing colon, dash or quotation mark"
_QUOTES = "put the whole text in double quotes"
_STARTS = {
    "*": "a * at the start of a text refers to another place",
    "&": "a & at the start of a text names a place to repeat",
    "!": "a ! at the start of a text is a tag",
    "[": "a text that starts with [ is read as a list",
    "{": "a text that starts with { is read as fields",
    ">": "a > at the start of a text stands alone on its line",
    "|": "a | at the start of a text stands alone on its line",
    "-": "a dash after a colon starts a list on the wrong line",
    "@": "a text cannot start with @",
    "`": "a text cannot start with `",
    "%": "a text cannot start with %",
}
_VALUE = re.compile(r"\s*(?:- )*(?:[^\s:#\"']+:[ \t]+|- )([*&!\[{>|@`%-])")


def explained(error: yaml.YAMLError, text: str, last: Any) -> tuple[int, str]:
    """The line, counted from 0, and the words of a parser's error; ``last`` is the last text it could read."""
    mark = getattr(error, "problem_mark", None)
    start = getattr(error, "context_mark", None)
    lines = text.split("\n")
    # A text that ends too early is told on its last line.
    number = min(mark.line, len(lines) - 1) if mark else 0
    opened = min(start.line, len(lines) - 1) if start else number
    said = str(getattr(error, "problem", None) or error)
    context = str(getattr(error, "context", "") or "")
    if "quoted scalar" in context and "unexpected" in said:
        return opened, "a quotation mark is opened and never closed; a pair is expected; add the closing mark"
    if "quoted scalar" in context:
        return (
            number,
            'a backslash was found inside double quotes; text without one is expected; write "\\\\\\\\" for it',
        )
    indent = re.match(r"[ \t]*", lines[number])
    if "\t" in (indent[0] if indent else "") or "'\t'" in said:
        return number, "a tab was found; spaces are expected; indent with two spaces for each level"
    quote = _broken_quote(last, number)
    if quote:
        return quote
    special = _VALUE.match(lines[number]) or _VALUE.match(lines[opened])
    if special and "mapping values" not in said:
        return (number if _VALUE.match(lines[number]) else opened), f"{_STARTS[special[1]]}; {_QUOTES} if it is a text"
    if "mapping values are not allowed" in said:
        return _stray_colon(lines, number)
    if "could not find expected ':'" in said:
        return (
            opened,
            'a line without "field: text" was found; a colon and a space are expected; add them, or indent it',
        )
    return number, f"this line does not fit the lines around it; {_OTHER_LINES}"


def _broken_quote(last: Any, number: int) -> tuple[int, str] | None:
    """A quotation mark that closes before the text does, or closes on the mark of a later line."""
    if last is None or last.style not in ("'", '"') or last.end_mark.line != number:
        return None
    if last.start_mark.line != number:
        return last.start_mark.line, (
            "a quotation mark is opened here and not closed on this line; a pair is expected; add the closing mark"
        )
    return number, (
        "text follows the closing quotation mark; one pair around the whole text is expected; "
        "inside it, write the other kind of quotation mark"
    )


def _stray_colon(lines: list[str], number: int) -> tuple[int, str]:
    """A colon inside a text; or the line above is no field, so that this one seems to go on with it."""
    above = next((index for index in range(number - 1, -1, -1) if lines[index].strip()), number)
    line = lines[number]
    if line.count(": ") + line.rstrip().endswith(":") > 1 or above == number or lines[above].lstrip().startswith("#"):
        return number, (
            "a colon inside the text ends it; one colon per line is expected; put the whole text in double quotes, "
            'as in title: "Workshop: Article 6.2"'
        )
    if re.match(r"\s*(?:- )?[^\s:]+(?::\S|\s|$)", lines[above]) and not re.match(
        r"\s*(?:- )*[^\s:]+:(\s|$)", lines[above]
    ):
        return above, (
            'a line without "field: text" was found; a colon and a space are expected; add them, or indent the line'
        )
    return number, (
        "this line is indented further than the field above it, so that its colon ends the text; fields at one depth "
        "are expected; take the indentation off, or put the whole text in double quotes"
    )
