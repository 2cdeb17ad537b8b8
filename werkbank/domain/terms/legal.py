"""From the nominal end to the legal end: the shift to a day that counts, and the two working days a term must hold."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from werkbank.domain.calendars import NO_CLOSING, CalendarCode, Closing
from werkbank.domain.days_off import NO_EQUATED, DayOff, EquatedDays, day_off
from werkbank.domain.terms.length import Length, days_on
from werkbank.domain.terms.rules import Regime
from werkbank.domain.terms.steps import ShiftArticle, Shifted, Step, TwoArticle, TwoWorkingDays
from werkbank.domain.terms.suspending import Suspension, holding

_LONGEST: Final = {"d": 90, "w": 12, "m": 3, "y": 0, "wd": 90}
"""Algemene termijnenwet art. 4: above this it does not apply."""


class Setting(NamedTuple):
    """What is known besides the term: equated days (``atw`` only), own closing days (``rijk`` only), the buffer.

    ``buffer`` counts office working days, 0 or more.
    """

    equated: EquatedDays = NO_EQUATED
    closing: Closing = NO_CLOSING
    buffer: int = 1

    def off(self, day: date, calendar: CalendarCode) -> DayOff | None:
        """Why a day does not count in a calendar."""
        return day_off(day, calendar, self.equated, self.closing)


class Law(NamedTuple):
    """A law that shifts ends: where it counts, by which articles, and from which length it asks two working days."""

    calendar: CalendarCode
    shift: ShiftArticle
    two: TwoArticle
    two_from: int
    """Days."""


LAWS: Final[dict[Regime, Law]] = {
    "atw": Law("atw", "atw-1-1", "atw-2", 3),
    "eu": Law("eu", "eu-3-4", "eu-3-5", 2),
}


def is_longer(lengths: tuple[Length, ...]) -> bool:
    """Does art. 4 switch the Algemene termijnenwet off? Of an extended term in two units either part is enough."""
    return any(one.n > _LONGEST[one.unit] for one in lengths)


class Frame(NamedTuple):
    """A term whose end is to be settled: from when, how long, under which law (``None``: no law shifts it)."""

    start: date
    lengths: tuple[Length, ...]
    law: Law | None
    suspensions: tuple[Suspension, ...]
    setting: Setting

    @property
    def asks_two_days(self) -> bool:
        """Is it long enough for the rule of two working days?"""
        days = sum(one.n if one.unit in ("d", "wd") else 7 for one in self.lengths)
        return self.law is not None and days >= self.law.two_from


class Settled(NamedTuple):
    """The legal end, the steps to it, and the years of which an equated day could still change it."""

    end: date
    steps: tuple[Step, ...]
    unknown: frozenset[int]


def settle(frame: Frame, nominal: date) -> Settled:
    """Shift a nominal end: first to a day that counts, then on until the term holds two working days."""
    if frame.law is None:
        return Settled(nominal, (), frozenset())
    steps: list[Step] = []
    end, skipped = _next(frame.law, nominal, frame.setting)
    if skipped:
        steps.append(Shifted(frame.law.shift, nominal, skipped, end))
    unknown: set[int] = set()
    if frame.asks_two_days:
        held, doubtful = _held(frame, frame.law, end)
        unknown |= doubtful
        if held < 2:
            further = _until_two(frame.law, end, held, frame.setting)
            steps.append(further)
            end = further.to
    if frame.law.calendar == "atw":
        unknown |= set(frame.setting.equated.unknown_in(nominal.year, end.year))
    return Settled(end, tuple(steps), frozenset(unknown))


def _until_two(law: Law, since: date, held: int, setting: Setting) -> TwoWorkingDays:
    """On from ``since`` until two working days are held."""
    end, skipped = since, list[DayOff]()
    for _ in range(2 - held):
        end, passed = _next(law, days_on(end, 1), setting)
        skipped += passed
    return TwoWorkingDays(law.two, since, held, tuple(skipped), end)


def _next(law: Law, day: date, setting: Setting) -> tuple[date, tuple[DayOff, ...]]:
    """The first day on or after ``day`` that counts, and the days passed over."""
    skipped: list[DayOff] = []
    while (off := setting.off(day, law.calendar)) is not None:
        skipped.append(off)
        day = days_on(day, 1)
    return day, tuple(skipped)


def _held(frame: Frame, law: Law, end: date) -> tuple[int, set[int]]:
    """Working days in (start, end] that are not suspended, 2 for two or more, and the years that leave doubt.

    A year leaves doubt when two days are only there if no unknown decree equated them.
    """
    equated = frame.setting.equated
    held, sure, doubtful = 0, 0, set()
    day = end.toordinal()
    while day > frame.start.toordinal() and sure < 2:
        pause = holding(day, frame.suspensions)
        if pause is not None:
            day = pause.first.toordinal() - 1
            continue
        found = date.fromordinal(day)
        if frame.setting.off(found, law.calendar) is None:
            held += 1
            if law.calendar == "atw" and not equated.knows(found.year):
                doubtful.add(found.year)
            else:
                sure += 1
        day -= 1
    return min(held, 2), (doubtful if sure < 2 else set())
