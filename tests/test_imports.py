"""The rooms of the house: imports run one way, and no room below the scripts reads the clock."""

from __future__ import annotations

import ast
from pathlib import Path

ROOMS = ("model", "load", "check", "derive", "render", "outputs", "writing")
CLOCKS = {"today", "now", "utcnow", "time"}


def imported(path: Path) -> list[str]:
    names = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names.append(node.module)
        elif isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
    return names


def modules(root: Path) -> list[Path]:
    found = sorted((root / "a6hub").rglob("*.py"))
    assert len(found) > 20
    return found


def test_imports_run_from_model_towards_outputs(root: Path) -> None:
    wrong = []
    for path in modules(root):
        room = path.relative_to(root / "a6hub").parts[0].removesuffix(".py")
        for name in imported(path):
            other = name.split(".")[1] if name.startswith("a6hub.") else None
            if room in ROOMS and other and ROOMS.index(other) > ROOMS.index(room):
                wrong.append(f"{path.name} imports {name}")

    assert wrong == []


def test_the_library_knows_no_engine_and_no_network(root: Path) -> None:
    banned = ("mkdocs", "material", "zensical", "urllib.request", "http", "socket", "requests")
    wrong = [f"{path.name}: {name}" for path in modules(root) for name in imported(path) if name.startswith(banned)]

    assert wrong == []


def test_the_library_reads_no_clock_and_no_environment(root: Path) -> None:
    wrong = []
    for path in modules(root):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                owner = ast.unparse(node.func.value)
                if node.func.attr in CLOCKS and owner in ("date", "datetime", "datetime.datetime", "time"):
                    wrong.append(f"{path.name}:{node.lineno}")
            if isinstance(node, ast.Attribute) and ast.unparse(node) in ("os.environ", "os.getenv"):
                wrong.append(f"{path.name}:{node.lineno}")

    assert wrong == []
