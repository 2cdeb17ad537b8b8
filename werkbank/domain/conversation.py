"""Which messages belong together: subjects without their answer marks, and the union of messages that share a key."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LONGEST: Final = 1_000
"""Characters of a subject that are looked at."""

_ANSWER_MARKS: Final = "re|antw|antwoord|aw|sv|vs|fw|fwd|doorst|doorgest|doorgestuurd|wg|tr"
"""Dutch and English, and what the mail programs of our neighbours write (AW, WG, TR, SV, VS)."""

_COUNT: Final = r"(?:\[[0-9]{1,3}\]|\([0-9]{1,3}\)|\^[0-9]{1,3})?"
_TAG: Final = r"(?:ext|extern|external|externe? (?:e-?)?mail|external (?:e-?)?mail)"
_MARK: Final = rf" ?(?:(?:{_ANSWER_MARKS}) ?{_COUNT} ?:|\[{_TAG}\]:?|\({_TAG}\):?|extern(?:al)?:)"


@lru_cache(maxsize=1)
def _mark() -> re.Pattern[str]:
    """One mark in front. Compiled on first use, as starting need not wait for it."""
    return re.compile(_MARK, re.IGNORECASE)


def bare_subject(text: str) -> str:
    """A subject on one line, without any ``Re:``, ``Antw:``, ``FW:``, ``Doorst:`` and ``[EXTERN]`` in front."""
    subject = " ".join(text[:LONGEST].split())
    mark, place = _mark(), 0
    while found := mark.match(subject, place):
        place = found.end()
    return subject[place:].strip()


class Joined(NamedTuple):
    """Where new messages belong, and what that does to the conversations there were."""

    conversations: tuple[int, ...]
    """One per new message, in their order."""
    merged: Mapping[int, int]
    """An existing conversation that is no more, and the one that took it in."""
    keys: Mapping[str, int]
    """Every key of the new messages with its conversation: what to remember."""
    next_id: int
    """The first number that is still free."""


class _Union:
    """Disjoint sets of keys and conversations (Tarjan's union-find with path halving)."""

    def __init__(self) -> None:
        self.parent: dict[int, int] = {}

    def root(self, node: int) -> int:
        parent = self.parent
        parent.setdefault(node, node)
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    def unite(self, one: int, other: int) -> None:
        """The smallest number wins."""
        first, second = self.root(one), self.root(other)
        if first != second:
            self.parent[max(first, second)] = min(first, second)


def join(keys_of_new: Sequence[tuple[str, ...]], known: Mapping[str, int], next_id: int) -> Joined:
    """Put each new message in a conversation by its keys: its own id, what it refers to, a thread index.

    Messages that share a key, directly or by way of others, are one conversation. Of existing conversations that turn
    out to be one the smallest number stays. Who belongs with whom does not depend on the order; only which free number
    a new conversation gets does. ``next_id`` must be larger than every number in ``known``.
    """
    union = _Union()
    holder: dict[str, int] = {}
    existing: set[int] = set()
    for offset, keys in enumerate(keys_of_new):
        message = next_id + offset
        union.root(message)
        for key in filter(None, keys):
            conversation = known.get(key)
            if conversation is not None:
                existing.add(conversation)
            union.unite(message, holder.setdefault(key, message if conversation is None else conversation))
    numbers: dict[int, int] = {}
    free = next_id
    for offset in range(len(keys_of_new)):
        root = union.root(next_id + offset)
        if root not in numbers:
            numbers[root] = root if root < next_id else free
            free += root >= next_id
    return Joined(
        conversations=tuple(numbers[union.root(next_id + offset)] for offset in range(len(keys_of_new))),
        merged={number: root for number in sorted(existing) if (root := union.root(number)) != number},
        keys={key: numbers[union.root(number)] for key, number in holder.items()},
        next_id=free,
    )
