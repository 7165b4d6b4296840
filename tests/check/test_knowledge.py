"""What must be true of guidance, decisions, the glossary and the question path: each rule, and where it is silent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from load.samples import CASE, CASE_PATH, LIBRARY_PATH, RESOURCE, changed

from a6hub.check import check
from a6hub.load.hub import load
from a6hub.model.citations import EXPECTED

Tree = Callable[..., Path]
Files = dict[str, str | bytes]

SECTIONS_PATH = "resources/vocabulary/sections.yml"
SECTIONS = """\
# yaml-language-server: $schema=../schemas/vocabulary.json
title: Sections
terms:
  - {id: reports, label: Reports, meaning: What is written.}
"""
DECISION_PATH = "resources/rules/2-cma-3.yml"
DECISION = """\
# yaml-language-server: $schema=../schemas/rule.json
number: 2/CMA.3
session: cma-3
year: 2021
place: Glasgow
title: Cooperative approaches
summary: What it settles.
symbol: CMA/10
url: https://example.org/ten
resource: guide
evidence: text-read
paragraphs:
  - ref: annex/18
    summary: An initial report is written.
  - ref: annex/18(g)
    summary: It tells what is corrected.
    status: superseded
    superseded_by: 2/CMA.3 annex 18
    superseded_on: 2024-11-23
    change: It is told elsewhere.
"""
BOOK_PATH = "resources/sessions.yml"
BOOK = """\
# yaml-language-server: $schema=schemas/sessions.json
title: Sessions
sessions:
  - id: cma-3
    label: CMA 3
    year: 2021
    read: full
    summary: All of it.
"""
GLOSSARY_PATH = "resources/glossary.yml"
GLOSSARY = """\
# yaml-language-server: $schema=schemas/glossary.json
title: Glossary
summary: What words mean.
reviewed: 2026-05-01
review_every: 1 year
owner: Glossary editor
terms:
  - id: itmo
    term: mitigation outcome
    short: ITMO
    definition: A ton that counts abroad.
    forms: [ITMOs]
    rules: [2/CMA.3 annex 18]
    pages: [guidance/reports.md]
  - id: loa
    term: letter of authorization
    short: LoA
    definition: What a government signs.
"""
TRACK_PATH = "resources/which-track.yml"
TRACK = """\
# yaml-language-server: $schema=schemas/question-path.json
title: Which track?
summary: One question.
start: wish
reviewed: 2026-05-01
review_every: 6 months
owner: Guidance editor
questions:
  - id: wish
    question: What is the wish?
    help: Think of [[2/CMA.3 annex 18]].
    answers:
      - text: Money
        leads_to: six-two
      - text: Other things
        leads_to: partner
  - id: partner
    question: Is there a partner?
    answers:
      - text: Yes
        leads_to: six-two
      - text: No
        leads_to: six-eight
outcomes:
  - id: six-two
    title: Article 6.2
    summary: Transfers.
    text: Write a report, [[2/CMA.3 annex 18]].
    pages: [guidance/reports.md]
  - id: six-eight
    title: Article 6.8
    summary: No transfers.
    text: Talk.
"""
GUIDE_PATH = "docs/guidance/reports.md"
GUIDE = """\
---
title: Initial reports
question: What does an initial report hold?
summary: What an initial report is.
section: reports
reviewed: 2026-05-01
review_every: 6 months
owner: Guidance editor
---

# Initial reports

It comes first [[2/CMA.3 annex 18]].
"""
LIBRARY = RESOURCE + "symbol: CMA/10\nurl: https://example.org/ten\n"
SOUND: Files = {
    SECTIONS_PATH: SECTIONS,
    DECISION_PATH: DECISION,
    BOOK_PATH: BOOK,
    GLOSSARY_PATH: GLOSSARY,
    TRACK_PATH: TRACK,
    GUIDE_PATH: GUIDE,
    LIBRARY_PATH: LIBRARY,
}


def told(tree: Tree, files: Files) -> list[str]:
    """What is told of the sound project with some files replaced, as an editor reads it."""
    return [str(problem) for problem in check(load(tree(SOUND | files)))]


def guide(text: str) -> Files:
    """The sound page with more text; its first line is line 15."""
    return {GUIDE_PATH: f"{GUIDE}\n{text}\n"}


def test_a_sound_project_is_left_in_peace(tree: Tree) -> None:
    assert told(tree, {}) == []


NOT_RECORDED = "leads nowhere: {}; correct or add it"
PARAGRAPH = NOT_RECORDED.format(
    '"annex/18(h)" is not on record for 2/CMA.3; did you mean "annex/18(g)"?; its paragraphs are in ' + DECISION_PATH
)
NUMBERED = NOT_RECORDED.format(
    'the decision "2/CMA.4" is not on record; did you mean "2/CMA.3"?; decisions live in resources/rules'
)
LOST = "2/CMA.3 annex 18(h)"
TASKS = """\
# yaml-language-server: $schema=schemas/support-package.json
title: Support
summary: What a country gets.
elements:
  - theme: reporting
    title: Reporting
    summary: How to report.
    tasks:
      - id: write
        title: Write
        parts:
          - id: read
            title: Read
            rules: [2/CMA.3 annex 18, 2/CMA.3 annex 18(h)]
    sources:
      - title: Programme
offer:
  - title: Ask
    summary: A country asks.
offer_sources:
  - title: Programme
updated: 2026-05-01
"""
PLAN = """\
# yaml-language-server: $schema=../schemas/session-plan.json
title: Lab
summary: Write one.
format: Lab
based_on: A lab of May 2026.
aim: A draft.
size: 12
mechanisms: ["6.2"]
themes: [reporting]
groups: [{title: Office, brings: Data.}]
before: [Read.]
steps: [{title: Start, minutes: 10, how: Talk.}, {title: End, minutes: 10, how: Write.}]
rules: [2/CMA.3 annex 18(h)]
sources: [{title: Programme}]
reviewed: 2026-05-01
review_every: 1 year
owner: Workshop editor
"""
WHERE_CITED = [
    pytest.param(guide(f"Two\nlines [[{LOST}]]."), f"{GUIDE_PATH}:16: [[{LOST}]] {PARAGRAPH}", id="page"),
    pytest.param(guide("Over [[2/CMA.3\nannex 18(h)]]."), f"{GUIDE_PATH}:15: [[{LOST}]] {PARAGRAPH}",
                 id="over-the-end-of-a-line"),
    pytest.param({CASE_PATH: f"{CASE}\nA [[{LOST}]].\n"}, f"{CASE_PATH}:20: [[{LOST}]] {PARAGRAPH}", id="story"),
    pytest.param({CASE_PATH: changed("updated:", f"rules: [{LOST}]\nupdated:", CASE)},
                 f"{CASE_PATH}:11: rules.1: [[{LOST}]] {PARAGRAPH}", id="case"),
    pytest.param({LIBRARY_PATH: f"{LIBRARY}rules:\n  - 2/CMA.3\n  - 2/CMA.4\n"},
                 f"{LIBRARY_PATH}:13: rules.2: [[2/CMA.4]] {NUMBERED}", id="library"),
    pytest.param({"resources/support-package.yml": TASKS}, "resources/support-package.yml:14: "
                 f"elements.1.tasks.1.parts.1.rules.2: [[{LOST}]] {PARAGRAPH}", id="task"),
    pytest.param({"resources/session-plans/lab.yml": PLAN},
                 f"resources/session-plans/lab.yml:13: rules.1: [[{LOST}]] {PARAGRAPH}", id="plan"),
    pytest.param({GLOSSARY_PATH: changed("[2/CMA.3 annex 18]", f"[{LOST}]", GLOSSARY)},
                 f"{GLOSSARY_PATH}:13: terms.1.rules.1: [[{LOST}]] {PARAGRAPH}", id="term"),
    pytest.param({TRACK_PATH: changed("of [[2/CMA.3 annex 18]]", f"of [[{LOST}]]", TRACK)},
                 f"{TRACK_PATH}:11: questions.1.help: [[{LOST}]] {PARAGRAPH}", id="question"),
    pytest.param({TRACK_PATH: changed("report, [[2/CMA.3 annex 18]]", f"report, [[{LOST}]]", TRACK)},
                 f"{TRACK_PATH}:28: outcomes.1.text: [[{LOST}]] {PARAGRAPH}", id="outcome"),
    pytest.param({DECISION_PATH: changed("superseded_by: 2/CMA.3 annex 18", f"superseded_by: {LOST}", DECISION)},
                 f"{DECISION_PATH}:18: paragraphs.2.superseded_by: [[{LOST}]] {PARAGRAPH}", id="successor"),
    pytest.param(guide("[[2/CMA.3 annex 18g]]"), f"{GUIDE_PATH}:15: [[2/CMA.3 annex 18g]] "
                 + NOT_RECORDED.format(f'"annex/18g" is not a place in a decision; {EXPECTED}'), id="unreadable"),
    pytest.param(guide("[[2/CMA.3 18(a)-(ii)]]"), f"{GUIDE_PATH}:15: [[2/CMA.3 18(a)-(ii)]] " + NOT_RECORDED.format(
                 '"18(a)-18(ii)" has ends that are not counted alike; write two places'), id="unlike-ends"),
]  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), WHERE_CITED)
def test_a_citation_that_leads_nowhere_is_told_wherever_it_stands(tree: Tree, files: Files, expected: str) -> None:
    assert [expected] == told(tree, files)


@pytest.mark.parametrize(
    "text", ["`[[x]]`", "```\n[[x]]\n```", "<!-- [[x]] -->", "    1. A\n\n        ```\n        [[x]]\n        ```"]
)
def test_a_citation_in_code_or_a_comment_is_none(tree: Tree, text: str) -> None:
    assert told(tree, guide(text)) == []


BROKEN = [
    pytest.param("title: [", id="no-yaml"),
    pytest.param("\ufeff", id="empty"),
    pytest.param(changed("number: 2/CMA.3", "number: two", DECISION), id="no-number"),
    pytest.param(changed("ref: annex/18\n", "ref: eighteen\n", DECISION), id="no-place"),
    pytest.param(DECISION.partition("paragraphs:")[0], id="no-paragraphs"),
]


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_decision_is_told_once_and_not_at_every_citation(tree: Tree, broken: str) -> None:
    found = check(load(tree(SOUND | {DECISION_PATH: broken})))

    assert {DECISION_PATH} == {problem.path for problem in found}


NESTED = "a citation stands inside a heading or a link's text; plain text is expected; move it behind"
INSIDE = [
    pytest.param("Text.\n\n## Of [[2/CMA.3 annex 18]]", 17, id="heading"),
    pytest.param("###### [[2/CMA.3 annex 18]] and more", 15, id="deep-heading"),
    pytest.param("Text.\nSee [of [[2/CMA.3 annex 18]] here](reports.md).", 16, id="link"),
    pytest.param("[[[2/CMA.3 annex 18]]](reports.md)", 15, id="link-of-nothing-else"),
    pytest.param("[see\n[[2/CMA.3 annex 18]]\nhere](reports.md)", 15, id="link-over-three-lines"),
    pytest.param("[[[2/CMA.3 annex 18]] and [[2/CMA.3]] here](reports.md)", 15, id="link-with-two"),
]


@pytest.mark.parametrize(("text", "line"), INSIDE)
def test_a_citation_inside_a_heading_or_a_link_is_told(tree: Tree, text: str, line: int) -> None:
    assert [f"{GUIDE_PATH}:{line}: {NESTED}"] == told(tree, guide(text))


@pytest.mark.parametrize(
    "text",
    [
        "See [[2/CMA.3 annex 18]] ([the guide](reports.md)).",
        "See [the guide](reports.md) [[2/CMA.3 annex 18]].",
        "#hashtag [[2/CMA.3 annex 18]]",
        "```\n## Of [[2/CMA.3 annex 18]]\n```",
    ],
    ids=["before-a-link", "behind-a-link", "no-heading", "code"],
)
def test_a_citation_beside_a_link_is_left_in_peace(tree: Tree, text: str) -> None:
    assert told(tree, guide(text)) == []


UNRELIABLE = [
    pytest.param("section: reports\n", "section", id="section"),
    pytest.param("question: What does an initial report hold?\n", "question", id="question"),
    pytest.param("reviewed: 2026-05-01\n", "reviewed", id="reviewed"),
    pytest.param("review_every: 6 months\n", "review_every", id="interval"),
    pytest.param("owner: Guidance editor\n", "owner", id="owner"),
]


@pytest.mark.parametrize(("line", "field"), UNRELIABLE)
def test_guidance_without_a_promise_is_told_which(tree: Tree, line: str, field: str) -> None:
    needed = f'a guidance page needs this field; add a line "{field}: ..." to the front matter'
    expected = [f"{GUIDE_PATH}:1: {field}: {needed}"]

    assert expected == told(tree, {GUIDE_PATH: changed(line, "", GUIDE)})


UNGROUNDED = "no rule is cited; guidance rests on rules; add a citation such as [[2/CMA.3 annex 18]]"


@pytest.mark.parametrize("path", [GUIDE_PATH, "docs/learn/reports.md"])
def test_guidance_that_cites_no_rule_is_told_wherever_it_lies(tree: Tree, path: str) -> None:
    text = changed(" [[2/CMA.3 annex 18]]", " `[[2/CMA.3 annex 18]]`", GUIDE)

    assert [f"{path}:1: {UNGROUNDED}"] == told(tree, {GUIDE_PATH: GUIDE, path: text})


def test_a_page_outside_the_guidance_promises_nothing(tree: Tree) -> None:
    assert told(tree, {"docs/about/more.md": "---\ntitle: More\nsummary: About us.\n---\n\nText.\n"}) == []


def test_a_promise_that_cannot_be_read_is_told_once(tree: Tree) -> None:
    text = changed("6 months", "often", GUIDE)
    told_of = '"often" is not a time between reviews; one such as 6 months or 1 year is expected; correct it'

    assert [f"{GUIDE_PATH}:7: review_every: {told_of}"] == told(tree, {GUIDE_PATH: text})


def wrong(equation: str, words: str) -> str:
    return f'"{equation}" does not hold: {words}; correct it'


def unclear(equation: str, side: str) -> str:
    return (
        f'"{equation}" cannot be computed again ("{side}"); numbers and the signs + − × ÷ ( ) are expected on both '
        "sides; write it so, with the units in the text around it"
    )


EQUATIONS = [
    pytest.param("So 2 + 3 = 6.", 15, wrong("2 + 3 = 6", "2 + 3 is 5, not 6"), id="sum"),
    pytest.param("One\ntwo `10 ÷ 3 ≈ 3.4` three.", 16, wrong("10 ÷ 3 ≈ 3.4", "10 ÷ 3 is 3.333333, not 3.4"), id="code"),
    pytest.param("| a | b |\n| --- | --- |\n| c | 5% × 40,000 = 200 |", 17,
                 wrong("5% × 40,000 = 200", "5% × 40,000 is 2,000, not 200"), id="cell"),
    pytest.param("1. First\n2. 2 × 3 = 5", 16, wrong("2 × 3 = 5", "2 × 3 is 6, not 5"), id="numbered-item"),
    pytest.param("It is 5 t + 3 t = 8 t.", 15, unclear("= 8", ""), id="units"),
    pytest.param("It is 5 ÷ 0 = 0.", 15, unclear("5 ÷ 0 = 0", "5 ÷ 0"), id="division-by-nought"),
    pytest.param("It is 10 - 3 = 3.", 15, unclear("10 - 3 = 3", "10 - 3"), id="hyphen"),
    pytest.param("It is 5 == 5.", 15, unclear("5 == 5", ""), id="two-signs-in-a-row"),
    pytest.param("See [a](b.md?c=5), then 2 + 2 = 5.", 15, wrong("2 + 2 = 5", "2 + 2 is 4, not 5"), id="behind-a-link"),
    pytest.param("[^1]: So 2 + 2 = 5.", 15, wrong("2 + 2 = 5", "2 + 2 is 4, not 5"), id="footnote"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "words"), EQUATIONS)
def test_an_equation_that_does_not_compute_is_told(tree: Tree, text: str, line: int, words: str) -> None:
    assert [f"{GUIDE_PATH}:{line}: {words}"] == told(tree, guide(text))


NO_EQUATIONS = [
    pytest.param("So `2 + 3 = 5`, or 10 ÷ 3 ≈ 3.3.", id="right"),
    pytest.param("See [a](b.md?c=5 'd=6') here.", id="link"),
    pytest.param("See [a][b].\n\n[b]: c.md?d=5", id="link-below"),
    pytest.param("See <https://example.org/?a=5> or https://example.org/?a=5&b=6 here.", id="address"),
    pytest.param(
        "![a](b.png){: width=50 } and ![c](d.png){ .wide height=5 } and ![e](f.png){width=5}", id="attributes"
    ),
    pytest.param('<div data-a="b=5" tabindex=0>\nText.\n</div>', id="tag"),
    pytest.param('<img alt="a"\n  width=5\n  height=6>', id="tag-over-three-lines"),
    pytest.param("<!--\na = 5\n-->", id="comment"),
    pytest.param("```\na = 5\n```", id="fence"),
    pytest.param("~~~ text\na = 5\n\nb = 6\n~~~", id="fence-of-tildes"),
    pytest.param("1. One\n\n    ```\n    a = 5\n    ```", id="fence-in-a-list"),
    pytest.param("Heading\n=======", id="underlined-heading"),
    pytest.param("Net = gross − leakage.", id="formula-in-words"),
]


@pytest.mark.parametrize("text", NO_EQUATIONS)
def test_a_sign_that_makes_no_equation_is_left_alone(tree: Tree, text: str) -> None:
    assert told(tree, guide(text)) == []


def sentence(count: int) -> str:
    return "word " * (count - 1) + "end."


@pytest.mark.parametrize("path", [GUIDE_PATH, CASE_PATH, "docs/about/more.md"])
def test_a_page_of_long_sentences_is_told_where_its_text_begins(tree: Tree, path: str) -> None:
    front = "---\ntitle: More\nsummary: About us.\n---\n"
    text = {GUIDE_PATH: GUIDE, CASE_PATH: changed("The story.\n", "", CASE)}.get(path, front)
    line = text.partition("---\n")[2].partition("---\n")[0].count("\n") + 3
    message = "half of its sentences have 22 words or more; under 22 is expected; split them"

    assert [f"{path}:{line}: {message}"] == told(tree, {path: text + f"\n{sentence(22)}\n" * 3})


@pytest.mark.parametrize(
    "text",
    [
        sentence(21),
        f"{sentence(40)}\n\nShort. Short.",
        "\n".join(f"- {sentence(21)}" for _ in range(4)),
        f"| {sentence(60)} |\n| --- |\n| {sentence(60)} |",
        f"{sentence(20)[:-1]} [[2/CMA.3 annex 18]] [[2/CMA.3 annex 18]]. " * 3,
    ],
    ids=["just-short", "a-long-one-among-short", "items", "table", "citations"],
)
def test_a_page_of_short_sentences_is_left_in_peace(tree: Tree, text: str) -> None:
    assert told(tree, guide(text)) == []


def test_a_decision_under_another_number_is_told(tree: Tree) -> None:
    path = "resources/rules/two.yml"
    words = 'the number is 9/CMA.2; the file name "9-cma-2.yml" is expected; rename the file or correct it'

    assert [f"{path}:2: number: {words}"] == told(tree, {path: changed("2/CMA.3", "9/CMA.2", DECISION)})


SESSION = "is not a session of resources/sessions.yml"


@pytest.mark.parametrize(
    ("session", "hint"), [("cma-33", 'did you mean "cma-3"?'), ("kyoto", "add it there")], ids=["like-one", "like-none"]
)
def test_a_session_that_is_not_on_record_is_told(tree: Tree, session: str, hint: str) -> None:
    expected = [f'{DECISION_PATH}:3: session: "{session}" {SESSION}; {hint}']

    assert expected == told(tree, {DECISION_PATH: changed("session: cma-3", f"session: {session}", DECISION)})


def test_decisions_without_any_sessions_are_told(tree: Tree) -> None:
    root = tree(SOUND)
    (root / BOOK_PATH).unlink()
    expected = [f'{DECISION_PATH}:3: session: "cma-3" {SESSION}; add it there']

    assert expected == [str(problem) for problem in check(load(root))]


@pytest.mark.parametrize(
    "broken",
    [
        "title: [",
        BOOK.partition("sessions:\n")[0],
        changed("id: cma-3", "id: CMA 3", BOOK),
        changed("id: ", "ide: ", BOOK),
    ],
    ids=["no-yaml", "no-sessions", "no-id", "another-field"],
)
def test_broken_sessions_are_told_once_and_not_at_every_decision(tree: Tree, broken: str) -> None:
    found = check(load(tree(SOUND | {BOOK_PATH: broken})))

    assert {BOOK_PATH} == {problem.path for problem in found}


def test_a_paragraph_that_stands_twice_is_told_with_both_lines(tree: Tree) -> None:
    text = DECISION + "  - ref: annex/18\n    summary: The same.\n"
    expected = [
        f'{DECISION_PATH}:21: paragraphs.3.ref: "annex/18" stands on line 13 too; once is expected; join the two'
    ]

    assert expected == told(tree, {DECISION_PATH: text})


UNSAID = 'the status is superseded; what changed is expected; add "change: ..." in one line'
IN_FORCE = 'a change is told; "status: superseded" is expected; add it, or delete the change'
CHANGES = [
    pytest.param("    change: It is told elsewhere.\n", "", UNSAID, id="nothing-said"),
    pytest.param("    status: superseded\n", "", IN_FORCE, id="still-in-force"),
    pytest.param("    status: superseded\n    superseded_by: 2/CMA.3 annex 18\n    superseded_on: 2024-11-23\n",
                 "    status: in force\n", IN_FORCE, id="only-a-change"),
    pytest.param("    status: superseded\n    superseded_by: 2/CMA.3 annex 18\n    superseded_on: 2024-11-23\n"
                 "    change: It is told elsewhere.\n", "    superseded_on: 2024-11-23\n", IN_FORCE, id="only-a-day"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "words"), CHANGES)
def test_a_change_is_told_in_full_or_not_at_all(tree: Tree, old: str, new: str, words: str) -> None:
    expected = [f"{DECISION_PATH}:15: paragraphs.2.status: {words}"]

    assert expected == told(tree, {DECISION_PATH: changed(old, new, DECISION)})


AGREE = "correct one of them"
DISAGREEMENTS = [
    pytest.param("symbol: CMA/10", "symbol: CMA/11", f'{DECISION_PATH}:8: symbol: "CMA/11" was found; {LIBRARY_PATH} '
                 f'has "CMA/10"; {AGREE}', id="symbol"),
    pytest.param("org/ten", "org/eleven", f'{DECISION_PATH}:9: url: "https://example.org/eleven" was found; '
                 f'{LIBRARY_PATH} has "https://example.org/ten"; {AGREE}', id="address"),
    pytest.param("resource: guide", "resource: guid", f'{DECISION_PATH}:10: resource: "guid" is not in '
                 "resources/library; the name of a file there, without its ending, is expected; "
                 'did you mean "guide"?', id="no-entry"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), DISAGREEMENTS)
def test_a_decision_and_its_library_entry_tell_the_same(tree: Tree, old: str, new: str, expected: str) -> None:
    assert [expected] == told(tree, {DECISION_PATH: changed(old, new, DECISION)})


@pytest.mark.parametrize("line", ["symbol: CMA/10\n", "url: https://example.org/ten\n", "resource: guide\n"])
def test_a_decision_may_leave_to_the_library_what_it_does_not_tell(tree: Tree, line: str) -> None:
    assert told(tree, {DECISION_PATH: changed(line, "", DECISION)}) == []


def test_a_broken_library_entry_does_not_disagree(tree: Tree) -> None:
    found = check(load(tree(SOUND | {LIBRARY_PATH: "title: ["})))

    assert {LIBRARY_PATH} == {problem.path for problem in found}


def meant(form: str) -> str:
    words = f'"{form}" also means "itmo"; one meaning is expected; delete it from one of the two'
    return f"{GLOSSARY_PATH}:15: terms.2: {words}"


MEANINGS = [
    pytest.param("id: loa", "id: itmo",
                 f'{GLOSSARY_PATH}:15: terms.2.id: "itmo" is used on line 8 too; each term needs its own id; '
                 "choose another", id="id"),
    pytest.param("letter of authorization", "mitigation outcome", meant("mitigation outcome"), id="term"),
    pytest.param("short: LoA", "short: itmo", meant("itmo"), id="short-form-in-other-letters"),
    pytest.param("signs.", "signs.\n    forms: [letters, ITMOs]", meant("itmos"), id="other-form"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), MEANINGS)
def test_a_form_means_one_term(tree: Tree, old: str, new: str, expected: str) -> None:
    assert [expected] == told(tree, {GLOSSARY_PATH: changed(old, new, GLOSSARY)})


def test_a_term_may_repeat_its_own_form(tree: Tree) -> None:
    assert told(tree, {GLOSSARY_PATH: changed("[ITMOs]", "[ITMOs, itmo]", GLOSSARY)}) == []


def test_terms_whose_ids_cannot_be_read_do_not_share_one(tree: Tree) -> None:
    text = changed("id: itmo", "id: I T", changed("id: loa", "id: L A", GLOSSARY))
    found = check(load(tree(SOUND | {GLOSSARY_PATH: text})))
    expected = [(GLOSSARY_PATH, 8, "terms.1.id"), (GLOSSARY_PATH, 15, "terms.2.id")]

    assert expected == [(problem.path, problem.line, problem.field) for problem in found]


MISNAMED = (
    '"guidance/report.md" is not in docs; the path of a page there is expected; did you mean "guidance/reports.md"?'
)


NAMED = [
    pytest.param(GLOSSARY_PATH, GLOSSARY, 14, "terms.1.pages.1", id="term"),
    pytest.param(TRACK_PATH, TRACK, 29, "outcomes.1.pages.1", id="outcome"),
]


@pytest.mark.parametrize(("path", "text", "line", "field"), NAMED)
def test_a_page_that_is_named_but_not_there_is_told(tree: Tree, path: str, text: str, line: int, field: str) -> None:
    expected = [f"{path}:{line}: {field}: {MISNAMED}"]

    assert expected == told(tree, {path: changed("guidance/reports.md", "guidance/report.md", text)})


@pytest.mark.parametrize("uri", ["rules/2-cma-3.md", "glossary.md", "which-track/index.md", "cases/bhutan.md"])
def test_a_page_that_the_build_makes_may_be_named(tree: Tree, uri: str) -> None:
    files: Files = {GLOSSARY_PATH: changed("guidance/reports.md", uri, GLOSSARY), CASE_PATH: CASE}

    assert told(tree, files) == []


PATHS = [
    pytest.param("text: No\n        leads_to: six-eight", "text: No\n        leads_to: six-eigth",
                 '23: questions.2.answers.2.leads_to: "six-eigth" is not a step of the path; did you mean "six-eight"?',
                 id="a-mistyped-step"),
    pytest.param("text: No\n        leads_to: six-eight", "text: No\n        leads_to: kyoto",
                 '23: questions.2.answers.2.leads_to: "kyoto" is not a step of the path; add the step, or correct '
                 "the id", id="a-step-like-none"),
    pytest.param("start: wish", "start: wishes", '4: start: "wishes" is not a step of the path; did you mean "wish"?',
                 id="a-start-that-is-none"),
    pytest.param("text: Yes\n        leads_to: six-two", "text: Yes\n        leads_to: wish",
                 '9: "wish" leads back to itself; a path has to end; change an answer', id="a-circle"),
    pytest.param("text: Yes\n        leads_to: six-two", "text: Yes\n        leads_to: partner",
                 '17: "partner" leads back to itself; a path has to end; change an answer', id="a-small-circle"),
    pytest.param("text: No\n        leads_to: six-eight", "text: No\n        leads_to: six-two",
                 '30: "six-eight" is reached by no answer; lead one to it, or delete it', id="an-outcome-unreached"),
    pytest.param("text: Other things\n        leads_to: partner", "text: Other things\n        leads_to: six-eight",
                 '17: "partner" is reached by no answer; lead one to it, or delete it', id="a-question-unreached"),
    pytest.param("Talk.\n", "Talk.\n  - id: wish\n    title: A wish\n    summary: Again.\n    text: Yes.\n",
                 '34: outcomes.3.id: "wish" is used on line 9 too; each step needs its '
                 "own id; choose another", id="an-id-twice"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), PATHS)
def test_a_path_that_leads_nowhere_is_told_at_its_line(tree: Tree, old: str, new: str, expected: str) -> None:
    assert [f"{TRACK_PATH}:{expected}"] == told(tree, {TRACK_PATH: changed(old, new, TRACK)})


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("start: wish", "start: wishes"),
        ("text: No\n        leads_to: six-eight", "text: No\n        leads_to: six-ate"),
    ],
    ids=["start", "answer"],
)
def test_a_dead_end_is_not_told_again_at_the_steps_it_hides(tree: Tree, old: str, new: str) -> None:
    assert 1 == len(told(tree, {TRACK_PATH: changed(old, new, TRACK)}))


def test_a_path_that_cannot_be_read_in_full_is_not_walked(tree: Tree) -> None:
    text = changed("        leads_to: six-eight\n", "", TRACK)
    required = 'nothing was found; this field is required; add a line "leads_to: ..."'

    assert [f"{TRACK_PATH}:22: questions.2.answers.2.leads_to: {required}"] == told(tree, {TRACK_PATH: text})
