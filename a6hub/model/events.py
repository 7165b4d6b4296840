"""Events: trainings, workshops, dialogues and meetings, with their sessions."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from a6hub.model.codes import Country, Language, Zone
from a6hub.model.fields import (
    Clock,
    Day,
    EventTime,
    Identifier,
    Line,
    Mechanism,
    Organisation,
    Paragraph,
    Sentence,
    Theme,
    Url,
    Word,
)
from a6hub.model.record import Link, Part, Record, Related, Source


class Contributor(Part):
    """A Party, an organisation or a role that contributes; never a private person."""

    party: Country | None = Field(None, title="Party", description="ISO 3166 code of a country.", examples=["BT"])
    organisation: Organisation | None = Field(None, title="Organisation", description="A word of organisations.yml.")
    role: Line | None = Field(None, title="Role", description="What they do there.", examples=["Moderator"])


class AgendaItem(Part):
    """One row of an agenda."""

    start: Clock = Field(title="From", examples=["16:00"])
    end: Clock | None = Field(None, title="To", examples=["16:20"])
    title: Line = Field(title="Topic")
    detail: Sentence | None = Field(None, title="Detail", description="What happens, in our words.")
    lead: Line | None = Field(None, title="Led by", description="A role or an organisation.")


class Session(Part):
    """A part of an event with its own time, agenda and questions."""

    id: Identifier = Field(title="Id", description="Unique in the event and never changed.", examples=["day-1"])
    title: Line = Field(title="Title")
    summary: Sentence | None = Field(None, title="Summary")
    start: EventTime | None = Field(None, title="Start", examples=["2026-06-11 16:00"])
    end: EventTime | None = Field(None, title="End", examples=["2026-06-11 18:00"])
    agenda: list[AgendaItem] = Field(default_factory=list, title="Agenda")
    questions: list[Sentence] = Field(default_factory=list, title="Guiding questions", description="In our words.")
    contributors: list[Contributor] = Field(default_factory=list, title="Contributors")


class Place(Part):
    """Where an onsite or hybrid event takes place, as far as it is published."""

    venue: Line | None = Field(None, title="Venue", examples=["Chamber Hall"])
    city: Line | None = Field(None, title="City", examples=["Bonn"])
    country: Country = Field(title="Country", description="ISO 3166 code.", examples=["DE"])


class Registration(Part):
    """How to take part."""

    url: Url | None = Field(None, title="Address")
    deadline: Day | None = Field(None, title="Last day")
    how: Sentence | None = Field(None, title="How", description="Who may register, and how.")


class Material(Part):
    """Something handed out or recorded: an entry of the library, or an address."""

    title: Line = Field(title="Title")
    resource: Identifier | None = Field(None, title="Library entry")
    url: Url | None = Field(None, title="Address")


class Event(Record):
    """An event. What a source does not give is left out, never invented."""

    title: Line = Field(
        title="Title", description="What the event is called.", examples=["Training on initial reports"]
    )
    summary: Sentence = Field(title="Summary", description="Who learns or decides what, in one or two sentences.")
    status: Annotated[str, Word("statuses")] = Field(title="Status", examples=["confirmed"])
    format: Annotated[str, Word("formats")] = Field(title="Format", examples=["hybrid"])
    start: EventTime = Field(
        title="Start", description="A month, a day or a local time.", examples=["2026-06-11 16:00"]
    )
    end: EventTime | None = Field(
        None, title="End", description="The last day, or the local time of the end.", examples=["2026-06-13 18:00"]
    )
    timezone: Zone | None = Field(
        None,
        title="Time zone",
        description="Needed with a time of day: Area/City, or the word unpublished where no source gives one.",
        examples=["Europe/Berlin"],
    )
    place: Place | None = Field(None, title="Place", description="Left out for online events.")
    sessions: list[Session] = Field(default_factory=list, title="Sessions")
    agenda: list[AgendaItem] = Field(default_factory=list, title="Agenda", description="For an event without sessions.")
    questions: list[Sentence] = Field(
        default_factory=list, title="Guiding questions", description="For the event as a whole."
    )
    organisers: list[Organisation] = Field(default_factory=list, title="Organisers")
    partners: list[Organisation] = Field(default_factory=list, title="Partners")
    contributors: list[Contributor] = Field(default_factory=list, title="Contributors")
    mechanisms: list[Mechanism] = Field(
        default_factory=list, title="Mechanisms", description="In quotes.", examples=[["6.2"]]
    )
    themes: list[Theme] = Field(default_factory=list, title="Themes", examples=[["authorization", "reporting"]])
    audience: list[Annotated[str, Word("audiences")]] = Field(
        default_factory=list, title="Audience", examples=[["officials"]]
    )
    languages: list[Language] = Field(default_factory=list, title="Languages", examples=[["en"]])
    registration: Registration | None = Field(None, title="Registration")
    links: list[Link] = Field(default_factory=list, title="Links")
    materials: list[Material] = Field(default_factory=list, title="Materials")
    notes: list[Paragraph] = Field(
        default_factory=list, title="Notes", description="Format, participation, background: plain paragraphs."
    )
    outcome: Paragraph | None = Field(None, title="What came of it", description="Once it is over, with a source.")
    related: Related = Field(default_factory=Related, title="Related")
    external: Url | None = Field(None, title="Page elsewhere", description="Set when the event's page lives elsewhere.")
    updated: Day = Field(title="Updated", description="The day this record last changed.", examples=["2026-11-23"])
    sources: list[Source] = Field(min_length=1, title="Sources")
