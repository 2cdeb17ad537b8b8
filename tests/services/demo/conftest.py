"""The demo of the worked example; an archive to look at it through."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import pytest

from werkbank.bootstrap import Services, build
from werkbank.lang import words
from werkbank.services.demo import making
from werkbank.settings import Settings

NOW: Final = datetime(2026, 11, 23, 7, 45, tzinfo=UTC)
"""Monday, a quarter to nine in Amsterdam: the day of the sketches of the screens."""


def made_by_hand(folder: Path) -> Path:
    """The demo as ``werkbank demo`` makes it where there is none, at the moment of the sketches."""
    from tests.cli.running import Desk

    desk = Desk(folder, now="2026-11-23T08:45")
    row = desk.ok("demo", "--json").row
    assert row["made"]
    assert row["path"] == str(folder / "demo.sqlite")
    return folder / "demo.sqlite"


def made(folder: Path, now: datetime = NOW) -> Path:
    """A demo of its own."""
    path = folder / "demo.sqlite"
    making.make(path, Settings(), words("nl"), now)
    return path


def seen(path: Path, now: datetime = NOW) -> Services:
    """The services on a demo, at its moment."""
    return build(making.settings_for(Settings()), path, moment=now)


def rows(path: Path, sql: str) -> list[tuple[Any, ...]]:
    """Look in the file itself."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


@pytest.fixture(scope="session")
def services(department: Path) -> Iterator[Services]:
    found = seen(department)
    yield found
    found.close()
