"""Session plans, ready to run and to print, and their index."""

from __future__ import annotations

from a6hub.derive.graph import Graph
from a6hub.model import addresses
from a6hub.model.session_plans import SessionPlan
from a6hub.render.environment import linked, render
from a6hub.render.framing import Trail, meta
from a6hub.render.rule_views import RuleView
from a6hub.render.views import Words

PLANS_TRAIL: Trail = (("Guidance", addresses.GUIDANCE), ("Session plans", addresses.WORKSHOPS))


def plan_page(graph: Graph, plan: SessionPlan) -> tuple[str, str]:
    """One plan: who, what before, the steps with their minutes and questions, the sheets to fill in."""
    uri = addresses.plan(plan.id)
    view = RuleView(graph, uri)
    total = sum(step.minutes for step in plan.steps)
    started = 0
    steps = []
    for step in plan.steps:
        steps.append((step, _clock(started), _clock(started + step.minutes)))
        started += step.minutes
    facts = [
        ("Format", plan.format),
        ("Length", in_hours(total)),
        ("Group size", plan.size),
        ("Mechanisms", ", ".join(graph.label("mechanisms", id) for id in plan.mechanisms)),
        ("Themes", linked(view.themes(plan.themes))),
        ("Based on", plan.based_on),
    ]
    return uri, render(
        "plan.md.j2",
        meta(plan, PLANS_TRAIL, scripts=("tips",)),
        plan=plan,
        facts=facts,
        changes=view.changes(uri),
        cites=view.cites(plan.rules),
        steps=steps,
        related=view.gathering(graph.related(plan)),
        sources=view.sources(plan.sources),
    )


def _clock(minutes: int) -> str:
    """Minutes from the start as ``1:05``."""
    return f"{minutes // 60}:{minutes % 60:02}"


def in_hours(minutes: int) -> str:
    """``1 hour 30 minutes``."""
    hours, rest = divmod(minutes, 60)
    words = [f"{hours} hour{'s' if hours > 1 else ''}"] if hours else []
    return " ".join([*words, f"{rest} minutes"] if rest else words)


def plans_page(graph: Graph) -> tuple[str, str]:
    """The index of session plans."""
    view = RuleView(graph, addresses.WORKSHOPS)
    frame = {
        "title": "Session plans",
        "summary": "Dialogues, labs and workshops on Article 6 that you can run again, with sheets to print.",
        "kind": "directory",
        "trail": [{"title": "Guidance", "url": "guidance/index.html"}],
    }
    rows = [
        (Words(plan.title, view.way(addresses.plan(plan.id))), plan, in_hours(sum(step.minutes for step in plan.steps)))
        for plan in graph.hub.plans
    ]
    guide = "guidance/workshops/run-a-workshop.md"
    return addresses.WORKSHOPS, render(
        "plans.md.j2", frame, rows=rows, guide=view.way(guide) if guide in graph.hub.pages else ""
    )
