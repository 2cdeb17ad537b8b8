"""``werkbank demo``: made once, kept, made anew on request; never in the place of real work."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from tests.cli.post import ORDINARY
from tests.cli.running import ROOT, Desk
from tests.cli.schemas import wrong
from tests.cli.test_trouble import NOT_AS_ROOT
from tests.tui.terminal import Terminal

SKETCHES: Final = "2026-11-23T08:45"
"""The day of the sketches of the screens."""


@pytest.fixture(scope="session")
def made(department: Path) -> Desk:
    """A desk beside whose archive, that is not there yet, a demo was made."""
    return Desk(department.parent, now=SKETCHES)


@pytest.fixture
def demo(made: Desk, tmp_path: Path) -> Desk:
    """A copy of it to work in."""
    shutil.copy(made.folder / "demo.sqlite", tmp_path / "demo.sqlite")
    return replace(made, folder=tmp_path)


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if not path.name.endswith(("-wal", "-shm"))}


def test_made_once_and_used_again(demo: Desk) -> None:
    ran = demo("demo", "--json")
    assert wrong("demo", ran.row) == []
    assert not ran.row["made"]
    assert (ran.row["day"], ran.row["officer"]) == ("2026-11-23", "Noor de Wit")
    assert ran.row["path"] == str(demo.folder / "demo.sqlite")
    assert 20 <= ran.row["new"] <= 30
    assert files(demo.folder) == {"demo.sqlite"}


def test_its_own_archive_is_for_its_owner_alone(made: Desk) -> None:
    assert (made.folder / "demo.sqlite").stat().st_mode & 0o777 == 0o600
    assert not made.db.exists()


@pytest.mark.parametrize("given", [(), ("--text",)])
def test_without_a_terminal_it_shows_the_inbox_and_a_brief(demo: Desk, given: tuple[str, ...]) -> None:
    ran = demo.ok("demo", *given)
    inbox, _, brief = ran.out.partition("\n\nDAGBRIEF")
    assert "Kamervragen wachtlijsten" in inbox
    assert ("NU DOEN" in inbox) is not given
    assert "Directeur Jeugd" in brief
    assert "Uitstelbericht Kamervragen wachtlijsten?" in brief
    assert "van Noor de Wit" not in inbox
    assert str(demo.folder / "demo.sqlite") in ran.err
    for command in [line.split() for line in ran.out.splitlines() if line.startswith("  werkbank ")]:
        assert demo.ok(*command[1:]).out
    assert "dagbrief" in ran.out


def test_what_is_done_in_it_stays_until_it_is_made_anew(demo: Desk) -> None:
    before = demo.ok("demo", "--json").row
    path = str(demo.folder / "demo.sqlite")
    first = demo.ok("list", "--db", path, "--json").rows[0]["id"]
    demo.ok("decide", first, "a", "--db", path)
    assert demo.ok("demo", "--json").row["new"] == before["new"] - 1
    anew = demo.at("2026-11-24T09:00").ok("demo", "--reset", "--json").row
    assert (anew["made"], anew["day"]) == (True, "2026-11-24")
    assert 20 <= anew["new"] <= 30
    assert files(demo.folder) == {"demo.sqlite"}


def test_one_of_an_earlier_day_says_so(demo: Desk) -> None:
    assert "--reset" not in demo.ok("demo").err
    ran = demo.at("2026-11-25T09:00").ok("demo")
    (line,) = [line for line in ran.err.splitlines() if "--reset" in line]
    assert "ma 23 nov 2026" in line


def test_one_of_an_earlier_werkbank_is_made_anew_and_put_by(demo: Desk) -> None:
    demo.ok("demo")
    place = Path(json.loads(demo.ok("demo", "--json").out)["path"])
    with closing(sqlite3.connect(place, isolation_level=None)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
    told = demo.ok("demo")
    assert "oudere werkbank" in told.err
    assert len([*place.with_name("demo.sqlite.backups").glob("*.sqlite")]) == 1
    assert "oudere werkbank" not in demo.ok("demo").err


def test_an_ordinary_archive_is_never_written_over(desk: Desk) -> None:
    desk.take(*ORDINARY)
    before = desk.titles()
    for given in ((), ("--reset",)):
        ran = desk("demo", *given, "--db", desk.db)
        assert ran.code == 5
        assert str(desk.db)[:40] in ran.err  # a long path is cut
    assert desk("demo", "--json", "--db", desk.db).error["code"] == "conflict"
    assert desk.titles() == before


def test_the_own_archive_and_settings_are_not_touched(made: Desk, desk: Desk) -> None:
    shutil.copy(made.folder / "demo.sqlite", desk.folder / "demo.sqlite")
    before, config = desk.db.read_bytes(), desk.config.read_bytes()
    desk.at(SKETCHES).ok("demo")
    assert (desk.db.read_bytes(), desk.config.read_bytes()) == (before, config)


def test_what_is_no_archive_is_told(bare: Desk, tmp_path: Path) -> None:
    other = tmp_path / "brief.sqlite"
    other.write_text("Geachte heer, mevrouw, " * 99)
    assert bare("demo", "--db", other, "--json").error["code"] == "storage"
    assert other.read_text().startswith("Geachte")


@NOT_AS_ROOT
def test_a_folder_that_may_not_be_written_is_told(bare: Desk, tmp_path: Path) -> None:
    shut = tmp_path / "dicht"
    shut.mkdir(mode=0o500)
    ran = bare("demo", "--db", shut / "demo.sqlite")
    assert ran.code == 7
    assert ran.err.count("Fout: ") == 1
    assert not list(shut.iterdir())


def test_a_folder_that_is_a_file_is_told(bare: Desk, tmp_path: Path) -> None:
    (tmp_path / "bestand").touch()
    ran = bare("demo", "--db", tmp_path / "bestand" / "demo.sqlite")
    assert (ran.code, ran.out) == (7, "")


@pytest.mark.parametrize("now", ["0001-01-01", "9998-12-31"])
def test_a_moment_without_eight_weeks_around_it_is_refused(bare: Desk, now: str) -> None:
    ran = bare.at(now)("demo")
    assert (ran.code, ran.out) == (2, "")
    assert not bare.folder.exists()


def test_a_full_disk_leaves_what_was_there(demo: Desk) -> None:
    before = (demo.folder / "demo.sqlite").read_bytes()
    command = ["bash", "-c", 'ulimit -f 200; exec "$@"', "bash", *demo.command("demo", "--reset")]
    ran = subprocess.run(
        command, capture_output=True, cwd=ROOT, timeout=60, check=False, env={**os.environ, **demo.environment()}
    )  # fmt: skip
    assert ran.returncode == 7, ran.stderr
    assert (demo.folder / "demo.sqlite").read_bytes() == before
    assert files(demo.folder) == {"demo.sqlite"}


def test_stopped_halfway_it_leaves_what_was_there(demo: Desk) -> None:
    before = (demo.folder / "demo.sqlite").read_bytes()
    running = subprocess.Popen(
        demo.command("demo", "--reset"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT,
        env={**os.environ, **demo.environment()},
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - else ignored in the background
    )  # fmt: skip
    while running.poll() is None and not list(demo.folder.glob(".demo.sqlite-*/post/*")):
        time.sleep(0.01)
    running.send_signal(signal.SIGINT)
    out, _ = running.communicate(timeout=60)
    assert (running.returncode, out) == (130, b"")
    assert (demo.folder / "demo.sqlite").read_bytes() == before
    assert files(demo.folder) == {"demo.sqlite"}


def test_in_english_too(demo: Desk) -> None:
    ran = demo.speaking("en").ok("demo", "--text")
    assert "your own archive is not touched" in ran.err


@pytest.mark.skipif(os.name != "posix", reason="a pseudo-terminal is needed")
def test_on_a_terminal_it_opens_the_workbench(demo: Desk) -> None:
    screen = Terminal(demo.command("demo"), demo.environment(), (120, 40))
    try:
        screen.until("Persvraag NRC")
        screen.until("Directeur", 0)
        assert screen.quits() == 0
    finally:
        screen.close()
