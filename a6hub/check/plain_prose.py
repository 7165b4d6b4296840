"""How easy a page reads: the words of its sentences, without tables, code, citations and marks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from statistics import median

from a6hub.model.citations import MARK, without_code

LONGEST_MEDIAN = 22
"""Half of a page's sentences have fewer words than this."""

_ABBREVIATIONS = re.compile(r"\b(?:para|paras|No|no|e\.g|i\.e|cf|vs|approx|Art|art|St|U\.S)\.")
_BOX = r"^[ \t]*(?:!!!|\?{3}\+?) \w+"
_DROPPED = re.compile(
    rf"^[ \t]*(?:\|.*|#{{1,6}} .*)$|{_BOX}$|^[ \t]*(?:[-*+]|\d+[.)])[ \t]+(?:\[[ x]\] )?"
    r"|\{[:#][^}]*\}|\{ [#:.][^}]*\}|<[^>]+>|[*_`>]",
    re.M,
)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_ITEM = re.compile(r"^([ \t]*(?:[-*+]|\d+[.)])[ \t])", re.M)


def sentences(markdown: str) -> list[str]:
    """The sentences of a page's prose; an item of a list ends the one before."""
    text = MARK.sub("", without_code(markdown))
    text = re.sub(rf'{_BOX} "([^"]*)"', r"\1.\n", text, flags=re.M)
    text = _ITEM.sub(r"\n\n\1", _LINK.sub(r"\1", text))
    text = _DROPPED.sub(" ", text)
    text = _ABBREVIATIONS.sub(lambda match: match[0].replace(".", ""), text)
    found: list[str] = []
    for block in re.split(r"\n\s*\n", text):
        plain = " ".join(block.split())
        found += [one for one in re.split(r"(?<=[.!?])[”\"’)]*\s+", plain) if re.search(r"\w", one)]
    return found


def words(sentence: str) -> int:
    """How many words a reader meets."""
    return len(re.findall(r"[^\W_][\w.,’'/%-]*", sentence))


def median_sentence(markdown: str) -> float:
    """The median number of words in the page's sentences; 0 for a page without prose."""
    counts = [words(one) for one in sentences(markdown)]
    return float(median(counts)) if counts else 0.0


def reading_ease(pages: Mapping[str, str]) -> str:
    """One line on all pages, by address: the median of their medians, and the page with the longest sentences."""
    medians = {uri: median_sentence(body) for uri, body in pages.items()}
    if not medians:
        return "No page to read."
    longest = max(medians, key=lambda uri: (medians[uri], uri))
    return (
        f"Sentences: {median(medians.values()):g} words in the median of {len(medians)} pages, "
        f"{medians[longest]:g} at most ({longest}); under {LONGEST_MEDIAN} is expected."
    )
