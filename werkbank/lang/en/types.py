"""The types of nota's on the screen, in words."""

from __future__ import annotations

from typing import Final

from werkbank.lang.en.versions import own_version
from werkbank.lang.shape.types import TypeWords


def _notes(count: int) -> str:
    return "1 note" if count == 1 else f"{count} notes"


def _steps(main: int, beside: int) -> str:
    told = "1 step" if main == 1 else f"{main} steps"
    return f"{told} + {beside}" if beside else told


def _left(count: int) -> str:
    if not count:
        return "nothing is changed any more"
    return "1 change not kept yet" if count == 1 else f"{count} changes not kept yet"


TYPES: Final = TypeWords(
    title="types",
    heads={
        "attention": "Needs attention", "fresh": "Not kept yet", "types": "Types", "about": "About this type",
        "route": "Route", "gates": "Moments to decide", "problems": "This is not right yet",
        "trials": "What it does to notes that run", "behind": "On another version",
    },
    states={
        "counts": "own", "shipped": "shipped", "unread": "cannot be read", "retired": "given up",
        "gone": "not there any more", "changed": "changed", "fresh": "new",
    },
    sentences={
        "unread": lambda key: (
            f"This type of your own can no longer be read; no note begins on it. {key} opens it: mend what is there and keep it."
        ),
        "retired": lambda key: (
            f"This type was given up. What runs on it goes on along its old route; nothing new begins on it. {key} opens it: keeping it brings it back."
        ),
        "gone": lambda _: "This type is not there any more, but notes still run on it. Make it anew, or take it from a file.",
    },
    fields={
        "name": "name", "action": "asked", "kind": "kind of term", "term": "term", "lead": "first proposal",
        "reserve": "reserve", "ladder": "reminders", "marking": "marking", "code": "code", "role": "role", "norm": "wd",
        "sort": "sort", "after": "after", "check": "check", "gate": "moment", "length": "after the start",
    },
    step_kinds={"draft": "writing", "agree": "agreeing", "sign": "signing", "hand": "handing over", "end": "rounding off"},
    steps=_steps,
    days=lambda days: f"{days} wd",
    running=lambda count: f"{count} running",
    version=own_version,
    own_of=own_version,
    no_term="none: the date is set by hand",
    nothing="none",
    usual=lambda ladder: f"{ladder} (the usual one)",
    rung_before=lambda days: f"{days} wd before",
    rung_on="on the day",
    rung_after=lambda days: f"{days} wd after",
    after=lambda step: f"after {step}",
    optional="optional",
    from_start=lambda length: f"{length} after the start",
    problem=lambda place, why: f"{place}: {why}",
    wrong=lambda count: "1 thing is not right yet" if count == 1 else f"{count} things are not right yet",
    way=lambda days: f"the longest way is {days} wd",
    way_was=lambda new, old: f"the longest way becomes {new} wd, was {old} wd",
    trial=lambda at, to: f"lies at {at}, comes to {to}",
    trial_same=lambda at: f"stays at {at}",
    status=lambda before, after: f"{before} becomes {after}",
    status_same=lambda status: f"stays {status}",
    misfit=lambda step, needs, available: f"first step that does not fit: {step} (needs {needs} wd, left {available} wd)",
    standing=lambda word, then, now: f"{then} {word}" if then == now else f"{then} {word} (now {now})",
    standings=lambda count, told: f"{'The one note that runs' if count == 1 else f'The {count} that run'}: {told}",
    no_trials="No note of this type runs.",
    mend_first="Once all is right, this shows what it does to three notes that run.",
    more=lambda count: f"and {_notes(count)} more",
    behind=lambda count, key: f"{_notes(count)} on another version. {key} puts them on the version that counts now:",
    lost=lambda count: f"{_notes(count)} without a route: that version is not there any more, or cannot be read.",
    opened=lambda key: f"You work in a copy; {key} keeps it",
    unkept=lambda code, key: f"{code}: the changes are a draft, also after a restart; {key} keeps them",
    kept=lambda code, number: f"Kept: {code} {own_version(number)}",
    nothing_to_keep="Nothing was changed, so there is nothing to keep",
    taken_back=lambda count: f"Change taken back; {_left(count)}",
    done_again=lambda count: f"Change done again; {_left(count)}",
    let_go=lambda code: f"Let go: {code} is as it counts again",
    nothing_to_let_go="There are no changes to let go of",
    dropped=lambda code: f"Given up: {code}. What runs keeps its route",
    back_to=lambda code, number: f"{code} is the type that ships again, version {number}. What runs keeps its route",
    moved=lambda count: f"Moved: {_notes(count)} on the version that counts now",
    nothing_moves=lambda code: f"No note runs on another version of {code}",
    keep_first=lambda key: f"Keep it first: {key}",
    not_here="That cannot be done on this line",
    new_role=lambda name: f"new role: {name}",
    role_blank="+name: new role",
    start="the beginning",
    copy_of=lambda name: f"{name} (own)",
    editor_kept=lambda why, key: f"{why} Your text is still there: {key} goes on with it",
    unread_line=lambda count, key: (
        f"1 type cannot be read ({key})" if count == 1 else f"{count} types cannot be read ({key})"
    ),
    without_route="without a route",
    no_route_unread=lambda kind, why: (
        f"Type {kind} can no longer be read, so there is no route. {why} Mend the type, then move the note over."
    ),
    no_route_gone=lambda kind: (
        f"Type {kind} is not there any more, so there is no route. Make it anew or take it in again, then move the note over."
    ),
)  # fmt: skip
