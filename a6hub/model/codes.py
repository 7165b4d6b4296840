"""Codes that libraries know: countries (ISO 3166), languages (ISO 639) and time zones (IANA)."""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated, Any

import pycountry
from pydantic import PlainValidator, WithJsonSchema

from a6hub.model.moments import zone_names
from a6hub.model.wording import fault, nearest, quoted, single


@cache
def country_codes() -> frozenset[str]:
    """The ISO 3166-1 alpha-2 codes."""
    return frozenset(country.alpha_2 for country in pycountry.countries)


@cache
def _country_names() -> dict[str, str]:
    """Codes by what people write instead of them."""
    names = {"uk": "GB", "usa": "US", "turkey": "TR"}
    for country in pycountry.countries:
        written = (
            getattr(country, kind, "") for kind in ("alpha_2", "alpha_3", "name", "common_name", "official_name")
        )
        names |= {name.lower(): country.alpha_2 for name in written if name}
        names.setdefault(country.name.partition(",")[0].lower(), country.alpha_2)
    return names


def _country(value: Any) -> str:
    expected = "two capital letters of ISO 3166 such as BT are expected"
    text = single(value, f"{expected}; write them after the colon")
    if text in country_codes():
        return text
    names = _country_names()
    known = text.lower() if text.lower() in names or len(text) < 4 else nearest(text, names, 0.75)
    code = names.get(known or "")
    match = pycountry.countries.get(alpha_2=code) if code else None
    hint = f"did you mean {match.alpha_2} ({match.name})?" if match else "look it up in ISO 3166"
    raise fault(f"{quoted(text)} is not a country code; {expected}; {hint}")


Country = Annotated[
    str, PlainValidator(_country), WithJsonSchema({"type": "string", "pattern": "^[A-Z]{2}$", "x-codes": "countries"})
]


@cache
def language_codes() -> frozenset[str]:
    """The two-letter ISO 639-1 codes."""
    return frozenset(language.alpha_2 for language in pycountry.languages if hasattr(language, "alpha_2"))


def _language(value: Any) -> str:
    expected = "two small letters of ISO 639 such as en, fr or es are expected"
    text = single(value, f"{expected}; write them after the colon")
    if text not in language_codes():
        hint = f'did you mean "{text.lower()}"?' if text.lower() in language_codes() else "look it up in ISO 639"
        raise fault(f"{quoted(text)} is not a language code; {expected}; {hint}")
    return text


Language = Annotated[
    str, PlainValidator(_language), WithJsonSchema({"type": "string", "pattern": "^[a-z]{2}$", "x-codes": "languages"})
]

UNPUBLISHED = "unpublished"


def _zone(value: Any) -> str:
    expected = "a zone is named by place, such as Europe/Berlin, or by the word unpublished where no source gives one"
    text = single(value, f"{expected}; write it after the colon")
    if text == UNPUBLISHED or text in zone_names():
        return text
    spelled = {name.lower(): name for name in (*sorted(zone_names()), UNPUBLISHED)}
    cities = {name.rpartition("/")[2]: zone for name, zone in spelled.items()}
    written = text.lower().replace(" ", "_")
    zone = spelled.get(written) or cities.get(written)
    if not zone and re.search(r"[+-]\d|\d[A-Z]|^(UTC|GMT)|^[A-Z]{2,5}$|^[a-z]{2,4}$|^Etc/", text):
        raise fault(f"{quoted(text)} is an abbreviation or an offset; {expected}; Paris is Europe/Paris, not CET")
    zone = zone or spelled.get(nearest(text, spelled) or "")
    hint = f'did you mean "{zone}"?' if zone else "write the nearest large city of its country"
    raise fault(f"{quoted(text)} is not a time zone; {expected}; {hint}")


Zone = Annotated[str, PlainValidator(_zone), WithJsonSchema({"type": "string", "x-codes": "zones"})]
