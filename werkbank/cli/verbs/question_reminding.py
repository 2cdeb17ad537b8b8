"""``werkbank question remind``: who owes us something for questions, the drafts, and that they were sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from werkbank.cli.app import argument, option, verb
from werkbank.domain.errors import QuestionRefused, UsageError
from werkbank.domain.ids import show
from werkbank.domain.notes.types import TONES
from werkbank.services.letters import draft
from werkbank.services.named import find, find_ref
from werkbank.settings import expanded

if TYPE_CHECKING:
    from werkbank.cli.state import State
    from werkbank.domain.notes.types import Tone
    from werkbank.lang import Words
    from werkbank.services.letters import Letter
    from werkbank.services.questions.reminding import Debt

FORMATS: Final = ("text", "eml")


def _run(state: State, refs: tuple[str, ...], **given: Any) -> None:
    """Show the drafts, write one to a file, or log that they were sent."""
    reminding, said = state.services.question_reminding, state.words.reminders
    debts = _meant(state, refs, given["person"], given["manager"])
    tone: Tone | None = given["tone"]
    if (given["format"] == "eml" or given["output"]) and len(debts) > 1:
        raise UsageError("--person", "", tuple(one.person.name for one in debts))
    for one in debts:
        letter = reminding.letter(one, tone)
        _hand_over(state, one, letter, given)
        if not letter.to:
            state.output.narrate(said.no_address(one.person.name))
    if debts and not state.services.doors.settings.officer.name:
        state.output.narrate(said.no_name_set)
    if not debts:
        state.output.narrate(state.words.preparation.owing.nobody)
    elif given["sent"]:
        state.output.narrate(state.words.preparation.owing.logged_all(reminding.sent(debts)))
        state.output.narrate(state.words.cli.undo_hint)
    else:
        state.output.narrate(said.never_sent)


def _hand_over(state: State, one: Debt, letter: Letter, given: dict[str, Any]) -> None:
    """In a file, as a line of JSON, as a mail, or as text."""
    said = state.words.reminders
    tone: Tone = given["tone"] or one.tone
    if given["output"]:
        path = expanded(given["output"])
        if given["format"] == "eml" and path.suffix.lower() != ".eml":
            path = path.with_name(f"{path.name}.eml")
        state.services.question_reminding.deliver(
            one, tone, str(path), force=given["force"], as_mail=path.suffix.lower() == ".eml"
        )
        state.output.narrate(state.words.cli.written(str(path)))
    elif state.as_json:
        state.output.json(_json(one, letter, tone, sent=given["sent"]))
    elif given["format"] == "eml":
        state.output.bytes(draft(letter, state.services.doors.settings.officer).replace(b"\r\n", b"\n"))
    else:
        state.output.line(said.heading(one.person.name, said.tones[tone], len(one.owed)))
        state.output.line(f"{letter.subject}\n\n{letter.text}")


def _meant(state: State, refs: tuple[str, ...], person: str, manager: str) -> tuple[Debt, ...]:
    """Those who owe us something for these questions, or this person, or everybody.

    Raises ``QuestionRefused`` for a question for which nobody owes us anything.
    """
    asked = [show("question", find_ref(one, "question")) for one in refs]
    debts = state.services.question_reminding.debts(manager)
    there = {owed.question for one in debts for owed in one.owed}
    if gone := [one for one in asked if one not in there]:
        raise QuestionRefused("nobody-owes", gone[0])
    if asked:
        debts = tuple(one for one in debts if any(owed.question in asked for owed in one.owed))
    if not person:
        return debts
    number = find("person", person, state.services.register.people()).id
    return tuple(one for one in debts if one.person.id == number)


def _json(one: Debt, letter: Letter, tone: Tone, *, sent: bool) -> dict[str, object]:
    return {
        "person": one.person.name,
        "to": letter.to or None,
        "tone": tone,
        "subject": letter.subject,
        "text": letter.text,
        "questions": list(dict.fromkeys(owed.question for owed in one.owed)),
        "things": len(one.owed),
        "sent": sent,
    }


def remind_verb(words: Words) -> click.Command:
    """The verb with its options."""
    return verb(
        words,
        "question remind",
        _run,
        argument("refs", "[ID]...", nargs=-1),
        option(words, "--person", "person", key="wait_person", default="", metavar="NAME"),
        option(words, "--manager", "manager", default="", metavar="NAME"),
        option(words, "--tone", "tone", type=click.Choice(TONES), default=None),
        option(words, "--format", "format", key="letter_format", type=click.Choice(FORMATS), default="text"),
        option(words, "-o", "output", default="", metavar="FILE"),
        option(words, "--force", "force", is_flag=True),
        option(words, "--sent", "sent", is_flag=True),
    )
