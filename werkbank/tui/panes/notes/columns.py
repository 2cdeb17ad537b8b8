"""The columns of the list of notes, from 60 to 200 wide, and one note in them."""

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
    from collections.abc import Mapping
    from datetime import date

    from werkbank.domain.note_views import NoteLine
    from werkbank.lang import Words
    from werkbank.tui.ink import Ink
    from werkbank.tui.text import Piece

_TITLE_LEAST: Final = 20


class Columns(NamedTuple):
    """Widths in terminal columns; 0 is not shown. The title takes what is left."""

    status: int
    title: int
    kind: int
    step: int
    who: int
    plan: int
    reminded: int


class _Wish(NamedTuple):
    """From which width of the list a column is shown, and how wide it then is."""

    least: int
    width: int


_WISHES: Final[dict[str, tuple[_Wish, ...]]] = {
    "status": (_Wish(0, 11), _Wish(56, 20)),
    "kind": (_Wish(60, 5),),
    "step": (_Wish(60, 12), _Wish(76, 14), _Wish(100, 20), _Wish(140, 28)),
    "who": (_Wish(72, 10), _Wish(100, 14), _Wish(140, 20)),
    "plan": (_Wish(50, 9), _Wish(110, 14)),
    "reminded": (_Wish(104, 20),),
}
_AWAY: Final = ("reminded", "kind", "who", "step", "plan")
"""What goes first when there is no room for the title; under its author the manager goes before the type."""


class Longest(NamedTuple):
    """Columns that the longest texts of a kind take."""

    status: int
    day: int


def columns_for(width: int, longest: Longest, *, who: bool, by_author: bool = False, reminded: bool = True) -> Columns:
    """How the columns lie in a list so wide. ``who``: is there a name to show?

    ``reminded``: was anybody reminded of one of them?
    """
    found = {
        name: max((wish.width for wish in wishes if width >= wish.least), default=0) for name, wishes in _WISHES.items()
    }
    found["status"] = min(found["status"], longest.status)
    if found["plan"]:
        found["plan"] = max(found["plan"], longest.day)
    if not who:
        found["who"] = 0
    if not reminded:
        found["reminded"] = 0

    def rest() -> int:
        return width - 2 - sum(size + 2 for size in found.values() if size)

    away = ("who", *_AWAY) if by_author else _AWAY
    while rest() < _TITLE_LEAST and any(found[name] for name in away):
        found[next(name for name in away if found[name])] = 0
    return Columns(title=max(1, rest()), **found)


def title(words: Words, one: NoteLine) -> str:
    """What it is called; a pointer for a hidden one."""
    return pointer(words, one.marking, one.item) if one.hidden else plain(one.title) or words.names.no_subject


def status(words: Words, one: NoteLine) -> str:
    """A sign and the word for it: how tight it is, or what it is when it does not run."""
    if one.state:
        return f"{SIGNS['suspended' if one.state == 'held' else 'none']} {words.notes.states[one.state]}"
    word = status_word(one.status, one.slack, words) or words.notes.states[""]
    return f"{SIGNS[one.status]} {word}"


def place(words: Words, one: NoteLine) -> str:
    """The step where it lies, in words."""
    return plain(one.step_name) or (words.types.without_route if one.step else words.notes.through)


def _place_in(words: Words, one: NoteLine, size: int) -> str:
    """The same in so many columns; of several side steps the first, and how many more."""
    if one.sides < 2:
        return place(words, one)
    name, more = place(words, one), f" {words.notes.and_others(one.sides - 1)}"
    tail = more if cell_len(name) + cell_len(more) <= size else f" +{one.sides - 1}"
    return f"{cut(name, size - cell_len(tail)).rstrip()}{tail}"


def note_pieces(
    one: NoteLine, columns: Columns, words: Words, ink: Ink, names: Mapping[str, str], *, by_author: bool
) -> list[Piece]:
    """One note as pieces, without the sign in front that the cursor or a mark puts there."""
    name = title(words, one)
    if one.reminded is not None and not columns.reminded:  # no room for the day: that stands in the note itself
        name = f"{REMINDED} {name}"
    pieces: list[Piece] = [
        (cut(status(words, one), columns.status) + "  ", ink.muted if one.state else ink.status(one.status)),
        (cut(name, columns.title), ink.muted if one.hidden else ink.plain),
    ]
    who = names.get(one.manager, one.manager) if by_author else one.author or words.notes.no_author
    told = (
        (one.type, columns.kind),
        (_place_in(words, one, columns.step), columns.step),
        (plain(who), columns.who),
        ("" if one.plan is None else _short(one.plan, words), columns.plan),
        ("" if one.reminded is None else words.notes.reminded(_short(one.reminded, words)), columns.reminded),
    )
    tail = "".join(f"  {cut(text, size)}" for text, size in told if size)
    return [*pieces, (tail, ink.muted)]


def _short(value: date, words: Words) -> str:
    """Without its year: what is in this list lies within months."""
    return day(value, words.names, value)


def longest(words: Words, notes: tuple[NoteLine, ...]) -> Longest:
    """Of the states and the plan dates of these."""
    days = (cell_len(_short(one.plan, words)) for one in notes if one.plan is not None)
    return Longest(widest_status(words, notes), max(days, default=0))


def widest_status(words: Words, notes: tuple[NoteLine, ...]) -> int:
    """Columns for the longest of them."""
    return max((cell_len(status(words, one)) for one in notes), default=0)
