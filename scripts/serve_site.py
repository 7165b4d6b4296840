"""Preview the site and rebuild it on every change; mistakes in the data show in the browser and here."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

ADDRESS = ("127.0.0.1", 8000)


def main(root: Path) -> int:
    """Runs until it is stopped with Ctrl-C; 1 when another program holds the address."""
    with socket.socket() as probe:
        if probe.connect_ex(ADDRESS) == 0:
            print("Port 8000 is taken, perhaps by another preview. Stop that one first.", file=sys.stderr)
            return 1
    # Not --strict: MkDocs would end the preview at the first warning.
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"{ADDRESS[0]}:{ADDRESS[1]}"]
    try:
        return subprocess.run(command, cwd=root, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}).returncode
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
