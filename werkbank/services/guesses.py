"""What a decision needs: taken from what was given, else a good guess; what then is missing is told, not raised.

The same code serves the line that asks (which only reads) and the deed, so what was shown is what is done.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain import ids
from werkbank.domain.calendars import add_office_days, is_office_day
from werkbank.domain.conversation import bare_subject
from werkbank.domain.days import amsterdam_day
from werkbank.domain.errors import Missing, NotFound, UsageError, WerkbankError
from werkbank.domain.harmless import harmless_line
from werkbank.domain.nearest import match, plain
from werkbank.domain.trade import (
    BY_KIND,
    CHECKLISTS,
    DEFAULT_CHECKLIST,
    DEFAULT_TYPE,
    NOTE_TYPES,
    TOPICS,
    kenmerk_in,
    one_of,
)
from werkbank.services.dates import understood
from werkbank.services.named import find_ref
from werkbank.storage.reads import day

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.domain.calendars import Closing
    from werkbank.domain.decisions import Decision, Rule
    from werkbank.domain.inbox import UntilEvent
    from werkbank.domain.people import Mandate, Person
    from werkbank.domain.phrases.state import Reading
    from werkbank.services.known import Known
    from werkbank.storage.reads.asking import AskRow


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
    """An id, or what the mandate is about."""
    asker_told: bool | None = None
    type: str = ""
    author: str = ""
    checklist: str = ""
    manager: str = ""
    may_add: bool = False
    """A person or desk who is not in the register is added to it, in the same deed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """Everything a decision may fill in, resolved. ``guessed`` names the fields that were not given."""

    manager_id: int | None = None
    manager: str = ""
    gist: str = ""
    advice: str = ""
    due: date | None = None
    due_time: str = ""
    reading: Reading = "exact"
    """How the date was read that was given."""
    kenmerk: str = ""
    reason: str = ""
    person_id: int | None = None
    person: str = ""
    """The name that goes with ``person_id``, or the name of a person who is not in the register yet."""
    address: str = ""
    """Of a person who is not in the register yet."""
    return_on: date | None = None
    late: bool = False
    """Whom we wait for would be asked again after the item is due."""
    until_event: UntilEvent = ""
    meeting: int | None = None
    """The weekday of the meeting with the manager, to be kept; Monday is 0."""
    desk_id: int | None = None
    desk: str = ""
    asker_told: bool = False
    mandate_id: int | None = None
    mandate: str = ""
    """What the mandate is about."""
    mandate_kind: str = ""
    mandate_limit: str = ""
    mandate_until: date | None = None
    type: str = ""
    checklist: str = ""
    guessed: tuple[str, ...] = ()

    @property
    def adds(self) -> str:
        """What the deed will add to the register: ``person``, ``desk`` or nothing."""
        if self.person and self.person_id is None:
            return "person"
        return "desk" if self.desk and self.desk_id is None else ""


class Case(NamedTuple):
    """One item that a decision is asked for."""

    row: AskRow
    rule: Rule
    given: Given
    now: datetime
    """The instant, in UTC."""
    known: Known

    @property
    def today(self) -> date:
        """The day in Amsterdam."""
        return amsterdam_day(self.now)

    @property
    def subject(self) -> str:
        """The subject of its message; empty for a sealed one."""
        return self.row.subject or ""

    @property
    def sort(self) -> str:
        """The recognised kind of its message."""
        return self.row.sort or ""


OFFICE_DAYS: Final[dict[Decision, int]] = {
    "decide": 3, "sign": 3, "discuss": 5, "wait": 3, "snooze": 1, "note": 10, "question": 10,
}  # fmt: skip
"""The guess for a date that was not given, in office days from today; a due date of the item goes before it."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_STEM: Final = 5
"""Letters that make the beginning of a word its own: ``factu`` is in *facturen* and in *factuur*."""


def fill(case: Case) -> tuple[Guess, WerkbankError | None]:
    """Fill in as much as can be; with what is still wrong. What was not understood goes before what is missing."""
    made, found = _texts(case), list[WerkbankError]()
    for step in _STEPS:
        try:
            made = step(made, case)
        except WerkbankError as error:
            found.append(error)
    return made, min(found, key=unfinished, default=None)


def unfinished(error: WerkbankError) -> bool:
    """Is this merely not there yet? Without a manager nothing else matters, so that is no detail to fill in later."""
    return isinstance(error, Missing) and error.field != "manager"


def _manager(made: Guess, case: Case) -> Guess:
    """Whose item it becomes: who was named, whose it is, or the only one there is."""
    if case.given.manager:
        number: int | None = case.known.manager(case.given.manager).id
    else:
        number = case.row.manager_id or case.known.only_manager()
    if number is None:
        if case.rule.section or case.rule.decision in ("note", "question"):
            raise Missing(case.rule.decision, "manager")
        return made
    name = next((one.name for one in case.known.managers if one.id == number), "")
    return replace(made, manager_id=number, manager=name)


def _texts(case: Case) -> Guess:
    given, row = case.given, case.row
    return Guess(
        gist=harmless_line(given.gist or row.gist or row.title or bare_subject(case.subject), 2_000),
        advice=harmless_line(given.advice or row.advice, 2_000),
        kenmerk=harmless_line(given.kenmerk or row.kenmerk or kenmerk_in(case.subject), 100),
        reason=harmless_line(given.reason, 500),
        asker_told=bool(given.asker_told),
    )


def _dates(made: Guess, case: Case) -> Guess:
    """The due date, or the day on which a wait or snooze returns."""
    rule, by = case.rule, case.given.by.strip()
    returns = rule.decision in ("wait", "snooze")
    wanted = "due" in rule.needs or "due" in rule.takes
    if not returns and not wanted:
        return made
    if by and rule.decision == "snooze":
        from werkbank.services.snoozing import sleep_until

        till = sleep_until(by, day(case.row.due), case.now, case.known, made.manager_id)
        return replace(
            made, return_on=till.return_on, until_event=till.event, reading=till.reading, meeting=till.meeting
        )
    if by:
        found = understood(by, case.now, case.known.closing)
        if returns:
            return _chased(replace(made, return_on=found.date, reading=found.reading), case)
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
    return _chased(replace(made, return_on=on, guessed=guessed), case)


def _chased(made: Guess, case: Case) -> Guess:
    """With whether that is too late; of what sleeps nobody is asked again."""
    due = day(case.row.due) if case.rule.decision == "wait" else None
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


def _person(made: Guess, case: Case) -> Guess:
    """Whom we wait for, or the author: by name, else as good a guess as there is."""
    if case.rule.decision not in ("wait", "note"):
        return made
    wanted = (case.given.to or case.given.author).strip()
    if wanted:
        try:
            return _with(made, case.known.person(wanted))
        except NotFound:
            if not _addable(case, wanted):
                raise
            name = harmless_line(wanted, 200)
            return replace(made, person=name, address=name.lower() if "@" in name.strip("@") else "")
    guessed = _author(made, case) if case.rule.decision == "note" else _sender(made, case)
    return replace(guessed, guessed=(*made.guessed, "to"))


def _with(made: Guess, person: Person) -> Guess:
    return replace(made, person_id=person.id, person=person.name)


def _sender(made: Guess, case: Case) -> Guess:
    """Who sent it; he is put in the register if need be. What was typed has no sender: then whom it is from."""
    name, address = case.row.from_name or "", case.row.from_addr or ""
    if not (name or address):
        named = case.known.numbered(case.row.person_id)
        if named is None:
            raise Missing(case.rule.decision, "to")
        return _with(made, named)
    known = case.known.sender(name, address)
    return _with(made, known) if known else replace(made, person=name or address, address=address)


def _author(made: Guess, case: Case) -> Guess:
    """The sender when we know him or he is of our own house, else who wrote the latest note."""
    name, address = case.row.from_name or "", case.row.from_addr or ""
    if not (name or address) and (named := case.known.numbered(case.row.person_id)):
        return _with(made, named)
    if not case.row.bulk and (name or address):
        if known := case.known.sender(name, address):
            return _with(made, known)
        if case.known.colleague(address):
            return replace(made, person=name or address, address=address)
    if case.known.latest_author is None:
        raise Missing(case.rule.decision, "author")
    return _with(made, case.known.latest_author)


def _desk(made: Guess, case: Case) -> Guess:
    """Where it belongs: by name, else by a topic in the title or the subject, else by the recognised kind."""
    if case.rule.decision != "refer":
        return made
    wanted = case.given.to.strip()
    if not wanted:
        said, kind = f"{case.row.title} {case.subject}", TOPICS.get(case.sort, ())
        looks = [case.known.desk_for(said), case.known.desk_of_kind(kind)]
        found = next((one for one in (looks[::-1] if case.sort in BY_KIND else looks) if one is not None), None)
        if found is None:
            raise Missing("refer", "to")
        return replace(made, desk_id=found.id, desk=found.name, guessed=(*made.guessed, "to"))
    try:
        meant = case.known.desk(wanted)
    except NotFound:
        if not _addable(case, wanted):
            raise
        return replace(made, desk=harmless_line(wanted, 200))
    return replace(made, desk_id=meant.id, desk=meant.name)


def _addable(case: Case, wanted: str) -> bool:
    """May this be the name of somebody new? An id is no name, and neither are dots and dashes."""
    return case.given.may_add and ids.parse(wanted) is None and bool(plain(wanted))


def _mandate(made: Guess, case: Case) -> Guess:
    """A mandate that is valid for this manager today; without one a reason is needed, and shows in the brief."""
    if case.rule.decision != "settle":
        return made
    valid = case.known.valid_mandates(made.manager_id, case.today)
    if case.given.mandate:
        chosen = _meant(case.given.mandate, valid)
        return _by_mandate(made, chosen)
    if made.reason:
        return made
    kind = " ".join(TOPICS.get(case.sort, ()))
    fits = [one for one in valid if _is_about(one.about, f"{case.subject} {made.gist} {kind}")]
    if len(fits) != 1:
        raise Missing("settle", "reason")
    return replace(_by_mandate(made, fits[0]), guessed=(*made.guessed, "mandate"))


def _by_mandate(made: Guess, mandate: Mandate) -> Guess:
    return replace(
        made, mandate_id=mandate.id, mandate=mandate.about, mandate_kind=mandate.kind, mandate_limit=mandate.limit,
        mandate_until=mandate.until,
    )  # fmt: skip


def _is_about(mandate: str, text: str) -> bool:
    """Do they share a word, by its beginning? A mandate that says nothing of this piece is never proposed for it."""
    begins = {word[:_STEM] for word in _WORD.findall(mandate.lower()) if len(word) >= _STEM}
    return any(word[:_STEM] in begins for word in _WORD.findall(text.lower()))


def _meant(text: str, valid: list[Mandate]) -> Mandate:
    """The mandate with this id, or about this."""
    if ids.parse(text) is None:
        fits = match(text, [one.about for one in valid])
        if len(fits) != 1:
            raise UsageError("mandate", text)
        return next(one for one in valid if one.about == fits[0])
    number = find_ref(text, "mandate")
    chosen = next((one for one in valid if one.id == number), None)
    if chosen is None:
        raise Missing("settle", "mandate")
    return chosen


def _form(made: Guess, case: Case) -> Guess:
    """The type of a note, the checklist of a question: what was asked, else what fits the recognised kind."""
    if case.rule.decision == "note":
        guessed = next((code for code in NOTE_TYPES if code.upper() == case.sort), DEFAULT_TYPE)
        wanted = case.given.type.strip()
        ships = not wanted or wanted.lower() in {code.lower() for code in NOTE_TYPES}
        codes = NOTE_TYPES if ships else (*NOTE_TYPES, *case.known.own_types)
        return replace(made, type=one_of("type", wanted, codes) or guessed)
    if case.rule.decision == "question":
        fits = DEFAULT_CHECKLIST.get(case.sort, "C1")
        wanted = case.given.checklist.strip()
        ships = not wanted or wanted.upper() in CHECKLISTS
        codes = CHECKLISTS if ships else (*CHECKLISTS, *case.known.own_checklists)
        return replace(made, checklist=one_of("checklist", wanted, codes) or fits)
    return made


def _complete(made: Guess, case: Case) -> Guess:
    for name in ("gist", "advice", "kenmerk"):
        if name in case.rule.needs and not getattr(made, name):
            raise Missing(case.rule.decision, name)
    return made


_STEPS: Final[tuple[Callable[[Guess, Case], Guess], ...]] = (
    _manager, _dates, _person, _desk, _mandate, _form, _complete,
)  # fmt: skip
