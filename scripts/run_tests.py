"""Run every proof in turn; the first that fails ends the run with its exit code."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

BIN = Path(sys.executable).parent

STEPS: tuple[tuple[str, list[str]], ...] = (
    ("lint", [str(BIN / "ruff"), "check", "."]),
    ("format", [str(BIN / "ruff"), "format", "--check", "."]),
    ("types", [str(BIN / "mypy")]),
    ("data", [sys.executable, "scripts/check_data.py"]),
    ("tests", [sys.executable, "-m", "pytest", "-n", "2"]),
)


def main(root: Path) -> int:
    """0 when everything passed."""
    for name, command in STEPS:
        print(f"== {name}", flush=True)
        code = subprocess.run(command, cwd=root).returncode
        if code:
            print(f"{name} failed.", file=sys.stderr)
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
