"""What must be true of the question path."""

from __future__ import annotations

from collections.abc import Iterator

from a6hub.check.record_rules import parts
from a6hub.load.hub import Loaded
from a6hub.model.problems import Problem
from a6hub.model.question_path import Answer, Outcome, Question, QuestionPath
from a6hub.model.record import dotted
from a6hub.model.wording import nearest


def a_question_path_leads_somewhere(loaded: Loaded) -> Iterator[Problem]:
    """Every answer leads on, every step can be reached, and no path runs in a circle."""
    path = loaded.hub.which_track
    if path is None or loaded.missing.get(path.origin.path):
        return
    steps: dict[str, list[str]] = {}
    lines: dict[str, int] = {}
    for where, step in parts(path):
        if isinstance(step, Question | Outcome):
            line = path.origin.line(*where, "id")
            if step.id in steps:
                message = (
                    f'"{step.id}" is used on line {lines[step.id]} too; each step needs its own id; choose another'
                )
                yield Problem(path.origin.path, line, dotted((*where, "id")), message)
            lines.setdefault(step.id, line)
            steps.setdefault(step.id, [answer.leads_to for answer in getattr(step, "answers", ())])
    dead_ends = list(_dead_ends(path, steps))
    yield from dead_ends
    # A step that nothing leads to is then most likely the one that was meant.
    if not dead_ends:
        yield from _stray_steps(path, steps, lines)


def _dead_ends(path: QuestionPath, steps: dict[str, list[str]]) -> Iterator[Problem]:
    leading = [((*where, "leads_to"), part.leads_to) for where, part in parts(path) if isinstance(part, Answer)]
    for where, id in [(("start",), path.start), *leading]:
        if id not in steps:
            guess = nearest(id, steps)
            hint = f'did you mean "{guess}"?' if guess else "add the step, or correct the id"
            message = f'"{id}" is not a step of the path; {hint}'
            yield Problem(path.origin.path, path.origin.line(*where), dotted(where), message)


def _stray_steps(path: QuestionPath, steps: dict[str, list[str]], lines: dict[str, int]) -> Iterator[Problem]:
    reached: set[str] = set()
    circle = _walk(path.start, steps, reached, ())
    if circle:
        message = f'"{circle}" leads back to itself; a path has to end; change an answer'
        yield Problem(path.origin.path, lines[circle], "", message)
    for id in sorted(steps.keys() - reached):
        yield Problem(path.origin.path, lines[id], "", f'"{id}" is reached by no answer; lead one to it, or delete it')


def _walk(id: str, steps: dict[str, list[str]], reached: set[str], trail: tuple[str, ...]) -> str | None:
    if id in trail:
        return id
    if id in reached or id not in steps:
        return None
    reached.add(id)
    circles = [_walk(target, steps, reached, (*trail, id)) for target in steps[id]]
    return next(filter(None, circles), None)


RULES = (a_question_path_leads_somewhere,)
