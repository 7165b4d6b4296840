"""Hash every ten words in a row of some texts: hash_passages.py FOLDER... FILE

Reads all *.md, *.txt and *.yml below the folders and writes tests/knowledge/known_passages.bin, or whatever FILE names.
The hashes tell whether a run of ten words stands in those texts (a6hub/check/originality.py); the texts are not kept.
"""

from __future__ import annotations

import sys
from pathlib import Path

from a6hub.check.originality import WIDTH, packed

ENDINGS = (".md", ".txt", ".yml")


def main(arguments: list[str]) -> int:
    """0 when the file was written, 2 when the arguments name no texts."""
    if len(arguments) < 2:
        print("Write: hash_passages.py FOLDER... FILE", file=sys.stderr)
        return 2
    *folders, target = map(Path, arguments)
    found = {folder: sorted(path for path in folder.rglob("*") if path.suffix in ENDINGS) for folder in folders}
    empty = [str(folder) for folder, paths in found.items() if not paths]
    if empty:
        print(f"No *.md, *.txt or *.yml was found in {', '.join(empty)}. Nothing was written.", file=sys.stderr)
        return 2
    paths = [path for many in found.values() for path in many]
    content = packed(path.read_text("utf-8") for path in paths)
    target.write_bytes(content)
    print(f"{len(paths)} texts, {len(content) // WIDTH} runs of ten words: {target}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
