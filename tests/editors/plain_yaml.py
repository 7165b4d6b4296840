"""YAML 1.2 as editors read it: the core schema, nothing else."""

from __future__ import annotations

import re
from typing import ClassVar

import yaml

_CORE = {
    "null": (r"~|null|Null|NULL|", "~nN\0"),
    "bool": (r"true|True|TRUE|false|False|FALSE", "tTfF"),
    "int": (r"[-+]?[0-9]+", "-+0123456789"),
    "float": (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
}


class CoreLoader(yaml.SafeLoader):
    """Resolves the four kinds of YAML 1.2's core schema; dates and times stay text."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}


for _name, (_pattern, _first) in _CORE.items():
    CoreLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_name}", re.compile(f"(?:{_pattern})$"), ["" if one == "\0" else one for one in _first]
    )
CoreLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node)))
CoreLoader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(loader.construct_scalar(node)))


def as_an_editor_reads(text: str) -> object:
    """Plain data, the way a YAML 1.2 editor sees it."""
    return yaml.load(text, Loader=CoreLoader)  # noqa: S506
