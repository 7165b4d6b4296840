"""A preview survives mistakes: it shows them, keeps the last sound pages, and recovers."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from small_project import EVENT, MISTAKE, PROBLEM, ROOT, change

PAGE = "events/methodology-training-2028.html"
PATIENCE = 40
Read = Callable[[str], str]
Serve = Callable[[Path], Read]


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    """Starts a preview of a project on a free port; gives back what reads its pages."""
    started: list[subprocess.Popen[bytes]] = []

    def start(folder: Path) -> Read:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = str(free.getsockname()[1])
        with (tmp_path / "preview.log").open("wb") as log:
            command = [sys.executable, str(ROOT / "scripts" / "serve_site.py"), port]
            # A session of its own, so that the engine it starts ends with it.
            process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, start_new_session=True)
        started.append(process)

        def read(page: str) -> str:
            assert process.poll() is None, (tmp_path / "preview.log").read_text("utf-8")
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/{page}", timeout=10) as answer:
                    return str(answer.read().decode("utf-8"))
            except (urllib.error.URLError, OSError):
                return ""

        return read

    yield start
    for process in started:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(10)


def wait_for(read: Read, page: str, wanted: Callable[[str], bool]) -> str:
    """The page once it is as wanted; its last state when that takes too long."""
    deadline = time.monotonic() + PATIENCE
    found = read(page)
    while not wanted(found) and time.monotonic() < deadline:
        time.sleep(0.2)
        found = read(page)
    return unescape(found)


def shows(words: str) -> Callable[[str], bool]:
    return lambda page: words in unescape(page)


def test_a_preview_shows_a_mistake_over_the_last_sound_page_until_it_is_mended(serve: Serve, project: Path) -> None:
    read = serve(project)
    sound = wait_for(read, PAGE, shows("Training on methodologies"))

    assert "<h1" in sound and "Training on methodologies" in sound
    assert "The data has mistakes" not in sound

    change(project / EVENT, *MISTAKE)
    broken = wait_for(read, PAGE, shows(PROBLEM))

    assert PROBLEM in broken
    assert "How baselines are set, for those who assess projects." in broken

    change(project / EVENT, *reversed(MISTAKE))
    change(project / EVENT, "title: Training on methodologies", "title: Training on baselines")
    mended = wait_for(read, PAGE, shows("Training on baselines"))

    assert "Training on baselines" in mended
    assert PROBLEM not in mended


def test_a_preview_started_with_a_mistake_shows_it_and_recovers(serve: Serve, project: Path) -> None:
    change(project / EVENT, *MISTAKE)
    read = serve(project)
    broken = wait_for(read, "index.html", shows(PROBLEM))

    assert PROBLEM in broken

    change(project / EVENT, *reversed(MISTAKE))
    mended = wait_for(read, PAGE, shows("Training on methodologies"))

    assert "Training on methodologies" in mended
    assert PROBLEM not in mended
