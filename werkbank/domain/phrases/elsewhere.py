"""Dates in other languages and in odd notations, through ``dateparser``, of which nothing is believed unchecked.

Asked only when our own grammar has no reading. The text is first taken apart here, without any import: every word and
every figure must have its place in a date with its day written out, else it is refused. The time of the day and its
zone are read here and never given to ``dateparser``. That is given the day alone, always with its year, in the
languages whose names the words can be, and must answer with the day that stands there. Two answers are no answer.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from werkbank.domain.days import amsterdam
from werkbank.domain.phrases import tongues
from werkbank.domain.phrases.state import FIRST_YEAR, LAST_YEAR
from werkbank.domain.phrases.vocabulary import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from werkbank.domain.errors import NoDateReason

_MOST: Final = 12
"""Pieces of such a date."""
_ELSEWHEN: Final = datetime(1500, 1, 1)  # noqa: DTZ001 - no zone at all
"""What ``dateparser`` fills up a date from, so that what it filled up cannot be right."""
_DASHES: Final = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2013": "-", "\u2212": "-", "\u2019": "'"})
_OFFSETS: Final = {"z": 0, "ut": 0, "utc": 0, "gmt": 0, "cet": 60, "mez": 60, "cest": 120, "mesz": 120}
_LEAD: Final = rf"(?:(?:{'|'.join(map(re.escape, tongues.CLOCK_LEADS))})\.?\ )"
_ZONE: Final = r"""(?:\ ?\(?(?P<zone>z|(?:(?:utc|gmt)\ ?)?[+-][0-9]{1,2}(?::?[0-9]{2})?|utc?|gmt|cest|cet|mesz|mez)
    \)?(?:\ \((?P<comment>utc|gmt|cest|cet)\)?)?)?"""
_CLOCK: Final = rf"""
    (?:(?<=[0-9])t(?=[0-9]{{2}}[0-9:])|(?:^|[,\ ]\ ?)(?P<lead>{_LEAD})?)
    (?: (?P<hour>[0-9]{{1,2}}):(?P<minute>[0-9]{{2}})(?::(?P<second>[0-9]{{2}})(?:[.,][0-9]{{1,6}})?)?
      | (?<=t)(?P<packed>[0-9]{{4}}(?:[0-9]{{2}})?)
      | (?P<french>[0-9]{{1,2}}\ ?h(?:\ ?[0-9]{{2}})?)
      | (?P<dotted>[0-9]{{1,2}}\.[0-9]{{2}}|[0-9]{{1,2}}(?=\ (?:uhr|heures)\b))
    )
    (?P<said>\ uhr|\ heures|\ hrs|\ h|\ ?(?P<half>[ap])\.?m\.?)?
    {_ZONE}(?=[,\ ]|$)
"""
_PIECE: Final = r"""
    (?P<ymd>[0-9]{4}([-./])\ ?[0-9]{1,2}\2\ ?[0-9]{1,2}(?![0-9]))
  | (?P<dmy>[0-9]{1,2}\ ?([-./])\ ?[0-9]{1,2}\ ?\4\ ?[0-9]{4}(?![0-9]))
  | (?P<packed>[0-9]{8}(?![0-9]))
  | (?P<year>[0-9]{4}(?![0-9]))
  | (?P<day>1(?i:er)\b|[0-9]{1,2}(?:(?i:st|nd|rd|th)\b|[º°ª]?(?![0-9])))
  | (?P<word>[^\W\d_]+(?:[-'][^\W\d_]+)*)
  | (?P<gap>[,.]?\ |\.,\ |[,.]|(?<=[^\W_.])[-/](?=[^\W_]))
  | (?P<other>.)
"""
_ORDERS: Final = frozenset(
    {"wdmy", "wdm", "dmy", "dm", "wmdy", "mdy", "md", "wmd", "ymd", "ymdw", "wymd", "dmyw", "dmw", "ydm"}
)
"""Weekday, day, month, year: how they may follow each other."""
_REGEX: list[re.Pattern[str]] = []


class Clock(NamedTuple):
    """A time as it stands there, and its distance from UTC in minutes when that stands there too."""

    hour: int
    minute: int = 0
    second: int = 0
    offset: int | None = None


class Sum(NamedTuple):
    """What the pieces of a text come to in one language or more: which day that is, and what to ask."""

    day: int
    month: int
    year: int | None
    weekday: int | None
    languages: tuple[str, ...]


class Answer(NamedTuple):
    """A day or a moment in Amsterdam."""

    value: date | datetime
    grain: Literal["day", "minute", "second"]
    reading: Literal["elsewhere", "converted"] = "elsewhere"


def elsewhere(text: str, today: date) -> Answer | NoDateReason:
    """The whole text as a date in another language or notation, or why it is none. Never raises."""
    found = _taken_apart(" ".join(text.translate(_DASHES).split()))
    if found is None:
        return "unknown"
    asked, sums, clock = found
    if isinstance(clock, str):
        return clock
    answers: set[date] = set()
    trouble: NoDateReason = "unknown"
    for one in sums:
        day = _day(one, today)
        if isinstance(day, str):
            trouble = day
        elif _agrees(_with_year(asked, day), one.languages, day):
            answers.add(day)
    if len(answers) != 1:
        return trouble if not answers else "unknown"
    return _moment(answers.pop(), clock)


def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    if not _REGEX:
        _REGEX.append(re.compile(_CLOCK, re.VERBOSE | re.IGNORECASE))
        _REGEX.append(re.compile(_PIECE, re.VERBOSE | re.DOTALL))
    return _REGEX[0], _REGEX[1]


# ---------------------------------------------------------------------- taken apart


def _taken_apart(text: str) -> tuple[list[tuple[str, str]], list[Sum], Clock | NoDateReason | None] | None:
    """The pieces of the day, what they can come to, and the time; ``None`` when anything is left over."""
    clocks, piece = _patterns()
    first = piece.match(text)
    if first is None or (first["word"] and not _known(first["word"])):
        return None  # most texts end here
    found = clocks.search(text)
    clock: Clock | NoDateReason | None = None
    if found is not None:
        if found["dotted"] and not (found["lead"] or found["said"] or _closes(found, text)):
            found = None
        else:
            clock = _clock(found)
            if clock is None:
                return None
            text = f"{text[: found.start()]} {text[found.end() :]}".strip(" ,")
    packed = found is not None and bool(found["packed"])
    pieces = _pieces(piece, text, packed=packed)
    if pieces is None:
        return None
    asked, spoken = _without_fillers(pieces)
    sums = _sums(asked, spoken)
    return (asked, sums, clock) if sums else None


def _closes(found: re.Match[str], text: str) -> bool:
    """``26. november 2026 09.00``: behind the year and at the end, figures with a full stop are a time."""
    return found.end() == len(text) and text[: found.start()].rstrip(" ,.")[-4:].isdigit()


def _pieces(pattern: re.Pattern[str], text: str, *, packed: bool) -> list[tuple[str, str]] | None:
    """Each piece with its kind; figures and words do not touch."""
    made: list[tuple[str, str]] = []
    apart = True
    for found in pattern.finditer(text):
        kind = found.lastgroup or "other"
        if kind == "gap":
            apart = True
            continue
        if not apart or kind == "other" or len(made) == _MOST:
            return None
        apart = False
        said = found[0]
        if kind == "word" and not _known(said):
            return None
        if kind == "packed":
            if not packed:
                return None
            kind, said = "ymd", f"{said[:4]}-{said[4:6]}-{said[6:]}"
        made.append((kind, said))
    return made


def _known(word: str) -> bool:
    low = tongues.bare(word)
    return low in tongues.FILLERS or bool(tongues.senses(low)) or word in tongues.ROMAN


def _without_fillers(pieces: list[tuple[str, str]]) -> tuple[list[tuple[str, str]], set[str]]:
    """What is left without the words that say nothing of the day, and the languages that have those words."""
    languages, left = set(tongues.LANGUAGES), list[tuple[str, str]]()
    for place, (kind, said) in enumerate(pieces):
        low = tongues.bare(said)
        table = tongues.BEFORE if not left else tongues.WITHIN
        spoken = {name for name, words in table.items() if low in words}
        if kind == "word" and spoken and (left or place + 1 < len(pieces)):
            languages &= spoken
        elif kind != "word" or left or low not in tongues.NEUTRAL:
            left.append((kind, said))
    return left, languages


def _sums(pieces: list[tuple[str, str]], languages: set[str]) -> list[Sum]:
    """Every month and weekday that the words can be together, with the languages; none when the order is no date's."""
    words = [said for kind, said in pieces if kind == "word"]
    if len(words) > 2:
        return []
    order, figures = _figures(pieces)
    made: dict[tuple[int, int, int | None, int | None], list[str]] = {}
    for roles, language, month, weekday in _roles(words):
        shape = order
        for role in roles:
            shape = shape.replace("?", role, 1)
        if shape not in _ORDERS or (words and language not in languages):
            continue
        day, numbered, year = figures
        at = month if month is not None else numbered
        if at is None or (year is None and weekday is None and not _long_enough(words[roles.index("m")])):
            continue
        made.setdefault((day, at, year, weekday), []).append(language)
    return [Sum(*key, tuple(names)) for key, names in made.items()]


def _long_enough(word: str) -> bool:
    """Without a year or a weekday, three letters could be anything."""
    low = tongues.bare(word)
    return word not in tongues.ROMAN and (len(low) > 3 or low in tongues.OWN_NAMES or low in MONTHS)


def _figures(pieces: list[tuple[str, str]]) -> tuple[str, tuple[int, int | None, int | None]]:
    """The order of the pieces, a ``?`` for a word, and the day, the month and the year in figures."""
    order, day, month, year = "", 0, None, None
    for kind, said in pieces:
        numbers = [int(one) for one in re.findall("[0-9]+", said)]
        if kind == "word":
            order += "?"
        elif kind == "day":
            order, day = f"{order}d", numbers[0]
        elif kind == "year":
            order, year = f"{order}y", numbers[0]
        else:
            order += kind
            day, month, year = numbers if kind == "dmy" else numbers[::-1]
    return order, (day, month, year)


def _roles(words: list[str]) -> Iterable[tuple[str, str, int | None, int | None]]:
    """Which word is the month and which the weekday, per language: the roles, the language, the month, the weekday."""
    if not words:
        yield "", "en", None, None
    roman = [(word, tongues.ROMAN[word]) for word in words if word in tongues.ROMAN]
    if roman and len(words) == 1:
        yield "m", tongues.ROMAN_LANGUAGE, roman[0][1], None
    meant = [tongues.senses(tongues.bare(word)) for word in words]
    if len(meant) == 1:
        for one in meant[0]:
            yield (
                ("m", one.language, one.number, None) if one.kind == "month" else ("w", one.language, None, one.number)
            )
    elif len(meant) == 2:
        for first in meant[0]:
            for second in meant[1]:
                if first.language == second.language and first.kind != second.kind:
                    month, weekday = (first, second) if first.kind == "month" else (second, first)
                    yield "mw" if month is first else "wm", first.language, month.number, weekday.number


# ---------------------------------------------------------------------- checked


def _day(one: Sum, today: date) -> date | NoDateReason:
    """The day that stands there; without a year the first that comes."""
    if one.year is not None and not FIRST_YEAR <= one.year <= LAST_YEAR:
        return "year"
    years = (one.year,) if one.year is not None else range(today.year, today.year + 9)
    for year in years:
        try:
            day = date(year, one.month, one.day)
        except ValueError:
            continue
        if one.year is not None or day >= today:
            return day if one.weekday in (None, day.weekday()) else "weekday"
    return "day"


def _with_year(pieces: list[tuple[str, str]], day: date) -> str:
    """What is asked of ``dateparser``: the pieces as they stand, with the year."""
    said = []
    for kind, piece in pieces:
        if kind in ("ymd", "dmy"):
            said.append("-".join(re.findall("[0-9]+", piece)))
        else:
            said.append(piece if kind == "word" else re.match("[0-9]+", piece)[0])  # type: ignore[index]
    if not any(kind in ("year", "ymd", "dmy") for kind, _ in pieces):
        said.append(f"{day.year:04d}")
    return " ".join(said).lower()


def _agrees(asked: str, languages: tuple[str, ...], day: date) -> bool:
    """Does ``dateparser`` read that as this very day, and as no time of the day?"""
    from dateparser import parse  # the only place: 0.1 s that no other phrase pays

    try:
        found = parse(
            asked,
            languages=list(languages),
            settings={
                "DATE_ORDER": "YMD" if asked[:4].isdigit() else "DMY",
                "PREFER_LOCALE_DATE_ORDER": False,
                "PREFER_DATES_FROM": "future",
                "RELATIVE_BASE": _ELSEWHEN,
                "TIMEZONE": "UTC",
                "RETURN_AS_TIMEZONE_AWARE": False,
                "REQUIRE_PARTS": ["day", "month", "year"],
                "PARSERS": ["absolute-time"],
            },
        )
    except (ArithmeticError, LookupError, TypeError, ValueError):
        return False
    return found is not None and found == datetime(day.year, day.month, day.day)  # noqa: DTZ001 - no zone at all


# ---------------------------------------------------------------------- the time


def _clock(found: re.Match[str]) -> Clock | NoDateReason | None:
    """The time as it stands there; ``None`` when before noon or after it is not clear."""
    figures = found["french"] or found["dotted"] or ""
    numbers = [int(one) for one in re.findall("[0-9]+", figures)]
    if found["packed"]:
        numbers = [int(found["packed"][at : at + 2]) for at in range(0, len(found["packed"]), 2)]
    elif found["hour"]:
        numbers = [int(found["hour"]), int(found["minute"]), int(found["second"] or 0)]
    hour, minute, second = (*numbers, 0, 0)[:3]
    if found["half"]:
        if not 1 <= hour <= 12:
            return "time"
        hour = hour % 12 + 12 * (found["half"].lower() == "p")
    elif 1 <= hour <= 6 and len(found["hour"] or re.match("[0-9]*", figures)[0] or "00") == 1:  # type: ignore[index]
        return None
    if hour > 23 or minute > 59 or second > 59:
        return "time"
    if _could_be_an_end(found):
        return None
    offset = _offset(found["zone"] or "")
    comment = (found["comment"] or "").lower()
    if comment and _OFFSETS.get(comment) != offset:
        return None
    if found["zone"] and (offset is None or not (found["hour"] or found["packed"])):
        return None
    return Clock(hour, minute, second, offset)


def _could_be_an_end(found: re.Match[str]) -> bool:
    """``9:00-11:00``: is what looks like a zone the hour at which it ends?"""
    zone = (found["zone"] or "").lower()
    if not zone or zone[0] not in "+-" or found["second"] or found[0][:1].lower() == "t":
        return False
    glued = found.string[found.start("zone") - 1].isdigit()
    return (zone[0] == "-" and (":" in zone or glued)) or len(zone) < len("+0100")


def _offset(zone: str) -> int | None:
    """Minutes ahead of UTC."""
    low = zone.lower()
    if low in _OFFSETS:
        return _OFFSETS[low]
    found = re.search("([+-])([0-9]{1,2}):?([0-9]{2})?$", low)
    if found is None:
        return None
    minutes = int(found[2]) * 60 + int(found[3] or 0)
    if int(found[3] or 0) > 59 or minutes > (14 if found[1] == "+" else 12) * 60:
        return None
    return minutes if found[1] == "+" else -minutes


def _moment(day: date, clock: Clock | None) -> Answer | NoDateReason:
    """The day, or the moment on the wall clock in Amsterdam."""
    if clock is None:
        return Answer(day, "day")
    wall = datetime(day.year, day.month, day.day, clock.hour, clock.minute, clock.second, tzinfo=UTC)
    grain: Literal["minute", "second"] = "second" if clock.second else "minute"
    if clock.offset is None:
        return Answer(wall.replace(tzinfo=None), grain)
    local = amsterdam(wall.replace(tzinfo=timezone(timedelta(minutes=clock.offset))))
    if not FIRST_YEAR <= local.year <= LAST_YEAR:
        return "year"
    return Answer(local, grain, "elsewhere" if local == wall.replace(tzinfo=None) else "converted")
