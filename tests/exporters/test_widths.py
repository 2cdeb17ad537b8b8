"""The columns of a table on paper."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from werkbank.exporters.dossier.widths import WHOLE, widths

HEAD = ("Wat", "Gedaan op", "Uiterlijk", "Stand")
ASKED = "Verzoekt de regering te onderzoeken wat een landelijke leegstandsverordening oplevert · motie · vorig debat"
ROW = (ASKED, "16 oktober 2026", "25 november 2026", "staat open")


def test_a_long_word_stays_whole_and_a_day_on_one_line() -> None:
    what, made, due, state = widths((HEAD, ROW))
    assert what >= len("leegstandsverordening") * 135
    assert made >= len("16 oktober 2026") * 120
    assert due >= len("25 november 2026") * 120
    assert state >= len("staat open") * 120
    assert what + made + due + state == WHOLE


@given(st.integers(1, 6).flatmap(lambda count: st.lists(st.tuples(*[st.text(max_size=90)] * count), min_size=1)))
def test_together_they_never_are_wider_than_the_page(rows: list[tuple[str, ...]]) -> None:
    found = widths(rows)
    assert sum(found) <= WHOLE
    assert all(width > 0 for width in found)
