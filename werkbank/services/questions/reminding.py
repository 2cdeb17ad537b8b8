"""Who owes us something for questions, collected per person, and the draft of a reminder. We send nothing ourselves."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING, NamedTuple

from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import QuestionRefused
from werkbank.domain.gate import findings
from werkbank.domain.notes.types import TONES
from werkbank.lang.days import day
from werkbank.services.letters import Letter, draft, signed
from werkbank.services.whole_file import writing
from werkbank.settings import expanded
from werkbank.storage.reads import registers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from werkbank.domain.notes.types import Tone
    from werkbank.domain.people import Person
    from werkbank.domain.question_views import Owed
    from werkbank.lang import Words
    from werkbank.services.doors import Doors
    from werkbank.services.questions.looking import Questions

_MOST_REFS = 4
"""Questions that are named in a subject; with more of them it says how many more."""


class Debt(NamedTuple):
    """All that one person owes us: three things, one mail."""

    person: Person
    owed: tuple[Owed, ...]
    tone: Tone
    """Friendly before the day, plain on it, firm after it."""


class QuestionReminding:
    """Remind those who owe us something, by hand."""

    def __init__(self, doors: Doors, questions: Questions, words: Words) -> None:
        self._doors, self._questions, self._words = doors, questions, words

    def debts(self, manager: str = "") -> tuple[Debt, ...]:
        """By person, who was to deliver first on top; of one manager or of all."""
        today = self._doors.clock.today()
        people = {one.id: one for one in registers.people(self._doors.query)}
        found: dict[int, list[Owed]] = {}
        for one in self._questions.owed(manager):
            if one.number in people:
                found.setdefault(one.number, []).append(one)
        return tuple(Debt(people[number], tuple(owed), _tone(owed, today)) for number, owed in found.items())

    def letter(self, debt: Debt, tone: Tone | None = None) -> Letter:
        """The draft for one person. The subject names the questions, so that the answer is recognised by it."""
        said, names = self._words.preparation.owing, self._words.names
        asked, count, today = tone or debt.tone, len(debt.owed), self._doors.clock.today()
        refs = list(dict.fromkeys(one.question for one in debt.owed))
        named = ", ".join(refs[:_MOST_REFS])
        lines = [
            self._piece(one, "" if one.wanted is None else day(one.wanted, names, today)) for one in debt.owed
        ]  # fmt: skip
        parts = (
            self._words.reminders.greeting(debt.person.name),
            said.openings[asked](count),
            "\n".join(lines),
            said.closings[asked],
            signed(self._words.reminders, self._doors.settings.officer),
        )
        to = debt.person.addresses[0] if debt.person.addresses else ""
        subject = said.subjects[asked](named, len(refs) - _MOST_REFS if len(refs) > _MOST_REFS else 0)
        return Letter(to, subject, "\n\n".join(parts) + "\n")

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

    def deliver(
        self, debt: Debt, tone: Tone | None = None, path: str = "", *, force: bool = False, as_mail: bool = True
    ) -> Letter:
        """Hand the draft over, in a file as a mail (``.eml``) or as text, or without a path as text.

        The log of exports has it. Raises ``CannotWrite``.
        """
        letter = self.letter(debt, tone)
        with writing(expanded(path), force=force) if path else nullcontext() as file:
            if file is not None:
                text = f"{letter.subject}\n\n{letter.text}".encode()
                file.write(draft(letter, self._doors.settings.officer) if as_mail else text)
        refs = list(dict.fromkeys(one.question for one in debt.owed))
        with self._doors.database.deriving(self._doors.clock.now()) as doing:
            doing.log_export("reminder", "eml" if path and as_mail else "text", None, refs)
        return letter


def _tone(owed: list[Owed], today: date) -> Tone:
    """The firmest that one of them asks for."""
    tones: list[Tone] = [
        "plain" if one.wanted is None or one.wanted == today else "firm" if one.wanted < today else "friendly"
        for one in owed
    ]
    return max(tones, key=TONES.index)
