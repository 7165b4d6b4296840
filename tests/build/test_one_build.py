"""The small site as the real engine builds it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import html5lib
import material
import pytest
from small_project import build, hashes, make_project

LOADED = {"link": "href", "script": "src", "img": "src", "iframe": "src", "source": "src", "object": "data"}


@pytest.fixture(scope="module")
def site(built: tuple[Path, str]) -> Path:
    return built[0]


@pytest.fixture(scope="module")
def documents(site: Path) -> dict[str, Any]:
    """Every page as a browser reads it, by its path."""
    pages = {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*.html"))}
    return {path: html5lib.parse(data, namespaceHTMLElements=False) for path, data in pages.items()}


def test_the_engine_finds_nothing_to_warn_about(built: tuple[Path, str]) -> None:
    lines = built[1].splitlines()

    assert [line for line in lines if "WARNING" in line or "ERROR" in line] == []
    assert any("Documentation built" in line for line in lines)


def test_nothing_of_material_is_in_the_site(site: Path) -> None:
    templates = Path(str(material.__file__)).parent / "templates" / "assets"
    theirs = {f"assets/{path.relative_to(templates).as_posix()}" for path in templates.rglob("*") if path.is_file()}

    assert len(theirs) > 20
    assert theirs & set(hashes(site)) == set()


def test_pages_load_nothing_from_elsewhere(documents: dict[str, Any]) -> None:
    found = {
        (path, element.tag, element.get(LOADED[element.tag]))
        for path, document in documents.items()
        for element in document.iter()
        if element.tag in LOADED
        and element.get("rel") != "canonical"
        and urlsplit(element.get(LOADED[element.tag]) or "").netloc
    }

    assert len(documents) > 30
    assert found == set()


def test_the_stylesheet_loads_nothing_from_elsewhere(site: Path) -> None:
    sheets = [path.read_text("utf-8") for path in site.rglob("*.css")]

    assert sheets != []
    assert [sheet for sheet in sheets if "@import" in sheet or "//" in sheet.replace("/*", "").replace("*/", "")] == []


def test_every_link_inside_the_site_leads_to_a_page_and_a_place_in_it(site: Path, documents: dict[str, Any]) -> None:
    files = set(hashes(site))
    places = {path: {element.get("id") for element in document.iter()} for path, document in documents.items()}
    links = list(inner_links(documents))
    broken = [
        (page, target, anchor)
        for page, target, anchor in links
        if target not in files or (anchor and anchor not in places.get(target, ()))
    ]

    assert len(links) > 500
    assert broken == []


def inner_links(documents: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Page, target file and anchor of each relative link; 404.html is served from any address, so its are absolute."""
    for page, document in documents.items():
        for element in document.iter():
            named = [element.get(name) for name in ("href", "src", "action") if element.get(name)]
            address = urlsplit(named[0] if named else "https:")
            if page == "404.html" or address.scheme:
                continue
            target = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(address.path)))
            yield page, target if address.path else page, address.fragment


def test_no_page_uses_an_id_twice(documents: dict[str, Any]) -> None:
    twice = {}
    for path, document in documents.items():
        ids = [element.get("id") for element in document.iter() if element.get("id")]
        twice[path] = sorted({id for id in ids if ids.count(id) > 1})

    assert {path: ids for path, ids in twice.items() if ids} == {}


def text_of(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


HEADINGS = {
    "events/reporting-days-2027.html": "The initial report: {: .x } & [[more]] *now*",
    "cases/valley-solar.html": "From `idea` to authorization | {#x} & back",
}


@pytest.mark.parametrize(("page", "words"), HEADINGS.items())
def test_a_heading_from_data_reads_the_same_in_the_page_and_in_its_contents(
    page: str, words: str, documents: dict[str, Any]
) -> None:
    headings = [text_of(element) for element in documents[page].iter("h2")]
    contents = [
        text_of(link) for nav in documents[page].iter("nav") if nav.get("class") == "toc" for link in nav.iter("a")
    ]

    assert words in headings
    assert words in contents


GUIDANCE = "guidance/6-2/authorization.html"


def notes(document: Any, kind: str) -> list[tuple[str, str, str]]:
    """Word, link and note of each citation or term on a page."""
    texts = {element.get("id"): text_of(element) for element in document.iter("span") if element.get("id")}
    links = [link for link in document.iter("a") if link.get("class") == kind]
    return [(text_of(link), link.get("href"), texts[link.get("aria-describedby")]) for link in links]


def test_a_citation_in_a_text_leads_to_its_paragraph_and_says_what_it_holds(documents: dict[str, Any]) -> None:
    held = "An authorization holds its date and how long it lasts."
    expected = ("4/CMA.6, para. 5(c)", "../../rules/4-cma-6.html#5-c", held)
    written = [text_of(page) for uri, page in documents.items() if uri.startswith(("guidance/", "which-track/"))]

    assert notes(documents[GUIDANCE], "cite")[0] == expected
    assert len(written) == 8
    assert [text for text in written if "[[" in text] == []


def test_a_citation_of_what_is_superseded_says_so_in_the_text_and_in_the_list(documents: dict[str, Any]) -> None:
    old = "The initial report holds one authorization form | for every activity."
    expected = f"{old}Superseded. The form *gave way* to items that stand in the authorization itself."
    links = [one for one in documents[GUIDANCE].iter("span") if "tip-superseded" in (one.get("class") or "")]
    said = [note for word, _, note in notes(documents[GUIDANCE], "cite") if word.endswith("para. 18(b)")]

    assert said == [expected, expected]
    assert len(links) == 2


def test_a_term_is_explained_where_a_page_first_uses_it_and_nowhere_else(documents: dict[str, Any]) -> None:
    itmo = "Internationally transferred mitigation outcome (ITMO)."
    moment = "First transfer. The moment from which a tonne counts elsewhere {: .x }."
    expected = [
        ("ITMOs", "../../glossary.html#itmo", f"{itmo} One tonne that a country lets go & another may count."),
        ("first transfer", "../../glossary.html#first-transfer", moment),
    ]

    assert notes(documents[GUIDANCE], "term") == expected


def test_a_table_of_three_columns_names_the_column_of_each_cell(documents: dict[str, Any]) -> None:
    tables = [table for table in documents[GUIDANCE].iter("table") if table.get("class") == "folds"]
    rows = [[cell.get("data-label") for cell in row.iter("td")] for table in tables for row in table.iter("tr")]
    labels = ["Item", "Who writes it", "Where it stands"]

    assert rows == [[], labels, labels]


def test_a_table_of_two_columns_stays_a_table(documents: dict[str, Any]) -> None:
    tables = list(documents["cases/valley-solar.html"].iter("table"))

    assert [table.get("class") for table in tables] == [None]


def test_a_title_from_data_reads_the_same_in_the_window_and_on_the_page(documents: dict[str, Any]) -> None:
    document = documents["events/registry-workshop-2028.html"]
    title = "Registry workshop: who holds what | and {: .why }?"

    assert text_of(document.find(".//h1")) == title
    assert text_of(document.find(".//title")) == f"{title} – Article 6 knowledge hub"


def test_the_sitemap_names_the_pages_that_are_there(site: Path, documents: dict[str, Any]) -> None:
    rows = ElementTree.parse(site / "sitemap.xml").iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
    expected = sorted(f"https://hub.example.org/{page}" for page in documents if page != "404.html")

    assert sorted(str(row.text) for row in rows) == expected


def test_the_same_data_gives_the_same_bytes_anywhere(site: Path, tmp_path: Path) -> None:
    elsewhere = make_project(tmp_path / "a folder with spaces" / "é")
    run = build(elsewhere, umask=0o077, TZ="Pacific/Kiritimati", LC_ALL="POSIX", PYTHONHASHSEED="2")

    assert run.returncode == 0, run.stderr
    assert hashes(elsewhere / "site") == hashes(site)
