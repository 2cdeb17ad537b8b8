"""When files, folders and disks let us down: one clear sentence, its exit code, and nothing worse than before."""

from __future__ import annotations

import os
import pty
import resource
import shutil
import sqlite3
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from tests.cli.conftest import Begin
from tests.cli.post import KAMER, ORDINARY
from tests.cli.running import ROOT, Desk
from tests.services.making import pile
from werkbank.storage import engine


def _may_do_everything() -> bool:
    """Root, or an equal of his: no rights stop him."""
    with tempfile.TemporaryDirectory() as folder:
        shut = Path(folder) / "dicht"
        shut.touch(mode=0)
        return os.access(shut, os.R_OK)


NOT_AS_ROOT: Final = pytest.mark.skipif(_may_do_everything(), reason="nothing is forbidden to root")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


# ── what comes in ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_files_that_are_no_mail_are_told_one_by_one(desk: Desk) -> None:
    folder = desk.lay(*ORDINARY)
    (folder / "leeg.eml").touch()
    (folder / "Memo.MSG").write_bytes(bytes(range(256)) * 40)
    (folder / "foto.jpg").write_bytes(bytes(range(256)) * 40)
    (folder / "lus").symlink_to(folder)
    os.mkfifo(folder / "pijp")
    ran = desk("import", folder, desk.folder / "nergens", "--text")
    assert ran.code == 4
    said = {
        line.split(": ")[1].rpartition("/")[2]: line.split(": ")[-1]
        for line in ran.out.splitlines()
        if "geweigerd" in line
    }
    assert said["leeg.eml"] == "leeg"
    assert said["nergens"] == "bestaat niet"
    assert said["foto.jpg"] == "geen bericht (.jpg)"
    assert said["Memo.MSG"] == "geen bericht. Bewaar het in je mailprogramma als .eml (.msg)"
    assert said["pijp"] == "geen gewoon bestand"
    assert said["lus"].startswith("map verwijst naar zichzelf")
    assert len(desk.titles()) == 4


def test_broken_mail_is_kept_as_unreadable(desk: Desk) -> None:
    broken = b'From: a@b.nl\r\nContent-Type: multipart/mixed; boundary="x\r\n\r\n--y\r\n\xff\xfe\x00' + b"\x80" * 900
    assert desk.take(broken, name="stuk").code in {0, 4}
    assert desk("list").code == 0


@NOT_AS_ROOT
def test_no_rights_on_a_file_is_told(desk: Desk) -> None:
    folder = desk.lay(*ORDINARY)
    (folder / "00001.eml").chmod(0)
    ran = desk("import", folder)
    assert ran.code == 4
    assert "geen rechten" in ran.out


def test_a_letter_from_stdin(desk: Desk) -> None:
    assert desk.ok("import", "-", stdin=KAMER.raw()).out.startswith("binnen")
    assert desk.ok("import", "-", stdin=KAMER.raw()).out.startswith("dubbel")
    assert desk("import", "-", stdin=b"").code == 4


def test_the_same_folder_twice_is_nothing_new(desk: Desk) -> None:
    desk.take(*ORDINARY)
    ran = desk.take(*ORDINARY)
    assert ran.code == 0
    assert "0 berichten binnen, 3 dubbel, 0 geweigerd" in ran.err
    assert len(desk.titles()) == 4


def test_a_large_import_tells_a_screen_only_the_first_and_what_was_rejected(desk: Desk) -> None:
    folder = desk.lay(*pile(120))
    (folder / "zleeg.eml").touch()
    code, seen = terminal(desk, "import", folder)
    lines = seen.decode().replace("\r\x1b[K", "\n").splitlines()
    assert code == 4
    assert len([line for line in lines if line.startswith("binnen")]) == 50
    assert len([line for line in lines if line.startswith("geweigerd")]) == 1
    assert "120 berichten binnen, 0 dubbel, 1 geweigerd" in seen.decode()
    assert len(desk("import", folder).out.splitlines()) == 121  # a script gets all


# ── the archive ──────────────────────────────────────────────────────────────────────────────────────────────────────

READS: Final = (("list",), ("show", "s1"), ("search", "x"), ("log",), ("brief", "--manager", "DJ"), ("export",))
WRITES: Final = (("decide", "s1", "a"), ("undo",), ("manager", "add", "Bo"), ("edit", "s1", "--gist", "x"))


def troubled(desk: Desk, says: str, *verbs: tuple[str, ...]) -> None:
    """Each of these verbs ends with 7 and this sentence, in text and in JSON."""
    for given in verbs:
        ran = desk(*given)
        assert (ran.code, ran.out) == (7, ""), (given, ran)
        assert says in ran.err
        assert desk(*given, "--json").error["code"] == "storage"


def test_a_locked_archive_can_be_read_and_says_so_when_written(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.take(*ORDINARY)
    monkeypatch.setattr(engine, "BUSY_MS", 60)
    with closing(sqlite3.connect(desk.db, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        troubled(desk, "bezet", *WRITES, ("import", str(desk.folder / "post")))
        for given in READS[:5]:
            desk.ok(*given)
        other.execute("ROLLBACK")
    desk.ok("decide", "s1", "a")


@pytest.mark.parametrize("content", [b"zomaar een tekstbestand\n" * 99, b"kort", bytes(range(256)) * 20])
def test_a_file_that_is_no_archive_is_left_alone(desk: Desk, content: bytes) -> None:
    desk.db.write_bytes(content)
    troubled(desk, "geen archief van werkbank", *READS, *WRITES)
    assert desk.db.read_bytes() == content


def test_somebody_elses_database_is_left_alone(desk: Desk) -> None:
    desk.db.unlink()
    with closing(sqlite3.connect(desk.db)) as other:
        other.execute("CREATE TABLE kas (bedrag)")
        other.commit()
    before = desk.db.read_bytes()
    troubled(desk, "geen archief van werkbank", *READS, *WRITES)
    assert desk.db.read_bytes() == before
    ran = desk("doctor")
    assert ran.code == 7
    sends_to_no_backup(ran.err, "Kies een ander bestand")


def test_an_archive_of_a_newer_program_is_left_alone(desk: Desk) -> None:
    with closing(sqlite3.connect(desk.db)) as other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
        other.commit()
    troubled(desk, "van een nieuwere werkbank", *READS, *WRITES)
    ran = desk("doctor", "--json")
    assert (ran.code, ran.row["findings"][0]["code"]) == (7, "newer")
    sends_to_no_backup(desk("doctor").err, "Werk werkbank bij")


def sends_to_no_backup(said: str, instead: str) -> None:
    """Going back to an older copy loses what was done since: never the advice when nothing is lost."""
    assert instead in said
    assert "restore" not in said


def test_a_damaged_archive_says_restore_and_restore_helps(desk: Desk) -> None:
    desk.take(*ORDINARY)
    desk.ok("backup")
    raw = bytearray(desk.db.read_bytes())
    raw[4096:] = os.urandom(len(raw) - 4096)
    desk.db.write_bytes(raw)
    for leftover in desk.folder.glob("werkbank.sqlite-*"):
        leftover.unlink()
    ran = desk("list")
    assert (ran.code, "werkbank restore" in ran.err) == (7, True)
    assert desk("doctor").code == 7
    assert "bewaard" in desk.ok("restore").out
    assert len(desk.titles()) == 4


def test_a_folder_or_a_place_that_cannot_be(desk: Desk) -> None:
    troubled(desk, "kan niet geopend worden", ("list", "--db", str(desk.folder)), ("undo", "--db", str(desk.folder)))
    inside_a_file = str(desk.config / "a.sqlite")
    assert desk("manager", "add", "Bo", "--db", inside_a_file).code == 7
    assert desk("list", "--db", inside_a_file).code in {0, 7}


@NOT_AS_ROOT
def test_an_archive_that_may_only_be_read_is_shown(desk: Desk) -> None:
    desk.take(*ORDINARY)
    desk.db.chmod(0o400)
    assert len(desk.titles()) == 4
    troubled(desk, "niet geschreven", *WRITES[:2])
    assert desk.db.stat().st_size > 0


@NOT_AS_ROOT
def test_a_folder_where_nothing_may_be_written_is_one_clear_sentence(desk: Desk) -> None:
    desk.take(*ORDINARY)
    desk.folder.chmod(0o500)
    try:
        troubled(desk, "geschreven", *WRITES[:2])
    finally:
        desk.folder.chmod(0o700)
    assert len(desk.titles()) == 4


def limited(desk: Desk, size: int, *given: object) -> tuple[int, str, str]:
    """Run in a process that cannot make a file longer than this: the disk is full."""

    def small() -> None:
        import signal

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    ran = desk.process(*given, preexec_fn=small)
    return ran.code, ran.out, ran.err


def test_a_full_disk_loses_nothing(desk: Desk) -> None:
    desk.take(*ORDINARY)
    before = desk.ok("export").out.splitlines()[1:]
    size = desk.db.stat().st_size
    folder = desk.lay(*pile(400), name="veel")
    code, _, err = limited(desk, size + 20_000, "import", folder)
    assert code == 7
    assert "vol" in err
    assert desk.ok("doctor").code == 0
    after = desk.ok("export").out.splitlines()[1:]
    assert len(after) >= len(before)
    assert desk("import", folder).code == 0
    assert len(desk.titles()) == 404


def test_on_a_full_disk_the_doctor_asks_for_room_and_not_for_an_older_copy(desk: Desk) -> None:
    desk.take(*ORDINARY)
    code, out, err = limited(desk, 0, "doctor")
    assert (code, "vol" in out) == (7, True), (out, err)
    sends_to_no_backup(err, "Maak ruimte")
    assert desk.ok("doctor").out


def test_a_full_disk_leaves_no_half_file(desk: Desk) -> None:
    desk.take(*pile(400))
    target = desk.folder / "uit.jsonl"
    code, _, err = limited(desk, 100_000, "export", "-o", target)
    assert code == 5, err
    assert "vol" in err
    assert [path for path in desk.folder.iterdir() if "uit.jsonl" in path.name] == []
    code, _, err = limited(desk, 100_000, "backup", desk.folder / "copie.sqlite")
    assert code in {5, 7}, err
    assert [path for path in desk.folder.iterdir() if "copie" in path.name] == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_stdout_that_is_full_is_told(desk: Desk) -> None:
    import subprocess

    desk.take(*ORDINARY)
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            desk.command("list"), stdout=full, stderr=subprocess.PIPE, env={**os.environ, **desk.environment()}, check=False
        )  # fmt: skip
    assert done.returncode == 7
    assert b"vol" in done.stderr
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


# ── what goes out ────────────────────────────────────────────────────────────────────────────────────────────────────


def is_ready(desk: Desk) -> None:
    desk.take(*ORDINARY)
    desk.ok("decide", "s1", "b", "--advice", "Doen", "--by", "vr")


@pytest.fixture
def ready(begin: Begin) -> Desk:
    return begin(is_ready)


WRITERS: Final = (("export", "-o"), ("brief", "--manager", "DJ", "-o"))


@pytest.mark.parametrize("verb", WRITERS, ids=["export", "brief"])
def test_a_file_is_for_its_owner_alone_and_never_overwritten_unasked(ready: Desk, verb: tuple[str, ...]) -> None:
    target = ready.folder / "uit.txt"
    old = os.umask(0)
    try:
        ready.ok(*verb, target)
    finally:
        os.umask(old)
    assert mode(target) == 0o600
    first = target.read_bytes()
    target.write_text("van iemand anders")
    ran = ready(*verb, target)
    assert (ran.code, "--force" in ran.err) == (5, True)
    assert target.read_text() == "van iemand anders"
    target.chmod(0o644)
    ready.ok(*verb, target, "--force")
    assert len(target.read_bytes()) >= len(first)
    assert mode(target) == 0o600
    assert [path for path in ready.folder.iterdir() if path.name.endswith(".part")] == []


@pytest.mark.parametrize("verb", WRITERS, ids=["export", "brief"])
def test_a_place_that_cannot_be(ready: Desk, verb: tuple[str, ...]) -> None:
    assert "De map van" in ready(*verb, ready.folder / "nergens" / "uit.txt").err
    assert ready(*verb, ready.folder / "nergens" / "uit.txt").code == 5
    assert ready(*verb, ready.folder, "--force").code == 5
    assert ready(*verb, ready.config / "uit.txt", "--json").error["code"] == "cannot-write"


@NOT_AS_ROOT
@pytest.mark.parametrize("verb", WRITERS, ids=["export", "brief"])
def test_a_folder_where_we_may_not_write(ready: Desk, verb: tuple[str, ...]) -> None:
    (ready.folder / "dicht").mkdir(mode=0o500)
    ran = ready(*verb, ready.folder / "dicht" / "uit.txt")
    assert (ran.code, "mag je niet schrijven" in ran.err) == (5, True)


def test_a_link_in_the_way_is_replaced_not_followed(ready: Desk) -> None:
    other, link = ready.folder / "ander.txt", ready.folder / "link.txt"
    other.write_text("van iemand anders")
    link.symlink_to(other)
    assert ready("export", "-o", link).code == 5
    ready.ok("export", "-o", link, "--force")
    assert other.read_text() == "van iemand anders"
    assert mode(link) == 0o600


def test_the_ending_says_the_format(ready: Desk) -> None:
    starts = {"txt": b"DAGBRIEF", "md": b"# ", "html": b"<!DOCTYPE html>", "json": b'{"confidential"'}
    for ending, start in starts.items():
        ready.ok("brief", "--manager", "DJ", "-o", ready.folder / f"brief.{ending}")
        made = (ready.folder / f"brief.{ending}").read_bytes()
        assert made.lower().startswith(start.lower()), made[:60]
        assert ready.ok("brief", "--manager", "DJ", "--format", ending).raw == made


def test_archive_backups_and_their_folders_are_private(bare: Desk) -> None:
    deep = replace(bare, folder=bare.folder / "diep" / "dieper")
    old = os.umask(0)
    try:
        deep.ok("manager", "add", "Dirk Jansen")
        deep.ok("backup")
        deep.ok("backup", deep.folder / "copie.sqlite")
        deep.ok("restore")
    finally:
        os.umask(old)
    files = [path for path in deep.folder.rglob("*") if path.is_file()]
    assert len(files) >= 4
    assert {mode(path) for path in files} == {0o600}
    assert {mode(path) for path in (deep.folder, deep.folder / "werkbank.sqlite.backups")} == {0o700}


def terminal(desk: Desk, *given: object) -> tuple[int, bytes]:
    """Run on a real pty; the exit code and every byte that reached the screen."""
    with running_on_a_pty(desk, *given) as (pid, screen):
        seen = b""
        while True:
            try:
                part = os.read(screen, 65_536)
            except OSError:
                break
            if not part:
                break
            seen += part
        _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status), seen


@contextmanager
def running_on_a_pty(desk: Desk, *given: object) -> Iterator[tuple[int, int]]:
    ours, theirs = pty.openpty()
    try:
        pid = os.posix_spawn(
            sys.executable, desk.command(*given), {**os.environ, **desk.environment(), "PYTHONPATH": str(ROOT)},
            file_actions=[(os.POSIX_SPAWN_DUP2, theirs, 0), (os.POSIX_SPAWN_DUP2, theirs, 1), (os.POSIX_SPAWN_DUP2, theirs, 2)],
        )  # fmt: skip
        os.close(theirs)
        yield pid, ours
    finally:
        os.close(ours)


def test_a_full_copy_never_goes_to_a_screen(ready: Desk) -> None:
    code, seen = terminal(ready, "export")
    assert code == 5
    assert b"-o BESTAND" in seen
    assert b"Kamervragen" not in seen


def test_a_copy_that_was_made_is_an_archive(ready: Desk) -> None:
    ready.ok("backup", ready.folder / "copie.sqlite")
    assert ready("backup", ready.folder / "copie.sqlite").code == 5
    copy = ready.ok("list", "--json", "--db", ready.folder / "copie.sqlite")
    assert copy.out == ready.ok("list", "--json").out
    shutil.rmtree(ready.folder / "werkbank.sqlite.backups", ignore_errors=True)
    assert "Er zijn nog geen reservekopieën." in ready.ok("backup", "--list").err
