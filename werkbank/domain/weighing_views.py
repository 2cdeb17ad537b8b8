"""What is shown of the weights: those of one manager, and what would move by others."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from werkbank.domain.errors import WeightRefused
    from werkbank.domain.people import Manager
    from werkbank.domain.priority import Quadrant
    from werkbank.domain.views import ItemLine
    from werkbank.domain.weighing import Changes, Weight


class Row(NamedTuple):
    """One weight as it counts. ``under`` is what it is without the own change; ``is_own``: is there one?"""

    weight: Weight
    value: int
    under: int
    is_own: bool


class Sheet(NamedTuple):
    """The weights of one manager, or of everybody. ``problem``: why these do not count together."""

    manager: Manager | None
    rows: tuple[Row, ...]
    own: Changes
    under: Changes
    problem: WeightRefused | None


class Mover(NamedTuple):
    """An item that comes elsewhere; places count from 1."""

    line: ItemLine
    place: int
    new_place: int
    points: int
    new_points: int
    quadrant: Quadrant
    new_quadrant: Quadrant

    @property
    def up(self) -> int:
        """Places it goes up; below 0 it goes down."""
        return self.place - self.new_place


class Preview(NamedTuple):
    """What would move among the first of the list."""

    looked_at: int
    up: int
    down: int
    most_up: int
    most_down: int
    points: int
    """How many get other points."""
    quadrants: int
    """How many come under another head."""
    movers: tuple[Mover, ...]
    """The biggest, biggest first."""
