"""One page of each kind, held against the Markdown it is expected to be.

A deliberate change is taken over with ``REWRITE_GOLDEN=1 python -m pytest tests/render/test_golden_pages.py``;
read the difference before you commit it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from a6hub.check import check
from a6hub.load.hub import Loaded
from a6hub.outputs import generate

SITE = Path(__file__).parent.parent / "golden" / "site"
REWRITE = "REWRITE_GOLDEN=1 .venv/bin/python -m pytest tests/render/test_golden_pages.py"

PAGES = (
    "index.md",
    "find.md",
    "learn/index.md",
    "about/index.md",
    "about/partnership.md",
    "events/index.md",
    "events/registry-workshop-2028.md",
    "events/reporting-days-2027.md",
    "events/methodology-training-2028.md",
    "resources/index.md",
    "resources/registry-guide-2027.md",
    "resources/registry-guide-2019.md",
    "cases/index.md",
    "cases/valley-solar.md",
    "guidance/index.md",
    "guidance/6-2/authorization.md",
    "rules/index.md",
    "rules/2-cma-3.md",
    "rules/4-cma-6.md",
    "glossary.md",
    "which-track/index.md",
    "which-track/registry.md",
    "which-track/cooperative-approach.md",
    "workshops/index.md",
    "workshops/write-an-authorization.md",
    "about/reviews.md",
    "support/index.md",
    "support/authorization.md",
    "countries/index.md",
    "countries/vn.md",
    "regions/asia.md",
    "themes/tracking.md",
)


def test_the_small_hub_is_sound(small_hub: Loaded) -> None:
    assert [str(problem) for problem in check(small_hub)] == []


@pytest.mark.parametrize("uri", PAGES)
def test_a_page_is_as_expected(uri: str, pages: dict[str, str]) -> None:
    golden = SITE / "expected" / uri
    if os.environ.get("REWRITE_GOLDEN"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(pages[uri].encode("utf-8"))
    expected = golden.read_bytes().decode("utf-8")

    assert pages[uri] == expected, f"{golden} differs. If the new page is right: {REWRITE}"


def test_every_golden_file_is_held_against_a_page() -> None:
    found = {path.relative_to(SITE / "expected").as_posix() for path in (SITE / "expected").rglob("*.md")}

    assert found == set(PAGES)


def test_the_same_records_make_the_same_pages(small_hub: Loaded, pages: dict[str, str]) -> None:
    assert generate(small_hub.hub) == pages
