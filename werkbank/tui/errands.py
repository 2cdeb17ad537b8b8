"""What runs in a child process for the frame: mail that comes in, the places of a new day; progress, and stopping."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.settings import expanded
from werkbank.tui.labour import Errand, Labour
from werkbank.tui.text import plain
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from datetime import date

    from werkbank.services.doors import Doors
    from werkbank.tui.labour import Report
    from werkbank.tui.workplace import Workplace


def errand_for(doors: Doors, kind: str) -> Errand:
    """An errand on this archive, for this officer and at this moment."""
    settings, clock = doors.settings, doors.clock
    moment = clock.now().isoformat() if clock.fixed else ""
    addresses = settings.officer.addresses
    return Errand(kind, str(doors.path), settings.language, addresses, settings.backups, moment)


async def carried_out(frame: Workplace, errand: Errand, labour: Labour | None = None) -> bool:
    """Run an errand that somebody waits for, while keys answer; ``False`` when it failed, and that is told."""
    last: Report | None = None
    async for report in (labour or Labour()).reports(errand):
        last = report
    if last is not None and last.kind == "done":
        return True
    told = last.told if last is not None else ""
    frame.status.say(told or frame.context.words.screen.frame.failed, error=True)
    return False


class Errands:
    """One at a time, in the order in which they were asked."""

    def __init__(self, frame: Workplace) -> None:
        self._frame = frame
        self._labour = Labour()
        self._waiting: list[Errand] = []
        self.progress = ""
        """For the top line; empty when nothing runs."""
        self._refusals: list[str] = []
        self._begun = False
        self._stored: date | None = None
        self._pending = ""
        self._rescored: tuple[date, str] | None = None
        """For which day and which change of weights they were worked out, or that was tried."""
        frame.context.services.doors.copies = False

    def begin(self) -> None:
        """What a new day needs first: its copy of the archive."""
        doors = self._frame.context.services.doors
        if doors.settings.backups and not doors.clock.fixed and doors.path.exists():
            self._ask("copy")
        self._begun = True
        self.see_day(self._stored, self._pending)

    def see_day(self, stored: date | None, pending: str = "") -> None:
        """The stored places are of another day, or by other weights: work them out anew, once for each."""
        clock = self._frame.context.services.doors.clock
        self._stored, self._pending = stored, pending
        holds = stored is None or (stored == clock.today() and not pending)
        if not self._begun or holds or clock.fixed:
            return
        if self._rescored != (clock.today(), pending):
            self._rescored = clock.today(), pending
            self._ask("rescore")

    def take_in(self, path: str) -> None:
        """Take in the mail in a file or folder, after what is running."""
        self._ask("import", (str(expanded(path)),))

    def run_rule(self, ref: str) -> None:
        """Run a rule over what nobody decided on."""
        self._ask("rule", rule=ref)

    def stop(self) -> None:
        """Stop what runs, and what waits for it; what is done stays done."""
        self._waiting.clear()
        if not self._labour.stop():
            self._frame.status.say(self._frame.context.words.screen.frame.nothing_runs)

    def close(self) -> None:
        """At the end: stop it, and let go of it."""
        self._waiting.clear()
        self._labour.stop()
        self._labour.close()

    def _ask(self, kind: str, paths: tuple[str, ...] = (), rule: str = "") -> None:
        wanted = errand_for(self._frame.context.services.doors, kind)
        self._waiting.append(wanted._replace(paths=paths, rule=rule))
        if not self._labour.kind:
            self._labour.kind = kind  # from now on: the work itself begins a moment later
            self._frame.context.start(self._work, group="errand")

    async def _work(self) -> None:
        try:
            while self._waiting:
                await self._follow(self._waiting.pop(0))
        finally:
            self._labour.kind = ""

    async def _follow(self, errand: Errand) -> None:
        frame = self._frame
        last: Report | None = None
        async for report in self._labour.reports(errand):
            last = report
            self._show(errand, report)
        self.progress = ""
        frame.progress()
        if errand.kind != "copy":
            frame.changed()
        if last is not None:
            self._tell(errand, last)

    def _show(self, errand: Errand, report: Report) -> None:
        said = self._frame.context.words.screen.frame
        if errand.kind == "rescore":
            text = said.updating(report.seen)
        elif errand.kind == "import":
            text = said.taking_in(report.seen, report.refused)
        elif errand.kind == "rule":
            text = self._frame.context.words.rules.running(report.new)
        else:
            return
        self.progress = f"{text} · {said.stops(self._frame.context.keymap.key_of('back'))}"
        self._frame.progress()

    def _tell(self, errand: Errand, last: Report) -> None:
        frame, said = self._frame, self._frame.context.words.screen.frame
        if last.kind == "failed":
            frame.status.say(last.told or said.failed, error=True)
        elif errand.kind == "rule":
            rules, key = frame.context.words.rules, frame.context.keymap.key_of("undo")
            told = rules.ran(last.new) if last.new else rules.ran_none
            told = f"{told} {rules.stayed(last.stayed)}" if last.stayed else told
            frame.status.say(told, said.undo_hint(key) if last.new else "")
        elif errand.kind == "import":
            stopped = last.kind == "stopped"
            text = said.stopped_taking_in(last.new) if stopped else said.taken_in(last.new, last.twice, last.refused)
            text = f"{text} · {said.by_rules(last.handled)}" if last.handled else text
            self._refusals = list(last.refusals)
            frame.status.say(text, error=bool(self._refusals))
            if self._refusals:
                self.show_refused()

    def show_refused(self) -> None:
        """Which files were refused at the last import, and why; until she goes on."""
        frame, said = self._frame, self._frame.context.words.screen.frame
        if not self._refusals:
            frame.status.say(said.none_refused)
            return
        title = said.refused(len(self._refusals), frame.context.keymap.key_of("back"))
        frame.postvak.hold(
            [Paragraph(title, "title"), Paragraph(""), *(Paragraph(plain(one)) for one in self._refusals)]
        )
