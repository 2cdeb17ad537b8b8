"""Two terminals at once: nobody is told "locked", no update is lost, and each sees what the other did."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.services.killing import Server, alive, ended, kill, lines
from tests.services.making import Office, lay, pile
from tests.services.truths import chain_holds, derived_holds, integrity, people_made
from werkbank.services.guesses import Given
from werkbank.storage.quick import Quick
from werkbank.storage.reads import lists

pytestmark = pytest.mark.skipif(os.name != "posix", reason="fork")
MAILS = 900


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    made = Server()
    yield made
    made.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay(tmp_path_factory.mktemp("pile") / "in", pile(MAILS, start=1_000))


def imported(office: Office) -> int:
    """How many messages of the big import are here."""
    return int(office.one("SELECT count(*) FROM message WHERE live AND message_id LIKE '%pile-1___@%'"))


def await_batch(office: Office, process: int) -> None:
    while not imported(office):
        assert alive(process)
        time.sleep(0.002)


def test_deciding_goes_on_while_another_process_imports(
    server: Server,
    folder: Path,
    office: Office,
    tmp_path: Path,
    record_testsuite_property: Callable[[str, object], None],
) -> None:
    office.take(*pile(20))
    told = tmp_path / "told"
    process = server.start("import", office.path, folder, told)
    try:
        await_batch(office, process)
        waits, between = [], set()
        while alive(process):
            ref = f"s{1 + len(waits) % 20}"
            start = time.perf_counter()
            office.services.deciding.decide([ref], "discuss", Given(gist=f"ronde {len(waits)}"))
            waits.append(time.perf_counter() - start)
            assert office.one("SELECT gist FROM item WHERE id = ?", int(ref[1:])) == f"ronde {len(waits) - 1}"
            if len(waits) % 5 == 0:
                start = time.perf_counter()
                assert office.services.history.undo().key in {"decide", "import"}
                waits.append(time.perf_counter() - start)
                if not alive(process):
                    break
                office.services.history.redo()
            between.add(imported(office))
            time.sleep(0.002)
    finally:
        kill(process)
    record_testsuite_property("longest_wait_ms", round(max(waits) * 1_000))
    record_testsuite_property("deeds_meanwhile", len(waits))
    assert lines(told) == [f"done {MAILS}"]
    assert len(between) > 2, "nothing was decided between two batches"
    assert imported(office) == MAILS
    integrity(office.path)
    chain_holds(office.services)
    derived_holds(office.services)


def test_an_import_that_is_undone_meanwhile_stops(server: Server, folder: Path, office: Office, tmp_path: Path) -> None:
    start = people_made(office.path)
    told = tmp_path / "told"
    process = server.start("import", office.path, folder, told)
    try:
        await_batch(office, process)
        assert office.services.history.undo().key == "import"
        ended(process)
    finally:
        kill(process)
    assert lines(told) == ["error Conflict('already-undone', '')"]
    assert people_made(office.path) == start
    assert office.one("SELECT count(*) FROM deed WHERE key = 'import'") == 1
    assert office.one("SELECT finished FROM deed WHERE key = 'import'") == 0
    integrity(office.path)
    chain_holds(office.services)
    derived_holds(office.services)
    assert office.services.history.redo().key == "import"
    assert 0 < imported(office) < MAILS
    chain_holds(office.services)


def test_two_processes_that_decide_the_same_items_lose_nothing(server: Server, office: Office, tmp_path: Path) -> None:
    office.take(*pile(50))
    before = office.one("SELECT count(*) FROM deed")
    told = [tmp_path / "one", tmp_path / "other"]
    processes = [server.start("decide", office.path, 50, one) for one in told]
    try:
        while not all(lines(one) for one in told):
            time.sleep(0.002)
        (tmp_path / "go").touch()
        for process in processes:
            ended(process)
    finally:
        for process in processes:
            kill(process)
    for one in told:
        assert lines(one) == ["ready", *(f"decided {number}" for number in range(1, 51))]
    assert office.one("SELECT count(*) FROM deed") - before == 100
    assert (
        office.one("SELECT count(*) FROM deed_change c JOIN deed d ON d.id = c.deed_id WHERE d.key = 'decide'") == 100
    )
    chain_holds(office.services)
    derived_holds(office.services)
    for _ in range(100):
        assert office.services.history.undo().key == "decide"
    assert office.rows("SELECT DISTINCT state, gist FROM item") == [("new", "")]


_DROPPED = "files.check_ours opens and closes the file itself, which drops every lock that SQLite holds in this process"


def decided_elsewhere(server: Server, office: Office, count: int) -> None:
    """Another process decides items 1 to ``count``, and leaves."""
    told = office.path.with_name("told-elsewhere")
    process = server.start("decide", office.path, count, told)
    office.path.with_name("go").touch()
    ended(process)
    assert lines(told) == ["ready", *(f"decided {number}" for number in range(1, count + 1))]


def test_the_fast_door_sees_what_another_process_did(server: Server, office: Office) -> None:
    office.take(*pile(3))
    today = office.services.doors.clock.today()
    office.services.close()
    with Quick(office.path) as quick:
        assert len(lists.inbox(quick.query, today.isoformat(), None, lists.Cut(0, 100, 0, -1, -1))) == 3
        decided_elsewhere(server, office, 2)
        assert [
            row.item_id for row in lists.inbox(quick.query, today.isoformat(), None, lists.Cut(0, 100, 0, -1, -1))
        ] == [3]


def test_a_terminal_that_reads_and_writes_sees_what_another_process_did(server: Server, office: Office) -> None:
    office.take(*pile(3))
    assert office.services.views.window().total == 3
    decided_elsewhere(server, office, 2)
    assert office.services.views.window().total == 1


def test_a_terminal_loses_nothing_when_another_process_comes_and_goes(server: Server, office: Office) -> None:
    office.take(*pile(3))
    assert office.services.views.window().total == 3
    decided_elsewhere(server, office, 1)
    office.services.deciding.decide(["s2"], "discuss", Given(gist="hier besloten"))
    office.close()
    integrity(office.path)
    assert [row[0] for row in office.rows("SELECT state FROM item ORDER BY id")] == ["discuss", "discuss", "new"]


def test_two_processes_that_open_a_new_archive_at_once_both_can(server: Server, tmp_path: Path, folder: Path) -> None:
    for turn in range(3):
        path = tmp_path / f"{turn}" / "new.sqlite"
        path.parent.mkdir()
        small = lay(tmp_path / f"in-{turn}", pile(5))
        told = [tmp_path / f"{turn}-a", tmp_path / f"{turn}-b"]
        for process in [server.start("import", path, small, one) for one in told]:
            ended(process)
        assert [lines(one) for one in told] == [["done 5"], ["done 5"]]
        office = Office(path)
        integrity(path)
        assert office.one("SELECT count(*) FROM message") == 5
        derived_holds(office.services)
        office.close()


def test_two_imports_of_the_same_folder_at_once_take_each_mail_once(
    server: Server, folder: Path, office: Office, tmp_path: Path
) -> None:
    told = [tmp_path / "one", tmp_path / "other"]
    for process in [server.start("import", office.path, folder, one) for one in told]:
        ended(process)
    assert [lines(one) for one in told] == [[f"done {MAILS}"]] * 2
    assert office.one("SELECT count(*) FROM message") == MAILS
    assert office.one("SELECT count(*) FROM item") == MAILS
    chain_holds(office.services)
    derived_holds(office.services)
    while office.one("SELECT count(*) FROM message WHERE live"):
        assert office.services.history.undo().key == "import"
    derived_holds(office.services)
