"""``werkbank wait``: who is to be asked after what we wait for, the drafts, and that they were sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from werkbank.cli.app import group
from werkbank.cli.letters import Sort, letter_verb, named_heading, no_address, of_person, only
from werkbank.domain.errors import NotFound
from werkbank.services.named import find_ref
from werkbank.services.questions.reminding import questions_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import click

    from werkbank.cli.state import State
    from werkbank.domain.notes.types import Tone
    from werkbank.lang import Words
    from werkbank.services.chasing import Chase
    from werkbank.services.letters import Letter


def _whom(state: State, given: Mapping[str, Any]) -> Sequence[Chase]:
    """Those who owe us these items, or this person, or everybody; raises ``NotFound`` for what waits for nobody."""
    ids = [f"s{find_ref(one, 'item')}" for one in given["refs"]]
    rounds = state.services.contacts.chasing.rounds(given["manager"], ids)
    there = {wait.line.ref for one in rounds for wait in one.waits}
    if gone := [one for one in ids if one not in there]:
        raise NotFound("wait", gone[0])
    return only(state, rounds, given["person"])


def _about(one: Chase) -> dict[str, object]:
    owed = () if one.debt is None else one.debt.owed
    return {
        "items": [wait.line.ref for wait in one.waits],
        "questions": questions_of(owed),
        "silent": max(wait.silent for wait in one.waits),
    }


def _beside(state: State, one: Chase, letter: Letter) -> list[str]:
    """That she has to look up where it goes, and what is not in it."""
    said, told = state.words.chasing, no_address(state, one, letter)
    told += [said.answered(", ".join(one.answered))] if one.answered else []
    return told + ([said.notes_too(one.notes, "")] if one.notes else [])


def _log(state: State, found: Sequence[Chase], tone: Tone | None) -> str:
    made = state.services.contacts.chasing.sent(found, tone)
    later = f"{state.words.preparation.owing.not_later(made.later)}." if made.later else ""
    return " ".join(filter(None, (state.words.chasing.logged_all(made.items, made.parts), later)))


WAITS: Final[Sort[Chase]] = Sort(
    verb="wait remind",
    alone="--person",
    parameters=of_person,
    sent="sent",
    letters=lambda state: state.services.contacts.chasing,
    whom=_whom,
    heading=lambda words, one, tone: named_heading(words, one, tone or one.tone, len(one.waits) + one.parts),
    who_json=lambda one: {"person": one.person.name},
    about_json=_about,
    tone=lambda one: one.tone,
    beside=_beside,
    beside_all=lambda _: "",
    nobody=lambda words: words.chasing.nobody,
    never_sent=lambda words: words.reminders.never_sent,
    log=_log,
)


def _wait(words: Words) -> click.Command:
    return group(words, "wait", letter_verb(words, WAITS))


VERBS = {"wait": _wait}
