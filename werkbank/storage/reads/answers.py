"""Who answered: what somebody wrote to us in the conversation of an item."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from werkbank.storage.reads import moment
from werkbank.storage.reads.ranks import ANSWERS

if TYPE_CHECKING:
    from datetime import datetime

    from werkbank.storage.reads import Query

_WHO: Final = """CASE WHEN n.marking <> '' OR EXISTS (
        SELECT 1 FROM item o WHERE o.message_id = n.id AND o.marking <> ''
    ) THEN '' ELSE coalesce(nullif(w.from_name, ''), w.from_addr, '') END"""
_CAME: Final = f"""
    FROM thread t JOIN thread u ON u.conversation = t.conversation JOIN message n ON n.id = u.message_id
    LEFT JOIN reading w ON w.message_id = n.id WHERE t.message_id = i.message_id AND {ANSWERS}
"""
_FIRST: Final = "AND n.taken_in > i.decided_at ORDER BY n.taken_in, n.id LIMIT 1"
REPLIED: Final = f"CASE WHEN i.state IN ('waiting', 'snoozed') THEN (SELECT {_WHO} {_CAME} {_FIRST}) END"
"""A column: who wrote first since what waits or sleeps was decided on; ``NULL`` for nobody, empty when it is marked."""
_COLUMNS: Final = "n.id, n.taken_in, n.received, n.bulk = 'bounce'"
_ONE: Final = "FROM item i JOIN message n ON n.id IN (%s) LEFT JOIN reading w ON w.message_id = n.id WHERE i.id = :item"
OF_ITEM: Final = f"SELECT {_COLUMNS}, {_WHO} {_ONE % f'SELECT n.id {_CAME}'} ORDER BY n.taken_in, n.id"
FIRST: Final = f"SELECT {_COLUMNS}, {_WHO} {_ONE % f'SELECT n.id {_CAME} {_FIRST}'}"


class Answer(NamedTuple):
    """A message that somebody wrote. Of a marked one there is no name."""

    message: int
    taken_in: datetime
    received: datetime
    who: str
    bounced: bool
    """It says that our mail was not delivered; nobody wrote it."""


def _answers(rows: list[tuple[Any, ...]]) -> list[Answer]:
    return [
        Answer(number, moment(taken_in), moment(received), who, bool(bounced))
        for number, taken_in, received, bounced, who in rows
    ]


def of_item(query: Query, item: int) -> list[Answer]:
    """What was written to us in the conversation of an item, the first to come in on top."""
    return _answers(query(OF_ITEM, {"item": item}))


def first_since_decided(query: Query, item: int) -> Answer | None:
    """The first answer that came in after an item was decided on."""
    return next(iter(_answers(query(FIRST, {"item": item}))), None)
