"""``werkbank list``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import click

from werkbank.cli.app import argument, option, verb
from werkbank.cli.lines import as_json, day_of, table
from werkbank.domain.errors import UsageError
from werkbank.lang.items import person, status, title, today_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.cli.state import State
    from werkbank.domain.views import ItemLine, Kind, ListView
    from werkbank.lang import Words
    from werkbank.services.notes.looking import Order
    from werkbank.services.overviews import TodayRow, Wait

_WINDOW = 40
_NAMES: tuple[Kind, ...] = ("inbox", "waiting", "notes", "questions", "decided", "archive")
_KINDS = ("inbox", "today", *_NAMES[1:])


def run(
    state: State, kind: Kind | Literal["today"], manager: str, limit: int | None, all_: bool, by: Order | None = None,
    query: tuple[str, ...] = (),
) -> None:  # fmt: skip
    """Show a list; as JSON everything unless ``--limit`` says otherwise, on the screen a window."""
    wanted = limit if limit is not None else -1 if all_ or state.as_json else _WINDOW
    asked = " ".join(query).strip()
    if by is not None or (kind == "notes" and asked):
        _notes(state, kind, by or "deadline", manager, wanted, asked)
        return
    if kind == "questions" and not state.as_json and not asked:
        from werkbank.cli.verbs.question_looking import show_list

        show_list(state, manager, wanted)
        return
    if kind == "today":
        _today(state, manager, wanted, asked)
        return
    if kind == "waiting" and not asked:
        _waiting(state, manager, wanted)
        return
    if asked:
        view = state.services.queries.listed(asked, kind, manager, wanted)
    else:
        view = state.services.views.window(kind, manager, wanted)
    if state.as_json:
        for line in view.lines:
            state.output.json(as_json(state.words, line))
        return
    if not view.lines:
        _empty(state, view, asked)
        return
    for text in _sentences(state, view.lines) if state.plain else _table(state, view):
        state.output.line(text)
    if len(view.lines) < view.total:
        state.output.line(state.words.cli.more(view.total - len(view.lines)))
    elif view.more:
        state.output.line(state.words.cli.not_all)
    _counts(state, view)


def _notes(state: State, kind: str, by: Order, manager: str, wanted: int, asked: str) -> None:
    """The notes on their route, as ``note list`` shows them."""
    if kind != "notes":
        raise UsageError("--by", by)
    from werkbank.cli.verbs.notes import show_list

    show_list(state, by, manager, wanted, asked)


def _today(state: State, manager: str, wanted: int, asked: str) -> None:
    """What needs a hand today, under why it does."""
    from werkbank.services.overviews import MOST

    sight = state.services.overviews.today(manager, most=-1 if wanted < 0 else max(wanted, MOST))
    rows = sight.rows
    if asked:
        fits = state.services.queries.among(asked, [row.line.ref for row in rows])
        rows = tuple(row for row in rows if row.line.ref in fits)
    shown = rows if wanted < 0 else rows[:wanted]
    beside = tuple(
        (said, len(found))
        for said, found in (
            (state.words.reminders.due_today, sight.reminders),
            (state.words.preparation.owing.due_today, sight.deliveries),
            (state.words.memory.due_today, sight.promises),
        )
        if found
    )
    for said, count in beside:
        state.output.narrate(said(count))
    if state.as_json:
        for row in shown:
            state.output.json(as_json(state.words, row.line) | {"group": row.group})
        return
    if not rows:
        if asked or not beside:
            said_of_none = state.words.cli
            state.output.narrate(said_of_none.nothing_found if asked else said_of_none.empty_today)
        return
    lines = [row.line for row in shown]
    today = state.services.doors.clock.today()
    tight = [today_words(state.words, one, today) for one in lines]
    texts = _sentences(state, lines) if state.plain else _columns(state, lines, tight)
    for text in _headed(texts, [_why(state, row) for row in shown]):
        state.output.line(text)
    if sight.more:
        state.output.line(state.words.cli.not_all)
    elif len(shown) < len(rows):
        state.output.line(state.words.cli.more(len(rows) - len(shown)))


def _why(state: State, row: TodayRow) -> str:
    """Why it stands in the list of today, and the label on which its place below that rests."""
    why = state.words.screen.overview.today[row.group]
    return f"{why} · {state.words.names.quadrants[row.label]}" if row.label else why  # type: ignore[literal-required]


def _waiting(state: State, manager: str, wanted: int) -> None:
    """What is waited for, by who is silent longest, and what sleeps."""
    sight = state.services.overviews.waiting(manager, wanted)
    if state.as_json:
        for one in sight.waits:
            state.output.json(as_json(state.words, one.line) | _wait_json(one))
        return
    if not sight.waits:
        _empty(state, state.services.views.window("waiting", manager, 0), "")
        return
    lines = [one.line for one in sight.waits]
    told = [_silence(state, one) for one in sight.waits]
    if state.plain:
        texts = [", ".join(filter(None, pair)) for pair in zip(_sentences(state, lines), told, strict=True)]
    else:
        columns = _columns(state, lines, [_when(state, one) for one in lines])
        texts = [f"{text.rstrip()}  {more}".rstrip() for text, more in zip(columns, told, strict=True)]
    for text in texts:
        state.output.line(text)
    if sight.more:
        state.output.line(state.words.cli.not_all)


def _wait_json(one: Wait) -> dict[str, object]:
    days = {"since": one.since, "heard": one.heard, "wrote": one.wrote, "reminded": one.reminded}
    asleep = one.line.state == "snoozed"
    shown = {name: None if on is None else on.isoformat() for name, on in days.items()}
    return {"until": one.line.until_event or None, "silent": None if asleep else one.silent, **shown}


def _silence(state: State, one: Wait) -> str:
    replied = state.words.chasing.replied(one.replied) if one.replied else ""
    if one.line.state == "snoozed":
        return replied
    said, words, today = state.words.chasing, state.words, state.services.doors.clock.today()
    reminded = "" if one.reminded is None else said.reminded(day_of(words, one.reminded, today))
    silent = words.screen.overview.silent(one.silent)
    if one.answered:
        silent = "" if one.heard is None else words.screen.overview.answered_on(day_of(words, one.heard, today))
    return " · ".join(filter(None, (replied, silent, reminded)))


def _empty(state: State, view: ListView, asked: str) -> None:
    said = state.words.cli
    if asked:
        state.output.narrate(said.nothing_found)
    elif not any(state.services.views.window(kind, limit=0).total for kind in _NAMES):
        state.output.narrate(said.empty_archive(str(state.path)))
    else:
        state.output.narrate(said.empty_inbox if view.kind == "inbox" else said.empty_list)


def _counts(state: State, view: ListView) -> None:
    if view.kind != "inbox":
        return
    said, counts = state.words.cli, view.counts
    state.output.narrate(said.counts(counts.shown, counts.new, counts.tight, counts.late))
    if counts.unassigned:
        state.output.narrate(said.unassigned(counts.unassigned))


def _table(state: State, view: ListView) -> list[str]:
    """Even columns under a heading per quadrant; other lists without headings."""
    if view.kind != "inbox":
        return _columns(state, view.lines, [_when(state, line) for line in view.lines])
    texts = _columns(state, view.lines, [status(state.words, line) for line in view.lines])
    names = state.words.names.quadrants
    return _headed(texts, [names[line.quadrant] for line in view.lines])  # type: ignore[literal-required]


def _columns(state: State, lines: Sequence[ItemLine], tight: Sequence[str]) -> list[str]:
    """Even columns; ``tight`` is what is said of each about its time."""
    words, today = state.words, state.services.doors.clock.today()
    rows = [
        (
            line.ref,
            "" if line.points is None else f"{line.points:>3}",
            said,
            title(words, line),
            person(words, line),
            line.manager or words.names.no_manager,
            day_of(words, line.due, today),
        )
        for line, said in zip(lines, tight, strict=True)
    ]
    return table(rows, (-1, -1, 17, 0, 22, 18, -1))


def _headed(texts: Sequence[str], heads: Sequence[str]) -> list[str]:
    """The lines with a heading above each first one of its kind."""
    shown: list[str] = []
    before = ""
    for head, text in zip(heads, texts, strict=True):
        if head != before:
            before = head
            shown.append(head.upper())
        shown.append(text)
    return shown


def _when(state: State, line: ItemLine) -> str:
    if line.until_event == "reply":
        return state.words.cli.on_reply
    if line.return_on is not None:
        return day_of(state.words, line.return_on, state.services.doors.clock.today())
    return str(state.words.names.states[line.state])  # type: ignore[literal-required]


def _sentences(state: State, found: Sequence[ItemLine]) -> list[str]:
    """One sentence per item, for a screen reader."""
    words, today = state.words, state.services.doors.clock.today()
    lines = []
    for line in found:
        by = f"{day_of(words, line.due, today)} {line.due_time}".strip()
        parts = [
            line.ref,
            title(words, line),
            person(words, line._replace(replied=None)),
            words.chasing.replied(line.replied) if line.replied else status(words, line),
            words.adding.by(by) if by else "",
            words.cli.item_of(line.manager) if line.manager else words.names.no_manager,
            words.cli.copied if line.copied else "",
            "" if line.points is None else f"{line.points} {words.screen.ask.fields['points']}",
        ]
        lines.append(", ".join(part for part in parts if part))
    return lines


def _list(words: Words) -> click.Command:
    return verb(
        words,
        "list",
        run,
        argument("kind", f"[{'|'.join(_KINDS)}]", type=click.Choice(_KINDS), default="inbox"),
        argument("query", "[QUERY...]", nargs=-1),
        option(words, "--manager", "manager", default="", metavar="NAME"),
        option(words, "--limit", "limit", type=click.IntRange(min=1), metavar="N"),
        option(words, "--all", "all_", is_flag=True, key="all"),
        option(words, "--by", "by", key="order", type=click.Choice(("author", "deadline", "step")), default=None),
    )


VERBS = {"list": _list}
