"""Finding a piece: words while typing, a manager, other lists; and back, step by step, with esc."""

from __future__ import annotations

import pytest

from tests.services.making import AMRANI, Mail
from tests.tui.archives import ComeIn
from tests.tui.robot import Officer

MAILS = (
    Mail(subject="Nota stikstofruimte", text="Bijgaand de nota.\n").raw(),
    Mail(subject="Stikstof en de bouw", text="Een memo.\n").raw(),
    Mail(subject="Woningbouw Almere", text="Over stikstof staat hier ook iets.\n").raw(),
    Mail(subject="Uitnodiging werkbezoek", to=AMRANI).raw(),
    Mail(subject="Jaarverslag", to=AMRANI).raw(),
)


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    return come_in(*MAILS)


def test_the_list_follows_every_letter_and_enter_keeps_it(noor: Officer) -> None:
    noor.press("/")
    assert noor.asked().startswith("zoek ▸")
    noor.press(*"sti").sees("Nota stikstofruimte", "Stikstof en de bouw").sees_not("Jaarverslag", "werkbezoek")
    noor.press(*"kstofr").sees("Nota stikstofruimte").sees_not("Stikstof en de bouw")
    noor.press("enter")
    assert noor.asked() == ""
    noor.told("zoekt: stikstofr")
    assert noor.title_here() == "Nota stikstofruimte"
    noor.press("a")
    noor.sees("BUITEN HET POSTVAK 1").sees_row("archief", "Nota stikstofruimte")
    noor.press("escape").sees("Jaarverslag").sees_not("zoekt:").sees("Postvak 4")


def test_words_in_the_text_come_after_words_in_the_title(noor: Officer) -> None:
    noor.press("/").types("stikstof").press("enter").sees("IN DE TITEL", "IN DE TEKST")
    rows = [row for row in noor.rows() if "tikstof" in row or "Almere" in row]
    assert "Almere" in rows[-1]


def test_esc_while_searching_brings_the_whole_list_back_and_the_piece_stays_selected(noor: Officer) -> None:
    noor.goes_to("Jaarverslag").press("/").types("nota").sees_not("Jaarverslag")
    noor.press("escape").sees("Jaarverslag", "Postvak 5").sees_not("zoekt:")
    assert noor.asked() == ""


def test_esc_takes_ticks_away_then_the_filter_then_the_manager(noor: Officer) -> None:
    noor.press("m").fills("Dirk").press("enter").sees_not("Jaarverslag")
    noor.press("/").types("stikstof").press("enter", "space").told("1 aangevinkt", "zoekt: stikstof")
    noor.press("escape").sees_not("aangevinkt").told("zoekt: stikstof")
    noor.press("escape").sees_not("zoekt:").sees("Woningbouw Almere").sees_not("Jaarverslag")
    noor.press("escape").sees("Jaarverslag", "alle managers")
    noor.press("escape").sees("Jaarverslag")


def test_one_manager_by_a_part_of_the_name_and_back_with_nought(noor: Officer) -> None:
    noor.press("m").fills("fatima").press("enter")
    noor.sees("Jaarverslag", "Uitnodiging werkbezoek").sees_not("stikstofruimte")
    noor.sees_row("Fatima El Amrani", "nieuw 2")
    noor.press("0").sees("Nota stikstofruimte").sees_row("alle managers", "nieuw 5")


def test_a_manager_who_is_not_there_is_told_in_one_sentence(noor: Officer) -> None:
    noor.press("m").fills("Xerxes").press("enter")
    assert "Xerxes" in noor.status()
    noor.sees("Jaarverslag", "Nota stikstofruimte")


def test_arrows_go_through_the_managers_in_the_line(noor: Officer) -> None:
    noor.press("m", "down").sees_row("manager ▸ Dirk Jansen")
    noor.press("down").sees_row("manager ▸ Fatima El Amrani")
    noor.press("down").sees_row("manager ▸ alle managers")
    noor.press("up", "enter").sees("Jaarverslag").sees_not("Stikstof en de bouw")


def test_what_waits_is_another_list_and_1_is_the_inbox_again(noor: Officer) -> None:
    noor.goes_to("Jaarverslag").press("w", "enter")
    noor.press(":").types("naar wachten").press("enter").sees("6 Wacht 1", "Jaarverslag").sees_not("werkbezoek")
    noor.press("1").sees("Uitnodiging werkbezoek").sees_not("Jaarverslag")
    noor.press(":").types("waar ze liggen").press("enter").sees("Er lopen geen nota")
    noor.press("escape").sees("Uitnodiging werkbezoek")


def test_signs_that_mean_something_to_a_search_index_are_just_letters(noor: Officer) -> None:
    noor.press("/").types('"NEAR(* -').sees("Niets met").press("escape").sees("Jaarverslag")


def test_help_finds_a_command_by_name_or_key_and_does_it(noor: Officer) -> None:
    noor.press("?").sees("BESLUITEN", "Toetsen: typ om te zoeken")
    noor.types("manager").sees("kies een manager", "ook voor een andere manager").sees_not("archiveren")
    noor.press("escape").sees_not("Toetsen: typ").sees("Jaarverslag")
    noor.press("ctrl+p").types("archiveren").press("enter").told("Archiveren").sees("Postvak 4")
    noor.press("ctrl+p").types("zzzz").sees("Geen opdracht met deze woorden").press("enter", "escape")
    noor.sees("Postvak 4")


def test_what_was_decided_before_is_found_outside_the_inbox(noor: Officer) -> None:
    noor.goes_to("Jaarverslag").press("a").sees_not("Jaarverslag")
    noor.press("/").types("jaarv").press("enter").sees("BUITEN HET POSTVAK 1").sees_row("archief", "Jaarverslag")
    noor.press("s", "enter").told("Sluimert")
    assert "snoozed" in noor.states().values()


def test_nothing_at_all_says_so(noor: Officer) -> None:
    noor.press("/").types("zeekomkommer").sees("Niets met “zeekomkommer”")


def test_what_was_found_elsewhere_is_of_the_chosen_manager_alone(noor: Officer) -> None:
    noor.goes_to("Jaarverslag").press("a").press("m").fills("Dirk").press("enter")
    noor.press("/").types("jaarv").sees_not("BUITEN HET POSTVAK")


def test_a_fast_enter_in_the_palette_does_what_was_typed(noor: Officer) -> None:
    noor.press("ctrl+p")
    noor.meanwhile_press(*"besloten", "enter").waits()
    noor.told("Besloten").sees("hier staat niets")


def test_where_the_keyboard_is_shows_by_a_sign(noor: Officer) -> None:
    assert not noor.part("#reader")[1].startswith("▌")
    noor.press("tab")
    assert any(line.startswith("▌") for line in noor.part("#reader"))
    noor.press("tab")
    assert not any(line.startswith("▌") for line in noor.part("#reader"))
