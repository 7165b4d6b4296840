"""Measure what was promised about speed, by ratio: whole processes, in turn, medians of the CPU time."""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

RUNS = 5

CSAFE = """
import sys, yaml
from pathlib import Path
for path in sorted(Path(sys.argv[1]).glob("resources/**/*.yml")):
    yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
"""

GENERATE = """
import sys
from pathlib import Path
from a6hub.load.hub import load
from a6hub.outputs import generate, remember
remember(Path("build"))
hub = load(Path.cwd()).hub
if sys.argv[1] == "generate":
    generate(hub)
"""


def cpu(command: list[str], folder: Path) -> float:
    """CPU seconds (user and system) of one whole process and its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    env = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=folder, env=env, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def in_turn(commands: dict[str, list[str]], folder: Path) -> dict[str, float]:
    """Median CPU seconds of each command, run A B A B ..., after one run of each that does not count."""
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for run in range(RUNS + 1):
        for name, command in commands.items():
            seconds = cpu(command, folder)
            if run:
                taken[name].append(seconds)
    return {name: statistics.median(many) for name, many in taken.items()}


def project_with_events(root: Path, folder: Path, number: int, pattern: str = "*/*.yml") -> None:
    """A copy of the project with ``number`` events, made from the real ones that the pattern names."""
    for name in ("docs", "resources", "theme", "hooks", "mkdocs.yml"):
        source = root / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        else:
            shutil.copy(source, folder / name)
    originals = sorted((folder / "resources/events").glob(pattern))
    texts = [path.read_text("utf-8") for path in originals]
    for index in range(number - len(list((folder / "resources/events").glob("*/*.yml")))):
        original = originals[index % len(originals)]
        copy = original.with_name(f"{original.stem}-copy-{index}.yml")
        copy.write_text(texts[index % len(originals)], "utf-8")


def check_against_csafeloader(root: Path, folder: Path, pattern: str, kind: str) -> str:
    """The data check over 1,000 event files, held against PyYAML's CSafeLoader over the same files."""
    project_with_events(root, folder, 1000, pattern)
    commands = {
        "make check": [sys.executable, str(root / "scripts/check_data.py")],
        "CSafeLoader": [sys.executable, "-c", CSAFE, str(folder)],
    }
    taken = in_turn(commands, folder)
    return verdict(f"make check / CSafeLoader, 1,000 {kind}", taken["make check"], taken["CSafeLoader"], 1.0)


def check_of_full_events(root: Path, folder: Path) -> str:
    """Events with sessions, agendas, questions and contributors, like the Ambition Dialogue."""
    return check_against_csafeloader(root, folder, "2026/ambition-dialogue-sb64.yml", "full events")


def check_of_mixed_events(root: Path, folder: Path) -> str:
    """Events as they are on average: most have neither sessions nor an agenda."""
    return check_against_csafeloader(root, folder, "*/*.yml", "events of all sizes")


def generator_against_build(root: Path, folder: Path) -> str:
    """The generator's own time, held against the MkDocs build it is part of, at 500 events."""
    project_with_events(root, folder, 500)
    commands = {
        "load": [sys.executable, "-c", GENERATE, "load"],
        "generate": [sys.executable, "-c", GENERATE, "generate"],
        "build": [sys.executable, "-m", "mkdocs", "--quiet", "build", "--strict"],
    }
    taken = in_turn(commands, folder)
    own = taken["generate"] - taken["load"]
    return verdict("generator / MkDocs build, 500 events", own, taken["build"], 0.15)


def verdict(what: str, ours: float, theirs: float, bar: float) -> str:
    """One line: the ratio, the bar, and whether it is met."""
    ratio = ours / theirs
    word = "met   " if ratio <= bar else "MISSED"
    return f"{word} {what}: {ratio:.2f} (bar {bar:.2f}; {ours:.2f} s / {theirs:.2f} s CPU)"


def main(root: Path) -> int:
    """0 when every bar is met."""
    measures: tuple[Callable[[Path, Path], str], ...] = (
        check_of_full_events,
        check_of_mixed_events,
        generator_against_build,
    )
    missed = False
    for measure in measures:
        with tempfile.TemporaryDirectory() as folder:
            line = measure(root, Path(folder))
        print(line, flush=True)
        missed = missed or line.startswith("MISSED")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
