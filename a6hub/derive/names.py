"""Names of countries and languages, from the ISO lists of a library."""

from __future__ import annotations

from functools import cache

import pycountry


@cache
def country_name(code: str) -> str:
    """The name in reading order: ISO lists "Korea, Republic of", a reader expects "Republic of Korea"."""
    country = pycountry.countries.get(alpha_2=code)
    if country is None:
        raise KeyError(code)
    name: str = country.name
    kept, comma, moved = name.partition(", ")
    return f"{moved} {kept}" if comma else name


@cache
def language_name(code: str) -> str:
    """The English name of a two-letter language code."""
    language = pycountry.languages.get(alpha_2=code)
    if language is None:
        raise KeyError(code)
    return str(language.name).partition(" (")[0]
