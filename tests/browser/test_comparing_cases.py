"""Comparing cases and finding where one is missing, on the project's own pages, opened from disk."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

COMPARE = "cases/compare.html"
COVERAGE = "cases/coverage.html"
PHONE = 360


def known(page: Page) -> list[str]:
    """The cases that can be chosen, in the order of the form."""
    return page.eval_on_selector_all("[data-compare] input[name=case]", "boxes => boxes.map(box => box.value)")


def columns(page: Page) -> list[str]:
    """The cases that stand in the table, in their order."""
    return page.eval_on_selector_all(
        "[data-compare-table] [data-case]", "heads => heads.map(head => head.dataset.case)"
    )


def asked(page: Page) -> list[str]:
    return parse_qs(urlsplit(page.url).query).get("case", [])


def status(page: Page) -> str:
    return page.get_by_role("status").inner_text()


def query(*ids: str) -> str:
    return "?" + "&".join(f"case={id}" for id in ids)


def tick(page: Page, id: str) -> None:
    """Go to a box with the Tab key alone, and press it."""
    page.locator("[data-compare] summary").focus()
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.value") == id:
            page.keyboard.press("Space")
            return
    pytest.fail(f"the Tab key never reaches {id}")


@pytest.fixture
def ids(reader, site: Path) -> list[str]:
    found = known(reader().open(site / COMPARE))
    assert len(found) > 4
    return found


def test_without_a_choice_every_case_stands_in_the_table(reader, site: Path, ids: list[str]) -> None:
    page = reader().open(site / COMPARE)

    assert ids == columns(page)
    assert f"All {len(ids)} cases are shown. Choose two to four to compare." == status(page)
    assert page.get_by_role("status").get_attribute("aria-live") == "polite"
    assert asked(page) == []


def test_cases_chosen_by_keyboard_stand_side_by_side_in_the_order_of_the_choice(
    reader, site: Path, ids: list[str]
) -> None:
    visit = reader()
    page = visit.open(site / COMPARE)
    chosen = [ids[3], ids[0], ids[2]]
    for id in chosen:
        tick(page, id)

    assert chosen == columns(page)
    assert chosen == asked(page)
    assert "Comparing 3 cases" == status(page)
    assert visit.errors == []


def test_an_address_is_a_comparison(reader, site: Path, ids: list[str]) -> None:
    page = reader().open(site / COMPARE, query("no-such-case", ids[4], ids[1], ids[4]))

    assert [ids[4], ids[1]] == columns(page)
    assert "Comparing 2 cases" == status(page)
    assert {ids[1], ids[4]} == {box.input_value() for box in page.locator("[data-compare] input:checked").all()}
    page.reload()
    assert [ids[4], ids[1]] == columns(page)


def test_one_case_in_the_address_waits_for_another(reader, site: Path, ids: list[str]) -> None:
    page = reader().open(site / COMPARE, query(ids[2]))
    expected = [ids[2], *(id for id in ids if id != ids[2])]

    assert expected == columns(page)
    assert "Choose one to three more to compare." in status(page)
    tick(page, ids[1])
    assert [ids[2], ids[1]] == columns(page)


def test_an_address_chooses_four_at_most(reader, site: Path, ids: list[str]) -> None:
    page = reader().open(site / COMPARE, query(*ids[:5]))

    assert ids[:4] == columns(page)


def test_with_four_chosen_the_others_wait_and_say_why(reader, site: Path, ids: list[str]) -> None:
    page = reader().open(site / COMPARE, query(*ids[:3]))
    page.locator("[data-compare] summary").press("Enter")
    tick(page, ids[3])
    others = page.locator("[data-compare] input:not(:checked)")
    reasons = {box.get_attribute("aria-describedby") for box in others.all()}
    words = "Comparing 4 cases. That is the most that fits side by side: untick one to choose another."

    assert len(ids) - 4 == others.count()
    assert others.count() == page.locator("[data-compare] input:disabled").count()
    assert words == status(page)
    assert {page.get_by_role("status").get_attribute("id")} == reasons
    tick(page, ids[0])
    assert ids[1:4] == columns(page)
    assert page.locator("[data-compare] input:disabled").count() == 0


def test_a_cleared_choice_shows_every_case_again_and_keeps_the_keyboard(reader, site: Path, ids: list[str]) -> None:
    page = reader().open(site / COMPARE, query(*ids[:2]))
    page.get_by_role("button", name="Clear choice").press("Enter")

    assert ids == columns(page)
    assert asked(page) == []
    assert page.evaluate("document.activeElement.closest('[data-compare]') !== null")


def test_whoever_has_chosen_gets_to_the_comparison_by_keyboard(reader, site: Path, ids: list[str]) -> None:
    page = reader().open(site / COMPARE)
    tick(page, ids[0])
    tick(page, ids[1])
    page.get_by_role("link", name="See the comparison").press("Enter")

    assert page.evaluate("document.activeElement.id") == "side-by-side"
    assert ids[:2] == asked(page)
    assert ids[:2] == columns(page)


def test_a_box_that_has_the_keyboard_is_not_hidden_by_the_line_below(reader, site: Path, ids: list[str]) -> None:
    page = reader(width=PHONE).open(site / COMPARE)
    page.locator("[data-compare] summary").focus()
    edges = []
    for _ in ids:
        page.keyboard.press("Tab")
        edges.append(
            page.evaluate(
                "document.querySelector('.choosing-state').getBoundingClientRect().top"
                " - document.activeElement.getBoundingClientRect().bottom"
            )
        )

    assert len(ids) == len(edges)
    assert min(edges) >= 0


def test_what_a_case_does_not_say_is_not_reported(reader, site: Path) -> None:
    page = reader().open(site / COMPARE)
    empty = page.eval_on_selector_all("tbody td", "cells => cells.filter(cell => !cell.textContent.trim()).length")
    cells = page.locator("tbody td").count()

    assert cells
    assert empty == 0
    assert page.get_by_text("not reported", exact=True).first.is_visible()


def test_a_case_page_brings_its_case_along(reader, site: Path) -> None:
    page = reader().open(site / "cases/bhutan.html")
    page.get_by_role("link", name="Compare with other cases").click()

    assert ["bhutan"] == asked(page)
    assert columns(page)[0] == "bhutan"


def test_without_javascript_every_case_stands_in_a_table_of_its_own_box(reader, site: Path, ids: list[str]) -> None:
    page = reader(javascript=False, width=PHONE).open(site / COMPARE)
    box = page.locator("#side-by-side")

    assert len(ids) == page.locator("thead th:visible a").count()
    assert not page.locator("[data-compare]").is_visible()
    assert box.get_attribute("tabindex") == "0"
    assert box.evaluate("box => box.scrollWidth > box.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE


@pytest.mark.parametrize("number", [0, 1, 2, 4])
def test_the_comparison_fits_a_phone(reader, site: Path, ids: list[str], number: int) -> None:
    page = reader(width=PHONE).open(site / COMPARE, query(*ids[:number]))

    assert page.evaluate("document.documentElement.scrollWidth") == PHONE


def test_on_a_phone_what_is_compared_stands_below_each_other_under_its_name(reader, site: Path, ids: list[str]) -> None:
    page = reader(width=PHONE).open(site / COMPARE, query(*ids[:4]))
    cells = page.locator("tbody tr").first.locator("td")
    boxes = [cell.bounding_box() or {} for cell in cells.all()]
    names = cells.evaluate_all("""cells => cells.map(cell => [cell, getComputedStyle(cell, "::before")]).map(
        ([cell, name]) => [name.display, cell.dataset.label, name.content])""")

    assert 4 == len(boxes)
    assert 1 == len({box["x"] for box in boxes})
    assert [box["y"] for box in boxes] == sorted({box["y"] for box in boxes})
    assert [["block", label, f'"{label}"'] for _, label, _ in names] == names
    assert all(label for _, label, _ in names)


def test_on_paper_the_choice_stands_side_by_side_without_the_form(reader, site: Path, ids: list[str]) -> None:
    page = reader(width=720).open(site / COMPARE, query(*ids[:4]))
    page.emulate_media(media="print")
    tops = [(cell.bounding_box() or {})["y"] for cell in page.locator("tbody tr").first.locator("td").all()]

    assert not page.locator("[data-compare]").is_visible()
    assert 4 == len(tops)
    assert 1 == len(set(tops))
    assert page.evaluate("document.documentElement.scrollWidth") == 720
    assert page.locator("#side-by-side").evaluate("box => getComputedStyle(box).overflowX") == "visible"


@pytest.mark.parametrize("javascript", [True, False])
def test_on_paper_all_cases_are_cut_nowhere(reader, site: Path, ids: list[str], javascript: bool) -> None:
    page = reader(width=720, javascript=javascript).open(site / COMPARE)
    page.emulate_media(media="print")
    names = (
        page.locator("tbody tr")
        .first.locator("td")
        .evaluate_all('cells => cells.filter(cell => getComputedStyle(cell, "::before").display === "block").length')
    )

    assert len(ids) == names
    assert page.evaluate("document.documentElement.scrollWidth") == 720
    assert page.locator("#side-by-side").evaluate("box => box.scrollHeight <= box.clientHeight")


def test_every_number_of_the_coverage_leads_to_as_many_cases(reader, site: Path) -> None:
    page = reader().open(site / COVERAGE)
    cells = page.eval_on_selector_all(".coverage td a", "links => links.map(link => [link.href, link.innerText])")
    # One in seven, which crosses rows, columns and tables, and the last.
    picked = [*cells[::7], cells[-1]]
    expected = {href: int(words.split()[0]) for href, words in picked}
    found = {}
    for href in expected:
        page.goto(href)
        found[href] = page.locator("[data-listing] li.card:visible").count()

    assert expected
    assert expected == found


def test_a_place_without_a_case_says_none_in_words(reader, site: Path) -> None:
    page = reader().open(site / COVERAGE)
    empty = page.locator(".coverage td:not(:has(a))")

    assert empty.count()
    assert {"none"} == set(page.locator(".coverage td:not(:has(a)) :not([aria-hidden])").all_text_contents())
    assert {"–"} == set(page.locator(".coverage td:not(:has(a)) [aria-hidden=true]").all_text_contents())


def test_the_coverage_fits_a_phone_and_its_tables_scroll_in_their_own_boxes(reader, site: Path) -> None:
    page = reader(width=PHONE).open(site / COVERAGE)
    boxes = page.locator(".scroll:has(.coverage)")
    wide = boxes.evaluate_all("boxes => boxes.filter(box => box.scrollWidth > box.clientWidth).length")

    assert 3 == boxes.count()
    assert 3 == wide
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE


def test_the_coverage_says_whom_to_offer_a_case(reader, site: Path) -> None:
    page = reader().open(site / COVERAGE)

    assert page.get_by_role("heading", name="Offer a case").is_visible()
    assert (page.get_by_role("link", name="Ask a question").get_attribute("href") or "").startswith("mailto:")
