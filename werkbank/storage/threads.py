"""Conversations: which message belongs with which. Derived from thread keys; two that turn out one are joined."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select, update

from werkbank.storage import tables
from werkbank.storage.row_inserts import insert_rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection

_CHUNK: Final = 400


class Threads:
    """The derived tables ``thread`` and ``thread_key`` within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def known(self, keys: Sequence[str]) -> dict[str, int]:
        """The conversation of each key that is known."""
        table = tables.thread_key
        found: dict[str, int] = {}
        for start in range(0, len(keys), _CHUNK):
            rows = self._connection.execute(select(table).where(table.c.key.in_(keys[start : start + _CHUNK])))
            found.update({row.key: row.conversation for row in rows})
        return found

    def next_free(self) -> int:
        """The first number above every conversation there is."""
        last = self._connection.execute(select(func.max(tables.thread.c.conversation))).scalar()
        return int(last or 0) + 1

    def merge(self, gone: int, stays: int) -> None:
        """Two conversations turned out to be one."""
        for table in (tables.thread, tables.thread_key):
            self._connection.execute(update(table).where(table.c.conversation == gone).values(conversation=stays))

    def add(self, of_message: Mapping[int, int], of_key: Mapping[str, int]) -> None:
        """Place messages and new keys in conversations."""
        rows = [{"message_id": number, "conversation": place} for number, place in of_message.items()]
        insert_rows(self._connection, tables.thread, rows, "OR REPLACE")
        keys = [{"key": key, "conversation": place} for key, place in of_key.items()]
        insert_rows(self._connection, tables.thread_key, keys, "OR REPLACE")

    def of(self, messages: Sequence[int]) -> dict[int, int]:
        """The conversation of each message."""
        table = tables.thread
        found: dict[int, int] = {}
        for start in range(0, len(messages), _CHUNK):
            chunk = list(messages[start : start + _CHUNK])
            rows = self._connection.execute(select(table).where(table.c.message_id.in_(chunk)))
            found.update({row.message_id: row.conversation for row in rows})
        return found
