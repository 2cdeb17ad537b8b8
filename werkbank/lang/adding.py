"""A quick line in words: the same while it is typed, when it is done, and on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.markings import hidden, level
from werkbank.lang.items import checklist, note_type

if TYPE_CHECKING:
    from collections.abc import Mapping

    from werkbank.domain.adding import Plan
    from werkbank.domain.quickline import QuickLine
    from werkbank.lang import Words


def what(plan: Plan, words: Words, shown: Mapping[str, str]) -> str:
    """``Telefoonnotitie voor Wonen``; ``shown`` is what managers are called where there is little room."""
    said, decision = words.adding, plan.line.decision
    if decision == "wait":
        (waits,) = decided(plan, words)
        return f"{waits[:1].upper()}{waits[1:]}"
    kind = {"question": said.question, "note": said.note}.get(decision, said.kinds[plan.line.kind])
    return said.made(kind, _names(plan, words, shown)) if plan.managers else said.unassigned(kind)


def whose(plan: Plan, words: Words, shown: Mapping[str, str]) -> str:
    """``voor Wonen en Bouw``, for behind all else."""
    return words.adding.owner(_names(plan, words, shown)) if plan.managers else words.adding.nobody


def _names(plan: Plan, words: Words, shown: Mapping[str, str]) -> str:
    *others, last = [shown.get(one.name, one.name) for one in plan.managers]
    return f"{', '.join(others)} {words.adding.both} {last}" if others else last


def decided(plan: Plan, words: Words) -> list[str]:
    """The decision that the line takes, if any: ``wachten op Bakker (nieuw)``; of a marked piece nobody's name."""
    said, decision = words.adding, plan.line.decision
    if not decision:
        return []
    if decision == "wait" and plan.person and not hidden(plan.marking):
        return [(said.wait_new if plan.adds_person else said.wait)(plan.person)]
    return [str(words.names.decisions[decision]["long"])]


def details(plan: Plan, words: Words, when: str) -> list[str]:
    """What comes with it; ``when`` is its date in words. Of a marked piece the marking, and nobody's name."""
    said, line = words.adding, plan.line
    if hidden(plan.marking):
        kept = [said.refused] if level(plan.marking) == "refused" else []
        return [words.names.markings[plan.marking], *kept]
    found = []
    if plan.person and line.decision != "wait":
        found.append((said.new_person if plan.adds_person else said.person)(plan.person))
    if when:
        date = (said.chase if line.decision == "wait" else said.by)(when)
        found.append(said.guess(date) if plan.guessed else date)
    if plan.checklist:
        found.append(checklist(words, plan.checklist))
    if plan.note_type:
        found.append(note_type(words, plan.note_type))
    if line.risk:
        found.append(f"{words.reasons.factors['risk']} {words.reasons.risks[line.risk]}")
    if line.rush:
        found.append(said.rush)
    return found + [said.theme(theme) for theme in line.themes]


def unread(line: QuickLine, words: Words) -> str:
    """Words that have the form of a date but are none, with the reason where there is one; empty without any."""
    if not line.unread:
        return ""
    why = "" if line.unread_why == "unknown" else words.dates.refused[line.unread_why]
    return words.adding.unread(line.unread, why)


def left(plan: Plan, words: Words) -> str:
    """What was to be left as it is, the latest of it; empty without any."""
    if not plan.line.left:
        return ""
    last = plan.line.left[-1]
    return words.adding.left(plan.text[last.start + 1 : last.end])
