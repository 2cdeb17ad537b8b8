"""``werkbank person``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, get_args

import click

from werkbank.cli.app import argument, group, option, verb
from werkbank.cli.listing import listing
from werkbank.domain.ids import show
from werkbank.domain.people import Weight
from werkbank.lang.cards import Heard, open_lines, person_lines
from werkbank.lang.days import day
from werkbank.services.dates import days_between
from werkbank.services.register_edits import PersonEdit

if TYPE_CHECKING:
    from werkbank.cli.state import State
    from werkbank.domain.people import Person
    from werkbank.lang import Words
    from werkbank.services.cards import Card
    from werkbank.services.notes.absences import Away


NO_WEIGHT: Final = "none"
"""Takes the weight away: then it follows from the address."""


def _json(one: Person) -> dict[str, object]:
    return {
        "id": show("person", one.id),
        "name": one.name,
        "addresses": list(one.addresses),
        "role": one.role or None,
        "organisation": one.organisation or None,
        "weight": one.weight or None,
    }


def _add(state: State, name: str, addresses: tuple[str, ...], **rest: Any) -> None:
    """Add."""
    one = state.services.register.add_person(name, addresses, **rest)
    if state.as_json:
        state.output.json(_json(one))
        return
    state.output.line(state.words.cli.added(f"{show('person', one.id)} {one.name}"))


def _edit(state: State, who: str, addresses: tuple[str, ...], weight: str | None, **rest: Any) -> None:
    """Change what is known of one."""
    given = None if weight is None else "" if weight == NO_WEIGHT else weight
    edit = PersonEdit(addresses=addresses or None, weight=given, **rest)  # type: ignore[arg-type]
    one = state.services.contacts.edits.person(who, edit)
    if state.as_json:
        state.output.json(_json(one))
        return
    state.output.line(state.words.cli.changed(f"{show('person', one.id)} {one.name}"))


def _list(state: State) -> None:
    """All persons."""
    weights = state.words.reasons.weights

    def row(one: Person) -> tuple[str, ...]:
        work = ", ".join(filter(None, (one.role, one.organisation)))
        weight = weights[one.weight] if one.weight else ""
        return show("person", one.id), one.name, work, ", ".join(one.addresses), weight

    found = state.services.register.people()
    listing(state, found, _json, row, (-1, 26, 26, 0, 16), state.words.cli.none_yet)


def _show(state: State, name: str) -> None:
    """The card of one."""
    card, words, today = state.services.contacts.cards.named(name), state.words, state.services.doors.clock.today()
    if state.as_json:
        state.output.json(_json(card.person) | _open_json(card))
        return
    rows = person_lines(
        card.person, Heard(card.messages, card.heard, card.automatic, card.automatic_on), card.away, words, today
    )
    state.output.line(f"{show('person', card.person.id)} {card.person.name}")
    for label, text in rows:
        state.output.line(f"{label}: {text}")
    for head, lines in open_lines(card.items, card.waits, card.notes, words, today):
        state.output.line(f"{head}:")
        for one in lines:
            state.output.line(f"- {one}")


def _open_json(card: Card) -> dict[str, object]:
    return {
        "messages": card.messages,
        "heard": card.heard.isoformat() if card.heard else None,
        "automatic": card.automatic,
        "automatic_on": card.automatic_on.isoformat() if card.automatic_on else None,
        "away_until": card.away.isoformat() if card.away else None,
        "items": [one.ref for one in card.items],
        "waits": [one.ref for one, _ in card.waits],
        "notes": [one.ref for one in card.notes],
    }


def _away(state: State, name: str | None, days: str | None) -> None:
    """Somebody is away; without a name: who is."""
    absences, words = state.services.absences, state.words
    if name is None:
        found = absences.all()
        if not found and not state.as_json:
            state.output.narrate(words.note_verbs.nobody_away)
        for one in found:
            _tell(state, one)
        return
    now, closing = state.services.doors.clock.now(), state.services.closing_days.dates()
    _tell(state, absences.add(name, *days_between(days or "", now, closing)))
    state.output.narrate(words.cli.undo_hint)


def _tell(state: State, one: Away) -> None:
    if state.as_json:
        state.output.json(
            {
                "id": show("person", one.person.id),
                "name": one.person.name,
                "first": one.first.isoformat(),
                "last": one.last.isoformat(),
            }
        )
        return
    names, today = state.words.names, state.services.doors.clock.today()
    state.output.line(
        state.words.note_verbs.is_away(one.person.name, day(one.first, names, today), day(one.last, names, today))
    )


def _back(state: State, name: str) -> None:
    """Somebody is back."""
    one = state.services.absences.remove(name)
    if state.as_json:
        state.output.json({"id": show("person", one.person.id), "name": one.person.name})
        return
    state.output.line(state.words.note_verbs.is_back(one.person.name))
    state.output.narrate(state.words.cli.undo_hint)


def _edit_verb(words: Words) -> click.Command:
    return verb(
        words,
        "person edit",
        _edit,
        argument("who", "NAME"),
        option(words, "--name", "name", metavar="NAME"),
        option(words, "--address", "addresses", key="address", multiple=True, metavar="MAIL"),
        option(words, "--role", "role", metavar="TEXT"),
        option(words, "--organisation", "organisation", metavar="TEXT"),
        option(words, "--weight", "weight", type=click.Choice([*filter(None, get_args(Weight)), NO_WEIGHT])),
    )


def _person(words: Words) -> click.Command:
    return group(
        words,
        "person",
        verb(
            words,
            "person add",
            _add,
            argument("name", "NAME"),
            option(words, "--address", "addresses", key="address", multiple=True, metavar="MAIL"),
            option(words, "--role", "role", default="", metavar="TEXT"),
            option(words, "--organisation", "organisation", default="", metavar="TEXT"),
            option(
                words,
                "--weight",
                "weight",
                type=click.Choice([one for one in get_args(Weight) if one]),
                default=None,
                callback=lambda _ctx, _param, value: value or "",
            ),
        ),
        _edit_verb(words),
        verb(words, "person list", _list),
        verb(words, "person show", _show, argument("name", "NAME")),
        verb(
            words,
            "person away",
            _away,
            argument("name", "[NAME]", required=False),
            argument("days", "[FROM..TO]", required=False),
        ),
        verb(words, "person back", _back, argument("name", "NAME")),
    )


VERBS = {"person": _person}
