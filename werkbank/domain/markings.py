"""Handling labels: what may be kept, shown and exported. Levels: VIRBI 2025 and the house's merkingen.

Four levels, from light to heavy:

* ``open``: nothing special;
* ``masked``: kept and searchable here, a pointer line in every output, title bar and log;
* ``pointer``: the bytes are sealed: not indexed, shown or exported until wiped, or lifted with a reason;
* ``refused``: not taken in at all; one pointer without a title remains.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, get_args

Level = Literal["open", "masked", "pointer", "refused"]
Marking = Literal[
    "",
    "personnel",
    "medical",
    "commercial",
    "political",
    "embargo",
    "cabinet",
    "dep-v",
    "state-secret",
]
"""Stable codes; the empty code is an unmarked piece. ``state-secret`` stands for every ``Stg.`` level."""

LEVELS: Final[dict[Marking, Level]] = {
    "": "open",
    "personnel": "masked",
    "medical": "masked",
    "commercial": "masked",
    "political": "masked",
    "embargo": "masked",
    "cabinet": "masked",
    "dep-v": "pointer",
    "state-secret": "refused",
}
MARKINGS: Final[tuple[Marking, ...]] = get_args(Marking)
_WEIGHT: Final[dict[Level, int]] = {"open": 0, "masked": 1, "pointer": 2, "refused": 3}


class Recognised(NamedTuple):
    """A marking found at the door, and where (``subject``, ``header``, ``line``)."""

    marking: Marking
    place: str


def level(marking: Marking) -> Level:
    """The level of a marking."""
    return LEVELS[marking]


def hidden(marking: Marking) -> bool:
    """Must this piece be a pointer line in every output?"""
    return LEVELS[marking] != "open"


def sealed(marking: Marking) -> bool:
    """Are its bytes and words out of reach, here too?"""
    return _WEIGHT[LEVELS[marking]] >= 2


def heavier(one: Marking, other: Marking) -> Marking:
    """The marking with the heavier level; the first when they weigh the same."""
    return other if _WEIGHT[LEVELS[other]] > _WEIGHT[LEVELS[one]] else one
