"""Versions of types and checklists: those that ship count from 1, an organisation's own from ``OWN`` on.

Of each code the last version counts that was not given up. A version that runs stays, whether it counts or not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, Protocol, TypeVar

from werkbank.domain.errors import NotFound

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

OWN: Final = 1_000
"""The first version of their own: what ships never comes that far."""
Key = tuple[str, int]
"""A code and a version."""


class Numbered(Protocol):
    """A version of what has a code."""

    @property
    def code(self) -> str:
        """The same for all its versions."""

    @property
    def version(self) -> int:
        """From 1, or from ``OWN``."""


class Running(NamedTuple):
    """How many run on one version; 0 is whatever counts now."""

    code: str
    version: int
    size: int


V = TypeVar("V", bound=Numbered)


def own_number(version: int) -> int:
    """The how manieth of their own it is, from 1; 0 for one that ships."""
    return max(0, version - OWN + 1)


def is_own(one: Numbered) -> bool:
    """Is this version the organisation's own?"""
    return one.version >= OWN


def next_own(used: Iterable[int]) -> int:
    """The next version of their own, after all that were ever used."""
    return max((OWN - 1, *used)) + 1


def counting(among: Iterable[V], retired: Collection[Key]) -> tuple[V, ...]:
    """Of each code the version that counts now, in the order in which the codes came."""
    newest: dict[str, V] = {}
    for one in among:
        if (one.code, one.version) in retired:
            continue
        if one.code not in newest or one.version > newest[one.code].version:
            newest[one.code] = one
    return tuple(newest.values())


def would_count(unread: Iterable[V], now: Iterable[Numbered], retired: Collection[Key]) -> tuple[V, ...]:
    """What does not read and would count if it did, the last version of each; ``now`` counts as it is."""
    numbers = {one.code: one.version for one in now}
    wrong = {
        one.code: one
        for one in sorted(unread, key=lambda one: one.version)
        if (one.code, one.version) not in retired and one.version > numbers.get(one.code, 0)
    }
    return tuple(wrong.values())


def named(among: Iterable[V], code: str, version: int = 0) -> V | None:
    """The first with a code, in capitals or not; 0 is any version."""
    wanted = code.strip().lower()
    return next((one for one in among if one.code.lower() == wanted and version in (0, one.version)), None)


def last(among: Iterable[V], code: str) -> V | None:
    """The newest version with a code, also one that was given up."""
    wanted = code.strip().lower()
    found = [one for one in among if one.code.lower() == wanted]
    return max(found, key=lambda one: one.version, default=None)


def given_up(code: str, *among: Iterable[Numbered]) -> frozenset[Key]:
    """Every version of their own with exactly this code: none of them counts any more."""
    return frozenset((one.code, one.version) for some in among for one in some if one.code == code and is_own(one))


def unknown(kind: str, code: str, now: Iterable[Numbered]) -> NotFound:
    """Nothing has this code; it offers those that come near of what counts now."""
    from werkbank.domain.nearest import nearest

    return NotFound(kind, code, nearest(code, [one.code for one in now]))
