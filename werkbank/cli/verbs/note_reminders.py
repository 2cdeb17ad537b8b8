"""``werkbank note remind``: who is to be reminded today, the drafts, and that they were sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from werkbank.cli.app import option, verb
from werkbank.domain.errors import UsageError
from werkbank.domain.notes.types import TONES
from werkbank.lang.days import day
from werkbank.services.whole_file import writing
from werkbank.settings import expanded

if TYPE_CHECKING:
    from werkbank.cli.state import State
    from werkbank.domain.notes.types import Tone
    from werkbank.lang import Words
    from werkbank.services.letters import Letter
    from werkbank.services.notes.reminding import Round

FORMATS = ("text", "eml")


def _run(state: State, **given: Any) -> None:
    """Show the drafts of today, write one to a file, or log that they were sent."""
    reminding, said = state.services.reminding, state.words.reminders
    rounds = reminding.due(given["author"])
    tone: Tone | None = given["tone"]
    alone = given["format"] == "eml" or given["output"]
    if alone and len(rounds) > 1:
        raise UsageError("--author", "", tuple(one.person.name for one in rounds))
    letters = [reminding.letter(one, tone) for one in rounds]
    for one, letter in zip(rounds, letters, strict=True):
        if given["output"]:
            _write(state, letter, given)
        elif state.as_json:
            state.output.json(_json(one, letter, tone, sent=given["sent"]))
        elif given["format"] == "eml":
            state.output.bytes(reminding.draft(letter).replace(b"\r\n", b"\n"))
        else:
            _show(state, one, letter, tone)
        if not letter.to:
            state.output.narrate(said.no_address(one.person.name))
        if one.away is not None:
            names, today = state.words.names, state.services.doors.clock.today()
            state.output.narrate(said.away(one.person.name, day(one.away, names, today)))
    if not rounds:
        state.output.narrate(said.nobody)
    elif given["sent"]:
        count = reminding.sent(rounds)
        state.output.narrate(said.logged(count))
        state.output.narrate(state.words.cli.undo_hint)
    else:
        state.output.narrate(said.never_sent)


def _show(state: State, one: Round, letter: Letter, tone: Tone | None) -> None:
    said = state.words.reminders
    state.output.line(said.heading(one.person.name, said.tones[tone or one.tone], len(one.owed)))
    state.output.line(f"{letter.subject}\n\n{letter.text}")


def _write(state: State, letter: Letter, given: dict[str, Any]) -> None:
    path = expanded(given["output"])
    as_mail = given["format"] == "eml" or path.suffix.lower() == ".eml"
    data = state.services.reminding.draft(letter) if as_mail else f"{letter.subject}\n\n{letter.text}".encode()
    with writing(path, force=given["force"]) as file:
        file.write(data)
    state.output.narrate(state.words.cli.written(str(path)))


def _json(one: Round, letter: Letter, tone: Tone | None, *, sent: bool) -> dict[str, object]:
    return {
        "author": one.person.name,
        "to": letter.to or None,
        "tone": tone or one.tone,
        "subject": letter.subject,
        "text": letter.text,
        "pieces": [
            {"id": owed.line.ref, "level": owed.level, "tone": owed.tone, "wanted": owed.wanted.isoformat()}
            for owed in one.owed
        ],
        "away_until": None if one.away is None else one.away.isoformat(),
        "sent": sent,
    }


def remind_verb(words: Words) -> click.Command:
    """The verb with its options."""
    return verb(
        words,
        "note remind",
        _run,
        option(words, "--author", "author", key="of_author", default="", metavar="NAME"),
        option(words, "--tone", "tone", type=click.Choice(TONES), default=None),
        option(words, "--format", "format", key="letter_format", type=click.Choice(FORMATS), default="text"),
        option(words, "-o", "output", default="", metavar="FILE"),
        option(words, "--force", "force", is_flag=True),
        option(words, "--sent", "sent", is_flag=True),
    )
