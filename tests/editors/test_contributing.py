"""The contributor's guide names only what exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest


@pytest.fixture
def guide(root: Path) -> str:
    return (root / "CONTRIBUTING.md").read_text("utf-8")


def test_every_command_it_names_is_one_of_the_makefile(guide: str, root: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (root / "Makefile").read_text("utf-8"), re.M))
    named = set(re.findall(r"(?:`|^    |run: )make ([a-z-]+)", guide, re.M))

    assert {"check", "serve", "site", "test", "event", "schemas"} <= named
    assert named - targets == set()


def test_every_file_it_names_exists(guide: str, root: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", guide)
    paths = re.findall(r"`((?:a6hub|docs|resources|tests)/[\w./-]*)`", guide)
    scripts = [path.replace("\\", "/") for path in re.findall(r"scripts\\\w+\.py", guide)]

    assert min(len(links), len(paths), len(scripts)) >= 4
    assert [path for path in {*links, *paths, *scripts} if not (root / path).exists()] == []


def test_its_commands_for_windows_are_those_of_the_makefile(guide: str, root: Path) -> None:
    makefile = (root / "Makefile").read_text("utf-8")
    pairs = re.findall(r"`make ([a-z]+)[^`|]*` \|[^|]*?scripts\\(\w+\.py)", guide)
    wrong = [pair for pair in pairs if not re.search(rf"^{pair[0]}:[^\n]*\n\t[^\n]*scripts/{pair[1]}", makefile, re.M)]

    assert len(pairs) == 7
    assert wrong == []
