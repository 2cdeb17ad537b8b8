"""Dates in words: ``wo 25 nov``, with the year when it is not this one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from werkbank.domain.calendars import NO_CLOSING, Closing, is_office_day, office_days_until
from werkbank.domain.days import amsterdam

if TYPE_CHECKING:
    from datetime import datetime

    from werkbank.domain.phrases import Found, Understood
    from werkbank.domain.phrases.state import Reading
    from werkbank.lang import Words
    from werkbank.lang.shape.names import Names

_TWO_DAYS: Final = len("2026-11-24..2026-11-30")


def day(value: date, names: Names, today: date | None = None) -> str:
    """``wo 25 nov``; with the year when it differs from the year of ``today`` (always, without ``today``)."""
    text = f"{names.weekdays[value.weekday()]} {value.day} {names.months[value.month - 1]}"
    return text if today is not None and today.year == value.year else f"{text} {value.year:04d}"


def in_words(text: str, names: Names) -> str:
    """``2026-11-24`` as a day in words, ``2026-11-24..2026-11-30`` as two; any other text as it is."""
    try:
        days = [day(date.fromisoformat(one), names) for one in text.split("..")] if len(text) <= _TWO_DAYS else []
    except ValueError:
        days = []
    return " - ".join(days) or text


def told(found: Understood | Found, words: Words, today: date, closing: Closing = NO_CLOSING) -> str:
    """What was typed, as ``when`` says it."""
    return when(found.date, words, today, found.time, found.reading, closing)


def week(value: date, names: Names) -> str:
    """``wk 48``, the ISO week."""
    return f"{names.week} {value.isocalendar().week}"


def moment(value: datetime, names: Names, today: date | None = None) -> str:
    """``wo 25 nov 14:05`` in Amsterdam; ``value`` is an instant in UTC."""
    local = amsterdam(value)
    return f"{day(local.date(), names, today)} {local:%H:%M}"


def when(
    value: date,
    words: Words,
    today: date,
    time: str = "",
    reading: Reading = "exact",
    closing: Closing = NO_CLOSING,
) -> str:
    """``wo 25 nov 14:00, over 2 werkdagen``; what is past or no working day is said.

    ``vr 18 dec, over 19 werkdagen (de eerste die komt)``: how it was read, where that is not plain.
    """
    how = words.dates.readings.get(reading, "")
    return ", ".join((f"{day(value, words.names, today)} {time}".strip(), *_away(value, words, today, closing))) + (
        f" ({how})" if how else ""
    )


def _away(value: date, words: Words, today: date, closing: Closing) -> list[str]:
    said = words.screen.ask
    if value <= today:
        return [said.past if value < today else said.today]
    count = office_days_until(today, value, closing)
    away = [said.in_days(count)] if count else []
    return away if is_office_day(value, closing) else [*away, said.day_off]
