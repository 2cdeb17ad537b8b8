"""Where rows and headings lie, and how the viewport follows the cursor."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from tests.tui.archives import ComeIn, many
from werkbank.tui.widgets.line_list import Shape

SIZES = st.lists(st.tuples(st.sampled_from("abcd"), st.integers(1, 40)), max_size=4)


def shape(groups: list[tuple[str, int]]) -> Shape:
    return Shape.of(sum(size for _, size in groups), groups)


@given(SIZES)
def test_every_row_is_found_again_on_its_line(groups: list[tuple[str, int]]) -> None:
    made = shape(groups)
    assert [made.at(made.y_of(index)) for index in range(made.rows)] == [("", index) for index in range(made.rows)]


@given(SIZES)
def test_every_line_is_a_row_or_a_heading(groups: list[tuple[str, int]]) -> None:
    made = shape(groups)
    lines = [made.at(y) for y in range(made.height)]
    assert [place for code, place in lines if not code] == list(range(made.rows))
    assert [code for code, _ in lines if code] == [code for code, _ in groups]
    assert made.height == made.rows + len(groups)


@given(SIZES, st.integers(-5, 200))
def test_near_is_always_a_row(groups: list[tuple[str, int]], y: int) -> None:
    made = shape(groups)
    if made.rows:
        assert 0 <= made.near(y) < made.rows


@given(SIZES)
def test_after_a_heading_comes_the_first_row_of_its_group(groups: list[tuple[str, int]]) -> None:
    made = shape(groups)
    for place, head in enumerate(made.heads):
        assert made.near(head) == made.firsts[place]
        assert made.y_of(made.firsts[place]) == head + 1


def test_at_the_edge_the_view_jumps_half_a_page_and_the_cursor_stays_in_sight(come_in: ComeIn) -> None:
    rows = come_in(*many(40)).app.frame.postvak.rows
    page, tops = rows.page, [rows.top]
    for _ in range(39):
        rows.move(1)
        assert rows.top <= rows.shape.y_of(rows.cursor) < rows.top + page
        tops.append(rows.top)
    jumps = [after - before for before, after in itertools.pairwise(tops) if after != before]
    assert jumps[:-1] == [page // 2 + 1] * (len(jumps) - 1)
    assert 0 < jumps[-1] <= page // 2 + 1
    for _ in range(39):
        rows.move(-1)
        assert rows.top <= rows.shape.y_of(rows.cursor) < rows.top + page
    assert rows.top == 0


def test_pages_and_ends(come_in: ComeIn) -> None:
    noor = come_in(*many(40))
    page = noor.app.frame.postvak.rows.page
    noor.press("G").told("40 van 40").press("g").told("1 van 40").sees("BUNDELEN 40")
    noor.press("pagedown")
    assert noor.app.frame.postvak.rows.cursor in (page - 1, page - 2)
    noor.press("pageup").told("1 van 40").press("k").told("1 van 40").press("end", "j").told("40 van 40")


def test_the_wheel_moves_three_rows(come_in: ComeIn) -> None:
    noor = come_in(*many(10))
    noor.app.frame.postvak.rows.on_mouse_scroll_down()
    noor.waits().told("4 van 10")
    noor.app.frame.postvak.rows.on_mouse_scroll_up()
    noor.waits().told("1 van 10")


def test_rows_of_several_lines_know_their_first_and_last_and_which_of_them_a_line_is() -> None:
    shape = Shape.tall([1, 3, 2], [("a", 2), ("b", 1)])  # a, 0, 1 1 1, b, 2 2
    assert shape.height == 8
    assert [shape.y_of(row) for row in range(3)] == [1, 2, 6]
    assert [shape.last_of(row) for row in range(3)] == [1, 4, 7]
    assert [shape.at(y) for y in range(8)] == [
        ("a", 0), ("", 0), ("", 1), ("", 1), ("", 1), ("b", 1), ("", 2), ("", 2),
    ]  # fmt: skip
    assert [shape.near(y) for y in (0, 4, 5, 7)] == [0, 1, 2, 2]
    empty = Shape.tall([], [])
    assert (empty.height, empty.y_of(0), empty.last_of(0)) == (0, 0, 0)
