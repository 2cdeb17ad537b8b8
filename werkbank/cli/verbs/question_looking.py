"""``werkbank question list`` and ``show``: how far each is, who owes what, and one question whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.cli.app import argument, option, verb
from werkbank.cli.question_json import line_json, owed_json, view_json
from werkbank.cli.question_lines import list_lines, list_sentences, owed_lines, view_lines

if TYPE_CHECKING:
    import click

    from werkbank.cli.state import State
    from werkbank.lang import Words


def show_list(state: State, manager: str, limit: int = -1) -> None:
    """The open questions: what is being prepared and has the least room first."""
    lines = state.services.questions.window(manager).lines
    if state.as_json:
        for line in lines:
            state.output.json(line_json(state.words, line))
        return
    if not lines:
        state.output.narrate(state.words.question_verbs.empty)
        return
    shown = lines if limit < 0 else lines[:limit]
    today = state.services.doors.clock.today()
    for text in (list_sentences if state.plain else list_lines)(state.words, shown, today):
        state.output.line(text)
    if len(shown) < len(lines):
        state.output.line(state.words.cli.more(len(lines) - len(shown)))


def _list(state: State, manager: str, owed: bool, person: str) -> None:
    """All open questions, or what others owe us for them."""
    if not owed and not person:
        show_list(state, manager)
        return
    found = state.services.questions.owed(manager, person)
    if state.as_json:
        for one in found:
            state.output.json(owed_json(state.words, one))
        return
    if not found:
        state.output.narrate(state.words.question_verbs.nothing_owed)
        return
    for text in owed_lines(state.words, found, state.services.doors.clock.today(), plain=state.plain):
        state.output.line(text)


def _show(state: State, ref: str) -> None:
    """One question."""
    view = state.services.questions.view(ref)
    if state.as_json:
        state.output.json(view_json(state.words, view))
        return
    for line in view_lines(state.words, view, state.services.doors.clock.today()):
        state.output.line(line)


def list_verb(words: Words) -> click.Command:
    """The verb with its options."""
    return verb(
        words,
        "question list",
        _list,
        option(words, "--manager", "manager", default="", metavar="NAME"),
        option(words, "--owed", "owed", is_flag=True),
        option(words, "--person", "person", key="owing_person", default="", metavar="NAME"),
    )


def show_verb(words: Words) -> click.Command:
    """The verb."""
    return verb(words, "question show", _show, argument("ref", "ID"))
