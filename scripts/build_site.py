"""Build the site beside the old one, and swap it in only when everything went well."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from a6hub.check import check_project
from a6hub.load.hub import load


def main(root: Path) -> int:
    """0 when site/ holds the new site; otherwise the old one stands untouched."""
    recover(root)
    problems = check_project(load(root), (root / "mkdocs.yml").is_file())
    if problems:
        print(*problems, sep="\n", file=sys.stderr)
        print(f"\n{len(problems)} to mend. site/ was left as it was.", file=sys.stderr)
        return 1
    fresh = root / "build" / "site"
    # Not --quiet: MkDocs would then count no warnings, and --strict would let a broken link pass.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(fresh)]
    quiet = os.environ | {"NO_MKDOCS_2_WARNING": "1"}  # an advertisement, not a warning about this site
    run = subprocess.run(command, cwd=root, env=quiet, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if run.returncode:
        print(run.stdout, "The build failed. site/ was left as it was.", sep="\n", file=sys.stderr)
        return 1
    swap(fresh, root / "site", root / "build" / "site-before")
    print(f"Built. Open {root / 'site' / 'index.html'} in a browser; no server is needed.")
    return 0


def swap(fresh: Path, site: Path, before: Path) -> None:
    """Put a finished folder in the place of the old one."""
    shutil.rmtree(before, ignore_errors=True)
    if site.exists():
        site.rename(before)
    fresh.rename(site)
    shutil.rmtree(before, ignore_errors=True)


def recover(root: Path) -> None:
    """Bring the old site back when an earlier run was stopped between the two renames of a swap."""
    site, before = root / "site", root / "build" / "site-before"
    if before.exists() and not site.exists():
        before.rename(site)


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
