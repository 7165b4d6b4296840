"""Which pages stand for a kind: each folder's index and a few of its other pages; those at the root, all."""

from __future__ import annotations

import re
from pathlib import Path

SITE = Path(__file__).resolve().parents[2] / "site"
NOT_FOUND = "404.html"
"""It is served for any address, so its links are absolute and lead nowhere on a disk."""


def folders() -> list[str]:
    """The folders of the built site that hold pages; the root alone when there is no site, for which a test fails."""
    found = {page.parent.relative_to(SITE).as_posix() for page in SITE.rglob("*.html")}
    return sorted(found or {"."})


def pages_of(folder: str, many: int) -> list[str]:
    """The index of a folder, its largest pages, and those with the longest words, which strain a layout most."""
    here = SITE / folder
    pages = sorted(here.glob("*.html"))
    if folder == ".":
        return [page.name for page in pages]
    others = [page for page in pages if page.name != "index.html"]
    heavy = sorted(others, key=lambda page: page.stat().st_size, reverse=True)[:many]
    strained = sorted(others, key=_longest_word, reverse=True)[:many]
    chosen = dict.fromkeys((here / "index.html", *heavy, *strained))
    return [page.relative_to(SITE).as_posix() for page in chosen if page.exists()]


def _longest_word(page: Path) -> int:
    text = re.sub(r"<[^>]*>", " ", page.read_text("utf-8"))
    return max(map(len, text.split()), default=0)
