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
    from werkbank.storage.database import Doing

_MOST_REFS = 4
"""Questions that are named in a subject; with more of them it says how many more."""

_MOST_ASKED = 200
"""Characters of what a question asks."""

_MOST_TITLE, _OF_SEVERAL = 60, 30
"""Characters of a title in a subject, and of each of several."""


class Debt(NamedTuple):
    """All that one person owes us: three things, one mail."""

    person: Person
    owed: tuple[Owed, ...]
    tone: Tone
    """Friendly before the day, plain on it, firm after it."""
    now: tuple[Owed, ...]
    """What a reminder is about: what was to be here by today, or all of it as long as nothing was."""

    @property
    def later(self) -> tuple[Owed, ...]:
        """What is named in it besides, for a later day."""
        return tuple(one for one in self.owed if one not in self.now)

    def of_tone(self, tone: Tone, today: date) -> Debt:
        """The same, in a letter of this tone: firm words are about nothing that is not due."""
        now = [one for one in self.owed if _is_due(one, today)] or (() if tone == "firm" else self.owed)
        return self._replace(now=tuple(now))


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
        made = []
        for number, owed in found.items():
            now = [one for one in owed if _is_due(one, today)] or owed
            made.append(Debt(people[number], tuple(owed), _tone(now, today), tuple(now)))
        return tuple(made)

    def open_debts(self, manager: str = "") -> dict[int, Debt]:
        """By person what may be told under a name: a marked question is asked for on its own page alone."""
        found = ((one, [each for each in one.owed if not each.hidden]) for one in self.debts(manager))
        return {
            one.person.id: one._replace(
                owed=tuple(owed), tone=_tone(owed, self._doors.clock.today()),
                now=tuple(each for each in one.now if not each.hidden),
            )
            for one, owed in found
            if owed
        }  # fmt: skip

    def lists(self, one: Debt) -> tuple[str, str]:
        """What a letter says of it: what it asks for, and what it names for a later day; either may be empty."""
        told = set[tuple[str, int]]()
        now, later = (self._list(owed, told) for owed in (one.now, one.later))
        return now, f"{self._words.preparation.owing.later}\n{later}" if later else ""

    def letter(self, one: Debt, tone: Tone | None = None) -> Letter:
        """The draft for one person. The subject names the questions, so that the answer is recognised by it.

        Firm words are about what is due; that something is needed later is told apart, with its day.
        """
        said, asked = self._words.preparation.owing, tone or one.tone
        ahead = asked == "firm" and not any(_is_due(owed, self._doors.clock.today()) for owed in one.now)
        opening = said.ahead_opening if ahead else said.openings[asked]
        parts = (
            self._words.reminders.greeting(one.person.name),
            opening(len(one.now)),
            *self.lists(one),
            said.closings[asked],
            signed(self._words.reminders, self._doors.settings.officer),
        )
        refs = questions_of(one.now) if asked == "firm" else self.refs(one)
        subject = (said.ahead_subject if ahead else said.subjects[asked])(
            ", ".join(self._named(one, ref) for ref in refs[:_MOST_REFS]), max(0, len(refs) - _MOST_REFS)
        )
        return letter_to(one.person, subject, parts)

    def _list(self, owed: Sequence[Owed], told: set[tuple[str, int]]) -> str:
        """A line for each, and below the first of a question what that asks; ``told`` is of which that was said."""
        names, today, lines = self._words.names, self._doors.clock.today(), []
        for one in owed:
            lines.append(self._piece(one, "" if one.wanted is None else day(one.wanted, names, today)))
            asks = _at_word(harmless_line(one.asks), _MOST_ASKED)
            if asks and (one.question, one.place) not in told and not _shut(one):
                lines.append(f"  {self._words.preparation.owing.literal(asks)}")
            told.add((one.question, one.place))
        return "\n".join(lines)

    def _named(self, debt: Debt, ref: str) -> str:
        """A question as the one who owes for it knows it, with its number; of one that is marked the number alone."""
        one = next(one for one in debt.owed if one.question == ref)
        if not one.title or _shut(one):
            return ref
        alone = all(each.question == ref for each in debt.owed)
        return f"{_at_word(harmless_line(one.title), _MOST_TITLE if alone else _OF_SEVERAL)} ({ref})"

    def _piece(self, one: Owed, when: str) -> str:
        """One thing in the draft. Of a marked question its number and nothing else, so too of a title that may not
        leave the house, as the gate before the brief has it.
        """
        said = self._words.preparation.owing
        if _shut(one):
            return said.masked(one.question, when)
        what = said.wanted.get(one.check) or said.in_own_words(one.name.rstrip("."))
        where = said.for_part(", ".join(one.numbers)) if one.numbers else said.no_number(one.place) if one.place else ""
        return said.piece(one.question, one.title or self._words.names.no_subject, f"{what} {where}".rstrip(), when)

    def sent(self, debts: Sequence[Debt]) -> int:
        """She sent these herself: kept with what they are about, as one deed. Of how many things somebody was reminded.

        What was named in it for a later day does not count.

        Raises ``QuestionRefused`` when something of it is in meanwhile, or owed by another; nothing is kept then.
        """
        owed = [one for debt in debts for one in debt.now]
        if not owed:
            return 0
        refs = questions_of(owed)
        call, today = DeedCall("question-remind", {"questions": refs}), self._doors.clock.today()
        with self._doors.database.doing(call, self._doors.clock.now()) as doing:
            keep_reminded(doing, owed, today)
            doing.log_export("reminder", "text", None, refs)
        return len(owed)

    def refs(self, one: Debt) -> list[str]:
        """The questions."""
        return questions_of(one.owed)


def keep_reminded(doing: Doing, owed: Sequence[Owed], today: date) -> None:
    """Somebody was reminded of these today; raises as ``QuestionReminding.sent`` does."""
    there = {one.id: one for one in doing.checks.many([one.row for one in owed])}
    for one in owed:
        check = there.get(one.row)
        if check is None or check.state != "asked" or check.person_id != one.number:
            raise QuestionRefused("owed-no-more", one.question)
        doing.checks.change(check, reminded_on=today)


def questions_of(owed: Sequence[Owed]) -> list[str]:
    """For which questions, each once."""
    return list(dict.fromkeys(one.question for one in owed))


def _shut(one: Owed) -> bool:
    """Is nothing of it told outside but its number: a marked one, or one with words that may not leave the house?"""
    return one.hidden or bool(findings("title", one.title)) or bool(findings("text", one.asks))


def _is_due(one: Owed, today: date) -> bool:
    return one.wanted is not None and one.wanted <= today


def _at_word(title: str, most: int) -> str:
    """Short enough; what is too long ends at a word."""
    if len(title) <= most:
        return title
    return f"{title[: most - 1].rsplit(' ', 1)[0].rstrip(' ,;:-')}…"


def _tone(owed: Sequence[Owed], today: date) -> Tone:
    """The firmest that one of them asks for."""
    tones: list[Tone] = [
        "plain" if one.wanted is None or one.wanted == today else "firm" if one.wanted < today else "friendly"
        for one in owed
    ]
    return max(tones, key=TONES.index)
