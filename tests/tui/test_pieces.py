"""Of what changes only the columns that differ are sent; together they must give the screen as if all of it was drawn."""

from __future__ import annotations

import os
import random
import signal
from pathlib import Path
from typing import Final

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from benchmarks.measure import ROOT, environment, werkbank
from benchmarks.seed import seed
from benchmarks.tty.program import Program
from tests.tui.pictures import Picture, seen
from werkbank.tui.widgets.changes import changed

PLAIN: Final = Style(color="white")
OTHER: Final = Style(color="red")
KEYS: Final = (
    "j", "j", "k", "<pgdn>", "<pgup>", "G", "g", " ", "a", "w<esc>", "/hu", "<esc>", "<tab>", "f", "=", "?",
    "H", "2", "5", "1",
)  # fmt: skip


def strip(*parts: tuple[str, Style]) -> Strip:
    return Strip([Segment(text, style) for text, style in parts])


@pytest.mark.parametrize(
    ("before", "after", "columns"),
    [
        (strip(("abc", PLAIN)), strip(("abc", PLAIN)), None),
        (strip(("abcdef", PLAIN)), strip(("abXdef", PLAIN)), (2, 3)),
        (strip(("abc", PLAIN)), strip(("abc", OTHER)), (0, 3)),
        (strip(("ab", PLAIN), ("cd", OTHER)), strip(("ab", PLAIN), ("ce", OTHER)), (3, 4)),
        (strip(("a\u8a9eb", PLAIN)), strip(("a\u8a9ec", PLAIN)), (0, 4)),
        (strip(("──── 9", PLAIN)), strip(("─── 10", PLAIN)), (3, 6)),
        (strip(("aab", PLAIN)), strip(("abb", PLAIN)), (1, 2)),
        (strip(("ab", PLAIN), ("ab", OTHER)), strip(("ab", OTHER), ("ab", OTHER)), (0, 2)),
    ],
)
def test_only_the_columns_that_differ(before: Strip, after: Strip, columns: tuple[int, int] | None) -> None:
    assert changed(before, after) == columns


REST: Final = 0.6
"""Seconds: longer than anything the workbench itself waits for before it draws."""
BEAT: Final = 0.05


def asleep(pid: int) -> bool:
    """Does every thread of it wait for something? Who only gets no turn on a busy machine is not asleep."""
    try:
        told = [one.read_text().rpartition(")")[2].split()[0] for one in Path(f"/proc/{pid}/task").glob("*/stat")]
    except OSError:  # a thread that ended meanwhile
        return False
    return bool(told) and set(told) == {"S"}


def look(program: Program) -> Picture:
    """The screen when it is finished: nothing came for as long as it takes, and all that time it slept."""
    rested = 0.0
    while rested < REST:
        quiet = not program.let(BEAT)
        rested = rested + BEAT if quiet and asleep(program.pid) else 0.0
    return seen(program.screen)


@pytest.mark.parametrize(("size", "rounds"), [((80, 24), 3), pytest.param((120, 40), 30, marks=pytest.mark.proof)])
def test_pieces_give_the_whole(tmp_path: Path, size: tuple[int, int], rounds: int) -> None:
    path = seed(tmp_path / "archive.sqlite", 200)
    dice = random.Random(size[0])  # noqa: S311 - only to choose keys
    with Program(werkbank(), environment(path), size, cwd=str(ROOT)) as program:
        program.ready(lambda screen: any(line.startswith("▌") for line in screen.text()))
        for _ in range(rounds):
            keys = [dice.choice(KEYS) for _ in range(4)]
            for key in keys:
                program.send(key)
                program.let(0.15)
            pieces = look(program)
            program.resize((size[0] + 1, size[1]))
            program.let(0.2)
            program.resize(size)
            whole = look(program)
            assert [[sign for sign, _ in one] for one in whole] == [[sign for sign, _ in one] for one in pieces], keys
            assert whole == pieces, keys


def test_who_had_the_terminal_meanwhile_leaves_nothing_behind(tmp_path: Path) -> None:
    """A program that was stopped takes the terminal again as it goes on; what stood there then is gone."""
    path = seed(tmp_path / "archive.sqlite", 20)
    with Program(werkbank(), environment(path), (80, 24), cwd=str(ROOT)) as program:
        program.ready(lambda screen: any(line.startswith("▌") for line in screen.text()))
        before = look(program)
        os.kill(program.pid, signal.SIGSTOP)
        program.screen.feed(b"\x1b[0m\x1b[2J\x1b[Huser@host:~$ fg")
        os.kill(program.pid, signal.SIGCONT)
        assert look(program) == before
