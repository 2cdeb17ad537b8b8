"""What runs in a child process for the frame: mail that comes in, the places of a new day; progress, and stopping."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from werkbank.tui.labour import Errand, Labour

if TYPE_CHECKING:
    from datetime import date

    from werkbank.tui.labour import Report
    from werkbank.tui.workplace import Workplace


class Errands:
    """One at a time."""

    def __init__(self, frame: Workplace) -> None:
        self._frame = frame
        self._labour = Labour()
        self.progress = ""
        """For the top line; empty when nothing runs."""
        self._rescored: date | None = None

    def see_day(self, stored: date | None) -> None:
        """The stored places are of another day: work them out anew, once a day."""
        context = self._frame.context
        clock = context.services.doors.clock
        if stored is None or stored == clock.today() or clock.fixed or self._labour.kind:
            return
        if self._rescored != clock.today():
            self._rescored = clock.today()
            self._start("rescore")

    def take_in(self, path: str) -> None:
        """Take in the mail in a file or folder."""
        if self._labour.kind:
            self._frame.status.say(self._frame.context.words.screen.frame.busy, error=True)
            return
        self._start("import", (str(Path(path).expanduser()),))

    def stop(self) -> None:
        """Stop what runs; what is done stays done."""
        if not self._labour.stop():
            self._frame.status.say(self._frame.context.words.screen.frame.nothing_runs)

    def close(self) -> None:
        """At the end: stop it, and let go of it."""
        self._labour.stop()
        self._labour.close()

    def _start(self, kind: str, paths: tuple[str, ...] = ()) -> None:
        doors = self._frame.context.services.doors
        settings, clock = doors.settings, doors.clock
        moment = clock.now().isoformat() if clock.fixed else ""
        errand = Errand(
            kind, str(doors.path), settings.language, settings.officer.addresses, settings.backups, moment, paths
        )  # fmt: skip
        self._frame.context.start(self._follow(errand), group="errand")

    async def _follow(self, errand: Errand) -> None:
        frame, said = self._frame, self._frame.context.words.screen.frame
        last: Report | None = None
        key = frame.context.keymap.key_of("palette")
        async for report in self._labour.reports(errand):
            last = report
            text = (
                said.updating(report.seen) if errand.kind == "rescore" else said.taking_in(report.seen, report.refused)
            )
            self.progress = f"{text} · {said.stops(key)}"
            frame.progress()
        self.progress = ""
        frame.progress()
        frame.changed()
        if last is not None:
            self._tell(errand, last)

    def _tell(self, errand: Errand, last: Report) -> None:
        frame, said = self._frame, self._frame.context.words.screen.frame
        if last.kind == "failed":
            frame.status.say(last.told or said.failed, error=True)
        elif errand.kind == "import":
            text = (
                said.stopped_taking_in(last.new)
                if last.kind == "stopped"
                else said.taken_in(last.new, last.twice, last.refused)
            )
            frame.status.say(f"{text} · {last.told}" if last.told else text, error=bool(last.told))
