"""Bring messages in: one deed, written in batches; per file the result; one bad file never stops the rest."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from werkbank.domain import ids
from werkbank.domain.deeds import DeedCall
from werkbank.domain.inbox import Item
from werkbank.domain.intake import Rejected
from werkbank.domain.markings import heavier
from werkbank.services.addressing import Addressed, Addressees, address
from werkbank.services.arriving import Sorting
from werkbank.services.conversing import converse
from werkbank.services.named import find, find_ref
from werkbank.services.reading_ahead import prepared_from

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from werkbank.domain.intake import RejectReason, Status
    from werkbank.domain.markings import Marking
    from werkbank.domain.prepared import Prepared
    from werkbank.services.doors import Doors
    from werkbank.storage.archive import Known
    from werkbank.storage.database import Doing

GAP: Final = 0.004
"""Seconds between two batches in which others may write: a decision at the keyboard goes before the import."""
BATCH: Final = 64
"""Messages in one transaction at most: large enough to be fast, small enough that others never wait long for it."""
FEWEST: Final = 8
"""Messages in one transaction at least, and in the first: each costs as much as several messages, also of itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of one file, or of one message in an mbox."""

    path: str
    part: int | None
    status: Status
    reason: RejectReason | str = ""
    detail: str = ""
    message: str = ""
    items: tuple[str, ...] = ()


@dataclass(slots=True)
class _Tally:
    """What the deed says of a running import."""

    deed: int | None = None
    imported: int = 0
    duplicates: int = 0
    rejected: int = 0
    sorting: Sorting | None = None
    """What becomes of new items by itself; ``None`` when there are no rules."""

    def count(self, results: Iterable[Result]) -> None:
        for result in results:
            self.imported += result.status == "imported"
            self.duplicates += result.status == "duplicate"
            self.rejected += result.status == "rejected"


@dataclass(slots=True)
class _Pace:
    """How many messages go into the next transaction, so that it holds the archive for about ``hold`` seconds."""

    hold: float | None
    size: int = BATCH

    def __post_init__(self) -> None:
        if self.hold is not None:
            self.size = FEWEST

    def took(self, seconds: float, count: int) -> None:
        """So long this many messages took; never more than twice as many next time."""
        if self.hold is not None:
            fitting = int(count * self.hold / max(seconds, 1e-6))
            self.size = max(FEWEST, min(fitting, 2 * self.size, BATCH))


class Intake:
    """Take in mail, letters and notes of calls."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors
        self.handled = 0
        """How many of the new items the rules, and what was said of their senders, changed in the last run."""

    def take(
        self,
        paths: Sequence[str | Path],
        *,
        stdin: bytes | None = None,
        manager: str = "",
        below: Path | None = None,
        hold: float | None = None,
        stop: Callable[[], bool] = bool,
    ) -> Iterator[Result]:
        """Take in files and folders; results come batch by batch, in the order of the files.

        ``manager`` is whose mailbox it is: he gets an item too, whoever it is addressed to. Paths are kept as seen from
        the folder ``below``. With ``hold`` no transaction is meant to take longer than so many seconds, for who decides
        meanwhile; that is slower. When ``stop`` says so, or the iterator is closed, what is done stays done, and the
        deed stays unfinished. Everything is one deed.
        """
        addressees = self._addressees(manager)
        tally, pace = _Tally(sorting=Sorting.of(self._doors.query)), _Pace(hold)
        self.handled = 0
        for batch in _batches(_seen_from(below, prepared_from(paths, stdin)), pace):
            if tally.deed is not None:
                time.sleep(GAP)
            results = self._write(batch, addressees, tally, pace)
            tally.count(results)
            self.handled = 0 if tally.sorting is None else len(tally.sorting.handled)
            yield from results
            if stop():
                return
        if tally.deed is not None:
            call, now = DeedCall("import", _args(tally)), self._doors.clock.now()
            with self._doors.database.doing(call, now, continuing=tally.deed):
                pass

    def _addressees(self, manager: str) -> Addressees:
        with self._doors.database.reading() as reading:
            managers = reading.managers.where(active=True)
        owner = find("manager", manager, managers).id if manager else None
        return Addressees.of(managers, self._doors.settings.officer.addresses, owner)

    def _write(
        self, batch: list[Prepared | Rejected], addressees: Addressees, tally: _Tally, pace: _Pace
    ) -> list[Result]:
        """One batch in one transaction; the results in the order of the batch."""
        arrivals = [one for one in batch if not isinstance(one, Rejected)]
        rejections = [one for one in batch if isinstance(one, Rejected)]
        now = self._doors.clock.now()
        call = DeedCall("import", _args(tally))
        with self._doors.database.doing(call, now, continuing=tally.deed, finished=False) as doing:
            began = time.monotonic()
            placed = _place(doing, arrivals, addressees, now)
            doing.archive.reject(rejections, now)
            if tally.sorting is not None:
                came = zip((one.message for one in placed), arrivals, strict=True)
                tally.sorting.sort(doing, {find_ref(ref, "message"): one for ref, one in came})
            fresh = {id(one) for one, place in zip(arrivals, placed, strict=True) if place.status == "imported"}
            doing.journal.args |= {
                "imported": tally.imported + len(fresh),
                "duplicates": tally.duplicates + len(arrivals) - len(fresh),
                "rejected": tally.rejected + len(rejections),
            }
        pace.took(time.monotonic() - began, len(batch))
        tally.deed = doing.journal.deed_id
        by_arrival = iter(placed)
        return [
            Result(path=one.path, part=one.part, status="rejected", reason=one.reason, detail=one.detail)
            if isinstance(one, Rejected)
            else next(by_arrival)
            for one in batch
        ]


def _seen_from(folder: Path | None, stream: Iterator[Prepared | Rejected]) -> Iterator[Prepared | Rejected]:
    for one in stream:
        yield replace(one, path=one.path.removeprefix(f"{folder}{os.sep}")) if folder and one.path else one


def _args(tally: _Tally) -> dict[str, int]:
    return {"imported": tally.imported, "duplicates": tally.duplicates, "rejected": tally.rejected}


@dataclass(slots=True)
class _Arrival:
    """An arrival on its way in: where it goes, and the message it became or was already."""

    prepared: Prepared
    addressed: Addressed
    number: int = 0
    fresh: bool = False


def _place(doing: Doing, arrivals: list[Prepared], addressees: Addressees, now: datetime) -> list[Result]:
    """Put arrivals in the archive with their items; one result each."""
    known = doing.archive.known(arrivals)
    rows = [_Arrival(one, address(one, addressees)) for one in arrivals]
    new, twins, back = _sort_out(rows, known)
    numbers = doing.archive.take_in([(row.prepared, row.addressed.direction) for row in new], now)
    for row, number in zip(new, numbers, strict=True):
        row.number = number
    for row, first in twins:
        row.number = first.number
    doing.archive.revive(back)
    converse(doing, numbers, [row.prepared.thread for row in new])
    made = _make_items(doing, rows, now, addressees.owner)
    return [
        Result(
            path=row.prepared.path,
            part=row.prepared.part,
            status="imported" if row.fresh else "duplicate",
            message=ids.show("message", row.number),
            items=tuple(ids.show("item", item) for item in made.get(row.number, ())),
        )
        for row in rows
    ]


def _sort_out(
    rows: list[_Arrival], known: dict[str, Known]
) -> tuple[list[_Arrival], list[tuple[_Arrival, _Arrival]], list[int]]:
    """Which arrivals are new, which are twins of one in the same batch, which withdrawn messages come back."""
    new: list[_Arrival] = []
    twins: list[tuple[_Arrival, _Arrival]] = []
    back: list[int] = []
    here: dict[str, _Arrival] = {}
    for row in rows:
        keys = (row.prepared.sha, row.prepared.fingerprint)
        before = known.get(keys[0]) or known.get(keys[1])
        twin = here.get(keys[0]) or here.get(keys[1])
        if before is not None:
            row.number = before.number
            if not before.live and before.number not in back:
                back.append(before.number)
                row.fresh = True
        elif twin is not None:
            twins.append((row, twin))
        else:
            row.fresh = True
            new.append(row)
            here[keys[0]] = here[keys[1]] = row
    return new, twins, back


def _make_items(doing: Doing, rows: list[_Arrival], now: datetime, owner: int | None) -> dict[int, list[int]]:
    """An item per manager it goes to, unless he has one; one to assign when it is for nobody we know.

    What is here already was shared out before, and perhaps assigned to somebody else since: then only whoever's
    mailbox this is (``owner``) gets an item more.
    """
    have: dict[int, list[tuple[int, int | None]]] = {}
    old = sorted({row.number for row in rows if not row.fresh})
    heaviest: dict[int, Marking] = {}
    for item_id, message_id, manager_id, marking in doing.items_on(old):
        have.setdefault(message_id, []).append((item_id, manager_id))
        heaviest[message_id] = heavier(heaviest.get(message_id, ""), marking)
    wanted: list[Item] = []
    planned: set[tuple[int, int | None]] = {(m, manager) for m, some in have.items() for _, manager in some}
    for row in rows:
        for manager_id, copied in row.addressed.managers:
            if (row.number, manager_id) in planned or _shared_out(row, manager_id, planned, owner):
                continue
            planned.add((row.number, manager_id))
            wanted.append(
                Item(
                    message_id=row.number,
                    manager_id=manager_id,
                    title="",
                    copied=copied,
                    marking=heaviest.get(row.number, row.prepared.marking),
                    created_at=now,
                )
            )
    made: dict[int, list[int]] = {message: [item for item, _ in some] for message, some in have.items()}
    for item in doing.items.add_all(wanted):
        made.setdefault(item.message_id, []).append(item.id)
    return made


def _shared_out(row: _Arrival, manager: int | None, planned: set[tuple[int, int | None]], owner: int | None) -> bool:
    """Is this manager not to get an item, because the message has found its place already?"""
    if manager is None:
        return any(message == row.number for message, _ in planned)
    has_manager = any(message == row.number and one is not None for message, one in planned)
    return not row.fresh and manager != owner and has_manager


def _batches(stream: Iterator[Prepared | Rejected], pace: _Pace) -> Iterator[list[Prepared | Rejected]]:
    batch: list[Prepared | Rejected] = []
    for one in stream:
        batch.append(one)
        if len(batch) >= pace.size:
            yield batch
            batch = []
    if batch:
        yield batch
