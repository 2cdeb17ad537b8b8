"""What nobody mails: a call, a letter, a thought, typed in one line while the rest of the work waits."""

from __future__ import annotations

import pytest

from tests.services.making import AMRANI, Mail
from tests.tui.archives import ComeIn
from tests.tui.robot import Officer
from werkbank.tui.widgets.entry import Entry

PIECES = tuple(Mail(subject=f"Stuk {n}").raw() for n in range(3))


def test_a_call_becomes_a_piece_and_the_cursor_stands_on_it(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.press("ctrl+n").told("titel @wie +manager")
    noor.press(*"gebeld: huur Almere @bakker +fatima").told(
        "Telefoonnotitie voor Fatima El Amrani · van Bakker (nieuw)"
    )
    noor.press(*" uiterlijk vr 17:00").told("uiterlijk vr 27 nov 17:00, over 4 werkdagen").press("enter")
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


def test_what_is_pasted_in_the_line_stands_there_once(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.press("ctrl+n").pastes("brief: aanmaning van de gemeente")
    assert noor.asked().count("aanmaning") == 1


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


def test_the_top_line_names_the_manager_who_stands_on_the_screen(come_in: ComeIn) -> None:
    noor = come_in(*PIECES, Mail(subject="Voor Fatima", to=AMRANI).raw())
    many = len(PIECES) + 1
    noor.sees_row("alle managers", f"nieuw {many}")
    noor.press("6", "m").fills("Fatima").press("enter").waits().sees_row("Fatima El Amrani", "nieuw 1").sees(
        "1 Postvak 1 "
    )
    noor.press("1").waits().sees_row("alle managers", f"nieuw {many}").sees(f"1 Postvak {many}")


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


def test_a_question_in_one_line(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.press("ctrl+n").types("vraag: hoeveel woningen").told(
        "Een vraag of nota is voor een manager. Noem er een: +naam."
    )
    noor.types(" +dirk").told("Wordt een vraag voor Dirk Jansen · uiterlijk ma 7 dec, over 10 werkdagen (voorstel)")
    noor.types(" uiterlijk vr").told("uiterlijk vr 27 nov, over 4 werkdagen (de eerste die komt)").press("enter")
    noor.told("Wordt een vraag voor Dirk Jansen · uiterlijk vr 27 nov, over 4 werkdagen · losse vraag", "u ongedaan")
    noor.sees("Postvak 3").sees_not("hoeveel woningen").waits().sees("4 Vragen 1")
    noor.press("u").told("Ongedaan: notitie toegevoegd, wordt vraag").waits().sees("4 Vragen 0")


def test_waiting_for_somebody_in_one_line(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.press("ctrl+n").types("wacht op antwoord").told("Notitie, nog toe te wijzen")
    noor.press(*["backspace"] * 8, *"@bakker cijfers +dirk").told(
        "Wachten op Bakker (nieuw) · rappel do 26 nov, over 3 werkdagen (voorstel) · voor Dirk Jansen"
    )
    noor.types(" tot wo").told("rappel wo 25 nov, over 2 werkdagen (de eerste die komt)").press("enter")
    noor.told("Wachten op Bakker (nieuw) · rappel wo 25 nov, over 2 werkdagen", "u ongedaan").waits()
    noor.sees("6 Wacht 1").sees("Postvak 3").press("6").sees("cijfers", "BAKKER")


def test_of_a_sealed_line_nobody_is_waited_for(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.press("ctrl+n").types("wacht op @meidoorn Dep. V. zaak").told("wordt geen naam bewaard").press("enter")
    noor.told("wordt geen naam bewaard").press("escape").sees("Postvak 3")


def styles(noor: Officer, word: str) -> tuple[bool, bool, bool, object]:
    """How a word in the line is drawn: bold, italic, reversed, and its colour."""
    entry = noor.app.query_one("#ask-line", Entry)
    at = entry.value.index(word)
    segments = entry.render_line(0).divide([at, at + len(word)])[1]
    (style,) = {one.style for one in segments if one.text.strip()}
    assert style is not None
    return bool(style.bold), bool(style.italic), bool(style.reverse), style.color


def test_what_is_recognised_is_shown_in_the_line(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.press("ctrl+n").types("vraag: x @piet +dirk #niets !hoog vrijdag 27 nov, +niemand ").told("Er is geen manager")
    known, plain = styles(noor, "@piet"), styles(noor, "x ")
    assert [styles(noor, one)[:3] for one in ("vraag:", "@piet", "+dirk", "#niets", "vrijdag 27 nov,", "+niemand")] == [
        (True, False, False), (True, False, False), (True, False, False), (True, True, False), (True, False, False),
        (True, False, True),
    ]  # fmt: skip
    assert plain[:3] == (False, False, False)
    assert len({known[3], plain[3], styles(noor, "#niets")[3], styles(noor, "+niemand")[3]}) == 4
    noor.press("home").types("\\")  # the same letters in another place
    assert styles(noor, "@piet") == known


def test_backspace_takes_a_recognition_back_and_then_deletes(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    for typed, said, title in (
        ("Nota uiterlijk vr 17:00", "“uiterlijk vr 17:00” blijft in de titel", r"Nota \uiterlijk vr 17:00"),
        ("Nota @petra", "“@petra” blijft in de titel · Notitie", r"Nota \@petra"),
        ("Nota +dirk", "“+dirk” blijft in de titel · Notitie, nog toe te wijzen", r"Nota \+dirk"),
        ("Nota #huur", "“#huur” blijft in de titel", r"Nota \#huur"),
        ("Nota !hoog", "“!hoog” blijft in de titel", r"Nota \!hoog"),
        ("vraag:", "“vraag:” blijft in de titel · Notitie", r"\vraag:"),
    ):
        noor.press("ctrl+n", "ctrl+u").types(typed).waits().press("backspace").told(said)
        assert noor.app.query_one("#ask-line", Entry).value == title
        assert noor.app.query_one("#ask-line", Entry).cursor_at_end
        noor.press("backspace")
        assert noor.app.query_one("#ask-line", Entry).value == typed[:-1]
        noor.press("escape")
    noor.press("ctrl+n", "ctrl+u").types("Feest vrijdag").waits().press("backspace").types(" de 13e +dirk").press(
        "enter"
    )
    assert noor.waits().title_here() == "Feest vrijdag de 13e"


def test_a_slip_costs_one_key_more_and_a_held_backspace_clears_the_line(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    entry = noor.press("ctrl+n").types("Nota @piex").waits().app.query_one("#ask-line", Entry)
    noor.press("backspace", "backspace", "backspace", *"et").told("van Piet Smit")
    assert entry.value == "Nota @piet"
    for _ in range(30):
        noor.press("backspace")
    assert entry.value == ""


def test_what_was_understood_of_a_date_goes_with_its_letters(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.press("w").press("tab").types("vr over 3 weken").told("rappel vr 18 dec, over 19 werkdagen")
    noor.press("ctrl+u").told("rappel do 26 nov, over 3 werkdagen")
    assert "18 dec" not in noor.app.frame.status.text
    noor.press("enter").told("rappel do 26 nov")
    noor.press("t").types("vr over 3 weken").told("vr 18 dec").press("ctrl+u").told("De datum is weg").press("enter")


def test_every_date_field_says_how_it_was_read(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    for key in ("b", "w", "s", "v"):
        noor.press(key)
        if key in "bw":
            noor.press("tab")
        noor.types("wk 49").told("vr 4 dec, over 9 werkdagen (de vrijdag van die week)").press("escape")
    noor.press("t", "ctrl+u").types("wk 49").told("vr 4 dec, over 9 werkdagen (de vrijdag van die week)")


def test_in_english(come_in: ComeIn) -> None:
    noor = come_in(*PIECES, language="en")
    noor.press("ctrl+n").types("called: rents @baker +fatima by fri").told(
        "Note of a call for Fatima El Amrani · from Baker (new)"
    )
    noor.press("enter").told("u undo")
    assert noor.title_here() == "rents"


def test_that_its_day_is_past_comes_first_so_that_it_is_never_cut(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.press("ctrl+n").types("nota: Kamerbrief @Piet Smit +dirk uiterlijk gisteren #wonen")
    noor.sees("─ Uiterlijk zo 22 nov, al voorbij … thema wonen ─").told("enter doen")
