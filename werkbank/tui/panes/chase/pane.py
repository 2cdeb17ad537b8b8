"""The pane of what we wait for, per person, with the draft that asks after it. She sends it herself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from werkbank.domain.errors import QuestionRefused
from werkbank.lang.days import day
from werkbank.tui.drafts import draft_head, draft_text
from werkbank.tui.messages import Say
from werkbank.tui.panes.person_letters import PersonLetters
from werkbank.tui.text import cut, cut_at_word, plain
from werkbank.tui.trouble import trouble
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from werkbank.domain.notes.types import Tone
    from werkbank.lang.shape.commands import CommandId
    from werkbank.services.chasing import Chase
    from werkbank.services.letters import Letter
    from werkbank.tui.context import Context


_NAME: Final = 24


class ChasePane(PersonLetters["Chase"]):
    """Who owes us these items, or everybody we wait for."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "chase", row_text)

    def deliver(self, one: Chase, tone: Tone, path: str = "") -> Letter:
        """Hand the draft over."""
        return self.context.services.contacts.chasing.deliver(one, tone, path)

    def file_name(self, who: str, day: str) -> str:
        """What the file is called."""
        return self.context.words.chasing.file_name(who, day)

    # ------------------------------------------------------------------ looking

    def begin(self, refs: tuple[str, ...], back: CommandId) -> None:
        """Who owes us these items, or everybody we wait for; ``back`` is where she came from."""
        self.turn_to(refs, back, "chase")

    async def look(self) -> None:
        """Whom we wait for, as it is now."""
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
        self.fill(rounds, at, context.words.chasing.empty(context.keymap.key_of("waiting")))

    def paper(self, one: Chase) -> list[Paragraph]:
        """How long it is silent, and the draft."""
        context, tone = self.context, self.tone_of(one)
        letter = context.services.contacts.chasing.letter(one, tone)
        return [*draft_head(one.person.name, letter, tone, context.words), *_told(one, context), *draft_text(letter)]

    @property
    def told(self) -> str:
        """What this page is."""
        return self.context.words.chasing.page

    # ------------------------------------------------------------------ what she does with it

    async def sent(self, one: Chase, tone: Tone) -> None:
        """She sent it: log that, wait on, and back to where she came from when it was about one person."""
        context = self.context
        try:
            made = await context.background.write(context.services.contacts.chasing.sent, [one], tone)
        except QuestionRefused as refused:  # changed by another program since it was drawn
            self.post_message(Say(trouble(refused, context.words), error=True))
            self.reload()
            return
        if self._refs:
            self.go_back()
        else:
            await self.look()
        hint = context.words.screen.frame.undo_hint(context.keymap.key_of("undo"))
        told = context.words.chasing.logged(plain(one.person.name), made.items, made.parts)
        later = context.words.preparation.owing.not_later(made.later) if made.later else ""
        self.post_message(Say("; ".join(filter(None, (told, later))), hint, whole=True))


def row_text(one: Chase, width: int, context: Context) -> str:
    """Who, how many pieces, and how long it is silent; at the right end when that person was last reminded."""
    said, names = context.words.chasing, context.words.names
    name = cut(plain(one.person.name), min(_NAME, width * 3 // 10))
    last = max((wait.reminded for wait in one.waits if wait.reminded is not None), default=None)
    reminded = "" if last is None else said.reminded(day(last, names, context.today))
    counted = said.counted(len(one.waits), one.parts, max(wait.silent for wait in one.waits))
    room = width - cell_len(name) - 2 - (cell_len(reminded) + 2 if reminded else 0)
    return f"{name}  {cut(cut_at_word(counted, room), room)}" + (f"  {reminded}" if reminded else "")


def _told(one: Chase, context: Context) -> list[Paragraph]:
    """When there was a last sign of life, when somebody was last reminded, and what is left out and why."""
    said, names, today = context.words.chasing, context.words.names, context.today
    first = max(one.waits, key=lambda wait: wait.silent)
    parts = [said.asked(day(first.since, names, today))] if first.since is not None else []
    parts += [said.heard(day(first.heard, names, today))] if first.heard is not None else []
    parts += [said.wrote(day(first.wrote, names, today))] if first.wrote is not None else []
    last = max((wait.reminded for wait in one.waits if wait.reminded is not None), default=None)
    parts += [said.reminded(day(last, names, today))] if last is not None else []
    rest = [said.answered(", ".join(one.answered))] if one.answered else []
    if one.notes:
        key = context.keymap.key_of
        rest.append(said.notes_too(one.notes, f"{key('notes')}, {key('remind')}"))
    return [Paragraph(text, "muted") for text in (" · ".join(parts), *rest) if text]
