"""Rules that records must keep, each a function named for the truth it defends."""

from __future__ import annotations

from a6hub.check.runner import check

__all__ = ["check"]
