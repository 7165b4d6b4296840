"""Every mistake in a field of a record: one line that names the place, what was found and what to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from a6hub.check import check
from a6hub.load.hub import load
from load.samples import EVENT, LIBRARY_PATH, PATH, RESOURCE, SESSION, added, changed, places, titled, unsaid

Tree = Callable[..., Path]
EMPTY = ("no value stands after", "expected", "delete the line")


def case(name: str, text: str, line: int, field: str, *words: str) -> object:
    return pytest.param(text, line, field, words, id=name)


FIELDS = [
    case("unknown-key", added("tittle: x\n"), 13, "tittle", "not known", 'did you mean "title"?'),
    case("unknown-key-unlike-any", added("zzz: x\n"), 13, "zzz", "not known", "title, summary, status"),
    case(
        "unknown-nested-key",
        added("links:\n  - title: a\n    url: https://a.org\n    ulr: b\n"),
        16,
        "links.1.ulr",
        'did you mean "url"?',
    ),
    case("its-own-id", added("id: training\n"), 13, "id", "the file's name is the id", "delete this line"),
    case("missing-field", changed("title: Training on initial reports\n", ""), 2, "title", "required", '"title: ..."'),
    case("missing-nested-field", added("links:\n  - url: https://a.org\n"), 14, "links.1.title", "required"),
    case(
        "text-for-list", added("themes: authorization\n"), 13, "themes", '"authorization"', "a list is expected", '"- "'
    ),
    case("number-for-list", added("themes: 5\n"), 13, "themes", '"5"', "a list is expected"),
    case("true-for-list", added("themes: true\n"), 13, "themes", 'the word "true"', "a list is expected"),
    case("fields-for-list", added("themes:\n  a: b\n"), 13, "themes", 'fields ("a: ...")', "a list is expected"),
    case("list-for-text", titled("\n  - a"), 2, "title", "a list was found", "text is expected"),
    case("fields-for-text", titled("\n  en: a"), 2, "title", 'fields ("en: ...")', "text is expected"),
    case("true-for-text", titled("true"), 2, "title", 'the word "true"', "text is expected", "in quotes"),
    case(
        "text-for-fields", added("place: Bonn\n"), 13, "place", '"Bonn"', "fields are expected (venue, city, country)"
    ),
    case("list-for-fields", added("place:\n  - Bonn\n"), 13, "place", "a list was found", "fields are expected"),
    case("number-for-fields", added("place: 5\n"), 13, "place", '"5"', "fields are expected"),
    case("text-for-fields-in-a-list", added("links:\n  - https://a.org\n"), 14, "links.1", "fields are expected"),
    case("list-for-word", changed("status: confirmed", "status: [confirmed]"), 4, "status", "a list was found"),
    case("fields-for-word", changed("status: confirmed", "status: {a: b}"), 4, "status", 'fields ("a: ...")'),
    case("true-for-word", added("themes:\n  - true\n"), 14, "themes.1", 'the word "true"', "one of the themes"),
    case("list-for-date", changed("updated: 2026-05-01", "updated: [2026-05-01]"), 9, "updated", "a list was found"),
    case("number-for-date", changed("updated: 2026-05-01", "updated: 5"), 9, "updated", '"5" is not a date'),
    case("list-for-zone", changed("Europe/Berlin", "[Europe/Berlin]"), 8, "timezone", "a list was found"),
    case("false-for-country", added("place:\n  country: false\n"), 14, "place.country", 'the word "false"'),
    case("fields-for-language", added("languages:\n  - a: b\n"), 14, "languages.1", 'fields ("a: ...")'),
    case("list-for-address", added("external: [a]\n"), 13, "external", "a list was found", "web address"),
    case("list-for-id", added("sessions:\n  - id: [a]\n    title: b\n"), 14, "sessions.1.id", "a list was found"),
    case("text-for-clock", added("agenda:\n  - start: noon\n    title: b\n"), 14, "agenda.1.start", '"noon"', "16:00"),
    case("too-long", titled("x" * 201), 2, "title", "201 characters", "at most 200"),
    case("line-break", titled('"a\\nb"'), 2, "title", "a line break", "one line is expected"),
    case(
        "no-sources",
        changed("sources:\n  - title: Programme\n    publisher: The organiser", "sources: []"),
        10,
        "sources",
        "at least 1",
    ),
    case("empty", titled(""), 2, "title", *EMPTY),
    case("empty-quotes", titled('""'), 2, "title", *EMPTY),
    case("only-spaces", titled('"   "'), 2, "title", *EMPTY),
    case("null", titled("null"), 2, "title", *EMPTY),
    case("empty-optional", added("outcome:\n"), 13, "outcome", *EMPTY),
    case("empty-zone", changed("Europe/Berlin", ""), 8, "timezone", *EMPTY),
    case("blank-zone", changed("Europe/Berlin", '" "'), 8, "timezone", *EMPTY),
    case("empty-list", added("themes:\n"), 13, "themes", *EMPTY),
    case("empty-nested", changed("publisher: The organiser", "publisher:"), 12, "sources.1.publisher", *EMPTY),
    case("blank-nested", added('place:\n  country: " "\n'), 14, "place.country", *EMPTY),
    case("empty-item", added("themes:\n  -\n"), 14, "themes.1", *EMPTY),
    case("blank-item", added('notes:\n  - a\n  - "  "\n'), 15, "notes.2", *EMPTY),
    case("empty-source", changed("  - title: Programme\n    publisher: The organiser", "  -"), 11, "sources.1", *EMPTY),
    case(
        "theme",
        added("themes: [authorisation]\n"),
        13,
        "themes.1",
        '"authorisation" is not among the themes',
        'did you mean "authorization"?',
        "resources/vocabulary/themes.yml",
    ),
    case("status", changed("confirmed", "Confirmed"), 4, "status", 'did you mean "confirmed"?'),
    case("organisation", added("organisers: [unfcc]\n"), 13, "organisers.1", 'did you mean "unfccc"?'),
    case("word-unlike-any", added("audience: [zzz]\n"), 13, "audience.1", "one of experts, negotiators"),
    case("country-by-name", added("place:\n  country: Norway\n"), 14, "place.country", "did you mean NO (Norway)?"),
    case("country-mistyped", added("place:\n  country: Germny\n"), 14, "place.country", "did you mean DE (Germany)?"),
    case("country-small", added("place:\n  country: bt\n"), 14, "place.country", "did you mean BT (Bhutan)?"),
    case("country-uk", added("place:\n  country: UK\n"), 14, "place.country", "did you mean GB"),
    case("country-unknown", added("place:\n  country: ZZ\n"), 14, "place.country", "look it up in ISO 3166"),
    case("language", added("languages: [EN]\n"), 13, "languages.1", 'did you mean "en"?'),
    case("html", titled("A <b>bold</b> title"), 2, "title", "HTML", "<b>", "plain text", "remove the tags"),
    case("html-entity", titled("A&nbsp;title"), 2, "title", "HTML", "&nbsp;"),
    case("session-id", added("sessions:\n  - id: Day 1\n    title: b\n"), 14, "sessions.1.id", '"Day 1" is not an id'),
]

DATES = [
    case("no-such-day", changed("2026-06-11 16:00", "2026-02-30"), 6, "start", "February 2026 has 28 days"),
    case("no-such-month", changed("2026-06-11 16:00", "2026-13-01"), 6, "start", "no month 13"),
    case("no-such-hour", changed("2026-06-11 16:00", "2026-06-11 24:00"), 6, "start", "00:00 of the next day"),
    case("in-words", changed("2026-06-11 16:00", "11 June 2026"), 6, "start", '"11 June 2026"', "2026-06-11 16:00"),
    case("american", changed("2026-06-11 16:00", "06/11/2026"), 6, "start", "is not a date", "2026-06-11"),
    case("german", changed("2026-06-11 16:00", "11.06.2026"), 6, "start", "is not a date", "2026-06-11"),
    case("missing-zero", changed("2026-06-11 16:00", "2026-6-11"), 6, "start", "is not a date", "2026-06-11"),
    case("with-offset", changed("2026-06-11 16:00", "2026-06-11 16:00+02:00"), 6, "start", "is not a date"),
    case("only-a-year", changed("2026-06-11 16:00", "2026"), 6, "start", "a month, a day or a local time"),
    case("wide-digits", changed("updated: 2026-05-01", "updated: ２０２６-05-01"), 9, "updated", "is not a date"),
    case("month-for-day", changed("updated: 2026-05-01", "updated: 2026-05"), 9, "updated", "a day such as 2026-06-11"),
    case("words-for-day", changed("updated: 2026-05-01", "updated: May"), 9, "updated", "a day such as 2026-06-11"),
    case("too-early", changed("updated: 2026-05-01", "updated: 0000-05-01"), 9, "updated", "1900 to 2199"),
    case("too-late", changed("updated: 2026-05-01", "updated: 9999-12-31"), 9, "updated", "1900 to 2199"),
]


@pytest.mark.parametrize(("text", "line", "field", "words"), FIELDS + DATES)
def test_a_wrong_field_is_told_by_its_line_in_plain_words(
    tree: Tree, text: str, line: int, field: str, words: tuple[str, ...]
) -> None:
    expected = [(PATH, line, field)]
    found = check(load(tree({PATH: text})))

    assert expected == places(found)
    assert unsaid(found, words) == []


OFFSETS = ("CET", "EST", "CEST", "cet", "GMT", "UTC+2", "GMT+1", "+02:00", "Etc/GMT+1", "PST8PDT")


@pytest.mark.parametrize("zone", OFFSETS)
def test_an_abbreviation_or_an_offset_is_no_zone(tree: Tree, zone: str) -> None:
    expected = [(PATH, 8, "timezone")]
    found = check(load(tree({PATH: changed("Europe/Berlin", zone)})))

    assert expected == places(found)
    assert unsaid(found, (f'"{zone}" is an abbreviation or an offset', "Europe/Berlin", "unpublished")) == []


@pytest.mark.parametrize(
    ("zone", "meant"),
    [
        ("Europe/Berln", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("Berlin", "Europe/Berlin"),
        ("Oslo", "Europe/Oslo"),
        ("America/New York", "America/New_York"),
        ("utc", "UTC"),
        ("Unpublished", "unpublished"),
    ],
)
def test_a_mistyped_zone_brings_up_the_right_one(tree: Tree, zone: str, meant: str) -> None:
    expected = [(PATH, 8, "timezone")]
    found = check(load(tree({PATH: changed("Europe/Berlin", zone)})))

    assert expected == places(found)
    assert unsaid(found, (f'"{zone}" is not a time zone', f'did you mean "{meant}"?')) == []


@pytest.mark.parametrize(
    ("address", "said"),
    [
        pytest.param("javascript:alert(1)", '"javascript:"', id="script"),
        pytest.param("JaVaScRiPt:alert(1)", '"javascript:"', id="script-in-capitals"),
        pytest.param('"java\\nscript:alert(1)"', '"javascript:"', id="script-with-newline"),
        pytest.param('"java\\tscript:alert(1)"', '"javascript:"', id="script-with-tab"),
        pytest.param('" javascript:alert(1)"', '"javascript:"', id="script-after-space"),
        pytest.param("javascript://example.org/%0aalert(1)", '"javascript:"', id="script-with-host"),
        pytest.param('"data:text/html,<b>x</b>"', '"data:"', id="data"),
        pytest.param("vbscript:x", '"vbscript:"', id="vbscript"),
        pytest.param("ftp://example.org/a", '"ftp:"', id="ftp"),
        pytest.param("www.example.org", "not a full web address", id="no-scheme"),
        pytest.param("//example.org/a", "not a full web address", id="only-slashes"),
        pytest.param("https://", "not a full web address", id="no-host"),
        pytest.param("https:///page", "not a full web address", id="no-host-but-a-path"),
        pytest.param("https://.", "not a full web address", id="dot-for-a-host"),
        pytest.param("https://example.org:99999/", "not a full web address", id="impossible-port"),
        pytest.param('"http://[::1"', "not a full web address", id="broken-host"),
        pytest.param("https://example.org/a b", "no web address has", id="space"),
        pytest.param('"https://example.org/\\u200b"', "no web address has", id="zero-width-space"),
        pytest.param('"https://example.org/<script>"', "no web address has", id="angle-brackets"),
        pytest.param("https://example.org\\@evil.org", "no web address has", id="backslash"),
    ],
)
def test_an_address_that_is_not_a_web_page_is_refused(tree: Tree, address: str, said: str) -> None:
    expected = [(PATH, 13, "external")]
    found = check(load(tree({PATH: added(f"external: {address}\n")})))

    assert expected == places(found)
    assert unsaid(found, (said, ";")) == []


def test_a_closed_choice_brings_up_the_nearest_word(tree: Tree) -> None:
    expected = [(LIBRARY_PATH, 9, "status")]
    found = check(load(tree({LIBRARY_PATH: RESOURCE + "status: curent\n"})))

    assert expected == places(found)
    assert unsaid(found, ('"curent" was found', "current, superseded, withdrawn", 'did you mean "current"?')) == []


def test_a_sound_event_has_no_problem(tree: Tree) -> None:
    assert check(load(tree({PATH: EVENT}))) == []


def test_a_value_is_shown_on_one_line(tree: Tree) -> None:
    found = check(load(tree({PATH: changed("status: confirmed", 'status: "a\\nb"')})))

    assert '"a b" is not among the statuses' in str(found[0])
    assert "\n" not in str(found[0])


def test_all_mistakes_of_a_file_come_in_one_run_in_order(tree: Tree) -> None:
    text = changed("title: Training on initial reports\n", "titel: Training\n")
    text = changed("status: confirmed", "status: sure", text)
    text = changed("end: 2026-06-11 18:00", "end: 2026-06-11 15:00", text)
    text = changed("    publisher: The organiser", "    resource: nowhere\n    url: example", text)
    text += SESSION + "    start: 2026-06-12 10:00\n  - id: day-2\n    start: soon\n  - id: day-1\n    title: Day 3\n"
    text += "related:\n  events: [nobody]\n  pages:\n"
    expected = [
        (PATH, 2, "titel"),
        (PATH, 2, "title"),
        (PATH, 4, "status"),
        (PATH, 7, "end"),
        (PATH, 11, "sources.1"),
        (PATH, 12, "sources.1.resource"),
        (PATH, 13, "sources.1.url"),
        (PATH, 17, "sessions.1.start"),
        (PATH, 18, "sessions.2.title"),
        (PATH, 19, "sessions.2.start"),
        (PATH, 20, "sessions.3.id"),
        (PATH, 23, "related.events.1"),
        (PATH, 24, "related.pages"),
    ]

    assert expected == places(check(load(tree({PATH: text}))))


def test_mistakes_of_several_files_come_in_one_run_in_order(tree: Tree) -> None:
    files = {
        "resources/events/2026/b.yml": titled("true"),
        "resources/events/2026/a.yml": b"title: \xff",
        "resources/library/c.yml": "title: [",
        "docs/learn/d.md": "no front matter",
    }
    expected = ["docs/learn/d.md", "resources/events/2026/a.yml", "resources/events/2026/b.yml",
                "resources/library/c.yml"]  # fmt: skip

    assert expected == [problem.path for problem in check(load(tree(files)))]


def test_a_missing_title_does_not_hide_an_end_before_the_start(tree: Tree) -> None:
    text = changed("end: 2026-06-11 18:00", "end: 2026-06-11 15:00")
    text = changed("title: Training on initial reports\n", "", text)
    expected = [(PATH, 2, "title"), (PATH, 6, "end")]

    assert expected == places(check(load(tree({PATH: text}))))


def test_an_unreadable_start_silences_the_rules_that_need_it_alone(tree: Tree) -> None:
    text = changed("start: 2026-06-11 16:00", "start: soon") + SESSION + "  - id: day-1\n    title: Day 2\n"
    text += "    start: 2026-06-12 10:00\n    end: 2026-06-12 09:00\n"
    expected = [(PATH, 6, "start"), (PATH, 16, "sessions.2.id"), (PATH, 19, "sessions.2.end")]

    assert expected == places(check(load(tree({PATH: text}))))
