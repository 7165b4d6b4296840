"""Tables keep to their box, name their columns where they fold, and tell apart what stands under one heading."""

from __future__ import annotations

from typing import Any

import html5lib
from markdown import Markdown

from a6hub.load.hub import Loaded

THREE = "| One | Two | Three |\n| --- | --- | --- |\n| a | b | c |\n| d | | f |\n"
TWO = "| One | Two |\n| --- | --- |\n| a | b |\n"


def drawn(text: str, loaded: Loaded | None = None) -> Any:
    extensions = ["tables", "a6hub.render.scrolling_tables"] + (["a6hub.render.citing"] if loaded else [])
    configs = {"a6hub.render.citing": {"hub": loaded.hub}} if loaded else {}
    html = Markdown(extensions=extensions, extension_configs=configs).convert(text)
    return html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False)


def labels(found: Any) -> list[str]:
    return [cell.get("data-label") for cell in found.iter("td")]


def boxes(found: Any) -> list[str]:
    return [box.get("aria-label") for box in found.iter("div") if box.get("class") == "scroll"]


def test_a_table_of_three_columns_folds_and_each_cell_names_its_own() -> None:
    found = drawn(THREE)

    assert [table.get("class") for table in found.iter("table")] == ["folds"]
    assert labels(found) == ["One", "Two", "Three", "One", "Two", "Three"]


def test_a_table_that_folds_says_what_it_is_to_a_screen_reader() -> None:
    roles = [one.get("role") for one in drawn(THREE).iter() if one.tag in ("table", "tr", "th", "td")]

    assert roles == ["table", *(["row", *["columnheader"] * 3]), *(["row", *["cell"] * 3] * 2)]


def test_a_table_of_two_columns_scrolls_and_does_not_fold() -> None:
    found = drawn(TWO)

    assert [table.get("class") for table in found.iter("table")] == [None]
    assert labels(found) == [None, None]


def test_the_box_of_a_table_can_be_reached_by_the_keyboard_and_has_a_name() -> None:
    found = drawn(f"## What it *costs*\n\n{TWO}\n\n{THREE}\n\n## Who pays\n\n{TWO}")
    reached = {box.get("tabindex") for box in found.iter("div") if box.get("class") == "scroll"}

    assert boxes(found) == ["Table: What it costs", "Table: What it costs (2)", "Table: Who pays"]
    assert reached == {"0"}


def test_marks_in_a_head_are_no_part_of_a_label() -> None:
    found = drawn("| *One* & 1 | `Two` | **Three** x |\n| --- | --- | --- |\n| a | b | c |\n")

    assert labels(found) == ["One & 1", "Two", "Three x"]


def test_the_note_of_a_citation_in_a_head_is_no_part_of_a_label(small_hub: Loaded) -> None:
    found = drawn("| One [[4/CMA.6 5(c)]] | Two | Three |\n| --- | --- | --- |\n| a | b | c |\n", small_hub)

    assert labels(found) == ["One", "Two", "Three"]
    assert any(link.get("class") == "cite" for link in found.iter("a"))
