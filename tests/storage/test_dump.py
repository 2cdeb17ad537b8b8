"""The dump: every table is in it or derived, it streams, and it keeps its hands off what it does not know."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pytest

from werkbank.bootstrap import Services, build
from werkbank.domain.errors import StorageTrouble
from werkbank.settings import Settings
from werkbank.storage import dump, files, tables
from werkbank.storage.dump_checks import Unfit, checked

MOMENT: Final = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Services]:
    services = build(Settings(), tmp_path / "een.sqlite", moment=MOMENT)
    yield services
    services.close()


def mails(folder: Path, number: int, size: int) -> list[Path]:
    folder.mkdir()
    paths = []
    for place in range(number):
        head = f"From: Noor <noor@ministerie.example>\nSubject: Stuk {place}\nDate: Mon, 23 Nov 2026 09:00:00 +0100\n"
        body = "".join(f"{place}-{i:x} " for i in range(size))
        (folder / f"{place:03d}.eml").write_text(f"{head}Message-ID: <{place}@ministerie.example>\n\n{body}\n")
        paths.append(folder / f"{place:03d}.eml")
    return paths


def test_every_table_is_in_it_or_derived() -> None:
    assert {*dump.ORDER, *tables.DERIVED} == set(tables.metadata.tables.values())
    assert len(dump.ORDER) == len(set(dump.ORDER))


def test_what_is_pointed_at_comes_first() -> None:
    for place, table in enumerate(dump.ORDER):
        for key in table.foreign_keys:
            assert key.column.table in dump.ORDER[: place + 1]


def test_the_first_line_says_what_it_is(desk: Services) -> None:
    desk.register.add_desk("Postkamer")
    lines: list[str] = []
    assert dump.export(desk.doors.path, MOMENT, lines.append) == 3
    entries = [json.loads(line) for line in lines]
    assert entries[0] == {
        "type": "werkbank",
        "format": 1,
        "schema": files.HEAD,
        "exported": "2026-11-24T08:00:00+00:00",
    }
    assert entries[1]["type"] == "desk"
    assert entries[1]["row"]["name"] == "Postkamer"
    assert [entry["table"] for entry in entries if entry["type"] == "counter"] == ["deed", "desk"]
    assert entries[-1] == {"type": "end", "rows": 3}


def test_the_same_archive_gives_the_same_bytes(desk: Services, tmp_path: Path) -> None:
    list(desk.intake.take(mails(tmp_path / "post", 20, 50)))
    first: list[str] = []
    second: list[str] = []
    dump.export(desk.doors.path, MOMENT, first.append)
    dump.export(desk.doors.path, MOMENT, second.append)
    assert first == second


def test_memory_is_bounded_by_a_row_not_by_the_archive(desk: Services, tmp_path: Path) -> None:
    list(desk.intake.take(mails(tmp_path / "post", 32, 40_000)))
    desk.close()
    target = tmp_path / "uit.jsonl"
    tracemalloc.start()
    try:
        with target.open("w", encoding="ascii") as file:
            dump.export(desk.doors.path, MOMENT, lambda line: (file.write(line), None)[1])
        export_peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    other = build(Settings(), tmp_path / "twee.sqlite", moment=MOMENT)
    other.register.managers()
    _ = other.doors.database
    tracemalloc.start()
    try:
        with target.open(encoding="ascii") as file, other.doors.database.deriving(MOMENT) as doing:
            dump.load(doing.connection, file, "uit.jsonl")
        load_peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
        other.close()
    assert target.stat().st_size > 3_250_000
    assert export_peak < 2_500_000
    assert load_peak < 2_500_000


def test_a_failing_writer_stops_it(desk: Services) -> None:
    desk.register.add_desk("Postkamer")

    def broken(line: str) -> None:
        raise BrokenPipeError(line[:5])

    with pytest.raises(BrokenPipeError):
        dump.export(desk.doors.path, MOMENT, broken)


def test_no_archive_gives_one_clear_trouble(tmp_path: Path) -> None:
    with pytest.raises(StorageTrouble):
        dump.export(tmp_path / "geen.sqlite", MOMENT, print)
    assert list(tmp_path.iterdir()) == []


def test_an_export_of_an_older_schema_may_lack_columns() -> None:
    assert checked(tables.desk, {"id": 1, "name": "Postkamer"}) == {"id": 1, "name": "Postkamer"}


@pytest.mark.parametrize("row", [{"naam": "x"}, {"name": 1}, {"checked": "24-11-2026"}, {"topics": "geen json"}])
def test_a_value_that_does_not_fit(row: dict[str, object]) -> None:
    with pytest.raises(Unfit):
        checked(tables.desk, row)
