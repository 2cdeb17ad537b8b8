"""Notes on their route, at the keyboard: where they lie, what is tight, the moves, and the timeline."""

from __future__ import annotations

from datetime import date

import pytest

from tests.services.making import Mail
from tests.tui.archives import ComeIn
from tests.tui.robot import Clock, Officer
from werkbank.bootstrap import Services
from werkbank.domain.notes import moves as move
from werkbank.services.guesses import Given

POST = (Mail(subject="Brief woningbouw").raw(), Mail(subject="Woonvisie").raw(), Mail(subject="Verslag").raw())


def two_notes(services: Services) -> None:
    services.deciding.decide(["s1"], "note", Given(author="Piet Smit", type="KBR", by="18-12"))
    services.deciding.decide(["s2"], "note", Given(author="Janneke Vos", type="NTB", by="11-12"))


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    return come_in(*POST, clock=Clock(), done=[two_notes]).press("3")


def test_by_author_by_date_and_by_step(noor: Officer) -> None:
    noor.sees_row("JANNEKE VOS", "1 nota", "wd werk").sees_row("PIET SMIT", "1 nota").told("per auteur", "1 van 2")
    noor.sees_row("Woonvisie", "NTB", "concept", "vr 11 dec").sees("Nota's 2")
    noor.press("L").told("op datum").press("L").told("per stap").sees_row("NOTA TER BESLISSING", "CONCEPT")
    noor.press(":").types("wat te laat is").press("enter").told("op datum").press("L", "L").told("per auteur")


def test_by_step_it_is_told_for_how_many_side_steps_it_waits_and_that_the_step_is_still_to_come(noor: Officer) -> None:
    def on(services: Services) -> None:
        kind = services.notes.view("n2").kind
        assert kind is not None
        for step in kind.route.steps[:2]:
            ticks = [move.Tick(one.id) for one in kind.checks_of(step.id)]
            services.note_moves.move(["n2"], *ticks, move.Next())

    noor.elsewhere(on)
    noor.notices().press("L", "L").told("per stap").sees("OF EEN ZIJSTAP ERVOOR").sees_row("Woonvisie", " +2")
    noor.press("u").sees_not("+2").sees_row("PARAAF AFDELINGSHOOFD", "1 nota").sees_row("Woonvisie", "paraaf afdel")


def test_one_note_is_read_beside_the_list_and_its_item_opens(noor: Officer) -> None:
    noor.press("j").sees_row("Brief woningbouw", "KBR").sees("Plan vr 18 dec, uiterlijk vr 18 dec", "Verwacht klaar")
    noor.press("f").sees_row("▸ hier", "concept schrijven").sees("nog niet in orde", "paraaf directeur", "· komt")
    noor.press("G").sees("s1 · enter opent het stuk").press("escape", "tab", "j", "escape").told("2 van 2")
    noor.press("enter").sees("Nota's 2")
    assert noor.title_here() == "Brief woningbouw"
    noor.press("3").told("2 van 2")


def test_an_item_opened_from_here_stands_in_its_list_also_when_a_stream_was_going_on(noor: Officer) -> None:
    noor.press("1", "enter", "i", "enter").told("Ter informatie").sees("Klaar").press("3").told("1 van 2")
    noor.press("enter").told("Nota's", "2 van 2").sees_not("Klaar")
    assert noor.title_here() == "Woonvisie"
    noor.press("escape").sees_not("Klaar")


def test_another_decision_says_that_the_nota_is_gone(noor: Officer) -> None:
    noor.press("enter").told("2 van 2").press("a").told("n2 vervalt · Archiveren", "u ongedaan").press("3").told(
        "1 van 1"
    )
    noor.press("u").told("Ongedaan", "2 van 2").sees("Woonvisie")


def test_of_one_manager_and_when_there_is_nothing(noor: Officer) -> None:
    noor.press("m").fills("Fatima").press("enter").sees("Voor Fatima El Amrani lopen geen nota's")
    noor.press("escape").told("1 van 2").press("m").fills("Dirk").press("enter").told("Dirk Jansen").press("0")
    noor.press("u", "u").sees("Er lopen geen nota's. Maak er in het postvak (1) een van een stuk")


def test_a_marked_note_gives_no_word(noor: Officer) -> None:
    noor.elsewhere(lambda services: services.shaping.mark(["s2"], "personnel"))
    noor.notices().sees_not("Woonvisie").sees_row("personeelsvertrouwelijk")


def test_on_along_the_route_with_what_must_be_in_order_and_back_again(noor: Officer) -> None:
    noor.press(">").told("1 Gevraagd besluit", "· 2 Er is minstens")
    noor.fills("2").press("enter").told("1 van 2 in orde", "u ongedaan").press(">").told("Gevraagd besluit").press(
        "enter"
    )
    noor.told("Ligt nu bij: paraaf afdelingshoofd").sees_row("Woonvisie", "paraaf afdel")
    noor.press("<", "enter").told("Hier hoort een reden bij").types("cijfers kloppen niet").press("enter")
    noor.told("Retour naar: concept schrijven").press("f", "G").sees(
        "retour op ma 23 nov naar concept schrijven: cijfers"
    )
    noor.sees("opnieuw aan te bieden op").press("escape")
    for done in ("retour", "stap", "afgevinkt"):
        noor.press("u").told("Ongedaan: ", done)
    noor.press("<").told("ligt nog bij de eerste stap")


def test_on_hold_and_on_again_and_to_another_author(noor: Officer) -> None:
    noor.press("W").types("wacht op het debat").press("enter").told("Aangehouden tot ma 30 nov", "u ongedaan")
    noor.sees_row("= aangehouden", "Woonvisie").press(">").told("Deze nota wordt aangehouden tot")
    noor.press("W").told("Hervat").press("O").fills("Piet").press("enter").told("Overgedragen aan Piet Smit")
    noor.sees_row("PIET SMIT", "2 nota's").press("O").fills("Piet").press("enter").told("Dit is al de auteur")
    noor.fills("onzin").press("enter").told("onzin").press("escape", "u").sees_row("JANNEKE VOS", "1 nota")


def test_the_same_for_all_that_is_ticked_or_for_none(noor: Officer) -> None:
    noor.press("*").told("2 gekozen").press(">").told("nog niet in orde")
    noor.press("W").types("reces").press("enter").told("Aangehouden tot ma 30 nov · 2 nota's").press("u")
    noor.sees_not("= aangehouden").press("g", "space", "O").fills("Piet").press("enter").told(
        "Overgedragen aan Piet Smit"
    )


def test_all_of_the_list_is_chosen_also_what_is_out_of_sight(come_in: ComeIn) -> None:
    noor = come_in(*(Mail(subject=f"Verslag overleg {n}").raw() for n in range(130)), clock=Clock())
    refs = [f"s{n}" for n in range(1, 131)]
    noor.elsewhere(
        lambda services: services.deciding.decide(refs, "note", Given(author="Piet Smit", type="KBR", by="18-12"))
    )
    noor.notices().press("3", "*").told("130 gekozen").press("*").sees_not("gekozen").press("*", "O").fills("Janneke")
    noor.press("enter").told("Overgedragen aan Janneke Vos · 130 nota's").press("u")
    noor.press("/").types("12").press("enter", "*").told("11 gekozen")


def test_what_somebody_moved_meanwhile_is_told_also_when_it_is_out_of_sight(come_in: ComeIn) -> None:
    noor = come_in(*(Mail(subject=f"Verslag overleg {n}").raw() for n in range(130)), clock=Clock())
    refs = [f"s{n}" for n in range(1, 131)]
    noor.elsewhere(
        lambda services: services.deciding.decide(refs, "note", Given(author="Piet Smit", type="KBR", by="18-12"))
    )
    noor.notices().press("3", "*").told("130 gekozen")
    noor.elsewhere(lambda services: services.note_moves.move(["n129"], move.Put(date(2026, 12, 1), "reces")))
    noor.press("O").fills("Janneke").press("enter").told("n129").sees_row("PIET SMIT", "130")


def test_checks_are_ticked_and_a_tick_is_taken_away(noor: Officer) -> None:
    noor.press("j", "C").told("1 Elk getal heeft een bron").types("9").press("enter").told("9").fills("1")
    noor.press("enter").told("1 van 1 in orde").press("f").sees_not("nog niet in orde")
    noor.press("C", "backspace", "enter").told("0 van 1 in orde").sees("nog niet in orde").press("u")
    noor.sees_not("nog niet in orde")


def test_who_has_a_step_and_who_stands_in(noor: Officer) -> None:
    noor.elsewhere(lambda services: services.register.add_person("Lotte de Wit"))
    noor.notices().press("N").fills("Lotte").press("enter").told("concept schrijven: Lotte de Wit").press("f")
    noor.sees("concept schrijven · Lotte de Wit").press("N").fills("").press("enter").told("nog niemand").press("u")
    noor.press("e", "tab", "tab").types("Lotte").press("enter").told("Gewijzigd").sees("vervanger Lotte de Wit")
    noor.press("e", "enter").press("e").fills("Woonvisie 2027").press("enter").sees("Woonvisie 2027").press("G").sees(
        "Gedaan", "nota gewijzigd: n2"
    )


def test_a_decision_about_more_time_is_settled_once(noor: Officer) -> None:
    noor.press("D").told("geen dag waarop je over uitstel beslist")
    noor.elsewhere(
        lambda services: services.deciding.decide(["s3"], "note", Given(author="Piet Smit", type="KVR", by="14-12"))
    )
    noor.notices().press("/").types("verslag").press("enter", "D").told("Beslist: ").press("D").told("al beslist")


def test_it_hangs_together_with_other_pieces(noor: Officer) -> None:
    noor.press("X").types("n1 m3").press("enter").told("Gekoppeld: n1, m3").press("f", "G")
    noor.sees_row("n1", "Brief woningbouw").sees_row("m3", "Verslag").press("X").types("m3").press("enter")
    noor.told("Niet meer gekoppeld: m3").press("X").types("m77").press("enter").told("m77").press("escape")
    noor.press("escape", "j", "f", "G").sees_row("n2", "Woonvisie").press("escape", "*", "X").told("één nota tegelijk")


def test_its_date_and_term_on_the_same_key_as_in_the_inbox(noor: Officer) -> None:
    noor.press("t").fills("16-12").told("wo 16 dec").press("enter").sees_row("Woonvisie", "wo 16 dec")
    noor.press("u").sees_row("Woonvisie", "vr 11 dec")


def test_what_somebody_moved_meanwhile_is_told_and_left_alone(noor: Officer) -> None:
    noor.press("<").told("eerste stap").press("W").types("reces")
    noor.elsewhere(lambda services: services.note_moves.move(["s2"], move.Withdraw("achterhaald")))
    noor.press("enter").told("n2 Woonvisie is net ergens anders verder gezet; er is niets gedaan").sees_row(
        "ingetrokken", "Woonv"
    )


def test_who_is_away_is_said_and_taken_back(noor: Officer) -> None:
    noor.press(":").types("vakantie").press("enter").types("Janneke").press("tab").types("morgen..vrijdag")
    noor.told("van di 24 nov tot en met vr 27 nov").press("enter").told("Janneke Vos afwezig di 24 nov t/m vr 27 nov")
    noor.press("f").sees("langer door afwezigheid").press("escape")
    noor.press(":").types("afwezig").press("enter").told("Nu of straks afwezig: Janneke Vos").types("Janneke")
    noor.press("enter").told("Janneke Vos is er weer").press("f").sees_not("afwezigheid").press("escape", "u", "f")
    noor.sees("langer door afwezigheid").press("escape", "u")
    noor.press(":").types("afwezig").press("enter").types("Niemand").press("tab").types("nooit").press("enter")
    noor.told("Niemand").press("escape")


def to_the_end(services: Services) -> None:
    """All steps of the second note are done but the last."""
    view = services.notes.view("s2")
    assert view.kind is not None
    ticks = [move.Tick(one.id) for one in view.kind.checks]
    sides = [move.Skip(one.id, "hoeft niet") for one in view.kind.route.sides if one.optional]
    services.note_moves.move(["s2"], *ticks, *sides, *(move.Next() for _ in view.kind.route.steps[:-1]))


def test_a_side_step_comes_back_or_is_left_out(noor: Officer) -> None:
    noor.press("B", "tab").types("geen geld").press("enter")
    noor.told("Niet nodig: ").press("f").sees("vervalt").press("escape", ">", "enter").told("Ligt nu bij")
    noor.press("B", "enter").told("Terug: afstemming")


def test_side_steps_that_are_out_come_back_all_at_once(noor: Officer) -> None:
    noor.press(">", "enter", ">").told("Ligt nu bij: afstemming met juridische zaken")
    noor.press(">").told("Nog niet terug: afstemming met juridische zaken", "B zijstap")
    noor.press("B").told("Terug: afstemming met juridische zaken · alles: alle 3 zijstappen")
    noor.fills("alles").told("Terug: alle 3 zijstappen").press("enter").told("Terug: alle 3 zijstappen", "u ongedaan")
    noor.sees_row("Woonvisie", "paraaf").press("u").told("Ongedaan").sees_row("Woonvisie", "afstemming")
    noor.press(">").told("Nog niet terug: afstemming met juridische zaken")


def test_out_and_filed_under_its_number(noor: Officer) -> None:
    noor.press("A").told("nog niet verzonden").press("Z").told("nog niet bij de laatste stap")
    noor.elsewhere(to_the_end)
    noor.notices().press("Z").told("Verzonden; sluit af").sees_row("verzonden", "Woonvisie")
    noor.press("A", "enter").told("vraagt het kenmerk").types("RWJ-2026-1").press("enter")
    noor.told("Afgesloten, opgeborgen in het DMS: RWJ-2026-1").sees_not("Woonvisie").press("u").sees("Woonvisie")
    noor.press("j", "I").types("achterhaald").press("enter").told("Ingetrokken; sluit af")


def test_as_a_timeline_that_goes_sideways(noor: Officer) -> None:
    noor.press("T").told("tijdlijn").sees("█ gedaan ▒ komt ░ reserve", "◆ plan ◇ uiterlijk ┃ vandaag")
    noor.sees("JANNEKE VOS").sees_row("~ krap 1", "Woonvisie", "▒▒▒", "◆")
    column = noor.where("◆")
    row = next(line for line in noor.screen() if "Woonvisie" in line)
    for key, by in (("right", 1), ("l", 2), ("left", 1), ("h", 0), ("shift+right", 5), ("shift+left", 0)):
        noor.press(key)
        now = next(line for line in noor.screen() if "Woonvisie" in line)
        assert now.index("◆") == row.index("◆") - by, (key, column)
    for _ in range(8):
        noor.press("shift+right")
    noor.sees_row("Woonvisie", "◂").press("T", "T").sees_row("Woonvisie", "◆")
    noor.press("f").sees("Verwacht klaar").press("escape").told("tijdlijn").press("j", "W").types("x").press("enter")
    noor.sees_row("= aangehouden", "Brief woning", "===").press("escape").told("per auteur").press("T", "L").told(
        "per auteur"
    )


def test_searching_while_typing_in_titles_and_authors_but_not_in_what_is_hidden(noor: Officer) -> None:
    noor.press("/").types("woonv").sees("Woonvisie").sees_not("Brief woningbouw").types("x").sees("Geen nota met")
    noor.press("escape").sees("Brief woningbouw", "Woonvisie").press("/").types("smit").press("enter")
    noor.sees("Brief woningbouw").sees_not("Woonvisie").told("smit", "1 van 1").press("T").sees_not("Woonvisie")
    noor.press("escape", "escape").sees("Woonvisie")
    noor.elsewhere(lambda services: services.shaping.mark(["s2"], "personnel"))
    noor.notices().press("/").types("woonv").sees_not("JANNEKE").press("escape").sees("JANNEKE")


def test_filtered_by_what_is_said_of_them_with_what_is_wrong_told_at_once(noor: Officer) -> None:
    noor.press("/").told("te-laat @auteur").types("@vos").told("1 nota").sees_not("Brief woningbouw")
    noor.press("ctrl+u").types("auteur:vos").press("down").told("1 nota")
    assert noor.asked().endswith("auteur:janneke-vos")
    noor.press("ctrl+u").types("type:kbr krap").sees("Brief woningbouw").sees_not("Woonvisie").press("enter")
    noor.told("zoekt: type:kbr krap", "1 van 1").press("T").sees("Brief woningbouw").sees_not("Woonvisie")
    noor.press("T", "/").types("autuer:vos").told('geen zoekwoord "autuer"', "Bedoelde je: auteur")
    noor.sees("Geen nota met").press("ctrl+u").types("@janeke").told("Bedoelde je: Janneke Vos")
    noor.press("ctrl+u").types("krep").told("Bedoelde je: krap").press("ctrl+u").types("uiterlijk 12 dec")
    noor.sees("Woonvisie").sees_not("Brief woningbouw").press("escape").sees("Brief woningbouw", "Woonvisie")


def test_a_long_name_leaves_the_line_of_today_alone(noor: Officer) -> None:
    def author(services: Services) -> None:
        name = "Alexandra van den Berg-Hoogstraten tot Nederhoven"
        services.deciding.decide(["s3"], "note", Given(author=name, type="NTB", by="24-11", may_add=True))

    noor.elsewhere(author)
    noor.notices().press("T").sees_row("ALEXANDRA VAN DEN BERG", "TOT…", "┃").sees_row("JANNEKE VOS", "1 nota", "┃")


def test_a_heading_is_never_cut_in_what_is_tight_and_a_date_never(come_in: ComeIn) -> None:
    noor = come_in(*POST, clock=Clock(), size=(70, 24), language="en")
    noor.elsewhere(two_notes)
    noor.notices().press("3", "L").told("by date").sees_row("Brief woningbouw", "Fri 18 Dec")
    noor.press("L").told("by step").sees_row("LETTER TO PARLIAMENT", "WRITE THE DRAFT", "1 note · 1 tight or worse")


def test_of_what_becomes_a_nota_the_day_is_in_sight_on_a_narrow_screen(noor: Officer) -> None:
    noor.press("1", "n").fills("Alexandra van den Berg-Hoogstraten").press("tab").fills("18-12-2026")
    noor.told("uiterlijk vr 18 dec", "nieuwe persoon").sees("enter doen")


def test_a_move_says_in_full_what_it_will_do(noor: Officer) -> None:
    noor.press(">", "enter", "<").told("Retour naar: concept schrijven").press("escape")
    noor.press("B").told("Terug: afstemming met juridische zaken").press("tab").types("mondeling gedaan")
    noor.told("Niet nodig: afstemming met juridische zaken").press("escape").press("W").told("Aangehouden tot")
