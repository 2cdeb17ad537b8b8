"""Other weights for many items: the workbench starts working out their places by itself, once for each change."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.conftest import come_in, empty, office_of_two, worked
from tests.tui.archives import ComeIn
from tests.tui.robot import Clock
from werkbank.services import derived

__all__ = ["come_in", "empty", "office_of_two", "worked"]


def test_it_begins_by_itself_once_for_each_change_whoever_made_it(
    come_in: ComeIn, worked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    noor = come_in(archive=worked, clock=clock)
    monkeypatch.setattr(clock, "fixed", False)  # what a fixed moment shows is never kept
    asked: list[str] = []
    monkeypatch.setattr(derived, "AT_ONCE", 0)
    monkeypatch.setattr(noor.app.frame._errands, "_ask", asked.append)
    noor.elsewhere(lambda services: services.weighings.change({"risk.high": 20}))
    noor.notices()
    assert asked == ["rescore"]
    noor.press("j", "k").notices()
    assert asked == ["rescore"], "one that fails is not begun again and again"
    noor.elsewhere(lambda services: services.history.undo())
    noor.notices()
    assert asked == ["rescore"] * 2
    noor.elsewhere(lambda services: list(services.rescoring.run()))
    noor.notices().press("j")
    assert asked == ["rescore"] * 2
    noor.press("ctrl+p").types("weging").press("enter", "enter").fills("40").press("enter", "ctrl+s").notices()
    assert asked == ["rescore"] * 3
