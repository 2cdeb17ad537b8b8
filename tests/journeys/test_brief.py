"""The end of a sitting: choose, put in words, freeze, and it leaves the house."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.services.making import Mail
from tests.tui.archives import ComeIn
from tests.tui.robot import Officer
from werkbank.bootstrap import Services
from werkbank.services.guesses import Given

POST = (
    Mail(subject="Convenant bouw").raw(),
    Mail(subject="Subsidie tweede tranche").raw(),
    Mail(subject="Verslag van het overleg").raw(),
)


def three_decisions(services: Services) -> None:
    """Two to decide on, one to read."""
    services.deciding.decide(["s1"], "decide", Given(advice="akkoord"))
    services.deciding.decide(["s2"], "decide", Given(advice="akkoord"))
    services.deciding.decide(["s3"], "read", Given())


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    """The brief of Jansen before her."""
    return come_in(*POST, done=[three_decisions]).press("5")


def files(noor: Officer) -> list[Path]:
    return sorted(noor.path.parent.glob("*.html")) + sorted(noor.path.parent.glob("*.txt"))


def exports(noor: Officer, name: str) -> Officer:
    return noor.press("x", "tab").fills(str(noor.path.with_name(name))).press("enter")


def test_what_is_in_stands_beside_the_page_as_it_will_be(noor: Officer) -> None:
    noor.sees("TE BESLISSEN 2", "LEESMAP 1", "CONCEPT", "5 Brief 2").told("Dirk Jansen", "leestijd")
    assert "● " in noor.picture()


def test_leaving_out_asks_a_reason_and_is_undone(noor: Officer) -> None:
    noor.press("space", "enter").told("reden")
    noor.fills("eerst afstemmen").press("enter").told("Uit de brief gelaten", "u ongedaan")
    noor.sees("ERUIT GELATEN 1", "eerst afstemmen", "TE BESLISSEN 1")
    noor.press("u").sees("TE BESLISSEN 2").sees_not("ERUIT GELATEN")


def test_what_was_left_out_goes_back_with_the_same_key(noor: Officer) -> None:
    noor.press("space").fills("later").press("enter", "G", "space").told("Weer in de brief").sees("TE BESLISSEN 2")


def test_order_words_and_the_lines_of_today_change_in_place(noor: Officer) -> None:
    first = noor.app.frame.page.rows.rows[0].text  # type: ignore[attr-defined]
    noor.press("J")
    assert [row.text for row in noor.app.frame.page.rows.rows][1] == first  # type: ignore[attr-defined]
    noor.press("K", "e").fills("Tekenen wij het convenant?").press("tab").fills("ja, dekking is geregeld").press(
        "enter"
    )
    noor.sees("Tekenen wij het convenant?").told("Aangepast")
    noor.press("P").fills("Om elf uur belt de minister").press("enter").told("1 regel van vandaag")
    noor.press("f").sees("Om elf uur belt de minister").press("pagedown").sees("ja, dekking is geregeld")
    noor.press("escape").sees("TE BESLISSEN 2")


def test_freeze_and_save_then_nothing_new_then_undone_leaves_the_file(noor: Officer) -> None:
    exports(noor, "brief.html").told("is bevroren", "bewaard in", "u ongedaan")
    noor.sees("EERDERE BRIEVEN 1").told("u ongedaan")
    (made,) = files(noor)
    assert b"Convenant bouw" in made.read_bytes()
    noor.press("j").told("niets nieuws")
    noor.press("x")
    assert "nog een keer" in noor.asked()
    noor.press("tab").fills(str(noor.path.with_name("weer.html"))).press("enter").told("nog een keer")
    assert len(files(noor)) == 2
    assert made.read_bytes() == noor.path.with_name("weer.html").read_bytes()
    noor.press("u").told("Ongedaan", "blijven staan").sees("ingetrokken")
    assert made.exists()


def test_a_file_that_exists_is_told_in_the_line_and_left_alone(noor: Officer) -> None:
    noor.path.with_name("brief.html").write_text("van iemand anders")
    exports(noor, "brief.html").told("bestaat al")
    assert noor.asked()
    noor.press("escape").sees_not("EERDERE BRIEVEN")
    assert noor.path.with_name("brief.html").read_text() == "van iemand anders"


def test_to_the_clipboard_when_no_file_is_named(noor: Officer) -> None:
    noor.press("x").fills("txt").press("tab").fills("").told("klembord").press("enter").told("op het klembord")
    assert "Convenant bouw" in noor.app.clipboard


def test_the_gate_says_where_and_stops_the_freeze(noor: Officer) -> None:
    noor.press("e").fills("BSN 111222333").press("enter", "f").sees("De poort houdt de brief tegen")
    noor.press("escape", "x").told("Poort · 1 · kern: lijkt een burgerservicenummer").sees_not("EERDERE BRIEVEN")
    assert not noor.asked()


def test_another_manager_is_one_key_away_and_says_what_to_do_when_empty(noor: Officer) -> None:
    noor.press("right").told("Fatima El Amrani").sees("Nog niets voor Fatima El Amrani")
    noor.press("left").told("Dirk Jansen").sees("TE BESLISSEN 2")
    noor.press("m").fills("fatima").press("enter").told("Fatima El Amrani")


def test_a_marking_set_after_freezing_masks_it_when_it_leaves_again(noor: Officer) -> None:
    exports(noor, "brief.txt")
    item = noor.elsewhere(lambda services: services.views.window("decided").lines[0].ref)
    noor.elsewhere(lambda services: services.shaping.mark([item], "personnel", ""))
    marked = noor.elsewhere(lambda services: services.views.window("decided").lines[0].hidden)
    assert marked
    noor.notices().press("G")
    noor.press("x", "tab").fills(str(noor.path.with_name("weer.txt"))).press("enter").told("nog een keer")
    before, after = (noor.path.with_name(name).read_text() for name in ("brief.txt", "weer.txt"))
    titles = ("Convenant bouw", "Subsidie tweede tranche", "Verslag van het overleg")
    assert [title in before for title in titles] == [True, True, True]
    assert sum(title in after for title in titles) == 2


def test_a_piece_that_presses_is_nearly_in_and_enter_goes_to_decide_it(come_in: ComeIn) -> None:
    noor = come_in(Mail(subject="Dringend besluit").raw())
    noor.press("t").fills("23-11").press("enter", "5").sees("BIJNA ERIN", "Dringend besluit")
    noor.press("space").told("nog niets besloten")
    noor.press("enter").sees("Postvak 1")
    assert noor.title_here() == "Dringend besluit"
    noor.press("b", "enter", "5").sees("TE BESLISSEN 1").sees_not("BIJNA ERIN")


def test_whatever_is_typed_as_a_place_is_told_and_nothing_breaks(noor: Officer) -> None:
    noor.press("x", "tab")
    for place in ("~niemand-hier/brief.txt", "/" + "a" * 300 + ".txt", "/dev/null/brief.txt"):
        noor.fills(place).press("enter")
        assert noor.asked(), noor.picture()
    noor.press("escape").sees_not("EERDERE BRIEVEN")
    noor.press(":").types("post binnen").press("enter").types("~niemand-hier/").press("escape").sees("TE BESLISSEN 2")


def test_keys_that_come_fast_each_count(noor: Officer) -> None:
    rows = noor.app.frame.page.rows  # type: ignore[attr-defined]
    before = [row.text for row in rows.rows][:2]
    noor.meanwhile_press("J", "K", "J").waits()
    assert [row.text for row in rows.rows][:2] == before[::-1]
    noor.meanwhile_press("right", "right").waits().told("Dirk Jansen")


def test_the_format_that_was_chosen_stays_when_the_place_was_wrong(noor: Officer) -> None:
    there = noor.path.with_name("brief.txt")
    there.write_text("van iemand anders")
    noor.press("x").fills("txt").press("tab").fills(str(noor.path.with_name("brief.html"))).press("enter").told(
        "bestaat al"
    )
    noor.press("enter").told("bestaat al")
    assert not noor.path.with_name("brief.html").exists()
    noor.press("escape")


def test_a_folder_gets_the_usual_name_and_what_is_wrong_keeps_the_cursor(noor: Officer) -> None:
    folder = noor.path.parent / "brieven"
    folder.mkdir()
    noor.press("x", "tab").fills(str(folder / "nergens" / "brief.html")).press("enter")
    assert noor.app.frame.asks.current == "path"
    noor.fills(str(folder)).told(f"{folder.name}/dagbrief-DJ-1123.html").press("enter").told("is bevroren")
    assert (folder / "dagbrief-DJ-1123.html").exists()


def test_a_second_brief_of_a_day_begins_with_the_lines_of_the_first(noor: Officer) -> None:
    noor.press("P").fills("Om elf uur belt de minister").press("enter")
    exports(noor, "een.html").press("j").told("niets nieuws").sees("DJ-1123")
    noor.press("k", "e", "tab").fills("toch niet").press("enter")
    exports(noor, "twee.html").told("is bevroren")
    assert b"Om elf uur belt de minister" in noor.path.with_name("twee.html").read_bytes()


def test_another_manager_begins_at_the_top(noor: Officer) -> None:
    exports(noor, "een.html").press("G").press("right").press("left")
    assert noor.app.frame.page.rows.cursor == 0  # type: ignore[attr-defined]
