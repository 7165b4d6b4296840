"""What every test may use: the project's own tree, and small trees made for one test."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# "test" tries the same texts everywhere, "proof" more and new ones; neither fails for a slow machine.
settings.register_profile("test", deadline=None, derandomize=True)
settings.register_profile("proof", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "test"))

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture
def tree(tmp_path: Path) -> Callable[..., Path]:
    """Makes a project folder from {path: text}, with the real vocabularies beside it."""

    def make(files: dict[str, str | bytes]) -> Path:
        for source in (ROOT / "resources" / "vocabulary").glob("*.yml"):
            target = tmp_path / "resources" / "vocabulary" / source.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read_bytes())
        for path, content in files.items():
            target = tmp_path / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return tmp_path

    return make
