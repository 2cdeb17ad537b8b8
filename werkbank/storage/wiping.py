"""Destroy words so that they are nowhere in the database files any more. Cannot be undone.

Freed space is overwritten (``secure_delete``), the segments of the index that hold deleted words are merged away, the
file is written anew (remains of rows that once moved to another page are in no list of free space), and the log beside
it is cut to nothing.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any, Final, cast

from sqlalchemy import bindparam, event, insert, text

from werkbank.domain.deeds import DeedCall
from werkbank.storage import engine, files, tables
from werkbank.storage.database import Doing
from werkbank.storage.journal import Journal
from werkbank.storage.trouble import told

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Connection

_TYPED: Final[dict[str, tuple[str, ...]]] = {
    "item": ("title", "gist", "advice", "kenmerk", "reason", "marking_reason", "manual_reason", "theme"),
    "note": ("title", "kenmerk", "theme", "progress"),
    "question": ("title", "asker", "behalf", "addressee", "text", "behind", "core", "reference", "override"),
    "question_part": ("text", "core", "answer", "advice", "taken_from"),
    "question_check": ("answer", "remark", "source", "reason"),
    "commitment": ("text", "occasion", "reference", "remark", "theme"),
    "item_term": ("extension_reason",),
    "term_pause": ("reason",),
    "brief_choice": ("reason",),
}
"""Columns in which somebody typed."""
_CHUNK: Final = 400
PATIENCE: Final = 10.0
"""Seconds to wait for others before the file is written anew."""
_LISTS: Final[dict[str, tuple[str, ...]]] = {"question_part": ("numbers",)}
"""Columns with a list in them, of which somebody typed the parts."""
_ROWS_OF_ITEMS: Final = ("note", "question", "item_term", "term_pause", "brief_choice")
_ROWS_OF_QUESTIONS: Final = ("question_part", "question_check", "commitment")


@contextmanager
def door(path: Path, now: datetime) -> Iterator[Doing]:
    """A write transaction in which what is deleted is overwritten. Writes no deed: ``log`` does."""
    made = engine.make(path, write=True)

    @event.listens_for(made, "connect")
    def _overwrite(driver: Any, _record: object) -> None:
        driver.execute("PRAGMA secure_delete=ON")

    try:
        with told(path), made.begin() as connection:
            yield Doing(connection, Journal(connection, DeedCall("wipe"), now))
    finally:
        made.dispose()


def finish(path: Path) -> bool:
    """Write the file anew and cut the log; ``False`` when another program or a full disk stands in the way."""
    try:
        with closing(sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)) as connection:
            connection.execute("PRAGMA secure_delete=ON")
            connection.execute("VACUUM")
            busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.OperationalError:
        return False
    return not busy


def rows_of(connection: Connection, message: int, items: Collection[int]) -> dict[str, list[int]]:
    """Every row that belongs to a message, by table; rows that are only in the history too."""
    rows: dict[str, set[int]] = {"item": {*items, *_in_history(connection, "item", "message_id", [message])}}
    for kind in _ROWS_OF_ITEMS:
        rows[kind] = _pointing(connection, kind, "item_id", sorted(rows["item"]))
    for kind in _ROWS_OF_QUESTIONS:
        rows[kind] = _pointing(connection, kind, "question_id", sorted(rows["question"]))
    return {"message": [message], **{kind: sorted(numbers) for kind, numbers in rows.items()}}


def _pointing(connection: Connection, kind: str, column: str, values: Sequence[int]) -> set[int]:
    """The rows of a table that point, or once pointed, at one of these."""
    numbers = _in_history(connection, kind, column, values)
    here = text(f"SELECT id FROM {kind} WHERE {column} IN :some").bindparams(bindparam("some", expanding=True))  # noqa: S608
    for chunk in _chunks(values):
        numbers |= {row[0] for row in connection.execute(here, {"some": chunk})}
    return numbers


def _in_history(connection: Connection, kind: str, column: str, values: Sequence[int]) -> set[int]:
    sql = text(f"""
        SELECT DISTINCT row_id FROM deed_change
        WHERE kind = :kind AND json_extract(coalesce(after, before), '$.{column}') IN :some
    """).bindparams(bindparam("some", expanding=True))  # noqa: S608 - names of our own columns
    return {row[0] for chunk in _chunks(values) for row in connection.execute(sql, {"kind": kind, "some": chunk})}


def deeds_of(connection: Connection, rows: Mapping[str, Sequence[int]]) -> list[int]:
    """The deeds that touched these rows, and the undos and redos of those."""
    sql = text("SELECT DISTINCT deed_id FROM deed_change WHERE kind = :kind AND row_id IN :some")
    sql = sql.bindparams(bindparam("some", expanding=True))
    found = {
        row[0] for kind, numbers in rows.items() for chunk in _chunks(numbers)
        for row in connection.execute(sql, {"kind": kind, "some": chunk})
    }  # fmt: skip
    links = connection.execute(text("SELECT id, undoes FROM deed WHERE undoes IS NOT NULL ORDER BY id")).all()
    for number, undoes in links:
        if undoes in found:
            found.add(number)
    return sorted(found)


def blank_words(connection: Connection, rows: Mapping[str, Sequence[int]]) -> None:
    """Empty what was typed in these rows, and where their file was."""
    for kind, columns in _TYPED.items():
        empty = ", ".join(
            [f"\"{column}\" = ''" for column in columns] + [f"\"{column}\" = '[]'" for column in _LISTS.get(kind, ())]
        )
        sql = text(f"UPDATE {kind} SET {empty} WHERE id IN :some").bindparams(bindparam("some", expanding=True))  # noqa: S608
        for chunk in _chunks(rows.get(kind, ())):
            connection.execute(sql, {"some": chunk})
    for number in rows.get("message", ()):
        connection.execute(text("UPDATE message SET path = '' WHERE id = :id"), {"id": number})


def blank_images(connection: Connection, rows: Mapping[str, Sequence[int]], deeds: Sequence[int]) -> None:
    """Empty what the history remembers of these rows, and end undo for the deeds that did."""
    sql = text("""
        UPDATE deed_change SET before = CASE WHEN before IS NOT NULL THEN '{}' END,
            after = CASE WHEN after IS NOT NULL THEN '{}' END
        WHERE kind = :kind AND row_id IN :some
    """).bindparams(bindparam("some", expanding=True))
    for kind in _TYPED:
        for chunk in _chunks(rows.get(kind, ())):
            connection.execute(sql, {"kind": kind, "some": chunk})
    seal = text("UPDATE deed SET sealed = 1 WHERE id IN :some").bindparams(bindparam("some", expanding=True))
    for chunk in _chunks(deeds):
        connection.execute(seal, {"some": chunk})


def replace_lines(connection: Connection, brief: int, lines: str, sha: str) -> None:
    """Put masked lines in the place of those of a frozen brief, and drop the bytes of its formats.

    The history keeps only hashes of those, so it follows: freezing can still be undone, and done again.
    """
    values = {"brief": brief, "lines": lines, "sha": sha}
    connection.execute(text("UPDATE brief SET lines = :lines, sha = :sha WHERE id = :brief"), values)
    connection.execute(
        text("""
            UPDATE deed_change SET before = CASE WHEN before IS NOT NULL THEN :sha END,
                after = CASE WHEN after IS NOT NULL THEN :sha END
            WHERE kind = 'brief' AND row_id = :brief
        """),
        values,
    )
    ours = "SELECT id FROM brief_file WHERE brief_id = :brief"
    for sql in (
        "DELETE FROM blob WHERE sha IN (SELECT sha FROM brief_file WHERE brief_id = :brief)",
        f"UPDATE deed_change SET before = NULL, after = NULL WHERE kind = 'brief_file' AND row_id IN ({ours})",  # noqa: S608
        "UPDATE brief_file SET live = 0 WHERE brief_id = :brief",
    ):
        connection.execute(text(sql), {"brief": brief})


def log(doing: Doing, args: Mapping[str, object]) -> int:
    """The line that stays: when, and which ids. Sealed, so nothing undoes it."""
    key = doing.connection.execute(
        insert(tables.deed).values(
            at=doing.now,
            last_at=doing.now,
            key="wipe",
            args=dict(args),
            origin="hand",
            finished=True,
            sealed=True,
            revision=files.HEAD,
        )
    ).inserted_primary_key
    return int(cast("Any", key)[0])


def merge_index(connection: Connection) -> None:
    """Write each index as one segment: deleted words are in none of the old ones any more."""
    for name in tables.INDEXES:
        connection.execute(text(f"INSERT INTO {name}({name}) VALUES ('optimize')"))  # noqa: S608


def _chunks(values: Sequence[int]) -> Iterator[list[int]]:
    for start in range(0, len(values), _CHUNK):
        yield list(values[start : start + _CHUNK])
