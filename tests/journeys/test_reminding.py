"""Reminding authors at the keyboard: from the notes, from Vandaag, and as a round; drafted here, sent by herself."""

from __future__ import annotations

from datetime import date, timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.services.making import Mail
from tests.tui.archives import ComeIn
from tests.tui.robot import Clock, Officer
from werkbank.bootstrap import Services
from werkbank.domain.notes import moves as move
from werkbank.services.guesses import Given

POST = tuple(Mail(subject=name).raw() for name in ("Brief woningbouw", "Woonvisie", "Verslag", "Reisregeling"))
NOTES = (("s1", "Piet Smit", "KBR"), ("s2", "Ada Loos", "NTB"), ("s3", "Piet Smit", "NTI"))
DAY = timedelta(days=1)


def three_notes(services: Services) -> None:
    """All wanted on Friday 27 November; today is Monday the 23rd, so they are announced."""
    services.register.add_person("Ada Loos")
    for ref, author, kind in NOTES:
        services.deciding.decide([ref], "note", Given(author=author, type=kind, by="27-11"))


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    return come_in(*POST, clock=Clock(), done=[three_notes])


def test_from_a_note_all_that_its_author_owes_in_one_mail_and_back_to_the_list(noor: Officer) -> None:
    noor.press("3", "j", "R").sees_row("Piet Smit", "2 aankondigen").told("1 van 1")
    noor.sees("Onderwerp", "Komt eraan: twee stukken", "[vriendelijk] · gewoon · stevig", "Beste Piet Smit,")
    noor.sees_row("-  Brief woningbouw: nodig op vr 27 nov", "ligt nu bij").sees("-  Verslag: nodig op vr 27 nov")
    noor.press("ctrl+c").told("De tekst staat op het klembord. Onderwerp: Komt eraan: twee stukken")
    assert noor.app.clipboard.startswith("Beste Piet Smit,\n\nBinnenkort zijn deze stukken van u nodig.")
    noor.press("Y").told("Vastgelegd: Piet Smit herinnerd aan twee stukken", "u ongedaan")
    noor.press("k").told("per auteur").sees_row("niet haalbaar", "R Brief woningbouw").sees_not("R Woonvisie")
    noor.resizes(200, 60).sees_row("Brief woningbouw", "herinnerd ma 23 nov").sees_not("R Brief")
    noor.press("u").told("Ongedaan").sees_not("herinnerd ma 23 nov")


def test_the_tone_is_chosen_with_the_arrows_and_goes_no_further_than_it_goes(noor: Officer) -> None:
    noor.press("3", "R").sees("[vriendelijk]").press("left").sees("[vriendelijk]").press("right")
    noor.sees("vriendelijk · [gewoon] · stevig", "Graag uw bericht over een stuk")
    noor.press("right", "right").sees("[stevig]", "Vandaag nodig: een stuk").press("left").sees("[gewoon]")
    noor.press("escape").told("per auteur").press("R").sees("[vriendelijk]")


def test_a_round_is_walked_with_two_keys_an_author(noor: Officer) -> None:
    noor.press(":").types("herinneringsronde").press("enter").told("herinneringsronde", "1 van 2")
    noor.sees_row("Ada Loos", "1 aankondigen").sees_row("Piet Smit", "2 aankondigen")
    noor.sees("Van Ada Loos is geen mailadres bekend; vul het zelf in.")
    noor.press("ctrl+c", "Y").told("Ada Loos herinnerd aan een stuk").sees("Beste Piet Smit")
    noor.press("Y").told("Piet Smit herinnerd aan twee stukken")
    noor.sees("Vandaag hoeft niemand herinnerd te worden. 3: naar de nota's.")
    noor.press("u").told("Ongedaan").sees_row("Piet Smit", "2 aankondigen").press("u").told("2 van 2")
    noor.press("U").told("1 van 1").press("escape").sees("Postvak 1")


def test_vandaag_lists_them_and_enter_opens_the_reminder(noor: Officer) -> None:
    noor.press("2").sees("VANDAAG HERINNEREN 2", "Vandaag 5")
    noor.sees_row("Ada Loos", "1 aankondigen", "Woonvisie").sees_row("Piet Smit", "2 aankondigen", "Brief woning")
    row = next(n for n, one in enumerate(noor.app.frame.page.items) if one.ref == "p1")  # type: ignore[attr-defined]
    assert noor.app.frame.page.items[row].name == "Piet Smit"  # type: ignore[attr-defined]
    noor.press(*["j"] * row, "enter").sees("Beste Piet Smit,").told("2 van 2")
    noor.press("Y").told("Piet Smit herinnerd").press("escape").notices().sees(
        "VANDAAG HERINNEREN 1", "Vandaag 4"
    ).sees_not("2 aankondigen")


def test_a_note_on_hold_stands_in_vandaag_on_its_day_and_opens(noor: Officer) -> None:
    noor.elsewhere(lambda services: services.note_moves.move(["n2"], move.Put(date(2026, 11, 25), "debat")))
    noor.press("2").sees_not("AANGEHOUDEN").later(2 * DAY).sees("AANGEHOUDEN, VANDAAG OPNIEUW BEKIJKEN 1")
    assert noor.app.frame.page.items[0].ref == "s2"  # type: ignore[attr-defined]
    noor.press("g", "enter").sees("Woonvisie")


def test_a_draft_in_a_file_that_she_names_never_over_another(noor: Officer, tmp_path: Path) -> None:
    noor.press("3", "j", "R", "ctrl+s").told("Wordt bewaard in ~/herinnering-piet-smit-2026-11-23.eml")
    path = tmp_path / "smit"
    noor.fills(str(path)).press("enter").told("Bewaard in", "smit.eml", "versturen doe je zelf")
    mail = message_from_bytes(path.with_suffix(".eml").read_bytes(), policy=policy.default)
    assert (mail["Subject"], mail["X-Unsent"]) == ("Komt eraan: twee stukken", "1")
    assert "Beste Piet Smit" in mail.get_content()  # type: ignore[attr-defined]
    noor.press("ctrl+s").fills(f"{tmp_path}/smit.eml").told("bestaat al").press("enter").told("bestaat al")
    noor.press("escape").sees("Beste Piet Smit")
    noor.press("ctrl+s").fills(f"{tmp_path}/").press("enter").told("Bewaard in")
    assert sorted(one.name for one in tmp_path.glob("*.eml")) == ["herinnering-piet-smit-2026-11-23.eml", "smit.eml"]


def test_why_there_is_nobody_to_remind_is_told_and_nothing_opens(noor: Officer) -> None:
    noor.elsewhere(lambda services: services.note_moves.move(["n2"], move.Put(date(2026, 11, 30), "debat")))
    noor.notices().press("3", "R").told("Woonvisie wordt aangehouden tot ma 30 nov: niet herinneren")
    noor.press("*", "R").told("Woonvisie wordt aangehouden").sees_row("Piet Smit", "2 aankondigen")
    noor.press("Y").told("herinnerd aan twee stukken").press("R").told("is vandaag al herinnerd", "en nog 2")
    noor.press("escape", "j", "R").told("Aan Brief woningbouw is vandaag al herinnerd")
    noor.press("u", "0").press("m").fills("Fatima").press("enter", "R").told("Hier staat geen nota")


def test_who_is_away_and_what_is_marked(noor: Officer) -> None:
    noor.elsewhere(lambda services: services.absences.add("Piet Smit", date(2026, 11, 20), date(2026, 11, 25)))
    noor.elsewhere(lambda services: services.shaping.mark(["s1"], "personnel"))
    noor.notices().press("2").sees_row("Piet Smit", "afwezig t/m wo 25 nov").press("3", "j", "R")
    noor.sees("Piet Smit is afwezig tot en met wo 25 nov.", "-  een stuk met een merking (n1): nodig op vr 27 nov")
    noor.sees_row("Piet Smit", "afwezig t/m wo 25 nov").sees_not("woningbouw")
    noor.press("ctrl+c")
    assert "woningbouw" not in noor.app.clipboard


def test_long_before_its_day_it_can_be_done_and_it_says_so(noor: Officer) -> None:
    noor.elsewhere(lambda services: services.deciding.decide(
        ["s4"], "note", Given(author="Ada Loos", type="NTB", by="18-12"))
    )  # fmt: skip
    noor.notices().press("3", "j", "R").sees_row("Ada Loos", "2 aankondigen")
    noor.sees("Op jouw verzoek, volgens de planning nog niet aan de beurt: Reisregeling")


def test_the_letter_takes_the_whole_screen_and_another_program_is_seen(noor: Officer) -> None:
    noor.press(":").types("herinneringsronde").press("enter", "f").sees("Met vriendelijke groet,", "Noor Bakker")
    noor.press("escape").sees_row("Piet Smit", "2 aankondigen").press("j").sees("Beste Piet Smit")
    noor.elsewhere(lambda services: services.reminding.sent(services.reminding.due("Ada")))
    noor.notices().told("1 van 1").sees("Beste Piet Smit").press("tab", "j", "escape", "escape").sees("Postvak 1")


def test_the_dagbrief_has_them_beside_the_page_and_they_can_be_left_out(noor: Officer) -> None:
    noor.later(DAY).press("5").sees("TERMIJNEN PER AUTEUR").sees_row("●", "Woonvisie")
    at = next(n for n, row in enumerate(noor.app.frame.page.rows.rows) if row.group == "pending")  # type: ignore[attr-defined]
    noor.press(*["j"] * at, "e").told("Deze regel volgt de nota").press("J").told("Deze regel volgt de nota")
    noor.press("space").types("al besproken").press("enter").sees("ERUIT GELATEN").press("f").sees(
        "Termijnen per auteur"
    )
