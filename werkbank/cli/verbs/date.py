"""``werkbank date``."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from werkbank.cli.app import argument, verb
from werkbank.domain.calendars import is_office_day, office_days_until
from werkbank.lang.days import told
from werkbank.services.dates import understood

if TYPE_CHECKING:
    import click

    from werkbank.cli.state import State
    from werkbank.lang import Words


def _run(state: State, words: tuple[str, ...]) -> None:
    """Tell which date a phrase is; needs no archive."""
    text, clock = " ".join(words), state.services.doors.clock
    closing, today = state.services.closing_days.dates(), clock.today()
    found = understood(text, clock.now(), closing)
    value = found.value
    if state.as_json:
        state.output.json(
            {
                "text": text,
                "date": found.date.isoformat(),
                "time": found.time or None,
                "value": value.isoformat(timespec="seconds") if isinstance(value, datetime) else value.isoformat(),
                "grain": found.grain,
                "from": found.start.isoformat() if found.start else None,
                "reading": found.reading,
                "working_days": office_days_until(today, found.date, closing),
                "working_day": is_office_day(found.date, closing),
            }
        )
        return
    state.output.line(told(found, state.words, today, closing))


def _date(words: Words) -> click.Command:
    return verb(words, "date", _run, argument("words", "PHRASE...", nargs=-1, required=True))


VERBS = {"date": _date}
