"""A folder that holds exactly what it should, touched no more than needed."""

from __future__ import annotations

import os
from pathlib import Path

from small_project import hashes

from a6hub.writing import write_tree

PAGES = {"index.md": "Home\n", "events/a.md": "A\n", "events/2026/b.md": "Bé\r\n"}


def test_a_mapping_becomes_files_with_the_same_bytes(tmp_path: Path) -> None:
    changed = write_tree(tmp_path / "new", PAGES)

    assert sorted(changed) == sorted(PAGES)
    assert {uri: (tmp_path / "new" / uri).read_bytes().decode("utf-8") for uri in hashes(tmp_path / "new")} == PAGES


def test_what_is_right_already_keeps_its_time_stamp(tmp_path: Path) -> None:
    write_tree(tmp_path, PAGES)
    for uri in PAGES:
        os.utime(tmp_path / uri, (1, 1))
    changed = write_tree(tmp_path, PAGES | {"events/a.md": "Another A\n"})
    kept = {uri for uri in PAGES if (tmp_path / uri).stat().st_mtime == 1}

    assert changed == ["events/a.md"]
    assert kept == {"index.md", "events/2026/b.md"}


def test_what_no_longer_belongs_is_removed_with_its_folder(tmp_path: Path) -> None:
    write_tree(tmp_path, PAGES)
    changed = write_tree(tmp_path, {"index.md": "Home\n"})

    assert sorted(changed) == ["events/2026/b.md", "events/a.md"]
    assert [path.name for path in tmp_path.iterdir()] == ["index.md"]


def test_nothing_to_do_changes_nothing(tmp_path: Path) -> None:
    write_tree(tmp_path, PAGES)

    assert write_tree(tmp_path, PAGES) == []


def test_a_page_may_become_a_folder_and_a_folder_a_page(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a": "page\n", "b/c": "page\n"})
    write_tree(tmp_path, {"a/c": "page\n", "b": "page\n"})

    assert set(hashes(tmp_path)) == {"a/c", "b"}
