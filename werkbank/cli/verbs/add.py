"""``werkbank add``."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from werkbank.cli.app import argument, verb
from werkbank.cli.lines import as_json, day_of
from werkbank.lang.adding import decided, details, unread
from werkbank.lang.items import title

if TYPE_CHECKING:
    import click

    from werkbank.cli.state import State
    from werkbank.domain.adding import Plan
    from werkbank.domain.views import ItemLine
    from werkbank.lang import Words


def _run(state: State, words: tuple[str, ...]) -> None:
    """Add what the line says, and tell what became of it."""
    made = state.services.adding.add(" ".join(words))
    lines = state.services.views.lines(made.items)
    for line, question, note in zip_longest(lines, made.questions, made.notes):
        if state.as_json:
            state.output.json(_json(state.words, line, made.plan, question, note))
        else:
            state.output.line(_sentence(state, line, made.plan))
    if made.plan.line.unread and not made.plan.marking:
        state.output.narrate(unread(made.plan.line, state.words))
    state.output.narrate(state.words.cli.undo_hint)


def _sentence(state: State, line: ItemLine, plan: Plan) -> str:
    """``s12 Nota woonvisie · Directeur Wonen · van Jansen · uiterlijk vr 27 nov``."""
    words = state.words
    when = f"{day_of(words, plan.chase or plan.due, state.services.doors.clock.today())} {plan.due_time}".strip()
    whose = line.manager or words.names.no_manager
    return " · ".join((f"{line.ref} {title(words, line)}", whose, *decided(plan, words), *details(plan, words, when)))


def _json(words: Words, line: ItemLine, plan: Plan, question: str | None, note: str | None) -> dict[str, Any]:
    return {
        **as_json(words, line),
        "risk": plan.line.risk or None,
        "points": plan.points,
        "themes": [] if line.hidden else list(plan.line.themes),
        "new_person": plan.adds_person,
        "unread": None if line.hidden else plan.line.unread or None,
        "unread_why": plan.line.unread_why if plan.line.unread and not line.hidden else None,
        "decision": plan.line.decision or None,
        "question": question,
        "note": note,
    }


def _add(words: Words) -> click.Command:
    return verb(words, "add", _run, argument("words", "LINE", nargs=-1, required=True))


VERBS = {"add": _add}
