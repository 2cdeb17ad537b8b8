"""A part of a question is called by a number, not by a word."""

from __future__ import annotations

import pytest

from werkbank.domain.preparation.numbering import is_number


@pytest.mark.parametrize("text", ["1", "12", "4a", "1.2", "3-1", "III", "xiv", "b", "B2", "7.", "7)"])
def test_numbers(text: str) -> None:
    assert is_number(text)


@pytest.mark.parametrize("text", ["", "zeven", "onzin", "t/m", "12345", "4abc", "nr", "vraag4", " 4"])
def test_words(text: str) -> None:
    assert not is_number(text)
