"""Citations in Markdown: a link with a label, and a note that tells what the paragraphs say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Comment

import html5lib
import markdown
import pytest
from derive.small_records import rule
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown

from a6hub.model.hub import Hub
from a6hub.model.rules import Rule
from a6hub.render.citing import project

NAME = "a6hub.render.citing"
NEIGHBOURS = ["attr_list", "tables", "def_list", "footnotes", "abbr", "admonition", "toc", "pymdownx.superfences"]
REFS = ("preamble", "5", "6", "7", "8", "9", "10", "annex/18", "annex/18(g)", "annex/chapter-iv", "annex-ii")
PLAIN = rule("2/CMA.3", *({"ref": ref} for ref in REFS), {"ref": "annex-ii/table-3"}, {"ref": "annex-i/row-18(c)"})
CHANGED = rule(
    "4/CMA.6",
    {"ref": "1"},
    {"ref": "2", "status": "superseded", "change": "It is told in 4/CMA.7 now."},
    {"ref": "3"},
)
HUB = Hub(rules=(PLAIN, CHANGED))


def engine(hub: Hub = HUB) -> Markdown:
    return Markdown(extensions=[NAME, *NEIGHBOURS], extension_configs={NAME: {"hub": hub}})


def parsed(html: str) -> Any:
    """The elements that a browser makes of it."""
    return html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False)


def drawn(text: str, hub: Hub = HUB) -> Any:
    return parsed(engine(hub).convert(text))


def said(element: Any) -> str:
    return "".join(element.itertext())


def links(tree: Any) -> list[tuple[str, str]]:
    """Label and address of each citation."""
    return [(said(link), link.get("href")) for link in tree.iter("a") if link.get("class") == "cite"]


def notes(tree: Any) -> list[list[str]]:
    """The lines of each note."""
    found = [span for span in tree.iter("span") if span.get("role") == "tooltip"]
    return [[said(line) for line in note.iter("span") if line.get("class") == "tip-line"] for note in found]


def without_notes(element: Any) -> str:
    """What a reader sees before any note is opened."""
    if element.tag is Comment or element.get("role") == "tooltip":
        return ""
    return (element.text or "") + "".join(without_notes(child) + (child.tail or "") for child in element)


LINKS = [
    pytest.param("2/CMA.3", "2/CMA.3", "/rules/2-cma-3.md", id="decision"),
    pytest.param("2/CMA.3 5", "2/CMA.3, para. 5", "/rules/2-cma-3.md#5", id="paragraph"),
    pytest.param("2/CMA.3 preamble", "2/CMA.3, preamble", "/rules/2-cma-3.md#preamble", id="preamble"),
    pytest.param("2/CMA.3 annex 18(g)", "2/CMA.3, annex, para. 18(g)", "/rules/2-cma-3.md#annex-18-g", id="item"),
    pytest.param("2/CMA.3 annex II", "2/CMA.3, annex II", "/rules/2-cma-3.md#annex-ii", id="annex"),
    pytest.param("2/CMA.3 annex II table 3", "2/CMA.3, annex II, table 3", "/rules/2-cma-3.md#annex-ii-table-3",
                 id="table"),
    pytest.param("2/CMA.3 annex I row for 18(c)", "2/CMA.3, annex I, row for 18(c)",
                 "/rules/2-cma-3.md#annex-i-row-18-c", id="row"),
    pytest.param("2/CMA.3 5-7", "2/CMA.3, paras 5–7", "/rules/2-cma-3.md#5", id="range"),
    pytest.param("2/CMA.3 annex 18; 5", "2/CMA.3, annex, para. 18; para. 5", "/rules/2-cma-3.md#annex-18", id="two"),
    pytest.param("2/CMA.3\nannex 18", "2/CMA.3, annex, para. 18", "/rules/2-cma-3.md#annex-18", id="over-two-lines"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label", "href"), LINKS)
def test_a_citation_is_a_link_to_the_first_place_it_names(text: str, label: str, href: str) -> None:
    tree = drawn(f"It applies [[{text}]], they say.")

    assert [(label, href)] == links(tree)
    assert f"It applies {label}, they say." == without_notes(tree)


NOTES = [
    pytest.param("2/CMA.3", ["On 2/CMA.3 What 2/CMA.3 settles."], id="a-decision-by-its-title"),
    pytest.param("2/CMA.3 5", ["What 5 says."], id="one-paragraph-without-its-number"),
    pytest.param("2/CMA.3 annex 18, 18(g)", ["18 What annex/18 says.", "18(g) What annex/18(g) says."],
                 id="two-paragraphs-by-number"),
    pytest.param("2/CMA.3 preamble; annex II, table 3; annex II; annex chapter IV; annex I row 18(c)",
                 ["preamble What preamble says.", "table 3 What annex-ii/table-3 says.",
                  "annex II What annex-ii says.", "chapter IV What annex/chapter-iv says.",
                  "And 1 more on the page of the decision."], id="other-places-by-name"),
    pytest.param("2/CMA.3 annex I row 18(c); 5", ["row 18(c) What annex-i/row-18(c) says.", "5 What 5 says."],
                 id="a-row-by-name"),
    pytest.param("2/CMA.3 5-8", [f"{one} What {one} says." for one in range(5, 9)], id="four-in-full"),
    pytest.param("2/CMA.3 5-10", [*(f"{one} What {one} says." for one in range(5, 9)),
                                  "And 2 more on the page of the decision."], id="more-than-four"),
    pytest.param("4/CMA.6 2", ["What 2 says.", "Superseded. It is told in 4/CMA.7 now."], id="superseded"),
    pytest.param("4/CMA.6 1-3", ["1 What 1 says.", "2 What 2 says.", "Superseded. It is told in 4/CMA.7 now.",
                                 "3 What 3 says."], id="one-of-three-superseded"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lines"), NOTES)
def test_a_note_tells_what_each_paragraph_says(text: str, lines: list[str]) -> None:
    assert [lines] == notes(drawn(f"It applies [[{text}]]."))


def test_a_number_stands_out_in_its_note() -> None:
    tree = drawn("[[4/CMA.6 1-3]]")

    assert ["1", "2", "Superseded.", "3"] == [said(bold) for bold in tree.iter("b")]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("4/CMA.6 2", "tip-holder tip-superseded"),
        ("4/CMA.6 1-3", "tip-holder tip-superseded"),
        ("4/CMA.6 1", "tip-holder"),
        ("4/CMA.6", "tip-holder"),
    ],
)
def test_a_citation_of_what_is_superseded_looks_so(text: str, holder: str) -> None:
    classes = [span.get("class") for span in drawn(f"[[{text}]]").iter("span")]

    assert holder == classes[0]


SPOTS = [
    pytest.param("- [[2/CMA.3 5]]\n- b", "li", id="item"),
    pytest.param("| a | b |\n| --- | --- |\n| [[2/CMA.3 5]] | c |", "td", id="cell"),
    pytest.param("> [[2/CMA.3 5]]", "blockquote", id="quotation"),
    pytest.param("Word\n:   [[2/CMA.3 5]]", "dd", id="definition"),
    pytest.param("A **[[2/CMA.3 5]]** b", "strong", id="bold"),
    pytest.param("A[^1]\n\n[^1]: [[2/CMA.3 5]]", "li", id="footnote"),
    pytest.param('!!! note "A"\n    [[2/CMA.3 5]]', "div", id="box"),
]


@pytest.mark.parametrize(("text", "tag"), SPOTS)
def test_a_citation_is_read_wherever_text_stands(text: str, tag: str) -> None:
    inside = [found for element in drawn(text).iter(tag) for found in links(element)]

    assert [("2/CMA.3, para. 5", "/rules/2-cma-3.md#5")] == inside


CODE = [
    pytest.param("Write `[[2/CMA.3 5]]` so.", "Write [[2/CMA.3 5]] so.", id="code-in-a-line"),
    pytest.param("```\n[[2/CMA.3 5]]\n```", "[[2/CMA.3 5]]", id="fence"),
    pytest.param("1. A\n\n    ```\n    [[2/CMA.3 5]]\n    ```", "A\n[[2/CMA.3 5]]", id="fence-in-a-list"),
    pytest.param("Text.\n\n    [[2/CMA.3 5]]", "Text.\n[[2/CMA.3 5]]", id="indented-code"),
    pytest.param(r"Write \[[2/CMA.3 5]] so.", "Write [[2/CMA.3 5]] so.", id="escaped"),
    pytest.param("<!-- [[2/CMA.3 5]] -->", "", id="comment"),
]


@pytest.mark.parametrize(("text", "expected"), CODE)
def test_a_citation_in_code_stays_as_it_is_written(text: str, expected: str) -> None:
    tree = drawn(text)
    shown = "\n".join(line for line in without_notes(tree).splitlines() if line.strip())

    assert expected == shown
    assert [] == links(tree)


@pytest.mark.parametrize("text", ["9/CMA.9", "2/CMA.3 99", "2/CMA.3 10-5", "no *citation*"])
def test_a_citation_that_leads_nowhere_is_shown_as_written(text: str) -> None:
    tree = drawn(f"It says [[{text}]] here.")

    assert f"It says [[{text}]] here." == said(tree)
    assert [f"[[{text}]]"] == [said(span) for span in tree.iter("span") if span.get("class") == "cite-unknown"]


def hostile(text: str) -> Hub:
    """A hub whose data says the same text everywhere."""
    one = CHANGED.paragraphs[1].model_copy(update={"summary": text, "change": text})
    made: Rule = CHANGED.model_copy(update={"title": text, "summary": text, "paragraphs": [one, CHANGED.paragraphs[0]]})
    return Hub(rules=(made,))


TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn"), exclude_characters="\u2028\u2029"), min_size=1)


@given(TEXTS | st.text(alphabet="<>&\"'[](){}*_`#:.!|-= ab;", min_size=1, max_size=40))
@example("<script>alert(1)</script>")
@example('"><img src=x onerror=alert(1)>')
@example("{: onmouseover=x }")
@example("a &lt b &#60 c &copy")
@example("[[4/CMA.6 1]] [a](javascript:x) *b* `c` | d |")
@example("https://example.org <https://example.org>")
def test_whatever_stands_in_the_data_arrives_as_text(text: str) -> None:
    tree = drawn("A [[4/CMA.6]] b [[4/CMA.6 1-2]] c.", hostile(text))
    tags = {element.tag for element in tree.iter() if element is not tree}

    assert [[f"{text} {text}"], ["1 What 1 says.", f"2 {text}", f"Superseded. {text}"]] == notes(tree)
    assert {"p", "span", "a", "b"} == tags
    assert {"class", "href", "aria-describedby", "role", "id"} == {name for one in tree.iter() for name in one.attrib}


def test_each_link_is_described_by_its_own_note() -> None:
    tree = drawn("[[2/CMA.3 5]] and [[2/CMA.3 5]] and [[2/CMA.3 6]]")
    described = [link.get("aria-describedby") for link in tree.iter("a")]
    named = [span.get("id") for span in tree.iter("span") if span.get("role") == "tooltip"]

    assert ["tip-1", "tip-2", "tip-3"] == described == named


def test_every_page_counts_its_notes_from_one() -> None:
    made = engine()
    text = "[[2/CMA.3 5]] and [[2/CMA.3 6]]"
    first = made.convert(text)

    assert first == made.reset().convert(text)


def test_words_around_citations_keep_their_own_marks() -> None:
    tree = drawn("*One* [[2/CMA.3 5]] **two** [three](a.md) [[2/CMA.3 6]] `four`")

    assert "One 2/CMA.3, para. 5 two three 2/CMA.3, para. 6 four" == without_notes(tree)
    assert ["One", "two", "four"] == [said(next(tree.iter(tag))) for tag in ("em", "strong", "code")]


RULES = """\
# yaml-language-server: $schema=../schemas/rule.json
number: 6/CMA.4
session: cma-4
year: 2022
place: Sharm el-Sheikh
title: Reports
summary: What it settles.
evidence: text-read
paragraphs:
  - ref: annex-i/19
    summary: It is written once.
"""


def test_any_engine_loads_it_by_name_from_a_project(tree: Callable[..., Path]) -> None:
    path = tree({"resources/rules/6-cma-4.yml": RULES})
    html = markdown.markdown("[[6/CMA.4 annex I 19]]", extensions=[NAME], extension_configs={NAME: {"root": str(path)}})

    assert [("6/CMA.4, annex I, para. 19", "/rules/6-cma-4.md#annex-i-19")] == links(parsed(html))
    assert [["It is written once."]] == notes(parsed(html))


def test_a_project_is_read_once(tree: Callable[..., Path]) -> None:
    path = str(tree({"resources/rules/6-cma-4.yml": RULES}))

    assert project(path) is project(path)
    assert ["6/CMA.4"] == [one.number for one in project(path).rules]


def test_without_a_hub_or_a_project_a_page_is_still_made() -> None:
    html = markdown.markdown("Of [[2/CMA.3 5]].", extensions=[NAME])

    assert "Of [[2/CMA.3 5]]." == said(parsed(html))
    assert [] == links(parsed(html))
