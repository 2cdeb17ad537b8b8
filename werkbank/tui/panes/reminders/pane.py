"""The pane of reminders: who is to be reminded, and the draft for the author under the cursor. She sends it herself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.domain.errors import NotFound
from werkbank.domain.ids import show
from werkbank.tui.messages import Position, Say
from werkbank.tui.panes.letter_pane import LetterPane
from werkbank.tui.panes.reminders.letter import paper
from werkbank.tui.panes.reminders.rows import row_text
from werkbank.tui.person_rows import PersonRows
from werkbank.tui.reminded import not_reminded
from werkbank.tui.text import plain

if TYPE_CHECKING:
    from werkbank.domain.notes.types import Tone
    from werkbank.lang.shape.commands import CommandId
    from werkbank.services.letters import Letter
    from werkbank.services.notes.reminding import Round
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place


_FEW: Final = 3
"""So few authors need no more lines than that; the letter gets the rest."""


class RemindersPane(LetterPane["Round"]):
    """Rows, and a letter."""

    place: Place = "reminders"
    manager = ""

    def __init__(self, context: Context) -> None:
        self.rows: PersonRows[Round] = PersonRows(context, "reminders-rows", row_text)
        super().__init__(context, "reminders", self.rows)
        self._refs: tuple[str, ...] = ()
        """The notes it is about; none is the round of today."""
        self._wanted = ""
        """The author to begin with."""
        self._is_new = False
        """Did she just come here?"""
        self.commands = {
            **self.commands,
            "sent": lambda: self.work(self._sent),
            "open": lambda: self.spread(full=not self.has_class("-full")),
        }

    @property
    def drafted(self) -> Round | None:
        """The author under the cursor."""
        return self.rows.current

    def deliver(self, one: Round, tone: Tone, path: str = "") -> Letter:
        """Hand the draft over."""
        return self.context.services.reminding.deliver(one, tone, path)

    def file_name(self, who: str, day: str) -> str:
        """What the file is called."""
        return self.context.words.reminders.file_name(who, day)

    # ------------------------------------------------------------------ looking

    def begin(self, refs: tuple[str, ...], author: str, back: CommandId) -> None:
        """Remind the authors of these notes, or all of today; ``back`` is where she came from."""
        self._refs, self._wanted, self._is_new = refs, author, True
        self.tones.clear()
        if back != "reminders":
            self.back = back

    def reload(self) -> None:
        """Look again; the cursor stays on its author."""
        self.context.start(self._look, group="reminders", latest=True)

    async def _look(self) -> None:
        context, refs, here = self.context, self._refs, self.rows.current
        reminding, told = context.services.reminding, ""
        if refs:
            try:
                rounds, skipped = await context.background.read(reminding.asked, refs)
            except NotFound:  # one of them is no note any more
                rounds, skipped = (), ()
            told = not_reminded(context, skipped)
        else:
            rounds = await context.background.read(reminding.due)
        if refs != self._refs:  # she went on meanwhile
            return
        wanted = self._wanted or ("" if here is None else show("person", here.person.id))
        at = next((n for n, one in enumerate(rounds) if show("person", one.person.id) == wanted), self.rows.cursor)
        if refs and not rounds:
            self.go_back()
            return
        if told and self._is_new:
            self.post_message(Say(told))
        self._wanted, self._is_new = "", False
        self.rows.empty = context.words.reminders.round_empty(context.keymap.key_of("notes"))
        self.set_class(len(rounds) <= _FEW, "-few")
        self.set_class(len(rounds) == 1, "-one")
        self.rows.show(rounds, at)
        self.draw()

    def draw(self) -> None:
        """The draft for the author under the cursor."""
        one, context = self.rows.current, self.context
        if one is None:
            self.reader.show(())
        else:
            letter = context.services.reminding.letter(one, self.tone_of(one))
            self.reader.show(paper(one, letter, self.tone_of(one), context.words, context.today))
        if self.display:
            note = "" if self._refs else context.words.reminders.round_name
            self.post_message(Position(self.rows.cursor + 1, len(self.rows.rounds), note))

    def on_person_rows_moved(self, message: PersonRows.Moved) -> None:
        """Another author under the cursor."""
        message.stop()
        self.draw()

    def on_line_list_chosen(self, message: PersonRows.Chosen) -> None:
        """The mouse on a row; twice opens it."""
        message.stop()
        self.rows.focus()
        if message.twice:
            self.spread(full=True)

    # ------------------------------------------------------------------ what she does with it

    async def _sent(self, one: Round, _: Tone) -> None:
        """She sent it: log that, and on to the next author."""
        context = self.context
        count = await context.background.write(context.services.reminding.sent, [one])
        await self._look()  # which may lead back to where she came from: what is told there comes after that
        hint = context.words.screen.frame.undo_hint(context.keymap.key_of("undo"))
        self.post_message(Say(context.words.reminders.logged_for(plain(one.person.name), count), hint))
