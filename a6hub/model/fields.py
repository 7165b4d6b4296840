"""The kinds of field a record is made of: each reads, explains and describes itself once.

A kind is an annotated type. From it come the validator, the words of its errors and its part of the JSON Schema.
Validators look vocabularies up in the validation context, ``{"words": {vocabulary: {id, ...}}}``; without a
context a word is taken as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, PlainValidator, WithJsonSchema
from pydantic_core import CoreSchema, PydanticKnownError, core_schema

from a6hub.model.moments import Moment, MomentError, Precision, ShapeError, parse_clock
from a6hub.model.wording import fault, nearest, quoted, single

_MARKUP = re.compile(r"<[A-Za-z/!?]|&(?:[A-Za-z]+|#\d+|#[xX][0-9A-Fa-f]+);")


@dataclass(frozen=True)
class PlainText:
    """Plain text of a limited length: no HTML, and a line break only where lines are allowed."""

    longest: int
    lines: bool = False

    def read(self, value: Any) -> str:
        """The text without white space around it, or an error that names what does not belong in it."""
        if value.__class__ is int:
            value = str(value)
        if value.__class__ is not str:
            raise PydanticKnownError("string_type")
        text: str = value.strip()
        if not text:
            raise PydanticKnownError("string_too_short", {"min_length": 1})
        if "<" in text or "&" in text:
            _refuse_markup(text)
        if not self.lines and "\n" in text:
            raise fault("a line break was found; one line is expected; join the lines")
        if len(text) > self.longest:
            raise fault(f"{len(text)} characters were found; at most {self.longest} are expected; shorten it")
        return text

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        # A bare number is welcome where text is expected: "where: 12" means the text 12.
        return {"type": ["string", "number"], "minLength": 1, "maxLength": self.longest}


def _refuse_markup(text: str) -> None:
    markup = _MARKUP.search(text)
    if markup:
        raise fault(
            f"HTML ({quoted(text[markup.start() : markup.start() + 20])}) was found; this field is plain text; "
            "remove the tags and type characters as themselves"
        )


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


def shaped(pattern: str, expected: str, kinds: str | tuple[str, ...] = "string") -> WithJsonSchema:
    """The JSON Schema of a text of one shape, with the words an editor shows for any other."""
    types: Any = list(kinds) if isinstance(kinds, tuple) else kinds
    return WithJsonSchema({"type": types, "pattern": pattern, "patternErrorMessage": f"{expected} is expected."})


Day = Annotated[
    Moment,
    _moment(("day",), "a day such as 2026-06-11"),
    shaped(r"^\d{4}-\d{2}-\d{2}$", "A day such as 2026-06-11"),
]
PartialDate = Annotated[
    Moment,
    _moment(("year", "month", "day"), "a year, a month or a day, such as 2026, 2026-06 or 2026-06-11"),
    shaped(
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
    shaped(
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


Clock = Annotated[str, PlainValidator(_clock), shaped(r"^([01]\d|2[0-3]):[0-5]\d$", "A time of day such as 16:00")]


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


Url = Annotated[str, PlainValidator(_url), shaped(r"^https?://[^\s/]+\.", "A web address that starts with https://")]


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
    shaped(f"^{KEBAB}$", "An id of small letters, digits and single hyphens", ("string", "integer")),
]


def _word_id(value: Any) -> str:
    expected = "small letters and digits, joined by hyphens or dots, are expected, such as cdm-transition or 6.2"
    text = single(value, f"{expected}; write one word after the colon")
    if not re.fullmatch(r"[a-z0-9]+([.-][a-z0-9]+)*", text) or len(text) > 80:
        raise fault(f"{quoted(text)} cannot be an id; {expected}; correct it")
    return text


WordId = Annotated[
    str,
    PlainValidator(_word_id),
    shaped(r"^[a-z0-9]+([.-][a-z0-9]+)*$", "Small letters and digits, joined by hyphens or dots", ("string", "number")),
]
"""The id of a word: it names a page, a file and a value in a query string."""


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
