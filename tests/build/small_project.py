"""A small project that the real engine, hooks and theme build, in folders of its own."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SMALL_SITE = ROOT / "tests" / "golden" / "site"
MISTAKE = ("status: tentative", "status: tentatve")
EVENT = "resources/events/2028/methodology-training-2028.yml"
PROBLEM = f'{EVENT}:4: status: "tentatve" is not among the statuses; did you mean "tentative"?'


def make_project(folder: Path) -> Path:
    """The small site with the project's own settings, engine hooks, theme and library."""
    for part in ("resources", "docs"):
        shutil.copytree(SMALL_SITE / part, folder / part)
    for part in ("resources/vocabulary", "hooks", "theme", "a6hub"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def change(path: Path, before: str, after: str) -> None:
    """Replace the one place in a file that reads like this."""
    text = path.read_text("utf-8")
    assert text.count(before) == 1, f"{before!r} stands {text.count(before)} times in {path}"
    path.write_text(text.replace(before, after), "utf-8")


def build(folder: Path, umask: int = 0o022, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run ``mkdocs build --strict`` there."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment,
        umask=umask,
        capture_output=True,
        text=True,
        timeout=120,
    )


def hashes(folder: Path) -> dict[str, str]:
    """The content of every file, by its path."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
