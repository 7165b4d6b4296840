"""Blank records: every field with its help, the needed ones first, the optional ones commented out.

A line is commented out the way editors do it, with ``# `` (``#`` before another comment), so that their own
"toggle comment" brings whole blocks back.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

import yaml

from a6hub.check.hub_rules import schema_line
from a6hub.render.schemas import Node

WIDTH = 110
MOST_WORDS = 16

_SAVE = {
    "event": "Save it as resources/events/<year>/<id>.yml: the year it starts in, and an id for its address.",
    "resource": "Save it as resources/library/<id>.yml; the id becomes its address.",
    "case": "Save it as docs/cases/<id>.md; the id becomes its address.",
    "page": "Save it under docs/learn or docs/about, and name it in mkdocs.yml.",
}
_HOMES = {
    "event": "resources/events/2026/id.yml",
    "resource": "resources/library/id.yml",
}
_STORIES = {
    "case": ("Start with two or three sentences. Then tell the story under headings.", "", "## Why", "", "## How", ""),
    "page": ("# Title", "", "The text, in plain words."),
}


class _Plain(yaml.SafeDumper):
    """Writes YAML as the records do: dates without quotes, list items indented."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


_Plain.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in known if tag != "tag:yaml.org,2002:timestamp"]
    for first, known in yaml.SafeDumper.yaml_implicit_resolvers.items()
}


def as_yaml(value: object, flow: bool = False) -> str:
    """Plain data in the style of the records; our reader and YAML 1.2 editors read the same back."""
    text = yaml.dump(value, Dumper=_Plain, sort_keys=False, allow_unicode=True, width=10**6, default_flow_style=flow)
    return text.removesuffix("...\n").rstrip("\n")


def blanks(schemas: Mapping[str, Node]) -> dict[str, str]:
    """The templates by file name, from the schemas by kind."""
    made = {f"{kind}.yml": blank_record(kind, schemas[kind]) for kind in ("event", "resource")}
    return made | {f"{kind}.md": _blank_page(kind, schemas[kind]) for kind in ("case", "page")}


def blank_record(kind: str, schema: Node, values: Mapping[str, object] | None = None) -> str:
    """The YAML of a record to fill in; ``values`` are filled in already."""
    first = "What is filled in is a start: put the facts in its place." if values else _SAVE[kind]
    lines = [schema_line(kind, _HOMES[kind]), *_guide(first)]
    return "\n".join([*lines, *_Blank(schema).lines(values or {}), ""])


def _blank_page(kind: str, schema: Node) -> str:
    front = f"# yaml-language-server: $schema=../../resources/schemas/{kind}.json"
    fields = _Blank(schema).lines({})
    return "\n".join(["---", front, *_guide(_SAVE[kind]), *fields, "---", "", *_STORIES[kind]]).rstrip() + "\n"


def _guide(first: str) -> Iterator[str]:
    yield f"# {first}"
    yield "# Fill in the fields that follow. Optional ones come after them, marked with #: delete those you do not"
    yield '# need, and take "# " off the lines of those you use. Then delete these notes.'


class _Blank:
    """Writes the fields of one schema."""

    def __init__(self, root: Node) -> None:
        self.root = root

    def lines(self, values: Mapping[str, object]) -> Iterator[str]:
        """The fields of the record itself, each below an empty line."""
        for name, node, needed in self.fields(self.root):
            yield ""
            filled = name in values
            value = as_yaml({name: values[name]}).split("\n") if filled else self.empty(name, node)
            written = [*self.help(node, needed), *value]
            yield from written if needed or filled else commented(written)

    def fields(self, part: Node) -> list[tuple[str, Node, bool]]:
        """The fields of a part, the needed ones first."""
        needed = set(part.get("required", ()))
        named = [(name, node, name in needed) for name, node in part["properties"].items()]
        return sorted(named, key=lambda field: not field[2])

    def resolved(self, node: Node) -> Node:
        """A field with what it refers to; its own title and help win."""
        if "$ref" not in node:
            return node
        target: Node = self.root["definitions"][node["$ref"].rpartition("/")[2]]
        return {**target, **node}

    def help(self, node: Node, needed: bool) -> list[str]:
        """What a field is for, which words it takes, and an example, as comments."""
        whole, item = self.resolved(node), self.resolved(node.get("items", {}))
        said = [f"{whole['title']}{' (needed)' if needed else ''}.", node.get("description", "")]
        words = whole.get("enum") or item.get("enum") or []
        if 0 < len(words) <= MOST_WORDS:
            said.append(f"{'Any' if item else 'One'} of: {', '.join(words)}.")
        elif item:
            said.append(item.get("description", ""))
        elif "description" not in node:
            said.append(whole.get("description", ""))
        if "examples" in node:
            said.append(f"Example: {as_yaml(node['examples'][0], flow=True)}")
        wrapped = textwrap.wrap(" ".join(filter(None, said)), WIDTH, break_on_hyphens=False, break_long_words=False)
        return [f"# {line}" for line in wrapped]

    def empty(self, name: str, node: Node) -> list[str]:
        """A field without its value."""
        whole, item = self.resolved(node), self.resolved(node.get("items", {}))
        if "properties" in whole:
            return [f"{name}:", *indented(self.part(whole))]
        if "properties" in item:
            return [f"{name}:", *dashed(self.part(item))]
        if "enum" in item:
            return [f"{name}: []"]
        return [f"{name}:", "  -"] if item else [f"{name}:"]

    def part(self, part: Node) -> list[str]:
        """The fields inside a part; one of them is always ready to be filled in."""
        made: list[str] = []
        for index, (name, node, needed) in enumerate(self.fields(part)):
            written = [*self.help(node, needed), *self.empty(name, node)]
            made += written if needed or (index == 0 and "required" not in part) else commented(written)
        return made


def commented(lines: list[str]) -> list[str]:
    """Lines that YAML passes over."""
    return [f"#{line}" if line.startswith("#") else f"# {line}" for line in lines]


def indented(lines: list[str]) -> list[str]:
    """Lines one level deeper."""
    return [f"  {line}" for line in lines]


def dashed(lines: list[str]) -> list[str]:
    """Lines as the first item of a list: the dash stands before its first field."""
    first = next(index for index, line in enumerate(lines) if not line.startswith("#"))
    return [f"  - {line}" if index == first else f"    {line}" for index, line in enumerate(lines)]
