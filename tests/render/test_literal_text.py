"""Whatever stands in the data comes out as text: never as a tag, an attribute, a link or a list."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import html5lib
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markupsafe import Markup

from a6hub.render.environment import literal, render

ROOT = Path(__file__).resolve().parent.parent.parent

SPOTS = {
    "heading": "# {}\n\nAfter.",
    "heading with an id": "## {} {{ #programme }}\n\nAfter.",
    "paragraph": "{}\n\nAfter.",
    "middle of a paragraph": "Before {} after.",
    "second line of a paragraph": "Before\n{}\nafter.",
    "table cell": "| One | Two |\n| --- | --- |\n| {} | x |",
    "list item": "- {}\n- x",
    "numbered item": "1. {}\n2. x",
    "definition": "Word\n:   {}",
    "quotation": "> {}",
    "link text": "See [{}](index.md).",
    "attribute of a block": '<p class="lead" title="{}">x</p>',
    "attribute of a link": 'See <a href="{}">x</a>.',
    "text of a block": '<p class="lead">{}</p>',
    "cell of a block": "<table>\n<tr><td>{}</td></tr>\n</table>",
}

HOSTILE = [
    "{: onmouseover=x }",
    "{ onclick=alert(1) }",
    "| a | b |",
    "[[x]]",
    "[a](javascript:x)",
    "![a](x.png)",
    "[a]: https://example.org",
    "[a][1]",
    "<script>alert(1)</script>",
    "<!-- -->",
    '"><img src=x onerror=alert(1)>',
    "&lt;b&gt;",
    "&#60;b&#62;",
    "&nbsp",
    "\\",
    "\\*a\\*",
    "a\\",
    "*a*",
    "__a__",
    "_a_",
    "`a`",
    "```\na\n```",
    "~~~",
    "# a",
    "a\n===",
    "a\n---",
    "- a",
    "+ a",
    "1. a",
    "1) a",
    "***",
    "---",
    "> a",
    ":   a",
    "::: x",
    "!!! note",
    '??? note "a"',
    "[^1]",
    "[^1]: a",
    "*[abbr]: x",
    "[TOC]",
    "<https://example.org>",
    "https://example.org/a_b_c",
    "mail@example.org",
    "{{ x }}",
    "{% x %}",
    "    a",
    "a  ",
    "a  \nb",
    "\ta",
    "\n\n\na",
    "a\r\nb",
    "\u202eabc\u2066d\u2069",
    "\u200b\u00ad\ufeff",
    "\U0001f1e7\U0001f1f9 𝕒",
    "e\u0301 \u0301",
    "\x02amp\x03",
    "\x02klzzwxh:0000\x03",
    "klzzwxh:0000",
    "wzxhzdk:0",
    "\u2028a\u2029",
    "\x0b\x0c\x1c\x1f\x7f",
]


@cache
def engine() -> Markdown:
    """Python-Markdown as mkdocs.yml sets it up."""
    listed = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["markdown_extensions"]
    settings = {name: options for one in listed if isinstance(one, dict) for name, options in one.items()}
    return Markdown(
        extensions=[one if isinstance(one, str) else next(iter(one)) for one in listed], extension_configs=settings
    )


def drawn(spot: str, text: str) -> Any:
    """The elements a browser makes of a text in one spot."""
    html = engine().reset().convert(SPOTS[spot].format(text))
    return html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False)


def shape(elements: Any) -> Counter[tuple[str, tuple[str, ...]]]:
    """How many elements of each name and attributes there are."""
    return Counter((element.tag, tuple(sorted(element.attrib))) for element in elements.iter())


def contents(elements: Any) -> Counter[str]:
    """The texts and attribute values, without those that stay the same for every text."""
    texts = [piece for element in elements.iter() for piece in (element.text, element.tail) if piece]
    values = [value for element in elements.iter() for name, value in element.attrib.items() if name != "id"]
    return Counter([*texts, *values])


@pytest.mark.parametrize("spot", SPOTS)
@settings(deadline=None)
@given(st.text(min_size=1))
@example("a")
def test_any_text_reads_the_same_and_adds_no_element(spot: str, text: str) -> None:
    assert_literal(spot, text)


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
@pytest.mark.parametrize("spot", SPOTS)
def test_text_that_looks_like_markup_reads_the_same(spot: str, text: str) -> None:
    assert_literal(spot, text)


def assert_literal(spot: str, text: str) -> None:
    found = drawn(spot, literal(text))
    plain = drawn(spot, "PLAINWORD")
    expected = Counter(whole.replace("PLAINWORD", shown(text)) for whole in contents(plain).elements())

    assert shape(found) == shape(plain)
    assert contents(found) == expected


def shown(text: str) -> str:
    """The text as HTML can hold it: NUL and the C1 controls have no way to be written."""
    return "".join("\ufffd" if mark == "\0" or "\x80" <= mark <= "\x9f" else mark for mark in text)


def test_what_is_markup_already_is_left_alone() -> None:
    assert literal(Markup("<b>a</b>")) == "<b>a</b>"


def test_letters_and_digits_of_any_script_stay_readable_in_the_source() -> None:
    assert literal("Türkiye и 日本 2026") == "Türkiye и 日本 2026"


@settings(deadline=None)
@given(st.text(min_size=1), st.text(min_size=1))
@example("---", "a\n---\nb")
@example("6.10", "yes")
@example("2026-06-11", "null")
@example("a: b # c", "{: .x }")
def test_front_matter_gives_back_any_title_and_summary(title: str, summary: str) -> None:
    page = render("written.md.j2", {"title": title, "summary": summary}, body="Text.", headed=True)
    front = yaml.safe_load(page.split("\n---\n", 1)[0])

    assert front == {"title": title, "summary": summary}
