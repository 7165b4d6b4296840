"""One line in the record of a decision reaches every page that rests on it; the reader's clock tells what is late."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page
from small_sites import build_site, golden_project

pytestmark = pytest.mark.browser

RULE = "resources/rules/4-cma-6.yml"
LINE = "    summary: An authorization holds its date and how long it lasts.\n"
CHANGE = "The date moved to the public register."
MARKED = f"{LINE}    status: superseded\n    superseded_on: 2028-05-01\n    change: {CHANGE}\n"

# What cites 4/CMA.6 5(c) in the small hub: page, and what the review list calls it.
RESTING = {
    "guidance/6-2/authorization.html": "Guidance",
    "which-track/cooperative-approach.html": "Question path",
    "support/authorization.html": "Support task",
    "workshops/write-an-authorization.html": "Session plan",
    "cases/valley-solar.html": "Case",
    "resources/registry-guide-2027.html": "Resource",
    "glossary.html": "Term",
}


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(golden_project(tmp_path_factory.mktemp("before")))


@pytest.fixture(scope="module")
def after(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same project after an edit of one file."""
    folder = golden_project(tmp_path_factory.mktemp("after"))
    text = (folder / RULE).read_text("utf-8")
    assert text.count(LINE) == 1
    (folder / RULE).write_text(text.replace(LINE, MARKED), "utf-8")
    return build_site(folder)


def banners(page: Page, site: Path) -> dict[str, str]:
    """The banner that names the change, by page, of every page of a site."""
    found = {}
    for file in sorted(site.rglob("*.html")):
        page.goto(file.as_uri())
        for banner in page.locator(".notice[role=note]").all_inner_texts():
            if CHANGE in banner:
                found[file.relative_to(site).as_posix()] = banner
    return found


def test_every_page_that_rests_on_a_superseded_paragraph_says_what_changed(reader, before, after) -> None:
    page = reader(javascript=False).page
    found = banners(page, after)
    named = "4/CMA.6, para. 5(c): " + CHANGE + " (1 May 2028)"

    assert banners(page, before) == {}
    assert found.keys() == RESTING.keys()
    assert [uri for uri, banner in found.items() if named not in banner] == []


def test_the_banner_leads_to_the_paragraph(reader, after) -> None:
    page = reader(javascript=False).open(after / "cases" / "valley-solar.html")
    page.locator(".notice-superseded").get_by_role("link", name="4/CMA.6, para. 5(c)", exact=True).last.click()
    page.wait_for_url("**/rules/4-cma-6.html#5-c")
    place = page.locator("[id='5-c']").inner_text()

    assert "Superseded" in place
    assert CHANGE in place


def test_the_review_list_names_everything_that_rests_on_a_superseded_paragraph(reader, before, after) -> None:
    page = reader(javascript=False).open(after / "about" / "reviews.html")
    entry = page.locator(".changes > li").filter(has_text=CHANGE)
    rows = entry.locator("li").all()
    found = {
        row.locator("a").evaluate("link => link.href").removeprefix(after.as_uri() + "/").partition("#")[0]: (
            row.locator(".detail").inner_text(),
            row.locator(".state").inner_text(),
        )
        for row in rows
    }
    was = reader(javascript=False).open(before / "about" / "reviews.html").locator(".changes > li").count()

    assert found == {uri: (kind, "to re-read") for uri, kind in RESTING.items() if uri != "glossary.html"} | {
        "glossary.html": ("Term", "reviewed since")
    }
    assert (was, page.locator(".changes > li").count()) == (1, 2)


def test_a_task_is_named_with_its_place_on_the_page(reader, after) -> None:
    page = reader(javascript=False).open(after / "about" / "reviews.html")
    page.locator(".changes > li").filter(has_text=CHANGE).get_by_role("link", name="Draft it").click()
    page.wait_for_url("**/support/authorization.html#task-draft")

    assert page.locator("#task-draft h4").inner_text() == "Draft it"


def test_a_page_reviewed_after_the_change_says_so_and_an_older_one_does_not(reader, after) -> None:
    page = reader(javascript=False).page
    said = {}
    for uri in ("glossary.html", "cases/valley-solar.html", "which-track/cooperative-approach.html"):
        page.goto((after / uri).as_uri())
        said[uri] = page.locator(".notice[role=note] > p").inner_text()
    since = "The page has not been reviewed since."

    assert "The page was reviewed after the change." in said["glossary.html"]
    assert since in said["cases/valley-solar.html"]
    assert since in said["which-track/cooperative-approach.html"]


def test_a_step_of_the_question_path_counts_as_reviewed_with_the_path(reader, tmp_path: Path) -> None:
    folder = golden_project(tmp_path)
    path = folder / "resources" / "which-track.yml"
    path.write_text(path.read_text("utf-8").replace("reviewed: 2024-06-01", "reviewed: 2025-06-01"), "utf-8")
    site = build_site(folder)
    page = reader(javascript=False).open(site / "which-track" / "registry.html")

    # The form gave way on 23 November 2024.
    assert "The page was reviewed after the change." in page.locator(".notice[role=note] > p").inner_text()


# The pages of the small hub with the day they are due.
DUE = {
    "Which track fits?": "1 June 2025",
    "Write an authorization in one morning": "29 February 2028",
    "What an authorization holds: items | {#x} & dates": "1 April 2028",
    "Glossary": "1 September 2029",
    "Côte d'Ivoire: solar *homes* in the valley": "2 September 2028",
    "Registries": "28 February 2029",
}


def overdue(page: Page) -> list[str]:
    rows = page.locator("[data-due]").all()
    return [row.locator("a").inner_text() for row in rows if row.locator("[data-late]").is_visible()]


def test_every_page_stands_in_the_list_with_its_day(reader, before) -> None:
    page = reader(javascript=False).open(before / "about" / "reviews.html")
    rows = page.locator("[data-due]").all()
    found = {row.locator("a").inner_text(): row.locator("time").first.inner_text() for row in rows}
    days = [row.get_attribute("data-due") for row in rows]

    assert found == DUE
    assert days == sorted(days)
    assert overdue(page) == []


# Instants in UTC, and the pages that are then overdue for a reader in Greenwich.
MOMENTS = {
    "2025-06-01T23:59:00Z": [],
    "2025-06-02T00:00:00Z": ["Which track fits?"],
    "2028-03-01T00:00:00Z": ["Which track fits?", "Write an authorization in one morning"],
}


@pytest.mark.parametrize("at", MOMENTS)
def test_a_page_is_overdue_once_its_day_is_over(reader, before, at) -> None:
    page = reader(at=at).open(before / "about" / "reviews.html")
    said = {0: "No page is overdue.", 1: "1 page is overdue.", 2: "2 pages are overdue."}

    assert overdue(page) == MOMENTS[at]
    assert page.locator("[data-due-summary]").inner_text() == said[len(MOMENTS[at])]


@pytest.mark.parametrize(
    ("zone", "late"),
    [("Asia/Tokyo", ["Which track fits?"]), ("America/New_York", []), ("Pacific/Kiritimati", ["Which track fits?"])],
)
def test_the_day_is_the_readers_own(reader, before, zone, late) -> None:
    page = reader(zone=zone, at="2025-06-01T16:00:00Z").open(before / "about" / "reviews.html")

    assert overdue(page) == late
