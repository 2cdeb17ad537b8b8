"""The checklists of questions, in words."""

from __future__ import annotations

from typing import Final

from werkbank.lang.en.versions import own_version
from werkbank.lang.shape.checklists import ChecklistWords


def _questions(count: int) -> str:
    return "1 question" if count == 1 else f"{count} questions"


def _left(count: int) -> str:
    if not count:
        return "nothing is changed any more"
    return "1 change not kept yet" if count == 1 else f"{count} changes not kept yet"


def _blocks(count: int) -> str:
    return "1 blocks" if count == 1 else f"{count} block"


CHECKLISTS: Final = ChecklistWords(
    title="checklists",
    heads={
        "attention": "Needs attention", "fresh": "Not kept yet", "lists": "Checklists", "items": "Items",
        "about": "About this checklist", "problems": "This is not right yet",
        "trials": "What it does to questions that run", "behind": "On another version",
    },
    states={
        "counts": "own", "shipped": "ships", "unread": "cannot be read", "retired": "given up",
        "gone": "is gone", "changed": "changed", "fresh": "new",
    },
    sentences={
        "unread": lambda key: (
            f"This checklist of your own can no longer be read; no question begins on it. {key} opens it: mend what is there and keep it."
        ),
        "retired": lambda key: (
            f"This checklist was given up. What runs on it goes on; nothing new begins on it. {key} opens it: keeping brings it back."
        ),
        "gone": lambda _: "This checklist is gone, but questions still run on it. Make it again, or take it from a file.",
    },
    fields={
        "name": "name", "code": "code", "text": "item", "short": "column head", "blocking": "blocks",
        "per_part": "per part", "role": "who delivers",
    },
    aspects={
        "text": "text", "short": "column head", "blocking": "blocks", "per_part": "per part", "role": "who delivers",
    },
    yes="yes",
    no="no",
    items=lambda count: "1 item" if count == 1 else f"{count} items",
    blocks=_blocks,
    columns=lambda count: f"{count} per part",
    blocking="blocks",
    per_part="per part",
    herself="yourself",
    whole="once",
    running=lambda count: "1 runs" if count == 1 else f"{count} run",
    runs=lambda count: f"running: {count}",
    version=own_version,
    own_of=own_version,
    problem=lambda place, why: f"{place}: {why}",
    in_row=lambda row, place, why: f"{', '.join(filter(None, (row, place)))}: {why}",
    wrong=lambda count: "1 point is not right yet" if count == 1 else f"{count} points are not right yet",
    mend_first="Once all is right, this shows what it does to three questions that run.",
    stands=lambda still, places, blocking: (
        f"{still} of {places} open, {_blocks(blocking)}" if blocking else f"{still} of {places} open"
    ),
    becomes=lambda before, after: f"now {before}; becomes {after}",
    stays=lambda stands: f"stays {stands}",
    unknown_before="now nobody can say, the old version is gone",
    blocks_too=lambda names: f"would block too: {names}",
    blocks_no_longer=lambda names: f"would block no longer: {names}",
    fresh=lambda names: f"asked anew: {names}",
    aside=lambda names: f"filled in, but counts no longer: {names}",
    owed=lambda names: f"of these asked and not in yet: {names}",
    no_trials="No question runs on this checklist.",
    more=lambda count: f"and {_questions(count)} more",
    behind=lambda count, key: f"{_questions(count)} on another version. {key} puts them on the version that counts now:",
    lost=lambda count: f"{_questions(count)} without a checklist: that version is gone, or cannot be read.",
    between=lambda old, new: f"from {own_version(old)} to {own_version(new)}:",
    moves=lambda ref, old, new: f"{ref} from {own_version(old)} to {own_version(new)}",
    added=lambda names: f"more: {names}",
    removed=lambda names: f"gone: {names}",
    changed=lambda item, aspect, old, new: f"{item}, {aspect}: {old} becomes {new}",
    reordered="the order is different",
    same="the items are the same",
    opened=lambda key: f"You work in a copy; {key} keeps it",
    unkept=lambda code, key: f"{code}: the changes are a draft, also after a restart; {key} keeps them",
    kept=lambda code, number: f"Kept: {code} {own_version(number)}",
    nothing_to_keep="Nothing was changed to be kept",
    taken_back=lambda count: f"Change taken back; {_left(count)}",
    done_again=lambda count: f"Change done again; {_left(count)}",
    let_go=lambda code: f"Let go: {code} is again as it counts",
    nothing_to_let_go="There are no changes to let go of",
    dropped=lambda code: f"Given up: {code}. No question begins on it any more",
    back_to=lambda code, number: f"{code} is again the checklist that ships, version {number}",
    still_runs=lambda count: f"What runs on it keeps its version: {count}.",
    moved=lambda count: f"Moved: {_questions(count)} to the version that counts now",
    nothing_moves=lambda code: f"No question runs on another version of {code}",
    keep_first=lambda key: f"Keep first: {key}",
    not_here="That cannot be done on this line",
    copy_of=lambda name: f"{name} (own)",
    editor_kept=lambda why, key: f"{why} Your text is still there: {key} goes on with it",
    nothing_taken="Nothing was taken. Mend the file and try again.",
    taken=lambda names: f"Taken: {names}",
    were_there=lambda count: f"{count} was there just so." if count == 1 else f"{count} were there just so.",
    move_hint=lambda code: f"What runs keeps its own version. To move it: werkbank question checklists move {code}",
    accept_hint="Nothing is changed yet. To move them: add --accept.",
    left_out=lambda codes: f"Cannot be read, and so not written: {codes}",
    nothing_new="All of this is there already, just so.",
    nothing_changed="Nothing is changed yet. To take it: werkbank question checklists import",
    would_be=lambda code: f"{code}: new version",
    would_be_new=lambda code: f"{code}: new",
)  # fmt: skip
