"""``werkbank mark``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.cli.app import argument, option, verb
from werkbank.cli.choosing import choose
from werkbank.cli.verbs.shape import tell
from werkbank.domain.errors import UsageError
from werkbank.domain.markings import MARKINGS, sealed
from werkbank.lang import LANGUAGES, words

if TYPE_CHECKING:
    import click

    from werkbank.cli.state import State
    from werkbank.domain.markings import Marking
    from werkbank.lang import Words

_OPEN = ("open", "geen", "none")


def _run(state: State, ids: tuple[str, ...], reason: str) -> None:
    """The last word is the marking, by code or name (or the beginning of one); ``open`` lifts it."""
    if len(ids) < 2:
        raise UsageError("ids")
    wanted = read_marking(state.words, ids[-1])
    tell(state, state.services.shaping.mark(ids[:-1], wanted or "open", reason))
    if sealed(wanted):
        state.output.narrate(state.words.cli.sealed_now)


def read_marking(language: Words, text: str) -> Marking:
    """A marking by code, name in either language, or the beginning of one; raises ``UsageError`` with the names."""
    wanted = text.strip().lower()
    if wanted in _OPEN:
        return ""
    names: dict[Marking, set[str]] = {
        one: {one, *(str(words(each).names.markings[one]).lower() for each in LANGUAGES)} for one in MARKINGS if one
    }
    found = choose(wanted, names)
    if found is None:
        raise UsageError("marking", text, (*(str(language.names.markings[one]) for one in names), "open"))
    return found


def _mark(language: Words) -> click.Command:
    return verb(
        language,
        "mark",
        _run,
        argument("ids", "ID... MARKING", nargs=-1, required=True),
        option(language, "--reason", "reason", default="", metavar="TEXT"),
    )


VERBS = {"mark": _mark}
