"""The columns of the list at every width, and the names that tell managers apart."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from werkbank.domain.views import ItemLine
from werkbank.lang import words
from werkbank.tui.columns import Longest, columns_for, item_pieces, longest_of, short_names
from werkbank.tui.ink import ink_of

TODAY = date(2026, 11, 23)
INK = ink_of({}, no_color=True)


def item(title: str, person: str = "Griffie", manager: str = "Directeur Jeugd") -> ItemLine:
    return ItemLine(
        ref="s1", message="m1", message_kind="mail", sort="", title=title, manager=manager, state="new", points=87,
        quadrant="now", status="infeasible", slack=-1, due=date(2026, 12, 1), due_time="", person=person,
        received=datetime(2026, 11, 10, tzinfo=UTC), marking="", hidden=False, unreadable=False, returned="",
        return_on=None, until_event="", bulk="", copied=False, answer="",
    )  # fmt: skip


@pytest.mark.parametrize("managers", [True, False])
@pytest.mark.parametrize("width", range(20, 201))
def test_the_columns_fill_the_width_exactly(width: int, managers: bool) -> None:
    columns = columns_for(width, managers=managers)
    pieces = item_pieces(item("Kamervragen wachtlijsten jeugdzorg"), columns, words("nl"), INK, TODAY, {})
    assert 1 + sum(cell_len(text) for text, _ in pieces) <= width
    assert columns.title >= (20 if width >= 60 else 1)
    if width >= 60:
        assert 1 + sum(cell_len(text) for text, _ in pieces) == width - 1


@given(st.text(max_size=80), st.text(max_size=40), st.text(max_size=40), st.integers(60, 200))
def test_whatever_the_words_the_columns_stand_still(title: str, person: str, manager: str, width: int) -> None:
    columns = columns_for(width, managers=True)
    pieces = item_pieces(item(title, person, manager), columns, words("nl"), INK, TODAY, {})
    assert 1 + sum(cell_len(text) for text, _ in pieces) == width - 1


@given(
    st.builds(Longest, st.integers(0, 200), st.integers(0, 90), st.integers(0, 60)),
    st.integers(60, 220),
    st.booleans(),
)
def test_names_are_whole_where_there_is_room_for_them_and_the_columns_fill_the_width(
    longest: Longest, width: int, managers: bool
) -> None:
    before = columns_for(width, managers=managers)
    columns = columns_for(width, managers=managers, longest=longest)
    assert columns.title + columns.person + columns.manager == before.title + before.person + before.manager
    assert columns.title >= min(18, before.title, longest.title)
    assert bool(columns.person) == bool(before.person)
    if columns.person and columns.title > max(longest.title, 44):
        assert columns.person >= min(longest.person, 28)
    if columns.manager and columns.title > max(longest.title, 44):
        assert columns.manager >= min(longest.manager, 20)


@pytest.mark.parametrize(("width", "whole"), [(75, "Marije de Vries"), (100, "Stichting Kind en Buurt")])
def test_a_name_is_not_cut_on_a_wide_screen(width: int, whole: str) -> None:
    one = item("Nota ter besluitvorming: vereenvoudiging huurtoeslag", whole, "Wonen")
    longest = longest_of([one], words("nl"), {"Wonen": "Wonen", "Jeugd": "Jeugd"})
    columns = columns_for(width, managers=True, status=13, longest=longest)
    drawn = "".join(text for text, _ in item_pieces(one, columns, words("nl"), INK, TODAY, {}))
    assert f"  {whole}  Wonen" in drawn
    assert 1 + cell_len(drawn) == width - 1


def test_wider_screens_show_more_and_never_a_narrower_title_than_needed() -> None:
    shown = [sum(1 for size in columns_for(width, managers=True) if size) for width in range(60, 201)]
    assert shown == sorted(shown)
    assert columns_for(60, managers=True).manager == 0
    assert columns_for(80, managers=True).manager > 0
    assert columns_for(120, managers=True).due > 0
    assert columns_for(80, managers=False).manager == 0


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (["Directeur Jeugd", "Directeur Wonen"], ["Jeugd", "Wonen"]),
        (["Dirk Jansen", "Fatima El Amrani"], ["Dirk Jansen", "Fatima El Amrani"]),
        (["Directeur Jeugd"], ["Directeur Jeugd"]),
        (["Directeur", "Directeur Wonen"], ["Directeur", "Wonen"]),
        (["Directeur Wonen", "Directeur Jeugd", "DG Bouw"], ["Wonen", "Jeugd", "DG Bouw"]),
        (["Directeur Wonen", "Directeur Jeugd", "DG Wonen"], ["Directeur Wonen", "Jeugd", "DG Wonen"]),
        (["DG Wonen Bouw", "DG Wonen Huur"], ["Bouw", "Huur"]),
        ([], []),
    ],
)
def test_managers_are_told_apart_without_what_they_share(names: list[str], short: list[str]) -> None:
    assert list(short_names(names).values()) == short


@given(st.lists(st.text(min_size=1, max_size=20), unique=True, max_size=5))
def test_short_names_stay_different(names: list[str]) -> None:
    found = short_names(names)
    folded = [" ".join(one.split()) for one in names]
    if len({one.lower() for one in folded}) == len(names) and all(folded):
        assert len(set(found.values())) == len(names)


def test_the_day_of_receipt_is_that_of_amsterdam() -> None:
    late = item("Stuk")._replace(received=datetime(2026, 11, 23, 23, 30, tzinfo=UTC))
    pieces = item_pieces(late, columns_for(140, managers=False), words("nl"), INK, TODAY, {})
    assert "di 24 nov" in "".join(text for text, _ in pieces)
