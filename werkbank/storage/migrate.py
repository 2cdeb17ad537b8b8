"""Bring a file to the newest schema. Alembic is imported only when there is something to do."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from typing import TYPE_CHECKING, Final, cast

from werkbank.domain.errors import StorageTrouble
from werkbank.storage import backup, files
from werkbank.storage.trouble import APPLICATION_ID, reason_of, told

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path


_PATIENCE: Final = 10
"""Seconds that a program waits for another one which makes the tables at this moment."""


def ensure(path: Path, now: datetime, narrate: Callable[[str], None] | None = None) -> None:
    """Create the file, or migrate it after a verified backup. A file of a newer program is refused."""
    existing = files.check_ours(path)
    if existing:
        with told(path), closing(sqlite3.connect(path, timeout=10)) as connection:
            found = files.revision(connection)
        if found == files.HEAD:
            return
        if found > files.HEAD:
            raise StorageTrouble("newer", str(path), found)
        if found:
            backup.make(path, backup.folder(path), now, "migration")
            if narrate is not None:
                narrate(found)
    else:
        files.make_private(path)
    with told(path):
        _upgrade(path)


def _upgrade(path: Path) -> None:
    """Run the scripts in one transaction, foreign keys off (a table may be copied), and check before it is kept."""
    from alembic import command
    from alembic.config import Config
    from sqlalchemy import URL, create_engine
    from sqlalchemy.pool import NullPool

    engine = create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool, hide_parameters=True)
    config = Config()
    config.set_main_option("script_location", "werkbank.storage:migrations")
    config.set_main_option("path_separator", "os")
    with engine.connect() as connection:
        driver = cast("sqlite3.Connection", connection.connection.driver_connection)
        driver.isolation_level = None
        _to_wal(driver)
        for pragma in ("synchronous=FULL", "foreign_keys=OFF", f"busy_timeout={_PATIENCE * 1_000}"):
            driver.execute(f"PRAGMA {pragma}")
        # Alembic must find a transaction: without one it begins its own, and commits before the check below
        with connection.begin():
            driver.execute("BEGIN IMMEDIATE")
            driver.execute(f"PRAGMA application_id={APPLICATION_ID}")
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            if driver.execute("PRAGMA foreign_key_check").fetchone():
                raise StorageTrouble("corrupt", str(path), "foreign_key_check")
    engine.dispose()


def _to_wal(driver: sqlite3.Connection) -> None:
    """Turn to the write-ahead log. SQLite itself does not wait for another writer here: it reads first, then writes."""
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            driver.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if reason_of(error) != "locked" or time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return
