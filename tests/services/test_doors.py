"""The doors: who sees that somebody wrote, from any thread, and what happens when the file goes or is another."""

from __future__ import annotations

import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from tests.services.making import BACK_TO_THE_FIRST, Mail, Office, pile
from werkbank.domain.errors import StorageTrouble
from werkbank.services.guesses import Given
from werkbank.storage import backup
from werkbank.storage.quick import Quick


def test_a_version_changes_when_somebody_writes_and_only_then(office: Office) -> None:
    views = office.services.views
    first = views.version()
    assert first > 0
    views.window()
    views.search("x")
    assert views.version() == first
    item = office.item()
    second = views.version()
    assert second != first
    with closing(sqlite3.connect(office.path)) as other:
        other.execute("UPDATE item SET gist = 'elders' WHERE id = ?", (int(item[1:]),))
        other.commit()
    assert views.version() not in {first, second}


def test_the_version_of_an_archive_that_is_still_to_come(tmp_path: Path) -> None:
    office = Office(tmp_path / "new.sqlite")
    assert office.services.views.version() == office.services.views.version() == 0
    office.services.register.add_desk("Postkamer")
    assert office.services.views.version() > 0
    office.close()


def test_a_file_that_vanished_is_said_at_every_door(office: Office) -> None:
    office.item()
    office.services.views.window()
    for path in office.path.parent.glob("office.sqlite*"):
        if path.is_file():
            path.unlink()
    for door in (
        office.services.views.window, office.services.views.version, office.item, lambda: office.services.views.search("x")
    ):  # fmt: skip
        with pytest.raises(StorageTrouble) as trouble:
            door()
        assert trouble.value.reason == "vanished"
    assert not office.path.exists()


def test_a_file_that_comes_back_is_opened(office: Office) -> None:
    office.item()
    kept = office.services.keeping.backup()
    before = office.services.views.version()
    office.item(Mail(subject="Daarna"))
    copy = Path(shutil.copy(kept, office.path.with_name("copy.sqlite")))
    for end in ("-wal", "-shm"):
        office.path.with_name(office.path.name + end).unlink()
    copy.replace(office.path)
    assert office.services.views.window().total == 1
    assert office.services.views.version() != before
    assert office.item(Mail(subject="Weer daarna")) == "s2"
    assert office.one("SELECT count(*) FROM item") == 2
    assert office.services.keeping.doctor() == ()


def test_another_file_in_its_place_is_refused(office: Office) -> None:
    office.item()
    office.services.views.window()
    other = office.path.with_name("other")
    other.write_text("geen archief " * 100)
    other.replace(office.path)
    for door in (office.services.views.version, office.item):
        with pytest.raises(StorageTrouble) as trouble:
            door()
        assert trouble.value.reason == "foreign"


def test_an_older_copy_put_back_by_another_program_is_brought_up_to_date(office: Office) -> None:
    office.item()
    older = office.services.keeping.backup()
    with closing(sqlite3.connect(older)) as connection:
        connection.executescript(BACK_TO_THE_FIRST)
    office.item(Mail(subject="Daarna"))
    before = office.services.views.version()
    backup.restore(older, office.path, office.moment)
    assert office.services.views.version() != before
    assert office.services.views.window().total == 1


def test_many_threads_may_look_while_others_write(office: Office) -> None:
    office.take(*pile(30))
    views = office.services.views

    def look(turn: int) -> bool:
        view = views.window(limit=7, offset=turn % 20)
        views.filtered("kamer", limit=5)
        return views.version() > 0 and len(view.lines) == min(7, view.total - view.start)

    with ThreadPoolExecutor(6) as pool:
        looks = [pool.submit(look, turn) for turn in range(120)]
        for number in range(1, 11):
            office.services.deciding.decide([f"s{number}"], "archive", Given())
        assert all(one.result() for one in looks)
    assert views.window().total == 20


def test_several_queries_of_one_moment(office: Office) -> None:
    office.item()
    with office.services.doors.looking() as look:
        before = look.query("SELECT count(*) FROM item")
        office.item(Mail(subject="Erbij"))
        assert look.query("SELECT count(*) FROM item") == before
    assert office.services.doors.query("SELECT count(*) FROM item") == [(2,)]


def test_a_door_that_another_thread_closed_still_answers(office: Office) -> None:
    office.item()
    quick = Quick(office.path)
    quick.close()
    assert quick.query("SELECT count(*) FROM item") == [(1,)]
    assert quick.data_version() > 0


@pytest.mark.parametrize(("durable", "synchronous"), [(True, 2), (False, 0)])
def test_a_deed_waits_for_the_disk_unless_nothing_is_lost_by_it(
    tmp_path: Path, durable: bool, synchronous: int
) -> None:
    office = Office(tmp_path / "new.sqlite")
    office.services.doors.durable = durable
    with office.services.doors.database.deriving(office.moment) as doing:
        assert doing.query("PRAGMA synchronous") == [(synchronous,)]
    office.close()
