"""Ids are typed, and read as they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.ids import KINDS, Ref, parse, show


@given(st.sampled_from(KINDS), st.integers(1, 2**63 - 1))
def test_an_id_reads_back(kind: object, number: int) -> None:
    assert parse(show(kind, number)) == Ref(kind, number)  # type: ignore[arg-type]
    assert str(Ref(kind, number)) == show(kind, number)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["", "s", "12", "x12", "s0", "s-1", "s1.5", "s12x", "s²", "s" + "9" * 40, "ss12"])
def test_what_is_no_id_is_none(text: str) -> None:
    assert parse(text) is None


def test_capitals_and_blanks_are_forgiven() -> None:
    assert parse(" S12 ") == Ref("item", 12)
