"""No ten words in a row of the documents the hub was drawn from stand in its pages or records."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from a6hub.check.originality import RUN, WIDTH, Known, packed, passages, shingles, words_of
from a6hub.load.hub import split_front_matter
from a6hub.load.yaml_reader import Document, read_document

HASHES = Path(__file__).parent / "known_passages.bin"
OFFICIAL = {"title", "where", "find", "symbol", "url", "fr", "es"}
"""Fields that hold what others named: titles, numbers, the way to a passage, a term in another language."""
ELSEWHERE = ("docs/about/decisions/", "resources/templates/")
"""Pages on how the hub is built, and blank forms made from the definitions."""


class Text(NamedTuple):
    """A text that someone wrote for the hub, and the line of its file it starts on."""

    path: str
    line: int
    text: str


def texts(root: Path) -> Iterator[Text]:
    """Every authored page and every text field of every record."""
    for file in sorted([*(root / "docs").rglob("*.md"), *(root / "resources").rglob("*.yml")]):
        path = file.relative_to(root).as_posix()
        if path.startswith(ELSEWHERE):
            continue
        if file.suffix == ".yml":
            yield from fields(read_document(path, file.read_text("utf-8")))
        else:
            front, body, line = split_front_matter(file.read_bytes())
            yield from fields(read_document(path, front, 2))
            yield Text(path, line, body)


def fields(document: Document) -> Iterator[Text]:
    """The texts of a record, without those that repeat an official name."""

    def inside(value: Any, where: tuple[str | int, ...]) -> Iterator[Text]:
        if isinstance(value, dict):
            for name in value.keys() - OFFICIAL:
                yield from inside(value[name], (*where, name))
        elif isinstance(value, list):
            for index, one in enumerate(value):
                yield from inside(one, (*where, index))
        elif isinstance(value, str):
            yield Text(document.origin.path, document.origin.line(*where), value)

    return inside(document.data, ())


@pytest.fixture(scope="module")
def known() -> Known:
    return Known(HASHES.read_bytes())


@pytest.fixture(scope="module")
def written(root: Path) -> list[Text]:
    return list(texts(root))


def found_in(text: Text, known: Known) -> list[str]:
    return [
        f"{text.path}:{text.line + text.text.count(chr(10), 0, one.at)}: {one.words}"
        for one in passages(text.text, known)
    ]


def test_no_ten_words_in_a_row_stand_in_a_founding_document(written: list[Text], known: Known) -> None:
    taken = sorted(line for text in written for line in found_in(text, known))

    assert taken == [], "\n" + "\n".join(taken)


def test_every_kind_of_text_is_read(written: list[Text]) -> None:
    folders = {"/".join(text.path.split("/")[:2]) for text in written}
    read = {"docs/guidance", "docs/learn", "docs/cases", "resources/library", "resources/events", "resources/rules"}
    singles = ("glossary", "support-package", "partnership", "which-track")

    assert read | {"resources/session-plans"} | {f"resources/{name}.yml" for name in singles} <= folders
    assert 1500 < len(written)


def test_the_known_passages_are_sorted_and_each_stands_once(known: Known) -> None:
    hashes = [known[at] for at in range(len(known))]

    assert 40_000 < len(known)
    assert hashes == sorted(set(hashes))


INVENTED = "A heron counts the boats of the quiet harbour every morning before the fog has lifted."
PLANTED = Known(packed([INVENTED]))


def test_a_planted_passage_is_found_with_its_line(tmp_path: Path) -> None:
    page = tmp_path / "docs" / "guidance" / "harbour.md"
    page.parent.mkdir(parents=True)
    copied = "They say a **heron counts** the boats\nof the quiet harbour [[2/CMA.3 annex 4]] every morning, still."
    page.write_text(f"---\ntitle: Harbour\n---\n\nFirst.\n\n{copied}\n", "utf-8")
    hits = [line for text in texts(tmp_path) for line in found_in(text, PLANTED)]

    assert ["docs/guidance/harbour.md:7: a heron counts the boats of the quiet harbour every morning"] == hits


def test_a_planted_passage_is_found_in_a_field_of_a_record(tmp_path: Path) -> None:
    record = tmp_path / "resources" / "library" / "harbour.yml"
    record.parent.mkdir(parents=True)
    record.write_text(f"title: {INVENTED}\ncontents:\n  - Boats\n  - {INVENTED}\n", "utf-8")
    hits = [line for text in texts(tmp_path) for line in found_in(text, PLANTED)]

    assert ["resources/library/harbour.yml:4: " + " ".join(word.text for word in words_of(INVENTED))] == hits


NINE = "counts the boats of the quiet harbour every morning"
ALLOWED = {
    "nine words": NINE,
    "curved quotation marks": f"As it says: “{INVENTED}”",
    "straight quotation marks": f'As it says: "{INVENTED}"',
    "a quotation over two lines": f'As it says: "{INVENTED[:40]}\n{INVENTED[40:]}"',
    "an element for quotations": f"As it says: <q>{INVENTED}</q>",
    "a block quotation": f"As it says:\n\n> {INVENTED}\n",
    "a quotation in the middle": 'A heron counts the boats "now" of the quiet harbour every morning',
    "an address": "[there](a-heron-counts-the-boats-of-the-quiet-harbour-every-morning.md)",
}


@pytest.mark.parametrize("text", ALLOWED.values(), ids=ALLOWED)
def test_quotations_and_shorter_runs_are_free(text: str) -> None:
    assert [] == list(passages(text, PLANTED))


TAKEN = {
    "capitals and signs": "A HERON – counts the boats; of the quiet harbour, every morning",
    "marks of Markdown": "A _heron_ [counts the boats](boats.md) of the `quiet` harbour{: .wide } every morning",
    "the title of a box": '!!! note "A heron counts the boats of the quiet harbour every morning"',
    "elements of HTML": 'A <abbr title="bird">heron</abbr> counts the boats of the quiet harbour every morning',
    "between two quotations": '"No," a heron counts the boats of the quiet harbour every morning, "yes"',
}


@pytest.mark.parametrize("text", TAKEN.values(), ids=TAKEN)
def test_a_passage_is_known_whatever_it_wears(text: str) -> None:
    found = [one.words for one in passages(text, PLANTED)]

    assert ["a heron counts the boats of the quiet harbour every morning"] == found


def test_a_text_of_ten_words_has_one_run() -> None:
    assert [NINE + " x"] == list(shingles(words_of(NINE + " X.")))
    assert RUN == len(words_of(NINE + " X."))


def test_a_cut_file_of_hashes_is_refused() -> None:
    with pytest.raises(ValueError, match="write the file anew"):
        Known(b"\0" * (WIDTH + 1))
