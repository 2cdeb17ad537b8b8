"""What a place rests on is read back as it was written, also when somebody typed the sign between the fields."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.services.basis import Basis, read

CODES = st.sampled_from(["", "statutory", "high", "decide", "political", "parliament", "list", "new", "kamervraag"])
TYPED = st.text(st.sampled_from("|1 -\n\u202eéa"), max_size=20)
BASES = st.builds(
    Basis,
    st.sampled_from(["", "2026-11-27"]), st.integers(0, 1), st.integers(0, 1), CODES, CODES, CODES, CODES, CODES,
    st.integers(0, 99), st.integers(-20, 20), st.integers(0, 1), CODES, CODES, CODES, TYPED,
)  # fmt: skip


@given(BASES)
def test_what_is_written_is_read_back(basis: Basis) -> None:
    assert read(basis.written()) == basis


@given(BASES)
def test_another_form_is_not_read(basis: Basis) -> None:
    assert read("0" + basis.written()[1:]) is None


@pytest.mark.parametrize("text", ["", "2", "2|", "2|2026-11-27|1", "1|2026-11-27|1"])
def test_what_is_cut_short_is_not_read(text: str) -> None:
    assert read(text) is None
