"""What the preview shows: the item under the cursor, after a pause while keys repeat; why it stands there; copying."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING, Final

from werkbank.domain.errors import NotFound
from werkbank.tui.messages import PlaceChanged, Say
from werkbank.tui.once import once
from werkbank.tui.one_picture import one_picture
from werkbank.tui.panes.postvak import essence

if TYPE_CHECKING:
    from asyncio import TimerHandle
    from collections.abc import Callable, Sequence

    from werkbank.domain.views import ItemLine
    from werkbank.lang.shape.commands import CommandId
    from werkbank.services.insights import Insight
    from werkbank.services.sights import Sight
    from werkbank.tui.panes.postvak.host import Host
    from werkbank.tui.widgets.reader import Paragraph

PAUSE: Final = 0.08
"""Seconds without a key before the preview follows, while keys repeat."""
RESTS: Final = 0.12
"""Seconds after a piece was drawn before what helps to decide on it is read: while she walks on it costs nothing."""
LEAST: Final = 20
"""On a lower screen the writer's own words come first; what helps to decide stands there when the piece is opened."""
TOGETHER: Final = 0.03
"""In the stream the piece waits so long for that, to be drawn once."""
FIRST: Final = 0.3
"""The same after the first piece of all: what that needs is loaded then."""


class Preview:
    """Follows the cursor."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._sight: Sight | None = None
        self._insight: Insight | None = None
        self._before: tuple[Sight, Insight | None] | None = None
        """What was shown when it was forgotten: it holds until it turns out to be otherwise."""
        self._then: Callable[[], None] | None = None
        """What waits for the piece under the cursor to stand here."""
        self._warm = False
        """Was what helps to decide read before?"""
        self._last_move = 0.0
        self._pause: TimerHandle | None = None
        self._held: Sequence[Paragraph] = ()
        """Something else than the item, until she goes on."""
        self._explains = False
        """Does it say why the item stands there?"""
        self.whole = False
        """Over the whole height, with the history unfolded?"""
        self.offered = self.hold, self.draw_anew, self.insight, self.once_shown
        """What the pane passes on."""
        self.commands: dict[CommandId, Callable[[], object]] = {
            "why": self._why,
            "full": self.toggle,
            "copy": self._copy_text,
            "reference": self._copy_reference,
        }

    # ------------------------------------------------------------------ following

    def forget(self) -> None:
        """What is shown may have changed: read it again, whatever it is."""
        if self._sight is not None:
            self._before = self._sight, self._insight
        self._sight = None

    def follow(self) -> None:
        """The cursor moved: at once, or after the pause while keys repeat."""
        self.release()
        current = self._host.current
        if current is None and self._host.rows.shape.rows:
            return  # its row is being read; the preview comes with it
        if current is not None and self._sight is not None and self._sight.item.line.ref == current.ref:
            return
        now, before = time.monotonic(), self._last_move
        self._last_move = now
        self._stop_pause()
        if now - before < PAUSE:
            self._pause = once(self._host.app, PAUSE, self.read)
        else:
            self.read()

    @property
    def pausing(self) -> bool:
        """Will it follow by itself, after the pause?"""
        return self._pause is not None

    def _stop_pause(self) -> None:
        if self._pause is not None:
            self._pause.cancel()
            self._pause = None

    def refresh(self, before: ItemLine | None) -> None:
        """The list was looked at again; ``before`` was under the cursor."""
        current = self._host.current
        if current is None or before != current or self._sight is None:
            self.read(keep=before is not None and current is not None and before.ref == current.ref)

    def read(self, *, keep: bool = False) -> None:
        """Read what is under the cursor; ``keep`` the place in the text."""
        self._stop_pause()
        current = self._host.current
        if current is None or self._host.over:
            self._sight = None
            if not self._held:
                self._host.summary()
            self._stands()
        else:
            self._host.context.start(partial(self._read, current.ref, keep=keep), group="sight", latest=True)

    async def _read(self, ref: str, *, keep: bool) -> None:
        if self._host.streaming and self._warm:
            await one_picture(self._host.app, self._look(ref, keep=keep), TOGETHER)
        else:
            await self._look(ref, keep=keep)

    async def _look(self, ref: str, *, keep: bool) -> None:
        context = self._host.context
        services, read = context.services, context.background.read
        try:
            sight = await read(services.sights.of, ref)
            seen, known = (self._sight, self._insight) if self._sight is not None else self._before or (None, None)
            if not self._show(ref, sight, known if seen is not None and seen.item == sight.item else None, keep=keep):
                return
            self._stands()
            await context.background.pause(FIRST if not self._warm else 0 if self._host.streaming else RESTS)
            self._warm = True
            insight = await read(services.insights.of, sight)
        except NotFound:
            self._host.reload()
            return
        self._show(ref, sight, insight, keep=True)

    def _show(self, ref: str, sight: Sight, insight: Insight | None, *, keep: bool) -> bool:
        """Show what was read, unless she went on meanwhile."""
        if self._host.current is None or self._host.current.ref != ref or self._host.over:
            return False
        self._sight, self._insight = sight, insight
        self.draw(keep=keep)
        return True

    def once_shown(self, then: Callable[[], None]) -> None:
        """Call this when what is under the cursor stands here."""
        self._stands()
        self._then = then

    def _stands(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()

    def insight(self) -> tuple[Sight, Insight] | None:
        """What is shown of the item under the cursor, with what helps to decide; ``None`` while it is being read."""
        sight, insight, current = self._sight, self._insight, self._host.current
        if sight is None or insight is None or current is None or not current.ref == insight.ref == sight.item.line.ref:
            return None
        return sight, insight

    def hold(self, paragraphs: Sequence[Paragraph]) -> None:
        """Show something else, until she goes on."""
        self._held = paragraphs
        self._host.reader.show(paragraphs)

    def release(self) -> bool:
        """The item again; was something else shown?"""
        held, self._held = bool(self._held), ()
        if held:
            self.draw()
        return held

    def back(self) -> bool:
        """One level back: the item again; was something else shown?"""
        explained = self._explains
        if explained:
            self.draw()
        return explained or self.release()

    def draw_anew(self) -> None:
        """The item anew, whatever else was held there."""
        if not self.release():
            self.draw()

    def draw(self, *, keep: bool = False) -> None:
        """Show what was read."""
        if self._sight is None or self._held:
            return
        if self._host.over:
            self._host.summary()
            return
        context, self._explains = self._host.context, False
        names: tuple[CommandId, ...] = ("why", "full", "open", "sender", "suggestion", "marking")
        opened = self.whole or self._host.streaming
        seen = self.insight()
        room = opened or self._host.app.size.height >= LEAST
        keys: dict[str, str] = {name: context.keymap.key_of(name) for name in names if room or name != "sender"}
        keys.setdefault("sender", "")
        insight = seen[1] if seen is not None and room else None
        short = not opened and not self._host.app.screen.has_class("-wide")
        shown = essence.essence(
            self._sight, context.words, context.today, keys,
            whole=self.whole, opened=opened, short=short, insight=insight,
        )  # fmt: skip
        foot: list[Paragraph] = []
        if insight is not None and not opened:
            foot = essence.proposed(self._sight, insight, context.words, context.today, keys, short=short)
        self._host.reader.show(shown, foot, keep=keep)
        self._host.note_drawn(self._sight.item.line.ref)

    # ------------------------------------------------------------------ commands

    def _why(self) -> None:
        """Why it stands here; the same key, or the next item, brings the message back."""
        self._held = ()
        if self._host.current is not None and not self._host.over:
            self._host.context.start(partial(self._explain, self._host.current), group="sight", latest=True)

    async def _why_suggested(self, ref: str) -> list[Paragraph]:
        from werkbank.tui.panes.postvak.insight import why_suggested

        context = self._host.context
        return why_suggested(await context.background.read(context.services.suggesting.considered, ref), context.words)

    async def _explain(self, line: ItemLine) -> None:
        host, context = self._host, self._host.context
        read, views = context.background.read, context.services.views
        found = [await read(views.item, int(ref[1:])) for ref in self._to_compare(line.ref)]
        first, *rest = essence.upper_first(*found) if len(found) > 1 else found
        shown = essence.why(
            first, next(iter(rest), None), context.words, context.today,
            named=first.line.ref != line.ref, comparing=bool(host.rows.marks) and not host.streaming,
        )  # fmt: skip
        if not self._host.rows.marks and (line.state == "new" or line.returned):
            shown += await self._why_suggested(line.ref)
        if host.reader.shows(shown):
            self.draw()
        else:
            host.reader.show(shown)
            self._explains = True

    def _to_compare(self, here: str) -> tuple[str, ...]:
        """The two that are ticked; else this item with the one that is ticked, or with the next one."""
        rows = self._host.rows
        ticked = () if self._host.streaming else tuple(rows.marks)
        if len(ticked) > 1:
            return ticked[:2]
        if ticked and ticked[0] != here:
            return here, ticked[0]
        below = rows.item(rows.cursor + 1)
        return (here,) if below is None else (here, below.ref)

    def toggle(self) -> None:
        """The message over the whole height, with its history; and back."""
        self._held = ()
        self.whole = not self.whole
        if not self._host.streaming:
            self._host.spread(full=self.whole)
        self.draw(keep=not self.whole)
        self._host.post_message(PlaceChanged())

    def _copy_text(self) -> None:
        """What the writer wrote, to the clipboard; nothing of a marked piece."""
        said = self._host.context.words.screen.frame
        sight = self._sight
        if sight is None or sight.item.line.hidden or not sight.own_text.strip():
            self._host.post_message(Say(said.nothing_to_copy))
            return
        self._host.app.copy_to_clipboard(sight.own_text.strip())
        self._host.post_message(Say(said.text_copied))

    def _copy_reference(self) -> None:
        """The reference in the document system, else our own number."""
        current = self._host.current
        if current is None:
            return
        view = None if self._sight is None or self._sight.item.line.ref != current.ref else self._sight.item
        text = view.kenmerk if view is not None and view.kenmerk and not view.line.hidden else current.ref
        self._host.app.copy_to_clipboard(text)
        self._host.post_message(Say(self._host.context.words.screen.frame.copied(text)))
