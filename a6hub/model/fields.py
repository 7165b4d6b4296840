"""The kinds of field a record is made of: each reads, explains and describes itself once.

A kind is an annotated type. From it come the validator, the words of its errors and its part of the JSON Schema.
Validators look vocabularies up in the validation context, ``{"words": {vocabulary: {id, ...}}}``; without a
context a word is taken as it is.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any
from urllib.parse import urlsplit

import pycountry
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, PlainValidator, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from a6hub.model.moments import Moment, MomentError, Precision, parse_clock, zone_names


def fault(message: str) -> PydanticCustomError:
    """An error whose words are already what the editor reads."""
    return PydanticCustomError("hub", "{message}", {"message": message})


def quoted(value: object) -> str:
    """A value as it is shown in an error, cut where it is long."""
    text = str(value)
    return f'"{text[:60]}…"' if len(text) > 60 else f'"{text}"'


def nearest(value: str, known: Iterable[str]) -> str | None:
    """The known word that a mistyped one most likely means."""
    found = difflib.get_close_matches(value.lower(), list(known), n=1, cutoff=0.6)
    return found[0] if found else None


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
        return {"type": ["string", "integer"], "minLength": 1, "maxLength": self.longest}


def _number_as_text(value: Any) -> Any:
    return str(value) if type(value) is int else value


Line = Annotated[str, PlainText(200)]
Sentence = Annotated[str, PlainText(600)]
Paragraph = Annotated[str, PlainText(2000, lines=True)]


def _moment(kinds: tuple[Precision, ...], expected: str) -> PlainValidator:
    def read(value: Any) -> Moment:
        try:
            moment = Moment.parse(str(value) if type(value) is int else value if isinstance(value, str) else "")
        except MomentError as error:
            raise fault(f"{quoted(value)} is not a date; {error}") from None
        if moment.precision not in kinds:
            raise fault(f"{quoted(value)} was found; {expected} is expected")
        return moment

    return PlainValidator(read)


_DAY = r"\d{4}-\d{2}-\d{2}"
Day = Annotated[
    Moment, _moment(("day",), "a day such as 2026-06-11"), WithJsonSchema({"type": "string", "pattern": f"^{_DAY}$"})
]
PartialDate = Annotated[
    Moment,
    _moment(("year", "month", "day"), "a year, a month or a day, such as 2026, 2026-06 or 2026-06-11,"),
    WithJsonSchema({"type": ["string", "integer"], "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}),
]
EventTime = Annotated[
    Moment,
    _moment(
        ("month", "day", "minute"), "a month, a day or a local time, such as 2026-06, 2026-06-11 or 2026-06-11 16:00,"
    ),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}(-\d{2}([ T]\d{2}:\d{2})?)?$"}),
]


def _clock(value: Any) -> str:
    try:
        return parse_clock(value if isinstance(value, str) else "").strftime("%H:%M")
    except MomentError as error:
        raise fault(f"{quoted(value)} is not a time of day; {error}") from None


Clock = Annotated[str, PlainValidator(_clock), WithJsonSchema({"type": "string", "pattern": r"^\d{2}:\d{2}$"})]


def _year(value: Any) -> int:
    text = str(value)
    if not re.fullmatch(r"(19|20)\d{2}", text):
        raise fault(f"{quoted(value)} is not a year; four digits such as 2024 are expected")
    return int(text)


Year = Annotated[int, PlainValidator(_year), WithJsonSchema({"type": "integer", "minimum": 1900, "maximum": 2099})]


def _url(value: Any) -> str:
    text = value if isinstance(value, str) else str(value)
    if re.search(r"[\s<>\"\\\x00-\x1f]", text):
        raise fault(f"{quoted(text)} holds a character no web address has; copy the address anew from the browser")
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        host = None
        parts = None
    if parts is not None and parts.scheme and parts.scheme not in ("http", "https"):
        raise fault(f'"{parts.scheme}:" was found; an address that starts with https:// or http:// is expected')
    if parts is None or not parts.scheme or not host or "." not in host:
        raise fault(f"{quoted(text)} is not a full web address; https://example.org/page is expected")
    return text


Url = Annotated[str, PlainValidator(_url), WithJsonSchema({"type": "string", "pattern": "^https?://", "format": "uri"})]


@cache
def country_codes() -> frozenset[str]:
    """The ISO 3166-1 alpha-2 codes."""
    return frozenset(country.alpha_2 for country in pycountry.countries)


def _country(value: Any) -> str:
    text = str(value)
    if text in country_codes():
        return text
    try:
        match = pycountry.countries.search_fuzzy(text)[0]
        hint = f"did you mean {match.alpha_2} ({match.name})?"
    except LookupError:
        hint = "look it up in the ISO 3166 list"
    raise fault(
        f"{quoted(text)} is not a country code; two capital letters of ISO 3166 such as BT are expected; {hint}"
    )


Country = Annotated[
    str, PlainValidator(_country), WithJsonSchema({"type": "string", "pattern": "^[A-Z]{2}$", "x-codes": "countries"})
]


@cache
def language_codes() -> frozenset[str]:
    """The two-letter ISO 639-1 codes."""
    return frozenset(language.alpha_2 for language in pycountry.languages if hasattr(language, "alpha_2"))


def _language(value: Any) -> str:
    text = str(value)
    if text not in language_codes():
        raise fault(
            f"{quoted(text)} is not a language code; two small letters of ISO 639 such as en, fr or es are expected"
        )
    return text


Language = Annotated[
    str, PlainValidator(_language), WithJsonSchema({"type": "string", "pattern": "^[a-z]{2}$", "x-codes": "languages"})
]

UNPUBLISHED = "unpublished"


def _zone(value: Any) -> str:
    text = str(value)
    if text == UNPUBLISHED or text in zone_names():
        return text
    expected = "a zone is named by place, such as Europe/Berlin, or by the word unpublished where no source gives one"
    if re.search(r"[+-]\d|^(UTC|GMT)|^[A-Z]{2,5}$|^Etc/", text):
        raise fault(f"{quoted(text)} is an abbreviation or an offset; {expected} (Paris is Europe/Paris, not CET)")
    lowered = {name.lower(): name for name in zone_names()}
    guess = nearest(text, lowered)
    hint = f'; did you mean "{lowered[guess]}"?' if guess else ""
    raise fault(f"{quoted(text)} is not a time zone; {expected}{hint}")


Zone = Annotated[str, PlainValidator(_zone), WithJsonSchema({"type": "string", "x-codes": "zones"})]

KEBAB = r"[a-z0-9]+(-[a-z0-9]+)*"


def _identifier(value: Any) -> str:
    text = str(value)
    if not re.fullmatch(KEBAB, text) or len(text) > 80:
        raise fault(
            f"{quoted(text)} is not an id; small letters, digits and single hyphens are expected, such as day-1"
        )
    return text


Identifier = Annotated[
    str, PlainValidator(_identifier), WithJsonSchema({"type": ["string", "integer"], "pattern": f"^{KEBAB}$"})
]


@dataclass(frozen=True)
class Word:
    """A word of a closed list: an id in resources/vocabulary/<vocabulary>.yml."""

    vocabulary: str

    def read(self, value: Any, info: core_schema.ValidationInfo) -> str:
        """The word, or an error that names the nearest one."""
        text = str(value)
        known = (info.context or {}).get("words", {}).get(self.vocabulary)
        if known is None or text in known:
            return text
        guess = nearest(text, known)
        hint = f'did you mean "{guess}"? ' if guess else f"one of {', '.join(sorted(known)[:12])} is expected. "
        noun = self.vocabulary.replace("-", " ")
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
