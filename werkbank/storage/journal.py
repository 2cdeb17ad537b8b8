"""The deed log: writes a deed with images of every row it touched, and walks one back or forward again."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import delete, insert, update

from werkbank.domain.errors import Conflict
from werkbank.domain.ids import Kind, show
from werkbank.storage import files, images, straight, tables
from werkbank.storage.row_changes import change_rows
from werkbank.storage.row_inserts import insert_one, insert_rows

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from sqlalchemy import Connection, RowMapping, Table

    from werkbank.domain.deeds import Arg, DeedCall

_CHUNK: Final = 500
_JOURNALED: Final = frozenset(table.name for table in tables.JOURNALED)
_SHOWN_AS: Final[dict[str, Kind]] = {
    "message": "message",
    "item": "item",
    "note": "note",
    "question": "question",
    "commitment": "commitment",
    "manager": "manager",
    "person": "person",
    "desk": "desk",
    "mandate": "mandate",
    "brief": "brief",
    "rule": "rule",
}


class Change(NamedTuple):
    """One row touched. For an immutable row the image is its hash."""

    kind: str
    row_id: int
    before: str | None
    after: str | None


class Journal:
    """The deed being done: its changes are written when the transaction ends. Nothing touched: no deed."""

    def __init__(self, connection: Connection, call: DeedCall, now: datetime, continuing: int | None = None) -> None:
        self.connection, self.call, self.now = connection, call, now
        self.deed_id = continuing
        self.args: dict[str, Arg] = dict(call.args)
        self.undoes: int | None = None
        self.also: list[int] = []
        """Deeds that came with the one that is undone, and go with it."""
        self.finished = True
        self.touched: defaultdict[str, dict[int, str]] = defaultdict(dict)
        """Per table the rows touched, each with one of its images: what the derived tables must follow."""
        self.were: defaultdict[str, dict[int, str]] = defaultdict(dict)
        """Per table the rows touched that were there before, as they were."""
        self._changes: list[Change] = []
        self._images: dict[tuple[str, int], int] = {}

    def record(self, kind: str, row_id: int, before: str | None, after: str | None) -> None:
        """Note a change. A row touched twice in one deed keeps its first image before."""
        self.touched[kind][row_id] = after or before or ""
        if before is not None:
            self.were[kind].setdefault(row_id, before)
        place = self._images.get((kind, row_id))
        if place is None:
            self._images[kind, row_id] = len(self._changes)
            self._changes.append(Change(kind, row_id, before, after))
        else:
            self._changes[place] = self._changes[place]._replace(after=after)

    def close(self) -> None:
        """Write the deed and its changes; nothing at all when no row differs."""
        changes = [change for change in self._changes if change.before != change.after]
        if not changes and self.undoes is None and self.deed_id is None:
            return
        start = self._open()
        if changes:
            rows = [{"deed_id": self.deed_id, "seq": start + i, **change._asdict()} for i, change in enumerate(changes)]
            insert_rows(self.connection, tables.deed_change, rows)

    def _open(self) -> int:
        """Insert the deed, or take up the running one; the next sequence number."""
        deed = tables.deed
        values = {"args": self.args, "finished": self.finished, "last_at": self.now}
        if self.deed_id is None:
            row = {"at": self.now, "key": self.call.key, "origin": self.call.origin, "undoes": self.undoes,
                   "revision": files.HEAD, "sealed": False, **values}  # fmt: skip
            self.deed_id = insert_one(self.connection, deed, row)
            if self.undoes is not None:
                self._mark_undone(self.undoes)
            return 0
        change_rows(self.connection, deed, [(self.deed_id, values)])
        text = "SELECT coalesce(max(seq), -1) + 1 FROM deed_change WHERE deed_id = ?"
        ((following,),) = straight.rows(self.connection, text, (self.deed_id,))
        return int(following)

    def _mark_undone(self, target: int) -> None:
        if self.call.key == "redo":  # all that the undo took back stands again
            straight.rows(self.connection, "UPDATE deed SET undone_by = NULL WHERE undone_by = ?", (target,))
        taken = [(self.deed_id, number) for number in (target, *self.also)]
        straight.many(self.connection, "UPDATE deed SET undone_by = ? WHERE id = ?", taken)

    def still_stands(self) -> bool:
        """Has the running deed not been undone meanwhile, by another terminal?"""
        text = "SELECT undone_by FROM deed WHERE id = ?"
        return straight.rows(self.connection, text, (self.deed_id,)) == [(None,)]

    def walk(self, deed_id: int, *, back: bool) -> None:
        """Apply the changes of a deed backward or forward; raises ``Conflict`` when a row has changed since."""
        text = "SELECT kind, row_id, before, after FROM deed_change WHERE deed_id = ? ORDER BY seq"
        rows = [Change(*row) for row in straight.rows(self.connection, text, (deed_id,))]
        if back:
            rows = [row._replace(before=row.after, after=row.before) for row in reversed(rows)]
        for kind, run in _runs(rows):
            for start in range(0, len(run), _CHUNK):
                self._apply(tables.BY_NAME[kind], run[start : start + _CHUNK])

    def _apply(self, table: Table, run: list[Change]) -> None:
        """Put rows from ``before`` to ``after``, after checking that each still is as ``before`` says."""
        current = current_images(self.connection, table, [row.row_id for row in run])
        for row in run:
            if current.get(row.row_id) != row.before:
                raise Conflict("changed-since", _named(table.name, row.row_id))
            self.touched[table.name][row.row_id] = row.after or row.before or ""
            if row.before is not None:
                self.were[table.name].setdefault(row.row_id, row.before)
        if table.name not in _JOURNALED:
            self._withdraw_or_revive(table, run)
            return
        gone = [row.row_id for row in run if row.after is None]
        if gone:
            self.connection.execute(delete(table).where(table.c.id.in_(gone)))
        fresh = [images.unpack(table, row.after) for row in run if row.before is None and row.after is not None]
        if fresh:
            self.connection.execute(insert(table), fresh)
        changed = [(row.row_id, row.after) for row in run if row.before is not None and row.after is not None]
        change_rows(self.connection, table, [(number, images.unpack(table, after)) for number, after in changed])

    def _withdraw_or_revive(self, table: Table, run: list[Change]) -> None:
        for live in (False, True):
            ids = [row.row_id for row in run if (row.after is not None) is live]
            if ids:
                self.connection.execute(update(table).where(table.c.id.in_(ids)).values(live=live))


def current_images(connection: Connection, table: Table, ids: list[int]) -> dict[int, str]:
    """The images of rows as they are now; an absent or withdrawn row is left out."""
    if table.name in _JOURNALED:
        return {row["id"]: images.pack(table, row) for row in straight.among(connection, table, "id", ids)}
    live = straight.among(connection, table, "id", ids, " AND live")
    return {row["id"]: token(table, row) for row in live}


def token(table: Table, row: Mapping[str, Any] | RowMapping) -> str:
    """What the journal keeps of an immutable row: its hash, or its id where it has none."""
    return str(row["sha"]) if "sha" in table.columns else str(row["id"])


def _runs(rows: list[Change]) -> list[tuple[str, list[Change]]]:
    """Consecutive changes of one table and one direction together, in order."""
    runs: list[tuple[tuple[str, bool, bool], list[Change]]] = []
    for row in rows:
        key = (row.kind, row.before is None, row.after is None)
        if runs and runs[-1][0] == key:
            runs[-1][1].append(row)
        else:
            runs.append((key, [row]))
    return [(key[0], run) for key, run in runs]


def _named(kind: str, row_id: int) -> str:
    return show(_SHOWN_AS[kind], row_id) if kind in _SHOWN_AS else f"{kind} {row_id}"
