"""The small site, built once, and projects of their own for tests that change them."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from small_project import ROOT, build, make_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of its own for a test that changes it."""
    return make_project(tmp_path / "project")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The small site, built once, and what the engine said meanwhile."""
    folder = make_project(tmp_path_factory.mktemp("built") / "project")
    run = build(folder, TZ="America/Los_Angeles", LC_ALL="C.UTF-8", PYTHONHASHSEED="1")
    said = run.stdout + run.stderr
    assert run.returncode == 0, said
    return folder / "site", said


@pytest.fixture
def with_old_site(project: Path) -> Path:
    """A project whose site/ holds an older site."""
    (project / "site" / "events").mkdir(parents=True)
    (project / "site" / "index.html").write_text("The old home page", "utf-8")
    (project / "site" / "events" / "marker.html").write_text("An old event", "utf-8")
    return project


@pytest.fixture(scope="session")
def build_site() -> ModuleType:
    """scripts/build_site.py as a module."""
    spec = importlib.util.spec_from_file_location("build_site", ROOT / "scripts" / "build_site.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
