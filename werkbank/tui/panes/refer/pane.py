"""The pane of referrals of which the asker does not know yet, with the draft that tells it. She sends it herself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from werkbank.lang.days import day
from werkbank.lang.items import title
from werkbank.tui.drafts import draft_head, draft_text
from werkbank.tui.messages import Position, Say
from werkbank.tui.panes.letter_pane import LetterPane
from werkbank.tui.person_rows import PersonRows
from werkbank.tui.text import cut, cut_at_word, plain

if TYPE_CHECKING:
    from werkbank.domain.notes.types import Tone
    from werkbank.lang.shape.commands import CommandId
    from werkbank.services.letters import Letter
    from werkbank.services.referring import Referral
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place

_FEW: Final = 3
"""So few need no more lines than that; the letter gets the rest."""
_NAME: Final = 22


class ReferPane(LetterPane["Referral"]):
    """Rows, and a letter."""

    place: Place = "referrals"
    manager = ""

    def __init__(self, context: Context) -> None:
        self.rows: PersonRows[Referral] = PersonRows(context, "refer-rows", row_text)
        super().__init__(context, "refer", self.rows)
        self._refs: tuple[str, ...] = ()
        """The items it is about; none is all of which the asker is still to be told."""
        self.commands = {
            **self.commands,
            "sent": lambda: self.work(self._sent),
            "open": lambda: self.spread(full=not self.has_class("-full")),
        }

    @property
    def drafted(self) -> Referral | None:
        """Who is under the cursor."""
        return self.rows.current

    def deliver(self, one: Referral, tone: Tone, path: str = "") -> Letter:
        """Hand the draft over."""
        return self.context.services.contacts.referring.deliver(one, tone, path)

    def file_name(self, who: str, day: str) -> str:
        """What the file is called."""
        return self.context.words.referring.file_name(who, day)

    def begin(self, refs: tuple[str, ...], back: CommandId) -> None:
        """The askers of these items, or all of them; ``back`` is where she came from."""
        self._refs = refs
        if back != "referrals":
            self.back = back

    def reload(self) -> None:
        """Look again; the cursor stays on its row."""
        self.context.start(self._look, group="refer", latest=True)

    async def _look(self) -> None:
        context, refs, here = self.context, self._refs, self.rows.current
        found = await context.background.read(context.services.contacts.referring.untold, "", refs)
        if refs != self._refs:  # she went on meanwhile
            return
        if refs and not found:
            self.post_message(Say(context.words.referring.not_referred))
            self.go_back()
            return
        items = [one.line.ref for one in found]
        at = items.index(here.line.ref) if here is not None and here.line.ref in items else self.rows.cursor
        self.rows.empty = context.words.referring.empty(context.keymap.key_of("inbox"))
        self.set_class(len(found) <= _FEW, "-few")
        self.set_class(len(found) == 1, "-one")
        self.rows.show(found, at)
        self.draw()

    def draw(self) -> None:
        """The draft for the asker under the cursor."""
        one, context = self.rows.current, self.context
        if one is None:
            self.reader.show(())
        else:
            letter = context.services.contacts.referring.letter(one)
            name = one.person.name or context.words.names.unknown_sender
            self.reader.show([*draft_head(name, letter, None, context.words), *draft_text(letter)])
        if self.display:
            self.post_message(Position(self.rows.cursor + 1, len(self.rows.rounds), context.words.referring.page))

    def on_person_rows_moved(self, message: PersonRows.Moved) -> None:
        """Another row under the cursor."""
        message.stop()
        self.draw()

    def on_line_list_chosen(self, message: PersonRows.Chosen) -> None:
        """The mouse on a row; twice opens it."""
        message.stop()
        self.rows.focus()
        if message.twice:
            self.spread(full=True)

    async def _sent(self, one: Referral, _: Tone) -> None:
        """The asker knows: log that, and on to the next, or back to where she came from."""
        context = self.context
        await context.background.write(context.services.contacts.referring.told, [one.line.ref])
        if self._refs:
            self.go_back()
        else:
            await self._look()
        hint = context.words.screen.frame.undo_hint(context.keymap.key_of("undo"))
        self.post_message(Say(context.words.referring.told, hint))


def row_text(one: Referral, width: int, context: Context) -> str:
    """Who asked, what, and to which desk it went when."""
    words = context.words
    name = cut(plain(one.person.name) or words.names.unknown_sender, min(_NAME, width // 3))
    where = cut_at_word(
        words.referring.row(plain(one.desk.name), day(one.since, words.names, context.today)), width // 2
    )
    room = width - cell_len(name) - cell_len(where) - 4
    return f"{name}  {cut(plain(title(words, one.line)), max(8, room))}  {where}"
