"""Printed numbers, and how a row of them is named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.questions.numbers import in_runs, numbers_of

NUMBERS = st.lists(
    st.one_of(st.integers(0, 12).map(str), st.sampled_from(["3a", "", "IV", "1.2", "²", "0" * 30])), max_size=12
)


@pytest.mark.parametrize(
    ("numbers", "runs"),
    [
        ("", []),
        ("4", ["4"]),
        ("1 2 3", ["1", "2", "3"]),
        ("1 2 3 4", ["1-4"]),
        ("1 2 4 5 6 7 9", ["1", "2", "4-7", "9"]),
        ("7 8 9 10 3 4 5 6", ["7-10", "3-6"]),
        ("1 2 3a 3b 4 5 6", ["1", "2", "3a", "3b", "4", "5", "6"]),
        ("4 3 2 1", ["4", "3", "2", "1"]),
    ],
)
def test_from_four_on_a_run_is_named_by_its_ends(numbers: str, runs: list[str]) -> None:
    assert ["-".join(dict.fromkeys(one)) for one in in_runs(numbers.split())] == runs


@given(NUMBERS)
def test_no_number_is_lost_or_added(numbers: list[str]) -> None:
    whole: list[str] = []
    for first, last in in_runs(numbers):
        whole += [first] if first == last else numbers_of(f"{first} t/m {last}")
    assert whole == numbers
