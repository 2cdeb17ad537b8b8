"""The reasoning of a term in sentences: ``Zes weken na do 2 april 2026 is do 14 mei (Hemelvaartsdag), dus …``.

Every day that was passed over is named with its reason, so the sentence is enough to count the date again.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from werkbank.domain.terms import Length
from werkbank.domain.terms import steps as step

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from werkbank.domain.days_off import DayOff
    from werkbank.domain.terms import Outcome, Unit
    from werkbank.lang import Words

MOST: Final = 12
"""Days passed over that are named one by one; of more only the number is told."""


def reasoning(outcome: Outcome, words: Words) -> str:
    """Every step of a term, in a few sentences."""
    teller = _Teller(words, outcome.start)
    sentences: list[str] = []
    for one in outcome.steps:
        text = teller.tell(one)
        if isinstance(one, step.Shifted | step.Extended) and sentences:
            sentences[-1] += text
        elif text:
            sentences.append(text)
    return " ".join(f"{_capital(one)}." for one in sentences)


def length_text(length: Length, words: Words) -> str:
    """``zes weken``, ``één maand``, ``90 dagen``."""
    said = words.terms
    if length.n == 1:
        return said.units[length.unit]["one"]
    number = said.numbers[length.n] if length.n < len(said.numbers) else str(length.n)
    return said.units[length.unit]["more"].format(n=number)


def long_day(value: date, words: Words, year: int | None = None) -> str:
    """``do 2 april 2026``; without the year when it is ``year``."""
    text = f"{words.names.weekdays[value.weekday()]} {value.day} {words.terms.months[value.month - 1]}"
    return text if value.year == year else f"{text} {value.year:04d}"


def off_name(off: DayOff, words: Words) -> str:
    """Why a day does not count: ``Hemelvaartsdag``, ``weekend``."""
    return words.terms.off[off.code]


def _capital(text: str) -> str:
    """A sentence begins with a capital; Dutch writes *Eén* with one accent less."""
    return f"E{text[1:]}" if text.startswith("één") else text[:1].upper() + text[1:]


def _spans(years: Sequence[int]) -> list[str]:
    """``2022``, ``2029-2031``: years in a row together."""
    runs = groupby(enumerate(years), key=lambda pair: pair[1] - pair[0])
    spans = [[year for _, year in run] for _, run in runs]
    return [str(span[0]) if len(span) == 1 else f"{span[0]}-{span[-1]}" for span in spans]


class _Teller:
    """Puts one step in words; a year is told when it is not that of the start."""

    def __init__(self, words: Words, start: date) -> None:
        self.words, self.said, self.start = words, words.terms, start

    def day(self, value: date) -> str:
        """With its year when that says something."""
        return long_day(value, self.words, None if value == self.start else self.start.year)

    def length(self, length: Length) -> str:
        return length_text(length, self.words)

    def tell(self, one: step.Step) -> str:
        """The sentence of a step without its full stop, or the rest of the one before it; empty when others say it."""
        said = self.said
        match one:
            case step.Added() | step.Counted() | step.Extended():
                return self.lengthened(one)
            case step.Suspended():
                return self.suspended(one)
            case step.Shifted():
                rest = self.because(one.skipped[1:], said.shift_articles[one.article])
                return said.shifted.format(to=self.day(one.to)) + rest
            case step.TwoWorkingDays():
                return said.two_days.format(to=self.day(one.to)) + self.because(
                    one.skipped, said.two_articles[one.article]
                )
            case step.Stays():
                return said.stays[one.reason]
            case step.Longer():
                return said.longer.format(length=self.length(one.length))
            case step.Chained():
                return said.chained.format(day=self.day(one.day))
            case step.AtOnce():
                return said.at_once.format(day=self.day(one.day))
            case step.Planned():
                return self.planned(one)
            case step.Started():
                return ""
            case _:
                return self.beside(one)

    def beside(
        self, one: step.Generous | step.BeyondRule | step.NoSuspension | step.EquatedUnknown | step.Gate | step.Penalty
    ) -> str:
        """What is told besides the end."""
        said = self.said
        match one:
            case step.Generous():
                return said.generous.format(to=self.day(one.to))
            case step.NoSuspension():
                return said.no_suspension
            case step.BeyondRule():
                return said.beyond.format(allowed=self.length(one.allowed)) if one.allowed else said.no_extension
            case step.EquatedUnknown():
                years = self.listed(_spans(one.years))
                return (said.unknown_ahead if one.ahead else said.unknown).format(years=years)
            case step.Gate():
                what = one.what.said(self.words.language)
                return said.gate.format(day=self.day(one.day), length=self.length(one.length), what=what)
            case step.Penalty():
                euros = f"{one.euros:,}" if self.words.language == "en" else f"{one.euros:,}".replace(",", ".")
                days = self.amount(one.days, "d")
                return said.penalty.format(first=self.day(one.first), last=self.day(one.last), days=days, euros=euros)

    def amount(self, n: int, unit: Unit) -> str:
        return self.length(Length(n, unit))

    def lengthened(self, one: step.Added | step.Counted | step.Extended) -> str:
        """Where a length ends, and why that day does not count when it does not."""
        said, to = self.said, self.day(one.to)
        if isinstance(one, step.Counted):
            text = (said.added_back if one.back else said.added).format(
                length=self.length(one.length), start=self.day(one.start), to=to
            )
            return text + self.between(one)
        clamped = said.clamped.format(n=one.start.day, month=said.months[one.to.month - 1]) if one.clamped else ""
        end = to + self.bracketed(clamped, off_name(one.off, self.words) if one.off else "")
        if isinstance(one, step.Extended):
            return said.extended.format(extension=self.length(one.extension), to=end) + self.because(one.skipped)
        text = said.added_back if one.back else said.added
        return text.format(length=self.length(one.length), start=self.day(one.start), to=end)

    def between(self, one: step.Counted) -> str:
        """The days that counting working days passed over."""
        first, last = sorted((one.start, one.to))
        days = range(first.toordinal() + 1, last.toordinal())
        weekends = any((day - 1) % 7 >= 5 for day in days[:7])
        reasons = [*self.passed(one.skipped), *([self.said.weekends_skipped] if weekends else [])]
        return f": {', '.join(reasons)}" if reasons else ""

    def suspended(self, one: step.Suspended) -> str:
        """The interval, what it adds and where that comes."""
        said = self.said
        whole = (one.end - one.first).days + (1 if one.inclusive else 0)
        days = self.amount(one.days, "wd" if one.working_days else "d")
        told = (said.gained if one.working_days or one.days == whole else said.partly).format(days=days)
        to = self.day(one.to) + self.bracketed(off_name(one.off, self.words) if one.off else "")
        text = said.suspended_through if one.inclusive else said.suspended
        ends = text.format(first=self.day(one.first), end=self.day(one.end), days=told, to=to)
        return ends + self.because(one.skipped)

    def planned(self, one: step.Planned) -> str:
        """The plan date, and the days on which the office does not work between it and the end."""
        said, plan = self.said, self.day(one.plan)
        if not one.buffer:
            return said.planned_last.format(plan=plan) + self.because(one.skipped)
        buffer = self.amount(one.buffer, "wd")
        return said.planned.format(plan=plan, buffer=buffer, last=self.day(one.last)) + self.because(one.skipped)

    @staticmethod
    def bracketed(*texts: str) -> str:
        told = [one for one in texts if one]
        return f" ({', '.join(told)})" if told else ""

    def because(self, skipped: Sequence[DayOff], article: str = "") -> str:
        """``: vr 15 mei is gelijkgesteld bij KB, za 16 en zo 17 mei vallen in het weekend (Atw art. 1 lid 1)``."""
        reasons = self.passed(skipped)
        return (f": {', '.join(reasons)}" if reasons else "") + (f" ({article})" if article else "")

    def passed(self, skipped: Sequence[DayOff]) -> list[str]:
        """Every day passed over, those of one kind in a row together."""
        named, left = skipped[:MOST], len(skipped) - MOST
        found = [self.run(list(days)) for _, days in groupby(named, key=lambda off: off.code)]
        return [*found, *([self.said.passed_more.format(n=left)] if left > 0 else [])]

    def run(self, days: list[DayOff]) -> str:
        """Days in a row that do not count for one and the same reason."""
        said, code = self.said.passed, days[0].code
        names = self.days([one.day for one in days])
        if code == "weekend":
            return (said["weekends"] if len(days) > 1 else said["weekend"]).format(days=names)
        if code in ("equated", "closing"):
            return said[code].format(days=names)
        return said["holiday"].format(days=names, why=off_name(days[0], self.words))

    def days(self, days: list[date]) -> str:
        """``za 16 en zo 17 mei``: the month once when it is the same."""
        if len({(one.year, one.month) for one in days}) > 1:
            return self.listed([self.day(one) for one in days])
        short = [f"{self.words.names.weekdays[one.weekday()]} {one.day}" for one in days[:-1]]
        return self.listed([*short, self.day(days[-1])])

    def listed(self, texts: Iterable[str]) -> str:
        *others, last = texts
        return f"{', '.join(others)} {self.said.both} {last}" if others else last
