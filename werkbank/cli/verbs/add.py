"""``werkbank add``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from werkbank.cli.app import argument, verb
from werkbank.cli.lines import as_json, day_of
from werkbank.lang.adding import details
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
    for line in lines:
        if state.as_json:
            state.output.json(_json(state.words, line, made.plan))
        else:
            state.output.line(_sentence(state, line, made.plan))
    if made.plan.line.unread and not made.plan.marking:
        state.output.narrate(state.words.adding.unread(made.plan.line.unread))
    state.output.narrate(state.words.cli.undo_hint)


def _sentence(state: State, line: ItemLine, plan: Plan) -> str:
    """``s12 Nota woonvisie · Directeur Wonen · van Jansen · uiterlijk vr 27 nov``."""
    words = state.words
    when = f"{day_of(words, line.due, state.services.doors.clock.today())} {line.due_time}".strip()
    parts = [f"{line.ref} {title(words, line)}", line.manager or words.names.no_manager, *details(plan, words, when)]
    return " · ".join(parts)


def _json(words: Words, line: ItemLine, plan: Plan) -> dict[str, Any]:
    return {
        **as_json(words, line),
        "risk": plan.line.risk or None,
        "points": plan.points,
        "themes": [] if line.hidden else list(plan.line.themes),
        "new_person": plan.adds_person,
        "unread": None if line.hidden else plan.line.unread or None,
    }


def _add(words: Words) -> click.Command:
    return verb(words, "add", _run, argument("words", "LINE", nargs=-1, required=True))


VERBS = {"add": _add}
