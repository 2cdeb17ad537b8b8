"""From which step to which a move went, as the history keeps it: the names of steps, Dutch and English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.domain.harmless import harmless_line
from werkbank.domain.notes.moves import Assign, Next, Skip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.deeds import Arg
    from werkbank.domain.inbox import Note
    from werkbank.domain.notes import Catalogue, Move, NoteType

_LONGEST: Final = 60


def steps_told(wanted: Move, before: Sequence[Note], after: Sequence[Note], types: Catalogue) -> dict[str, Arg]:
    """``from`` and ``to`` of the main line, or the ``step`` that the move names; nothing where the notes differ."""
    found = [
        _told(wanted, one, other, types.get(other.type, other.version))
        for one, other in zip(before, after, strict=True)
    ]
    return found[0] if found and all(one == found[0] for one in found) else {}


def _told(wanted: Move, before: Note, after: Note, kind: NoteType | None) -> dict[str, Arg]:
    if kind is None:
        return {}
    if before.step != after.step:
        steps = {"from": before.step, "to": after.step}
    elif isinstance(wanted, Next | Skip | Assign):
        steps = {"step": wanted.step or before.step}
    else:
        return {}
    return {name: names for name, step in steps.items() if (names := _names(kind, step))}


def _names(kind: NoteType, step: str) -> list[str]:
    found = kind.route.named(step)
    return [] if found is None else [harmless_line(one, _LONGEST) for one in (found.name.nl, found.name.en)]
