"""``werkbank manager``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from werkbank.cli.app import argument, group, option, verb
from werkbank.cli.listing import listing
from werkbank.domain.ids import show

if TYPE_CHECKING:
    from werkbank.cli.state import State
    from werkbank.domain.people import Manager
    from werkbank.lang import Words


def _tell(state: State, one: Manager) -> None:
    ref = show("manager", one.id)
    if state.as_json:
        state.output.json(_json(state, one))
        return
    state.output.line(state.words.cli.added(f"{ref} {one.name} ({one.code})"))


def _json(state: State, one: Manager) -> dict[str, object]:
    return {
        "id": show("manager", one.id),
        "name": one.name,
        "code": one.code,
        "addresses": list(one.addresses),
        "themes": list(one.themes),
        "active": one.active,
        "open": state.services.register.left(one).total,
    }


def _add(state: State, name: str, addresses: tuple[str, ...], code: str, themes: tuple[str, ...]) -> None:
    """Add."""
    _tell(state, state.services.register.add_manager(name, addresses, code, themes))


def _edit(
    state: State, who: str, name: str | None, addresses: tuple[str, ...], active: bool | None, code: str | None,
    themes: tuple[str, ...],
) -> None:  # fmt: skip
    """Change."""
    changed = state.services.register.edit_manager(
        who, new_name=name, addresses=addresses or None, active=active, code=code, themes=themes or None
    )
    if state.as_json:
        state.output.json(_json(state, changed))
    else:
        state.output.line(state.words.cli.changed(f"{show('manager', changed.id)} {changed.name}"))
    left = state.services.register.left(changed)
    if active is False and left.total:
        said = state.words.cli
        state.output.narrate(said.left_open(changed.name, *left))
        state.output.narrate(said.left_what(changed.code))
        state.output.narrate(said.undo_hint)


def _list(state: State) -> None:
    """All managers."""
    said = state.words.cli

    def row(one: Manager) -> tuple[str, ...]:
        inactive = "" if one.active else said.inactive
        if not one.active and (left := state.services.register.left(one).total):
            inactive += f" · {said.left(left)}"
        return show("manager", one.id), one.code, one.name, ", ".join(one.addresses), inactive

    def as_json(one: Manager) -> dict[str, object]:
        return _json(state, one)

    listing(state, state.services.register.managers(), as_json, row, (-1, -1, 28, 0, 28), said.none_yet)


def _manager(words: Words) -> click.Command:
    address = option(words, "--address", "addresses", key="address", multiple=True, metavar="MAIL")
    return group(
        words,
        "manager",
        verb(
            words,
            "manager add",
            _add,
            argument("name", "NAME"),
            address,
            option(words, "--code", "code", default="", metavar="CODE"),
            option(words, "--theme", "themes", key="theme", multiple=True, metavar="TEXT"),
        ),
        verb(words, "manager list", _list),
        verb(
            words,
            "manager edit",
            _edit,
            argument("who", "NAME"),
            option(words, "--name", "name", metavar="NAME"),
            address,
            option(words, "--code", "code", metavar="CODE"),
            option(words, "--theme", "themes", key="theme", multiple=True, metavar="TEXT"),
            click.Option(["--active/--inactive", "active"], default=None, help=words.cli.options["active"]),
        ),
    )


VERBS = {"manager": _manager}
