"""Records for small hubs: what a test does not mention has a plain value."""

from __future__ import annotations

from typing import Any

from a6hub.derive.graph import Graph
from a6hub.model.cases import Case
from a6hub.model.citations import marks
from a6hub.model.events import Event
from a6hub.model.glossary import Glossary
from a6hub.model.hub import Hub
from a6hub.model.library import Resource
from a6hub.model.pages import Guidance, Page
from a6hub.model.partnership import Partnership
from a6hub.model.question_path import QuestionPath
from a6hub.model.record import NOWHERE, Origin
from a6hub.model.rules import Rule
from a6hub.model.session_plans import SessionPlan
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


def rule(number: str, *paragraphs: dict[str, Any], **values: Any) -> Rule:
    """A decision; its paragraphs need no more than a ``ref``."""
    plain = {
        "number": number,
        "session": "cma-3",
        "year": "2021",
        "place": "Glasgow",
        "title": f"On {number}",
        "summary": f"What {number} settles.",
        "evidence": "text-read",
        "paragraphs": [{"summary": f"What {one['ref']} says."} | one for one in paragraphs],
    }
    return Rule.model_validate(plain | values).read_from(NOWHERE, number.lower().replace("/", "-").replace(".", "-"))


def guidance(uri: str, **values: Any) -> Guidance:
    plain = {"title": uri.title(), "summary": "What it answers."}
    return Guidance.model_validate(plain | values).read_from(Origin(f"docs/{uri}"), uri)


def page(uri: str, body: str, title: str = "") -> Page:
    """An authored page, with the citations that stand in its text."""
    return Page(uri, title or uri.title(), "What it answers.", body, 1, (), tuple(marks(body)))


UPKEEP = {"reviewed": "2026-01-01", "review_every": "6 months", "owner": "Guidance editor"}


def glossary(*terms: dict[str, Any], **values: Any) -> Glossary:
    plain = {"title": "Glossary", "summary": "What words mean.", **UPKEEP}
    listed = [{"id": one["term"].lower().replace(" ", "-"), "definition": "What it means."} | one for one in terms]
    return Glossary.model_validate(plain | {"terms": listed} | values).read_from(NOWHERE, "glossary")


def question_path(**values: Any) -> QuestionPath:
    """One question with two outcomes, ``trade`` and ``talk``."""
    answers = [{"text": id.title(), "leads_to": id} for id in ("trade", "talk")]
    outcomes = [{"id": id, "title": id.title(), "summary": "Why.", "text": "What."} for id in ("trade", "talk")]
    plain = {
        "title": "Which track?",
        "summary": "One question.",
        "start": "wish",
        "questions": [{"id": "wish", "question": "Which wish?", "answers": answers}],
        "outcomes": outcomes,
        **UPKEEP,
    }
    return QuestionPath.model_validate(plain | values).read_from(NOWHERE, "which-track")


def plan(id: str, **values: Any) -> SessionPlan:
    plain = {
        "title": id.title(),
        "summary": "What it trains.",
        "format": "Lab",
        "based_on": "A lab.",
        "aim": "A draft.",
        "size": "12",
        "mechanisms": ["6.2"],
        "themes": ["strategy"],
        "groups": [{"title": "Office", "brings": "Data."}],
        "before": ["Read."],
        "steps": [{"title": one, "minutes": "10", "how": "Talk."} for one in ("Start", "End")],
        "sources": SOURCES,
        **UPKEEP,
    }
    return SessionPlan.model_validate(plain | values).read_from(NOWHERE, id)


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
