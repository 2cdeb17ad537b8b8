"""What the tests make once is what would be made every time."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from tests import made_once
from werkbank.storage import files, migrate


def told(path: Path) -> list[object]:
    """Everything that an archive is, but its place."""
    with closing(sqlite3.connect(path)) as connection:
        named = (
            "application_id",
            "user_version",
            "journal_mode",
            "page_size",
            "auto_vacuum",
            "encoding",
        )
        said = [connection.execute(f"PRAGMA {name}").fetchone() for name in named]
        return [*said, list(connection.iterdump()), connection.execute("SELECT * FROM sqlite_master").fetchall()]


def test_a_new_archive_is_what_the_scripts_make(tmp_path: Path) -> None:
    copied, scripted = tmp_path / "copied.sqlite", tmp_path / "scripted.sqlite"
    assert migrate._upgrade is not made_once.BY_SCRIPTS
    migrate.ensure(copied, datetime(2026, 11, 24, tzinfo=UTC))
    files.make_private(scripted)
    made_once.BY_SCRIPTS(scripted)
    assert told(copied) == told(scripted)
    assert copied.stat().st_mode == scripted.stat().st_mode
    assert copied.stat().st_size == scripted.stat().st_size
