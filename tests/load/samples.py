"""Small sound records, and ways to put one mistake into them."""

from __future__ import annotations

from collections.abc import Iterable

from a6hub.load.records import Reading, read_record
from a6hub.model.events import Event
from a6hub.model.problems import Problem

PATH = "resources/events/2026/training.yml"
EVENT = """\
# yaml-language-server: $schema=../../schemas/event.json
title: Training on initial reports
summary: Countries learn to write one.
status: confirmed
format: hybrid
start: 2026-06-11 16:00
end: 2026-06-11 18:00
timezone: Europe/Berlin
updated: 2026-05-01
sources:
  - title: Programme
    publisher: The organiser
"""

LIBRARY_PATH = "resources/library/guide.yml"
RESOURCE = """\
# yaml-language-server: $schema=../schemas/resource.json
title: Guide to initial reports
summary: Explains what to write.
publisher: unfccc
type: guide
access: free
evidence: text-read
checked: 2026-05-01
"""

PAGE_PATH = "docs/learn/reports.md"
PAGE = """\
---
title: Initial reports
summary: What an initial report is.
themes: [reporting]
---

# Initial reports
"""

CASE_PATH = "docs/cases/bhutan.md"
CASE = """\
---
title: "Bhutan: rules first"
summary: What Bhutan built.
countries: [BT]
mechanisms: ["6.2"]
sectors: [energy]
themes: [strategy]
tier: snapshot
period:
  start: 2023
updated: 2026-05-01
reviewed: 2026-05-01
owner: Case editor
sources:
  - title: Rules
---

The story.
"""

SESSION = "sessions:\n  - id: day-1\n    title: Day 1\n"


def changed(old: str, new: str, text: str = EVENT) -> str:
    """A sound record with one passage replaced."""
    if old not in text:
        raise ValueError(f"the sample does not hold {old!r}")
    return text.replace(old, new, 1)


def titled(title: str) -> str:
    """The sound event with another title, as it is written in the file; it stands on line 2."""
    return changed("Training on initial reports", title)


def added(lines: str) -> str:
    """The sound event with more lines; the first of them is line 13."""
    return EVENT + lines


def read(text: str | bytes) -> Reading[Event]:
    """What the loader makes of an event, without vocabularies."""
    return read_record(Event, PATH, text if isinstance(text, bytes) else text.encode(), {})


def places(problems: Iterable[Problem]) -> list[tuple[str, int, str]]:
    """Where the problems are."""
    return [(problem.path, problem.line, problem.field) for problem in problems]


def unsaid(problems: Iterable[Problem], words: tuple[str, ...]) -> list[str]:
    """The words that the problems do not say."""
    said = "\n".join(problem.message for problem in problems)
    return [word for word in words if word not in said]
