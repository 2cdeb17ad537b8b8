"""What comes again, and what is a name, is no date; a day and month with a full stop between are."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from werkbank.domain.phrases import find, parse

NOW = datetime(2026, 11, 24, 8, 30)


@pytest.mark.parametrize(
    "text",
    [
        "Het overleg is elke week op maandag.", "Wij overleggen om de week op vrijdag.", "wekelijks op dinsdag",
        "maandelijks op vrijdag", "Aanwezig op maandag tot en met donderdag", "Werkdagen: maandag, dinsdag en donderdag",
        "Ik sprak Piet Zondag over de nota.", "Piet Zondag belt terug", "Groet, Jan Vrijdag", "om de twee weken op vrijdag",
    ],
)  # fmt: skip
def test_no_day_is_made_of_it(text: str) -> None:
    assert find(text, NOW) == []
    assert parse(text, NOW) is None


@pytest.mark.parametrize(
    ("text", "phrase", "day"),
    [
        ("Reactie van Jan Maandag voor vrijdag", "vrijdag", date(2026, 11, 27)),
        ("Overleg Maandag 30 november", "Maandag 30 november", date(2026, 11, 30)),
        ("Uiterlijk Vrijdag graag", "Vrijdag", date(2026, 11, 27)),
        ("volgende week op maandag graag", "volgende week op maandag", date(2026, 11, 30)),
        ("Ik ben aanwezig. Maandag praten we verder.", "Maandag", date(2026, 11, 30)),
        ("op 1.12 is er overleg", "1.12", date(2026, 12, 1)),
        ("uiterlijk 31.12 dus", "31.12", date(2026, 12, 31)),
    ],
)
def test_a_day_beside_it_stays_one(text: str, phrase: str, day: date) -> None:
    (found,) = find(text, NOW)
    assert (text[found.start : found.end], found.date) == (phrase, day)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.12", date(2026, 12, 1)), ("uiterlijk 3.12", date(2026, 12, 3)), ("1.12 14u", datetime(2026, 12, 1, 14)),
        ("31.10", date(2027, 10, 31)), ("om 1.12", datetime(2026, 11, 24, 13, 12)),
        ("1.12 uur", datetime(2026, 11, 24, 13, 12)), ("9.10", datetime(2026, 11, 24, 9, 10)),
        ("9.30", datetime(2026, 11, 24, 9, 30)), ("vr 27 nov 12.12", datetime(2026, 11, 27, 12, 12)),
    ],
)  # fmt: skip
def test_figures_with_a_full_stop(text: str, value: date | datetime) -> None:
    found = parse(text, NOW)
    assert found is not None
    assert found.value == value
