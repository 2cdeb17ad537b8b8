"""Who owes us something for questions, collected per person, and the draft of a reminder. We send nothing ourselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import QuestionRefused
from werkbank.domain.gate import findings
from werkbank.domain.harmless import harmless_line
from werkbank.domain.notes.types import TONES
from werkbank.lang.days import day
from werkbank.services.letters import Letters, letter_to, signed
from werkbank.storage.reads import registers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from werkbank.domain.notes.types import Tone
    from werkbank.domain.people import Person
    from werkbank.domain.question_views import Owed
    from werkbank.lang import Words
    from werkbank.services.doors import Doors
    from werkbank.services.letters import Letter
    from werkbank.services.questions.looking import Questions

_MOST_REFS = 4
"""Questions that are named in a subject; with more of them it says how many more."""

_MOST_TITLE, _OF_SEVERAL = 60, 30
"""Characters of a title in a subject, and of each of several."""


class Debt(NamedTuple):
    """All that one person owes us: three things, one mail."""

    person: Person
    owed: tuple[Owed, ...]
    tone: Tone
    """Friendly before the day, plain on it, firm after it."""


class QuestionReminding(Letters[Debt]):
    """Remind those who owe us something, by hand."""

    def __init__(self, doors: Doors, questions: Questions, words: Words) -> None:
        super().__init__(doors)
        self._questions, self._words = questions, words

    def debts(self, manager: str = "") -> tuple[Debt, ...]:
        """By person, who was to deliver first on top; of one manager or of all."""
        today = self._doors.clock.today()
        people = {one.id: one for one in registers.people(self._doors.query)}
        found: dict[int, list[Owed]] = {}
        for one in self._questions.owed(manager):
            if one.number in people:
                found.setdefault(one.number, []).append(one)
        return tuple(Debt(people[number], tuple(owed), _tone(owed, today)) for number, owed in found.items())

    def letter(self, one: Debt, tone: Tone | None = None) -> Letter:
        """The draft for one person. The subject names the questions, so that the answer is recognised by it."""
        said, names = self._words.preparation.owing, self._words.names
        asked, count, today = tone or one.tone, len(one.owed), self._doors.clock.today()
        refs = self.refs(one)
        lines = [self._piece(owed, "" if owed.wanted is None else day(owed.wanted, names, today)) for owed in one.owed]
        parts = (
            self._words.reminders.greeting(one.person.name),
            said.openings[asked](count),
            "\n".join(lines),
            said.closings[asked],
            signed(self._words.reminders, self._doors.settings.officer),
        )
        subject = said.subjects[asked](
            ", ".join(self._named(one, ref) for ref in refs[:_MOST_REFS]), max(0, len(refs) - _MOST_REFS)
        )
        return letter_to(one.person, subject, parts)

    def _named(self, debt: Debt, ref: str) -> str:
        """A question as the one who owes for it knows it, with its number; of one that is marked the number alone."""
        one = next(one for one in debt.owed if one.question == ref)
        if one.hidden or not one.title or findings("title", one.title):
            return ref
        alone = all(each.question == ref for each in debt.owed)
        return f"{_at_word(harmless_line(one.title), _MOST_TITLE if alone else _OF_SEVERAL)} ({ref})"

    def _piece(self, one: Owed, when: str) -> str:
        """One thing in the draft. Of a marked question its number and nothing else, so too of a title that may not
        leave the house, as the gate before the brief has it.
        """
        said = self._words.preparation.owing
        what = one.name.rstrip(".")
        if one.hidden or findings("title", one.title):
            return said.masked(one.question, when)
        where = said.for_part(", ".join(one.numbers)) if one.numbers else ""
        return said.piece(one.question, one.title or self._words.names.no_subject, f"{what} {where}".rstrip(), when)

    def sent(self, debts: Sequence[Debt]) -> int:
        """She sent these herself: kept with what is owed, as one deed. Of how many things somebody was reminded.

        Raises ``QuestionRefused`` when something of it is in meanwhile, or owed by another; nothing is kept then.
        """
        owed = [one for debt in debts for one in debt.owed]
        if not owed:
            return 0
        refs = list(dict.fromkeys(one.question for one in owed))
        call, today = DeedCall("question-remind", {"questions": refs}), self._doors.clock.today()
        with self._doors.database.doing(call, self._doors.clock.now()) as doing:
            there = {one.id: one for one in doing.checks.many([one.row for one in owed])}
            for one in owed:
                check = there.get(one.row)
                if check is None or check.state != "asked" or check.person_id != one.number:
                    raise QuestionRefused("owed-no-more", one.question)
                doing.checks.change(check, reminded_on=today)
            doing.log_export("reminder", "text", None, refs)
        return len(owed)

    def refs(self, one: Debt) -> list[str]:
        """The questions."""
        return list(dict.fromkeys(owed.question for owed in one.owed))


def _at_word(title: str, most: int) -> str:
    """Short enough for a subject; what is too long ends at a word."""
    if len(title) <= most:
        return title
    return f"{title[: most - 1].rsplit(' ', 1)[0].rstrip(' ,;:-')}…"


def _tone(owed: list[Owed], today: date) -> Tone:
    """The firmest that one of them asks for."""
    tones: list[Tone] = [
        "plain" if one.wanted is None or one.wanted == today else "firm" if one.wanted < today else "friendly"
        for one in owed
    ]
    return max(tones, key=TONES.index)
