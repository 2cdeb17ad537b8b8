"""What must be true of an archive at any moment, looked at from outside the services."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import select

from werkbank.bootstrap import Services
from werkbank.domain.markings import level, sealed
from werkbank.services.derived import _keep_lines, date_of, rank_everything
from werkbank.services.learning import learn_everything
from werkbank.services.preparing import reading_of
from werkbank.services.remembering import remember_everything
from werkbank.services.rereading import Known, reread
from werkbank.storage import tables
from werkbank.storage.archive import reading_row
from werkbank.storage.database import Doing
from werkbank.storage.journal import current_images
from werkbank.storage.reads import instant, lists, ranks, tallies

Rows = list[tuple[Any, ...]]


class _UndoneError(Exception):
    """Takes the computation from scratch back."""


def people_made(path: Path) -> dict[str, Rows]:
    """All rows of all journaled tables, and which immutable rows are there."""
    with closing(sqlite3.connect(path)) as connection:
        found = {
            table.name: connection.execute(f'SELECT * FROM "{table.name}" ORDER BY id').fetchall()  # noqa: S608
            for table in tables.JOURNALED
        }
        for table in tables.IMMUTABLE:
            found[table.name] = connection.execute(f"SELECT id FROM {table.name} WHERE live ORDER BY id").fetchall()  # noqa: S608
    return found


def deeds(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM deed").fetchone()[0])


def integrity(path: Path) -> None:
    """The file is whole, and no row points to nowhere."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def derived_holds(services: Services) -> None:
    """Places, lines of briefs, words and index are what they would be if they were made anew now."""
    try:
        with services.doors.database.deriving(services.doors.clock.now()) as doing:
            _places(doing)
            _lines(doing)
            _words(doing)
            _bytes_and_threads(doing)
            _memory(doing)
            _lessons(doing)
            raise _UndoneError  # noqa: TRY301 - it only rolls back
    except _UndoneError:
        pass


def _places(doing: Doing) -> None:
    """Also halfway a rescoring: then a place may be of either day, and the counts are of the places as they are."""
    stored = ranks.stored_between(doing.query, 0, 2**63 - 1)
    counts = tallies.every(doing.query)
    days = lists.days(doing.query)
    assert counts == (tallies.counted(doing.query, days.stored) if days.stored else [])
    right = []
    for day in (days.stored, days.toward):
        if day:
            rank_everything(doing, date_of(day))
            right.append(ranks.stored_between(doing.query, 0, 2**63 - 1))
            if not days.toward:
                assert counts == tallies.every(doing.query)
    for item in stored.keys() | {item for places in right for item in places}:
        assert stored.get(item) in [places.get(item) for places in right], f"s{item}"


def _lessons(doing: Doing) -> None:
    every = "SELECT clue, item_id FROM lesson ORDER BY clue, item_id"
    stored = doing.query(every)
    doing.query_none("DELETE FROM lesson")
    learn_everything(doing)
    assert stored == doing.query(every)


def _lines(doing: Doing) -> None:
    every = "SELECT * FROM brief_item ORDER BY brief_id, item_id"
    stored = doing.query(every)
    doing.query_none("DELETE FROM brief_item")
    for (brief,) in doing.query("SELECT id FROM brief"):
        _keep_lines(doing, brief)
    assert stored == doing.query(every)


def _words(doing: Doing) -> None:
    """A live message has its words, as read from its bytes, exactly when no marking seals it."""
    present = {row["message_id"]: dict(row) for row in doing.connection.execute(select(tables.reading)).mappings()}
    markings: dict[int, list[Any]] = {}
    for message, marking in doing.query("SELECT message_id, marking FROM item"):
        markings.setdefault(message, []).append(marking)
    columns = "id, sha, marking, kind, path, part, message_id, date"
    for number, sha, own, kind, *known in doing.query(f"SELECT {columns} FROM message WHERE live"):  # noqa: S608
        shut = any(sealed(marking) for marking in markings.get(number, [own]))
        assert (number in present) is not shut, f"m{number}"
        if not shut:
            path, part, header, date = known
            message = reread(doing.archive.bytes_of(sha), Known(kind, path, part, header, instant(date)))
            made = reading_row(number, reading_of(message))
            assert _plain(present[number]) == _plain(made)
    doing.connection.exec_driver_sql("INSERT INTO search(search, rank) VALUES('integrity-check', 1)")


def _memory(doing: Doing) -> None:
    """Every answered part and every commitment that nothing seals, and the index of their words."""
    every = "SELECT * FROM memory ORDER BY id"
    stored = doing.query(every)
    doing.connection.exec_driver_sql("INSERT INTO recall(recall, rank) VALUES('integrity-check', 1)")
    doing.query_none("DELETE FROM memory")
    remember_everything(doing)
    assert stored == doing.query(every)


def _plain(row: dict[str, Any]) -> object:
    return json.loads(json.dumps(row))


def _bytes_and_threads(doing: Doing) -> None:
    """No half message: its bytes are there and are the right ones, and it has a conversation."""
    rows = doing.query(
        "SELECT m.id, m.sha, m.marking, b.data, t.conversation FROM message m "
        "LEFT JOIN blob b ON b.sha = m.sha LEFT JOIN thread t ON t.message_id = m.id WHERE m.live"
    )
    for number, sha, own, data, conversation in rows:
        assert conversation is not None, f"m{number}"
        if level(own) == "refused":
            assert data is None, f"m{number}"
        else:
            assert hashlib.sha256(zlib.decompress(data)).hexdigest() == sha, f"m{number}"
    dangling = doing.query("SELECT i.id FROM item i JOIN message m ON m.id = i.message_id WHERE NOT m.live")
    assert dangling == []


def chain_holds(services: Services) -> None:
    """Follow every row through all deeds: each image before is the image after of the deed before it, up to now."""
    now: dict[tuple[str, int], str | None] = {}
    with services.doors.database.reading() as reading:
        changes: dict[int, Rows] = {}
        for deed, *change in reading.query(
            "SELECT deed_id, kind, row_id, before, after FROM deed_change ORDER BY deed_id, seq"
        ):
            changes.setdefault(deed, []).append(tuple(change))
        all_deeds = {row[0]: row for row in reading.query("SELECT id, key, undoes FROM deed ORDER BY id")}
        for number, key, undoes in all_deeds.values():
            target, back = number, False
            if key in ("undo", "redo"):
                target, back = (undoes, True) if key == "undo" else (all_deeds[undoes][2], False)
            steps = changes.get(target, [])
            for kind, row_id, before, after in reversed(steps) if back else steps:
                start, end = (after, before) if back else (before, after)
                assert now.get((kind, row_id)) == start, f"d{number} {kind} {row_id}"
                now[kind, row_id] = end
        for kind, table in tables.BY_NAME.items():
            expected = {row_id: image for (name, row_id), image in now.items() if name == kind and image is not None}
            every = [row[0] for row in reading.query(f'SELECT id FROM "{kind}"')]  # noqa: S608
            assert current_images(reading.connection, table, every) == expected
