"""``kill -9`` of a real process that imports, decides, undoes: what was confirmed is there, and nothing is half."""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from tests.services.killing import Server, alive, ended, kill, lines
from tests.services.making import Office, lay, pile
from tests.services.truths import chain_holds, derived_holds, integrity, people_made
from werkbank.services import intake, reading_ahead

pytestmark = pytest.mark.skipif(os.name != "posix", reason="fork and kill -9")
MAILS: Final = 384


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    made = Server()
    yield made
    made.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay(tmp_path_factory.mktemp("pile") / "in", pile(MAILS))


@pytest.fixture(scope="module")
def filled(staffed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with forty items."""
    path = tmp_path_factory.mktemp("filled") / "filled.sqlite"
    office = Office(Path(shutil.copy(staffed, path)))
    office.take(*pile(40))
    office.close()
    return path


@pytest.fixture
def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The survivor reads without a child of its own: the test is about the victim."""
    monkeypatch.setattr(reading_ahead, "FEW", 10_000)


def copied(path: Path) -> int:
    """How many messages the running import says are in."""
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT args FROM deed WHERE key = 'import'").fetchone()
    return int(json.loads(found[0])["imported"]) if found else 0


def killed_import(server: Server, folder: Path, path: Path, rng: random.Random) -> bool:
    """Start an import and kill it: after a random while, or as soon as a random batch is there. Was it in time?"""
    told = path.with_suffix(".told")
    process = server.start("import", path, folder, told)
    if rng.random() < 0.5:
        time.sleep(rng.uniform(0.0, 0.7))
    else:
        wanted = rng.randrange(0, MAILS, intake.BATCH)
        while copied(path) <= wanted and alive(process):
            time.sleep(0.001)
    kill(process)
    return not lines(told)


def check_truthful(office: Office) -> int:
    """The deed of the killed import says what is there; how many that is."""
    integrity(office.path)
    derived_holds(office.services)
    chain_holds(office.services)
    there = office.one("SELECT count(*) FROM message WHERE live")
    found = office.rows("SELECT args, finished FROM deed WHERE key = 'import'")
    if not found:
        assert there == 0
        return 0
    ((args, finished),) = found
    assert json.loads(args) == {"imported": there, "duplicates": 0, "rejected": 0}
    assert not finished or there == MAILS, "what is finished is whole; it was killed before it said so"
    assert there % intake.BATCH == 0 or there == MAILS
    assert office.one("SELECT count(*) FROM item") == there
    return int(there)


def check_recovery(office: Office, folder: Path, there: int, *, undo_first: bool) -> None:
    """Undo leaves the start; importing again brings in the rest, each message once."""
    start = {name: rows for name, rows in people_made(office.path).items() if name not in {"item", "message"}}
    if undo_first and there:
        assert office.services.history.undo().key == "import"
        after = people_made(office.path)
        assert (after.pop("item"), after.pop("message")) == ([], [])
        assert after == start
        there = 0
    statuses = [result.status for result in office.services.intake.take([folder])]
    assert statuses == ["duplicate"] * there + ["imported"] * (MAILS - there)
    assert office.one("SELECT count(*) FROM message") == MAILS
    assert office.one("SELECT count(*) FROM item") == MAILS
    integrity(office.path)
    derived_holds(office.services)


def kill_imports(times: int, seed: int, server: Server, folder: Path, staffed: Path, tmp_path: Path) -> int:
    rng = random.Random(seed)  # noqa: S311 - when to kill
    in_time = 0
    for number in range(times):
        path = Path(shutil.copy(staffed, tmp_path / f"{number}.sqlite"))
        if killed_import(server, folder, path, rng):
            in_time += 1
            office = Office(path)
            check_recovery(office, folder, check_truthful(office), undo_first=number % 2 == 0)
            office.close()
        for left in tmp_path.glob(f"{number}.*"):
            left.unlink()
    return in_time


@pytest.mark.usefixtures("read_here")
def test_a_killed_import_is_a_shorter_truthful_deed(
    server: Server, folder: Path, staffed: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    seed = request.config.getoption("randomly_seed", 1)
    assert kill_imports(6, seed, server, folder, staffed, tmp_path) >= 2


@pytest.mark.proof
@pytest.mark.timeout(3600)
@pytest.mark.usefixtures("read_here")
def test_a_killed_import_is_a_shorter_truthful_deed_at_length(
    server: Server, folder: Path, staffed: Path, tmp_path: Path
) -> None:
    assert kill_imports(300, 1, server, folder, staffed, tmp_path) >= 200


def killed_work(server: Server, filled: Path, tmp_path: Path, number: int, rng: random.Random) -> None:
    """Kill a process that decides, undoes and redoes; every deed it told is there, and at most one it did not tell."""
    path = Path(shutil.copy(filled, tmp_path / f"work-{number}.sqlite"))
    told = path.with_suffix(".told")
    process = server.start("work", path, 1, told)
    limit = time.monotonic() + 20
    while not lines(told) and time.monotonic() < limit:
        time.sleep(0.001)
    time.sleep(rng.uniform(0, 0.3))
    kill(process)
    office = Office(path)
    integrity(path)
    chain_holds(office.services)
    derived_holds(office.services)
    keys = {"decided": "decide", "undone": "undo", "redone": "redo"}
    confirmed = [keys[line.split()[0]] for line in lines(told)]
    done = [row[0] for row in office.rows("SELECT key FROM deed WHERE id > ? ORDER BY id", _deeds(filled))]
    assert confirmed
    assert done[: len(confirmed)] == confirmed
    assert len(done) - len(confirmed) in {0, 1}
    assert office.one("SELECT count(*) FROM deed WHERE NOT finished") == 0
    if len(done) == len(confirmed) and lines(told)[-1].startswith("decided"):
        _, turn, *items = lines(told)[-1].split()
        gists = {row[0] for row in office.rows(f"SELECT gist FROM item WHERE id IN ({','.join(i[1:] for i in items)})")}  # noqa: S608
        assert gists == {f"ronde {turn}"}
    office.close()


def _deeds(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT max(id) FROM deed").fetchone()[0])


def test_a_confirmed_deed_survives_a_kill(
    server: Server, filled: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    rng = random.Random(request.config.getoption("randomly_seed", 1))  # noqa: S311 - when to kill
    for number in range(5):
        killed_work(server, filled, tmp_path, number, rng)


@pytest.mark.proof
@pytest.mark.timeout(3600)
def test_a_confirmed_deed_survives_a_kill_at_length(server: Server, filled: Path, tmp_path: Path) -> None:
    rng = random.Random(2)  # noqa: S311 - when to kill
    for number in range(200):
        killed_work(server, filled, tmp_path, number, rng)


@pytest.mark.skipif(sys.platform != "linux", reason="looks in /proc for children")
def test_the_process_that_reads_ahead_does_not_outlive_a_killed_import(
    server: Server, staffed: Path, folder: Path, tmp_path: Path
) -> None:
    path = Path(shutil.copy(staffed, tmp_path / "orphan.sqlite"))
    process = server.start("import", path, folder, tmp_path / "told")
    while alive(process) and copied(path) <= reading_ahead.FEW + intake.BATCH:
        time.sleep(0.001)
    children = [int(one) for one in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    assert children
    kill(process)
    try:
        for child in children:
            ended(child, 20)
    finally:
        for child in children:
            kill(child)
