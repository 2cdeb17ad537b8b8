"""Desks kept right, askers told where to turn to, and who a person is to us."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.services.making import Mail, Office
from werkbank.domain.errors import Conflict, NotFound, UsageError
from werkbank.services.desks import DeskEdit
from werkbank.services.guesses import Given


@pytest.fixture
def referred(office: Office) -> Office:
    """A piece about living, referred to its desk; the asker does not know."""
    office.services.contacts.desks.edit(
        "Loket Wonen",
        DeskEdit(
            channel="telefoon", address="14 070", supply="het huurcontract", reply_days=5, checked=date(2026, 11, 2)
        ),
    )
    item = office.item(Mail(subject="Vraag over wonen", sender="Truus Pietersen <truus@almere.nl>"))
    office.services.deciding.decide([item], "refer", Given())
    return office


def untold(office: Office) -> list[str]:
    return [one.line.ref for one in office.services.contacts.referring.untold()]


def groups(office: Office) -> dict[str, int]:
    return dict(office.services.overviews.today().groups)


def test_the_desk_is_suggested_by_its_topics_and_the_draft_says_all_of_it(referred: Office, tmp_path: Path) -> None:
    (one,) = referred.services.contacts.referring.untold()
    letter = referred.services.contacts.referring.letter(one)
    assert (letter.to, letter.subject) == ("truus@almere.nl", "Waar u terecht kunt: Vraag over wonen")
    for told in ("Beste Truus Pietersen", "Loket Wonen", "telefoon", "14 070", "het huurcontract", "5 werkdagen"):
        assert told in letter.text
    referred.services.contacts.referring.deliver(one, None, str(tmp_path / "x.eml"))
    assert b"To: truus@almere.nl" in (tmp_path / "x.eml").read_bytes()


def test_of_a_marked_piece_nothing_but_its_number(referred: Office) -> None:
    referred.services.shaping.mark(["s1"], "personnel")
    (one,) = referred.services.contacts.referring.untold()
    letter = referred.services.contacts.referring.letter(one)
    assert letter.to == ""
    assert "wonen" not in letter.subject
    assert not {"Truus", "Vraag over wonen"} & set(letter.text.split())


def test_who_was_not_told_after_a_working_day_stands_in_today_until_told(referred: Office) -> None:
    assert untold(referred) == ["s1"]
    assert "tell" not in groups(referred)
    tomorrow = referred.reopen(later=timedelta(days=1))
    assert dict(tomorrow.overviews.today().groups)["tell"] == 1
    assert tomorrow.tab_counts.of()["today"] == 1
    assert tomorrow.contacts.referring.told(["s1"]) == 1
    assert (untold(referred), groups(referred)) == ([], {})
    tomorrow.history.undo()
    assert untold(referred) == ["s1"]


def test_the_weekend_is_no_working_day(referred: Office) -> None:
    referred.reopen(later=timedelta(days=4))  # friday
    item = referred.item(Mail(subject="Nog iets over wonen"))
    referred.services.deciding.decide([item], "refer", Given())
    referred.services.contacts.referring.told(["s1"])
    referred.reopen(later=timedelta(days=2))
    assert "tell" not in groups(referred)
    referred.reopen(later=timedelta(days=1))
    assert groups(referred)["tell"] == 1


def test_only_what_was_referred_is_told(referred: Office) -> None:
    item = referred.item(Mail(subject="Iets anders"))
    with pytest.raises(Conflict):
        referred.services.contacts.referring.told([item])


def test_a_desk_is_added_changed_and_taken_away_under_undo(office: Office) -> None:
    desks, register, history = office.services.contacts.desks, office.services.register, office.services.history
    desks.add(DeskEdit(name="Inkoop", topics=["offerte", " ", "contract"], reply_days=2))
    with pytest.raises(Conflict):
        desks.add(DeskEdit(name="inkoop"))
    with pytest.raises(Conflict):
        desks.edit("Inkoop", DeskEdit(name="loket wonen"))
    changed = desks.edit("Inkoop", DeskEdit(name="Inkoop en contracten"))
    assert (changed.topics, changed.reply_days, changed.checked) == (("offerte", "contract"), 2, date(2026, 11, 23))
    desks.remove("Inkoop en contracten")
    assert [one.name for one in register.desks()] == ["Loket Wonen"]
    assert history.undo().key == "desk-remove"
    assert [one.name for one in register.desks()] == ["Loket Wonen", "Inkoop en contracten"]
    with pytest.raises(NotFound):
        desks.remove("Bestaat niet")


@pytest.mark.parametrize("edit", [DeskEdit(name=" "), DeskEdit(name="x", reply_days=366), DeskEdit()])
def test_a_desk_without_a_name_or_with_impossible_days_is_refused(office: Office, edit: DeskEdit) -> None:
    with pytest.raises(UsageError):
        office.services.contacts.desks.add(edit)


def test_a_desk_that_a_piece_was_referred_to_stays_and_says_which(referred: Office) -> None:
    with pytest.raises(Conflict) as refused:
        referred.services.contacts.desks.remove("Loket Wonen")
    assert (refused.value.reason, refused.value.subject) == ("depends", "s1")
    assert [one.name for one in referred.services.register.desks()] == ["Loket Wonen"]


def test_the_card_of_who_sent_it_and_of_whom_it_waits_for(referred: Office) -> None:
    services = referred.services
    item = referred.item(Mail(subject="Cijfers", sender="Piet Smit <p.smit@minbzk.nl>"))
    other = referred.item(Mail(subject="Nota bouw"))
    services.deciding.decide([other], "note", Given(author="Piet Smit", by="18-12"))
    third = referred.item(Mail(subject="Reactie"))
    services.deciding.decide([third], "wait", Given(to="Piet Smit", by="+2"))
    card = services.contacts.cards.of_item(item)
    assert card is not None
    assert (card.person.name, card.messages) == ("Piet Smit", 1)
    assert [one.ref for one in card.items] == [item]
    assert [(one.ref, since) for one, since in card.waits] == [(third, date(2026, 11, 23))]
    assert [one.ref for one in card.notes] == ["n1"]
    assert services.contacts.cards.of_item(third) == card == services.contacts.cards.named("piet")
    unknown = services.contacts.cards.of_item("s1")
    assert unknown is not None
    assert (unknown.person.name, unknown.person.id, unknown.messages) == ("Truus Pietersen", 0, 1)


def test_of_a_marked_piece_there_is_no_card_and_it_is_on_none(referred: Office) -> None:
    services = referred.services
    item = referred.item(Mail(subject="Cijfers"))
    services.deciding.decide([item], "wait", Given(to="Piet Smit", by="+2"))
    services.shaping.mark([item], "personnel")
    assert services.contacts.cards.of_item(item) is None
    assert services.contacts.cards.named("Piet Smit").waits == ()
    with pytest.raises(NotFound):
        services.contacts.cards.of_item("s99")
