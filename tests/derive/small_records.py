"""Records for small hubs: what a test does not mention has a plain value."""

from __future__ import annotations

from typing import Any

from a6hub.derive.graph import Graph
from a6hub.model.cases import Case
from a6hub.model.events import Event
from a6hub.model.hub import Hub
from a6hub.model.library import Resource
from a6hub.model.partnership import Partnership
from a6hub.model.record import NOWHERE
from a6hub.model.support import SupportPackage
from a6hub.model.vocabulary import Vocabulary

SOURCES = [{"title": "A document", "publisher": "An office"}]


def event(id: str, **values: Any) -> Event:
    plain = {
        "title": id.title(),
        "summary": "What happens.",
        "status": "confirmed",
        "format": "online",
        "start": "2026-06-11",
        "updated": "2026-01-01",
        "sources": SOURCES,
    }
    return Event.model_validate(plain | values).read_from(NOWHERE, id)


def case(id: str, **values: Any) -> Case:
    plain = {
        "title": id.title(),
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
    return Case.model_validate(plain | values).read_from(NOWHERE, id)


def resource(id: str, **values: Any) -> Resource:
    plain = {
        "title": id.title(),
        "summary": "What it says.",
        "publisher": "unfccc",
        "type": "guide",
        "access": "free",
        "evidence": "text-read",
        "checked": "2026-01-01",
    }
    return Resource.model_validate(plain | values).read_from(NOWHERE, id)


def support(tasks: list[dict[str, Any]]) -> SupportPackage:
    element = {"theme": "tracking", "title": "Tracking", "summary": "Why.", "tasks": tasks, "sources": SOURCES}
    offer = {"offer": [{"title": "Ask", "summary": "Write."}], "offer_sources": SOURCES}
    whole = {"title": "The package", "summary": "What.", "elements": [element], "updated": "2026-01-01", **offer}
    return SupportPackage.model_validate(whole).read_from(NOWHERE, "support-package")


def partnership(**values: Any) -> Partnership:
    plain = {
        "title": "The Partnership",
        "short": "P",
        "summary": "What it is.",
        "website": "https://example.org/",
        "email": "desk@example.org",
        "join": "Write.",
        "sources": SOURCES,
        "updated": "2026-01-01",
    }
    return Partnership.model_validate(plain | values).read_from(NOWHERE, "partnership")


def words(name: str, **terms: list[str]) -> Vocabulary:
    listed = [
        {"id": id.replace("_", "-"), "label": id.title(), "meaning": "A word.", "countries": countries}
        for id, countries in terms.items()
    ]
    return Vocabulary.model_validate({"title": name, "terms": listed}).read_from(NOWHERE, name)


VOCABULARIES = {
    "regions": words("regions", asia=["BT", "NP", "JP"], europe=["DE", "CH"], islands=["JP"]),
    "themes": words("themes", strategy=[], tracking=[], reporting=[]),
    "formats": words("formats", online=[], onsite=[], hybrid=[]),
    "sectors": words("sectors", energy=[], waste=[]),
    "tiers": words("tiers", full=[], snapshot=[]),
    "mechanisms": Vocabulary.model_validate(
        {
            "title": "mechanisms",
            "terms": [{"id": id, "label": f"Article {id}", "meaning": "A track."} for id in ("6.2", "6.4", "6.8")],
        }
    ),
}


def graph(**held: Any) -> Graph:
    """The graph of a hub that holds only what a test names."""
    return Graph(Hub(vocabularies=VOCABULARIES, **held))
