"""Dates in words: ``wo 25 nov``, with the year when it is not this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.days import amsterdam

if TYPE_CHECKING:
    from datetime import date, datetime

    from werkbank.lang.shape.names import Names


def day(value: date, names: Names, today: date | None = None) -> str:
    """``wo 25 nov``; with the year when it differs from the year of ``today`` (always, without ``today``)."""
    text = f"{names.weekdays[value.weekday()]} {value.day} {names.months[value.month - 1]}"
    return text if today is not None and today.year == value.year else f"{text} {value.year:04d}"


def week(value: date, names: Names) -> str:
    """``wk 48``, the ISO week."""
    return f"{names.week} {value.isocalendar().week}"


def moment(value: datetime, names: Names, today: date | None = None) -> str:
    """``wo 25 nov 14:05`` in Amsterdam; ``value`` is an instant in UTC."""
    local = amsterdam(value)
    return f"{day(local.date(), names, today)} {local:%H:%M}"
