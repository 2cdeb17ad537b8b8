"""What an officer ran into on her first morning: each of these said nothing, said too little, or showed too little."""

from __future__ import annotations

from threading import Event
from typing import Any

import pytest

from tests.services.making import Mail
from tests.tui.archives import ComeIn
from werkbank.services.sections import Count


def test_who_puts_a_piece_to_sleep_until_after_its_term_is_told(come_in: ComeIn) -> None:
    noor = come_in(Mail(subject="Vandaag af").raw(), Mail(subject="Later").raw(), Mail(subject="Nog later").raw())
    noor.goes_to("Vandaag af").press("t").fills("23-11").press("enter")
    noor.goes_to("Later").press("t").fills("27-11").press("enter")
    noor.goes_to("Later").press("s").fills("+3").told("Sluimert tot do 26 nov").sees_not("termijn!")
    noor.fills("+5").told("Na de termijn! Sluimert tot ma 30 nov").press("escape")
    noor.press("*", "s").fills("+3").told("Deels na de termijn! Sluimert tot do 26 nov").press("escape")
    noor.press("escape").goes_to("Vandaag af").press("s").told("Na de termijn! Sluimert tot di 24 nov")
    noor.fills("gisteren").press("enter").told("Die dag is al voorbij, of is vandaag: dan sluimert het niet.")
    noor.fills("do 14:00").told("tot do 26 nov", "zonder uur").press("enter").told("Na de termijn!")


def test_who_looks_for_something_finds_it_again_after_a_letter_or_the_rules(come_in: ComeIn) -> None:
    noor = come_in(*(Mail(subject=f"Vraag {n}", text="Waar moet dit heen?\n").raw() for n in range(3)))
    noor.goes_to("Vraag 0").press("d").fills("Loket Wonen").press("tab").fills("ja").press("enter")
    noor.goes_to("Vraag 1").press("d").fills("Loket Wonen").press("enter")
    noor.press("/").types("besluit:doorverwezen").press("enter").told("zoekt: besluit:doorverwezen")
    noor.goes_to("Vraag 0").press("R").told("De vrager van dit stuk weet het al").sees("Vraag 1")
    noor.goes_to("Vraag 1").press("R").sees("Onderwerp").press("escape").told("zoekt: besluit:doorverwezen")
    noor.press("colon").types("naar de regels").press("enter").told("Regels").press("escape")
    noor.told("zoekt: besluit:doorverwezen").sees_not("Vraag 2")


def test_what_is_said_of_a_sender_is_typed_by_any_of_its_words(come_in: ComeIn) -> None:
    noor = come_in(Mail(subject="Aanbieding", sender="Verkoop <verkoop@winkel.example>").raw())
    noor.press("@").fills("weg").press("enter").told(
        '"weg" kan niet. Kies uit: hoort hier, ter informatie, naar archief.'
    )
    noor.fills("arch").press("enter").told("naar archief")
    assert list(noor.states().values()) == ["archived"]


def test_what_is_found_is_read_on_beyond_the_first_hundred(come_in: ComeIn) -> None:
    noor = come_in(*(Mail(subject=f"Huur {n}").raw() for n in range(250)))
    noor.press("/").types("nieuw").press("enter").told("1 van 100", "de eerste 100")
    noor.press("G").told("100 van 200", "de eerste 200").press("G").told("200 van 250").sees_not("de eerste")
    noor.press("G").told("250 van 250").press("/", "ctrl+u").types("huur").press("enter").told("1 van 100")
    noor.press("G").press("G").press("G").told("250 van 250")


def test_the_parts_of_the_inbox_are_there_before_they_are_counted(come_in: ComeIn) -> None:
    noor = come_in(Mail(subject="Een").raw(), Mail(subject="Twee").raw())
    sections, go = noor.services.sections, Event()
    count = sections.counts

    def slow(manager: str = "") -> dict[str, Count]:
        go.wait()
        return count(manager)

    sections.counts = slow  # type: ignore[method-assign]
    noor.meanwhile_press("9")
    for _ in range(2_000):
        noor.meanwhile(lambda: None)
        if "alles …" in noor.picture():
            break
    else:
        pytest.fail(noor.picture())
    go.set()
    noor.waits().sees("alles 2 ·", "nu doen 0…", "enter doen")
    noor.fills("zzz").press("enter").sees('Er is geen weergave "zzz".').fills("alles").sees("alles 2 ·")


def test_esc_brings_the_message_back_after_why(come_in: ComeIn) -> None:
    noor = come_in(Mail(subject="Een", text="Dit is de tekst.\n").raw(), Mail(subject="Twee").raw(), size=(80, 24))
    noor.goes_to("Een").press("=").sees("punten?").press("escape").sees("Dit is de tekst").sees_not("punten?")
    noor.press("enter", "=").sees("punten?").press("escape").sees("Dit is de tekst", "0:00").press("escape").told(
        "1 van 2"
    )


def test_a_word_that_is_almost_one_of_the_query_is_offered(come_in: ComeIn) -> None:
    noor = come_in(Mail(subject="Late teruggave").raw())
    noor.press("/").types("te-lat").sees("Bedoelde je: te-laat?").press("ctrl+u").types("teruggave").sees_not(
        "Bedoelde"
    )
    noor.press("ctrl+u").types("te-laat").sees_not("Bedoelde")


def test_what_was_typed_here_is_not_asked_by_somebody_else(come_in: ComeIn) -> None:
    noor = come_in(Mail(subject="Een").raw()).press("ctrl+n")
    noor.types("gebeld: graag je reactie over de subsidie @bakker voor 4 dec").press("enter").sees("gebeld: graag")
    noor.sees_not("neem over", "»").press("enter").sees_not("neem over", "»")


def test_who_is_reminded_early_is_not_asked_again_sooner(come_in: ComeIn) -> None:
    noor = come_in(Mail(subject="Cijfers huur").raw()).press("w").fills("Piet Smit").press("tab").fills("4-12")
    noor.press("enter").press("6").sees_row("Cijfers huur", "vr 4 dec").press("R").sees("Even navragen: Cijfers huur")
    noor.press("Y").sees_row("Cijfers huur", "vr 4 dec", "herinnerd")


def test_one_field_has_the_whole_line_and_a_wrong_word_gets_words_of_her_language(come_in: ComeIn) -> None:
    noor = come_in(Mail(subject="Een").raw(), size=(80, 24)).press("s").fills("5 werkdagen voor de termijn")
    assert "5 werkdagen voor de termijn" in noor.asked(), noor.picture()
    noor.press("escape", "/").types("mering:medisch").sees("Bedoelde je: merking").sees_not("marking")


def test_the_form_of_a_rule_goes_back_line_by_line_and_the_list_says_what_it_does(come_in: ComeIn) -> None:
    long = "nieuwsbrief.van.de.afdeling@heel-lange-naam.example"
    noor = come_in(Mail(subject="Nieuws over de huren", sender=f"VNG <{long}>").raw(), size=(80, 24))
    noor.press("colon").types("maak een regel").press("enter", "enter", "enter", "enter", "enter")
    noor.told("Deze regel doet niets").press("escape").sees("Dan besluit ▸").fills("archief").press("enter", "enter")
    noor.sees("→ archiveren").told("Regel bewaard", "u ongedaan")


@pytest.mark.parametrize(("key", "place", "nothing"), [("6", "waiting", "schuldig"), ("2", "today", "je hand meer")])
def test_nobody_is_told_that_there_is_nothing_before_it_was_looked(
    come_in: ComeIn, key: str, place: str, nothing: str
) -> None:
    noor = come_in(Mail(subject="Cijfers").raw())
    go, look = Event(), getattr(noor.services.overviews, place)

    def slow(*given: Any, **named: Any) -> Any:
        go.wait()
        return look(*given, **named)

    setattr(noor.services.overviews, place, slow)
    noor.meanwhile_press(key)
    for _ in range(500):
        noor.meanwhile(lambda: None)
    assert nothing not in noor.picture()
    go.set()
    noor.waits().sees(nothing)
