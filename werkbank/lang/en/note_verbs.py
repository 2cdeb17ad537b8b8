"""Notes on the command line."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.note_verbs import NoteVerbWords


def _days(count: int) -> str:
    return "1 working day" if count == 1 else f"{count} working days"


def _group(name: str, size: int, load: int, tight: int, late: int) -> str:
    told = [f"{size} {'note' if size == 1 else 'notes'}", f"{_days(load)} to go"]
    told += [f"{tight} tight or worse"] if tight else []
    told += [f"{late} late"] if late else []
    return f"{name} · {' · '.join(told)}"


NOTE_VERBS: Final = NoteVerbWords(
    labels={
        "type": "Type",
        "author": "Author",
        "substitute": "Substitute",
        "manager": "Manager",
        "theme": "Theme",
        "state": "State",
        "at": "Lies at",
        "due": "Due",
        "plan": "Plan",
        "kenmerk": "Reference",
        "reminded": "Reminded on",
        "route": "Route",
        "forecast": "Forecast",
        "checks": "In order?",
        "misfit": "Does not fit",
        "returned": "Returned",
        "term": "Term",
        "links": "Hangs together with",
    },
    states={
        "": "on its way",
        "held": "on hold",
        "sent": "sent, still to be filed",
        "withdrawn": "withdrawn, still to be filed",
        "closed": "filed in the DMS",
        "gone": "without a route: this type is no longer there",
    },
    steps={"done": "done", "skipped": "skipped", "here": "here", "ahead": "to come"},
    reasons={
        "no-date": "without a date there is no plan",
        "standing-still": "the term stands still",
        "done": "all steps are done",
        "due-past": "the due date has passed",
        "plan-past": "the plan date has passed",
        "no-room": "there is too little time",
    },
    gates={"ahead": "to come", "today": "today", "past": "passed, not decided", "settled": "decided"},
    group=_group,
    no_author="no author",
    no_step="no step",
    empty="No note is on its way. Make one of a piece with werkbank decide s12 n, or with werkbank note add.",
    version=lambda number: f"version {number}",
    by=lambda day: f"by {day}",
    since=lambda day: f"since {day}",
    held_until=lambda day, reason: f"until {day}: {reason}" if reason else f"until {day}",
    returned=lambda day, reason: f"{day}: {reason}" if reason else day,
    reserve=lambda left, whole: f"reserve {left} of {_days(whole)}",
    misfit=lambda step, there, needs: f"{step}: needs {_days(needs)}, there is {_days(there)}",
    forecast=lambda day: f"done on {day}",
    slack=lambda days: f"slack {days}",
    safe=lambda day: f"four times in five by {day}",
    paced=lambda times: f"at the own pace, {times} times",
    away=lambda name, days: f"{name} is away: {_days(days)} later",
    is_away=lambda name, first, last: f"{name}: away {first} - {last}",
    is_back=lambda name: f"{name} is back.",
    nobody_away="Nobody is away.",
    needed="needed by the forecast",
    not_needed="not needed by the forecast",
    checked="in order",
    unchecked="still open",
    days=_days,
    moved=lambda move, step: f"{move} · {step}" if step else move,
    filed_hint="Is it in the DMS? Then add --filed.",
)
