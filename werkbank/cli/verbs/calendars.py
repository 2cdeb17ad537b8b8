"""``werkbank calendar``: the days of a year that do not count. It needs no archive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from werkbank.cli.app import argument, option, verb
from werkbank.cli.lines import table
from werkbank.domain.calendars import FIRST_YEAR
from werkbank.domain.days_off import LAST_YEAR, days_off_in
from werkbank.lang.terms import long_day, off_name
from werkbank.services.terms import equated

if TYPE_CHECKING:
    from werkbank.cli.state import State
    from werkbank.domain.calendars import CalendarCode
    from werkbank.domain.days_off import DayOff
    from werkbank.lang import Words

_CHOICES = ("atw", "rijk", "eu")


def _run(state: State, year: int, calendar: CalendarCode) -> None:
    """Show the holidays of a calendar, and what a decree equated with them; plain weekends are not listed."""
    found, words = days_off_in(year, calendar, equated()), state.words
    known = calendar != "atw" or equated().knows(year)
    if state.as_json:
        days = [_json(words, one, calendar) for one in found]
        state.output.json({"calendar": calendar, "year": year, "known": known, "days": days})
        return
    rows = [(long_day(one.day, words), off_name(one, words), _source(words, one, calendar)) for one in found]
    for line in table(rows, (-24, -30, 0)):
        state.output.line(line)
    if not known:
        expires = equated().expires
        ahead = expires is not None and year > expires.year
        said = words.terms.year_unknown_ahead if ahead else words.terms.year_unknown
        state.output.narrate(said.format(year=year))
    state.output.narrate(words.terms.disclaimer)


def _source(words: Words, one: DayOff, calendar: CalendarCode) -> str:
    return one.source or words.terms.calendar_sources[calendar]


def _json(words: Words, one: DayOff, calendar: CalendarCode) -> dict[str, Any]:
    return {
        "day": one.day.isoformat(),
        "code": one.code,
        "name": off_name(one, words),
        "source": _source(words, one, calendar),
    }


def _calendar(words: Words) -> click.Command:
    return verb(
        words,
        "calendar",
        _run,
        argument("year", "YEAR", type=click.IntRange(FIRST_YEAR, LAST_YEAR)),
        option(words, "--calendar", "calendar", type=click.Choice(_CHOICES), default=_CHOICES[0]),
    )


VERBS = {"calendar": _calendar}
