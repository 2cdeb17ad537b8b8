"""One table of words that multiply: whoever reads numbers knows all of them."""

from __future__ import annotations

import pytest

from werkbank.domain.amounts import amounts, limit_of
from werkbank.domain.multiples import TIMES
from werkbank.domain.preparation.figures import figures


def _written(word: str) -> list[str]:
    space = "" if len(word) == 1 else " "
    return [f"€ 3{space}{word}", f"3{space}{word} euro", f"€ 3{space}{word.upper()}", f"EUR 2,5{space}{word}"]


@pytest.mark.parametrize("word", TIMES)
def test_an_amount_and_a_figure_know_the_word(word: str) -> None:
    for text in _written(word):
        times = 250 if "2,5" in text else 300
        assert amounts(f"Het kost {text} per jaar.") == (times * TIMES[word],), text
        assert list(figures(f"Het kost {text} per jaar.")) == [text]
    assert limit_of(f"Facturen tot € 3 {word}", "") == limit_of("Facturen", f"3 {word}") == 300 * TIMES[word]


@pytest.mark.parametrize("word", TIMES)
def test_only_as_a_whole_word(word: str) -> None:
    assert amounts(f"€ 3 {word}xyz") == (300,)
    assert not list(figures(f"Er zijn 3 {word}xyz."))


def test_metres_are_no_millions() -> None:
    assert not list(figures("De muur is 3 m hoog."))
