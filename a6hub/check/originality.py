"""Ten words in a row that stand in a document the hub was drawn from: its facts may be told, its sentences not.

Those documents are not kept here. What is kept is a file of hashes, one for every run of ten words in them, sorted, so
that a run can be looked up and no sentence can be read back (``scripts/hash_passages.py`` writes it).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import NamedTuple, overload

from a6hub.model.citations import MARK

RUN = 10
"""Words in a row that make a passage."""
WIDTH = 6
"""Bytes of a hash: among 100,000 known runs, a chance meeting is expected once in three thousand million."""

_BREAK = "\0"  # stands where a quotation stood; neither a record nor a page may hold it, so no run leads across
_WORD = re.compile(rf"[^\W_]+|{_BREAK}")
_BOX_TITLE = re.compile(r'^([ \t]*(?:!!!|\?\?\?\+?) \w+ )"([^"\n]*)"', re.M)
_QUOTE_TAG = re.compile(r"<q\b[^>]*>[^\0]*?</q>")
_UNSPOKEN = re.compile(
    rf"<!--[^\0]*?-->|</?[A-Za-z][^>]*>|{MARK.pattern}"
    r'|(?<=\])\([^)\s]*(?:[ \t]+"[^"\n]*")?\)|\{ ?[:#.][^}]*\}|https?://[^\s)>]+'
)
_QUOTATION = re.compile(
    r"“[^”]*”"
    r'|(?<![^\W_])"(?=[^\s"])(?:[^"\n]|\n(?![ \t]*\n))*(?<=\S)"(?![^\W_])'
    r"|^[ \t]*>.*$",
    re.M,
)


class Word(NamedTuple):
    """A word without its signs and capitals, and where in the text it starts."""

    text: str
    at: int


class Passage(NamedTuple):
    """Ten known words in a row, or more; where in the text they start, and the words."""

    at: int
    words: str


def words_of(text: str) -> list[Word]:
    """The words of a text: letters and digits only, casefolded."""
    return [Word(unicodedata.normalize("NFKC", one[0]).casefold(), one.start()) for one in _WORD.finditer(text)]


def shingles(words: Sequence[Word]) -> Iterator[str]:
    """Every run of ten words, the first one first; none for a shorter text."""
    for first in range(len(words) - RUN + 1):
        yield " ".join(word.text for word in words[first : first + RUN])


def fingerprint(shingle: str) -> bytes:
    """The hash of a run, as the file of known passages holds it."""
    return blake2b(shingle.encode("utf-8"), digest_size=WIDTH).digest()


def packed(texts: Iterable[str]) -> bytes:
    """The file of known passages for these texts: the hash of every run, sorted, each once."""
    return b"".join(sorted({fingerprint(one) for text in texts for one in shingles(words_of(text))}))


@dataclass(frozen=True)
class Known(Sequence[bytes]):
    """The hashes in a file of known passages; ``in`` looks one up."""

    content: bytes

    def __post_init__(self) -> None:
        """Raises ValueError for a file that ends within a hash."""
        if len(self.content) % WIDTH:
            raise ValueError(f"{len(self.content)} bytes are no list of hashes of {WIDTH} bytes; write the file anew")

    def __len__(self) -> int:
        """How many runs are known."""
        return len(self.content) // WIDTH

    @overload
    def __getitem__(self, index: int) -> bytes: ...
    @overload
    def __getitem__(self, index: slice) -> list[bytes]: ...
    def __getitem__(self, index: int | slice) -> bytes | list[bytes]:
        """The hash at a place in their order."""
        if isinstance(index, slice):
            return [self[at] for at in range(len(self))[index]]
        start = range(len(self))[index] * WIDTH
        return self.content[start : start + WIDTH]

    def __contains__(self, hash: object) -> bool:
        """Whether a run with this hash is known."""
        if not isinstance(hash, bytes):
            return False
        at = bisect_left(self, hash)
        return at < len(self) and self[at] == hash


def passages(text: str, known: Known) -> Iterator[Passage]:
    """Each stretch of the text whose every ten words in a row are known; what it quotes is not looked at."""
    words = words_of(own_words(text))
    hits = {first for first, shingle in enumerate(shingles(words)) if fingerprint(shingle) in known}
    starts = sorted(first for first in hits if first - 1 not in hits)
    ends = sorted(first + RUN for first in hits if first + 1 not in hits)
    for start, end in zip(starts, ends, strict=True):
        yield Passage(words[start].at, " ".join(word.text for word in words[start:end]))


def own_words(markdown: str) -> str:
    """The text as its author's own: quotations, addresses and marks are blank, and every place in it stays the same."""
    text = _BOX_TITLE.sub(r"\1 \2 ", markdown)  # a title, though it stands in quotation marks
    text = _QUOTE_TAG.sub(_broken, text)
    text = _UNSPOKEN.sub(lambda found: _blank(found[0]), text)
    return _QUOTATION.sub(_broken, text)


def _broken(quotation: re.Match[str]) -> str:
    return _BREAK + _blank(quotation[0][1:])


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)
