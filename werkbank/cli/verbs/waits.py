"""``werkbank wait``: who is to be asked after what we wait for, the drafts, and that they were sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from werkbank.cli.app import group
from werkbank.cli.letters import Sort, letter_verb, named_heading, no_address, of_person, only
from werkbank.domain.errors import NotFound
from werkbank.services.named import find_ref

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import click

    from werkbank.cli.state import State
    from werkbank.lang import Words
    from werkbank.services.chasing import Chase


def _whom(state: State, given: Mapping[str, Any]) -> Sequence[Chase]:
    """Those who owe us these items, or this person, or everybody; raises ``NotFound`` for what waits for nobody."""
    ids = [f"s{find_ref(one, 'item')}" for one in given["refs"]]
    rounds = state.services.contacts.chasing.rounds(given["manager"], ids)
    there = {wait.line.ref for one in rounds for wait in one.waits}
    if gone := [one for one in ids if one not in there]:
        raise NotFound("wait", gone[0])
    return only(state, rounds, given["person"])


def _about(one: Chase) -> dict[str, object]:
    return {"items": [wait.line.ref for wait in one.waits], "silent": max(wait.silent for wait in one.waits)}


WAITS: Final[Sort[Chase]] = Sort(
    verb="wait remind",
    alone="--person",
    parameters=of_person,
    sent="sent",
    letters=lambda state: state.services.contacts.chasing,
    whom=_whom,
    heading=lambda words, one, tone: named_heading(words, one, tone or one.tone, len(one.waits)),
    who_json=lambda one: {"person": one.person.name},
    about_json=_about,
    tone=lambda one: one.tone,
    beside=no_address,
    beside_all=lambda _: "",
    nobody=lambda words: words.chasing.nobody,
    never_sent=lambda words: words.reminders.never_sent,
    log=lambda state, found: state.words.chasing.logged_all(state.services.contacts.chasing.sent(found)),
)


def _wait(words: Words) -> click.Command:
    return group(words, "wait", letter_verb(words, WAITS))


VERBS = {"wait": _wait}
