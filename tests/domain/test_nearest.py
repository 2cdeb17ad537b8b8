"""Names as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.nearest import fold, match, nearest

NAMES = ("Mw. A. Jansen", "Dhr. P. Janssens", "Jan", "DG Wonen", "Directie Wonen", "José Díaz", "P-Direkt", "Woo-loket")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Jan", ("Jan",)),
        ("jan", ("Jan",)),
        ("jansen", ("Mw. A. Jansen",)),
        ("janss", ("Dhr. P. Janssens",)),
        ("dg-wonen", ("DG Wonen",)),
        ("dgwonen", ("DG Wonen",)),
        ("wonen", ("DG Wonen", "Directie Wonen")),
        ("wonen dir", ("Directie Wonen",)),
        ("jose", ("José Díaz",)),
        ("pdirekt", ("P-Direkt",)),
        ("loket", ("Woo-loket",)),
        ("ooloke", ("Woo-loket",)),
        ("pietersen", ()),
        ("", ()),
        ("--", ()),
    ],
)
def test_who_is_meant(typed: str, meant: tuple[str, ...]) -> None:
    assert match(typed, NAMES) == meant


def test_near_names_are_offered_best_first() -> None:
    assert nearest("jansne", NAMES)[0] == "Mw. A. Jansen"
    assert nearest("dg woonen", NAMES)[0] == "DG Wonen"
    assert nearest("xyzzy", NAMES) == ()
    assert nearest("", NAMES) == ()
    assert len(nearest("jan", NAMES, 2)) <= 2
    assert nearest("jan", NAMES, 0) == ()


def test_a_name_is_offered_once() -> None:
    assert match("jansen", ("Jansen, A.", "Jansen, A.")) == ("Jansen, A.",)


@given(st.text(max_size=100), st.lists(st.text(max_size=30), max_size=8), st.integers(0, 5))
def test_never_raises_and_offers_only_what_there_is(name: str, names: list[str], n: int) -> None:
    assert set(match(name, names)) <= set(names)
    assert set(nearest(name, names, n)) <= set(names)
    assert len(nearest(name, names, n)) <= n


@given(st.lists(st.text(max_size=30), min_size=1, max_size=8))
def test_an_exact_name_is_always_meant(names: list[str]) -> None:
    assert match(names[0], names) == (names[0],)


@given(st.text(max_size=70))
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)
