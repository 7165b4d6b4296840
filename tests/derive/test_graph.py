"""How records hang together."""

from __future__ import annotations

from collections.abc import Iterable

from small_records import case, event, graph, partnership, resource, support

from a6hub.model.record import Record


def ids(records: Iterable[Record]) -> list[str]:
    return [record.id for record in records]


def test_what_an_event_names_is_related_both_ways() -> None:
    training = event("training", related={"cases": ["bhutan"], "resources": ["guide"]})
    bhutan, guide = case("bhutan"), resource("guide")
    made = graph(events=(training,), cases=(bhutan,), library=(guide,))

    assert ids(made.related(training).cases) == ["bhutan"]
    assert ids(made.related(training).resources) == ["guide"]
    assert ids(made.related(bhutan).events) == ["training"]
    assert ids(made.related(guide).events) == ["training"]


def test_two_that_name_each_other_are_related_once() -> None:
    training = event("training", related={"cases": ["bhutan"]})
    bhutan = case("bhutan", related={"events": ["training"]})
    made = graph(events=(training,), cases=(bhutan,))

    assert ids(made.related(training).cases) == ["bhutan"]
    assert ids(made.related(bhutan).events) == ["training"]


def test_a_thing_named_twice_is_related_once() -> None:
    first = event("first", related={"events": ["second", "second"]})
    second = event("second")
    made = graph(events=(first, second))

    assert ids(made.related(first).events) == ["second"]
    assert ids(made.related(second).events) == ["first"]


def test_a_record_is_not_related_to_itself() -> None:
    training = event("training", related={"events": ["training"]})

    assert not graph(events=(training,)).related(training)


def test_an_event_and_a_case_may_share_an_id() -> None:
    training = event("bhutan", related={"cases": ["bhutan"]})
    bhutan = case("bhutan")
    made = graph(events=(training,), cases=(bhutan,))

    assert ids(made.related(training).cases) == ["bhutan"]
    assert ids(made.related(bhutan).events) == ["bhutan"]
    assert ids(made.related(bhutan).cases) == []


def test_what_a_record_names_comes_before_what_names_it() -> None:
    named = event("named", start="2020-01-01")
    naming = event("naming", start="2026-01-01", related={"cases": ["bhutan"]})
    bhutan = case("bhutan", related={"events": ["named"]})
    made = graph(events=(named, naming), cases=(bhutan,))

    assert ids(made.related(bhutan).events) == ["named", "naming"]


def test_records_rest_on_the_entries_among_their_sources_and_materials() -> None:
    on_guide = [{"resource": "guide", "where": "page 1"}]
    figure = {"label": "Homes", "value": "12", "as_of": "2026", "sources": on_guide}
    made = graph(
        library=(resource("guide"),),
        cases=(case("bhutan", figures=[figure]),),
        events=(event("training", materials=[{"title": "Slides", "resource": "guide"}]), event("other")),
        support=support([{"id": "one", "title": "One", "parts": [{"id": "two", "title": "Two", "sources": on_guide}]}]),
        partnership=partnership(sources=on_guide),
    )

    assert ids(made.resting_on["guide"]) == ["bhutan", "training", "support-package", "partnership"]


def test_a_record_that_cites_an_entry_twice_rests_on_it_once() -> None:
    twice = [{"resource": "guide", "where": "page 1"}, {"resource": "guide", "where": "page 2"}]
    made = graph(library=(resource("guide"),), cases=(case("bhutan", sources=twice),))

    assert ids(made.resting_on["guide"]) == ["bhutan"]


def test_what_is_only_related_rests_on_nothing() -> None:
    made = graph(library=(resource("guide"),), cases=(case("bhutan", related={"resources": ["guide"]}),))

    assert "guide" not in made.resting_on


def test_an_event_counts_for_its_place_and_for_the_parties_that_contribute() -> None:
    day = {"id": "day-1", "title": "Day 1", "contributors": [{"party": "BT"}, {"organisation": "unfccc"}]}
    training = event(
        "training", format="onsite", place={"country": "DE"}, contributors=[{"party": "JP"}], sessions=[day]
    )

    assert list(graph(events=(training,)).by_country) == ["BT", "DE", "JP"]


def test_an_event_counts_for_the_region_of_its_place_only() -> None:
    training = event("training", format="onsite", place={"country": "DE"}, contributors=[{"party": "JP"}])

    assert list(graph(events=(training,)).by_region) == ["europe"]


def test_a_case_counts_for_the_regions_it_names_and_those_of_its_countries() -> None:
    found = graph(cases=(case("one", countries=["BT", "CH"], regions=["islands"]),)).by_region

    assert list(found) == ["asia", "europe", "islands"]
    assert ids(found["islands"].cases) == ["one"]


def test_a_country_gathers_every_kind_of_thing() -> None:
    work = {"country": "BT", "summary": "Two trainings.", "as_of": "2025", "sources": [{"title": "Report"}]}
    found = graph(
        cases=(case("bhutan", countries=["BT"]),),
        events=(event("training", contributors=[{"party": "BT"}]),),
        library=(resource("rules", countries=["BT"]),),
        partnership=partnership(countries=[work]),
    ).by_country["BT"]

    assert ids(found.cases) == ["bhutan"]
    assert ids(found.events) == ["training"]
    assert ids(found.resources) == ["rules"]
    assert [one.summary for one in found.work] == ["Two trainings."]


def test_a_country_the_partnership_worked_with_counts_for_its_region() -> None:
    work = {"country": "JP", "summary": "A start.", "as_of": "2025", "sources": [{"title": "Report"}]}

    assert list(graph(partnership=partnership(countries=[work])).by_region) == ["asia", "islands"]


def test_themes_stand_in_the_order_of_the_vocabulary_even_where_empty() -> None:
    found = graph(events=(event("training", themes=["reporting", "tracking"]),)).by_theme

    assert list(found) == ["strategy", "tracking", "reporting"]
    assert ids(found["tracking"].events) == ["training"]
    assert not found["strategy"]


def test_events_stand_newest_first() -> None:
    old, month, late = (
        event("old", start="2025-01-01"),
        event("month", start="2026-06"),
        event("late", start="2026-06-11"),
    )

    assert ids(graph(events=(old, month, late)).events_by_time) == ["late", "month", "old"]


def test_superseded_entries_stand_last() -> None:
    library = (
        resource("a-old", status="superseded", superseded_by="c-new", year=2026),
        resource("b-undated"),
        resource("c-new", year=2024),
        resource("d-newest", year=2026),
    )

    assert ids(graph(library=library).resources_by_title) == ["d-newest", "c-new", "b-undated", "a-old"]
