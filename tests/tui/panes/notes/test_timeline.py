"""Bars of notes over working days: what each sign stands on."""

from __future__ import annotations

from datetime import date

import pytest

from werkbank.domain.calendars import NO_CLOSING, office_day_number
from werkbank.domain.note_views import NotePlan
from werkbank.domain.notes import Progress, Target, begun, moved, plan_back, where_of
from werkbank.domain.notes import moves as move
from werkbank.services.note_types import shipped
from werkbank.tui.panes.notes.timeline import bar, room_before_today, scale_for, today_after

TODAY = date(2026, 11, 23)
KIND = shipped().find("NTB")
MONDAY = office_day_number(TODAY)


def drawn(due: date | None, plan: date | None = None, width: int = 82, shift: int = 0, *moves: move.Move) -> str:
    """A note that began today, by its days: three before today, and on."""
    progress: Progress = begun(KIND, TODAY)
    for one in moves:
        progress = moved(one, progress, KIND, TODAY)
    aim = Target(due, plan or due)
    found = plan_back(KIND.route, aim, where_of(progress, TODAY), TODAY, NO_CLOSING, KIND.reserve)
    return bar(NotePlan(progress, found), scale_for(width, shift, MONDAY), NO_CLOSING)


def test_what_is_to_come_is_as_long_as_its_work_and_ends_before_the_reserve() -> None:
    text = drawn(date(2026, 12, 28))
    norm = plan_back(KIND.route, Target(None, None), where_of(begun(KIND, TODAY), TODAY), TODAY).norm_days
    assert text[3] == "█"
    assert (
        text.count("▒")
        == norm - (KIND.route.steps[0].norm - text[: text.index("▒")].count("▒")) + KIND.route.steps[0].norm
    )
    assert text.rstrip().endswith("◆")
    assert text.index("◆") - 3 == office_day_number(date(2026, 12, 28)) - MONDAY


def test_what_does_not_fit_goes_on_past_the_plan_date() -> None:
    text = drawn(date(2026, 11, 27))
    assert text[3:].startswith("█▒▒▒◆▒")


def test_the_last_day_has_its_own_sign_and_a_day_out_of_sight_an_arrow() -> None:
    assert "◆◇" in drawn(date(2026, 12, 22), date(2026, 12, 21))
    assert drawn(date(2027, 12, 22)).endswith("▸")
    assert drawn(date(2026, 12, 22), shift=60).startswith("◂")


def test_a_day_takes_two_columns_where_there_is_room_and_today_is_a_line() -> None:
    text = drawn(date(2026, 12, 28), width=120)
    assert len(text) == len(drawn(date(2026, 12, 28), width=120)) <= 120 - scale_for(120, 0, MONDAY).left
    assert text[6:8] == "┃█"


@pytest.mark.parametrize("width", [80, 120, 200])
def test_a_heading_ends_before_the_line_of_today(width: int) -> None:
    scale = scale_for(width, 0, MONDAY)
    at = scale.column(MONDAY)
    assert room_before_today(width, scale) == at - 1
    for size in (0, 10, at - 1):
        assert len("x" * size + today_after(size, scale)) == at + 1
    gone = scale_for(width, 60, MONDAY)  # three months on
    assert (room_before_today(width, gone), today_after(10, gone)) == (width, "")


def test_days_on_hold_are_drawn_as_standing_still_and_without_a_date_there_is_no_end() -> None:
    assert "====" in drawn(date(2026, 12, 28), None, 82, 0, move.Put(date(2026, 11, 30), "reces"))
    assert set(drawn(None)) == {"█", " "}
