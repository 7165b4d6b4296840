"""A hub in which every plain-text field holds hostile text, made past the check that would refuse it.

The fields are found by looking at the models, so a field added later is hostile here at once.
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from a6hub.model import codes, question_path, rules, session_plans
from a6hub.model import fields as kinds
from a6hub.model import pages as page_kinds
from a6hub.model.cases import Case
from a6hub.model.events import Event
from a6hub.model.glossary import Glossary, GlossaryTerm
from a6hub.model.hub import Hub
from a6hub.model.library import Resource
from a6hub.model.moments import Moment
from a6hub.model.pages import Guidance, Page
from a6hub.model.partnership import Partnership
from a6hub.model.question_path import Answer, Outcome, Question, QuestionPath
from a6hub.model.record import Origin, Part, Record, Related
from a6hub.model.rules import Rule, Sessions
from a6hub.model.session_plans import SessionPlan
from a6hub.model.support import Element, SupportPackage
from a6hub.model.vocabulary import Term, Vocabulary

# Each record's texts begin with one and end with the other: blocks of Markdown begin a line, attribute lists end one.
PAIRS = (
    ("<script>window.hit=1</script>", "x{: onmouseover=window.hit=1 }"),
    ('"><img src=x onerror=window.hit=1>', "{#anchor .chosen onmouseover=window.hit=1}"),
    ("{: onmouseover=window.hit=1 }", "' onmouseover='window.hit=1"),
    ("| a | b |", "[link](javascript:window.hit=1)"),
    ("[[2/CMA.3]]", "[reference][x] [x]: javascript:window.hit=1"),
    ("# heading", "## heading ##"),
    ("</title><script>window.hit=1</script>", "`code` ``more``"),
    ("{{ 7*7 }} {% raw %} {# gone #}", "{{ config }} {%"),
    ("\u202eabc\u2066def", "\u2067ghi\u202d"),
    ("&lt;b&gt; &amp;#60; &copy", "&nbsp; &#x3c; &#60;script&#62;"),
    ("\U0001f600\U0001d49c\U00020000", "e\u0301 \u00a0\u2028\ufeffend"),
    ('--8<-- "x"', "![i](x)"),
    ("- item", "*star* _under_ **both** __two__ ~~x~~ ==y== ++z++ ^up^ H~2~O"),
    ("1. item", "<javascript:window.hit=1>"),
    ("> quote", "https://evil.example/?a=b&c=d#e someone@evil.example"),
    (": definition", "[^1]: footnote [^1]"),
    ("!!! note", "</textarea></style></main></li></ul></section></template><!-- --> <![CDATA[ x ]]> <?php x ?>"),
    ("??? note", "*[HTML]: abbreviation"),
    ("```js", "--- *** ==="),
    ("%s {0} {x!r}", "$x$ \\*kept\\* \\ \\1 \\g<0> :smile: (c) -- ..."),
)
ALL = (" ".join(start for start, _ in PAIRS), " ".join(end for _, end in PAIRS))
LINES = "first\n\n# second\n\n    third\n- fourth\n\n<script>window.hit=1</script>\n\n</p>| a | b |\n|---|---|"

URL = "https://example.org/"
CITED = "1/CMA.3 18"
"""A paragraph of the first hostile decision; authors cite it. Records cite the decision of their own payload."""
TAKEN = Moment.parse("2026-06-11 16:00")
# What fields that are not plain text hold. A kind is told by its validator, which no other kind shares.
VALUES: dict[int, Any] = {
    id(kind.__metadata__[0]): value
    for kind, value in (
        (kinds.Day, Moment.parse("2026-06-11")),
        (kinds.PartialDate, Moment.parse("2026-06")),
        (kinds.EventTime, TAKEN),
        (kinds.Clock, "16:00"),
        (kinds.Year, 2026),
        (kinds.Url, URL),
        (codes.Country, "BT"),
        (codes.Language, "en"),
        (codes.Zone, "UTC"),
        (kinds.WordId, "word"),
        (page_kinds.Order, 10),
        (page_kinds.Interval, 6),
        (session_plans.Minutes, 20),
        (question_path.Markdown, "Words that an author wrote."),
        (rules.DecisionNumber, "1/CMA.3"),
        (rules.Ref, "18"),
    )
}
DEEPEST = 8


def decision(word: str) -> str:
    """The number of the decision that carries the payload of a word: 4/CMA.3 for word-3."""
    return f"{int(word.removeprefix('word-')) + 1}/CMA.3"


@dataclasses.dataclass
class Maker:
    """Makes one record whose plain texts all carry a payload, and remembers them by the name of their field."""

    payload: tuple[str, str]
    word: str
    texts: dict[str, str] = dataclasses.field(default_factory=dict)
    numbers: Iterator[int] = dataclasses.field(default_factory=lambda: iter(range(10_000)))

    def part(self, kind: type[Part], name: str = "", depth: int = 0) -> Any:
        """A part with every field filled; links between records are left out, so that texts show instead."""
        values = {}
        for field, info in kind.model_fields.items():
            where = f"{name}.{field}" if name else f"{kind.__name__}.{field}"
            values[field] = self.value(info.annotation, tuple(info.metadata), where, depth + 1)
        return kind.model_construct(**values)

    def value(self, kind: Any, metadata: tuple[Any, ...], where: str, depth: int) -> Any:
        origin = get_origin(kind)
        if origin is Annotated:
            first, *more = get_args(kind)
            return self.value(first, (*metadata, *more), where, depth)
        if origin in (Union, types.UnionType):
            known = [one for one in get_args(kind) if one is not type(None)]
            return self.value(known[0], metadata, where, depth)
        if origin is list:
            made = self.value(get_args(kind)[0], (), where, depth)
            return [] if made is None else [made]
        if origin is Literal:
            return get_args(kind)[0]
        if kind is bool:
            return True
        if kind is Related:
            return Related()
        if isinstance(kind, type) and issubclass(kind, Part):
            return self.part(kind, where, depth) if depth < DEEPEST else None
        return self.simple(metadata, where)

    def simple(self, metadata: tuple[Any, ...], where: str) -> Any:
        for one in metadata:
            if isinstance(one, kinds.PlainText):
                return self.text(where, one.lines)
            if isinstance(one, kinds.Word):
                return self.word
            if one is kinds.Identifier.__metadata__[0]:
                return f"id-{next(self.numbers)}" if where.endswith(".id") else None
            if one is rules.Cited.__metadata__[0]:
                return f"{decision(self.word)} 18"
            if id(one) in VALUES:
                return VALUES[id(one)]
        raise LookupError(f"{where}: a kind of field that hostile_hub.py does not know")

    def text(self, where: str, lines: bool) -> str:
        """The payloads at both ends, around a word that no other field has."""
        middle = f"Field{next(self.numbers)}{where.replace('.', '').title()}"
        start, end = (LINES, LINES) if lines and self.payload is ALL else self.payload
        self.texts[where] = f"{start} {middle} {end}"
        return self.texts[where]


@dataclasses.dataclass
class Hostile:
    """The hub, and for each page the texts that it must show, by the name of their field."""

    hub: Hub
    texts: dict[str, dict[str, str]]
    fields: set[str]


KINDS = {
    *(Vocabulary, Event, Resource, Case, Guidance, SupportPackage, Partnership),
    *(Rule, Sessions, Glossary, QuestionPath, SessionPlan),
}


def kinds_of_records() -> set[type]:
    """Every kind of record that a hub holds."""
    found: set[type] = set()
    pending: list[Any] = list(get_type_hints(Hub).values())
    while pending:
        kind = pending.pop()
        pending += get_args(kind)
        if isinstance(kind, type) and issubclass(kind, Record):
            found.add(kind)
    return found


def plain_fields(kind: type[Part], above: tuple[type, ...] = ()) -> Iterator[str]:
    """The names of all plain-text fields in a kind of record: ``Source.title``."""
    for name, info in kind.model_fields.items():
        pending: list[Any] = [info.annotation, *info.metadata]
        while pending:
            one = pending.pop()
            if isinstance(one, kinds.PlainText):
                yield f"{kind.__name__}.{name}"
            elif isinstance(one, type) and issubclass(one, Part) and one not in (*above, kind):
                yield from plain_fields(one, (*above, kind))
            elif get_origin(one):
                pending += [*get_args(one), *getattr(one, "__metadata__", ())]


def hostile_hub(vocabularies: Mapping[str, Vocabulary]) -> Hostile:
    """A record of each kind for each payload, in a hub whose vocabularies have the names of the given ones."""
    texts: dict[str, dict[str, str]] = {}
    words = {f"word-{number}": payload for number, payload in enumerate((*PAIRS, ALL))}

    def made(kind: type[Record], word: str, uri: str, path: str) -> Any:
        maker = Maker(words[word], word)
        record = maker.part(kind).read_from(Origin(path), path.rsplit("/", 1)[-1].rsplit(".", 1)[0])
        texts[uri] = texts.get(uri, {}) | maker.texts
        return record

    statuses = ("tentative", "confirmed", "postponed", "cancelled")
    events = [
        made(Event, word, f"events/{word}.html", f"resources/events/2026/{word}.yml").model_copy(
            update={"external": None, "status": statuses[number % 4]}
        )
        for number, word in enumerate(words)
    ]
    library = [
        made(Resource, word, f"resources/{word}.html", f"resources/library/{word}.yml").model_copy(update={"url": None})
        for word in words
    ]
    cases = [made(Case, word, f"cases/{word}.html", f"docs/cases/{word}.md") for word in words]
    paths = [f"learn/{word}.md" for word in words]
    guidance = [made(Guidance, word, f"learn/{word}.html", f"docs/learn/{word}.md") for word in words]
    required = {"learn/index.md": "Learn", "about/index.md": "About"}
    guidance += [
        Guidance(title=title, summary="Words.").read_from(Origin(f"docs/{uri}"), "index")
        for uri, title in required.items()
    ]
    planted = [f"planted{number}" for number in range(len(words))]
    # The author's own words: each term is explained at its first use, and the citation says what a paragraph holds.
    body = f"Words that an author wrote: {', '.join(planted)} [[{CITED}]].\n"
    pages = {
        uri: Page(uri, title, "", f"# {title}\n\n{body}", 1, ((1, title),))
        for uri, title in (*((path, "A page") for path in paths), *((f"cases/{word}.md", "") for word in words))
    }
    pages = {uri: dataclasses.replace(page, body=body, headings=(), marks=((CITED, 1),)) for uri, page in pages.items()}
    pages |= {uri: Page(uri, title, "", f"# {title}\n\n{body}", 1, ((1, title),)) for uri, title in required.items()}
    package: SupportPackage = made(SupportPackage, f"word-{len(PAIRS)}", "support/index.html", "resources/s.yml")
    elements = []
    for word, payload in words.items():
        maker = Maker(payload, word)
        elements.append(maker.part(Element))
        texts[f"support/{word}.html"] = maker.texts
    partnership = made(Partnership, f"word-{len(PAIRS)}", "about/partnership.html", "resources/p.yml")
    hub = Hub(
        vocabularies=_vocabularies(vocabularies, words, texts),
        events=tuple(events),
        library=tuple(library),
        cases=tuple(cases),
        guidance=tuple(guidance),
        pages=pages,
        support=package.model_copy(update={"elements": elements}),
        partnership=partnership,
        rules=tuple(_rule(made, word, texts) for word in words),
        plans=tuple(made(SessionPlan, word, f"workshops/{word}.html", f"resources/p/{word}.yml") for word in words),
        sessions=_sessions(made, f"word-{len(PAIRS)}", texts),
        glossary=_glossary(made, words, planted, texts),
        which_track=_which_track(made, words, texts),
    )
    return Hostile(hub, texts, {name for kind in KINDS for name in plain_fields(kind)})


Made = Callable[[type[Record], str, str, str], Any]


CITING = ("resources", "cases", "support", "workshops")
"""Folders of pages whose records cite: a note says what the paragraph holds, a banner what changed."""


def _rule(made: Made, word: str, texts: dict[str, dict[str, str]]) -> Rule:
    """A decision whose paragraph is superseded, so that every page which cites it shows what changed."""
    rule: Rule = made(Rule, word, f"rules/{word}.html", f"resources/rules/{word}.yml")
    paragraphs = [one.model_copy(update={"status": "superseded"}) for one in rule.paragraphs]
    told = {name: text for name, text in texts[f"rules/{word}.html"].items() if name.startswith("Rule.paragraphs.")}
    for folder in CITING:
        texts.setdefault(f"{folder}/{word}.html", {}).update(told)
    return rule.model_copy(update={"number": decision(word), "session": "cma-3", "paragraphs": paragraphs})


def _sessions(made: Made, word: str, texts: dict[str, dict[str, str]]) -> Sessions:
    book: Sessions = made(Sessions, word, "rules/index.html", "resources/sessions.yml")
    del texts["rules/index.html"]["Sessions.title"]  # a name for editors
    return book.model_copy(update={"sessions": [one.model_copy(update={"id": "cma-3"}) for one in book.sessions]})


def _glossary(
    made: Made, words: dict[str, tuple[str, str]], planted: list[str], texts: dict[str, dict[str, str]]
) -> Glossary:
    """A term for each payload; ``planted`` are harmless forms by which pages use them."""
    book: Glossary = made(Glossary, f"word-{len(PAIRS)}", "glossary.html", "resources/glossary.yml")
    shown = {name: text for name, text in texts["glossary.html"].items() if ".terms." not in name}
    terms = []
    for number, ((word, payload), form) in enumerate(zip(words.items(), planted, strict=True)):
        maker = Maker(payload, word)
        term: GlossaryTerm = maker.part(GlossaryTerm, f"Glossary.{word}")
        terms.append(term.model_copy(update={"id": f"term-{number}", "forms": [form], "pages": []}))
        hidden = (".forms", ".variants", ".pages")  # for text, for search, and for links
        shown |= {name: text for name, text in maker.texts.items() if not name.endswith(hidden)}
        texts["learn/word-0.html"] |= {
            f"{name}.in-a-note": text for name, text in maker.texts.items() if name.endswith((".term", ".definition"))
        }
    texts["glossary.html"] = shown
    return book.model_copy(update={"terms": terms})


def _which_track(made: Made, words: dict[str, tuple[str, str]], texts: dict[str, dict[str, str]]) -> QuestionPath:
    """One question with an answer for each payload, each with an outcome of its own."""
    path: QuestionPath = made(QuestionPath, f"word-{len(PAIRS)}", "which-track/index.html", "resources/which-track.yml")
    own = ("QuestionPath.title", "QuestionPath.summary", "QuestionPath.owner")
    texts["which-track/index.html"] = {name: texts["which-track/index.html"][name] for name in own}
    answers, outcomes = [], []
    for word, payload in words.items():
        maker = Maker(payload, word)
        answers.append(maker.part(Answer, f"QuestionPath.{word}.answers").model_copy(update={"leads_to": word}))
        texts["which-track/index.html"] |= maker.texts
        ending = Maker(payload, word)
        outcomes.append(ending.part(Outcome, "Outcome").model_copy(update={"id": word, "track": None, "pages": []}))
        texts[f"which-track/{word}.html"] = {n: text for n, text in ending.texts.items() if not n.endswith(".pages")}
    asked = Maker(ALL, "start")
    question: Question = asked.part(Question, "QuestionPath.asked")
    texts["which-track/index.html"]["QuestionPath.asked.question"] = question.question
    first = question.model_copy(update={"id": "start", "answers": answers})
    return path.model_copy(update={"start": "start", "questions": [first], "outcomes": outcomes})


def _vocabularies(
    real: Mapping[str, Vocabulary], words: dict[str, tuple[str, str]], texts: dict[str, dict[str, str]]
) -> dict[str, Vocabulary]:
    """Vocabularies with hostile labels and meanings; the ids stay words, as the model asks for them."""
    made = {}
    for name, book in real.items():
        ids = words if name != "statuses" else {term.id: PAIRS[0] for term in book.terms}
        terms = []
        for id, payload in ids.items():
            maker = Maker(payload, id)
            term: Term = maker.part(Term, f"{name}.Term").model_copy(update={"id": id, "url": None})
            terms.append(term)
            if name in ("themes", "regions"):
                texts[f"{name}/{id}.html"] = {"label": term.label, "meaning": term.meaning}
        made[name] = Vocabulary.model_construct(title="Words", summary="", terms=terms).read_from(Origin(""), name)
    return made
