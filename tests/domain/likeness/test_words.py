"""The words that tell a text apart: folded, without what every text has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.likeness.words import folded, forms, references, stem, telling
from werkbank.domain.nearest import plain


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("woningen", "woning"), ("huizen", "huis"), ("wolven", "wolf"), ("prijzen", "prijs"), ("plaatsen", "plaats"),
        ("moties", "motie"), ("scholen", "school"), ("grote", "groot"), ("gemeenten", "gemeente"), ("gemeentes", "gemeente"),
        ("toezeggingen", "toezeggen"), ("huurtoeslagen", "huurtoeslag"), ("cijfers", "cijfer"), ("optopping", "optoppen"),
    ],
)  # fmt: skip
def test_plural_and_singular_fall_together(many: str, one: str) -> None:
    assert stem(many) == stem(one)


@pytest.mark.parametrize(
    ("one", "other"), [("huur", "hout"), ("woning", "wonder"), ("2024z12345", "2024z12346"), ("kosten", "kast")]
)
def test_what_differs_goes_on_to_differ(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_common_words_years_and_short_numbers_are_out() -> None:
    text = "Kunt u aangeven hoeveel één-ouder­gezinnen in 2025 de huurtoeslag kregen, van de 12 gemeenten? Zo nee, waarom niet?"
    assert set(telling(text).values()).isdisjoint({"kunt", "u", "hoeveel", "2025", "12", "zo", "nee", "waarom", "niet"})
    assert {"huurtoeslag", "gemeenten"} <= set(telling(text).values())


def test_accents_capitals_and_signs_make_no_difference() -> None:
    assert folded("Reünie der VVE's: coördinatie") == folded("reunie VVE s coordinatie")


def test_numbers_by_which_a_piece_is_known_are_written_alike() -> None:
    text = "Zie Kamerstuk 36 600 VII, nr. 12, kst-36600-VII-12, 2024Z12345 en 2026-0000123456; niet 12 000 euro of 06-12345678."
    assert references(text) == {"36600vii12", "2024z12345", "20260000123456"}


@given(st.text(max_size=300))
def test_anything_may_be_asked(text: str) -> None:
    stems = telling(text)
    assert folded(text).split() == list(stems)
    assert all(stem(word) == one and '"' not in word for one, word in stems.items())
    references(text)


@given(st.text(alphabet="abdefgiklmnoprstuvwz", min_size=1, max_size=20))
def test_a_word_is_among_its_forms(word: str) -> None:
    assert plain(word) in forms(word)
    assert len(forms(word)) <= 7
