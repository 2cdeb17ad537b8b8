"""What is still referred to is not taken away from under it; who was somewhere else meanwhile is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.services.making import Mail, Office
from werkbank.domain.errors import Conflict
from werkbank.lang import explain, words
from werkbank.services.desks import DeskEdit
from werkbank.services.guesses import Given
from werkbank.services.rules.typed import Asked, Wanted


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


def with_item(office: Office) -> None:
    office.services.shaping.assign([office.item(Mail(subject="Vraag"))], "Eva Nieuw")


def with_mandate(office: Office) -> None:
    office.services.register.add_mandate("EN", "Facturen", "mandate", "", "", None)


@pytest.mark.parametrize("used", [with_item, with_mandate])
def test_adding_a_manager_is_not_undone_while_something_is_his_and_the_sentence_says_what_to_do(
    office: Office, used: Callable[[Office], None]
) -> None:
    services = office.services
    services.register.add_manager("Eva Nieuw", ["e.nieuw@minbzk.nl"], "EN")
    added = services.history.log(1)[0]
    used(office)
    with pytest.raises(Conflict) as refused:
        services.history.undo(f"d{added.id}")
    told = explain(refused.value, words("nl"))
    used_by = f"d{services.history.log(1)[0].id}"
    assert f"{used_by} (" in told.message
    assert "hangt ervan af" in told.message
    assert told.hint == f"Maak eerst {used_by} ongedaan."
    assert "Eva Nieuw" in [one.name for one in services.register.managers()]


def test_a_rule_or_a_view_on_a_manager_who_is_gone_says_so_and_harms_nothing_else(office: Office) -> None:
    services = office.services
    services.register.add_manager("Eva Nieuw", ["e.nieuw@minbzk.nl"], "EN")
    added = services.history.log(1)[0]
    services.rules.add(Asked(subject="factuur"), Wanted(manager="Eva Nieuw"), "Facturen")
    services.sections.saved.save("Van Eva", "manager:eva-nieuw")
    services.history.undo(f"d{added.id}")
    (rule,) = services.rules.all()
    assert [fault.kind for fault in rule.faults] == ["manager-gone"]
    view = services.sections.named("Van Eva")
    assert view is not None
    found = services.sections.found(view.key)
    assert found is not None
    assert found.problem is not None
    assert view.key not in services.sections.counts()
    item = office.item(Mail(subject="Factuur 12"))
    assert services.views.window("inbox").lines[0].ref == item
