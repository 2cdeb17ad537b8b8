"""The pane of referrals of which the asker does not know yet, with the draft that tells it. She sends it herself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from werkbank.lang.days import day
from werkbank.lang.items import title
from werkbank.tui.drafts import draft_head, draft_text
from werkbank.tui.messages import Say
from werkbank.tui.panes.person_letters import PersonLetters
from werkbank.tui.text import cut, cut_at_word, plain

if TYPE_CHECKING:
    from werkbank.domain.notes.types import Tone
    from werkbank.lang.shape.commands import CommandId
    from werkbank.services.letters import Letter
    from werkbank.services.referring import Referral
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place
    from werkbank.tui.widgets.reader import Paragraph

_NAME: Final = 22


class ReferPane(PersonLetters["Referral"]):
    """The askers of these items, or all that are still to be told where their question went."""

    place: Place = "referrals"

    def __init__(self, context: Context) -> None:
        super().__init__(context, "refer", row_text)

    def deliver(self, one: Referral, tone: Tone, path: str = "") -> Letter:
        """Hand the draft over."""
        return self.context.services.contacts.referring.deliver(one, tone, path)

    def file_name(self, who: str, day: str) -> str:
        """What the file is called."""
        return self.context.words.referring.file_name(who, day)

    def begin(self, refs: tuple[str, ...], back: CommandId) -> None:
        """The askers of these items, or all of them; ``back`` is where she came from."""
        self.turn_to(refs, back, "referrals")

    async def look(self) -> None:
        """Who is still to be told, as it is now."""
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
        self.fill(found, at, context.words.referring.empty(context.keymap.key_of("inbox")))

    def paper(self, one: Referral) -> list[Paragraph]:
        """The draft, which has one tone."""
        context = self.context
        letter = context.services.contacts.referring.letter(one)
        name = one.person.name or context.words.names.unknown_sender
        return [*draft_head(name, letter, None, context.words), *draft_text(letter)]

    @property
    def told(self) -> str:
        """What this page is."""
        return self.context.words.referring.page

    async def sent(self, one: Referral, _: Tone) -> None:
        """The asker knows: log that, and on to the next, or back to where she came from."""
        context = self.context
        await context.background.write(context.services.contacts.referring.told, [one.line.ref])
        if self._refs:
            self.go_back()
        else:
            await self.look()
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
