"""The two seams: what the engine is handed, and what is added to the finished site."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

from a6hub.load.hub import Loaded
from a6hub.model.hub import Hub
from a6hub.outputs import finish, generate

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def front_matter(page: str) -> dict[str, Any]:
    opening, front, _ = page.split("---\n", 2)
    assert opening == ""
    found: dict[str, Any] = yaml.safe_load(front)
    return found


def test_every_page_says_its_title_and_summary(pages: dict[str, str]) -> None:
    fronts = {uri: front_matter(page) for uri, page in pages.items()}
    lacking = [uri for uri, front in fronts.items() if not (front.get("title") and front.get("summary"))]

    assert len(fronts) > 20
    assert lacking == []


def test_every_page_has_one_main_heading(pages: dict[str, str]) -> None:
    odd = {uri for uri, page in pages.items() if ("\n" + page).count("\n# ") + page.count("<h1") != 1}

    assert odd == set()


def test_every_page_made_from_one_file_names_it(pages: dict[str, str]) -> None:
    named = {uri: front_matter(page).get("source_path", "") for uri, page in pages.items()}
    expected = {
        "events/reporting-days-2027.md": "resources/events/2027/reporting-days-2027.yml",
        "resources/registry-guide-2019.md": "resources/library/registry-guide-2019.yml",
        "cases/valley-solar.md": "docs/cases/valley-solar.md",
        "learn/index.md": "docs/learn/index.md",
        "support/tracking.md": "resources/support-package.yml",
        "about/partnership.md": "resources/partnership.yml",
        "guidance/6-2/authorization.md": "docs/guidance/6-2/authorization.md",
        "rules/2-cma-3.md": "resources/rules/2-cma-3.yml",
        "glossary.md": "resources/glossary.yml",
        "which-track/registry.md": "resources/which-track.yml",
        "workshops/write-an-authorization.md": "resources/session-plans/write-an-authorization.yml",
        "rules/index.md": "",
        "about/reviews.md": "",
        "events/index.md": "",
        "countries/np.md": "",
    }

    assert {uri: named[uri] for uri in expected} == expected


def test_every_record_has_its_page(pages: dict[str, str], small_hub: Loaded) -> None:
    hub = small_hub.hub
    wanted = {f"events/{event.id}.md" for event in hub.events} | {f"cases/{case.id}.md" for case in hub.cases}
    wanted |= {f"resources/{entry.id}.md" for entry in hub.library} | set(hub.pages)
    wanted |= {f"rules/{rule.id}.md" for rule in hub.rules} | {f"workshops/{plan.id}.md" for plan in hub.plans}
    wanted |= {"glossary.md", "which-track/index.md", "which-track/registry.md", "which-track/cooperative-approach.md"}
    wanted |= {"which-track/prepare.md", "which-track/non-market.md"}

    assert wanted <= set(pages)


def test_a_hub_with_nothing_but_vocabularies_has_its_listings(small_hub: Loaded) -> None:
    bare = generate(Hub(vocabularies=small_hub.hub.vocabularies))

    assert {"index.md", "events/index.md", "cases/index.md", "resources/index.md", "find.md"} <= set(bare)
    assert {"guidance/index.md", "rules/index.md", "workshops/index.md", "about/reviews.md"} <= set(bare)
    assert {uri for uri in bare if uri.startswith(("glossary", "which-track"))} == set()


@pytest.fixture
def html_folder(tmp_path: Path, pages: dict[str, str]) -> Path:
    """A finished site as far as the sitemap looks at it: names of files."""
    for uri in [*pages, "404.md", "assets/chart & table.md"]:
        page = tmp_path / uri.replace(".md", ".html")
        page.parent.mkdir(parents=True, exist_ok=True)
        page.touch()
    (tmp_path / "assets" / "hub.css").touch()
    return tmp_path


@pytest.fixture
def sitemap(html_folder: Path, small_hub: Loaded) -> dict[str, str | None]:
    """The addresses of the sitemap with their dates."""
    made = finish(html_folder, small_hub.hub, "https://hub.example.org/")["sitemap.xml"]
    rows = ElementTree.fromstring(made).findall("s:url", SITEMAP)
    found = [(row.findtext("s:loc", None, SITEMAP), row.findtext("s:lastmod", None, SITEMAP)) for row in rows]
    assert len(found) == len(dict(found)), "an address stands twice"
    return {str(address): day for address, day in found}


def test_the_sitemap_holds_every_page_once_and_nothing_else(
    sitemap: dict[str, str | None], pages: dict[str, str]
) -> None:
    expected = {f"https://hub.example.org/{uri.replace('.md', '.html')}" for uri in pages}

    assert set(sitemap) == expected | {"https://hub.example.org/assets/chart%20%26%20table.html"}


def test_the_sitemap_takes_dates_from_the_records(sitemap: dict[str, str | None]) -> None:
    expected = {
        "events/registry-workshop-2028.html": "2028-03-05",
        "events/methodology-training-2028.html": "2028-01-15",
        "resources/registry-guide-2027.html": "2028-01-10",
        "cases/valley-solar.html": "2027-09-01",
    }

    assert {page: sitemap[f"https://hub.example.org/{page}"] for page in expected} == expected


@pytest.mark.parametrize("page", ["index.html", "events/index.html", "themes/tracking.html", "countries/np.html"])
def test_a_page_made_from_many_records_has_no_date(page: str, sitemap: dict[str, str | None]) -> None:
    assert sitemap[f"https://hub.example.org/{page}"] is None


def test_the_sitemap_is_the_same_whatever_the_order_of_files(html_folder: Path, small_hub: Loaded) -> None:
    before = finish(html_folder, small_hub.hub, "https://hub.example.org")
    again = html_folder / "index.html"
    again.unlink()
    again.touch()

    assert finish(html_folder, small_hub.hub, "https://hub.example.org/") == before
