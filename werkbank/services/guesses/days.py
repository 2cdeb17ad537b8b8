"""The day of a decision: when it is due, or when a wait or a sleep ends and is asked for again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from werkbank.domain.calendars import add_office_days, is_office_day
from werkbank.domain.priority import plan_date
from werkbank.services.dates import understood
from werkbank.storage.reads import day

if TYPE_CHECKING:
    from datetime import date

    from werkbank.domain.calendars import Closing
    from werkbank.domain.decisions import Decision
    from werkbank.services.guesses.case import Case, Guess

OFFICE_DAYS: Final[dict[Decision, int]] = {
    "decide": 3, "sign": 3, "discuss": 5, "wait": 3, "snooze": 1, "note": 10, "question": 10,
}  # fmt: skip
"""The guess for a date that was not given, in office days from today; a due date of the item goes before it."""
SPARE: Final = 2
"""Office days before its plan date on which what sleeps until an answer is back at the latest."""


def on_days(made: Guess, case: Case) -> Guess:
    """The due date, or the day on which a wait or snooze returns."""
    rule, by = case.rule, case.given.by.strip()
    returns = rule.decision in ("wait", "snooze")
    wanted = "due" in rule.needs or "due" in rule.takes
    if not returns and not wanted:
        return made
    if by and rule.decision == "snooze":
        from werkbank.services.snoozing import sleep_until

        till = sleep_until(by, day(case.row.due), case.now, case.known, made.manager_id)
        on = _at_the_latest(made, case) if till.event == "reply" else till.return_on
        made = replace(made, return_on=on, until_event=till.event, reading=till.reading)
        return _back(replace(made, meeting=till.meeting, without_hour=till.hour), case)
    if by:
        found = understood(by, case.now, case.known.closing)
        if returns:
            made = replace(made, return_on=found.date, reading=found.reading, without_hour=bool(found.time))
            return _back(made, case)
        return replace(made, due=found.date, due_time=found.time, reading=found.reading)
    if not returns and case.row.due is not None:
        return replace(made, due=day(case.row.due), due_time=case.row.due_time)
    if "due" in rule.takes:
        return made
    closing = case.known.closing
    on, guessed = add_office_days(case.today, OFFICE_DAYS[rule.decision], closing), (*made.guessed, "by")
    if rule.decision == "wait":
        on = next_chase(case.today, day(case.row.due), closing)
    if not returns:
        return replace(made, due=on, guessed=guessed)
    return _back(replace(made, return_on=on, guessed=guessed), case)


def _at_the_latest(made: Guess, case: Case) -> date | None:
    """What sleeps until an answer comes back by itself while there are days to spare; ``None`` when it is not due.

    When those are past already, on the next office day.
    """
    due = day(case.row.due)
    if due is None:
        return None
    closing = case.known.closing
    plan = plan_date(due, bool(case.row.is_term), case.known.buffer(made.manager_id), closing)
    return max(add_office_days(plan, -SPARE, closing), add_office_days(case.today, 1, closing))


def _back(made: Guess, case: Case) -> Guess:
    """With whether the day on which it comes back is too late."""
    due = day(case.row.due)
    return replace(made, late=due is not None and made.return_on is not None and made.return_on > due)


def can_chase(on: date, due: date | None, closing: Closing) -> bool:
    """May a day that a text names be proposed to ask again on? The office is open, and it is not after the due date."""
    return is_office_day(on, closing) and (due is None or on <= due)


def next_chase(today: date, due: date | None, closing: Closing) -> date:
    """When whom we wait for is asked again, asked today: after the usual office days, while there is a day to spare."""
    on = add_office_days(today, OFFICE_DAYS["wait"], closing)
    return on if due is None else _before(on, due, today, closing)


def _before(chase: date, due: date, today: date, closing: Closing) -> date:
    """Whom we wait for is asked again while there is a day to spare; when that is past, on the next office day."""
    last = add_office_days(due, -1, closing)
    return min(chase, max(last, add_office_days(today, 1, closing)))
