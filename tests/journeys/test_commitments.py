"""What was promised, at the keyboard: recorded, changed, kept, lapsed, and all of it under undo."""

from __future__ import annotations

import pytest

from tests.journeys.test_question_matrix import POST, two_questions
from tests.tui.archives import ComeIn
from tests.tui.robot import Clock, Officer
from werkbank.bootstrap import Services
from werkbank.services.questions.commitments import CommitmentEdit


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    noor = come_in(*POST, clock=Clock())
    noor.elsewhere(two_questions)
    return noor.notices()


def register(noor: Officer) -> list[tuple[str, str, str, str]]:
    lines = noor.elsewhere(lambda services: services.commitments.window())
    return [(one.ref, one.kind, one.text, one.state) for one in lines]


def to_register(noor: Officer) -> Officer:
    return noor.press(":").types("toezeggingen en moties").press("enter")


def test_recorded_with_its_day_changed_and_taken_back(noor: Officer) -> None:
    to_register(noor).sees("Er staan geen toezeggingen of moties. F legt er een vast.")
    noor.press("F").types("Brief over de huurtoeslag").press("enter").fills("1 dec").press("tab").fills("Piet Smit")
    noor.press("enter").told("Toezegging vastgelegd: t1", "u ongedaan").sees("LOOPT 1")
    noor.sees_row("▌di 1 dec", "toezegging", "Brief over de huurtoeslag", "Piet Smit").sees("trekker")
    noor.press("t").fills("8 dec").press("enter").told("Gewijzigd: t1").sees_row("▌di 8 dec")
    noor.press("e").fills("soort").press("enter").fills("motie").press("enter").sees_row("▌di 8 dec", "motie")
    noor.press("e").fills("gelegenheid").press("enter").fills("commissiedebat").press("enter").sees("commissiedebat")
    noor.press("e").fills("raar").press("enter").told("Kies uit: uiterlijk").press("escape")
    noor.press("u", "u", "u").sees_row("▌di 1 dec", "toezegging").press("u").sees("Er staan geen toezeggingen")
    assert register(noor) == []


def test_nothing_half_is_kept(noor: Officer) -> None:
    to_register(noor).press("F", "enter").told("Typ de tekst").types("Iets").press("enter").press("escape")
    noor.press("F").types("Iets").press("enter").fills("onzin").press("enter").told("geen datum").press("escape")
    assert register(noor) == []
    noor.press("e").told("Hier staat geen toezegging").press("space").told("Hier staat geen toezegging")


def test_kept_lapsed_and_running_again(noor: Officer) -> None:
    noor.elsewhere(lambda services: services.commitments.add(CommitmentEdit(text="Brief", due="20-11-2026")))
    to_register(noor).sees_row("▌vr 20 nov te laat", "Brief").press("space").types("brief van 20 nov").press("enter")
    noor.told("t1: nagekomen").sees("NAGEKOMEN 1", "brief van 20 nov").press("space").told("t1: loopt").sees("LOOPT 1")
    noor.press("u").sees("NAGEKOMEN 1").press("u").sees("LOOPT 1")
    noor.press("I").press("enter").told("vraagt een reden").types("ingetrokken").press("enter").told("t1: vervallen")
    noor.sees("VERVALLEN 1").press("I").told("staat al zo").press("<").told("t1: loopt")


def test_of_one_manager_and_a_marked_one_is_a_pointer(noor: Officer) -> None:
    def two(services: object) -> None:
        add = services.commitments.add  # type: ignore[attr-defined]
        add(CommitmentEdit(text="Plan voor de lift", marking="personnel"))
        add(CommitmentEdit(text="Van Fatima alleen", manager="Fatima"))

    noor.elsewhere(two)
    to_register(noor).sees_not("lift").sees_row("personeelsvertrouwelijk").sees("alleen in het DMS te lezen")
    noor.press("e").fills("tekst").press("enter").sees_not("lift").press("escape")
    noor.press("m").fills("Dirk").press("enter").sees_not("Van Fatima").press("0").sees("Van Fatima alleen")
    noor.press("escape")
    assert noor.app.frame.page is noor.app.frame.postvak


def test_made_in_the_answer_to_the_question_she_came_from(noor: Officer) -> None:
    noor.press("4", "j", "enter")
    to_register(noor).press("F").types("Cijfers volgen").press("enter").sees("in het antwoord op", "v1").press("enter")
    noor.told("vastgelegd: t1").sees_row("uit het antwoord op", "v1").press("enter").sees("HELE VRAAG")
    noor.press(":").types("toezeggingen en moties").press("enter", "escape").sees("HELE VRAAG")


def test_what_is_due_today_leads_to_the_register(noor: Officer) -> None:
    noor.elsewhere(lambda services: services.commitments.add(CommitmentEdit(text="Brief", due="20-11-2026")))
    noor.press("2").press("enter").sees("LOOPT 1").sees_row("▌vr 20 nov te laat", "Brief").press("escape")
    noor.sees_not("LOOPT 1")


def test_on_a_wide_screen_it_says_who_carries_it_and_a_long_one_takes_two_lines(noor: Officer) -> None:
    text = "De Kamer krijgt voor de zomer een overzicht van alle gemeenten met een verordening over leegstand"
    noor.elsewhere(
        lambda services: services.commitments.add(CommitmentEdit(text=text, due="1 dec", person="Piet Smit"))
    )
    noor.resizes(120, 40)
    to_register(noor).sees_row("▌di 1 dec", "toezegging", "De Kamer krijgt", "Piet Smit")
    noor.awaits("▌ ", "overzicht van").clicks("overzicht van").sees_row("▌di 1 dec")


def test_beside_the_paper_its_text_keeps_its_room(come_in: ComeIn) -> None:
    noor = come_in(*POST, clock=Clock(), size=(120, 40))

    def two(services: Services) -> None:
        text, who = "De huurcommissie behandelt alle zaken binnen een half jaar", "Janneke de Vries-Verhoeven"
        services.register.add_person(who)
        services.commitments.add(CommitmentEdit(text=text, due="20-11-2026", person=who))
        services.commitments.add(CommitmentEdit(text="Brief", due="12-1-2027"))

    noor.elsewhere(two)
    to_register(noor.notices()).sees_row("vr 20 nov te laat", "De huurcommissie behandelt").sees("Vries-Verhoeven")
