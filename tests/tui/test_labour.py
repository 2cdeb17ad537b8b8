"""Heavy work in a child process: it reports, stops when asked, and what it did before it died stays done."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from tests.services.making import NOW, OFFICER, Office, lay, pile
from werkbank.tui.labour import Errand, Labour, Report


@pytest.fixture
def office(office_of_two: Path, tmp_path: Path) -> Iterator[Office]:
    with closing(Office(Path(shutil.copy(office_of_two, tmp_path / "werkbank.sqlite")))) as made:
        yield made


def errand(office: Office, *paths: Path, kind: str = "import") -> Errand:
    return Errand(
        kind, str(office.path), "nl", OFFICER.addresses, backups=False, moment=NOW.isoformat(),
        paths=tuple(map(str, paths)),
    )  # fmt: skip


async def followed(labour: Labour, wanted: Errand, *, stop_after: int = 10**9, kill_after: int = 10**9) -> list[Report]:
    found = []
    async for report in labour.reports(wanted):
        found.append(report)
        if len(found) == stop_after:
            labour.stop()
        if len(found) == kill_after and labour._process is not None:
            labour._process.kill()
    return found


def messages(office: Office) -> int:
    count: int = office.one("SELECT count(*) FROM message")
    return count


def test_mail_comes_in_and_all_of_it_is_told(office: Office, tmp_path: Path) -> None:
    folder = lay(tmp_path / "post", [*pile(150), *pile(2), b""])
    reports = asyncio.run(followed(Labour(), errand(office, folder)))
    last = reports[-1]
    assert (last.kind, last.new, last.twice, last.refused, last.seen) == ("done", 150, 2, 1, 153)
    assert "00152.eml" in last.refusals[0]
    assert [one.seen for one in reports] == sorted(one.seen for one in reports)
    assert messages(office) == 150
    assert office.services.history.log(1)[0].key == "import"


def test_what_is_stopped_is_a_shorter_truthful_deed(office: Office, tmp_path: Path) -> None:
    folder = lay(tmp_path / "post", pile(3_000))
    last = asyncio.run(followed(Labour(), errand(office, folder), stop_after=1))[-1]
    assert last.kind == "stopped"
    assert 0 < last.new < 3_000
    assert messages(office) == last.new
    deed = office.services.history.log(1)[0]
    office.services.history.undo(f"d{deed.id}")
    assert office.one("SELECT count(*) FROM message WHERE live") == 0


def test_the_office_is_closed_and_opened_again_as_one_deed_each(office: Office) -> None:
    day = date(2026, 12, 18)
    wanted = errand(office, kind="closing")._replace(closing=(day.isoformat(), "Brugdag"))
    assert [one.kind for one in asyncio.run(followed(Labour(), wanted))] == ["done"]
    assert [(one.day, one.name) for one in office.services.closing_days.all()] == [(day, "Brugdag")]
    assert asyncio.run(followed(Labour(), wanted))[-1].kind == "failed"  # it is closed already
    opened = asyncio.run(followed(Labour(), wanted._replace(closing=(day.isoformat(),))))
    assert (opened[-1].kind, office.services.closing_days.all()) == ("done", [])
    assert [one.key for one in office.services.history.log(2)] == ["closing-remove", "closing-add"]


def test_a_child_that_stood_ready_does_its_errand_and_one_that_is_not_needed_ends(office: Office) -> None:
    wanted = errand(office, kind="closing")._replace(closing=("2026-12-18", "Brugdag"))

    async def both() -> None:
        labour = Labour()
        await labour.ready()
        child = labour._process
        await labour.ready()
        assert child is labour._process
        assert [one.kind for one in await followed(labour, wanted)] == ["done"]
        assert child is not None
        assert child.returncode == 0
        await labour.ready()
        idle = labour._process
        labour.close()
        assert idle is not None
        assert await idle.wait() == 0
        await labour.ready()
        dead = labour._process
        assert dead is not None
        dead.kill()
        await dead.wait()
        assert [one.kind for one in await followed(labour, wanted._replace(closing=("2026-12-18",)))] == ["done"]

    asyncio.run(both())
    assert office.services.closing_days.all() == []


def test_a_closing_day_is_undone_and_done_again_there_too(office: Office) -> None:
    day = date(2026, 12, 18)
    office.services.closing_days.add(day, "Brugdag")
    (deed,) = office.services.history.log(1)
    undo = errand(office, kind="undo")._replace(deed=f"d{deed.id}")
    assert [one.kind for one in asyncio.run(followed(Labour(), undo))] == ["done"]
    assert office.services.closing_days.all() == []
    assert asyncio.run(followed(Labour(), undo))[-1].kind == "failed"  # it is undone already
    assert asyncio.run(followed(Labour(), errand(office, kind="redo")))[-1].kind == "done"
    assert [one.day for one in office.services.closing_days.all()] == [day]
    assert [one.key for one in office.services.history.log(3)] == ["redo", "undo", "closing-add"]


def test_a_child_that_is_killed_is_told_as_failed_and_what_was_in_stays(office: Office, tmp_path: Path) -> None:
    folder = lay(tmp_path / "post", pile(3_000))
    last = asyncio.run(followed(Labour(), errand(office, folder), kill_after=1))[-1]
    assert last.kind == "failed"
    assert office.one("PRAGMA integrity_check") == "ok"
    assert 0 <= messages(office) < 3_000


def test_a_path_that_is_not_there_is_refused_in_words(office: Office, tmp_path: Path) -> None:
    last = asyncio.run(followed(Labour(), errand(office, tmp_path / "nergens")))[-1]
    assert (last.kind, last.new, last.refused) == ("done", 0, 1)
    assert "nergens" in last.refusals[0]


def test_an_archive_that_cannot_be_opened_is_told_in_a_sentence(office: Office, tmp_path: Path) -> None:
    (tmp_path / "kapot.sqlite").write_bytes(b"geen database" * 100)
    wrong = errand(office, tmp_path)._replace(path=str(tmp_path / "kapot.sqlite"))
    last = asyncio.run(followed(Labour(), wrong))[-1]
    assert last.kind == "failed"
    assert last.told
    assert "Traceback" not in last.told


def test_places_of_a_new_day_are_worked_out_in_the_child(office: Office) -> None:
    office.take(*pile(70))
    last = asyncio.run(followed(Labour(), errand(office, kind="rescore")))[-1]
    assert last.kind in ("done", "progress")


def test_there_is_nothing_to_stop_when_nothing_runs() -> None:
    assert Labour().stop() is False
