"""What counts as an answer to what we wait for, and whose sign of life it is."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.services.making import NOW, Mail, Office
from werkbank.domain.decisions import Decision
from werkbank.lang import words
from werkbank.lang.cards import Heard, person_lines
from werkbank.lang.deeds import came_back_line
from werkbank.services.guesses import Given
from werkbank.services.overviews import Wait

ASKED = Mail(subject="Toezegging huurregister", sender="Pieter van Dijk <p.vandijk@vng.nl>")
DAY = NOW.date()
AWAY = (("Auto-Submitted", "auto-replied"),)


def put_aside(office: Office, decision: Decision, by: str) -> str:
    item = office.item(ASKED)
    office.services.register.add_person("Pieter van Dijk", addresses=["p.vandijk@vng.nl"])
    to = "Pieter van Dijk" if decision == "wait" else ""
    office.services.deciding.decide([item], decision, Given(by=by, to=to))
    office.reopen(later=timedelta(days=2))
    return item


def answered(office: Office, **changes: object) -> None:
    office.take(ASKED.answer(date=office.moment - timedelta(hours=1), **changes).raw())


def the_wait(office: Office) -> Wait:
    (wait,) = office.services.overviews.waiting().waits
    return wait


@pytest.mark.parametrize(("decision", "by"), [("wait", "+5"), ("snooze", "antwoord")])
@pytest.mark.parametrize("away", [True, False])
def test_that_somebody_is_away_is_no_answer(office: Office, decision: Decision, by: str, away: bool) -> None:
    item = put_aside(office, decision, by)
    answered(office, headers=AWAY if away else ())
    assert office.services.views.show(item).line.returned == ("" if away else "reply")
    wait = the_wait(office)
    assert wait.back is not away
    if decision == "wait":
        assert wait.silent == (2 if away else 0)
        assert wait.line.return_on is not None


def test_that_somebody_else_answered_is_told_and_is_no_sign_of_whom_we_wait_for(office: Office) -> None:
    item = put_aside(office, "wait", "+5")
    answered(office, sender="Noor de Wit <n.dewit@vng.nl>")
    assert office.services.views.show(item).line.returned == "reply"
    wait = the_wait(office)
    assert (wait.person, wait.replied, wait.silent, wait.back) == ("Pieter van Dijk", "Noor de Wit", 2, True)


def test_his_own_answer_is_his_sign_and_needs_no_name(office: Office) -> None:
    put_aside(office, "wait", "+5")
    answered(office)
    wait = the_wait(office)
    assert (wait.replied, wait.silent) == ("", 0)


def test_who_answered_what_sleeps_is_told_but_not_of_a_marked_message(office: Office) -> None:
    put_aside(office, "snooze", "antwoord")
    answered(office, sender="Noor de Wit <n.dewit@vng.nl>")
    assert the_wait(office).replied == "Noor de Wit"
    newest = office.one("SELECT max(id) FROM item")
    office.services.shaping.mark([f"s{newest}"], "personnel")
    assert the_wait(office).replied == ""


BOUNCE = (("Return-Path", "<>"), ("X-Failed-Recipients", "p.vandijk@vng.nl"))


def test_an_automatic_mail_is_no_sign_of_life_on_the_card_and_is_told_as_what_it_is(office: Office) -> None:
    put_aside(office, "wait", "+9")
    office.reopen(later=timedelta(days=2))
    answered(office, headers=AWAY)
    card = office.services.contacts.cards.named("Pieter van Dijk")
    assert (card.messages, card.heard, card.automatic, card.automatic_on) == (2, DAY, 1, DAY + timedelta(days=4))
    heard = Heard(card.messages, card.heard, card.automatic, card.automatic_on)
    rows = dict(person_lines(card.person, heard, card.away, words("nl"), DAY))
    assert (rows["laatst gehoord"], rows["automatisch"]) == ("ma 23 nov", "1, laatst vr 27 nov")
    assert (the_wait(office).heard, the_wait(office).silent) == (DAY, 4)


def test_who_only_ever_sent_automatic_mail_never_wrote(office: Office) -> None:
    office.take(Mail(subject="Afwezig", sender="Jo Vos <j.vos@vng.nl>", headers=AWAY).raw())
    item = office.item(Mail(subject="Kennismaking", sender="Jo Vos <j.vos@vng.nl>"))
    sender = office.services.insights.of(office.services.sights.of(item)).sender
    assert sender is not None
    assert (sender.heard, sender.automatic) == (None, DAY)


@pytest.mark.parametrize(("decision", "by"), [("wait", "+9"), ("snooze", "antwoord")])
def test_that_our_mail_was_not_delivered_brings_it_back_and_is_nobodys_sign_of_life(
    office: Office, decision: Decision, by: str
) -> None:
    item = put_aside(office, decision, by)
    answered(office, sender="Mail Delivery System <mailer-daemon@vng.nl>", headers=BOUNCE)
    wait = the_wait(office)
    assert (wait.back, wait.heard) == (True, DAY)
    back = office.services.views.item(int(item[1:])).back
    assert back is not None
    assert came_back_line(back, words("nl"), DAY).startswith(f"terug: {item} · niet bezorgd · m")


def test_an_automatic_mail_of_ours_is_no_sign_of_us(office: Office) -> None:
    put_aside(office, "wait", "+9")
    answered(office, sender="Noor Bakker <noor.bakker@minbzk.nl>", headers=AWAY)
    assert the_wait(office).wrote is None
