"""Letters on the command line: whom they are for, the drafts, and that she sent them. We send nothing ourselves.

What differs from one sort of letter to another is a ``Sort`` each.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, Protocol, TypeVar

import click

from werkbank.cli.app import argument, option, verb
from werkbank.domain.errors import UsageError
from werkbank.domain.notes.types import TONES
from werkbank.services.named import find
from werkbank.settings import expanded

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from werkbank.cli.state import State
    from werkbank.domain.notes.types import Tone
    from werkbank.domain.people import Person
    from werkbank.lang import Words
    from werkbank.services.letters import Letter, Letters

FORMATS: Final = ("text", "eml")


class ForSomebody(Protocol):
    """What a letter is about, with whom it is for."""

    @property
    def person(self) -> Person:
        """Whom."""


One = TypeVar("One", bound=ForSomebody)


class Sort(NamedTuple, Generic[One]):
    """What differs from one sort of letter to another."""

    verb: str
    alone: str
    """What to give when there are several and only one can be had."""
    parameters: Callable[[Words], tuple[click.Parameter, ...]]
    """Which choose whom the letters are for."""
    sent: str
    """The option that says that they know."""
    letters: Callable[[State], Letters[One]]
    whom: Callable[[State, Mapping[str, Any]], Sequence[One]]
    heading: Callable[[Words, One, Tone | None], str]
    """Before the subject, in text."""
    who_json: Callable[[One], dict[str, object]]
    about_json: Callable[[One], dict[str, object]]
    tone: Callable[[One], Tone] | None
    """In which it is unless another is asked for; ``None`` for letters without tones."""
    beside: Callable[[State, One, Letter], Sequence[str]]
    """What is to be known of one, beside it."""
    beside_all: Callable[[State], str]
    """What is to be known of all of them, if anything."""
    nobody: Callable[[Words], str]
    never_sent: Callable[[Words], str]
    """That nothing was sent, where that is said."""
    log: Callable[[State, Sequence[One], Tone | None], str]
    """Logs that she sent them, in which tone when that was asked for; what was logged."""


def letter_verb(words: Words, sort: Sort[One]) -> click.Command:
    """The verb with its options."""
    tones = () if sort.tone is None else (option(words, "--tone", "tone", type=click.Choice(TONES), default=None),)
    return verb(
        words,
        sort.verb,
        partial(_run, sort),
        *sort.parameters(words),
        *tones,
        option(words, "--format", "format", key="letter_format", type=click.Choice(FORMATS), default="text"),
        option(words, "-o", "output", default="", metavar="FILE"),
        option(words, "--force", "force", is_flag=True),
        option(words, f"--{sort.sent}", sort.sent, is_flag=True),
    )


def of_person(words: Words) -> tuple[click.Parameter, ...]:
    """Those who owe us something: for these ids, this person, for this manager."""
    return (
        argument("refs", "[ID]...", nargs=-1),
        option(words, "--person", "person", key="wait_person", default="", metavar="NAME"),
        option(words, "--manager", "manager", default="", metavar="NAME"),
    )


def only(state: State, found: Sequence[One], person: str) -> Sequence[One]:
    """Those for this person, all without one; raises ``NotFound`` for a name of nobody."""
    if not person:
        return found
    number = find("person", person, state.services.register.people()).id
    return [one for one in found if one.person.id == number]


def named_heading(words: Words, one: One, tone: Tone, count: int) -> str:
    """For whom, in which tone, about how many things."""
    said = words.reminders
    return f"{said.heading(one.person.name, said.tones[tone], count)}\n"


def no_address(state: State, one: One, letter: Letter) -> list[str]:
    """That she has to look up where it goes."""
    return [] if letter.to else [state.words.reminders.no_address(one.person.name)]


def _run(sort: Sort[One], state: State, **given: Any) -> None:
    """Show the drafts, write one to a file, or log that they were sent."""
    found, tone, sent = sort.whom(state, given), given.get("tone"), given[sort.sent]
    if (given["format"] == "eml" or given["output"]) and len(found) > 1:
        raise UsageError(sort.alone, "", () if sort.tone is None else tuple(one.person.name for one in found))
    for one in found:
        letter = _hand_over(sort, state, one, tone, given)
        for text in sort.beside(state, one, letter):
            state.output.narrate(text)
    if found and (text := sort.beside_all(state)):
        state.output.narrate(text)
    if not found:
        state.output.narrate(sort.nobody(state.words))
    elif sent:
        state.output.narrate(sort.log(state, found, tone))
        state.output.narrate(state.words.cli.undo_hint)
    elif text := sort.never_sent(state.words):
        state.output.narrate(text)


def _hand_over(sort: Sort[One], state: State, one: One, tone: Tone | None, given: Mapping[str, Any]) -> Letter:
    """In a file, as a line of JSON, as a mail, or as text."""
    letters = sort.letters(state)
    if given["output"]:
        path = expanded(given["output"])
        if given["format"] == "eml" and path.suffix.lower() != ".eml":
            path = path.with_name(f"{path.name}.eml")  # what a mail program opens
        as_mail = path.suffix.lower() == ".eml"
        letter = letters.deliver(one, tone, str(path), force=given["force"], as_mail=as_mail)
        state.output.narrate(state.words.cli.written(str(path)))
        return letter
    letter = letters.letter(one, tone)
    if state.as_json:
        state.output.json(_json(sort, one, letter, tone, sent=given[sort.sent]))
    elif given["format"] == "eml":
        state.output.bytes(letters.draft(letter).replace(b"\r\n", b"\n"))
    else:
        state.output.line(f"{sort.heading(state.words, one, tone)}{letter.subject}\n\n{letter.text}")
    return letter


def _json(sort: Sort[One], one: One, letter: Letter, tone: Tone | None, *, sent: bool) -> dict[str, object]:
    return {
        **sort.who_json(one),
        "to": letter.to or None,
        **({} if sort.tone is None else {"tone": tone or sort.tone(one)}),
        "subject": letter.subject,
        "text": letter.text,
        **sort.about_json(one),
        sort.sent: sent,
    }
