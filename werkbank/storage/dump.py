"""The whole archive as JSON lines, and back into an empty one. Both stream: never more than one row in memory.

The first line says what it is, then comes a line per row (``{"type": table, "row": {column: value}}``), then the
counters that keep a number from being used twice, and a last line with the number of rows: without it the file was cut
off. Values are as the columns hold them (instants in UTC), bytes in base64; everything is ASCII, so no program on the
way can change a character. Derived tables are left out: they are made anew.
"""

from __future__ import annotations

import base64
import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from werkbank.domain.errors import BadLoad, StorageTrouble
from werkbank.storage import files, tables
from werkbank.storage.dump_checks import Unfit, checked
from werkbank.storage.trouble import told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Connection, Table

FORMAT: Final = 1
HEADER: Final = "werkbank"
COUNTER: Final = "counter"
END: Final = "end"
ORDER: Final = (
    tables.setting, tables.manager, tables.person, tables.desk, tables.closing_day, tables.blob, tables.message,
    tables.rejected, tables.mandate, tables.item, tables.note, tables.note_template, tables.absence,
    tables.reminder, tables.note_link, tables.question, tables.question_part, tables.question_check,
    tables.commitment, tables.item_term, tables.term_pause,
    tables.brief_choice, tables.brief_pin, tables.brief,
    tables.brief_file, tables.deed, tables.deed_change, tables.export_log, tables.weighing,
    tables.saved_view, tables.rule, tables.sender, tables.unlearned, tables.sitting,
)  # fmt: skip
"""Every table that is not derived; what is pointed at comes first."""
_BY_NAME: Final = {table.name: table for table in ORDER}
_COUNTED: Final = frozenset(table.name for table in ORDER if table.name != "deed_change")


def export(path: Path, moment: datetime, write: Callable[[str], object]) -> int:
    """Write the archive line by line, as it is at one moment; the number of rows."""
    with told(path), closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=10)) as connection:
        connection.isolation_level = None
        connection.execute("BEGIN")
        schema = files.revision(connection)
        write(_line({"type": HEADER, "format": FORMAT, "schema": schema, "exported": moment.isoformat()}))
        rows = 0
        for table in ORDER:
            for row in _rows(connection, table):
                write(_line({"type": table.name, "row": row}))
                rows += 1
        for name, last in connection.execute("SELECT name, seq FROM sqlite_sequence ORDER BY name"):
            if name in _COUNTED:
                write(_line({"type": COUNTER, "table": name, "last": last}))
        write(_line({"type": END, "rows": rows}))
    return rows


def _line(values: dict[str, Any]) -> str:
    return json.dumps(values, separators=(",", ":")) + "\n"


def _rows(connection: sqlite3.Connection, table: Table) -> Iterator[dict[str, Any]]:
    names = [column.name for column in table.columns]
    keys = ", ".join(f'"{column.name}"' for column in table.primary_key)
    for row in connection.execute(f"SELECT {_quoted(names)} FROM {table.name} ORDER BY {keys}"):  # noqa: S608
        yield {name: base64.b64encode(value).decode() if isinstance(value, bytes) else value
               for name, value in zip(names, row, strict=True)}  # fmt: skip


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


class _Entry(NamedTuple):
    """One line of an export: its 1-based number, its type, the rest."""

    number: int
    kind: str
    values: dict[str, Any]


def load(connection: Connection, lines: Iterable[str], path: str) -> int:
    """Insert an export in an empty archive, within the caller's transaction; the number of rows.

    Raises ``StorageTrouble("not-empty")``, ``StorageTrouble("newer")``, or ``BadLoad`` with the number of the line.
    """
    driver = cast("sqlite3.Connection", connection.connection.driver_connection)
    _check_empty(driver, path)
    driver.execute("PRAGMA defer_foreign_keys=ON")
    number, rows, schema, ended = 0, 0, "", False
    for entry in _entries(lines, path):
        number = entry.number
        try:
            if number == 1:
                schema = _head(entry, path)
            elif entry.kind == END or ended:
                ended = _is_end(entry, None if ended else rows)
            elif entry.kind == COUNTER:
                _count(driver, entry.values)
            else:
                _insert(driver, entry, complete=schema == files.HEAD)
                rows += 1
        except (Unfit, sqlite3.IntegrityError, UnicodeEncodeError, RecursionError) as error:
            raise BadLoad(path, number) from error
    if not ended or driver.execute("PRAGMA foreign_key_check").fetchone():
        raise BadLoad(path, number + (not ended))
    return rows


def _check_empty(driver: sqlite3.Connection, path: str) -> None:
    for table in ORDER:
        if driver.execute(f"SELECT 1 FROM {table.name} LIMIT 1").fetchone():  # noqa: S608
            raise StorageTrouble("not-empty", path, table.name)


def _entries(lines: Iterable[str], path: str) -> Iterator[_Entry]:
    number = 0
    try:
        for number, line in enumerate(lines, 1):
            values = json.loads(line)
            if not isinstance(values, dict) or not isinstance(values.get("type"), str):
                raise BadLoad(path, number)
            yield _Entry(number, values.pop("type"), values)
    except (ValueError, RecursionError) as error:
        raise BadLoad(path, number + isinstance(error, UnicodeDecodeError)) from error


def _head(entry: _Entry, path: str) -> str:
    schema = entry.values.get("schema")
    if entry.kind != HEADER or not isinstance(schema, str) or not schema.isdigit():
        raise Unfit
    if schema > files.HEAD or entry.values.get("format") != FORMAT:
        raise StorageTrouble("newer", path, schema)
    return schema


def _is_end(entry: _Entry, rows: int | None) -> bool:
    """Is this the last line, with the right number of rows? After that line (``None``) nothing fits."""
    if entry.values != {"rows": rows}:
        raise Unfit
    return True


def _count(driver: sqlite3.Connection, values: dict[str, Any]) -> None:
    """Set a counter; it may not be lower than a number that is in use."""
    name, last = values.get("table"), values.get("last")
    if name not in _COUNTED or not isinstance(last, int) or not 0 <= last < 2**63:
        raise Unfit
    if last < driver.execute(f"SELECT coalesce(max(id), 0) FROM {name}").fetchone()[0]:  # noqa: S608
        raise Unfit
    driver.execute("DELETE FROM sqlite_sequence WHERE name = ?", (name,))
    driver.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (name, last))


def _insert(driver: sqlite3.Connection, entry: _Entry, *, complete: bool) -> None:
    """Insert one row. Only an export of an older schema may lack columns: they get their default."""
    table = _BY_NAME.get(entry.kind)
    row = entry.values.get("row")
    if table is None or not isinstance(row, dict) or len(entry.values) != 1:
        raise Unfit
    if complete and len(row) != len(table.columns):
        raise Unfit
    values = checked(table, row)
    marks = ", ".join("?" * len(values))
    driver.execute(
        f"INSERT INTO {table.name} ({_quoted(values)}) VALUES ({marks})",  # noqa: S608 - names of our own columns
        list(values.values()),
    )
