"""What a decision needs: taken from what was given, else a good guess, else ``Missing``."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from werkbank.domain.calendars import add_office_days
from werkbank.domain.conversation import bare_subject
from werkbank.domain.datefields import read
from werkbank.domain.errors import Missing, NotADate
from werkbank.domain.harmless import harmless_line
from werkbank.domain.people import Person
from werkbank.domain.trade import CHECKLISTS, DEFAULT_CHECKLIST, DEFAULT_TYPE, NOTE_TYPES, kenmerk_in, one_of
from werkbank.services.named import find, find_ref

if TYPE_CHECKING:
    from datetime import date

    from werkbank.domain.decisions import Decision, Rule
    from werkbank.domain.inbox import Item, UntilEvent
    from werkbank.storage.database import Doing


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the officer gave, as typed. ``None`` and ``""`` are: not given."""

    by: str = ""
    to: str = ""
    gist: str = ""
    advice: str = ""
    kenmerk: str = ""
    reason: str = ""
    mandate: str = ""
    asker_told: bool | None = None
    type: str = ""
    author: str = ""
    checklist: str = ""
    manager: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """Everything a decision may fill in, resolved. ``guessed`` names the fields that were not given."""

    gist: str = ""
    advice: str = ""
    due: date | None = None
    due_time: str = ""
    kenmerk: str = ""
    reason: str = ""
    person_id: int | None = None
    person: str = ""
    """The name that goes with ``person_id``."""
    return_on: date | None = None
    until_event: UntilEvent = ""
    desk_id: int | None = None
    desk: str = ""
    asker_told: bool = False
    mandate_id: int | None = None
    type: str = ""
    checklist: str = ""
    guessed: tuple[str, ...] = ()


OFFICE_DAYS: Final[dict[Decision, int]] = {
    "decide": 3, "sign": 3, "discuss": 5, "wait": 3, "snooze": 1, "note": 10, "question": 10,
}  # fmt: skip
"""The guess for a date that was not given, in office days from today; a due date of the item goes before it."""
REPLY: Final = frozenset({"reply", "antwoord"})


def guess(doing: Doing, item: Item, rule: Rule, given: Given, today: date, manager_id: int | None) -> Guess:
    """Fill in what ``rule`` needs; raises ``Missing`` for what cannot be guessed, ``NotADate`` for a wrong date."""
    subject, sender_name, sender_addr, sort = _facts(doing, item)
    made = Guess(
        gist=harmless_line(given.gist or item.gist or item.title or bare_subject(subject), 2_000),
        advice=harmless_line(given.advice or item.advice, 2_000),
        kenmerk=harmless_line(given.kenmerk or item.kenmerk or kenmerk_in(subject), 100),
        reason=harmless_line(given.reason, 500),
        asker_told=bool(given.asker_told),
    )
    made = _dates(made, item, rule, given, today)
    if rule.decision in ("wait", "note"):
        made = _person(doing, made, rule, given, sender_name, sender_addr)
    if rule.decision == "refer":
        if not given.to:
            raise Missing(rule.decision, "to")
        desk = find("desk", given.to, doing.desks.where())
        made = replace(made, desk_id=desk.id, desk=desk.name)
    if rule.decision == "settle":
        made = _mandate(doing, made, given, today, manager_id)
    if rule.decision == "note":
        guessed_type = sort if sort in NOTE_TYPES else DEFAULT_TYPE
        made = replace(made, type=one_of("type", given.type, NOTE_TYPES) or guessed_type)
    if rule.decision == "question":
        made = replace(
            made, checklist=one_of("checklist", given.checklist, CHECKLISTS) or DEFAULT_CHECKLIST.get(sort, "C1")
        )
    for name in ("gist", "advice", "kenmerk"):
        if name in rule.needs and not getattr(made, name):
            raise Missing(rule.decision, name)
    return made


def _facts(doing: Doing, item: Item) -> tuple[str, str, str, str]:
    """Subject, sender's name and address, recognised kind; empty for a sealed message."""
    rows = doing.query(
        "SELECT subject, from_name, from_addr, sort FROM reading WHERE message_id = :message",
        {"message": item.message_id},
    )
    return (str(rows[0][0]), str(rows[0][1]), str(rows[0][2]), str(rows[0][3])) if rows else ("", "", "", "")


def _dates(made: Guess, item: Item, rule: Rule, given: Given, today: date) -> Guess:
    """The due date, or the day on which a wait or snooze returns."""
    returns = rule.decision in ("wait", "snooze")
    wanted = "due" in rule.needs or "due" in rule.takes
    if not returns and not wanted:
        return made
    if given.by.strip().lower() in REPLY and rule.decision == "snooze":
        return replace(made, until_event="reply")
    if given.by:
        found = read(given.by, today)
        if found is None:
            raise NotADate(given.by)
        if returns:
            return replace(made, return_on=found.date)
        return replace(made, due=found.date, due_time=found.time)
    if not returns and item.due is not None:
        return replace(made, due=item.due, due_time=item.due_time)
    if "due" in rule.takes:
        return made
    day = add_office_days(today, OFFICE_DAYS[rule.decision])
    guessed = (*made.guessed, "by")
    return replace(made, return_on=day, guessed=guessed) if returns else replace(made, due=day, guessed=guessed)


def _person(doing: Doing, made: Guess, rule: Rule, given: Given, name: str, addr: str) -> Guess:
    """Whom we wait for, or the author: by name, else the sender, who is put in the register if need be."""
    wanted = given.to or given.author
    people = doing.people.where()
    if wanted:
        meant = find("person", wanted, people)
        return replace(made, person_id=meant.id, person=meant.name)
    if rule.decision == "note" or not (name or addr):
        raise Missing(rule.decision, "author" if rule.decision == "note" else "to")
    known = [one for one in people if addr and addr in one.addresses] or [one for one in people if one.name == name]
    person = known[0] if known else doing.people.add(Person(name=name or addr, addresses=(addr,) if addr else ()))
    return replace(made, person_id=person.id, person=person.name, guessed=(*made.guessed, "to"))


def _mandate(doing: Doing, made: Guess, given: Given, today: date, manager_id: int | None) -> Guess:
    """A mandate that is valid for this manager today; without one a reason is needed, and shows in the brief."""
    valid = [
        one for one in doing.mandates.where(manager_id=manager_id) if one.until is None or one.until >= today
    ]  # fmt: skip
    if given.mandate:
        number = find_ref(given.mandate, "mandate")
        chosen = next((one for one in valid if one.id == number), None)
        if chosen is None:
            raise Missing("settle", "mandate")
        return replace(made, mandate_id=chosen.id)
    if made.reason:
        return made
    if len(valid) == 1:
        return replace(made, mandate_id=valid[0].id, guessed=(*made.guessed, "mandate"))
    raise Missing("settle", "reason")
