"""The whole tree: files that cannot be read, files that would be passed over, and pages."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from a6hub.check import check
from a6hub.load.hub import load
from load.samples import CASE, CASE_PATH, EVENT, LIBRARY_PATH, PAGE, PAGE_PATH, PATH, RESOURCE, changed, places, unsaid

Tree = Callable[..., Path]
SOUND: dict[str, str | bytes] = {PATH: EVENT, LIBRARY_PATH: RESOURCE, PAGE_PATH: PAGE, CASE_PATH: CASE}


def test_a_small_sound_tree_has_no_problem(tree: Tree) -> None:
    loaded = load(tree(SOUND))

    assert check(loaded) == []
    assert [event.id for event in loaded.hub.events] == ["training"]
    assert [entry.id for entry in loaded.hub.library] == ["guide"]
    assert [story.id for story in loaded.hub.cases] == ["bhutan"]
    assert sorted(loaded.hub.pages) == ["cases/bhutan.md", "learn/reports.md"]


@pytest.mark.parametrize(
    ("path", "home"),
    [
        ("resources/events/2026/a.yaml", "resources/events/<year>/<id>.yml"),
        ("resources/events/2026/a.YML", "resources/events/<year>/<id>.yml"),
        ("resources/events/2026/a.yml~", "resources/events/<year>/<id>.yml"),
        ("resources/events/a.yml", "resources/events/<year>/<id>.yml"),
        ("resources/events/soon/a.yml", "resources/events/<year>/<id>.yml"),
        ("resources/events/2026/june/a.yml", "resources/events/<year>/<id>.yml"),
        ("resources/library/a.yaml", "resources/library/<id>.yml"),
        ("resources/library/guides/a.yml", "resources/library/<id>.yml"),
        ("resources/vocabulary/a.yaml", "resources/vocabulary/<name>.yml"),
        ("resources/partnership.yaml", "resources/partnership.yml"),
        ("resources/event.yml", "resources/partnership.yml"),
        ("docs/cases/bhutan/index.md", "docs/cases/<id>.md"),
        ("docs/cases/bhutan.yml", "docs/cases/<id>.md"),
        ("docs/learn/a.markdown", "docs/<path>.md"),
        ("docs/learn/a.MD", "docs/<path>.md"),
        ("docs/templates/a.md", "another folder than docs/templates"),
    ],
)
def test_a_file_that_would_be_passed_over_is_told(tree: Tree, path: str, home: str) -> None:
    expected = [(path, 1, "")]
    found = check(load(tree({path: EVENT})))

    assert expected == places(found)
    assert unsaid(found, ("not read", home, "move, rename or delete")) == []


@pytest.mark.parametrize(
    "path",
    ["resources/schemas/event.json", "resources/templates/event.yml", "docs/cases/a.png", "docs/learn/a.medium.png"],
)
def test_files_beside_the_records_are_left_in_peace(tree: Tree, path: str) -> None:
    assert check(load(tree({path: "x"}))) == []


def test_a_vocabulary_that_is_gone_is_told(tree: Tree) -> None:
    root = tree({})
    (root / "resources/vocabulary/themes.yml").unlink()
    expected = ["resources/vocabulary/themes.yml:1: this vocabulary is missing; records use it; restore the file"]

    assert expected == [str(problem) for problem in load(root).problems]


@pytest.mark.parametrize("path", [PATH, LIBRARY_PATH, PAGE_PATH, CASE_PATH, "resources/partnership.yml"])
def test_a_folder_named_like_a_file_is_told(tree: Tree, path: str) -> None:
    expected = [(path, 1, "")]
    root = tree({})
    (root / path).mkdir(parents=True)
    found = check(load(root))

    assert expected == places(found)
    assert unsaid(found, ("it is a folder", "a file is expected")) == []


@pytest.mark.parametrize("path", [PATH, LIBRARY_PATH, PAGE_PATH, CASE_PATH, "resources/support-package.yml"])
def test_a_link_that_leads_nowhere_is_told(tree: Tree, path: str) -> None:
    expected = [(path, 1, "")]
    root = tree({})
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).symlink_to(root / "nowhere")
    found = check(load(root))

    assert expected == places(found)
    assert unsaid(found, ("leads nowhere",)) == []


def test_a_pipe_does_not_stop_the_run(tree: Tree) -> None:
    expected = [(PATH, 1, "")]
    root = tree({"resources/events/2026/other.yml": EVENT})
    os.mkfifo(root / PATH)

    assert expected == places(check(load(root)))


def test_a_file_without_the_right_to_read_it_is_told(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = [(PATH, 1, "")]
    root = tree(SOUND)
    real = Path.open

    def refuse(self: Path, *args: object, **more: object) -> object:
        if self.name == "training.yml":
            raise PermissionError(13, "Permission denied")
        return real(self, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Path, "open", refuse)
    found = check(load(root))

    assert expected == places(found)
    assert unsaid(found, ("cannot be read (permission denied)",)) == []


@pytest.mark.parametrize(
    ("stem", "wanted"),
    [("My_Event", "my-event"), ("a--b", "a-b"), ("été", "t"), ("a.b", "a-b"), ("-a", "a"), ("a" * 81, "a" * 80)],
)
def test_an_id_is_lower_kebab(tree: Tree, stem: str, wanted: str) -> None:
    path = f"resources/events/2026/{stem}.yml"
    expected = [(path, 1, "")]
    found = check(load(tree({path: EVENT})))

    assert expected == places(found)
    assert unsaid(found, ("is not an id", "small letters", f'"{wanted}"')) == []


@pytest.mark.parametrize(
    ("text", "line", "field", "words"),
    [
        pytest.param("# Initial reports\n", 1, "", ("no front matter", '"---"'), id="none"),
        pytest.param(" ---\ntitle: a\n---\n", 1, "", ("no front matter",), id="indented"),
        pytest.param("---\ntitle: a\nsummary: b\n", 1, "", ("not closed", '"---"'), id="unclosed"),
        pytest.param("---\n---\nText\n", 1, "", ("nothing was found",), id="without-fields"),
        pytest.param("", 1, "", ("the file is empty",), id="empty"),
        pytest.param(changed("Initial reports", "Reports: initial", PAGE), 2, "", ("a colon inside",), id="colon"),
        pytest.param(changed("Initial", '"Initial', PAGE), 2, "", ("opened",), id="open-quote"),
        pytest.param(changed("themes", "\tthemes", PAGE), 4, "", ("a tab",), id="tab"),
        pytest.param(changed("summary", "sumary", PAGE), 3, "sumary", ('"summary"',), id="unknown-key"),
        pytest.param(changed("[reporting]", "[report]", PAGE), 4, "themes.1", ('"reporting"',), id="theme"),
        pytest.param(changed("themes", "reviewed: May\nthemes", PAGE), 4, "reviewed", ("not a date",), id="date"),
        pytest.param(changed("themes", "title: b\nthemes", PAGE), 4, "title", ("on line 2 too",), id="twice"),
        pytest.param(PAGE + "<<<<<<< HEAD\n", 8, "", ("unfinished merge",), id="conflict-in-the-text"),
        pytest.param(PAGE.encode() + b"\xff", 8, "",
                     ("not UTF-8",), id="latin-1-in-the-text"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_page_has_its_line(
    tree: Tree, text: str | bytes, line: int, field: str, words: tuple[str, ...]
) -> None:
    found = [problem for problem in check(load(tree({PAGE_PATH: text}))) if problem.field != "summary"]

    assert [(PAGE_PATH, line, field)] == places(found)
    assert unsaid(found, words) == []


def test_a_missing_field_of_a_page_stands_at_its_first_field(tree: Tree) -> None:
    expected = [(PAGE_PATH, 2, "summary")]

    assert expected == places(check(load(tree({PAGE_PATH: "---\ntitle: a\n---\n"}))))


def test_a_page_from_windows_is_read_alike(tree: Tree) -> None:
    loaded = load(tree({PAGE_PATH: b"\xef\xbb\xbf" + PAGE.replace("\n", "\r\n").encode()}))
    page = loaded.hub.pages["learn/reports.md"]

    assert check(loaded) == []
    assert (page.title, page.first_line) == ("Initial reports", 6)
    assert page.headings == ((1, "Initial reports"),)


def test_an_underlined_heading_is_no_merge_mark(tree: Tree) -> None:
    assert check(load(tree({PAGE_PATH: PAGE + "\nHeading\n=======\n"}))) == []


def test_a_mistake_in_a_case_has_its_line(tree: Tree) -> None:
    expected = [(CASE_PATH, 10, "period.start"), (CASE_PATH, 15, "sources.1")]
    text = changed("start: 2023", "start: lately", changed("  - title: Rules", "  - publisher: b", CASE))

    assert expected == places(check(load(tree({CASE_PATH: text}))))


def test_a_broken_vocabulary_is_not_held_against_the_records(tree: Tree) -> None:
    themes = "resources/vocabulary/themes.yml"
    head = "# yaml-language-server: $schema=../schemas/vocabulary.json\ntitle: Themes\nterms:\n"
    expected = [(themes, 4, "terms.1.id")]
    files = {**SOUND, themes: head + "  - {label: Reporting, meaning: b}\n"}

    assert expected == places(check(load(tree(files))))
