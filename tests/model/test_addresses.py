"""The way from one page to another, as it works from a server and from disk."""

from __future__ import annotations

import pytest

from a6hub.model import addresses

WAYS = [
    ("index.md", "find.md", "find.html"),
    ("index.md", "events/index.md", "events/index.html"),
    ("index.md", "events/index.md#year-2026", "events/index.html#year-2026"),
    ("events/index.md", "events/a-training.md", "a-training.html"),
    ("events/a-training.md", "events/index.md", "index.html"),
    ("events/a-training.md", "events/a-training.md#day-1", "a-training.html#day-1"),
    ("events/a-training.md", "index.md", "../index.html"),
    ("events/a-training.md", "countries/bt.md", "../countries/bt.html"),
    ("about/decisions/0001-seams.md", "cases/bhutan.md#why", "../../cases/bhutan.html#why"),
    ("cases/bhutan.md", "about/decisions/index.md", "../about/decisions/index.html"),
    ("cases/bhutan.md", "api/hub.json", "../api/hub.json"),
]


@pytest.mark.parametrize(("start", "target", "expected"), WAYS)
def test_a_link_names_the_file_it_leads_to(start: str, target: str, expected: str) -> None:
    assert expected == addresses.way(start, target)


def test_a_country_page_is_named_in_small_letters() -> None:
    assert addresses.country("BT") == "countries/bt.md"
