"""From what she types in the line of a move to the step or the day that she means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import cell_len

from werkbank.domain.errors import NoteRefused
from werkbank.tui.text import cut_at_word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from werkbank.domain.note_views import NoteView
    from werkbank.lang import Language
    from werkbank.tui.context import Context


_LEAST: Final = 8
"""Columns of a name by which it is known among others."""


class Named(NamedTuple):
    """A step with its name."""

    id: str
    name: str


def named(text: str, steps: Sequence[Named]) -> Named:
    """The one step whose name has words that begin so. Raises ``NoteRefused``."""
    wanted = text.strip().casefold()
    exact = [one for one in steps if wanted in (one.id.casefold(), one.name.casefold())]
    fits = exact or [one for one in steps if wanted and f" {wanted}" in f" {one.name.casefold()}"]
    if len(fits) != 1:
        raise NoteRefused("unknown-step", text.strip())
    return fits[0]


def numbered(names: Sequence[str], room: int) -> str:
    """``1 Gevraagd besluit… · 2 Er is minstens…``: all of them in so many columns, the long ones as far as they fit."""
    whole = " · ".join(f"{at} {name}" for at, name in enumerate(names, 1))
    if cell_len(whole) <= room:
        return whole
    each = max(_LEAST, (room - 3 * (len(names) - 1)) // len(names) - 2)
    return " · ".join(f"{at} {cut_at_word(name, each)}" for at, name in enumerate(names, 1))


def name_of(text: str, steps: Sequence[Named]) -> str:
    """The same, for what is told while somebody types: empty while it is none."""
    try:
        return named(text, steps).name
    except NoteRefused:
        return ""


def sides_out(view: NoteView, language: Language) -> list[Named]:
    """The side steps that are out and may come back."""
    if view.kind is None or view.progress is None:
        return []
    out = [one for one in view.kind.route.sides if view.progress.began(one.id) is not None]
    return [Named(one.id, one.name.said(language)) for one in out]


def side_steps(view: NoteView, language: Language) -> list[Named]:
    """What may come back or be left out: side steps that are out, then optional steps that are not done."""
    if view.kind is None or view.progress is None:
        return []
    out, done = sides_out(view, language), view.progress.done_ids
    ids = {one.id for one in out}
    rest = [one for one in view.kind.route.all if one.optional and one.id not in done and one.id not in ids]
    return [*out, *(Named(one.id, one.name.said(language)) for one in rest)]


def understood_day(context: Context, text: str) -> date:
    """The day in a field. Raises ``NotADate``."""
    from werkbank.services.dates import understood

    return understood(text, context.services.doors.clock.now(), context.closing).date
