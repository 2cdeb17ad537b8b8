"""Columns hold, whatever stands in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.columns import cells, fit


@pytest.mark.parametrize(
    ("text", "columns", "expected"),
    [
        ("kort", 6, "kort  "),
        ("precies", 7, "precies"),
        ("te lang hier", 7, "te lan…"),
        ("", 3, "   "),
        ("日本語", 6, "日本語"),
        ("日本語", 5, "日本…"),
        ("日本語", 4, "日… "),
        ("e\u0301e\u0301n", 3, "e\u0301e\u0301n"),
        ("ab", 1, "…"),
    ],
)
def test_text_fills_its_column_exactly(text: str, columns: int, expected: str) -> None:
    assert fit(text, columns) == expected
    assert cells(expected) == columns


@given(st.text(max_size=60), st.integers(1, 40))
def test_no_text_is_wider_or_narrower(text: str, columns: int) -> None:
    assert cells(fit(text, columns)) == columns
