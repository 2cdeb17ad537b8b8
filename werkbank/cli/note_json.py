"""Nota's as scripts read them: a line of the list, the plan, and one nota whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from werkbank.lang.items import pointer

if TYPE_CHECKING:
    from datetime import date

    from werkbank.domain.note_views import Nearby, NoteLine, NoteView
    from werkbank.domain.notes import Forecast, Progress, SideStep, Step
    from werkbank.lang import Words

StepState = Literal["done", "skipped", "here", "ahead"]


def line_json(words: Words, line: NoteLine) -> dict[str, Any]:
    """A nota of the list (schema *note*)."""
    return {
        "id": line.ref,
        "item": line.item,
        "type": line.type,
        "title": pointer(words, line.marking, line.item) if line.hidden else line.title,
        "author": line.author or None,
        "manager": line.manager or None,
        "note_state": line.state or "running",
        "step": line.step or None,
        "step_name": line.step_name or None,
        "sides": line.sides,
        "since": _day(line.since),
        "due": _day(line.due),
        "plan": _day(line.plan),
        "status": line.status,
        "slack": line.slack,
        "norm_days": line.norm_days,
        "reminded": _day(line.reminded),
        "kenmerk": line.kenmerk or None,
        "marking": line.marking or None,
    }


def plan_json(words: Words, view: NoteView) -> dict[str, Any]:
    """When every step is planned and expected (schema *note_plan*)."""
    plan, expected = view.plan, view.forecast
    misfit = plan.misfit if plan else None
    return {
        "id": view.line.ref,
        "status": plan.status if plan else "none",
        "reason": (plan.reason or None) if plan else None,
        "due": _day(plan.target.due) if plan else None,
        "plan": _day(plan.target.plan) if plan else None,
        "slack": plan.slack if plan else None,
        "norm_days": plan.norm_days if plan else 0,
        "reserve": plan.reserve if plan else 0,
        "reserve_left": plan.reserve_left if plan else 0,
        "misfit": {"step": misfit.step, "available": misfit.available, "needs": misfit.needs} if misfit else None,
        "forecast": _forecast(expected) if expected else None,
        "steps": [_step(words, view, one) for one in view.kind.route.all] if view.kind else [],
    }


def view_json(words: Words, view: NoteView) -> dict[str, Any]:
    """One nota with everything (schema *note_view*); of a hidden one no reason is told."""
    from werkbank.cli.term_json import deadline_json

    kind, progress, term = view.kind, view.progress, view.item.term
    checks = kind.checks if kind else ()
    ticked = progress.checked if progress else frozenset()
    hold = progress.hold if progress else None
    return {
        **line_json(words, view.line),
        "type_name": kind.name.said(words.language) if kind else None,
        "version": kind.version if kind else None,
        "no_route": None if kind else "unread" if view.unread else "gone",
        "held_until": _day(hold.review) if hold else None,
        "promised": _day(progress.promised) if progress else None,
        "theme": view.theme or None,
        "substitute": view.substitute or None,
        "links": [_link(words, one) for one in view.links],
        "planned": plan_json(words, view),
        "checks": [
            {"check": one.id, "name": one.name.said(words.language), "step": one.step, "in_order": one.id in ticked}
            for one in checks
        ],
        "gates": [
            {
                "gate": one.gate,
                "day": one.day.isoformat(),
                "act_on": one.act_on.isoformat(),
                "gate_state": one.state,
                "needed": one.is_needed,
            }
            for one in view.gates
        ],
        "reminders": [{"level": one.level, "day": one.sent_on.isoformat()} for one in view.reminders],
        "term": deadline_json(words, term) if term else None,
    }


def _link(words: Words, one: Nearby) -> dict[str, Any]:
    title = pointer(words, one.marking, one.item or one.ref) if one.hidden else one.title
    return {"id": one.ref, "title": title, "day": _day(one.day)}


def _step(words: Words, view: NoteView, one: Step | SideStep) -> dict[str, Any]:
    plan, expected, progress = view.plan, view.forecast, view.progress
    planned = plan.of(one.id) if plan else None
    likely = next((step for step in expected.steps if step.step == one.id), None) if expected else None
    return {
        "step": one.id,
        "name": one.name.said(words.language),
        "side": view.kind is not None and view.kind.route.side(one.id) is not None,
        "role": one.role,
        "holder": view.holders.get(one.id) or None,
        "norm": one.norm,
        "step_state": step_state(progress, one.id),
        "since": _day(progress.began(one.id)) if progress else None,
        "done_on": _day(done_on(progress, one.id)),
        "planned_from": _day(planned.start) if planned else None,
        "planned_to": _day(planned.end) if planned else None,
        "expected_from": _day(likely.start) if likely else None,
        "expected_to": _day(likely.end) if likely else None,
        "times": likely.n if likely else 0,
        "away": likely.away if likely else 0,
    }


def step_state(progress: Progress | None, step: str) -> StepState:
    """``done``, ``skipped``, ``here`` or ``ahead``."""
    if progress is None:
        return "ahead"
    done = next((one for one in progress.done if one.step == step), None)
    if done is not None:
        return "skipped" if done.skipped else "done"
    return "here" if progress.began(step) is not None else "ahead"


def done_on(progress: Progress | None, step: str) -> date | None:
    """The day on which a step was done or skipped."""
    return next((one.day for one in progress.done if one.step == step), None) if progress else None


def _forecast(expected: Forecast) -> dict[str, Any]:
    return {
        "end": _day(expected.end),
        "safe_end": _day(expected.safe_end),
        "status": expected.status,
        "slack": expected.slack,
        "times": expected.n,
    }


def _day(value: date | None) -> str | None:
    return None if value is None else value.isoformat()
