"""Fill an archive with any number of items, past the services: quick, and as consistent as a real one.

Messages, words, index, conversations, items and one import deed with its images; the places are worked out by the
program's own service, so they are what it would have stored.
"""

from __future__ import annotations

import hashlib
import json
import random
import shutil
import sqlite3
import zlib
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from benchmarks.mail import MANAGERS
from benchmarks.measure import NOW, ROOT, Bench
from werkbank.bootstrap import Services, build
from werkbank.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MIX: Final = {"new": 60, "decide": 8, "sign": 4, "discuss": 4, "waiting": 8, "note": 4, "question": 2, "archived": 10}
"""What stands in an archive that has been in use: parts of a hundred."""
ASKING: Final = {"decide": 60, "sign": 25, "discuss": 15}
MOMENT: Final = datetime.fromisoformat(NOW).replace(tzinfo=UTC) - timedelta(hours=1)
_CHUNK: Final = 20_000
_SORTS: Final = ("", "KVR", "UIT", "WOO", "", "", "NIE", "BRF")
_WEIGHTS: Final = ("", "parliament", "director", "ministry", "citizen", "organisation")
_SUBJECTS: Final = (
    "Kamervragen huurtoeslag",
    "Uitnodiging werkbezoek",
    "Woo-verzoek",
    "Begroting",
    "Nota Omgevingswet",
)
_BODY: Final = "Beste collega,\n\nGraag je besluit over {subject}, uiterlijk vrijdag. Het kenmerk is {number}.\n\n" + (
    "In het bestuurlijk overleg is afgesproken dat wij voor het reces een eerste schets aanleveren. " * 4
)

Row = dict[str, Any]


def services(path: Path) -> Services:
    """The services on an archive, with the clock standing still."""
    return build(Settings(backups=False), path, moment=MOMENT)


def archive(bench: Bench, items: int, mix: Mapping[str, int] | None = None) -> Path:
    """A filled archive that several cases look at: filled once, and only to be read. ``copy`` is for who writes."""
    made_by = json.dumps(mix).encode() if mix else b""
    made_by += b"".join((ROOT / name).read_bytes() for name in ("benchmarks/seed.py", "werkbank/storage/tables.py"))
    folder = bench.seeds or bench.folder
    path = folder / f"seed-{items}-{hashlib.sha256(made_by).hexdigest()[:12]}.sqlite"
    if not path.exists():
        bench.say(f"  seeding {items:,}")
        half = path.with_suffix(".half")
        remove(half)
        seed(half, items, mix)
        half.rename(path)
    return path


def copy(bench: Bench, items: int, name: str, mix: Mapping[str, int] | None = None) -> Path:
    """A copy of such an archive, to write in."""
    path = bench.folder / f"{name}-{items}.sqlite"
    remove(path)
    shutil.copy(archive(bench, items, mix), path)
    return path


def remove(path: Path) -> None:
    """An archive with all that lies beside it."""
    for made in path.parent.glob(f"{path.name}*"):
        shutil.rmtree(made) if made.is_dir() else made.unlink(missing_ok=True)  # a child may let go of its own just now


def seed(path: Path, items: int, mix: Mapping[str, int] | None = None, *, managers: int = 3) -> Path:
    """An archive with so many items, one on each message, in these states, for the first so many managers."""
    with closing(services(path)) as made:
        for name, code, address in MANAGERS:
            made.register.add_manager(name, [address], code)
        sender = made.register.add_person("Anna de Boer", ["a.deboer@vng.nl"])
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("PRAGMA cache_size=-200000")
        _fill(connection, items, mix or MIX, managers, sender.id)
        connection.execute("INSERT INTO search(search) VALUES ('rebuild')")
        connection.execute("INSERT INTO search(search) VALUES ('optimize')")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    from werkbank.services.derived import rank_everything

    with closing(services(path)) as made, made.doors.database.deriving(MOMENT) as doing:
        rank_everything(doing, made.doors.clock.today())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


def _fill(connection: sqlite3.Connection, items: int, mix: Mapping[str, int], managers: int, sender: int) -> None:
    dice = random.Random(items)
    deed = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM deed").fetchone()[0]
    revision = connection.execute("SELECT max(revision) FROM deed").fetchone()[0]
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("PRAGMA defer_foreign_keys=ON")
    args = json.dumps({"imported": items, "duplicates": 0, "rejected": 0}, separators=(",", ":"))
    stamp = _stamp(MOMENT - timedelta(days=1))
    connection.execute(
        "INSERT INTO deed (id, at, key, args, origin, finished, last_at, sealed, revision) VALUES (?,?,?,?,?,1,?,0,?)",
        (deed, stamp, "import", args, "hand", stamp, revision),
    )
    for start in range(1, items + 1, _CHUNK):
        rows = list(_rows(dice, range(start, min(start + _CHUNK, items + 1)), mix, managers, sender))
        for table in ("message", "blob", "reading", "thread", "item"):
            _insert(connection, table, [row[table] for row in rows])
        _insert(connection, "deed_change", [one for row in rows for one in _changes(deed, row)])
    connection.execute("COMMIT")


def _rows(
    dice: random.Random, numbers: range, mix: Mapping[str, int], managers: int, sender: int
) -> Iterator[dict[str, Row]]:
    states = dice.choices(list(mix), weights=list(mix.values()), k=len(numbers))
    today = MOMENT.date()
    for number, state in zip(numbers, states, strict=True):
        subject = f"{_SUBJECTS[number % 5]} {number}"
        body = _BODY.format(subject=subject, number=number)
        raw = f"Subject: {subject}\n\n{body}".encode()
        sha = hashlib.sha256(raw).hexdigest()
        came = MOMENT - timedelta(minutes=dice.randrange(1, 250_000))
        due = today + timedelta(days=dice.randrange(-10, 60)) if dice.random() < 0.4 or state in ASKING else None
        yield {
            "message": {
                "id": number, "sha": sha, "fingerprint": f"m:{sha}", "live": 1, "kind": "mail", "direction": "in",
                "message_id": f"<{number}@vng.nl>", "date": _stamp(came), "received": _stamp(came),
                "taken_in": _stamp(came), "path": "zaad.mbox", "part": number,
            },
            "blob": {"sha": sha, "size": len(raw), "data": zlib.compress(raw, 1)},
            "reading": {
                "message_id": number, "subject": subject, "from_name": "Anna de Boer", "from_addr": "a.deboer@vng.nl",
                "sort": _SORTS[number % 8], "weight": _WEIGHTS[number % 6],
                "to": json.dumps([list(MANAGERS[number % managers][::2])]),
                "people": f"Anna de Boer a.deboer@vng.nl {MANAGERS[number % managers][2]}", "body": body,
            },
            "thread": {"message_id": number, "conversation": number - number % 3},
            "item": _item(number, state, 1 + number % managers, due.isoformat() if due else None, came, sender),
        }  # fmt: skip


def _item(number: int, state: str, manager: int, due: str | None, came: datetime, sender: int) -> Row:
    """The values that differ from the defaults, in the order of the columns."""
    row: Row = {"id": number, "message_id": number, "manager_id": manager, "state": state}
    if state != "new":
        row["decided_at"] = came + timedelta(minutes=1)
    if state in ASKING:
        row |= {"gist": f"Akkoord met het voorstel van {number}?", "advice": "akkoord"}
    if due:
        row["due"] = due
    if state == "sign":
        row["kenmerk"] = f"2026-{number:07}"
    if state == "waiting":
        row |= {"person_id": sender, "return_on": (MOMENT.date() + timedelta(days=number % 40 - 10)).isoformat()}
    row["created_at"] = came
    return row


def _changes(deed: int, row: Mapping[str, Row]) -> Iterator[Row]:
    message, item = row["message"], row["item"]
    number = item["id"]
    image = {name: value.isoformat() if isinstance(value, datetime) else value for name, value in item.items()}
    text = json.dumps(image, ensure_ascii=False, separators=(",", ":"))
    yield {"deed_id": deed, "seq": 2 * number, "kind": "message", "row_id": number, "after": message["sha"]}
    yield {"deed_id": deed, "seq": 2 * number + 1, "kind": "item", "row_id": number, "after": text}


def _insert(connection: sqlite3.Connection, table: str, rows: list[Row]) -> None:
    """Insert rows of which each names what differs from the defaults."""
    by_columns: dict[tuple[str, ...], list[list[object]]] = {}
    for row in rows:
        cells: list[object] = [_stamp(value) if isinstance(value, datetime) else value for value in row.values()]
        by_columns.setdefault(tuple(row), []).append(cells)
    for names, values in by_columns.items():
        columns = ", ".join(f'"{name}"' for name in names)
        marks = ", ".join("?" * len(names))
        connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", values)  # noqa: S608


def _stamp(moment: datetime) -> str:
    """An instant as the columns hold it."""
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
