"""Write resources/schemas and resources/templates anew from the definitions."""

from __future__ import annotations

import sys
from pathlib import Path

from a6hub.load.hub import load
from a6hub.render.copies import FOLDERS, copies
from a6hub.writing import write_tree


def main(root: Path) -> int:
    """0 when the copies are as the definitions make them; 1 when a vocabulary cannot be read."""
    loaded = load(root)
    broken = [problem for problem in loaded.problems if problem.path.startswith("resources/vocabulary/")]
    if broken:
        print(*broken, "\nThe words come from these files: mend them first.", sep="\n", file=sys.stderr)
        return 1
    made = copies(loaded.hub)
    changed = []
    for folder in FOLDERS:
        inside = {path.removeprefix(folder + "/"): text for path, text in made.items() if path.startswith(folder + "/")}
        changed += [f"{folder}/{name}" for name in write_tree(root / folder, inside)]
    print(*changed, f"{len(made)} files, {len(changed)} changed.", sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
