"""What is too long for every run: a fresh clone must give the same bytes, and every bar of speed must hold."""

from __future__ import annotations

import filecmp
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path


def differences(one: Path, other: Path) -> Iterator[str]:
    """The files that differ between two folders, or stand in one of them only."""
    names = {path.relative_to(one).as_posix() for path in one.rglob("*") if path.is_file()}
    others = {path.relative_to(other).as_posix() for path in other.rglob("*") if path.is_file()}
    yield from sorted(names ^ others)
    yield from (name for name in sorted(names & others) if not filecmp.cmp(one / name, other / name, shallow=False))


def a_fresh_clone_gives_the_same_site(root: Path) -> bool:
    """Clone what is committed into a new folder, build it from nothing, and compare it with site/."""
    with tempfile.TemporaryDirectory(prefix="hub clone ") as folder:
        clone = Path(folder) / "hub"
        subprocess.run(["git", "clone", "--quiet", str(root), str(clone)], check=True)
        environment = os.environ | {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
        subprocess.run(["make", "--silent", "site"], cwd=clone, check=True, env=environment)
        found = list(differences(root / "site", clone / "site"))
    for name in found:
        print(f"differs: {name}", file=sys.stderr)
    return not found


def passes(root: Path, *command: str, **environment: str) -> bool:
    """Whether a command exits with 0."""
    return subprocess.run(command, cwd=root, env=os.environ | environment).returncode == 0


def main(root: Path) -> int:
    """0 when everything holds."""
    print("== a fresh clone", flush=True)
    proved = a_fresh_clone_gives_the_same_site(root)
    print("== properties, at length", flush=True)
    proved &= passes(root, sys.executable, "-m", "pytest", "-n", "2", "-m", "not browser", HYPOTHESIS_PROFILE="proof")
    print("== speed", flush=True)
    proved &= passes(root, sys.executable, "scripts/bench.py")
    return int(not proved)


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
