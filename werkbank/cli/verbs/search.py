"""``werkbank search``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from werkbank.cli.app import argument, option, verb
from werkbank.cli.lines import table, utc
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
    found = state.services.views.search(" ".join(words), limit)
    if state.as_json:
        for one in found:
            state.output.json(
                {
                    "id": one.ref,
                    "subject": _subject(state, one),
                    "person": one.person or None,
                    "received": utc(one.received),
                    "marking": one.marking or None,
                    "items": list(one.items),
                }
            )
        return
    if not found:
        state.output.narrate(state.words.cli.nothing_found)
        return
    rows = [
        (
            one.ref,
            " ".join(one.items),
            _subject(state, one),
            one.person,
            day(amsterdam_day(one.received), state.words.names),
        )
        for one in found
    ]
    lines = [", ".join(filter(None, row)) for row in rows] if state.plain else table(rows, (-1, 10, 0, 24, -1))
    for line in lines:
        state.output.line(line)


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
