"""A deed in words: the same line in the log and on the screen."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from werkbank.domain.days import amsterdam_day
from werkbank.domain.harmless import harmless_line
from werkbank.lang.days import day, moment

if TYPE_CHECKING:
    from datetime import date, datetime

    from werkbank.domain.deeds import Became, CameBack, Deed
    from werkbank.lang import Words

_ALIVE: Final = timedelta(minutes=1)
"""An unfinished import that wrote in the last minute is still busy."""


def deed_line(deed: Deed, words: Words, now: datetime, *, told: bool = False) -> str:
    """What was done, whether it is still going on, and whether it was undone.

    ``told``: somebody just undid or redid it, and that is said already.
    """
    said = words.history
    text = said.lines[deed.key](deed)
    if not deed.finished:
        text = f"{text} ({(said.running if now - deed.last_at < _ALIVE else said.broken_off)(deed)})"
    notes = [said.machine] if deed.origin == "machine" else []
    notes += [said.undone] if deed.undone_by is not None and not told and deed.key not in ("undo", "redo") else []
    return f"{text} ({', '.join(notes)})" if notes else text


def became_line(deed: Deed, one: Became, words: Words, now: datetime) -> str:
    """What was done, with on whom it waits or at which desk it is, until when, and why."""
    text, today = deed_line(deed, words, now), amsterdam_day(now)
    who, until, reason = harmless_line(one.who), _until(one, words, today), harmless_line(one.reason)
    instead, decisions = "", words.names.decisions
    decision = deed.args.get("decision")
    if decision == "wait" and who:
        instead, who = words.history.waits_on(who), ""
    elif decision == "snooze" and until:
        instead, until = words.history.sleeps(until), ""
    if instead:
        text = text.replace(str(decisions[decision]["long"]), instead, 1)  # type: ignore[literal-required]
    return " · ".join(filter(None, (text, words.history.on_whom(who) if who else "", until, reason)))


def _until(one: Became, words: Words, today: date) -> str:
    """Of a wait the day to ask again; of what sleeps its day, and what that is."""
    said = words.screen.ask
    when = "" if one.until is None else day(one.until, words.names, today)
    if one.state == "waiting":
        return words.chasing.chase(when) if when else ""
    if one.event == "reply":
        return said.until_reply_by(when) if when else said.until_reply
    if one.event and when:
        return f"{words.chasing.snoozed_for[one.event]} {when}"  # type: ignore[literal-required]
    return words.history.until(when) if when else ""


def came_back_line(one: CameBack, words: Words, today: date) -> str:
    """That it is back, and what brought it: of an answer from whom, and which message it is."""
    by = came_back_by(one, words, today)
    if one.before:
        answer, *rest = by
        return " · ".join((f"{answer}: {one.item}", *rest))
    return " · ".join((words.history.came_back(one.item), *by))


def came_back_by(one: CameBack, words: Words, today: date) -> tuple[str, ...]:
    """What brought it back: nothing for the day that was chosen; of an answer from whom, which it is, and since when it
    was there when that is not when it came in here.
    """
    if one.why != "reply":
        why = one.why.removeprefix("no-")
        return (words.chasing.reasons[why],) if why != "date" else ()  # type: ignore[literal-required]
    who = harmless_line(one.who)
    on = None if one.received is None else amsterdam_day(one.received)
    late = on is not None and on != amsterdam_day(one.at)
    received = words.history.received(day(on, words.names, today)) if on is not None and late else ""
    answer = words.chasing.replied(who) if who else words.cli.returned_reply
    if one.bounced:
        answer = words.cli.bulk["bounce"]
    return tuple(filter(None, (answer, one.message, received)))


def came_back_at(one: CameBack, words: Words, today: date) -> str:
    """When: the moment of an answer; else the day."""
    return moment(one.at, words.names, today) if one.why == "reply" else day(amsterdam_day(one.at), words.names, today)


def standing(stands: Became, back: CameBack | None, words: Words, today: date) -> str:
    """How what was put aside stands now: what brought it back and when, on whom it waits, or until when it sleeps."""
    said, until = words.history, _until(stands, words, today)
    state, who = str(words.names.states[stands.state]), harmless_line(stands.who)  # type: ignore[literal-required]
    first = said.waiting_on(who) if who else state
    told = [f"{first} {until}"] if stands.state == "snoozed" else [first, until]
    if back is None:
        return " · ".join(filter(None, told))
    by, at = came_back_by(back, words, today), came_back_at(back, words, today)
    if back.why == "reply":
        return " · ".join(filter(None, (*by, at, *told)))
    return " · ".join((said.back_since(at), *by, *([first] if stands.state == "waiting" else ())))
