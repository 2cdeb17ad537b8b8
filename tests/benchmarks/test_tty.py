"""The terminal of the benchmarks: what it shows, what it answers, and that a figure is told when it could not be taken."""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter
from typing import Final

import pytest

from benchmarks.tty.keyboard import sent
from benchmarks.tty.program import Program, UnmeasuredError
from benchmarks.tty.screen import Screen
from benchmarks.tty.styles import PLAIN, changed

ECHO: Final = """
import os, tty
tty.setraw(0)
os.write(1, b"\\x1b[c\\x1b[?2026$p")
got = b""
while b"c" not in got or b"$y" not in got:
    got += os.read(0, 100)
os.write(1, b"\\x1b[2J\\x1b[Hready")
while (key := os.read(0, 1)) != b"q":
    os.write(1, b"\\x1b[?2026h\\x1b[2;1H" + key + b"\\x1b[?2026l")
"""


def shown(data: bytes, columns: int = 10, lines: int = 3) -> list[str]:
    screen = Screen(columns, lines)
    screen.feed(data)
    return [line.rstrip() for line in screen.text()]


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"abc\r\ndef", ["abc", "def", ""]),
        (b"\x1b[2;3Hx", ["", "  x", ""]),
        (b"0123456789ab", ["0123456789", "ab", ""]),
        (b"a\r\nb\r\nc\r\nd", ["b", "c", "d"]),
        (b"abcdef\x1b[3D\x1b[K", ["abc", "", ""]),
        (b"abcdef\x1b[1;2H\x1b[2P", ["adef", "", ""]),
        (b"abc\x1b[1;2H\x1b[2@", ["a  bc", "", ""]),
        (b"abc\x1b[1;2H\x1b[X", ["a c", "", ""]),
        (b"a\x1b[4b", ["aaaaa", "", ""]),
        (b"ab\r\ncd\x1b[2J", ["", "", ""]),
        ("één \u8a9ex".encode(), ["één \u8a9ex", "", ""]),
        (b"\x1b]52;c;QQ==\x07abc\x1b[31m\x1b[0mdef", ["abcdef", "", ""]),
    ],
)
def test_what_is_written_is_shown(data: bytes, lines: list[str]) -> None:
    assert shown(data) == lines
    screen = Screen(10, 3)
    for place in range(len(data)):  # however it is cut
        screen.feed(data[place : place + 1])
    assert [line.rstrip() for line in screen.text()] == lines


def test_a_style_is_kept_until_it_is_changed() -> None:
    style = changed(PLAIN, "1;38;2;1;2;3;48;5;7")
    assert (style.ink, style.ground, style.flags) == ((2, 1, 2, 3), (5, 7), frozenset({1}))
    assert changed(style, "22;39;49") == PLAIN == changed(style, "0")


def test_nothing_is_shown_while_an_update_is_open() -> None:
    screen = Screen(10, 3)
    screen.feed(b"\x1b[?2026h")
    assert screen.in_sync
    screen.feed(b"\x1b[?2026l")
    assert not screen.in_sync
    assert screen.frames == 1


def test_keys_are_spelled() -> None:
    assert sent("w<enter><ctrl-q><pgdn>") == b"w\r\x11\x1b[6~"


def test_a_program_is_heard_and_ends(tmp_path: Path) -> None:
    with Program([sys.executable, "-c", ECHO], {}, (20, 5), cwd=str(tmp_path)) as program:
        program.ready(lambda screen: screen.text()[0].startswith("ready"), quiet=0.01)
        seen = program.press("x", lambda screen: screen.text()[1].startswith("x"), quiet=0.01)
        assert seen.size == len(b"\x1b[?2026h\x1b[2;1Hx\x1b[?2026l")
        assert 0 < seen.first <= seen.match <= seen.last
        assert program.quit("q") > 0


def test_what_never_comes_is_told_with_the_screen(tmp_path: Path) -> None:
    with (
        Program([sys.executable, "-c", ECHO], {}, (20, 5), cwd=str(tmp_path)) as program,
        pytest.raises(UnmeasuredError, match="ready"),
    ):
        program.wait(lambda _: False, since=perf_counter(), quiet=0.01, patience=1)
