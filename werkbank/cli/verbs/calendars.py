"""``werkbank calendar``: the days of a year that do not count, and the own closing days. Looking needs no archive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from werkbank.cli.app import argument, option, verb
from werkbank.cli.lines import table
from werkbank.domain.calendars import FIRST_YEAR
from werkbank.domain.days_off import LAST_YEAR, days_off_in
from werkbank.domain.errors import UsageError
from werkbank.lang.terms import long_day, off_name
from werkbank.services.dates import understood
from werkbank.services.terms import equated

if TYPE_CHECKING:
    from datetime import date

    from werkbank.cli.state import State
    from werkbank.domain.calendars import CalendarCode
    from werkbank.domain.days_off import DayOff
    from werkbank.lang import Words

_CHOICES = ("atw", "rijk", "eu")


def _run(
    state: State, year: int | None, calendar: CalendarCode | None, close: str | None, open_: str | None, reason: str
) -> None:
    """Show a calendar, or close the office on a day, or open it again."""
    if close is not None and open_ is not None:
        raise UsageError("--close")
    if close is not None or open_ is not None:
        _change(state, close, open_, reason)
        return
    if year is None:
        raise UsageError("YEAR")
    _show(state, year, calendar or "atw")


def _show(state: State, year: int, calendar: CalendarCode) -> None:
    """The holidays of a calendar, and what a decree equated with them; plain weekends are not listed."""
    own = {one.day: one.name for one in state.services.closing_days.all()} if calendar == "rijk" else {}
    found, words = days_off_in(year, calendar, equated(), frozenset(own)), state.words
    known = calendar != "atw" or equated().knows(year)
    if state.as_json:
        days = [_json(words, one, calendar, own) for one in found]
        state.output.json({"calendar": calendar, "year": year, "known": known, "days": days})
        return
    rows = [(long_day(one.day, words), off_name(one, words), _source(words, one, calendar, own)) for one in found]
    for line in table(rows, (-24, -30, 0)):
        state.output.line(line)
    if not known:
        expires = equated().expires
        ahead = expires is not None and year > expires.year
        said = words.terms.year_unknown_ahead if ahead else words.terms.year_unknown
        state.output.narrate(said.format(year=year))
    state.output.narrate(words.terms.disclaimer)


def _change(state: State, close: str | None, open_: str | None, reason: str) -> None:
    """One closing day more or less; how many terms move by it is told."""
    words, days = state.words, state.services.closing_days
    if close is not None:
        day = days.add(_day(state, close), reason).day
        said = words.deadlines.closed(long_day(day, words))
    else:
        day = days.remove(_day(state, open_ or "")).day
        said = words.deadlines.opened(long_day(day, words))
    moved = len(state.services.deadlines.moved())
    if state.as_json:
        state.output.json({"day": day.isoformat(), "closed": close is not None, "moved": moved})
        return
    state.output.line(said)
    if moved:
        state.output.line(words.deadlines.moved_verb(moved))
    state.output.narrate(words.cli.undo_hint)


def _day(state: State, text: str) -> date:
    return understood(text, state.services.doors.clock.now()).date


def _source(words: Words, one: DayOff, calendar: CalendarCode, own: dict[date, str]) -> str:
    if one.code == "closing":
        return own.get(one.day, "")
    return one.source or words.terms.calendar_sources[calendar]


def _json(words: Words, one: DayOff, calendar: CalendarCode, own: dict[date, str]) -> dict[str, Any]:
    return {
        "day": one.day.isoformat(),
        "code": one.code,
        "name": off_name(one, words),
        "source": _source(words, one, calendar, own),
    }


def _calendar(words: Words) -> click.Command:
    return verb(
        words,
        "calendar",
        _run,
        argument("year", "[YEAR]", type=click.IntRange(FIRST_YEAR, LAST_YEAR), required=False),
        option(words, "--calendar", "calendar", type=click.Choice(_CHOICES)),
        option(words, "--close", "close", metavar="DATE"),
        option(words, "--open", "open_", key="open", metavar="DATE"),
        option(words, "--reason", "reason", key="why", default="", metavar="TEXT"),
    )


VERBS = {"calendar": _calendar}
