"""What must be true of addresses: each belongs to one page, and the pages that others lead to are there."""

from __future__ import annotations

from collections.abc import Iterator

from a6hub.load.hub import GLOSSARY, PAGES, PARTNERSHIP, SESSIONS, SUPPORT, Loaded
from a6hub.model import addresses
from a6hub.model.codes import country_codes
from a6hub.model.problems import Problem
from a6hub.model.record import Record


def an_address_belongs_to_one_page(loaded: Loaded) -> Iterator[Problem]:
    """No two pages claim one address, in capitals or not: disks of readers tell no difference."""
    taken = dict.fromkeys((addresses.HOME, *addresses.TITLES, *_gathered(loaded)), "the hub itself")
    for uri, record in _claims(loaded):
        owner = taken.setdefault(uri.lower(), record.origin.path)
        if owner != record.origin.path:
            message = f'the address "{uri}" is taken by {owner}; an address of its own is expected; rename this file'
            yield Problem(record.origin.path, 1, "", message)


def _claims(loaded: Loaded) -> Iterator[tuple[str, Record]]:
    hub = loaded.hub
    # Two events of one id are told by a rule of their own.
    for event in {event.id: event for event in hub.events}.values():
        yield addresses.event(event.id), event
    for entry in hub.library:
        yield addresses.resource(entry.id), entry
    for case in hub.cases:
        yield addresses.case(case.id), case
    for rule in hub.rules:
        yield addresses.rule(rule.id), rule
    for plan in hub.plans:
        yield addresses.plan(plan.id), plan
    path = hub.which_track
    if path:
        steps = (*path.__dict__.get("questions", ()), *path.__dict__.get("outcomes", ()))
        ids = {step.__dict__.get("id", "") for step in steps} - {path.__dict__.get("start"), ""}
        yield from ((addresses.step(id), path) for id in sorted(ids))
    for page in hub.guidance:
        yield page.origin.path.removeprefix(f"{PAGES}/"), page


def _gathered(loaded: Loaded) -> Iterator[str]:
    """Pages made for every country, region, theme and element."""
    yield from (addresses.country(code) for code in country_codes())
    for name, address in (("regions", addresses.region), ("themes", addresses.theme), ("themes", addresses.element)):
        book = loaded.hub.vocabularies.get(name)
        for term in getattr(book, "terms", ()):
            yield address(getattr(term, "id", ""))


def an_element_has_a_theme_of_its_own(loaded: Loaded) -> Iterator[Problem]:
    """An element's theme is its address."""
    package = loaded.hub.support
    seen: set[str] = set()
    for index, element in enumerate(getattr(package, "elements", ())):
        theme = getattr(element, "theme", None)
        if package and theme in seen:
            line = package.origin.line("elements", index, "theme")
            message = f'"{theme}" is the theme of an earlier element; one of its own is expected; choose another'
            yield Problem(package.origin.path, line, f"elements.{index + 1}.theme", message)
        seen.add(str(theme))


def the_pages_that_others_lead_to_are_there(loaded: Loaded) -> Iterator[Problem]:
    """The menu, the home page and the foot of every page lead to these files; asked of whole projects only."""
    pages = (addresses.ABOUT, addresses.ANNOUNCE, addresses.LEARN)
    wanted = [(f"{PAGES}/{uri}", uri in loaded.stems.get("pages", frozenset())) for uri in pages]
    singles = ((SUPPORT, "support"), (PARTNERSHIP, "partnership"), (SESSIONS, "sessions"), (GLOSSARY, "glossary"))
    wanted += [(path, bool(loaded.stems.get(name))) for path, name in singles]
    for path, there in wanted:
        if not there:
            yield Problem(path, 1, "", "this file is missing; the menu or every page leads to it; restore it")


RELIED_ON = {
    "access": {"free"},
    "formats": {"online"},
    "statuses": {"tentative", "confirmed", "postponed", "cancelled"},
}
"""Words that pages treat in a way of their own."""


def words_with_a_meaning_of_their_own_are_there(loaded: Loaded) -> Iterator[Problem]:
    """A vocabulary may grow, but not lose a word that pages rely on."""
    for name, words in RELIED_ON.items():
        book = loaded.hub.vocabularies.get(name)
        if book is None or loaded.missing.get(book.origin.path):
            continue
        for word in sorted(words - {term.id for term in book.terms}):
            message = f'the word "{word}" is missing; pages treat it in a way of its own; restore it'
            yield Problem(book.origin.path, book.origin.line("terms"), "terms", message)


RULES = (
    an_address_belongs_to_one_page,
    an_element_has_a_theme_of_its_own,
    words_with_a_meaning_of_their_own_are_there,
)
