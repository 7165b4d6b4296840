"""When each page is due for review."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_records import case, glossary, guidance, plan, question_path, resource, support

from a6hub.derive.reviews import Review, due_after, reviewed_on, reviews
from a6hub.model.hub import Hub

DUE = [
    pytest.param(date(2026, 1, 15), 1, date(2026, 2, 15), id="a-month"),
    pytest.param(date(2026, 1, 15), 6, date(2026, 7, 15), id="half-a-year"),
    pytest.param(date(2026, 11, 23), 12, date(2027, 11, 23), id="a-year"),
    pytest.param(date(2026, 12, 1), 1, date(2027, 1, 1), id="over-the-end-of-the-year"),
    pytest.param(date(2026, 6, 30), 6, date(2026, 12, 30), id="into-december"),
    pytest.param(date(2026, 1, 31), 1, date(2026, 2, 28), id="into-a-short-month"),
    pytest.param(date(2028, 1, 31), 1, date(2028, 2, 29), id="into-a-leap-month"),
    pytest.param(date(2026, 1, 31), 3, date(2026, 4, 30), id="into-a-month-of-thirty-days"),
    pytest.param(date(2026, 2, 28), 1, date(2026, 3, 28), id="out-of-a-short-month"),
    pytest.param(date(2028, 2, 29), 12, date(2029, 2, 28), id="a-leap-day-after-a-year"),
    pytest.param(date(2028, 2, 29), 48, date(2032, 2, 29), id="a-leap-day-after-four-years"),
    pytest.param(date(2026, 8, 31), 99 * 12, date(2125, 8, 31), id="ninety-nine-years"),
    pytest.param(date(2026, 8, 31), 0, date(2026, 8, 31), id="no-time"),
]


@pytest.mark.parametrize(("reviewed", "months", "due"), DUE)
def test_a_review_is_due_on_the_same_day_some_months_on(reviewed: date, months: int, due: date) -> None:
    assert due == due_after(reviewed, months)


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)), st.integers(0, 1188))
def test_a_review_is_due_in_the_month_that_was_counted_to(reviewed: date, months: int) -> None:
    due = due_after(reviewed, months)
    last = calendar.monthrange(due.year, due.month)[1]

    assert months == (due.year - reviewed.year) * 12 + due.month - reviewed.month
    assert due.day == reviewed.day or (due.day == last < reviewed.day)


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)), st.integers(1, 1188))
def test_a_longer_time_and_a_later_review_are_due_no_earlier(reviewed: date, months: int) -> None:
    assert due_after(reviewed, months - 1) < due_after(reviewed, months)
    assert due_after(reviewed, months) <= due_after(reviewed + timedelta(days=1), months)


UPKEEP = {"reviewed": "2026-05-31", "review_every": "9 months", "owner": "Guidance editor"}
HUB = Hub(
    guidance=(
        guidance("guidance/reports.md", **UPKEEP),
        guidance("about/index.md"),
        guidance("about/half.md", reviewed="2026-05-31", owner="Guidance editor"),
    ),
    cases=(case("bhutan", reviewed="2024-02-29"),),
    plans=(plan("lab", reviewed="2026-01-01", review_every="1 year", owner="Workshop editor"),),
    which_track=question_path(reviewed="2026-02-01", review_every="1 month"),
    glossary=glossary({"term": "Unit"}, reviewed="2026-03-01", review_every="2 years", owner="Glossary editor"),
    library=(resource("guide", checked="2025-12-24"),),
    support=support([{"id": "do", "title": "Do"}]),
)


def test_every_page_with_an_interval_is_due_the_next_one_leading() -> None:
    expected = [
        Review("Case", "Bhutan", "cases/bhutan.md", date(2024, 2, 29), date(2025, 2, 28), "Case editor"),
        Review(
            "Question path",
            "Which track?",
            "which-track/index.md",
            date(2026, 2, 1),
            date(2026, 3, 1),
            "Guidance editor",
        ),
        Review("Session plan", "Lab", "workshops/lab.md", date(2026, 1, 1), date(2027, 1, 1), "Workshop editor"),
        Review(
            "Guidance",
            "Guidance/Reports.Md",
            "guidance/reports.md",
            date(2026, 5, 31),
            date(2027, 2, 28),
            "Guidance editor",
        ),
        Review("Glossary", "Glossary", "glossary.md", date(2026, 3, 1), date(2028, 3, 1), "Glossary editor"),
    ]

    assert expected == reviews(HUB)


def test_reviews_of_one_day_stand_by_kind_and_title() -> None:
    facts = {"reviewed": "2026-05-01", "review_every": "12 months"}
    pages = tuple(guidance(uri, title=uri, owner="Editor", **facts) for uri in ("b.md", "a.md"))
    hub = Hub(guidance=pages, cases=(case("z", reviewed="2026-05-01"),))

    assert [("Case", "Z"), ("Guidance", "a.md"), ("Guidance", "b.md")] == [
        (one.kind, one.title) for one in reviews(hub)
    ]


def test_every_step_of_the_path_was_reviewed_with_it() -> None:
    days = reviewed_on(HUB)

    assert {date(2026, 2, 1)} == {days[f"which-track/{step}.md"] for step in ("index", "trade", "talk")}


def test_a_page_tells_when_someone_last_looked_at_it() -> None:
    expected = {
        "guidance/reports.md": date(2026, 5, 31),
        "cases/bhutan.md": date(2024, 2, 29),
        "workshops/lab.md": date(2026, 1, 1),
        "glossary.md": date(2026, 3, 1),
        "resources/guide.md": date(2025, 12, 24),
        "support/tracking.md": date(2026, 1, 1),
    }
    days = reviewed_on(HUB)

    assert expected == {uri: days.get(uri) for uri in expected}
    assert {"about/index.md", "about/half.md"}.isdisjoint(days)


def test_an_empty_hub_has_nothing_to_review() -> None:
    assert ([], {}) == (reviews(Hub()), reviewed_on(Hub()))
