"""``term`` and ``calendar``: what they say, without an archive, and without loading one."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Final

import pytest

from tests.cli.running import ROOT, Desk

HEAVY: Final = {"textual", "rich", "sqlalchemy", "alembic", "dateparser", "dateutil"}


def test_a_term_in_full(bare: Desk) -> None:
    ran = bare.ok("term", "bezwaar", "2026-04-02")
    assert ran.out == (
        "bezwaar    bezwaar maken\n"
        "Start      do 2 april 2026\n"
        "Geteld     do 14 mei 2026\n"
        "Uiterlijk  ma 18 mei 2026\n"
        "Plan       vr 15 mei 2026\n"
        "Bron       Awb 6:7 en 6:8 (wettelijk, gelezen in een oudere tekst)\n"
        "\n"
        "Zes weken na do 2 april 2026 is do 14 mei (Hemelvaartsdag), dus ma 18 mei: vr 15 mei is gelijkgesteld bij KB, "
        "za 16 en zo 17 mei vallen in het weekend (Atw art. 1 lid 1). Plan het op vr 15 mei, één werkdag voor ma 18 mei: "
        "za 16 en zo 17 mei vallen in het weekend.\n"
    )
    assert ran.err == "Rekenhulp, geen juridisch advies.\n"
    assert not bare.folder.exists()


def test_a_length_under_a_regime_and_the_start_as_people_write_it(bare: Desk) -> None:
    same = {"nominal": "2026-05-14", "legal": "2026-05-18", "plan": "2026-05-15", "start": "2026-04-02"}
    for start in ("2026-04-02", "2-4-2026", "02-04-2026", "2/4/2026"):
        row = bare.ok("term", "--length", "6w", "--regime", "atw", start, "--json").row
        assert same.items() <= row.items()
        assert row["rule"] is None
    assert bare.ok("term", "WOO", "vandaag", "--json").row["start"] == "2026-11-24"


def test_suspended_by_the_words_of_its_own_law(bare: Desk) -> None:
    """The Woo says *tot en met*, Awb 4:15 says *tot*."""
    woo = bare.ok("term", "woo", "2-11-2026", "--suspend", "6-11-2026..12-11-2026", "--json").row
    aanvraag = bare.ok("term", "aanvraag", "2-11-2026", "--suspend", "6-11-2026..12-11-2026", "--json").row
    assert [one["days"] for row in (woo, aanvraag) for one in row["steps"] if one["kind"] == "suspended"] == [7, 6]
    twice = ("--suspend", "6-11-2026..12-11-2026", "--suspend", "16-11-2026..17-11-2026")
    assert bare.ok("term", "woo", "2-11-2026", *twice, "--json").row["legal"] == "2026-12-09"


def test_extended(bare: Desk) -> None:
    row = bare.ok("term", "woo", "30-3-2026", "--extend", "2w", "--json").row
    assert (row["legal"], row["generous"]) == ("2026-05-11", "2026-05-12")


def test_the_day_to_decide_on_a_notice_of_delay(bare: Desk) -> None:
    assert bare.ok("term", "kamervragen", "4-12-2026", "--json").row["gate"] == "2026-12-18"


def test_years_without_a_list_are_said(bare: Desk) -> None:
    row = bare.ok("term", "woo", "2029-02-01", "--json").row
    assert (row["known"], row["unknown_years"]) == (False, [2029])
    assert "nog niet bekend" in bare.ok("term", "woo", "2029-02-01").out
    assert "nog niet bekend" in bare.ok("calendar", 2030).err
    assert "hier niet bekend" in bare.ok("calendar", 2021).err
    assert "bekend" not in bare.ok("calendar", 2026).err
    assert "bekend" not in bare.ok("calendar", 2030, "--calendar", "eu").err
    assert bare.ok("calendar", 2030, "--json").row["known"] is False


def test_every_term_is_in_the_list(bare: Desk) -> None:
    ran = bare.ok("term", "--list")
    assert len(ran.out.splitlines()) == 18
    assert "bob-commissie        12w + 6w  atw" in ran.out
    assert ran.err == "Rekenhulp, geen juridisch advies.\n"
    assert "decision on an objection" in bare.speaking("en").ok("term", "--list").out


def test_a_calendar_in_full(bare: Desk) -> None:
    assert bare.ok("calendar", 2026).out.splitlines()[:3] == [
        "do 1 januari 2026    Nieuwjaarsdag         Atw art. 3 lid 1",
        "vr 2 januari 2026    gelijkgesteld bij KB  KB, Atw art. 3 lid 3",
        "vr 3 april 2026      Goede Vrijdag         Atw art. 3 lid 1",
    ]
    days = {
        name: [one["day"] for one in bare.ok("calendar", 2026, "--calendar", name, "--json").row["days"]]
        for name in ("atw", "eu", "rijk")
    }
    assert set(days["atw"]) - set(days["eu"]) == {"2026-01-02", "2026-05-15"}
    assert set(days["eu"]) - set(days["rijk"]) == {"2026-04-03", "2026-05-05"}
    assert set(days["rijk"]) < set(days["eu"])


def test_a_mistake_is_told_in_a_sentence_that_helps(bare: Desk) -> None:
    assert "Bedoelde je: bezwaar?" in bare("term", "bezwar", "2-4-2026").err
    assert "werkbank term --list" in bare("term", "xyzzy", "2-4-2026").err
    assert "Kies uit: atw, eu, strict, office, backward, none." in bare("term", "--length", "6w", "2-4-2026").err
    assert "termijn in uren" in bare("term", "--length", "48u", "--regime", "atw", "2-4-2026").err
    told = bare("term", "woo", "2-11-2026", "--suspend", "5-12-2026..9-12-2026").err
    assert "za 5 dec 2026" in told
    assert "--extend" in told


@pytest.mark.parametrize("given", [("term", "bob", "2-4-2026"), ("term", "--list"), ("calendar", "2026")])
def test_neither_screen_nor_database_is_loaded(bare: Desk, given: tuple[str, ...]) -> None:
    code = "import sys; from werkbank.__main__ import main; main(sys.argv[1:]); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code, *given], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True,
        env={**os.environ, **bare.environment()},
    )  # fmt: skip
    loaded = {name.partition(".")[0] for name in done.stdout.splitlines()[-1].split()}
    assert "werkbank" in loaded
    assert not loaded & HEAVY
    assert not bare.folder.exists()
