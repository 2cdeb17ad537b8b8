"""``werkbank wait``: who is to be asked after what we wait for, the drafts, and that they were sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from werkbank.cli.app import argument, group, option, verb
from werkbank.domain.errors import NotFound, UsageError
from werkbank.domain.notes.types import TONES
from werkbank.services.named import find, find_ref
from werkbank.services.whole_file import writing
from werkbank.settings import expanded

if TYPE_CHECKING:
    from werkbank.cli.state import State
    from werkbank.domain.notes.types import Tone
    from werkbank.lang import Words
    from werkbank.services.chasing import Chase
    from werkbank.services.letters import Letter

FORMATS = ("text", "eml")


def _run(state: State, refs: tuple[str, ...], **given: Any) -> None:
    """Show the drafts, write one to a file, or log that they were sent."""
    chasing, said = state.services.contacts.chasing, state.words.reminders
    rounds = _meant(state, refs, given["person"], given["manager"])
    tone: Tone | None = given["tone"]
    if (given["format"] == "eml" or given["output"]) and len(rounds) > 1:
        raise UsageError("--person", "", tuple(one.person.name for one in rounds))
    for one in rounds:
        letter = chasing.letter(one, tone)
        if given["output"]:
            _write(state, letter, given)
        elif state.as_json:
            state.output.json(_json(one, letter, tone, sent=given["sent"]))
        elif given["format"] == "eml":
            state.output.bytes(chasing.draft(letter).replace(b"\r\n", b"\n"))
        else:
            state.output.line(said.heading(one.person.name, said.tones[tone or one.tone], len(one.waits)))
            state.output.line(f"{letter.subject}\n\n{letter.text}")
        if not letter.to:
            state.output.narrate(said.no_address(one.person.name))
    if not rounds:
        state.output.narrate(state.words.chasing.nobody)
    elif given["sent"]:
        state.output.narrate(state.words.chasing.logged_all(chasing.sent(rounds)))
        state.output.narrate(state.words.cli.undo_hint)
    else:
        state.output.narrate(said.never_sent)


def _meant(state: State, refs: tuple[str, ...], person: str, manager: str) -> tuple[Chase, ...]:
    """Those who owe us these items, or this person, or everybody; raises ``NotFound`` for what waits for nobody."""
    ids = [f"s{find_ref(one, 'item')}" for one in refs]
    rounds = state.services.contacts.chasing.rounds(manager, ids)
    there = {wait.line.ref for one in rounds for wait in one.waits}
    if gone := [one for one in ids if one not in there]:
        raise NotFound("wait", gone[0])
    if not person:
        return rounds
    number = find("person", person, state.services.register.people()).id
    return tuple(one for one in rounds if one.person.id == number)


def _write(state: State, letter: Letter, given: dict[str, Any]) -> None:
    path = expanded(given["output"])
    as_mail = given["format"] == "eml" or path.suffix.lower() == ".eml"
    data = state.services.contacts.chasing.draft(letter) if as_mail else f"{letter.subject}\n\n{letter.text}".encode()
    with writing(path, force=given["force"]) as file:
        file.write(data)
    state.output.narrate(state.words.cli.written(str(path)))


def _json(one: Chase, letter: Letter, tone: Tone | None, *, sent: bool) -> dict[str, object]:
    return {
        "person": one.person.name,
        "to": letter.to or None,
        "tone": tone or one.tone,
        "subject": letter.subject,
        "text": letter.text,
        "items": [wait.line.ref for wait in one.waits],
        "silent": max(wait.silent for wait in one.waits),
        "sent": sent,
    }


def _wait(words: Words) -> click.Command:
    return group(
        words,
        "wait",
        verb(
            words,
            "wait remind",
            _run,
            argument("refs", "[ID]...", nargs=-1),
            option(words, "--person", "person", key="wait_person", default="", metavar="NAME"),
            option(words, "--manager", "manager", default="", metavar="NAME"),
            option(words, "--tone", "tone", type=click.Choice(TONES), default=None),
            option(words, "--format", "format", key="letter_format", type=click.Choice(FORMATS), default="text"),
            option(words, "-o", "output", default="", metavar="FILE"),
            option(words, "--force", "force", is_flag=True),
            option(words, "--sent", "sent", is_flag=True),
        ),
    )


VERBS = {"wait": _wait}
