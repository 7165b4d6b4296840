"""Small projects with the real configuration, hook and theme, and the sites built from them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

import a6hub.check
import a6hub.load.hub
from a6hub.check.hub_rules import schema_line
from a6hub.load.hub import Loaded
from a6hub.model.hub import Hub

ROOT = Path(__file__).resolve().parents[2]

SOURCE = "[{title: A document, publisher: A publisher}]"

PAGES = {
    path: f"---\ntitle: {title}\nsummary: A page that every hub has.\n---\n\n# {title}\n\nWords.\n"
    for path, title in (
        ("docs/learn/index.md", "Learn"),
        ("docs/about/index.md", "About"),
        ("docs/about/announce-an-event.md", "Announce an event"),
    )
}

PACKAGE = {
    "resources/support-package.yml": (
        "support-package",
        f"""
title: Support package
summary: What is offered.
elements:
  - theme: strategy
    title: Strategy
    summary: Why and how.
    tasks: [{{id: decide, title: Decide}}]
    sources: {SOURCE}
offer: [{{title: Ask, summary: A country asks.}}]
offer_sources: {SOURCE}
updated: 2026-11-23
""",
    ),
    "resources/sessions.yml": (
        "sessions",
        """
title: Sessions
sessions: [{id: cma-3, label: CMA 3, place: Glasgow, year: 2021, read: full, summary: All of it.}]
""",
    ),
    "resources/glossary.yml": (
        "glossary",
        """
title: Glossary
summary: Words.
reviewed: 2026-11-23
review_every: 12 months
owner: Glossary editor
terms: [{id: registry, term: registry, definition: Where outcomes are recorded., inline: false}]
""",
    ),
}


def project(folder: Path) -> Path:
    """A project folder with the real engine settings and without a word of content."""
    for name in ("hooks", "theme"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "a6hub").symlink_to(ROOT / "a6hub")
    for name in ("docs", "resources"):
        (folder / name).mkdir()
    return folder


def write_records(folder: Path, records: dict[str, tuple[str, str]]) -> None:
    """Records from {path: (kind, YAML)}, each under the line that names its schema."""
    for path, (kind, text) in records.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f"{schema_line(kind, path)}\n{text.strip()}\n", "utf-8")


def small_project(folder: Path, records: dict[str, tuple[str, str]]) -> Path:
    """A project with the real vocabularies, a page for each entry of the menu, and these records."""
    project(folder)
    for name in ("vocabulary", "schemas", "templates"):
        shutil.copytree(ROOT / "resources" / name, folder / "resources" / name)
    for path, text in PAGES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    write_records(folder, PACKAGE | records)
    return folder


def golden_project(folder: Path) -> Path:
    """The small hub of the golden files: a record of every kind, citing, cited and superseded."""
    project(folder)
    for part in ("docs", "resources"):
        shutil.copytree(ROOT / "tests" / "golden" / "site" / part, folder / part, dirs_exist_ok=True)
    shutil.copytree(ROOT / "resources" / "vocabulary", folder / "resources" / "vocabulary")
    return folder


def build_site(folder: Path, hub: Hub | None = None) -> Path:
    """The site of a project, built strictly; with ``hub`` in the place of what its files say, past the check."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        if hub is not None:
            patch.setattr(a6hub.load.hub, "load", lambda root: Loaded(hub, []))
            patch.setattr(a6hub.check, "check", lambda loaded: [])
        config = load_config(str(folder / "mkdocs.yml"), strict=True, site_dir=str(folder / "site"))
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    return folder / "site"
