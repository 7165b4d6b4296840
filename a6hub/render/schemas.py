"""JSON Schemas, with which editors complete, explain and check a record while it is typed.

They are written as draft-07, the draft that the YAML language server of editors supports longest. Everything beside a
``$ref`` is an annotation there, so a reader that drops it still checks the same.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from a6hub.derive.names import country_name, language_name
from a6hub.model.cases import Case
from a6hub.model.codes import UNPUBLISHED, country_codes, language_codes
from a6hub.model.events import Event
from a6hub.model.glossary import Glossary
from a6hub.model.hub import Hub
from a6hub.model.library import Resource
from a6hub.model.moments import zone_names
from a6hub.model.pages import Guidance
from a6hub.model.partnership import Partnership
from a6hub.model.question_path import QuestionPath
from a6hub.model.record import Record
from a6hub.model.rules import Rule, Sessions
from a6hub.model.session_plans import SessionPlan
from a6hub.model.support import SupportPackage
from a6hub.model.vocabulary import Vocabulary

Node = dict[str, Any]

KINDS: Mapping[str, type[Record]] = {
    "event": Event,
    "resource": Resource,
    "case": Case,
    "page": Guidance,
    "rule": Rule,
    "sessions": Sessions,
    "glossary": Glossary,
    "question-path": QuestionPath,
    "session-plan": SessionPlan,
    "support-package": SupportPackage,
    "partnership": Partnership,
    "vocabulary": Vocabulary,
}

DRAFT = "http://json-schema.org/draft-07/schema#"
_ORDER = ("$schema", "title", "description", "examples", "default", "$ref", "type", "additionalProperties", "required")
_LAST = ("properties", "items", "enum", "enumDescriptions", "definitions")


def schema(kind: str, hub: Hub) -> Node:
    """The schema of a kind of record; the hub's vocabularies become its allowed words."""
    made = KINDS[kind].model_json_schema(ref_template="#/definitions/{model}")
    parts = {name: _node(part) for name, part in made.pop("$defs", {}).items()}
    root = _node(made)
    lists = {name: _list(name, hub) for name in sorted(_named_lists([root, *parts.values()]))}
    return _ordered({"$schema": DRAFT, **root, "definitions": {**parts, **lists}})


def as_text(node: Node) -> str:
    """A schema as its file holds it."""
    return json.dumps(node, indent=2, ensure_ascii=False) + "\n"


def _node(node: Node) -> Node:
    """What pydantic says, as an editor shows it: no null, no empty default, words by reference."""
    made = {key: value for key, value in node.items() if key not in ("anyOf", "x-vocabulary", "x-codes")}
    for choice in node.get("anyOf", ()):
        if choice != {"type": "null"}:
            made = {**_node(choice), **made}
    if isinstance(made.get("default", []), list | dict | None):
        made.pop("default", None)
    listed = node.get("x-vocabulary") or node.get("x-codes")
    if listed:
        made = {key: value for key, value in made.items() if key not in ("type", "pattern")}
        made["$ref"] = f"#/definitions/{listed}"
    if "properties" in made:
        made["title"] = _in_words(made["title"])
        made["properties"] = {name: _node(field) for name, field in made["properties"].items()}
    if "items" in made:
        made["items"] = _node(made["items"])
    return _ordered(made)


def _in_words(name: str) -> str:
    """``AgendaItem`` as ``Agenda item``."""
    return re.sub(r"(?<=[a-z])[A-Z]", lambda match: " " + match[0].lower(), name)


def _ordered(node: Node) -> Node:
    middle = [key for key in sorted(node) if key not in _ORDER and key not in _LAST]
    return {key: node[key] for key in (*_ORDER, *middle, *_LAST) if key in node}


def _named_lists(nodes: Iterable[Node]) -> set[str]:
    """The vocabularies and code lists that a schema refers to; classes start with a capital, lists do not."""
    found: set[str] = set()
    for node in nodes:
        name = str(node.get("$ref", "")).rpartition("/")[2]
        if name[:1].islower():
            found.add(name)
        found |= _named_lists([*node.get("properties", {}).values(), *([node["items"]] if "items" in node else [])])
    return found


def _codes(kind: str, codes: Iterable[str], name: Callable[[str], str]) -> Node:
    listed = sorted(codes)
    return {
        "description": kind,
        "type": "string",
        "enum": listed,
        "enumDescriptions": [name(code) for code in listed],
    }


def _list(name: str, hub: Hub) -> Node:
    """An allowed list: every word with what it means."""
    if name == "countries":
        return _codes("A country code of ISO 3166, such as BT.", country_codes(), country_name)
    if name == "languages":
        return _codes("A language code of ISO 639, such as en.", language_codes(), language_name)
    if name == "zones":
        return {"type": "string", "enum": [UNPUBLISHED, *sorted(zone_names())]}
    home = {"description": f"A word of resources/vocabulary/{name}.yml.", "type": "string"}
    book = hub.vocabularies.get(name)
    if book is None:
        return home
    return home | {
        "enum": [term.id for term in book.terms],
        "enumDescriptions": [f"{term.label}: {term.meaning}" for term in book.terms],
    }
