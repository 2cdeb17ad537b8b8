"""Managers, persons, desks, mandates."""

from __future__ import annotations

from datetime import date

import pytest

from tests.services.making import Office
from werkbank.domain.errors import Ambiguous, Conflict, NotFound, UsageError
from werkbank.services.named import find


def test_a_manager_gets_a_code_from_the_capitals(empty_office: Office) -> None:
    register = empty_office.services.register
    assert register.add_manager("Directeur Jeugd", ["dj@example.nl"]).code == "DJ"
    assert register.add_manager("directeur jongeren", []).code == "DJ2"
    assert register.add_manager("DG Wonen", []).code == "DGW"
    with pytest.raises(Conflict):
        register.add_manager("directeur JEUGD", [])


@pytest.mark.parametrize("address", ["jan", "jan@", "@nl", "a b@c.nl", ""])
def test_an_address_is_an_address(empty_office: Office, address: str) -> None:
    with pytest.raises(UsageError):
        empty_office.services.register.add_manager("X", [address])


def test_a_name_is_found_by_code_address_id_or_part(office: Office) -> None:
    managers = office.services.register.managers()
    for name in ("DJ", "dj", "mg1", "jansen", "Dirk", "d.jansen@minbzk.nl", "dirk jansen"):
        assert find("manager", name, managers).name == "Dirk Jansen"
    with pytest.raises(NotFound) as missing:
        find("manager", "Jensen", managers)
    assert missing.value.nearest == ("Dirk Jansen",)
    with pytest.raises(Ambiguous):
        find("person", "smi", office.services.register.people())


def test_the_typical_desks_come_once(office: Office) -> None:
    first = office.services.register.add_typical_desks()
    assert len(first) > 5
    assert office.services.register.add_typical_desks() == []
    office.services.history.undo()
    assert [one.name for one in office.services.register.desks()] == ["Loket Wonen"]


def test_a_mandate_ends(office: Office) -> None:
    ended = office.services.register.end_mandate("ma1")
    assert ended.until == date(2026, 11, 22)
    office.services.history.undo()
    assert office.services.register.mandates()[0].until is None


def test_a_manager_changes(office: Office) -> None:
    office.services.register.edit_manager("DJ", new_name="Dirk-Jan Jansen", addresses=None, active=False)
    (first, _) = office.services.register.managers()
    assert (first.name, first.addresses, first.active) == ("Dirk-Jan Jansen", ("d.jansen@minbzk.nl",), False)
