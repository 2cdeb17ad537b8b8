"""How many bytes an act may send at 80x24: all that comes of it counts (`benchmarks/cases/sent.py` tells every act)."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from tests.services.demo.conftest import NOW
from tests.tui.archives import ComeIn
from tests.tui.pictures import Desk
from tests.tui.robot import Clock
from werkbank.services.demo import making
from werkbank.settings import Settings

FRAME: Final = 22
"""What a terminal that shows pictures whole gets besides, for each of them."""
PICTURES: Final = 8
"""At most for one act; here they are not marked, so they are taken for granted."""


@pytest.fixture
def desk(come_in: ComeIn, department: Path) -> Desk:
    settings = making.settings_for(Settings(backups=False))
    return Desk(come_in(archive=department, clock=Clock(NOW), settings=settings, demo=True))


def costs(desk: Desk, *keys: str) -> int:
    """With what comes besides."""
    return desk.costs(*keys) + FRAME * PICTURES


def test_a_key_in_the_list_with_its_preview(desk: Desk) -> None:
    for key in ("j", "j", "k"):
        assert costs(desk, key) <= 2_000, key


def test_a_jump_writes_every_row_and_a_preview(desk: Desk) -> None:
    for key in ("G", "g", "pagedown", "pageup"):
        assert costs(desk, key) <= 2_400, key


def test_another_screen_and_back(desk: Desk) -> None:
    for key in ("2", "3", "L", "T", "T", "4", "enter", "escape", "5", "6", "8", "1", "?", "escape", "H", "escape"):
        assert costs(desk, key) <= 3_200, key


def test_a_line_that_opens_and_closes(desk: Desk) -> None:
    for key in ("w", "t", "m", "9", "ctrl+n", "/"):
        assert costs(desk, key) <= 1_500, key
        assert costs(desk, "escape") <= 1_500, key


@pytest.mark.parametrize(
    "keys", [("a",), ("w", "enter"), ("b", "enter"), ("s", "enter"), ("i", "enter"), ("p", "enter")]
)
def test_a_decision_and_its_undo(desk: Desk, keys: tuple[str, ...]) -> None:
    assert costs(desk, *keys) <= 4_000
    assert not desk.noor.asked()
    assert costs(desk, "u") <= 4_000


def test_the_stream(desk: Desk) -> None:
    for key in ("enter", "right", "right", "left"):
        assert costs(desk, key) <= 2_000, key
    assert costs(desk, "a") <= 4_000
