"""The pane of reminders: who is to be reminded, and the draft for the author under the cursor. She sends it herself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.errors import NotFound
from werkbank.domain.ids import show
from werkbank.tui.messages import Say
from werkbank.tui.panes.person_letters import PersonLetters
from werkbank.tui.panes.reminders.letter import paper
from werkbank.tui.panes.reminders.rows import row_text
from werkbank.tui.reminded import not_reminded
from werkbank.tui.text import plain

if TYPE_CHECKING:
    from werkbank.domain.notes.types import Tone
    from werkbank.lang.shape.commands import CommandId
    from werkbank.services.letters import Letter
    from werkbank.services.notes.reminding import Round
    from werkbank.tui.context import Context
    from werkbank.tui.widgets.reader import Paragraph


class RemindersPane(PersonLetters["Round"]):
    """Who is to be reminded today, or the authors of some notes."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "reminders", row_text)
        self._wanted = ""
        """The author to begin with."""
        self._is_new = False
        """Did she just come here?"""

    def deliver(self, one: Round, tone: Tone, path: str = "") -> Letter:
        """Hand the draft over."""
        return self.context.services.reminding.deliver(one, tone, path)

    def file_name(self, who: str, day: str) -> str:
        """What the file is called."""
        return self.context.words.reminders.file_name(who, day)

    # ------------------------------------------------------------------ looking

    def begin(self, refs: tuple[str, ...], author: str, back: CommandId) -> None:
        """Remind the authors of these notes, or all of today; ``back`` is where she came from."""
        self._wanted, self._is_new = author, True
        self.turn_to(refs, back, "reminders")

    async def look(self) -> None:
        """The round, as it is now."""
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
        self.fill(rounds, at, context.words.reminders.round_empty(context.keymap.key_of("notes")))

    def paper(self, one: Round) -> list[Paragraph]:
        """What is in the way, and the draft."""
        context, tone = self.context, self.tone_of(one)
        letter = context.services.reminding.letter(one, tone)
        return paper(one, letter, tone, context.words, context.today)

    @property
    def told(self) -> str:
        """Whether it is the round of today."""
        return "" if self._refs else self.context.words.reminders.round_name

    # ------------------------------------------------------------------ what she does with it

    async def sent(self, one: Round, _: Tone) -> None:
        """She sent it: log that, and on to the next author."""
        context = self.context
        count = await context.background.write(context.services.reminding.sent, [one])
        await self.look()  # which may lead back to where she came from: what is told there comes after that
        hint = context.words.screen.frame.undo_hint(context.keymap.key_of("undo"))
        self.post_message(Say(context.words.reminders.logged_for(plain(one.person.name), count), hint, whole=True))
