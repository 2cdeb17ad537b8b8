"""Remind those we wait for: per person what we asked, the draft, and that it was sent. We send nothing ourselves."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain import ids
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import Conflict
from werkbank.domain.gate import findings
from werkbank.domain.notes.types import TONES
from werkbank.lang.days import day
from werkbank.services.guesses import next_chase
from werkbank.services.letters import Letters, letter_to, signed
from werkbank.services.notes.owing import authors_due
from werkbank.services.questions.reminding import keep_reminded, questions_of
from werkbank.storage.reads import registers, terms

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from werkbank.domain.notes.types import Tone
    from werkbank.domain.people import Person
    from werkbank.lang import Words
    from werkbank.services.doors import Doors
    from werkbank.services.letters import Letter
    from werkbank.services.overviews import Overviews, Wait
    from werkbank.services.questions.reminding import Debt, QuestionReminding

_MOST_REFS: Final = 4
"""Questions that are named in a subject."""


class Chase(NamedTuple):
    """All that we wait for from one person: three things, one mail."""

    person: Person
    waits: tuple[Wait, ...]
    tone: Tone
    """Friendly before the day to ask again, plain from then on, firm when that was done before or time is up."""
    debt: Debt | None = None
    """What the same person owes us for questions; nothing that is marked."""
    answered: tuple[str, ...] = ()
    """The pieces that are not asked for, because an answer came."""
    notes: int = 0
    """Of so many notes that person is to be reminded today as well, in a letter of its own."""

    @property
    def parts(self) -> int:
        """So many things for questions are named in it."""
        return len(self.debt.owed) if self.debt is not None else 0


class Chasing(Letters[Chase]):
    """Remind those we wait for, by hand."""

    def __init__(self, doors: Doors, overviews: Overviews, debts: QuestionReminding, words: Words) -> None:
        super().__init__(doors)
        self._overviews, self._debts, self._words = overviews, debts, words

    def rounds(self, manager: str = "", refs: Collection[str] = ()) -> tuple[Chase, ...]:
        """By person, who is silent longest on top; of one manager, or those who owe us these items.

        What the same person owes us for questions goes along. Who owes us nothing but that gets a letter about that
        (``QuestionReminding``). A marked piece stands under nobody's name, so it is in a round only when it is asked
        for itself; so is a piece on which an answer came: who answered is not asked for it again.
        """
        found: dict[int, list[Wait]] = {}
        answered: dict[int, list[str]] = {}
        asked: set[int] = set()
        for one in self._overviews.waiting(manager).waits:
            if not one.number:
                continue
            if (one.line.hidden or one.line.returned == "reply") and one.line.ref not in refs:
                if not one.line.hidden:
                    answered.setdefault(one.number, []).append(one.line.ref)
                continue
            found.setdefault(one.number, []).append(one)
            asked |= {one.number} if one.line.ref in refs else set()
        people = {one.id: one for one in registers.people(self._doors.query)}
        here = [number for number in found if number in people and (not refs or number in asked)]
        beside = self._beside(manager) if here else _Beside()
        return tuple(self._chase(people[one], found[one], tuple(answered.get(one, ())), beside) for one in here)

    def waited(self, manager: str = "") -> dict[int, tuple[str, ...]]:
        """By person the pieces that are asked after under that name: nothing marked, nothing that was answered."""
        found: dict[int, list[str]] = {}
        for one in self._overviews.waiting(manager).waits:
            if one.number and not one.line.hidden and one.line.returned != "reply":
                found.setdefault(one.number, []).append(one.line.ref)
        return {number: tuple(refs) for number, refs in found.items()}

    def _beside(self, manager: str) -> _Beside:
        """What is known of everybody besides what we wait for."""
        query, today = self._doors.query, self._doors.clock.today()
        notes = {one.number: sum(count for _, count in one.levels) for one in authors_due(query, today)}
        return _Beside(self._debts.open_debts(manager), notes)

    def _chase(self, person: Person, waits: Sequence[Wait], answered: tuple[str, ...], beside: _Beside) -> Chase:
        today, debt = self._doors.clock.today(), beside.debts.get(person.id)
        tones = [_tone(one, today) for one in waits] + ([debt.tone] if debt is not None else [])
        tone = max(tones, key=TONES.index)
        return Chase(person, tuple(waits), tone, debt, answered, beside.notes.get(person.id, 0))

    def letter(self, one: Chase, tone: Tone | None = None) -> Letter:
        """The draft for one person, in the tone that fits the days unless another is asked for."""
        said, reminders = self._words.chasing, self._words.reminders
        asked = tone or one.tone
        debt = self._of_tone(one, asked)
        now, later = self._debts.lists(debt) if debt is not None else ("", "")
        count = len(one.waits) + (len(debt.now) if debt is not None else 0)
        parts = (
            reminders.greeting(one.person.name),
            said.openings[asked](count),
            "\n".join(filter(None, (*(self._piece(wait) for wait in one.waits), now))),
            later,
            said.closings[asked],
            signed(reminders, self._doors.settings.officer),
        )
        only = one.waits[0].line if count == 1 else None
        title = "" if only is None or only.hidden or findings("title", only.title) else only.title
        subject = said.subjects[asked](count, title)
        if debt is not None:  # an answer is recognised by the numbers of the questions
            subject = said.with_questions(subject, ", ".join(questions_of((*debt.now, *debt.later))[:_MOST_REFS]))
        return letter_to(one.person, subject, parts)

    def _of_tone(self, one: Chase, tone: Tone) -> Debt | None:
        return None if one.debt is None else one.debt.of_tone(tone, self._doors.clock.today())

    def _piece(self, wait: Wait) -> str:
        """One thing in the draft. Of a marked one, or one whose title may not leave the house, only its id."""
        said, names, line = self._words.chasing, self._words.names, wait.line
        today = self._doors.clock.today()
        due = "" if line.due is None else day(line.due, names, today)
        if line.hidden or findings("title", line.title):
            return said.masked(line.ref, due)
        since = "" if wait.since is None else day(wait.since, names, today)
        return said.piece(line.title or names.no_subject, since, due)

    def refs(self, one: Chase) -> list[str]:
        """The items, and the questions."""
        return [*(wait.line.ref for wait in one.waits), *(questions_of(one.debt.owed) if one.debt is not None else ())]

    def sent(self, rounds: Sequence[Chase], tone: Tone | None = None) -> Reminded:
        """She sent these herself, in this tone or in that of the days: log it, as one deed, and wait on.

        Each is asked for again after as many office days as a wait has at first, while there is a day to spare. What
        was named for a later day does not count. Raises ``Conflict`` for one that waits no more, and
        ``QuestionRefused`` when something for a question is in meanwhile; nothing is kept then.
        """
        refs = [wait.line.ref for one in rounds for wait in one.waits]
        debts = [debt for one in rounds if (debt := self._of_tone(one, tone or one.tone)) is not None]
        owed = [one for debt in debts for one in debt.now]
        if not refs:
            return Reminded()
        today, args = self._doors.clock.today(), {"items": refs}
        if owed:
            args["questions"] = questions_of(owed)
        with self._doors.database.doing(DeedCall("wait-remind", args), self._doors.clock.now()) as doing:
            closing = terms.closing(doing.query)
            for item in doing.items.many([int(ref[1:]) for ref in refs]):
                if item.state != "waiting":
                    raise Conflict("elsewhere", ids.show("item", item.id))
                chase = _later(next_chase(today, item.due, closing), item.return_on, item.due)
                doing.items.change(item, reminded_on=today, return_on=chase)
            keep_reminded(doing, owed, today)
            doing.log_export("reminder", "text", None, [*refs, *questions_of(owed)])
        return Reminded(len(refs), len(owed), sum(len(debt.later) for debt in debts))


class Reminded(NamedTuple):
    """Of how much somebody was reminded."""

    items: int = 0
    parts: int = 0
    """Things for questions."""
    later: int = 0
    """What was named for a later day, and does not count."""


class _Beside(NamedTuple):
    """By person what is owed for questions, and of how many notes that one is to be reminded today."""

    debts: Mapping[int, Debt] = MappingProxyType({})
    notes: Mapping[int, int] = MappingProxyType({})


def _later(chase: date, kept: date | None, due: date | None) -> date:
    """Who is reminded early is not asked again sooner than was meant."""
    return max(chase, kept) if kept is not None and (due is None or kept <= due) else chase


def _tone(one: Wait, today: date) -> Tone:
    """What the days of one thing ask for."""
    if one.reminded is not None or (one.line.due is not None and one.line.due <= today):
        return "firm"
    return "plain" if one.line.return_on is not None and one.line.return_on <= today else "friendly"
