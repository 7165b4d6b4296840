"""A real Chromium without a network, the project's own site, and small sites built for one question."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_chromium() -> str:
    """As scripts/find_browser.sh looks for it; no browser is a failure, never a reason to skip."""
    named = os.environ.get("CHROMIUM", "")
    if named and os.access(named, os.X_OK):
        return named
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    pytest.fail("The browser tests need Chromium and none was found: run `make browser`, or set CHROMIUM.", False)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = find_chromium()
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=executable, args=list(ARGUMENTS))
        yield made
        made.close()


@pytest.fixture(scope="session")
def site(root: Path) -> Path:
    """The project's own site, as `make site` left it."""
    folder = root / "site"
    if not (folder / "index.html").is_file():
        pytest.fail(f"{folder} holds no site: run `make site` first (`make test` does).", False)
    return folder


@dataclass
class Visit:
    """A page with everything that was noticed while it was open."""

    page: Page
    requests: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def open(self, file: Path, query: str = "") -> Page:
        self.page.goto(file.as_uri() + query)
        return self.page

    def open_at(self, at: str, file: Path) -> Page:
        self.page.clock.set_fixed_time(at)
        return self.open(file)

    def watch(self) -> Visit:
        def failed(request: Request) -> None:
            # Going on to another page aborts what is still on its way; that is no failure.
            if request.failure != "net::ERR_ABORTED":
                self.failures.append(f"{request.url}: {request.failure}")

        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("requestfailed", failed)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)
        self.page.on("dialog", lambda dialog: (self.dialogs.append(dialog.message), dialog.dismiss()))
        return self


Reader = Callable[..., Visit]


@pytest.fixture
def reader(browser: Browser) -> Iterator[Reader]:
    """Makes a reader: ``zone``, ``touch``, ``at`` (a clock that stands still), ``running`` (one the test moves)."""
    contexts: list[BrowserContext] = []

    def make(
        zone: str = "UTC",
        at: str = "",
        running: str = "",
        javascript: bool = True,
        width: int = 1280,
        touch: bool = False,
    ) -> Visit:
        context = browser.new_context(
            timezone_id=zone,
            java_script_enabled=javascript,
            viewport={"width": width, "height": 800},
            locale="en-GB",
            has_touch=touch,
        )
        contexts.append(context)
        context.route(re.compile("^(?!file:)"), lambda route: route.abort())
        page = context.new_page()
        if at:
            page.clock.set_fixed_time(at)
        if running:
            page.clock.install(time=running)
        return Visit(page).watch()

    yield make
    for context in contexts:
        context.close()
