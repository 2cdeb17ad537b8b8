"""Terms on items in words, and the own closing days."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.deadlines import DeadlineWords


def _terms(count: int) -> str:
    return "1 term" if count == 1 else f"{count} terms"


DEADLINES: Final = DeadlineWords(
    own="term of your own",
    named=lambda name, kind, source: f"{name} ({kind}, {source})",
    no_term="This item has no term.",
    stands_still=lambda since: f"stands still since {since}",
    will_stand_still=lambda since: f"stands still from {since}, without a date until you resume",
    if_resumed=lambda day: f"if it goes on today, due {day}",
    paused=lambda span, reason: f"suspended {span}: {reason}",
    extended=lambda length, reason: f"extended by {length}: {reason}",
    accepted=lambda day: f"The calendar has changed: the item still says {day}",
    see_moved=lambda command: f"look and accept: {command}",
    cannot=lambda why: f"This term can no longer be counted: {why}",
    fields={"term": "date or term", "since": "from", "reason": "reason", "day": "closed on", "name": "why"},
    actions={"suspend": "suspend", "resume": "resume", "extend": "extend"},
    since_receipt="receipt",
    changes={
        "begin": "term set",
        "suspend": "term suspended",
        "resume": "term resumed",
        "extend": "term extended",
        "stop": "term taken away",
    },
    ends=lambda legal, plan: f"due {legal}, plan {plan}",
    was=lambda day: f"was {day}",
    lapsed=lambda day: f"note: the term had lapsed already on {day}",
    gone="The date and the term go away",
    gives_way="takes the place of the term",
    moved_title="Terms that moved",
    moved_empty="No terms have moved. When a holiday or a closing day is added, what moves stands here.",
    moved_row=lambda old, new: f"{old} → {new}",
    moved_plan=lambda old, new: f"plan {old} → {new}",
    moved_found=lambda count, command: (
        f"{_terms(count)} {'moves' if count == 1 else 'move'}: {command} shows what and why"
    ),
    moved_verb=lambda count: (
        f"{_terms(count)} {'moves' if count == 1 else 'move'}; what and why: werkbank deadline --moved"
    ),
    accepted_some=lambda count: f"{_terms(count)} taken over",
    none_moved="No term has moved.",
    closed=lambda day: f"Closed on {day}",
    opened=lambda day: f"Open again on {day}",
    closing_ask="Own closing day",
    closing_list=lambda days: f"Closed now: {days}",
)
