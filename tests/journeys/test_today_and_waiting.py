"""The screens beside the inbox: what needs a hand today, and who owes us what."""

from __future__ import annotations

from datetime import timedelta
from functools import partialmethod
from pathlib import Path

import pytest

from tests.services.making import Mail, lay, pile
from tests.tui.archives import ComeIn
from tests.tui.robot import Officer
from werkbank.bootstrap import Services
from werkbank.lang import words
from werkbank.lang.items import today_words
from werkbank.services.guesses import Given
from werkbank.services.overviews import Overviews
from werkbank.services.shaping import Edit

ASKED = Mail(subject="Reactie convenant")
POST = (Mail(subject="Cijfers wachtlijsten").raw(), ASKED.raw(), Mail(subject="Verslag").raw())


def two_waits(services: Services) -> None:
    services.deciding.decide(["s1"], "wait", Given(to="Piet Smit", by="+1"))
    services.deciding.decide(["s2"], "wait", Given(to="Janneke Vos", by="+4"))


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    return come_in(*POST, done=[two_waits])


def test_per_person_what_they_owe_and_how_long_it_is_silent(noor: Officer) -> None:
    noor.press("6").sees("PIET SMIT 1", "JANNEKE VOS 1", "sinds vandaag", "6 Wacht 2").sees_not("gehoord")
    noor.later(timedelta(days=2)).restart().press("6").sees_row("Cijfers", "2 wd stil")


def test_an_answer_is_told_and_a_marked_piece_stands_under_no_name(noor: Officer, tmp_path: Path) -> None:
    answer = ASKED.answer(sender="Janneke Vos <j.vos@vng.nl>")
    noor.elsewhere(lambda services: services.shaping.mark(["s1"], "personnel"))
    noor.press("6").sees("GEMARKEERD 1", "JANNEKE VOS 1").sees_not("SLUIMERT", "PIET SMIT", "antwoord")
    noor.later(timedelta(hours=2))
    noor.elsewhere(lambda services: list(services.intake.take([lay(tmp_path / "in", [answer.raw()])])))
    noor.notices().sees_row("antwoord", "Reactie convenant")


def test_who_answered_is_not_silent_however_long_ago(noor: Officer, tmp_path: Path) -> None:
    answer = ASKED.answer(sender="Janneke Vos <j.vos@vng.nl>")
    noor.later(timedelta(hours=2))
    noor.elsewhere(lambda services: list(services.intake.take([lay(tmp_path / "in", [answer.raw()])])))
    noor.later(timedelta(days=7)).restart().press("6").sees_row("Cijfers", "5 wd stil")
    noor.sees_row("antwoord", "Reactie convenant")
    assert not any("stil" in row for row in noor.screen() if "Reactie convenant" in row)


def test_who_answered_in_place_of_another_is_told_beside_the_title(noor: Officer, tmp_path: Path) -> None:
    answer = ASKED.answer(sender="Els Bos <e.bos@vng.nl>")
    noor.press("6").later(timedelta(hours=2))
    noor.elsewhere(lambda services: list(services.intake.take([lay(tmp_path / "in", [answer.raw()])])))
    noor.notices().sees_row("antwoord", "Reactie convenant", "van Els Bos").sees_not("antwoord van")


def test_what_comes_back_stands_in_today_and_enter_opens_it(noor: Officer) -> None:
    noor.press("2").sees("Vandaag vraagt niets je hand meer")
    noor.later(timedelta(days=1)).restart().sees("2 Vandaag 1").press("2").sees(
        "TERUG VAN WACHTEN OF SLUIMEREN 1", "Cijfers"
    )
    noor.press("enter").sees("Postvak 2")
    assert noor.title_here() == "Cijfers wachtlijsten"


def test_what_slept_and_is_back_says_why_and_no_day_that_has_gone(come_in: ComeIn) -> None:
    noor = come_in(*POST).goes_to("Verslag").press("s").fills("morgen").press("enter")
    noor.press("6").sees("SLUIMERT 1").sees_row("di 24 nov", "Verslag")
    noor.later(timedelta(days=2)).restart().press("6").sees_row("▌terug", "Verslag").sees_not("di 24 nov")


def test_what_slept_until_an_answer_that_did_not_come_says_that(come_in: ComeIn) -> None:
    noor = come_in(*POST, size=(120, 40)).goes_to("Verslag").press("t").fills("7-12").press("enter")
    noor.press("s").fills("antwoord").press("enter").told("Sluimert tot antwoord, uiterlijk do 3 dec")
    noor.goes_to("Cijfers").press("s").fills("14-12").press("enter")
    noor.press("6").sees_row("do 3 dec", "Verslag", "tot antwoord")
    begins = {row.find("Dirk") for row in noor.screen() if "Verslag" in row or "Cijfers" in row}
    assert len(begins) == 1, "one column of managers"
    noor.later(timedelta(days=10)).restart().press("6").sees_row("geen antwoord", "Verslag").sees_not("tot antwoord")


def test_what_is_due_while_it_waits_opens_where_it_stands(come_in: ComeIn) -> None:
    noor = come_in(*POST)
    noor.goes_to("Reactie").press("t").fills("24-11").press("enter")
    noor.press("w").fills("Piet Smit").press("tab").fills("+5").press("enter")
    noor.later(timedelta(days=1)).restart().press("2").sees("TE LAAT, OF VANDAAG 1").press("enter")
    assert noor.title_here() == "Reactie convenant"
    noor.sees("6 Wacht 1").press("a").told("Archiveren").press("2").sees_not("Reactie")


def test_that_there_is_more_is_the_last_line(come_in: ComeIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Overviews, "today", partialmethod(Overviews.today, most=22))
    noor = come_in(*pile(23))
    noor.elsewhere(lambda services: services.shaping.edit([f"s{n}" for n in range(1, 24)], Edit(due="20-11-2026")))
    noor.notices().press("2").sees("TE LAAT, OF VANDAAG 22").sees_not("er is nog meer")
    noor.press("G").sees("Hier staat niet alles: er is nog meer. m: één manager.", "22 van 22")
    noor.press("k").sees("21 van 22").press("g").sees("TE LAAT, OF VANDAAG 22").sees_not("er is nog meer")


def test_enter_on_a_wait_shows_it_among_what_waits_where_it_can_be_decided(noor: Officer) -> None:
    noor.press("6", "G", "enter")
    assert noor.title_here() == "Reactie convenant"
    noor.press("a").told("Archiveren").press("6").sees_not("JANNEKE VOS").sees("6 Wacht 1")


def test_one_manager_at_a_time_and_back_with_esc(noor: Officer) -> None:
    noor.press("6", "m").fills("fatima").press("enter").sees("Niemand is ons iets schuldig")
    noor.press("escape").sees("PIET SMIT 1").press("escape").sees("Postvak 1")


def test_undo_works_there_as_well(noor: Officer) -> None:
    noor.press("6", "u").told("Ongedaan").sees_not("JANNEKE VOS")


def test_of_a_nota_it_is_told_how_tight_it_is_in_the_same_words_as_the_command_line(come_in: ComeIn) -> None:
    noor = come_in(*POST)

    def made(services: Services) -> None:
        services.deciding.decide(["s1"], "note", Given(author="Piet Smit", type="KBR", by="18-11-2026"))

    noor.elsewhere(made)
    line = noor.elsewhere(lambda services: services.overviews.today().rows[0].line)
    told = today_words(words("nl"), line, noor.clock.today())
    assert told == "te laat"
    noor.notices().press("2").sees_row(told, "Cijfers wachtlijsten")
