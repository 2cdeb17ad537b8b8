"""What a date field takes for now: a few exact forms; everything else is no date, never a wrong one.

``2026-11-24`` · ``24-11`` · ``24-11-2026`` · ``24/11`` · a weekday (the next one, never today) · ``vandaag``,
``morgen``, ``overmorgen`` · ``+3``, three office days on; each with an optional time: ``24-11 14:00``, ``vr 14u``.
Dutch and English. A year of two digits is refused: ``24-11-26`` is 2026 to one and 2024 to another.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final, Literal, NamedTuple

from werkbank.domain.calendars import NO_CLOSING, Closing, add_office_days

Form = Literal["iso", "day-month", "day-month-year", "weekday", "word", "office-days"]
LONGEST: Final = 64
"""Characters; a longer text is no date field."""


class DateRead(NamedTuple):
    """What was understood. ``time`` is ``HH:MM`` in Amsterdam, or empty when no time was meant."""

    date: date
    time: str
    form: Form


_WEEKDAY_NAMES: Final = (
    "ma maandag mon monday", "di dinsdag tue tues tuesday", "wo woensdag wed weds wednesday",
    "do donderdag thu thur thurs thursday", "vr vrij vrijdag fri friday", "za zaterdag sat saturday",
    "zo zondag sun sunday",
)  # fmt: skip
WEEKDAYS: Final[dict[str, int]] = {name: n for n, names in enumerate(_WEEKDAY_NAMES) for name in names.split()}
"""Monday is 0."""

WORDS: Final[dict[str, int]] = {
    "vandaag": 0, "heden": 0, "today": 0, "morgen": 1, "tomorrow": 1, "overmorgen": 2, "day after tomorrow": 2,
}  # fmt: skip
"""Calendar days from today."""

# Texts, not compiled patterns: ``re`` keeps what it compiled, and importing this costs nothing.
_TIME: Final = r"(?:om |at )?([01]?[0-9]|2[0-3])(?:[:.]([0-5][0-9])(?: ?(?:uur|u))?|u([0-5][0-9])?| ?uur)"
_TIME_AT_END: Final = r"[ t]" + _TIME + r"\Z"
_ISO: Final = r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
_DAY_MONTH: Final = r"([0-9]{1,2})([-/])([0-9]{1,2})(?:\2([0-9]{4}))?"
_OFFSET: Final = r"\+ ?([0-9]{1,4})"


def read(text: str, today: date, closing: Closing = NO_CLOSING) -> DateRead | None:
    """Read a date field; ``None`` when it holds no date we understand. ``today`` is an office date in Amsterdam."""
    if len(text) > LONGEST:
        return None
    cleaned = " ".join(text.lower().split())
    time = ""
    if found := re.search(_TIME_AT_END, cleaned):
        cleaned = cleaned[: found.start()].rstrip()
        time = f"{int(found[1]):02d}:{found[2] or found[3] or '00'}"
    day, form = _day(cleaned, today, closing)
    return None if day is None else DateRead(day, time, form)


def read_date(text: str, today: date, closing: Closing = NO_CLOSING) -> date | None:
    """Only the date of ``read``."""
    found = read(text, today, closing)
    return None if found is None else found.date


def _day(text: str, today: date, closing: Closing) -> tuple[date | None, Form]:
    """The day that a text without its time names, with the form it has."""
    if text in WORDS:
        return _later(today, WORDS[text]), "word"
    if (weekday := WEEKDAYS.get(text.removesuffix("."))) is not None:
        return _later(today, (weekday - today.weekday() - 1) % 7 + 1), "weekday"
    if found := re.fullmatch(_OFFSET, text):
        return _office_days_on(today, int(found[1]), closing), "office-days"
    if found := re.fullmatch(_ISO, text):
        return _real(int(found[1]), int(found[2]), int(found[3])), "iso"
    if found := re.fullmatch(_DAY_MONTH, text):
        day, month = int(found[1]), int(found[3])
        if found[4]:
            return _real(int(found[4]), month, day), "day-month-year"
        return _next(month, day, today), "day-month"
    return None, "word"


def _real(year: int, month: int, day: int) -> date | None:
    """A date, if there is such a day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _later(today: date, days: int) -> date | None:
    """A number of calendar days on, within the calendar."""
    try:
        return date.fromordinal(today.toordinal() + days)
    except ValueError:
        return None


def _office_days_on(today: date, days: int, closing: Closing) -> date | None:
    try:
        return add_office_days(today, days, closing)
    except OverflowError:
        return None


def _next(month: int, day: int, today: date) -> date | None:
    """The first such day on or after today; 29 February waits for its year, at most eight years away."""
    years = range(today.year, today.year + 9)
    days = (_real(year, month, day) for year in years)
    return next((found for found in days if found is not None and found >= today), None)
