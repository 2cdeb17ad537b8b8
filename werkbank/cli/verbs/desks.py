"""``werkbank desk``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from werkbank.cli.app import argument, group, option, verb
from werkbank.cli.listing import listing
from werkbank.cli.verbs.desk_letters import letters_verb
from werkbank.domain.errors import UsageError
from werkbank.domain.ids import show
from werkbank.services.dates import day_of_event
from werkbank.services.desks import DeskEdit

if TYPE_CHECKING:
    from werkbank.cli.state import State
    from werkbank.domain.people import Desk
    from werkbank.lang import Words


def _json(one: Desk) -> dict[str, object]:
    return {
        "id": show("desk", one.id),
        "name": one.name,
        "topics": list(one.topics),
        "channel": one.channel or None,
        "address": one.address or None,
        "supply": one.supply or None,
        "reply_days": one.reply_days or None,
        "checked": one.checked.isoformat() if one.checked else None,
    }


def _add(state: State, name: str, typical: bool, topics: tuple[str, ...], **rest: Any) -> None:
    """Add one, or the usual ones."""
    register = state.services.register
    if not typical and not name:
        raise UsageError("name")
    edit = DeskEdit(name=name, topics=topics, **rest)
    made = register.add_typical_desks() if typical else [state.services.contacts.desks.add(edit)]
    for one in made:
        if state.as_json:
            state.output.json(_json(one))
        else:
            state.output.line(state.words.cli.added(f"{show('desk', one.id)} {one.name}"))


def _edit(state: State, who: str, checked: str | None, topics: tuple[str, ...], **rest: Any) -> None:
    """Change what is known of one."""
    now, closing = state.services.doors.clock.now(), state.services.closing_days.dates()
    on = day_of_event(checked, now, closing) if checked else None
    one = state.services.contacts.desks.edit(who, DeskEdit(topics=topics or None, checked=on, **rest))
    _tell(state, one, state.words.cli.changed(f"{show('desk', one.id)} {one.name}"))


def _remove(state: State, who: str) -> None:
    """Take one away."""
    one = state.services.contacts.desks.remove(who)
    _tell(state, one, state.words.referring.removed(f"{show('desk', one.id)} {one.name}"))


def _tell(state: State, one: Desk, text: str) -> None:
    if state.as_json:
        state.output.json(_json(one))
        return
    state.output.line(text)
    state.output.narrate(state.words.cli.undo_hint)


def _list(state: State) -> None:
    """All desks."""
    listing(
        state,
        state.services.register.desks(),
        _json,
        lambda one: (show("desk", one.id), one.name, ", ".join(one.topics), one.channel),
        (-1, 26, 0, 30),
        state.words.cli.none_yet,
    )


def _fields(words: Words, default: str | None) -> tuple[click.Option, ...]:
    return (
        option(words, "--channel", "channel", default=default, metavar="TEXT"),
        option(words, "--address", "address", key="desk_address", default=default, metavar="TEXT"),
        option(words, "--supply", "supply", default=default, metavar="TEXT"),
        option(words, "--reply-days", "reply_days", type=click.IntRange(0, 365), default=None, metavar="N"),
    )


def _desk(words: Words) -> click.Command:
    return group(
        words,
        "desk",
        verb(
            words,
            "desk add",
            _add,
            argument("name", "[NAME]", default=""),
            option(words, "--typical", "typical", is_flag=True),
            option(words, "--topic", "topics", key="topic", multiple=True, metavar="TEXT"),
            *_fields(words, ""),
        ),
        verb(
            words,
            "desk edit",
            _edit,
            argument("who", "NAME"),
            option(words, "--name", "name", default=None, metavar="NAME"),
            option(words, "--topic", "topics", key="topic", multiple=True, metavar="TEXT"),
            *_fields(words, None),
            option(words, "--checked", "checked", default=None, metavar="DATE"),
        ),
        verb(words, "desk remove", _remove, argument("who", "NAME")),
        letters_verb(words),
        verb(words, "desk list", _list),
    )


VERBS = {"desk": _desk}
