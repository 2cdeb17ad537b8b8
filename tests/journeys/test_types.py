"""The types of nota's at the keyboard: looked at, changed in a working copy, tried on what runs, kept, and given up."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.services.making import Mail
from tests.tui.archives import ComeIn
from tests.tui.robot import Clock, Officer
from werkbank.bootstrap import Services
from werkbank.services.guesses import Given

POST = (Mail(subject="Brief woningbouw").raw(), Mail(subject="Woonvisie").raw(), Mail(subject="Verslag").raw())


def two_notes(services: Services) -> None:
    services.deciding.decide(["s1"], "note", Given(author="Piet Smit", type="KBR", by="18-12"))
    services.deciding.decide(["s2"], "note", Given(author="Janneke Vos", type="NTB", by="18-12"))


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    return come_in(*POST, clock=Clock(), done=[two_notes]).press("3")


def versions(noor: Officer, code: str) -> tuple[int, int]:
    """The version that counts, and that of the second note."""

    def look(services: Services) -> tuple[int, int]:
        kind = services.notes.view("n2").kind
        return services.templates.all().find(code).version, 0 if kind is None else kind.version

    return noor.elsewhere(look)


def goes_to(noor: Officer, text: str, key: str = "j") -> None:
    """Row by row, until this stands under the cursor."""
    for _ in range(40):
        if text in noor.here():
            return
        noor.press(key)
    raise AssertionError(noor.picture())


def test_the_list_says_how_long_how_many_and_whose(noor: Officer) -> None:
    noor.press("8").told("stuktypen", "1 van 24")
    noor.sees_row("NTB", "nota ter beslissing", "7 stappen + 3", "13 wd", "1 loopt", "meegeleverd")
    noor.sees("meegeleverd, versie 1 · de langste weg is 13 wd").press("tab", "G").sees("terugmelden en vastleggen")
    noor.press("escape", "j").sees("NTI · nota ter informatie").press("escape").sees("Postvak")
    noor.press("ctrl+p").types("stuktypen").press("enter").told("2 van 24")


def test_a_slower_step_is_tried_on_what_runs_kept_and_moved_to(noor: Officer) -> None:
    noor.press("8", "enter").sees_row("concept schrijven", "auteur", "3 wd", "schrijven").sees(
        "De langste weg is 13 wd"
    )
    noor.sees("n2 Woonvisie", "blijft ✓ op tijd 6", "blijft bij concept schrijven")
    noor.sees("De ene nota die loopt: 1 op tijd")
    noor.press("enter", "tab", "tab").fills("20").told("de langste weg wordt 30 wd, was 13 wd").press("enter")
    noor.sees_row("concept schrijven", "20 wd").told("NTB", "gewijzigd").sees("✓ op tijd 6 wordt ! niet haalbaar -11")
    noor.sees("loopt: 1 niet haalbaar (nu 0) · 0 op tijd (nu 1)")
    noor.press("tab", "G").sees("eerste stap die niet past: concept schrijven").press("escape")
    assert versions(noor, "NTB") == (1, 1)
    noor.press("ctrl+s").told("Bewaard: NTB eigen versie 1", "u ongedaan").sees_not("gewijzigd")
    assert versions(noor, "NTB") == (1000, 1)
    noor.sees(
        "van versie 1 naar eigen versie 1:", "concept schrijven, normdagen: 3 wordt 20", "n2 ligt bij concept schrijven"
    )
    noor.press(">").told("Doorgezet: 1 nota").sees_not("van versie 1 naar")
    assert versions(noor, "NTB") == (1000, 1000)
    noor.press(">").told("Er loopt geen nota op een andere versie").press("escape").sees_row("NTB", "30 wd", "eigen")
    noor.press("3").sees_row("Woonvisie", "niet haalbaar -11").press("u", "u").sees_row("Woonvisie", "op tijd 6")
    assert versions(noor, "NTB") == (1, 1)
    noor.press("8").sees_row("NTB", "13 wd", "meegeleverd")


def test_what_is_wrong_stands_at_its_row_and_cannot_be_kept(noor: Officer) -> None:
    noor.press("8", "enter", "enter", "tab", "tab").fills("1000")
    noor.told("Een stap duurt 0 tot 250 werkdagen, niet 1000").press("enter")
    noor.sees_row("! concept schrijven", "1000 wd").sees("Dit klopt nog niet").press("ctrl+s").told("niet 1000")
    noor.press("enter").fills("0").told("kan niet 0 werkdagen duren").press("enter", "u", "u")
    noor.sees_row("concept schrijven", "3 wd").sees_not("gewijzigd").told("er is niets meer veranderd")
    noor.press("U").sees_row("! concept schrijven", "1000 wd").press("u")
    noor.press("G")
    goes_to(noor, "terugmelden", "k")
    noor.press("delete").sees("De route houdt niet op").press("ctrl+s").told("houdt niet op")
    assert versions(noor, "NTB") == (1, 1)
    noor.press("u", "K").sees("maar er komen nog stappen na").press("u").sees("De langste weg is 13 wd")


def test_a_type_with_something_wrong_opens_on_that_row_and_its_line_begins_in_that_field(noor: Officer) -> None:
    noor.press("8", "enter")
    goes_to(noor, "paraaf afdelingshoofd", "j")
    noor.press("enter", "tab", "tab").fills("1000").press("enter", "escape", "enter")
    noor.sees_row("▌! paraaf afdelingshoofd", "1000 wd")
    noor.press("enter").fills("2").press("enter").sees_row("paraaf afdelingshoofd", "2 wd").sees("De langste weg")


def test_side_steps_that_wait_for_each_other_are_told_by_name(noor: Officer) -> None:
    noor.press("8", "enter")
    goes_to(noor, "financieel", "j")
    noor.press("enter", "tab", "tab", "tab").fills("paraaf directeur-generaal").press("enter")
    noor.sees("Deze stappen wachten op elkaar").sees("paraaf directeur")
    noor.press("J", "J").sees("De langste weg").press("u", "u", "u").sees("De langste weg is 13 wd")


def test_steps_side_steps_and_checks_come_go_and_move(noor: Officer) -> None:
    noor.press("8", "enter", "F").types("tegenlezen").press("tab").fills("coör").press("tab").fills("2").press("enter")
    assert "tegenlezen" in noor.here()
    noor.sees_row("tegenlezen", "coördinator", "2 wd", "paraferen").press("J").sees("De langste weg wordt 14 wd")
    noor.press("B").types("toets privacy").press("tab").fills("privacy").press("enter")
    assert "↳ toets privacy" in noor.here()
    noor.press("space").sees_row("toets privacy", "privacy officer").press("C").types("Akkoord ligt vast").press(
        "enter"
    )
    assert "□ Akkoord ligt vast" in noor.here()
    noor.press("enter").fills("Akkoord is vastgelegd").press("enter").sees("□ Akkoord is vastgelegd")
    noor.press("space").told("kan op deze regel niet").press("delete").sees_not("Akkoord is vastgelegd")
    noor.press("F").types("x").press("tab").fills("+plv. directeur").told("nieuwe rol: plv. directeur").press("enter")
    noor.sees_row("x", "plv. directeur").press("F", "enter").told("Hier ontbreekt: naam")
    noor.types("y").press("tab").fills("niemand").press("enter").told('Er is geen rol "niemand"').press("escape")
    noor.press("ctrl+s").told("Bewaard: NTB eigen versie 1")
    assert noor.elsewhere(lambda services: services.templates.all().role("plv-directeur")) is not None
    noor.press("u").told("stuktype veranderd: NTB")
    assert noor.elsewhere(lambda services: services.templates.all().role("plv-directeur")) is None


def test_what_stands_beside_the_route(noor: Officer) -> None:
    noor.press("8", "enter", "G", "enter").fills("emb").press("enter").sees_row("merking", "onder embargo")
    noor.press("k", "enter").fills("long").press("enter").sees_row("rappels", "long: 10 wd ervoor")
    noor.press("k", "enter").fills("x").press("enter").told("ligt buiten de grenzen").fills("3").press("enter")
    noor.sees_row("reserve", "3 wd").press("k", "k", "enter").fills("kamerv").press("enter")
    noor.sees_row("termijn", "kamervragen").press("k", "enter").fills("servicen").press("enter")
    noor.sees_row("soort termijn", "servicenorm").press("k", "k", "enter").fills("nota anders").press("enter")
    noor.sees_row("naam", "nota anders").press("ctrl+s")
    kept = noor.elsewhere(lambda services: services.templates.all().find("NTB"))
    assert (kept.marking, kept.ladder, kept.reserve, kept.term, kept.kind, kept.name.nl) == (
        "embargo", "long", 3, "kamervragen", "service", "nota anders",
    )  # fmt: skip


def test_gates_are_changed_and_added(noor: Officer) -> None:
    noor.press("8")
    goes_to(noor, "KVR", "j")
    noor.press("enter")
    goes_to(noor, "◷", "j")
    noor.press("enter", "tab").fills("morgen").press("enter").told("geen tijd na de start").fills("10d").press("enter")
    noor.sees_row("uitstelbericht", "tien dagen na de start").press("F").types("tussenstand").press("enter")
    noor.sees_row("tussenstand", "tien dagen na de start").press("K").press("delete").sees_not("tussenstand")


def test_nothing_is_lost_by_leaving_and_all_can_be_let_go_of(noor: Officer) -> None:
    noor.press("8", "enter", "enter", "tab", "tab").fills("5").press("enter", "escape")
    noor.told("NTB: de wijzigingen zijn een kladje").sees_row("NTB", "● gewijzigd").press(">").told("Bewaar eerst")
    noor.press("1", "8").told("1 gewijzigd").press("enter").sees_row("concept schrijven", "5 wd")
    noor.elsewhere(lambda services: services.templates.take(b"[[role]]\nid = 'proef'\nname = { nl = 'proef' }\n"))
    noor.notices().sees_row("concept schrijven", "5 wd")
    noor.press(":").types("loslaten").press("enter").told("Losgelaten: NTB").sees_row("concept schrijven", "3 wd")
    noor.press(":").types("loslaten").press("enter").told("geen wijzigingen").press("ctrl+s").told("niets veranderd")


def test_what_was_kept_elsewhere_meanwhile_is_told_and_nothing_is_overwritten(noor: Officer) -> None:
    noor.press("8", "enter", "enter", "tab", "tab").fills("5").press("enter")

    def other(services: Services) -> None:
        text = services.templates.toml("NTB").replace("norm = 3", "norm = 4", 1)
        services.templates.take(text.encode())

    noor.elsewhere(other)
    noor.notices().press("ctrl+s").told("NTB is intussen ergens anders veranderd").sees_row("concept schrijven", "5 wd")
    noor.press(":").types("loslaten").press("enter").sees_row("concept schrijven", "4 wd")


def test_a_new_type_after_an_example(noor: Officer) -> None:
    noor.press("8", "F").types("ntb").press("enter").told("Er is al een stuktype ntb").fills("RAAD").press("enter")
    noor.told("Je werkt in een kopie", "ctrl+s bewaart").press("escape").sees_row("RAAD", "(eigen)", "● nieuw")
    noor.sees("NOG NIET BEWAARD").press("enter", "ctrl+s").told("Bewaard: RAAD eigen versie 1").press("escape")
    noor.sees_row("RAAD", "eigen").sees_not("NOG NIET BEWAARD").press("F").types("WEG").press("enter", "escape")
    noor.sees_row("WEG", "nieuw").press("delete").told("Losgelaten: WEG").sees_not("● nieuw")


def test_an_own_type_is_given_up_and_what_runs_on_it_stays_in_sight(noor: Officer) -> None:
    noor.press("8", "delete").told("Stuktype NTB is meegeleverd")
    noor.press("enter", "enter", "tab", "tab").fills("4").press("enter", "ctrl+s", ">", "escape", "delete")
    noor.told("NTB is weer het meegeleverde stuktype, versie 1", "u ongedaan").sees_row("NTB", "meegeleverd")
    noor.sees("van eigen versie 1 naar versie 1:", "normdagen: 4 wordt 3")
    assert versions(noor, "NTB") == (1, 1000)
    noor.press("u").sees_row("NTB", "eigen")

    def own(services: Services) -> None:
        services.templates.take(services.templates.toml("NTB").replace('"NTB"', '"RAAD"').encode())
        services.deciding.decide(["s3"], "note", Given(author="Piet Smit", type="RAAD", by="18-12"))
        services.templates.drop("RAAD")

    noor.elsewhere(own)
    noor.notices().sees("VRAAGT AANDACHT").press("g").sees_row("RAAD", "1 loopt", "! opgegeven")
    noor.sees("Dit stuktype is opgegeven. Wat erop loopt, gaat door")


def unread(noor: Officer) -> None:
    """An own type with a note, of which the term is gone as after an upgrade."""

    def own(services: Services) -> None:
        services.templates.take(services.templates.toml("KVR").replace('"KVR"', '"KVX"').encode())
        services.deciding.decide(["s3"], "note", Given(author="Piet Smit", type="KVX", by="18-12"))

    noor.elsewhere(own)
    with closing(sqlite3.connect(noor.path)) as archive:
        archive.execute("UPDATE note_template SET text = replace(text, '\"kamervragen\"', '\"verdwenen\"')")
        archive.commit()
    noor.notices()


def test_a_type_that_no_longer_reads_is_told_and_mended(noor: Officer) -> None:
    unread(noor)
    noor.told("1 stuktype niet te lezen (8)").sees_row("Verslag", "zonder route").press("G")
    noor.sees("Stuktype KVX 1000 is niet meer te lezen").press(">").told("KVX").press("8", "g")
    noor.sees_row("KVX", "! niet te lezen").sees('Er is geen termijn "verdwenen"').press("enter").sees(
        "Dit klopt nog niet"
    )
    goes_to(noor, "! termijn", "j")
    noor.press("enter").fills("kamervragen").press("enter").sees_not("Dit klopt nog niet").press("ctrl+s")
    noor.told("Bewaard: KVX eigen versie 2").sees(
        "van eigen versie 1 naar eigen versie 2:", "had geen route", "n3 ligt bij"
    ).press(">").told("Doorgezet: 1 nota")
    noor.press("3").sees_row("Verslag", "registreren").told("per auteur").sees_not("niet te lezen")


def test_a_type_that_is_gone_while_a_note_runs_on_it(noor: Officer) -> None:
    unread(noor)
    with closing(sqlite3.connect(noor.path)) as archive:
        archive.execute("DELETE FROM note_template")
        archive.commit()
    noor.notices().press("G").sees("Stuktype KVX is er niet meer, dus er is geen route").press("8", "g")
    noor.sees_row("KVX", "! is er niet meer").sees("er lopen nog nota's op").press("enter").told(
        "er lopen nog nota's op"
    )
    noor.sees_row("KVX", "! is er niet meer")


def test_in_the_editor_as_a_whole(noor: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    noor.press("8", "E").told("Er is geen editor die start").press("escape")
    script = tmp_path / "editor"
    script.write_text('#!/bin/sh\nsed -i "$WB_EDIT" "$1"\n')
    script.chmod(0o700)
    monkeypatch.setitem(os.environ, "EDITOR", str(script))
    monkeypatch.setitem(os.environ, "WB_EDIT", "s/norm = 3/norm = 6/")
    noor.press("E").sees_row("concept schrijven", "6 wd").told("gewijzigd").press("u").sees_row(
        "concept schrijven", "3 wd"
    )
    monkeypatch.setitem(os.environ, "WB_EDIT", "s/reserve = 1/reserve = /")
    noor.press("E").told("Je tekst is er nog: E gaat ermee verder").press("ctrl+s").told(
        "heeft hier niet de goede vorm"
    )
    monkeypatch.setitem(os.environ, "WB_EDIT", "s/reserve = $/reserve = 4/")
    noor.press("E", "G").sees_row("reserve", "4 wd").press("ctrl+s").told("Bewaard: NTB eigen versie 1")
    monkeypatch.setitem(os.environ, "WB_EDIT", 's/code = "NTB"/code = "ANDERS"/')
    noor.press("E").told("Hier hoort alleen stuktype NTB te staan")
