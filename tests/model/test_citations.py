"""Citations: which places they name, how readers see them, and what is refused in which words."""

from __future__ import annotations

import random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from a6hub.model.citations import (
    EXPECTED,
    Citation,
    CitationError,
    Place,
    Span,
    marks,
    parse,
    place,
    roman,
    without_code,
)

NUMERALS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
LETTERS = tuple("abcdefghijklmnopqrstuvwxyz")
LATER = f"{EXPECTED}, written as in"

PARTS = st.sampled_from(["", "annex", *(f"annex-{numeral}" for numeral in NUMERALS)])
WHOLE = st.integers(1, 999).map(str)
ITEMS = st.sampled_from([f"({letter})" for letter in LETTERS])
BELOW = st.sampled_from([f"({numeral})" for numeral in NUMERALS])
NUMBERS = st.one_of(WHOLE, st.tuples(WHOLE, ITEMS).map("".join), st.tuples(WHOLE, ITEMS, BELOW).map("".join))
NAMES = st.one_of(
    NUMBERS,
    st.tuples(WHOLE, BELOW).map("".join),
    NUMBERS.map("row-{}".format),
    st.integers(1, 20).map("table-{}".format),
    st.sampled_from(NUMERALS).map("chapter-{}".format),
)
PLACES = st.one_of(
    st.builds(Place, PARTS, NAMES), st.builds(Place, PARTS.filter(bool), st.just("")), st.just(Place("", "preamble"))
)
DECISIONS = st.sampled_from(["2/CMA.3", "1/CP.21", "6/CMP.11", "18/CMA.1"])


@st.composite
def spans(draw: st.DrawFn) -> tuple[Span, int]:
    """A span and how many places it holds."""
    part = draw(PARTS)
    kind = draw(st.sampled_from(["", "row-", "table-", "chapter-"]))
    if kind == "chapter-":
        low, high = sorted(draw(st.tuples(st.integers(0, 14), st.integers(0, 14))))
        ends = NUMERALS[low], NUMERALS[high]
    elif kind == "table-" or draw(st.booleans()):
        low, high = sorted(draw(st.tuples(st.integers(1, 900), st.integers(1, 900))))
        ends = str(low), str(high)
    else:
        stem, row = draw(st.sampled_from([("7", LETTERS), ("7(h)", NUMERALS), ("7(i)", NUMERALS)]))
        low, high = sorted(draw(st.tuples(st.integers(0, len(row) - 1), st.integers(0, len(row) - 1))))
        ends = f"{stem}({row[low]})", f"{stem}({row[high]})"
    return Span(Place(part, kind + ends[0]), Place(part, kind + ends[1])), high - low + 1


def refs(text: str) -> list[str]:
    """The places that a citation names, as records write them."""
    return [one.ref for span in parse(text).spans for one in span.places()]


def refusal(text: str) -> str:
    """In which words a citation is refused, when it is read or when its places are asked for."""
    with pytest.raises(CitationError) as told:
        refs(text)
    return str(told.value)


FORMS = [
    pytest.param("2/CMA.3", [], "2/CMA.3", id="a-decision"),
    pytest.param("1/CP.21 90", ["90"], "1/CP.21, para. 90", id="a-paragraph-of-the-convention"),
    pytest.param("6/CMP.11 2", ["2"], "6/CMP.11, para. 2", id="a-paragraph-of-the-protocol"),
    pytest.param("4/CMA.6 5(g)", ["5(g)"], "4/CMA.6, para. 5(g)", id="an-item"),
    pytest.param("8/CMA.4 7(a)(iii)", ["7(a)(iii)"], "8/CMA.4, para. 7(a)(iii)", id="an-item-below"),
    pytest.param("6/CMA.6 36(ii)", ["36(ii)"], "6/CMA.6, para. 36(ii)", id="a-numeral-under-a-paragraph"),
    pytest.param("2/CMA.3 annex", ["annex"], "2/CMA.3, annex", id="an-annex"),
    pytest.param("4/CMA.6 annex II", ["annex-ii"], "4/CMA.6, annex II", id="a-numbered-annex"),
    pytest.param("2/CMA.3 annex 18(g)", ["annex/18(g)"], "2/CMA.3, annex, para. 18(g)", id="in-an-annex"),
    pytest.param("7/CMA.4 annex I 58", ["annex-i/58"], "7/CMA.4, annex I, para. 58", id="in-a-numbered-annex"),
    pytest.param("2/CMA.3 annex V", ["annex-v"], "2/CMA.3, annex V", id="annex-five"),
    pytest.param("2/CMA.3 annex 5", ["annex/5"], "2/CMA.3, annex, para. 5", id="paragraph-five-of-the-annex"),
    pytest.param("2/CMA.3 annex chapter IV", ["annex/chapter-iv"], "2/CMA.3, annex, chapter IV", id="a-chapter"),
    pytest.param("2/CMA.3 chapter I", ["chapter-i"], "2/CMA.3, chapter I", id="a-chapter-of-the-decision"),
    pytest.param("4/CMA.6 annex II table 3", ["annex-ii/table-3"], "4/CMA.6, annex II, table 3", id="a-table"),
    pytest.param("4/CMA.6 annex I row 18(h)(ii)", ["annex-i/row-18(h)(ii)"],
                 "4/CMA.6, annex I, row for 18(h)(ii)", id="a-row"),
    pytest.param("4/CMA.6 annex I row for 18(c)", ["annex-i/row-18(c)"], "4/CMA.6, annex I, row for 18(c)",
                 id="a-row-for"),
    pytest.param("4/CMA.6 annex I row for para. 18(c)", ["annex-i/row-18(c)"], "4/CMA.6, annex I, row for 18(c)",
                 id="a-row-for-a-paragraph"),
    pytest.param("4/CMA.6 annex I rows for paras 18 and 19", ["annex-i/row-18", "annex-i/row-19"],
                 "4/CMA.6, annex I, rows for 18 and 19", id="rows-for-paragraphs"),
    pytest.param("7/CMA.4 preamble", ["preamble"], "7/CMA.4, preamble", id="the-preamble"),
    pytest.param("7/CMA.4 preamble, 3", ["preamble", "3"], "7/CMA.4, preamble, para. 3", id="the-preamble-and-more"),
    pytest.param("7/CMA.4 row 1, preamble", ["row-1", "preamble"], "7/CMA.4, row for 1, preamble",
                 id="the-preamble-after-a-row"),
    pytest.param("2/CMA.3 annex 37, 39", ["annex/37", "annex/39"], "2/CMA.3, annex, paras 37 and 39", id="two"),
    pytest.param("2/CMA.3 7, 9 and 11", ["7", "9", "11"], "2/CMA.3, paras 7, 9 and 11", id="three-with-and"),
    pytest.param("2/CMA.3 7, 9, and 11", ["7", "9", "11"], "2/CMA.3, paras 7, 9 and 11", id="a-comma-before-and"),
    pytest.param("2/CMA.3 7, 7", ["7", "7"], "2/CMA.3, para. 7", id="one-written-twice"),
    pytest.param("2/CMA.3 annex 1(d), 1(f)", ["annex/1(d)", "annex/1(f)"], "2/CMA.3, annex, paras 1(d) and 1(f)",
                 id="two-items"),
    pytest.param("2/CMA.3 5(a), (n)", ["5(a)", "5(n)"], "2/CMA.3, paras 5(a) and 5(n)", id="an-item-goes-on"),
    pytest.param("2/CMA.3 5(a)(i), (iii), 6", ["5(a)(i)", "5(a)(iii)", "6"],
                 "2/CMA.3, paras 5(a)(i), 5(a)(iii) and 6", id="an-item-below-goes-on"),
    pytest.param("2/CMA.3 5(a)(i), (b)(ii)", ["5(a)(i)", "5(b)(ii)"], "2/CMA.3, paras 5(a)(i) and 5(b)(ii)",
                 id="two-levels-go-on"),
    pytest.param("6/CMA.4 29; annex I 27(b), 40", ["29", "annex-i/27(b)", "annex-i/40"],
                 "6/CMA.4, para. 29; annex I, paras 27(b) and 40", id="two-parts"),
    pytest.param("4/CMA.6 18; annex I", ["18", "annex-i"], "4/CMA.6, para. 18; annex I", id="a-part-as-a-whole"),
    pytest.param("2/CMA.3 annex; annex 18", ["annex", "annex/18"], "2/CMA.3, annex; annex, para. 18",
                 id="a-whole-annex-and-a-place-in-it"),
    pytest.param("2/CMA.3 annex table 3, para. 5", ["annex/table-3", "annex/5"],
                 "2/CMA.3, annex, table 3, para. 5", id="a-table-and-a-paragraph"),
    pytest.param("2/CMA.3 annex table 3, 4, chapter II", ["annex/table-3", "annex/table-4", "annex/chapter-ii"],
                 "2/CMA.3, annex, tables 3 and 4, chapter II", id="tables-and-a-chapter"),
    pytest.param("2/CMA.3, annex, paras. 18 and 33", ["annex/18", "annex/33"], "2/CMA.3, annex, paras 18 and 33",
                 id="with-commas-and-paras"),
    pytest.param("2/CMA.3 Annex II, Table 3", ["annex-ii/table-3"], "2/CMA.3, annex II, table 3", id="in-capitals"),
    pytest.param(" 2/CMA.3\n  annex\t18 ", ["annex/18"], "2/CMA.3, annex, para. 18", id="over-the-end-of-a-line"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "named", "label"), FORMS)
def test_a_citation_names_its_places_and_is_shown_in_full(text: str, named: list[str], label: str) -> None:
    assert named == refs(text)
    assert label == parse(text).label


RANGES = [
    pytest.param("4/CMA.6 26-28", ["26", "27", "28"], "4/CMA.6, paras 26–28", id="numbers"),
    pytest.param("4/CMA.6 9–11", ["9", "10", "11"], "4/CMA.6, paras 9–11", id="a-dash"),
    pytest.param("4/CMA.6 9‑11", ["9", "10", "11"], "4/CMA.6, paras 9–11", id="a-hyphen-that-does-not-break"),
    pytest.param("2/CMA.3 annex 8(a)-(c)", ["annex/8(a)", "annex/8(b)", "annex/8(c)"],
                 "2/CMA.3, annex, paras 8(a)–(c)", id="letters"),
    pytest.param("2/CMA.3 8(a)-8(c)", ["8(a)", "8(b)", "8(c)"], "2/CMA.3, paras 8(a)–(c)", id="letters-in-full"),
    pytest.param("2/CMA.3 8(h)-(j)", ["8(h)", "8(i)", "8(j)"], "2/CMA.3, paras 8(h)–(j)", id="letters-over-i"),
    pytest.param("2/CMA.3 annex 18(h)(i)-(iii)", ["annex/18(h)(i)", "annex/18(h)(ii)", "annex/18(h)(iii)"],
                 "2/CMA.3, annex, paras 18(h)(i)–(iii)", id="numerals-after-a-letter"),
    pytest.param("2/CMA.3 18(i)(iv)-(vi)", ["18(i)(iv)", "18(i)(v)", "18(i)(vi)"],
                 "2/CMA.3, paras 18(i)(iv)–(vi)", id="numerals-after-the-letter-i"),
    pytest.param("6/CMA.6 36(i)-(iii)", ["36(i)", "36(ii)", "36(iii)"], "6/CMA.6, paras 36(i)–(iii)",
                 id="numerals-under-a-paragraph"),
    pytest.param("6/CMA.6 36(ii)-(v)", ["36(ii)", "36(iii)", "36(iv)", "36(v)"], "6/CMA.6, paras 36(ii)–(v)",
                 id="numerals-under-a-paragraph-up-to-a-single-sign"),
    pytest.param("2/CMA.3 annex chapter III-V", ["annex/chapter-iii", "annex/chapter-iv", "annex/chapter-v"],
                 "2/CMA.3, annex, chapters III–V", id="chapters"),
    pytest.param("4/CMA.6 annex II tables 2-4", ["annex-ii/table-2", "annex-ii/table-3", "annex-ii/table-4"],
                 "4/CMA.6, annex II, tables 2–4", id="tables"),
    pytest.param("4/CMA.6 annex I rows for 18(a)-(c)",
                 ["annex-i/row-18(a)", "annex-i/row-18(b)", "annex-i/row-18(c)"],
                 "4/CMA.6, annex I, rows for 18(a)–(c)", id="rows"),
    pytest.param("2/CMA.3 5-5", ["5"], "2/CMA.3, para. 5", id="from-one-to-itself"),
    pytest.param("3/CMA.3 annex 43-44, 69(c), 71-72",
                 ["annex/43", "annex/44", "annex/69(c)", "annex/71", "annex/72"],
                 "3/CMA.3, annex, paras 43–44, 69(c) and 71–72", id="ranges-among-others"),
    pytest.param("2/CMA.3 5(a)-(b), (e)", ["5(a)", "5(b)", "5(e)"], "2/CMA.3, paras 5(a)–(b) and 5(e)",
                 id="an-item-goes-on-after-a-range"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "named", "label"), RANGES)
def test_a_range_names_each_place_from_end_to_end(text: str, named: list[str], label: str) -> None:
    assert named == refs(text)
    assert label == parse(text).label


def whole(found: str) -> str:
    return f'"{found}" is not a citation; a decision and a place such as 2/CMA.3 annex 18 is expected'


def nowhere(found: str) -> str:
    return f'"{found}" is not a place in a decision; {EXPECTED}'


def word(found: str) -> str:
    return f'"{found}" is not a place; {LATER} "annex 18(g)"'


def numeral(found: str) -> str:
    return f'"{found}" holds a numeral that does not exist; {EXPECTED}'


REFUSED = [
    pytest.param("", whole(""), id="nothing"),
    pytest.param("decision 2", whole("decision 2"), id="no-number"),
    pytest.param("2/cma.3 18", whole("2/cma.3 18"), id="small-letters-in-the-number"),
    pytest.param("2/CMA.3(a)", whole("2/CMA.3(a)"), id="no-space-behind-the-number"),
    pytest.param("2/CMA.3 ,", whole("2/CMA.3 ,"), id="a-comma-and-nothing"),
    pytest.param("2/CMA.3 ;", whole("2/CMA.3 ;"), id="a-semicolon-and-nothing"),
    pytest.param("2/CMA.3 1000", nowhere("1000"), id="too-large-a-number"),
    pytest.param("2/CMA.3 annex 18g", nowhere("annex/18g"), id="a-letter-without-brackets"),
    pytest.param("2/CMA.3 annex I-II", nowhere("annex/i"), id="a-range-of-annexes"),
    pytest.param("2/CMA.3 annex preamble", nowhere("annex/preamble"), id="the-preamble-of-an-annex"),
    pytest.param("2/CMA.3 annex para.", nowhere("annex/para."), id="a-paragraph-without-a-number"),
    pytest.param("2/CMA.3 1-2-3", nowhere("2-3"), id="two-hyphens"),
    pytest.param("2/CMA.3 table III", nowhere("table-iii"), id="a-table-in-numerals"),
    pytest.param("2/CMA.3 chapter 4", nowhere("chapter-4"), id="a-chapter-in-numbers"),
    pytest.param("2/CMA.3 article 6", word("article 6"), id="an-unknown-word"),
    pytest.param("2/CMA.3 18 20", word("18 20"), id="no-comma"),
    pytest.param("2/CMA.3 and 3", word("and 3"), id="nothing-before-and"),
    pytest.param("2/CMA.3 annex 18-", word("18-"), id="a-range-without-an-end"),
    pytest.param("2/CMA.3 annex -18", word("-18"), id="a-range-without-a-start"),
    pytest.param("2/CMA.3 annex IIII", numeral("annex-iiii"), id="four-strokes"),
    pytest.param("2/CMA.3 annex ll", numeral("annex-ll"), id="letters-that-look-like-strokes"),
    pytest.param("2/CMA.3 chapter VX", numeral("chapter-vx"), id="a-wrong-chapter"),
    pytest.param("2/CMA.3 5(ab)", numeral("5(ab)"), id="two-letters"),
    pytest.param("2/CMA.3 5(a)(b)", numeral("5(a)(b)"), id="a-letter-below-a-letter"),
    pytest.param("2/CMA.3 (a)", '"(a)" follows no paragraph; write it in full', id="an-item-of-nothing"),
    pytest.param("2/CMA.3 5, (a)", '"(a)" follows no paragraph; write it in full', id="an-item-after-a-paragraph"),
    pytest.param("2/CMA.3 5(a), (b)(i)(ii)", '"(b)(i)(ii)" follows no paragraph; write it in full',
                 id="more-levels-than-before"),
    pytest.param("2/CMA.3 5-4", '"5-4" runs backwards; the smaller end comes first', id="backwards"),
    pytest.param("2/CMA.3 5(c)-(a)", '"5(c)-5(a)" runs backwards; the smaller end comes first',
                 id="letters-backwards"),
    pytest.param("2/CMA.3 chapter V-IV", '"v-iv" runs backwards; the smaller end comes first',
                 id="chapters-backwards"),
    pytest.param("2/CMA.3 5(a)-6(b)", '"5(a)-6(b)" does not run within one paragraph; write two places',
                 id="over-two-paragraphs"),
    pytest.param("2/CMA.3 18-18(a)", '"18-18(a)" does not run within one paragraph; write two places',
                 id="into-itself"),
    pytest.param("2/CMA.3 18(a)-(ii)", '"18(a)-18(ii)" has ends that are not counted alike; write two places',
                 id="from-a-letter-to-a-numeral"),
    pytest.param("2/CMA.3 preamble-3", '"preamble-3" has ends that are not counted alike; write two places',
                 id="from-the-preamble"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), REFUSED)
def test_what_names_no_place_is_refused_in_plain_words(text: str, words: str) -> None:
    assert words == refusal(text)


@given(st.text(alphabet="2/CMA.3 annex-iv(),;–18gtablrowfpchd", max_size=30))
def test_any_text_behind_a_number_is_a_citation_or_a_plain_refusal(rest: str) -> None:
    try:
        read = parse(f"2/CMA.3 {rest}").label + " ".join(refs(f"2/CMA.3 {rest}"))
    except CitationError as error:
        read = str(error)

    assert read
    assert "\n" not in read


@given(PLACES)
def test_a_place_is_read_as_it_is_written(one: Place) -> None:
    assert one == place(one.ref)


@pytest.mark.parametrize("ref", ["", "Annex/18", "annex/", "annex-/18", "18(G)", "18 (g)", "annex-ii/preamble", "x"])
def test_a_place_in_another_spelling_is_refused(ref: str) -> None:
    with pytest.raises(CitationError) as told:
        place(ref)

    assert nowhere(ref) == str(told.value)


@given(DECISIONS, st.lists(PLACES, min_size=1, max_size=5, unique=True))
def test_a_label_reads_back_to_the_places_it_was_made_of(number: str, many: list[Place]) -> None:
    label = Citation(number, tuple(Span(one, one) for one in many)).label
    read = parse(label)

    assert number == read.number
    assert set(many) == {one for span in read.spans for one in span.places()}
    assert label == read.label


@given(spans())
def test_a_span_of_n_places_holds_n(made: tuple[Span, int]) -> None:
    span, count = made
    held = span.places()

    assert count == len(held) == len(set(held))
    assert (span.first, span.last) == (held[0], held[-1])


@given(DECISIONS, spans())
def test_the_label_of_a_span_reads_back_to_it(number: str, made: tuple[Span, int]) -> None:
    cited = Citation(number, (made[0],))

    assert cited == parse(cited.label)


def test_places_stand_in_the_order_a_decision_prints_them() -> None:
    expected = [
        "preamble", "2", "2(a)", "2(b)", "2(b)(i)", "2(b)(ii)", "2(b)(ix)", "2(b)(x)", "2(c)", "10", "chapter-i",
        "chapter-iv", "chapter-v", "annex", "annex/1", "annex/9", "annex/18(g)", "annex/18(h)", "annex/100",
        "annex/table-2", "annex/table-10", "annex/row-18(c)", "annex-i", "annex-i/3", "annex-iv/1", "annex-v",
        "annex-ix", "annex-x",
    ]  # fmt: skip
    shuffled = random.Random(6).sample(expected, len(expected))

    assert expected != shuffled
    assert expected == sorted(shuffled, key=lambda ref: place(ref).order)


def test_numerals_under_a_paragraph_stand_in_their_order() -> None:
    expected = [f"36({one})" for one in NUMERALS]

    assert expected == sorted(sorted(expected), key=lambda ref: place(ref).order)


@given(PLACES, PLACES)
def test_two_places_have_two_orders_and_two_anchors(one: Place, other: Place) -> None:
    assume(one != other)

    assert one.order != other.order
    assert one.anchor != other.anchor


@pytest.mark.parametrize(
    ("ref", "anchor", "words"),
    [
        ("18", "18", "para. 18"),
        ("preamble", "preamble", "preamble"),
        ("annex", "annex", "annex"),
        ("annex-ii", "annex-ii", "annex II"),
        ("annex/18(h)(iii)", "annex-18-h-iii", "annex, para. 18(h)(iii)"),
        ("annex-ii/10(c)", "annex-ii-10-c", "annex II, para. 10(c)"),
        ("annex-ii/table-3", "annex-ii-table-3", "annex II, table 3"),
        ("annex/chapter-iv", "annex-chapter-iv", "annex, chapter IV"),
        ("annex-i/row-18(c)", "annex-i-row-18-c", "annex I, row for 18(c)"),
    ],
)
def test_a_place_has_an_anchor_and_words(ref: str, anchor: str, words: str) -> None:
    assert anchor == place(ref).anchor
    assert words == place(ref).words


def test_the_empty_place_is_the_decision_without_words() -> None:
    assert ("", "", "") == (Place().ref, Place().anchor, Place().words)


@pytest.mark.parametrize(
    ("ref", "above"),
    [
        ("18", []),
        ("preamble", []),
        ("annex", []),
        ("18(h)", ["18"]),
        ("annex/18", ["annex"]),
        ("annex/18(h)(i)", ["annex/18(h)", "annex/18", "annex"]),
        ("annex-i/row-18(c)", ["annex-i/row-18", "annex-i"]),
        ("annex-ii/table-3", ["annex-ii"]),
        ("annex/chapter-iv", ["annex"]),
    ],
)
def test_above_a_place_is_what_holds_it_the_nearest_first(ref: str, above: list[str]) -> None:
    assert above == [one.ref for one in place(ref).above()]


@given(PLACES)
def test_what_is_above_a_place_comes_before_it(one: Place) -> None:
    upwards = [one, *one.above()]

    assert upwards == sorted(upwards, key=lambda each: each.order, reverse=True)


@pytest.mark.parametrize(("text", "value"), [("", 0), ("iv", 4), ("xix", 19), ("xlix", 49), ("lxxxix", 89)])
def test_a_numeral_has_a_value(text: str, value: int) -> None:
    assert value == roman(text)


@pytest.mark.parametrize("text", ["iiii", "vv", "ic", "ll", "lxl", "a", "iv "])
def test_what_is_no_numeral_has_no_value(text: str) -> None:
    with pytest.raises(ValueError) as told:
        roman(text)

    assert text == str(told.value)


MARKED = [
    pytest.param("See [[2/CMA.3 1]].", [("2/CMA.3 1", 0)], id="in-a-line"),
    pytest.param("One\n\n[[a]] and [[b]]", [("a", 2), ("b", 2)], id="two-on-the-third-line"),
    pytest.param("[[2/CMA.3\nannex 1]]", [("2/CMA.3\nannex 1", 0)], id="over-the-end-of-a-line"),
    pytest.param("`[[a]]` [[b]]", [("b", 0)], id="behind-code"),
    pytest.param("``[[a]] ` [[b]]`` [[c]]", [("c", 0)], id="behind-code-that-holds-a-backtick"),
    pytest.param("```\n[[a]]\n\n[[b]]\n```\n[[c]]", [("c", 5)], id="below-a-fence"),
    pytest.param("~~~ text\n[[a]]\n~~~\n[[b]]", [("b", 3)], id="below-a-fence-of-tildes"),
    pytest.param(
        "1. One\n\n    ```\n    [[a]]\n\n    [[b]]\n    ```\n\n[[c]]", [("c", 8)], id="below-a-fence-in-a-list"
    ),
    pytest.param("````\n```\n[[a]]\n```\n````\n[[b]]", [("b", 5)], id="below-a-fence-around-a-fence"),
    pytest.param("<!-- [[a]]\n[[b]] -->\n[[c]]", [("c", 2)], id="below-a-comment"),
    pytest.param("A lone ` here.\n\n[[a]]\n\nAnd ` there.", [("a", 2)], id="between-lone-backticks"),
    pytest.param("[[]] [a] [[a]", [], id="nothing-in-brackets"),
    pytest.param("[[" + "a" * 201 + "]]", [], id="too-long-for-a-citation"),
]


@pytest.mark.parametrize(("markdown", "expected"), MARKED)
def test_marks_stand_outside_code_each_with_its_line(markdown: str, expected: list[tuple[str, int]]) -> None:
    assert expected == list(marks(markdown))


@given(st.text(alphabet="`~ab\n[]<!->", max_size=80))
def test_text_without_code_keeps_every_other_character_where_it_was(markdown: str) -> None:
    plain = without_code(markdown)
    kept = [(here, there) for here, there in zip(plain, markdown, strict=True) if here != there]

    assert {" "} >= {here for here, _ in kept}
    assert plain.count("\n") == markdown.count("\n")
