"""By what a listing can be filtered."""

from __future__ import annotations

from small_records import case, event, graph

from a6hub.derive.facets import Facet, facets, values
from a6hub.model.cases import Case
from a6hub.model.events import Event

EVENTS = (
    event("a", start="2025-03-01", format="hybrid", themes=["reporting"], place={"country": "DE"}, languages=["fr"]),
    event("b", start="2026-03-01", mechanisms=["6.4", "6.2"], themes=["strategy", "reporting"], languages=["en"]),
    event("c", start="2026-04", mechanisms=["6.2"], themes=["reporting"], languages=["en", "es"]),
)


def counted(facet: Facet) -> list[tuple[str, int]]:
    return [(choice.label, choice.count) for choice in facet.choices]


def by_name(found: list[Facet]) -> dict[str, Facet]:
    return {facet.name: facet for facet in found}


def test_events_are_filtered_by_what_a_reader_asks_first() -> None:
    made = graph(events=EVENTS)
    names = [facet.name for facet in facets(made, Event, EVENTS)]

    assert names == ["mechanism", "theme", "format", "region", "language", "year"]


def test_a_choice_counts_the_items_that_carry_it() -> None:
    found = by_name(facets(graph(events=EVENTS), Event, EVENTS))

    assert counted(found["mechanism"]) == [("Article 6.2", 2), ("Article 6.4", 1)]
    assert counted(found["region"]) == [("Europe", 1)]


def test_choices_of_a_vocabulary_keep_its_order() -> None:
    found = by_name(facets(graph(events=EVENTS), Event, EVENTS))

    assert counted(found["theme"]) == [("Strategy", 1), ("Reporting", 3)]
    assert counted(found["format"]) == [("Online", 2), ("Hybrid", 1)]


def test_languages_stand_by_name_and_years_newest_first() -> None:
    found = by_name(facets(graph(events=EVENTS), Event, EVENTS))

    assert counted(found["language"]) == [("English", 2), ("French", 1), ("Spanish", 1)]
    assert counted(found["year"]) == [("2026", 2), ("2025", 1)]


def test_a_facet_nothing_carries_is_left_out() -> None:
    bare = (event("bare"),)

    assert [facet.name for facet in facets(graph(events=bare), Event, bare)] == ["format", "year"]


def test_countries_stand_by_the_name_readers_see() -> None:
    cases = (case("one", countries=["CH", "BT"]), case("two", countries=["KR", "CH"]))
    found = by_name(facets(graph(cases=cases), Case, cases))

    assert counted(found["country"]) == [("Bhutan", 1), ("Republic of Korea", 1), ("Switzerland", 2)]


def test_every_value_of_an_item_is_a_choice_of_its_listing() -> None:
    made = graph(events=EVENTS)
    offered = {(facet.name, choice.id) for facet in facets(made, Event, EVENTS) for choice in facet.choices}
    carried = {(name, id) for one in EVENTS for name, ids in values(made, one).items() for id in ids}

    assert carried == offered
