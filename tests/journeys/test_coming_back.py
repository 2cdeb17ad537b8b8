"""Who opens a piece from another screen comes back with esc to the row where she was."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.services.making import Mail
from tests.tui.archives import ComeIn
from tests.tui.robot import Clock, Officer
from werkbank.bootstrap import Services
from werkbank.services.guesses import Given

NAMES = ("Brief woningbouw", "Woonvisie", "Kamervragen huur", "Kamervragen bouw", "Cijfers", "Convenant", "Een", "Twee")
POST = tuple(Mail(subject=name).raw() for name in NAMES)


def some_of_each(services: Services) -> None:
    decide = services.deciding.decide
    decide(["s1"], "note", Given(author="Piet Smit", type="KBR", by="18-12"))
    decide(["s2"], "note", Given(author="Janneke Vos", type="NTB", by="11-12"))
    decide(["s3", "s4"], "question", Given())
    decide(["s5"], "wait", Given(to="Piet Smit", by="+1"))
    decide(["s6"], "wait", Given(to="Janneke Vos", by="+1"))


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    return come_in(*POST, clock=Clock(), done=[some_of_each])


def test_from_the_notes(noor: Officer) -> None:
    noor.press("j")
    inbox = noor.title_here()
    noor.press("3", "j").told("2 van 2", "per auteur").press("enter").told("Nota's")
    assert noor.title_here() == "Brief woningbouw"
    noor.press("escape").told("2 van 2", "per auteur").sees_row("▌", "Brief woningbouw").press("escape").sees(
        "Postvak 2"
    )
    assert noor.title_here() == inbox


def test_the_levels_of_the_inbox_come_first(noor: Officer) -> None:
    noor.press("3", "j", "enter", "space", "tab", "escape").told("1 aangevinkt").press("escape").told("Nota's")
    noor.press("enter", "escape").press("escape").told("2 van 2", "per auteur")
    noor.press("enter", "/").types("een").press("enter").told("een").press("escape").sees_not("Woonvisie")
    noor.press("escape").told("2 van 2", "per auteur")


def test_from_the_questions(noor: Officer) -> None:
    noor.press("4", "j").told("2 van 2")
    noor.meanwhile(lambda: noor.app.frame.perform("to-item")).waits().told("Vragen")
    assert noor.title_here() == "Kamervragen bouw"
    noor.press("escape").told("2 van 2").sees_row("▌", "Kamervragen bouw")


def test_from_what_is_waited_for_and_from_today(noor: Officer) -> None:
    noor.press("6", "j").told("2 van 2").press("enter").told("Wacht").press("escape").told("2 van 2").sees("SMIT 1")
    noor.later(timedelta(days=1)).restart().press("2", "j").sees("TERUG VAN WACHTEN OF SLUIMEREN 2").told(
        "2 van 4"
    ).press("enter")
    noor.sees("Postvak 4").press("escape").sees("TERUG VAN WACHTEN OF SLUIMEREN 2").told("2 van 4")


def test_what_was_decided_meanwhile_is_gone_when_she_comes_back(noor: Officer) -> None:
    noor.press("3", "j", "enter", "a").told("n1 vervalt").press("escape").told("1 van 1").sees("Woonvisie")


def test_who_went_on_by_herself_does_not_come_back(noor: Officer) -> None:
    noor.press("3", "j", "enter", "1", "escape").sees("Postvak 2").sees_not("per auteur")
    noor.press("3", "enter", "4", "escape").sees("Postvak 2").press("escape").sees_not("per auteur")


def test_what_is_back_and_late_by_now_says_both(come_in: ComeIn) -> None:
    noor = come_in(Mail(subject="Cijfers").raw(), clock=Clock())
    noor.press("t").fills("25 nov").press("enter").press("s").fills("do").told("Na de termijn!").press("enter")
    noor.later(timedelta(days=3)).restart().sees_row("terug · te laat", "Cijfers").sees("te laat 1")
    noor.press("2").sees("TERUG VAN WACHTEN OF SLUIMEREN 1").sees_row("terug · te laat", "Cijfers")
