"""The reader's clock sorts events, to the minute, in every zone; the expected words are written out by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page
from small_sites import build_site, small_project

pytestmark = pytest.mark.browser

REST = """
mechanisms: ["6.2"]
themes: [reporting]
updated: 2026-11-23
sources: [{title: An announcement, publisher: A publisher}]
"""


def event(title: str, when: str, status: str = "confirmed", format: str = "online", more: str = "") -> tuple[str, str]:
    words = f"title: {title}\nsummary: What {title} is about.\nstatus: {status}\nformat: {format}\n"
    return "event", words + when + "\n" + more + REST


EVENTS = {
    "resources/events/2025/past.yml": event("Past talk", "start: 2025-03-04"),
    "resources/events/2027/bonn.yml": event(
        "Bonn talk",
        "start: 2027-06-10 16:00\nend: 2027-06-10 18:00\ntimezone: Europe/Berlin",
        format="hybrid",
        more="place: {city: Bonn, country: DE}",
    ),
    "resources/events/2027/cancelled.yml": event(
        "Cancelled talk",
        "start: 2027-06-10 15:00\nend: 2027-06-10 17:00\ntimezone: Europe/Berlin",
        status="cancelled",
        more="sessions: [{id: one, title: Only session, start: 2027-06-10 15:00, end: 2027-06-10 17:00}]",
    ),
    "resources/events/2027/postponed.yml": event(
        "Postponed talk",
        "start: 2027-06-11 10:00\nend: 2027-06-11 12:00\ntimezone: Europe/Berlin",
        status="postponed",
    ),
    "resources/events/2027/unpublished.yml": event(
        "Zoneless talk", "start: 2027-06-12 10:00\nend: 2027-06-12 12:00\ntimezone: unpublished"
    ),
    "resources/events/2027/days.yml": event("Three days", "start: 2027-06-15\nend: 2027-06-17"),
    "resources/events/2027/sessions.yml": event(
        "Seoul sessions",
        "start: 2027-06-20 09:00\nend: 2027-06-22 17:00\ntimezone: Asia/Seoul",
        more="""sessions:
  - {id: day-1, title: First session, start: 2027-06-20 09:00, end: 2027-06-20 12:00}
  - {id: day-2, title: Second session, start: 2027-06-22 14:00, end: 2027-06-22 17:00}""",
    ),
    "resources/events/2027/kiritimati.yml": event(
        "Kiritimati talk", "start: 2027-06-25 09:00\nend: 2027-06-25 10:00\ntimezone: Pacific/Kiritimati"
    ),
    "resources/events/2027/los-angeles.yml": event(
        "Los Angeles talk", "start: 2027-06-24 17:00\nend: 2027-06-24 18:00\ntimezone: America/Los_Angeles"
    ),
    "resources/events/2027/month.yml": event("September talk", "start: 2027-09", status="tentative"),
    "resources/events/2027/late.yml": event("Called off late", "start: 2027-11-05", status="cancelled"),
}

EAST, WEST = "Asia/Tokyo", "America/New_York"
zones = pytest.mark.parametrize("zone", [EAST, WEST])


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(small_project(tmp_path_factory.mktemp("clock"), EVENTS))


def part_of(page: Page, title: str) -> str:
    """The heading of the part of the listing that a card is shown under."""
    card = listed(page, title)
    assert card.is_visible(), f"the card of {title} is hidden"
    return card.evaluate("card => card.closest('[data-period]').querySelector('h2').textContent")


def listed(page: Page, title: str) -> Locator:
    return page.locator("[data-listing='events'] li.card").filter(has=page.get_by_role("link", name=title, exact=True))


def states(page: Page) -> list[str]:
    """The word in each date block of an event's page: first the event's own, then those of its sessions."""
    blocks = page.locator("[data-state]").all()
    return [one.inner_text() if one.is_visible() else "" for one in blocks]


def shown(cards: Locator) -> list[str]:
    return [one.get_by_role("link").first.inner_text() for one in cards.all() if one.is_visible()]


# For each event: instants in UTC, and the part of the listing it then belongs to.
MOMENTS = {
    # 10 June, 16:00-18:00 in Bonn is 14:00-16:00 UTC.
    "Bonn talk": {
        "2027-06-10T13:00:00Z": "Upcoming",
        "2027-06-10T13:59:00Z": "Upcoming",
        "2027-06-10T14:00:00Z": "On now",
        "2027-06-10T15:00:00Z": "On now",
        "2027-06-10T15:59:00Z": "On now",
        "2027-06-10T16:00:00Z": "2027",
        "2027-06-10T17:00:00Z": "2027",
    },
    # A time whose zone was not published is over when 12 June is over everywhere: noon of 13 June in UTC.
    "Zoneless talk": {
        "2027-06-12T10:30:00Z": "Upcoming",
        "2027-06-13T11:59:00Z": "Upcoming",
        "2027-06-13T12:00:00Z": "2027",
    },
    # 15-17 June has begun everywhere at noon of the 15th in UTC, and is over everywhere at noon of the 18th.
    "Three days": {
        "2027-06-15T11:59:00Z": "Upcoming",
        "2027-06-15T12:00:00Z": "On now",
        "2027-06-18T11:59:00Z": "On now",
        "2027-06-18T12:00:00Z": "2027",
    },
    # 20 June 09:00 to 22 June 17:00 in Seoul is 20 June 00:00 to 22 June 08:00 UTC, with a free day between.
    "Seoul sessions": {
        "2027-06-19T23:59:00Z": "Upcoming",
        "2027-06-20T00:00:00Z": "On now",
        "2027-06-21T00:00:00Z": "On now",
        "2027-06-22T08:00:00Z": "2027",
    },
    # 25 June 09:00-10:00 in Kiritimati is 24 June 19:00-20:00 UTC.
    "Kiritimati talk": {
        "2027-06-24T18:59:00Z": "Upcoming",
        "2027-06-24T19:00:00Z": "On now",
        "2027-06-24T20:00:00Z": "2027",
    },
    # 24 June 17:00-18:00 in Los Angeles is 25 June 00:00-01:00 UTC.
    "Los Angeles talk": {
        "2027-06-24T23:59:00Z": "Upcoming",
        "2027-06-25T00:00:00Z": "On now",
        "2027-06-25T01:00:00Z": "2027",
    },
    # A month is never now, and over when it is over everywhere.
    "September talk": {
        "2027-09-15T12:00:00Z": "Upcoming",
        "2027-10-01T11:59:00Z": "Upcoming",
        "2027-10-01T12:00:00Z": "2027",
    },
    # What was called off is never announced.
    "Cancelled talk": {"2027-06-01T00:00:00Z": "2027", "2027-06-10T14:00:00Z": "2027"},
    "Postponed talk": {"2027-06-01T00:00:00Z": "2027", "2027-06-11T09:00:00Z": "2027"},
}


@zones
@pytest.mark.parametrize("title", MOMENTS)
def test_the_listing_shows_an_event_under_its_part(reader, small, title, zone) -> None:
    expected = MOMENTS[title]
    visit = reader(zone=zone)
    found = {at: part_of(visit.open_at(at, small / "events" / "index.html"), title) for at in expected}

    assert expected == found


# For each event's page: instants in UTC, and the words of its date blocks, its own first.
WORDS = {
    "bonn": {
        "2027-06-10T13:59:00Z": [""],
        "2027-06-10T14:00:00Z": ["now"],
        "2027-06-10T16:00:00Z": ["over"],
    },
    "sessions": {
        "2027-06-19T23:59:00Z": ["", "", ""],
        "2027-06-20T00:00:00Z": ["now", "now", ""],
        "2027-06-20T03:00:00Z": ["between sessions", "over", ""],
        "2027-06-22T05:00:00Z": ["now", "over", "now"],
        "2027-06-22T08:00:00Z": ["over", "over", "over"],
    },
    "unpublished": {"2027-06-12T11:00:00Z": [""], "2027-06-13T12:00:00Z": ["over"]},
    "month": {"2027-09-15T12:00:00Z": [""], "2027-10-01T12:00:00Z": ["over"]},
    "postponed": {"2027-06-11T09:00:00Z": ["postponed"], "2027-07-01T00:00:00Z": ["postponed"]},
}


@zones
@pytest.mark.parametrize("id", WORDS)
def test_the_page_of_an_event_says_where_it_stands(reader, small, id, zone) -> None:
    expected = WORDS[id]
    visit = reader(zone=zone)
    found = {at: states(visit.open_at(at, small / "events" / f"{id}.html")) for at in expected}

    assert expected == found


def test_no_session_of_a_cancelled_event_is_called_anything_but_cancelled(reader, small) -> None:
    visit = reader()
    moments = ["2027-06-01T00:00:00Z", "2027-06-10T14:00:00Z", "2027-07-01T00:00:00Z"]
    found = {word for at in moments for word in states(visit.open_at(at, small / "events" / "cancelled.html"))}

    assert {"cancelled"} == found - {""}


# Each row: the event's page, the days and times of the venue, the reader's time in the east and in the west.
TIMES = [
    (
        "bonn",
        ["10 June 2027", "16:00–18:00 time in Bonn (UTC+2)"],
        ["10 June, 23:00 – 11 June, 01:00, Asia/Tokyo"],
        ["10 June, 10:00–12:00, America/New_York"],
    ),
    (
        "sessions",
        [
            *("20–22 June 2027", "2 sessions, each with its time below"),
            *("20 June 2027", "09:00–12:00 time in Seoul (UTC+9)"),
            *("22 June 2027", "14:00–17:00 time in Seoul (UTC+9)"),
        ],
        [
            "20 June, 09:00–12:00, Asia/Tokyo",
            "22 June, 14:00–17:00, Asia/Tokyo",
        ],
        [
            "19 June, 20:00–23:00, America/New_York",
            "22 June, 01:00–04:00, America/New_York",
        ],
    ),
    (
        "kiritimati",
        ["25 June 2027", "09:00–10:00 time in Kiritimati (UTC+14)"],
        ["25 June, 04:00–05:00, Asia/Tokyo"],
        ["24 June, 15:00–16:00, America/New_York"],
    ),
    (
        "los-angeles",
        ["24 June 2027", "17:00–18:00 time in Los Angeles (UTC−7)"],
        ["25 June, 09:00–10:00, Asia/Tokyo"],
        ["24 June, 20:00–21:00, America/New_York"],
    ),
    ("unpublished", ["12 June 2027", "10:00–12:00 local time, zone not published"], [], []),
    ("days", ["15–17 June 2027"], [], []),
    ("month", ["Planned for September 2027"], [], []),
]


@zones
@pytest.mark.parametrize(("id", "venue", "east", "west"), TIMES)
def test_the_venues_time_stays_and_the_readers_time_stands_below(reader, small, id, venue, east, west, zone) -> None:
    page = reader(zone=zone, at="2027-06-01T00:00:00Z").open(small / "events" / f"{id}.html")
    expected = [f"Your time: {text}" for text in (east if zone == EAST else west)]
    own = page.locator("[data-reader-start]")

    assert venue == page.locator(".when-days, .when-venue").all_inner_texts()
    assert expected == own.all_inner_texts()
    assert len(expected) == sum(one.is_visible() for one in own.all())


@zones
def test_a_page_left_open_follows_the_clock(reader, small, zone) -> None:
    page = reader(zone=zone, running="2027-06-10T13:59:30Z").open(small / "events" / "index.html")
    found = [part_of(page, "Bonn talk")]
    page.clock.run_for(90_000)
    found.append(part_of(page, "Bonn talk"))
    page.clock.run_for(2 * 60 * 60 * 1000)
    found.append(part_of(page, "Bonn talk"))

    assert found == ["Upcoming", "On now", "2027"]


def test_an_events_page_left_open_follows_the_clock(reader, small) -> None:
    page = reader(running="2027-06-10T13:59:30Z").open(small / "events" / "bonn.html")
    found = states(page)
    page.clock.run_for(90_000)
    found += states(page)
    page.clock.run_for(2 * 60 * 60 * 1000)
    found += states(page)

    assert found == ["", "now", "over"]


def test_the_home_page_left_open_follows_the_clock(reader, small) -> None:
    page = reader(running="2027-06-10T15:59:30Z").open(small / "index.html")
    found = [shown(page.locator("[data-home-events] li.card"))[0]]
    page.clock.run_for(90_000)
    found.append(shown(page.locator("[data-home-events] li.card"))[0])

    assert found == ["Bonn talk", "Zoneless talk"]


def test_a_part_without_a_match_stays_hidden_when_the_clock_moves_on(reader, small) -> None:
    page = reader(running="2027-06-10T13:59:30Z").open(small / "events" / "index.html", "?year=2025")
    page.clock.run_for(90_000)

    assert [one.inner_text() for one in page.locator("[data-period] h2").all() if one.is_visible()] == ["2025"]


def test_what_comes_soonest_leads_the_listing(reader, small) -> None:
    page = reader(at="2027-06-10T15:00:00Z").open(small / "events" / "index.html")
    expected = [
        *("Bonn talk", "Zoneless talk", "Three days", "Seoul sessions", "Los Angeles talk", "Kiritimati talk"),
        *("September talk", "Called off late", "Postponed talk", "Cancelled talk", "Past talk"),
    ]

    # Los Angeles stands before Kiritimati because the venue's own date is the one that readers see.
    assert expected == shown(page.locator("[data-listing='events'] li.card"))
    headings = page.locator("[data-period] h2")
    assert [one.inner_text() for one in headings.all() if one.is_visible()] == ["On now", "Upcoming", "2027", "2025"]


@zones
def test_the_home_page_offers_the_next_three_in_order(reader, small, zone) -> None:
    page = reader(zone=zone, at="2027-06-10T12:00:00Z").open(small / "index.html")

    assert shown(page.locator("[data-home-events] li.card")) == ["Bonn talk", "Zoneless talk", "Three days"]
    assert not page.locator("[data-none-announced]").is_visible()
    assert page.locator("#home-events").inner_text() == "Next events"


def test_the_home_page_offers_fewer_when_fewer_are_to_come(reader, small) -> None:
    page = reader(at="2027-08-01T12:00:00Z").open(small / "index.html")

    assert shown(page.locator("[data-home-events] li.card")) == ["September talk"]


def test_the_home_page_says_when_none_is_announced_and_which_was_the_latest(reader, small) -> None:
    page = reader(at="2028-01-01T00:00:00Z").open(small / "index.html")
    said = page.locator("[data-home-events] [data-none-announced]")

    assert said.is_visible()
    # November's was cancelled and September's never got a date: neither was the latest.
    assert said.inner_text().startswith("None is announced; the latest was Kiritimati talk")
    assert page.locator("#home-events").inner_text() == "Latest events"


def test_the_listing_says_when_none_is_announced_and_which_was_the_latest(reader, small) -> None:
    page = reader(at="2028-01-01T00:00:00Z").open(small / "events" / "index.html")
    said = page.locator("[data-none-announced]")

    assert said.is_visible()
    assert "The latest was Kiritimati talk" in said.inner_text()


def test_an_announced_event_needs_no_such_words(reader, small) -> None:
    page = reader(at="2027-06-01T00:00:00Z").open(small / "events" / "index.html")

    assert not page.locator("[data-none-announced]").is_visible()


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("place", ["events/index.html", "index.html", "themes/reporting.html"])
def test_an_event_called_off_says_so_wherever_it_is_listed(reader, small, place, javascript) -> None:
    page = reader(at="2027-06-01T00:00:00Z", javascript=javascript).open(small / place)
    entries = page.locator("[data-clock-over]").all_text_contents()
    cancelled = [text.replace("Cancelled talk", "") for text in entries if "Cancelled talk" in text]
    postponed = [text.replace("Postponed talk", "") for text in entries if "Postponed talk" in text]

    assert cancelled
    assert [text for text in cancelled if "Cancelled" not in text] == []
    assert postponed
    assert [text for text in postponed if "Postponed" not in text] == []


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("word", ["Cancelled", "Postponed"])
def test_an_event_called_off_says_so_on_its_page(reader, small, word, javascript) -> None:
    page = reader(at="2027-06-01T00:00:00Z", javascript=javascript).open(small / "events" / f"{word.lower()}.html")
    said = page.locator(".notice strong")

    assert said.is_visible()
    assert f"{word}." == said.inner_text()


@pytest.mark.parametrize("place", ["events/index.html", "index.html", "events/bonn.html", "themes/reporting.html"])
def test_without_javascript_nothing_claims_to_know_the_time(reader, small, place) -> None:
    page = reader(javascript=False).open(small / place)
    text = page.locator("body").inner_text().lower()

    assert "talk" in text
    assert [word for word in ("upcoming", "on now", "next events", "your time") if word in text] == []
