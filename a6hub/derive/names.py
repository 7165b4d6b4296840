"""Names of countries and languages, from the ISO lists of a library."""

from __future__ import annotations

import re
from functools import cache

import pycountry

# "Korea, Republic of" reads the other way round; "Bonaire, Sint Eustatius and Saba" is a list and stays.
_INVERTED = re.compile(r"^([^,]+), (.+ of(?: the)?|British|U\.S\.)$")


@cache
def country_name(code: str) -> str:
    """The name in reading order: ISO lists "Korea, Republic of", a reader expects "Republic of Korea"."""
    country = pycountry.countries.get(alpha_2=code)
    if country is None:
        raise KeyError(code)
    name: str = country.name
    return _INVERTED.sub(r"\2 \1", name)


@cache
def language_name(code: str) -> str:
    """The English name of a two-letter language code."""
    language = pycountry.languages.get(alpha_2=code)
    if language is None:
        raise KeyError(code)
    return str(language.name).partition(" (")[0]
