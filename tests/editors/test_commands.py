"""The commands around records: make event, make schemas, make check, and the same on the code host."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from a6hub.load.hub import load
from a6hub.model.problems import Problem

TODAY = date(2026, 11, 23)
HOSTILE = (
    "Costs $5, ${HOME}, $(HOME) and $$",
    "$(shell touch made-by-make)",
    "`touch made-by-shell` $(touch made-by-shell)",
    '"; touch made-by-shell; echo "',
    "it's: 'quoted', \\ and # all",
)


def script(root: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, root / "scripts" / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def workshop(root: Path, tree: Callable[..., Path]) -> Path:
    """A project folder in which make runs with this Python and installs nothing."""
    made = tree({"pyproject.toml": "", "requirements.txt": "", "scripts/setup_venv.sh": "", ".venv/.site": ""})
    shutil.copy(root / "Makefile", made)
    shutil.copy(root / "scripts" / "new_event.py", made / "scripts")
    (made / ".venv" / "bin").mkdir()
    (made / ".venv" / "bin" / "python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    (made / ".venv" / "bin" / "python").chmod(0o755)
    return made


def make(folder: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if name not in ("TITLE", "FROM", "MAKEFLAGS")}
    return subprocess.run(
        ["make", *arguments], cwd=folder, env=clean | variables, capture_output=True, text=True, timeout=60
    )


@pytest.mark.parametrize("title", HOSTILE)
def test_a_title_passes_through_make_untouched(title: str, workshop: Path) -> None:
    # A dollar on make's own command line is make's: two of them stand for one only when make expands, and it must not.
    done = make(workshop, "event", f"TITLE={title}")

    assert (done.returncode, done.stderr) == (0, "")
    assert [event.title for event in load(workshop).hub.events] == [title]
    assert list(workshop.rglob("made-by-*")) == []


@pytest.mark.parametrize("title", HOSTILE)
def test_a_title_from_the_environment_is_as_safe(title: str, workshop: Path) -> None:
    done = make(workshop, "event", TITLE=title)

    assert (done.returncode, done.stderr) == (0, "")
    assert [event.title for event in load(workshop).hub.events] == [title]
    assert list(workshop.rglob("made-by-*")) == []


def test_without_a_title_make_says_how(workshop: Path) -> None:
    done = make(workshop, "event")

    assert done.returncode != 0
    assert 'make event TITLE="Training on initial reports"' in done.stderr
    assert "Traceback" not in done.stderr


def test_a_new_event_says_where_it_is_and_what_comes_next(
    root: Path, tree: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tree({})
    code = script(root, "new_event").main(folder, "Training", "", TODAY)

    assert code == 0
    assert capsys.readouterr().out.splitlines()[0] == "resources/events/2026/training.yml is there, as tentative. Next:"
    assert (folder / "resources/events/2026/training.yml").is_file()


def test_the_same_title_twice_makes_two_records(root: Path, tree: Callable[..., Path]) -> None:
    folder = tree({})
    codes = [script(root, "new_event").main(folder, "Training", "", TODAY) for _ in range(2)]

    assert codes == [0, 0]
    assert [event.id for event in load(folder).hub.events] == ["training", "training-2"]


def test_an_unknown_event_is_no_traceback(
    root: Path, tree: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    code = script(root, "new_event").main(tree({}), "", "nowhere", TODAY)

    assert code == 1
    assert capsys.readouterr().err.startswith('FROM: "nowhere" is not in resources/events;')


def test_the_check_names_older_copies_until_they_are_written(
    root: Path, tree: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tree({"resources/schemas/event.json": "{}\n", "resources/schemas/old.json": "{}\n"})
    check_data, write_schemas = script(root, "check_data"), script(root, "write_schemas")

    assert check_data.main(folder) == 1
    assert "resources/schemas/event.json:1: this copy is older than the definitions; run: make schemas" in (
        capsys.readouterr().err
    )
    assert write_schemas.main(folder) == 0
    assert check_data.main(folder) == 0
    assert not (folder / "resources/schemas/old.json").exists()


def test_copies_are_not_made_from_a_broken_vocabulary(
    root: Path, tree: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tree({"resources/vocabulary/themes.yml": "title: Themes\n"})

    assert script(root, "write_schemas").main(folder) == 1
    assert "resources/vocabulary/themes.yml:1: terms:" in capsys.readouterr().err
    assert not (folder / "resources/schemas").exists()


@pytest.mark.parametrize(
    ("expected", "line"),
    [
        (
            ("resources/events/2026/x.yml", "9", 'themes: "x" is not among the themes'),
            str(Problem("resources/events/2026/x.yml", 9, "themes", '"x" is not among the themes')),
        ),
        (
            ("docs/learn/index.md", "1", "the file is empty"),
            str(Problem("docs/learn/index.md", 1, "", "the file is empty")),
        ),
    ],
)
def test_the_code_host_shows_a_problem_at_its_line(expected: tuple[str, str, str], line: str, root: Path) -> None:
    matcher = json.loads((root / ".github/problem-matcher.json").read_text("utf-8"))
    (pattern,) = matcher["problemMatcher"][0]["pattern"]
    match = re.match(pattern["regexp"], line)

    assert match
    assert tuple(match[pattern[name]] for name in ("file", "line", "message")) == expected


@pytest.fixture
def workflow(root: Path) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((root / ".github/workflows/publish.yml").read_text("utf-8"))
    return read


def test_every_step_of_the_code_host_is_a_command_of_the_makefile(workflow: dict[str, Any], root: Path) -> None:
    runs = [step["run"] for job in workflow["jobs"].values() for step in job["steps"] if "run" in step]
    targets = re.findall(r"^([a-z-]+):", (root / "Makefile").read_text("utf-8"), re.M)

    assert [run for run in runs if run.startswith("make ")] == ["make check", "make test", "make site"]
    assert {"check", "test", "site"} <= set(targets)


def test_only_main_is_published_and_only_that_job_may_write(workflow: dict[str, Any]) -> None:
    jobs = workflow["jobs"]

    assert workflow["permissions"] == {"contents": "read"}
    assert "permissions" not in jobs["build"]
    assert jobs["publish"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert jobs["publish"]["if"] == "github.event_name == 'push'"
    # PyYAML reads the bare key "on" as true.
    assert workflow[True]["push"] == {"branches": ["main"]}


def test_actions_are_named_by_major_version(workflow: dict[str, Any]) -> None:
    used = [step["uses"] for job in workflow["jobs"].values() for step in job["steps"] if "uses" in step]

    assert len(used) == 4
    assert [name for name in used if not re.fullmatch(r"actions/[a-z-]+@v\d+", name)] == []
