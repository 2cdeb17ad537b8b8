"""Questions as scripts read them: a line of the list, one whole, who owes what, and what was read from a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from werkbank.lang import explain
from werkbank.lang.items import pointer
from werkbank.lang.questions import doubt_words

if TYPE_CHECKING:
    from datetime import date

    from werkbank.domain.preparation.readiness import Cell
    from werkbank.domain.question_keeping import Part
    from werkbank.domain.question_views import Owed, QuestionLine, QuestionView
    from werkbank.domain.questions import QuestionDocument
    from werkbank.lang import Words
    from werkbank.services.questions.importing import Plan
    from werkbank.services.questions.sources import Found

STATES: Final = {"": "preparing", "ready": "ready", "answered": "answered", "dropped": "dropped"}
CHECKS: Final = {"": "open", "asked": "asked", "in": "in", "none": "none"}


class Of(NamedTuple):
    """Where a document was read: its source, which one of how many it is, and on which day."""

    found: Found
    place: int
    amount: int
    today: date


def line_json(words: Words, line: QuestionLine) -> dict[str, Any]:
    """A question of the list (schema *question*)."""
    return {
        "id": line.ref,
        "item": line.item,
        "checklist": line.checklist,
        "title": pointer(words, line.marking, line.item) if line.hidden else line.title,
        "asker": line.asker or None,
        "author": line.author or None,
        "manager": line.manager or None,
        "question_state": STATES[line.state],
        "percent": line.percent,
        "blocking": line.blocking,
        "asked": line.asked,
        "overdue": line.overdue,
        "part_count": line.parts,
        "answered": line.answered,
        "status": line.status,
        "slack": line.slack,
        "due": _day(line.due),
        "due_time": line.due_time or None,
        "plan": _day(line.plan),
        "marking": line.marking or None,
        "override": line.override or None,
    }


def view_json(words: Words, view: QuestionView) -> dict[str, Any]:
    """One question whole (schema *question_view*); of a hidden one no text is told."""
    one, shown = view.question, not view.line.hidden
    texts = ("behalf", "addressee", "behind", "core", "text", "reference")
    return {
        **line_json(words, view.line),
        "version": one.version,
        "checklist_name": view.checklist.name.said(words.language),
        "question_kind": one.kind or None,
        **{name: (getattr(one, name) or None) if shown else None for name in texts},
        "submitted": _day(one.submitted),
        "requested": _day(one.requested),
        "requested_time": (one.requested_time or None) if shown else None,
        "parts": [_part(words, view, part, shown=shown) for part in view.parts],
        "checks": [_check(words, view, cell, shown=shown) for cell in cells_of(view, None)],
    }


def cells_of(view: QuestionView, part: int | None) -> list[Cell]:
    """What stands on the checklist for the whole question (``None``) or for one part."""
    return [cell for cell in view.readiness.cells.values() if cell.part == part]


def _part(words: Words, view: QuestionView, part: Part, *, shown: bool) -> dict[str, Any]:
    texts = ("text", "core", "answer", "advice")
    return {
        "place": part.place,
        "numbers": list(part.numbers),
        **{name: (getattr(part, name) or None) if shown else None for name in texts},
        "answered": part.answered,
        "taken_from": part.taken_from or None,
        "checks": [_check(words, view, cell, shown=shown) for cell in cells_of(view, part.id)],
    }


def _check(words: Words, view: QuestionView, cell: Cell, *, shown: bool) -> dict[str, Any]:
    said, texts = cell.check, ("answer", "remark", "source", "reason")
    return {
        "check": cell.item.id,
        "name": cell.item.text.said(words.language),
        "blocking": cell.item.blocking,
        "check_state": CHECKS[cell.state],
        **{name: (getattr(said, name) or None) if shown and said else None for name in texts},
        "as_of": _day(said.as_of) if said else None,
        "person": (view.people.get(said.person_id) if said.person_id else None) if said else None,
        "wanted": _day(said.wanted) if said else None,
        "asked_on": _day(said.asked_on) if said else None,
        "in_on": _day(said.in_on) if said else None,
        "reminded_on": _day(said.reminded_on) if said else None,
    }


def owed_json(words: Words, one: Owed) -> dict[str, Any]:
    """What somebody is to deliver (schema *question_owed*)."""
    return {
        "id": one.question,
        "title": pointer(words, one.marking, one.item) if one.hidden else one.title,
        "check": one.check,
        "name": one.name,
        "part": one.place or None,
        "numbers": list(one.numbers),
        "person": one.person or None,
        "wanted": _day(one.wanted),
        "asked_on": _day(one.asked_on),
        "reminded_on": _day(one.reminded_on),
        "answers": list(one.answers),
    }


def document_json(
    words: Words,
    document: QuestionDocument,
    of: Of,
    plan: Plan,
    made: tuple[str, str] | None,
    same: str,
) -> dict[str, Any]:
    """What was understood of one document (schema *question_import*), and the question that was made of it."""
    return {
        "id": made[0] if made else None,
        "item": made[1] if made else None,
        "same": same or None,
        "document": of.place,
        "documents": of.amount,
        **_source_json(words, of.found),
        "kind": document.kind,
        "parts": [{"numbers": list(part.numbers), "text": part.text} for part in document.parts],
        "asker": document.asker.text if document.asker else None,
        "askers": [{"name": one.name, "party": one.party or None} for one in document.askers],
        "addressee": document.addressee.text if document.addressee else None,
        "subject": document.subject.text if document.subject else None,
        "submitted": _day(document.submitted.day) if document.submitted else None,
        "submitted_from": (document.submitted.origin or "document") if document.submitted else None,
        "received": _day(document.received.day) if document.received else None,
        "reference": document.reference.text if document.reference else None,
        "requested": _day(document.requested.day) if document.requested else None,
        "requested_time": (document.requested.time or None) if document.requested else None,
        "requested_text": document.requested.text if document.requested else None,
        **_plan_json(plan),
        "doubts": [
            {
                "doubt": one.kind,
                "line": one.place or None,
                "detail": one.detail or None,
                "text": doubt_words(one, words, of.today),
            }
            for one in (*plan.doubts, *document.doubts)
        ],
    }


def _source_json(words: Words, found: Found) -> dict[str, Any]:
    """Where it was read, and what could not be."""
    return {
        "attachment": found.source.path if found.source.is_attachment else None,
        "unread": [
            {"name": one.path, "reason": one.reason, "text": explain(one, words).message} for one in found.unread
        ],
    }


def _plan_json(plan: Plan) -> dict[str, Any]:
    """What becomes of it."""
    return {
        "manager": plan.manager or None,
        "checklist": plan.checklist,
        "title": plan.title or None,
        "due": _day(plan.due),
        "due_time": plan.due_time or None,
        "due_guessed": plan.is_guess,
        "fills": list(plan.fills),
    }


def _day(value: date | None) -> str | None:
    return None if value is None else value.isoformat()
