"""Terms in Markdown: the first use on a page carries its definition, and nothing else changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import html5lib
import markdown
import pytest
from derive.small_records import glossary, rule
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown

from a6hub.model.hub import Hub

NAME = "a6hub.render.explaining_terms"
CITING = "a6hub.render.citing"
NEIGHBOURS = ["attr_list", "tables", "def_list", "footnotes", "abbr", "admonition", "toc", "pymdownx.superfences"]
BOOK = glossary(
    {"id": "itmo", "term": "mitigation outcome", "short": "ITMO", "forms": ["ITMOs", "mitigation outcomes"]},
    {"term": "report", "forms": ["reports"]},
    {"term": "initial report", "definition": "The first report of all."},
    {"id": "loa", "term": "letter of authorization", "short": "LoA"},
    {"id": "article-6", "term": "Article 6"},
    {"id": "registry", "term": "registry", "inline": False},
    {"id": "gas", "term": "CO2 (gas)"},
)
HUB = Hub(glossary=BOOK, rules=(rule("2/CMA.3", {"ref": "1", "summary": "A report on each ITMO."}),))


def engine(hub: Hub = HUB) -> Markdown:
    return Markdown(
        extensions=[CITING, NAME, *NEIGHBOURS], extension_configs={NAME: {"hub": hub}, CITING: {"hub": hub}}
    )


def parsed(html: str) -> Any:
    """The elements that a browser makes of it."""
    return html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False)


def drawn(text: str, hub: Hub = HUB) -> Any:
    return parsed(engine(hub).convert(text))


def said(element: Any) -> str:
    return "".join(element.itertext())


def explained(tree: Any) -> list[str]:
    """The words that are explained, in their order."""
    return [said(link) for link in tree.iter("a") if link.get("class") == "term"]


def notes(tree: Any) -> list[str]:
    return [said(span) for span in tree.iter("span") if span.get("role") == "tooltip"]


def without_notes(element: Any) -> str:
    """What a reader sees before any note is opened."""
    if element.get("role") == "tooltip":
        return ""
    return (element.text or "") + "".join(without_notes(child) + (child.tail or "") for child in element)


def test_a_term_is_a_link_to_the_glossary_with_its_definition() -> None:
    tree = drawn("Each ITMO counts.")
    (link,) = tree.iter("a")

    assert ("ITMO", "/glossary.md#itmo", "term") == (said(link), link.get("href"), link.get("class"))
    assert ["Mitigation outcome (ITMO). What it means."] == notes(tree)
    assert "Each ITMO counts." == without_notes(tree)


def test_a_term_without_a_short_form_is_explained_by_its_name() -> None:
    assert ["Initial report. The first report of all."] == notes(drawn("An initial report."))


USES = [
    pytest.param("An ITMO, an ITMO and ITMOs.", ["ITMO"], id="first-use-only"),
    pytest.param("ITMOs.\n\nAn ITMO.\n\n- mitigation outcome", ["ITMOs"], id="first-form-of-it-only"),
    pytest.param("An ITMO and a letter of authorization.", ["ITMO", "letter of authorization"], id="two-terms"),
    pytest.param("ITMO report LoA", ["ITMO", "report", "LoA"], id="one-behind-the-other"),
    pytest.param("An initial report is a report.", ["initial report", "report"], id="the-longest-form-first"),
    pytest.param("A report and an initial report.", ["report", "initial report"], id="the-shorter-one-used-before"),
    pytest.param("An initial report, an initial report.", ["initial report"], id="no-part-of-a-form-explained-before"),
    pytest.param("Reports. REPORTS.", ["Reports"], id="at-the-start-of-a-sentence"),
    pytest.param("A Letter Of Authorization.", ["Letter Of Authorization"], id="a-long-form-in-capitals"),
    pytest.param("A loa and a LOA.", [], id="a-short-form-in-other-capitals"),
    pytest.param("A loa, then the LoA.", ["LoA"], id="a-short-form-in-its-own-capitals"),
    pytest.param("itmos and itmo", [], id="a-short-form-in-small-letters"),
    pytest.param("reporting, unreported, report2, re-report, report-based", [], id="inside-other-words"),
    pytest.param("(report), “ITMO”: LoA/letter; initial report’s", ["report", "ITMO", "LoA", "initial report"],
                 id="between-signs"),
    pytest.param("Article 6.2 and Article 6.4", [], id="before-a-point-and-a-number"),
    pytest.param("Article 6. Then", ["Article 6"], id="before-a-point"),
    pytest.param("A registry.", [], id="not-marked-in-text"),
    pytest.param("All CO2 (gas) here.", ["CO2 (gas)"], id="signs-in-a-form"),
    pytest.param("The letter\nof authorization.", ["letter\nof authorization"], id="over-the-end-of-a-line"),
    pytest.param("An initial\nreport and a report.", ["initial\nreport", "report"], id="the-longest-over-two-lines"),
    pytest.param("A **report** and *ITMO* here.", ["report", "ITMO"], id="bold"),
    pytest.param("*a* ITMO *b* report *c* LoA", ["ITMO", "report", "LoA"], id="behind-marks"),
    pytest.param("- An ITMO\n- A report", ["ITMO", "report"], id="items"),
    pytest.param("> A report.", ["report"], id="quotation"),
    pytest.param("Word\n:   A report.", ["report"], id="definition"),
    pytest.param("| a | b |\n| --- | --- |\n| ITMO | report |", ["ITMO", "report"], id="cells"),
    pytest.param("# An ITMO\n\nAn ITMO and ITMOs.", ["ITMO"], id="below-a-heading"),
    pytest.param("No term at all.", [], id="none"),
    pytest.param("", [], id="nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), USES)
def test_the_first_use_of_each_term_is_explained(text: str, expected: list[str]) -> None:
    assert expected == explained(drawn(text))


LEFT = [
    pytest.param("# An ITMO\n\n###### A report", id="headings"),
    pytest.param("An ITMO\n=======", id="underlined-heading"),
    pytest.param("See [the ITMO guide](a.md) and [*one* report](b.md).", id="links"),
    pytest.param("See <https://example.org/report>.", id="address"),
    pytest.param("See <a href='a.html'>the ITMO guide</a> and <A HREF='b.html'>b report</A>.", id="html-links"),
    pytest.param("Write `ITMO` and ``report``.", id="code-in-a-line"),
    pytest.param("```\nITMO report\n```", id="fence"),
    pytest.param("Text.\n\n    ITMO report", id="indented-code"),
    pytest.param("| ITMO | report |\n| --- | --- |\n| a | b |", id="heads-of-a-table"),
    pytest.param("Of [[2/CMA.3 1]].", id="note-of-a-citation"),
    pytest.param('<p class="lead">An ITMO and a report.</p>', id="html-of-templates"),
    pytest.param("![An ITMO report](a.png 'report')", id="pictures"),
    pytest.param("<!-- ITMO -->", id="comment"),
]


@pytest.mark.parametrize("text", LEFT)
def test_headings_links_and_code_are_left_as_they_are(text: str) -> None:
    assert [] == explained(drawn(text))


def test_a_term_beside_a_citation_is_explained() -> None:
    assert ["ITMO", "report"] == explained(drawn("An ITMO [[2/CMA.3 1]] and a report."))


def test_a_heading_keeps_its_anchor() -> None:
    assert ["an-itmo"] == [heading.get("id") for heading in drawn("# An ITMO\n\nAn ITMO.").iter("h1")]


MARKS = st.sampled_from(
    ["ITMO", "report", "initial report", "reports", "LoA", "loa", "Article 6", "and", "so.", "*one*", "**report**",
     "`ITMO`", "[a report](b.md)", "[[2/CMA.3 1]]", "\n", "\n\n", "\n\n- ", "\n\n# ", "\n\n> ", "&amp;", "é", "6.2"]
)  # fmt: skip


@given(st.lists(MARKS, max_size=15).map(" ".join))
def test_explaining_changes_no_word_of_a_page(text: str) -> None:
    bare = Markdown(extensions=[CITING, *NEIGHBOURS], extension_configs={CITING: {"hub": HUB}})
    tree = drawn(text)
    ids = [link.get("href") for link in tree.iter("a") if link.get("class") == "term"]

    assert without_notes(parsed(bare.convert(text))) == without_notes(tree)
    assert sorted(set(ids)) == sorted(ids)
    assert not [link for link in tree.iter("a") if [inner for inner in link.iter("a") if inner is not link]]


TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn"), exclude_characters="\u2028\u2029"), min_size=1)


@given(TEXTS | st.text(alphabet="<>&\"'[](){}*_`#:.!|-= ab;", min_size=1, max_size=40))
@example("<script>alert(1)</script>")
@example('"><img src=x onerror=alert(1)>')
@example("{: onmouseover=x }")
@example("a &lt b &#60 c &copy and a report on ITMOs")
def test_whatever_stands_in_the_glossary_arrives_as_text(text: str) -> None:
    unit = BOOK.terms[0].model_copy(update={"definition": text, "term": f"X{text}", "short": None})
    tree = drawn("Of ITMOs here.", Hub(glossary=BOOK.model_copy(update={"terms": [unit]})))

    assert [f"X{text}. {text}"] == notes(tree)
    assert ["ITMOs"] == explained(tree)
    assert {"p", "span", "a", "b"} == {element.tag for element in tree.iter() if element is not tree}


def test_each_page_explains_anew_and_counts_from_one() -> None:
    made = engine()
    text = "An ITMO [[2/CMA.3 1]] and a report."
    first = made.convert(text)

    assert ["ITMO", "report"] == explained(parsed(first))
    assert first == made.reset().convert(text)


def test_terms_alone_count_their_notes_from_one_on_each_page() -> None:
    made = Markdown(extensions=[NAME], extension_configs={NAME: {"hub": HUB}})
    first = made.convert("An ITMO and a report.")

    assert first == made.reset().convert("An ITMO and a report.")


def test_notes_of_citations_and_terms_have_ids_of_their_own() -> None:
    tree = drawn("An ITMO [[2/CMA.3 1]], a report [[2/CMA.3 1]].")
    named = [span.get("id") for span in tree.iter("span") if span.get("role") == "tooltip"]
    described = [link.get("aria-describedby") for link in tree.iter("a")]

    assert sorted({"tip-1", "tip-2", "tip-3", "tip-4"}) == sorted(named) == sorted(described)
    assert named == described


def test_another_glossary_explains_other_terms() -> None:
    other = Hub(glossary=glossary({"term": "report", "definition": "Another meaning."}))

    assert ["Report. What it means."] == notes(drawn("A report."))
    assert ["Report. Another meaning."] == notes(drawn("A report.", other))
    assert ["Report. What it means."] == notes(drawn("A report."))


@pytest.mark.parametrize(
    "hub", [Hub(), Hub(glossary=glossary({"term": "report", "inline": False}))], ids=["no-glossary", "no-term-in-text"]
)
def test_without_terms_a_page_stays_as_it_is(hub: Hub) -> None:
    assert "<p>A report.</p>" == engine(hub).convert("A report.")


GLOSSARY = """\
# yaml-language-server: $schema=schemas/glossary.json
title: Glossary
summary: What words mean.
reviewed: 2026-05-01
review_every: 1 year
owner: Glossary editor
terms:
  - id: unit
    term: removal unit
    definition: A ton taken out of the air.
"""


def test_any_engine_loads_it_by_name_from_a_project(tree: Callable[..., Path]) -> None:
    path = tree({"resources/glossary.yml": GLOSSARY})
    html = markdown.markdown("A removal unit.", extensions=[NAME], extension_configs={NAME: {"root": str(path)}})

    assert ["removal unit"] == explained(parsed(html))
    assert ["Removal unit. A ton taken out of the air."] == notes(parsed(html))


def test_without_a_hub_or_a_project_a_page_is_still_made() -> None:
    assert "<p>An ITMO.</p>" == markdown.markdown("An ITMO.", extensions=[NAME])
