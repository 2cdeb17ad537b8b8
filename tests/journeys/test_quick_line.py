"""What nobody mails: a call, a letter, a thought, typed in one line while the rest of the work waits."""

from __future__ import annotations

import pytest

from tests.services.making import AMRANI, Mail
from tests.tui.archives import ComeIn

PIECES = tuple(Mail(subject=f"Stuk {n}").raw() for n in range(3))


def test_a_call_becomes_a_piece_and_the_cursor_stands_on_it(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.press("ctrl+n").told("titel @persoon +manager")
    noor.types("gebeld: huur Almere @bakker +fatima").told("Telefoonnotitie voor Fatima El Amrani · van Bakker (nieuw)")
    noor.types(" uiterlijk vr 17:00").told("uiterlijk vr 27 nov 17:00, over 4 werkdagen").press("enter")
    noor.told("Telefoonnotitie voor Fatima El Amrani · van Bakker", "u ongedaan").sees("Postvak 4")
    assert noor.title_here() == "huur Almere"
    noor.sees_row("huur Almere", "Bakker", "Fatima")
    noor.press("w")
    assert "Bakker" in noor.asked()
    noor.press("escape", "u").told("Ongedaan: gesprek toegevoegd").sees("Postvak 3").sees_not("huur Almere")
    assert "Bakker" not in [one.name for one in noor.elsewhere(lambda services: services.register.people())]


def test_what_was_left_comes_back_and_nothing_was_made(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.press("ctrl+n").types("brief: aanmaning +dirk").press("escape").sees("Postvak 3")
    assert noor.asked() == ""
    noor.press("j", "ctrl+n")
    assert "brief: aanmaning +dirk" in noor.asked()
    noor.told("Brief voor Dirk Jansen").types(" op morgen").press("enter").sees("Postvak 4")
    noor.press("ctrl+n")
    assert "aanmaning" not in noor.asked()
    noor.press("enter").sees("Postvak 4")


def test_what_cannot_be_is_told_while_it_is_typed_and_after_enter(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.press("ctrl+n").types("Nota +fatma").told("Bedoelde je: Fatima El Amrani?").press("enter")
    noor.told("Bedoelde je: Fatima El Amrani?")
    assert "Nota +fatma" in noor.asked()
    noor.press("backspace", "backspace", "backspace").told("Notitie voor Fatima El Amrani").press("enter").sees(
        "Postvak 4"
    )
    noor.press("ctrl+n").types("Nota uiterlijk vrijdag 26 nov").told(
        "Die weekdag en die datum horen niet bij elkaar: “uiterlijk vrijdag 26 nov”"
    )
    noor.press(*["backspace"] * 6, *"27 nov").told("Notitie, nog toe te wijzen · uiterlijk vr 27 nov, over 4 werkdagen")


def test_typed_in_one_go_it_is_no_command(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.meanwhile_press("ctrl+n", *"Stand woondeal +dirk", "enter").waits().sees("Postvak 4")
    assert noor.title_here() == "Stand woondeal"


def test_a_name_is_completed_and_more_signs_go_on(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.press("ctrl+n").types("Bellen @pie").press("right").types(" +di").press("right")
    assert "Bellen @piet-smit +dirk-jansen" in noor.asked()
    noor.press("down")
    assert "Bellen @piet-smit +dirk-jansen" in noor.asked()
    noor.told("Notitie voor Dirk Jansen · van Piet Smit").press("enter").sees_row("Bellen", "Piet Smit")


def test_whose_list_is_looked_at_gets_it_and_another_list_makes_way(come_in: ComeIn) -> None:
    noor = come_in(*PIECES, Mail(subject="Voor Fatima", to=AMRANI).raw())
    noor.press("m").fills("Fatima").press("enter").sees_not("Stuk 1")
    noor.press("ctrl+n").types("Eigen notitie").told("Notitie voor Fatima El Amrani").press("enter")
    noor.sees_not("Stuk 1")
    assert noor.title_here() == "Eigen notitie"
    noor.press("ctrl+n").types("Voor de ander +dirk").press("enter").sees("Stuk 1")
    assert noor.title_here() == "Voor de ander"
    noor.press("/").types("Fatima").press("enter", "ctrl+n").types("Nog een +dirk").press("enter")
    assert noor.title_here() == "Nog een"


def test_of_two_new_pieces_the_one_of_whose_list_is_looked_at_is_under_the_cursor(come_in: ComeIn) -> None:
    noor = come_in(*PIECES, Mail(subject="Voor Fatima", to=AMRANI).raw())
    noor.press("m").fills("Fatima").press("enter").sees_not("Stuk 1")
    noor.press("ctrl+n").types("Voor allebei +dirk +fatima").press("enter").sees("Voor allebei").sees_not("Stuk 1")
    assert noor.title_here() == "Voor allebei"
    noor.press("a").told("Archiveren").sees_not("Voor allebei")
    (left,) = [
        one for one in noor.elsewhere(lambda services: services.views.window().lines) if one.title == "Voor allebei"
    ]
    assert left.manager == "Dirk Jansen"


@pytest.mark.parametrize("screen", ["2", "6", "5"])
def test_from_another_screen_it_is_for_the_manager_who_stands_there(come_in: ComeIn, screen: str) -> None:
    noor = come_in(*PIECES, Mail(subject="Voor Fatima", to=AMRANI).raw())
    noor.press(screen, "m").fills("Fatima").press("enter")
    noor.press("ctrl+n").types("Eigen notitie").told("Notitie voor Fatima El Amrani").press("enter")
    assert noor.title_here() == "Eigen notitie"
    noor.press(screen, "ctrl+n").types("Voor twee +dirk +fatima").press("enter", "a").sees_row("Voor twee", "Dirk")


def test_the_tabs_count_for_the_manager_who_stands_on_the_screen(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.press("n").fills("Piet Smit").press("enter").sees("3 Nota's 1")
    noor.press("6", "m").fills("Fatima").press("enter").waits().sees("3 Nota's 0")
    noor.press("1").waits().sees("3 Nota's 1")


def test_from_the_history_and_in_the_stream(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.press("H", "ctrl+n").types("Uit de historie +dirk").press("enter").sees("Postvak 4")
    assert noor.title_here() == "Uit de historie"
    noor.goes_to("Stuk 1").press("enter", "ctrl+n").types("Onderweg bedacht +dirk").press("enter").told(
        "Notitie voor Dirk Jansen"
    )
    assert noor.title_here() == "Stuk 1"
    noor.press("escape").sees("Onderweg bedacht")


def test_a_marked_piece_gives_nobodys_name_away(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.press("ctrl+n").types("gebeld: Personeelsvertrouwelijk: verzuim @meidoorn +dirk").press("enter")
    noor.told("Telefoonnotitie voor Dirk Jansen · personeelsvertrouwelijk").sees_not("meidoorn", "Meidoorn", "verzuim")


def test_in_english(come_in: ComeIn) -> None:
    noor = come_in(*PIECES, language="en")
    noor.press("ctrl+n").types("called: rents @baker +fatima by fri").told(
        "Note of a call for Fatima El Amrani · from Baker (new)"
    )
    noor.press("enter").told("u undo")
    assert noor.title_here() == "rents"
