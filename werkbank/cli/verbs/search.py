"""``werkbank search``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from werkbank.cli.app import argument, option, verb
from werkbank.cli.lines import utc
from werkbank.cli.listing import listing
from werkbank.domain.days import amsterdam_day
from werkbank.domain.markings import hidden
from werkbank.lang.days import day
from werkbank.lang.items import pointer

if TYPE_CHECKING:
    from werkbank.cli.state import State
    from werkbank.domain.views import Found
    from werkbank.lang import Words


def _run(state: State, words: tuple[str, ...], limit: int) -> None:
    """Search; a hidden piece is found, and shown as a pointer."""
    names = state.words.names

    def as_json(one: Found) -> dict[str, object]:
        return {
            "id": one.ref,
            "subject": _subject(state, one),
            "person": one.person or None,
            "received": utc(one.received),
            "marking": one.marking or None,
            "items": list(one.items),
        }

    def row(one: Found) -> tuple[str, ...]:
        received = day(amsterdam_day(one.received), names)
        return one.ref, " ".join(one.items), _subject(state, one), one.person, received

    found = state.services.views.search(" ".join(words), limit)
    listing(state, found, as_json, row, (-1, 10, 0, 24, -1), state.words.cli.nothing_found)


def _subject(state: State, one: Found) -> str:
    if hidden(one.marking):
        return pointer(state.words, one.marking, one.ref)
    return one.subject or state.words.names.no_subject


def _search(words: Words) -> click.Command:
    return verb(
        words,
        "search",
        _run,
        argument("words", "QUERY...", nargs=-1, required=True),
        option(words, "--limit", "limit", type=click.IntRange(min=1), default=50, metavar="N"),
    )


VERBS = {"search": _search}
