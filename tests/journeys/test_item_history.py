"""The history of an item first, then of everything; any deed can be undone there, unless something later hangs on it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.services.making import Mail, lay
from tests.tui.archives import ComeIn
from tests.tui.robot import Clock, Officer
from werkbank.bootstrap import Services
from werkbank.services.guesses import Given
from werkbank.services.notes.shaping import NoteEdit
from werkbank.services.shaping import Edit

POST = (Mail(subject="Cijfers").raw(), Mail(subject="Convenant").raw())


def waits_and_renames(services: Services) -> None:
    services.deciding.decide(["s1"], "wait", Given(to="Piet Smit", by="+2"))
    services.shaping.edit(["s2"], Edit(gist="Iets anders"))


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    return come_in(*POST, done=[waits_and_renames])


def test_of_the_item_first_then_everything_then_back(noor: Officer) -> None:
    noor.press("6", "g", "enter").press("H").told("historie van s1", "H: alles").sees("wachten op Piet Smit: s1")
    noor.sees_not("gewijzigd")
    noor.press("H").sees("wachten op iemand: s1", "gewijzigd").press("H").sees("Postvak 1")


def test_it_says_on_whom_and_until_when_and_everything_says_what_it_is_called(noor: Officer) -> None:
    noor.press("6", "g", "enter").press("H").sees_row("wachten op Piet Smit: s1 · rappel wo 25 nov")
    noor.press("H").sees_row("wachten op iemand: s1 “Cijfers”").sees_row("gewijzigd", "s2 “Convenant”")


def test_that_it_was_undone_stays_in_sight_however_long_the_line(come_in: ComeIn) -> None:
    long = [Mail(subject=f"Werkbezoek aan de nieuwe wijk Havenkwartier Noord {n}").raw() for n in range(9)]
    noor = come_in(*long, size=(80, 24)).press("*", "a").told("9 stukken").press("u", "H", "H")
    noor.sees_row("archiveren: s", "…", "(ongedaan gemaakt)").press("down").sees_row("▌d", "(ongedaan gemaakt)")


def test_it_says_who_answered_and_that_line_cannot_be_undone(come_in: ComeIn, tmp_path: Path) -> None:
    asked = Mail(subject="Cijfers")

    def waits(services: Services) -> None:
        services.deciding.decide(["s1"], "wait", Given(to="Piet Smit", by="+2"))

    noor = come_in(asked.raw(), done=[waits], clock=Clock())
    answer = asked.answer(sender="Piet Smit <p.smit@minbzk.nl>").raw()
    noor.later(timedelta(hours=3)).elsewhere(lambda made: list(made.intake.take([lay(tmp_path / "in", [answer])])))
    noor.restart().goes_to("Cijfers").sees("antwoord van Piet Smit · m2").press("H")
    noor.sees_row("▌", "ma 23 nov 13:00", "terug: s1 · antwoord van Piet Smit · m2").sees("wachten op Piet Smit: s1")
    noor.press("enter").told("Dit ging vanzelf").press("j", "enter").told("Ongedaan")


def test_of_a_marked_piece_the_history_tells_no_name_and_no_title(come_in: ComeIn) -> None:
    def waits(services: Services) -> None:
        services.deciding.decide(["s1"], "wait", Given(to="Piet Smit", by="+2"))

    noor = come_in(Mail(subject="EMBARGO: cijfers").raw(), Mail(subject="Convenant").raw(), done=[waits])
    noor.press("6", "g", "enter").press("H").sees_row("wachten op iemand: s1").sees_not("Piet Smit")
    noor.press("H").sees_row("wachten op iemand: s1").sees_not("EMBARGO", "cijfers")


def test_of_what_only_came_in_it_is_the_history_of_everything_at_once(come_in: ComeIn) -> None:
    noor = come_in(*POST)
    noor.goes_to("Cijfers").press("a", "H").sees("archiveren: s1").press("H").sees("Postvak 1")


def test_the_note_that_took_its_place_is_in_its_history(noor: Officer) -> None:
    noor.goes_to("Convenant").press("n").fills("Piet Smit").press("tab").fills("18-12").press("enter")
    noor.elsewhere(lambda services: services.note_shaping.edit(["n1"], NoteEdit(theme="bouw")))
    found = noor.elsewhere(lambda services: [deed.key for deed in services.history.log(20, "s2")])
    assert found[:2] == ["note-edit", "decide"]


def test_a_deed_on_which_something_later_hangs_is_refused_with_a_sentence(noor: Officer) -> None:
    noor.goes_to("Convenant").press("w").fills("Piet Smit").press("tab").fills("+2").press("enter")
    noor.press("H", "j", "enter").told("s2 is sindsdien veranderd door d", "(wachten op iemand: s2", "Maak eerst d")
    noor.press("k", "enter").told("Ongedaan").press("j").press("enter").told("Ongedaan")


def test_enter_in_one_burst_with_the_history_is_about_the_deeds_it_is_going_to_show(noor: Officer) -> None:
    noor.press("6", "g", "enter").press("H").sees("wachten op Piet Smit: s1").press("escape")
    noor.press("1").goes_to("Convenant").press("a")
    before = noor.elsewhere(lambda services: services.history.log(1)[0].id)
    noor.meanwhile_press("H", "enter").waits().told("Ongedaan: archiveren: s2")
    waiting, archived = noor.elsewhere(lambda services: (services.history.log(1, "s1")[0], before))
    assert waiting.undone_by is None
    assert archived in {deed.id for deed in noor.elsewhere(lambda services: services.history.log(20)) if deed.undone_by}


def test_the_history_is_searched_while_she_types_and_no_letter_of_it_is_a_command(noor: Officer) -> None:
    noor.press("H", "H").press("/").types("convenant").sees("1 handeling").sees_row("gewijzigd", "s2 “Convenant”")
    noor.sees_not("wachten op iemand").press("enter").told("zoekt: convenant").press("enter").told("Ongedaan")
    noor.press("escape").sees("wachten op iemand: s1").sees_row("▌", "gewijzigd").press("/").types("unu")
    noor.sees("Geen handeling met “unu”").press("escape").sees("wachten op iemand: s1").sees_not("ongedaan gemaakt: d3")
