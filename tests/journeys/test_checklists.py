"""Checklists at the keyboard: looked at, changed in a working copy, tried on what runs, kept, moved and given up."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from tests.services.making import Mail
from tests.tui.archives import ComeIn
from tests.tui.robot import Clock, Officer
from werkbank.bootstrap import Services
from werkbank.domain.deeds import DeedCall
from werkbank.domain.question_keeping import Check, Part
from werkbank.services.guesses import Given

POST = (Mail(subject="Kamervragen over de huur").raw(), Mail(subject="Klopt het bericht?").raw())


def asked(services: Services) -> None:
    """A set of Kamervragen with two parts, of which one is answered, and a loose question."""
    services.deciding.decide(["s1"], "question", Given(checklist="C2", by="18-12"))
    services.deciding.decide(["s2"], "question", Given(checklist="C1", by="18-12"))
    with services.doors.database.doing(DeedCall("edit", {"items": ["s1"]}), services.doors.clock.now()) as doing:
        first = doing.parts.add(Part(question_id=1, place=1, text="Klopt dit?", answered=True))
        doing.parts.add(Part(question_id=1, place=2, text="Hoeveel?"))
        doing.checks.add(Check(question_id=1, part_id=first.id, item="core", state="in"))
        doing.checks.add(Check(question_id=1, item="ministries", state="asked"))


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    return come_in(*POST, clock=Clock(), done=[asked]).press("ctrl+p").types("checklists").press("enter")


def seek(noor: Officer, text: str) -> Officer:
    """Down until the row under the cursor says so."""
    for _ in range(40):
        if text in noor.here():
            return noor
        noor.press("j")
    raise AssertionError(text)


def versions(noor: Officer) -> tuple[int, int]:
    """The version of the Kamervragen that counts, and that of the question that runs."""

    def look(services: Services) -> tuple[int, int]:
        with services.doors.database.reading() as reading:
            kept = reading.query("SELECT version FROM question WHERE id = 1", {})
        return services.checklists.all().find("C2").version, next(iter(kept))[0]

    return noor.elsewhere(look)


def test_the_list_says_how_much_how_many_and_whose(noor: Officer) -> None:
    noor.told("checklists", "1 van 7").sees_row("C1", "losse vraag", "12 punten", "1 loopt", "meegeleverd")
    noor.sees("12 punten · 6 blokkeren · 3 per deelvraag").press("j").sees("C2 · schriftelijke Kamervragen")
    noor.press("tab", "G").sees("lijst van toezeggingen bijgewerkt").press("escape", "escape").sees("Postvak")


def test_a_milder_item_is_tried_on_what_runs_kept_and_moved_to(noor: Officer) -> None:
    noor.press("j", "enter").sees_row("● Kenmerk", "nr").sees("v1 Kamervragen over de huur", "blijft 25 van 27 open")
    noor.press("space").sees("nu 25 van 27 open, 12 blokkeren; wordt 25 van 27 open, 11 blokkeren")
    noor.sees("blokkeert dan niet meer: Kenmerk").told("C2", "gewijzigd").press("u").sees("blijft 25 van 27 open")
    noor.press("U")
    seek(noor, "Afgestemd met andere ministeries").press("delete").sees_not("andere ministeries: wie")
    noor.sees("ingevuld, maar telt niet meer mee: Afgestemd met andere ministeries")
    noor.press("tab", "G").sees("daarvan uitgevraagd en nog niet binnen").press("escape")
    assert versions(noor) == (1, 1)
    noor.press("ctrl+s").told("Bewaard: C2 eigen versie 1", "u ongedaan").sees("1 vraag op een andere versie")
    assert versions(noor) == (1000, 1)
    noor.sees(
        "van versie 1 naar eigen versie 1:", "weg: Afgestemd met andere ministeries", "Kenmerk, blokkeert: ja wordt nee"
    )
    noor.press(">").told("Doorgezet: 1 vraag").sees_not("van versie 1 naar").sees("blijft 24 van 26 open")
    assert versions(noor) == (1000, 1000)
    noor.press(">").told("Er loopt geen vraag op een andere versie").press("escape").sees_row(
        "C2", "19 punten", "eigen"
    )
    noor.press("u").told("C2 naar de nieuwe versie: v1").press("u").told("checklist veranderd: C2")
    assert versions(noor) == (1, 1)
    noor.sees_row("C2", "20 punten", "meegeleverd")


def test_items_come_go_turn_and_move(noor: Officer) -> None:
    noor.press("enter", "F").types("Is er een vertaling nodig? Door wie?").press("tab", "tab").fills("juri").press(
        "enter"
    )
    assert "Is er een vertaling nodig?" in noor.here()
    noor.sees("één keer · wie levert: juridische zaken").sees("nieuw gevraagd: Is er een vertaling nodig")
    noor.press("#").sees("heeft geen kolomkop").sees_row("! ", "Is er een vertaling nodig?", "per deelvraag")
    noor.press("ctrl+s").told("heeft geen kolomkop").press("enter", "tab").types("vertaling")
    noor.told("breder dan 6 tekens").fills("taal").told("13 punten · 6 blokkeren · 4 per deelvraag").press("enter")
    noor.sees_row("Is er een vertaling nodig?", "taal", "per deelvraag").sees_not("Dit klopt nog niet")
    noor.press("J", "J", "K").press("enter").press("tab", "tab").fills("zelf").press("enter").sees("wie levert: zelf")
    noor.press("enter", "tab", "tab").fills("niemand").press("enter").told('Er is geen rol "niemand"').press("escape")
    noor.press("enter").fills(" ").told("Hier ontbreekt: punt").press("escape").press("ctrl+s").told(
        "C1 eigen versie 1"
    )

    def kept(services: Services) -> tuple[int, str, str, bool, str]:
        one = services.checklists.all().find("C1")
        item = one.item("is-er-een-vertaling-nodig-door-wie")
        assert item is not None
        return one.items.index(item), item.text.en, item.short.nl, item.per_part, item.role

    assert noor.elsewhere(kept) == (2, "Is er een vertaling nodig? Door wie?", "taal", True, "")
    noor.press("G", "enter").fills("gewone vraag").press("enter").sees_row("naam", "gewone vraag").press("space")
    noor.told("kan op deze regel niet").press("delete").told("kan op deze regel niet")


def test_an_id_is_never_used_for_something_else(noor: Officer) -> None:
    """What was filled in of an item that went would come back under the new one."""
    noor.press("enter", "F").types("Kosten?").press("enter", "ctrl+s").told("eigen versie 1")
    noor.press("delete", "ctrl+s").told("eigen versie 2").press("F").types("Kosten?").press("enter", "ctrl+s").told(
        "versie 3"
    )
    lists = noor.elsewhere(lambda services: services.checklists.all())
    assert lists.find("C1", 1000).item("kosten") is not None
    assert lists.find("C1", 1002).item("kosten") is None
    assert lists.find("C1", 1002).item("kosten-2") is not None


def test_nothing_is_lost_by_leaving_and_all_can_be_let_go_of(noor: Officer) -> None:
    noor.press("enter", "space", "escape").told("C1: de wijzigingen zijn een kladje").sees_row("C1", "● gewijzigd")
    noor.press(">").told("Bewaar eerst").press("1", "ctrl+p").types("checklists").press("enter").told("1 gewijzigd")
    noor.press("ctrl+p").types("loslaten").press("enter").told("Losgelaten: C1").sees_row("C1", "meegeleverd")


def test_what_was_kept_elsewhere_meanwhile_is_told_and_nothing_is_overwritten(noor: Officer) -> None:
    noor.press("enter", "space")

    def other(services: Services) -> None:
        text = services.checklists.toml("C1").replace("blocking = true, ", "", 1)
        services.checklists.take(text.replace("blocking = true }", "per_part = false }", 1).encode())

    noor.elsewhere(other)
    noor.notices().press("ctrl+s").told("Checklist C1 is intussen ergens anders veranderd")


def test_a_new_one_after_an_example_is_kept_used_and_given_up(noor: Officer) -> None:
    noor.press("F").types("c2").press("enter").told("Er is al een checklist c2").fills("EK").press("enter")
    noor.told("Je werkt in een kopie", "ctrl+s bewaart").press("ctrl+s").told("Bewaard: EK eigen versie 1")
    noor.press("escape").sees_row("EK", "(eigen)", "eigen")

    def use(services: Services) -> None:
        services.deciding.decide(["s2"], "question", Given(checklist="EK", by="18-12"))

    noor.elsewhere(use)
    noor.notices()
    seek(noor, "EK").press("delete").told("Opgegeven: EK", "u ongedaan").sees("VRAAGT AANDACHT")
    noor.press("g").sees_row("EK", "1 loopt", "! opgegeven").sees("Deze checklist is opgegeven")
    noor.press("j", "delete").told("is meegeleverd: er is niets eigens")
    noor.press("g", "enter", "ctrl+s").told("Bewaard: EK eigen versie 3").sees("1 vraag op een andere versie")


def test_one_that_no_longer_reads_is_told_and_mended(noor: Officer) -> None:
    noor.press("j", "enter", "space", "ctrl+s", ">").told("Doorgezet: 1 vraag").press("escape")
    with closing(sqlite3.connect(noor.path)) as archive:
        archive.execute("UPDATE note_template SET text = replace(text, '\"finance\"', '\"weg\"')")
        archive.commit()
    noor.notices().press("g").sees_row("C2", "! niet te lezen").sees('Er is geen rol "weg"')
    noor.sees("1 vraag zonder checklist").press("enter").sees("Dit klopt nog niet")
    seek(noor, "! ").press("enter", "tab", "tab").fills("financieel").press("enter").sees_not("Dit klopt nog niet")
    noor.press("ctrl+s").told("Bewaard: C2 eigen versie 2").sees("nu niet te zeggen, de oude versie is er niet").press(
        ">"
    )
    noor.told("Doorgezet: 1 vraag")
    assert versions(noor) == (1001, 1001)


def test_in_the_editor_as_a_whole(noor: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "editor"
    script.write_text('#!/bin/sh\nsed -i "$WB_EDIT" "$1"\n')
    script.chmod(0o700)
    monkeypatch.setitem(os.environ, "EDITOR", str(script))
    monkeypatch.setitem(os.environ, "WB_EDIT", "s/Wie vraagt het/Wie wil het weten/")
    noor.press("E").sees_row("Wie wil het weten").told("gewijzigd").press("u").sees_row("Wie vraagt het")
    monkeypatch.setitem(os.environ, "WB_EDIT", "s/blocking = true/blocking = /")
    noor.press("E").told("Je tekst is er nog: E gaat ermee verder").press("ctrl+s").told("niet de goede vorm")


def test_what_runs_keeps_its_version_in_the_matrix_until_it_is_moved_and_again_after_undo(noor: Officer) -> None:
    """A week with it: the question goes on with the list it began with while another is made and kept."""
    noor.press("j", "enter")
    seek(noor, "Afgestemd met andere ministeries").press("delete", "ctrl+s").told("Bewaard: C2 eigen versie 1")
    noor.later(timedelta(days=2)).press("4").press("/").types("huur").press("enter", "enter").sees_row("◐ mede")
    noor.press("escape").sees("12 open").press("ctrl+p").types("checklists").press("enter")
    noor.sees("van versie 1 naar eigen versie 1:", "weg: Afgestemd met andere ministeries")
    noor.press(">").told("Doorgezet: 1 vraag", "u ongedaan").press("4", "enter").sees("HELE VRAAG").sees_not("mede")
    noor.press("u").told("C2 naar de nieuwe versie: v1").sees_row("◐ mede")
    assert versions(noor) == (1000, 1)


def test_what_is_not_kept_is_there_again_at_the_next_start_and_one_key_takes_it_back(noor: Officer) -> None:
    noor.press("j", "enter", "space").told("C2").press("escape").told("ook na een herstart").sees_row("C2", "gewijzigd")
    before = versions(noor)
    noor.restart().press("ctrl+p").types("checklists").press("enter").sees_row("C2", "gewijzigd").press("j", "enter")
    noor.sees("11 blokkeren").press("u").sees_not("11 blokkeren").press("U").sees("11 blokkeren").press("escape")
    assert versions(noor) == before
    noor.press("F").fills("EIGEN").press("tab").fills("Eigen lijst").press("enter", "escape")
    noor.restart().press("ctrl+p").types("checklists").press("enter").sees_row("EIGEN", "nieuw")
    noor.press("g", "j", "j", "enter", "ctrl+s").told("Bewaard").press("escape")
    noor.restart().press("ctrl+p").types("checklists").press("enter").sees_not("● gewijzigd")
    noor.press("g", "delete").sees_not("Eigen lijst").restart().press("ctrl+p").types("checklists").press("enter")
    noor.sees_not("EIGEN")
    assert not list(noor.path.parent.glob("*.unkept.json"))


def test_another_version_that_counts_meanwhile_is_told_when_it_is_kept_and_a_broken_file_is_nothing(
    noor: Officer,
) -> None:
    noor.press("j", "enter", "space", "escape")
    path = noor.path.with_name(f"{noor.path.name}.unkept.json")
    assert path.stat().st_mode & 0o777 == 0o600

    def changed_elsewhere(services: Services) -> None:
        sights = services.checklist_sights
        draft = sights.begin("C2")
        services.checklists.keep(sights.reread(sights.text(draft).replace("Kenmerk (", "Nummer ("), draft))

    noor.elsewhere(changed_elsewhere)
    noor.restart().press("ctrl+p").types("checklists").press("enter", "j", "enter", "ctrl+s").told(
        "intussen ergens anders"
    )
    noor.leaves()
    path.write_text("{ geen json")
    noor.comes_in().press("ctrl+p").types("checklists").press("enter").sees_not("gewijzigd").sees_row("C2")
