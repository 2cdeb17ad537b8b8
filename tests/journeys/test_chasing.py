"""Asking after what we wait for: from the list of waits, from an item, and back."""

from __future__ import annotations

from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.services.making import Mail, lay
from tests.tui.archives import ComeIn
from tests.tui.robot import Officer
from werkbank.bootstrap import Services
from werkbank.services.guesses import Given
from werkbank.services.questions.checking import CheckEdit

ASKED = Mail(subject="Reactie convenant")
POST = (Mail(subject="Cijfers wachtlijsten").raw(), ASKED.raw(), Mail(subject="Verslag").raw())


def two_waits(services: Services) -> None:
    services.deciding.decide(["s1"], "wait", Given(to="Piet Smit", by="+2"))
    services.deciding.decide(["s2"], "wait", Given(to="Janneke Vos", by="+4"))


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    return come_in(*POST, done=[two_waits])


def test_one_key_drafts_the_reminder_in_three_tones_and_logs_it(noor: Officer, tmp_path: Path) -> None:
    noor.later(timedelta(days=2)).restart().press("6").sees_row("Cijfers", "2 wd stil").press("g")
    noor.press("R").sees("Piet Smit", "Cijfers wachtlijsten, gevraagd op", "[gewoon]").press("right").sees("[stevig]")
    path = tmp_path / "navraag.eml"
    noor.press("ctrl+s").fills(str(path)).press("enter").told("Bewaard in")
    assert message_from_bytes(path.read_bytes(), policy=policy.default)["Subject"].startswith("Vandaag nodig")
    noor.press("Y").told("Piet Smit herinnerd aan 1 stuk").sees_row("Cijfers", "herinnerd")
    noor.press("u").told("Ongedaan").sees_not("herinnerd wo")


def test_from_the_item_itself_and_back_with_esc(noor: Officer) -> None:
    noor.press("6", "G", "enter", "R").sees("Janneke Vos", "Reactie convenant").press("escape")
    noor.press("1").press("R").told("wacht op niemand")


def test_a_wait_returns_when_the_answer_comes_and_says_so_everywhere(noor: Officer, tmp_path: Path) -> None:
    noor.later(timedelta(hours=2))
    answer = ASKED.answer(sender="Janneke Vos <j.vos@vng.nl>")
    noor.elsewhere(lambda services: list(services.intake.take([lay(tmp_path / "in", [answer.raw()])])))
    noor.notices().press("6").sees_row("antwoord", "Reactie convenant")
    noor.press("2").sees("TERUG VAN WACHTEN OF SLUIMEREN 1", "Reactie convenant").press("R").sees("Janneke Vos")
    noor.press("escape", "1").sees_row("antwoord", "Reactie convenant")


def test_one_reminder_names_what_the_same_person_owes_for_a_question(come_in: ComeIn) -> None:
    def owes(services: Services) -> None:
        services.deciding.decide(["s1"], "wait", Given(to="Piet Smit", by="+4"))
        services.deciding.decide(["s3"], "question", Given(checklist="C1", by="18-12"))
        services.checking.set("v1", "facts", CheckEdit(person="Piet Smit", wanted="24-11"))
        services.checking.set("v1", "2", CheckEdit(person="Janneke Vos", wanted="24-11"))

    noor = come_in(*POST, done=[owes])
    noor.press("6").sees("PIET SMIT 2", "JANNEKE VOS 1").press("g", "j").sees_row("▌", "v1").press("R")
    noor.sees("1 stuk, 1 voor vragen", "(v1)")
    noor.sees("Cijfers wachtlijsten", "v1 Verslag").press("Y").told("herinnerd aan 1 stuk en 1 voor vragen")
    noor.sees_row("Cijfers", "herinnerd").press("u").told("Ongedaan").sees_not("herinnerd ma")
    noor.press("G").sees_row("▌", "v1").press("R").told("wie ons wat schuldig is").sees_not("We wachten ook op")
    noor.press("g").sees_row("▌", "v1").sees("We wachten ook op 1 stuk van deze persoon · R: alles in één mail")
    noor.press("R").sees("1 stuk, 1 voor vragen", "Cijfers wachtlijsten").press("escape").told("schuldig is")
    noor.elsewhere(lambda services: services.shaping.mark(["s1"], "personnel"))
    noor.notices().press("g").sees_row("▌", "v1").sees_not("We wachten ook op").press("R").told(
        "Op Piet Smit wachten we verder niet"
    )
