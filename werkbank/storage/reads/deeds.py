"""The history: deeds, what they touched, and which one undo and redo would take."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from werkbank.domain.deeds import Deed
from werkbank.domain.ids import show
from werkbank.storage.reads import moment

if TYPE_CHECKING:
    from werkbank.storage.reads import Query

_COLUMNS: Final = "d.id, d.at, d.key, d.args, d.origin, d.finished, d.last_at, d.undoes, d.undone_by, d.sealed"
LATEST: Final = f"SELECT {_COLUMNS} FROM deed d ORDER BY d.id DESC LIMIT :limit"
OF_ROW: Final = f"""
    SELECT DISTINCT {_COLUMNS} FROM deed d JOIN deed_change c ON c.deed_id = d.id OR c.deed_id = d.undoes
    WHERE c.kind = :kind AND c.row_id = :number ORDER BY d.id DESC LIMIT :limit
"""
SUCCESSORS: Final = """
    SELECT 'note', n.id FROM note n WHERE n.item_id = :item UNION ALL
    SELECT 'question', q.id FROM question q WHERE q.item_id = :item
"""
ONE: Final = f"SELECT {_COLUMNS} FROM deed d WHERE d.id = :deed"
TO_UNDO: Final = f"""
    SELECT {_COLUMNS} FROM deed d
    WHERE d.origin = 'hand' AND d.key NOT IN ('undo', 'redo') AND d.undone_by IS NULL AND NOT d.sealed
    ORDER BY d.id DESC LIMIT 1
"""
TO_REDO: Final = f"""
    SELECT {_COLUMNS} FROM deed d
    WHERE d.key = 'undo' AND d.undone_by IS NULL AND NOT d.sealed AND d.id > coalesce(
        (SELECT max(e.id) FROM deed e WHERE e.origin = 'hand' AND e.key NOT IN ('undo', 'redo')), 0)
    ORDER BY d.id DESC LIMIT 1
"""

RIDERS: Final = f"""
    SELECT {_COLUMNS} FROM deed d WHERE d.id > :deed AND d.origin = 'machine' AND d.key IN ('rule', 'gate')
    ORDER BY d.id DESC
"""


def _deed(row: tuple[Any, ...]) -> Deed:
    at, last_at = moment(row[1]), moment(row[6])
    return Deed(
        id=row[0], at=at, key=row[2], args=json.loads(row[3]), origin=row[4], finished=bool(row[5]), last_at=last_at,
        undoes=row[7], undone_by=row[8], sealed=bool(row[9]),
    )  # fmt: skip


def latest(query: Query, limit: int) -> list[Deed]:
    """The newest deeds, newest first."""
    return [_deed(row) for row in query(LATEST, {"limit": limit})]


def of_row(query: Query, kind: str, number: int, limit: int) -> list[Deed]:
    """The deeds that touched one row, newest first."""
    return [_deed(row) for row in query(OF_ROW, {"kind": kind, "number": number, "limit": limit})]


def successors(query: Query, item: int) -> list[tuple[str, int]]:
    """The kind and number of the note or question that took the place of an item."""
    return [(kind, number) for kind, number in query(SUCCESSORS, {"item": item})]


def one(query: Query, number: int) -> Deed | None:
    """One deed."""
    rows = query(ONE, {"deed": number})
    return _deed(rows[0]) if rows else None


def to_undo(query: Query) -> Deed | None:
    """The latest deed by hand that still stands."""
    rows = query(TO_UNDO, {})
    return _deed(rows[0]) if rows else None


def to_redo(query: Query) -> Deed | None:
    """The undo that a redo would take back; none after a new deed by hand."""
    rows = query(TO_REDO, {})
    return _deed(rows[0]) if rows else None


def riders(query: Query, number: int, undone_by: int | None = None) -> list[Deed]:
    """What was done by itself to what a deed brought in, newest first: what stands, or what that undo took back."""
    shown = show("deed", number)
    found = [_deed(row) for row in query(RIDERS, {"deed": number})]
    return [one for one in found if one.args.get("of") == shown and one.undone_by == undone_by]
