"""The brief pane: beside each other what goes into the next dagbrief of a manager, and the page as it will be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widget import Widget

from werkbank.domain.errors import GateStopped
from werkbank.tui.arriving import Arriving
from werkbank.tui.messages import PlaceChanged, Position, Say, Visit
from werkbank.tui.panes.brief.choosing import Choosing
from werkbank.tui.panes.brief.page import laid_out
from werkbank.tui.panes.brief.rows import BriefRows
from werkbank.tui.panes.moving import moves
from werkbank.tui.widgets.reader import Paragraph, Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual.app import ComposeResult

    from werkbank.domain.gate import Finding
    from werkbank.lang.shape.commands import CommandId
    from werkbank.services.brief_sights import BriefSight
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place


class BriefPane(Widget):
    """Rows and page."""

    place: Place = "brief"

    def __init__(self, context: Context) -> None:
        super().__init__(id="brief")
        self._listing = Arriving(self.post_message, coming=True)
        """The rows, as long as the first ones are on their way."""
        self.context = context
        self.manager = ""
        self.sight: BriefSight | None = None
        self.rows = BriefRows(context, id="brief-rows")
        self.reader = Reader(context.ink, id="brief-page")
        self._ref = ""
        self.commands: Mapping[CommandId, Callable[[], object]] = {
            **moves(self.rows, self.reader, lambda: self.reader.has_focus),
            **Choosing(self).commands,
            "focus": self._switch,
            "full": lambda: self.spread(full=not self.has_class("-full")),
            "open": self._open,
        }

    def compose(self) -> ComposeResult:
        """The rows above or to the left, the page below or to the right."""
        yield self.rows
        yield self.reader

    # ------------------------------------------------------------------ looking

    @property
    def coming(self) -> bool:
        """Are the rows being read for the first time? Keys wait for them."""
        return self._listing.coming

    def reload(self, ref: str = "", manager: str | None = None) -> None:
        """Look again; the cursor stays where it is, or goes to ``ref``."""
        current = self.rows.current
        self._ref = ref or (current.ref if current is not None else "")
        if manager is not None and manager != self.manager:
            self.manager, self._ref, self.rows.cursor = manager, "", 0
            self.reader.top = 0
        self.context.start(lambda: self._listing.of(self._look), group="brief", latest=True)

    async def look(self, ref: str) -> None:
        """Look again, and wait for it; the cursor goes to ``ref``."""
        self._ref = ref
        await self._look()

    async def _look(self) -> None:
        context = self.context
        self.sight = await context.background.read(context.services.brief_sights.of, self.manager)
        said, key = context.words.screen.brief, context.keymap.key_of
        if self.sight is None:
            self.rows.empty = said.nobody(key("palette"))
            self.rows.redraw()
            self.tell_position()
            return
        self.manager = self.sight.manager
        self.rows.empty = said.empty(self.sight.manager, key("inbox"))
        self.rows.show(self.sight, self._ref)
        await self._draw_page()
        self.tell_position()

    async def _draw_page(self) -> None:
        """The page of the brief that is being made; of an earlier one when the cursor stands on that."""
        row, sight = self.rows.current, self.sight
        if sight is None:
            return
        if row is None or row.group != "frozen":
            self.reader.show(self._stopped(sight) + laid_out(sight.page), keep=True)
            return
        try:
            page = await self.context.background.read(self.context.services.brief_sights.frozen, row.ref)
        except GateStopped as stopped:
            if self.rows.current is row:
                self.reader.show(self._told(stopped.findings))
            return
        if self.rows.current is row:  # else she went on meanwhile
            self.reader.show(laid_out(page))

    def _stopped(self, sight: BriefSight) -> list[Paragraph]:
        """What the gate would stop and why, above the page: it does not leave before that is put right."""
        return [*self._told(sight.findings), Paragraph("")] if sight.findings else []

    def _told(self, findings: Sequence[Finding]) -> list[Paragraph]:
        words = self.context.words.brief
        lines = [
            words.gate_line.format(place=words.place(found.place), kind=words.gate[found.kind]) for found in findings
        ]
        head = self.context.words.screen.brief.stopped(len(lines))
        return [Paragraph(head, "error"), *(Paragraph(one, "plain", label=" !") for one in lines)]

    def show_stopped(self) -> None:
        """Where the gate stops the brief, and why: in the line, and at the top of the page."""
        if self.sight is None or not self.sight.findings:
            return
        words, first = self.context.words.brief, self.sight.findings[0]
        self.reader.scroll_ends(bottom=False)
        place = f"{words.place(first.place)}: {words.gate[first.kind].partition(':')[0]}"
        self.post_message(Say(self.context.words.screen.brief.stopped_at(place), error=True))

    def on_brief_rows_moved(self, message: BriefRows.Moved) -> None:
        """Another row under the cursor."""
        message.stop()
        self.context.start(self._draw_page, group="brief-page", latest=True)
        self.tell_position()

    def tell_position(self) -> None:
        """Where the cursor is; for whom, and how long the page takes to read."""
        if not self.display:
            return
        sight, said = self.sight, self.context.words.screen.brief
        note = "" if sight is None else " · ".join(filter(None, (
            sight.manager, sight.code, said.nothing_new if sight.nothing_new else "",
            said.reading(sight.reading_seconds),
        )))  # fmt: skip
        self.post_message(Position(self.rows.cursor + 1, len(self.rows.rows), note))

    # ------------------------------------------------------------------ moving

    def _switch(self) -> None:
        (self.rows if self.reader.has_focus else self.reader).focus()

    def _open(self) -> None:
        """The page over the whole height; what was not decided yet in the inbox."""
        row = self.rows.current
        if row is not None and row.group == "almost":
            self.post_message(Visit(row.ref, "inbox"))
        else:
            self.spread(full=True)

    def spread(self, *, full: bool) -> None:
        """The page over the whole height, or beside the rows again."""
        self.set_class(full, "-full")
        (self.reader if full else self.rows).focus()
        self.post_message(PlaceChanged())

    def leave(self) -> bool:
        """One level back; ``False`` when there is none here."""
        if self.has_class("-full"):
            self.spread(full=False)
            return True
        if self.reader.has_focus:
            self.rows.focus()
            return True
        return False

    def focus_work(self) -> None:
        """The keyboard back to where the work is."""
        (self.reader if self.has_class("-full") else self.rows).focus()

    def recolour(self) -> None:
        """Another theme."""
        self.reader.ink = self.context.ink
        self.rows.refresh()
        self.reader.rewrap()
