"""The generated files that are kept with the data, because editors need them without running anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from a6hub.load.hub import VOCABULARY, Loaded
from a6hub.model.hub import Hub
from a6hub.model.problems import Problem
from a6hub.render.blanks import blanks
from a6hub.render.schemas import KINDS, as_text, schema

FOLDERS = ("resources/schemas", "resources/templates")
MEND = "run: make schemas"


def copies(hub: Hub) -> dict[str, str]:
    """The schemas and the blank records, by path."""
    schemas = {kind: schema(kind, hub) for kind in KINDS}
    made = {f"{FOLDERS[0]}/{kind}.json": as_text(node) for kind, node in schemas.items()}
    return made | {f"{FOLDERS[1]}/{name}": text for name, text in blanks(schemas).items()}


def stale_copies(loaded: Loaded, found: Mapping[str, str]) -> Iterator[Problem]:
    """Generated files that differ from what the definitions make now; ``found`` is what lies there, by path.

    Nothing is said while a vocabulary is broken: its words would be missing from every copy.
    """
    if any(problem.path.startswith(VOCABULARY) for problem in loaded.problems):
        return
    wanted = copies(loaded.hub)
    for path in sorted(wanted.keys() | found.keys()):
        if path not in wanted:
            yield Problem(path, 1, "", f"this file is not made from the definitions; move it elsewhere, or {MEND}")
        elif path not in found:
            yield Problem(path, 1, "", f"this copy of the definitions is missing; {MEND}")
        elif found[path] != wanted[path]:
            yield Problem(path, 1, "", f"this copy is older than the definitions; {MEND}")
