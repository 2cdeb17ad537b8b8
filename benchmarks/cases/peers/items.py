"""The same items for every program: mails in a Maildir, tasks, todos. Each begins with its place in the list."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from typing import TYPE_CHECKING, Final, NamedTuple
from uuid import NAMESPACE_URL, uuid5

from benchmarks.seed import MOMENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

LATEST: Final = MOMENT.replace(second=0, microsecond=0)
WORKSPACE: Final = "Postvak"
_TAKE: Final = "SELECT subject, from_name, from_addr, body FROM reading ORDER BY message_id"


class Item(NamedTuple):
    """One item: its place in every list, from 1, what it is about, from whom, and what it says."""

    place: int
    subject: str
    sender: str
    address: str
    body: str

    @property
    def line(self) -> str:
        """``00012 Nota Omgevingswet 12``: by its first word a list tells where its cursor stands."""
        return f"{self.place:05} {self.subject}"

    @property
    def moment(self) -> datetime:
        """When it came: a minute before the one above it."""
        return LATEST - timedelta(minutes=self.place)


def read(archive: Path) -> list[Item]:
    """What a filled archive of ours holds."""
    with closing(sqlite3.connect(f"file:{archive}?mode=ro", uri=True)) as connection:
        return [Item(place, *row) for place, row in enumerate(connection.execute(_TAKE), 1)]


def mail(item: Item) -> bytes:
    """It as a mail."""
    message = EmailMessage()
    message["From"] = f"{item.sender} <{item.address}>"
    message["To"] = "noor.bakker@minbzk.nl"
    message["Subject"] = item.line
    message["Date"] = format_datetime(item.moment)
    message["Message-ID"] = f"<{item.place}@bench.example>"
    message.set_content(item.body)
    return message.as_bytes()


def write_maildir(folder: Path, items: Iterable[Item]) -> None:
    """Mails that were read before."""
    for name in ("cur", "new", "tmp"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for item in items:
        name = f"{int(item.moment.timestamp())}.{item.place}.bench:2,S"
        (folder / "cur" / name).write_bytes(mail(item))


def write_tasks(path: Path, items: Sequence[Item]) -> None:
    """A file that ``task import`` takes: they came one after another, so that is how they are numbered and sorted."""
    tasks = [
        {
            "uuid": str(uuid5(NAMESPACE_URL, item.line)),
            "status": "pending",
            "description": item.line,
            "entry": _stamp(LATEST - timedelta(days=30) + timedelta(seconds=item.place)),
        }
        for item in items
    ]
    path.write_text(json.dumps(tasks), encoding="utf-8")


def write_todos(path: Path, items: Iterable[Item]) -> None:
    """Into a database that dooit made itself: one workspace, with all of them in it."""
    with closing(sqlite3.connect(path)) as connection, connection:
        root = connection.execute(
            "INSERT INTO workspace (order_index, description, is_root) VALUES (0, '', 1)"
        ).lastrowid
        desk = connection.execute(
            "INSERT INTO workspace (order_index, description, is_root, parent_workspace_id) VALUES (0, ?, 0, ?)",
            (WORKSPACE, root),
        ).lastrowid
        connection.executemany(
            "INSERT INTO todo (order_index, description, effort, urgency, pending, parent_workspace_id)"
            " VALUES (?, ?, 0, 1, 1, ?)",
            [(item.place - 1, item.line, desk) for item in items],
        )


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
