"""The tabs: one per screen, each with what is open there, counted a moment after anything changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple, get_args

from werkbank.tui.once import once
from werkbank.tui.widgets.top_bar import Tab

if TYPE_CHECKING:
    from asyncio import TimerHandle

    from werkbank.domain.views import Counts
    from werkbank.tui.workplace import Workplace

TabId = Literal["inbox", "today", "notes", "questions", "brief", "waiting"]
TABS: Final[tuple[TabId, ...]] = get_args(TabId)
AFTER: Final = 0.25
"""Seconds without a change before the tabs are counted: nobody waits for those numbers."""


class _Inbox(NamedTuple):
    """Whose, and what stands in it."""

    manager: str = ""
    counts: Counts | None = None


class Tabs:
    """What stands in the top line."""

    def __init__(self, frame: Workplace) -> None:
        self._frame = frame
        self._counts: dict[str, int] = {}
        self._counted: tuple[int, str] | None = None
        """For which version of the archive, and for whom."""
        self._inbox = _Inbox()
        """As its list counted it itself."""
        self._here = _Inbox()
        """Of the manager of the pane in sight, as it was counted with the tabs."""
        self._left: frozenset[str] = frozenset()
        """The names of the managers who are not active any more, as it was seen when the tabs were counted."""
        self._timer: TimerHandle | None = None

    def tabs(self) -> tuple[Tab, ...]:
        """One per screen; the number of the inbox comes with the list itself."""
        names = self._frame.context.words.screen.tabs
        counts, inbox = self._counts, self.inbox().counts
        known: dict[str, int] = {**counts, **({"inbox": inbox.shown} if inbox is not None else {})}
        return tuple(Tab(one, names[one], known.get(one)) for one in TABS)

    def listed(self, manager: str, counts: Counts | None) -> None:
        """The list of the inbox counted; without ``counts`` it shows another list of this manager."""
        self._inbox = _Inbox(manager, self._inbox.counts if counts is None else counts)

    def inbox(self) -> _Inbox:
        """Whose name stands in the top line, and what of his inbox: of the manager of the pane in sight."""
        page = self._frame.page
        is_elsewhere = page is not self._frame.postvak and page.manager != self._inbox.manager
        return self._here if is_elsewhere and self._here.manager == page.manager else self._inbox

    def whose(self) -> str:
        """The manager as the top line names him, with that he is not active any more."""
        manager = self.inbox().manager
        return self._frame.context.words.screen.frame.inactive(manager) if manager in self._left else manager

    def current(self) -> int:
        """Which of them is in sight; -1 when that is none of them."""
        command = self._frame.pages.current
        return TABS.index(command) if command in TABS else -1

    @property
    def coming(self) -> bool:
        """Will the numbers be counted, in a moment?"""
        return self._timer is not None

    def count(self) -> None:
        """Something changed: count again, in a moment."""
        if self._timer is not None:
            self._timer.cancel()
        self._timer = once(self._frame.app, AFTER, self._begin)

    def follow(self) -> None:
        """Perhaps another manager is in sight: then it is counted for him, in a moment."""
        if self._counted is not None and self._counted[1] != self._frame.page.manager and not self.coming:
            self.count()

    def _begin(self) -> None:
        self._timer = None
        self._frame.context.start(self._count, group="tabs", latest=True)

    async def _count(self) -> None:
        context, manager = self._frame.context, self._frame.page.manager
        version = await context.background.read(context.services.views.version)
        if (version, manager) == self._counted:
            return
        found = await context.background.read(context.services.tab_counts.of, manager)
        managers = await context.background.read(context.services.register.managers) if manager else ()
        left = frozenset(one.name for one in managers if not one.active)
        here = _Inbox(manager, await context.background.read(context.services.tab_counts.inbox, manager))
        self._counted = (version, manager)
        if (found, here, left) != (self._counts, self._here, self._left):
            self._counts, self._here, self._left = found, here, left
            self._frame.progress()
