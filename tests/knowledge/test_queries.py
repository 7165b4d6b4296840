"""What readers type finds its answer: the page that should answer is there and says the words of the answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from test_links import BuiltPage

from a6hub.load.yaml_reader import read_document

LIST = Path(__file__).parent / "queries.yml"
QUERIES: list[dict[str, Any]] = read_document(LIST.name, LIST.read_text("utf-8")).data["queries"]


def answer_of(page: BuiltPage) -> str:
    """What the page says in its main part; its title, the question it puts and its tips are no answer."""

    def spoken(element: Element) -> str:
        aside = (
            not isinstance(element.tag, str)
            or element.tag == "h1"
            or element.get("class") == "question"
            or element.get("role") == "tooltip"
        )
        inside = "" if aside else (element.text or "") + "".join(spoken(one) for one in element)
        return inside + (element.tail or "")

    return plain("".join(spoken(main) for main in page.all("main")))


def plain(text: str) -> str:
    return " ".join(text.split()).casefold()


@pytest.fixture(scope="module")
def answers(root: Path) -> dict[str, str]:
    """What each page of the list says; a page that is not there says nothing."""
    files = {uri: root / "site" / uri for uri in {one["page"] for one in QUERIES}}
    return {uri: answer_of(BuiltPage(uri, file.read_bytes())) for uri, file in files.items() if file.is_file()}


@pytest.mark.parametrize("query", QUERIES, ids=[str(one["query"]) for one in QUERIES])
def test_a_query_is_answered_on_its_page(query: dict[str, Any], answers: dict[str, str]) -> None:
    assert query["page"] in answers, f"site/{query['page']} is not there; `make site` builds it"

    text = answers[query["page"]]
    missing = [words for words in query["words"] if plain(words) not in text]

    assert missing == [], f"{query['page']} does not say it"


def test_every_query_names_the_words_of_its_answer() -> None:
    counted = {one["query"]: len(one["words"]) for one in QUERIES}

    assert 60 <= len(counted) == len(QUERIES)
    assert {} == {query: number for query, number in counted.items() if not 2 <= number <= 5}


def test_readers_of_three_languages_are_served() -> None:
    assert {"en", "fr", "es"} == {one["language"] for one in QUERIES}


KEY_WORDS = ["rapport initial", "autorité nationale désignée", "informe inicial", "ajuste correspondiente"]


@pytest.mark.parametrize("words", KEY_WORDS)
def test_key_words_of_french_and_spanish_queries_stand_in_the_glossary(words: str, root: Path) -> None:
    glossary = root / "site" / "glossary.html"

    assert words in answer_of(BuiltPage("glossary.html", glossary.read_bytes()))
