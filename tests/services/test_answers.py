"""What counts as an answer to what we wait for, and whose sign of life it is."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.services.making import Mail, Office
from werkbank.domain.decisions import Decision
from werkbank.services.guesses import Given
from werkbank.services.overviews import Wait

ASKED = Mail(subject="Toezegging huurregister", sender="Pieter van Dijk <p.vandijk@vng.nl>")
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
