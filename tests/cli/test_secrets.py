"""What is confidential shows in no list, search, history, brief or error; what is refused is nowhere at all."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from typing import Final

import pytest

from tests.cli.conftest import Begin
from tests.cli.post import BY_HEADER, BY_LINE, CONFIDENTIAL, KAMER, PERSONNEL, POLITICAL, REFUSED, SEALED, SECRETS
from tests.cli.running import Desk, Ran

SECRET: Final = re.compile("|".join(SECRETS), re.IGNORECASE)
BOTH: Final = ("nl", "en")


def silent(*ran: Ran) -> None:
    """None of these runs gives a confidential word away."""
    for one in ran:
        found = SECRET.search(one.all)
        assert found is None, one.all[max(0, found.start() - 80) : found.end() + 80]


def mail(desk: Desk) -> None:
    """s1 sealed, s2 refused, s3 personnel, s4 medical, s5 political, s6 ordinary."""
    silent(desk.take(*(one.raw() for one in CONFIDENTIAL), KAMER.raw()))


@pytest.fixture
def full(begin: Begin) -> Desk:
    return begin(mail)


def test_lists_and_searches_are_silent(full: Desk) -> None:
    for language in BOTH:
        desk = full.speaking(language)
        for more in ((), ("--text",), ("--json",)):
            silent(desk.ok("list", *more), desk.ok("list", "archive", *more), desk.ok("log", *more))
            for word in (*SECRETS, "Verzuim", "beoordeling", "plan", "Vries"):
                silent(desk.ok("search", word, *more))
    titles = full.titles()
    assert titles["s1"] == "[Departementaal Vertrouwelijk] stuk s1, inhoud niet getoond"
    assert titles["s2"] == "gerubriceerd stuk s2, zie de veilige omgeving"
    assert titles["s3"] == "[personeelsvertrouwelijk] stuk s3, inhoud niet getoond"
    assert {row["person"] for row in full.ok("list", "--json").rows if row["marking"]} == {None}


def test_what_is_masked_is_found_and_shown_when_asked_for_by_id(full: Desk) -> None:
    assert [row["id"] for row in full.ok("search", SECRETS[2], "--json").rows] == ["m3"]
    assert SECRETS[2] in full.ok("show", "s3").out
    assert SECRETS[4] not in full.ok("search", SECRETS[2]).out


@pytest.mark.parametrize("ref", ["s1", "m1", "s2", "m2"])
def test_what_is_sealed_or_refused_is_shown_by_no_means(full: Desk, ref: str) -> None:
    for language in BOTH:
        for more in ((), ("--text",), ("--json",)):
            silent(full.speaking(language).ok("show", ref, *more))
    assert full.ok("search", SECRETS[0]).out == full.ok("search", SECRETS[1]).out == ""


@pytest.mark.parametrize("ref", ["s1", "m1"])
def test_what_is_sealed_afterwards_does_not_show_the_name_of_its_file_either(desk: Desk, ref: str) -> None:
    """The name of a saved mail is its subject, as a rule."""
    path = desk.folder / f"{SECRETS[0]}.eml"
    path.write_bytes(KAMER.raw())
    desk.ok("import", path)
    assert SECRETS[0] in desk.ok("show", ref, "--json").out
    desk.ok("mark", "s1", "dep-v")
    for more in ((), ("--text",), ("--json",)):
        silent(desk.ok("show", ref, *more), desk.ok("list", *more), desk.ok("log", "s1", *more))


def test_the_brief_points_and_tells_nothing(full: Desk) -> None:
    for number in range(1, 7):
        full.ok(
            "decide",
            f"s{number}",
            "bpibip"[number - 1],
            "--advice",
            "Akkoord",
            "--by",
            "vr",
            *(("--gist", "x") if number < 3 else ()),
        )
    for language in BOTH:
        desk = full.speaking(language)
        for form in ("txt", "md", "html", "json"):
            silent(desk.ok("brief", "--manager", "DJ", "--format", form))
    silent(full.ok("list", "decided"), full.ok("log", "--json"))
    assert "s3" in full.ok("brief", "--manager", "DJ", "--freeze").out
    for form in ("txt", "md", "html", "json"):
        silent(full.ok("brief", "--again", "b1", "--format", form))


def test_a_marking_set_after_the_freeze_masks_the_page(full: Desk) -> None:
    full.ok("edit", "s6", "--gist", "Over de zonnebloem", "--advice", "Zonnebloem kopen")
    full.ok("decide", "s6", "b", "--by", "vr")
    assert SECRET.search(full.ok("brief", "--manager", "DJ", "--freeze").out)
    full.ok("mark", "s6", "personnel")
    for form in ("txt", "md", "html", "json"):
        silent(full.ok("brief", "--again", "b1", "--format", form))
    silent(full.ok("list", "decided"), full.ok("log"))


def test_every_time_a_brief_leaves_is_noted(full: Desk) -> None:
    full.ok("brief", "--manager", "DJ", "--freeze")
    full.ok("brief", "--again", "b1")
    full.ok("brief", "--again", "b1", "-o", full.folder / "weer.html", "--format", "html")
    with closing(sqlite3.connect(full.db)) as connection:
        found = connection.execute("SELECT what, format FROM export_log ORDER BY id").fetchall()
    assert [format_ for _, format_ in found] == ["txt", "txt", "html"]
    assert len({what for what, _ in found}) == 1


def test_failures_are_silent(full: Desk) -> None:
    for number in range(1, 6):
        ref = f"s{number}"
        silent(
            full("decide", ref, "b"), full("decide", ref, "misschien"), full("edit", ref), full("split", ref, "a"),
            full("share", ref, "--manager", "Nobel"), full("decide", ref, "w", "--to", "Niemand"), full("mark", ref, "x"),
            full("undo", "d99"), full("wipe", ref), full("decide", ref, "a"), full("undo"), full("redo"),
            full("import", full.folder / "post"), full("import", full.folder / "post", "--json"), full("doctor"),
            full("decide", ref, "z", "--reason", "gedaan"), full("assign", ref, "--manager", "FEA"), full("log", ref, "--json"),
        )  # fmt: skip


def test_a_note_and_a_question_of_a_masked_piece_are_pointers_too(full: Desk) -> None:
    full.ok("decide", "s3", "n", "--to", "Piet")
    full.ok("decide", "s4", "v")
    full.ok("decide", "s5", "w", "--to", "Piet")
    for kind in ("notes", "questions", "waiting"):
        for more in ((), ("--text",), ("--json",)):
            silent(full.ok("list", kind, *more))


def test_refused_content_is_nowhere_at_all(full: Desk) -> None:
    full.ok("backup", full.folder / "copie.sqlite")
    full.ok("export", "-o", full.folder / "uit.jsonl")
    with closing(sqlite3.connect(full.db)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    word = SECRETS[1].encode()
    holding = [path.name for path in full.folder.iterdir() if path.is_file() and word in path.read_bytes().lower()]
    assert holding == []


def test_sealed_words_are_not_readable_in_the_file(full: Desk) -> None:
    with closing(sqlite3.connect(full.db)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        words = [
            row for (row,) in connection.execute("SELECT coalesce(subject, '') || coalesce(body, '') FROM reading")
        ]
    assert not [text for text in words if SECRETS[0] in text.lower() or SECRETS[1] in text.lower()]


def test_marked_by_hand_is_as_silent_as_marked_by_the_sender(desk: Desk) -> None:
    plain = POLITICAL.raw().replace(b"Politiek vertrouwelijk: ", b"")
    desk.take(plain)
    assert SECRETS[5] in desk.ok("list").out
    desk.ok("mark", "s1", "Politiek-vertrouwelijk")
    silent(desk.ok("list"), desk.ok("log"), desk.ok("brief", "--manager", "DJ"))
    desk.ok("mark", "s1", "dep-v")
    silent(desk.ok("list"), desk.ok("show", "s1"), desk.ok("search", SECRETS[5]))
    desk.ok("undo")
    desk.ok("undo")
    assert SECRETS[5] in desk.ok("list").out


def test_undoing_the_import_of_a_confidential_piece_and_wiping_it_are_silent(full: Desk) -> None:
    silent(full("wipe", "m3"), full.ok("wipe", "m3", "--for-good"), full.ok("log"), full("undo"))
    assert full.ok("search", SECRETS[2]).out == ""


@pytest.mark.parametrize("one", [SEALED, REFUSED, PERSONNEL, BY_LINE, BY_HEADER])
def test_importing_tells_nothing_of_it(desk: Desk, one: object) -> None:
    raw = one.raw()  # type: ignore[attr-defined]
    path = desk.folder / f"{SECRETS[0]}.eml"
    path.write_bytes(raw)
    first = desk("import", path, "--json").row
    assert first["status"] == "imported"
    marked = desk.ok("list", "--json").row["marking"]
    assert marked in {"dep-v", "state-secret", "personnel", "medical", "commercial"}
    if marked in {"dep-v", "state-secret"}:
        assert SECRETS[0] not in str(first)
