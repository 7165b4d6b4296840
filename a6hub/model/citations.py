"""Citations of decisions: ``2/CMA.3 annex 18(g)`` read into the places it names.

A place is written as in the records of ``resources/rules``: ``18``, ``annex/18(g)``, ``annex-ii/table-3``, ``annex-v``,
``annex/chapter-iv``, ``annex-i/row-18(c)``, ``preamble``. The empty place is the decision as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

NUMBER = r"[0-9]{1,3}/(?:CMA|CP|CMP)\.[0-9]{1,2}"
_ROMAN = r"[ivxl]+"
_LOCATOR = rf"[0-9]{{1,3}}(?:\([a-z]{{1,4}}\))*|chapter-{_ROMAN}|table-[0-9]+|row-[0-9]+(?:\([a-z]{{1,4}}\))*"
_REF = re.compile(rf"(?:(annex(?:-{_ROMAN})?)(?:/({_LOCATOR}))?|({_LOCATOR})|(preamble))")
EXPECTED = "a place such as 18, annex/18(g), annex-ii/table-3 or preamble is expected"


class CitationError(ValueError):
    """A citation that cannot be read; the message says what was found and what is expected."""


class Place(NamedTuple):
    """Where in a decision: the annex (``annex``, ``annex-ii`` or nothing) and the paragraph, chapter, table or row."""

    part: str = ""
    name: str = ""

    @property
    def ref(self) -> str:
        """As records write it."""
        return "/".join(filter(None, self))

    @property
    def anchor(self) -> str:
        """The id of the place on its decision's page."""
        return re.sub(r"[^a-z0-9]+", "-", self.ref).strip("-")

    @property
    def order(self) -> tuple[tuple[int, ...], tuple[int, int, tuple[int, ...]]]:
        """A key that sorts places as the decision prints them."""
        part = () if not self.part else (1, roman(self.part.partition("-")[2]))
        kind, _, number = self.name.rpartition("-")
        kinds = ("", "chapter", "table", "row")
        if self.name in ("", "preamble"):
            return part, (-1, 0, ())
        if kind == "chapter":
            return part, (kinds.index(kind), roman(number), ())
        whole, *inner = levels(number)
        return part, (kinds.index(kind), int(whole), tuple(_rank(one, depth) for depth, one in enumerate(inner, 1)))

    def above(self) -> Iterator[Place]:
        """The places that hold this one, the nearest first: 18(h)(i) lies in 18(h), in 18, in the annex."""
        kind, hyphen, number = self.name.rpartition("-")
        steps = levels(number) if self.name else []
        for end in range(len(steps) - 1, 0, -1):
            yield Place(self.part, kind + hyphen + "".join(steps[:end]))
        if self.part and self.name:
            yield Place(self.part)

    @property
    def words(self) -> str:
        """``annex II, para. 10(c)``, as prose names it."""
        return ", ".join(filter(None, (part_in_words(self.part), _in_words([self]))))


@dataclass(frozen=True)
class Span:
    """One place, or all from one to another."""

    first: Place
    last: Place

    def places(self) -> list[Place]:
        """Every place in it, at the level of its ends; raises CitationError when the ends do not belong together."""
        if self.first == self.last:
            return [self.first]
        (kind, start), (other, end) = (name.rpartition("-")[::2] for name in (self.first.name, self.last.name))
        before, after = levels(start), levels(end)
        if kind != other or self.first.part != self.last.part or before[:-1] != after[:-1]:
            raise CitationError(f'"{start}-{end}" does not run within one paragraph; write two places')
        depth = len(before) - 1
        # Some paragraphs count their items (i), (ii), (iii) where others have letters.
        ends = (before[-1].strip("()"), after[-1].strip("()"))
        numerals = kind == "chapter" or (depth == 1 and max(map(len, ends)) > 1)
        try:
            low, high = (roman(one) if numerals else _ordinal(one, depth) for one in ends)
        except ValueError:
            raise CitationError(f'"{start}-{end}" has ends that are not counted alike; write two places') from None
        if low >= high:
            raise CitationError(f'"{start}-{end}" runs backwards; the smaller end comes first')
        stem = (kind + "-" if kind else "") + "".join(before[:-1])
        counted = range(low, high + 1)
        if kind == "chapter":
            names = [_to_roman(number) for number in counted]
        else:
            names = [_level(number, 2 if numerals else depth) for number in counted]
        return [Place(self.first.part, stem + name) for name in names]


@dataclass(frozen=True)
class Citation:
    """A decision and the spans of it that are cited; no spans: the decision as a whole."""

    number: str
    spans: tuple[Span, ...] = ()

    @property
    def label(self) -> str:
        """``2/CMA.3, annex, paras 18–20 and 33(a)``."""
        # A whole annex stands apart from the places in it.
        groups: dict[tuple[str, bool], list[Span]] = {}
        for span in dict.fromkeys(self.spans):
            groups.setdefault((span.first.part, bool(span.first.name)), []).append(span)
        named = ((part_in_words(part), _spans_in_words(spans)) for (part, _), spans in groups.items())
        parts = (", ".join(filter(None, both)) for both in named)
        return ", ".join(filter(None, (self.number, "; ".join(parts))))


def place(ref: str) -> Place:
    """The place that a record's ``ref`` names; raises CitationError."""
    match = _REF.fullmatch(ref)
    if not match:
        raise CitationError(f'"{ref}" is not a place in a decision; {EXPECTED}')
    part, inside, alone, preamble = match.groups()
    found = Place(part or "", inside or alone or preamble or "")
    try:
        _ = found.order
    except ValueError:
        raise CitationError(f'"{ref}" holds a numeral that does not exist; {EXPECTED}') from None
    return found


@lru_cache(maxsize=10_000)  # the same paragraphs are cited all over the site
def parse(text: str) -> Citation:
    """The citation between ``[[`` and ``]]``; raises CitationError."""
    tidy = " ".join(text.replace("–", "-").replace("‑", "-").split())
    match = re.fullmatch(rf"({NUMBER})(?:,? ([^,;].*))?", tidy)
    if not match:
        raise CitationError(f'"{tidy}" is not a citation; a decision and a place such as 2/CMA.3 annex 18 is expected')
    number, rest = match.groups()
    spans: list[Span] = []
    for group in (rest or "").split(";"):
        if group.strip():
            spans += _group(group.strip().lower())
    return Citation(number, tuple(spans))


_FOR = re.compile(r"(?<=[a-z]) for(?: paras?\.?| paragraphs?)?(?= )")
_PART = re.compile(rf"annex(?: ({_ROMAN})(?=[ ,]|$))?,?(?: (.+))?")
_WORDS = {name + many: name + "-" for name in ("chapter", "table", "row") for many in ("", "s")}
_WORDS |= dict.fromkeys(("para", "para.", "paras", "paras.", "paragraph", "paragraphs"), "")


def _group(text: str) -> Iterator[Span]:
    match = _PART.fullmatch(text)
    part, rest = "", text
    if match:
        part = "annex" + (f"-{match[1]}" if match[1] else "")
        rest = match[2] or ""
    items = [item.strip() for item in _FOR.sub("", rest).replace(" and ", ", ").split(",")]
    kind = before = ""
    for item in filter(None, items):
        *words, ends = item.split(" ")
        first, hyphen, last = ends.partition("-")
        if not first or (hyphen and not last) or not _WORDS.keys() >= set(words):
            raise CitationError(f'"{item}" is not a place; {EXPECTED}, written as in "annex 18(g)"')
        for word in ["para", *words] if ends == "preamble" else words:
            kind = _WORDS[word]
        first = _completed(first, before)
        last = _completed(last, first) if hyphen else first
        yield Span(*(place("/".join(filter(None, (part, kind + end)))) for end in (first, last)))
        before = last
    if not any(items):
        yield Span(place(part), place(part))


def _completed(text: str, before: str) -> str:
    """``(n)`` after ``5(a)`` means ``5(n)``."""
    if not text.startswith("("):
        return text
    inner, given = levels(before), levels("0" + text)[1:]
    if len(inner) <= len(given):
        raise CitationError(f'"{text}" follows no paragraph; write it in full')
    return "".join([*inner[: -len(given)], *given])


def levels(number: str) -> list[str]:
    """``18(h)(i)`` as 18, (h), (i)."""
    return re.findall(r"[^()]+|\([^()]*\)", number)


def _ordinal(level: str, depth: int) -> int:
    """The position of a level among its neighbours: numbers, then letters, then roman numerals; raises ValueError."""
    bare = level.strip("()")
    if depth == 0:
        return int(bare)
    return ord(bare) - 96 if depth == 1 and len(bare) == 1 else roman(bare)


def _rank(level: str, depth: int) -> int:
    """A number that sorts a level among its neighbours, also where numerals stand in the place of letters."""
    if depth != 1 or len(level) == len("(a)"):
        return _ordinal(level, depth) * 100
    # (ii) comes after (i), (vi) to (ix) after (v), (xi) after (x): each after the letter that it is built on.
    value = roman(level.strip("()"))
    base = next(sign for worth, sign in _NUMERALS if len(sign) == 1 and worth <= value)
    return _ordinal(base, 1) * 100 + value


def _level(ordinal: int, depth: int) -> str:
    """The level at a position: 3, (c) or (iii)."""
    if depth == 0:
        return str(ordinal)
    return f"({chr(96 + ordinal)})" if depth == 1 else f"({_to_roman(ordinal)})"


_NUMERALS = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def roman(text: str) -> int:
    """The value of a small roman numeral, 0 for none; raises ValueError."""
    value, rest = 0, text
    for worth, sign in _NUMERALS:
        while rest.startswith(sign):
            value, rest = value + worth, rest.removeprefix(sign)
    if rest or _to_roman(value) != text or value >= 90:  # no sign stands for a hundred here
        raise ValueError(text)
    return value


def _to_roman(value: int) -> str:
    text = ""
    for worth, sign in _NUMERALS:
        text += sign * (value // worth)
        value %= worth
    return text


def part_in_words(part: str) -> str:
    """``annex II``."""
    name, _, number = part.partition("-")
    return " ".join(filter(None, (name, number.upper())))


def _in_words(places: Iterable[Place]) -> str:
    return _spans_in_words([Span(one, one) for one in places])


def _spans_in_words(spans: list[Span]) -> str:
    groups: dict[str, list[str]] = {}
    many: set[str] = set()
    for span in spans:
        kind, _, start = span.first.name.rpartition("-")
        kind = "preamble" if start == "preamble" else kind
        end = span.last.name.rpartition("-")[2]
        if kind == "chapter":
            start, end = start.upper(), end.upper()
        if span.first != span.last:
            many.add(kind)
            start = f"{start}–{_short_end(start, end)}"
        groups.setdefault(kind, []).append(start)
    return ", ".join(_counted(kind, numbers, kind in many) for kind, numbers in groups.items())


def _short_end(start: str, end: str) -> str:
    first, last = levels(start), levels(end)
    return last[-1] if len(last) > 1 and first[:-1] == last[:-1] else end


def _counted(kind: str, numbers: list[str], many: bool) -> str:
    if numbers in ([""], ["preamble"]):
        return numbers[0]
    many = many or len(numbers) > 1
    names = {"": ("para.", "paras"), "chapter": ("chapter", "chapters"), "table": ("table", "tables")}
    one, several = names.get(kind, ("row for", "rows for"))
    listed = numbers[0] if len(numbers) == 1 else ", ".join(numbers[:-1]) + " and " + numbers[-1]
    return f"{several if many else one} {listed}"


MARK = re.compile(r"\[\[([^\[\]]{1,200})\]\]")
# Code in a line ends with its paragraph, so that a lone backtick hides nothing below.
_LINE_CODE = r"(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)\2(?!`)"
_CODE = re.compile(rf"^[ \t]*(`{{3,}}|~{{3,}}).*?^[ \t]*\1[ \t]*$|{_LINE_CODE}|<!--.*?-->", re.S | re.M)


def without_code(markdown: str) -> str:
    """Markdown in which code and comments are blank, with every other character where it was."""
    return _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), markdown)


def marks(markdown: str) -> Iterator[tuple[str, int]]:
    """What stands between ``[[`` and ``]]`` outside code, each with its line in the text, counted from 0."""
    prose = without_code(markdown)
    for match in MARK.finditer(prose):
        yield match[1], prose.count("\n", 0, match.start())
