"""For whom is a message: the managers it is addressed to; and did it come in or go out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from werkbank.domain.intake import Direction
    from werkbank.domain.people import Manager
    from werkbank.domain.prepared import Prepared


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressees:
    """Whom we work for and who we are, by address."""

    managers: Mapping[str, int]
    officer: frozenset[str]
    owner: int | None
    """Whose mailbox is being taken in; ``None`` when that was not said."""

    @classmethod
    def of(cls, managers: Sequence[Manager], officer: Sequence[str], owner: int | None) -> Addressees:
        """From the register and the settings."""
        by_address = {address: one.id for one in managers for address in one.addresses}
        return cls(managers=by_address, officer=frozenset(officer), owner=owner)


@dataclass(frozen=True, slots=True)
class Addressed:
    """Direction, and the managers who get an item, each with "only in copy"."""

    direction: Direction
    managers: tuple[tuple[int | None, bool], ...]


def address(arrival: Prepared, addressees: Addressees) -> Addressed:
    """A message from the officer goes out; so does one from a manager that is not for us. Those make no items.

    What a manager asks of the officer is about that manager, unless it is addressed to another one.
    """
    to = {*arrival.to_addrs, *arrival.delivered_to}
    direct = {addressees.managers[one] for one in to if one in addressees.managers}
    copied = {addressees.managers[one] for one in arrival.cc_addrs if one in addressees.managers} - direct
    if arrival.sender_addr in addressees.officer:
        return Addressed("out", ())
    for_us = direct or copied or any(one in addressees.officer for one in (*to, *arrival.cc_addrs))
    if arrival.sender_addr in addressees.managers and not for_us:
        return Addressed("out", ())
    if arrival.sender_addr in addressees.managers and not direct:
        direct.add(addressees.managers[arrival.sender_addr])
    if addressees.owner is not None and addressees.owner not in copied:
        direct.add(addressees.owner)
    found: list[tuple[int | None, bool]] = [(one, False) for one in sorted(direct)]
    found += [(one, True) for one in sorted(copied)]
    return Addressed("in", tuple(found) or ((None, False),))
