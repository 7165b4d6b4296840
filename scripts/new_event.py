"""Write a new event record: its TITLE, or the earlier event it repeats (FROM), come from the environment."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

from a6hub.load.hub import load
from a6hub.render.new_events import CannotStart, new_event, repeated_event

USAGE = """Say what the event is called, or which earlier event it repeats:
  make event TITLE="Training on initial reports"
  make event FROM=article-6-labs-2025"""


def main(root: Path, title: str, earlier: str, today: date) -> int:
    """0 when the record was written, 1 when it could not be; the words say why."""
    if not (title.strip() or earlier.strip()):
        print(USAGE, file=sys.stderr)
        return 1
    loaded = load(root)
    try:
        if earlier.strip():
            draft = repeated_event(loaded, earlier.strip(), today, title)
        else:
            draft = new_event(loaded, title, today)
    except CannotStart as reason:
        print(reason, file=sys.stderr)
        return 1
    path = root / draft.path
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write(draft.text)
    print(f"{draft.path} is there, as tentative. Next:")
    print("  1. Open it, put the facts in place of the stand-ins, and name a source.")
    print("  2. make check")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path.cwd(), os.environ.get("TITLE", ""), os.environ.get("FROM", ""), date.today()))
