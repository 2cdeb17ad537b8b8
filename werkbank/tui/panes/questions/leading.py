"""Where a question leads: to who owes something for it, and to the item it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.tui.messages import RemindOwed, Visit

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.panes.questions.host import Host


class Leading:
    """Away from it."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self.commands: dict[CommandId, Callable[[], object]] = {"remind": self._remind, "to-item": self._to_item}

    def _remind(self) -> None:
        """To who owes us something, from the one who owes this."""
        host, sheet = self._host, self._host.sheet
        check = None if sheet is None or sheet.cell is None else sheet.cell.check
        host.leaving = True
        host.post_message(RemindOwed(host.target, check.person_id or 0 if check is not None else 0))

    def _to_item(self) -> None:
        """The item it came from, in the inbox."""
        if (one := self._host.line) is not None:
            self._host.post_message(Visit(one.item, "questions"))
