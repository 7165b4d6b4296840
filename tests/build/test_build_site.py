"""A build that fails leaves the site as it was."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest
from small_project import EVENT, MISTAKE, PROBLEM, build, change, hashes

OLD = {"index.html", "events/marker.html"}


def test_a_sound_build_takes_the_place_of_the_old_site(
    build_site: ModuleType, with_old_site: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code = build_site.main(with_old_site)
    site = hashes(with_old_site / "site")

    assert code == 0
    assert "events/registry-workshop-2028.html" in site
    assert "events/marker.html" not in site
    assert str(with_old_site / "site" / "index.html") in capfd.readouterr().out.splitlines()[0]


def test_a_first_build_needs_no_old_site(build_site: ModuleType, project: Path) -> None:
    code = build_site.main(project)

    assert code == 0
    assert (project / "site" / "index.html").is_file()


def test_a_mistake_in_the_data_leaves_the_site_as_it_was(
    build_site: ModuleType, with_old_site: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    before = hashes(with_old_site / "site")
    change(with_old_site / EVENT, *MISTAKE)
    code = build_site.main(with_old_site)

    assert code == 1
    assert PROBLEM in capfd.readouterr().err
    assert hashes(with_old_site / "site") == before
    assert set(before) == OLD


BREAKS = {
    "a broken template": ("theme/main.html", '{% extends "hub.html" %}', "{% extends"),
    "a link to nowhere": ("docs/learn/index.md", "valley-solar.md#why", "nowhere.md"),
    "an anchor to nowhere": ("docs/learn/index.md", "valley-solar.md#why", "valley-solar.md#whither"),
}


@pytest.mark.parametrize("broken", BREAKS.values(), ids=BREAKS)
def test_an_engine_that_fails_leaves_the_site_as_it_was(
    broken: tuple[str, str, str],
    build_site: ModuleType,
    with_old_site: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    old = hashes(with_old_site / "site")
    change(with_old_site / broken[0], *broken[1:])
    code = build_site.main(with_old_site)
    said = capfd.readouterr()

    assert code == 1
    assert broken[0].rpartition("/")[2] in said.err
    assert "site/ was left as it was" in said.err
    assert said.out == ""
    assert hashes(with_old_site / "site") == old


def test_a_build_after_a_failed_one_holds_nothing_of_it(build_site: ModuleType, with_old_site: Path) -> None:
    (with_old_site / "build" / "site").mkdir(parents=True)
    (with_old_site / "build" / "site" / "half.html").touch()
    code = build_site.main(with_old_site)

    assert code == 0
    assert "half.html" not in hashes(with_old_site / "site")


def test_a_run_stopped_within_the_swap_gets_its_old_site_back(build_site: ModuleType, with_old_site: Path) -> None:
    before = hashes(with_old_site / "site")
    (with_old_site / "build").mkdir()
    (with_old_site / "site").rename(with_old_site / "build" / "site-before")
    build_site.recover(with_old_site)

    assert hashes(with_old_site / "site") == before
    assert not (with_old_site / "build" / "site-before").exists()


def test_a_mistake_after_a_stopped_run_still_brings_the_old_site_back(
    build_site: ModuleType, with_old_site: Path
) -> None:
    before = hashes(with_old_site / "site")
    (with_old_site / "build").mkdir()
    (with_old_site / "site").rename(with_old_site / "build" / "site-before")
    change(with_old_site / EVENT, *MISTAKE)
    build_site.main(with_old_site)

    assert hashes(with_old_site / "site") == before


def test_a_site_that_stands_is_never_replaced_by_an_older_one(build_site: ModuleType, with_old_site: Path) -> None:
    before = hashes(with_old_site / "site")
    (with_old_site / "build" / "site-before").mkdir(parents=True)
    build_site.recover(with_old_site)

    assert hashes(with_old_site / "site") == before


def test_a_swap_leaves_one_site(build_site: ModuleType, tmp_path: Path) -> None:
    fresh, site, before = tmp_path / "fresh", tmp_path / "site", tmp_path / "before"
    for folder in (fresh, site, before):
        folder.mkdir()
        (folder / f"{folder.name}.html").touch()
    build_site.swap(fresh, site, before)

    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert set(hashes(site)) == {"fresh.html"}


def test_the_bare_engine_stops_at_a_mistake_before_it_touches_anything(with_old_site: Path) -> None:
    before = hashes(with_old_site / "site")
    change(with_old_site / EVENT, *MISTAKE)
    run = build(with_old_site)

    assert run.returncode != 0
    assert PROBLEM in run.stderr + run.stdout
    assert "Traceback" not in run.stderr
    assert hashes(with_old_site / "site") == before
