"""Whom and what a text points at: a desk by its topics, a person or a manager by name; each with the words that say it.

Proposals for the line that asks, never filled in anywhere else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from werkbank.domain.nearest import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.people import Manager
    from werkbank.services.known import Known

_LONGEST = 1_000
"""Characters of a text that are looked through."""


class Pointed(NamedTuple):
    """What was found, with the words in the text; empty for what was not."""

    desk: str = ""
    topic: str = ""
    person: str = ""
    manager: str = ""
    called: str = ""
    """How the manager is named there."""


def pointed(known: Known, subject: str, text: str, asked: str, persons: Sequence[str]) -> Pointed:
    """What a piece points at; ``asked`` is what its writer asks, ``persons`` are those of the register it mentions.

    A person counts when what is asked names nobody else.
    """
    found = known.desk_for(asked) or known.desk_for(text)
    desk = "" if found is None else found.name
    said = f" {plain(asked)} "
    named = [one for one in persons if f" {plain(one)} " in said]
    topic = "" if found is None else known.topic_in(asked, desk) or known.topic_in(text, desk)
    manager, called = _manager([one for one in known.managers if one.active], f"{subject} {asked} {text}"[:_LONGEST])
    return Pointed(desk, topic, named[0] if len(named) == 1 else "", manager, called)


def _manager(managers: Sequence[Manager], text: str) -> tuple[str, str]:
    """The one manager whose name, last name or theme stands in a text; nobody when that could be two."""
    said = f" {plain(text)} "
    for names in (_full, _last, _themes):
        hits = {one.name: name for one in managers for name in names(one) if f" {name} " in said}
        if len(hits) == 1:
            return next(iter(hits.items()))
        if hits:
            break
    return "", ""


def _full(manager: Manager) -> tuple[str, ...]:
    return (plain(manager.name),)


def _last(manager: Manager) -> tuple[str, ...]:
    """The name behind the first word: *van der Meer*; a name of one word is that."""
    behind = plain(manager.name).partition(" ")[2]
    return (behind,) if behind else ()


def _themes(manager: Manager) -> tuple[str, ...]:
    return tuple(filter(None, map(plain, manager.themes)))
