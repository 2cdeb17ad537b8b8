"""What is still referred to is not taken away from under it; who was somewhere else meanwhile is told."""

from __future__ import annotations

import pytest

from tests.services.making import Mail, Office
from werkbank.domain.errors import Conflict
from werkbank.services.desks import DeskEdit
from werkbank.services.guesses import Given


def test_adding_a_desk_is_not_undone_while_a_piece_was_referred_there(office: Office) -> None:
    services = office.services
    services.contacts.desks.add(DeskEdit(name="Huurdersloket"))
    added = services.history.log(1)[0]
    item = office.item(Mail(subject="Vraag"))
    services.deciding.decide([item], "refer", Given(to="Huurdersloket"))
    with pytest.raises(Conflict):
        services.history.undo(f"d{added.id}")
    assert [one.desk.name for one in services.contacts.referring.untold()] == ["Huurdersloket"]


def test_a_manager_who_stopped_keeps_what_was_his_and_can_be_referred_to(office: Office) -> None:
    services = office.services
    item = office.item(Mail(subject="Vraag"))
    services.register.edit_manager("DJ", new_name=None, addresses=None, active=False)
    services.deciding.decide([item], "wait", Given(to="Piet Smit", by="+2"))
    (wait,) = services.overviews.waiting().waits
    assert (wait.line.ref, wait.line.manager) == (item, "Dirk Jansen")
    assert [one.person.name for one in services.contacts.chasing.rounds("DJ")] == ["Piet Smit"]


def test_a_wait_that_somebody_else_decided_on_meanwhile_is_told(office: Office) -> None:
    services = office.services
    item = office.item(Mail(subject="Vraag"))
    seen = {item: "new"}
    services.deciding.decide([item], "wait", Given(to="Piet Smit", by="+2"))
    with pytest.raises(Conflict) as told:
        services.deciding.decide([item], "archive", Given(), seen)
    assert (told.value.reason, told.value.subject) == ("elsewhere", item)
