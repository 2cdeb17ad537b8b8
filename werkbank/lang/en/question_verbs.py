"""Questions on the command line."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.question_verbs import QuestionVerbWords


def _parts(count: int) -> str:
    return "1 part" if count == 1 else f"{count} parts"


def _asked(count: int, late: int) -> str:
    return f"{count} asked of others" + (f", {late} late" if late else "")


def _part(place: int, numbers: str) -> str:
    """A place is told only where it is not what is printed: that is how it is typed then."""
    if not numbers:
        return f"the question without a number (#{place})"
    return f"question {numbers}" if numbers == str(place) else f"question {numbers} (#{place})"


def _of_person(name: str, since: str, wanted: str) -> str:
    told = [name or "unknown", f"asked {since}" if since else "", f"delivers {wanted}" if wanted else ""]
    return ", ".join(part for part in told if part)


def _term(end: str, start: str, why: str) -> str:
    return f"{end} (3 weeks from {start}, {why})"


QUESTION_VERBS: Final = QuestionVerbWords(
    labels={
        "asker": "Asked by",
        "behalf": "On behalf of",
        "addressee": "Asked of",
        "subject": "Subject",
        "reference": "Number",
        "submitted": "Submitted",
        "received": "Received",
        "requested": "Wanted by",
        "kind": "Kind",
        "checklist": "Checklist",
        "manager": "Manager",
        "author": "Author",
        "state": "State",
        "due": "Due",
        "plan": "Plan",
        "behind": "Question behind",
        "core": "Core message",
        "text": "Text",
        "whole": "Of the whole question",
        "parts": "Parts",
        "answer": "Answer",
        "advice": "Advice",
        "source": "Source",
        "remark": "Remark",
        "doubts": "Have a look at",
        "override": "Ready with open items, because",
        "title": "Title",
    },
    states={"": "being prepared", "ready": "ready for the manager", "answered": "answered", "dropped": "dropped"},
    checks={"": "open", "asked": "asked", "in": "in", "none": "n/a"},
    kinds={"fact": "fact", "opinion": "opinion", "decision": "decision", "action": "action"},
    empty="No questions are being prepared. Read a list: werkbank question import FILE",
    nothing_owed="Nobody owes us anything.",
    parts=_parts,
    answered=lambda done, count: f"{done} of {count} answered",
    percent=lambda percent: f"{percent} % ready",
    blocking=lambda count: f"{count} blocks" if count == 1 else f"{count} block",
    asked=_asked,
    version=lambda number: f"version {number}",
    part=_part,
    of_parts=lambda places: f"part {places}",
    whole="whole question",
    blocks="blocks",
    open_blocking="open, blocks",
    of_person=_of_person,
    as_of=lambda day: f"as of {day}",
    came=lambda day: f"since {day}",
    reason=lambda text: f"reason: {text}",
    stands="stands",
    seen=lambda refs: f"perhaps answered already: {refs}",
    by=lambda day: f"by {day}",
    unsure=lambda on: f"{on} (ten working days; the date asked for is not certain)",
    guessed=lambda on: f"{on} (no date found; ten working days)",
    fills=lambda count: f"{count} {'item' if count == 1 else 'items'} filled in from this document",
    in_source=lambda name: f"attachment {name}" if name else "message",
    from_attachment=lambda name: f"From the attachment {name}:",
    also=lambda place, where, kind, parts: (
        f"Also read (document {place}): {where}, {kind}"
        + (f", {_parts(parts)}" if parts else "")
        + ". Choose with --document."
    ),
    not_read=lambda why: f"An attachment was not read. {why}",
    term=_term,
    starts={
        "submitted": "the day of submission",
        "mail": "the date of the mail",
        "today": "today, as the day of submission is not in it",
    },
    of_mail=lambda day: f"{day} (date of the mail)",
    document=lambda place, count: f"Document {place} of {count}",
    made=lambda ref, count: f"{ref} made with {_parts(count)}",
    taken=lambda ref, count: f"{_parts(count)} put into {ref}",
    same=lambda ref: f"This question is here already: {ref}. Nothing was added.",
    only_shown="Nothing was kept.",
    nothing_kept="Nothing was kept. Keep it with the same command without --preview.",
    passed_over=lambda what: f"Passed over: {what}.",
    removed=lambda place: f"part {place} is gone",
    changed="Changed",
)
