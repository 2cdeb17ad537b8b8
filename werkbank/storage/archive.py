"""Messages and their bytes: taken in once, never changed, withdrawn and revived by undo; words and index derived."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import delete, select, text, update

from werkbank.domain.errors import Conflict
from werkbank.domain.ids import show
from werkbank.storage import straight, tables
from werkbank.storage.row_inserts import insert_rows, next_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection, Table

    from werkbank.domain.intake import Address, Direction, Rejected
    from werkbank.domain.prepared import Prepared, Reading
    from werkbank.storage.journal import Journal

_CHUNK: Final = 400
_INDEX: Final = "INSERT INTO search(rowid, subject, people, body) VALUES (:message_id, :subject, :people, :body)"
_UNINDEX: Final = text(
    "INSERT INTO search(search, rowid, subject, people, body) VALUES ('delete', :message_id, :subject, :people, :body)"
)


class Known(NamedTuple):
    """A message that is in the archive already."""

    number: int
    live: bool
    sha: str
    fingerprint: str


class Archive:
    """The immutable side of the database within one transaction."""

    def __init__(self, connection: Connection, journal: Journal) -> None:
        self._connection, self._journal = connection, journal

    def known(self, arrivals: Sequence[Prepared]) -> dict[str, Known]:
        """Which arrivals are here already, by hash of the bytes and by fingerprint (both as key)."""
        found: dict[str, Known] = {}
        for column, keys in (
            ("fingerprint", [arrival.fingerprint for arrival in arrivals]),
            ("sha", [arrival.sha for arrival in arrivals]),
        ):
            for start in range(0, len(keys), _CHUNK):
                chunk = keys[start : start + _CHUNK]
                for number, live, sha, fingerprint in straight.rows(
                    self._connection,
                    f"SELECT id, live, sha, fingerprint FROM message WHERE {column} IN ({', '.join('?' * len(chunk))})",  # noqa: S608 - of the code
                    chunk,
                ):
                    found[sha] = found[fingerprint] = Known(number, bool(live), sha, fingerprint)
        return found

    def take_in(self, arrivals: Sequence[tuple[Prepared, Direction]], now: datetime) -> list[int]:
        """Insert messages with bytes, words and index; their numbers, in order."""
        if not arrivals:
            return []
        number = next_number(self._connection, tables.message)
        rows, blobs, readings = [], [], []
        for place, (arrival, direction) in enumerate(arrivals, number):
            rows.append(_message_row(place, arrival, direction, now))
            if arrival.packed:
                blobs.append({"sha": arrival.sha, "size": arrival.size, "codec": "zlib", "data": arrival.packed})
            if arrival.reading is not None:
                readings.append(reading_row(place, arrival.reading))
        insert_rows(self._connection, tables.message, rows)
        insert_rows(self._connection, tables.blob, blobs, "OR IGNORE")
        self._write_readings(readings)
        for row in rows:
            self._journal.record("message", row["id"], None, row["sha"])
        return [row["id"] for row in rows]

    def reject(self, rejections: Iterable[Rejected], now: datetime) -> None:
        """Keep what could not be taken in: path and reason. No deed: there is nothing to undo."""
        number = next_number(self._connection, tables.rejected)
        rows = [
            {"id": number + i, "path": one.path, "part": one.part, "reason": one.reason,
             "detail": one.detail, "at": now}
            for i, one in enumerate(rejections)
        ]  # fmt: skip
        insert_rows(self._connection, tables.rejected, rows)

    def revive(self, numbers: Sequence[int]) -> None:
        """Take withdrawn messages back in under their old numbers."""
        message = tables.message
        for row in self._connection.execute(select(message.c.id, message.c.sha).where(message.c.id.in_(numbers))).all():
            self._connection.execute(update(message).where(message.c.id == row.id).values(live=True))
            self._journal.record("message", row.id, None, row.sha)

    def keep_bytes(self, sha: str, raw: bytes) -> None:
        """Keep bytes under their hash, once."""
        row = {"sha": sha, "size": len(raw), "codec": "zlib", "data": zlib.compress(raw, 6)}
        insert_rows(self._connection, tables.blob, [row], "OR IGNORE")

    def bytes_of(self, sha: str) -> bytes:
        """The original bytes; raises ``Conflict`` when they were never kept or have been wiped."""
        kept = straight.rows(self._connection, "SELECT data FROM blob WHERE sha = ?", (sha,))
        if not kept or kept[0][0] is None:
            raise Conflict("no-bytes")
        return zlib.decompress(kept[0][0])

    def has_bytes(self, message: int) -> bool:
        """Are the original bytes of a message there: taken in, and not wiped?"""
        query = select(tables.blob.c.id).join(tables.message, tables.message.c.sha == tables.blob.c.sha)
        return self._connection.execute(query.where(tables.message.c.id == message)).first() is not None

    def freeze(self, values: Mapping[str, Any]) -> int:
        """Insert a frozen brief; its number in the database."""
        return self._immutable(tables.brief, values)

    def file(self, values: Mapping[str, Any]) -> int:
        """Insert an exported format of a frozen brief."""
        return self._immutable(tables.brief_file, values)

    def _immutable(self, table: Table, values: Mapping[str, Any]) -> int:
        row = {**values, "id": next_number(self._connection, table), "live": True}
        insert_rows(self._connection, table, [row])
        self._journal.record(table.name, row["id"], None, str(row["sha"]))
        return int(row["id"])

    def unseal(self, number: int, reading: Reading) -> None:
        """Give a message its words and index again."""
        self.seal([number])
        self._write_readings([reading_row(number, reading)])

    def seal(self, numbers: Sequence[int]) -> None:
        """Take words and index of messages away; the bytes stay."""
        table = tables.reading
        for start in range(0, len(numbers), _CHUNK):
            chunk = list(numbers[start : start + _CHUNK])
            columns = (table.c.message_id, table.c.subject, table.c.people, table.c.body)
            rows = self._connection.execute(select(*columns).where(table.c.message_id.in_(chunk))).mappings().all()
            if rows:
                self._connection.execute(_UNINDEX, [dict(row) for row in rows])
                self._connection.execute(delete(table).where(table.c.message_id.in_(chunk)))

    def wipe_bytes(self, shas: Sequence[str]) -> None:
        """Destroy original bytes. Cannot be undone."""
        self._connection.execute(delete(tables.blob).where(tables.blob.c.sha.in_(list(shas))))

    def _write_readings(self, readings: list[dict[str, object]]) -> None:
        if readings:
            insert_rows(self._connection, tables.reading, readings)
            straight.many(self._connection, _INDEX, readings)


def _message_row(number: int, arrival: Prepared, direction: Direction, now: datetime) -> dict[str, Any]:
    return {
        "id": number,
        "sha": arrival.sha,
        "fingerprint": arrival.fingerprint,
        "live": True,
        "kind": arrival.kind,
        "direction": direction,
        "message_id": arrival.message_id,
        "date": arrival.date,
        "received": min(arrival.date, now) if arrival.date is not None else now,
        "taken_in": now,
        "path": arrival.path,
        "part": arrival.part,
        "bulk": arrival.bulk,
        "flaws": list(arrival.flaws),
        "marking": arrival.marking,
        "marking_place": arrival.marking_place,
    }


def reading_row(number: int, reading: Reading) -> dict[str, Any]:
    """The derived words of a message as a row."""
    everybody = (reading.sender, *reading.to, *reading.cc)
    return {
        "message_id": number,
        "subject": reading.subject,
        "from_name": reading.sender.name,
        "from_addr": reading.sender.addr,
        "sort": reading.sort,
        "weight": reading.weight,
        "to": [[one.name, one.addr] for one in reading.to],
        "cc": [[one.name, one.addr] for one in reading.cc],
        "attachments": [[one.name, one.media_type, one.size] for one in reading.attachments],
        "people": " ".join(_words(everybody)) + " " + " ".join(one.name for one in reading.attachments),
        "body": reading.body,
    }


def _words(everybody: Iterable[Address]) -> list[str]:
    return [f"{one.name} {one.addr}" for one in everybody][:200]


def ref(number: int) -> str:
    """``m12``."""
    return show("message", number)


def as_json(value: object) -> str:
    """Compact JSON, as the columns hold it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
