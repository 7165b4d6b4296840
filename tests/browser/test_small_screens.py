"""No page scrolls sideways on the narrowest phone; what is wider scrolls in a box of its own (WCAG 2.2, 1.4.10)."""

from __future__ import annotations

from pathlib import Path

import pytest
from page_kinds import NOT_FOUND, folders, pages_of
from playwright.sync_api import Browser
from small_sites import build_site, golden_project

pytestmark = pytest.mark.browser

# What reaches furthest to the right, outside boxes that scroll by themselves; "" when the page fits.
CULPRIT = """() => {
  if (document.documentElement.scrollWidth <= innerWidth) return "";
  const scrolls = (node) => node && node !== document.body &&
    (getComputedStyle(node).overflowX !== "visible" || scrolls(node.parentElement));
  const wide = [...document.querySelectorAll("body *")]
    .filter((node) => node.getBoundingClientRect().right > innerWidth && !scrolls(node.parentElement));
  const far = wide.sort((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right)[0];
  const where = far ? `<${far.localName} class="${far.className}"> ${far.textContent.trim().slice(0, 60)}` : "?";
  return document.documentElement.scrollWidth + " px: " + where;
}"""


@pytest.mark.parametrize("folder", folders())
def test_no_page_scrolls_sideways_at_320_pixels(reader, site: Path, folder: str) -> None:
    visit = reader(width=320)
    uris = [uri for uri in pages_of(folder, 3) if uri != NOT_FOUND]
    found = {uri: visit.open(site / uri).evaluate(CULPRIT) for uri in uris}

    assert found
    assert [f"{uri}: {culprit}" for uri, culprit in found.items() if culprit] == []


@pytest.mark.parametrize("place", ["events/index.html", "resources/index.html", "cases/index.html"])
def test_an_open_filter_fits_a_small_screen(reader, site: Path, place: str) -> None:
    page = reader(width=320).open(site / place)
    page.locator("[data-filters] summary").click()

    assert page.locator("[data-filters] input[name=q]").is_visible()
    assert page.evaluate(CULPRIT) == ""


def test_the_menu_opens_and_closes_by_touch_and_every_link_in_it_can_be_tapped(browser: Browser, site: Path) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    button, menu = page.locator("label[for=menu]"), page.locator("nav.menu")
    seen = [menu.is_visible()]
    for _ in range(3):
        button.tap()
        seen.append(menu.is_visible())
    menu.get_by_role("link", name="Countries").tap()
    page.wait_for_url("**/countries/index.html")
    context.close()

    assert seen == [False, True, False, True]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(golden_project(tmp_path_factory.mktemp("screens")))


GUIDE = "guidance/6-2/authorization.html"
KINDS = (
    *(GUIDE, "guidance/index.html", "rules/index.html", "rules/2-cma-3.html", "rules/4-cma-6.html", "glossary.html"),
    *("which-track/index.html", "which-track/registry.html", "which-track/cooperative-approach.html"),
    *("workshops/index.html", "workshops/write-an-authorization.html", "about/reviews.html"),
)


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("width", [320, 360])
def test_no_kind_of_page_about_rules_scrolls_sideways(reader, small: Path, width: int, javascript: bool) -> None:
    visit = reader(width=width, javascript=javascript)
    found = {uri: visit.open(small / uri).evaluate(CULPRIT) for uri in KINDS}

    assert [f"{uri}: {culprit}" for uri, culprit in found.items() if culprit] == []


def test_an_open_note_does_not_make_a_page_scroll_sideways(reader, small: Path) -> None:
    page = reader(width=320, touch=True).open(small / GUIDE)
    page.locator(".tip-holder a").first.tap()

    assert page.locator(".tip:visible").count() == 1
    assert page.evaluate(CULPRIT) == ""


# For each row of the table: what stands before a cell, and how far the cell lies below and right of the row's first.
FOLDED = """table => [...table.tBodies[0].rows].map(row => [...row.cells].map(cell => {
  const first = row.cells[0].getBoundingClientRect(), box = cell.getBoundingClientRect();
  const before = getComputedStyle(cell, "::before").content;
  return [before === "none" ? "" : before.replace("attr(data-label)", `"${cell.dataset.label}"`).replaceAll('"', ""),
    box.top > first.top, box.left > first.left];
}))"""


@pytest.mark.parametrize("width", [320, 360])
def test_a_table_folds_into_a_list_that_names_each_column(reader, small: Path, width: int) -> None:
    page = reader(width=width).open(small / GUIDE)
    box = page.locator(".scroll:has(table.folds)")
    row = [["", False, False], ["Who writes it: ", True, False], ["Where it stands: ", True, False]]

    assert page.locator("table.folds").evaluate(FOLDED) == [row, row]
    assert box.evaluate("box => box.scrollWidth <= box.clientWidth")
    assert page.locator("table.folds thead").bounding_box()["width"] <= 1
    assert page.get_by_role("table").get_by_role("cell").count() == 6


def test_a_table_stands_as_a_table_where_there_is_room(reader, small: Path) -> None:
    page = reader(width=1280).open(small / GUIDE)
    row = [["", False, False], ["", False, True], ["", False, True]]

    assert page.locator("table.folds").evaluate(FOLDED) == [row, row]
    assert page.locator("table.folds thead").is_visible()
