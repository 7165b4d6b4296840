"""Mappings onto disk, touching only what changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path


def write_tree(folder: Path, contents: Mapping[str, str]) -> list[str]:
    """Make a folder hold exactly these files; returns the addresses written or removed.

    Files whose bytes are right keep their time stamps, so that an engine can tell what changed.
    """
    changed = []
    wanted = set(contents)
    for path in sorted(folder.rglob("*"), reverse=True):
        uri = path.relative_to(folder).as_posix()
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif uri not in wanted:
            path.unlink()
            changed.append(uri)
    for uri, content in contents.items():
        path = folder / uri
        data = content.encode("utf-8")
        if path.is_file() and path.read_bytes() == data:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        changed.append(uri)
    return changed


def read_tree(root: Path, folders: Iterable[str]) -> dict[str, str]:
    """The text of every file in some folders, by path; line ends of any system count as one."""
    found = (path for folder in folders for path in (root / folder).rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_text("utf-8", "replace") for path in sorted(found)}
