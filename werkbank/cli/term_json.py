"""Terms as scripts read them: a counted term, and the term of an item."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from werkbank.domain.days_off import DayOff
from werkbank.domain.terms import Length
from werkbank.domain.terms.steps import KINDS
from werkbank.domain.terms.texts import Texts
from werkbank.lang.terms import reasoning

if TYPE_CHECKING:
    from werkbank.domain.terms import Outcome, Pause
    from werkbank.domain.views import TermView
    from werkbank.lang import Words
    from werkbank.services.deadlines import Moved


def counted_json(words: Words, found: Outcome) -> dict[str, Any]:
    """The days of a term and why: the part of schema *term* that rests on no rule."""
    return {
        "start": found.start.isoformat(),
        "nominal": found.nominal.isoformat(),
        "legal": found.legal.isoformat(),
        "plan": found.plan.isoformat(),
        "gate": _day(found.gate),
        "generous": _day(found.generous),
        "known": found.known,
        "unknown_years": list(found.unknown),
        "reasoning": reasoning(found, words),
        "steps": [{"kind": KINDS[type(one)], **_fields(one)} for one in found.steps],
    }


def deadline_json(words: Words, view: TermView) -> dict[str, Any]:
    """The term of an item (schema *item_term*): as it was accepted, and as it is counted now."""
    term, rule, outcome = view.running.term, view.rule, view.outcome
    return {
        "rule": term.rule or None,
        "name": rule.name.said(words.language) if rule else None,
        "kind": rule.kind if rule else None,
        "source": rule.source if rule else None,
        "length": (str(rule.length) if rule.length else None) if rule else term.length or None,
        "regime": rule.regime if rule else term.regime,
        "start": term.start.isoformat(),
        "extension": term.extension or None,
        "extension_reason": term.extension_reason or None,
        "suspensions": [_pause_json(one) for one in view.running.pauses],
        "stands_still": view.running.open_pause is not None,
        "nominal": _day(term.nominal),
        "legal": _day(term.legal),
        "plan": _day(term.plan),
        "moved": view.moved,
        "counted": counted_json(words, outcome) if outcome else None,
        "if_resumed": _day(view.if_resumed.legal) if view.if_resumed else None,
    }


def moved_json(words: Words, one: Moved) -> dict[str, Any]:
    """A term that moved (schema *moved*)."""
    return {
        "id": one.line.ref,
        "rule": one.term.rule or None,
        "was_legal": _day(one.term.legal),
        "was_plan": _day(one.term.plan),
        "counted": counted_json(words, one.outcome) if one.outcome else None,
    }


def _pause_json(one: Pause) -> dict[str, Any]:
    return {
        "first": one.first.isoformat(),
        "end": _day(one.end),
        "inclusive": one.inclusive,
        "reason": one.reason,
    }


def _day(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def _fields(value: tuple[Any, ...]) -> dict[str, Any]:
    """The fields of a named tuple as JSON has them."""
    names: tuple[str, ...] = value._fields  # type: ignore[attr-defined]
    return {name: _plain(one) for name, one in zip(names, value, strict=True)}


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Length):
        return str(value)
    if isinstance(value, DayOff | Texts):
        return _fields(value)
    return [_plain(one) for one in value] if isinstance(value, tuple) else value
