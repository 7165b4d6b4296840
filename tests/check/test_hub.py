"""What must be true between records."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from load.samples import (
    CASE,
    CASE_PATH,
    EVENT,
    LIBRARY_PATH,
    PAGE,
    PAGE_PATH,
    PATH,
    RESOURCE,
    added,
    changed,
    places,
    unsaid,
)

from a6hub.check import check
from a6hub.load.hub import load

Tree = Callable[..., Path]
NEIGHBOURS: dict[str, str | bytes] = {LIBRARY_PATH: RESOURCE, PAGE_PATH: PAGE, CASE_PATH: CASE}
SCHEMA = "# yaml-language-server: $schema=../schemas/"
PACKAGE_PATH = "resources/support-package.yml"
PACKAGE = """\
# yaml-language-server: $schema=schemas/support-package.json
title: Support
summary: What a country gets.
elements:
  - theme: reporting
    title: Reporting
    summary: How to report.
    tasks:
      - id: write
        title: Write
        parts:
          - id: read
            title: Read
    sources:
      - title: Programme
offer:
  - title: Ask
    summary: A country asks.
offer_sources:
  - title: Programme
updated: 2026-05-01
"""


@pytest.mark.parametrize(
    ("kind", "id", "home", "hint"),
    [
        ("cases", "bhutn", "docs/cases", 'did you mean "bhutan"?'),
        ("resources", "guides", "resources/library", 'did you mean "guide"?'),
        ("events", "trainin", "resources/events", 'did you mean "training"?'),
        ("pages", "learn/report.md", "docs", 'did you mean "learn/reports.md"?'),
        ("cases", "zzz", "docs/cases", "add the file, or delete this line"),
    ],
)
def test_a_related_thing_that_does_not_exist_is_told(tree: Tree, kind: str, id: str, home: str, hint: str) -> None:
    expected = [(PATH, 15, f"related.{kind}.1")]
    found = check(load(tree({**NEIGHBOURS, PATH: added(f"related:\n  {kind}:\n    - {id}\n")})))

    assert expected == places(found)
    assert unsaid(found, (f'"{id}" is not in {home}', hint)) == []


@pytest.mark.parametrize(
    "line",
    [
        "cases: [bhutan]",
        "resources: [guide]",
        "events: [training]",
        "pages: [learn/reports.md, cases/bhutan.md, events/index.md, support/index.md]",
    ],
)
def test_a_related_thing_that_exists_is_left_in_peace(tree: Tree, line: str) -> None:
    assert check(load(tree({**NEIGHBOURS, PATH: added(f"related:\n  {line}\n")}))) == []


def test_a_source_in_the_library_exists(tree: Tree) -> None:
    expected = [(PATH, 13, "sources.2.resource")]
    found = check(load(tree({**NEIGHBOURS, PATH: added("  - resource: guid\n")})))

    assert expected == places(found)
    assert unsaid(found, ('"guid" is not in resources/library', 'did you mean "guide"?')) == []


def test_a_material_in_the_library_exists(tree: Tree) -> None:
    expected = [(PATH, 15, "materials.1.resource")]

    assert expected == places(
        check(load(tree({**NEIGHBOURS, PATH: added("materials:\n  - title: a\n    resource: x\n")})))
    )


def test_a_case_mentions_what_exists(tree: Tree) -> None:
    expected = [(CASE_PATH, 15, "sources.1.resource")]

    assert expected == places(check(load(tree({CASE_PATH: changed("title: Rules", "resource: rules", CASE)}))))


@pytest.mark.parametrize("broken", [b"title: [", b"\xff", b"", b"titel: a\n"])
def test_a_broken_file_does_not_make_mentions_of_it_dangle(tree: Tree, broken: bytes) -> None:
    text = added(
        "  - resource: guide\nrelated:\n  resources: [guide]\n  cases: [bhutan]\n  pages: [learn/reports.md]\n"
    )
    found = check(load(tree({PATH: text, LIBRARY_PATH: broken, CASE_PATH: broken, PAGE_PATH: broken})))

    assert {LIBRARY_PATH, CASE_PATH, PAGE_PATH} == {problem.path for problem in found}


def test_an_id_names_one_event_across_years(tree: Tree) -> None:
    path = "resources/events/2027/training.yml"
    expected = [(path, 1, "")]
    text = changed("2026-06-11 16:00\nend: 2026-06-11", "2027-06-11 16:00\nend: 2027-06-11")
    found = check(load(tree({PATH: EVENT, path: text})))

    assert expected == places(found)
    assert unsaid(found, ('"training" is taken by resources/events/2026/training.yml', "rename")) == []


@pytest.mark.parametrize(
    ("lines", "line", "field", "words"),
    [
        ("status: superseded\n", 9, "status", ("the entry that replaces it", "superseded_by")),
        ("superseded_by: new-guide\n", 9, "superseded_by", ('"status: superseded"', "add it")),
        ("status: superseded\nsuperseded_by: old\n", 10, "superseded_by", ('"old" is not in resources/library',)),
        ("status: superseded\nsuperseded_by: guide\n", 10, "superseded_by", ("this entry itself",)),
    ],
    ids=["no-successor", "successor-of-a-current-one", "successor-missing", "its-own-successor"],
)
def test_a_superseded_entry_names_its_successor(
    tree: Tree, lines: str, line: int, field: str, words: tuple[str, ...]
) -> None:
    expected = [(LIBRARY_PATH, line, field)]
    found = check(load(tree({LIBRARY_PATH: RESOURCE + lines, "resources/library/new-guide.yml": RESOURCE})))

    assert expected == places(found)
    assert unsaid(found, words) == []


def test_a_record_names_its_schema_on_the_first_line(tree: Tree) -> None:
    expected = [(PATH, 1, "")]
    found = check(load(tree({PATH: changed("../../schemas", "../schemas")})))

    assert expected == places(found)
    assert unsaid(found, ("# yaml-language-server: $schema=../../schemas/event.json", "add it")) == []


def test_a_word_stands_once_in_its_vocabulary(tree: Tree) -> None:
    path = "resources/vocabulary/tiers-of-test.yml"
    text = f"{SCHEMA}vocabulary.json\ntitle: A\nterms:\n  - {{id: a, label: A, meaning: m}}\n"
    expected = [(path, 5, "terms.2.id")]
    found = check(load(tree({path: text + "  - {id: a, label: B, meaning: m}\n"})))

    assert expected == places(found)
    assert unsaid(found, ('"a" is used on line 4 too', "choose another")) == []


def test_a_sound_support_package_has_no_problem(tree: Tree) -> None:
    assert check(load(tree({PACKAGE_PATH: PACKAGE}))) == []


def test_a_tasks_id_is_its_own_at_any_depth(tree: Tree) -> None:
    expected = [(PACKAGE_PATH, 12, "elements.1.tasks.1.parts.1.id")]
    found = check(load(tree({PACKAGE_PATH: changed("id: read", "id: write", PACKAGE)})))

    assert expected == places(found)
    assert unsaid(found, ('"write" is used on line 9 too',)) == []


def test_an_unreadable_task_does_not_hide_the_others(tree: Tree) -> None:
    text = changed("    sources:\n", "      - id: write\n        title: Again\n    sources:\n", PACKAGE)
    text = changed("            title: Read\n", "", text)
    expected = [(PACKAGE_PATH, 12, "elements.1.tasks.1.parts.1.title"), (PACKAGE_PATH, 13, "elements.1.tasks.2.id")]

    assert expected == places(check(load(tree({PACKAGE_PATH: text}))))


def test_an_element_has_nine_tasks_at_most(tree: Tree) -> None:
    more = "".join(f"      - {{id: task-{number}, title: Do}}\n" for number in range(9))
    expected = [(PACKAGE_PATH, 8, "elements.1.tasks")]
    found = check(load(tree({PACKAGE_PATH: changed("    sources:\n", more + "    sources:\n", PACKAGE)})))

    assert expected == places(found)
    assert unsaid(found, ("10 items", "at most 9", "split the list")) == []
