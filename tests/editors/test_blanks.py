"""Blank records: complete, valid once filled in, and never read as records themselves."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from a6hub.check import check
from a6hub.load.hub import Loaded, load
from a6hub.model.hub import Hub
from a6hub.render.blanks import blanks
from a6hub.render.schemas import KINDS, schema

FACTS = {
    "title": "Training on initial reports",
    "summary": "Officials learn to write the initial report.",
    "status": "confirmed",
    "format": "online",
    "start": "2026-06-11",
    "updated": "2026-06-01",
    "reviewed": "2026-06-01",
    "checked": "2026-06-01",
    "publisher": "unfccc",
    "type": "guide",
    "access": "free",
    "evidence": "text-read",
    "tier": "full",
    "owner": "Case editor",
    "mechanisms": '["6.2"]',
    "sectors": "[energy]",
    "themes": "[strategy]",
}
HOMES = {
    "event.yml": "resources/events/2026/training.yml",
    "resource.yml": "resources/library/training.yml",
    "case.md": "docs/cases/training.md",
    "page.md": "docs/learn/training.md",
}


@pytest.fixture(scope="module")
def hub(loaded: Loaded) -> Hub:
    return loaded.hub


@pytest.fixture(scope="module")
def made(hub: Hub) -> dict[str, str]:
    return blanks({kind: schema(kind, hub) for kind in KINDS})


def filled(text: str) -> str:
    """A blank with its needed fields filled in, as a colleague would."""

    def fill(match: re.Match[str]) -> str:
        return f"{match[1]}: {FACTS[match[1]]}" if match[1] in FACTS else match[0]

    text = re.sub(r"^(\w+):(?: \[\])?$", fill, text, flags=re.M)
    text = re.sub(r"^  - resource:$", "  - title: Announcement", text, flags=re.M)
    return re.sub(r"^  start:$", "  start: 2023", text, flags=re.M)


@pytest.mark.parametrize("name", HOMES)
def test_a_blank_with_its_needed_fields_is_a_record(name: str, made: dict[str, str], tree: Callable[..., Path]) -> None:
    root = tree({HOMES[name]: filled(made[name])})

    assert [str(problem) for problem in check(load(root))] == []


@pytest.mark.parametrize("name", HOMES)
def test_an_empty_blank_says_what_is_missing(name: str, made: dict[str, str], tree: Callable[..., Path]) -> None:
    root = tree({HOMES[name]: made[name]})
    fields = {problem.field for problem in load(root).problems}

    assert {"title", "summary"} <= fields


@pytest.mark.parametrize("kind", ["event", "resource"])
def test_a_blank_shows_every_field_once(kind: str, hub: Hub, made: dict[str, str]) -> None:
    text = made[f"{kind}.yml"]
    shown = re.findall(r"^(?:# )?(\w+):", text.split("\n\n", 1)[1], re.M)

    assert sorted(shown) == sorted(schema(kind, hub)["properties"])


@pytest.mark.parametrize("kind", ["event", "resource"])
def test_needed_fields_come_first_and_stand_free(kind: str, hub: Hub, made: dict[str, str]) -> None:
    text = made[f"{kind}.yml"]
    free = re.findall(r"^(\w+):", text, re.M)

    assert free == schema(kind, hub)["required"]
    assert text.rindex("(needed)", 0, text.index("\n## ")) < text.index("\n## ")


def test_a_block_brought_back_by_the_editor_is_yaml(made: dict[str, str]) -> None:
    fields = made["event.yml"].split("\n\n")
    block = next(field for field in fields if "\n# place:" in field)
    back = re.sub(r"^# ?", "", block, flags=re.M)

    assert yaml.safe_load(back) == {"place": {"country": None}}
    assert "  # venue:" in back


def test_a_list_brought_back_by_the_editor_is_yaml(made: dict[str, str]) -> None:
    fields = made["event.yml"].split("\n\n")
    block = next(field for field in fields if "\n# links:" in field)
    back = re.sub(r"^# ?", "", block, flags=re.M)

    assert yaml.safe_load(back) == {"links": [{"title": None, "url": None}]}


def test_blanks_are_never_read_as_records(made: dict[str, str], tree: Callable[..., Path]) -> None:
    root = tree({f"resources/templates/{name}": text for name, text in made.items()})
    found = load(root)

    assert found.problems == []
    assert (found.hub.events, found.hub.library, found.hub.cases, found.hub.guidance) == ((), (), (), ())
