"""Everything that changes a question, or lets it leave: imported while the first one that is opened is looked at."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Final

from werkbank.tui.keys import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.bootstrap import Services
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.panes.questions.delivering import Delivering
    from werkbank.tui.panes.questions.host import Host

_CHANGES: Final = frozenset({"change", "moves", "types", "questions"})
"""The groups of commands that change something."""
_HERE: Final = frozenset({"questions", "matrix", "part", "recall"})


def warm(services: Services) -> None:
    """Import what the first change of a question needs, while she looks at it."""
    for name in ("answering", "parting", "reusing", "shaping", "standing", "ticking"):
        import_module(f"werkbank.tui.panes.questions.{name}")
    _ = services.checking, services.question_shaping


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
        from werkbank.tui.panes.questions.standing import Standing
        from werkbank.tui.panes.questions.ticking import Ticking

        found = [one(self._host).commands for one in (Shaping, Standing, Ticking, Parting, Answering, Reusing)]
        next(one for one in found if command in one)[command]()

    def _leave(self) -> None:
        if self._leaving is None:
            from werkbank.tui.panes.questions.delivering import Delivering

            self._leaving = Delivering(self._host)
        self._leaving.begin()
