"""The workbench in a real terminal: a pseudo-terminal, keys written into it, every byte that comes back kept."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
PATIENCE: Final = 60.0
_OWN: Final = ("COLUMNS", "LINES", "TERM", "TMUX", "TEXTUAL", "NO_COLOR", "COLORTERM", "WERKBANK", "PYTEST")
SEQUENCE: Final = re.compile(
    rb"\x1b\[(?P<csi>[0-?]*[ -/]*[@-~])|\x1b\](?P<osc>[^\x07\x1b]*)(?:\x07|\x1b\\)?"
    rb"|\x1b(?P<string>[PX^_])[^\x1b]*(?:\x1b\\)?|\x1b(?P<short>[ -/]*[0-Z\\`-~])"
)
"""Everything that a terminal takes for more than text."""


class Terminal:
    """A program in a terminal of so many columns and lines."""

    def __init__(self, command: list[str], environment: dict[str, str], size: tuple[int, int]) -> None:
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        known = {name: value for name, value in os.environ.items() if not name.startswith(_OWN)}
        known |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", **environment}
        self.process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, cwd=ROOT, env=known, start_new_session=True
        )
        os.close(theirs)
        self.seen = b""

    def press(self, keys: bytes) -> None:
        """Bytes as a keyboard sends them."""
        os.write(self._ours, keys)

    def until(self, words: str | bytes, start: int | None = None) -> bytes:
        """Read until these words came after place ``start`` (now); what came."""
        wanted = words.encode() if isinstance(words, str) else words
        start = len(self.seen) if start is None else start
        deadline = time.monotonic() + PATIENCE
        while wanted not in self.seen[start:]:
            if not self._read(1.0) and time.monotonic() > deadline:
                raise AssertionError(f"never came: {wanted!r}; after {self.seen[-400:]!r}")
            assert self.process.poll() is None or wanted in self.seen[start:], self.seen[-2_000:]
        return self.seen[start:]

    def answer(self, quiet: float = 0.02) -> bytes:
        """What comes after a key: at least something, and until it is quiet."""
        start, deadline = len(self.seen), time.monotonic() + PATIENCE
        while not self._read(1.0):
            if time.monotonic() > deadline:
                raise AssertionError(f"no answer; after {self.seen[-400:]!r}")
        self.settled(quiet)
        return self.seen[start:]

    def settled(self, quiet: float) -> bytes:
        """What comes until nothing came for so many seconds."""
        start = len(self.seen)
        while self._read(quiet):
            pass
        return self.seen[start:]

    def _read(self, patience: float) -> bool:
        if not select.select([self._ours], [], [], patience)[0]:
            return False
        try:
            found = os.read(self._ours, 65_536)
        except OSError:  # the other side is closed
            return False
        self.seen += found
        return bool(found)

    def quits(self) -> int:
        """ctrl+q; how it ended."""
        self.press(b"\x11")
        return self.ends()

    def ends(self) -> int:
        """Read until it is over; how it ended."""
        deadline = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < deadline:
            self._read(0.05)
        while self._read(0.05):
            pass
        return self.process.wait(1)

    def goes_away(self) -> int:
        """The terminal itself is closed, as when a line to another machine breaks; how the program ended."""
        os.close(self._ours)
        self._ours = -1
        return self.process.wait(PATIENCE)

    def close(self) -> None:
        """Let go, whatever it does."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(10)
        if self._ours >= 0:
            os.close(self._ours)


@contextmanager
def terminal(archive: Path, moment: str, size: tuple[int, int] = (80, 24)) -> Iterator[Terminal]:
    """``werkbank`` on an archive, at a moment."""
    environment = {"WERKBANK_DB": str(archive), "WERKBANK_CONFIG": str(archive.with_name("werkbank.toml"))}
    made = Terminal([sys.executable, "-m", "werkbank", "--now", moment], environment, size)
    try:
        yield made
    finally:
        made.close()


def kinds(raw: bytes) -> set[str]:
    """The kinds of sequences in what came: for modes which, for colours only that."""
    found = set()
    for one in SEQUENCE.finditer(raw):
        csi = one["csi"]
        if csi is not None:
            mode = csi.endswith((b"h", b"l", b"p", b"u", b"t", b"n", b"c"))
            found.add(f"CSI {csi.decode() if mode else csi.lstrip(b'0123456789;').decode()}")
        elif one["osc"] is not None:
            found.add(f"OSC {one['osc'][:40].decode(errors='replace')}")
        else:
            found.add((one["string"] or one["short"]).decode(errors="replace"))
    return found


def words(raw: bytes) -> str:
    """What came, as text alone."""
    return SEQUENCE.sub(b"", raw).decode()
