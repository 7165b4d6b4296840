"""The question path, walked from its first question to every end, with JavaScript off."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page
from small_sites import build_site, golden_project

pytestmark = pytest.mark.browser

FRONT = "which-track/index.html"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(golden_project(tmp_path_factory.mktemp("path")))


def walk(page: Page, start: str, answers: tuple[str, ...] = ()) -> dict[tuple[str, ...], str]:
    """The title of each outcome by the answers that lead to it, following links as a reader does."""
    page.goto(start)
    for answer in answers:
        page.locator(".answers").get_by_role("link", name=answer, exact=True).click()
    choices = page.locator(".answers a").all_inner_texts()
    if not choices:
        return {answers: page.locator("h1").inner_text()}
    found: dict[tuple[str, ...], str] = {}
    for choice in choices:
        found |= walk(page, start, (*answers, choice))
    return found


def test_every_outcome_is_reached_from_the_first_question_by_links_alone(reader, small) -> None:
    page = reader(javascript=False).page
    yes = "Yes | the buyer counts it"
    expected = {
        (yes, "Yes"): "A cooperative approach",
        (yes, "Not yet"): "Prepare first",
        ("No",): "A non-market approach",
    }

    assert walk(page, (small / FRONT).as_uri()) == expected


def test_a_reader_can_change_the_last_answer_or_start_again(reader, small) -> None:
    page = reader(javascript=False).open(small / "which-track" / "prepare.html")
    page.get_by_role("link", name="Is there a form for each activity & a registry?").click()
    asked = page.locator("h1").inner_text()
    page.go_back()
    page.get_by_role("link", name="Start again").click()

    assert asked == "Is there a form for each activity & a registry?"
    assert page.url == (small / FRONT).as_uri()


def test_an_outcome_says_what_to_read_next(reader, small) -> None:
    page = reader(javascript=False).open(small / "which-track" / "cooperative-approach.html")
    page.locator("#next + ul").get_by_role("link").first.click()
    page.wait_for_url("**/guidance/6-2/authorization.html")

    assert page.locator("h1").inner_text() == "What an authorization holds: items | {#x} & dates"


def test_no_page_of_the_projects_own_path_lies_beside_the_way(reader, site: Path) -> None:
    page = reader(javascript=False).page
    pages = {path.as_uri() for path in (site / "which-track").glob("*.html")}
    seen: set[str] = set()
    ends = 0
    pending = [(site / FRONT).as_uri()]
    while pending:
        uri = pending.pop()
        if uri not in seen:
            seen.add(uri)
            page.goto(uri)
            onward = page.eval_on_selector_all(".answers a", "links => links.map(link => link.href)")
            ends += not onward
            pending += onward

    assert seen == pages
    assert ends >= 2
