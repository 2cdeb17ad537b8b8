"""A server of child processes that may be killed: it has everything loaded, forks on command and tells the number.

Run it with ``python -c "from tests.services.killing import serve; serve()"``. Starting Python anew for each kill would
take longer than what is killed. Commands are lines of JSON: ``["import", db, folder, told]``.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

from tests.services.making import NOW, OFFICER
from werkbank.bootstrap import Services, build
from werkbank.domain.errors import WerkbankError
from werkbank.settings import Settings

ROOT: Final = Path(__file__).parents[2]


def _import(services: Services, told: int, folder: str) -> None:
    count = 0
    for _ in services.intake.take([Path(folder)]):
        count += 1
    os.write(told, f"done {count}\n".encode())


def _work(services: Services, told: int, first: str) -> None:
    """Decide, undo and redo for ever; a deed is told after it was confirmed."""
    from werkbank.services.guesses import Given

    numbers = [f"s{number}" for number in range(int(first), int(first) + 20)]
    for turn in range(1_000_000):
        some = numbers[turn % 15 : turn % 15 + 5]
        services.deciding.decide(some, "wait" if turn % 2 else "discuss", Given(gist=f"ronde {turn}", to="Piet Smit"))
        os.write(told, f"decided {turn} {' '.join(some)}\n".encode())
        if turn % 3 == 0:
            services.history.undo()
            os.write(told, f"undone {turn}\n".encode())
            if turn % 6 == 0:
                services.history.redo()
                os.write(told, f"redone {turn}\n".encode())


def _decide(services: Services, told: int, count: str) -> None:
    """Each of so many items once, one deed each; begins when the file ``go`` is there."""
    from werkbank.services.guesses import Given

    go = services.doors.path.with_name("go")
    _ = services.doors.database
    os.write(told, b"ready\n")
    while not go.exists():
        time.sleep(0.001)
    for number in range(1, int(count) + 1):
        services.deciding.decide([f"s{number}"], "discuss", Given(gist=f"van {os.getpid()}"))
        os.write(told, f"decided {number}\n".encode())


JOBS: Final = {"import": _import, "work": _work, "decide": _decide}


def _child(job: str, database: str, argument: str, told: str) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    services = build(Settings(officer=OFFICER), Path(database), moment=NOW)
    out = os.open(told, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        JOBS[job](services, out, argument)
    except WerkbankError as error:
        os.write(out, f"error {error!r}\n".encode())
    services.close()


def serve() -> None:
    """Fork a child per line of standard input, and tell its number."""
    import werkbank.importers.mail
    import werkbank.services.deciding
    import werkbank.services.derived
    import werkbank.services.history
    import werkbank.services.intake
    import werkbank.storage.database  # noqa: F401 - all of these are loaded before the fork

    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        number = os.fork()
        if number == 0:
            try:
                _child(*json.loads(line))
            finally:
                os._exit(0)
        print(number, flush=True)  # noqa: T201 - its answer


class Server:
    """Children on command."""

    def __init__(self) -> None:
        self._server = subprocess.Popen(
            [sys.executable, "-c", "from tests.services.killing import serve; serve()"],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip

    def start(self, job: str, database: Path, argument: object, told: Path) -> int:
        """Start a child; the number of its process."""
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._server.stdin.write(json.dumps([job, str(database), str(argument), str(told)]) + "\n")
        self._server.stdin.flush()
        return int(self._server.stdout.readline())

    def close(self) -> None:
        """Let the server end."""
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._server.stdin.close()
        self._server.stdout.close()
        self._server.wait(10)


def alive(process: int) -> bool:
    """Is this process still there?"""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def kill(process: int) -> None:
    """``kill -9``, and wait until it is gone."""
    try:
        os.kill(process, signal.SIGKILL)
    except ProcessLookupError:
        return
    ended(process)


def ended(process: int, seconds: float = 60) -> None:
    """Wait until a process is gone."""
    limit = time.monotonic() + seconds
    while alive(process):
        assert time.monotonic() < limit, f"process {process} is still there"
        time.sleep(0.001)


def lines(told: Path) -> list[str]:
    """What a child told."""
    return told.read_text().splitlines() if told.exists() else []
