"""What every knowledge page promises, over the real data and the site as it was built.

Links, anchors, pictures, headings and ways from the home page are held for all pages in tests/test_links.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

import pytest
from pydantic import ValidationError
from test_links import BuiltPage, Link

from a6hub.load.hub import load
from a6hub.model.hub import Hub
from a6hub.model.record import Figure

HEADINGS = re.compile(r"h[1-6]")
UNSEEN = {"script", "style", "template"}


@pytest.fixture(scope="module")
def hub(root: Path) -> Hub:
    """The real data."""
    return load(root).hub


@pytest.fixture(scope="module")
def pages(root: Path) -> dict[str, BuiltPage]:
    """Every page of the built site."""
    folder = root / "site"
    if not (folder / "index.html").is_file():
        pytest.fail(f"{folder} holds no site: run `make site` first (`make test` does).", False)
    files = {file.relative_to(folder).as_posix(): file for file in sorted(folder.rglob("*.html"))}
    return {uri: BuiltPage(uri, file.read_bytes()) for uri, file in files.items()}


@pytest.fixture(scope="module")
def guidance(root: Path, pages: dict[str, BuiltPage]) -> dict[str, BuiltPage | None]:
    """The built page of each file in docs/guidance; None for one that was not built."""
    files = sorted((root / "docs" / "guidance").rglob("*.md"))
    uris = [file.relative_to(root / "docs").with_suffix(".html").as_posix() for file in files]
    assert uris
    return {uri: pages.get(uri) for uri in uris}


def text_of(element: Element) -> str:
    """What a reader sees of an element, white space made single."""

    def seen(one: Element) -> Iterator[str]:
        if isinstance(one.tag, str) and one.tag not in UNSEEN:
            yield one.text or ""
            for child in one:
                yield from seen(child)
                yield child.tail or ""

    return " ".join("".join(seen(element)).split())


def inside(page: BuiltPage, tag: str) -> list[Element]:
    """The elements of a kind within the main part."""
    return [one for main in page.all("main") for one in main.iter(tag)]


def section(page: BuiltPage, heading: str) -> list[Element]:
    """What stands in the main part below a heading of the second level, up to the next one; empty without it."""
    found: list[Element] = []
    within = False
    for one in (child for main in page.all("main") for child in main):
        if one.tag == "h2":
            within = text_of(one) == heading
        elif within:
            found.append(one)
    return found


def test_every_page_has_one_main_part_that_starts_with_its_title(pages: dict[str, BuiltPage]) -> None:
    levels = {uri: [main_levels(main) for main in page.all("main")] for uri, page in pages.items()}
    wrong = {uri: many for uri, many in levels.items() if len(many) != 1 or many[0][:1] != [1] or many[0].count(1) != 1}

    assert {} == wrong


def test_no_heading_level_is_skipped_in_a_main_part(pages: dict[str, BuiltPage]) -> None:
    lists = [(uri, main_levels(main)) for uri, page in pages.items() for main in page.all("main")]
    steps = [(uri, one, after) for uri, many in lists for one, after in pairwise(many)]
    wrong = [f"{uri}: h{one} then h{after}" for uri, one, after in steps if after > one + 1]

    assert len(pages) < len(steps)
    assert [] == wrong, "\n".join(wrong)


def main_levels(main: Element) -> list[int]:
    tags = [one.tag for one in main.iter() if isinstance(one.tag, str)]
    return [int(tag[1]) for tag in tags if HEADINGS.fullmatch(tag)]


def test_no_page_shows_what_a_template_left_over(pages: dict[str, BuiltPage]) -> None:
    shown = {uri: text_of(page.tree) for uri, page in pages.items()}
    wrong = [
        f"{uri}: ...{text[max(0, found.start() - 40) : found.end() + 40]}..."
        for uri, text in shown.items()
        for found in re.finditer(r"\bundefined\b|\[\[", text, re.I)
    ]

    assert all(shown.values())
    assert [] == wrong, "\n".join(wrong)


def question(page: BuiltPage, asked: str | None) -> bool:
    """Its question stands below the title."""
    found = [text_of(one) for one in inside(page, "p") if one.get("class") == "question"]
    return asked is not None and [" ".join(asked.split())] == found


def rules(page: BuiltPage) -> bool:
    """A section "Rules it rests on" leads to a decision."""
    links = [Link(page.uri, a.get("href", "")) for one in section(page, "Rules it rests on") for a in one.iter("a")]
    return any(re.fullmatch(r"rules/(?!index)[^/]+\.html", link.target) for link in links)


def prevails(page: BuiltPage) -> bool:
    """It says, with the rules, that the adopted text prevails."""
    return any("The adopted text prevails" in text_of(one) for one in section(page, "Rules it rests on"))


def due(page: BuiltPage) -> bool:
    """It says when it was reviewed, and when it will be again."""
    parts = [text_of(one) for one in page.all("section") if one.get("class") == "review"]
    day = r"[0-9]{1,2} [A-Z][a-z]+ 20[0-9]{2}"
    return any(re.search(rf"Reviewed {day}.*next review due {day}", part) for part in parts)


def mailboxes(page: BuiltPage) -> bool:
    """Readers can ask a question and report an error, each in a mail that names the page."""
    links = {text_of(a): urlsplit(a.get("href", "")) for a in page.all("a") if "mailto:" in a.get("href", "")}
    title = " ".join(text_of(one) for one in inside(page, "h1"))
    return all(
        name in links and "@" in links[name].path and title in unquote(links[name].query)
        for name in ("Ask a question", "Report an error")
    )


def test_every_guidance_page_was_built(guidance: dict[str, BuiltPage | None]) -> None:
    assert [] == [uri for uri, page in guidance.items() if page is None]


def test_every_guidance_page_shows_its_question(hub: Hub, guidance: dict[str, BuiltPage | None]) -> None:
    asked = {one.origin.path.removeprefix("docs/").removesuffix(".md") + ".html": one.question for one in hub.guidance}
    wrong = [uri for uri, page in guidance.items() if page and not question(page, asked[uri])]

    assert [] == wrong


@pytest.mark.parametrize("kept", [rules, prevails, due, mailboxes], ids=lambda one: one.__name__)
def test_every_guidance_page_keeps_its_promise(kept: object, guidance: dict[str, BuiltPage | None]) -> None:
    assert callable(kept)
    wrong = [uri for uri, page in guidance.items() if page and not kept(page)]

    assert [] == wrong, kept.__doc__


def test_the_hub_holds_as_much_as_it_promises(hub: Hub) -> None:
    held = {
        "guidance pages": sum(one.origin.path.startswith("docs/guidance/") for one in hub.guidance),
        "cases": len(hub.cases),
        "full cases": sum(one.tier == "full" for one in hub.cases),
        "library entries": len(hub.library),
        "glossary terms": len(hub.glossary.terms) if hub.glossary else 0,
    }
    promised = {"guidance pages": 45, "cases": 15, "full cases": 6, "library entries": 80, "glossary terms": 90}

    assert {} == {name: number for name, number in held.items() if number < promised[name]}


def test_every_figure_of_a_case_has_its_date_and_its_source(hub: Hub) -> None:
    figures = [(case.id, figure) for case in hub.cases for figure in case.figures]
    wrong = [f"{id}: {one.label}" for id, one in figures if not one.as_of.words or not all(map(named, one.sources))]

    assert len(hub.cases) <= len(figures)
    assert [] == wrong


def named(source: object) -> bool:
    return bool(getattr(source, "resource", None) or getattr(source, "title", None))


@pytest.mark.parametrize("left_out", ["as_of", "sources"])
def test_a_figure_without_its_date_or_its_source_is_refused(left_out: str) -> None:
    whole = {"label": "Boats", "value": "28", "as_of": "2024", "sources": [{"title": "Harbour report"}]}

    assert "28" == Figure.model_validate(whole).value
    with pytest.raises(ValidationError, match=left_out):
        Figure.model_validate({name: value for name, value in whole.items() if name != left_out})
    with pytest.raises(ValidationError, match="sources"):
        Figure.model_validate(whole | {"sources": []})
