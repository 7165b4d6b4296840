"""The template environment: whatever comes from data is literal text, in Markdown as in HTML."""

from __future__ import annotations

import json
import re
from collections.abc import Hashable, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined
from markupsafe import Markup

_SPECIAL = re.compile(r"[^\w ]|_|^ | $| (?= )")
_UNWRITABLE = re.compile("[\0\x80-\x9f]")


def literal(value: object) -> Markup:
    """Text that reads the same in a heading, a table cell, an attribute or a link of Markdown or HTML.

    HTML escaping alone is not enough: ``{: onmouseover=... }``, links, tables and ``[[`` would still be read as
    Markdown. So every character that is not a letter, a digit or a single space between words becomes a numeric
    entity. Controls that HTML reads as another character (NUL, C1: HTML, "numeric character reference end state")
    become U+FFFD.
    """
    return value if isinstance(value, Markup) else _entities(str(value))


@lru_cache(maxsize=50_000)  # a title, a label or a source stands on many pages
def _entities(text: str) -> Markup:
    plain = _UNWRITABLE.sub("\ufffd", text)
    return Markup(_SPECIAL.sub(lambda match: f"&#{ord(match[0])};", plain))


@cache
def environment() -> Environment:
    """The environment every page is rendered with."""
    made = Environment(
        loader=PackageLoader("a6hub.render", "templates"),
        autoescape=True,
        finalize=literal,
        undefined=StrictUndefined,
        auto_reload=False,  # asking the disk at every page costs more than the pages of a run can gain
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["written"] = _written
    made.filters["drawn"] = _drawn
    made.filters["anchor"] = _anchor
    return made


def keep_compiled(folder: Path) -> None:
    """Keep compiled templates in a folder from one build to the next; Jinja compiles anew what has changed."""
    folder.mkdir(parents=True, exist_ok=True)
    environment().bytecode_cache = FileSystemBytecodeCache(str(folder))


def render(template: str, meta: dict[str, Any], **values: Any) -> str:
    """A page: front matter that says how it is framed, then the Markdown of the template."""
    front = "".join(f"{name}: {_quoted(value)}\n" for name, value in meta.items() if value)
    body = environment().get_template(template).render(title=meta["title"], summary=meta["summary"], **values)
    tidy = re.sub(r"\n{3,}", "\n\n", body).strip().replace(_AUTHORS_LINE_END, "\n")
    return f"---\n{front}---\n\n{tidy}\n"


# What JSON may hold inside quotes and YAML may not, or reads as the end of a line.
_UNQUOTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def _quoted(value: object) -> str:
    """A value of the front matter. JSON is YAML in quotes, and is written several times faster."""
    text = json.dumps(value, ensure_ascii=False)
    return _UNQUOTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


# The template's own empty lines are tidied; an author's, in a block of code say, stay as they are.
_AUTHORS_LINE_END = "\x1e"


def _written(text: str) -> Markup:
    """Markdown that an author wrote: the one thing on a page that is not data."""
    return Markup(text.replace("\n", _AUTHORS_LINE_END))


def _anchor(id: str) -> Markup:
    """An id in the attribute list of a heading, where entities would not be read; raises ValueError for other text."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id):
        raise ValueError(f"{id!r} cannot be an anchor")
    return Markup(id)


@lru_cache(maxsize=20_000)  # one event stands in listings, on theme, country and region pages, at home
def _drawn(card: Hashable) -> Markup:
    """The HTML of a card."""
    pieces: Any = environment().get_template("pieces.md.j2").module
    return Markup(pieces.card(card))


def linked(many: Sequence[object]) -> Markup | str:
    """Names with their links (``text``, ``href``), joined by commas; empty when there are none."""
    pieces: Any = environment().get_template("pieces.md.j2").module
    return Markup(pieces.list(many)) if many else ""
