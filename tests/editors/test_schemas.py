"""Schemas agree with what is committed, and refuse what the checks refuse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from plain_yaml import as_an_editor_reads

from a6hub.load.file_text import decode
from a6hub.load.hub import Loaded, split_front_matter
from a6hub.load.yaml_reader import read_document
from a6hub.model.hub import Hub
from a6hub.model.vocabulary import Vocabulary
from a6hub.render.schemas import KINDS, as_text, schema

EVENT = """\
title: Training on initial reports
summary: Officials learn to write the initial report.
status: tentative
format: online
start: 2026-12
updated: 2026-11-23
sources:
  - title: Announcement
"""


def kind_of(path: str) -> str:
    homes = {"resources/events/": "event", "resources/library/": "resource", "resources/vocabulary/": "vocabulary"}
    homes |= {"resources/rules/": "rule", "resources/session-plans/": "session-plan"}
    homes |= {"resources/sessions": "sessions", "resources/glossary": "glossary", "resources/which": "question-path"}
    homes |= {"resources/support": "support-package", "resources/partnership": "partnership", "docs/cases/": "case"}
    return next((kind for home, kind in homes.items() if path.startswith(home)), "page")


def committed(loaded: Loaded, root: Path) -> Iterator[tuple[str, str, str]]:
    for path in loaded.missing:
        content = (root / path).read_bytes()
        yield kind_of(path), path, split_front_matter(content)[0] if path.endswith(".md") else decode(content)


def validators(loaded: Loaded) -> dict[str, Draft7Validator]:
    return {kind: Draft7Validator(schema(kind, loaded.hub)) for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS)
def test_every_schema_is_itself_valid(kind: str, loaded: Loaded) -> None:
    made = schema(kind, loaded.hub)

    assert made["additionalProperties"] is False
    Draft7Validator.check_schema(made)


def test_every_record_keeps_its_schema(loaded: Loaded, root: Path) -> None:
    checks = validators(loaded)
    kinds = set()
    wrong = []
    for kind, path, text in committed(loaded, root):
        kinds.add(kind)
        for data in (read_document(path, text).data, as_an_editor_reads(text)):
            wrong += [f"{path}: {list(error.path)}: {error.message}" for error in checks[kind].iter_errors(data)]

    assert kinds == set(KINDS)
    assert wrong == []


def test_the_example_that_the_bad_ones_spoil_is_good(loaded: Loaded) -> None:
    found = list(validators(loaded)["event"].iter_errors(as_an_editor_reads(EVENT)))

    assert found == []


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("title: Training on initial reports\n", ""),
        ("title: Training on initial reports", "title:"),
        ("title: Training on initial reports", f"title: {'x' * 201}"),
        ("title: Training on initial reports", "title: [a list]"),
        ("status: tentative", "status: perhaps"),
        ("format: online", "format: Online"),
        ("start: 2026-12", "start: next month"),
        ("start: 2026-12", "start: 2026"),
        ("start: 2026-12", "start: 11.06.2026"),
        ("updated: 2026-11-23", "updated: 2026-11"),
        ("  - title: Announcement", "  []"),
        ("  - title: Announcement", "  title: Announcement"),
        ("  - title: Announcement", "  - title: Announcement\n    url: www.example.org"),
        ("  - title: Announcement", "  - resource: Not An Id"),
        ("updated:", "organizers: [gggi]\nupdated:"),
        ("updated:", "themes: [authorisation]\nupdated:"),
        ("updated:", "mechanisms: [6.2]\nupdated:"),
        ("updated:", "languages: [english]\nupdated:"),
        ("updated:", "timezone: CET\nupdated:"),
        ("updated:", "place: {country: Germany}\nupdated:"),
        ("updated:", "place: {city: Bonn}\nupdated:"),
        ("updated:", "agenda: [{start: 9 am, title: Welcome}]\nupdated:"),
    ],
)
def test_a_mistake_is_seen_while_it_is_typed(good: str, bad: str, loaded: Loaded) -> None:
    text = EVENT.replace(good, bad, 1)

    assert text != EVENT
    assert list(validators(loaded)["event"].iter_errors(as_an_editor_reads(text)))


def test_words_are_explained() -> None:
    terms = [{"id": "tentative", "label": "Tentative", "meaning": "It may still change."}]
    hub = Hub(vocabularies={"statuses": Vocabulary.model_validate({"title": "Statuses", "terms": terms})})
    words: dict[str, Any] = schema("event", hub)["definitions"]["statuses"]

    assert words["enum"] == ["tentative"]
    assert words["enumDescriptions"] == ["Tentative: It may still change."]


def test_country_codes_carry_names(loaded: Loaded) -> None:
    codes: dict[str, Any] = schema("event", loaded.hub)["definitions"]["countries"]
    names = dict(zip(codes["enum"], codes["enumDescriptions"], strict=True))

    assert names["BT"] == "Bhutan"
    assert names["NO"] == "Norway"


def test_an_optional_field_is_left_out_rather_than_empty(loaded: Loaded) -> None:
    made = as_text(schema("event", loaded.hub))

    assert '"null"' not in made
    assert "anyOf" not in made
    assert "x-" not in made


def test_without_a_vocabulary_any_word_is_taken() -> None:
    made = schema("event", Hub())

    assert made["definitions"]["themes"] == {
        "description": "A word of resources/vocabulary/themes.yml.",
        "type": "string",
    }
