"""All cases at once: the comparison and the coverage, read from a small project as a browser would read them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from xml.etree.ElementTree import Element

import html5lib
import pytest

from a6hub.load.hub import load
from a6hub.outputs import generate
from a6hub.render.case_overviews import short_names

COMPARE = "cases/compare.md"
COVERAGE = "cases/coverage.md"
SOURCES = [{"title": "A report", "publisher": "An office"}]
PLAIN = {
    "summary": "What was done.",
    "mechanisms": ["6.2"],
    "sectors": ["energy"],
    "themes": ["strategy"],
    "tier": "full",
    "period": {"start": "2023"},
    "updated": "2026-01-01",
    "reviewed": "2026-01-01",
    "owner": "Case editor",
    "sources": SOURCES,
}
FULL = {
    "title": "Nepal: biogas",
    "countries": ["NP"],
    "mechanisms": ["6.2", "6.4"],
    "themes": ["tracking", "strategy"],
    "period": {"start": "2023", "end": "2025"},
    "figures": [{"label": "Plants", "value": "900", "unit": "units", "as_of": "2025-03", "sources": SOURCES}],
    "timeline": [{"date": "2024-07-02", "title": "First plant", "state": "achieved", "sources": SOURCES}],
    "lessons": ["Start small."],
    "pitfalls": ["Spare parts were late."],
    "rules": ["8/CMA.1 2"],
    "sources": [*SOURCES, {"title": "A speech", "publisher": "A ministry"}],
}
RULE = {
    "number": "8/CMA.1",
    "session": "cma-1",
    "year": 2018,
    "place": "Katowice",
    "title": "Matters",
    "summary": "What was settled.",
    "evidence": "text-read",
    "paragraphs": [{"ref": 2, "summary": "No agreement."}],
}


def written(fields: dict[str, object]) -> str:
    """JSON is YAML in quotes."""
    return "".join(f"{name}: {json.dumps(value)}\n" for name, value in fields.items())


Made = Callable[..., dict[str, str]]


@pytest.fixture
def made(tree: Callable[..., Path]) -> Made:
    """The pages of a project that holds the named cases."""

    def make(**cases: dict[str, object]) -> dict[str, str]:
        files = {f"docs/cases/{id}.md": f"---\n{written(PLAIN | one)}---\n\nA story.\n" for id, one in cases.items()}
        return generate(load(tree(files | {"resources/rules/8-cma-1.yml": written(RULE)})).hub)

    return make


def elements(page: str, tag: str) -> list[Element]:
    """The elements of a page's raw HTML; the Markdown around them reads as text."""
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    return list(tree.iter(tag))


def text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def table(page: str, number: int = 0) -> dict[str, list[str]]:
    """The cells of a table by the heads of their rows."""
    rows = list(elements(page, "table")[number].iter("tr"))
    return {text(row[0]): [text(cell) for cell in row[1:]] for row in rows}


def test_a_case_reports_its_facts_under_its_title(made: Made) -> None:
    expected = {
        "What is compared": ["Nepal: biogas"],
        "Countries": ["Nepal"],
        "Regions": ["Asia, Least developed countries (LDCs)"],
        "Mechanisms": ["6.2 Cooperative approaches, 6.4 Crediting mechanism"],
        "Sectors": ["Energy"],
        "Themes": ["Tracking, Strategy"],
        "Period": ["2023 – 2025"],
        "Depth": ["Full case"],
        "Figures": ["Plants: 900 units as of March 2025"],
        "Milestones": ["2 July 2024, achievedFirst plant"],
        "Rules it illustrates": ["8/CMA.1, para. 2"],
        "Lessons": ["Start small."],
        "Pitfalls": ["Spare parts were late."],
        "Sources": ["2 sources"],
    }

    assert expected == table(made(nepal=FULL)[COMPARE])


def test_what_a_case_leaves_out_is_not_reported(made: Made) -> None:
    found = table(made(bare={"title": "Bare"})[COMPARE])
    expected = ["Countries", "Regions", "Figures", "Milestones", "Rules it illustrates", "Lessons", "Pitfalls"]

    assert expected == [label for label, cells in found.items() if cells == ["not reported"]]
    assert ["1 source"] == found["Sources"]


def test_cases_stand_by_title_each_in_its_column(made: Made) -> None:
    found = table(made(a={"title": "zebra"}, b=FULL, c={"title": "Alps: rail"})[COMPARE])

    assert ["Alps: rail", "Nepal: biogas", "zebra"] == found["What is compared"]
    assert ["not reported", "Nepal", "not reported"] == found["Countries"]


def test_every_cell_belongs_to_a_named_row_and_column(made: Made) -> None:
    page = made(nepal=FULL, bare={"title": "Bare"})[COMPARE]
    heads = [one.get("scope") for one in elements(page, "th")]

    assert ["col"] * 3 + ["row"] * 13 == heads
    assert {3} == {len(list(row)) for row in elements(page, "tr")}


def test_links_of_the_comparison_lead_to_cases_rules_and_sources(made: Made) -> None:
    found = {text(one): one.get("href") for one in elements(made(nepal=FULL)[COMPARE], "a")}
    expected = {
        "Nepal: biogas": "nepal.html",
        "8/CMA.1, para. 2": "../rules/8-cma-1.html#2",
        "2 sources": "nepal.html#sources",
        "Nepal": "../countries/np.html",
    }

    assert expected == {name: found[name] for name in expected}


def test_every_case_can_be_chosen(made: Made) -> None:
    page = made(nepal=FULL, bare={"title": "Bare"})[COMPARE]

    assert ["bare", "nepal"] == [one.get("value") for one in elements(page, "input")]
    assert ["bare", "nepal"] == [one.get("data-case") for one in elements(page, "th") if one.get("data-case")]


def test_one_case_alone_offers_no_choice(made: Made) -> None:
    page = made(nepal=FULL)[COMPARE]

    assert [] == elements(page, "form")


def test_no_case_at_all_is_said_in_words(made: Made) -> None:
    page = made()[COMPARE]

    assert [] == elements(page, "table")
    assert "There is no case to compare yet." in [text(one) for one in elements(page, "p")]


def test_a_name_before_the_colon_stands_for_a_case_that_shares_it_with_none() -> None:
    titles = ["Nepal: biogas", "Peru: stoves", "Peru: registry", "Two islands"]

    assert ["Nepal", "Peru: stoves", "Peru: registry", "Two islands"] == short_names(titles)


def test_a_case_page_leads_to_the_comparison_with_itself_chosen(made: Made) -> None:
    pages = made(nepal=FULL, bare={"title": "Bare"})
    found = {text(one): one.get("href") for one in elements(pages["cases/nepal.md"], "a")}

    assert "compare.html?case=nepal" == found["Compare with other cases"]


def test_a_case_alone_leads_to_no_comparison(made: Made) -> None:
    found = [text(one) for one in elements(made(nepal=FULL)["cases/nepal.md"], "a")]

    assert "Compare with other cases" not in found


def test_the_listing_of_cases_leads_to_both_overviews(made: Made) -> None:
    found = [one.get("href") for one in elements(made(nepal=FULL)["cases/index.md"], "a")]

    assert ["compare.html", "coverage.html"] == found[:2]


def test_a_case_counts_for_each_of_its_themes_regions_and_mechanisms(made: Made) -> None:
    page = made(nepal=FULL, japan={"title": "Japan", "countries": ["JP"]})[COVERAGE]
    tables = [table(page, number) for number in range(3)]
    asia_and_ldcs = "1 case: {0}, Asia", "1 case: {0}, Least developed countries (LDCs)"

    def filled(cells: list[str]) -> list[str]:
        return [cell for cell in cells if cell != "–none"]

    both = ["2 cases: Strategy, Asia", "1 case: Strategy, Least developed countries (LDCs)"]
    assert both == filled(tables[0]["Strategy"])
    assert [one.format("Tracking") for one in asia_and_ldcs] == filled(tables[0]["Tracking"])
    assert [one.format("Strategy") for one in asia_and_ldcs] == filled(tables[1]["Strategy"])
    assert [] == [cell for label, cells in tables[2].items() if label != "Theme" for cell in filled(cells)]


def test_the_coverage_is_told_in_one_sentence(made: Made) -> None:
    pages = made(nepal=FULL, japan={"title": "Japan", "countries": ["JP"]}, bare={"title": "Bare"})
    said = [text(one) for one in elements(pages[COVERAGE], "strong")]
    nowhere = "1 case names no region and stands in none of the tables."

    assert "3 cases cover 8 of 288 combinations of theme, region and mechanism." == said[0]
    assert nowhere in text(elements(pages[COVERAGE], "body")[0])


def test_one_case_is_told_in_the_singular(made: Made) -> None:
    said = [text(one) for one in elements(made(nepal=FULL)[COVERAGE], "strong")]

    assert "1 case covers 8 of 288 combinations of theme, region and mechanism." == said[0]


def test_a_number_leads_to_its_cases_in_the_listing(made: Made) -> None:
    links = [one.get("href", "") for one in elements(made(nepal=FULL)[COVERAGE], "a")]
    asked = [parse_qs(urlsplit(one).query) for one in links if one.startswith("index.html")]

    assert 8 == len(asked)
    assert {"mechanism": ["6.2"], "theme": ["strategy"], "region": ["asia"]} == asked[0]


def test_what_has_no_case_is_named_above_its_table(made: Made) -> None:
    body = text(elements(made(nepal=FULL)[COVERAGE], "body")[0])

    assert "4 of 96 combinations have a case. No case yet on: Authorization; Reporting; Project initiation;" in body
    assert "No case yet from: Africa; Pacific; Latin America and the Caribbean; Europe; North America;" in body


def test_tables_of_coverage_name_their_rows_and_columns(made: Made) -> None:
    page = made()[COVERAGE]
    heads = [one.get("scope") for one in elements(page, "th")]

    assert (["col"] * 9 + ["row"] * 12) * 3 == heads


def test_hostile_words_of_a_case_stay_words(made: Made) -> None:
    hostile = 'x" onmouseover="alert(1) {: onclick=x } [a](javascript:b) [[c]] *d*'
    page = made(bad=FULL | {"title": hostile, "lessons": [hostile]}, bare={"title": "Bare"})[COMPARE]

    assert hostile in table(page)["What is compared"]
    assert hostile in table(page)["Lessons"]
    assert [] == [one for one in elements(page, "td") if "onmouseover" in one.attrib]
    assert "{:" not in page
    assert "[a](" not in page
