"""A program in a terminal of our own (a pty): keys in, screen out, and when each change was there to be seen.

Every read is stamped when it returns; bytes are parsed only once nothing more comes, or when a question in them waits
for an answer, so what our emulator takes is in no figure. A state was seen when the chunk that carried it arrived and
no synchronised update was open. All times are milliseconds.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
from time import perf_counter, sleep
from typing import TYPE_CHECKING, Final, NamedTuple, Self

from benchmarks.tty.answers import QUERY
from benchmarks.tty.keyboard import sent
from benchmarks.tty.processes import Usage, usage
from benchmarks.tty.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from benchmarks.tty.screen import Snapshot

    Sees = Callable[[Screen], bool]

QUIET: Final = 0.06
"""Seconds without a byte after which a screen counts as finished."""
PATIENCE: Final = 15.0
_CHUNK: Final = 65536
_LINE_BUFFER: Final = 256.0
"""Bytes that a slow line takes at once."""
_DROPPED: Final = ("COLUMNS", "LINES", "TERM", "TMUX", "STY", "TEXTUAL", "COLORTERM", "NO_COLOR", "VTE_", "LC_", "LANG")


class UnmeasuredError(Exception):
    """What was waited for never came; the screen as it was is in the text."""


class Seen(NamedTuple):
    """Milliseconds after the key: the first change, what was waited for, and the last change; and the bytes."""

    first: float
    match: float
    last: float
    size: int


class Program:
    """A running program. Use it with ``with``: it ends when the block does."""

    def __init__(
        self, command: Sequence[str], env: Mapping[str, str], size: tuple[int, int], *, cwd: str, line: float = 0
    ) -> None:
        """``line`` is how many bytes a second the line to the terminal carries; 0 is no limit."""
        self._line, self._room, self._room_at = line, _LINE_BUFFER, perf_counter()
        self._chunks: list[tuple[float, bytes]] = []
        self._changes: list[float] = []
        self._sees: Sees | None = None
        self._matched: list[float] = []
        self.total = 0
        """Bytes so far."""
        self.alive = True
        self.screen = Screen(*size, reply=self._write)
        self._shown: Snapshot = self.screen.snapshot()
        clean = {name: value for name, value in env.items() if not name.startswith(_DROPPED)}
        clean |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
        window = struct.pack("HHHH", size[1], size[0], 0, 0)
        self.started = perf_counter()
        self.pid, self._file = pty.fork()
        if self.pid == 0:
            _become(command, clean, cwd, window)
        fcntl.ioctl(self._file, termios.TIOCSWINSZ, window)
        os.set_blocking(self._file, False)
        self._ended = os.pidfd_open(self.pid)
        self._status: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    # ------------------------------------------------------------------ the line

    def _write(self, data: bytes) -> None:
        while data:
            try:
                data = data[os.write(self._file, data) :]
            except BlockingIOError:
                self._pull(0.005)
            except OSError:
                self.alive = False
                return

    def _pull(self, wait: float) -> bool:
        """One stamped read; did something come?"""
        room = _CHUNK
        if self._line:
            now = perf_counter()
            self._room = min(_LINE_BUFFER, self._room + (now - self._room_at) * self._line)
            self._room_at, room = now, int(self._room)
            if room < 64:
                sleep(min(wait, 64 / self._line))
                return True
        if not self.alive:
            sleep(max(0.0, wait))
            return False
        if not select.select([self._file], [], [], max(0.0, wait))[0]:
            return False
        try:
            data = os.read(self._file, room)
        except BlockingIOError:
            return False
        except OSError:
            data = b""
        if not data:
            self.alive = False
            return False
        self._chunks.append((perf_counter(), data))
        self.total += len(data)
        self._room -= len(data)
        if QUERY.search(data):
            self._parse()
        return True

    def _parse(self) -> None:
        """Show what came; note when the screen changed, and when it first was as waited for."""
        chunks, self._chunks = self._chunks, []
        for at, data in chunks:
            self.screen.feed(data)
            if self.screen.in_sync:
                continue
            shown = self.screen.snapshot()
            if shown != self._shown:
                self._shown = shown
                self._changes.append(at)
                if self._sees is not None and not self._matched and self._sees(self.screen):
                    self._matched.append(at)

    # ------------------------------------------------------------------ what a case does

    def wait(self, sees: Sees, *, since: float, quiet: float = QUIET, patience: float = PATIENCE) -> Seen:
        """Until the screen is as wanted and nothing more comes for ``quiet`` seconds."""
        self._changes, self._matched, self._sees = [], [], sees
        before, last, end = self.total, perf_counter(), since + patience
        while not self._finished(last, quiet):
            if self._pull(quiet):
                last = perf_counter()
            else:
                self._parse()
            if perf_counter() > end or (not self.alive and not self._chunks):
                break
        self._parse()
        self._sees = None
        if not self._matched:
            raise UnmeasuredError(f"not seen within {patience:g} s:\n{self.picture()}")
        first, match, final = ((one - since) * 1000 for one in (self._changes[0], self._matched[0], self._changes[-1]))
        return Seen(first, match, final, self.total - before)

    def _finished(self, last: float, quiet: float) -> bool:
        return bool(self._matched) and perf_counter() - last >= quiet and not self.screen.in_sync

    def ready(self, sees: Sees, *, quiet: float = 0.3) -> Seen:
        """Wait for the first useful screen, counted from the start of the process."""
        return self.wait(sees, since=self.started, quiet=quiet, patience=60)

    def press(self, keys: str, sees: Sees, *, quiet: float = QUIET, patience: float = PATIENCE) -> Seen:
        """Send keys, and wait for what they do."""
        since = perf_counter()
        self._write(sent(keys))
        return self.wait(sees, since=since, quiet=quiet, patience=patience)

    def send(self, keys: str) -> float:
        """Send keys without waiting; the moment."""
        now = perf_counter()
        self._write(sent(keys))
        return now

    def let(self, seconds: float) -> int:
        """Let time go by, taking in what comes; how many bytes came."""
        before, end = self.total, perf_counter() + seconds
        while (left := end - perf_counter()) > 0:
            self._pull(left)
        self._parse()
        return self.total - before

    def picture(self) -> str:
        """The screen as text."""
        return "\n".join(line.rstrip() for line in self.screen.text()).strip("\n")

    def usage(self) -> Usage:
        """Memory and processor time of the program itself."""
        return usage(self.pid)

    # ------------------------------------------------------------------ the end

    def quit(self, keys: str) -> float:
        """Ask it to end; milliseconds until it did."""
        since = perf_counter()
        self._write(sent(keys))
        end = since + PATIENCE
        while perf_counter() < end:
            ready = select.select([self._file, self._ended] if self.alive else [self._ended], [], [], 1)[0]
            if self._ended in ready:
                took = (perf_counter() - since) * 1000
                self._status = os.waitpid(self.pid, 0)[1]
                return took
            if ready:
                self._pull(0)
        raise UnmeasuredError(f"did not end within {PATIENCE:g} s:\n{self.picture()}")

    def end(self) -> None:
        """Make an end of it, whatever it does."""
        for told in (signal.SIGTERM, signal.SIGKILL):
            if self._status is None:
                os.kill(self.pid, told)
                end = perf_counter() + 3
                while perf_counter() < end and not select.select([self._ended], [], [], 0)[0]:
                    self._pull(0.02)
                if select.select([self._ended], [], [], 0)[0]:
                    self._status = os.waitpid(self.pid, 0)[1]
        os.close(self._ended)
        os.close(self._file)


def _become(command: Sequence[str], env: Mapping[str, str], cwd: str, window: bytes) -> None:
    """In the child: turn into the program."""
    try:
        fcntl.ioctl(0, termios.TIOCSWINSZ, window)
        os.chdir(cwd)
        os.execvpe(command[0], list(command), dict(env))  # noqa: S606 - a fixed list of words
    finally:
        os._exit(127)
