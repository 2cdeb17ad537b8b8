"""``werkbank note``: the list, one nota, its plan, and a new one; the moves are in ``note_moves``."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Any

import click

from werkbank.cli.app import argument, group, option, verb
from werkbank.cli.lines import day_of, table
from werkbank.cli.note_json import line_json, plan_json, view_json
from werkbank.cli.note_lines import (
    forecast_lines,
    heading,
    in_order,
    list_lines,
    list_sentences,
    misfit_lines,
    note_title,
    planned_days,
    view_lines,
)
from werkbank.cli.verbs.note_listing import import_verb
from werkbank.cli.verbs.note_moves import move_verb
from werkbank.cli.verbs.note_reminders import remind_verb
from werkbank.cli.verbs.note_shaping import edit_verb, link_verb
from werkbank.cli.verbs.note_types import types_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.cli.state import State
    from werkbank.domain.note_views import NoteList, NoteView
    from werkbank.lang import Words
    from werkbank.services.notes.looking import Order

ORDERS = ("author", "deadline", "step")


def show_list(state: State, by: Order, manager: str, limit: int = -1, words: str = "") -> None:
    """The open notes in an order, under headings; with words those that the filter of the notes leaves."""
    found = state.services.notes.window(by, manager, limit, words=words)
    if found.problem is not None:
        raise found.problem
    if state.as_json:
        for line in found.lines:
            state.output.json(line_json(state.words, line))
        return
    if not found.lines:
        state.output.narrate(state.words.cli.nothing_found if words else state.words.note_verbs.empty)
        return
    today = state.services.doors.clock.today()
    texts = (list_sentences if state.plain else list_lines)(state.words, found.lines, today)
    for text in _headed(state, found, texts, by):
        state.output.line(text)
    if len(found.lines) < found.total:
        state.output.line(state.words.cli.more(found.total - len(found.lines)))


def _headed(state: State, found: NoteList, texts: Sequence[str], by: Order) -> list[str]:
    """The lines with what stands above each first one of its group."""
    heads = iter(found.groups)
    shown: list[str] = []
    left = 0
    for text in texts:
        if not left:
            group = next(heads)
            shown.append(heading(state.words, group, by))
            left = group.size
        shown.append(text)
        left -= 1
    return shown


def _list(state: State, by: Order, manager: str) -> None:
    """All open notes."""
    show_list(state, by, manager)


def _show(state: State, ref: str, *, pace: bool) -> None:
    """One nota."""
    view = _view(state, ref, pace=pace)
    if state.as_json:
        state.output.json(view_json(state.words, view))
        return
    for line in view_lines(state.words, view, state.services.doors.clock.today()):
        state.output.line(line)
    if view.item.term is not None:
        state.output.narrate(state.words.terms.disclaimer)


def _view(state: State, ref: str, *, pace: bool) -> NoteView:
    """What goes to a file or another program goes by the norm: how fast somebody was is nobody else's business."""
    return state.services.notes.view(ref, own_pace=pace or not state.as_json)


def _plan(state: State, ref: str, *, pace: bool) -> None:
    """Per step: how long, when planned, when expected."""
    view = _view(state, ref, pace=pace)
    if state.as_json:
        state.output.json(plan_json(state.words, view))
        return
    words, today = state.words, state.services.doors.clock.today()
    state.output.line(f"{view.line.ref}  {note_title(words, view.line)}")
    for text in table(_plan_rows(state, view), (46, -1, -1, -1), indent=2):
        state.output.line(text)
    for text in (*misfit_lines(words, view), *forecast_lines(words, view, today)):
        state.output.line(text)


def _plan_rows(state: State, view: NoteView) -> list[tuple[str, ...]]:
    """The steps that are not done; in the last column when each is expected."""
    words, today = state.words, state.services.doors.clock.today()
    said, expected = words.note_verbs, {one.step: one for one in view.forecast.steps} if view.forecast else {}
    done = view.progress.done_ids if view.progress else frozenset()
    rows: list[tuple[str, ...]] = []
    for one in in_order(view):
        if one.id in done:
            continue
        likely = expected.get(one.id)
        end = f"{said.labels['forecast'].lower()} {day_of(words, likely.end, today)}" if likely else ""
        rows.append(
            (one.name.said(words.language), said.days(one.norm), planned_days(words, view.plan, one.id, today), end)
        )
    return rows


def _add(state: State, words: tuple[str, ...], type_: str) -> None:
    """A nota from one line, in one deed."""
    made, today = state.services.adding.add(" ".join(words), note=type_), state.services.doors.clock.today()
    for ref, item in zip_longest(made.notes, made.items):
        view = state.services.notes.view(ref or item)
        if state.as_json:
            state.output.json(line_json(state.words, view.line))
            continue
        state.output.line(_sentence(state, view))
        if view.line.due is not None and view.line.due < today:
            state.output.narrate(state.words.cli.day_past(day_of(state.words, view.line.due, today)))
    if made.plan.line.unread and not made.plan.marking:
        from werkbank.lang.adding import unread

        state.output.narrate(unread(made.plan.line, state.words))
    state.output.narrate(state.words.cli.undo_hint)


def _sentence(state: State, view: NoteView) -> str:
    """``n3 Nota woonvisie · NTB · Piet Smit · Dirk Jansen · uiterlijk vr 27 nov``."""
    line, words = view.line, state.words
    due = day_of(words, line.due, state.services.doors.clock.today())
    parts = [f"{line.ref} {note_title(words, line)}", line.type, line.author, line.manager]
    return " · ".join(part for part in (*parts, words.note_verbs.by(due) if due else "") if part)


def _note(words: Words) -> click.Command:
    ref: dict[str, Any] = {"name": "ref", "metavar": "ID"}
    paced: dict[str, Any] = {"key": "own_pace", "is_flag": True}
    return group(
        words,
        "note",
        verb(
            words,
            "note list",
            _list,
            option(words, "--by", "by", key="order", type=click.Choice(ORDERS), default="author"),
            option(words, "--manager", "manager", default="", metavar="NAME"),
        ),
        verb(words, "note show", _show, argument(**ref), option(words, "--pace", "pace", **paced)),
        verb(words, "note plan", _plan, argument(**ref), option(words, "--pace", "pace", **paced)),
        verb(
            words,
            "note add",
            _add,
            argument("words", "LINE", nargs=-1, required=True),
            option(words, "--type", "type_", key="type", default="", metavar="CODE"),
        ),
        import_verb(words),
        move_verb(words),
        edit_verb(words),
        link_verb(words),
        remind_verb(words),
        types_verb(words),
    )


VERBS = {"note": _note}
