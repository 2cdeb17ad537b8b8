"""The Date header (RFC 5322, 3.3 and the obsolete forms of 4.3), and the day as Outlook writes it in Dutch."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "jan",
            "feb fév",
            "mar mrt maa mär",
            "apr avr",
            "may mei mai",
            "jun",
            "jul",
            "aug",
            "sep",
            "oct okt",
            "nov",
            "dec dez",
        ),
        1,
    )
    for name in names.split()
}
_ZONES: Final = {
    "UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "BST": 60, "WEST": 60, "CET": 60, "MET": 60, "CEST": 120,
    "MEST": 120,
    "EET": 120, "EEST": 180, "MSK": 180, "JST": 540, "AST": -240, "ADT": -180, "EST": -300, "EDT": -240, "CST": -360,
    "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
}  # fmt: skip
_CLOCK: Final = (
    r"(?:[,\s]+(?:om |at )?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?)?(?:\s*([AaPp])\.?[Mm]\b\.?)?"
    r"\s*(?:(?:GMT|UTC)?([+-]\d{1,2}:?\d{2})|([A-Za-z]{1,5})\b)?"
)
_DAY_FIRST: Final = re.compile(r"(?:[^\W\d]+\.?,?\s+)?(\d{1,2})[\s.-]+([^\W\d]{3,9})\.?[\s.,-]+(\d{2,4})\b" + _CLOCK)
_MONTH_FIRST: Final = re.compile(r"(?:[^\W\d]+\.?,?\s+)?([^\W\d]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})\b" + _CLOCK)
_UNIX: Final = re.compile(
    r"[A-Za-z]{3},?\s+([A-Za-z]{3})\s+(\d{1,2})\s+(\d{1,2}:\d{2}:\d{2})\s+(?:([A-Za-z]{3,4})\s+)?(\d{4})"
)
_ISO: Final = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})(?:[T\s]+(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?()\s*(?:([+-]\d{2}:?\d{2})|([Zz])\b)?"
)
_NUMERIC: Final = re.compile(r"(?:[^\W\d]+\.?,?\s+)?(\d{1,2})[-/](\d{1,2})[-/](\d{4})" + _CLOCK)
_FIRST: Final = datetime(1970, 1, 2, tzinfo=UTC)
_LAST: Final = datetime(2100, 1, 1, tzinfo=UTC)
_LONGEST: Final = 120


def read_date(text: str, zone: str = "UTC") -> datetime | None:
    """The instant in UTC; ``None`` when there is none, or none that can be (before 1970, from 2100 on).

    ``zone`` is where the clock hangs when the text does not tell.
    """
    text = " ".join(text[:_LONGEST].split())
    unix = _UNIX.match(text)
    if unix:
        text = f"{unix[2]} {unix[1]} {unix[5]} {unix[3]} {unix[4] or ''}"
    for pattern, order in ((_DAY_FIRST, "dmy"), (_ISO, "ymd"), (_MONTH_FIRST, "mdy"), (_NUMERIC, "dmy")):
        if match := pattern.match(text):
            return _instant(match, order, zone)
    return None


def _instant(match: re.Match[str], order: str, zone: str) -> datetime | None:
    values = dict(zip(order, match.groups()[:3], strict=True))
    hour, minute, second, half, offset, name = match.groups()[3:]
    month = int(values["m"]) if values["m"].isdigit() else _MONTHS.get(values["m"][:3].lower(), 0)
    try:
        local = datetime(  # noqa: DTZ001 -- made aware below
            _year(values["y"]), month, int(values["d"]), _hour(hour, half), int(minute or 0), min(int(second or 0), 59)
        )
        instant = _to_utc(local, offset, name, zone)
    except (ValueError, OverflowError):
        return None
    return instant if _FIRST <= instant < _LAST else None


def _year(digits: str) -> int:
    """Two and three digits as RFC 5322, 4.3 has it; four digits are taken at their word."""
    year = int(digits)
    if len(digits) == 2:
        return year + (2000 if year < 50 else 1900)
    return year + 1900 if len(digits) == 3 else year


def _hour(hour: str | None, half: str | None) -> int:
    number = int(hour or 0)
    if not half:
        return number
    return number % 12 + (12 if half in "pP" else 0)


def _to_utc(local: datetime, offset: str | None, name: str | None, zone: str) -> datetime:
    if offset:
        digits = offset[1:].replace(":", "").rjust(4, "0")
        minutes = int(digits[:2]) * 60 + int(digits[2:])
        if minutes > 24 * 60:
            raise ValueError(offset)
        return local.replace(tzinfo=UTC) - timedelta(minutes=minutes if offset[0] == "+" else -minutes)
    if name and name.upper() in _ZONES:
        return local.replace(tzinfo=UTC) - timedelta(minutes=_ZONES[name.upper()])
    if zone == "UTC":
        return local.replace(tzinfo=UTC)
    try:
        return local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    except (ZoneInfoNotFoundError, ValueError):  # no zone data on this machine: an hour off beats no date
        return local.replace(tzinfo=UTC)
