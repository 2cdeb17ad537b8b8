"""Names for a query that is being typed: who wrote or was written to, the managers, their themes.

Who wrote is read once for every version of the archive, and looked through at every key; to whom was written is asked
of the index at every key, among the newest messages.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Final

from werkbank.domain.nearest import plain
from werkbank.domain.query.naming import LONGEST, Called
from werkbank.services.filtering import Wanted, as_query, pieces
from werkbank.storage.reads import correspondents, filters, registers

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from werkbank.domain.people import Manager
    from werkbank.domain.query.naming import Naming
    from werkbank.services.doors import Doors

MOST: Final = 30
"""Names that are offered."""
ADDRESSES: Final = 20_000
"""Addresses of senders that are known at most."""
_GOING_ON: Final = 24
"""So many words the last one that is typed may become."""
_MESSAGES: Final = 200
"""So many of the newest messages are looked at for whom they went to."""


class _Senders:
    """Who wrote, last first, for one version of the archive; found by the first letter of a word or an address."""

    def __init__(self, version: int, rows: Sequence[tuple[str, str]], before: _Senders | None) -> None:
        known: Mapping[tuple[str, str], Called] = {} if before is None else before.known
        self.version = version
        self.known: Mapping[tuple[str, str], Called] = {row: known.get(row) or _called(*row) for row in rows}
        self._by_letter: dict[str, list[Called]] = {}
        for one in self.known.values():
            for letter in {one.address[:1], *(word[0] for word in one.name.split())}:
                self._by_letter.setdefault(letter, []).append(one)

    def of(self, typed: str) -> Collection[Called]:
        """Those who may be meant, and others."""
        letter = (plain(typed) or typed)[:1]
        return self._by_letter.get(letter, ()) if letter else self.known.values()


class Correspondents:
    """Who may be meant."""

    def __init__(self, doors: Doors) -> None:
        self._doors, self._lock = doors, Lock()
        self._senders: _Senders | None = None

    def meant(self, asked: Naming, managers: Sequence[Manager]) -> tuple[str, ...]:
        """How what is being typed may go on, what is likely first."""
        active = [one for one in managers if one.active]
        if asked.field == "theme":
            return tuple(asked.meant((_called(theme) for one in active for theme in one.themes), MOST))
        if asked.field == "manager":
            return tuple(asked.meant((_called(one.name) for one in active), MOST))
        if asked.field == "to":
            return tuple(asked.meant(self._written_to(asked), MOST))
        return tuple(asked.meant((*self._wrote().of(asked.typed), *self._people()), MOST))

    def _people(self) -> Iterator[Called]:
        """Who called or was written about as well; after who wrote, who may be called otherwise in his mail."""
        for one in registers.people(self._doors.query):
            yield from (_called(one.name, address) for address in one.addresses or ("",))

    def _wrote(self) -> _Senders:
        version = self._doors.version()
        with self._lock:
            if self._senders is None or self._senders.version != version:
                found = correspondents.senders(self._doors.query, ADDRESSES)
                self._senders = _Senders(version, found, self._senders)
            return self._senders

    def _written_to(self, asked: Naming) -> Collection[Called]:
        words = pieces(asked.typed)[:4]
        with self._doors.looking() as look:
            ends = filters.going_on(look.query, words[-1], _GOING_ON) if words else []
            if not ends:
                return ()
            asks = as_query(Wanted(tuple(words[:-1]), words[-1]), ends)
            found = correspondents.recipients(look.query, f"people : ({asks})", _MESSAGES)
        return [_called(*one) for one in found]


def _called(name: str, address: str = "") -> Called:
    return Called(plain(name[:LONGEST]), address.lower())
