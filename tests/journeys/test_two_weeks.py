"""Two weeks of one nota, from the first paper to the document system: a return, a suspension, absence, reminders."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.services.making import Mail
from tests.tui.archives import ComeIn
from tests.tui.robot import Clock, Officer

DAY = timedelta(days=1)
POST = (
    Mail(subject="Woo-verzoek stikstof", sender="Jan <jan@gmail.com>").raw(),
    Mail(subject="Nota woonvisie", sender="Piet Smit <p.smit@minbzk.nl>").raw(),
)


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    return come_in(*POST, clock=Clock())


def test_from_first_paper_to_filed(noor: Officer) -> None:
    """Monday 23 November to Thursday 3 December."""
    # Monday: both pieces become notes; one with a date, one with a term of law
    noor.goes_to("Nota woonvisie").press("n").fills("Smit").press("tab").fills("do 3 dec").press("tab").fills("NTI")
    noor.press("enter").told("Wordt nota").press("g").goes_to("Woo-verzoek stikstof").press("t", "enter")
    noor.press("n").fills("Smit").press("tab", "tab").fills("WOO").press("enter").press("3")
    noor.sees_row("PIET SMIT", "2 nota's").sees_row("✓ op tijd 3", "Nota woonvisie", "concept", "do 3 dec")
    noor.sees_row("Woo-verzoek stikstof", "WOO", "inventariseren", "vr 18 dec")
    # Tuesday: what must be in order is ticked, and the step is done
    noor.later(DAY).press(">").told("Elk getal heeft een bron").press("enter").told(
        "Ligt nu bij: paraaf afdelingshoofd"
    )
    # Wednesday: the head has agreed; communication is still out. The third party of the Woo request is to be heard
    noor.later(DAY).press(">").told("Ligt nu bij: ").press("G").press("t").fills("ops").press("tab", "tab")
    noor.types("zienswijze gevraagd").press("enter").told("Termijn opgeschort").sees_row("= staat stil", "Woo-verzoek")
    # Thursday: communication is back, the director agrees
    noor.later(DAY).press("g", "B", "enter").told("Terug: afstemming").press(">").told("paraaf directeur-generaal")
    # Friday: it comes back with a reason, to be offered anew on Tuesday
    noor.later(DAY).press("<").fills("peildatum ontbreekt").press("tab").fills("di").press("enter")
    noor.told("Retour naar: paraaf directeur").press("u", "<", "shift+tab").fills("concept").press("tab")
    noor.types("peildatum ontbreekt").press("tab").fills("di").press("enter").told("Retour naar: concept schrijven")
    noor.sees_row("niet haalbaar", "Nota woonvisie", "concept").press("f").sees(
        "retour op vr 27 nov naar concept schrijven"
    )
    noor.sees("opnieuw aan te bieden op di 1 dec").press("escape")
    # Monday: the author is ill until Tuesday. The forecast shifts, the date does not
    noor.later(3 * DAY).elsewhere(lambda services: services.absences.add("Smit", date(2026, 11, 30), date(2026, 12, 1)))
    noor.notices().press("f").sees("langer door afwezigheid", "Plan do 3 dec, uiterlijk do 3 dec").press("escape")
    # the view of the third party is in: the Woo term goes on, later
    noor.press("G", "t").told("uiterlijk").press("enter").told("Termijn hervat").press("g")
    # Tuesday: the round of reminders
    noor.later(DAY).press(":").types("herinneringsronde").press("enter").sees_row("Piet Smit")
    noor.sees_row("Piet Smit", "afwezig t/m di 1 dec").sees("Nota woonvisie: nodig op di 1 dec").press("Y")
    noor.told("Vastgelegd: Piet Smit herinnerd aan een stuk").press("3").sees_row("R Nota woonvisie")
    # Wednesday: the paper is offered anew, and goes through in a day
    noor.later(DAY).press(">").told("Elk getal heeft een bron").press("enter").told("paraaf afdelingshoofd")
    noor.press(">").told("paraaf directeur").press(">").told("paraaf directeur-generaal").press(">").told(
        "ter kennis brengen"
    )
    noor.press("Z").told("Verzonden; sluit af").sees_row("verzonden", "Nota woonvisie")
    # Thursday: it is in the document system, and leaves the list
    noor.later(DAY).press("A").types("RWJ-2026-7").press("enter").told("Afgesloten, opgeborgen in het DMS: RWJ-2026-7")
    noor.sees_not("Nota woonvisie").sees_row("PIET SMIT", "1 nota")
    # all of it can be read back, and taken back
    log = [deed.key for deed in noor.elsewhere(lambda services: services.history.log(100, "n1"))]
    assert log.count("note-move") == 12  # one of them was taken back
    assert "note-remind" in [deed.key for deed in noor.elsewhere(lambda services: services.history.log(100))]
    noor.press("u", "u").told("Ongedaan").sees_row("Nota woonvisie", "ter kennis")
