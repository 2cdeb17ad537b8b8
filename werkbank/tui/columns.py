"""The columns of a list of items, from 60 to 200 wide: what is shown, and how one item is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import cell_len

from werkbank.domain.days import amsterdam_day
from werkbank.lang.days import day
from werkbank.lang.items import person, status, title
from werkbank.tui.text import cut, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from werkbank.domain.views import ItemLine
    from werkbank.lang import Words
    from werkbank.tui.ink import Ink
    from werkbank.tui.text import Piece

_TITLE_LEAST: Final = 20
_TITLE_FAIR: Final = 26
_TITLE_GOOD: Final = 44
"""Columns of a title beyond which a name that is longer than most, or of any length, goes first."""
_PERSON: Final = (8, 15, 28, 40)
"""The least, what most names can do with, the most that one takes from titles, and the most that is given."""
_MANAGER: Final = (9, 20)


class Columns(NamedTuple):
    """Widths in terminal columns; 0 is not shown. The title takes what is left."""

    points: int
    status: int
    title: int
    person: int
    manager: int
    due: int
    received: int


class Longest(NamedTuple):
    """Columns of the longest of each in the list."""

    title: int = 0
    person: int = 0
    manager: int = 0

    def at_least(self, other: Longest) -> Longest:
        """The longer of both, of each."""
        return Longest(*map(max, self, other))


class _Wish(NamedTuple):
    """From which width of the list a column is shown, and how wide it then is."""

    least: int
    width: int


_WISHES: Final[dict[str, tuple[_Wish, ...]]] = {
    "status": (_Wish(0, 9), _Wish(56, 17)),
    "person": (_Wish(56, 9), _Wish(72, 13), _Wish(100, 16), _Wish(130, 22)),
    "manager": (_Wish(64, 7), _Wish(76, 9), _Wish(100, 10), _Wish(130, 16)),
    "due": (_Wish(104, 10),),
    "received": (_Wish(124, 10),),
}


def columns_for(width: int, *, managers: bool, status: int = 99, longest: Longest | None = None) -> Columns:
    """How the columns lie in a list so wide.

    ``managers``: are there more than one to tell apart? ``status``: the longest word for how tight something is.
    ``longest``: what stands in the list, on a screen where that is looked at: room that no title needs goes to names.
    """
    found = {
        name: max((wish.width for wish in wishes if width >= wish.least), default=0) for name, wishes in _WISHES.items()
    }
    found["status"] = min(found["status"], status)
    if not managers:
        found["manager"] = 0
    gaps = sum(2 for size in found.values() if size)
    rest = width - 1 - 3 - 1 - gaps - 1
    while rest - sum(found.values()) < _TITLE_LEAST and any(found.values()):
        found[next(name for name in ("received", "due", "manager", "person", "status") if found[name])] = 0
        gaps = sum(2 for size in found.values() if size)
        rest = width - 1 - 3 - 1 - gaps - 1
    columns = Columns(3, title=max(1, rest - sum(found.values())), **found)
    return columns if longest is None else _divided(columns, longest)


def _divided(columns: Columns, longest: Longest) -> Columns:
    """The same room: names no wider than they are, and wider where the titles can do with less."""
    room = columns.title + columns.person + columns.manager
    manager = min(max(columns.manager, _MANAGER[0]), longest.manager) if columns.manager else 0
    most = max(longest.person, _PERSON[0])
    fair = max(columns.person, min(_PERSON[1], room - manager - _TITLE_FAIR))
    person = min(fair, most) if columns.person else 0
    spare = room - person - manager - min(longest.title, _TITLE_GOOD)
    if columns.manager:
        more = max(0, min(spare, longest.manager - manager, _MANAGER[1] - manager))
        manager, spare = manager + more, spare - more
    if columns.person:
        whole = room - person - manager - longest.title
        wider = max(min(spare, _PERSON[2] - person), min(whole, _PERSON[3] - person))
        person += max(0, min(wider, longest.person - person))
    return columns._replace(title=room - person - manager, person=person, manager=manager)


def longest_of(items: Sequence[ItemLine], words: Words, names: Mapping[str, str]) -> Longest:
    """Of these items, with the managers that there are; whoever has none is told so."""
    titles = (cell_len(plain(title(words, one))) for one in items)
    persons = (cell_len(plain(person(words, one))) for one in items)
    unassigned = [words.names.no_manager] if any(not one.manager for one in items) else []
    managers = (cell_len(plain(one)) for one in (*names.values(), *unassigned))
    return Longest(max(titles, default=0), max(persons, default=0), max(managers, default=0))


def short_names(names: Sequence[str]) -> dict[str, str]:
    """What tells the managers apart: without words that others begin with too ("Directeur Jeugd", "Directeur Wonen").

    Those stay where the rest would not tell one apart: beside a "DG Wonen" a "Directeur Wonen" keeps them.
    """
    words = [name.lower().split() for name in names]
    found = {}
    for at, name in enumerate(names):
        mine, others = words[at], words[:at] + words[at + 1 :]
        same = max((_alike(mine, other) for other in others), default=0)
        same = min(same, len(mine) - 1)
        rest = mine[same:]
        clear = same > 0 and not any(other[-len(rest) :] == rest for other in others)
        found[name] = " ".join(name.split()[same:]) if clear else name
    return found


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """Words that both begin with."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (mine, theirs) in enumerate(pairs) if mine != theirs), min(len(one), len(other)))


def item_pieces(
    item: ItemLine, columns: Columns, words: Words, ink: Ink, today: date, names: Mapping[str, str],
    said_of: Callable[[Words, ItemLine, date], str] | None = None,
) -> list[Piece]:  # fmt: skip
    """One item as pieces, without the sign in front that the cursor or a mark puts there.

    ``said_of``: what stands in the column of its status, when it is not ``status_words``.
    """
    said = [("" if item.points is None else f"{item.points}").rjust(columns.points) + " "]
    pieces: list[Piece] = [(said[0], ink.muted if item.points is None else ink.plain)]
    if columns.status:
        word = status_words(item, words, today) if said_of is None else said_of(words, item, today)
        # blanks in the colour that stands beside them: every change of colour costs forty bytes on the line
        pieces.append((cut(word, columns.status) + "  ", ink.status(item.status) if word else pieces[0][1]))
    pieces.append((cut(plain(title(words, item)), columns.title), ink.muted if item.hidden else ink.plain))
    tail = ""
    if columns.person:
        tail += "  " + cut(plain(person(words, item)), columns.person)
    if columns.manager:
        tail += "  " + cut(plain(names.get(item.manager, item.manager) or words.names.no_manager), columns.manager)
    if columns.due:
        tail += "  " + cut(day(item.due, words.names, today) if item.due else "", columns.due)
    if columns.received:
        tail += "  " + cut(day(amsterdam_day(item.received), words.names, today), columns.received)
    pieces.append((tail, ink.muted))
    return pieces


def status_words(item: ItemLine, words: Words, today: date) -> str:
    """How tight it is; the hour when it is due today; what brought it back; a copy; the state outside the inbox."""
    if item.state not in ("new", "waiting", "snoozed"):
        return str(words.names.states[item.state])  # type: ignore[literal-required]
    if item.due == today and item.due_time:
        return f"{words.names.today} {item.due_time}"
    if item.state != "new" and not item.returned:
        if item.return_on is not None:
            return day(item.return_on, words.names, today)
        return words.screen.inbox.until_reply if item.until_event else words.names.states[item.state]  # type: ignore[literal-required]
    return status(words, item) or (words.cli.bulk[item.bulk] if item.bulk else words.cli.copied if item.copied else "")  # type: ignore[literal-required]
