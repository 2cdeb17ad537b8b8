"""Which deed keeps an older one from being undone: the latest that stands, on its rows or on rows that need them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.storage import tables
from werkbank.storage.reads import deeds

if TYPE_CHECKING:
    from werkbank.domain.deeds import Deed
    from werkbank.storage.reads import Query

_STANDS: Final = "e.undone_by IS NULL AND e.key NOT IN ('undo', 'redo')"
SAME_ROWS: Final = f"""
    SELECT max(c.deed_id) FROM deed_change mine
    JOIN deed_change c ON c.kind = mine.kind AND c.row_id = mine.row_id JOIN deed e ON e.id = c.deed_id
    WHERE mine.deed_id = :deed AND c.deed_id > :deed AND {_STANDS}
"""
NEEDING: Final = tuple(
    f"""
    SELECT max(c.deed_id) FROM deed_change mine
    JOIN "{child.name}" t ON t."{key.parent.name}" = mine.row_id
    JOIN deed_change c ON c.kind = '{child.name}' AND c.row_id = t.id JOIN deed e ON e.id = c.deed_id
    WHERE mine.deed_id = :deed AND mine.kind = '{key.column.table.name}' AND mine.before IS NULL
    AND c.deed_id > :deed AND {_STANDS}
    """
    for child in tables.BY_NAME.values()
    for key in sorted(child.foreign_keys, key=lambda one: one.parent.name)
)


def in_the_way(query: Query, deed: int) -> Deed | None:
    """The latest standing deed after this one that touched a row of it, or made something that hangs on one."""
    found = [number for text in (SAME_ROWS, *NEEDING) for ((number,),) in [query(text, {"deed": deed})] if number]
    return deeds.one(query, max(found)) if found else None
