"""YAML as editors mean it, and files that are none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from a6hub.check import check
from a6hub.load.hub import load
from a6hub.load.yaml_reader import read_document
from load.samples import EVENT, PATH, added, changed, places, read, titled, unsaid

COLON = ("a colon inside the text", '"Workshop: Article 6.2"')
OPEN = ("quotation mark is opened", "add the closing mark")
DEEP = ("more than 50 deep", "flatten")
PLAIN = ("plain text is expected",)

BROKEN = [
    pytest.param(changed("    publisher", "\tpublisher"), 12, ("a tab was found", "two spaces"), id="tab"),
    pytest.param(changed("title", "\ttitle"), 2, ("a tab was found", "two spaces"), id="tab-at-the-top"),
    pytest.param(added("place:\n\tcountry: DE\n"), 14, ("a tab was found", "two spaces"), id="tab-below-a-field"),
    pytest.param(titled('"Training on'), 2, OPEN, id="open-quote"),
    pytest.param(titled("'Training on"), 2, OPEN, id="open-single-quote"),
    pytest.param(changed("publisher: The organiser", 'publisher: "The'), 12, OPEN, id="open-quote-at-the-end"),
    pytest.param(changed("title: Training on initial reports\nsummary: Countries", 'title: "A\nsummary: "Countries"'),
                 2, OPEN, id="open-quote-closed-by-the-next"),
    pytest.param(titled("'It's fine'"), 2, ("text follows the closing quotation mark",), id="apostrophe-in-quotes"),
    pytest.param(titled('"Workshop" on reports'), 2, ("text follows the closing",), id="text-after-quotes"),
    pytest.param(titled('"C:\\dir"'), 2, ("backslash",), id="backslash-in-quotes"),
    pytest.param(titled("Workshop: Article 6.2"), 2, COLON, id="colon-in-a-title"),
    pytest.param(changed("The organiser", "The: organiser"), 12, COLON, id="colon-in-a-nested-text"),
    pytest.param(titled("Training on\n  reports: how"), 3, ("indented further", "double quotes"),
                 id="colon-in-the-second-line"),
    pytest.param(changed("title: Tr", "title:Tr"), 2, ('without "field: text"',), id="no-space-after-colon"),
    pytest.param(changed("title: Training", "title Training"), 2, ('without "field: text"',), id="no-colon"),
    pytest.param(added("and so on\n"), 13, ('without "field: text"',), id="no-colon-at-the-end"),
    pytest.param(changed("status", " status"), 4, ("indented further",), id="indented-too-far"),
    pytest.param(changed("    publisher", "   publisher"), 12, ("does not fit",), id="indented-too-little"),
    pytest.param(titled("[6.2] reports"), 2, ("starts with [", "double quotes"), id="square-bracket"),
    pytest.param(titled("{6.2 reports"), 2, ("starts with {", "double quotes"), id="curly-bracket"),
    pytest.param(titled("@home"), 2, ("cannot start with @", "double quotes"), id="at-sign"),
    pytest.param(titled("%home"), 2, ("cannot start with %", "double quotes"), id="percent-sign"),
    pytest.param(titled("`home`"), 2, ("cannot start with `", "double quotes"), id="backtick"),
    pytest.param(titled("**bold**"), 2, ("a * at the start", "double quotes"), id="bold"),
    pytest.param(titled("- a"), 2, ("a dash after a colon", "double quotes"), id="dash-after-colon"),
    pytest.param(changed("title", "<<<<<<< HEAD\ntitle"), 2, ('"<<<<<<<"', "unfinished merge"), id="conflict-ours"),
    pytest.param(added("=======\n"), 13, ('"======="', "unfinished merge"), id="conflict-middle"),
    pytest.param(added(">>>>>>> main\n"), 13, ('">>>>>>>"', "unfinished merge"), id="conflict-theirs"),
    pytest.param(titled("!!python/object/apply:os.system [ls]"), 2, ("!!python/object/apply:os.system", "a tag"),
                 id="python-tag"),
    pytest.param(changed("title", "!!python/name:os.system title"), 2, ("is a tag",), id="python-tag-on-a-field"),
    pytest.param(titled("!e!x a"), 2, ("is a tag",), id="tag-of-no-kind"),
    pytest.param(titled("&a Training"), 2, ('"&a"', *PLAIN), id="anchor"),
    pytest.param(changed("title", "&a title"), 2, ('"&a"', *PLAIN), id="anchor-on-a-field"),
    pytest.param(titled("*a"), 2, ('"*a"', *PLAIN), id="alias"),
    pytest.param("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n", 1, ('"&a"', *PLAIN), id="alias-bomb"),
    pytest.param("[" * 50_000, 1, DEEP, id="nested-brackets"),
    pytest.param("title: x\nthemes: " + "[" * 50_000, 2, DEEP, id="nested-brackets-in-a-field"),
    pytest.param("- " * 50_000, 1, DEEP, id="nested-dashes"),
    pytest.param("title:\n  " + "- " * 50_000, 2, DEEP, id="nested-dashes-in-a-field"),
    pytest.param("{a: " * 50_000, 1, DEEP, id="nested-braces"),
    pytest.param("? " * 50_000, 1, ("field name is expected",), id="nested-questions"),
    pytest.param("title: " + "x" * 5_000_000, 1, ("larger than 256 KB", "shorten or split"), id="five-megabytes"),
    pytest.param(added("---\ntitle: b\n"), 13, ("a second record", "one per file"), id="two-documents"),
    pytest.param("# a\n- title: b\n", 2, ("a list was found", '"title: ..."'), id="list"),
    pytest.param("# a\nhello\n", 2, ("plain text was found", '"title: ..."'), id="only-text"),
    pytest.param("", 1, ("the file is empty",), id="empty"),
    pytest.param(" \n\n", 1, ("the file is empty",), id="blank"),
    pytest.param("# a\n# b\n", 1, ("nothing was found",), id="only-comments"),
    pytest.param(titled("a\0b"), 2, ("invisible character (U+0000)",), id="nul"),
    pytest.param(titled("a\x1bb"), 2, ("invisible character (U+001B)",), id="escape"),
    pytest.param(titled('"a\\0b"'), 2, ("invisible character (U+0000)",), id="nul-by-escape"),
    pytest.param(titled('"a\\u202eb"'), 2, ("invisible character (U+202E)",), id="reversed-text-by-escape"),
    pytest.param(titled("a\u2028b"), 2, ("invisible character (U+2028)",), id="line-separator"),
    pytest.param(titled("a\x85b"), 2, ("invisible character (U+0085)",), id="next-line"),
    pytest.param(added('"a\\nb": x\n'), 13, ('"a b" is not the name of a field',), id="field-of-two-lines"),
    pytest.param(added("a" * 90 + ": x\n"), 13, ("is not the name of a field",), id="field-of-90-letters"),
    pytest.param(titled("Tré").encode("latin-1"), 2, ("not UTF-8", "0xe9"), id="latin-1"),
    pytest.param(b"\xef\xbb\xbf" + added("outcome: \xe9").encode("latin-1"), 13, ("not UTF-8",), id="latin-1-with-bom"),
    pytest.param(added("a: \xe9").replace("\n", "\r").encode("latin-1"), 13, ("not UTF-8",), id="latin-1-with-cr"),
    pytest.param(EVENT.encode("utf-16"), 1, ("not UTF-8",), id="utf-16"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "words"), BROKEN)
def test_a_file_that_is_no_record_says_why(text: str | bytes, line: int, words: tuple[str, ...]) -> None:
    expected = [(PATH, line, "")]
    reading = read(text)

    assert expected == places(reading.problems)
    assert unsaid(reading.problems, words) == []
    assert reading.record is None


@pytest.mark.parametrize("text", [part.values[0] for part in BROKEN])
def test_the_parsers_own_words_stay_inside(text: str | bytes) -> None:
    own = ("mapping", "scalar", "token", "block", "document start", "YAML", "sequence", "flow")
    said = str(read(text).problems[0])

    assert [word for word in own if word in said] == []


def test_a_field_that_stands_twice_names_both_lines() -> None:
    expected = [(PATH, 13, "title")]
    problems = read(added("title: Again\n")).problems

    assert expected == places(problems)
    assert unsaid(problems, ("twice", "on line 2 too", "delete one of the two")) == []


def test_a_nested_field_that_stands_twice_names_both_lines() -> None:
    expected = [(PATH, 13, "sources.1.title")]
    problems = read(added("    title: Again\n")).problems

    assert expected == places(problems)
    assert unsaid(problems, ("on line 11 too",)) == []


def test_a_field_that_stands_three_times_is_told_twice() -> None:
    expected = [(PATH, 13, "title"), (PATH, 14, "title")]

    assert expected == places(read(added("title: b\ntitle: c\n")).problems)


def test_the_first_of_two_equal_fields_is_kept() -> None:
    record = read(added("title: Again\n")).record

    assert record is not None
    assert record.title == "Training on initial reports"


def test_text_that_would_vanish_as_a_comment_is_told() -> None:
    expected = [(PATH, 2, "title")]
    problems = read(titled("Meeting #5 of the group")).problems

    assert expected == places(problems)
    assert unsaid(problems, ('"#5 of the group"', "comment", "double quotes")) == []


@pytest.mark.parametrize("title", ['"Meeting #5"', "Meeting # a note", "Meeting#5", "'Meeting' #note"])
def test_a_comment_that_is_meant_stays_a_comment(title: str) -> None:
    assert read(titled(title)).problems == []


WORDS = (
    "NO", "no", "yes", "Yes", "on", "off", "True", "TRUE", "Null", "14:30", "16:00", "6.10", "6.2", "1_000", "0o17",
    "0x1F", "017", "1e3", ".5", "5.", "+5", "-0", "00", ".nan", ".inf", "-.inf", "2026-06-11", "2026-06-11T16:00:00Z",
    "2026-06", "12:30:45", "1,000", "190:20:30", "=", "<<", "a#b", "http://a:b", "0b11", "99999999999999999999",
)  # fmt: skip


@pytest.mark.parametrize("word", WORDS)
def test_a_word_stays_text(word: str) -> None:
    assert {"a": word} == read_document(PATH, f"a: {word}\n").data


@pytest.mark.parametrize("word", [*WORDS, "true", "null", "12", "~"])
def test_a_word_in_a_list_or_in_quotes_stays_text(word: str) -> None:
    assert {"a": [word, word]} == read_document(PATH, f"a:\n  - '{word}'\n  - \"{word}\"\n").data


@pytest.mark.parametrize("name", ["on", "off", "yes", "no", "y", "n", "true", "null", "6.10", "12", "14:30", "~"])
def test_a_field_name_stays_text(name: str) -> None:
    assert {name: "x"} == read_document(PATH, f"{name}: x\n").data


@pytest.mark.parametrize(
    ("word", "value"),
    [("true", True), ("false", False), ("null", None), ("~", None), ("0", 0), ("12", 12), ("-3", -3)],
)
def test_only_true_false_null_and_whole_numbers_are_more_than_text(word: str, value: object) -> None:
    assert {"a": value} == read_document(PATH, f"a: {word}\n").data


def test_norway_stays_norway(tree: Callable[..., Path]) -> None:
    loaded = load(tree({PATH: added("place:\n  country: NO\n")}))

    assert check(loaded) == []
    assert loaded.hub.events[0].place is not None
    assert loaded.hub.events[0].place.country == "NO"


def test_a_number_is_welcome_as_text() -> None:
    record = read(titled("2026")).record

    assert record is not None
    assert record.title == "2026"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(EVENT.replace("\n", "\r\n").encode(), id="crlf"),
        pytest.param(EVENT.replace("\n", "\r").encode(), id="cr"),
        pytest.param(b"\xef\xbb\xbf" + EVENT.encode(), id="bom"),
        pytest.param(b"\xef\xbb\xbf" + EVENT.replace("\n", "\r\n").encode(), id="bom-and-crlf"),
        pytest.param(EVENT.rstrip("\n").encode(), id="no-last-newline"),
        pytest.param((EVENT + "...\n").encode(), id="document-end"),
        pytest.param(EVENT.replace("title:", "---\ntitle:", 1).encode(), id="document-start"),
    ],
)
def test_what_windows_and_old_editors_write_is_accepted(tree: Callable[..., Path], content: bytes) -> None:
    loaded = load(tree({PATH: content}))

    assert check(loaded) == []
    assert loaded.hub.events[0].title == "Training on initial reports"


def test_lines_are_counted_alike_with_windows_line_ends() -> None:
    expected = [(PATH, 12, "sources.1.publsher")]
    text = changed("publisher", "publsher").replace("\n", "\r\n")

    assert expected == places(read(text).problems)
