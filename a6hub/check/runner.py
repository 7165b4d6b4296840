"""Runs every rule over every record and gathers what is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from a6hub.check import event_rules, hub_rules, record_rules
from a6hub.load.hub import Loaded
from a6hub.model.problems import Problem
from a6hub.model.record import Record


def check(loaded: Loaded) -> list[Problem]:
    """Every mistake in the data, sorted by path and line; an empty list when there is none."""
    problems = list(loaded.problems)
    hub = loaded.hub
    for event in hub.events:
        for rule in event_rules.RULES:
            problems += _kept(rule(event), event, loaded)
        for session_rule in event_rules.SESSION_RULES:
            for index in range(len(getattr(event, "sessions", ()))):
                problems += _kept(session_rule(event, index), event, loaded)
    for record in hub_rules.every_record(hub):
        for record_rule in record_rules.RULES:
            problems += _kept(record_rule(record), record, loaded)
    for hub_rule in hub_rules.RULES:
        problems += hub_rule(loaded)
    return sorted(set(problems))


def _kept(found: Iterator[Problem], record: Record, loaded: Loaded) -> Iterator[Problem]:
    """What a rule finds until it needs a field that could not be read, which is reported already."""
    try:
        yield from found
    except AttributeError as error:
        if error.name not in loaded.missing.get(record.origin.path, ()):
            raise
