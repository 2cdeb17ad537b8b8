"""Dates as documents print them: "3 november 2026", "3-11-2026", "2026-11-03". Without a year there is no day."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from werkbank.domain.phrases.vocabulary import MONTHS

_MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
DAY: Final = (
    rf"\d{{1,2}}\s{{0,3}}(?:{_MONTH})\.?\s{{0,3}}(?:\d{{4}}|jl\.?|a\.s\.)?"
    r"|\d{1,2}[-/]\d{1,2}[-/]\d{4}|\d{4}-\d{2}-\d{2}"
)
"""A pattern for a date with or without its year; without groups."""
_END: Final = "24:00"
_WORDS: Final = re.compile(r"(\d{1,2})\s{0,3}([a-z]{3,9})\.?\s{0,3}(\d{4})(?!\d)", re.IGNORECASE)
_FIGURES: Final = re.compile(r"(?<!\d)(\d{1,2})[-/](\d{1,2})[-/](\d{4})(?!\d)")
_ISO: Final = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")


def day_in(text: str) -> date | None:
    """The first day that is written out in full, if it exists."""
    if found := _ISO.search(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _FIGURES.search(text):
        return _day(int(found[3]), int(found[2]), int(found[1]))
    for found in _WORDS.finditer(text):
        month = MONTHS.get(found[2].lower())
        if month is not None:
            return _day(int(found[3]), month, int(found[1]))
    return None


def is_earlier(day: date, time: str, due: date | None, due_time: str) -> bool:
    """Is this day and time (``HH:MM``, or empty: the end of the day) before the other? Never before no day."""
    return due is not None and (day, time or _END) < (due, due_time or _END)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
