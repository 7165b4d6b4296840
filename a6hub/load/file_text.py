"""The text of a file: readable, of a sensible size, and free of what no editor can see."""

from __future__ import annotations

import re

LARGEST_FILE = 256 * 1024

_CONFLICT = re.compile(r"^(<{7}|={7}|>{7}|\|{7})(?: |$)", re.M)
# Control characters; line ends that editors do not count (NEL, U+2028, U+2029); marks that turn the reading direction.
_INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")


class Mistake(Exception):
    """The text is no record; carries the line and the words for the editor."""

    def __init__(self, line: int, message: str, name: str = "") -> None:
        super().__init__(message)
        self.line = line
        self.message = message
        self.name = name


def decode(content: bytes, largest: int = LARGEST_FILE) -> str:
    """The text of a file; raises Mistake for one that is too large, empty or not UTF-8."""
    if len(content) > largest:
        raise Mistake(1, f"the file is larger than {largest // 1024} KB; at most that is expected; shorten or split it")
    content = content.removeprefix(b"\xef\xbb\xbf")
    if b"\r" in content:
        content = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
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


def refuse_conflict(text: str, first_line: int = 1, marks: str = "<=>|") -> None:
    """Raises Mistake for the marks that an unfinished merge leaves behind."""
    if not any(mark in text for mark in ("<<<<<<<", ">>>>>>>", "=======", "|||||||")):
        return
    conflict = next((found for found in _CONFLICT.finditer(text) if found[0][0] in marks), None)
    if conflict:
        raise Mistake(
            text.count("\n", 0, conflict.start()) + first_line,
            f'"{conflict[1]}" was found, the mark of an unfinished merge; one version is expected; '
            "keep one of the two and delete the marks",
        )


def refuse_invisible(text: str, line: int) -> None:
    """Raises Mistake for a character that nobody sees; ``line`` is the line the text starts on."""
    found = _INVISIBLE.search(text)
    if found:
        code = f"U+{ord(found[0]):04X}"
        raise Mistake(
            text.count("\n", 0, found.start()) + line,
            f"an invisible character ({code}) was found; plain text is expected; delete it and type the text anew",
        )
