"""What rests on a paragraph, and what a change of it touches."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from small_records import case, glossary, page, plan, question_path, resource, rule, support

from a6hub.derive.reliance import KINDS, Change, Dependent, Reliance
from a6hub.model.citations import place
from a6hub.model.hub import Hub
from a6hub.model.rules import Paragraph, Rule

REFS = (
    "9",
    "18",
    "18(h)",
    "18(h)(i)",
    "18(g)",
    "annex",
    "annex/18",
    "annex/18(h)",
    "annex/19",
    "annex-i/18",
    "annex-ii",
)
RULE = rule("2/CMA.3", *({"ref": ref} for ref in REFS))
OTHER = rule("4/CMA.6", {"ref": "9"}, {"ref": "18"}, {"ref": "annex/18"})
OUTCOME = {"id": "talk", "title": "Talk", "summary": "Why.", "text": "Talk, [[2/CMA.3 9]]."}
ALL = Hub(
    rules=(RULE, OTHER),
    pages={
        "learn/index.md": page("learn/index.md", "See [[2/CMA.3 18(h)]] and `[[2/CMA.3 9]]` and [[4/CMA.6]].", "Learn"),
        "cases/bhutan.md": page("cases/bhutan.md", "See [[2/CMA.3 9]].", "Bhutan"),
        "about/index.md": page("about/index.md", "No citation.", "About"),
    },
    cases=(case("bhutan", rules=["2/CMA.3 annex 18"]),),
    library=(resource("guide", rules=["2/CMA.3 9", "2/CMA.3, para. 9", "2/CMA.3"]), resource("none")),
    plans=(plan("lab", rules=["2/CMA.3 9"]),),
    glossary=glossary({"term": "Report", "rules": ["2/CMA.3 9"]}, {"term": "Unit"}),
    which_track=question_path(
        questions=[
            {
                "id": "wish",
                "question": "Which wish?",
                "help": "Think of [[2/CMA.3 9]].",
                "answers": [{"text": id, "leads_to": id} for id in ("trade", "talk")],
            }
        ],
        outcomes=[{"id": "trade", "title": "Trade", "summary": "Why.", "text": "Trade."}, OUTCOME],
    ),
    support=support(
        [{"id": "do", "title": "Do", "parts": [{"id": "part", "title": "A part", "rules": ["2/CMA.3 9, 18(h)"]}]}]
    ),
)


def paragraph(decision: Rule, ref: str) -> Paragraph:
    return next(one for one in decision.paragraphs if one.ref == ref)


def addresses(many: list[Dependent]) -> list[str]:
    return [one.address for one in many]


def reliance_on(**pages: str) -> Reliance:
    """Of a hub with pages, each with what it cites."""
    made = {f"{name}.md": page(f"{name}.md", f"See [[{text}]].") for name, text in pages.items()}
    return Reliance(Hub(rules=(RULE, OTHER), pages=made))


def test_everything_that_cites_a_paragraph_rests_on_it_in_the_order_readers_see() -> None:
    expected = [
        ("Question path", "which-track/talk.md"),
        ("Question path", "which-track/index.md"),
        ("Support task", "support/tracking.md#task-part"),
        ("Session plan", "workshops/lab.md"),
        ("Case", "cases/bhutan.md"),
        ("Resource", "resources/guide.md"),
        ("Term", "glossary.md#report"),
    ]
    found = Reliance(ALL).on(RULE, paragraph(RULE, "9"))

    assert expected == [(one.kind, one.address) for one in found]


def test_kinds_stand_in_one_order() -> None:
    ranks = [KINDS.index(one.kind) for one in Reliance(ALL).citations]

    assert sorted(ranks) == ranks
    assert set(range(len(KINDS))) == set(ranks)


def test_a_dependent_names_its_page_and_where_it_stands_on_it() -> None:
    assert "a.md#task-b" == Dependent("Support task", "B", "a.md", "task-b").address
    assert "a.md" == Dependent("Guidance", "A", "a.md").address


def test_a_citation_written_in_two_ways_is_named_once() -> None:
    guide = Dependent("Resource", "Guide", "resources/guide.md")
    found = Reliance(ALL).citations[guide]

    assert ["2/CMA.3, para. 9", "2/CMA.3"] == [one.citation.label for one in found]


def test_what_cites_nothing_rests_on_nothing() -> None:
    found = {one.title for one in Reliance(ALL).citations}

    assert not {"About", "None", "Unit", "Do", "Trade"} & found
    assert {"Learn", "Guide", "Report", "A part", "Talk"} <= found


def test_a_case_cites_in_its_story_and_in_its_facts() -> None:
    found = Reliance(ALL).of_page("cases/bhutan.md")

    assert ["2/CMA.3, para. 9", "2/CMA.3, annex, para. 18"] == [one.citation.label for one in found]


def test_a_page_cites_what_the_tasks_on_it_cite() -> None:
    found = Reliance(ALL).of_page("support/tracking.md")

    assert ["2/CMA.3, paras 9 and 18(h)"] == [one.citation.label for one in found]
    assert frozenset({("2/CMA.3", place("9")), ("2/CMA.3", place("18(h)"))}) == Reliance(ALL).cited_on(
        "support/tracking.md"
    )


def test_a_page_without_citations_cites_nothing() -> None:
    assert [] == Reliance(ALL).of_page("about/index.md")
    assert frozenset() == Reliance(ALL).cited_on("about/index.md")


def test_a_whole_decision_is_cited_apart_from_its_paragraphs() -> None:
    made = Reliance(ALL)

    assert ["learn/index.md"] == addresses(made.on_the_whole(OTHER))
    assert ["resources/guide.md"] == addresses(made.on_the_whole(RULE))
    assert [] == made.on(OTHER, paragraph(OTHER, "9"))


def test_each_paragraph_of_a_range_is_cited() -> None:
    made = reliance_on(a="2/CMA.3 annex 18-19")

    assert [["a.md"], ["a.md"], []] == [
        addresses(made.on(RULE, paragraph(RULE, ref))) for ref in ("annex/18", "annex/19", "annex")
    ]


def test_only_the_paragraph_itself_counts_as_cited() -> None:
    made = reliance_on(a="2/CMA.3 18(h)")

    assert [["a.md"], [], []] == [addresses(made.on(RULE, paragraph(RULE, ref))) for ref in ("18(h)", "18", "18(h)(i)")]


TOUCHED = [
    pytest.param("2/CMA.3 18(h)", "18(h)", True, id="itself"),
    pytest.param("2/CMA.3 18(h)(i)", "18(h)", True, id="a-part-of-it"),
    pytest.param("2/CMA.3 18(h)(i)", "18", True, id="a-part-of-a-part"),
    pytest.param("2/CMA.3 18", "18(h)", True, id="what-it-is-part-of"),
    pytest.param("2/CMA.3 18", "18(h)(i)", True, id="what-it-is-part-of-a-part-of"),
    pytest.param("2/CMA.3 18(g)", "18(h)", False, id="a-neighbour"),
    pytest.param("2/CMA.3 9", "18", False, id="another-paragraph"),
    pytest.param("2/CMA.3 annex 18", "18", False, id="the-same-number-in-an-annex"),
    pytest.param("2/CMA.3 annex I 18", "annex/18", False, id="the-same-number-in-another-annex"),
    pytest.param("4/CMA.6 18", "18", False, id="the-same-number-in-another-decision"),
    pytest.param("2/CMA.3 annex", "annex", True, id="the-annex-that-changed"),
    pytest.param("2/CMA.3 annex", "annex/18", False, id="a-whole-annex-when-a-paragraph-changes"),
    pytest.param("2/CMA.3 annex 18(h)", "annex", True, id="a-paragraph-when-its-whole-annex-changes"),
    pytest.param("2/CMA.3 annex II", "annex", False, id="another-annex"),
    pytest.param("2/CMA.3", "18", False, id="the-whole-decision"),
    pytest.param("2/CMA.3 9, 18(h)", "18", True, id="one-of-two"),
]


@pytest.mark.parametrize(("cited", "changed", "touched"), TOUCHED)
def test_a_change_touches_what_rests_on_it(cited: str, changed: str, touched: bool) -> None:
    made = reliance_on(a=cited, other="4/CMA.6 9")
    found = made.touched_by(Change(RULE, paragraph(RULE, changed)))

    assert (["a.md"] if touched else []) == addresses(found)


def test_what_a_change_touches_is_named_once_in_the_order_readers_see() -> None:
    made = reliance_on(b="2/CMA.3 18, 18(h)(i)", a="2/CMA.3 18(h)", c="2/CMA.3 9")
    found = made.touched_by(Change(RULE, paragraph(RULE, "18(h)")))

    assert ["a.md", "b.md"] == addresses(found)


def superseded(ref: str, **values: Any) -> dict[str, Any]:
    return {"ref": ref, "status": "superseded", "change": "It is gone.", **values}


def test_a_page_knows_the_changes_it_rests_on() -> None:
    old = rule("2/CMA.3", {"ref": "9"}, superseded("18(h)"), superseded("annex"))
    pages = {
        "a.md": page("a.md", "[[2/CMA.3 18(h)]] [[2/CMA.3 annex]] [[2/CMA.3 9]]"),
        "b.md": page("b.md", "[[2/CMA.3 9]]"),
    }
    made = Reliance(Hub(rules=(old,), pages=pages))

    assert ["18(h)", "annex"] == [change.paragraph.ref for change in made.changes]
    assert ["18(h)", "annex"] == [change.paragraph.ref for change in made.changes_under("a.md")]
    assert [] == made.changes_under("b.md") + made.changes_under("nowhere.md")


def test_a_page_that_cites_a_changed_paragraph_in_two_places_is_told_once() -> None:
    old = rule("2/CMA.3", superseded("18"))
    tasks = [{"id": id, "title": id.title(), "rules": ["2/CMA.3 18"]} for id in ("one", "two")]
    made = Reliance(Hub(rules=(old,), support=support(tasks)))

    assert ["18"] == [change.paragraph.ref for change in made.changes_under("support/tracking.md")]


KNOWN = [
    pytest.param("2026-05-01", date(2026, 5, 2), True, id="reviewed-later"),
    pytest.param("2026-05-01", date(2026, 5, 1), True, id="reviewed-on-the-day"),
    pytest.param("2026-05-01", date(2026, 4, 30), False, id="reviewed-before"),
    pytest.param("2026-05-01", None, False, id="never-reviewed"),
    pytest.param(None, date(2026, 5, 2), False, id="changed-on-no-known-day"),
    pytest.param(None, None, False, id="nothing-known"),
]


@pytest.mark.parametrize(("on", "reviewed", "known"), KNOWN)
def test_a_review_knows_a_change_that_came_no_later(on: str | None, reviewed: date | None, known: bool) -> None:
    day = {"superseded_on": on} if on else {}
    old = rule("2/CMA.3", superseded("18", **day))

    assert known is Change(old, old.paragraphs[0]).known_at(reviewed)


def test_an_empty_hub_rests_on_nothing() -> None:
    made = Reliance(Hub())

    assert ({}, [], {}) == (made.citations, made.changes, made.places)
