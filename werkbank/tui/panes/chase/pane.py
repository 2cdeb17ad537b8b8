"""The pane of what we wait for, per person, with the draft that asks after it. She sends it herself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from werkbank.lang.days import day
from werkbank.tui.drafts import draft_head, draft_text
from werkbank.tui.messages import Position, Say
from werkbank.tui.panes.letter_pane import LetterPane
from werkbank.tui.person_rows import PersonRows
from werkbank.tui.text import cut, plain
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from werkbank.domain.notes.types import Tone
    from werkbank.lang.shape.commands import CommandId
    from werkbank.services.chasing import Chase
    from werkbank.services.letters import Letter
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place


_FEW: Final = 3
"""So few persons need no more lines than that; the letter gets the rest."""
_NAME: Final = 24


class ChasePane(LetterPane["Chase"]):
    """Rows, and a letter."""

    place: Place = "reminders"
    manager = ""

    def __init__(self, context: Context) -> None:
        self.rows: PersonRows[Chase] = PersonRows(context, "chase-rows", row_text)
        super().__init__(context, "chase", self.rows)
        self._refs: tuple[str, ...] = ()
        """The items it is about; none is everybody we wait for."""
        self.commands = {
            **self.commands,
            "sent": lambda: self.work(self._sent),
            "open": lambda: self.spread(full=not self.has_class("-full")),
        }

    # ------------------------------------------------------------------ whom, and by whose hand

    @property
    def drafted(self) -> Chase | None:
        """Who is under the cursor."""
        return self.rows.current

    def deliver(self, one: Chase, tone: Tone, path: str = "") -> Letter:
        """Hand the draft over."""
        return self.context.services.contacts.chasing.deliver(one, tone, path)

    def file_name(self, who: str, day: str) -> str:
        """What the file is called."""
        return self.context.words.chasing.file_name(who, day)

    # ------------------------------------------------------------------ looking

    def begin(self, refs: tuple[str, ...], back: CommandId) -> None:
        """Who owes us these items, or everybody we wait for; ``back`` is where she came from."""
        self._refs = refs
        self.tones.clear()
        if back != "chase":
            self.back = back

    def reload(self) -> None:
        """Look again; the cursor stays on its person."""
        self.context.start(self._look, group="chase", latest=True)

    async def _look(self) -> None:
        context, refs, here = self.context, self._refs, self.rows.current
        rounds = await context.background.read(context.services.contacts.chasing.rounds, "", refs)
        if refs != self._refs:  # she went on meanwhile
            return
        if refs and not rounds:
            self.post_message(Say(context.words.chasing.not_waiting))
            self.go_back()
            return
        numbers = [one.person.id for one in rounds]
        at = numbers.index(here.person.id) if here is not None and here.person.id in numbers else self.rows.cursor
        self.rows.empty = context.words.chasing.empty(context.keymap.key_of("waiting"))
        self.set_class(len(rounds) <= _FEW, "-few")
        self.set_class(len(rounds) == 1, "-one")
        self.rows.show(rounds, at)
        self.draw()

    def draw(self) -> None:
        """The draft for the person under the cursor."""
        one, context = self.rows.current, self.context
        if one is None:
            self.reader.show(())
        else:
            tone = self.tone_of(one)
            letter = context.services.contacts.chasing.letter(one, tone)
            self.reader.show(
                [*draft_head(one.person.name, letter, tone, context.words), *_told(one, context), *draft_text(letter)]
            )
        if self.display:
            self.post_message(Position(self.rows.cursor + 1, len(self.rows.rounds), context.words.chasing.page))

    def on_person_rows_moved(self, message: PersonRows.Moved) -> None:
        """Another person under the cursor."""
        message.stop()
        self.draw()

    def on_line_list_chosen(self, message: PersonRows.Chosen) -> None:
        """The mouse on a row; twice opens it."""
        message.stop()
        self.rows.focus()
        if message.twice:
            self.spread(full=True)

    # ------------------------------------------------------------------ what she does with it

    async def _sent(self, one: Chase, _: Tone) -> None:
        """She sent it: log that, wait on, and back to where she came from when it was about one person."""
        context = self.context
        count = await context.background.write(context.services.contacts.chasing.sent, [one])
        if self._refs:
            self.go_back()
        else:
            await self._look()
        hint = context.words.screen.frame.undo_hint(context.keymap.key_of("undo"))
        self.post_message(Say(context.words.chasing.logged(plain(one.person.name), count), hint))


def row_text(one: Chase, width: int, context: Context) -> str:
    """Who, how many pieces, and how long it is silent; at the right end when that person was last reminded."""
    said, names = context.words.chasing, context.words.names
    name = cut(plain(one.person.name), min(_NAME, width // 3))
    last = max((wait.reminded for wait in one.waits if wait.reminded is not None), default=None)
    reminded = "" if last is None else said.reminded(day(last, names, context.today))
    counted = said.counted(len(one.waits), max(wait.silent for wait in one.waits))
    room = width - cell_len(name) - 2 - (cell_len(reminded) + 2 if reminded else 0)
    return f"{name}  {cut(counted, room)}" + (f"  {reminded}" if reminded else "")


def _told(one: Chase, context: Context) -> list[Paragraph]:
    """When there was a last sign of life, and when somebody was last reminded; none of it is in the text."""
    said, names, today = context.words.chasing, context.words.names, context.today
    first = max(one.waits, key=lambda wait: wait.silent)
    parts = [said.asked(day(first.since, names, today))] if first.since is not None else []
    parts += [said.heard(day(first.heard, names, today))] if first.heard is not None else []
    parts += [said.wrote(day(first.wrote, names, today))] if first.wrote is not None else []
    last = max((wait.reminded for wait in one.waits if wait.reminded is not None), default=None)
    parts += [said.reminded(day(last, names, today))] if last is not None else []
    return [Paragraph(" · ".join(parts), "muted")] if parts else []
