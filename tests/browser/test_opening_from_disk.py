"""The site opened as a folder on a disk: nothing is asked of any server and nothing fails."""

from __future__ import annotations

from pathlib import Path

import pytest
from page_kinds import NOT_FOUND, folders, pages_of
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
kinds = pytest.mark.parametrize("folder", folders())


def wanted(page: Page) -> list[str]:
    """The styles, scripts and pictures that a page names."""
    return page.eval_on_selector_all(
        "link[rel=stylesheet], script[src], img[src], iframe, object, embed, video, audio",
        "found => found.map(one => one.href || one.src || one.data)",
    )


@kinds
def test_a_page_asks_nothing_of_any_server(reader, site: Path, folder: str) -> None:
    visit = reader()
    for uri in pages_of(folder, 1):
        visit.open(site / uri)

    assert visit.requests
    assert [url for url in visit.requests if not url.startswith("file://")] == []


@kinds
def test_whatever_a_page_names_loads_without_an_error(reader, site: Path, folder: str) -> None:
    visit = reader()
    asked: list[str] = []
    for uri in pages_of(folder, 1):
        if uri != NOT_FOUND:
            asked += wanted(visit.open(site / uri))

    assert asked
    assert set() == set(asked) - set(visit.requests)
    assert visit.failures == []
    assert visit.errors == []


def test_the_style_sheet_takes_effect(reader, site: Path) -> None:
    page = reader().open(site / "index.html")

    assert page.evaluate("[...document.styleSheets].map(sheet => !!sheet.ownerNode.sheet)") == [True]
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--paper')").strip()


def test_the_pages_language_is_named(reader, site: Path) -> None:
    assert reader().open(site / "index.html").evaluate("document.documentElement.lang") == "en"


def test_the_search_box_of_the_home_page_leads_to_what_it_asks_for(reader, site: Path) -> None:
    page = reader().open(site / "index.html")
    page.get_by_role("searchbox").fill("initial report")
    page.keyboard.press("Enter")
    page.wait_for_url("**/find.html?q=initial+report")
    left = [text.lower() for text in page.locator("[data-listing] li:visible").all_inner_texts()]

    assert left
    assert left == [text for text in left if "initial" in text and "report" in text]
