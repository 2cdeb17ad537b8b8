"""What becomes of the nota's of the demo: steps are done, they come back, wait, go to somebody else, and leave."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from werkbank.domain.notes import moves as move
from werkbank.services.known import Known
from werkbank.services.notes.looking import Notes
from werkbank.services.notes.moving import Moving
from werkbank.services.views import Views

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from werkbank.domain.notes import Move
    from werkbank.lang import Words
    from werkbank.services.doors import Clock, Doors

MOVES: Final = frozenset({"go", "back", "hold", "hand-over", "send"})


class NoteMoves:
    """Moves notes as the officer of the demo does."""

    def __init__(self, doors: Doors, clock: Clock, words: Words) -> None:
        self._doors, self._clock = doors, clock
        self._notes, self._moving = Notes(doors, Views(doors), words.language), Moving(doors)

    def move(self, do: str, refs: Sequence[str], given: Mapping[str, Any]) -> None:
        """One of ``MOVES``, on the notes that these items became."""
        for ref in refs:
            for one in self._moves(do, ref, given):
                self._moving.move([ref], one)

    def _moves(self, do: str, ref: str, given: Mapping[str, Any]) -> list[Move]:
        if do == "back":
            return [move.Back(given["to"], given["reason"], date.fromisoformat(given["by"]))]
        if do == "hold":
            return [move.Put(date.fromisoformat(given["by"]), given["reason"])]
        if do == "hand-over":
            return [move.HandOver(Known(self._doors.query).person(given["to"]).id)]
        ready = self._ready(ref)
        return [*ready, move.Send() if do == "send" else move.Next()]

    def _ready(self, ref: str) -> list[Move]:
        """What has to be in order before the step can be done: its checks, and the side steps that it waits for."""
        view = self._notes.view(ref)
        if view.kind is None or view.progress is None:
            return []
        out = {one.step for one in view.progress.out}
        before = [one for one in view.kind.route.sides if one.before == view.line.step and one.id in out]
        return [
            *(move.Next(one.id) for one in before),
            *(move.Tick(one.id) for one in view.kind.checks_of(view.line.step) if one.id not in view.progress.checked),
        ]
