"""Where things live: the address of each record's page, and the way from one page to another."""

from __future__ import annotations

import posixpath
from functools import lru_cache

HOME = "index.md"
EVENTS = "events/index.md"
RESOURCES = "resources/index.md"
CASES = "cases/index.md"
SUPPORT = "support/index.md"
PARTNERSHIP = "about/partnership.md"
COUNTRIES = "countries/index.md"
THEMES = "themes/index.md"
FIND = "find.md"

TITLES = {
    EVENTS: "Events",
    RESOURCES: "Resources",
    CASES: "Case studies",
    SUPPORT: "The support package",
    PARTNERSHIP: "The partnership",
    COUNTRIES: "Countries and regions",
    THEMES: "Themes",
    FIND: "Find a page",
}
"""The pages that are made whatever the records are, beside the home page."""

ANNOUNCE = "about/announce-an-event.md"
ABOUT = "about/index.md"
LEARN = "learn/index.md"


def event(id: str) -> str:
    """The page of an event."""
    return f"events/{id}.md"


def resource(id: str) -> str:
    """The page of a library entry."""
    return f"resources/{id}.md"


def case(id: str) -> str:
    """The page of a case study."""
    return f"cases/{id}.md"


def element(theme: str) -> str:
    """The page of an element of the support package."""
    return f"support/{theme}.md"


def theme(id: str) -> str:
    """The page that gathers everything on a theme."""
    return f"themes/{id}.md"


def country(code: str) -> str:
    """The page that gathers everything on a country."""
    return f"countries/{code.lower()}.md"


def region(id: str) -> str:
    """The page that gathers everything on a region."""
    return f"regions/{id}.md"


def way(start: str, target: str) -> str:
    """The relative link from one page to another, naming the file so that it works from disk.

    ``target`` may carry an anchor: ``events/index.md#year-2026``.
    """
    return _way(posixpath.dirname(start) or ".", target)


@lru_cache(maxsize=50_000)  # pages of one folder link to the same places
def _way(folder: str, target: str) -> str:
    uri, hash_mark, anchor = target.partition("#")
    html = uri.removesuffix(".md") + ".html" if uri.endswith(".md") else uri
    return posixpath.relpath(html, folder) + hash_mark + anchor
