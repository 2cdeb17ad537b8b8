"""Beslisstroom: one item over the whole screen, one key decides, the next appears; at the end what was done."""

from __future__ import annotations

import time
from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from werkbank.domain.decisions import BY_DECISION
from werkbank.tui.messages import Position
from werkbank.tui.one_picture import held
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import datetime

    from werkbank.domain.decisions import Decision
    from werkbank.domain.views import ItemLine
    from werkbank.lang.shape.commands import CommandId
    from werkbank.services.sittings import Sitting
    from werkbank.tui.panes.postvak.host import Host
    from werkbank.tui.panes.postvak.sitting import Limit

SUMMED_UP: Final[frozenset[CommandId]] = frozenset({*BY_DECISION, "skip", "suggestion", "term"})
"""What does nothing while the summary is on the screen."""


_BACK: Final = 0.2
"""Seconds in which the list with the piece beside it is drawn as one picture."""


class Flow:
    """One stream; it follows the order of the list, from the item where it began."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self.running = False
        self._began = 0.0
        self._total = 0
        self._made: dict[str, Decision] = {}
        """What was decided in it, by item, as far as that stands."""
        self._skipped: set[str] = set()
        self._mine: set[str] = set()
        """What was decided on here, or told to be decided on elsewhere."""
        self._ended = self._at_end = False
        self._took: int | None = None
        """How many seconds it took, once it is over."""
        self._limit: Limit | None = None
        self._since: datetime | None = None
        self.commands: dict[CommandId, Callable[[], object]] = {
            "skip": self.skip,
            "previous": self.previous,
            "open": self.begin,
            "limited": self._limited,
            "resume-flow": self._resume,
        }

    def begin(self, limit: Limit | None = None) -> None:
        """From the item under the cursor, perhaps with a limit."""
        if self.running or self._host.current is None:
            return
        self.running, self._ended, self._at_end = True, False, False
        self._limit, self._since = limit, self._host.context.services.doors.clock.now()
        self._began = time.monotonic()
        self._total = self._host.rows.shape.rows - self._host.rows.cursor
        self._made.clear()
        self._skipped.clear()
        self._mine.clear()
        self._took = None
        self._host.spread(full=True)
        self._host.draw_preview()
        self.tell()

    def end(self) -> None:
        """Back to the list; first the summary, when something was done and it was not shown yet."""
        if self._decided and not self.over:
            self._close()
            return
        self._keep()
        shown = held(self._host.app, _BACK)
        self.running = False
        self._host.reader.show(())  # not the summary, in what is left of it beside the list
        self._host.spread(full=False)
        self._host.changed()
        self._host.once_shown(shown)

    def stop(self) -> None:
        """Leave it as it is, without a summary: she went somewhere else."""
        if self.running:
            self._keep()
            self.running = False
            self._host.spread(full=False)

    def _keep(self) -> None:
        """The session in the log; one in which nothing was done is none."""
        sitting = self.unkept()
        if sitting is not None:
            from werkbank.tui.panes.postvak.sitting import keep

            keep(self._host, sitting)

    def unkept(self) -> Sitting | None:
        """The session that is going on, when something was done in it: it goes into the log, also of who quits."""
        if not self.running or self._since is None or not (self._decided or self._skipped):
            return None
        from werkbank.tui.panes.postvak.sitting import made

        ended = self._since + timedelta(seconds=self._seconds())
        finished = self._host.current is None or self._at_end
        return made(self._host, (self._since, ended), self._decided, len(self._skipped), finished=finished)

    def _anew(self, limit: Limit) -> None:
        """With a limit; what was going on, or is over and still on the screen, goes into the log first."""
        self._keep()
        self.running = False
        self.begin(limit)

    def _limited(self) -> None:
        from werkbank.tui.panes.postvak.sitting import limited

        limited(self._host, self._anew)

    def _resume(self) -> None:
        from werkbank.tui.panes.postvak.sitting import resume

        resume(self._host, self._anew)

    @property
    def _timed_out(self) -> bool:
        """Is the time up that was set?"""
        minutes = self._limit.minutes if self._limit is not None else 0
        return bool(minutes) and time.monotonic() - self._began >= minutes * 60

    def _close(self) -> None:
        self._ended = True
        self._host.summary()

    @property
    def over(self) -> bool:
        """Is the summary on the screen?"""
        return self.running and (self._ended or self._host.current is None)

    def decided(self, decision: Decision, refs: Collection[str]) -> None:
        """Keep count; when the time is up it ends here."""
        if self.running:
            self._made.update(dict.fromkeys(refs, decision))
            self._mine.update(refs)
            self._skipped.difference_update(refs)
            self._ended = self._timed_out

    def told_gone(self, ref: str) -> None:
        """That somebody else decided on it is told already."""
        self._mine.add(ref)
        self._total -= self.running

    def arrived(self, before: ItemLine | None) -> None:
        """The list was looked at again: is what was in sight gone, or this part of the inbox gone through?"""
        if not self.running or self._ended:
            return
        if before is not None and before.ref not in {*self._mine, *(one.ref for one in self._host.rows.items)}:
            from werkbank.tui.panes.postvak.meanwhile import tell_gone

            self._total -= 1
            tell_gone(self._host, before)
        if self._walks and not self._host.rows.shape.rows:
            self._go_on()

    @property
    def _walks(self) -> bool:
        """Does it go through the inbox in parts?"""
        return ":" in self._host.scope.view

    def _go_on(self) -> None:
        from werkbank.tui.panes.postvak.sitting import go_on

        go_on(self._host, self._next_part, self._close)

    def _next_part(self, count: int) -> None:
        self._total += count
        self._at_end = False
        self.tell()

    def resume(self, ref: str) -> None:
        """Something was taken back: there is an item to look at again, that does not count as decided on."""
        self._ended = False
        self._made.pop(ref, None)

    @property
    def _decided(self) -> Counter[Decision]:
        return Counter(self._made.values())

    def skip(self) -> None:
        """Leave this one, and go on; after the last comes the summary."""
        current, rows = self._host.current, self._host.rows
        if current is None or self.over:
            return
        self._skipped.add(current.ref)
        self._at_end = rows.cursor + 1 >= rows.shape.rows
        if self._at_end and self._walks and not self._timed_out:
            self._go_on()
        elif self._at_end or self._timed_out:
            self._close()
        else:
            rows.move(1)

    def previous(self) -> None:
        """To the item before, which is not passed by any more; one from before where it began comes along."""
        current, rows = self._host.current, self._host.rows
        if self._ended and current is not None:
            self._ended = self._at_end = False
            self._skipped.discard(current.ref)
            self._host.changed(current.ref)
            return
        at = rows.cursor
        rows.move(-1)
        if rows.cursor != at and self._host.current is not None:
            self._total += self._host.current.ref not in self._skipped
            self._skipped.discard(self._host.current.ref)

    def tell(self) -> None:
        """Progress, for the message line; the summary says it itself."""
        if self.over:
            self._host.post_message(Position(0, 0, ""))
            return
        at = min(sum(self._decided.values()) + len(self._skipped) + 1, max(self._total, 1))
        words = self._host.context.words.screen.flow
        self._host.post_message(Position(0, 0, words.progress(at, max(self._total, 1), self._spent())))

    def _seconds(self) -> int:
        """How long it takes; once it is over, how long it took: that is told in more than one place."""
        if not self.over:
            self._took = None
        elif self._took is None:
            self._took = int(time.monotonic() - self._began)
        return int(time.monotonic() - self._began) if self._took is None else self._took

    def _spent(self) -> str:
        seconds = self._seconds()
        return f"{seconds // 60}:{seconds % 60:02d}"

    def _why_now(self) -> list[Paragraph]:
        if self._limit is None or not self._timed_out:
            return []
        return [Paragraph(self._host.context.words.sitting.over(self._limit.minutes))]

    def summary(self) -> list[Paragraph]:
        """What was decided, what is left; nothing when no stream is running."""
        if not self.running:
            return []
        self.tell()
        context = self._host.context
        said, names = context.words.screen.flow, context.words.names.decisions
        total, scope = sum(self._decided.values()), self._host.scope
        whole = not (scope.view or scope.words or scope.manager)
        return [
            Paragraph(said.done, "title"),
            Paragraph(""),
            *self._why_now(),
            Paragraph(said.summary(total, len(self._skipped), self._spent())),
            Paragraph(""),
            *(Paragraph(said.per_decision(names[one]["long"], count)) for one, count in self._decided.most_common()),
            Paragraph(""),
            Paragraph((said.remaining if whole else said.remaining_here)(self._host.rows.shape.rows)),
            Paragraph(said.back(context.keymap.key_of("back")), "muted"),
        ]
