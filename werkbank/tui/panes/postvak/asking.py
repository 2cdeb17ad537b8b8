"""What each decision asks in its line, and what that line says will happen; one table for all eleven."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.calendars import NO_CLOSING
from werkbank.domain.errors import Missing, UsageError
from werkbank.lang.days import day, when
from werkbank.lang.items import checklist, note_type
from werkbank.services.guesses import Given, Guess
from werkbank.tui.questions import Field, Kind, Question
from werkbank.tui.text import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import date

    from werkbank.domain.calendars import Closing
    from werkbank.domain.decisions import Decision
    from werkbank.domain.errors import WerkbankError
    from werkbank.lang import Words
    from werkbank.services.proposals import Offers, Proposal


class Entry(NamedTuple):
    """One field: its name in ``Given``, its label, and how the guess fills it in."""

    name: str
    label: str
    kind: Kind
    guess: Callable[[Guess], str]
    differs: str
    """The field of the guess that may differ between items."""


def _date(value: date | None, time: str = "") -> str:
    return "" if value is None else f"{value.day}-{value.month}-{value.year} {time}".strip()


_GIST: Final = Entry("gist", "gist", "text", lambda guess: guess.gist, "gist")
_DUE: Final = Entry("by", "due", "date", lambda guess: _date(guess.due, guess.due_time), "due")
_KENMERK: Final = Entry("kenmerk", "kenmerk", "text", lambda guess: guess.kenmerk, "kenmerk")
_PERSON: Final = Entry("to", "person", "name", lambda guess: guess.person, "person")
_MANAGER: Final = Entry("manager", "manager", "name", lambda guess: guess.manager, "manager")
_REASON: Final = Entry("reason", "reason", "text", lambda guess: guess.reason, "reason")

ENTRIES: Final[dict[Decision, tuple[Entry, ...]]] = {
    "decide": (Entry("advice", "advice", "text", lambda guess: guess.advice, "-"), _DUE, _GIST),
    "sign": (_KENMERK, _DUE),
    "discuss": (_GIST, _DUE),
    "read": (_GIST,),
    "settle": (Entry("mandate", "mandate", "name", lambda guess: guess.mandate, "mandate"), _REASON),
    "refer": (
        Entry("to", "desk", "name", lambda guess: guess.desk, "desk"),
        Entry("asker_told", "asker_told", "name", lambda _: "", "asker_told"),
    ),
    "wait": (_PERSON, Entry("by", "chase", "date", lambda guess: _date(guess.return_on), "return_on")),
    "snooze": (Entry("by", "until", "date", lambda guess: _date(guess.return_on), "return_on"),),
    "note": (
        Entry("author", "author", "name", lambda guess: guess.person, "person"), _DUE,
        Entry("type", "type", "name", lambda guess: guess.type, "type"),
    ),
    "question": (_DUE, Entry("checklist", "checklist", "name", lambda guess: guess.checklist, "checklist")),
    "archive": (),
}  # fmt: skip
"""In the order in which they stand in the line; the cursor begins in the first."""

_BARE: Final = Guess()

OF_HIDDEN: Final = frozenset({"by", "manager", "asker_told"})
"""All that is filled in for a hidden piece that was not opened: none of these comes from its words or its sender."""

_FIELD_OF: Final = {"to": "to", "author": "author", "reason": "reason", "mandate": "reason", "by": "by"}


def question_for(
    proposal: Proposal, offers: Offers, words: Words, *, ask_manager: bool, masked: bool = False
) -> Question:
    """The line for a decision, filled in with the proposal; of a ``masked`` piece nothing of its own."""
    said = words.screen.ask
    entries = ENTRIES[proposal.decision]
    if proposal.decision == "settle" and not _mandates(proposal, offers):
        entries = (_REASON,)
    if ask_manager:
        entries = (_MANAGER, *entries)
    fields: list[Field] = []
    for one in entries:
        if one.kind == "text" and one.differs in proposal.differs:
            continue  # each keeps its own words
        value = one.guess(proposal.guess)
        kept_back = masked and bool(value) and one.name not in OF_HIDDEN
        if kept_back:
            value = ""
        elif one.name == "advice" and not value and "advice" not in proposal.differs:
            value = said.default_advice
        if one.name == "asker_told":
            value = said.no
        blank = said.each_own if one.differs in proposal.differs else said.of_piece if kept_back else ""
        choices = _choices(one, proposal, offers, words)
        fields.append(Field(one.name, said.fields[one.label], value, one.kind, choices, blank=blank))  # type: ignore[literal-required]
    count = len(proposal.refs)
    title = str(words.names.decisions[proposal.decision]["short"]) + (f" {said.many(count)}" if count > 1 else "")
    return Question(title[:1].upper() + title[1:], tuple(fields), field_of(proposal.problem, fields))


def _mandates(proposal: Proposal, offers: Offers) -> tuple[str, ...]:
    return tuple(one.about for one in offers.mandates.get(proposal.guess.manager, ()))


def _choices(entry: Entry, proposal: Proposal, offers: Offers, words: Words) -> tuple[str, ...]:
    said = words.screen.ask
    return {
        "manager": offers.managers,
        "desk": offers.desks,
        "person": offers.people,
        "author": offers.people,
        "type": offers.note_types,
        "checklist": offers.checklists,
        "mandate": _mandates(proposal, offers),
        "asker_told": (said.yes, said.no),
        "until": (said.reply, said.meeting, said.before_term),
    }.get(entry.label, ())


def field_of(problem: WerkbankError | None, fields: Sequence[Field]) -> str:
    """The field that a problem is about, when it is in the line; else the first."""
    names = [one.name for one in fields]
    if isinstance(problem, Missing):
        wanted = _FIELD_OF.get(problem.field, problem.field)
        return wanted if wanted in names else ""
    if isinstance(problem, UsageError):
        return next((one.name for one in fields if one.label == problem.field), "")
    return ""


def given_of(values: dict[str, str], touched: Collection[str], words: Words) -> Given:
    """What was typed. What was left as it was filled in stays a guess, so that each of many items keeps its own.

    Raises ``UsageError`` for what is neither yes nor no where that is asked.
    """
    said = words.screen.ask
    typed = {name: value.strip() for name, value in values.items() if name != "asker_told"}
    kept = {name: value for name, value in typed.items() if name == "advice" or name in touched}
    told, answers = values.get("asker_told", "").strip(), (said.yes, said.no)
    fits = [one for one in answers if one.startswith(told.lower())]
    if not fits:
        raise UsageError(said.fields["asker_told"], told, answers)
    return replace(Given(**kept), asker_told=fits[0] == said.yes if told else None, may_add=True)  # type: ignore[arg-type]


# ---------------------------------------------------------------------- what will happen


_OWN: Final = {
    "to": ("person", "person_id", "desk", "desk_id"), "author": ("person", "person_id"), "type": ("type",),
    "checklist": ("checklist",),
}  # fmt: skip
"""Which parts of a guess come from the piece itself, by the field in which she may say them."""
_OF_MANDATE: Final = ("mandate", "mandate_kind", "mandate_limit", "mandate_until", "over")


def outcome_unseen(
    proposal: Proposal, typed: Collection[str], words: Words, today: date, closing: Closing = NO_CLOSING
) -> str:
    """What the decision will do to pieces of which some are hidden or out of sight: when, and what she typed herself.

    No name, and nothing else, that comes from a piece. ``typed``: the names of the fields she typed in.
    """
    kept = {part for field in typed for part in _OWN.get(field, ())}
    blank = {part for parts in _OWN.values() for part in parts} - kept | {*_OF_MANDATE}
    guess = replace(proposal.guess, **{part: getattr(_BARE, part) for part in blank})
    return outcome(
        replace(proposal, guess=guess, adds=guess.adds), words, today, closing, own=words.screen.ask.of_piece
    )


def outcome(
    proposal: Proposal,
    words: Words,
    today: date,
    closing: Closing = NO_CLOSING,
    *,
    hidden: bool = False,
    own: str = "",
) -> str:
    """What the decision will do, in one line; of a hidden piece only the decision, never a name.

    How a date was read that is not plain is said with it. ``own``: what stands for a name that is not told.
    """
    name = str(words.names.decisions[proposal.decision]["long"])
    if hidden:
        return name[:1].upper() + name[1:]
    said, guess = words.screen.ask, proposal.guess
    each, on = own or said.each_own, _when(guess, words, today, closing)
    parts: list[str] = []
    if proposal.decision == "wait":
        head = said.waits(plain(guess.person) or each, on or said.each_own)
    elif proposal.decision == "snooze":
        head = said.snoozes(_until(guess, on, words))
    elif proposal.decision == "refer":
        head = said.refers(plain(guess.desk) or each)
        parts.append(said.told if guess.asker_told else said.not_told)
    else:
        head = said.namely(name, ", ".join(_details(proposal, words, today, closing)))
    if guess.late or "late" in proposal.differs:
        head = (said.late if guess.late else said.some_late)(head)
    if guess.without_hour:
        parts.append(said.without_hour)
    if proposal.adds:
        parts.append(said.adds_person if proposal.adds == "person" else said.adds_desk)
    return " · ".join((head, *parts))


def _when(guess: Guess, words: Words, today: date, closing: Closing) -> str:
    return when(guess.return_on, words, today, "", guess.reading, closing) if guess.return_on else ""


def _until(guess: Guess, on: str, words: Words) -> str:
    """Until what it sleeps; ``on``: the day, when that is the same for all."""
    said = words.screen.ask
    if not on:
        return said.until_reply if guess.until_event else said.each_own
    until = said.until_reply_by(on) if guess.until_event == "reply" else f"{said.fields['until']} {on}"
    if guess.until_event in ("meeting", "term"):
        until += f" · {words.chasing.snoozed_for[guess.until_event]}"
    return until


def _details(proposal: Proposal, words: Words, today: date, closing: Closing) -> list[str]:
    """What comes with the other decisions: the date, type and author, checklist, mandate.

    The date goes first: on a narrow screen the end gives way, and the rest can be read in the line itself.
    """
    said, guess = words.screen.ask, proposal.guess
    found = []
    if guess.due:
        found.append(said.by(when(guess.due, words, today, guess.due_time, guess.reading, closing)))
    if proposal.decision == "note":
        found += [note_type(words, guess.type)] if guess.type else []
        found += [f"{said.fields['author']} {plain(guess.person)}"] if guess.person else []
    if proposal.decision == "question" and guess.checklist:
        found.append(checklist(words, guess.checklist))
    if proposal.decision == "settle" and guess.mandate:
        kind = words.chasing.mandate_kinds.get(guess.mandate_kind, said.fields["mandate"])
        found.append(f"{kind} {plain(guess.mandate)}")
        found += [words.chasing.mandate_limit(plain(guess.mandate_limit))] if guess.mandate_limit else []
        found += [said.over_mandate(guess.over)] if guess.over is not None else []
        if guess.mandate_until:
            found.append(words.chasing.mandate_until(day(guess.mandate_until, words.names, today)))
    return found
