"""``werkbank mandate``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

import click

from werkbank.cli.app import argument, group, option, verb
from werkbank.cli.listing import listing
from werkbank.domain.amounts import limit_of
from werkbank.domain.ids import show
from werkbank.domain.people import MandateKind
from werkbank.services.dates import understood
from werkbank.services.register_edits import MandateEdit

if TYPE_CHECKING:
    from werkbank.cli.state import State
    from werkbank.domain.people import Mandate
    from werkbank.lang import Words


def _json(one: Mandate) -> dict[str, object]:
    return {
        "id": show("mandate", one.id),
        "manager": show("manager", one.manager_id),
        "kind": one.kind,
        "about": one.about,
        "limit": one.limit or None,
        "kenmerk": one.kenmerk or None,
        "until": one.until.isoformat() if one.until else None,
    }


def _add(state: State, manager: str, about: str, until: str, limit_text: str, **rest: Any) -> None:
    """Lay one down."""
    end = (
        understood(until, state.services.doors.clock.now(), state.services.closing_days.dates()).date if until else None
    )
    one = state.services.register.add_mandate(manager, about, limit=limit_text, until=end, **rest)
    _tell(state, one, state.words.cli.added(f"{show('mandate', one.id)} {one.about}"))
    _warn(state, one)


def _edit(state: State, ref: str, limit_text: str | None, until: str | None, **rest: Any) -> None:
    """Change one; an empty last day: until further notice."""
    now, closing = state.services.doors.clock.now(), state.services.closing_days.dates()
    end = understood(until, now, closing).date if until else None
    edit = MandateEdit(limit=limit_text, until=end, endless=until == "", **rest)
    one = state.services.contacts.edits.mandate(ref, edit)
    _tell(state, one, state.words.cli.changed(f"{show('mandate', one.id)} {one.about}"))
    _warn(state, one)


def _end(state: State, ref: str) -> None:
    """Withdraw one."""
    one = state.services.contacts.edits.end_mandate(ref)
    _tell(state, one, state.words.cli.changed(f"{show('mandate', one.id)} {state.words.cli.ended}"))


def _tell(state: State, one: Mandate, text: str) -> None:
    if state.as_json:
        state.output.json(_json(one))
    else:
        state.output.line(text)


def _warn(state: State, one: Mandate) -> None:
    """A limit in words covers any amount; that is told, for she may think that it holds."""
    if one.limit and limit_of(one.about, one.limit) is None:
        state.output.narrate(f"{show('mandate', one.id)}: {state.words.registers.mandates.no_amount}")


def _list(state: State) -> None:
    """All mandates, with what has ended."""
    today, said = state.services.doors.clock.today(), state.words.cli
    names = {one.id: one.name for one in state.services.register.managers()}

    def row(one: Mandate) -> tuple[str, ...]:
        until = "" if one.until is None else said.ended if one.until < today else one.until.isoformat()
        kind = state.words.chasing.mandate_kinds[one.kind]
        manager = names.get(one.manager_id, "")
        return show("mandate", one.id), manager, kind, one.about, one.limit, one.kenmerk, until

    listing(state, state.services.register.mandates(), _json, row, (-1, 22, 13, 0, 20, 16, -1), said.none_yet)


def _mandate(words: Words) -> click.Command:
    return group(
        words,
        "mandate",
        verb(
            words,
            "mandate add",
            _add,
            argument("manager", "MANAGER"),
            argument("about", "ABOUT"),
            option(words, "--kind", "kind", type=click.Choice(get_args(MandateKind)), default="agreement"),
            option(words, "--limit", "limit_text", default="", metavar="TEXT"),
            option(words, "--kenmerk", "kenmerk", default="", metavar="TEXT"),
            option(words, "--until", "until", default="", metavar="DATE"),
        ),
        verb(
            words,
            "mandate edit",
            _edit,
            argument("ref", "ID"),
            option(words, "--about", "about", metavar="TEXT"),
            option(words, "--manager", "manager", metavar="NAME"),
            option(words, "--kind", "kind", type=click.Choice(get_args(MandateKind))),
            option(words, "--limit", "limit_text", key="limit_text", metavar="TEXT"),
            option(words, "--kenmerk", "kenmerk", metavar="TEXT"),
            option(words, "--until", "until", metavar="DATE"),
        ),
        verb(words, "mandate list", _list),
        verb(words, "mandate end", _end, argument("ref", "ID")),
    )


VERBS = {"mandate": _mandate}
