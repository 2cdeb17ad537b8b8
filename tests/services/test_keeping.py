"""Keep the archive: copies and going back, out and in again, looking it over, wiping."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest

from werkbank.bootstrap import Services, build
from werkbank.domain.errors import BadLoad, CannotWrite, Conflict, NotFound, StorageTrouble, UsageError
from werkbank.services.guesses import Given
from werkbank.services.questions.checking import CheckEdit
from werkbank.services.questions.commitments import CommitmentEdit
from werkbank.services.questions.shaping import PartEdit, QuestionEdit
from werkbank.services.shaping import Edit
from werkbank.settings import Officer, Settings
from werkbank.storage import backup, doctor, files
from werkbank.storage.reads import messages

MOMENT: Final = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
SETTINGS: Final = Settings(officer=Officer(name="Sam Visser", addresses=("sam@ministerie.example",)))
SECRET: Final = "zeepaardjesnota"
OTHER: Final = "dakgootvergunning"
TYPED: Final = "kanariepietje"


def mail(number: int, subject: str, body: str, *, reply_to: int = 0) -> bytes:
    reply = f"In-Reply-To: <{reply_to}@ministerie.example>\n" if reply_to else ""
    return (
        f"From: Noor de Wit <noor@ministerie.example>\nTo: Jan Jansen <jan@ministerie.example>\n"
        f"Subject: {subject}\nDate: Mon, 23 Nov 2026 09:{number:02d}:00 +0100\n"
        f"Message-ID: <{number}@ministerie.example>\n{reply}"
        f"Content-Type: text/plain; charset=utf-8\n\n{body}\n"
    ).encode()


MAILS: Final = {
    "een.eml": mail(1, f"Besluit over de {SECRET}", f"Graag akkoord op de {SECRET}, bedrag \u20ac 12.000."),
    "twee.eml": mail(2, f"Vraag over de {OTHER}", f"Kunt u de {OTHER} tekenen?"),
    "drie.eml": mail(3, f"Re: Vraag over de {OTHER}", "Nog een aanvulling.", reply_to=2),
    "vier.eml": mail(4, "Dep. VERTROUWELIJK", "Dep. VERTROUWELIJK\n\nOver de kluisdeurcode."),
    "vijf.eml": mail(5, "Stg. GEHEIM", "Stg. GEHEIM\n\nDit komt er niet in."),
    "zes.txt": b"Van: Piet Bos <piet@ministerie.example>\nAan: jan@ministerie.example\nOnderwerp: Vergaderzaal\n"
    b"Datum: 22-11-2026 10:00\n\nDe vergaderzaal is vol.\n",
    "zeven.md": b"# Aantekening bij de telefoon\n\nTeruggebeld over de parkeerplaats.\n",
}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Services]:
    services = build(SETTINGS, tmp_path / "een" / "werkbank.sqlite", moment=MOMENT)
    yield services
    services.close()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Services]:
    services = build(SETTINGS, tmp_path / "twee" / "werkbank.sqlite", moment=MOMENT)
    yield services
    services.close()


def take(services: Services, folder: Path, mails: dict[str, bytes]) -> None:
    folder.mkdir(exist_ok=True)
    for name, raw in mails.items():
        (folder / name).write_bytes(raw)
    results = list(services.intake.take([folder / name for name in mails]))
    assert {one.status for one in results} == {"imported"}


@pytest.fixture(scope="session")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working day: mail, decisions, an undo, a split, a brief."""
    folder = tmp_path_factory.mktemp("worked")
    desk = build(SETTINGS, folder / "werkbank.sqlite", moment=MOMENT)
    desk.register.add_manager("Jan Jansen", ["jan@ministerie.example"])
    desk.register.add_person("Noor de Wit", ["noor@ministerie.example"])
    take(desk, folder / "post", MAILS)
    desk.deciding.decide(["s1"], "decide", Given(gist=f"Akkoord {TYPED}", advice="Doen", by="2026-12-01"))
    desk.deciding.decide(["s2"], "read", Given(gist="Ter kennisname van de gemeente"))
    desk.deciding.decide(["s3"], "wait", Given(to="Noor de Wit", by="2026-12-02"))
    desk.shaping.split("s6", ["Zaal boeken", "Stoelen tellen"])
    desk.briefs.freeze("Jan Jansen")
    desk.shaping.edit(["s2"], Edit(gist="Toch anders"))
    desk.history.undo()
    desk.close()
    return folder / "werkbank.sqlite"


@pytest.fixture
def full(desk: Services, worked: Path) -> Services:
    """A copy of it."""
    desk.doors.path.parent.mkdir()
    shutil.copy(worked, desk.doors.path)
    return desk


def exported(services: Services) -> list[str]:
    lines: list[str] = []
    services.keeping.export(lines.append)
    return lines


def lines_of(path: Path) -> list[tuple[object, ...]]:
    """Everything in the tables that are not derived, and what is derived but for the numbers of conversations."""
    with closing(sqlite3.connect(path)) as connection:
        names = [
            row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        ]
        skipped = ("search", "recall", "sqlite_", "thread", "export_log")
        rows = [
            (name, *row)
            for name in names if not name.startswith(skipped)
            for row in connection.execute(f'SELECT * FROM "{name}"')  # noqa: S608
        ]  # fmt: skip
        return sorted(rows, key=repr)


def in_files(path: Path, word: str) -> list[str]:
    """Which of the database files hold a word, as bytes."""
    found = [one for one in path.parent.glob(path.name + "*") if one.is_file()]
    return [one.name for one in found if word.encode() in one.read_bytes()]


def words_of(services: Services, number: int) -> str | None:
    row = messages.one(services.doors.query, number)
    assert row is not None
    return row.body


def found_by(services: Services, word: str) -> list[int]:
    return [hit.message_id for hit in messages.search(services.doors.query, word, 10)]


# --- copies ----------------------------------------------------------------------------------------------------------


def test_a_copy_by_hand_stands_among_the_copies(full: Services) -> None:
    path = full.keeping.backup()
    (copy,) = full.keeping.backups()
    assert (copy.path, copy.why, copy.when) == (path, "hand", MOMENT)
    assert copy.size == path.stat().st_size
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0


def test_a_copy_to_a_path(full: Services, tmp_path: Path) -> None:
    path = full.keeping.backup(tmp_path / "kopie.sqlite")
    assert path.stat().st_mode & 0o077 == 0
    assert lines_of(path) == lines_of(full.doors.path)
    assert not list(tmp_path.glob("*.part")) + list(tmp_path.glob(".*.part"))


def test_a_copy_never_overwrites(full: Services, tmp_path: Path) -> None:
    path = tmp_path / "van-mij.txt"
    path.write_text("niet weggooien")
    with pytest.raises(CannotWrite) as trouble:
        full.keeping.backup(path)
    assert trouble.value.reason == "exists"
    assert path.read_text() == "niet weggooien"
    (tmp_path / "los").symlink_to(tmp_path / "nergens")
    with pytest.raises(CannotWrite):
        full.keeping.backup(tmp_path / "los")


def test_a_copy_to_a_folder_that_is_not_there(full: Services, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite) as trouble:
        full.keeping.backup(tmp_path / "geen" / "kopie.sqlite")
    assert trouble.value.reason == "folder"


def test_a_copy_is_noted_without_content(full: Services) -> None:
    full.keeping.backup()
    assert full.doors.query("SELECT what, format, refs FROM export_log") == [("backup", "sqlite", "[]")]


def test_restore_brings_back_what_was_and_keeps_what_is(full: Services) -> None:
    before = lines_of(full.doors.path)
    copy = full.keeping.backup()
    full.deciding.decide(["s4"], "archive", Given())
    after = lines_of(full.doors.path)
    done = full.keeping.restore()
    assert done.path == copy
    assert lines_of(full.doors.path) == before
    assert done.kept is not None
    full.keeping.restore(done.kept)
    assert lines_of(full.doors.path) == after
    full.history.undo()


def test_the_newest_copy_is_not_the_one_that_a_restore_made(full: Services) -> None:
    copy = full.keeping.backup()
    full.deciding.decide(["s4"], "archive", Given())
    assert full.keeping.restore().path == copy
    assert full.keeping.restore().path == copy


def test_restore_over_a_damaged_file(full: Services) -> None:
    before = lines_of(full.doors.path)
    full.keeping.backup()
    full.close()
    raw = bytearray(full.doors.path.read_bytes())
    raw[4096:] = os.urandom(len(raw) - 4096)
    full.doors.path.write_bytes(raw)
    done = full.keeping.restore()
    assert done.kept is not None
    assert done.kept.read_bytes() == raw
    assert lines_of(full.doors.path) == before
    assert full.keeping.doctor() == ()


def test_a_log_beside_a_damaged_file_does_not_flow_into_the_restored_one(full: Services) -> None:
    before = lines_of(full.doors.path)
    full.keeping.backup()
    full.close()
    full.doors.path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 9_000)
    beside = full.doors.path.with_name(full.doors.path.name + "-wal")
    beside.write_bytes(b"rommel" * 1_000)
    done = full.keeping.restore()
    assert done.kept is not None
    assert lines_of(full.doors.path) == before


def test_restore_when_nothing_is_left(full: Services) -> None:
    before = lines_of(full.doors.path)
    full.keeping.backup()
    full.close()
    full.doors.path.unlink()
    assert full.keeping.restore().kept is None
    assert lines_of(full.doors.path) == before
    assert full.doors.path.stat().st_mode & 0o077 == 0


def test_restore_while_somebody_writes(full: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "_PATIENCE", 0.2)
    full.keeping.backup()
    full.close()
    before = lines_of(full.doors.path)
    with closing(sqlite3.connect(full.doors.path, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageTrouble) as trouble:
            full.keeping.restore()
        writer.execute("ROLLBACK")
    assert trouble.value.reason == "locked"
    assert lines_of(full.doors.path) == before
    assert not list(full.doors.path.parent.glob("*.damaged"))


def test_restore_under_a_reader(full: Services) -> None:
    full.keeping.backup()
    full.deciding.decide(["s4"], "archive", Given())
    with closing(sqlite3.connect(full.doors.path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        (deeds,) = reader.execute("SELECT count(*) FROM deed").fetchone()
        full.keeping.restore()
        assert reader.execute("SELECT count(*) FROM deed").fetchone() == (deeds,)
        reader.execute("ROLLBACK")
        assert reader.execute("SELECT count(*) FROM deed").fetchone() == (deeds - 1,)


@pytest.mark.parametrize("content", [b"", b"gewone tekst", b"SQLite format 3\x00" + b"\x01" * 5_000])
def test_restore_of_something_else_changes_nothing(full: Services, tmp_path: Path, content: bytes) -> None:
    wrong = tmp_path / "verkeerd.sqlite"
    wrong.write_bytes(content)
    before = lines_of(full.doors.path)
    with pytest.raises(StorageTrouble):
        full.keeping.restore(wrong)
    assert lines_of(full.doors.path) == before


def test_restore_of_a_damaged_copy_changes_nothing(full: Services) -> None:
    copy = full.keeping.backup()
    raw = bytearray(copy.read_bytes())
    raw[8192:] = os.urandom(len(raw) - 8192)
    copy.write_bytes(raw)
    before = lines_of(full.doors.path)
    with pytest.raises(StorageTrouble) as trouble:
        full.keeping.restore(copy)
    assert trouble.value.reason == "corrupt"
    assert lines_of(full.doors.path) == before


def test_restore_of_nothing_or_of_itself(full: Services, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        full.keeping.restore()
    with pytest.raises(NotFound):
        full.keeping.restore(tmp_path / "geen.sqlite")
    with pytest.raises(UsageError):
        full.keeping.restore(full.doors.path)


# --- out and in again ------------------------------------------------------------------------------------------------


def test_export_load_export_is_the_same(full: Services, other: Services) -> None:
    first = exported(full)
    assert other.keeping.load(first, "uit.jsonl") == len(first) - 2 - sum('"type":"counter"' in line for line in first)
    second = exported(other)
    assert second[1:] == first[1:]
    head = json.loads(second[0])
    assert (head["type"], head["format"], head["schema"]) == ("werkbank", 1, files.HEAD)


def test_what_was_loaded_works(full: Services, other: Services) -> None:
    other.keeping.load(exported(full), "uit.jsonl")
    assert lines_of(other.doors.path) == lines_of(full.doors.path)
    assert found_by(other, SECRET) == found_by(full, SECRET) == [1]
    assert other.keeping.doctor() == ()
    for services in (full, other):
        services.history.redo()
        for _ in range(3):
            services.history.undo()
    assert lines_of(other.doors.path) == lines_of(full.doors.path)
    made = [services.register.add_person("Ans Bakker", ["ans@ministerie.example"]).id for services in (full, other)]
    assert made[0] == made[1]


def test_numbers_are_never_used_again_after_a_load(desk: Services, other: Services) -> None:
    desk.register.add_manager("Jan Jansen", ["jan@ministerie.example"])
    desk.history.undo()
    other.keeping.load(exported(desk), "uit.jsonl")
    assert other.register.add_manager("Piet Bos", []).id == 2


def test_an_empty_archive_goes_out_and_in(desk: Services, other: Services) -> None:
    lines = exported(desk)
    assert len(lines) == 2
    assert other.keeping.load(lines, "leeg.jsonl") == 0


def test_load_only_in_an_empty_archive(full: Services) -> None:
    before = lines_of(full.doors.path)
    with pytest.raises(StorageTrouble) as trouble:
        full.keeping.load(exported(full), "uit.jsonl")
    assert trouble.value.reason == "not-empty"
    assert trouble.value.path == str(full.doors.path)
    assert lines_of(full.doors.path) == before


def _is_empty(services: Services) -> bool:
    return services.doors.query("SELECT (SELECT count(*) FROM message) + (SELECT count(*) FROM deed)") == [(0,)]


def test_a_cut_export_is_refused_wherever_it_was_cut(full: Services, other: Services) -> None:
    lines = exported(full)
    for kept in range(0, len(lines), 7):
        with pytest.raises(BadLoad) as trouble:
            other.keeping.load(lines[:kept], "uit.jsonl")
        assert trouble.value.line == kept + 1
    with pytest.raises(BadLoad) as trouble:
        other.keeping.load([*lines[:-2], lines[-2][: len(lines[-2]) // 2]], "uit.jsonl")
    assert (trouble.value.path, trouble.value.line) == ("uit.jsonl", len(lines) - 1)
    assert _is_empty(other)
    other.keeping.load(lines, "uit.jsonl")


@pytest.mark.parametrize(
    "first",
    [
        "Beste collega,\n", "[]\n", "{}\n", '{"type":"item","row":{}}\n', "\n", '{"type":"werkbank","format":1}\n',
        "[" * 100_000, '{"type":"werkbank","format":1,"schema":"elf"}\n',
    ],
)  # fmt: skip
def test_a_foreign_file_is_refused(other: Services, first: str) -> None:
    with pytest.raises(BadLoad) as trouble:
        other.keeping.load([first, "meer\n"], "brief.txt")
    assert trouble.value.line == 1


def test_an_export_of_a_newer_program_is_refused(desk: Services, other: Services) -> None:
    lines = exported(desk)
    for change in ({"schema": "9999"}, {"format": 2}):
        with pytest.raises(StorageTrouble) as trouble:
            other.keeping.load([json.dumps(json.loads(lines[0]) | change), *lines[1:]], "uit.jsonl")
        assert (trouble.value.reason, trouble.value.path) == ("newer", "uit.jsonl")


def _first(lines: list[str], kind: str) -> int:
    return next(i for i, line in enumerate(lines) if json.loads(line)["type"] == kind)


WRONG_ROWS: Final = [
    ("item", {"state": "zoek"}), ("item", {"title": None}), ("item", {"copied": 2}), ("item", {"due": "morgen"}),
    ("item", {"id": 2**63}), ("item", {"id": "1"}), ("item", {"id": True}), ("item", {"nieuw": 1}),
    ("item", {"message_id": 999}), ("item", {"title": "\ud800"}), ("item", {"decided_at": "2026-11-24"}),
    ("message", {"flaws": "{"}), ("message", {"flaws": "1"}), ("message", {"marking": "geheim"}),
    ("message", {"kind": "fax"}), ("blob", {"data": "?"}), ("blob", {"codec": "rar"}), ("brief", {"lines": "{}"}),
    ("deed", {"key": "format-c"}), ("deed_change", {"kind": "blob"}), ("deed_change", {"after": "[]"}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "change"), WRONG_ROWS)
def test_a_row_that_does_not_fit_is_refused_with_its_line(
    full: Services, other: Services, kind: str, change: dict[str, object]
) -> None:
    lines = exported(full)
    place = _first(lines, kind)
    entry = json.loads(lines[place])
    entry["row"] |= change
    lines[place] = json.dumps(entry)
    with pytest.raises(BadLoad) as trouble:
        other.keeping.load(lines, "uit.jsonl")
    assert trouble.value.line == (len(lines) if change == {"message_id": 999} else place + 1)
    assert _is_empty(other)


def test_lines_that_do_not_belong_are_refused(full: Services, other: Services) -> None:
    lines = exported(full)
    item, counter = _first(lines, "item"), _first(lines, "counter")
    lacking = json.loads(lines[item])
    del lacking["row"]["gist"]
    low = json.loads(lines[counter]) | {"last": 0}
    for place, wrong in (
        (item, json.dumps(lacking)), (item, '{"type":"reading","row":{}}'), (item, '{"type":"item"}'),
        (item, lines[0]), (counter, json.dumps(low)), (counter, '{"type":"counter","table":"reading","last":1}'),
    ):  # fmt: skip
        with pytest.raises(BadLoad) as trouble:
            other.keeping.load([*lines[:place], wrong, *lines[place + 1 :]], "uit.jsonl")
        assert trouble.value.line == place + 1
    for extra in ("\n", lines[item]):
        with pytest.raises(BadLoad) as trouble:
            other.keeping.load([*lines, extra], "uit.jsonl")
        assert trouble.value.line == len(lines) + 1
    assert _is_empty(other)


def test_a_file_that_is_no_text_is_refused(other: Services, tmp_path: Path) -> None:
    path = tmp_path / "plaatje.png"
    path.write_bytes(b"\x89PNG\xff\xfe" * 100)
    with pytest.raises(BadLoad), path.open(encoding="utf-8") as file:
        other.keeping.load(file, str(path))


def test_an_export_is_plain_ascii(full: Services) -> None:
    assert all(line.isascii() and line.count("\n") == 1 and line.endswith("\n") for line in exported(full))


def test_an_export_is_noted_after_it_was_made(full: Services) -> None:
    assert not any(json.loads(line)["type"] == "export_log" for line in exported(full))
    assert full.doors.query("SELECT what, format FROM export_log") == [("export", "jsonl")]


# --- make anew -------------------------------------------------------------------------------------------------------


def test_a_rebuild_changes_nothing_in_a_sound_archive(full: Services) -> None:
    before = lines_of(full.doors.path)
    done = full.keeping.rebuild()
    assert lines_of(full.doors.path) == before
    assert (done.messages, done.readings, done.without_bytes, done.briefs) == (7, 5, 0, 1)
    assert full.keeping.doctor() == ()


def test_a_rebuild_makes_everything_derived(full: Services) -> None:
    before = lines_of(full.doors.path)
    threads = _together(full)
    with closing(sqlite3.connect(full.doors.path)) as connection:
        connection.execute("INSERT INTO search(search) VALUES ('delete-all')")
        for name in ("reading", "thread", "thread_key", "rank", "tally", "brief_item"):
            connection.execute(f"DELETE FROM {name}")  # noqa: S608
        connection.commit()
    assert found_by(full, OTHER) == []
    full.keeping.rebuild()
    assert lines_of(full.doors.path) == before
    assert found_by(full, OTHER) == [3, 2]
    assert _together(full) == threads


def _together(services: Services) -> set[tuple[int, ...]]:
    rows = services.doors.query(
        "SELECT conversation, group_concat(message_id) FROM (SELECT * FROM thread ORDER BY 2, 1) GROUP BY 1"
    )
    return {tuple(sorted(int(one) for one in row[1].split(","))) for row in rows}


def test_sealed_words_stay_sealed_in_a_rebuild(full: Services) -> None:
    full.shaping.mark(["s2"], "dep-v")
    full.keeping.rebuild()
    assert words_of(full, 2) is None
    assert found_by(full, "tekenen") == []
    assert found_by(full, "kluisdeurcode") == []
    full.history.undo()
    assert "tekenen" in (words_of(full, 2) or "")


def test_an_import_that_was_undone_comes_back_with_its_words(desk: Services, tmp_path: Path) -> None:
    desk.register.add_manager("Jan Jansen", ["jan@ministerie.example"])
    take(desk, tmp_path / "post", MAILS)
    before = lines_of(desk.doors.path)
    desk.history.undo()
    desk.keeping.rebuild()
    assert found_by(desk, SECRET) == []
    assert desk.keeping.doctor() == ()
    desk.history.redo()
    skipped = ("deed", "deed_change")
    assert [row for row in lines_of(desk.doors.path) if row[0] not in skipped] == [
        row for row in before if row[0] not in skipped
    ]
    assert found_by(desk, OTHER) == [3, 2]
    assert desk.keeping.doctor() == ()


def test_a_mail_saved_as_text_is_read_as_it_was(full: Services) -> None:
    row = messages.one(full.doors.query, 6)
    full.keeping.rebuild()
    assert messages.one(full.doors.query, 6) == row
    assert row is not None
    assert (row.kind, row.subject, row.from_addr) == ("mail", "Vergaderzaal", "piet@ministerie.example")


# --- look it over ----------------------------------------------------------------------------------------------------


def codes(services: Services) -> set[str]:
    return {one.code for one in services.keeping.doctor()}


def change(services: Services, *statements: str) -> None:
    with closing(sqlite3.connect(services.doors.path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def test_a_sound_archive(full: Services) -> None:
    assert full.keeping.doctor() == ()


def test_no_archive_yet(desk: Services) -> None:
    assert codes(desk) == {"no-archive"}
    assert not desk.doors.path.exists()


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("DELETE FROM reading WHERE message_id = 2", "words-missing"),
        ("UPDATE reading SET body = 'iets anders' WHERE message_id = 2", "index"),
        ("INSERT INTO reading (message_id, body) VALUES (4, 'kluis')", "words-superfluous"),
        ("UPDATE rank SET points = points + 1 WHERE item_id = 3", "ranks"),
        ("INSERT INTO rank (item_id, plan, received) VALUES (99, '2026-01-01', '2026-01-01')", "ranks"),
        ("DELETE FROM rank WHERE item_id = 4", "ranks"),
        ("UPDATE tally SET late = late + 1 WHERE owner = 0", "counts"),
        ("DELETE FROM tally", "counts"),
        ("UPDATE blob SET data = x'00' WHERE id = 2", "bytes-damaged"),
        ("UPDATE blob SET size = size + 1 WHERE id = 2", "bytes-damaged"),
        ("DELETE FROM blob WHERE id = 2", "bytes-missing"),
        ("UPDATE item SET manager_id = 99 WHERE id = 2", "foreign-keys"),
        ("UPDATE deed SET finished = 0 WHERE id = 3", "unfinished"),
        ("UPDATE alembic_version SET version_num = '9999'", "newer"),
        ("UPDATE alembic_version SET version_num = '0000'", "older"),
    ],
)
def test_what_is_the_matter(full: Services, statement: str, code: str) -> None:
    change(full, statement)
    full.close()
    assert code in codes(full)


def test_what_was_broken_off_and_taken_back_is_no_news(full: Services) -> None:
    change(full, "UPDATE deed SET finished = 0, undone_by = 2 WHERE id = 3")
    full.close()
    assert "unfinished" not in codes(full)


@pytest.mark.parametrize("code", ["words-missing", "index", "words-superfluous", "ranks", "counts"])
def test_a_repair_puts_the_derived_right(full: Services, code: str) -> None:
    before = lines_of(full.doors.path)
    change(
        full,
        {
            "words-missing": "DELETE FROM reading WHERE message_id = 2",
            "index": "INSERT INTO search(search) VALUES ('delete-all')",
            "words-superfluous": "INSERT INTO reading (message_id, body) VALUES (4, 'kluis')",
            "ranks": "UPDATE rank SET points = points + 1",
            "counts": "UPDATE tally SET shown = shown + 1",
        }[code],
    )
    assert code in codes(full)
    assert full.keeping.repair().compact
    assert full.keeping.doctor() == ()
    assert lines_of(full.doors.path) == before


def test_rights_that_are_too_wide(full: Services) -> None:
    full.keeping.backup().chmod(0o644)
    full.doors.path.chmod(0o640)
    (found,) = full.keeping.doctor()
    assert (found.code, found.count >= 2) == ("rights", True)
    full.keeping.repair()
    assert full.keeping.doctor() == ()


def test_a_network_drive_is_recognised(full: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda / ext4 rw 0 0\nserver:/schijf {full.doors.path.parent} nfs4 rw 0 0\n")
    monkeypatch.setattr(doctor, "_MOUNTS", mounts)
    assert codes(full) == {"network"}
    mounts.unlink()
    assert codes(full) == set()


def test_a_large_log_is_told(full: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    full.deciding.decide(["s4"], "archive", Given())
    monkeypatch.setattr(doctor, "LARGE_WAL", 100)
    assert codes(full) == {"wal"}


@pytest.mark.parametrize("start", [100, 4096, 20_000])
def test_a_damaged_file_is_a_finding(full: Services, start: int) -> None:
    full.keeping.backup()
    full.close()
    raw = bytearray(full.doors.path.read_bytes())
    raw[start : start + 30_000] = os.urandom(30_000)
    full.doors.path.write_bytes(raw)
    assert "integrity" in codes(full)


@pytest.mark.parametrize("content", [b"gewone tekst", b"SQLite format 3\x00", b"\x00" * 5_000])
def test_a_foreign_file_is_a_finding(desk: Services, content: bytes) -> None:
    desk.doors.path.parent.mkdir()
    desk.doors.path.write_bytes(content)
    assert codes(desk) == {"foreign"}


def test_a_folder_is_a_finding(desk: Services) -> None:
    desk.doors.path.mkdir(parents=True)
    assert codes(desk) == {"cannot-open"}


def test_every_bit_that_falls_over_is_survived(full: Services) -> None:
    """Damage anywhere: always findings or nothing, never a traceback."""
    full.close()
    sound = full.doors.path.read_bytes()
    for place in range(16, len(sound), len(sound) // 60):
        raw = bytearray(sound)
        raw[place : place + 64] = bytes(one ^ 0xFF for one in raw[place : place + 64])
        full.doors.path.write_bytes(raw)
        full.keeping.doctor()


# --- wipe ------------------------------------------------------------------------------------------------------------


def test_what_will_go_is_told_first(full: Services) -> None:
    full.keeping.backup()
    before = lines_of(full.doors.path)
    told = full.keeping.wipe_preview("s1")
    assert (told.message, told.items, told.remains_backups, told.done) == ("m1", ("s1",), 1, False)
    assert told.size == len(MAILS["een.eml"])
    assert len(told.briefs) == 1
    assert lines_of(full.doors.path) == before


def test_nothing_of_it_is_left_in_the_files(full: Services) -> None:
    full.shaping.edit(["s1"], Edit(gist=f"{TYPED} nog eens", advice=f"{TYPED} advies"))
    full.deciding.decide(["s1"], "note", Given(gist=f"Nota {TYPED}", type="NTB", author="Noor de Wit", by="2026-12-01"))
    full.deciding.decide(["s1"], "discuss", Given(gist=f"Toch {TYPED}"))
    assert in_files(full.doors.path, TYPED)
    assert in_files(full.doors.path, SECRET)
    done = full.keeping.wipe("m1")
    assert (done.done, done.thorough) == (True, True)
    full.close()
    assert in_files(full.doors.path, TYPED) == []
    assert in_files(full.doors.path, SECRET) == []
    assert in_files(full.doors.path, OTHER) != []
    assert found_by(full, SECRET) == []
    assert found_by(full, OTHER) == [3, 2]
    assert full.keeping.doctor() == ()


def prepared(desk: Services, word: str) -> None:
    """The first mail a question, with the word in everything that is typed of it."""
    desk.deciding.decide(["s1"], "question", Given(gist=f"Vraag {word}"))
    fields = {
        name: f"{word} {name}" for name in ("asker", "behalf", "addressee", "text", "behind", "core", "reference")
    }
    desk.question_shaping.edit("v1", QuestionEdit(**fields))  # type: ignore[arg-type]
    desk.question_shaping.add("v1", [((f"{word[:9]}1",), f"Hoe zit het met {word}?"), ((), f"En {word}?")])
    desk.question_shaping.change(
        "v1", 1, PartEdit(answer=f"{word} antwoord", core=f"{word} kern", advice=f"{word} advies")
    )
    whole = next(one.id for one in desk.questions.view("v1").checklist.items if not one.per_part)
    desk.checking.set(
        "v1", whole, CheckEdit(state="none", reason=f"{word} reden", remark=f"{word} opmerking", source=word)
    )
    desk.checking.state("v1", "ready", f"{word} toch gereed")
    desk.commitments.add(CommitmentEdit(text=f"{word} toezegging", occasion=word, remark=word, theme=word), "v1")
    desk.question_shaping.remove("v1", 2)
    desk.history.undo()


def test_nothing_of_a_prepared_question_is_left_in_the_files(full: Services) -> None:
    prepared(full, TYPED)
    full.commitments.add(CommitmentEdit(text=f"Een andere over {OTHER}"))
    assert in_files(full.doors.path, TYPED)
    assert [one.ref for one in full.memory.like(TYPED)] != []
    done = full.keeping.wipe("m1")
    assert (done.questions, done.thorough, done.remains_taken) == (1, True, ())
    assert full.memory.like(TYPED) == ()
    assert "t2" in [one.ref for one in full.memory.like(OTHER)]
    full.close()
    assert in_files(full.doors.path, TYPED) == []
    assert in_files(full.doors.path, TYPED[:9]) == []
    assert full.keeping.doctor() == ()
    full.keeping.rebuild()
    assert full.keeping.doctor() == ()


def test_a_part_that_is_only_in_the_history_is_wiped_too(full: Services) -> None:
    full.deciding.decide(["s1"], "question", Given())
    full.question_shaping.add("v1", [((), f"Over {TYPED}")])
    full.question_shaping.remove("v1", 1)
    full.deciding.decide(["s1"], "archive", Given())
    full.keeping.wipe("m1")
    full.close()
    assert in_files(full.doors.path, TYPED) == []


def test_an_answer_elsewhere_that_took_words_over_is_told(full: Services) -> None:
    full.deciding.decide(["s2"], "question", Given())
    full.question_shaping.add("v1", [((), "Een?"), ((), "Twee?"), ((), "Drie?")])
    full.memory.take_over("v1", 1, "m1")
    full.deciding.decide(["s1"], "question", Given())
    full.question_shaping.add("v2", [((), "Vier?"), ((), "Vijf?")])
    full.question_shaping.change("v2", 2, PartEdit(answer=TYPED))
    full.commitments.add(CommitmentEdit(text="Een brief"), "v2")
    full.memory.take_over("v1", 2, "v2.2")
    full.memory.take_over("v1", 3, "t1")
    assert full.keeping.wipe_preview("m1").remains_taken == ("v1.1", "v1.2", "v1.3")
    assert full.keeping.wipe("m2").remains_taken == ()


def test_questions_go_out_and_in_with_all_that_is_kept_of_them(full: Services, other: Services) -> None:
    prepared(full, TYPED)
    lines = exported(full)
    other.keeping.load(lines, "uit.jsonl")
    assert exported(other)[1:] == lines[1:]
    assert other.memory.like(TYPED) == full.memory.like(TYPED) != ()
    assert other.questions.view("v1").parts == full.questions.view("v1").parts
    assert other.keeping.doctor() == ()


@pytest.mark.parametrize(
    ("table", "old", "new"),
    [
        ("question_check", '"state":"none"', '"state":"misschien"'), ("commitment", '"kind":"promise"', '"kind":"wens"'),
        ("commitment", '"marking":""', '"marking":"roze"'), ("question", '"state":"ready"', '"state":"bijna"'),
    ],
)  # fmt: skip
def test_an_export_that_says_of_a_question_what_cannot_be_is_refused(
    full: Services, other: Services, table: str, old: str, new: str
) -> None:
    prepared(full, TYPED)
    lines = exported(full)
    changed = [line.replace(old, new) if line.startswith(f'{{"type":"{table}"') else line for line in lines]
    assert changed != lines
    with pytest.raises(BadLoad):
        other.keeping.load(changed, "uit.jsonl")


def test_an_index_of_the_memory_that_is_not_in_step_is_told_and_mended(full: Services) -> None:
    prepared(full, TYPED)
    full.close()
    with closing(sqlite3.connect(full.doors.path)) as connection:
        connection.execute("DELETE FROM memory")
        connection.commit()
    assert [one.code for one in full.keeping.doctor()] == ["index"]
    full.keeping.repair()
    assert full.keeping.doctor() == ()
    assert full.memory.like(TYPED) != ()


def test_wiping_among_many(desk: Services, tmp_path: Path) -> None:
    desk.register.add_manager("Jan Jansen", ["jan@ministerie.example"])
    body = "Dit is een gewoon bericht over van alles en nog wat. " * 20
    many = {
        f"{i:03d}.eml": mail(i % 60, f"Bericht {i}", f"{body} nummer{i} {SECRET if i == 150 else ''}")
        for i in range(300)
    }
    take(desk, tmp_path / "post", many)
    (number,) = found_by(desk, SECRET)
    assert desk.keeping.wipe(f"m{number}").thorough
    desk.close()
    assert in_files(desk.doors.path, SECRET) == []
    assert in_files(desk.doors.path, "nummer150") == []
    assert desk.keeping.doctor() == ()


def test_the_log_line_stays_and_says_only_ids(full: Services) -> None:
    full.keeping.wipe("s1")
    (deed,) = full.history.log(1)
    assert (deed.key, deed.sealed) == ("wipe", True)
    assert deed.args == {"message": "m1", "items": ["s1"]}


def test_what_touched_it_cannot_be_undone(full: Services) -> None:
    decided = next(deed for deed in full.history.log(20, "s1") if deed.key == "decide")
    full.keeping.wipe("s1")
    wiped = full.history.log(1)[0]
    for deed in (decided, wiped):
        with pytest.raises(Conflict) as trouble:
            full.history.undo(f"d{deed.id}")
        assert trouble.value.reason == "sealed"
    with pytest.raises(Conflict) as trouble:
        full.history.redo()
    assert trouble.value.reason == "nothing-to-redo"


def test_an_undone_deed_that_was_wiped_is_not_done_again(full: Services) -> None:
    full.shaping.edit(["s1"], Edit(gist=TYPED))
    full.history.undo()
    full.keeping.wipe("m1")
    full.close()
    assert in_files(full.doors.path, TYPED) == []
    with pytest.raises(Conflict):
        full.history.redo()


def test_the_others_can_still_be_undone(full: Services) -> None:
    full.deciding.decide(["s4"], "archive", Given())
    full.keeping.wipe("m1")
    assert full.history.undo().key == "decide"
    assert full.history.undo().key == "brief-freeze"
    assert full.history.redo().key == "brief-freeze"


def test_work_goes_on_after_it(full: Services) -> None:
    full.keeping.wipe("m1")
    full.deciding.decide(["s1"], "archive", Given())
    full.history.undo()
    full.shaping.mark(["s1"], "personnel")
    full.keeping.rebuild()
    assert full.keeping.doctor() == ()
    full.deciding.decide(["s1"], "archive", Given())


def test_the_frozen_brief_is_masked(full: Services) -> None:
    (frozen,) = full.briefs.earlier()
    assert TYPED.encode() in full.briefs.again(frozen.ref, "txt")
    done = full.keeping.wipe("m1")
    assert done.briefs == (frozen.code,)
    for format_ in ("txt", "md", "html", "json"):
        again = full.briefs.again(frozen.ref, format_)
        assert TYPED.encode() not in again
        assert SECRET.encode() not in again
    assert b"gemeente" in full.briefs.again(frozen.ref, "txt")


def test_the_same_mail_does_not_come_back(full: Services, worked: Path) -> None:
    full.keeping.wipe("m1")
    (result,) = full.intake.take([worked.with_name("post") / "een.eml"])
    assert (result.status, result.message) == ("duplicate", "m1")
    full.close()
    assert in_files(full.doors.path, SECRET) == []


def test_a_withdrawn_message_can_be_wiped(desk: Services, tmp_path: Path) -> None:
    take(desk, tmp_path / "post", {"een.eml": MAILS["een.eml"]})
    desk.history.undo()
    desk.keeping.wipe("m1")
    desk.close()
    assert in_files(desk.doors.path, SECRET) == []
    assert desk.keeping.doctor() == ()
    list(desk.intake.take([tmp_path / "post" / "een.eml"]))
    desk.close()
    assert in_files(desk.doors.path, SECRET) == []
    desk.keeping.rebuild()
    assert desk.keeping.doctor() == ()


def test_sealed_content_can_be_wiped(full: Services) -> None:
    done = full.keeping.wipe("m4")
    assert done.size > 0
    assert full.keeping.wipe_preview("m4").size == 0
    assert full.keeping.doctor() == ()
    with pytest.raises(Conflict) as trouble:
        full.shaping.mark(list(done.items), "open", "mag weer")
    assert trouble.value.reason == "no-bytes"


def test_wiping_what_is_not_there(full: Services) -> None:
    for ref in ("m99", "s99"):
        with pytest.raises(NotFound):
            full.keeping.wipe(ref)
    for ref in ("n1", "alles", ""):
        with pytest.raises(UsageError):
            full.keeping.wipe(ref)


def test_a_reader_elsewhere_is_told(full: Services) -> None:
    with closing(sqlite3.connect(full.doors.path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM item").fetchone()
        from werkbank.storage import wiping

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(wiping, "PATIENCE", 0.2)
            done = full.keeping.wipe("m1")
        assert (done.done, done.thorough) == (True, False)
        reader.execute("ROLLBACK")
    assert full.keeping.repair().compact
    full.close()
    assert in_files(full.doors.path, SECRET) == []


def test_a_wiped_archive_goes_out_and_in(full: Services, other: Services) -> None:
    full.keeping.wipe("m1")
    lines = exported(full)
    assert not any(SECRET in line or TYPED in line for line in lines)
    other.keeping.load(lines, "uit.jsonl")
    assert exported(other)[1:] == lines[1:]
    assert other.keeping.doctor() == ()


def test_a_wait_that_a_wiped_mail_answered(full: Services) -> None:
    """What is left of a wiped reply is that it came: the wait is back in sight."""
    assert full.doors.query("SELECT count(*) FROM rank WHERE returned = 'reply'") == [(0,)]
    later = build(SETTINGS, full.doors.path, moment=MOMENT + timedelta(hours=1))
    try:
        folder = full.doors.path.parent / "later"
        take(later, folder, {"acht.eml": mail(8, "Re: Vraag", "Bij dezen.", reply_to=3)})
        assert later.doors.query("SELECT count(*) FROM rank WHERE returned = 'reply'") == [(1,)]
        later.keeping.wipe("m8")
        assert later.keeping.doctor() == ()
    finally:
        later.close()
