"""What was decided before comes back as a suggestion, taken with one key, unlearned, and undone."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from tests.services.making import Mail
from tests.tui.archives import ComeIn

NEWS = "VNG <nieuws@vng.nl>"


def newsletters(count: int, **changes: Any) -> list[bytes]:
    return [
        Mail(**{"subject": f"Weekbericht {n}", "sender": NEWS, "text": f"Nieuws {n}.\n", **changes}).raw()
        for n in range(count)
    ]


def test_ten_newsletters_archived_the_eleventh_taken_with_plus_unlearned_and_undone(come_in: ComeIn) -> None:
    noor = come_in(*newsletters(12))
    noor.press("+").told("Bij dit stuk staat geen voorstel")
    for _ in range(10):
        noor.press("a")
    noor.sees("voorstel: archiveren · 10 van 10 keer bij deze afzender")
    noor.press("+").told("Archiveren", "u ongedaan").sees("11 van 11 keer bij deze afzender")
    noor.press("u").sees("10 van 10 keer")
    noor.press("colon").types("afleren").press("enter")
    noor.told("Afgeleerd: archiveren bij deze afzender").sees_not("voorstel:")
    noor.press("+").told("Bij dit stuk staat geen voorstel")
    noor.press("u").sees("voorstel: archiveren").press("u").sees("9 van 9 keer")


def test_enter_never_takes_a_suggestion(come_in: ComeIn) -> None:
    noor = come_in(*newsletters(5)).press("a", "a", "a").sees("voorstel: archiveren")
    noor.press("enter").sees("voorstel: archiveren · 3 van 3 keer").press("enter")
    assert list(noor.states().values()).count("archived") == 3


def test_in_the_stream_plus_goes_on_to_the_next(come_in: ComeIn) -> None:
    noor = come_in(*newsletters(6)).press("enter", "i", "enter", "i", "enter", "i", "enter")
    noor.sees("voorstel: ter informatie", "3 van 3 keer").press("+", "+", "+")
    noor.sees("Klaar", "6 besluiten")


def test_a_suggestion_carries_its_desk(come_in: ComeIn) -> None:
    noor = come_in(*newsletters(5))
    for _ in range(3):
        noor.press("d").fills("Loket Wonen").press("enter")
    noor.sees("voorstel: naar loket Loket Wonen · vrager weet het nog niet · 3 van 3 keer")
    noor.press("+").told("Naar loket Loket Wonen")


def test_why_tells_what_the_clues_say(come_in: ComeIn) -> None:
    noor = come_in(*newsletters(5)).press("a", "a", "a", "f", "=")
    noor.sees("Wat eerder besloten is op wat hierop lijkt", "archiveren: 3 van 3 keer bij deze afzender")
    noor.sees("archiveren: 3 van 3 keer met “weekbericht” in het onderwerp")


def test_ticked_pieces_are_not_taken_together(come_in: ComeIn) -> None:
    noor = come_in(*newsletters(6)).press("a", "a", "a", "space", "space", "+")
    noor.told("Een voorstel neem je per stuk over")


def test_of_a_confidential_piece_nothing_is_suggested_until_it_is_opened(come_in: ComeIn) -> None:
    secret = Mail(subject="Personeelsvertrouwelijk: verzuim meidoorn", sender=NEWS, text="Graag bespreken.\n").raw()
    noor = come_in(*newsletters(3), secret).press("a", "a", "a")
    noor.sees("personeelsvertrouwelijk").sees_not("voorstel", "meidoorn").press("+").told("staat geen voorstel")
    noor.press("enter").sees("voorstel: archiveren · 3 van 3 keer bij deze afzender")


def test_what_asks_stands_out_and_date_number_and_gist_are_taken_over(come_in: ComeIn) -> None:
    text = "Beste Dirk,\n\nBijgaand de stukken. Graag je akkoord uiterlijk vrijdag 4 december.\n\nGroet, Anna\n"
    noor = come_in(Mail(subject="Convenant bouw 2026-0000123456", text=text).raw(), *newsletters(1))
    noor.goes_to("Convenant").press("enter")
    noor.sees("neem over: uiterlijk vr 4 dec (“vrijdag 4 december”)", "kenmerk 2026-0000123456")
    noor.sees("kern: Convenant bouw 2026-0000123456: Graag je akkoord uiterlijk vrijdag 4", "»Bijgaand de stukken.")
    noor.press("+").told("Overgenomen: datum, kenmerk, kern").sees("uiterlijk vr 4 dec").sees_not("neem over")
    noor.press("+").told("Bij dit stuk staat geen voorstel")
    noor.press("u").sees("neem over: uiterlijk vr 4 dec")


def test_a_decision_is_filled_in_with_what_the_text_asks_and_nothing_before_that(come_in: ComeIn) -> None:
    text = "Beste Dirk,\n\nGraag je akkoord uiterlijk vrijdag 4 december.\n"
    noor = come_in(Mail(subject="Convenant bouw", text=text).raw()).press("b")
    assert "4-12-2026" in noor.asked()
    noor.press("enter").told("uiterlijk vr 4 dec")
    (line,) = noor.elsewhere(lambda services: services.views.window("decided").lines)
    view = noor.elsewhere(lambda services: services.views.show(line.ref))
    assert view.gist == "Convenant bouw: Graag je akkoord uiterlijk vrijdag 4 december."  # type: ignore[union-attr]


def test_who_sent_it_and_what_came_before(come_in: ComeIn) -> None:
    first = Mail(subject="Stand van zaken huur", sender="Piet Smit <p.smit@minbzk.nl>", text="Bijgaand.\n")
    noor = come_in(first.raw(), first.answer(text="Zie hieronder.\n").raw(), *newsletters(1))
    noor.goes_to("Stand van zaken huur").press("a")
    noor.goes_to("Stand van zaken huur").press("enter")
    noor.sees("afzender", "1 open", "vorige keer archiveren (ma 23 nov)", "Eerder: 1 stuk", "archief · Piet Smit")


def test_a_date_that_one_text_asks_for_is_not_repeated_on_the_next(come_in: ComeIn) -> None:
    text = "Beste Dirk,\n\nGraag je akkoord uiterlijk vrijdag 4 december.\n"
    noor = come_in(Mail(subject="Convenant bouw", text=text).raw(), Mail(subject="Iets anders", text="Zie.\n").raw())
    noor.goes_to("Convenant").press("b", "enter").goes_to("Iets anders").press(".").told("uiterlijk do 26 nov")


def test_a_day_by_which_that_went_by_unseen_is_told_until_it_is_decided(come_in: ComeIn) -> None:
    text = "Beste Dirk,\n\nGraag uiterlijk donderdag 26 november de stukken aanleveren.\n"
    noor = come_in(Mail(subject="Stukken", text=text).raw(), size=(80, 24))
    noor.sees("neem over: uiterlijk do 26 nov").sees_not("voorbij").later(timedelta(days=4)).restart()
    noor.sees("uiterlijk do 26 nov is voorbij (“donderdag 26 november”)", "neem over: kern").press("enter")
    noor.sees("uiterlijk do 26 nov is voorbij (“donderdag 26 november”)").press("a", "escape").sees_not("voorbij")


def test_what_is_to_be_discussed_keeps_the_day_by_which_and_without_one_asks_none(come_in: ComeIn) -> None:
    text = "Beste Dirk,\n\nKunt u ons voor vrijdag 4 december laten weten of u komt?\n"
    noor = come_in(Mail(subject="Congres", text=text).raw(), Mail(subject="Kat", text="Miauw.\n").raw(), size=(80, 24))
    noor.goes_to("Congres").press("p").sees(
        "Bespreken (werkoverleg): uiterlijk vr 4 dec", "tekst: “vrijdag 4 december”"
    )
    noor.press("enter").goes_to("Kat").press("p").sees("Bespreken (werkoverleg) ──").press("enter")
    noor.later(timedelta(days=14)).restart().press("2").sees_row("te laat", "Congres").sees_not("Kat")


def test_whom_we_wait_for_is_asked_again_before_the_day_by_which_the_text_asks(come_in: ComeIn) -> None:
    soon = "Beste Dirk,\n\nGraag je reactie uiterlijk woensdag 25 november.\n"
    noor = come_in(Mail(subject="Cijfers", text=soon).raw(), Mail(subject="Kat", text="Miauw.\n").raw())
    noor.goes_to("Kat").press("w").told("rappel do 26 nov").press("escape")
    noor.goes_to("Cijfers").press("w").told("rappel di 24 nov", "uit de tekst: “woensdag 25 november”").press("enter")
    noor.press("6").sees_row("di 24 nov", "Cijfers")


def test_desk_person_number_and_day_come_from_the_text_and_the_line_says_so(come_in: ComeIn) -> None:
    noor = come_in(
        Mail(subject="Handtekening", text="Graag tekenen, zaaknummer AWB-26-4471.\n").raw(),
        Mail(subject="Documenten", text="Ik doe een woo-verzoek en wil alle stukken hebben.\n").raw(),
        Mail(subject="Cijfers", text="Wil je ze bij Piet Smit opvragen?\n").raw(),
        Mail(subject="Nota", text="Ik stuur hem dinsdag 1 december.\n").raw(),
    )
    noor.goes_to("Handtekening").press("o")
    assert "AWB-26-4471" in noor.asked()
    noor.told("uit de tekst: “AWB-26-4471”").press("escape")
    noor.goes_to("Documenten").press("d").told("Naar loket Woo-loket").press("escape")
    noor.goes_to("Cijfers").press("w").told("Wacht op Piet Smit", "uit de tekst: “Piet Smit”").press("enter")
    noor.goes_to("Nota").press("w").told("rappel di 1 dec").fills("Janneke").told("Wacht op Janneke Vos").press("enter")
    noor.press("6").sees_row("Nota", "di 1 dec")


def test_what_is_due_today_is_not_put_away_until_the_sunday_that_its_text_names(come_in: ComeIn) -> None:
    sunday = "Zondag besteden wij hier aandacht aan. Klopt het?\n"
    answer = "Ik stuur hem dinsdag 1 december.\n"
    noor = come_in(
        Mail(subject="Wederhoor", text=sunday).raw(), Mail(subject="Nota", text=answer).raw(),
        Mail(subject="Uitzending", text=sunday).raw(), size=(80, 24),
    )  # fmt: skip
    noor.goes_to("Uitzending").press("w").told("rappel do 26 nov").sees_not("29 nov", "termijn!").press("escape")
    noor.goes_to("Wederhoor").press("t").fills("23-11").press("enter")
    noor.goes_to("Wederhoor").press("w").told("Na de termijn! Wacht op", "rappel di 24 nov").sees_not("29 nov")
    noor.press("enter").told("Na de termijn! Wacht op")
    noor.goes_to("Nota").press("t").fills("27-11").press("enter")
    noor.goes_to("Nota").press("w").told("rappel do 26 nov").sees_not("rappel di 1 dec", "termijn!")
    noor.press("tab").fills("1-12").told("Na de termijn! Wacht op", "rappel di 1 dec").press("enter")


def test_a_manager_that_the_text_names_stands_in_the_line_that_asks_whose_it_is(come_in: ComeIn) -> None:
    office = "Secretariaat <secretariaat@minbzk.nl>"
    mail = Mail(subject="Ontbijt", to=office, text="Kan mevrouw El Amrani voor 4 december laten weten of zij komt?\n")
    noor = come_in(mail.raw()).press("b")
    assert noor.asked().startswith("manager ▸ Fatima")
    for part in ("advies ▸", "uiterlijk ▸ 4-12-2026", "kern ▸ Ontbijt"):
        assert part in noor.asked(), noor.picture()
    noor.press("enter").told("uiterlijk vr 4 dec")
    line = noor.elsewhere(lambda services: services.views.window("decided").lines[0])
    assert line.manager == "Fatima El Amrani"


def test_of_a_long_guess_the_beginning_is_shown_and_typed_over(come_in: ComeIn) -> None:
    text = (
        "Kunt u voor woensdag 2 december 14.00 uur laten weten of de directeur bij de opening van het wijkcentrum is?\n"
    )
    noor = come_in(Mail(subject="Opening van het vernieuwde wijkcentrum De Horizon", text=text).raw()).press("b")
    assert "uiterlijk ▸ 2-12-2026 14:00" in noor.asked(), noor.picture()
    assert "kern ▸ Opening" in noor.asked(), noor.picture()
    noor.press("tab", "tab").types("Gaat hij?").press("enter")
    (line,) = noor.elsewhere(lambda services: services.views.window("decided").lines)
    view = noor.elsewhere(lambda services: services.views.show(line.ref))
    assert view.gist == "Gaat hij?"  # type: ignore[union-attr]


def test_what_is_due_today_does_not_sleep_until_the_sunday_that_its_text_names(come_in: ComeIn) -> None:
    sunday = Mail(subject="Wederhoor", text="Zondag besteden wij hier aandacht aan. Klopt het?\n")
    noor = come_in(sunday.raw(), Mail(subject="Uitzending", text="Zondag is de uitzending.\n").raw(), size=(80, 24))
    noor.goes_to("Uitzending").press("s").told("29 nov").press("escape")
    noor.goes_to("Wederhoor").press("t").fills("23-11").press("enter")
    noor.goes_to("Wederhoor").press("s").told("Sluimert tot").sees_not("29-11")
