"""``werkbank desk letter``: which askers are to be told where to turn to, the drafts, and that they know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from werkbank.cli.app import argument
from werkbank.cli.letters import Sort, letter_verb
from werkbank.domain.errors import NotFound
from werkbank.services.named import find_ref

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import click

    from werkbank.cli.state import State
    from werkbank.domain.notes.types import Tone
    from werkbank.lang import Words
    from werkbank.services.referring import Referral


def _whom(state: State, given: Mapping[str, Any]) -> Sequence[Referral]:
    """The askers of these, or everybody; raises ``NotFound`` for what was not referred, or told already."""
    ids = [f"s{find_ref(one, 'item')}" for one in given["refs"]]
    found = state.services.contacts.referring.untold("", ids)
    there = {each.line.ref for each in found}
    if gone := [one for one in ids if one not in there]:
        raise NotFound("refer", gone[0])
    return found


def _log(state: State, found: Sequence[Referral], _: Tone | None) -> str:
    return state.words.referring.all_told(state.services.contacts.referring.told([one.line.ref for one in found]))


REFERRALS: Final[Sort[Referral]] = Sort(
    verb="desk letter",
    alone="ids",
    parameters=lambda _: (argument("refs", "[ID]...", nargs=-1),),
    sent="told",
    letters=lambda state: state.services.contacts.referring,
    whom=_whom,
    heading=lambda _words, one, _tone: f"{one.line.ref} · ",
    who_json=lambda one: {"id": one.line.ref, "desk": one.desk.name, "since": one.since.isoformat()},
    about_json=lambda _: {},
    tone=None,
    beside=lambda _state, _one, _letter: (),
    beside_all=lambda _: "",
    nobody=lambda words: words.referring.nobody,
    never_sent=lambda _: "",
    log=_log,
)


def letters_verb(words: Words) -> click.Command:
    """The verb with its options."""
    return letter_verb(words, REFERRALS)
