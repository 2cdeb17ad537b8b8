"""Checklists on the command line: out as TOML, in again whole or not at all, and what runs moved when asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Begin
from tests.cli.running import Desk

VERB = ("question", "checklists")


def asks(desk: Desk) -> None:
    """A loose question."""
    desk.ok("add", "vraag: Klopt het bericht over de huur? +DJ")


@pytest.fixture
def asking(begin: Begin) -> Desk:
    return begin(asks)


def test_what_there_is(asking: Desk) -> None:
    lines = asking.ok(*VERB, "list").out.splitlines()
    assert len(lines) == 7
    assert lines[0].split("  ")[0] == "C1"
    for part in ("losse vraag", "12 punten", "6 blokkeren", "meegeleverd", "loopt: 1"):
        assert part in lines[0]
    assert (
        asking.ok(*VERB, "list", "--text").out.splitlines()[6]
        == "C7, overdracht of introductie, 1, 9 punten, meegeleverd"
    )
    assert asking(*VERB, "show", "C9").code == 3
    assert "question checklists" not in asking.ok("question", "--help").err


def test_checklists_go_out_come_in_again_and_move_what_runs(asking: Desk, tmp_path: Path) -> None:
    file = tmp_path / "lists.toml"
    asking.ok(*VERB, "export", "-o", file)
    assert "stonden er al zo" in asking.ok(*VERB, "import", file).out
    assert asking(*VERB, "export", "-o", file).code != 0
    text = asking.ok(*VERB, "show", "C1").out
    first = next(line for line in text.splitlines() if 'id = "asker"' in line)
    file.write_text(
        text.replace(first + "\n", "").replace('"feiten"', '"weten"').replace('role = "author"', 'role = "legal"', 1)
    )
    checked = asking.ok(*VERB, "check", file)
    assert checked.out.splitlines()[:2] == ["C1: nieuwe versie", "  v1 Klopt het bericht over de huur?"]
    assert "nu 12 van 12 open, 6 blokkeren; wordt 11 van 11 open, 5 blokkeren" in checked.out
    assert "Er is nog niets veranderd" in checked.err
    ran = asking.ok(*VERB, "import", file)
    assert ran.out == "Overgenomen: C1 1000\n"
    assert "werkbank question checklists move C1" in ran.err
    assert "eigen" in asking.ok(*VERB, "list").out.splitlines()[0]
    offer = asking.ok(*VERB, "move", "c1")
    assert offer.out.splitlines() == [
        "v1 Klopt het bericht over de huur? van versie 1 naar eigen versie 1",
        "  weg: Wie vraagt het (naam, functie, organisatie), en namens wie?",
        "  Wat weten we al, kolomkop: feiten wordt weten",
        "  Wat weten we al, wie levert: auteur wordt juridische zaken",
        "  nu 12 van 12 open, 6 blokkeren; wordt 11 van 11 open, 5 blokkeren",
        "  blokkeert dan niet meer: Wie vraagt het",
    ]
    assert "--accept" in offer.err
    assert "Doorgezet: 1 vraag" in asking.ok(*VERB, "move", "C1", "--accept").err
    assert "Er loopt geen vraag" in asking.ok(*VERB, "move", "C1").err
    assert "C1 naar de nieuwe versie: v1" in asking.ok("log").out
    asking.ok("undo")
    assert asking.ok(*VERB, "move", "C1").out == offer.out


def test_a_file_that_is_wrong_is_told_row_by_row(asking: Desk, tmp_path: Path) -> None:
    file = tmp_path / "lists.toml"
    text = asking.ok(*VERB, "show", "C2").out
    file.write_text(
        text.replace('"cijfer"', '"cijfers"').replace('role = "legal"', 'role = "baas"', 1) + "\n[[lijst]]\n"
    )
    wrong = asking(*VERB, "import", file)
    assert wrong.code == 2
    assert wrong.out.splitlines() == [
        'lijst: "lijst" hoort hier niet.',
        'C2 1, items figures: De kolomkop "cijfers" is breder dan 6 tekens.',
        'C2 1, items legal: Er is geen rol "baas".',
    ]
    assert "Er is niets overgenomen" in wrong.err
    told = asking(*VERB, "check", file)
    assert (told.code, told.out) == (2, wrong.out)
    assert asking(*VERB, "import", tmp_path / "nergens.toml").code == 2


def test_an_own_one_is_given_up(asking: Desk, tmp_path: Path) -> None:
    assert asking(*VERB, "drop", "C1").code == 2
    file = tmp_path / "ek.toml"
    file.write_text(asking.ok(*VERB, "show", "C2").out.replace('code = "C2"', 'code = "EK"'))
    assert "EK: nieuw" in asking.ok(*VERB, "check", file).out
    asking.ok(*VERB, "import", file)
    asking.ok("add", "Vragen van de Eerste Kamer +DJ")
    asking.ok("decide", "s2", "v", "--checklist", "ek", "--by", "18-12")
    dropped = asking.ok(*VERB, "drop", "EK")
    assert "Opgegeven: EK" in dropped.out
    assert "houdt zijn versie: 1" in dropped.err
    assert "opgegeven" in asking.ok(*VERB, "list").out.splitlines()[0]
    assert asking("decide", "s2", "v", "--checklist", "ek").code == 2
