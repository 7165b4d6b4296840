"""What must be true of addresses, and of the words and pages that others rely on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from load.samples import CASE, CASE_PATH, EVENT, PAGE, PATH, RESOURCE, added, places

from a6hub.check import check, check_project
from a6hub.load.hub import load

Tree = Callable[..., Path]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("resources/events/2026/index.yml", EVENT),
        ("resources/library/index.yml", RESOURCE),
        ("docs/index.md", PAGE),
        ("docs/find.md", PAGE),
        ("docs/events/index.md", PAGE),
        ("docs/countries/bt.md", PAGE),
        ("docs/themes/reporting.md", PAGE),
        ("docs/support/reporting.md", PAGE),
        ("docs/cases/index.md", CASE),
    ],
)
def test_no_file_takes_the_address_of_a_page_that_is_made(tree: Tree, path: str, text: str) -> None:
    expected = [(path, 1, "")]

    assert expected == places(check(load(tree({path: text}))))


def test_a_page_does_not_take_the_address_of_an_event(tree: Tree) -> None:
    expected = [("docs/events/training.md", 1, "")]

    assert expected == places(check(load(tree({PATH: EVENT, "docs/events/training.md": PAGE}))))


def test_a_word_stands_in_a_list_once(tree: Tree) -> None:
    twice = added("themes: [reporting, tracking, reporting]\n")
    found = check(load(tree({PATH: twice})))

    assert [problem.field for problem in found] == ["themes.3"]
    assert '"reporting" stands in this list twice' in found[0].message


def test_a_case_ends_in_the_year_it_starts_in_or_later(tree: Tree) -> None:
    backwards = CASE.replace("period:\n  start: 2023", "period:\n  start: 2023\n  end: 2019")
    found = check(load(tree({CASE_PATH: backwards})))

    assert backwards != CASE
    assert [problem.field for problem in found] == ["period.end"]


def test_an_end_of_a_session_alone_is_told(tree: Tree) -> None:
    half = added("sessions:\n  - id: a\n    title: A\n    end: 2026-06-11 17:00\n")
    found = check(load(tree({PATH: half})))

    assert [problem.field for problem in found] == ["sessions.1.end"]


def test_a_word_that_pages_rely_on_cannot_go(tree: Tree) -> None:
    root = tree({})
    statuses = root / "resources/vocabulary/statuses.yml"
    statuses.write_text(statuses.read_text("utf-8").replace("id: cancelled", "id: canceled"), "utf-8")
    found = check(load(root))

    assert [problem.path for problem in found] == ["resources/vocabulary/statuses.yml"]
    assert 'the word "cancelled" is missing' in found[0].message


def test_a_project_with_a_menu_needs_the_pages_of_the_menu(tree: Tree) -> None:
    expected = [
        "docs/about/announce-an-event.md",
        "docs/about/index.md",
        "docs/learn/index.md",
        "resources/glossary.yml",
        "resources/partnership.yml",
        "resources/sessions.yml",
        "resources/support-package.yml",
    ]
    loaded = load(tree({}))

    assert expected == [problem.path for problem in check_project(loaded, has_menu=True)]
    assert check_project(loaded, has_menu=False) == []
