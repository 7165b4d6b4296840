"""The small hub of the golden files, read once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from a6hub.load.hub import Loaded, load
from a6hub.outputs import generate

SITE = Path(__file__).parent.parent / "golden" / "site"


@pytest.fixture(scope="session")
def small_hub(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Loaded:
    """The records and pages under tests/golden/site, with the real vocabularies."""
    folder = tmp_path_factory.mktemp("small-hub")
    for part in ("resources", "docs"):
        shutil.copytree(SITE / part, folder / part)
    shutil.copytree(root / "resources" / "vocabulary", folder / "resources" / "vocabulary")
    return load(folder)


@pytest.fixture(scope="session")
def pages(small_hub: Loaded) -> dict[str, str]:
    """Its generated pages."""
    return generate(small_hub.hub)
