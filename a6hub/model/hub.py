"""Everything the hub holds, read once and handed from room to room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from a6hub.model.cases import Case
from a6hub.model.events import Event
from a6hub.model.glossary import Glossary
from a6hub.model.library import Resource
from a6hub.model.pages import Guidance, Page
from a6hub.model.partnership import Partnership
from a6hub.model.question_path import QuestionPath
from a6hub.model.rules import Rule, RuleBook, Sessions
from a6hub.model.session_plans import SessionPlan
from a6hub.model.support import SupportPackage
from a6hub.model.vocabulary import Vocabulary


@dataclass(frozen=True)
class Hub:
    """Records by kind, sorted by id, and the authored pages by address (``learn/index.md``)."""

    vocabularies: Mapping[str, Vocabulary] = field(default_factory=dict)
    events: tuple[Event, ...] = ()
    library: tuple[Resource, ...] = ()
    cases: tuple[Case, ...] = ()
    guidance: tuple[Guidance, ...] = ()
    pages: Mapping[str, Page] = field(default_factory=dict)
    rules: tuple[Rule, ...] = ()
    plans: tuple[SessionPlan, ...] = ()
    sessions: Sessions | None = None
    glossary: Glossary | None = None
    which_track: QuestionPath | None = None
    support: SupportPackage | None = None
    partnership: Partnership | None = None

    @cached_property
    def rulebook(self) -> RuleBook:
        """The decisions, looked up by citation."""
        return RuleBook(self.rules)
