"""Decisions on record: how their fields are read, and how a citation finds its paragraphs."""

from __future__ import annotations

import re
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from a6hub.load.records import read_record
from a6hub.model.citations import EXPECTED, CitationError, parse, place
from a6hub.model.glossary import Glossary
from a6hub.model.pages import Interval, Order
from a6hub.model.problems import Problem
from a6hub.model.question_path import Markdown, QuestionPath
from a6hub.model.record import NOWHERE, Origin
from a6hub.model.rules import Cited, Ref, Rule, RuleBook
from a6hub.model.session_plans import Minutes

PATH = "resources/rules/2-cma-3.yml"
DECISION = """\
number: 2/CMA.3
session: cma-3
year: 2021
place: Glasgow
title: Cooperative approaches
summary: What it settles.
evidence: text-read
paragraphs:
  - ref: annex/18(g)
    summary: What it says.
"""


def rule(number: str, *refs: str) -> Rule:
    """A decision with these places on record."""
    facts = {"number": number, "session": "cma-3", "year": "2021", "place": "Glasgow", "title": f"On {number}"}
    rest = {"summary": "What it settles.", "evidence": "text-read"}
    paragraphs = [{"ref": ref, "summary": f"What {ref} says."} for ref in refs]
    id = re.sub(r"[/.]", "-", number.lower())
    made = Rule.model_validate({**facts, **rest, "paragraphs": paragraphs})
    return made.read_from(Origin(f"resources/rules/{id}.yml"), id)


BOOK = RuleBook((rule("2/CMA.3", "14", "annex", "annex/18", "annex/18(g)", "annex/19"), rule("4/CMA.6", "5")))


def problems(text: str) -> list[Problem]:
    return read_record(Rule, PATH, text.encode(), {}).problems


def refusal(kind: Any, value: object) -> str:
    """In which words a kind of field refuses a value."""
    with pytest.raises(ValidationError) as told:
        TypeAdapter(kind).validate_python(value)
    return str(told.value.errors()[0]["msg"])


def is_read(kind: Any, value: object) -> bool:
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True


def lost(text: str, book: RuleBook = BOOK) -> str:
    """In which words a citation is refused by the decisions on record."""
    with pytest.raises(CitationError) as told:
        book.find(text)
    return str(told.value)


def test_a_sound_decision_is_read_without_a_word() -> None:
    reading = read_record(Rule, PATH, DECISION.encode(), {})

    assert [] == reading.problems
    assert reading.record is not None
    assert place("annex/18(g)") == reading.record.paragraphs[0].place
    assert "in force" == reading.record.paragraphs[0].status


WRONG = [
    pytest.param("2/CMA.3", "2-CMA-3", 1, "number",
                 '"2-CMA-3" is not the number of a decision; one such as 2/CMA.3 is expected; correct it',
                 id="a-number-in-another-form"),
    pytest.param("2/CMA.3", "[2]", 1, "number",
                 "a list was found; the number of a decision such as 2/CMA.3 is expected; write it after the colon",
                 id="a-list-of-numbers"),
    pytest.param("annex/18(g)", "Annex 18 g", 9, "paragraphs.1.ref",
                 f'"Annex 18 g" is not a place in a decision; {EXPECTED}; correct it', id="a-place-in-words"),
    pytest.param("annex/18(g)", "annex/18(gg)", 9, "paragraphs.1.ref",
                 f'"annex/18(gg)" holds a numeral that does not exist; {EXPECTED}; correct it', id="no-numeral"),
    pytest.param("annex/18(g)", "[]", 9, "paragraphs.1.ref",
                 "a list was found; a place such as annex/18(g) is expected; write one after the colon",
                 id="a-list-of-places"),
    pytest.param("says.\n", "says.\n    superseded_by: the new one\n", 11, "paragraphs.1.superseded_by",
                 '"the new one" is not a citation; a decision and a place such as 2/CMA.3 annex 18 is expected; '
                 "correct it", id="a-successor-in-words"),
    pytest.param("says.\n", "says.\n    status: gone\n", 11, "paragraphs.1.status",
                 '"gone" was found; one of in force, superseded is expected; write one of them', id="a-status"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "line", "field", "words"), WRONG)
def test_a_field_of_a_decision_is_refused_at_its_line(old: str, new: str, line: int, field: str, words: str) -> None:
    expected = [Problem(PATH, line, field, words)]

    assert expected == problems(DECISION.replace(old, new, 1))


def test_a_paragraph_without_a_letter_may_be_a_bare_number() -> None:
    reading = read_record(Rule, PATH, DECISION.replace("annex/18(g)", "18").encode(), {})

    assert reading.record is not None
    assert "18" == reading.record.paragraphs[0].ref


def test_a_citation_finds_its_decision_and_its_paragraphs() -> None:
    found = BOOK.find("2/CMA.3 annex 18-19; 14")

    assert "2/CMA.3" == found.rule.number
    assert ["annex/18", "annex/19", "14"] == [one.ref for one in found.paragraphs]
    assert parse("2/CMA.3 annex 18-19; 14") == found.citation


def test_a_citation_of_a_whole_decision_finds_no_paragraph() -> None:
    found = BOOK.find("4/CMA.6")

    assert ("4/CMA.6", ()) == (found.rule.number, found.paragraphs)


def test_one_span_is_found_as_a_citation_of_it_is() -> None:
    found = BOOK.find("2/CMA.3 annex 18-19")

    assert found == BOOK.within(found.rule, found.citation.spans[0])


LOST = [
    pytest.param("2/CMA.4 1", 'the decision "2/CMA.4" is not on record; did you mean "2/CMA.3"?; '
                 "decisions live in resources/rules", id="a-decision-much-like-one"),
    pytest.param("118/CP.77", 'the decision "118/CP.77" is not on record; decisions live in resources/rules',
                 id="a-decision-like-none"),
    pytest.param("2/CMA.3 annex 18(h)", '"annex/18(h)" is not on record for 2/CMA.3; did you mean "annex/18(g)"?; '
                 "its paragraphs are in resources/rules/2-cma-3.yml", id="a-paragraph-much-like-one"),
    pytest.param("4/CMA.6 32", '"32" is not on record for 4/CMA.6; its paragraphs are in '
                 "resources/rules/4-cma-6.yml", id="a-paragraph-like-none"),
    pytest.param("2/CMA.3 annex 18-20", '"annex/20" is not on record for 2/CMA.3; did you mean "annex"?; '
                 "its paragraphs are in resources/rules/2-cma-3.yml", id="the-end-of-a-range"),
    pytest.param("2/CMA.3 annex 19-18", '"19-18" runs backwards; the smaller end comes first', id="backwards"),
    pytest.param("Article 6", '"Article 6" is not a citation; a decision and a place such as 2/CMA.3 annex 18 '
                 "is expected", id="no-citation"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), LOST)
def test_what_is_not_on_record_is_refused_with_the_nearest_known(text: str, words: str) -> None:
    assert words == lost(text)


def test_an_empty_book_knows_no_decision() -> None:
    assert 'the decision "2/CMA.3" is not on record; decisions live in resources/rules' == lost("2/CMA.3", RuleBook())


def test_a_decision_that_was_read_in_part_still_answers_for_the_rest() -> None:
    text = DECISION + "  - ref: no place\n    summary: a\n  - ref: annex/19\n    summary: b\n"
    reading = read_record(Rule, PATH, text.encode(), {})
    assert reading.record is not None
    book = RuleBook((reading.record, rule("4/CMA.6", "5")))

    assert ["b"] == [one.summary for one in book.find("2/CMA.3 annex 19").paragraphs]


def test_a_decision_without_a_number_or_paragraphs_is_no_obstacle() -> None:
    halves = (
        read_record(Rule, PATH, b"title: A\n", {}).record,
        read_record(Rule, PATH, b"number: 2/CMA.3\n", {}).record,
    )
    book = RuleBook(tuple(filter(None, halves)))

    assert 2 == len(book.rules)
    assert lost("2/CMA.3 18", book).startswith('"18" is not on record for 2/CMA.3')


def test_a_citation_is_superseded_when_one_of_its_paragraphs_is() -> None:
    made = rule("2/CMA.3", "1", "2")
    old = made.paragraphs[0].model_copy(update={"status": "superseded", "change": "It is gone."})
    book = RuleBook((made.model_copy(update={"paragraphs": [old, made.paragraphs[1]]}),))
    told = {text: book.find(text).superseded for text in ("2/CMA.3 1", "2/CMA.3 2", "2/CMA.3 1-2", "2/CMA.3")}

    assert {"2/CMA.3 1": True, "2/CMA.3 2": False, "2/CMA.3 1-2": True, "2/CMA.3": False} == told


READ = [
    pytest.param(Order, "0", 0, id="order-nought"),
    pytest.param(Order, 20, 20, id="order-as-a-number"),
    pytest.param(Order, " 9999 ", 9999, id="order-at-most"),
    pytest.param(Interval, "1 month", 1, id="a-month"),
    pytest.param(Interval, "6 months", 6, id="half-a-year"),
    pytest.param(Interval, "1 year", 12, id="a-year"),
    pytest.param(Interval, "2 years", 24, id="two-years"),
    pytest.param(Minutes, "1", 1, id="a-minute"),
    pytest.param(Minutes, 600, 600, id="ten-hours"),
    pytest.param(Ref, 18, "18", id="a-bare-number"),
    pytest.param(Ref, " annex/18(g) ", "annex/18(g)", id="a-place"),
    pytest.param(Cited, "2/CMA.3 annex 18", "2/CMA.3 annex 18", id="a-citation"),
    pytest.param(Markdown, " Read *this*\n\nand [[2/CMA.3 1]] ", "Read *this*\n\nand [[2/CMA.3 1]]", id="markdown"),
]


@pytest.mark.parametrize(("kind", "value", "expected"), READ)
def test_a_field_reads_what_editors_write(kind: Any, value: object, expected: object) -> None:
    assert expected == TypeAdapter(kind).validate_python(value)


A_NUMBER = "is not a whole number; one such as 20 is expected; correct it"
A_TIME = "is not a time between reviews; one such as 6 months or 1 year is expected; correct it"
SOME_MINUTES = "is not a number of minutes; one from 1 to 600 is expected; correct it"
A_CITATION = "is not a citation; a decision and a place such as 2/CMA.3 annex 18 is expected; correct it"
WRITE = "write it after the colon"
REFUSED = [
    pytest.param(Order, "-1", f'"-1" {A_NUMBER}', id="an-order-below-nought"),
    pytest.param(Order, "20.5", f'"20.5" {A_NUMBER}', id="half-an-order"),
    pytest.param(Order, "10000", f'"10000" {A_NUMBER}', id="a-large-order"),
    pytest.param(Order, "٢", f'"٢" {A_NUMBER}', id="an-order-in-other-digits"),
    pytest.param(Order, [20], f"a list was found; a whole number such as 20 is expected; {WRITE}", id="orders"),
    pytest.param(Order, True, f'the word "true" was found; a whole number such as 20 is expected; {WRITE}', id="true"),
    pytest.param(Interval, "6", f'"6" {A_TIME}', id="a-time-without-a-unit"),
    pytest.param(Interval, "0 months", f'"0 months" {A_TIME}', id="no-time"),
    pytest.param(Interval, "100 years", f'"100 years" {A_TIME}', id="a-hundred-years"),
    pytest.param(Interval, "6 weeks", f'"6 weeks" {A_TIME}', id="weeks"),
    pytest.param(Interval, {"a": 1}, f'fields ("a: ...") were found; a time such as 6 months is expected; {WRITE}',
                 id="a-time-in-fields"),
    pytest.param(Minutes, "0", f'"0" {SOME_MINUTES}', id="no-minutes"),
    pytest.param(Minutes, "601", f'"601" {SOME_MINUTES}', id="too-many-minutes"),
    pytest.param(Minutes, "1 h", f'"1 h" {SOME_MINUTES}', id="an-hour"),
    pytest.param(Minutes, "²", f'"²" {SOME_MINUTES}', id="a-raised-digit"),
    pytest.param(Minutes, None, f"nothing was found; a number of minutes such as 20 is expected; {WRITE}",
                 id="nothing-for-minutes"),
    pytest.param(Ref, "x", f'"x" is not a place in a decision; {EXPECTED}; correct it', id="no-place"),
    pytest.param(Cited, "18", f'"18" {A_CITATION}', id="a-place-without-a-decision"),
    pytest.param(Cited, ["2/CMA.3"], "a list was found; a citation such as 2/CMA.3 annex 18 is expected; "
                 "write one after the colon or the dash", id="a-list-of-citations"),
    pytest.param(Markdown, ["a"], f"a list was found; text is expected; {WRITE}, or below it behind a |",
                 id="a-list-of-texts"),
    pytest.param(Markdown, "  ", "nothing was found", id="a-blank-text"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "value", "words"), REFUSED)
def test_a_field_refuses_in_plain_words(kind: Any, value: object, words: str) -> None:
    assert words == refusal(kind, value)


SHAPES = [
    pytest.param(
        Interval, ["1 month", "6 months", "99 years"], ["6", "0 months", "100 years", "6 weeks"], id="interval"
    ),
    pytest.param(Ref, ["18", "annex/18(g)", "annex-ii/table-3", "preamble"], ["Annex", "18 g", ""], id="ref"),
    pytest.param(Cited, ["2/CMA.3", "18/CMA.1 annex 11"], ["2/cma.3", "annex 18", ""], id="cited"),
]


@pytest.mark.parametrize(("kind", "good", "bad"), SHAPES)
def test_what_an_editor_underlines_is_what_the_check_refuses(kind: Any, good: list[str], bad: list[str]) -> None:
    pattern = TypeAdapter(kind).json_schema()["pattern"]

    assert good == [text for text in good + bad if re.search(pattern, text)]
    assert good == [text for text in good + bad if is_read(kind, text)]


def test_a_term_is_marked_in_text_unless_it_says_otherwise() -> None:
    terms = [{"id": "a", "term": "A", "definition": "x"}, {"id": "b", "term": "B", "definition": "x", "inline": False}]
    upkeep = {"reviewed": "2026-01-01", "review_every": "1 year", "owner": "Editor"}
    book = Glossary.model_validate({"title": "G", "summary": "s", "terms": terms, **upkeep})

    assert [True, False] == [term.inline for term in book.terms]


def test_the_first_question_stands_at_the_front_and_every_other_step_on_its_own_page() -> None:
    answers = [{"text": "Yes", "leads_to": "end"}, {"text": "No", "leads_to": "other-end"}]
    outcomes = [{"id": id, "title": "T", "summary": "S", "text": "M"} for id in ("end", "other-end")]
    facts = {"title": "P", "summary": "S", "reviewed": "2026-01-01", "review_every": "6 months", "owner": "Editor"}
    questions = [{"id": "first", "question": "Q?", "answers": answers}]
    path = QuestionPath.model_validate({**facts, "start": "first", "questions": questions, "outcomes": outcomes})
    made = path.read_from(NOWHERE, "which-track")

    assert ["which-track/index.md", "which-track/end.md"] == [made.address("first"), made.address("end")]
