"""What must be true of guidance, rules and glossary."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from a6hub.check.arithmetic import NotAnEquation, equations, fault
from a6hub.check.hub_rules import dangling, every_record
from a6hub.check.plain_prose import LONGEST_MEDIAN, median_sentence
from a6hub.check.record_rules import parts
from a6hub.load.hub import GLOSSARY, SESSIONS, Loaded
from a6hub.load.hub import RULES as DECISIONS
from a6hub.model.citations import NUMBER, CitationError, marks, without_code
from a6hub.model.glossary import GlossaryTerm
from a6hub.model.pages import Guidance, Page
from a6hub.model.problems import Problem
from a6hub.model.question_path import QuestionPath
from a6hub.model.record import Record, Where, dotted
from a6hub.model.rules import Paragraph
from a6hub.model.wording import nearest, quoted

MARKDOWN_FIELDS = ("help", "text")
"""Fields of the question path that hold Markdown."""


def authored(loaded: Loaded) -> Iterator[tuple[str, Page]]:
    """Every page that people wrote, with its path."""
    for uri, page in loaded.hub.pages.items():
        yield f"docs/{uri}", page


def every_citation_is_on_record(loaded: Loaded) -> Iterator[Problem]:
    """A citation names a decision and paragraphs that resources/rules holds."""
    for path, line, where, text in citations(loaded):
        try:
            loaded.hub.rulebook.find(text)
        except CitationError as error:
            if not _is_told_elsewhere(loaded, text):
                message = f"[[{' '.join(text.split())}]] leads nowhere: {error}; correct or add it"
                yield Problem(path, line, where, message)


def _is_told_elsewhere(loaded: Loaded, text: str) -> bool:
    """Whether the record of the decision itself could not be read in full."""
    number = re.match(NUMBER, text.strip())
    id = _filed(number[0]) if number else ""
    missing = loaded.missing.get(f"{DECISIONS}/{id}.yml", frozenset())
    unread = missing & {"number", "paragraphs", "ref"} or all(rule.id != id for rule in loaded.hub.rules)
    return id in loaded.stems.get("rules", ()) and bool(unread)


def citations(loaded: Loaded) -> Iterator[tuple[str, int, str, str]]:
    """Every citation of the hub: path, line, field, text."""
    for path, page in authored(loaded):
        for text, line in page.marks:
            yield path, line, "", text
    for record in every_record(loaded.hub):
        for where, text in _cited_in(record):
            yield record.origin.path, record.origin.line(*where), dotted(where), text


def _cited_in(record: Record) -> Iterator[tuple[Where, str]]:
    for where, part in ((((), record)), *parts(record)):
        fields = part.__dict__
        for index, text in enumerate(fields.get("rules") or ()):
            if isinstance(text, str):
                yield (*where, "rules", index), text
        if fields.get("superseded_by") and isinstance(part, Paragraph):
            yield (*where, "superseded_by"), str(fields["superseded_by"])
        if isinstance(record, QuestionPath):
            for name in MARKDOWN_FIELDS:
                for text, _ in marks(fields.get(name) or ""):
                    yield (*where, name), text


_INSIDE = re.compile(r"^#{1,6} [^\n]*\[\[[^\n]*$|\[[^\[\]]*(?:\[\[[^\[\]]*\]\][^\[\]]*)+\]\(", re.M)


def a_citation_stands_in_plain_text(loaded: Loaded) -> Iterator[Problem]:
    """Inside a link's text or a heading it would nest links."""
    for path, page in authored(loaded):
        prose = without_code(page.body)
        for match in _INSIDE.finditer(prose):
            line = page.first_line + prose.count("\n", 0, match.start())
            message = "a citation stands inside a heading or a link's text; plain text is expected; move it behind"
            yield Problem(path, line, "", message)


def a_guidance_page_can_be_relied_on(loaded: Loaded) -> Iterator[Problem]:
    """Guidance answers a named question, cites a rule, and says when it was reviewed, by which role, and how often."""
    for page in loaded.hub.guidance:
        path = page.origin.path
        if not is_guidance(page):
            continue
        for name in ("section", "question", "reviewed", "review_every", "owner"):
            if name in page.__dict__ and page.__dict__[name] is None:
                message = f'a guidance page needs this field; add a line "{name}: ..." to the front matter'
                yield Problem(path, 1, name, message)
        if not loaded.hub.pages[path.removeprefix("docs/")].marks:
            message = "no rule is cited; guidance rests on rules; add a citation such as [[2/CMA.3 annex 18]]"
            yield Problem(path, 1, "", message)


def is_guidance(page: Guidance) -> bool:
    """Pages of docs/guidance, and others that stand in one of its sections."""
    return page.origin.path.startswith("docs/guidance/") or bool(page.__dict__.get("section"))


def worked_numbers_recompute(loaded: Loaded) -> Iterator[Problem]:
    """Every equation on a page holds."""
    for path, page in authored(loaded):
        prose = _without_addresses(page.body)
        for start, equation in equations(prose):
            line = page.first_line + prose.count("\n", 0, start)
            try:
                wrong = fault(equation)
            except NotAnEquation as error:
                message = (
                    f"{quoted(equation)} cannot be computed again ({quoted(error)}); numbers and the signs + − × ÷ ( ) "
                    "are expected on both sides; write it so, with the units in the text around it"
                )
                yield Problem(path, line, "", message)
                continue
            if wrong:
                yield Problem(path, line, "", f"{quoted(equation)} does not hold: {wrong}; correct it")


TAKEN = frozenset(("content", "menu", "toc-title", "rules", "related"))
TAKEN_BY_CASES = TAKEN | {"sources", "figures", "timeline", "lessons", "pitfalls"}
"""Ids that a page has by itself."""

_ID = re.compile(r"\{[^}\n]*#([\w-]+)[^}\n]*\}")


def an_anchor_leads_to_one_place(loaded: Loaded) -> Iterator[Problem]:
    """An id stands once on a page, and is none that the page has by itself."""
    for path, page in authored(loaded):
        prose = without_code(page.body)
        seen = set(TAKEN_BY_CASES if path.startswith("docs/cases/") else TAKEN)
        for match in _ID.finditer(prose):
            if match[1] in seen:
                line = page.first_line + prose.count("\n", 0, match.start())
                message = f'the id "{match[1]}" is taken on this page; one of its own is expected; choose another'
                yield Problem(path, line, "", message)
            seen.add(match[1])


_ADDRESSES = re.compile(
    r"^[ \t]*(`{3,}|~{3,}).*?^[ \t]*\1[ \t]*$|<!--.*?-->|</?[A-Za-z][^<>]*>|\{:? *[#.A-Za-z][^}\n]*\}"
    r"|\]\([^)\n]*\)|^ {0,3}\[[^\]^\n][^\]\n]*\]:[^\n]*$|https?://\S+",
    re.S | re.M,
)


def _without_addresses(markdown: str) -> str:
    return _ADDRESSES.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), markdown)


def sentences_are_short(loaded: Loaded) -> Iterator[Problem]:
    """Half of a page's sentences have fewer than 22 words."""
    for path, page in authored(loaded):
        found = median_sentence(page.body)
        if found >= LONGEST_MEDIAN:
            words = f"{found:g} words or more; under {LONGEST_MEDIAN} is expected"
            message = f"half of its sentences have {words}; split them"
            yield Problem(path, page.first_line, "", message)


def a_rule_is_filed_under_its_number(loaded: Loaded) -> Iterator[Problem]:
    """The file of 2/CMA.3 is 2-cma-3.yml, so a number has one file; its session is on record."""
    book = loaded.hub.sessions
    known = {one.id for one in book.__dict__.get("sessions", ()) if "id" in one.__dict__} if book else set()
    is_whole = bool(book) and not loaded.missing.get(SESSIONS, frozenset()) & {"sessions", "id"}
    has_sessions = is_whole or not loaded.stems.get("sessions")
    for rule in loaded.hub.rules:
        number, session = rule.__dict__.get("number"), rule.__dict__.get("session")
        wanted = number and _filed(number)
        if wanted and wanted != rule.id:
            message = f'the number is {number}; the file name "{wanted}.yml" is expected; rename the file or correct it'
            yield Problem(rule.origin.path, rule.origin.line("number"), "number", message)
        if session and session not in known and has_sessions:
            guess = nearest(session, known)
            hint = f'did you mean "{guess}"?' if guess else "add it there"
            message = f'"{session}" is not a session of {SESSIONS}; {hint}'
            yield Problem(rule.origin.path, rule.origin.line("session"), "session", message)


def _filed(number: str) -> str:
    return re.sub(r"[/.]", "-", number.lower())


def a_paragraph_stands_once(loaded: Loaded) -> Iterator[Problem]:
    """A place is recorded once in its decision."""
    for rule in loaded.hub.rules:
        seen: dict[str, int] = {}
        for index, one in enumerate(rule.__dict__.get("paragraphs", ())):
            ref, line = one.__dict__.get("ref"), rule.origin.line("paragraphs", index, "ref")
            if ref in seen:
                message = f'"{ref}" stands on line {seen[ref]} too; once is expected; join the two'
                yield Problem(rule.origin.path, line, f"paragraphs.{index + 1}.ref", message)
            elif ref:
                seen[ref] = line


def what_is_superseded_says_what_changed(loaded: Loaded) -> Iterator[Problem]:
    """Readers of everything that rests on it see the change in words."""
    for rule in loaded.hub.rules:
        for index, one in enumerate(rule.__dict__.get("paragraphs", ())):
            fields = one.__dict__
            where = f"paragraphs.{index + 1}"
            line = rule.origin.line("paragraphs", index)
            if fields.get("status") == "superseded" and not fields.get("change"):
                message = 'the status is superseded; what changed is expected; add "change: ..." in one line'
                yield Problem(rule.origin.path, line, f"{where}.status", message)
            if fields.get("status") == "in force" and any(
                fields.get(name) for name in ("superseded_by", "superseded_on", "change")
            ):
                message = 'a change is told; "status: superseded" is expected; add it, or delete the change'
                yield Problem(rule.origin.path, line, f"{where}.status", message)


def a_rule_and_its_library_entry_agree(loaded: Loaded) -> Iterator[Problem]:
    """Symbol and address are the same in both places."""
    entries = {entry.id: entry for entry in loaded.hub.library}
    for rule in loaded.hub.rules:
        id = rule.__dict__.get("resource")
        if not id:
            continue
        if id not in entries:
            yield from dangling(loaded, rule, ("resource",), "library", id)
            continue
        for name in ("symbol", "url"):
            here, there = rule.__dict__.get(name), entries[id].__dict__.get(name)
            if here and there and here != there:
                other = f"{entries[id].origin.path} has {quoted(there)}"
                message = f"{quoted(here)} was found; {other}; correct one of them"
                yield Problem(rule.origin.path, rule.origin.line(name), name, message)


def a_term_is_written_for_one_meaning(loaded: Loaded) -> Iterator[Problem]:
    """No two terms share an id or a form, or a reader would be told the wrong thing."""
    book = loaded.hub.glossary
    ids: dict[str, int] = {}
    forms: dict[str, str] = {}
    for index, term in enumerate(book.__dict__.get("terms", ()) if book else ()):
        line = book.origin.line("terms", index) if book else 1
        id = term.__dict__.get("id")
        if id is None:
            continue
        if id in ids:
            message = f'"{id}" is used on line {ids[id]} too; each term needs its own id; choose another'
            yield Problem(GLOSSARY, line, f"terms.{index + 1}.id", message)
        ids.setdefault(id, line)
        for form in dict.fromkeys(one.lower() for one in written_forms(term)):
            owner = forms.setdefault(form, id)
            if owner != id:
                message = f'"{form}" also means "{owner}"; one meaning is expected; delete it from one of the two'
                yield Problem(GLOSSARY, line, f"terms.{index + 1}", message)


def written_forms(term: GlossaryTerm) -> list[str]:
    """Every way a term is written on pages."""
    fields = term.__dict__
    return [one for one in (fields.get("term"), fields.get("short"), *fields.get("forms", ())) if one]


def pages_that_are_named_exist(loaded: Loaded) -> Iterator[Problem]:
    """Terms and outcomes lead to pages that are there."""
    for record in filter(None, (loaded.hub.glossary, loaded.hub.which_track)):
        for where, part in parts(record):
            for index, uri in enumerate(part.__dict__.get("pages", ())):
                yield from dangling(loaded, record, (*where, "pages", index), "pages", uri)


RULES: tuple[Callable[[Loaded], Iterator[Problem]], ...] = (
    every_citation_is_on_record,
    a_citation_stands_in_plain_text,
    a_guidance_page_can_be_relied_on,
    an_anchor_leads_to_one_place,
    worked_numbers_recompute,
    sentences_are_short,
    a_rule_is_filed_under_its_number,
    a_paragraph_stands_once,
    what_is_superseded_says_what_changed,
    a_rule_and_its_library_entry_agree,
    a_term_is_written_for_one_meaning,
    pages_that_are_named_exist,
)
