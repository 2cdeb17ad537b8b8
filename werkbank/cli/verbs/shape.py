"""``werkbank split``, ``share``, ``assign``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.cli.app import argument, option, verb
from werkbank.domain.errors import UsageError
from werkbank.domain.ids import show

if TYPE_CHECKING:
    from collections.abc import Sequence

    import click

    from werkbank.cli.state import State
    from werkbank.domain.inbox import Item
    from werkbank.lang import Words


def tell(state: State, items: Sequence[Item]) -> None:
    """Which items were made or changed."""
    refs = [show("item", item.id) for item in items]
    if state.as_json:
        state.output.json({"items": refs})
        return
    state.output.line(state.words.cli.changed(" ".join(refs)))
    state.output.narrate(state.words.cli.undo_hint)


def _split(state: State, ref: str, titles: tuple[str, ...]) -> None:
    """One item becomes as many as there are titles."""
    tell(state, state.services.shaping.split(ref, titles))


def _share(state: State, ref: str, managers: tuple[str, ...]) -> None:
    """An item of their own for other managers."""
    tell(state, state.services.shaping.share(ref, managers))


def _assign(state: State, ids: tuple[str, ...], manager: str, of: str) -> None:
    """To another manager: these, or all that is still open for one."""
    if ids and of:
        raise UsageError("ids-of")
    shaping = state.services.shaping
    tell(state, shaping.assign_all(of, manager) if of else shaping.assign(ids, manager))


def _split_verb(words: Words) -> click.Command:
    return verb(words, "split", _split, argument("ref", "ID"), argument("titles", "TITLE...", nargs=-1, required=True))


def _share_verb(words: Words) -> click.Command:
    return verb(
        words,
        "share",
        _share,
        argument("ref", "ID"),
        option(words, "--manager", "managers", key="manager", multiple=True, required=True, metavar="NAME"),
    )


def _assign_verb(words: Words) -> click.Command:
    return verb(
        words,
        "assign",
        _assign,
        argument("ids", "[ID]...", nargs=-1),
        option(words, "--manager", "manager", required=True, metavar="NAME"),
        option(words, "--of", "of", key="all_of", default="", metavar="NAME"),
    )


VERBS = {"split": _split_verb, "share": _share_verb, "assign": _assign_verb}
