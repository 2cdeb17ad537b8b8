"""A quick line in words: the same while it is typed, when it is done, and on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.markings import hidden, level

if TYPE_CHECKING:
    from collections.abc import Mapping

    from werkbank.domain.adding import Plan
    from werkbank.lang import Words


def what(plan: Plan, words: Words, shown: Mapping[str, str]) -> str:
    """``Telefoonnotitie voor Wonen``; ``shown`` is what managers are called where there is little room."""
    said = words.adding
    kind = said.kinds[plan.line.kind]
    *others, last = [shown.get(one.name, one.name) for one in plan.managers] or [""]
    names = f"{', '.join(others)} {said.both} {last}" if others else last
    return said.made(kind, names) if names else said.unassigned(kind)


def details(plan: Plan, words: Words, when: str) -> list[str]:
    """What comes with it; ``when`` is its date in words. Of a marked piece the marking, and nobody's name."""
    said, line = words.adding, plan.line
    if hidden(plan.marking):
        kept = [said.refused] if level(plan.marking) == "refused" else []
        return [words.names.markings[plan.marking], *kept]
    found = []
    if plan.person:
        found.append((said.new_person if plan.adds_person else said.person)(plan.person))
    if when:
        found.append(said.by(when))
    if line.risk:
        found.append(f"{words.reasons.factors['risk']} {words.reasons.risks[line.risk]}")
    if line.rush:
        found.append(said.rush)
    return found + [said.theme(theme) for theme in line.themes]
