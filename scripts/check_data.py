"""Check the data: print every mistake with its line, and exit 1 when there is one."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from a6hub.check import check_project
from a6hub.check.knowledge_rules import is_guidance
from a6hub.check.plain_prose import reading_ease
from a6hub.load.hub import load
from a6hub.render.copies import FOLDERS, stale_copies
from a6hub.writing import read_tree


def main(root: Path) -> int:
    """0 when the data is sound, 1 when it is not."""
    gc.disable()  # the process is short: collecting garbage would cost a quarter of its time
    loaded = load(root)
    problems = check_project(loaded, (root / "mkdocs.yml").is_file())
    problems = sorted([*problems, *stale_copies(loaded, read_tree(root, FOLDERS))])
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        print(f"\n{len(problems)} to mend. The site was not touched.", file=sys.stderr)
        return 1
    hub = loaded.hub
    print(
        f"The data is sound: {len(hub.events)} events, {len(hub.library)} resources, {len(hub.cases)} cases, "
        f"{sum(is_guidance(page) for page in hub.guidance)} pages of guidance, {len(hub.rules)} decisions."
    )
    print(reading_ease({uri: page.body for uri, page in hub.pages.items()}))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
