"""What the keys that change something do. Imported at the first of them, or when there is nothing else to do.

The list comes first: what only a decision needs would keep it from the screen.
"""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from werkbank.tui.keys import COMMANDS
from werkbank.tui.messages import RemindWaits, Say, TellAskers

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.domain.decisions import Decision
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.panes.postvak.changing import Changing
    from werkbank.tui.panes.postvak.deciding import Deciding
    from werkbank.tui.panes.postvak.host import Host
    from werkbank.tui.panes.postvak.sorting import Sorting
    from werkbank.tui.panes.postvak.taking import Taking


class Hands:
    """Decisions and changes."""

    def __init__(self, host: Host) -> None:
        self._host = host
        changes = (one.id for one in COMMANDS if one.group == "change")
        self.commands: dict[CommandId, Callable[[], object]] = {
            "repeat": self.repeat,
            "suggestion": self._take,
            "unlearn": self._unlearn,
            "remind": self.remind,
            "card": self.card,
            **{one: partial(self._change, one) for one in changes},
            "sender": self._say,
            "make-rule": self._make,
        }

    @cached_property
    def _deciding(self) -> Deciding:
        from werkbank.tui.panes.postvak.deciding import Deciding

        return Deciding(self._host)

    @cached_property
    def _taking(self) -> Taking:
        from werkbank.tui.panes.postvak.taking import Taking

        return Taking(self._host, self._deciding)

    @cached_property
    def _changing(self) -> Changing:
        from werkbank.tui.panes.postvak.changing import Changing

        return Changing(self._host)

    @cached_property
    def _sorting(self) -> Sorting:
        from werkbank.tui.panes.postvak.sorting import Sorting

        return Sorting(self._host)

    def _say(self) -> None:
        """Of who sent this; imported when it is first done."""
        self._sorting.say()

    def _make(self) -> None:
        self._sorting.make()

    def decide(self, decision: Decision) -> None:
        """On what is ticked, or the item under the cursor."""
        self._deciding.decide(decision)

    def repeat(self) -> None:
        """The last decision here too."""
        self._deciding.repeat()

    def _take(self) -> None:
        self._taking.take()

    def _unlearn(self) -> None:
        self._taking.unlearn()

    def remind(self) -> None:
        """Ask after the item under the cursor, when it waits; tell its asker, when it was referred."""
        host, one = self._host, self._host.current
        if one is not None and one.state == "waiting":
            host.post_message(RemindWaits([one.ref]))
        elif one is not None and one.state == "referred":
            host.context.start(partial(self._tell_asker, one.ref), group="sight", latest=True)
        else:
            host.post_message(Say(host.context.words.chasing.not_waiting))

    async def _tell_asker(self, ref: str) -> None:
        """Where nobody is left to tell, that is said here."""
        host, context = self._host, self._host.context
        untold = await context.background.read(context.services.contacts.referring.untold, "", (ref,))
        host.post_message(TellAskers([ref]) if untold else Say(context.words.referring.not_referred))

    def card(self) -> None:
        """Who the item is from, or whom it waits for."""
        from werkbank.tui.panes.postvak.card import show_card

        self._host.context.start(partial(show_card, self._host), group="sight", latest=True)

    def _change(self, command: CommandId) -> None:
        self._changing.commands[command]()
