"""Rules that records must keep, each a function named for the truth it defends."""

from __future__ import annotations

from a6hub.check.runner import check, check_project

__all__ = ["check", "check_project"]
