"""``werkbank question remind``: who owes us something for questions, the drafts, and that they were sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from werkbank.cli.letters import Sort, letter_verb, named_heading, no_address, of_person, only
from werkbank.domain.errors import QuestionRefused
from werkbank.domain.ids import show
from werkbank.services.named import find_ref

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import click

    from werkbank.cli.state import State
    from werkbank.domain.notes.types import Tone
    from werkbank.lang import Words
    from werkbank.services.questions.reminding import Debt


def _whom(state: State, given: Mapping[str, Any]) -> Sequence[Debt]:
    """Those who owe us something for these questions, or this person, or everybody.

    Raises ``QuestionRefused`` for a question for which nobody owes us anything.
    """
    asked = [show("question", find_ref(one, "question")) for one in given["refs"]]
    debts = state.services.question_reminding.debts(given["manager"])
    there = {owed.question for one in debts for owed in one.owed}
    if gone := [one for one in asked if one not in there]:
        raise QuestionRefused("nobody-owes", gone[0])
    if asked:
        debts = tuple(one for one in debts if any(owed.question in asked for owed in one.owed))
    return only(state, debts, given["person"])


def _about(one: Debt) -> dict[str, object]:
    return {"questions": list(dict.fromkeys(owed.question for owed in one.owed)), "things": len(one.owed)}


def _unsigned(state: State) -> str:
    return "" if state.services.doors.settings.officer.name else state.words.reminders.no_name_set


def _log(state: State, found: Sequence[Debt], _: Tone | None) -> str:
    said, later = state.words.preparation.owing, sum(len(one.later) for one in found)
    told = said.logged_all(state.services.question_reminding.sent(found))
    return f"{told} {said.not_later(later)}." if later else told


DEBTS: Final[Sort[Debt]] = Sort(
    verb="question remind",
    alone="--person",
    parameters=of_person,
    sent="sent",
    letters=lambda state: state.services.question_reminding,
    whom=_whom,
    heading=lambda words, one, tone: named_heading(words, one, tone or one.tone, len(one.owed)),
    who_json=lambda one: {"person": one.person.name},
    about_json=_about,
    tone=lambda one: one.tone,
    beside=no_address,
    beside_all=_unsigned,
    nobody=lambda words: words.preparation.owing.nobody,
    never_sent=lambda words: words.reminders.never_sent,
    log=_log,
)


def remind_verb(words: Words) -> click.Command:
    """The verb with its options."""
    return letter_verb(words, DEBTS)
