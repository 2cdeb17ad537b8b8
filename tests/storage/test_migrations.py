"""Opening a file: ours, of today, of yesterday, of tomorrow, or none of ours."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, Thread, Timer
from typing import Final

import pytest
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from tests import made_once
from werkbank.bootstrap import Services, build
from werkbank.domain.errors import StorageTrouble
from werkbank.settings import Settings
from werkbank.storage import backup, engine, files, migrate, tables
from werkbank.storage.trouble import APPLICATION_ID

MOMENT: Final = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
TODAY: Final = files.HEAD
NEXT: Final = f"{int(TODAY) + 1:04}"


@pytest.fixture(autouse=True)
def _by_the_scripts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here no archive has its tables from another one."""
    monkeypatch.setattr(migrate, "_upgrade", made_once.BY_SCRIPTS)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "map" / "werkbank.sqlite"


@pytest.fixture
def desk(path: Path) -> Iterator[Services]:
    services = build(Settings(), path, moment=MOMENT)
    yield services
    services.close()


def asked(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        return connection.execute(sql).fetchall()


def reason(path: Path) -> str:
    with pytest.raises(StorageTrouble) as trouble:
        migrate.ensure(path, MOMENT)
    assert trouble.value.path == str(path)
    return trouble.value.reason


# --- a new file ------------------------------------------------------------------------------------------------------


def test_a_new_file_has_the_newest_schema(path: Path) -> None:
    migrate.ensure(path, MOMENT)
    assert asked(path, "SELECT version_num FROM alembic_version") == [(files.HEAD,)]
    assert asked(path, "PRAGMA application_id") == [(APPLICATION_ID,)]
    assert asked(path, "PRAGMA journal_mode") == [("wal",)]
    assert asked(path, "PRAGMA integrity_check") == [("ok",)]


def test_a_new_file_is_for_its_owner_alone(path: Path) -> None:
    old = os.umask(0)
    try:
        migrate.ensure(path, MOMENT)
    finally:
        os.umask(old)
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0


def test_the_scripts_make_the_tables_that_the_code_knows(path: Path) -> None:
    migrate.ensure(path, MOMENT)
    known = path.with_name("bekend.sqlite")
    made = create_engine(f"sqlite:///{known}", poolclass=NullPool)
    tables.metadata.create_all(made)
    columns = {"table_xinfo": "*", "index_list": 'name, "unique", origin', "foreign_key_list": '"table", "from", "to"'}
    for pragma, which in columns.items():
        for name in tables.metadata.tables:
            ask = f"SELECT {which} FROM pragma_{pragma}('{name}')"  # noqa: S608
            assert sorted(asked(path, ask), key=repr) == sorted(asked(known, ask), key=repr), (pragma, name)


def test_opening_twice_does_nothing(path: Path) -> None:
    migrate.ensure(path, MOMENT)
    before = path.read_bytes()
    migrate.ensure(path, MOMENT)
    assert path.read_bytes() == before
    assert not backup.folder(path).exists()


def test_an_empty_file_becomes_an_archive(path: Path) -> None:
    path.parent.mkdir()
    path.touch(0o644)
    migrate.ensure(path, MOMENT)
    assert asked(path, "SELECT count(*) FROM message") == [(0,)]
    assert path.stat().st_mode & 0o077 == 0


# --- none of ours ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("content", [b"Beste collega,\n", b"x" * 10_000, b"SQLite format 3\x00", b"\x00" * 4_096])
def test_a_file_that_is_no_database(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert reason(path) == "foreign"
    assert path.read_bytes() == content


def test_a_database_of_another_program(path: Path) -> None:
    path.parent.mkdir()
    asked(path, "CREATE TABLE bookmarks (url TEXT)")
    before = path.read_bytes()
    assert reason(path) == "foreign"
    assert path.read_bytes() == before


def test_a_folder(path: Path) -> None:
    path.mkdir(parents=True)
    assert reason(path) == "cannot-open"


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "map").write_text("geen map")
    with pytest.raises(StorageTrouble) as trouble:
        migrate.ensure(tmp_path / "map" / "werkbank.sqlite", MOMENT)
    assert trouble.value.reason in {"cannot-open", "no-folder"}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="rights do not hold for root")
def test_a_file_without_rights(path: Path) -> None:
    migrate.ensure(path, MOMENT)
    path.chmod(0)
    try:
        assert reason(path) == "cannot-open"
    finally:
        path.chmod(0o600)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="rights do not hold for root")
def test_a_folder_without_rights(tmp_path: Path) -> None:
    (tmp_path / "dicht").mkdir(mode=0o500)
    with pytest.raises(StorageTrouble) as trouble:
        migrate.ensure(tmp_path / "dicht" / "werkbank.sqlite", MOMENT)
    assert trouble.value.reason == "cannot-open"


def test_a_damaged_file(desk: Services, path: Path) -> None:
    desk.register.add_manager("Jan Jansen", [])
    desk.close()
    raw = bytearray(path.read_bytes())
    raw[4_096:] = b"\xff" * (len(raw) - 4_096)
    path.write_bytes(raw)
    with pytest.raises(StorageTrouble) as trouble:
        desk.register.managers()
    assert trouble.value.reason == "corrupt"


def test_a_file_that_somebody_holds(desk: Services, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.register.add_manager("Jan Jansen", [])
    desk.close()
    pragmas = (*(one for one in engine._WRITING if "busy" not in one), "busy_timeout=50")
    monkeypatch.setattr(engine, "_WRITING", pragmas)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageTrouble) as trouble:
            desk.register.add_manager("Piet Bos", [])
        other.execute("ROLLBACK")
    assert trouble.value.reason == "locked"
    desk.register.add_manager("Piet Bos", [])


# --- of tomorrow, of yesterday ---------------------------------------------------------------------------------------


def test_a_file_of_a_newer_program_is_refused(path: Path) -> None:
    migrate.ensure(path, MOMENT)
    asked(path, "UPDATE alembic_version SET version_num = '9999'")
    before = path.read_bytes()
    assert reason(path) == "newer"
    assert path.read_bytes() == before
    services = build(Settings(), path, moment=MOMENT)
    for door in (lambda: services.doors.quick, lambda: services.doors.database):
        with pytest.raises(StorageTrouble) as trouble:
            door()
        assert (trouble.value.reason, trouble.value.detail) == ("newer", "9999")
    services.close()


@pytest.fixture
def newer_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A program with one more script, that adds a column; made of today's scripts."""
    import werkbank.storage.migrations as today

    scripts = tmp_path / "scripts"
    (scripts / "versions").mkdir(parents=True)
    home = Path(today.__file__).parent
    for name in ("env.py", *(f"versions/{script.name}" for script in (home / "versions").glob("v*.py"))):
        (scripts / name).write_text((home / name).read_text(encoding="utf-8"), encoding="utf-8")
    (scripts / "versions" / "next.py").write_text(
        f"import sqlalchemy as sa\nfrom alembic import op\nrevision = '{NEXT}'\ndown_revision = '{TODAY}'\n\n\n"
        "def upgrade():\n    op.add_column('manager', sa.Column('room', sa.Text(), server_default='', nullable=False))\n"
    )
    from alembic.config import Config

    set_option = Config.set_main_option

    def elsewhere(self: Config, name: str, value: str) -> None:
        set_option(self, name, str(scripts) if name == "script_location" else value)

    monkeypatch.setattr(Config, "set_main_option", elsewhere)
    monkeypatch.setattr(files, "HEAD", NEXT)
    return scripts


def old_file(path: Path) -> None:
    services = build(Settings(), path, moment=MOMENT)
    services.register.add_manager("Jan Jansen", ["jan@ministerie.example"])
    services.close()


def test_an_older_file_is_migrated_after_a_verified_backup(path: Path, request: pytest.FixtureRequest) -> None:
    old_file(path)
    request.getfixturevalue("newer_program")
    told: list[str] = []
    migrate.ensure(path, MOMENT, told.append)
    assert told == [TODAY]
    assert asked(path, "SELECT name, room FROM manager") == [("Jan Jansen", "")]
    assert asked(path, "SELECT version_num FROM alembic_version") == [(NEXT,)]
    (copy,) = backup.copies(path)
    assert copy.why == "migration"
    backup.verify(copy.path)
    assert asked(copy.path, "SELECT version_num FROM alembic_version") == [(TODAY,)]
    migrate.ensure(path, MOMENT, told.append)
    assert told == [TODAY]


def test_no_backup_no_migration(path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    old_file(path)
    request.getfixturevalue("newer_program")

    def full(*_: object) -> Path:
        raise StorageTrouble("full", str(path))

    monkeypatch.setattr(backup, "make", full)
    with pytest.raises(StorageTrouble):
        migrate.ensure(path, MOMENT)
    assert asked(path, "SELECT version_num FROM alembic_version") == [(TODAY,)]


def test_a_script_that_fails_leaves_the_file_as_it_was(path: Path, request: pytest.FixtureRequest) -> None:
    old_file(path)
    scripts: Path = request.getfixturevalue("newer_program")
    script = scripts / "versions" / "next.py"
    script.write_text(script.read_text() + "    op.execute('UPDATE manager SET name = NULL')\n")  # noqa: S608 - a script of the test
    schema = asked(path, "SELECT name, sql FROM sqlite_master ORDER BY name")
    with pytest.raises(Exception, match="NOT NULL"):
        migrate.ensure(path, MOMENT)
    assert asked(path, "SELECT name, sql FROM sqlite_master ORDER BY name") == schema
    assert asked(path, "SELECT version_num FROM alembic_version") == [(TODAY,)]
    assert asked(path, "SELECT name FROM manager") == [("Jan Jansen",)]
    script.write_text(script.read_text().replace("NULL", "upper(name)"))
    migrate.ensure(path, MOMENT)
    assert asked(path, "SELECT name FROM manager") == [("JAN JANSEN",)]


def test_a_script_that_breaks_references_is_not_kept(path: Path, request: pytest.FixtureRequest) -> None:
    old_file(path)
    scripts: Path = request.getfixturevalue("newer_program")
    script = scripts / "versions" / "next.py"
    script.write_text(script.read_text() + "    op.execute('INSERT INTO mandate (manager_id) VALUES (99)')\n")  # noqa: S608 - a script of the test
    assert reason(path) == "corrupt"
    assert asked(path, "SELECT version_num FROM alembic_version") == [(TODAY,)]


def test_several_scripts_are_one_step(path: Path, request: pytest.FixtureRequest) -> None:
    """When the second of two fails, the file is not left halfway."""
    old_file(path)
    scripts: Path = request.getfixturevalue("newer_program")
    third = f"from alembic import op\nrevision = '9998'\ndown_revision = '{NEXT}'\n\n\ndef upgrade():\n    op.execute('NONSENS')\n"
    (scripts / "versions" / "wrong.py").write_text(third)
    with pytest.raises(Exception, match="NONSENS"):
        migrate.ensure(path, MOMENT)
    assert asked(path, "SELECT version_num FROM alembic_version") == [(TODAY,)]


def test_a_program_that_makes_the_tables_is_waited_for(path: Path) -> None:
    path.parent.mkdir()
    holding, let_go = Event(), Event()

    def hold() -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            holding.set()
            let_go.wait(30)
            other.execute("COMMIT")

    other = Thread(target=hold)
    other.start()
    assert holding.wait(30)
    Timer(0.3, let_go.set).start()
    migrate.ensure(path, MOMENT)
    other.join()
    assert asked(path, "PRAGMA journal_mode") == [("wal",)]


def test_two_programs_that_start_at_once(path: Path) -> None:
    """Both find nothing, both want to make the tables: one does, the other finds them made."""
    from concurrent.futures import ThreadPoolExecutor

    path.parent.mkdir()
    command = f"from werkbank.storage import migrate; from pathlib import Path; import datetime as d; migrate.ensure(Path({str(path)!r}), d.datetime(2026,11,24,tzinfo=d.timezone.utc))"
    import subprocess
    import sys

    def start(_: int) -> str:
        return subprocess.run(
            [sys.executable, "-c", command], capture_output=True, text=True, check=False, timeout=60
        ).stderr

    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(start, range(3))) == ["", "", ""]
    assert asked(path, "PRAGMA integrity_check") == [("ok",)]
    assert asked(path, "SELECT version_num FROM alembic_version") == [(files.HEAD,)]
