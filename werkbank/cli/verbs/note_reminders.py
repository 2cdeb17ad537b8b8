"""``werkbank note remind``: who is to be reminded today, the drafts, and that they were sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.cli.app import option
from werkbank.cli.letters import Sort, letter_verb, named_heading, no_address
from werkbank.lang.days import day

if TYPE_CHECKING:
    import click

    from werkbank.cli.state import State
    from werkbank.lang import Words
    from werkbank.services.letters import Letter
    from werkbank.services.notes.reminding import Round


def _beside(state: State, one: Round, letter: Letter) -> list[str]:
    told = no_address(state, one, letter)
    if one.away is not None:
        words, today = state.words, state.services.doors.clock.today()
        told.append(words.reminders.away(one.person.name, day(one.away, words.names, today)))
    return told


def _about(one: Round) -> dict[str, object]:
    return {
        "pieces": [
            {"id": owed.line.ref, "level": owed.level, "tone": owed.tone, "wanted": owed.wanted.isoformat()}
            for owed in one.owed
        ],
        "away_until": None if one.away is None else one.away.isoformat(),
    }


AUTHORS: Final[Sort[Round]] = Sort(
    verb="note remind",
    alone="--author",
    parameters=lambda words: (option(words, "--author", "author", key="of_author", default="", metavar="NAME"),),
    sent="sent",
    letters=lambda state: state.services.reminding,
    whom=lambda state, given: state.services.reminding.due(given["author"]),
    heading=lambda words, one, tone: named_heading(words, one, tone or one.tone, len(one.owed)),
    who_json=lambda one: {"author": one.person.name},
    about_json=_about,
    tone=lambda one: one.tone,
    beside=_beside,
    beside_all=lambda _: "",
    nobody=lambda words: words.reminders.nobody,
    never_sent=lambda words: words.reminders.never_sent,
    log=lambda state, found, _: state.words.reminders.logged(state.services.reminding.sent(found)),
)


def remind_verb(words: Words) -> click.Command:
    """The verb with its options."""
    return letter_verb(words, AUTHORS)
