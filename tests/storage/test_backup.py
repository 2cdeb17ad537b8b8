"""Copies: verified, private, rotated, and never in the way of who is working."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Final

import pytest

from werkbank.bootstrap import Services, build
from werkbank.domain.errors import CannotWrite, StorageTrouble
from werkbank.settings import Settings
from werkbank.storage import backup

MOMENT: Final = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Services]:
    services = build(Settings(), tmp_path / "werkbank.sqlite", moment=MOMENT)
    services.register.add_manager("Jan Jansen", ["jan@ministerie.example"])
    yield services
    services.close()


def managers(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM manager").fetchone()[0])


def test_the_newest_of_each_kind_stay(desk: Services) -> None:
    path, folder = desk.doors.path, backup.folder(desk.doors.path)
    made = {why: [backup.make(path, folder, MOMENT + timedelta(days=i), why) for i in range(9)] for why in backup.KEEP}
    for why, kept in backup.KEEP.items():
        assert sorted(folder.glob(f"*-{why}.sqlite")) == made[why][-kept:]


def test_many_copies_in_one_second_keep_the_newest(desk: Services) -> None:
    path, folder = desk.doors.path, backup.folder(desk.doors.path)
    for number in range(15):
        desk.register.add_manager(f"Manager {number:02d}", [])
        made = backup.make(path, folder, MOMENT, "hand")
        assert managers(made) == number + 2
        assert backup.copies(path)[0].path == made
    assert sorted(managers(one.path) for one in backup.copies(path)) == [12, 13, 14, 15, 16]


def test_other_files_in_the_folder_are_left_alone(desk: Services) -> None:
    folder = backup.folder(desk.doors.path)
    folder.mkdir()
    for name in ("mijn-hand.sqlite.txt", "los.sqlite"):
        (folder / name).write_text("van mij")
    for day in range(9):
        backup.make(desk.doors.path, folder, MOMENT + timedelta(days=day), "hand")
    assert {one.name for one in folder.iterdir()} >= {"mijn-hand.sqlite.txt", "los.sqlite"}
    assert len(backup.copies(desk.doors.path)) == 5


def test_a_copy_while_somebody_is_writing(desk: Services) -> None:
    """It holds what was there before, and waits for nobody."""
    with closing(sqlite3.connect(desk.doors.path, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM manager")
        made = backup.make(desk.doors.path, backup.folder(desk.doors.path), MOMENT, "hand")
        writer.execute("ROLLBACK")
    assert managers(made) == 1


def test_a_copy_is_one_file_for_its_owner(desk: Services) -> None:
    made = backup.make(desk.doors.path, backup.folder(desk.doors.path), MOMENT, "hand")
    backup.verify(made)
    assert [one.name for one in made.parent.iterdir()] == [made.name]
    assert made.stat().st_mode & 0o077 == 0
    assert made.parent.stat().st_mode & 0o077 == 0


def test_a_damaged_archive_gives_no_copy(desk: Services) -> None:
    desk.close()
    raw = bytearray(desk.doors.path.read_bytes())
    raw[4096 * 3 :] = b"\xff" * (len(raw) - 4096 * 3)
    desk.doors.path.write_bytes(raw)
    with pytest.raises(StorageTrouble) as trouble:
        backup.make(desk.doors.path, backup.folder(desk.doors.path), MOMENT, "hand")
    assert trouble.value.reason == "corrupt"
    assert list(backup.folder(desk.doors.path).iterdir()) == []


def test_somebody_took_the_name_meanwhile(desk: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "kopie.sqlite"
    verify = backup.verify

    def late(path: Path) -> None:
        verify(path)
        target.write_text("van een ander")

    monkeypatch.setattr(backup, "verify", late)
    with pytest.raises(CannotWrite) as trouble:
        backup.copy(desk.doors.path, target)
    assert trouble.value.reason == "exists"
    assert target.read_text() == "van een ander"


def test_the_first_opening_of_a_day_makes_a_copy(desk: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.close()
    told: list[tuple[str, str]] = []
    day = MOMENT
    for hours in (0, 2, 30):
        day = MOMENT + timedelta(hours=hours)
        services = build(Settings(), desk.doors.path, moment=day, narrate=lambda key, value: told.append((key, value)))
        monkeypatch.setattr(services.doors.clock, "fixed", False)
        services.register.managers()
        services.register.add_person(f"Persoon {hours}")
        services.close()
    assert [key for key, _ in told] == ["backup", "backup"]
    assert [one.why for one in backup.copies(desk.doors.path)] == ["day", "day"]


def test_no_copy_when_switched_off(desk: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.close()
    services = build(Settings(backups=False), desk.doors.path, moment=MOMENT)
    monkeypatch.setattr(services.doors.clock, "fixed", False)
    services.register.add_person("Ans Bakker")
    services.close()
    assert backup.copies(desk.doors.path) == []


def test_a_moment_in_another_zone_is_told_in_utc(desk: Services) -> None:
    elsewhere = MOMENT.astimezone(timezone(timedelta(hours=5)))
    backup.make(desk.doors.path, backup.folder(desk.doors.path), elsewhere, "day")
    assert backup.copies(desk.doors.path)[0].when == MOMENT
    assert not backup.due(desk.doors.path, MOMENT)
