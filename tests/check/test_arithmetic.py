"""Worked numbers: which texts are equations, which of them hold, and what is said of the others."""

from __future__ import annotations

import operator
from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a6hub.check.arithmetic import NotAnEquation, equations, fault

Number = tuple[str, Fraction]
SIGNS: dict[str, Callable[[Fraction, Fraction], Fraction]] = {
    "+": operator.add,
    "−": operator.sub,
    "×": operator.mul,
    "÷": operator.truediv,
}


def uncomputable(equation: str) -> str:
    """The side that nobody can compute again."""
    with pytest.raises(NotAnEquation) as told:
        fault(equation)
    return str(told.value)


HOLDS = [
    pytest.param("2 + 3 = 5", id="a-sum"),
    pytest.param("2+3=5", id="without-spaces"),
    pytest.param("1,234,567 + 1 = 1,234,568", id="commas"),
    pytest.param("40000 × 0.05 = 2,000", id="a-number-without-commas"),
    pytest.param("0.1 + 0.2 = 0.3", id="decimals"),
    pytest.param("2.50 = 2.5", id="a-nought-at-the-end"),
    pytest.param("5% × 40,000 = 2,000", id="percent"),
    pytest.param("1 ÷ 8 = 12.5%", id="decimals-of-a-percent"),
    pytest.param("28 × 100 ÷ 114 ≈ 25", id="rounded-up"),
    pytest.param("10 ÷ 3 ≈ 3.33", id="rounded-to-hundredths"),
    pytest.param("1 ÷ 3 ≈ 33%", id="rounded-to-percent"),
    pytest.param("1 ÷ 3 ≈ 33.3%", id="rounded-to-tenths-of-a-percent"),
    pytest.param("5 ÷ 2 ≈ 3", id="a-half-rounded-up"),
    pytest.param("5 ÷ 2 ≈ 2", id="a-half-rounded-down"),
    pytest.param("2 + 3 × 4 = 14", id="times-before-plus"),
    pytest.param("20 − 6 ÷ 2 = 17", id="divided-before-minus"),
    pytest.param("10 − 3 − 2 = 5", id="minus-from-the-left"),
    pytest.param("24 ÷ 4 ÷ 2 = 3", id="divided-from-the-left"),
    pytest.param("(2 + 3) × 4 = 20", id="parentheses"),
    pytest.param("((2 + 3) × (4 − 1)) ÷ 5 = 3", id="parentheses-in-parentheses"),
    pytest.param("−3 + 5 = 2", id="a-minus-sign-in-front"),
    pytest.param("2 × −3 = −6", id="a-minus-sign-behind-a-sign"),
    pytest.param("−(2 + 3) = −5", id="a-minus-sign-before-parentheses"),
    pytest.param("−−3 = 3", id="two-minus-signs"),
    pytest.param("2 + 3 = 5 = 10 ÷ 2", id="two-equals-signs"),
    pytest.param("9 ÷ 4 = 2.25 ≈ 2", id="equals-and-about"),
    pytest.param("100,000 − 0 = 100,000", id="nought"),
    pytest.param("0 ÷ 5 = 0", id="nought-divided"),
    pytest.param("2\u00a0+ 3 = 5", id="a-space-that-does-not-break"),
]


@pytest.mark.parametrize("equation", HOLDS)
def test_an_equation_that_holds_is_left_in_peace(equation: str) -> None:
    assert fault(equation) is None


WRONG = [
    pytest.param("2 + 3 = 6", "2 + 3 is 5, not 6", id="a-sum"),
    pytest.param("2 + 3 × 4 = 20", "2 + 3 × 4 is 14, not 20", id="plus-before-times"),
    pytest.param("10 − (3 − 2) = 5", "10 − (3 − 2) is 9, not 5", id="parentheses-passed-over"),
    pytest.param("2 − 5 = 3", "2 − 5 is −3, not 3", id="a-minus-sign-lost"),
    pytest.param("10 ÷ 3 = 3.33", "10 ÷ 3 is 3.333333, not 3.33", id="rounded-and-called-equal"),
    pytest.param("10 ÷ 3 ≈ 3.34", "10 ÷ 3 is 3.333333, not 3.34", id="rounded-wrong"),
    pytest.param("28 × 100 ÷ 114 ≈ 24", "28 × 100 ÷ 114 is 24.561404, not 24", id="rounded-down"),
    pytest.param("1 ÷ 3 ≈ 34%", "1 ÷ 3 is 0.333333, not 34%", id="percent-rounded-wrong"),
    pytest.param("1 ÷ 8 = 12.5", "1 ÷ 8 is 0.125, not 12.5", id="percent-sign-lost"),
    pytest.param("1 ÷ 4 = 0.3", "1 ÷ 4 is 0.25, not 0.3", id="a-quarter"),
    pytest.param("2 + 3 = 5 = 6", "2 + 3 is 5, not 6", id="the-second-equals-sign"),
    pytest.param("2 + 3 = 4 + 2", "2 + 3 is 5, not 4 + 2", id="a-sum-on-the-right"),
    pytest.param("1,000 × 1,000 = 100,000", "1,000 × 1,000 is 1,000,000, not 100,000", id="a-nought-lost"),
    pytest.param("123,456 × 1,000,000 = 1", "123,456 × 1,000,000 is 123,456,000,000, not 1", id="large-and-in-full"),
    pytest.param("2,469,135 ÷ 2 = 1", "2,469,135 ÷ 2 is 1,234,567.5, not 1", id="large-with-a-half"),
]


@pytest.mark.parametrize(("equation", "words"), WRONG)
def test_an_equation_that_does_not_hold_is_told_with_what_it_makes(equation: str, words: str) -> None:
    assert words == fault(equation)


UNCOMPUTABLE = [
    pytest.param("5 ÷ 0 = 0", "5 ÷ 0", id="division-by-nought"),
    pytest.param("5 ÷ (3 − 3) = 0", "5 ÷ (3 − 3)", id="division-by-what-makes-nought"),
    pytest.param("5 == 5", "", id="two-equals-signs-in-a-row"),
    pytest.param("= 5", "", id="nothing-on-the-left"),
    pytest.param("5 =", "", id="nothing-on-the-right"),
    pytest.param("5 t + 3 t = 8 t", "5 t + 3 t", id="unit-words"),
    pytest.param("5 + 3 = 8 t", "8 t", id="a-unit-word-on-the-right"),
    pytest.param("5 - 3 = 2", "5 - 3", id="a-hyphen"),
    pytest.param("5 * 3 = 15", "5 * 3", id="an-asterisk"),
    pytest.param("6 / 3 = 2", "6 / 3", id="a-slash"),
    pytest.param("1 000 = 1,000", "1 000", id="a-space-in-a-number"),
    pytest.param("10,00 = 1,000", "10,00", id="a-comma-in-the-wrong-place"),
    pytest.param("1.2.3 = 1", "1.2.3", id="two-points"),
    pytest.param("2 (3) = 6", "2 (3)", id="a-sign-left-out"),
    pytest.param("2 + = 2", "2 +", id="a-sign-too-many"),
    pytest.param("+ 2 = 2", "+ 2", id="a-plus-in-front"),
    pytest.param("(2 + 3 = 5", "(2 + 3", id="never-closed"),
    pytest.param("2 + 3) = 5", "2 + 3)", id="never-opened"),
    pytest.param("() = 0", "()", id="nothing-in-parentheses"),
    pytest.param("5 % = 0.05", "5 %", id="a-space-before-percent"),
    pytest.param("(" * 5000 + "1" + ")" * 5000 + " = 1", "(" * 5000 + "1" + ")" * 5000, id="too-deep"),
]


@pytest.mark.parametrize(("equation", "side"), UNCOMPUTABLE)
def test_a_side_that_nobody_can_compute_is_named(equation: str, side: str) -> None:
    assert side == uncomputable(equation)


FOUND = [
    pytest.param("Words without numbers.", [], id="no-equation"),
    pytest.param("In all, 2 + 3 = 5. Then more.", [(8, "2 + 3 = 5")], id="in-a-sentence"),
    pytest.param("It was so. 2 + 3 = 5.", [(11, "2 + 3 = 5")], id="at-the-start-of-a-sentence"),
    pytest.param("`2 + 3 = 5` and `1 + 1 = 2`", [(1, "2 + 3 = 5"), (17, "1 + 1 = 2")], id="two-in-code"),
    pytest.param("| a | 2 + 3 = 5 |", [(6, "2 + 3 = 5")], id="in-a-cell"),
    pytest.param("- 2 + 3 = 5", [(2, "2 + 3 = 5")], id="in-a-list"),
    pytest.param("1. 2 + 3 = 5", [(3, "2 + 3 = 5")], id="in-a-numbered-list"),
    pytest.param("a\n   12) 2 + 3 = 5", [(9, "2 + 3 = 5")], id="in-a-numbered-list-further-in"),
    pytest.param("**2 + 3 = 5**", [(2, "2 + 3 = 5")], id="in-bold"),
    pytest.param("2 + 3 = 5 - see below", [(0, "2 + 3 = 5")], id="before-a-dash"),
    pytest.param("2 + 3 =\n5", [(0, "2 + 3 =")], id="broken-over-two-lines"),
    pytest.param("5 t + 3 t = 8 t", [(10, "= 8")], id="between-unit-words"),
    pytest.param("gross = net + leakage", [], id="a-formula-in-words"),
    pytest.param("Heading\n=======", [], id="an-underlined-heading"),
    pytest.param("10 - 3 = 3", [(0, "10 - 3 = 3")], id="behind-a-hyphen"),
    pytest.param("12 / 4 = 4", [(0, "12 / 4 = 4")], id="behind-a-slash"),
    pytest.param("5 x 3 = 3", [(0, "5 x 3 = 3")], id="behind-an-x"),
    pytest.param("2 * 4 = 4", [(0, "2 * 4 = 4")], id="behind-an-asterisk"),
    pytest.param("2^3 = 3", [(0, "2^3 = 3")], id="behind-a-power"),
    pytest.param("4 + 4 = 8 - 1", [(0, "4 + 4 = 8 - 1")], id="before-a-hyphen-and-a-number"),
    pytest.param("10 −\u00a03 = 3", [(0, "10 −\u00a03 = 3")], id="behind-a-space-that-does-not-break"),
    pytest.param(".5 = 5", [(0, ".5 = 5")], id="a-point-in-front"),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_an_equation_is_found_whole_with_its_position(text: str, expected: list[tuple[int, str]]) -> None:
    assert expected == list(equations(text))


@pytest.mark.parametrize("text", ["10 - 3 = 3", "12 / 4 = 4", "5 x 3 = 3", "5 t + 3 t = 8 t", "2^3 = 3", "12 – 4 = 4"])
def test_a_calculation_with_other_signs_does_not_pass_as_the_end_of_it(text: str) -> None:
    (_, equation), *others = equations(text)

    assert others == []
    assert uncomputable(equation) == equation.split("=")[0].strip()


def written(value: Fraction, digits: int = 0) -> str:
    """A number as pages write it, with commas and so many decimals."""
    sign = "−" if value < 0 else ""
    whole, rest = divmod(int(abs(value) * 10**digits), 10**digits)
    return f"{sign}{whole:,}.{rest:0{digits}}" if digits else f"{sign}{whole:,}"


NUMBERS: st.SearchStrategy[Number] = st.one_of(
    st.integers(0, 10**9).map(lambda value: (written(Fraction(value)), Fraction(value))),
    st.integers(0, 10**7).map(lambda value: (written(Fraction(value, 1000), 3), Fraction(value, 1000))),
    st.integers(0, 5000).map(lambda value: (f"{written(Fraction(value, 10), 1)}%", Fraction(value, 1000))),
)


def joined(sides: tuple[Number, str, Number]) -> Number:
    """Two numbers with a sign between them, in parentheses; what nothing can be divided by is added."""
    (first, value), sign, (second, other) = sides
    sign = "+" if sign == "÷" and not other else sign
    return f"({first} {sign} {second})", SIGNS[sign](value, other)


def grown(inner: st.SearchStrategy[Number]) -> st.SearchStrategy[Number]:
    negative = inner.map(lambda made: (f"−{made[0]}", -made[1]))
    return negative | st.tuples(inner, st.sampled_from(sorted(SIGNS)), inner).map(joined)


CALCULATIONS = st.recursive(NUMBERS, grown, max_leaves=6)


@given(CALCULATIONS, st.sampled_from([0, 0, 1, -1]))
def test_an_equation_holds_exactly_when_both_sides_are_the_same_fraction(made: Number, more: int) -> None:
    text, value = made
    right = f"{written(Fraction(value.numerator))} ÷ {written(Fraction(value.denominator))} + {written(Fraction(more))}"

    assert (more == 0) is (fault(f"{text} = {right}") is None)


@given(st.lists(NUMBERS, min_size=3, max_size=5), st.data())
def test_signs_without_parentheses_bind_as_in_python(many: list[Number], data: st.DataObject) -> None:
    signs = [data.draw(st.sampled_from("+−×" if not value else "+−×÷")) for _, value in many[1:]]
    text = many[0][0] + "".join(f" {sign} {number}" for sign, (number, _) in zip(signs, many[1:], strict=True))
    python = "many[0][1]" + "".join(f" {'+-*/'['+−×÷'.index(sign)]} many[{at}][1]" for at, sign in enumerate(signs, 1))
    value = eval(python, {"many": many})  # the numbers are fractions, so Python's own reading of the signs is exact

    assert fault(f"{text} = {written(Fraction(value.numerator))} ÷ {written(Fraction(value.denominator))}") is None


@given(CALCULATIONS, st.integers(0, 4))
def test_about_means_the_same_after_rounding_to_the_digits_shown(made: Number, digits: int) -> None:
    text, value = made
    rounded = Fraction(round(value * 10**digits), 10**digits)

    assert fault(f"{text} ≈ {written(rounded, digits)}") is None
    assert fault(f"{text} ≈ {written(rounded + Fraction(2, 10**digits), digits)}") is not None


@given(CALCULATIONS)
def test_an_equation_is_found_in_any_sentence(made: Number) -> None:
    equation = f"{made[0]} = {made[0]}"

    assert [equation] == [found for _, found in equations(f"It says: {equation} units.")]


@given(st.text(alphabet="0123456789.,%+−×÷()=≈ -/", max_size=40))
def test_any_run_of_signs_is_computed_or_named(text: str) -> None:
    told = []
    for _, equation in equations(text):
        try:
            told.append(fault(equation) or "holds")
        except NotAnEquation as error:
            told.append(f"not an equation: {error}")

    assert all(told)
    assert any(letter.isdigit() for letter in text) or told == []
