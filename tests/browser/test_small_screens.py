"""No page scrolls sideways on the narrowest phone; what is wider scrolls in a box of its own (WCAG 2.2, 1.4.10)."""

from __future__ import annotations

from pathlib import Path

import pytest
from page_kinds import NOT_FOUND, folders, pages_of
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

# What reaches furthest to the right, outside boxes that scroll by themselves; "" when the page fits.
CULPRIT = """() => {
  if (document.documentElement.scrollWidth <= 320) return "";
  const scrolls = (node) => node && node !== document.body &&
    (getComputedStyle(node).overflowX !== "visible" || scrolls(node.parentElement));
  const wide = [...document.querySelectorAll("body *")]
    .filter((node) => node.getBoundingClientRect().right > 320 && !scrolls(node.parentElement));
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
