"""Beslisstroom: one piece at a time over the whole screen, forward and back, and what was done at the end."""

from __future__ import annotations

from typing import Any

import pytest

from tests.services.making import AMRANI, Mail
from tests.tui.archives import ComeIn, many
from tests.tui.robot import Officer
from werkbank.services.sittings import Sitting
from werkbank.tui.panes.postvak import flow


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    return come_in(*many(5))


def test_five_pieces_one_skipped_and_the_summary(noor: Officer) -> None:
    noor.press("enter").sees("Bijgaand het verslag van overleg 0").sees_not("Verslag overleg 001").told(
        "1 van 5 · 0:00"
    )
    noor.works(12)
    noor.press("a").sees("Bijgaand het verslag van overleg 1").told("Archiveren")
    noor.press("right").sees("Bijgaand het verslag van overleg 2").told("3 van 5 · 0:12")
    noor.press("w", "enter").sees("Bijgaand het verslag van overleg 3")
    noor.press("a").sees("Bijgaand het verslag van overleg 4")
    noor.works(60)
    noor.press("right")
    noor.sees("Klaar", "3 besluiten in 1:12, 2 overgeslagen", "2  archiveren", "1  wachten op iemand")
    noor.sees("Nog 2 in het postvak.", "esc: terug naar de lijst")
    noor.press("escape").sees("Verslag overleg 001", "Verslag overleg 004", "Postvak 2")


def test_back_in_the_list_the_piece_stands_there_at_once(noor: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flow, "_BACK", 60.0)  # a busy machine is no reason to draw halfway
    noor.press("enter", "a", "escape").sees("Klaar")
    pictures: list[str] = []
    draw = noor.app._display

    def display(*given: Any) -> None:
        draw(*given)
        pictures.append("\n".join(noor.part("#postvak")))

    monkeypatch.setattr(noor.app, "_display", display)
    noor.press("escape").sees("Verslag overleg 002", "Bijgaand het verslag van overleg 1")
    assert pictures
    assert [one for one in pictures if "Bijgaand het verslag" not in one and "Klaar" not in one] == []
    assert [one for one in pictures if "Klaar" in one and "Verslag overleg 003" in one] == []


def test_over_the_summary_stand_the_keys_that_do_something_there(noor: Officer) -> None:
    noor.press("enter", "a", "escape").sees("Klaar", "1 besluit")
    assert "beslissen" not in noor.footer()
    assert "overslaan" not in noor.footer()
    assert "esc terug" in noor.footer()
    assert "van 5" not in noor.status()
    noor.press("left").sees("verslag van overleg 1").told("2 van 5")
    assert "beslissen" in noor.footer()
    noor.press("escape").press("u").sees("verslag van overleg 0")
    assert "beslissen" in noor.footer()


def test_a_stream_with_a_limit_begins_anew_from_the_summary_and_in_another_stream(noor: Officer) -> None:
    noor.press("enter", "a", "escape").sees("Klaar", "1 besluit")
    noor.press("colon").types("met grens").press("enter", "enter").sees("verslag van overleg 1").told("1 van 4")
    noor.press("a").told("Archiveren").press("colon").types("met grens").press("enter", "enter").told("1 van 3")
    noor.press("a", "escape").sees("Klaar", "1 besluit").press("escape")
    assert [sum(one.decided.values()) for one in sittings(noor)] == [1, 1, 1]


def test_back_to_the_one_before(noor: Officer) -> None:
    noor.press("enter", "right", "right").sees("verslag van overleg 2")
    noor.press("left").sees("verslag van overleg 1").press("h").sees("verslag van overleg 0")
    noor.press("left").sees("verslag van overleg 0")


def test_what_was_passed_by_and_gone_back_to_is_not_passed_by(noor: Officer) -> None:
    noor.press("enter", "right").told("2 van 5").press("left").told("1 van 5")
    noor.press("a").told("Archiveren").press("left", "right").told("3 van 5").press("left").told("2 van 5")
    noor.press("escape").sees("1 besluit in 0:00").sees_not("overgeslagen")


def test_a_piece_from_before_where_it_began_comes_along(noor: Officer) -> None:
    noor.press("j", "j", "enter").told("1 van 3").press("left").told("1 van 4").press("right").told("2 van 4")


def test_what_it_took_stands_still_when_it_is_over(noor: Officer) -> None:
    noor.press("enter", "a").works(7)
    noor.press("escape").sees("1 besluit in 0:07").works(5)
    noor.resizes(100, 30).sees("1 besluit in 0:07").press("escape")
    assert next((one.ended - one.began).seconds for one in sittings(noor)) == 7


def test_the_last_decision_shows_the_summary_of_an_empty_inbox(come_in: ComeIn) -> None:
    noor = come_in(*many(2))
    noor.press("enter", "a", "a").sees("Klaar", "2 besluiten in 0:00", "Het postvak is leeg.")
    noor.press("a").told("Er is geen stuk gekozen")
    noor.press("escape").sees("Niets meer te beslissen")


def test_undo_in_the_stream_brings_the_piece_back(noor: Officer) -> None:
    noor.press("enter", "a").sees("verslag van overleg 1")
    noor.press("u").told("Ongedaan:").sees("verslag van overleg 0")
    noor.press("escape").sees("Postvak 5")


def test_esc_first_shows_what_was_done_then_the_list(noor: Officer) -> None:
    noor.press("enter", "a", "escape").sees("Klaar", "1 besluit in 0:00").press("escape").sees("Verslag overleg 004")
    noor.press("enter", "escape").sees("Verslag overleg 004").sees_not("Klaar")


def test_a_long_piece_is_read_in_pages_without_leaving_it(come_in: ComeIn) -> None:
    text = "\n".join(f"Regel {n} van het verslag." for n in range(80))
    noor = come_in(Mail(subject="Lang", text=text).raw())
    noor.press("enter").sees("Regel 0 van").sees_not("Regel 70 van")
    noor.press("pagedown").sees_not("Regel 0 van").press("G").sees("Regel 79 van").press("g").sees("Regel 0 van")
    noor.press("j").sees_not("Lang  ")


def test_the_preview_over_the_whole_height_and_back(come_in: ComeIn) -> None:
    text = (
        "\n".join(f"Regel {n}." for n in range(14))
        + "\n\nOp 20-11-2026 schreef Jan:\n> Wat eerder gezegd was.\n> Nog iets.\n"
    )
    noor = come_in(Mail(subject="Antwoord", text=text).raw(), *many(2)).goes_to("Antwoord")
    noor.sees("Regel 1.").sees_not("Regel 13.", "Wat eerder gezegd was")
    noor.press("f").sees("Regel 13.").sees_not("Verslag overleg").press("G").sees("Wat eerder gezegd was").press("g")
    noor.press("f").sees("Verslag overleg").sees_not("Wat eerder gezegd was")
    noor.press("tab", *"jjjjjjj").sees("Regel 10.").press("tab")
    noor.press("f", "escape").sees("Verslag overleg")


def test_why_tells_the_points_and_what_sets_it_above_the_next(come_in: ComeIn) -> None:
    noor = come_in(*many(2), Mail(subject="Kamervragen over huur", text="Graag voor 25 november.\n").raw())
    noor.press("f", "=").sees("Waarom", "punten?", "en waarom boven")
    factors = [line for line in noor.reading().splitlines() if line.startswith(("+", "-"))]
    assert factors
    noor.press("=").sees_not("en waarom boven")


def sittings(noor: Officer) -> list[Sitting]:
    return noor.elsewhere(lambda services: services.sittings.latest())


def test_a_session_is_kept_with_how_long_it_took_and_what_was_left(noor: Officer) -> None:
    noor.press("enter", "a", "right", "a")
    noor.works(95)
    noor.press("escape").sees("2 besluiten in 1:35, 1 overgeslagen")
    assert sittings(noor) == []
    noor.press("escape")
    (made,) = sittings(noor)
    assert (dict(made.decided), made.skipped, made.waiting, made.left_at) == ({"archive": 2}, 1, 3, "s4")
    assert (made.ended - made.began).seconds == 95


def test_a_session_in_which_nothing_was_done_is_none(noor: Officer) -> None:
    noor.press("enter", "escape").sees("Verslag overleg 004")
    assert sittings(noor) == []


def test_it_goes_on_where_it_was_left_also_another_day(noor: Officer) -> None:
    noor.press("enter", "a", "right", "right", "escape", "escape")
    noor.restart().press("colon").types("hervat").press("enter").sees("verslag van overleg 3").told(
        "Hervat: nog 2 van 5, hele postvak"
    )
    noor.press("right", "right").sees("Klaar").press("escape")
    assert [one.left_at for one in sittings(noor)] == ["", "s4"]
    noor.press("colon").types("hervat").press("enter").told("Er is geen beslisstroom om mee verder te gaan")


def test_a_session_with_a_limit_of_time(noor: Officer) -> None:
    noor.press("colon").types("met grens").press("enter")
    noor.press("tab").fills("10").press("enter").sees("verslag van overleg 0").told("1 van 5 · 0:00")
    noor.works(300)
    noor.press("a").sees("verslag van overleg 1")
    noor.works(301)
    noor.press("a").sees("Klaar", "De 10 minuten zijn om.", "2 besluiten in 10:01", "Nog 3 in het postvak.")
    noor.press("a").told("Er is geen stuk gekozen").press("escape").sees("Postvak 3")
    (made,) = sittings(noor)
    assert made.left_at == "s3"


def test_undo_after_the_time_is_up_shows_the_piece_again(noor: Officer) -> None:
    noor.press("colon").types("met grens").press("enter").press("tab").fills("1").press("enter")
    noor.works(61)
    noor.press("a").sees("Klaar", "De minuut is om.").press("u").sees("verslag van overleg 0")


def test_a_session_of_one_manager(come_in: ComeIn) -> None:
    noor = come_in(*many(2), Mail(subject="Voor Fatima", to=AMRANI, text="Kijk eens.\n").raw())
    noor.press("colon").types("met grens").press("enter").fills("Fatima").press("enter")
    noor.sees("Kijk eens.").told("1 van 1").press("a").sees("Klaar").press("escape").sees("Fatima El Amrani")
    (made,) = sittings(noor)
    assert (made.manager, made.left_at) == ("Fatima El Amrani", "")


def test_what_is_no_number_of_minutes_or_no_manager_is_asked_again(noor: Officer) -> None:
    noor.press("colon").types("met grens").press("enter").press("tab").fills("straks").press("enter")
    noor.told("straks").fills("0").press("enter").told("0").sees_not("verslag van overleg 0  ")
    noor.fills("9").press("shift+tab").fills("Niemand").press("enter").told("Niemand")
    noor.fills("").press("enter").sees("verslag van overleg 0")
