"""What holds for any text: reading ends, keeps text as it is, and speaks plainly."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from a6hub.load.file_text import Mistake
from a6hub.load.hub import split_front_matter
from a6hub.load.yaml_reader import read_document
from load.samples import EVENT, PATH, read

bounded = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])

# What makes YAML and records fail, mixed with plain words.
PIECES = st.sampled_from([
    "title", "start", "sources", "themes", "sessions", "related", "place", "id", ": ", ":\n", ":", "- ", "\n", "\n  ",
    "\n    ", "\t", '"', "'", "[", "]", "{", "}", ",", "#", " #a", "&a ", "*a", "!!str ", "!x ", "|\n", ">\n", "? ",
    "---\n", "...\n", "%YAML 1.1\n", "<<: ", "null", "true", "12", "2026-06-11 16:00", "\r\n", "\u2028", "\ufeff",
    "\0", "\\", "@", "`", "<<<<<<< a\n", "~", "é", "<b>", "https://a.org", "Europe/Berlin",
])  # fmt: skip
MESSES = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=200)
# Characters a record may hold on one line.
PLAIN = st.characters(
    codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp"), exclude_characters="\ufffe\uffff"
)

PYTHON = re.compile(r"\b(str|dict|int|bool|NoneType|None|True|False|Traceback|pydantic|tuple|Error|__\w+__)\b")


@bounded
@given(MESSES | st.binary(max_size=200), st.sampled_from(["", EVENT, "title: a\n"]))
def test_no_text_and_no_bytes_stop_the_reader(mess: str | bytes, before: str) -> None:
    raw = mess if isinstance(mess, bytes) else mess.encode("utf-8", "surrogatepass")
    content = before.encode() + raw
    started = time.process_time()
    problems = read(content).problems
    lines = len(re.split(rb"\r\n|\r|\n", content))

    assert time.process_time() - started < 5
    assert [problem for problem in problems if not 1 <= problem.line <= lines] == []
    assert [problem for problem in problems if "\n" in str(problem)] == []


@bounded
@given(st.data())
def test_no_value_in_any_field_makes_a_problem_speak_python(data: st.DataObject) -> None:
    value = data.draw(
        st.sampled_from(
            ["", "null", "true", "5", "-1", "a", "[a]", "[[]]", "[{a: b}]", "{a: b}", "{}", "[]", '" "', "[null]"]
        )
    )
    lines = [*EVENT.splitlines(), "related: {}", "place: {country: DE}", "themes: [review]", "external: https://a.org"]
    index = data.draw(st.integers(min_value=1, max_value=len(lines) - 1))
    name = lines[index].partition(":")[0]
    lines[index] = f"{name}: {value}"
    problems = read("\n".join(lines)).problems

    assert [str(problem) for problem in problems if PYTHON.search(problem.message)] == []
    assert [problem for problem in problems if not 1 <= problem.line <= len(lines)] == []


@bounded
@given(st.text(PLAIN, max_size=40))
def test_quoted_text_is_kept_exactly(text: str) -> None:
    quoted = "'" + text.replace("'", "''") + "'"

    assert {"a": text} == read_document(PATH, f"a: {quoted}\n").data


WORDS = st.from_regex(r"[A-Za-z0-9+.][A-Za-z0-9+._/-]{0,20}", fullmatch=True)


@bounded
@given(WORDS.filter(lambda word: word not in ("true", "false", "null")))
def test_a_plain_word_is_kept_exactly(word: str) -> None:
    assert word == str(read_document(PATH, f"a: {word}\n").data["a"])


@bounded
@given(st.lists(st.text(PLAIN, min_size=1, max_size=30).filter(lambda line: line.strip() == line), min_size=1))
def test_a_block_of_lines_is_kept_exactly(lines: list[str]) -> None:
    block = "".join(f"  {line}\n" for line in lines)

    assert {"a": "\n".join(lines)} == read_document(PATH, f"a: |-\n{block}").data


@bounded
@given(MESSES)
def test_no_text_stops_the_reading_of_front_matter(mess: str) -> None:
    content = ("---\n" + mess).encode("utf-8", "surrogatepass")
    try:
        front, body, line = split_front_matter(content)
    except Mistake as mistake:
        front, body, line = mistake.message, "", mistake.line

    assert front is not None
    assert body is not None
    assert 1 <= line <= len(re.split(rb"\r\n|\r|\n", content))


LARGE = [
    pytest.param("themes: [" + ",".join(f"theme{number}" for number in range(20_000)) + "]\n", id="unknown-words"),
    pytest.param("countries: [" + ",".join(f"Norw{number}" for number in range(20_000)) + "]\n", id="unknown-fields"),
    pytest.param("".join(f"field{number}: x\n" for number in range(15_000)), id="many-fields"),
    pytest.param("title: x\n" * 20_000, id="one-field-many-times"),
    pytest.param("a" * 200_000 + ": x\n", id="endless-field"),
    pytest.param("title: " + "'" * 200_000, id="endless-quotes"),
    pytest.param("title: " + "<a" * 100_000, id="endless-html"),
    pytest.param("#" * 200_000, id="endless-comment"),
    pytest.param(" " * 200_000 + "a", id="endless-space"),
    pytest.param("a\n" * 100_000, id="endless-lines"),
    pytest.param("-\n" * 100_000, id="endless-empty-items"),
    pytest.param("a: b #" * 40_000, id="endless-comments"),
]


@pytest.mark.parametrize("text", LARGE)
def test_a_large_mess_is_told_in_seconds(text: str) -> None:
    started = time.process_time()

    assert read(text).problems
    assert time.process_time() - started < 20
