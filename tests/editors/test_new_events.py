"""New records are valid at once, and hold exactly the title that was typed."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from a6hub.check import check
from a6hub.load.hub import Loaded, load
from a6hub.load.records import read_record
from a6hub.model.events import Event
from a6hub.render.new_events import CannotStart, Draft, event_id, new_event, repeated_event

TODAY = date(2026, 11, 23)
HOSTILE = (
    'Workshop: "Article 6.2" & more',
    "Costs $5, $(shell touch made-by-make) and `touch made-by-shell`",
    "NO",
    "2026",
    "- a list: [really]",
    "{a: b}",
    "&anchor *alias !tag",
    "# no comment",
    "it's | > % @",
    "<<<<<<< ours",
    "~",
    "$$HOME; rm -rf .",
    "Café, Genève – 第六条",
)


def read(draft: Draft, loaded: Loaded) -> Event:
    words = {name: frozenset(term.id for term in book.terms) for name, book in loaded.hub.vocabularies.items()}
    reading = read_record(Event, draft.path, draft.text.encode("utf-8"), words)
    assert [str(problem) for problem in reading.problems] == []
    assert reading.record is not None
    return reading.record


@pytest.mark.parametrize("title", HOSTILE)
def test_a_title_is_kept_to_the_letter(title: str, loaded: Loaded) -> None:
    assert read(new_event(loaded, title, TODAY), loaded).title == title


@given(title=st.text(st.characters(codec="utf-8"), max_size=220))
@example("x" * 201)
@example("\x85")
@example("<b>")
def test_a_title_is_kept_or_refused_plainly(loaded: Loaded, title: str) -> None:
    try:
        draft = new_event(loaded, title, TODAY)
    except CannotStart as reason:
        assert str(reason).startswith("TITLE: ")
        return

    assert read(draft, loaded).title == title.strip()


@given(
    title=st.text(
        st.sampled_from(":-?#&*!|>%@`'\"{}[],~= 0123456789.eExoNnOoYyTtFf$\\") | st.characters(codec="utf-8"),
        min_size=1,
        max_size=40,
    )
)
def test_no_title_is_read_as_yaml(loaded: Loaded, title: str) -> None:
    plain = "".join(
        one for one in title if unicodedata.category(one) not in ("Cc", "Cs", "Zl", "Zp") and one not in "<&"
    )
    wanted = plain.strip() or "x"

    assert read(new_event(loaded, wanted, TODAY), loaded).title == wanted
    assert read(repeated_event(loaded, "article-6-labs-2025", TODAY, wanted), loaded).title == wanted


def test_a_new_record_is_valid_at_once(loaded: Loaded, tree: Callable[..., Path]) -> None:
    draft = new_event(loaded, "Training on initial reports", TODAY)
    found = load(tree({draft.path: draft.text}))

    assert draft.path == "resources/events/2026/training-on-initial-reports.yml"
    assert check(found) == []
    (event,) = found.hub.events
    assert (event.start.iso, event.status, event.updated.iso) == ("2026-12", "tentative", "2026-11-23")


def test_a_record_of_december_starts_in_the_next_year(loaded: Loaded) -> None:
    draft = new_event(loaded, "Training", date(2026, 12, 31))

    assert draft.path == "resources/events/2027/training.yml"
    assert "\nstart: 2027-01\n" in draft.text


def test_a_new_record_says_what_may_be_filled_in(loaded: Loaded) -> None:
    text = new_event(loaded, "Training", TODAY).text

    assert "# Status (needed). One of: tentative, confirmed, postponed, cancelled." in text
    assert "\n# timezone:\n" in text


@pytest.mark.parametrize(
    ("expected", "title"),
    [
        ("cafe-geneve", "Café, Genève!"),
        ("strasse", "Straße"),
        ("partners-day", "Partner's day"),
        ("event", "第六条"),
        ("taken-3", "Taken"),
        ("event-2", "***"),
    ],
)
def test_an_id_is_made_of_plain_letters_and_is_free(expected: str, title: str) -> None:
    taken = {"taken", "taken-2"} | ({"event"} if title == "***" else set())

    assert event_id(title, taken) == expected


def test_a_long_title_makes_an_id_of_whole_words() -> None:
    made = event_id("word " * 40, ())

    assert made.endswith("-word")
    assert len(made) <= 72


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("TITLE: nothing was found; say what the event is called", "   "),
        ("TITLE: an invisible character (U+000A) was found; one line of plain text is expected", "two\nlines"),
        ("TITLE: an invisible character (U+DCFF) was found; one line of plain text is expected", "not UTF-8: \udcff"),
        ('TITLE: HTML ("<b>") was found', "<b>"),
        ("TITLE: 201 characters were found; at most 200 are expected", "x" * 201),
    ],
)
def test_a_title_that_cannot_be_kept_is_refused_with_the_reason(words: str, title: str, loaded: Loaded) -> None:
    with pytest.raises(CannotStart) as refused:
        new_event(loaded, title, TODAY)

    assert str(refused.value).startswith(words)


EARLIER = """\
# yaml-language-server: $schema=../../schemas/event.json
title: Climate forum 2025
summary: Officials meet.  # a comment
status: confirmed
format: onsite
start: 2025-06-11 10:00
end: 2025-06-11 12:00
timezone: Europe/Berlin
place: {city: Bonn, country: DE}
sessions:
  - {id: day-1, title: Opening, start: 2025-06-11 10:00}
organisers: [unfccc]
mechanisms: ["6.2"]
themes: [strategy]
audience: [officials]
languages: ["en"]
registration: {how: By mail.}
links: [{title: Page, url: "https://example.org/"}]
materials: [{title: Slides}]
outcome: It took place.
updated: 2025-07-01
sources: [{title: Report}]
"""


@pytest.fixture
def earlier(tree: Callable[..., Path]) -> Loaded:
    return load(tree({"resources/events/2025/climate-forum-2025.yml": EARLIER}))


def test_a_repeat_keeps_what_lasts_and_drops_what_happened(earlier: Loaded) -> None:
    draft = repeated_event(earlier, "climate-forum-2025", TODAY)

    assert draft.path == "resources/events/2026/climate-forum-2026.yml"
    assert draft.text == (
        "# yaml-language-server: $schema=../../schemas/event.json\n"
        "title: Climate forum 2026\n"
        "summary: Officials meet.\n"
        "status: tentative\n"
        "format: onsite\n"
        "start: 2026-12\n"
        "organisers:\n"
        "  - unfccc\n"
        "mechanisms:\n"
        "  - '6.2'\n"
        "themes:\n"
        "  - strategy\n"
        "audience:\n"
        "  - officials\n"
        "languages:\n"
        "  - en\n"
        "updated: 2026-11-23\n"
        "sources:\n"
        "  - title: Announcement by the organiser\n"
        "    note: 'Not seen yet: name the document or page here.'\n"
    )


def test_a_repeat_is_valid_at_once(earlier: Loaded, tree: Callable[..., Path]) -> None:
    draft = repeated_event(earlier, "climate-forum-2025", TODAY)

    assert check(load(tree({draft.path: draft.text}))) == []


@pytest.mark.parametrize(
    ("path", "today"),
    [
        ("resources/events/2026/climate-forum-2026.yml", date(2025, 12, 20)),
        ("resources/events/2026/climate-forum-2026.yml", date(2025, 8, 1)),
        ("resources/events/2028/climate-forum-2028.yml", date(2028, 3, 1)),
    ],
)
def test_the_year_of_a_repeated_title_is_the_year_it_starts_in(path: str, today: date, earlier: Loaded) -> None:
    assert repeated_event(earlier, "climate-forum-2025", today).path == path


def test_a_repeat_under_the_same_title_gets_its_own_id(earlier: Loaded) -> None:
    draft = repeated_event(earlier, "climate-forum-2025", TODAY, "Climate forum 2025")

    assert draft.path == "resources/events/2026/climate-forum-2025-2.yml"


def test_an_unknown_event_is_answered_with_the_nearest(earlier: Loaded) -> None:
    with pytest.raises(CannotStart) as refused:
        repeated_event(earlier, "climat-forum-2025", TODAY)

    assert str(refused.value) == (
        'FROM: "climat-forum-2025" is not in resources/events; did you mean "climate-forum-2025"?'
    )


def test_every_event_of_the_hub_can_be_repeated(loaded: Loaded) -> None:
    ids = [event.id for event in loaded.hub.events]
    titles = [read(repeated_event(loaded, id, TODAY), loaded).title for id in ids]

    assert len(titles) > 30
