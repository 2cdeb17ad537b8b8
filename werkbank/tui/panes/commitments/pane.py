"""The pane of commitments and motions: the list by date, and the one under the cursor beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widget import Widget

from werkbank.tui.arriving import Arriving
from werkbank.tui.messages import OpenQuestion, PlaceChanged, Position, Pressed, Say
from werkbank.tui.panes.commitments.keeping import Keeping
from werkbank.tui.panes.commitments.paper import paper
from werkbank.tui.panes.commitments.rows import CommitmentRows
from werkbank.tui.panes.moving import moves
from werkbank.tui.which_manager import which_manager
from werkbank.tui.widgets.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual.app import ComposeResult

    from werkbank.domain.deeds import Deed
    from werkbank.domain.memory_views import CommitmentLine
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place


class CommitmentsPane(Widget):
    """Rows, and one of them."""

    place: Place = "commitments"

    def __init__(self, context: Context) -> None:
        super().__init__(id="commitments")
        self.context = context
        self.manager = ""
        self.answering = ""
        """The question that she came from; empty for none."""
        self._listing = Arriving(self.post_message, coming=True)
        self.rows = CommitmentRows(context)
        self.reader = Reader(context.ink, id="commitment-paper")
        self._back: CommandId = "inbox"
        self._wanted = ""
        """The one to stand on."""
        self.commands: Mapping[CommandId, Callable[[], object]] = {
            **moves(self.rows, self.reader, lambda: self.reader.has_focus),
            **Keeping(self).commands,
            "open": self._open,
            "manager": lambda: context.start(self._choose, group="commitments-ask", asks=True),
            "all-managers": lambda: self._narrow(""),
            "full": lambda: self.spread(full=not self.has_class("-full")),
            "focus": self._step,
        }

    def compose(self) -> ComposeResult:
        """The list above, one of them below; beside each other when there is room."""
        yield self.rows
        yield self.reader

    # ------------------------------------------------------------------ looking

    @property
    def current(self) -> CommitmentLine | None:
        """The one under the cursor."""
        return self.rows.current

    @property
    def idle(self) -> frozenset[CommandId]:
        """Keys that do nothing with this one; without any there is only one to add."""
        if self.current is None:
            return frozenset({"kept", "edit", "term", "withdraw"})
        return frozenset({"withdraw"} if self.current.state == "dropped" else ())

    @property
    def coming(self) -> bool:
        """Is the list being read for the first time?"""
        return self._listing.coming

    def begin(self, ref: str, question: str, back: CommandId) -> None:
        """Stand on this one; a new one is made in the answer to ``question``; ``back`` is where she came from."""
        self._wanted, self.answering = ref, question
        if back != "commitments":
            self._back = back

    def stand_on(self, ref: str) -> None:
        """Look again, with the cursor on this one."""
        self._wanted = ref
        self.reload()

    def returned(self, deed: Deed) -> None:
        """To the one that a deed was about."""
        several = deed.args.get("commitments")
        self._wanted = (
            str(several[0]) if isinstance(several, list) and several else str(deed.args.get("commitment") or "")
        )

    def reload(self) -> None:
        """Look again; the cursor stays on its row."""
        self.context.start(lambda: self._listing.of(self._look), group="commitments", latest=True)

    async def _look(self) -> None:
        context, here = self.context, self._wanted or ("" if self.current is None else self.current.ref)
        managers = await context.background.read(context.services.register.managers)
        if self.manager not in ("", *(one.name for one in managers)):  # called something else by now
            self.manager = ""
        found = await context.background.read(context.services.commitments.window, self.manager)
        self._wanted = ""
        key, said = context.keymap.key_of, context.words.memory.page
        self.rows.empty = (
            said.empty_manager(self.manager, key("all-managers")) if self.manager else said.empty(key("new-part"))
        )
        self.rows.show(found, here)
        self._draw()

    def _draw(self) -> None:
        one, context = self.current, self.context
        self.reader.show(() if one is None else paper(one, context.words, context.today))
        if self.display:
            note = " · ".join(filter(None, (context.words.memory.page.page, self.manager)))
            self.post_message(Position(self.rows.cursor + 1, len(self.rows.found), note))

    def on_commitment_rows_moved(self, message: CommitmentRows.Moved) -> None:
        """Another row under the cursor."""
        message.stop()
        self._draw()

    def on_line_list_chosen(self, message: CommitmentRows.Chosen) -> None:
        """The mouse on a row; twice opens it."""
        message.stop()
        self.rows.focus()
        if message.twice:
            self._open()

    def _open(self) -> None:
        """The question in whose answer it was made."""
        if (one := self.current) is None:
            return
        if one.question:
            self.post_message(OpenQuestion(one.question))
        else:
            self.post_message(Say(self.context.words.memory.page.no_question(one.ref)))

    # ------------------------------------------------------------------ the frame

    async def _choose(self) -> None:
        name = await which_manager(self.context, self.focus_work, all_too=True)
        if name is not None:
            self._narrow(name)

    def _narrow(self, manager: str) -> None:
        self.manager = manager
        self.reload()

    def _step(self) -> None:
        (self.rows if self.reader.has_focus else self.reader).focus()

    def spread(self, *, full: bool) -> None:
        """The one under the cursor over the whole height, or below the list again."""
        self.set_class(full, "-full")
        self.focus_work()
        self.post_message(PlaceChanged())

    def leave(self) -> bool:
        """One level back: the text, the manager, then to where she came from."""
        if self.has_class("-full"):
            self.spread(full=False)
        elif self.reader.has_focus:
            self.rows.focus()
        elif self.manager:
            self._narrow("")
        elif self.display:
            self.post_message(Pressed(self._back, back=True))
        return True

    def focus_work(self) -> None:
        """The keyboard back to where the work is."""
        (self.reader if self.has_class("-full") else self.rows).focus()

    def recolour(self) -> None:
        """Another theme."""
        self.reader.ink = self.context.ink
        self.rows.refresh()
        self.reader.rewrap()
