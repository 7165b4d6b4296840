"""The project's data, read once for the tests of what editors are given."""

from __future__ import annotations

from pathlib import Path

import pytest

from a6hub.load.hub import Loaded, load


@pytest.fixture(scope="session")
def loaded(root: Path) -> Loaded:
    """The project's own records."""
    return load(root)
