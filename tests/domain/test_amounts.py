"""Amounts as they are written, and up to which amount a mandate goes."""

from __future__ import annotations

import pytest

from werkbank.domain.amounts import amounts, highest, limit_of


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("inclusief catering: € 2.340,00. De termijn is 30 dagen.", 234_000), ("€2340", 234_000), ("€ 2.340", 234_000),
        ("€ 2 340,50", 234_050), ("€ 2.340,-", 234_000), ("2.340 euro", 234_000), ("2340,5 euro", 234_050),
        ("EUR 1.000", 100_000), ("999,99 EUR", 99_999), ("€ 1,5 miljoen", 150_000_000), ("3 mln. euro", 300_000_000),
        ("€ 2,340.00", 234_000), ("1.000,- euro", 100_000), ("euro 12", 1_200), ("€ 12.5", 1_250),
        ("€ 3 mio", 300_000_000), ("€ 2,5 ton", 25_000_000), ("3 mrd. euro", 300_000_000_000), ("€ 5k", 500_000),
        ("EUR2340", 234_000), ("€ 3M", 300_000_000),
        ("€ 2 miljoen meer", 200_000_000), ("€ 12 m2", 1_200), ("5 k€", 500_000),
        ("€ 12 dzd", 1_200_000), ("€ 5 bln", 500_000_000_000), ("€ 1.000 kantoor", 100_000),
    ],
)  # fmt: skip
def test_an_amount_as_it_is_written(text: str, cents: int) -> None:
    assert amounts(text) == (cents,)


@pytest.mark.parametrize("text", ["", "Factuur 4502", "30 dagen", "2026-11-27", "neuro 12", "europa 2030", "tot 2 uur"])
def test_a_number_without_a_sign_for_euros_is_no_amount(text: str) -> None:
    assert amounts(text) == ()


def test_the_highest_of_all() -> None:
    assert highest(("btw € 200, totaal € 1.210,50", "10 euro")) == 121_050
    assert highest(("niets",)) is None


@pytest.mark.parametrize(
    ("about", "limit", "cents"),
    [
        ("Facturen tot € 1.000", "", 100_000), ("Facturen", "€ 1.000 per factuur, na prestatieverklaring", 100_000),
        ("Facturen van € 500 tot en met € 1.000", "", 100_000), ("Inkoop, maximaal 250 euro", "", 25_000),
        ("Facturen boven € 500", "", None), ("Uitnodigingen tot 2 uur", "", None), ("Facturen", "na overleg", None),
        ("Facturen tot € 1.000", "€ 800", 80_000), ("Facturen", "1000", 100_000), ("Facturen", "tot 1.000,50", 100_050),
        ("Facturen", "max. 5 mln", 500_000_000), ("Facturen", "2 handtekeningen", None), ("Facturen", "tot € 1 k", 100_000),
    ],
)  # fmt: skip
def test_up_to_which_amount_a_mandate_goes(about: str, limit: str, cents: int | None) -> None:
    assert limit_of(about, limit) == cents
