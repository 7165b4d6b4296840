"""Runs every rule over every record and gathers what is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from a6hub.check import address_rules, event_rules, hub_rules, knowledge_rules, path_rules
from a6hub.load.hub import Loaded
from a6hub.model.events import Event
from a6hub.model.problems import Problem


def check(loaded: Loaded) -> list[Problem]:
    """Every mistake in the data, sorted by path and line; an empty list when there is none."""
    problems = list(loaded.problems)
    for event in loaded.hub.events:
        missing = loaded.missing.get(event.origin.path, frozenset())
        for found in _each_rule(event):
            problems += _kept(found, missing) if missing else found
    for hub_rule in (*hub_rules.RULES, *address_rules.RULES, *knowledge_rules.RULES, *path_rules.RULES):
        problems += hub_rule(loaded)
    return sorted(set(problems))


def check_project(loaded: Loaded, has_menu: bool) -> list[Problem]:
    """As ``check``; a project with a menu also needs the pages that the menu leads to."""
    missing = address_rules.the_pages_that_others_lead_to_are_there(loaded) if has_menu else ()
    return sorted([*check(loaded), *missing])


def _each_rule(event: Event) -> Iterator[Iterator[Problem]]:
    for rule in event_rules.RULES:
        yield rule(event)
    for index in range(len(event.__dict__.get("sessions", ()))):
        for session_rule in event_rules.SESSION_RULES:
            yield session_rule(event, index)


def _kept(found: Iterator[Problem], missing: frozenset[str]) -> Iterator[Problem]:
    """What a rule finds until it needs a field that could not be read, which is reported already."""
    try:
        yield from found
    except AttributeError as error:
        if error.name not in missing:
            raise
