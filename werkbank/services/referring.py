"""Tell the asker where a piece was referred to: the draft, and that it was told. We send nothing ourselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from werkbank.domain import ids
from werkbank.domain.days import amsterdam_day
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import Conflict
from werkbank.domain.gate import findings
from werkbank.domain.people import Desk, Person
from werkbank.services.letters import Letters, letter_to, signed
from werkbank.storage.reads import referred, registers

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from werkbank.domain.notes.types import Tone
    from werkbank.domain.views import ItemLine
    from werkbank.lang import Words
    from werkbank.services.doors import Doors
    from werkbank.services.letters import Letter
    from werkbank.services.views import Views


class Referral(NamedTuple):
    """A piece that was referred to a desk, of which the asker was not told yet."""

    line: ItemLine
    person: Person
    """Who asked; without an id when nobody of the register."""
    desk: Desk
    since: date

    @property
    def tone(self) -> Tone:
        """There is but one."""
        return "plain"


class Referring(Letters[Referral]):
    """Tell askers."""

    exported = "referral"

    def __init__(self, doors: Doors, views: Views, words: Words) -> None:
        super().__init__(doors)
        self._views, self._words = views, words

    def untold(self, manager: str = "", refs: Collection[str] = ()) -> tuple[Referral, ...]:
        """Whom to tell, the oldest first; of one manager, or of these items."""
        owner = self._views.manager_number(manager)
        rows = referred.untold(self._doors.query, owner, referred.MOST)
        desks = {one.id: one for one in registers.desks(self._doors.query)}
        wanted = [row for row in rows if not refs or ids.show("item", row.item_id) in refs]
        lines = {one.ref: one for one in self._views.lines([ids.show("item", row.item_id) for row in wanted])}
        found: list[Referral] = []
        for row in wanted:
            line, desk = lines.get(ids.show("item", row.item_id)), desks.get(row.desk_id or 0)
            if line is None or desk is None:
                continue
            shut = line.hidden
            name = "" if shut else row.from_name or row.from_addr or line.person
            asker = Person(id=row.item_id, name=name, addresses=() if shut or not row.from_addr else (row.from_addr,))
            found.append(Referral(line, asker, desk, amsterdam_day(row.since)))
        return tuple(found)

    def letter(self, one: Referral, tone: Tone | None = None) -> Letter:  # noqa: ARG002 - as letters with tones have it
        """The draft for the asker: which desk, how to reach it, what to bring along, when an answer can be expected.

        Of a marked piece, or one whose title may not leave the house, nothing but its number.
        """
        said, desk, line = self._words.referring, one.desk, one.line
        bare = line.hidden or bool(findings("title", line.title))
        title = line.ref if bare else line.title or self._words.names.no_subject
        how = [
            said.channel(desk.channel) if desk.channel else "",
            said.address(desk.address) if desk.address else "",
            said.supply(desk.supply) if desk.supply else "",
            said.reply(desk.reply_days) if desk.reply_days else "",
        ]
        parts = (
            self._words.reminders.greeting(one.person.name) if one.person.name else said.greeting,
            said.opening(title, desk.name),
            "\n".join(filter(None, how)),
            said.closing,
            signed(self._words.reminders, self._doors.settings.officer),
        )
        return letter_to(one.person, said.subject(title), parts)

    def refs(self, one: Referral) -> list[str]:
        """The item."""
        return [one.line.ref]

    def told(self, refs: Sequence[str]) -> int:
        """The askers of these know by now: log it, as one deed. How many. ``Conflict`` for what is no referral."""
        from werkbank.services.deciding import item_numbers

        numbers = item_numbers(refs)
        call = DeedCall("refer-told", {"items": [ids.show("item", number) for number in numbers]})
        with self._doors.database.doing(call, self._doors.clock.now()) as doing:
            for item in doing.items.many(numbers):
                if item.state != "referred":
                    raise Conflict("elsewhere", ids.show("item", item.id))
                if not item.asker_told:
                    doing.items.change(item, asker_told=True)
        return len(numbers)
