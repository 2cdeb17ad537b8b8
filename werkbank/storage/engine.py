"""Engines: one that writes (a single connection, BEGIN IMMEDIATE) and one that reads.

WAL and synchronous FULL, because the file may be the only copy. The driver's own transactions are off: left on, they
lose updates between two writers without an error.
"""

from __future__ import annotations

import sqlite3
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import URL, create_engine, event

from werkbank.storage.trouble import reason_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection, Engine

BUSY_MS = 10_000
"""How long a writer waits for another before it says "locked", in milliseconds."""
_LOOK_MS = 2
_COMMON = ("foreign_keys=ON", f"busy_timeout={BUSY_MS}", "cache_size=-16000", "temp_store=MEMORY")
_WRITING = ("journal_mode=WAL", *_COMMON)
_PAGES = 1_000
"""As is usual: so much beside the file is moved into it by who writes."""
_WAITS = {True: "FULL", False: "OFF"}
_READING = (*_COMMON, "query_only=ON")


def make(path: Path, *, write: bool, durable: bool = True) -> Engine:
    """An engine on the file; nothing is opened until it is used.

    What is not ``durable`` waits for no disk: only for a file that is thrown away when the power fails.
    """
    writing = (*_WRITING, f"synchronous={_WAITS[durable]}")
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        hide_parameters=True,
        pool_size=1 if write else 4,
        max_overflow=0,
    )

    @event.listens_for(engine, "connect")
    def _connected(driver: Any, _record: object) -> None:
        driver.isolation_level = None
        for pragma in writing if write else _READING:
            driver.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        if write:
            _take_turn(connection)
        else:
            connection.exec_driver_sql("BEGIN")

    return engine


@contextmanager
def without_waiting(driver: sqlite3.Connection, *, durable: bool) -> Iterator[None]:
    """What is written meanwhile may be lost when the power fails; what was written before and after is not.

    It stays beside the file for now, however much it is.
    """
    driver.execute("PRAGMA wal_autocheckpoint=0")
    if durable:
        driver.execute("PRAGMA synchronous=NORMAL")
    try:
        yield
    finally:
        driver.execute(f"PRAGMA synchronous={_WAITS[durable]}")
        driver.execute(f"PRAGMA wal_autocheckpoint={_PAGES}")


def _take_turn(connection: Connection) -> None:
    """Begin to write as soon as the other writer lets go.

    SQLite's own waiting backs off to 100 ms between two looks, so next to a long import it would hardly ever see the
    lock free; the officer at the keyboard looks every millisecond or two.
    """
    driver = cast("sqlite3.Connection", connection.connection.driver_connection)
    driver.execute(f"PRAGMA busy_timeout={_LOOK_MS}")
    until = time.monotonic() + BUSY_MS / 1_000
    try:
        while True:
            try:
                driver.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if reason_of(error) != "locked" or time.monotonic() > until:
                    raise
            else:
                return
    finally:
        driver.execute(f"PRAGMA busy_timeout={BUSY_MS}")
