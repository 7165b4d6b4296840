"""The kinds of field a record is made of: each reads, explains and describes itself once.

A kind is an annotated type. From it come the validator, the words of its errors and its part of the JSON Schema.
Validators look vocabularies up in the validation context, ``{"words": {vocabulary: {id, ...}}}``; without a
context a word is taken as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any
from urllib.parse import urlsplit

import pycountry
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, PlainValidator, WithJsonSchema
from pydantic_core import CoreSchema, core_schema

from a6hub.model.moments import Moment, MomentError, Precision, ShapeError, parse_clock, zone_names
from a6hub.model.wording import fault, nearest, quoted, single

_MARKUP = re.compile(r"<[A-Za-z/!?]|&(?:[A-Za-z]+|#\d+|#[xX][0-9A-Fa-f]+);")


@dataclass(frozen=True)
class PlainText:
    """Plain text of a limited length: no HTML, and a line break only where lines are allowed."""

    longest: int
    lines: bool = False

    def read(self, text: str) -> str:
        """The text, or an error that names what does not belong in it."""
        markup = _MARKUP.search(text)
        if markup:
            raise fault(
                f"HTML ({quoted(text[markup.start() : markup.start() + 20])}) was found; this field is plain text; "
                "remove the tags and type characters as themselves"
            )
        if not self.lines and "\n" in text:
            raise fault("a line break was found; one line is expected; join the lines")
        if len(text) > self.longest:
            raise fault(f"{len(text)} characters were found; at most {self.longest} are expected; shorten it")
        return text

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        text = core_schema.str_schema(min_length=1, strip_whitespace=True)
        read = core_schema.no_info_after_validator_function(self.read, text)
        return core_schema.no_info_before_validator_function(_number_as_text, read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        # A bare number is welcome where text is expected: "where: 12" means the text 12.
        return {"type": ["string", "number"], "minLength": 1, "maxLength": self.longest}


def _number_as_text(value: Any) -> Any:
    return str(value) if type(value) is int else value


Line = Annotated[str, PlainText(200)]
Sentence = Annotated[str, PlainText(600)]
Paragraph = Annotated[str, PlainText(2000, lines=True)]


def _moment(kinds: tuple[Precision, ...], expected: str) -> PlainValidator:
    def read(value: Any) -> Moment:
        text = single(value, f"{expected} is expected; write one after the colon")
        try:
            moment = Moment.parse(text)
        except ShapeError:
            raise fault(f"{quoted(text)} is not a date; {expected} is expected; write it so") from None
        except MomentError as error:
            raise fault(f"{quoted(text)} is not a date; {error}") from None
        if moment.precision not in kinds:
            raise fault(f"{quoted(text)} was found; {expected} is expected; write it so")
        return moment

    return PlainValidator(read)


def _shaped(pattern: str, expected: str, kinds: str | tuple[str, ...] = "string") -> WithJsonSchema:
    """The JSON Schema of a text of one shape, with the words an editor shows for any other."""
    types: Any = list(kinds) if isinstance(kinds, tuple) else kinds
    return WithJsonSchema({"type": types, "pattern": pattern, "patternErrorMessage": f"{expected} is expected."})


Day = Annotated[
    Moment,
    _moment(("day",), "a day such as 2026-06-11"),
    _shaped(r"^\d{4}-\d{2}-\d{2}$", "A day such as 2026-06-11"),
]
PartialDate = Annotated[
    Moment,
    _moment(("year", "month", "day"), "a year, a month or a day, such as 2026, 2026-06 or 2026-06-11"),
    _shaped(
        r"^\d{4}(-\d{2}(-\d{2})?)?$",
        "A year, a month or a day, such as 2026, 2026-06 or 2026-06-11",
        ("string", "integer"),
    ),
]
EventTime = Annotated[
    Moment,
    _moment(
        ("month", "day", "minute"), "a month, a day or a local time, such as 2026-06, 2026-06-11 or 2026-06-11 16:00"
    ),
    _shaped(
        r"^\d{4}-\d{2}(-\d{2}([ T]\d{2}:\d{2})?)?$",
        "A month, a day or a local time, such as 2026-06, 2026-06-11 or 2026-06-11 16:00",
    ),
]


def _clock(value: Any) -> str:
    text = single(value, "a time of day such as 16:00 is expected; write one after the colon")
    try:
        return parse_clock(text).strftime("%H:%M")
    except MomentError as error:
        raise fault(f"{quoted(text)} is not a time of day; {error}; correct it") from None


Clock = Annotated[str, PlainValidator(_clock), _shaped(r"^([01]\d|2[0-3]):[0-5]\d$", "A time of day such as 16:00")]


def _year(value: Any) -> int:
    text = single(value, "a year such as 2024 is expected; write one after the colon")
    if not re.fullmatch(r"(19|20)[0-9]{2}", text):
        raise fault(f"{quoted(text)} is not a year; four digits such as 2024 are expected; correct it")
    return int(text)


Year = Annotated[int, PlainValidator(_year), WithJsonSchema({"type": "integer", "minimum": 1900, "maximum": 2099})]


def _url(value: Any) -> str:
    text = single(value, "one web address is expected; write it after the colon")
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
        scheme = parts.scheme
    except ValueError:
        host = scheme = ""
    if scheme and scheme not in ("http", "https"):
        raise fault(f'"{scheme}:" was found; https:// or http:// is expected; write the address of a web page')
    if not text.isprintable() or re.search(r"[\s<>\"\\]", text):
        raise fault(f"{quoted(text)} holds a character no web address has; copy the address anew from the browser")
    if not scheme or not re.fullmatch(r"[^.]+(\.[^.]+)+\.?", host):
        raise fault(
            f"{quoted(text)} is not a full web address; one such as https://example.org/page is expected; "
            "copy it from the browser"
        )
    return text


Url = Annotated[str, PlainValidator(_url), _shaped(r"^https?://[^\s/]+\.", "A web address that starts with https://")]


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
    spelled = {name.lower(): name for name in (*zone_names(), UNPUBLISHED)}
    cities = {name.rpartition("/")[2]: zone for name, zone in spelled.items()}
    written = text.lower().replace(" ", "_")
    zone = spelled.get(written) or cities.get(written)
    if not zone and re.search(r"[+-]\d|\d[A-Z]|^(UTC|GMT)|^[A-Z]{2,5}$|^[a-z]{2,4}$|^Etc/", text):
        raise fault(f"{quoted(text)} is an abbreviation or an offset; {expected}; Paris is Europe/Paris, not CET")
    zone = zone or spelled.get(nearest(text, spelled) or "")
    hint = f'did you mean "{zone}"?' if zone else "write the nearest large city of its country"
    raise fault(f"{quoted(text)} is not a time zone; {expected}; {hint}")


Zone = Annotated[str, PlainValidator(_zone), WithJsonSchema({"type": "string", "x-codes": "zones"})]

KEBAB = r"[a-z0-9]+(-[a-z0-9]+)*"


def _identifier(value: Any) -> str:
    expected = "small letters, digits and single hyphens are expected, such as day-1"
    text = single(value, f"{expected}; write one id after the colon")
    if not re.fullmatch(KEBAB, text) or len(text) > 80:
        raise fault(f"{quoted(text)} is not an id; {expected}; correct it")
    return text


Identifier = Annotated[
    str,
    PlainValidator(_identifier),
    _shaped(f"^{KEBAB}$", "An id of small letters, digits and single hyphens", ("string", "integer")),
]


@dataclass(frozen=True)
class Word:
    """A word of a closed list: an id in resources/vocabulary/<vocabulary>.yml."""

    vocabulary: str

    def read(self, value: Any, info: core_schema.ValidationInfo) -> str:
        """The word, or an error that names the nearest one."""
        noun = self.vocabulary.replace("-", " ")
        text = single(value, f"one of the {noun} is expected; write one word after the colon or the dash")
        known = (info.context or {}).get("words", {}).get(self.vocabulary)
        if known is None or text in known:
            return text
        guess = nearest(text, known)
        hint = f'did you mean "{guess}"? ' if guess else f"one of {', '.join(sorted(known)[:12])} is expected. "
        home = f"They live in resources/vocabulary/{self.vocabulary}.yml"
        raise fault(f"{quoted(text)} is not among the {noun}; {hint}{home}")

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "x-vocabulary": self.vocabulary}


Theme = Annotated[str, Word("themes")]
Mechanism = Annotated[str, Word("mechanisms")]
Sector = Annotated[str, Word("sectors")]
Region = Annotated[str, Word("regions")]
Organisation = Annotated[str, Word("organisations")]
