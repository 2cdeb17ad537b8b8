"""Heavy work in a child process: mail coming in, a new day's places, a closing day. A busy thread would delay keys.

The child is this module run by itself: an errand comes in on its standard input, reports go out on its standard output,
a line each. It stops when a second line comes in, or when the parent is gone and its input ends.
"""

from __future__ import annotations

import json
import os
import sys
import time
from importlib import import_module
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, BinaryIO, Final, NamedTuple

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from collections.abc import AsyncIterator, Callable

    from werkbank.bootstrap import Services

    Work = Callable[[Services, "Errand", Callable[["Report"], None], Callable[[], bool]], None]

_MOST_REFUSALS: Final = 500
"""Files that were refused and are told by name; beyond that only how many."""
_EVERY: Final = 0.2
"""Seconds between two reports of progress."""
_HOLD: Final = 0.02
"""Seconds that mail being taken in is meant to keep a decision waiting, as far as a few messages at a time allow."""


class Errand(NamedTuple):
    """What is to be done, on which archive. It goes to the child as one line of JSON, on its standard input."""

    kind: str
    path: str
    language: str = "nl"
    officer: tuple[str, ...] = ()
    """Her addresses: mail from those was sent."""
    backups: bool = True
    moment: str = ""
    """Where the clock stands still, as ISO text; empty when it does not."""
    paths: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    """A day to close the office on, as ISO text, with its name; without a name it is opened again."""
    deed: str = ""
    """The deed to undo, by its id."""
    rule: str = ""
    """The rule to run, as ``r3``."""


class Report(NamedTuple):
    """How far it is. ``kind`` is ``progress``, ``done``, ``stopped`` or ``failed``."""

    kind: str
    new: int = 0
    twice: int = 0
    refused: int = 0
    stayed: int = 0
    """How many kept their manager, because the one that a rule gives has a copy already."""
    told: str = ""
    """What failed, in words."""
    handled: int = 0
    """At the end: how many new pieces the rules changed."""
    refusals: tuple[str, ...] = ()
    """At the end: which files were refused and why, in words; as many as one reads."""

    @property
    def seen(self) -> int:
        """Everything that was looked at."""
        return self.new + self.twice + self.refused


# ---------------------------------------------------------------------- in the child


def _import(services: Services, errand: Errand, tell: Callable[[Report], None], stop: Callable[[], bool]) -> None:
    """Take in mail; told now and then."""
    from werkbank.lang.refused_files import why_refused

    tally = {"imported": 0, "duplicate": 0, "rejected": 0}
    refusals: list[str] = []
    last = 0.0
    for result in services.intake.take(errand.paths, hold=_HOLD, stop=stop):
        tally[result.status] += 1
        if result.status == "rejected" and len(refusals) < _MOST_REFUSALS:
            reason = why_refused(result.path, result.reason, services.words)
            name = Path(result.path).name + (f" #{result.part}" if result.part else "")
            refusals.append(services.words.screen.frame.refusal(name, reason))
        now = time.monotonic()
        if now - last > _EVERY:
            last = now
            tell(Report("progress", tally["imported"], tally["duplicate"], tally["rejected"]))
    kind = "stopped" if stop() else "done"
    handled, told = services.intake.handled, tuple(refusals)
    tell(Report(kind, tally["imported"], tally["duplicate"], tally["rejected"], refusals=told, handled=handled))


def _rescore(services: Services, errand: Errand, tell: Callable[[Report], None], stop: Callable[[], bool]) -> None:
    """Work out all places for a new day."""
    del errand
    last, count = 0.0, 0
    for count in services.rescoring.run(stop):
        now = time.monotonic()
        if now - last > _EVERY:
            last = now
            tell(Report("progress", count))
    tell(Report("stopped" if stop() else "done", count))


def _close(services: Services, errand: Errand, tell: Callable[[Report], None], stop: Callable[[], bool]) -> None:
    """Close the office on a day, or open it again: one deed, with every place that follows."""
    del stop
    from datetime import date

    day, *name = errand.closing
    found = date.fromisoformat(day)
    if name:
        services.closing_days.add(found, name[0])
    else:
        services.closing_days.remove(found)
    tell(Report("done"))


def _undo(services: Services, errand: Errand, tell: Callable[[Report], None], stop: Callable[[], bool]) -> None:
    """Take back a deed, with every place that follows."""
    del stop
    services.history.undo(errand.deed)
    tell(Report("done"))


def _redo(services: Services, errand: Errand, tell: Callable[[Report], None], stop: Callable[[], bool]) -> None:
    """Do the last deed that was undone again, with every place that follows."""
    del errand, stop
    services.history.redo()
    tell(Report("done"))


def _run_rule(services: Services, errand: Errand, tell: Callable[[Report], None], stop: Callable[[], bool]) -> None:
    """A rule over everything that nobody decided on; told now and then."""
    last, count, stayed = 0.0, 0, 0
    for ran in services.rules.going(errand.rule, stop):
        count, stayed, now = ran.changed, ran.stayed, time.monotonic()
        if now - last > _EVERY:
            last = now
            tell(Report("progress", count))
    tell(Report("stopped" if stop() else "done", count, stayed=stayed))


def _copy(services: Services, errand: Errand, tell: Callable[[Report], None], stop: Callable[[], bool]) -> None:
    """Make the day's copy, if it is not there yet."""
    del errand, stop
    tell(Report("done", told=services.doors.copy_of_the_day()))


_WORK: Final[dict[str, Work]] = {
    "closing": _close,
    "copy": _copy,
    "import": _import,
    "redo": _redo,
    "rescore": _rescore,
    "rule": _run_rule,
    "undo": _undo,
}
_WARM: Final = "--warm"
_OF_A_DEED: Final = (
    "werkbank.bootstrap", "werkbank.domain.notes.kept", "werkbank.services.closing_days", "werkbank.services.derived",
    "werkbank.services.note_types", "werkbank.storage.database",
)  # fmt: skip
_AWAITED: Final = frozenset({"closing", "redo", "undo"})
"""Somebody waits for these, so nothing at the keyboard goes before them."""


def serve(entrance: BinaryIO, exit_: BinaryIO, *, warm: bool = False) -> None:
    """The child: do one errand, report, stop when asked. ``warm``: what a deed needs is imported before it comes."""
    from werkbank.domain.errors import WerkbankError
    from werkbank.lang import explain

    if warm:
        for name in _OF_A_DEED:
            import_module(name)
    line = entrance.readline()
    if not line:
        return
    errand = Errand(*json.loads(line))
    if errand.kind not in _AWAITED and hasattr(os, "nice"):
        os.nice(10)  # the keyboard goes before what runs beside it
    stopped = Event()

    def listen() -> None:
        entrance.readline()  # another line, or the end: the parent is gone
        stopped.set()

    Thread(target=listen, daemon=True).start()

    def tell(report: Report) -> None:
        try:
            exit_.write(json.dumps(report).encode() + b"\n")
            exit_.flush()
        except OSError:
            stopped.set()

    services = _services(errand)
    try:
        _WORK[errand.kind](services, errand, tell, stopped.is_set)
    except WerkbankError as error:
        tell(Report("failed", told=explain(error, services.words).message))
    except Exception as error:  # noqa: BLE001 - the last net: a traceback may hold somebody's words
        tell(Report("failed", told=explain(error, services.words).message))
    finally:
        services.close()


def _services(errand: Errand) -> Services:
    from datetime import datetime

    from werkbank.bootstrap import build
    from werkbank.settings import Officer, Settings

    settings = Settings(
        language="en" if errand.language == "en" else "nl",
        backups=errand.backups,
        officer=Officer(addresses=tuple(errand.officer)),
    )
    moment = datetime.fromisoformat(errand.moment) if errand.moment else None
    services = build(settings, Path(errand.path), moment=moment)
    services.doors.copies = False
    return services


# ---------------------------------------------------------------------- in the workbench


class Labour:
    """One errand at a time."""

    def __init__(self) -> None:
        self._process: Process | None = None
        self.kind = ""
        """What is running now; empty when nothing is."""

    async def ready(self) -> None:
        """Start the child while somebody still types what its errand will be: by then it has its imports behind it.

        ``close`` lets go of one that is not needed after all.
        """
        if self._process is None:
            self._process = await self._started(_WARM)

    async def _started(self, *how: str) -> Process:
        import asyncio  # not in the child

        root = str(Path(__file__).parents[2])
        known = os.environ.get("PYTHONPATH")
        return await asyncio.create_subprocess_exec(
            sys.executable, "-m", __name__, *how, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (root, known)))},
        )  # fmt: skip

    async def reports(self, errand: Errand) -> AsyncIterator[Report]:
        """Run it; its reports as they come. A child that dies gives a last report ``failed``."""
        self.kind, last = errand.kind, Report("progress")
        ready = self._process is not None and self._process.returncode is None
        self._process = process = self._process if self._process is not None and ready else await self._started()
        try:
            self._say(json.dumps(errand))
            if process.stdout is not None:
                async for line in process.stdout:
                    *told, refusals = json.loads(line)
                    last = Report(*told)._replace(refusals=tuple(refusals))
                    yield last
            if last.kind == "progress":
                yield last._replace(kind="failed")
        finally:
            self.close()
            await process.wait()

    def _say(self, line: str) -> bool:
        if self._process is None or self._process.stdin is None or self._process.stdin.is_closing():
            return False
        self._process.stdin.write(line.encode() + b"\n")
        return True

    def stop(self) -> bool:
        """Ask it to stop; what is done stays done. ``False`` when nothing runs."""
        return self._say("stop")

    def close(self) -> None:
        """Let go of it: without its input it stops by itself, at the end of its batch."""
        process, self._process = self._process, None
        if process is not None and process.stdin is not None:
            process.stdin.close()


if __name__ == "__main__":
    report_to = os.fdopen(os.dup(1), "wb")
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)  # nothing that prints may come between the reports
    serve(sys.stdin.buffer, report_to, warm=_WARM in sys.argv[1:])
    os._exit(0)  # the thread that listens still holds the input, at which Python would end with an abort
