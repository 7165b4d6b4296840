"""The command: every mistake of a bad tree, as an editor sees it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from load.samples import EVENT, PATH, titled

from a6hub.check import check
from a6hub.load.hub import load

Tree = Callable[..., Path]


def run(root: Path, tree: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(root / "scripts" / "check_data.py")]
    return subprocess.run(command, cwd=tree, capture_output=True, text=True, timeout=60, check=False)


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def bad_tree(root: Path) -> dict[str, bytes]:
    folder = root / "tests" / "golden" / "problems" / "tree"
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_a_bad_tree_is_told_as_it_was_last_read_and_approved(root: Path, tree: Tree) -> None:
    expected = (root / "tests" / "golden" / "problems" / "expected.txt").read_text("utf-8")
    found = check(load(tree(bad_tree(root))))

    assert expected == "".join(f"{problem}\n" for problem in found)


def test_problems_come_sorted_and_once(root: Path, tree: Tree) -> None:
    found = check(load(tree(bad_tree(root))))

    assert sorted(set(found)) == found
    assert len(found) > 20


def test_the_command_tells_all_fails_and_touches_nothing(root: Path, tree: Tree) -> None:
    folder = tree(bad_tree(root))
    before = snapshot(folder)
    expected = (root / "tests" / "golden" / "problems" / "expected.txt").read_text("utf-8").splitlines()
    done = run(root, folder)

    assert done.returncode == 1
    assert [line for line in expected if line not in done.stderr.splitlines()] == []
    assert "Traceback" not in done.stderr + done.stdout
    assert before == snapshot(folder)


def test_the_command_says_so_in_any_locale(root: Path, tree: Tree) -> None:
    folder = tree({PATH: titled("<b>é</b>")})
    command = [sys.executable, str(root / "scripts" / "check_data.py")]
    plain = {"LC_ALL": "C", "PATH": "/usr/bin:/bin", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(command, cwd=folder, capture_output=True, env=plain, timeout=60, check=False)

    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert f"{PATH}:2: title: HTML".encode() in done.stderr


def test_the_projects_own_data_is_sound(root: Path) -> None:
    assert check(load(root)) == []


def test_a_folder_without_records_is_told_without_a_traceback(root: Path, tmp_path: Path) -> None:
    assert "Traceback" not in run(root, tmp_path).stderr


def test_checking_twice_says_the_same(tree: Tree) -> None:
    folder = tree({PATH: EVENT.replace("confirmed", "sure")})

    assert check(load(folder)) == check(load(folder))
