"""Generated files kept with the data are noticed when they fall behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from a6hub.load.hub import Loaded
from a6hub.model.hub import Hub
from a6hub.model.problems import Problem
from a6hub.render.copies import copies, stale_copies
from a6hub.writing import read_tree

EVENT = "resources/schemas/event.json"


def test_fresh_copies_pass(loaded: Loaded) -> None:
    assert list(stale_copies(loaded, copies(loaded.hub))) == []


def test_an_older_copy_says_how_to_renew_it(loaded: Loaded) -> None:
    found = copies(loaded.hub) | {EVENT: "{}\n"}
    expected = f"{EVENT}:1: this copy is older than the definitions; run: make schemas"

    assert [str(problem) for problem in stale_copies(loaded, found)] == [expected]


def test_a_missing_copy_is_noticed(loaded: Loaded) -> None:
    found = {path: text for path, text in copies(loaded.hub).items() if path != EVENT}
    expected = f"{EVENT}:1: this copy of the definitions is missing; run: make schemas"

    assert [str(problem) for problem in stale_copies(loaded, found)] == [expected]


def test_a_file_that_is_nobodys_copy_is_noticed(loaded: Loaded) -> None:
    found = copies(loaded.hub) | {"resources/schemas/old.json": "{}\n"}

    assert [problem.path for problem in stale_copies(loaded, found)] == ["resources/schemas/old.json"]


def test_a_broken_vocabulary_is_named_alone() -> None:
    broken = Loaded(Hub(), [Problem("resources/vocabulary/themes.yml", 1, "", "the file is empty")])

    assert list(stale_copies(broken, {})) == []


def test_copies_end_in_one_line_break_and_hold_no_address_of_their_own(loaded: Loaded) -> None:
    made = copies(loaded.hub)

    assert len(made) == 16
    assert [path for path, text in made.items() if not text.endswith("\n") or text.endswith("\n\n")] == []
    assert [path for path, text in made.items() if '"$id"' in text] == []


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_of_windows_are_no_difference(end: str, tmp_path: Path) -> None:
    (tmp_path / "schemas").mkdir()
    (tmp_path / "schemas" / "a.json").write_bytes(f"one{end}two{end}".encode())

    assert read_tree(tmp_path, ["schemas"]) == {"schemas/a.json": "one\ntwo\n"}
