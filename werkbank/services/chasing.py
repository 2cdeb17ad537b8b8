"""Remind those we wait for: per person what we asked, the draft, and that it was sent. We send nothing ourselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from werkbank.domain import ids
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import Conflict
from werkbank.domain.gate import findings
from werkbank.domain.notes.types import TONES
from werkbank.lang.days import day
from werkbank.services.guesses import next_chase
from werkbank.services.letters import Letters, letter_to, signed
from werkbank.storage.reads import registers, terms

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from werkbank.domain.notes.types import Tone
    from werkbank.domain.people import Person
    from werkbank.lang import Words
    from werkbank.services.doors import Doors
    from werkbank.services.letters import Letter
    from werkbank.services.overviews import Overviews, Wait


class Chase(NamedTuple):
    """All that we wait for from one person: three things, one mail."""

    person: Person
    waits: tuple[Wait, ...]
    tone: Tone
    """Friendly before the day to ask again, plain from then on, firm when that was done before or time is up."""


class Chasing(Letters[Chase]):
    """Remind those we wait for, by hand."""

    def __init__(self, doors: Doors, overviews: Overviews, words: Words) -> None:
        super().__init__(doors)
        self._overviews, self._words = overviews, words

    def rounds(self, manager: str = "", refs: Collection[str] = ()) -> tuple[Chase, ...]:
        """By person, who is silent longest on top; of one manager, or those who owe us these items.

        A marked piece stands under nobody's name, so it is in a round only when it is asked for itself; so is a piece
        on which an answer came: who answered is not asked for it again.
        """
        found: dict[int, list[Wait]] = {}
        asked: set[int] = set()
        for one in self._overviews.waiting(manager).waits:
            settled = one.line.hidden or one.line.returned == "reply"
            if one.number and (not settled or one.line.ref in refs):
                found.setdefault(one.number, []).append(one)
                asked |= {one.number} if one.line.ref in refs else set()
        people = {one.id: one for one in registers.people(self._doors.query)}
        today = self._doors.clock.today()
        return tuple(
            Chase(people[number], tuple(waits), max((_tone(one, today) for one in waits), key=TONES.index))
            for number, waits in found.items()
            if number in people and (not refs or number in asked)
        )

    def letter(self, one: Chase, tone: Tone | None = None) -> Letter:
        """The draft for one person, in the tone that fits the days unless another is asked for."""
        said, reminders = self._words.chasing, self._words.reminders
        asked, count = tone or one.tone, len(one.waits)
        parts = (
            reminders.greeting(one.person.name),
            said.openings[asked](count),
            "\n".join(self._piece(wait) for wait in one.waits),
            said.closings[asked],
            signed(reminders, self._doors.settings.officer),
        )
        only = one.waits[0].line if count == 1 else None
        title = "" if only is None or only.hidden or findings("title", only.title) else only.title
        return letter_to(one.person, said.subjects[asked](count, title), parts)

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
        """The items."""
        return [wait.line.ref for wait in one.waits]

    def sent(self, rounds: Sequence[Chase]) -> int:
        """She sent these herself: log it, as one deed, and wait on. How many items somebody was reminded of.

        Each is asked for again after as many office days as a wait has at first, while there is a day to spare.
        Raises ``Conflict`` for one that waits no more.
        """
        refs = [wait.line.ref for one in rounds for wait in one.waits]
        if not refs:
            return 0
        today = self._doors.clock.today()
        with self._doors.database.doing(DeedCall("wait-remind", {"items": refs}), self._doors.clock.now()) as doing:
            closing = terms.closing(doing.query)
            for item in doing.items.many([int(ref[1:]) for ref in refs]):
                if item.state != "waiting":
                    raise Conflict("elsewhere", ids.show("item", item.id))
                chase = _later(next_chase(today, item.due, closing), item.return_on, item.due)
                doing.items.change(item, reminded_on=today, return_on=chase)
            doing.log_export("reminder", "text", None, refs)
        return len(refs)


def _later(chase: date, kept: date | None, due: date | None) -> date:
    """Who is reminded early is not asked again sooner than was meant."""
    return max(chase, kept) if kept is not None and (due is None or kept <= due) else chase


def _tone(one: Wait, today: date) -> Tone:
    """What the days of one thing ask for."""
    if one.reminded is not None or (one.line.due is not None and one.line.due <= today):
        return "firm"
    return "plain" if one.line.return_on is not None and one.line.return_on <= today else "friendly"
