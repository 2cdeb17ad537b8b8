"""The days a text names: by when it asks something, when something comes, when something happens.

Proposals, each with the words it was read from. What is looked at is bounded, as in ``essence``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Final

from werkbank.domain.essence import SENTENCE, Day, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

    from werkbank.domain.calendars import Closing
    from werkbank.domain.essence import Place, Span
    from werkbank.domain.phrases.reading import Found

_SURELY: Final = re.compile(r"\b(?:uiterlijk|ten laatste|deadline|reactietermijn|no later than|due)\b", re.IGNORECASE)
_BEFORE: Final = re.compile(
    r"\b(?:voor|vóór|tot|binnen|by|before|until|within)(?: op)? (?:de |het |the )?$", re.IGNORECASE
)
_RIGHT_BEFORE: Final = re.compile(
    r"\b(?:uiterlijk|ten laatste|deadline:?|no later than|due)(?: op)?(?: vandaag)? $", re.IGNORECASE
)
_AFTER: Final = re.compile(r"\bna (?:(?!en\b)[\w-]+ ){0,4}$", re.IGNORECASE)
"""*na het overleg van*: then it is the day after."""
_THIS_WEEK: Final = re.compile(
    r"(?:nog )?(?:in |binnen |within )?(?:deze|this) week|(?:het )?eind(?:e)? van (?:de|deze) week", re.IGNORECASE
)
"""In what asks this says by when: the last working day of it."""
_WITHIN: Final = re.compile(r"\b(?:voor|vóór|by|before)\b", re.IGNORECASE)
_EXACT: Final = re.compile(
    r"\d|(?:maan|dins|woens|donder|vrij|zater|zon)dag|vandaag|morgen|\b(?:mon|tues|wednes|thurs|fri)day|today|tomorrow",
    re.IGNORECASE,
)
"""Names a day: *dit jaar* and *volgende week* alone do not say by when."""
_MAY_SAY: Final = re.compile(
    rf"{_SURELY.pattern}|{_EXACT.pattern}|"
    r"\b(?:voor|vóór|tot|binnen|by|before|until|within)\b|\b(?:deze|this|de) week\b",
    re.IGNORECASE,
)
"""Without one of these what asks says no day by when, and its words need not be read."""
_PROMISES: Final = re.compile(
    r"\b(?:ik|wij|we|komt|komen|volgt|volgen|stuur|stuurt|sturen|lever|levert|leveren|terug|klaar|will|send)\b",
    re.IGNORECASE,
)
_REACH: Final = 24
_FAR, _YEAR = 180, re.compile(r"\d{4}")
"""Days; a date without a year that is further ahead is one that has been."""
_OTHERS: Final = 12
"""Sentences that are looked through for another day."""


@lru_cache(maxsize=32)
def _found(said: str, sent: datetime, closing: Closing) -> tuple[Found, ...]:
    """What a sentence says of days; a sentence that asks is looked at twice."""
    from werkbank.domain.phrases import find  # at first use: nothing of it on the way to the first screen

    return tuple(find(said, sent, closing))


def day_in(text: str, subject: str, spans: Sequence[Span], today: date, sent: datetime, closing: Closing) -> Day | None:
    """The day by which: what stands behind *uiterlijk*, else what is said to be the latest, else any day in what asks.

    ``sent`` is when it was written (naive, Amsterdam): *vrijdag* in a letter of last week is that Friday. What is past
    is none. A day in the subject counts only when it is said to be the latest: else it is of what happens then.
    """
    ahead = [one for one in _all_days(text, subject, spans, sent, closing) if one[1].day >= today]
    return max(ahead, key=lambda one: one[0])[1] if ahead else None


def day_gone(
    text: str, subject: str, spans: Sequence[Span], today: date, sent: datetime, closing: Closing
) -> Day | None:
    """The latest of the days that were said to be the latest, came after it was sent, and are past."""
    said = (day for surely, day in _all_days(text, subject, spans, sent, closing) if surely)
    return max((one for one in said if sent.date() <= one.day < today), key=lambda one: one.day, default=None)


def _all_days(
    text: str, subject: str, spans: Sequence[Span], sent: datetime, closing: Closing
) -> list[tuple[int, Day]]:
    """The days in what asks and in the subject, each with how surely it is the latest."""
    found: list[tuple[int, Day]] = []
    for one in spans:
        said = " ".join(text[one.start : min(one.end, one.start + SENTENCE)].split())
        found += _days(said, "text", sent, closing)
    found += [one for one in _days(" ".join(subject[:SENTENCE].split()), "subject", sent, closing) if one[0]]
    return found


def _days(said: str, place: Place, sent: datetime, closing: Closing) -> Iterator[tuple[int, Day]]:
    """The days in a sentence, each with how surely it is the latest (0 to 3)."""
    if not _MAY_SAY.search(said):
        return
    surely = 2 if _SURELY.search(said) else 0
    for one in _found(said, sent, closing):
        words = said[one.start : one.end]
        stands = (
            _THIS_WEEK.fullmatch(words)
            or _BEFORE.search(said, max(0, one.start - _REACH), one.start)
            or _WITHIN.search(words)
        )
        if surely or stands or _EXACT.search(words):
            named = _RIGHT_BEFORE.search(said, max(0, one.start - _REACH), one.start) is not None
            yield 3 if named else surely or int(bool(stands)), Day(one.date, one.time, words, place)


def days_ahead(
    text: str, subject: str, by: Day | None, today: date, sent: datetime, closing: Closing
) -> tuple[Day | None, Day | None]:
    """The first other day ahead that it names, and the first on which its writer says that something comes.

    Of *na het overleg van 1 december* it is the working day after.
    """
    named: Day | None = None
    for place, said in _pieces(text, subject):
        for one in _ahead(said, place, today, sent, closing):
            if by is not None and one.day == by.day:
                continue
            named = named or one
            if place == "text" and _PROMISES.search(said):
                return named, one
    return named, None


def _pieces(text: str, subject: str) -> Iterator[tuple[Place, str]]:
    """The subject and the first sentences, each on one line."""
    yield "subject", " ".join(subject[:SENTENCE].split())
    for one in islice(sentences(text), _OTHERS):
        yield "text", " ".join(text[one.start : min(one.end, one.start + SENTENCE)].split())


def _ahead(said: str, place: Place, today: date, sent: datetime, closing: Closing) -> Iterator[Day]:
    if not _EXACT.search(said):
        return
    from werkbank.domain.calendars import add_office_days

    for one in _found(said, sent, closing):
        words = said[one.start : one.end]
        far = (one.date - today).days > _FAR and not _YEAR.search(words)
        if one.date > today and _EXACT.search(words) and not far:
            behind = _AFTER.search(said, 0, one.start) is not None
            yield Day(add_office_days(one.date, 1, closing) if behind else one.date, one.time, words, place)
