"""Until when a piece sleeps, as it is said: a date, an answer, the meeting with the manager, days before its term."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from werkbank.domain.calendars import is_office_day

if TYPE_CHECKING:
    from datetime import date

    from werkbank.domain.calendars import Closing

UntilKind = Literal["date", "reply", "meeting", "term"]


class Until(NamedTuple):
    """What is meant. ``text`` is a date as it was typed; ``weekday``, Monday 0, that of the meeting, if it was said."""

    kind: UntilKind
    text: str = ""
    weekday: int | None = None
    days: int = 0
    """Days before the term."""
    office: bool = True
    """Are those office days?"""


REPLY: Final = frozenset({"reply", "antwoord"})
_LEAD: Final = re.compile(r"(?:tot(?!\s*(?:en\s+met|en\s*m\.))|until|till)\s+", re.IGNORECASE)
_ARTICLE: Final = re.compile(r"(?:het|een|er|the|an|a)\s+", re.IGNORECASE)
_MEETING: Final = re.compile(
    r"(?:werkoverleg|overleg|meeting)(?:\s+(?:is\s+)?(?:op\s+|on\s+)?(?P<day>[a-z]+)\.?)?", re.IGNORECASE
)
_TERM: Final = re.compile(
    r"(?P<count>\w+)\s*(?P<unit>werkdag(?:en)?|wd|dag(?:en)?|week|weken|working\s+days?|office\s+days?|days?|weeks?)\s+"
    r"(?:voor|vóór|before)\s+(?:(?:de|het|the)\s+)?(?:termijn|deadline|einddatum|uiterste\s+datum|term|due\s+date)",
    re.IGNORECASE,
)
_OFFICE: Final = frozenset(["werkdag", "werkdagen", "wd", "working", "office"])
_MOST: Final = 366


def is_reply(text: str) -> bool:
    """``antwoord``, or the beginning of it."""
    return len(text) > 2 and any(word.startswith(text.lower()) for word in REPLY)


def understood_until(text: str) -> Until:
    """What was typed; all that is none of the others is a date, without a *tot* before it."""
    rest = _LEAD.sub("", text.strip(), count=1) if _LEAD.match(text.strip()) else text.strip()
    bare = _ARTICLE.sub("", rest, count=1) if _ARTICLE.match(rest) else rest
    word = bare.lower().removesuffix(" is")
    if is_reply(word):
        return Until("reply")
    if (found := _MEETING.fullmatch(bare)) is not None:
        named = found["day"]
        weekday = None if named is None else _weekday(named.lower())
        return Until("date", rest) if named is not None and weekday is None else Until("meeting", weekday=weekday)
    if (found := _TERM.fullmatch(bare)) is not None and (count := _number(found["count"].lower())) is not None:
        unit = found["unit"].lower().split()[0]
        days = count * 7 if unit.startswith("we") and unit not in _OFFICE else count
        return Until("term", days=min(days, _MOST), office=unit in _OFFICE)
    return Until("date", rest)


def next_meeting(weekday: int, today: date, closing: Closing) -> date:
    """The first such weekday after today on which the office is open; Monday is 0."""
    on = today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    for _ in range(52):
        if is_office_day(on, closing=closing):
            break
        on += timedelta(days=7)
    return on


def _weekday(word: str) -> int | None:
    from werkbank.domain.phrases.vocabulary import WEEKDAYS

    return WEEKDAYS.get(word)


def _number(word: str) -> int | None:
    if word.isdecimal():
        return int(word[:4])
    from werkbank.domain.phrases.numbers import cardinals

    return cardinals().get(word)
