from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

from werkbank.domain.intake import Message, Rejected
from werkbank.importers import files
from werkbank.importers.files import Source, load, read, sources

MAIL = b"From: jan@x.nl\nSubject: Nota %d\nDate: Mon, 23 Nov 2026 10:15:00 +0100\n\nHallo\n"


def put(path: Path, data: bytes = MAIL % 1) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def told(*paths: Path | str, stdin: bytes | None = None) -> list[tuple[str, str]]:
    """What became of every file: its name with the subject, or the reason of the rejection."""
    return [
        (Path(one.path).name, one.subject if isinstance(one, Message) else one.reason) for one in read(paths, stdin)
    ]


def test_a_folder_of_many_things_in_a_stable_order(tmp_path: Path) -> None:
    put(tmp_path / "b.eml", MAIL % 2)
    put(tmp_path / "a" / "z.eml", MAIL % 1)
    put(tmp_path / "c.EML", MAIL % 3)
    put(tmp_path / "d.mbox", b"From - \n" + MAIL % 4 + b"\nFrom - \n" + MAIL % 5)
    put(tmp_path / "Inbox", b"From - \n" + MAIL % 6)
    put(tmp_path / "17", MAIL % 7)
    put(tmp_path / "brief.txt", b"# Titel\n\ntekst")
    expected = [("17", "Nota 7"), ("Inbox", "Nota 6"), ("z.eml", "Nota 1"), ("b.eml", "Nota 2"), ("brief.txt", "Titel"),
                ("c.EML", "Nota 3"), ("d.mbox", "Nota 4"), ("d.mbox", "Nota 5")]  # fmt: skip
    assert told(tmp_path) == expected
    assert told(tmp_path) == told(str(tmp_path))


def test_what_is_no_message_is_told_with_its_reason(tmp_path: Path) -> None:
    put(tmp_path / ".DS_Store", b"\x00\x00\x00\x01Bud1" * 50)
    put(tmp_path / "a.eml", b"")
    put(tmp_path / "b.eml", b" \n\n")
    put(tmp_path / "c.eml", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 20)
    put(tmp_path / "d.docx", b"PK\x03\x04")
    put(tmp_path / "e.msg", b"\xd0\xcf\x11\xe0")
    put(tmp_path / "f.txt", b"\x00\x01" * 100)
    put(tmp_path / "g.mbox", b"geen postvak")
    put(tmp_path / "h.raar", b"iets anders")
    os.mkfifo(tmp_path / "i.eml")
    (tmp_path / "j.eml").symlink_to(tmp_path / "weg")
    (tmp_path / "k.eml").symlink_to(tmp_path / "k.eml")
    reasons = ["not-a-message", "empty", "empty", *["not-a-message"] * 6, "special-file", "missing", "loop"]
    assert [reason for _, reason in told(tmp_path)] == reasons
    details = [one.detail for one in read([tmp_path / "d.docx", tmp_path / "e.msg"]) if isinstance(one, Rejected)]
    assert details == [".docx", ".msg"]


def test_what_is_not_there_stops_nothing(tmp_path: Path) -> None:
    put(tmp_path / "a.eml")
    assert told(tmp_path / "weg.eml", "nul\x00.eml", "/dev/null", tmp_path / "a.eml") == [
        ("weg.eml", "missing"), ("nul.eml", "missing"), ("null", "special-file"), ("a.eml", "Nota 1"),
    ]  # fmt: skip


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_no_rights(tmp_path: Path) -> None:
    put(tmp_path / "a.eml").chmod(0)
    put(tmp_path / "map" / "b.eml").parent.chmod(0)
    assert told(tmp_path) == [("a.eml", "no-rights"), ("map", "no-rights")]
    (tmp_path / "map").chmod(0o700)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "x"), "no-rights"),
        (OSError(5, "Input/output error"), "read-error"),
        (FileNotFoundError(2, "x"), "missing"),
    ],
)
def test_a_file_that_cannot_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, reason: str
) -> None:
    put(tmp_path / "a.eml")
    put(tmp_path / "b.mbox", b"From - \n" + MAIL % 1)

    def refuse(_: str) -> None:
        raise error

    monkeypatch.setattr(files, "opened", refuse)
    assert told(tmp_path) == [("a.eml", reason), ("b.mbox", reason)]


def test_folders_that_run_in_circles(tmp_path: Path) -> None:
    put(tmp_path / "a" / "m.eml")
    (tmp_path / "a" / "rond").symlink_to(tmp_path)
    assert told(tmp_path) == [("m.eml", "Nota 1"), ("rond", "loop")]


def test_the_same_folder_named_twice_is_no_circle(tmp_path: Path) -> None:
    put(tmp_path / "m.eml")
    assert told(tmp_path, tmp_path) == [("m.eml", "Nota 1")] * 2


def test_a_maildir_with_flags_and_subfolders(tmp_path: Path) -> None:
    put(tmp_path / "cur" / "1234.M1P1.host:2,S", MAIL % 1)
    put(tmp_path / "new" / "1235.M1P1.host", MAIL % 2)
    put(tmp_path / "tmp" / "1236.M1P1.host", MAIL % 3)
    put(tmp_path / ".Sent" / "cur" / "1237.M1P1.host:2,RS", MAIL % 4)
    (tmp_path / ".Sent" / "new").mkdir()
    (tmp_path / ".Sent" / "tmp").mkdir()
    assert [subject for _, subject in told(tmp_path)] == ["Nota 4", "Nota 1", "Nota 2"]
    assert [subject for _, subject in told(tmp_path / "cur")] == ["Nota 1"]


def test_a_folder_called_tmp_outside_a_maildir_is_a_folder(tmp_path: Path) -> None:
    put(tmp_path / "tmp" / "a.eml")
    assert told(tmp_path) == [("a.eml", "Nota 1")]


def test_standard_input(tmp_path: Path) -> None:
    put(tmp_path / "a.eml")
    assert told("-", tmp_path, stdin=MAIL % 9) == [("-", "Nota 9"), ("a.eml", "Nota 1")]
    assert told("-", stdin=b"From - \n" + MAIL % 1 + b"\nFrom - \n" + MAIL % 2) == [("-", "Nota 1"), ("-", "Nota 2")]
    assert [one.kind for one in read("-", b"zomaar tekst") if isinstance(one, Message)] == ["file"]
    assert told("-", stdin=b"\n") == [("-", "empty")]
    assert told("-") == [("-", "missing")]


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST", 200)
    put(tmp_path / "a.eml", MAIL % 1 + b"x" * 200)
    put(tmp_path / "b.mbox", b"From - \n" + MAIL % 2 + b"\nFrom - \n" + MAIL % 3 + b"x" * 200)
    assert told(tmp_path) == [("a.eml", "too-large"), ("b.mbox", "Nota 2"), ("b.mbox", "too-large")]
    grown = Source(str(tmp_path / "a.eml"), "mail")
    assert isinstance(load(grown), Rejected)


def test_a_source_travels_to_another_process(tmp_path: Path) -> None:
    put(tmp_path / "a.mbox", b"From - \n" + MAIL % 1 + b"\nFrom - \n" + MAIL % 2)
    found = list(sources([tmp_path]))
    assert len(pickle.dumps(found[1])) < 500
    messages = [load(source) for source in pickle.loads(pickle.dumps(found))]  # noqa: S301 -- our own
    assert [message.subject for message in messages] == ["Nota 1", "Nota 2"]
    assert messages[1].raw == MAIL % 2


def test_a_file_that_went_away_or_became_a_pipe(tmp_path: Path) -> None:
    path = put(tmp_path / "a.eml")
    (found,) = sources([path])
    path.unlink()
    assert load(found).reason == "missing"
    os.mkfifo(path)
    assert load(found).reason == "special-file"


def test_a_broken_mail_is_a_message_and_keeps_its_bytes(tmp_path: Path) -> None:
    raw = b"Zomaar een tekst zonder koppen.\n"
    put(tmp_path / "a.eml", raw)
    (message,) = read([tmp_path])
    assert isinstance(message, Message)
    assert message.raw == raw
    assert "header" in message.flaws


def test_names_from_outside_are_harmless(tmp_path: Path) -> None:
    put(tmp_path / "a\x1b]52;c\x07\u202e.eml")
    (message,) = read([tmp_path])
    assert message.path.endswith("a]52;c.eml")
    name = os.fsencode(tmp_path) + b"/\xff.eml"
    Path(os.fsdecode(name)).write_bytes(MAIL % 2)
    assert {one.path[-5:] for one in read([tmp_path])} == {"c.eml", "?.eml"}


def test_an_mbox_message_that_is_empty(tmp_path: Path) -> None:
    put(
        tmp_path / "a.mbox",
        b"From jan@x.nl Mon Nov 23 10:15:00 2026\n\nFrom an@x.nl Mon Nov 23 10:15:00 2026\n" + MAIL % 2,
    )
    first, second = read([tmp_path])
    assert isinstance(first, Message | Rejected)
    assert second.subject == "Nota 2"
