"""The registers at the keyboard: mandates, persons, managers."""

from __future__ import annotations

from datetime import date

import pytest

from tests.services.making import JANSEN, Mail
from tests.tui.archives import ComeIn
from tests.tui.robot import Officer
from werkbank.bootstrap import Services
from werkbank.domain.ids import show
from werkbank.lang.shape.commands import CommandId
from werkbank.services.guesses import Given
from werkbank.services.register_edits import MandateEdit, PersonEdit

HOSTILE = "Pi\x1b[31met\u202e [bold]\n\x07"
POST = tuple(
    Mail(subject=name, to=f"Dirk Jansen <{JANSEN}>", sender="Piet Smit <p.smit@minbzk.nl>").raw()
    for name in ("Uitnodiging bouwtop", "Cijfers", "Convenant")
)


def settled(services: Services) -> None:
    services.deciding.decide(["s1"], "settle", Given(mandate="ma1", reason="gebeld"))


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    return come_in(*POST, done=[settled])


def goes(noor: Officer, name: str) -> Officer:
    """By the palette, as she does."""
    return noor.press("ctrl+p").types(name).press("enter")


# ---------------------------------------------------------------------- mandates


def test_a_mandate_is_told_with_what_was_settled_by_it(noor: Officer) -> None:
    goes(noor, "mandaten").sees(
        "GELDIG 1", "▌Uitnodigingen tot 2 uur", "Dirk Jansen", "zonder einddatum", "werkafspraak"
    )
    noor.sees("1 stuk, laatst", "Laatst afgedaan", "s1 Uitnodiging bouwtop").told("mandaten")


def test_one_is_laid_down_changed_withdrawn_and_taken_back(noor: Officer) -> None:
    goes(noor, "mandaten").press("F").fills("Facturen").press("tab", "tab").fills("onder").press("tab").fills("€ 500")
    noor.press("tab").fills("31 december").told("Geldt t/m do 31 dec").press("enter").told(
        "Bewaard: Facturen", "u ongedaan"
    )
    noor.sees_row("▌Facturen", "t/m do 31 dec", "ondermandaat").sees("niet gezegd (e)", "€ 500")
    noor.press("e", "tab", "tab", "tab", "tab", "tab").fills("RWJ-M-9").press("enter").told("Bewaard").sees("RWJ-M-9")
    noor.sees_not("niet gezegd").press("delete").told("Ingetrokken: Facturen").sees("VERLOPEN 1", "verlopen na")
    noor.press("delete").sees("VERLOPEN 1")
    noor.press("u").told("Ongedaan: mandaat ingetrokken").sees_not("VERLOPEN").sees_row("▌Facturen")
    goes(noor.restart(), "mandaten").press("u").sees("niet gezegd").press("u").sees_not("Facturen")
    noor.press("U").sees_row("▌Facturen")


def test_what_does_not_fit_is_told_and_asked_again(noor: Officer) -> None:
    goes(noor, "mandaten").press("F", "enter").told("Zeg waar het mandaat over gaat")
    noor.fills("Facturen").press("tab").fills("Xyzzy").press("enter").told("Xyzzy")
    noor.fills("Jansen").press("tab").fills("m").press("enter").told("Kies uit", "mandaat", "machtiging")
    noor.fills("macht").press("tab", "tab").fills("ooit").press("enter").told("noemt geen dag")
    noor.fills("1-11-2026").told("voorbij").press("enter").sees("VERLOPEN 1", "Facturen", "machtiging")
    noor.press("e", "enter").told("Er is niets veranderd")


def test_what_somebody_else_changed_meanwhile_is_told_and_stays(noor: Officer) -> None:
    goes(noor, "mandaten").press("e").fills("Van mij")
    noor.elsewhere(lambda services: services.contacts.edits.mandate("ma1", MandateEdit(about="Van een ander")))
    noor.press("enter").told("Van een ander is intussen ergens anders gewijzigd").press("escape").notices()
    noor.sees("▌Van een ander").sees_not("Van mij")


def test_what_she_did_not_touch_follows_what_somebody_else_does_and_both_are_kept(noor: Officer) -> None:
    goes(noor, "mandaten").press("e", "tab", "tab", "tab").fills("€ 90")
    noor.elsewhere(lambda services: services.contacts.edits.mandate("ma1", MandateEdit(kenmerk="RWJ-1")))
    noor.notices().told("elders gewijzigd", "RWJ-1").sees("vastgelegd in ▸ RWJ-1").press("enter").told("Bewaard")
    noor.sees("€ 90", "RWJ-1").press("u").sees("RWJ-1").sees_not("€ 90")


def test_what_was_taken_away_meanwhile_is_told(noor: Officer) -> None:
    goes(noor, "personen").press("F").fills("Truus Bos").press("enter").sees_row("▌Truus Bos").press("e")
    noor.elsewhere(lambda services: services.history.undo())
    noor.notices().told("Truus Bos is er niet meer").fills("Truus").press("enter").told("Truus").press("escape")
    noor.sees_not("Truus")


def test_the_cursor_goes_to_the_field_that_is_wrong(noor: Officer) -> None:
    goes(noor, "personen").press("F").fills("Truus Bos").press("tab").fills("truus").press("tab").fills("jurist")
    noor.press("enter").told("geen mailadres").fills("truus@vng.nl").press("enter").told("Bewaard").sees("truus@vng.nl")


def test_from_the_line_that_says_no_mandate_covers_it_she_learns_where_one_is_laid_down(noor: Officer) -> None:
    noor.goes_to("Cijfers").press("z").told("Geen mandaat dekt dit", "esc, ctrl+p, mandaten")


def test_an_hostile_mandate_is_one_harmless_row_and_a_marked_piece_a_pointer(noor: Officer) -> None:
    def work(services: Services) -> None:
        services.shaping.mark(["s1"], "personnel", "")
        services.register.add_mandate("DJ", HOSTILE * 9, "mandate", HOSTILE, HOSTILE, date(2026, 11, 24))

    noor.elsewhere(work)
    goes(noor, "mandaten").sees("Pi").sees_not("\x1b", "\u202e").press("G").sees(
        "nog niets" if False else "Laatst afgedaan"
    )
    noor.sees_not("Uitnodiging bouwtop")


def test_without_any_it_says_what_to_do(come_in: ComeIn) -> None:
    def gone(services: Services) -> None:
        services.history.undo(
            next(show("deed", one.id) for one in services.history.log(100) if one.key == "mandate-add")
        )

    noor = come_in(*POST, done=[gone])
    goes(noor, "mandaten").sees("Er zijn nog geen mandaten", "F: een mandaat vastleggen").press("e")
    noor.told("niets onder de cursor")


# ---------------------------------------------------------------------- persons


def owing(services: Services) -> None:
    services.deciding.decide(["s2"], "wait", Given(to="Piet Smit", by="+2"))


def crowd(services: Services) -> None:
    for number in range(100, 400):
        services.register.add_person(f"Ambtenaar {number}", [f"a{number}@minbzk.nl"], "jurist", "WJZ")


def test_persons_are_told_with_their_card_and_narrowed_while_she_types(come_in: ComeIn) -> None:
    noor = come_in(*POST, done=[crowd])
    goes(noor, "personen").sees_row("▌Ambtenaar 100", "jurist, WJZ").press("G").sees_row("▌Piet Smit", "3 open")
    noor.sees("Open stukken", "s3 Convenant").press("slash").types("wjz 39").told("13 personen").sees("▌Ambtenaar 139")
    noor.sees_not("Piet Smit").press("enter").told("zoekt: wjz 39").press("j").sees_row("▌Ambtenaar 239")
    noor.press("slash").fills("zzz").told("0 personen").sees("Niemand met “zzz”").press("escape").sees("van 302")
    noor.press("slash").types("p.smit@").press("enter").sees_row("▌Piet Smit").press("escape").sees("van 302")
    noor.sees_row("▌Piet Smit")


def test_a_person_is_added_changed_and_taken_back(noor: Officer) -> None:
    goes(noor, "personen").press("F").fills("Truus Bos").press("tab").fills("truus@vng.nl; t.bos@vng.nl")
    noor.press("tab").fills("wethouder").press("tab", "tab").fills("burg").press("enter").told("Bewaard: Truus Bos")
    noor.sees_row("▌Truus Bos", "wethouder", "burger").press("e", "tab").fills("geen").press("enter")
    noor.told("geen mailadres").fills("truus@vng.nl").press("tab", "tab", "tab").fills("keizer").press("enter")
    noor.told("Kies uit").fills("volgt").press("enter").told("Bewaard").sees_not("burger", "t.bos@vng.nl")
    noor.press("e").fills("Piet Smit").press("enter").told("bestaat al").press("escape")
    noor.press("u").sees("burger", "t.bos@vng.nl").press("u").sees_not("Truus")


def test_somebody_is_away_and_back(noor: Officer) -> None:
    goes(noor, "personen").press("G").sees_row("▌Piet Smit").press("space").fills("morgen..vrijdag")
    noor.told("24 nov", "27 nov").press("enter").told("Piet Smit").sees_row("▌Piet Smit", "weg vanaf di 24 nov")
    assert "spatie terug" in noor.footer()
    noor.press("space").sees_not("weg vanaf").press("u").sees("weg vanaf").press("u").sees_not("weg vanaf")
    noor.press("space", "enter").sees_not("weg").press("escape")


def test_from_a_person_to_what_waits_and_to_the_reminder_and_back(come_in: ComeIn) -> None:
    noor = come_in(*POST, done=[owing])
    goes(noor, "personen").press("G").sees_row("▌Piet Smit").press("R").sees("p.smit@minbzk.nl", "Cijfers")
    noor.press("escape").sees_row("▌Piet Smit").press("enter").sees("Cijfers").press("escape").sees_row("▌Piet Smit")
    noor.press("g").sees_row("▌Janneke Vos")
    assert "herinner" not in noor.footer()
    noor.press("R").told("Op Janneke Vos wacht niets")


def test_a_person_that_somebody_else_changed_is_told(noor: Officer) -> None:
    goes(noor, "personen").press("G", "e", "tab", "tab").fills("jurist")
    noor.elsewhere(lambda services: services.contacts.edits.person("Piet Smit", PersonEdit(organisation="WJZ")))
    noor.press("enter").told("Piet Smit is intussen ergens anders gewijzigd").press("escape").notices()
    noor.sees_row("▌Piet Smit", "WJZ").sees_not("jurist")


def test_a_hostile_person_is_one_harmless_row(noor: Officer) -> None:
    noor.elsewhere(lambda services: services.register.add_person(HOSTILE * 6, [], HOSTILE, HOSTILE * 4))
    goes(noor, "personen").sees("Janneke Vos", "Pi").sees_not("\x1b", "\u202e")


# ---------------------------------------------------------------------- managers


def test_managers_are_told_with_what_is_open_and_changed(noor: Officer) -> None:
    goes(noor, "managers").sees("ACTIEF 2").sees_row("▌DJ", "Dirk Jansen", "2 open").sees("2 te beslissen")
    noor.press("e", "tab").fills("dja").press("tab", "tab").fills("wonen, huur").press("enter").told("Bewaard")
    noor.sees_row("▌DJA").sees("wonen, huur").press("u").sees_row("▌DJ ").sees_not("wonen, huur")
    noor.press("F").fills("Bo Visser").told("hoofdletters").press("enter").sees_row("▌BV", "Bo Visser").press("u")
    noor.sees_not("Bo Visser").press("g", "e", "tab").fills("FEA").press("enter").told("bestaat al")


def test_who_stops_is_told_with_what_is_open_and_all_of_it_is_handed_over_at_once(noor: Officer) -> None:
    goes(noor, "managers").press("space").told("Dirk Jansen is niet meer actief; nog 2 open", "O: alles doorgeven")
    noor.sees("NIET ACTIEF 1").sees_row("▌DJ").press("O", "enter").told(
        "2 stukken van Dirk Jansen doorgegeven aan Fatima"
    )
    assert "doorgeven" not in noor.footer()
    assert "weer actief" in noor.footer()
    noor.press("O").told("ligt niets meer open").press("u").sees_row("▌DJ", "2 open")
    noor.press("u").sees("ACTIEF 2").sees_not("NIET ACTIEF").press("U").sees("NIET ACTIEF 1").press("space")
    noor.told("weer actief").sees("ACTIEF 2")


def test_the_last_manager_has_nobody_to_hand_it_over_to(noor: Officer) -> None:
    noor.elsewhere(lambda services: services.register.edit_manager("FEA", active=False))
    goes(noor, "managers").sees_row("▌DJ", "2 open").press("O").told("geen andere actieve manager")


@pytest.mark.parametrize("command", ["mandates", "people", "managers"])
def test_keys_in_a_burst_are_for_the_rows_that_come(noor: Officer, command: CommandId) -> None:
    noor.meanwhile(lambda: noor.app.frame.perform(command)).meanwhile_press("G", "tab", "tab", "e").waits()
    assert noor.asked()
    noor.press("escape")


def test_on_a_small_screen_the_last_columns_go_and_the_text_takes_all_of_it(noor: Officer) -> None:
    goes(noor, "mandaten").resizes(60, 20).sees_row("▌Uitnodigingen tot 2 uur", "Dirk Jansen", "zonder einddatum")
    noor.press("f").sees("van wie").sees_not("GELDIG").press("escape").sees("GELDIG")
    noor.press("tab", "j", "G", "g", "escape").sees("GELDIG").clicks("Uitnodigingen", times=2).press("escape")
