"""The pane of who owes us something for a question, and the draft of a reminder per person. She sends it herself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from werkbank.domain.errors import NotFound, QuestionRefused
from werkbank.domain.ids import parse
from werkbank.lang.days import moment
from werkbank.services.questions.checking import CheckEdit
from werkbank.tui.arriving import Arriving
from werkbank.tui.messages import OpenQuestion, Position, RemindWaits, Say
from werkbank.tui.panes.letter_pane import LetterPane
from werkbank.tui.panes.owed.letter import answered, paper, waits_too
from werkbank.tui.panes.owed.rows import OwedRows
from werkbank.tui.text import plain
from werkbank.tui.trouble import trouble
from werkbank.tui.which_manager import which_manager

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from werkbank.domain.deeds import Deed
    from werkbank.domain.notes.types import Tone
    from werkbank.lang.shape.commands import CommandId
    from werkbank.services.letters import Letter
    from werkbank.services.questions.reminding import Debt
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place
    from werkbank.tui.panes.owed.rows import Row


class OwedPane(LetterPane["Debt"]):
    """Rows, and a letter."""

    place: Place = "owed"

    def __init__(self, context: Context) -> None:
        self.rows = OwedRows(context)
        super().__init__(context, "owed", self.rows)
        self._listing = Arriving(self.post_message, coming=True)
        """The rows, as long as those she came for are on their way."""
        self.manager = ""
        self._back_to: tuple[object, ...] | None = None
        """What came back: its question, what it is, and for which part."""
        self._waited: Mapping[int, tuple[str, ...]] = {}
        """By person the pieces that we wait for besides."""
        self._wanted: tuple[str, int] = ("", 0)
        """The question and the person to begin with."""
        self.commands = {
            **self.commands,
            "tick": self._take,
            "sent": lambda: self.work(self._sent),
            "open": self._open,
            "remind": self._ask_after,
            "manager": lambda: context.start(self._choose, group="owed-ask", asks=True),
            "all-managers": lambda: self._narrow(""),
        }

    @property
    def idle(self) -> frozenset[CommandId]:
        """Keys that do nothing as long as nobody owes anything, or what is said is not so."""
        if self.rows.current is None:
            return frozenset({"tick", "tone-firmer", "letter", "sent", "open", "remind"})
        return frozenset(() if self.rows.current.debt.person.id in self._waited else {"remind"})

    @property
    def drafted(self) -> Debt | None:
        """Who owes what is under the cursor."""
        return None if self.rows.current is None else self.rows.current.debt

    def deliver(self, one: Debt, tone: Tone, path: str = "") -> Letter:
        """Hand the draft over."""
        return self.context.services.question_reminding.deliver(one, tone, path)

    def file_name(self, who: str, day: str) -> str:
        """What the file is called."""
        return self.context.words.preparation.owing.file_name(who, day)

    # ------------------------------------------------------------------ looking

    def begin(self, question: str, person: int, back: CommandId) -> None:
        """Stand on what this person owes, for this question if there is one; ``back`` is where she came from."""
        self._wanted, self._listing.coming = (question, person), True
        self.tones.clear()
        if back != "owed":
            self.back = back

    def returned(self, deed: Deed) -> None:
        """To what a deed was about, of whoever owes it."""
        self._back_to = str(deed.args.get("question") or ""), str(deed.args.get("check") or ""), deed.args.get("part")

    @property
    def coming(self) -> bool:
        """Are the rows being read that she came for? Keys wait for them."""
        return self._listing.coming

    def reload(self) -> None:
        """Look again; the cursor stays on its row."""
        self.context.start(lambda: self._listing.of(self._look), group="owed", latest=True)

    async def _look(self) -> None:
        context, here = self.context, self.rows.current
        managers = await context.background.read(context.services.register.managers)
        if self.manager not in ("", *(one.name for one in managers)):  # called something else by now
            self.manager = ""
        debts = await context.background.read(context.services.question_reminding.debts, self.manager)
        self._waited = await context.background.read(context.services.contacts.chasing.waited, self.manager)
        key = context.keymap.key_of
        said = context.words.preparation.owing
        self.rows.empty = (
            said.empty_manager(self.manager, key("all-managers")) if self.manager
            else said.empty(key("holder"), key("questions"))
        )  # fmt: skip
        self.rows.show(debts, self._index(debts, here))
        self._wanted = ("", 0)
        self.draw()

    def _index(self, debts: Sequence[Debt], here: Row | None) -> int:
        """The row that is wanted, or the one it was on, or the place where that was."""
        question, person = self._wanted
        rows = [(debt.person.id, one) for debt in debts for one in debt.owed]
        if question or person:
            fits = [
                (bool(person) and number == person, bool(question) and one.question == question) for number, one in rows
            ]
            best = max(fits, default=(False, False))
            return fits.index(best) if any(best) else 0
        back, self._back_to = self._back_to, None
        if back is not None or here is not None:
            keys: list[tuple[object, ...]] = [(one.question, one.check, one.place) for _, one in rows]
            for key in (back, None if here is None else here.key):
                if key in keys:
                    return keys.index(key)
        return self.rows.cursor

    def draw(self) -> None:
        """The draft for the person under the cursor."""
        self.context.start(self._show, group="owed-letter", latest=True)

    async def _show(self) -> None:
        one, context = self.rows.current, self.context
        if one is None:
            self.reader.show(())
        else:
            tone = self.tone_of(one.debt)
            letter = context.services.question_reminding.letter(one.debt, tone)
            answer = await self._answer(one)
            if self.rows.current is not one:
                return
            key, waited = context.keymap.key_of, len(self._waited.get(one.debt.person.id, ()))
            before = tuple(answered(answer, context.words, key("tick")))
            beside = waits_too(waited, context.words, key("remind"))
            self.reader.show(paper(one.debt, letter, tone, context.words, before, beside))
        if self.display:
            note = " · ".join(filter(None, (context.words.preparation.owing.page, self.manager)))
            self.post_message(Position(self.rows.cursor + 1, len(self.rows.rows), note))

    async def _answer(self, one: Row) -> str:
        """The message that may be the answer, by number and moment: its words may be marked."""
        found = parse(one.owed.answers[0]) if one.owed.answers else None
        if found is None:
            return ""
        context = self.context
        try:
            message = await context.background.read(context.services.views.message, found.number)
        except NotFound:  # wiped meanwhile
            return ""
        return f"{message.ref} · {moment(message.received, context.words.names, context.today)}"

    def on_owed_rows_moved(self, message: OwedRows.Moved) -> None:
        """Another row under the cursor."""
        message.stop()
        self.draw()

    def on_line_list_chosen(self, message: OwedRows.Chosen) -> None:
        """The mouse on a row; twice opens it."""
        message.stop()
        self.rows.focus()
        if message.twice:
            self._open()

    # ------------------------------------------------------------------ what she does with it

    def _take(self) -> None:
        """It is in: from the message that seems to be its answer, when there is one."""
        if (one := self.rows.current) is not None:
            self.context.start(partial(self._is_in, one), group="change")

    async def _is_in(self, one: Row) -> None:
        context, owed = self.context, one.owed
        source = owed.answers[0] if owed.answers else ""
        edit = CheckEdit(state="in", source=source) if source else CheckEdit(state="in")
        await context.background.write(context.services.checking.set, owed.question, owed.check, edit, owed.place)
        hint = context.words.screen.frame.undo_hint(context.keymap.key_of("undo"))
        said, numbers = context.words.preparation, ", ".join(map(plain, owed.numbers))
        where = f"{owed.question} ({said.part(numbers)})" if numbers else owed.question
        told = said.owing.is_in(owed.name.rstrip("."), where, plain(one.debt.person.name), source)
        self.post_message(Say(told, hint))
        self.reload()

    async def _sent(self, debt: Debt, _: Tone) -> None:
        """She sent it: that is kept with everything this one owes."""
        context = self.context
        try:
            count = await context.background.write(context.services.question_reminding.sent, [debt])
        except QuestionRefused as refused:  # changed by another program since it was drawn
            self.post_message(Say(trouble(refused, context.words), error=True))
            self.reload()
            return
        hint = context.words.screen.frame.undo_hint(context.keymap.key_of("undo"))
        said, later = context.words.preparation.owing, len(debt.later)
        told = said.logged_for(plain(debt.person.name), count)
        self.post_message(Say(f"{told}; {said.not_later(later)}" if later else told, hint, whole=True))
        self.reload()

    def _ask_after(self) -> None:
        """To the letter that asks after what we wait for of the same person, and names this as well."""
        one = self.rows.current
        if one is None:
            return
        refs, said = self._waited.get(one.debt.person.id), self.context.words.preparation.owing
        self.post_message(RemindWaits(refs) if refs else Say(said.waits_not(plain(one.debt.person.name))))

    def _open(self) -> None:
        """The question, at the part it is for."""
        if (one := self.rows.current) is not None:
            self.post_message(OpenQuestion(one.owed.question, one.owed.place))

    # ------------------------------------------------------------------ the frame

    async def _choose(self) -> None:
        name = await which_manager(self.context, self.focus_work, all_too=True)
        if name is not None:
            self._narrow(name)

    def _narrow(self, manager: str) -> None:
        self.manager = manager
        self.reload()

    def leave(self) -> bool:
        """One level back: the draft, the manager, then to where she came from."""
        if self.manager and not (self.has_class("-full") or self.reader.has_focus):
            self._narrow("")
            return True
        return super().leave()
