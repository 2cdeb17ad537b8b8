"""Types of notes and their routes in words."""

from __future__ import annotations

from typing import Final

from werkbank.lang.en.versions import own_version
from werkbank.lang.shape.note_types import NoteTypeWords

NOTE_TYPES: Final = NoteTypeWords(
    in_row=lambda row, place, why: f"{', '.join(filter(None, (row, place)))}: {why}",
    nothing_taken="Nothing was taken. Mend the file and try again.",
    taken=lambda names: f"Taken: {names}",
    were_there=lambda count: f"{count} was there already." if count == 1 else f"{count} were there already.",
    move_hint=lambda code: f"What runs keeps its own version. To move it: werkbank note types move {code}",
    nothing_moves=lambda code: f"No note runs on an older version of {code}.",
    moves=lambda ref, old, new: f"{ref} from {own_version(old)} to {own_version(new)}",
    between=lambda old, new: f"from {own_version(old)} to {own_version(new)}:",
    lies=lambda at, to: f"lies at {at}" if at == to else f"lies at {at}, comes to {to}",
    added=lambda steps: f"added: {steps}",
    removed=lambda steps: f"gone: {steps}",
    changed=lambda step, aspect, old, new: f"{step}, {aspect}: {old} becomes {new}",
    reordered="the order is different",
    days=lambda old, new: f"the longest way was {old} working days and becomes {new}",
    same_route="the route is the same",
    aspects={
        "name": "name",
        "kind": "kind",
        "role": "role",
        "norm": "norm days",
        "optional": "skipping",
        "after": "after",
        "before": "back before",
    },
    accept_hint="Nothing has changed yet. To move: add --accept.",
    moved=lambda count: "1 note moved." if count == 1 else f"{count} notes moved.",
    runs=lambda count: f"running: {count}",
    left_out=lambda codes: f"Cannot be read, and so not written: {codes}",
    nothing_new="All of this is there already.",
    would_be=lambda code, days: f"{code}: new, the longest way is {days} working days",
    would_be_was=lambda code, new, old: (
        f"{code}: a new version, the longest way was {old} working days and becomes {new}"
    ),
    nothing_changed="Nothing was changed yet. To take it in: werkbank note types import",
    dropped=lambda code: f"Given up: {code}. No note begins on it any more.",
    back_to=lambda code, number: f"{code} is the type that ships again, version {number}.",
    still_runs=lambda count: f"What runs on it keeps its route: {count}.",
    had_no_route="had no route",
)
