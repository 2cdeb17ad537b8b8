"""Heavy work in a child process: taking in mail, a new day's places. A busy thread would double the delay of keys."""

from __future__ import annotations

import asyncio
import os
import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from werkbank.bootstrap import Services

    Work = Callable[[Services, "Errand", Callable[["Report"], None], Callable[[], bool]], None]

_EVERY: Final = 0.2
"""Seconds between two reports of progress."""


class Errand(NamedTuple):
    """What is to be done, on which archive; all of it goes to the child as it is."""

    kind: str
    path: str
    settings: Any
    moment: Any
    paths: tuple[str, ...] = ()
    manager: str = ""


class Report(NamedTuple):
    """How far it is. ``kind`` is ``progress``, ``done``, ``stopped`` or ``failed``."""

    kind: str
    new: int = 0
    twice: int = 0
    refused: int = 0
    told: str = ""
    """What failed, or the first file that was refused, in words."""

    @property
    def seen(self) -> int:
        """Everything that was looked at."""
        return self.new + self.twice + self.refused


# ---------------------------------------------------------------------- in the child


def _import(services: Services, errand: Errand, tell: Callable[[Report], None], stop: Callable[[], bool]) -> None:
    """Take in mail; told now and then."""
    tally = {"imported": 0, "duplicate": 0, "rejected": 0}
    first, last = "", 0.0
    for result in services.intake.take(errand.paths, manager=errand.manager, stop=stop):
        tally[result.status] += 1
        if result.status == "rejected" and not first:
            reason = services.words.cli.rejects[result.reason]  # type: ignore[literal-required]
            first = services.words.screen.frame.rejected_first(os.path.basename(result.path), reason)  # noqa: PTH119
        now = time.monotonic()
        if now - last > _EVERY:
            last = now
            tell(Report("progress", tally["imported"], tally["duplicate"], tally["rejected"], first))
    kind = "stopped" if stop() else "done"
    tell(Report(kind, tally["imported"], tally["duplicate"], tally["rejected"], first))


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


_WORK: Final[dict[str, Work]] = {"import": _import, "rescore": _rescore}


def run(pipe: Connection, errand: Errand) -> None:
    """The child: do it, report through the pipe, stop when asked or when the parent is gone."""
    import sys
    from pathlib import Path

    from werkbank.bootstrap import build
    from werkbank.domain.errors import WerkbankError
    from werkbank.lang import explain

    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)  # nothing of a child may come on the screen
    asked_to_stop = [False]

    def stop() -> bool:
        if not asked_to_stop[0]:
            try:
                asked_to_stop[0] = pipe.poll()
            except OSError:
                asked_to_stop[0] = True
        return asked_to_stop[0]

    def tell(report: Report) -> None:
        try:
            pipe.send(report)
        except OSError:
            asked_to_stop[0] = True

    services = build(errand.settings, Path(errand.path), moment=errand.moment)
    try:
        _WORK[errand.kind](services, errand, tell, stop)
    except WerkbankError as error:
        tell(Report("failed", told=explain(error, services.words).message))
    except Exception as error:  # noqa: BLE001 - the last net: a traceback may hold somebody's words
        tell(Report("failed", told=explain(error, services.words).message))
    finally:
        services.close()
        sys.stdout = sys.stderr = None


# ---------------------------------------------------------------------- in the workbench


class Labour:
    """One errand at a time."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self.kind = ""
        """What is running now; empty when nothing is."""

    async def reports(self, errand: Errand) -> AsyncIterator[Report]:
        """Run it; its reports as they come. A child that dies gives a last report ``failed``."""
        self.kind = errand.kind
        loop, last = asyncio.get_running_loop(), Report("progress")
        with ThreadPoolExecutor(1, "labour") as thread:
            try:
                pipe = self._pipe = await loop.run_in_executor(thread, self._begin, errand)
                while (report := await loop.run_in_executor(thread, _receive, pipe)) is not None:
                    last = report
                    yield report
                if last.kind == "progress":
                    yield last._replace(kind="failed")
            finally:
                self.close()

    def _begin(self, errand: Errand) -> Connection:
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        self._process = context.Process(target=run, args=(theirs, errand))
        self._process.start()
        theirs.close()
        return ours

    def stop(self) -> bool:
        """Ask it to stop; what is done stays done. ``False`` when nothing runs."""
        if self._pipe is None:
            return False
        try:
            self._pipe.send("stop")
        except OSError:
            return False
        return True

    def close(self) -> None:
        """Let go of it; a child without a pipe stops by itself at the end of its batch."""
        pipe, process, self._pipe, self._process, self.kind = self._pipe, self._process, None, None, ""
        if pipe is not None:
            pipe.close()
        if process is not None and process.pid is not None:
            process.join(2)


def _receive(pipe: Connection) -> Report | None:
    try:
        report = pipe.recv()
    except (EOFError, OSError):
        return None
    return report if isinstance(report, Report) else None
