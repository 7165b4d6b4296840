"""The whole project tree into one Hub, with every mistake found on the way."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from a6hub.load.file_text import LARGEST_FILE, Mistake, decode, refuse_conflict
from a6hub.load.records import Reading, Words, read_record, record_from
from a6hub.load.yaml_reader import read_document
from a6hub.model.cases import Case
from a6hub.model.citations import marks
from a6hub.model.events import Event
from a6hub.model.glossary import Glossary
from a6hub.model.hub import Hub
from a6hub.model.library import Resource
from a6hub.model.pages import Guidance, Page
from a6hub.model.partnership import Partnership
from a6hub.model.problems import Problem
from a6hub.model.question_path import QuestionPath
from a6hub.model.record import Record
from a6hub.model.rules import Rule, Sessions
from a6hub.model.session_plans import SessionPlan
from a6hub.model.support import SupportPackage
from a6hub.model.vocabulary import VOCABULARIES, Vocabulary

R = TypeVar("R", bound=Record)

VOCABULARY = "resources/vocabulary"
EVENTS = "resources/events"
LIBRARY = "resources/library"
RULES = "resources/rules"
PLANS = "resources/session-plans"
SESSIONS = "resources/sessions.yml"
GLOSSARY = "resources/glossary.yml"
WHICH_TRACK = "resources/which-track.yml"
SUPPORT = "resources/support-package.yml"
PARTNERSHIP = "resources/partnership.yml"
PAGES = "docs"
CASES = "docs/cases"
LARGEST_PAGE = 1024 * 1024
SINGLES = (SUPPORT, PARTNERSHIP, SESSIONS, GLOSSARY, WHICH_TRACK)

# What is read, by the shape of its path; what may lie beside it; and where files that would be passed over turn up.
_READ = (
    re.escape(EVENTS) + r"/[0-9]{4}/[^/]+\.yml",
    "(" + "|".join(re.escape(home) for home in (LIBRARY, VOCABULARY, RULES, PLANS)) + r")/[^/]+\.yml",
    re.escape(CASES) + r"/[^/]+\.md",
    re.escape(PAGES) + r"/(?!cases/|templates/).*\.md",
    "|".join(re.escape(path) for path in SINGLES),
)
_WRITTEN = ("resources/schemas/", "resources/templates/")
_HOMES = (
    (EVENTS, "**/*", f"{EVENTS}/<year>/<id>.yml"),
    (LIBRARY, "**/*", f"{LIBRARY}/<id>.yml"),
    (VOCABULARY, "**/*", f"{VOCABULARY}/<name>.yml"),
    (RULES, "**/*", f"{RULES}/<id>.yml"),
    (PLANS, "**/*", f"{PLANS}/<id>.yml"),
    ("resources", "*.[yY]*[mM][lL]", f"{', '.join(SINGLES[:-1])} or {SINGLES[-1]}"),
    (CASES, "**/*.md", f"{CASES}/<id>.md"),
    (CASES, "**/*.y*ml", f"{CASES}/<id>.md"),
    # MkDocs would publish pages of these endings past every check, and leaves out what lies in docs/templates.
    (PAGES, "templates/**/*.md", f"another folder than {PAGES}/templates"),
    *((PAGES, f"**/*.{ending}", f"{PAGES}/<path>.md") for ending in ("[mM][dD]", "markdown", "mdown", "mkd", "mkdn")),
)


@dataclass
class Loaded:
    """A Hub and the mistakes found while reading it.

    ``missing`` names, for each path, the fields that could not be read; ``stems`` the ids of all files of a kind,
    the unreadable ones too, so that one broken file does not make every mention of it look wrong.
    """

    hub: Hub
    problems: list[Problem]
    missing: dict[str, frozenset[str]] = field(default_factory=dict)
    stems: dict[str, frozenset[str]] = field(default_factory=dict)
    first_lines: dict[str, str] = field(default_factory=dict)


def load(root: Path) -> Loaded:
    """Read everything under ``resources/`` and ``docs/``; nothing is raised for a mistake in the data."""
    return _Loader(root).load()


class _Loader:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.loaded = Loaded(Hub(), [])
        self.words: Words = {}
        self.seen: set[str] = set()

    def load(self) -> Loaded:
        vocabularies = self.records(Vocabulary, self.files(VOCABULARY, "*.yml"), "vocabularies")
        self.loaded.problems += [
            Problem(f"{VOCABULARY}/{name}.yml", 1, "", "this vocabulary is missing; records use it; restore the file")
            for name in sorted(VOCABULARIES - self.loaded.stems["vocabularies"])
        ]
        # A vocabulary with a word that cannot be read is not held against the records that use it.
        self.words = {
            book.id: frozenset(term.id for term in book.terms)
            for book in vocabularies
            if not self.loaded.missing[book.origin.path] & {"terms", "id"}
        }
        pages: dict[str, Page] = {}
        events = self.records(Event, self.files(EVENTS, "[0-9][0-9][0-9][0-9]/*.yml"), "events")
        library = self.records(Resource, self.files(LIBRARY, "*.yml"), "library")
        cases = self.pages(Case, self.files(CASES, "*.md"), pages, "cases")
        elsewhere = (f"{CASES}/", f"{PAGES}/templates/")
        others = [path for path in self.files(PAGES, "**/*.md") if not path.startswith(elsewhere)]
        guidance = self.pages(Guidance, others, pages, "pages")
        rules = self.records(Rule, self.files(RULES, "*.yml"), "rules")
        plans = self.records(SessionPlan, self.files(PLANS, "*.yml"), "plans")
        self.loaded.hub = Hub(
            vocabularies={book.id: book for book in vocabularies},
            events=tuple(sorted(events, key=lambda event: event.id)),
            library=tuple(library),
            cases=tuple(cases),
            guidance=tuple(guidance),
            pages=pages,
            rules=tuple(rules),
            plans=tuple(plans),
            sessions=self.only(Sessions, SESSIONS, "sessions"),
            glossary=self.only(Glossary, GLOSSARY, "glossary"),
            which_track=self.only(QuestionPath, WHICH_TRACK, "which-track"),
            support=self.only(SupportPackage, SUPPORT, "support"),
            partnership=self.only(Partnership, PARTNERSHIP, "partnership"),
        )
        self.loaded.problems += self.strays()
        return self.loaded

    def files(self, folder: str, pattern: str) -> list[str]:
        found = (path.relative_to(self.root) for path in (self.root / folder).glob(pattern))
        return sorted(path.as_posix() for path in found if not any(part.startswith(".") for part in path.parts))

    def only(self, kind: type[R], path: str, name: str) -> R | None:
        """The record of a kind that has one file; None where the file is missing or cannot be read."""
        there = [path] if os.path.lexists(self.root / path) else []
        return next(iter(self.records(kind, there, name)), None)

    def strays(self) -> Iterator[Problem]:
        """Files that look like records but would be passed over."""
        told: set[str] = set()
        for folder, pattern, home in _HOMES:
            for path in self.files(folder, pattern):
                known = path in told or path in self.seen or any(re.fullmatch(shape, path) for shape in _READ)
                if not known and not path.startswith(_WRITTEN) and (self.root / path).is_file():
                    told.add(path)
                    yield Problem(path, 1, "", f"this file is not read; {home} is expected; move, rename or delete it")

    def content(self, path: str, largest: int) -> bytes | None:
        self.seen.add(path)
        file = self.root / path
        try:
            # A pipe would wait for ever, so only plain files are opened.
            if stat.S_ISREG(file.stat().st_mode):
                with file.open("rb", buffering=0) as stream:
                    return stream.read(largest + 1)
            reason = "it is a folder" if file.is_dir() else "it is not a file"
        except FileNotFoundError:
            reason = "it is a link that leads nowhere"
        except OSError as error:
            reason = (error.strerror or "it cannot be opened").lower()
        message = f"this cannot be read ({reason}); a file is expected; mend, rename or delete it"
        self.loaded.problems.append(Problem(path, 1, "", message))
        return None

    def records(self, kind: type[R], paths: Iterable[str], name: str) -> list[R]:
        paths = list(paths)
        self.loaded.stems[name] = frozenset(Path(path).stem for path in paths)
        found: list[R] = []
        for path in paths:
            content = self.content(path, LARGEST_FILE)
            if content is None:
                continue
            head = content[:200].removeprefix(b"\xef\xbb\xbf").replace(b"\r", b"\n").partition(b"\n")[0]
            self.loaded.first_lines[path] = head.decode("utf-8", "replace")
            self.keep(path, read_record(kind, path, content, self.words), found)
        return found

    def keep(self, path: str, reading: Reading[R], found: list[R]) -> None:
        self.loaded.problems += reading.problems
        self.loaded.missing[path] = reading.missing
        if reading.record is not None:
            found.append(reading.record)

    def pages(self, kind: type[R], paths: Iterable[str], pages: dict[str, Page], name: str) -> list[R]:
        paths = list(paths)
        self.loaded.stems[name] = frozenset(
            Path(path).stem if kind is Case else path.removeprefix("docs/") for path in paths
        )
        found: list[R] = []
        for path in paths:
            content = self.content(path, LARGEST_PAGE)
            if content is None:
                continue
            try:
                front, body, line = split_front_matter(content)
                document = read_document(path, front, 2)
            except Mistake as mistake:
                self.loaded.problems.append(Problem(path, mistake.line, mistake.name, mistake.message))
                continue
            self.keep(path, record_from(kind, document, self.words), found)
            pages[path.removeprefix("docs/")] = _page(path, document.data, body, line)
        return found


def split_front_matter(content: bytes) -> tuple[str, str, int]:
    """The front matter of a page, its Markdown, and the line the Markdown starts on; raises Mistake."""
    text = decode(content, LARGEST_PAGE)
    match = re.match(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", text, re.S | re.M)
    if not match and re.match(r"---[ \t]*\n", text):
        raise Mistake(1, 'the front matter is not closed; a second line "---" is expected; add it below the fields')
    if not match:
        raise Mistake(1, 'no front matter was found; fields between two lines "---" are expected; add them at the top')
    refuse_conflict(text, marks="<>")
    return match[1], text[match.end() :], text.count("\n", 0, match.end()) + 1


_HEADING = re.compile(r"^(#{1,6})[ \t]+(.*?)[ \t]*#*$", re.M)
_FENCE = re.compile(r"^(```|~~~).*?^\1[ \t]*$", re.S | re.M)


def _page(path: str, data: dict[str, Any], body: str, line: int) -> Page:
    prose = _FENCE.sub("", body)
    headings = tuple((len(match[1]), match[2]) for match in _HEADING.finditer(prose))
    title, summary = (str(data.get(name) or "") for name in ("title", "summary"))
    cited = tuple((text, line + below) for text, below in marks(body))
    return Page(path.removeprefix("docs/"), title, summary, body, line, headings, cited)
