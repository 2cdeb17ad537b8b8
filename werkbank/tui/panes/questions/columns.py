"""The columns of the list of questions, from 60 to 200 wide, and one question in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import cell_len

from werkbank.domain.notes.planning import SIGNS
from werkbank.lang.days import day
from werkbank.lang.items import pointer
from werkbank.lang.status import status_word
from werkbank.tui.reminded import REMINDED
from werkbank.tui.text import cut, plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from werkbank.domain.question_views import QuestionLine
    from werkbank.lang import Words
    from werkbank.tui.ink import Ink
    from werkbank.tui.text import Piece

_TITLE_LEAST: Final = 18
_WEEK: Final = 7


class Columns(NamedTuple):
    """Widths in terminal columns; 0 is not shown. The title takes what is left."""

    status: int
    title: int
    kind: int
    ready: int
    blocking: int
    owed: int
    reminded: int
    author: int
    manager: int
    plan: int


class _Wish(NamedTuple):
    """From which width of the list a column is shown, and how wide it then is."""

    least: int
    width: int


_WISHES: Final[dict[str, tuple[_Wish, ...]]] = {
    "status": (_Wish(0, 11), _Wish(56, 20)),
    "kind": (_Wish(72, 3),),
    "ready": (_Wish(40, 5), _Wish(88, 12)),
    "blocking": (_Wish(62, 7), _Wish(104, 16)),
    "owed": (_Wish(112, 16),),
    "reminded": (_Wish(140, 20),),
    "author": (_Wish(92, 14), _Wish(140, 20)),
    "manager": (_Wish(88, 8), _Wish(104, 10), _Wish(140, 16)),
    "plan": (_Wish(50, 9),),
}
_AWAY: Final = ("reminded", "owed", "author", "manager", "kind", "blocking", "plan", "ready")
"""What goes first when there is no room for the title."""


def columns_for(width: int, status: int, *, managers: bool, reminded: bool = True) -> Columns:
    """How the columns lie in a list so wide. ``status``: its longest word; ``managers``: is there more than one?

    ``reminded``: was anybody reminded for one of them?
    """
    found = {
        name: max((wish.width for wish in wishes if width >= wish.least), default=0) for name, wishes in _WISHES.items()
    }
    found["status"] = min(found["status"], status)
    if not managers:
        found["manager"] = 0
    if not reminded:
        found["reminded"] = 0

    def rest() -> int:
        return width - 2 - sum(size + 2 for size in found.values() if size)

    while rest() < _TITLE_LEAST and any(found[name] for name in _AWAY):
        found[next(name for name in _AWAY if found[name])] = 0
    return Columns(title=max(1, rest()), **found)


def title(words: Words, one: QuestionLine) -> str:
    """What it is called; a pointer for a hidden one."""
    return pointer(words, one.marking, one.item) if one.hidden else plain(one.title) or words.names.no_subject


def status(words: Words, one: QuestionLine, today: date) -> str:
    """A sign and the word for how tight it is, the hour when it is due today; without a date, or when it went, what it
    is.
    """
    if one.state in ("answered", "dropped"):
        return f"{SIGNS['none']} {words.preparation.states[one.state]}"
    if one.due == today and one.due_time:
        return f"{SIGNS[one.status]} {words.names.today} {one.due_time}"
    word = status_word(one.status, one.slack, words) or words.preparation.no_date
    return f"{SIGNS[one.status]} {word}"


def widest_status(words: Words, lines: Sequence[QuestionLine], today: date) -> int:
    """Columns for the longest of them."""
    return max((cell_len(status(words, one, today)) for one in lines), default=0)


def _plan(one: QuestionLine, words: Words, today: date) -> str:
    """``wo 25 nov``; the hour of one of the coming days, the year of a day in another, in as many columns."""
    if one.plan is None:
        return ""
    if one.plan.year != today.year:
        return f"{one.plan.day}-{one.plan.month}-{one.plan.year % 100:02d}"
    if one.due_time and one.plan == one.due and 0 < (one.plan - today).days < _WEEK:
        return f"{words.names.weekdays[one.plan.weekday()]} {one.due_time}"
    return day(one.plan, words.names, today)


def question_pieces(
    one: QuestionLine, columns: Columns, words: Words, ink: Ink, names: Mapping[str, str], today: date
) -> list[Piece]:
    """One question as pieces, without the sign in front that the cursor puts there."""
    said, tone = words.preparation, ink.muted if one.state in ("answered", "dropped") else ink.status(one.status)
    ready = said.ready(one.percent) if columns.ready > _WISHES["ready"][0].width else said.percent(one.percent)
    blocks = (
        said.blocking_short(one.blocking)
        if columns.blocking < _WISHES["blocking"][1].width
        else said.blocking(one.blocking)
    )
    name = title(words, one)
    if one.reminded is not None and not columns.reminded:  # no room for the day: that stands in the question itself
        name = f"{REMINDED} {name}"
    pieces: list[Piece] = [
        (cut(status(words, one, today), columns.status) + "  ", tone),
        (cut(name, columns.title), ink.muted if one.hidden else ink.plain),
    ]
    told = (
        (one.checklist, columns.kind),
        (ready, columns.ready),
        (blocks if one.blocking and not one.state else "", columns.blocking),
        (said.owed(one.asked, one.overdue) if one.asked else "", columns.owed),
        (
            "" if one.reminded is None else said.owing.reminded(day(one.reminded, words.names, one.reminded)),
            columns.reminded,
        ),
        (plain(one.author) or said.no_author, columns.author),
        (plain(names.get(one.manager, one.manager)), columns.manager),
        (_plan(one, words, today), columns.plan),
    )
    return [*pieces, ("".join(f"  {cut(text, size)}" for text, size in told if size), ink.muted)]
