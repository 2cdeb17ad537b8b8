"""An item of another pane is looked at in the inbox; one level back leads to where she was; the inbox is as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.messages import Visit
    from werkbank.tui.panes.postvak.looking import Scope
    from werkbank.tui.workplace import Workplace


class _Before(NamedTuple):
    """The pane she came from, and how the inbox stood."""

    pane: CommandId
    scope: Scope
    ref: str
    row: int


class Visiting:
    """Goes there, and back."""

    def __init__(self, frame: Workplace) -> None:
        self._frame = frame
        self._before: _Before | None = None

    def begin(self, visit: Visit) -> None:
        """To the inbox, on this item."""
        frame = self._frame
        postvak, pane = frame.postvak, frame.pages.current
        ref = "" if postvak.current is None else postvak.current.ref
        self._before = _Before(pane, postvak.scope, ref, postvak.rows.cursor)
        frame.pages.home()
        postvak.visiting = True
        postvak.visit(visit.ref, visit.kind)

    def back(self) -> bool:
        """Where she came from; ``False`` when she came from nowhere."""
        frame, before = self._frame, self._before
        if before is None or frame.page is not frame.postvak:
            return False
        self.forget()
        frame.pages.open(before.pane)
        frame.postvak.reload(before.ref, before.scope, before.row)
        return True

    def forget(self) -> None:
        """She went on by herself: one level back is the ordinary one again."""
        self._before, self._frame.postvak.visiting = None, False
