"""How sentences are counted: what belongs to a page's prose, and where one sentence ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a6hub.check.plain_prose import median_sentence, reading_ease, sentences, words

PROSE = [
    pytest.param("", [], id="nothing"),
    pytest.param("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"], id="each-mark-ends-one"),
    pytest.param("One\ntwo.\n\nThree", ["One two.", "Three"], id="lines-run-on-paragraphs-do-not"),
    pytest.param("He said “go.” Then he went.", ["He said “go.", "Then he went."], id="a-quotation-mark-behind"),
    pytest.param("It holds (or did.) Then more.", ["It holds (or did.", "Then more."], id="a-bracket-behind"),
    pytest.param("See para. 18 and Art. 6.2, e.g. No. 5.", ["See para 18 and Art 6.2, eg No 5."], id="abbreviations"),
    pytest.param("It is 6.2 and 1,000.5 in all.", ["It is 6.2 and 1,000.5 in all."], id="points-in-numbers"),
    pytest.param("- One item\n- Another\n- A third", ["One item", "Another", "A third"], id="items-of-a-list"),
    pytest.param("Text before\n- One\n  goes on\n- Two", ["Text before", "One goes on", "Two"], id="an-item-goes-on"),
    pytest.param("1. One\n2) Two\n    * Three", ["One", "Two", "Three"], id="numbered-and-nested-items"),
    pytest.param("- [ ] To do\n- [x] Done", ["To do", "Done"], id="items-to-tick"),
    pytest.param("It applies [[2/CMA.3 annex 18(g)]]. So it is [[4/CMA.6]].", ["It applies .", "So it is ."],
                 id="citations"),
    pytest.param("A [[2/CMA.3\nannex 18]] b.", ["A b."], id="a-citation-over-the-end-of-a-line"),
    pytest.param("# Title\n\nText.\n\n### Deep. Title\nMore.", ["Text.", "More."], id="headings"),
    pytest.param("Text.\n\n| A. | B |\n| --- | --- |\n| One. | Two. |\n\nMore.", ["Text.", "More."], id="tables"),
    pytest.param("Text.\n\n```\nCode. More code.\n\nAnd more.\n```\n\nMore.", ["Text.", "More."], id="fences"),
    pytest.param("Write `a. b` here.", ["Write here."], id="code-in-a-line"),
    pytest.param("One <!-- two. three. --> four.", ["One four."], id="comments"),
    pytest.param("See [the guide. Part one](a.md) and ![a view](b.png).", ["See the guide.", "Part one and a view."],
                 id="links-and-pictures"),
    pytest.param("A **bold** and *soft* word.", ["A bold and soft word."], id="marks"),
    pytest.param("> Quoted text.\n> And more.", ["Quoted text.", "And more."], id="quotations"),
    pytest.param("Lead text.\n{: .lead }\n\nMore { .small } text.", ["Lead text.", "More text."], id="attributes"),
    pytest.param("A <abbr title='x. y'>word</abbr> here.", ["A word here."], id="tags"),
    pytest.param('!!! must "What must be done"\n    It must be done.', ["What must be done.", "It must be done."],
                 id="a-box-with-a-title"),
    pytest.param("!!! note\n    It is so.", ["It is so."], id="a-box-without-a-title"),
    pytest.param('??? note "More on this"\n    It is so.', ["More on this.", "It is so."], id="a-box-that-opens"),
    pytest.param('???+ note "More on this"\n    It is so.', ["More on this.", "It is so."], id="a-box-that-is-open"),
    pytest.param("---\n\n* * *\n\n.", [], id="no-words"),
]  # fmt: skip


@pytest.mark.parametrize(("markdown", "expected"), PROSE)
def test_a_page_is_read_sentence_by_sentence(markdown: str, expected: list[str]) -> None:
    assert expected == sentences(markdown)


WORDS = [
    pytest.param("Two words.", 2, id="words"),
    pytest.param("", 0, id="nothing"),
    pytest.param("a well-known host's first-ever 6.2 deal", 6, id="hyphens-and-points"),
    pytest.param("It’s 5% of 1,000 t CO2/year", 6, id="numbers-and-units"),
    pytest.param("2 + 3 − 1", 3, id="signs-are-no-words"),
    pytest.param("one – two — three", 3, id="dashes-are-no-words"),
    pytest.param("Côte d'Ivoire, São Tomé", 4, id="letters-with-marks"),
]


@pytest.mark.parametrize(("sentence", "count"), WORDS)
def test_a_word_is_what_a_reader_meets_as_one(sentence: str, count: int) -> None:
    assert count == words(sentence)


MEDIANS = [
    pytest.param("", 0.0, id="nothing"),
    pytest.param("# Only a title\n\n| a | b |\n| --- | --- |", 0.0, id="no-prose"),
    pytest.param("One two. One two three. One.", 2.0, id="odd"),
    pytest.param("One two. One two three.", 2.5, id="even"),
    pytest.param("Word " * 21 + "end.\n\n- a\n- b", 1.0, id="short-items-beside-a-long-sentence"),
]


@pytest.mark.parametrize(("markdown", "median"), MEDIANS)
def test_the_median_is_over_sentences(markdown: str, median: float) -> None:
    assert median == median_sentence(markdown)


PLAIN = st.lists(st.sampled_from(["a", "country", "6.2", "well-known", "CO2"]), min_size=1, max_size=30).map(" ".join)


@given(st.lists(PLAIN, min_size=1, max_size=8), st.sampled_from([". ", "!\n", "?\n\n", ".\n\n- "]))
def test_joined_sentences_are_told_apart_again(many: list[str], between: str) -> None:
    assert many == [one.rstrip(".!?") for one in sentences(between.join(many))]


@given(st.lists(PLAIN, min_size=1, max_size=5))
def test_tables_and_citations_weigh_nothing(many: list[str]) -> None:
    prose = ".\n\n".join(many)
    dressed = ".\n\n| One. Two. | Three |\n| --- | --- |\n\n## A title. And more\n\n".join(many)

    assert median_sentence(prose) == median_sentence(dressed)
    assert median_sentence(prose) == median_sentence(".\n\n".join(f"{one} [[2/CMA.3 annex 18]]" for one in many))


def test_one_line_tells_how_easily_all_pages_read() -> None:
    expected = "Sentences: 2 words in the median of 3 pages, 4 at most (b.md); under 22 is expected."

    assert expected == reading_ease({"a.md": "One two.", "b.md": "One two three four.", "c.md": "One. "})


def test_no_page_is_nothing_to_read() -> None:
    assert reading_ease({}) == "No page to read."
