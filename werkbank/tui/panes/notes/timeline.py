"""Notes as bars over working days: what was done, what is to come, the reserve, the plan date and the last day.

Every sign is a shape, so it reads without colour. Days on which nobody works are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.calendars import office_day, office_day_number
from werkbank.domain.notes.progress import OPEN
from werkbank.lang.days import week
from werkbank.tui.text import cut, line
from werkbank.tui.widgets.changes import DrawnLines

if TYPE_CHECKING:
    from datetime import date

    from textual.strip import Strip

    from werkbank.domain.calendars import Closing
    from werkbank.domain.note_views import NotePlan
    from werkbank.tui.context import Context

_DONE, _COMING, _RESERVE, _STILL = "█▒░="
_PLAN, _DUE, _TODAY, _BEFORE, _BEYOND = "◆◇┃◂▸"
_WIDE: Final = 120
"""From so many columns a day takes two of them."""
_LEAST, _MOST = 42, 70
"""Columns for the names."""
_BACK: Final = 3
"""Working days before today that are in sight at first."""


class Scale(NamedTuple):
    """Which days lie where. Days are numbers of office days."""

    left: int
    """Columns before the first day."""
    first: int
    days: int
    each: int
    today: int

    def column(self, number: int) -> int:
        """Where a day begins, in columns of the whole line; outside the scale it is outside the line."""
        return self.left + (number - self.first) * self.each


def scale_for(width: int, shift: int, today: int) -> Scale:
    """As many days as fit in lines so wide; ``shift``: so many days later than it begins by itself."""
    left = max(_LEAST, min(_MOST, width * 2 // 5))
    each = 2 if width >= _WIDE else 1
    return Scale(left, max(1, today - _BACK + shift), max(1, (width - left) // each), each, today)


def bar(one: NotePlan, scale: Scale, closing: Closing) -> str:
    """A note over the days of the scale."""
    cells = _Cells(scale, closing)
    progress, plan, today = one.progress, one.plan, scale.today
    began = [done.began for done in progress.done if done.began] + [out.since for out in progress.out]
    running = progress.state in OPEN
    if began:
        ended = today if running else max((cells.number(done.day) for done in progress.done), default=today)
        cells.fill(cells.number(min(began)), ended, _DONE)
    if running and plan.slack is not None and plan.target.plan is not None:
        aim = cells.number(plan.target.plan)
        if plan.slack < plan.reserve:  # it takes the reserve, or does not fit: all there is to do, from tomorrow on
            hold = progress.hold
            begin = today if hold is None else max(today, cells.number(hold.review))
            cells.fill(begin + 1, begin + plan.norm_days, _COMING)
            cells.fill(begin + plan.norm_days + 1, aim, _RESERVE)
        else:
            cells.fill(aim - plan.reserve + 1, aim, _RESERVE)
            for step in plan.steps:
                cells.fill(max(cells.number(step.start), today + 1), cells.number(step.end), _COMING)
    for still in progress.holds:
        cells.fill(cells.number(still.first) + 1, cells.number(still.resumed or still.review), _STILL)
    due = plan.target.due
    if due is not None:
        cells.mark(cells.number(due), _DUE)
    if plan.target.plan is not None:
        cells.mark(cells.number(plan.target.plan), _PLAN)
    return cells.text()


class _Cells:
    """The days of one line."""

    def __init__(self, scale: Scale, closing: Closing) -> None:
        self._scale, self._closing = scale, closing
        self._days = [" "] * scale.days
        self._marks: dict[int, str] = {}

    def number(self, day: date) -> int:
        """The office day with its number; of another day the one before it."""
        return office_day_number(day, self._closing)

    def fill(self, first: int, last: int, sign: str) -> None:
        """From the one day to the other, both in it."""
        start = self._scale.first
        for at in range(max(first - start, 0), min(last - start + 1, len(self._days))):
            self._days[at] = sign

    def mark(self, number: int, sign: str) -> None:
        """A sign on one day; of a day out of sight an arrow on which side it is."""
        at = number - self._scale.first
        if at < 0:
            self._marks[0] = _BEFORE
        elif at >= len(self._days):
            self._marks[len(self._days) - 1] = _BEYOND
        else:
            self._marks[at] = sign

    def text(self) -> str:
        """All of them, with the line of today."""
        each, now = self._scale.each, self._scale.today - self._scale.first
        made = [day * each for day in self._days]
        if 0 <= now < len(made) and (each > 1 or made[now] == " "):
            made[now] = _TODAY + made[now][1:]
        for at, sign in self._marks.items():
            made[at] = made[at][: each - 1] + sign
        return "".join(made)


def room_before_today(width: int, scale: Scale) -> int:
    """Columns that a heading has before the line of today and the blank before that; all of them without one."""
    return scale.column(scale.today) - 1 if 0 <= scale.today - scale.first < scale.days else width


def today_after(size: int, scale: Scale) -> str:
    """The line of today, as it comes after a heading so long; empty when it is out of sight."""
    at = scale.column(scale.today)
    return f"{_TODAY:>{at - size + 1}}" if size < at < scale.column(scale.first + scale.days) else ""


class Ruler(DrawnLines):
    """Weeks and days above the bars, and what the signs mean."""

    def __init__(self, context: Context) -> None:
        super().__init__(id="notes-ruler")
        self.context = context
        self.shift = 0
        """Working days later than it begins by itself."""

    def scale(self, width: int) -> Scale:
        """The days as they lie now."""
        return scale_for(width, self.shift, office_day_number(self.context.today, self.context.closing))

    def strip(self, y: int) -> Strip:
        """The week numbers, or the first day of each week."""
        width, ink, said = self.size.width, self.context.ink, self.context.words.notes.signs
        scale = self.scale(width)
        if y == 0:
            legend = f" {_DONE} {said['done']} {_COMING} {said['coming']} {_RESERVE} {said['reserve']}"
        else:
            legend = f" {_PLAN} {said['plan']} {_DUE} {said['due']} {_TODAY} {said['today']}"
        pieces = [(cut(legend, scale.left), ink.muted), (self._weeks(scale, names=y == 0), ink.heading)]
        return line(pieces, width, ink.plain)

    def _weeks(self, scale: Scale, *, names: bool) -> str:
        said, closing = self.context.words.names, self.context.closing
        days = [office_day(scale.first + at, closing) for at in range(scale.days)]
        starts = [
            at for at, day in enumerate(days) if not at or day.isocalendar()[:2] != days[at - 1].isocalendar()[:2]
        ]
        text = ""
        for at, end in zip(starts, [*starts[1:], scale.days], strict=True):
            room = (end - at) * scale.each
            whole = week(days[at], said) if names else f"{days[at].day} {said.months[days[at].month - 1]}"
            short = whole.split()[-1 if names else 0]
            label = whole if len(whole) < room and scale.each > 1 else short if len(short) < room else ""
            text += f"{label:<{room}}"
        return text
