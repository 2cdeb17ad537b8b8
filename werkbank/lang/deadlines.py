"""The term of an item in a few lines: which it is, where it ends and why, and what was done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from werkbank.domain.terms import Length, parse_length
from werkbank.lang.days import day
from werkbank.lang.terms import length_text, reasoning

if TYPE_CHECKING:
    from datetime import date

    from werkbank.domain.terms import Outcome, Pause, TermRule
    from werkbank.domain.views import TermView
    from werkbank.lang import Words

LineKind = Literal["name", "still", "reason", "done", "moved", "problem"]


class TermLine(NamedTuple):
    """One line, and what it tells."""

    kind: LineKind
    text: str


def rule_text(rule: TermRule | None, words: Words) -> str:
    """``besluit op een Woo-verzoek (wettelijk, Woo 4.4 lid 1 en 2)``."""
    if rule is None:
        return words.deadlines.own
    kind = words.reasons.term_kinds[rule.kind]
    return words.deadlines.named(rule.name.said(words.language), kind, rule.source)


def term_lines(view: TermView, words: Words, today: date) -> list[TermLine]:
    """All there is to tell, in order."""
    said, term = words.deadlines, view.running.term
    lines = [TermLine("name", rule_text(view.rule, words))]
    pause = view.running.open_pause
    if pause is not None:
        tells = said.stands_still if pause.first <= today else said.will_stand_still
        still = tells(day(pause.first, words.names, today))
        if view.if_resumed is not None:
            still += f"; {said.if_resumed(day(view.if_resumed.legal, words.names, today))}"
        lines.append(TermLine("still", still))
    if view.moved:
        old = "" if term.legal is None else day(term.legal, words.names, today)
        lines.append(TermLine("moved", f"{said.accepted(old)}; {said.see_moved(said.moved_title.lower())}"))
    if view.problem is not None:
        from werkbank.lang import explain

        lines.append(TermLine("problem", said.cannot(explain(view.problem, words).message)))
    lines += [
        TermLine("done", said.paused(_span(one, words, today), one.reason)) for one in view.running.pauses if one.reason
    ]
    if term.extension and term.extension_reason:
        lines.append(TermLine("done", said.extended(_length(term.extension, words), term.extension_reason)))
    if view.outcome is not None:
        lines.append(TermLine("reason", reasoning(view.outcome, words)))
    return lines


def ends(outcome: Outcome, words: Words, today: date) -> str:
    """``uiterlijk do 24 dec, plan wo 23 dec``."""
    return words.deadlines.ends(day(outcome.legal, words.names, today), day(outcome.plan, words.names, today))


def _span(pause: Pause, words: Words, today: date) -> str:
    """``do 3 dec - ma 14 dec``; an open one ends in nothing."""
    end = "…" if pause.end is None else day(pause.end, words.names, today)
    return f"{day(pause.first, words.names, today)} - {end}"


def _length(text: str, words: Words) -> str:
    length: Length = parse_length(text)
    return length_text(length, words)
