"""Engines: one that writes (a single connection, BEGIN IMMEDIATE) and one that reads.

WAL and synchronous FULL, because the file may be the only copy. The driver's own transactions are off: left on, they
lose updates between two writers without an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, create_engine, event

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection, Engine

BUSY_MS = 10_000
"""How long a writer waits for another before it says "locked", in milliseconds."""
_COMMON = ("foreign_keys=ON", f"busy_timeout={BUSY_MS}", "cache_size=-16000", "temp_store=MEMORY")
_WRITING = ("journal_mode=WAL", "synchronous=FULL", *_COMMON)
_READING = (*_COMMON, "query_only=ON")


def make(path: Path, *, write: bool) -> Engine:
    """An engine on the file; nothing is opened until it is used."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        hide_parameters=True,
        pool_size=1 if write else 4,
        max_overflow=0,
    )

    @event.listens_for(engine, "connect")
    def _connected(driver: Any, _record: object) -> None:
        driver.isolation_level = None
        for pragma in _WRITING if write else _READING:
            driver.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    return engine
