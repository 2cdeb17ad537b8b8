"""Persons and mandates as they are known, changed. Adding them is in the register, and so are managers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, TypeVar

from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import Conflict, NotFound, UsageError
from werkbank.domain.harmless import harmless_line
from werkbank.services.named import find, find_ref

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from werkbank.domain.people import Mandate, MandateKind, Person, Weight
    from werkbank.services.doors import Doors
    from werkbank.storage.database import Doing

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonEdit:
    """What to change of a person; ``None`` leaves a field as it is."""

    name: str | None = None
    addresses: Sequence[str] | None = None
    role: str | None = None
    organisation: str | None = None
    weight: Weight | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateEdit:
    """What to change of a mandate; ``None`` leaves a field as it is."""

    manager: str | None = None
    about: str | None = None
    kind: MandateKind | None = None
    limit: str | None = None
    kenmerk: str | None = None
    until: date | None = None
    """The last day on which it holds."""
    endless: bool = False
    """It holds until further notice: then it has no last day."""


class RegisterEdits:
    """Change persons and mandates."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def person(self, name: str, edit: PersonEdit, seen: Person | None = None) -> Person:
        """Change a person, by name or id, as one deed; what comes from those addresses weighs anew.

        A name that another has is a ``Conflict``, and so is a person who is not as it was ``seen`` any more.
        """
        changes = _of_person(edit)
        with self._doors.database.doing(DeedCall("person-edit"), self._doors.clock.now()) as doing:
            there = doing.people.where()
            old = find("person", name, there)
            still(old, seen)
            wanted = str(changes.get("name", old.name))
            if any(one.id != old.id and one.name.lower() == wanted.lower() for one in there):
                raise Conflict("exists", wanted)
            doing.journal.args["person"] = old.id
            return doing.people.change(old, **changes)

    def mandate(self, ref: str, edit: MandateEdit, seen: Mandate | None = None) -> Mandate:
        """Change a mandate (``ma1``), as one deed; what was settled by it stays settled by it.

        A mandate that is not as it was ``seen`` any more is a ``Conflict``.
        """
        changes = _of_mandate(edit)
        with self._doors.database.doing(DeedCall("mandate-edit"), self._doors.clock.now()) as doing:
            old = _mandate(doing, ref)
            still(old, seen)
            if edit.manager is not None:
                changes["manager_id"] = find("manager", edit.manager, doing.managers.where()).id
            doing.journal.args["mandate"] = old.id
            return doing.mandates.change(old, **changes)

    def end_mandate(self, ref: str, seen: Mandate | None = None) -> Mandate:
        """Withdraw a mandate as of today (Awb 10:8): it covers nothing from now on."""
        with self._doors.database.doing(DeedCall("mandate-end"), self._doors.clock.now()) as doing:
            old = _mandate(doing, ref)
            still(old, seen)
            doing.journal.args["mandate"] = old.id
            return doing.mandates.change(old, until=self._doors.clock.today() - timedelta(days=1))


def _mandate(doing: Doing, ref: str) -> Mandate:
    found = doing.mandates.many([find_ref(ref, "mandate")])
    if not found:
        raise NotFound("mandate", ref)
    return found[0]


def _of_person(edit: PersonEdit) -> dict[str, Any]:
    """The columns that an edit touches, harmless; raises ``UsageError`` for an empty name or what is no address."""
    changes: dict[str, Any] = {}
    for field in ("name", "role", "organisation"):
        value = getattr(edit, field)
        if value is not None:
            changes[field] = harmless_line(value, 200)
    if "name" in changes and not changes["name"]:
        raise UsageError("name")
    if edit.addresses is not None:
        changes["addresses"] = cleaned_addresses(edit.addresses)
    if edit.weight is not None:
        changes["weight"] = edit.weight
    return changes


def _of_mandate(edit: MandateEdit) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    if edit.about is not None:
        changes["about"] = about_of(edit.about)
    if edit.kind is not None:
        changes["kind"] = edit.kind
    for field, limit in (("limit", 200), ("kenmerk", 100)):
        value = getattr(edit, field)
        if value is not None:
            changes[field] = harmless_line(value, limit)
    if edit.endless or edit.until is not None:
        changes["until"] = edit.until
    return changes


def still(now: T, seen: T | None) -> None:
    """Is it as she saw it? Raises ``Conflict`` when somebody changed it since; without ``seen`` nobody looked."""
    if seen is not None and now != seen:
        raise Conflict("register-changed", str(getattr(now, "name", "") or getattr(now, "about", "")))


def about_of(text: str) -> str:
    """What a mandate is about, harmless; raises ``UsageError`` when nothing is left of it."""
    clean = harmless_line(text, 200)
    if not clean:
        raise UsageError("about", text)
    return clean


def cleaned_addresses(given: Sequence[str]) -> tuple[str, ...]:
    """Mail addresses in small letters, each once; raises ``UsageError`` for one that is none."""
    cleaned = tuple(dict.fromkeys(harmless_line(one, 254).lower() for one in given))
    for one in cleaned:
        if "@" not in one.strip("@") or " " in one:
            raise UsageError("address", one)
    return cleaned
