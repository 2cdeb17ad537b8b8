"""What a rebuild needs from storage: forget what was derived, go through the originals, write words in bulk."""

from __future__ import annotations

import zlib
from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from sqlalchemy import delete, insert, text

from werkbank.storage import tables
from werkbank.storage.archive import reading_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Connection

    from werkbank.domain.markings import Marking
    from werkbank.domain.prepared import Reading

_CHUNK: Final = 64
_ORIGINALS: Final = text("""
    SELECT m.id, m.sha, m.live, m.kind, m.path, m.part, m.message_id, m.date, m.marking,
        (SELECT group_concat(i.marking) FROM item i WHERE i.message_id = m.id)
    FROM message m WHERE m.id > :after ORDER BY m.id LIMIT :limit
""")
_BYTES: Final = text("SELECT size, data FROM blob WHERE sha = :sha")


class Original(NamedTuple):
    """A message without its words; ``on_items`` is ``None`` when there is no item on it."""

    number: int
    sha: str
    live: bool
    kind: str
    path: str
    part: int | None
    message_id: str
    date: datetime | None
    marking: Marking
    on_items: tuple[Marking, ...] | None


def forget(connection: Connection) -> None:
    """Empty every derived table and the indexes."""
    for name in tables.INDEXES:
        connection.execute(text(f"INSERT INTO {name}({name}) VALUES ('delete-all')"))  # noqa: S608
    for table in tables.DERIVED:
        connection.execute(delete(table))


def originals(connection: Connection) -> Iterator[list[Original]]:
    """Every message, withdrawn ones too, in order of number, some at a time."""
    after = 0
    while rows := connection.execute(_ORIGINALS, {"after": after, "limit": _CHUNK}).all():
        yield [_original(tuple(row)) for row in rows]
        after = rows[-1][0]


def _original(row: tuple[object, ...]) -> Original:
    number, sha, live, kind, path, part, header, date, own, on_items = row
    return Original(
        number, sha, bool(live), kind, path, part, header,  # type: ignore[arg-type]
        _instant(date), own, None if on_items is None else tuple(str(on_items).split(",")),  # type: ignore[arg-type]
    )  # fmt: skip


def _instant(value: object) -> datetime | None:
    from werkbank.storage.reads import instant

    return None if value is None else instant(str(value))


def original_bytes(connection: Connection, sha: str) -> bytes | None:
    """The bytes of a message; ``None`` when they are not there, or are not what they should be."""
    row = connection.execute(_BYTES, {"sha": sha}).first()
    if row is None:
        return None
    try:
        unpacking = zlib.decompressobj()
        raw = unpacking.decompress(row.data, row.size + 1)
    except zlib.error:
        return None
    return raw if len(raw) == row.size else None


def keep_words(connection: Connection, readings: Sequence[tuple[int, Reading]]) -> None:
    """Write words; the index follows with ``index``."""
    if readings:
        connection.execute(insert(tables.reading), [reading_row(number, reading) for number, reading in readings])


def index(connection: Connection) -> None:
    """Make the indexes anew from the words and the memory."""
    for name in tables.INDEXES:
        connection.execute(text(f"INSERT INTO {name}({name}) VALUES ('rebuild')"))  # noqa: S608
