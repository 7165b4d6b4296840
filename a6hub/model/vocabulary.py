"""Vocabularies: the closed lists whose words records may use."""

from __future__ import annotations

from pydantic import Field

from a6hub.model.fields import Line, Sentence
from a6hub.model.record import Record, Term

VOCABULARIES = frozenset(
    (
        "access",
        "audiences",
        "evidence",
        "file-formats",
        "formats",
        "mechanisms",
        "organisations",
        "regions",
        "resource-types",
        "sections",
        "sectors",
        "statuses",
        "themes",
        "tiers",
    )
)
"""The lists that records and pages rely on."""


class Vocabulary(Record):
    """A closed list of words, each with what readers see and what it means."""

    title: Line = Field(title="Title")
    summary: Sentence | None = Field(None, title="Summary")
    terms: list[Term] = Field(min_length=1, title="Terms")

    def term(self, id: str) -> Term:
        """The term of an id; raises KeyError for a word the list does not hold."""
        for term in self.terms:
            if term.id == id:
                return term
        raise KeyError(id)
