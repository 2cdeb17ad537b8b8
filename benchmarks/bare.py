"""Bare programs to compare with: what Python itself takes for the least that could do the job.

``python -m benchmarks.bare import MBOX DATABASE`` reads a mailbox with the standard library alone into SQLite with a
full-text index, in one process, without deeds, threads, recognition or items.
"""

from __future__ import annotations

import email
import mailbox
import sqlite3
import sys
from contextlib import closing
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

START: Final = "import click, sqlite3"
"""The baseline of a reading verb."""
NOTHING: Final = "pass"
_BATCH: Final = 64


def take_in(source: str, database: str) -> int:
    """Read a mailbox into a table and an index; how many messages."""
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("CREATE TABLE message (id INTEGER PRIMARY KEY, subject, sender, date, raw)")
        connection.execute("CREATE VIRTUAL TABLE search USING fts5(subject, sender, body)")
        count = 0
        for batch in _batches(source):
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany("INSERT INTO message VALUES (?, ?, ?, ?, ?)", [row[:5] for row in batch])
            connection.executemany(
                "INSERT INTO search (rowid, subject, sender, body) VALUES (?, ?, ?, ?)",
                [(row[0], row[1], row[2], row[5]) for row in batch],
            )
            connection.execute("COMMIT")
            count += len(batch)
        return count


def _batches(source: str) -> Iterator[list[tuple[int, str, str, str, bytes, str]]]:
    batch: list[tuple[int, str, str, str, bytes, str]] = []
    box = mailbox.mbox(source, create=False)
    for number, key in enumerate(box.keys(), 1):
        raw = box.get_bytes(key)
        made = email.message_from_bytes(raw)
        subject, sender, date = (str(made.get(name, "")) for name in ("Subject", "From", "Date"))
        batch.append((number, subject, sender, date, raw, _text(made)))
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _text(made: Message) -> str:
    for part in made.walk():
        if part.get_content_type() == "text/plain":
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                return payload.decode(part.get_content_charset() or "utf-8", "replace")
    return ""


if __name__ == "__main__":
    take_in(sys.argv[2], sys.argv[3])
