"""Worked numbers: every equation a page shows is computed again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

_NUMBER = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?%?")
_SIGNS = "+−×÷()"
_SPACES = " \u00a0\u202f"
# A sign that is not ours between two numbers belongs to the run, or "10 - 3 = 3" would pass as "3 = 3".
_FOREIGN = r"(?:(?<=[0-9)%])|(?<=[0-9)%] ))[-–—/*·^x](?= ?[0-9(])"
_PIECE = rf"(?:[0-9.,%+−×÷()=≈{_SPACES}]|{_FOREIGN})*"
_RUN = re.compile(rf"(?:^[ \t]*[0-9]+[.)] +)?({_PIECE}[=≈]{_PIECE})", re.M)


class NotAnEquation(ValueError):
    """A text with an equals sign that nobody could compute again."""


def equations(text: str) -> Iterator[tuple[int, str]]:
    """Each run of numbers and signs around an equals sign, with its position."""
    for match in _RUN.finditer(text):
        if any(letter.isdigit() for letter in match[1]):
            lead = re.match(r"(?:[.,]*\s)*", match[1])
            skipped = lead.end() if lead else 0
            yield match.start(1) + skipped, match[1][skipped:].rstrip(f".,{_SPACES}")


def fault(equation: str) -> str | None:
    """What is wrong with ``a + b = c``, in words; None when it holds.

    ``=`` means the same number; ``≈`` the same after rounding to the digits shown on its right.
    Raises NotAnEquation where a side is not made of numbers and + − × ÷ ( ).
    """
    sides = re.split(r"([=≈])", equation)
    left = _value(sides[0])
    for sign, side in zip(sides[1::2], sides[2::2], strict=True):
        right = _value(side)
        slack = Fraction(0) if sign == "=" else _half_of_last_digit(side)
        if abs(left - right) > slack:
            return f"{sides[0].strip()} is {_shown(left)}, not {side.strip()}"
    return None


def _half_of_last_digit(side: str) -> Fraction:
    numbers = _NUMBER.findall(side)
    decimals = len(numbers[-1].rstrip("%").partition(".")[2])
    return Fraction(1, 2 * 10**decimals) / (100 if numbers[-1].endswith("%") else 1)


def _shown(value: Fraction) -> str:
    if value.denominator == 1:
        return f"{value.numerator:,}".replace("-", "−")
    shown = f"{float(value):,.6f}".rstrip("0").rstrip(".") if abs(value) >= 1 else f"{float(value):.6g}"
    return shown.replace("-", "−")


def _value(side: str) -> Fraction:
    tokens = re.findall(rf"{_NUMBER.pattern}|[{re.escape(_SIGNS)}]", side)
    if not tokens or "".join(tokens) != "".join(side.split()):
        raise NotAnEquation(side.strip())
    try:
        value, rest = _sum(tokens)
    except (IndexError, ZeroDivisionError, RecursionError):
        raise NotAnEquation(side.strip()) from None
    if rest:
        raise NotAnEquation(side.strip())
    return value


def _sum(tokens: list[str]) -> tuple[Fraction, list[str]]:
    value, rest = _product(tokens)
    while rest and rest[0] in "+−":
        more, after = _product(rest[1:])
        value, rest = (value + more if rest[0] == "+" else value - more), after
    return value, rest


def _product(tokens: list[str]) -> tuple[Fraction, list[str]]:
    value, rest = _factor(tokens)
    while rest and rest[0] in "×÷":
        more, after = _factor(rest[1:])
        value, rest = (value * more if rest[0] == "×" else value / more), after
    return value, rest


def _factor(tokens: list[str]) -> tuple[Fraction, list[str]]:
    first, rest = tokens[0], tokens[1:]
    if first == "−":
        value, rest = _factor(rest)
        return -value, rest
    if first == "(":
        value, rest = _sum(rest)
        if rest[0] != ")":
            raise IndexError
        return value, rest[1:]
    if not first[0].isdigit():
        raise IndexError
    number = Fraction(first.rstrip("%").replace(",", ""))
    return (number / 100 if first.endswith("%") else number), rest
