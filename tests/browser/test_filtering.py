"""Filters of the project's own listings, used by keyboard; what must be left is worked out here from the items."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

LISTINGS = {"events/index.html": "event", "resources/index.html": "resource", "cases/index.html": "case"}
listings = pytest.mark.parametrize("place", LISTINGS)
FIRST_FACETS = {
    "events/index.html": ("mechanism", "theme"),
    "resources/index.html": ("type", "mechanism"),
    "cases/index.html": ("country", "mechanism"),
}


@dataclass(frozen=True)
class Item:
    title: str
    text: str
    facets: dict[str, list[str]]


def items_of(page: Page) -> list[Item]:
    """The items of a listing, read from their attributes and not from the filters."""
    rows = page.eval_on_selector_all(
        "[data-listing] li.card",
        """rows => rows.map(row => [
            row.querySelector("h3").textContent, row.textContent,
            Object.fromEntries([...row.attributes].map(one => [one.name, one.value]))])""",
    )
    return [
        Item(title, text, {name[5:]: value.split() for name, value in attributes.items() if name.startswith("data-")})
        for title, text, attributes in rows
    ]


def left(page: Page) -> list[str]:
    return sorted(page.locator("[data-listing] li.card:visible h3").all_text_contents())


def titles(items: list[Item], keep: Callable[[Item], bool]) -> list[str]:
    return sorted(item.title for item in items if keep(item))


def status(page: Page) -> str:
    return page.get_by_role("status").inner_text()


def in_words(number: int, all: int, noun: str) -> str:
    return f"{number} of {all} {noun}s" if number != all else f"{all} {noun}s"


def chips(page: Page) -> list[str]:
    return page.locator("[data-chosen] button").all_inner_texts()


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def choices(page: Page, facet: str) -> list[str]:
    return page.eval_on_selector_all(f"[data-facet={facet}] input", "boxes => boxes.map(box => box.value)")


def telling_choice(page: Page, items: list[Item], facet: str) -> str:
    """The first choice of a facet that some items have and others have not."""
    have = {value: sum(value in item.facets.get(facet, []) for item in items) for value in choices(page, facet)}
    return next(value for value, number in have.items() if 0 < number < len(items))


def tab_to(page: Page, facet: str, value: str) -> None:
    """Go to a box with the Tab key alone."""
    page.locator("[data-filters] input[name=q]").focus()
    at = "[document.activeElement.name, document.activeElement.value]"
    for _ in range(300):
        page.keyboard.press("Tab")
        if page.evaluate(at) == [facet, value]:
            return
    pytest.fail(f"the Tab key never reaches {facet}={value}")


def tick(page: Page, facet: str, value: str) -> None:
    tab_to(page, facet, value)
    page.keyboard.press("Space")


@listings
def test_without_a_choice_everything_is_there(reader, site: Path, place: str) -> None:
    page = reader().open(site / place)
    items = items_of(page)

    assert items
    assert titles(items, lambda item: True) == left(page)
    assert f"{len(items)} {LISTINGS[place]}s" == status(page)
    assert chips(page) == []
    assert not page.get_by_role("button", name="Clear filters").is_visible()


@listings
def test_a_box_ticked_by_keyboard_filters_and_is_kept_in_the_address(reader, site: Path, place: str) -> None:
    page = reader().open(site / place)
    items = items_of(page)
    facet = FIRST_FACETS[place][0]
    value = telling_choice(page, items, facet)
    expected = titles(items, lambda item: value in item.facets.get(facet, []))
    tick(page, facet, value)

    assert expected == left(page)
    assert in_words(len(expected), len(items), LISTINGS[place]) == status(page)
    assert {facet: [value]} == asked(page)
    page.reload()
    assert expected == left(page)
    assert page.locator(f"[data-facet={facet}] input[value='{value}']").is_checked()
    assert page.locator("[data-filters] input:checked").count() == 1


@listings
def test_a_second_box_of_a_group_widens_and_one_of_another_narrows(reader, site: Path, place: str) -> None:
    page = reader().open(site / place)
    items = items_of(page)
    first, second = FIRST_FACETS[place]
    one, two = choices(page, first)[:2]
    other = choices(page, second)[0]

    def either(item: Item) -> bool:
        return bool({one, two} & set(item.facets.get(first, [])))

    tick(page, first, one)
    tick(page, first, two)
    assert titles(items, either) == left(page)
    tick(page, second, other)
    assert titles(items, lambda item: either(item) and other in item.facets.get(second, [])) == left(page)
    assert {first: [one, two], second: [other]} == asked(page)


@listings
def test_counts_beside_the_boxes_heed_the_other_groups(reader, site: Path, place: str) -> None:
    page = reader().open(site / place)
    items = items_of(page)
    first, second = FIRST_FACETS[place]
    value = telling_choice(page, items, first)
    tick(page, first, value)
    given = [item for item in items if value in item.facets.get(first, [])]
    other = {choice: sum(choice in item.facets.get(second, []) for item in given) for choice in choices(page, second)}
    own = {choice: sum(choice in item.facets.get(first, []) for item in items) for choice in choices(page, first)}
    read = """sets => sets.map(set => Object.fromEntries([...set.querySelectorAll("label")].map(label =>
        [label.querySelector("input").value, Number(label.querySelector("[data-count]").textContent)])))[0]"""

    assert other == page.eval_on_selector_all(f"[data-facet={second}]", read)
    assert own == page.eval_on_selector_all(f"[data-facet={first}]", read)


@listings
def test_a_chip_takes_its_choice_away(reader, site: Path, place: str) -> None:
    page = reader().open(site / place)
    items = items_of(page)
    facet = FIRST_FACETS[place][0]
    one, two = choices(page, facet)[:2]
    tick(page, facet, one)
    tick(page, facet, two)
    label = page.locator(f"[data-facet={facet}] label").nth(0).locator("[data-label]").inner_text()
    page.get_by_role("button", name=f"Remove filter: {label}", exact=True).focus()
    page.keyboard.press("Enter")

    assert titles(items, lambda item: two in item.facets.get(facet, [])) == left(page)
    assert {facet: [two]} == asked(page)
    assert len(chips(page)) == 1
    # Whoever works by keyboard is not thrown out of the filters.
    assert page.evaluate("document.activeElement.closest('[data-filters]') !== null")


@listings
def test_clear_takes_every_choice_away(reader, site: Path, place: str) -> None:
    page = reader().open(site / place)
    items = items_of(page)
    facet = FIRST_FACETS[place][0]
    tick(page, facet, choices(page, facet)[0])
    page.locator("[data-filters] input[name=q]").fill("a")
    assert len(chips(page)) == 2
    page.get_by_role("button", name="Clear filters").press("Enter")

    assert titles(items, lambda item: True) == left(page)
    assert asked(page) == {}
    assert chips(page) == []
    assert page.locator("[data-filters] input[name=q]").input_value() == ""
    assert page.evaluate("document.activeElement.closest('[data-filters]') !== null")


@listings
def test_what_the_address_asks_for_and_no_form_knows_is_passed_over(reader, site: Path, place: str) -> None:
    page = reader().open(site / place, "?mechanism=9.9&colour=red&__proto__=x&mechanism=6.2&theme=%3Cscript%3E")
    items = items_of(page)
    expected = titles(items, lambda item: "6.2" in item.facets["mechanism"])

    assert expected
    assert expected == left(page)
    assert len(chips(page)) == 1


@listings
def test_an_address_of_nothing_known_shows_everything(reader, site: Path, place: str) -> None:
    visit = reader()
    page = visit.open(site / place, "?mechanism=9.9&nothing")

    assert titles(items_of(page), lambda item: True) == left(page)
    assert chips(page) == []
    assert visit.errors == []


@listings
def test_words_filter_by_what_a_card_says(reader, site: Path, place: str) -> None:
    page = reader().open(site / place)
    items = items_of(page)
    word = max(items[0].title.split(), key=len).strip(",.:;()").lower()
    expected = titles(items, lambda item: word in folded(item.text))
    page.get_by_label("Words in title or summary").press_sequentially(word.upper())

    assert expected == left(page)
    assert in_words(len(expected), len(items), LISTINGS[place]) == status(page)
    assert {"q": [word.upper()]} == asked(page)
    page.reload()
    assert expected == left(page)


def folded(text: str) -> str:
    parts = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in parts if not unicodedata.combining(letter)).lower()


@listings
def test_words_are_found_without_their_accents(reader, site: Path, place: str) -> None:
    page = reader().open(site / place)
    item = items_of(page)[0]
    word = max(item.title.split(), key=len).strip(",.:;()")
    accented = word.replace("a", "á").replace("e", "ê").replace("i", "ï").replace("o", "ö")
    page.get_by_label("Words in title or summary").fill(accented)

    assert accented != word
    assert item.title in left(page)


@listings
def test_an_empty_result_says_so_and_how_to_go_on(reader, site: Path, place: str) -> None:
    page = reader().open(site / place)
    page.get_by_label("Words in title or summary").fill("zzzzzz")

    assert left(page) == []
    assert f"No {LISTINGS[place]} holds all these words. Try fewer." == status(page)
    assert page.locator("[data-period] h2:visible").all_inner_texts() == []
    assert page.get_by_role("button", name="Clear filters").is_visible()


@listings
def test_words_in_the_address_are_only_text(reader, site: Path, place: str) -> None:
    visit = reader()
    hostile = '"><img src=x onerror=window.hit=1>'
    page = visit.open(site / place, "?q=%22%3E%3Cimg%20src%3Dx%20onerror%3Dwindow.hit%3D1%3E")

    assert [f"“{hostile}”"] == chips(page)
    assert page.evaluate("window.hit === undefined")
    assert page.locator("img").count() == 0


@listings
def test_the_enter_key_in_the_words_loses_nothing(reader, site: Path, place: str) -> None:
    page = reader().open(site / place)
    page.get_by_label("Words in title or summary").fill("a")
    before = left(page)
    page.keyboard.press("Enter")

    assert before == left(page)
    assert page.get_by_label("Words in title or summary").input_value() == "a"


@listings
def test_the_number_of_what_is_left_is_announced(reader, site: Path, place: str) -> None:
    page = reader().open(site / place)

    assert page.get_by_role("status").get_attribute("aria-live") == "polite"


@pytest.mark.parametrize("place", [*LISTINGS, "find.html"])
def test_without_javascript_everything_is_listed_and_no_filter_shown(reader, site: Path, place: str) -> None:
    page = reader(javascript=False).open(site / place)
    rows = page.locator("[data-listing] li.card, [data-listing] .directory > li")

    assert rows.count()
    assert [row.text_content() for row in rows.all() if not row.is_visible()] == []
    assert not page.locator("[data-filters]").is_visible()


@pytest.mark.parametrize("place", [*LISTINGS, "index.html", "find.html"])
def test_without_javascript_no_page_claims_to_know_the_time(reader, site: Path, place: str) -> None:
    page = reader(javascript=False).open(site / place)
    text = page.locator("body").text_content() or ""

    assert "Article 6" in text
    assert [word for word in ("Upcoming", "On now") if word in text] == []
