"""How all notes of a type that run come to stand on another version: ``De 12 die lopen: 3 niet haalbaar (nu 0)``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.note_views import Standing
    from werkbank.lang import Words


def standings_line(found: Sequence[Standing], words: Words) -> str:
    """In one line; empty when none runs."""
    said, names = words.types, words.reasons.statuses
    told = [said.standing(names[one.status] or words.notes.states[""], one.then, one.now) for one in found]
    return said.standings(sum(one.now for one in found), " · ".join(told)) if told else ""
