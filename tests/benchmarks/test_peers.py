"""Other programs beside ours: what they are given, how their screens are read, and the table that comes of it."""

from __future__ import annotations

import json
import mailbox
import shutil
import sqlite3
from contextlib import closing
from email import message_from_bytes
from pathlib import Path
from typing import Final

import pytest

from benchmarks import beside, on_notes, on_screen, sections
from benchmarks.cases.peers import mailers, places, todos
from benchmarks.cases.peers.items import Item, mail, write_maildir, write_tasks, write_todos
from benchmarks.cases.peers.peer import cursor, environment, only_found, rows
from benchmarks.measure import Broken, Figure
from benchmarks.tty.screen import Screen

MANY: Final = [
    Item(place, f"Nota Omgevingswet {place}", "Anna de Boer", "a.deboer@vng.nl", "Beste collega")
    for place in range(1, 10)
]
ITEMS: Final = MANY[:3]
DOOIT: Final = """
CREATE TABLE workspace (id INTEGER PRIMARY KEY, order_index, description, is_root, parent_workspace_id);
CREATE TABLE todo (id INTEGER PRIMARY KEY, order_index, description, effort, urgency, pending, parent_workspace_id);
"""
PAGE: Final = "# Benchmarks\n\nfirst\n\n## What\n\nsecond\n\n## Again\n\nlast\n"


def shown(*lines: str) -> Screen:
    screen = Screen(60, len(lines) + 2)
    screen.feed("\r\n".join(lines).encode())
    return screen


def test_a_list_says_by_its_first_word_where_the_cursor_is() -> None:
    assert ITEMS[1].line == "00002 Nota Omgevingswet 2"
    assert ITEMS[0].moment > ITEMS[1].moment


def test_mails_are_read_and_newest_first(tmp_path: Path) -> None:
    write_maildir(tmp_path / "Mail", ITEMS)
    found = mailbox.Maildir(tmp_path / "Mail", create=False)
    assert sorted(one["Subject"] for one in found) == [item.line for item in ITEMS]
    assert {one.get_flags() for one in found} == {"S"}
    assert message_from_bytes(mail(ITEMS[0])).get_payload().strip() == "Beste collega"


def test_tasks_are_what_task_imports(tmp_path: Path) -> None:
    write_tasks(tmp_path / "tasks.json", ITEMS)
    found = json.loads((tmp_path / "tasks.json").read_text(encoding="utf-8"))
    assert [one["description"] for one in found] == [item.line for item in ITEMS]
    assert len({one["uuid"] for one in found}) == 3
    assert [one["entry"] for one in found] == sorted(one["entry"] for one in found)


def test_todos_stand_in_one_workspace(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "todo.db")) as connection:
        connection.executescript(DOOIT)
        write_todos(tmp_path / "todo.db", ITEMS)
        found = connection.execute("SELECT description, parent_workspace_id FROM todo ORDER BY order_index").fetchall()
    assert found == [(item.line, 2) for item in ITEMS]


def test_the_cursor_is_on_the_row_that_looks_like_no_other() -> None:
    striped = ("\x1b[40m00001 Woo een\x1b[m", "00002 Nota twee", "\x1b[40m00003 Woo drie\x1b[m", "00004 Nota vier")
    assert cursor(shown(*striped)) == 0
    assert cursor(shown(*striped, "\x1b[7m00005 Begroting vijf\x1b[m")) == 5
    assert cursor(shown(*striped, "00005 \x1b[7mBegroting vijf\x1b[m")) == 0


def test_a_count_on_the_status_line_is_no_item() -> None:
    screen = shown(
        "00001 Woo een", "\x1b[7m00002 Nota twee\x1b[m", "00003 Woo drie", "\x1b[7mMsgs:10000 Del:1 10000 tasks\x1b[m"
    )
    assert [place for place, _, _ in rows(screen)] == [1, 2, 3]
    assert cursor(screen) == 2


def test_found_is_when_nothing_else_is_left() -> None:
    assert only_found(shown("00001 Nota Omg…", "00004 Nota Omgevingswet 4", "00009 Nota Omgevingswet"))
    assert not only_found(shown("00001 Nota Omgevingswet", "00002 Woo-verzoek", "00003 Nota Omgevingswet"))
    assert not only_found(shown(""))


def test_nothing_of_whoever_runs_it_is_given(tmp_path: Path) -> None:
    env = environment(tmp_path)
    assert env["HOME"] == str(tmp_path)
    assert all(value.startswith(str(tmp_path)) for name, value in env.items() if name.startswith("XDG_"))
    assert set(env) == {"PATH", "HOME", "USER", *(f"XDG_{name}_HOME" for name in ("CONFIG", "DATA", "CACHE", "STATE"))}


def test_what_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None if name == "aerc" else f"/bin/{name}")
    assert places.missing(("neomutt", "aerc")) == ["aerc"]


def figure(name: str, value: float, unit: str = "ms", p95: float | None = None) -> Figure:
    return Figure(beside.CASE, name, unit, value, value, value, 60, p95=p95)


def test_the_table_has_a_column_for_each_program() -> None:
    found = beside.table(
        [
            figure(f"werkbank: {beside.START}", 480),
            figure("werkbank: key down to changed screen", 6.25, p95=8),
            figure(f"neomutt: {beside.START}", 90),
            figure("neomutt: bytes a second while nobody types", 0, "bytes"),
        ]
    ).splitlines()
    assert found[0] == "|  | werkbank | neomutt |"
    assert f"| {beside.START} | 480 ms | 90.0 ms |" in found
    assert "| key down to changed screen | 6.2, 8.0 ms | – |" in found
    assert "| bytes a second while nobody types | – | 0 bytes |" in found


def test_the_section_says_what_could_not_be_measured_without_its_screen() -> None:
    facts = {"cores": 2, "system": "Linux", "python": "3.11", "loop": "14", "load": "1", "short": ""}
    broken = [Broken(beside.CASE, "aerc", "not there: aerc\n  a whole screen"), Broken("verbs", "list", "x")]
    text = beside.section(facts, [figure("werkbank: leaving", 1)], broken, ["werkbank 1: its defaults."])
    assert "- aerc: not there: aerc\n" in text
    assert "whole screen" not in text
    assert "- list" not in text


def test_a_section_is_put_in_and_put_in_again() -> None:
    once = sections.put_in(PAGE, beside.HEADING, f"{beside.HEADING}\n\none\n", beside.NEXT)
    assert once.index("second") < once.index("one") < once.index("## Again")
    both = sections.put_in(once, on_screen.HEADING, f"{on_screen.HEADING}\n\nthe screen\n", on_screen.NEXT)
    notes = sections.put_in(both, on_notes.HEADING, f"{on_notes.HEADING}\n\nthe notes\n", on_notes.NEXT)
    assert sections.of(notes, on_screen.HEADING) == f"{on_screen.HEADING}\n\nthe screen\n"
    again = sections.put_in(both, beside.HEADING, f"{beside.HEADING}\n\ntwo\n", beside.NEXT)
    assert again == both.replace("one", "two")
    assert sections.of(again, on_screen.HEADING) == f"{on_screen.HEADING}\n\nthe screen\n"
    assert sections.of(PAGE, beside.HEADING) == ""


@pytest.mark.parametrize("kind", [mailers.Neomutt, mailers.Aerc, todos.Vit])
def test_a_program_that_is_there_shows_its_list(kind: type, tmp_path: Path) -> None:
    if lacking := places.missing(kind.needs):
        pytest.skip(f"not on this machine: {', '.join(lacking)}")
    peer = kind(tmp_path / "home", MANY)
    assert peer.version
    with peer.open() as program:
        assert peer.start(program) > 0
        assert cursor(program.screen) == 1
        program.press("j", peer.moved(program))
        assert cursor(program.screen) == 2
        program.quit(peer.quit)
