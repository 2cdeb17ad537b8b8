"""Everything that changes a question, or lets it leave: imported at the first key that asks for it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from werkbank.tui.keys import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.panes.questions.delivering import Delivering
    from werkbank.tui.panes.questions.host import Host

_CHANGES: Final = frozenset({"change", "moves", "types", "questions"})
"""The groups of commands that change something."""
_HERE: Final = frozenset({"questions", "matrix", "part", "recall"})


class Changes:
    """From a key to whoever does it."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._leaving: Delivering | None = None
        """Remembers how and where the last one left."""
        changing = [one.id for one in COMMANDS if one.group in _CHANGES and _HERE & one.places]
        self.commands: dict[CommandId, Callable[[], object]] = {
            **{one: partial(self._make, one) for one in changing}, "export": self._leave,
        }  # fmt: skip

    def _make(self, command: CommandId) -> None:
        from werkbank.tui.panes.questions.answering import Answering
        from werkbank.tui.panes.questions.parting import Parting
        from werkbank.tui.panes.questions.reusing import Reusing
        from werkbank.tui.panes.questions.shaping import Shaping
        from werkbank.tui.panes.questions.ticking import Ticking

        found = [one(self._host).commands for one in (Shaping, Ticking, Parting, Answering, Reusing)]
        next(one for one in found if command in one)[command]()

    def _leave(self) -> None:
        if self._leaving is None:
            from werkbank.tui.panes.questions.delivering import Delivering

            self._leaving = Delivering(self._host)
        self._leaving.begin()
