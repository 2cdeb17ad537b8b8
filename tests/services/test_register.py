"""Managers, persons, desks, mandates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.services.making import AMRANI, Mail, Office
from werkbank.domain.errors import Ambiguous, Conflict, NotFound, UsageError
from werkbank.lang import words
from werkbank.lang.deeds import deed_line
from werkbank.services.guesses import Given
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
    ended = office.services.contacts.edits.end_mandate("ma1")
    assert ended.until == date(2026, 11, 22)
    office.services.history.undo()
    assert office.services.register.mandates()[0].until is None


def test_a_manager_changes(office: Office) -> None:
    office.services.register.edit_manager("DJ", new_name="Dirk-Jan Jansen", addresses=None, active=False)
    (first, _) = office.services.register.managers()
    assert (first.name, first.addresses, first.active) == ("Dirk-Jan Jansen", ("d.jansen@minbzk.nl",), False)


@pytest.fixture
def left_behind(office: Office) -> Office:
    """One of each for DJ, who is not active any more; two that are done with, and one of somebody else."""
    services, decide = office.services, office.services.deciding.decide
    names = ("Nieuw", "Bespreken", "Wacht", "Sluimert", "Nota", "Vraag", "Weg", "Beantwoord")
    refs = {name: office.item(Mail(subject=name)) for name in names}
    office.take(Mail(subject="Van een ander", to=f"Fatima El Amrani <{AMRANI}>").raw())
    decide([refs["Bespreken"]], "discuss", Given())
    decide([refs["Wacht"]], "wait", Given(to="Piet Smit", by="+2"))
    decide([refs["Sluimert"]], "snooze", Given(by="+2"))
    decide([refs["Nota"]], "note", Given(author="Piet Smit", by="18-12"))
    decide([refs["Vraag"]], "question", Given(by="18-12"))
    decide([refs["Weg"]], "archive", Given())
    decide([refs["Beantwoord"]], "question", Given(by="18-12"))
    services.checking.state("v2", "dropped", "niet meer nodig")
    services.register.edit_manager("DJ", new_name=None, addresses=None, active=False)
    return office


def test_of_a_manager_who_is_not_active_it_is_known_what_is_still_open(left_behind: Office) -> None:
    register = left_behind.services.register
    jansen, amrani = register.managers()
    assert register.left(jansen) == (1, 1, 2, 1, 1)
    assert [one.code for one in register.present()] == ["DJ", "FEA"]
    assert register.left(amrani).total == 1
    (deed, *_) = left_behind.services.history.log(1)
    assert deed_line(deed, words("nl"), left_behind.moment) == "manager niet meer actief: mg1"


def test_all_of_it_goes_to_another_in_one_deed_and_back(left_behind: Office) -> None:
    services = left_behind.services
    register, (jansen, amrani) = services.register, services.register.managers()
    services.shaping.assign_all("DJ", "FEA")
    assert (register.left(jansen).total, register.left(amrani).total) == (0, 7)
    assert [one.code for one in register.present()] == ["FEA"]
    assert left_behind.rows("SELECT manager_id FROM note UNION ALL SELECT manager_id FROM question WHERE id = 1") == [
        (amrani.id,), (amrani.id,),
    ]  # fmt: skip
    with pytest.raises(Conflict) as nothing:
        services.shaping.assign_all("DJ", "FEA")
    assert nothing.value.reason == "nothing-open"
    services.history.undo()
    assert register.left(jansen).total == 6
    services.history.undo()
    assert all(one.active for one in register.managers())


def test_what_is_left_is_reached_by_name_by_query_and_as_a_part_of_the_inbox(left_behind: Office) -> None:
    services = left_behind.reopen(later=timedelta(days=2))
    assert {line.title for line in services.views.window("inbox", "DJ").lines} == {"Wacht", "Sluimert", "Nieuw"}
    assert len(services.queries.listed("manager:jansen", "inbox").lines) == 3
    assert {row.line.title for row in services.overviews.today("DJ").rows} >= {"Wacht", "Sluimert"}
    parts = [one.name for one in services.sections.all() if one.key.startswith("manager:")]
    assert parts == ["Dirk Jansen", "Fatima El Amrani"]
