"""What deeds made of one item: on whom it waits, at which desk it is and until when, as the journal keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from werkbank.storage import images, tables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from werkbank.storage.reads import Query

AFTER: Final = """
    SELECT c.deed_id, c.after FROM deed_change c JOIN deed d ON d.id = c.deed_id
    WHERE c.kind = 'item' AND c.row_id = :item AND d.key IN ('decide', 'rule', 'rule-run', 'add')
    AND c.after IS NOT NULL
"""


def after(query: Query, item: int) -> Mapping[int, Mapping[str, Any]]:
    """By deed that decided on it the columns of the item as it left them."""
    return {deed: images.unpack(tables.BY_NAME["item"], image) for deed, image in query(AFTER, {"item": item})}
