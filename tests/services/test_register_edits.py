"""Persons, mandates and managers changed; what hangs on them, counted and told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from tests.services.making import Mail, Office
from tests.services.truths import derived_holds
from werkbank.domain.errors import Conflict, NotFound, UsageError, WerkbankError
from werkbank.services.guesses import Given
from werkbank.services.register_edits import MandateEdit, PersonEdit

HOSTILE = "Jan\x1b[31m\u202eknal\n\x07"


def _points(office: Office) -> list[int]:
    return [one.points or 0 for one in office.services.views.window("inbox").lines]


def test_what_comes_from_an_address_weighs_anew_when_its_person_gets_or_loses_weight(office: Office) -> None:
    office.item(Mail(subject="Cijfers", sender="Piet Smit <p.smit@minbzk.nl>"))
    edits, before = office.services.contacts.edits, _points(office)
    edits.person("Piet Smit", PersonEdit(weight="parliament"))
    assert _points(office) > before
    derived_holds(office.services)
    edits.person("Piet Smit", PersonEdit(weight=""))
    assert _points(office) == before
    derived_holds(office.services)
    edits.person("Piet Smit", PersonEdit(weight="parliament"))
    edits.person("Piet Smit", PersonEdit(addresses=["elders@minbzk.nl"]))
    assert _points(office) == before
    derived_holds(office.services)
    office.services.history.undo()
    assert _points(office) > before
    derived_holds(office.services)


def test_a_person_changes_and_comes_back_in_one_step(office: Office) -> None:
    edits, register = office.services.contacts.edits, office.services.register
    old = next(one for one in register.people() if one.name == "Piet Smit")
    made = edits.person(
        "Piet Smit", PersonEdit(name="Piet Smit-Bos", addresses=["PS@minbzk.nl", "ps@minbzk.nl"], role="jurist"), old
    )
    assert (made.name, made.addresses, made.role) == ("Piet Smit-Bos", ("ps@minbzk.nl",), "jurist")
    with pytest.raises(Conflict) as told:
        edits.person(f"p{old.id}", PersonEdit(role="anders"), old)
    assert told.value.reason == "register-changed"
    office.services.history.undo()
    assert old in register.people()


@pytest.mark.parametrize(
    ("work", "error"),
    [
        (lambda edits: edits.person("Piet Smit", PersonEdit(name=" ")), UsageError),
        (lambda edits: edits.person("Piet Smit", PersonEdit(name="janneke VOS")), Conflict),
        (lambda edits: edits.person("Piet Smit", PersonEdit(addresses=["geen adres"])), UsageError),
        (lambda edits: edits.person("Truus", PersonEdit(role="x")), NotFound),
        (lambda edits: edits.mandate("ma1", MandateEdit(about=" \n ")), UsageError),
        (lambda edits: edits.mandate("ma9", MandateEdit(limit="x")), NotFound),
        (lambda edits: edits.mandate("s1", MandateEdit(limit="x")), UsageError),
        (lambda edits: edits.mandate("ma1", MandateEdit(manager="Niemand")), NotFound),
        (lambda edits: edits.end_mandate("ma9"), NotFound),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    office: Office, work: Callable[[object], object], error: type[WerkbankError]
) -> None:
    register = office.services.register
    register.add_person("Janneke Vos") if "Janneke Vos" not in [one.name for one in register.people()] else None
    before = register.people(), register.mandates()
    with pytest.raises(error):
        work(office.services.contacts.edits)
    assert (register.people(), register.mandates()) == before


def test_a_mandate_changes_and_gets_or_loses_its_last_day(office: Office) -> None:
    edits = office.services.contacts.edits
    (old, *_) = office.services.register.mandates()
    until = date(2026, 12, 31)
    made = edits.mandate("ma1", MandateEdit(kind="mandate", limit="€ 500", kenmerk="K-1", until=until), old)
    assert (made.kind, made.limit, made.kenmerk, made.until) == ("mandate", "€ 500", "K-1", until)
    assert edits.mandate("ma1", MandateEdit(limit="€ 600")).until == until
    assert edits.mandate("ma1", MandateEdit(endless=True, manager="FEA")).until is None
    with pytest.raises(Conflict):
        edits.end_mandate("ma1", old)
    for _ in range(3):
        office.services.history.undo()
    assert office.services.register.mandates()[0] == old


def test_words_from_outside_are_harmless(office: Office) -> None:
    edits = office.services.contacts.edits
    person = edits.person("Piet Smit", PersonEdit(name=HOSTILE, role=HOSTILE, organisation=HOSTILE))
    mandate = edits.mandate("ma1", MandateEdit(about=HOSTILE, limit=HOSTILE, kenmerk=HOSTILE))
    texts = (person.name, person.role, person.organisation, mandate.about, mandate.limit, mandate.kenmerk)
    assert all(text.isprintable() and "Jan" in text for text in texts)


def test_a_manager_changes_code_and_themes_and_takes_nobodys_name(office: Office) -> None:
    register = office.services.register
    made = register.edit_manager("DJ", code="dja", themes=["wonen", " "])
    assert (made.code, made.themes) == ("DJA", ("wonen",))
    with pytest.raises(Conflict):
        register.edit_manager("DJA", code="FEA")
    with pytest.raises(Conflict):
        register.edit_manager("DJA", new_name="fatima el amrani")
    with pytest.raises(Conflict):
        register.edit_manager("DJA", active=False, seen=register.managers()[1])


def test_mandates_are_told_with_how_they_stand_and_what_was_settled_by_them(office: Office) -> None:
    services = office.services
    plain, marked = office.item(Mail(subject="Uitnodiging")), office.item(Mail(subject="Uitnodiging twee"))
    services.deciding.decide([plain, marked], "settle", Given(mandate="ma1", reason="x"))
    services.shaping.mark([marked], "personnel", "")
    today = services.doors.clock.today()
    services.register.add_mandate("DJ", "Oud", "mandate", "", "", today - timedelta(days=1))
    services.register.add_mandate("FEA", "Kort", "mandate", "", "K", today + timedelta(days=3))
    sights = services.contacts.sights
    told = {one.mandate.about: (one.standing, one.settled) for one in sights.mandates()}
    assert told == {"Uitnodigingen tot 2 uur": ("holds", 1), "Kort": ("soon", 0), "Oud": ("ended", 0)}
    assert [one.mandate.about for one in sights.mandates()][-1] == "Oud"
    assert {line.title for line, _ in sights.settled_by("ma1")} == {"Uitnodiging", ""}
    services.register.edit_manager("FEA", active=False)
    assert next(one for one in sights.mandates() if one.mandate.about == "Kort").standing == "manager-left"


def test_a_person_is_told_with_what_is_open_each_piece_once_and_no_marked_one(office: Office) -> None:
    services = office.services
    mail = "Piet Smit <p.smit@minbzk.nl>"
    waits, note, marked, done = (office.item(Mail(subject=name, sender=mail)) for name in ("A", "B", "C", "D"))
    services.deciding.decide([waits], "wait", Given(to="Piet Smit", by="+2"))
    services.deciding.decide([note], "note", Given(author="Piet Smit", by="18-12"))
    services.deciding.decide([done], "archive", Given())
    services.shaping.mark([marked], "personnel", "")
    services.absences.add("Piet Smit", services.doors.clock.today(), services.doors.clock.today() + timedelta(days=2))
    one = next(one for one in services.contacts.sights.people() if one.person.name == "Piet Smit")
    assert one.open == 2
    assert one.away is not None
