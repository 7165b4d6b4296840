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
GUIDANCE = "guidance/index.md"
RULES = "rules/index.md"
GLOSSARY = "glossary.md"
WHICH_TRACK = "which-track/index.md"
WORKSHOPS = "workshops/index.md"
COMPARE = "cases/compare.md"
COVERAGE = "cases/coverage.md"
REVIEWS = "about/reviews.md"

TITLES = {
    EVENTS: "Events",
    RESOURCES: "Resources",
    CASES: "Case studies",
    SUPPORT: "The support package",
    PARTNERSHIP: "The partnership",
    COUNTRIES: "Countries and regions",
    THEMES: "Themes",
    FIND: "Find a page",
    GUIDANCE: "Guidance",
    RULES: "The decisions",
    GLOSSARY: "Glossary",
    WHICH_TRACK: "Which track fits?",
    WORKSHOPS: "Session plans",
    COMPARE: "Compare cases",
    COVERAGE: "Where a case is missing",
    REVIEWS: "What is due for review",
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


def rule(id: str) -> str:
    """The page of a decision."""
    return f"rules/{id}.md"


def step(id: str) -> str:
    """The page of a question or an outcome of the question path."""
    return f"which-track/{id}.md"


def plan(id: str) -> str:
    """The page of a session plan."""
    return f"workshops/{id}.md"


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
