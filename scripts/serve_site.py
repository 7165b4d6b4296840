"""Preview the site and rebuild it on every change; mistakes in the data show in the browser and here."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def main(root: Path) -> int:
    """Runs until it is stopped with Ctrl-C."""
    # Not --strict: MkDocs would end the preview at the first warning.
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet"]
    print("Preview at http://127.0.0.1:8000/ (Ctrl-C ends it)", flush=True)
    try:
        return subprocess.run(command, cwd=root, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}).returncode
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
