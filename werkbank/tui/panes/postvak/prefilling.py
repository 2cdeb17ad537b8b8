"""What the text of the one piece in sight fills in: it stands in the line, with the words it was read from.

A table: for each decision the fields, and for each of those where its value is looked for, the surest first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.calendars import NO_CLOSING
from werkbank.domain.errors import Missing, NotFound
from werkbank.services.guesses import can_chase, next_chase
from werkbank.tui.panes.postvak.asking import ENTRIES
from werkbank.tui.panes.postvak.insight import facts_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from werkbank.domain.calendars import Closing
    from werkbank.domain.decisions import Decision
    from werkbank.domain.essence import Day
    from werkbank.services.insights import Insight
    from werkbank.services.proposals import Proposal
    from werkbank.services.sights import Sight
    from werkbank.tui.panes.postvak.host import Host


class Prefill(NamedTuple):
    """Values by the name of the field, as they would be typed, and the words they were read from."""

    values: dict[str, str]
    words: dict[str, str]


NOTHING: Final = Prefill({}, {})


class _Case(NamedTuple):
    seen: tuple[Sight, Insight]
    proposal: Proposal
    today: date
    closing: Closing = NO_CLOSING


def _day(found: Day | None, *, time: bool = True) -> tuple[str, str]:
    if found is None:
        return "", ""
    on = found.day
    return f"{on.day}-{on.month}-{on.year} {found.time if time else ''}".strip(), found.words


def _latest(case: _Case) -> tuple[str, str]:
    """By when it asks; a date that the piece has already goes before it."""
    sight, insight = case.seen
    facts = facts_of(insight, sight.item)
    return (facts["due"], insight.essence.day.words) if "due" in facts and insight.essence.day else ("", "")


def _happens(case: _Case) -> tuple[str, str]:
    return ("", "") if case.seen[0].item.line.due else _day(case.seen[1].essence.named)


def _comes(case: _Case) -> tuple[str, str]:
    return _day(case.seen[1].essence.promised, time=False)


def _sleeps(case: _Case) -> tuple[str, str]:
    """Until something comes or happens, unless it is too late for the piece itself by then."""
    sight, insight = case.seen
    asked = insight.essence.day
    due = sight.item.line.due or (asked.day if asked else None)
    days = (insight.essence.promised, insight.essence.named)
    return next(
        (_day(one, time=False) for one in days if one is not None and (due is None or one.day <= due)), ("", "")
    )


def _chased(case: _Case) -> tuple[str, str]:
    """When it comes, if that is a day to ask for it: in the office, and before it is too late for the piece itself."""
    sight, insight = case.seen
    found, asked = insight.essence.promised, insight.essence.day
    due = sight.item.line.due or (asked.day if asked else None)
    return _comes(case) if found is not None and can_chase(found.day, due, case.closing) else ("", "")


def _in_time(case: _Case) -> tuple[str, str]:
    """While there is a day to spare, where the text asks it earlier than the usual day to ask again."""
    sight, insight = case.seen
    asked, usual = insight.essence.day, case.proposal.guess.return_on
    if asked is None or sight.item.line.due or usual is None:
        return "", ""
    on = next_chase(case.today, asked.day, case.closing)
    return _day(asked._replace(day=on), time=False) if on < usual and on <= asked.day else ("", "")


def _gist(case: _Case) -> tuple[str, str]:
    sight, insight = case.seen
    return facts_of(insight, sight.item).get("gist", ""), ""


def _kenmerk(case: _Case) -> tuple[str, str]:
    sight, insight = case.seen
    found = "" if case.proposal.guess.kenmerk else facts_of(insight, sight.item).get("kenmerk", "")
    return found, found


def _desk(case: _Case) -> tuple[str, str]:
    points = case.seen[1].points
    return ("", "") if case.proposal.guess.desk else (points.desk, points.topic)


def _person(case: _Case) -> tuple[str, str]:
    person = case.seen[1].points.person
    return person, person


def _manager(case: _Case) -> tuple[str, str]:
    problem, points = case.proposal.problem, case.seen[1].points
    lost = isinstance(problem, Missing) and problem.field == "manager"
    return (points.manager, points.called) if lost else ("", "")


_Look = tuple["Callable[[_Case], tuple[str, str]]", ...]
_FIELDS: Final[dict[Decision, dict[str, _Look]]] = {
    "decide": {"by": (_latest,), "gist": (_gist,)},
    "sign": {"kenmerk": (_kenmerk,), "by": (_latest,)},
    "discuss": {"gist": (_gist,), "by": (_latest,)},
    "refer": {"to": (_desk,)},
    "wait": {"to": (_person,), "by": (_chased, _in_time)},
    "snooze": {"by": (_sleeps,)},
    "note": {"author": (_person,), "by": (_latest, _happens)},
    "question": {"by": (_latest, _happens)},
}


async def prefilled(host: Host, decision: Decision, targets: dict[str, str], proposal: Proposal) -> Prefill:
    """For the one piece in sight; nothing for many, nor of a marked piece that was not opened here."""
    fields = _FIELDS.get(decision, {})
    asked = {one.name for one in ENTRIES[decision]}
    if len(targets) != 1 or host.masks(targets):
        return NOTHING
    seen = await _seen(host, *targets)
    if seen is None:
        return NOTHING
    case, made = _Case(seen, proposal, host.context.today, host.context.closing), Prefill({}, {})
    for name, looks in {"manager": (_manager,), **fields}.items():
        value, words = next((found for look in looks if (found := look(case))[0]), ("", ""))
        if value and (name in asked or name == "manager"):
            made.values[name], made.words[name] = value, words
    return made


async def _seen(host: Host, ref: str) -> tuple[Sight, Insight] | None:
    """What is shown of it; while that is still being read it is read here, so that no key goes before it."""
    seen = host.insight()
    if seen is not None:
        return seen if seen[1].ref == ref else None
    context = host.context
    try:
        sight = await context.background.read(context.services.sights.of, ref)
        return sight, await context.background.read(context.services.insights.of, sight)
    except NotFound:
        return None
