"""Citations and terms explain themselves: to pointer, keyboard and finger, on every screen, without JavaScript too."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page
from small_sites import build_site, golden_project, write_records

pytestmark = pytest.mark.browser

GUIDE = "guidance/6-2/authorization.html"
LONG = "guidance/6-2/long-notes.html"
HELD = "An authorization holds its date and how long it lasts."
MEANT = "Internationally transferred mitigation outcome (ITMO). One tonne that a country lets go & another may count."

WORDS = " ".join(["A long paragraph of many words that says more than others do."] * 6)
PARAGRAPHS = "\n".join(f"  - {{ref: {number}, summary: {WORDS}}}" for number in range(1, 7))
RULE = f"""
number: 3/CMA.3
session: cma-3
year: 2021
place: Glasgow
title: The rules of the mechanism
summary: Many words.
evidence: text-read
paragraphs:
{PARAGRAPHS}
"""
PAGE = """---
title: Long notes
question: What stands in a long note?
summary: Notes everywhere on a page.
section: "6.2"
mechanisms: ["6.2"]
themes: [tracking]
reviewed: 2028-02-29
review_every: 1 year
owner: Guidance editor
---

[[3/CMA.3 1-6]] The first words cite, and so do the last ones of a line that is long enough to be broken [[3/CMA.3 2]].

| One | Two | Three |
| --- | --- | --- |
| Left [[3/CMA.3 1-4]] | Middle [[3/CMA.3 3]] | Right [[3/CMA.3 1-6]] |

Words that stand between. An ITMO is a term.

- At the end [[3/CMA.3 1-6]]
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = golden_project(tmp_path_factory.mktemp("notes"))
    write_records(folder, {"resources/rules/3-cma-3.yml": ("rule", RULE)})
    (folder / "docs" / "guidance" / "6-2" / "long-notes.md").write_text(PAGE, "utf-8")
    return build_site(folder)


def holder(page: Page, kind: str = "cite") -> Locator:
    """The first citation or term in the text of a page, with its note."""
    return page.locator(f".content > p .tip-holder:has(a.{kind})").first


def note(page: Page, kind: str = "cite") -> Locator:
    return holder(page, kind).locator(".tip")


def focus_by_keyboard(page: Page, link: Locator) -> None:
    """Press Tab until a link has the focus."""
    page.locator("main").focus()
    for _ in range(30):
        page.keyboard.press("Tab")
        if link.evaluate("link => link === document.activeElement"):
            return
    pytest.fail("no number of Tab presses leads to the link")


def open_notes(page: Page) -> list[str]:
    return page.locator(".tip:visible").all_text_contents()


def test_no_note_is_open_on_a_page_just_opened(reader, small) -> None:
    page = reader().open(small / GUIDE)

    assert page.locator(".tip").count() > 5
    assert open_notes(page) == []


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize(("kind", "said"), [("cite", HELD), ("term", MEANT)])
def test_a_note_opens_under_the_pointer_and_closes_behind_it(reader, small, kind, said, javascript) -> None:
    page = reader(javascript=javascript).open(small / GUIDE)
    holder(page, kind).locator("a").hover()
    opened = open_notes(page)
    page.mouse.move(5, 5)

    assert opened == [said]
    assert open_notes(page) == []


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize(("kind", "said"), [("cite", HELD), ("term", MEANT)])
def test_a_note_opens_with_the_focus_of_the_keyboard_and_closes_behind_it(
    reader, small, kind, said, javascript
) -> None:
    page = reader(javascript=javascript).open(small / GUIDE)
    focus_by_keyboard(page, holder(page, kind).locator("a"))
    opened = open_notes(page)
    page.keyboard.press("Tab")

    assert opened == [said]
    assert said not in open_notes(page)


@pytest.mark.parametrize("javascript", [True, False])
def test_a_citation_leads_to_the_anchor_of_its_paragraph(reader, small, javascript) -> None:
    page = reader(javascript=javascript).open(small / GUIDE)
    holder(page).locator("a").click()
    page.wait_for_url("**/rules/4-cma-6.html#5-c")

    assert HELD in page.locator("[id='5-c']").inner_text()
    assert page.locator("[id='5-c']").evaluate("place => place.matches(':target')")


@pytest.mark.parametrize("javascript", [True, False])
def test_a_term_leads_to_its_place_in_the_glossary(reader, small, javascript) -> None:
    page = reader(javascript=javascript).open(small / GUIDE)
    holder(page, "term").locator("a").click()
    page.wait_for_url("**/glossary.html#itmo")

    assert "internationally transferred mitigation outcome" in page.locator("#itmo").inner_text()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_first_tap_opens_a_note_and_the_second_follows_the_link(reader, small, width) -> None:
    page = reader(touch=True, width=width).open(small / GUIDE)
    link = holder(page).locator("a")
    link.tap()
    opened, here = open_notes(page), page.url
    link.tap()
    page.wait_for_url("**/rules/4-cma-6.html#5-c")

    assert opened == [HELD]
    assert here.endswith(GUIDE)


def test_a_tap_elsewhere_closes_a_note(reader, small) -> None:
    page = reader(touch=True, width=360).open(small / GUIDE)
    holder(page).locator("a").tap()
    opened = open_notes(page)
    page.locator("h1").tap()

    assert opened == [HELD]
    assert open_notes(page) == []


def test_a_tap_inside_a_note_leaves_it_open(reader, small) -> None:
    page = reader(touch=True, width=360).open(small / GUIDE)
    holder(page).locator("a").tap()
    note(page).tap()

    assert open_notes(page) == [HELD]


def test_a_tap_on_another_citation_opens_that_one_alone(reader, small) -> None:
    page = reader(touch=True, width=360).open(small / GUIDE)
    holder(page).locator("a").tap()
    page.locator(".admonition .tip-holder a").nth(1).tap()

    assert open_notes(page) == ["An authorization names the moment of first transfer."]


def test_escape_closes_a_note_that_the_pointer_opened(reader, small) -> None:
    page = reader().open(small / GUIDE)
    holder(page).locator("a").hover()
    opened = open_notes(page)
    page.keyboard.press("Escape")
    closed = open_notes(page)
    page.mouse.move(5, 5)
    holder(page).locator("a").hover()

    assert (opened, closed) == ([HELD], [])
    assert open_notes(page) == [HELD]


def test_escape_closes_a_note_that_the_keyboard_opened_and_keeps_the_focus(reader, small) -> None:
    page = reader().open(small / GUIDE)
    link = holder(page).locator("a")
    focus_by_keyboard(page, link)
    opened = open_notes(page)
    page.keyboard.press("Escape")

    assert opened == [HELD]
    assert open_notes(page) == []
    assert link.evaluate("link => link === document.activeElement")


def test_escape_closes_a_note_that_a_finger_opened(reader, small) -> None:
    page = reader(touch=True, width=360).open(small / GUIDE)
    holder(page).locator("a").tap()
    page.keyboard.press("Escape")

    assert open_notes(page) == []


# The boxes of a word in the middle of the window: two where it is broken over two lines.
BOXES = """link => {
  link.scrollIntoView({ block: "center", behavior: "instant" });
  return [...link.getClientRects()].map(box => [box.left + box.width / 2, box.top + box.height / 2]);
}"""


@pytest.mark.parametrize("uri", [GUIDE, LONG])
def test_a_note_stays_while_the_pointer_moves_into_it(reader, small, uri) -> None:
    page = reader().open(small / uri)
    held, broken = [], 0
    for one in page.locator(".content > :is(p, ul) .tip-holder").all():
        boxes = one.locator("a").evaluate(BOXES)
        broken += len(boxes) > 1
        for x, y in boxes:
            page.mouse.move(5, 5)
            page.mouse.move(x, y)
            tip = one.locator(".tip").bounding_box()
            assert tip is not None, f"no note opens at {x}, {y}"
            inside = min(max(x, tip["x"] + 5), tip["x"] + tip["width"] - 5)
            page.mouse.move(inside, tip["y"] + tip["height"] / 2, steps=30)
            held.append(one.locator(".tip").is_visible())
    page.mouse.move(5, 5)

    assert len(held) >= 4
    assert broken or uri == LONG
    assert all(held)
    assert open_notes(page) == []


# Brings a word to a height of the window, points at it, and tells by how much its note leaves the window.
OUTSIDE = """async ([holder, block]) => {
  const link = holder.querySelector("a"), tip = holder.querySelector(".tip");
  link.scrollIntoView({ block, inline: "nearest", behavior: "instant" });
  link.focus({ preventScroll: true });
  await new Promise(requestAnimationFrame);
  const box = tip.getBoundingClientRect();
  const over = [-box.left, -box.top, box.right - innerWidth, box.bottom - innerHeight].map(Math.round);
  const faults = over.some(one => one > 0) ? [`${block}: ${over}: ${tip.textContent.slice(0, 40)}`] : [];
  return box.width && box.height ? faults : [`${block}: not shown: ${tip.textContent.slice(0, 40)}`];
}"""


@pytest.mark.parametrize("height", [480, 800])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("uri", [GUIDE, LONG, "glossary.html", "support/authorization.html", "cases/valley-solar.html"])
def test_a_note_lies_wholly_inside_the_window(reader, small, uri, width, height) -> None:
    page = reader(width=width).open(small / uri)
    page.set_viewport_size({"width": width, "height": height})
    holders = page.locator(".tip-holder").element_handles()
    places = [(one, block) for one in holders for block in ("start", "center", "end")]
    faults = [fault for one, block in places for fault in page.evaluate(OUTSIDE, [one, block])]

    assert len(holders) >= 2
    assert faults == [], "\n".join(faults)


def test_an_open_note_follows_its_word_when_the_page_is_scrolled(reader, small) -> None:
    page = reader().open(small / LONG)
    page.set_viewport_size({"width": 1280, "height": 480})
    link = page.locator(".content > ul .tip-holder a").first
    focus_by_keyboard(page, link)
    before = link.bounding_box()
    page.mouse.wheel(0, 60)
    page.wait_for_function("() => scrollY > 0")
    page.wait_for_timeout(300)
    faults = page.evaluate(OUTSIDE, [page.locator(".content > ul .tip-holder").first.element_handle(), "nearest"])

    assert before != link.bounding_box()
    assert faults == []


def test_a_printed_page_holds_its_citations_and_no_open_note(reader, small) -> None:
    page = reader().open(small / GUIDE)
    focus_by_keyboard(page, holder(page).locator("a"))
    page.emulate_media(media="print")

    assert holder(page).locator("a").is_visible()
    assert open_notes(page) == []
