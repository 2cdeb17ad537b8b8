"""How many items in sight stand where: counted once, and kept (derived). Read for all managers, or for one.

``owner`` is the number of a manager, or ``EVERYBODY``: those rows count every item, also of nobody. What is in sight
is so on the day the stored places hold for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from werkbank.storage.reads import Query

EVERYBODY: Final = 0
"""No manager has this number."""


class Bucket(NamedTuple):
    """What stands in one quadrant with so many points; ``undecided`` are the new ones."""

    quadrant: int
    points: int
    shown: int
    undecided: int
    tight: int
    late: int
    unassigned: int


_COUNTED: Final = """
    count(*), count(*) FILTER (WHERE r.shown_from = '0001-01-01'),
    count(*) FILTER (WHERE r.status IN ('tight', 'infeasible')), count(*) FILTER (WHERE r.status = 'late'),
"""
_COLUMNS: Final = "owner, quadrant, points, shown, undecided, tight, late, unassigned"
BUCKETS: Final = """
    SELECT quadrant, points, shown, undecided, tight, late, unassigned FROM tally
    WHERE owner = :owner ORDER BY quadrant, points DESC
"""
ALL: Final = f"SELECT {_COLUMNS} FROM tally ORDER BY owner, quadrant, points"
_OF_EVERYBODY: Final = f"""
    SELECT 0, r.quadrant, r.points, {_COUNTED} count(*) FILTER (WHERE r.manager_id IS NULL)
    FROM rank r WHERE r.shown_from <= :day GROUP BY r.quadrant, r.points
"""
_OF_MANAGERS: Final = f"""
    SELECT r.manager_id, r.quadrant, r.points, {_COUNTED} 0
    FROM rank r WHERE r.shown_from <= :day AND r.manager_id IS NOT NULL GROUP BY r.manager_id, r.quadrant, r.points
"""
FRESH: Final = f"{_OF_EVERYBODY} UNION ALL {_OF_MANAGERS} ORDER BY 1, 2, 3"
CLEAR_ALL: Final = "DELETE FROM tally"
FILL: Final = (
    f"INSERT INTO tally ({_COLUMNS}) {_OF_EVERYBODY}",
    f"INSERT INTO tally ({_COLUMNS}) {_OF_MANAGERS}",
)
ADD: Final = f"""
    INSERT INTO tally ({_COLUMNS})
    VALUES (:owner, :quadrant, :points, :shown, :undecided, :tight, :late, :unassigned)
    ON CONFLICT (owner, quadrant, points) DO UPDATE SET
        shown = tally.shown + excluded.shown, undecided = tally.undecided + excluded.undecided,
        tight = tally.tight + excluded.tight, late = tally.late + excluded.late,
        unassigned = tally.unassigned + excluded.unassigned
"""
DROP_EMPTY: Final = """
    DELETE FROM tally WHERE owner = :owner AND quadrant = :quadrant AND points = :points AND shown = 0
"""
# Bounded on both sides by days after the first of all, so the index of what comes back serves it.
COMING: Final = f"""
    SELECT coalesce(r.manager_id, 0), r.quadrant, r.points, {_COUNTED} count(*) FILTER (WHERE r.manager_id IS NULL)
    FROM rank r WHERE r.shown_from > '0001-01-01' AND r.shown_from > :after AND r.shown_from <= :last
    GROUP BY coalesce(r.manager_id, 0), r.quadrant, r.points
"""
Counted = tuple[int, int, int, int, int, int, int, int]


def buckets(query: Query, owner: int | None) -> list[Bucket]:
    """What is in sight, in the order of the list; of one manager, or of all. A few hundred rows at most."""
    return [Bucket(*row) for row in query(BUCKETS, {"owner": EVERYBODY if owner is None else owner})]


def shown(query: Query, owner: int | None) -> int:
    """How much is in sight, of one manager or of all."""
    return sum(bucket.shown for bucket in buckets(query, owner))


def every(query: Query) -> list[Counted]:
    """The whole table: owner, quadrant, points, and the five counts."""
    return [tuple(row) for row in query(ALL, {})]


def counted(query: Query, day: date | str) -> list[Counted]:
    """What the whole table should be on a day, counted from the places."""
    return [tuple(row) for row in query(FRESH, {"day": str(day)})]


def coming(query: Query, after: date, last: date) -> list[Counted]:
    """What comes in sight after a day, up to another; what is nobody's has the owner ``EVERYBODY``."""
    values = {"after": after.isoformat(), "last": last.isoformat()}
    return [tuple(row) for row in query(COMING, values)]
