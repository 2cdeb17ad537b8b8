"""Notes on the screen, in words."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.notes import NoteWords


def _notes(count: int) -> str:
    return "1 note" if count == 1 else f"{count} notes"


NOTES: Final = NoteWords(
    orders={"author": "by author", "deadline": "by date", "step": "by step", "timeline": "timeline"},
    states={"": "running", "held": "on hold", "sent": "sent", "closed": "closed", "withdrawn": "withdrawn"},
    reasons={
        "": "The plan fits.",
        "no-date": "There is no date yet. Set one on the item, and the plan follows.",
        "standing-still": "The term stands still; there is no end to plan to now.",
        "done": "All steps are done.",
        "due-past": "The last day has passed.",
        "plan-past": "The plan date has passed.",
        "no-room": "There is too little time for the steps that are still to come.",
    },
    gates={"ahead": "to come", "today": "decide now", "past": "passed, not decided", "settled": "decided"},
    places={"done": "done", "skipped": "skipped", "here": "here", "coming": "to come"},
    heads={"route": "The route", "before": "So far", "term": "Term", "message": "Item"},
    fields={
        "checks": "in order", "step": "step", "reason": "reason", "wanted": "back on", "review": "review on",
        "author": "author", "kenmerk": "reference",
    },
    signs={
        "done": "done", "coming": "to come", "reserve": "reserve", "plan": "plan", "due": "last day", "today": "today",
    },
    notes=_notes,
    load=lambda days: f"{days} wd of work",
    tight=lambda count: f"{count} tight or worse",
    late=lambda count: f"{count} late",
    no_author="Without an author",
    through="through its route",
    reminded=lambda day: f"reminded {day}",
    empty=lambda inbox: f"No notes are running. Make one of an item in the inbox ({inbox}): n.",
    empty_manager=lambda name, key: f"No notes are running for {name}. {key}: all managers.",
    empty_search=lambda words, key: f"No note with “{words}”. {key}: back to all of them.",
    filter_help="words, or: late tight @author +manager #theme type:NTB by fri",
    dates=lambda plan, due: f"Plan {plan}, at the latest {due}",
    room=lambda work, slack: f"{work} wd of work left, slack {slack} wd",
    reserve=lambda left, whole: f"reserve {left} of {whole} wd",
    expected=lambda day: f"Expected: {day}",
    after_due="That is after the last day.",
    away=lambda step, days: f"{step}: {days} wd longer because of absence",
    misfit=lambda step, needs, available: f"First step that does not fit: {step}. Needs {needs} wd, left {available} wd.",
    gate=lambda name, day, state: f"{name}: at the latest {day} ({state})",
    needed="As it goes now, more time has to be asked for.",
    span=lambda first, last: f"{first} - {last}",
    done_on=lambda day: f"done {day}",
    since=lambda day: f"since {day}",
    open_check=lambda name: f"not in order yet: {name}",
    held=lambda first, last, why: f"on hold {first} until {last}: {why}",
    returned=lambda day, step, why: f"returned on {day} to {step}: {why}",
    wanted=lambda day: f"to be offered anew on {day}",
    reminded_on=lambda days: f"reminded on {days}",
    message=lambda ref, key: f"{ref} · {key} opens the item",
    no_route="This type of piece is not known, so there is no route. Add the type.",
    all_checks="all",
    ticked=lambda count, whole: f"{count} of {whole} in order; the rest is still open",
    now_at=lambda step: f"Lies now at: {step}",
    back_at=lambda step: f"Returned to: {step}",
    nothing_before="The note is still at its first step",
    no_side="No side step is out",
    is_back="back; a reason skips it",
    side_done=lambda step: f"Back: {step}",
    side_gone=lambda step: f"Not needed: {step}",
    put=lambda day: f"On hold until {day}",
    resumed="It goes on",
    handed=lambda name: f"Handed over to {name}",
    sent="Sent; close it when the note is in the document system",
    file_ask="Filed in the document system.",
    filed=lambda kenmerk: f"Closed, filed in the document system: {kenmerk}",
    withdraw_ask="Withdraw.",
    withdrawn="Withdrawn; close it when the note is in the document system",
    marked=lambda count: f"{count} ticked",
    no_note="There is no note here",
)  # fmt: skip
