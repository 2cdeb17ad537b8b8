"""What every rule of the grammar works on: the tokens, the moment, and what was found at a place before."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from werkbank.domain.calendars import NO_CLOSING, Closing
from werkbank.domain.phrases.numbers import cardinals, ordinals

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from werkbank.domain.phrases.lexer import Token
    from werkbank.domain.phrases.vocabulary import Part

Reading = Literal[
    "exact", "relative", "office-days", "weekday", "this-week", "next-week", "nearest-month", "holiday", "nth",
    "last-friday", "last-day", "first-day", "middle", "range-end", "clock", "part", "afternoon",
    "elsewhere", "converted",
]  # fmt: skip
"""How it was read, where that could have been otherwise: what the screen says beside the date."""
FIRST_YEAR, LAST_YEAR = 1900, 2199


class Day(NamedTuple):
    """A day and how it was read."""

    date: date
    reading: Reading = "exact"
    weak: bool = False
    """Could be something else in a sentence: a fraction, a name, a word."""
    part: Part | None = None
    """A part of the day that was said inside it: ``donderdagochtend 26 november``."""
    yearless: bool = False
    """No year was said, nor a weekday that tells it: the first such day that comes, unless the words point back."""


class Span(NamedTuple):
    """A period, with the day in it that counts as the deadline."""

    start: date
    end: date
    deadline: date
    reading: Reading
    weak: bool = False
    turns: bool = False
    """*de maand*: this one, or the next when the day in it that is meant has been."""


class Clock(NamedTuple):
    """A time of the day. ``open``: before noon or after it was not said."""

    hour: int
    minute: int = 0
    second: int = 0
    open: bool = False
    weak: bool = False
    ends: bool = False
    """The midnight with which a day ends: ``24:00``, *vanavond 12 uur*."""

    def at(self, part: Part | None) -> Clock:
        """With the part of the day that was said; else in the hours that an office works."""
        hour = self.hour
        if part is None:
            later = self.open and 1 <= hour <= 6
            return self._replace(hour=hour + 12 if later else hour, open=False)
        if part in ("evening", "night") and hour == 12:
            return self._replace(hour=0, open=False, ends=True)
        if hour < 12 and (part in ("afternoon", "evening") or (part == "night" and hour >= 8)):
            hour += 12
        return self._replace(hour=hour, open=False)

    @property
    def time(self) -> time:
        """As a time."""
        return time(self.hour, self.minute, self.second)


class State:
    """One parse. ``alone``: is the whole text a date field, in which less needs saying?"""

    __slots__ = ("alone", "barred", "clashes", "closing", "found", "now", "tokens", "trouble")

    def __init__(
        self, tokens: list[Token], now: datetime, closing: Closing = NO_CLOSING, *, alone: bool = True
    ) -> None:
        self.tokens, self.now, self.closing, self.alone = tokens, now, closing, alone
        self.found: dict[tuple[str, int], list[Any]] = {}
        self.barred: set[int] = set()
        """Places where words contradict each other: no date begins there."""
        self.clashes: dict[int, int] = {}
        """Where a weekday and a date stand that do not belong together, and where that ends."""
        self.trouble = ""
        """Why something that has the form of a date is none; the first."""

    @property
    def today(self) -> date:
        """The day of now."""
        return self.now.date()

    def text(self, at: int) -> str:
        """The word or sign at a place; empty beyond the end."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def kind(self, at: int) -> str:
        """What kind of token stands there."""
        return self.tokens[at].kind if 0 <= at < len(self.tokens) else ""

    def numbers(self, at: int) -> tuple[int, ...]:
        """The numbers of the token there."""
        return self.tokens[at].numbers

    def skip(self, at: int, words: Collection[str]) -> int:
        """One further when one of these stands there."""
        return at + 1 if self.text(at) in words else at

    def past_dot(self, at: int) -> int:
        """Past the full stop of an abbreviation, right behind it."""
        if self.text(at) == "." and not self.tokens[at].gap and at + 1 < len(self.tokens):
            return at + 1
        return at + 1 if self.text(at) == "." and not self.tokens[at].gap and self.alone else at

    def once(self, rule: Callable[[State, int], list[Any]], at: int) -> list[Any]:
        """What a rule gives at a place, worked out once."""
        key = (rule.__name__, at)
        known = self.found.get(key)
        if known is None:
            self.found[key] = []  # a rule that needs itself at the same place finds nothing
            known = self.found[key] = rule(self, at)
        return known

    def count(self, at: int) -> tuple[int, int] | None:
        """A whole number in digits or in words, and the place after it."""
        if self.kind(at) == "number":
            return self.numbers(at)[0], at + 1
        if self.kind(at) == "word" and (value := cardinals().get(self.text(at))) is not None:
            return value, at + 1
        return None

    def rank(self, at: int) -> tuple[int, int] | None:
        """An ordinal in digits or in words, and the place after it; -1 for the last."""
        if self.kind(at) == "ordinal":
            return self.numbers(at)[0], at + 1
        word = self.text(at)
        if word in ("laatste", "last"):
            return -1, at + 1
        if (value := ordinals().get(word)) is not None:
            return value, at + 1
        if word in cardinals() and self.text(at + 1) == "-" and self.text(at + 2) in ordinals():  # twenty-first
            return cardinals()[word] + ordinals()[self.text(at + 2)], at + 3
        return None

    def real(self, year: int, month: int, day: int) -> date | None:
        """A date, if there is such a day; else what is wrong with it is kept."""
        if not FIRST_YEAR <= year <= LAST_YEAR:
            self.trouble = self.trouble or "year"
            return None
        try:
            return date(year, month, day)
        except ValueError:
            self.trouble = self.trouble or "day"
            return None

    def coming(self, month: int, day: int, *, after_today: bool = False) -> date | None:
        """The first such day on or after today; 29 February waits for its year."""
        for year in range(self.today.year, self.today.year + 9):
            try:
                found = date(year, month, day)
            except ValueError:
                continue
            if found > self.today or (found == self.today and not after_today):
                return found
        self.trouble = self.trouble or "day"
        return None

    def gone(self, month: int, day: int) -> date | None:
        """The last such day on or before today."""
        for year in range(self.today.year, self.today.year - 9, -1):
            try:
                found = date(year, month, day)
            except ValueError:
                continue
            if found <= self.today:
                return found
        return None

    def on(self, days: int, start: date | None = None) -> date | None:
        """So many calendar days on."""
        try:
            found = date.fromordinal((start or self.today).toordinal() + days)
        except (ValueError, OverflowError):
            found = date.max
        if not FIRST_YEAR <= found.year <= LAST_YEAR:
            self.trouble = self.trouble or "far"
            return None
        return found
