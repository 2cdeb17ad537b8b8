"""From facts to places in the list: which day an item is in sight, and where."""

from __future__ import annotations

import json
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from werkbank.domain import recognition
from werkbank.domain.days import amsterdam_day
from werkbank.domain.nearest import plain
from werkbank.domain.priority import QUADRANTS, rank
from werkbank.services.basis import basis_of
from werkbank.services.tallying import ALWAYS
from werkbank.services.weighed import Weighed, weighed
from werkbank.storage.reads import instant, lists, moment, ranks, terms
from werkbank.storage.reads.ranks import Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from werkbank.domain.notes import Catalogue, NoteType, Where
    from werkbank.domain.people import Weight
    from werkbank.domain.priority import Facts
    from werkbank.services.basis import Basis
    from werkbank.storage.reads import Query
    from werkbank.storage.reads.ranks import FactRow, ManagerRow

NEVER: Final = "9999-12-31"
_NAME: Final = 80
"""Characters of a sender by which he is found."""
_HOUR: Final = len("2026-11-24 08")


class Senders(NamedTuple):
    """What senders weigh besides what their address says: known persons, and the domains of our own house."""

    known: Mapping[str, Weight]
    own_domains: frozenset[str]

    def weight(self, address: str, by_address: Weight) -> Weight:
        """A known person goes before our own house, and that before what the address says."""
        if address in self.known:
            return self.known[address]
        return "internal" if address.rpartition("@")[2] in self.own_domains else by_address


class House:
    """What every place is worked out by, besides the item itself."""

    def __init__(self, query: Query, by: Weighed | None = None) -> None:
        self._query = query
        self._types: dict[tuple[str, int], NoteType | None] = {}
        managers = ranks.managers(query)
        self.senders, self.closing = senders(query, managers), terms.closing(query)
        self.weighed = weighed(managers) if by is None else by

    def weighs_as(self, other: House) -> bool:
        """Do items weigh the same by it, save notes, of which the types may be others?"""
        mine, its = self.weighed, other.weighed
        same = self.senders == other.senders and self.closing == other.closing
        return same and mine.layers == its.layers and mine.themes == its.themes

    def basis(self, row: FactRow) -> Basis:
        """What an item rests on. Who sends a mailing list or an automatic answer asks nothing: he weighs nothing."""
        by_address = cast("Weight", row.weight or "")
        return basis_of(row, "" if row.bulk else self.senders.weight(row.from_addr or "", by_address))

    def facts(self, basis: Basis, manager: int | None, moved: date, norm_days: int = 0) -> Facts:
        """The facts that the score rests on, of an item of this manager. Norm days are office days."""
        points = self.weighed.theme_points(manager, basis.theme) if basis.theme else 0
        return basis.facts(points, moved, norm_days)

    @cached_property
    def catalogue(self) -> Catalogue:
        """The types of notes; read only when there is one."""
        from werkbank.services.note_types import catalogue

        return catalogue(self._query)

    def type_of(self, code: str, version: int) -> NoteType | None:
        """The type of a nota; looked up once."""
        if (code, version) not in self._types:
            self._types[code, version] = self.catalogue.get(code, version)
        return self._types[code, version]


def house(query: Query) -> House:
    """Read from the registers and the own closing days."""
    return House(query)


def senders(query: Query, managers: Sequence[ManagerRow] | None = None) -> Senders:
    """Read from the registers. A manager weighs as a director, unless the register of persons says otherwise.

    A manager with an address at a public provider makes nobody our own house.
    """
    known = {address: row[1] for row in query(ranks.WEIGHTED, {}) for address in json.loads(row[0])}
    there = ranks.managers(query) if managers is None else managers
    addresses = [address for row in there if row.active for address in json.loads(row.addresses)]
    own = {one.rpartition("@")[2] for one in addresses if not recognition.is_private_address(one)}
    weights: dict[str, Weight] = dict.fromkeys(addresses, "director")
    return Senders(weights | known, frozenset(own - {""}))


def facts_of(row: FactRow, house: House, today: date) -> Facts:
    """The facts that the score rests on."""
    norm_days = 0 if row.note_id is None else _days_to_go(row, house, today)
    return house.facts(house.basis(row), row.manager_id, day_of_hour(row.decided_at or row.received), norm_days)


def day_of_hour(instant: str) -> date:
    """The day in Amsterdam of an instant as the columns hold it; looked up when its hour was asked before."""
    return _day_of(instant[:_HOUR])


@lru_cache(maxsize=16_384)
def _day_of(hour: str) -> date:
    """The day in Amsterdam of an hour as the columns hold it; clocks there have gone by whole hours since 1940."""
    return amsterdam_day(moment(hour))


def place(row: FactRow, house: House, today: date) -> Place:
    """Where an item stands on one day."""
    basis, moved = house.basis(row), day_of_hour(row.decided_at or row.received)
    norm_days = 0 if row.note_id is None else _days_to_go(row, house, today)
    facts = house.facts(basis, row.manager_id, moved, norm_days)
    found = rank(facts, today, house.weighed.weights(row.manager_id), house.closing)
    shown_from, returned = shown(row)
    return Place(
        item_id=row.item_id,
        manager_id=row.manager_id,
        shown_from=shown_from,
        quadrant=QUADRANTS.index(found.quadrant),
        points=found.points,
        plan=NEVER if found.plan is None else found.plan.isoformat(),
        received=row.received,
        status=found.status,
        slack=found.slack,
        returned=returned,
        norm_days=facts.norm_days,
        due=None if facts.due is None else facts.due.isoformat(),
        sort=row.sort or "",
        weight=facts.weight,
        sender=sender_words(row.from_name or "", row.from_addr or "", row.person or ""),
        theme=words_of(row.theme),
        marking=row.marking,
        bulk=row.bulk,
        copied=row.copied,
        moved=moved.isoformat(),
        rests_on="" if row.note_id is not None else basis.written(),
    )


@lru_cache(maxsize=16_384)
def sender_words(name: str, address: str, person: str) -> str:
    """By what a sender is found; for what was typed, and has none, the person it is about."""
    return words_of(f"{name[:_NAME]} {address[:_NAME]}" if name or address else person[:_NAME])


def words_of(text: str) -> str:
    """Its words as ``nearest.plain`` has them, with a blank before each."""
    words = plain(text) if text else ""
    return f" {words}" if words else ""


def _days_to_go(row: FactRow, house: House, today: date) -> int:
    """Office days that a nota still takes: by the norms of its route, from where it lies. 0 for an unknown type."""
    from werkbank.domain.notes.kept import where_kept
    from werkbank.domain.notes.planning import norm_days_left

    kind = house.type_of(row.note_type or "", row.note_version or 0)
    if kind is None or row.note_state not in ("", "held"):
        return 0
    where = where_kept(row.note_progress, today) if row.note_progress else _bare(row, kind, today)
    return norm_days_left(kind.route, where, today, house.closing)


def _bare(row: FactRow, kind: NoteType, today: date) -> Where:
    """Where a nota lies that was kept before there were routes, or was wiped."""
    from werkbank.domain.inbox import Note
    from werkbank.domain.notes import where_of
    from werkbank.domain.notes.kept import unpacked

    note = Note(
        item_id=row.item_id, manager_id=None, type=kind.code, title="", author_id=None, state=row.note_state or "",  # type: ignore[arg-type]
        step=row.note_step or "",
    )  # fmt: skip
    return where_of(unpacked(note, kind, day_of_hour(row.decided_at or row.received)), today)


def shown(row: FactRow) -> tuple[str | None, str]:
    """From which day an item is in the inbox, and what brings it back; ``None`` is not at all."""
    if row.state == "new":
        return ALWAYS, ""
    if row.state not in ("waiting", "snoozed"):
        return None, ""
    reply = instant(row.reply) if row.state == "waiting" or row.until_event == "reply" else None
    came = amsterdam_day(reply).isoformat() if reply is not None else None
    if came is not None and (row.return_on is None or came <= row.return_on):
        return came, "reply"
    return row.return_on, "date" if row.return_on else ""


def fresh(query: Query, items: Sequence[int], today: date) -> dict[int, Place]:
    """The places of these items on a day, when the stored ones are of another day; empty when those hold."""
    if lists.days(query).hold_for(today):
        return {}
    by = house(query)
    return {row.item_id: place(row, by, today) for row in ranks.facts(query, items)}


def order(place: Place) -> tuple[int, int, str, str, int]:
    """The order of the list: quadrant, points, plan date, received, id."""
    return place.quadrant, -place.points, place.plan, place.received, place.item_id
