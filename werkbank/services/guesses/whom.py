"""Whom a decision is about: the manager, the person we wait for, the author, or the desk."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from werkbank.domain import ids
from werkbank.domain.errors import Missing, NotFound
from werkbank.domain.harmless import harmless_line
from werkbank.domain.nearest import plain
from werkbank.domain.trade import BY_KIND, TOPICS

if TYPE_CHECKING:
    from werkbank.domain.people import Person
    from werkbank.services.guesses.case import Case, Guess


def for_manager(made: Guess, case: Case) -> Guess:
    """Whose item it becomes: who was named, whose it is, or the only one there is."""
    if case.given.manager:
        number: int | None = case.known.manager(case.given.manager).id
    else:
        number = case.row.manager_id or case.known.only_manager()
    if number is None:
        if case.rule.section or case.rule.decision in ("note", "question"):
            raise Missing(case.rule.decision, "manager")
        return made
    name = next((one.name for one in case.known.managers if one.id == number), "")
    return replace(made, manager_id=number, manager=name)


def by_person(made: Guess, case: Case) -> Guess:
    """Whom we wait for, or the author: by name, else as good a guess as there is."""
    if case.rule.decision not in ("wait", "note"):
        return made
    wanted = (case.given.to or case.given.author).strip()
    if wanted:
        try:
            return _with(made, case.known.person(wanted))
        except NotFound:
            if not _addable(case, wanted):
                raise
            name = harmless_line(wanted, 200)
            return replace(made, person=name, address=name.lower() if "@" in name.strip("@") else "")
    guessed = _author(made, case) if case.rule.decision == "note" else _sender(made, case)
    return replace(guessed, guessed=(*made.guessed, "to"))


def _with(made: Guess, person: Person) -> Guess:
    return replace(made, person_id=person.id, person=person.name)


def _sender(made: Guess, case: Case) -> Guess:
    """Who sent it; he is put in the register if need be. What was typed has no sender: then whom it is from."""
    name, address = case.row.from_name or "", case.row.from_addr or ""
    if not (name or address):
        named = case.known.numbered(case.row.person_id)
        if named is None:
            raise Missing(case.rule.decision, "to")
        return _with(made, named)
    known = case.known.sender(name, address)
    return _with(made, known) if known else replace(made, person=name or address, address=address)


def _author(made: Guess, case: Case) -> Guess:
    """The sender when we know him or he is of our own house, else who wrote the latest note."""
    name, address = case.row.from_name or "", case.row.from_addr or ""
    if not (name or address) and (named := case.known.numbered(case.row.person_id)):
        return _with(made, named)
    if not case.row.bulk and (name or address):
        if known := case.known.sender(name, address):
            return _with(made, known)
        if case.known.colleague(address):
            return replace(made, person=name or address, address=address)
    if case.known.latest_author is None:
        raise Missing(case.rule.decision, "author")
    return _with(made, case.known.latest_author)


def at_desk(made: Guess, case: Case) -> Guess:
    """Where it belongs: by name, else by a topic in the title or the subject, else by the recognised kind."""
    if case.rule.decision != "refer":
        return made
    wanted = case.given.to.strip()
    if not wanted:
        said, kind = f"{case.row.title} {case.subject}", TOPICS.get(case.sort, ())
        looks = [case.known.desk_for(said), case.known.desk_of_kind(kind)]
        found = next((one for one in (looks[::-1] if case.sort in BY_KIND else looks) if one is not None), None)
        if found is None:
            raise Missing("refer", "to")
        return replace(made, desk_id=found.id, desk=found.name, guessed=(*made.guessed, "to"))
    try:
        meant = case.known.desk(wanted)
    except NotFound:
        if not _addable(case, wanted):
            raise
        return replace(made, desk=harmless_line(wanted, 200))
    return replace(made, desk_id=meant.id, desk=meant.name)


def _addable(case: Case, wanted: str) -> bool:
    """May this be the name of somebody new? An id is no name, and neither are dots and dashes."""
    return case.given.may_add and ids.parse(wanted) is None and bool(plain(wanted))
