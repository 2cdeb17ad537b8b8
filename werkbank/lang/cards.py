"""The card of a person in words: a label and a text per line, the same on the screen and on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from werkbank.lang.days import day
from werkbank.lang.items import pointer, title

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from werkbank.domain.note_views import NoteLine
    from werkbank.domain.people import Person
    from werkbank.domain.views import ItemLine
    from werkbank.lang import Words

MOST = 8
"""Lines of one kind."""


class Heard(NamedTuple):
    """What came from somebody."""

    messages: int
    last: date | None
    """When that one last wrote."""
    automatic: int
    """Of the messages, what nobody wrote."""
    automatic_on: date | None


def person_lines(one: Person, heard: Heard, away: date | None, words: Words, today: date) -> list[tuple[str, str]]:
    """Who it is, how often that one wrote and when last; what came by itself is told as that."""
    said, labels = words.referring, words.referring.card
    automatic = "" if heard.automatic_on is None else day(heard.automatic_on, words.names, today)
    rows = [
        (labels["role"], one.role), (labels["organisation"], one.organisation),
        (labels["weight"], words.reasons.weights[one.weight] if one.weight else ""),
        (labels["addresses"], ", ".join(one.addresses)), (labels["messages"], said.counted(heard.messages)),
        (labels["heard"], "" if heard.last is None else day(heard.last, words.names, today)),
        (labels["automatic"], said.by_itself(heard.automatic, automatic) if automatic else ""),
        (labels["away"], "" if away is None else said.until(day(away, words.names, today))),
    ]  # fmt: skip
    return [row for row in rows if row[1]]


def open_lines(
    items: tuple[ItemLine, ...], waits: tuple[tuple[ItemLine, date | None], ...], notes: tuple[NoteLine, ...],
    words: Words, today: date,
) -> Iterator[tuple[str, tuple[str, ...]]]:  # fmt: skip
    """What is open between us, under a heading each; nothing of what is not there."""
    said, labels, names = words.referring, words.referring.card, words.names
    found = (
        (labels["waits"], [
            f"{one.ref} {said.waits_for(title(words, one), '' if since is None else day(since, names, today))}"
            for one, since in waits
        ]),
        (labels["notes"], [
            f"{one.ref} {said.note_at(note_title(words, one), '' if one.due is None else day(one.due, names, today))}"
            for one in notes
        ]),
        (labels["items"], [f"{one.ref} {title(words, one)}" for one in items]),
    )  # fmt: skip
    for head, lines in found:
        if lines:
            more = [said.and_more(len(lines) - MOST)] if len(lines) > MOST else []
            yield head, (*lines[:MOST], *more)


def note_title(words: Words, one: NoteLine) -> str:
    """What a nota is called; a pointer for a hidden one."""
    return pointer(words, one.marking, one.item) if one.hidden else one.title or words.names.no_subject
