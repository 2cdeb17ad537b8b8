"""A Woo request from receipt to decision: a term, a third party to be heard, an extension, and a day the office closes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

import pytest

from tests.services.making import NOW, Mail
from tests.tui.archives import ComeIn
from tests.tui.robot import Clock, Officer
from werkbank.services import derived

WOO: Final = Mail(subject="Woo-verzoek stikstof", sender="Jan <jan@gmail.com>").raw()
OTHER: Final = Mail(subject="Woo-verzoek woningbouw", sender="Els <els@gmail.com>").raw()


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    return come_in(WOO, clock=Clock())


def test_what_was_recognised_is_offered_and_the_reason_is_there(noor: Officer) -> None:
    noor.press("t").told("uiterlijk ma 21 dec, plan vr 18 dec · besluit op een Woo-verzoek").press("enter")
    noor.told("Termijn gezet: uiterlijk ma 21 dec, plan vr 18 dec", "u ongedaan")
    noor.press("f").sees("Termijn", "Vier weken na ma 23 november 2026 is ma 21 december", "Plan het op vr 18")
    noor.press("escape", "t", "enter").told("Er is niets veranderd")
    noor.press("u").told("Ongedaan: termijn gezet (woo)").sees_not("Termijn")


def test_a_third_party_is_heard_and_the_term_stands_still(noor: Officer) -> None:
    noor.press("t", "enter", "t").fills("ops").told("Opschorten en verdagen vragen een reden")
    noor.press("tab", "tab").types("zienswijze gevraagd")
    noor.told("staat stil vanaf di 24 nov, zonder datum tot je hervat").press("enter").told("Termijn opgeschort")
    noor.clock.move(timedelta(days=14))
    noor.notices().sees("staat stil").press("f")
    noor.sees("staat stil sinds di 24 nov; hervat je vandaag", "zienswijze gevraagd").press("escape")
    noor.press("t").told("uiterlijk ma 4 jan 2027, plan do 31 dec").press("enter").told("Termijn hervat")
    noor.press("t").fills("ver").press("tab").types("2w").press("tab").types("veel documenten")
    noor.told("uiterlijk ma 18 jan 2027, plan vr 15 jan 2027 · was ma 4 jan 2027").press("enter").told(
        "Termijn verdaagd"
    )
    for done in ("verdaagd", "hervat", "opgeschort", "gezet (woo)"):
        noor.press("u").told(f"Ongedaan: termijn {done}")


def test_what_cannot_be_is_told_while_it_is_typed_and_keeps_what_was_typed(noor: Officer) -> None:
    noor.press("t").fills("hervatten").told("Dit stuk heeft geen termijn").press("enter")
    noor.told("Dit stuk heeft geen termijn")
    assert "hervatten" in noor.asked()
    noor.fills("ministerraad").told('Vanaf welke dag telt "ministerraad"?').press("tab").types("18 december")
    noor.told("uiterlijk vr 11 dec, plan do 10 dec").press("escape").sees_not("Termijn")
    noor.press("t").fills("wo").told("wo 25 nov").fills("wob").told("Dit is geen datum").press("escape")


def test_a_plain_date_takes_the_place_of_a_term_and_nothing_takes_it_away(noor: Officer) -> None:
    noor.press("t", "enter", "t").fills("2 december").press("enter").told("Uiterlijk wo 2 dec").sees_not("Termijn")
    noor.press("t").fills("").told("De datum is weg").press("escape")
    noor.press("u", "t").fills("").told("De datum en de termijn gaan weg").press("enter").told("De datum is weg")
    noor.press("u", "f").sees("Termijn").press("escape", "t").fills("3 december").told(
        "komt in de plaats van de termijn"
    ).press("escape")


def test_the_date_that_stands_there_already_is_no_change(noor: Officer) -> None:
    noor.press("t").fills("27-11").press("enter").told("u ongedaan")
    noor.press("t", "enter").told("Er is niets veranderd")
    noor.press("u").told("Ongedaan: gewijzigd (datum, tijd)").sees_not("27 nov")


def test_a_rule_that_the_first_of_many_has_already_is_for_the_others_too(come_in: ComeIn) -> None:
    noor = come_in(WOO, OTHER)
    noor.goes_to("stikstof").press("t").fills("woo").press("enter").told("Termijn gezet")
    noor.goes_to("stikstof").press("space").goes_to("woningbouw").press("space")
    noor.goes_to("stikstof").press("t").fills("woo").press("enter").told("Termijn gezet")
    assert (
        noor.elsewhere(lambda services: [services.views.item(n).line.due for n in (1, 2)]) == [date(2026, 12, 21)] * 2
    )


def test_the_office_closes_and_what_moves_is_taken_over(come_in: ComeIn) -> None:
    noor = come_in(WOO, OTHER, clock=Clock())
    noor.press("space", "space", "t").fills("woo").press("enter").told("Termijn gezet").press("escape")
    noor.press(":").types("sluitingsdag").press("enter").types("18 december").told("Gesloten op vr 18 dec")
    noor.press("tab").types("Heidag").press("enter").told("Gesloten op vr 18 dec · 2 termijnen verschuiven")
    noor.press("t").fills("21 december").told("ma 21 dec, over 19 werkdagen").press("escape")
    noor.press(":").types("verschoven").press("enter")
    noor.sees("plan vr 18 dec → do 17 dec", "vr 18 december is een eigen", "geen juridisch advies")
    noor.press("+").told("1 termijn overgenomen", "u ongedaan")
    noor.press("*").told("1 termijn overgenomen").sees("Er zijn geen verschoven termijnen")
    noor.press("u", "u").sees("plan vr 18 dec → do 17 dec").press("*").told("2 termijnen overgenomen")
    noor.press("u").sees("plan vr 18 dec → do 17 dec").press("enter").sees("Postvak")
    noor.sees("De kalender is veranderd")
    noor.press(":").types("sluitingsdag").press("enter").told("Nu dicht: vr 18 dec").types("18-12")
    noor.told("Weer open op vr 18 dec").press("enter").told("Weer open op vr 18 dec").sees_not(
        "De kalender is veranderd"
    )


def test_with_much_to_plan_anew_the_office_closes_in_a_process_of_its_own(
    come_in: ComeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(derived, "AT_ONCE", 0)
    noor = come_in(WOO, OTHER, clock=Clock())
    noor.press(":").types("sluitingsdag").press("enter").types("25 december").press("enter").told("25 dec")
    noor.press("escape").press(":").types("sluitingsdag").press("enter").types("18 december").press("enter")
    noor.awaits("Gesloten op vr 18 dec", "u ongedaan")
    noor.press(":").types("sluitingsdag").press("enter").types("18-12").press("enter")
    noor.awaits("Weer open op vr 18 dec", "u ongedaan").press("u").awaits("Ongedaan: sluitingsdag weg")
    assert len(noor.elsewhere(lambda services: services.closing_days.all())) == 1
    noor.press("U").awaits("Opnieuw: ").press("u", "u").awaits("Ongedaan: sluitingsdag erbij")
    assert noor.elsewhere(lambda services: services.closing_days.all()) == []


def test_terms_that_moved_are_told_when_she_comes_in(come_in: ComeIn) -> None:
    noor = come_in(WOO, clock=Clock(NOW))
    noor.press("t", "enter").told("Termijn gezet")
    noor.elsewhere(lambda services: services.closing_days.add(NOW.date() + timedelta(days=25)))
    noor.leaves()
    noor.comes_in().told("1 termijn verschuift: ctrl+p verschoven")
