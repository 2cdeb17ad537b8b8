"""Through a real terminal: how many bytes a key costs, silence while nobody types, and no byte of a mail that acts."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from benchmarks.seed import MOMENT, seed
from tests.cli.running import ACTS
from tests.journeys.test_hostile_mailbox import pile_of_it
from tests.services.making import JANSEN, Mail, Office
from tests.tui.terminal import Terminal, kinds, terminal, words

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a pseudo-terminal is needed")
NOW = "2026-11-23T10:00"
SHORTER = {f"CSI {last}" for last in "ABCDGHKXLMr"}
"""How a picture is made of another with less: which of these is chance, and all of it happens within the screen."""


def archive(template: Path, folder: Path, mails: Sequence[bytes]) -> Path:
    folder.mkdir()
    path = Path(shutil.copy(template, folder / "werkbank.sqlite"))
    with closing(Office(path)) as office:
        office.take(*mails)
    return path


def test_a_key_costs_few_bytes_at_the_edge_too_and_silence_costs_none(tmp_path: Path) -> None:
    path = seed(tmp_path / "werkbank.sqlite", 300)
    with terminal(path, MOMENT.isoformat()) as screen:
        screen.until("1 van ", 0)
        screen.settled(1.5)
        moving, following = [], []
        for _ in range(100):
            screen.press(b"j")
            came = screen.answer()
            (following if re.search(rb"\xc2\xb7 s\d|punten", came) else moving).append(len(came))
        assert sum(moving) <= 600 * len(moving), moving
        assert all(size <= 600 + 2_000 for size in following), following
        screen.settled(0.5)
        assert screen.settled(2.5) == b""
        assert screen.quits() == 0


def test_who_is_stopped_from_outside_gives_the_terminal_back(office_of_two: Path, tmp_path: Path) -> None:
    with terminal(archive(office_of_two, tmp_path / "map", [Mail(subject="Huur", to=JANSEN).raw()]), NOW) as screen:
        screen.until("1 van 1", 0)
        screen.settled(0.5)
        screen.process.terminate()
        assert screen.ends() == 0
        left = kinds(screen.seen)
        for mode in ("1049", "1000", "1006", "2004"):  # the other screen, the mouse, pastes
            assert f"CSI ?{mode}l" in left or f"CSI ?{mode}h" not in left, mode
        assert "CSI ?25h" in left
        assert b"\x1b[?1049l" in screen.seen


def walk(screen: Terminal, count: int) -> bytes:
    """Every piece in the list, whole, and in the stream; a line that asks, the history, help."""
    screen.until(f"1 van {count}", 0)
    screen.settled(1.0)
    for _ in range(count - 1):
        screen.press(b"j")
        screen.answer(0.1)
    for keys in (b"g", b"f", b"f", b"\r"):
        screen.press(keys)
        screen.answer(0.15)
    for _ in range(count):
        screen.press(b"l")
        screen.answer(0.05)
    assert "Klaar" in words(screen.seen)
    for keys in (b"q", b"w", b"\r", b"H", b"?"):
        screen.press(keys)
        screen.answer(0.15)
    assert screen.quits() == 0
    return screen.seen


def test_no_byte_of_a_hostile_mailbox_acts(office_of_two: Path, tmp_path: Path) -> None:
    hostile = pile_of_it()
    tame = [
        Mail(subject=f"Gewoon bericht {n}", text="Gewone tekst.\n" * 40, to=JANSEN).raw() for n in range(len(hostile))
    ]
    seen = {}
    for name, mails in (("tam", tame), ("kwaad", hostile)):
        with terminal(archive(office_of_two, tmp_path / name, mails), NOW) as screen:
            seen[name] = walk(screen, len(mails))
    assert kinds(seen["kwaad"]) <= kinds(seen["tam"]) | SHORTER
    assert not [one for one in kinds(seen["kwaad"]) if one.startswith(("OSC 52", "OSC 8"))]
    for raw in seen.values():
        text = words(raw).replace("\r", "").replace("\n", "")
        assert ACTS.search(text) is None, ascii(text[max(0, ACTS.search(text).start() - 40) :][:80])  # type: ignore[union-attr]


def test_a_first_start_in_a_terminal_asks_who_you_are(empty: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(empty, tmp_path / "werkbank.sqlite"))
    with terminal(path, NOW) as screen:
        screen.until("Hoe heet je?", 0)
        assert screen.quits() == 0


def test_a_terminal_that_goes_away_ends_it_and_what_was_decided_is_kept(office_of_two: Path, tmp_path: Path) -> None:
    path = archive(office_of_two, tmp_path / "lijn", [Mail(subject="Bericht", to=JANSEN).raw()])
    with terminal(path, NOW) as screen:
        screen.until("1 van 1", 0)
        screen.settled(0.5)
        screen.press(b"a")
        screen.until("Archiveren")
        assert screen.goes_away() == 0
    with closing(Office(path)) as office:
        assert office.one("SELECT state FROM item") == "archived"
