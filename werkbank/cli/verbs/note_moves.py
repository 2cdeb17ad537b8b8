"""``werkbank note move``: every move of a nota along its route, on one or more of them as one deed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from werkbank.cli.app import argument, option, verb
from werkbank.cli.choosing import choose
from werkbank.cli.note_json import line_json
from werkbank.cli.note_lines import note_title, where
from werkbank.domain.errors import NoteRefused, UsageError
from werkbank.domain.notes import moves as move
from werkbank.lang import LANGUAGES, words
from werkbank.services.dates import understood
from werkbank.services.named import find

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    import click

    from werkbank.cli.state import State
    from werkbank.domain.note_views import NoteLine, NoteView
    from werkbank.domain.notes import Check, Gate, Move, NoteType, SideStep, Step
    from werkbank.domain.notes.moves import MoveCode
    from werkbank.lang import Words


class _Asked(NamedTuple):
    """What was typed, and the first of the notes it is for: by its route names are understood."""

    state: State
    view: NoteView
    given: dict[str, Any]

    @property
    def kind(self) -> NoteType:
        """Its type; without a route there is nothing to move along."""
        if self.view.kind is None:
            raise NoteRefused("unknown-type", self.view.line.type)
        return self.view.kind

    def step(self, name: str = "step") -> str:
        """The step that is meant, by id or name; empty when none was given."""
        return _meant(self.given[name], self.kind.route.all) if self.given[name] else ""

    def needed(self) -> str:
        """The same, and there must be one."""
        return self.step() or _missing("--step", self.kind.route.all)

    def day(self) -> date | None:
        """The date that was given, as a phrase."""
        text = self.given["date"]
        if not text:
            return None
        services = self.state.services
        return understood(text, services.doors.clock.now(), services.closing_days.dates()).date

    def person(self) -> int | None:
        """Who was given: by name or id."""
        if not self.given["to"]:
            return None
        return find("person", self.given["to"], self.state.services.register.people()).id


def _missing(field: str, among: Iterable[Step | SideStep | Check | Gate]) -> str:
    raise UsageError(field, "", tuple(one.id for one in among))


def _meant(text: str, among: Iterable[Step | SideStep | Check | Gate]) -> str:
    """An id, a name in either language, or the beginning of one; what is none of these is left to the route."""
    names = {one.id: {one.id, *(name.lower() for name in one.name)} for one in among}
    return choose(text.strip().lower(), names) or text.strip()


def _skip(asked: _Asked) -> Move:
    return move.Skip(asked.needed(), asked.given["reason"])


def _back(asked: _Asked) -> Move:
    again = tuple(_meant(one, asked.kind.route.all) for one in asked.given["again"])
    return move.Back(asked.needed(), asked.given["reason"], asked.day(), again)


def _hold(asked: _Asked) -> Move:
    day = asked.day()
    if day is None:
        raise UsageError("--date")
    return move.Put(day, asked.given["reason"])


def _hand_over(asked: _Asked) -> Move:
    person = asked.person()
    if person is None:
        raise UsageError("--to")
    return move.HandOver(person, asked.given["reason"])


def _tick(asked: _Asked) -> Move:
    checks, given = asked.kind.checks, asked.given["check"]
    if not given:
        _missing("--check", asked.kind.checks_of(asked.view.line.step) or checks)
    return move.Tick(_meant(given, checks), not asked.given["not_in_order"])


def _settle(asked: _Asked) -> Move:
    gates, given = asked.kind.gates, asked.given["gate"]
    if not given and len(gates) != 1:
        _missing("--gate", gates)
    return move.Settle(_meant(given, gates) if given else gates[0].id)


def _close(asked: _Asked) -> Move:
    return move.Close(asked.given["kenmerk"] or asked.view.line.kenmerk, is_filed=asked.given["filed"])


_MADE: Final[dict[MoveCode, Callable[[_Asked], Move]]] = {
    "next": lambda asked: move.Next(asked.step()),
    "skip": _skip,
    "back": _back,
    "hold": _hold,
    "resume": lambda _: move.Resume(),
    "hand-over": _hand_over,
    "assign": lambda asked: move.Assign(asked.needed(), asked.person()),
    "check": _tick,
    "gate": _settle,
    "send": lambda _: move.Send(),
    "withdraw": lambda asked: move.Withdraw(asked.given["reason"]),
    "close": _close,
}


def _run(state: State, ids: tuple[str, ...], **given: Any) -> None:
    """Move: the last word is the move, the others are notes."""
    if len(ids) < 2:
        raise UsageError("notes")
    code = read_move(ids[-1])
    asked = _Asked(state, state.services.notes.view(ids[0]), given)
    try:
        made = state.services.note_moves.move(ids[:-1], _MADE[code](asked))
    except NoteRefused as refused:
        if refused.reason == "not-filed":
            state.output.narrate(state.words.note_verbs.filed_hint)
        raise
    for one in made:
        line = state.services.notes.view(one.ref).line
        if state.as_json:
            state.output.json(line_json(state.words, line))
            continue
        state.output.line(f"{one.ref} {note_title(state.words, line)} · {_became(state.words, code, line)}")
    state.output.narrate(state.words.cli.undo_hint)


def _became(words: Words, code: MoveCode, line: NoteLine) -> str:
    """The move and where the nota is now, whose it is now, or how: what says the same twice is said once."""
    said, place = words.history.moves[code], where(words, line)
    if code == "hand-over":
        place = f"{place} · {line.author}"
    return place if place.startswith(said) else words.note_verbs.moved(said, place)


def read_move(text: str) -> MoveCode:
    """A move by its code or its name in either language, or the beginning of one."""
    names = {code: {code, *(words(language).history.moves[code] for language in LANGUAGES)} for code in _MADE}
    found = choose(" ".join(text.lower().split()), names)
    if found is None:
        raise UsageError("move", text, tuple(_MADE))
    return found


def move_verb(language: Words) -> click.Command:
    """The verb with its options."""
    said = language.history.moves
    width = max(map(len, _MADE))
    return verb(
        language,
        "note move",
        _run,
        argument("ids", "ID... MOVE", nargs=-1, required=True),
        option(language, "--to", "to", default="", metavar="NAME"),
        option(language, "--reason", "reason", default="", metavar="TEXT"),
        option(language, "--date", "date", default="", metavar="DATE"),
        option(language, "--step", "step", default="", metavar="STEP"),
        option(language, "--again", "again", key="again_side", multiple=True, metavar="STEP"),
        option(language, "--check", "check", default="", metavar="CHECK"),
        option(language, "--not-in-order", "not_in_order", is_flag=True),
        option(language, "--gate", "gate", default="", metavar="GATE"),
        option(language, "--kenmerk", "kenmerk", default="", metavar="TEXT"),
        option(language, "--filed", "filed", is_flag=True),
        epilog="\b\n" + "\n".join(f"{code:<{width}}  {said[code]}" for code in _MADE),
    )
