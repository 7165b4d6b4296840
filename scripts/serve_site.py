"""Preview the site and rebuild it on every change; mistakes in the data show in the browser and here."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

HOST = "127.0.0.1"


def main(root: Path, port: int = 8000) -> int:
    """Runs until it is stopped with Ctrl-C; 1 when another program holds the port."""
    with socket.socket() as probe:
        if probe.connect_ex((HOST, port)) == 0:
            print(f"Port {port} is taken, perhaps by another preview. Stop that one first.", file=sys.stderr)
            return 1
    # Not --strict: MkDocs would end the preview at the first warning.
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"{HOST}:{port}"]
    try:
        return subprocess.run(command, cwd=root, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}).returncode
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main(Path.cwd(), *map(int, sys.argv[1:2])))
