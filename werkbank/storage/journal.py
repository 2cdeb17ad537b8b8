"""The deed log: writes a deed with images of every row it touched, and walks one back or forward again."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import delete, insert, select, update

from werkbank.domain.errors import Conflict
from werkbank.domain.ids import Kind, show
from werkbank.storage import files, images, tables
from werkbank.storage.row_changes import change_rows

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
        self._changes: list[Change] = []
        self._images: dict[tuple[str, int], int] = {}

    def record(self, kind: str, row_id: int, before: str | None, after: str | None) -> None:
        """Note a change. A row touched twice in one deed keeps its first image before."""
        self.touched[kind][row_id] = after or before or ""
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
            self.connection.execute(insert(tables.deed_change), rows)

    def _open(self) -> int:
        """Insert the deed, or take up the running one; the next sequence number."""
        deed = tables.deed
        values = {"args": self.args, "finished": self.finished, "last_at": self.now}
        if self.deed_id is None:
            row = insert(deed).values(
                at=self.now,
                key=self.call.key,
                origin=self.call.origin,
                undoes=self.undoes,
                revision=files.HEAD,
                sealed=False,
                **values,
            )
            self.deed_id = int(self.connection.execute(row.returning(deed.c.id)).scalar_one())
            if self.undoes is not None:
                self._mark_undone(self.undoes)
            return 0
        self.connection.execute(update(deed).where(deed.c.id == self.deed_id).values(**values))
        seq = select(tables.deed_change.c.seq).where(tables.deed_change.c.deed_id == self.deed_id)
        last = self.connection.execute(seq.order_by(tables.deed_change.c.seq.desc()).limit(1)).scalar()
        return 0 if last is None else int(last) + 1

    def _mark_undone(self, target: int) -> None:
        deed = tables.deed
        if self.call.key == "redo":  # all that the undo took back stands again
            self.connection.execute(update(deed).where(deed.c.undone_by == target).values(undone_by=None))
        self.connection.execute(update(deed).where(deed.c.id.in_([target, *self.also])).values(undone_by=self.deed_id))

    def still_stands(self) -> bool:
        """Has the running deed not been undone meanwhile, by another terminal?"""
        deed = tables.deed
        row = self.connection.execute(select(deed.c.undone_by).where(deed.c.id == self.deed_id)).first()
        return row is not None and row.undone_by is None

    def walk(self, deed_id: int, *, back: bool) -> None:
        """Apply the changes of a deed backward or forward; raises ``Conflict`` when a row has changed since."""
        change = tables.deed_change
        order = change.c.seq.desc() if back else change.c.seq
        found = self.connection.execute(
            select(change.c.kind, change.c.row_id, change.c.before, change.c.after)
            .where(change.c.deed_id == deed_id)
            .order_by(order)
        ).all()
        rows = [Change(*row) for row in found]
        if back:
            rows = [row._replace(before=row.after, after=row.before) for row in rows]
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
        rows = connection.execute(select(table).where(table.c.id.in_(ids))).mappings()
        return {row["id"]: images.pack(table, row) for row in rows}
    found = connection.execute(select(table).where(table.c.id.in_(ids), table.c.live)).mappings()
    return {row["id"]: token(table, row) for row in found}


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
