"""Beslisstroom: one item over the whole screen, one key decides, the next appears; at the end what was done."""

from __future__ import annotations

import time
from collections import Counter
from typing import TYPE_CHECKING

from werkbank.tui.messages import PlaceChanged, Position
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from werkbank.domain.decisions import Decision
    from werkbank.tui.panes.postvak.pane import Postvak


class Flow:
    """One stream; it follows the order of the list, from the item where it began."""

    def __init__(self, pane: Postvak) -> None:
        self._pane = pane
        self.running = False
        self._began = 0.0
        self._total = 0
        self._decided: Counter[Decision] = Counter()
        self._skipped: set[str] = set()
        self._ended = False

    def begin(self) -> None:
        """From the item under the cursor."""
        if self.running or self._pane.current is None:
            return
        self.running, self._ended = True, False
        self._began = time.monotonic()
        self._total = self._pane.rows.shape.rows - self._pane.rows.cursor
        self._decided.clear()
        self._skipped.clear()
        self._pane.add_class("-full")
        self._pane.reader.focus()
        self._pane.draw()
        self.tell()
        self._pane.post_message(PlaceChanged())

    def end(self) -> None:
        """Back to the list; first the summary, when something was done and it was not shown yet."""
        if self._decided and not self._ended and self._pane.current is not None:
            self._ended = True
            self._pane.reader.show(self.summary())
            return
        self.running = False
        self._pane.remove_class("-full")
        self._pane.rows.focus()
        self._pane.changed()
        self._pane.post_message(PlaceChanged())

    def decided(self, decision: Decision, count: int) -> None:
        """Keep count."""
        if self.running:
            self._decided[decision] += count

    def resume(self) -> None:
        """Something was taken back: there is an item to look at again."""
        self._ended = False

    def skip(self) -> None:
        """Leave this one, and go on; after the last comes the summary."""
        rows = self._pane.rows
        if self._pane.current is None or self._ended:
            return
        self._skipped.add(self._pane.current.ref)
        if rows.cursor + 1 < rows.shape.rows:
            rows.move(1)
        else:
            self._ended = True
            self._pane.reader.show(self.summary())

    def previous(self) -> None:
        """To the item before."""
        if self._ended and self._pane.current is not None:
            self._ended = False
            self._pane.changed(self._pane.current.ref)
            return
        self._pane.rows.move(-1)

    @property
    def over(self) -> bool:
        """Is the summary on the screen?"""
        return self.running and (self._ended or self._pane.current is None)

    def tell(self) -> None:
        """Progress, for the message line."""
        if self.running:
            at = min(sum(self._decided.values()) + len(self._skipped) + 1, max(self._total, 1))
            words = self._pane.context.words.screen.flow
            self._pane.post_message(Position(0, 0, words.progress(at, max(self._total, 1), self._spent())))

    def _spent(self) -> str:
        seconds = int(time.monotonic() - self._began)
        return f"{seconds // 60}:{seconds % 60:02d}"

    def summary(self) -> list[Paragraph]:
        """What was decided, what is left; nothing when no stream is running."""
        if not self.running:
            return []
        self._ended = True
        context = self._pane.context
        said, names = context.words.screen.flow, context.words.names.decisions
        total = sum(self._decided.values())
        lines = [
            Paragraph(said.done, "title"), Paragraph(""),
            Paragraph(said.summary(total, len(self._skipped), self._spent())), Paragraph(""),
        ]  # fmt: skip
        lines += [Paragraph(said.per_decision(names[one]["long"], count)) for one, count in self._decided.most_common()]
        lines += [
            Paragraph(""), Paragraph(said.remaining(self._pane.rows.shape.rows)),
            Paragraph(said.back(context.keymap.key_of("back")), "muted"),
        ]  # fmt: skip
        return lines
