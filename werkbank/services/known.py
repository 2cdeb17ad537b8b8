"""Who and what is known: the registers, read once for one question or one deed, through either door."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeVar

from werkbank.domain.amounts import highest
from werkbank.domain.errors import WerkbankError
from werkbank.domain.nearest import plain
from werkbank.services.named import Named, find
from werkbank.storage.reads import asking, registers, terms

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from werkbank.domain.calendars import Closing
    from werkbank.domain.ids import Kind
    from werkbank.domain.people import Desk, Manager, Mandate, Person
    from werkbank.services.ranking import Senders
    from werkbank.services.weighed import Weighed
    from werkbank.storage.reads import Query

_MOST_READ: Final = 40_000
"""Characters of a text in which amounts are looked for."""
N = TypeVar("N", bound=Named)


class Known:
    """The registers as they are now."""

    def __init__(self, query: Query) -> None:
        self._query = query
        self._answers: dict[tuple[str, str], Named | WerkbankError] = {}

    @cached_property
    def managers(self) -> list[Manager]:
        """All managers."""
        return registers.managers(self._query)

    @cached_property
    def people(self) -> list[Person]:
        """All persons."""
        return registers.people(self._query)

    @cached_property
    def desks(self) -> list[Desk]:
        """All desks."""
        return registers.desks(self._query)

    @cached_property
    def mandates(self) -> list[Mandate]:
        """All mandates, also those that have ended."""
        return registers.mandates(self._query)

    @cached_property
    def meetings(self) -> dict[int, int]:
        """The weekday of the meeting with each manager; Monday is 0."""
        return registers.meetings(self._query)

    @cached_property
    def closing(self) -> Closing:
        """The own closing days."""
        return terms.closing(self._query)

    def buffer(self, manager: int | None) -> int:
        """Office days that the plan date of a term lies before its end, for this manager."""
        return self._weighed.weights(manager).buffer

    @cached_property
    def _weighed(self) -> Weighed:
        from werkbank.services.weighed import weighed
        from werkbank.storage.reads import ranks

        return weighed(ranks.managers(self._query))

    @cached_property
    def latest_author(self) -> Person | None:
        """Who writes the note that was made last."""
        return self.numbered(asking.latest_author(self._query))

    def highest_amount(self, item: int) -> int | None:
        """The highest amount that a piece names in its writer's own words, or hers of it, in cents."""
        from werkbank.importers.own_text import own_text

        title, gist, subject, body = asking.words(self._query, item)
        return highest((title, gist, subject, own_text(body[:_MOST_READ])))

    @cached_property
    def own_types(self) -> tuple[str, ...]:
        """The codes of the types that do not ship."""
        from werkbank.services.note_types import catalogue, shipped

        ours = {one.code for one in shipped().types}
        return tuple(one.code for one in catalogue(self._query).current if one.code not in ours)

    @cached_property
    def own_checklists(self) -> tuple[str, ...]:
        """The codes of the checklists that do not ship."""
        from werkbank.storage.reads import checklists

        if not checklists.own_codes(self._query):
            return ()
        from werkbank.services.checklists import catalogue, shipped

        ours = {one.code for one in shipped().lists}
        return tuple(one.code for one in catalogue(self._query).current if one.code not in ours)

    @cached_property
    def _senders(self) -> Senders:
        from werkbank.services.ranking import senders

        return senders(self._query)

    def manager(self, name: str) -> Manager:
        """The active manager who is meant; raises as ``find`` does."""
        return self._meant("manager", name, [one for one in self.managers if one.active])

    def person(self, name: str) -> Person:
        """The person who is meant; raises as ``find`` does."""
        return self._meant("person", name, self.people)

    def desk(self, name: str) -> Desk:
        """The desk that is meant; raises as ``find`` does."""
        return self._meant("desk", name, self.desks)

    def sender(self, name: str, address: str) -> Person | None:
        """The person who sent something: by address, else by exactly this name."""
        return self._by_address.get(address) or self._by_name.get(name)

    def numbered(self, number: int | None) -> Person | None:
        """The person with this row number."""
        return next((one for one in self.people if one.id == number), None)

    def colleague(self, address: str) -> bool:
        """Is this an address of our own house, and not of a manager?"""
        of_manager = any(address in one.addresses for one in self.managers)
        return not of_manager and address.rpartition("@")[2] in self._senders.own_domains

    def desk_for(self, text: str) -> Desk | None:
        """The desk one of whose topics is named in a text, in whole words; the longest topic wins."""
        said = f" {plain(text[:1_000])} "
        hits = [(len(topic), desk) for topic, desk in self._topics if f" {topic} " in said]
        return max(hits, key=lambda hit: (hit[0], -hit[1].id))[1] if hits else None

    def desk_of_kind(self, words: Sequence[str]) -> Desk | None:
        """The desk that has one of these topics, by the first of them that any has."""
        return next((desk for word in words for topic, desk in self._topics if topic == word), None)

    def topic_in(self, text: str, desk: str) -> str:
        """By which of its topics a desk is found in a text; the longest."""
        said = f" {plain(text[:1_000])} "
        found = [topic for topic, one in self._topics if one.name == desk and f" {topic} " in said]
        return max(found, key=len, default="")

    def valid_mandates(self, manager: int | None, today: date) -> list[Mandate]:
        """What may be settled for this manager today."""
        return [one for one in self.mandates if one.manager_id == manager and (one.until is None or one.until >= today)]

    def only_manager(self) -> int | None:
        """The one active manager there is; ``None`` with none or more."""
        active = [one.id for one in self.managers if one.active]
        return active[0] if len(active) == 1 else None

    def learn_person(self, person: Person) -> None:
        """A person who was just added to the register."""
        self.people.append(person)
        self._forget("_by_address", "_by_name")

    def learn_desk(self, desk: Desk) -> None:
        """A desk that was just added to the register."""
        self.desks.append(desk)
        self._forget("_topics")

    def _forget(self, *names: str) -> None:
        self._answers.clear()
        for name in names:
            self.__dict__.pop(name, None)

    @cached_property
    def _by_address(self) -> dict[str, Person]:
        return {address: one for one in reversed(self.people) for address in one.addresses if address}

    @cached_property
    def _by_name(self) -> dict[str, Person]:
        return {one.name: one for one in reversed(self.people)}

    @cached_property
    def _topics(self) -> list[tuple[str, Desk]]:
        return [(folded, desk) for desk in self.desks for topic in desk.topics if (folded := plain(topic))]

    def _meant(self, kind: Kind, name: str, among: Sequence[N]) -> N:
        """As ``find``, but the same name is looked up once, however many items it is given for."""
        if (kind, name) not in self._answers:
            try:
                self._answers[kind, name] = find(kind, name, among)
            except WerkbankError as error:
                self._answers[kind, name] = error
        answer = self._answers[kind, name]
        if isinstance(answer, WerkbankError):
            raise answer.with_traceback(None)
        return answer  # type: ignore[return-value]
