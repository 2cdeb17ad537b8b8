"""``werkbank desk``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from werkbank.cli.app import argument, group, option, verb
from werkbank.cli.lines import table
from werkbank.domain.errors import UsageError
from werkbank.domain.ids import show

if TYPE_CHECKING:
    import click

    from werkbank.cli.state import State
    from werkbank.domain.people import Desk
    from werkbank.lang import Words


def _json(one: Desk) -> dict[str, object]:
    return {
        "id": show("desk", one.id),
        "name": one.name,
        "topics": list(one.topics),
        "channel": one.channel or None,
        "supply": one.supply or None,
        "checked": one.checked.isoformat() if one.checked else None,
    }


def _add(state: State, name: str, typical: bool, topics: tuple[str, ...], **rest: Any) -> None:
    """Add one, or the usual ones."""
    register = state.services.register
    if not typical and not name:
        raise UsageError("name")
    made = register.add_typical_desks() if typical else [register.add_desk(name, topics, **rest)]
    for one in made:
        if state.as_json:
            state.output.json(_json(one))
        else:
            state.output.line(state.words.cli.added(f"{show('desk', one.id)} {one.name}"))


def _list(state: State) -> None:
    """All desks."""
    found = state.services.register.desks()
    if state.as_json:
        for one in found:
            state.output.json(_json(one))
        return
    if not found:
        state.output.narrate(state.words.cli.none_yet)
        return
    rows = [(show("desk", one.id), one.name, ", ".join(one.topics), one.channel) for one in found]
    for line in [", ".join(filter(None, row)) for row in rows] if state.plain else table(rows, (-1, 26, 0, 30)):
        state.output.line(line)


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
            option(words, "--channel", "channel", default="", metavar="TEXT"),
            option(words, "--supply", "supply", default="", metavar="TEXT"),
        ),
        verb(words, "desk list", _list),
    )


VERBS = {"desk": _desk}
