"""Managers, persons, desks and mandates: who and where."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import Conflict, UsageError
from werkbank.domain.harmless import harmless_line
from werkbank.domain.people import Desk, Manager, Mandate, Person
from werkbank.services.named import find
from werkbank.services.register_edits import about_of, cleaned_addresses, still
from werkbank.storage.reads import registers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from werkbank.domain.people import MandateKind, Weight
    from werkbank.services.doors import Doors
    from werkbank.storage.reads.registers import Left

_LONGEST_CODE = 6


class Register:
    """The registers of the desk."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def managers(self) -> list[Manager]:
        """All managers."""
        return registers.managers(self._doors.query)

    def present(self) -> list[Manager]:
        """The active managers, and others as long as something is open for them: whose pieces there are to look at."""
        return registers.present(self._doors.query)

    def left(self, manager: Manager) -> Left:
        """How much is still open for a manager."""
        return registers.left(self._doors.query, manager.id)

    def people(self) -> list[Person]:
        """All persons."""
        return registers.people(self._doors.query)

    def desks(self) -> list[Desk]:
        """All desks."""
        return registers.desks(self._doors.query)

    def mandates(self) -> list[Mandate]:
        """All mandates, also those that have ended."""
        return registers.mandates(self._doors.query)

    def add_manager(self, name: str, addresses: Sequence[str], code: str = "", themes: Sequence[str] = ()) -> Manager:
        """Add a manager; without a code the capitals of the name make one. A code or name that exists is a conflict."""
        clean, cleaned = _name(name), cleaned_addresses(addresses)
        with self._doors.database.doing(DeedCall("manager-add"), self._doors.clock.now()) as doing:
            others = doing.managers.where()
            wanted = harmless_line(code, _LONGEST_CODE).upper() or _code_for(clean, [one.code for one in others])
            _check_free(others, clean, wanted, cleaned)
            made = doing.managers.add(
                Manager(
                    name=clean, code=wanted, addresses=cleaned, themes=tuple(harmless_line(one, 60) for one in themes)
                )
            )
            doing.journal.args["manager"] = made.id
        return made

    def edit_manager(
        self, name: str, *, new_name: str | None = None, addresses: Sequence[str] | None = None,
        active: bool | None = None, code: str | None = None, themes: Sequence[str] | None = None,
        seen: Manager | None = None,
    ) -> Manager:  # fmt: skip
        """Change what we know of a manager; ``None`` leaves a field as it is.

        A name, code or address of another is a ``Conflict``, and so is one that is not as it was ``seen`` any more.
        """
        with self._doors.database.doing(DeedCall("manager-edit"), self._doors.clock.now()) as doing:
            there = doing.managers.where()
            old = find("manager", name, there)
            still(old, seen)
            changes: dict[str, Any] = {}
            if new_name is not None:
                changes["name"] = _name(new_name)
            if addresses is not None:
                changes["addresses"] = cleaned_addresses(addresses)
            if code is not None:
                changes["code"] = harmless_line(code, _LONGEST_CODE).upper() or old.code
            if themes is not None:
                changes["themes"] = tuple(filter(None, (harmless_line(one, 60) for one in themes)))
            if active is not None:
                changes["active"] = active
            wanted = replace(old, **changes)
            _check_free([one for one in there if one.id != old.id], wanted.name, wanted.code, wanted.addresses)
            doing.journal.args["manager"] = old.id
            if active is not None and active != old.active:
                doing.journal.args["active"] = active
            return doing.managers.change(old, **changes)

    def add_person(
        self, name: str, addresses: Sequence[str] = (), role: str = "", organisation: str = "", weight: Weight = ""
    ) -> Person:
        """Add a person; the same name twice is a conflict."""
        clean = _name(name)
        with self._doors.database.doing(DeedCall("person-add"), self._doors.clock.now()) as doing:
            if any(one.name.lower() == clean.lower() for one in doing.people.where()):
                raise Conflict("exists", clean)
            made = doing.people.add(
                Person(
                    name=clean,
                    addresses=cleaned_addresses(addresses),
                    role=harmless_line(role, 200),
                    organisation=harmless_line(organisation, 200),
                    weight=weight,
                )
            )
            doing.journal.args["person"] = made.id
        return made

    def add_desk(self, name: str, topics: Sequence[str] = (), channel: str = "", supply: str = "") -> Desk:
        """Add a desk; the same name twice is a conflict."""
        clean = _name(name)
        with self._doors.database.doing(DeedCall("desk-add"), self._doors.clock.now()) as doing:
            if any(one.name.lower() == clean.lower() for one in doing.desks.where()):
                raise Conflict("exists", clean)
            made = doing.desks.add(
                Desk(
                    name=clean,
                    topics=tuple(harmless_line(one, 60) for one in topics),
                    channel=harmless_line(channel, 200),
                    supply=harmless_line(supply, 300),
                    checked=self._doors.clock.today(),
                )
            )
            doing.journal.args["desk"] = made.id
        return made

    def add_typical_desks(self) -> list[Desk]:
        """Add the desks that ship as data, those that are not there yet, as one deed."""
        import tomllib
        from importlib.resources import files

        shipped = tomllib.loads(files("werkbank").joinpath("data", "desks.toml").read_text("utf-8"))["desk"]
        with self._doors.database.doing(DeedCall("desk-add"), self._doors.clock.now()) as doing:
            have = {one.name.lower() for one in doing.desks.where()}
            return doing.desks.add_all(
                Desk(name=one["name"], topics=tuple(one["topics"]), channel=one["channel"])
                for one in shipped
                if one["name"].lower() not in have
            )

    def add_mandate(
        self, manager: str, about: str, kind: MandateKind, limit: str, kenmerk: str, until: date | None
    ) -> Mandate:
        """Lay down what may be settled on behalf of a manager."""
        with self._doors.database.doing(DeedCall("mandate-add"), self._doors.clock.now()) as doing:
            owner = find("manager", manager, doing.managers.where())
            made = doing.mandates.add(
                Mandate(
                    manager_id=owner.id,
                    kind=kind,
                    about=about_of(about),
                    limit=harmless_line(limit, 200),
                    kenmerk=harmless_line(kenmerk, 100),
                    until=until,
                )
            )
            doing.journal.args["mandate"] = made.id
        return made


def _check_free(others: Sequence[Manager], name: str, code: str, addresses: Sequence[str]) -> None:
    """A name, a code or an address belongs to one manager only."""
    for one in others:
        taken = {one.name.lower(), one.code.lower(), *one.addresses} & {name.lower(), code.lower(), *addresses}
        if taken:
            raise Conflict("exists", next(text for text in (name, code, *addresses) if text.lower() in taken))


def _name(text: str) -> str:
    clean = harmless_line(text, 200)
    if not clean:
        raise UsageError("name", text)
    return clean


def _code_for(name: str, taken: Sequence[str]) -> str:
    """The capitals of a name, or the first letters of its words; a number is added when that code is taken."""
    capitals = "".join(c for c in name if c.isupper())
    initials = "".join(word[0] for word in name.split() if word[0].isalnum())
    base = (capitals if len(capitals) > 1 else initials or name).upper()[: _LONGEST_CODE - 2] or "M"
    code, number = base, 1
    while code in taken:
        number += 1
        code = f"{base}{number}"
    return code
