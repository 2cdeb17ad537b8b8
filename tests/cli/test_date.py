"""``werkbank date``: which date a phrase is, without an archive."""

from __future__ import annotations

import pytest

from tests.cli.running import Desk
from tests.cli.schemas import wrong


@pytest.mark.parametrize(
    ("phrase", "told"),
    [
        ("vrijdag over 3 weken", "vr 18 dec, over 19 werkdagen"),
        ("week 48", "vr 27 nov, over 4 werkdagen (de vrijdag van die week)"),
        ("half drie", "ma 23 nov 14:30, vandaag ('s middags)"),
        ("5 werkdagen voor kerst", "vr 18 dec, over 19 werkdagen"),
        ("tweede kerstdag", "za 26 dec, over 23 werkdagen, geen werkdag (feestdag)"),
        ("gisteren", "zo 22 nov, al voorbij"),
    ],
)
def test_a_phrase_is_told_as_a_date(bare: Desk, phrase: str, told: str) -> None:
    ran = bare.at("2026-11-23T09:00").ok("date", *phrase.split())
    assert ran.out.strip() == told
    assert not (bare.folder / "werkbank.sqlite").exists()


def test_for_a_script_all_of_it(bare: Desk) -> None:
    row = bare.at("2026-11-23T09:00").ok("date", "--json", "vr wk 48 14u").row
    assert row == {
        "text": "vr wk 48 14u", "date": "2026-11-27", "time": "14:00", "value": "2026-11-27T14:00:00",
        "grain": "minute", "from": None, "reading": "clock", "working_days": 4, "working_day": True,
    }  # fmt: skip
    assert wrong("date", row) == []
    assert bare.at("2026-11-23T09:00").ok("date", "--json", "week 50").row["from"] == "2026-12-07"


@pytest.mark.parametrize(
    ("phrase", "why"),
    [
        ("31 februari", "bestaat niet"), ("week 54", "52 of 53"), ("25:00", "half drie"), ("zsm", "geen dag"),
        ("voor het zomerreces", "recessen"), ("vrijdag 26 november 2026", "niet bij elkaar"), ("bananen", "Wel: 24-11"),
        ("over 900 jaar", "te ver"), ("1-1-0102", "1900"), ("x" * 300, "te lang"),
    ],
)  # fmt: skip
def test_what_is_no_date_says_why_and_what_works(bare: Desk, phrase: str, why: str) -> None:
    ran = bare.at("2026-11-23T09:00")("date", phrase)
    assert ran.code == 2
    assert why in ran.err
