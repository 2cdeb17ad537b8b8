"""Rubbish goes in the pauses of the keyboard, and never at a key."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from datetime import timedelta

import pytest

from tests.journeys.conftest import come_in, empty, office_of_two
from tests.tui.archives import ComeIn
from werkbank.tui import rubbish
from werkbank.tui.rubbish import FEW, LONG, RESTS, Rubbish

__all__ = ["come_in", "empty", "office_of_two"]


class Knot:
    """Holds itself, so only a collection takes it away."""

    def __init__(self) -> None:
        self.itself = self


class Stopwatch:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture(autouse=True)
def _by_hand() -> Iterator[None]:
    """Python's own limit stays out of it."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def gone(*, many: bool) -> weakref.ref[Knot]:
    """Rubbish, among many other new objects or among a few."""
    watched = weakref.ref(Knot())
    if many:
        for _ in range(FEW):
            Knot()
    return watched


def test_it_goes_when_she_rests_and_there_is_some() -> None:
    now = Stopwatch()
    one = Rubbish(now)
    knot = gone(many=True)
    one.typed()
    now.seconds = RESTS / 2
    one.rest()
    assert knot() is not None, "she is still typing"
    now.seconds = RESTS
    one.rest()
    assert knot() is None


def test_a_little_waits_for_a_long_rest_and_that_is_looked_through_once() -> None:
    now = Stopwatch()
    one = Rubbish(now)
    knot = gone(many=False)
    now.seconds = RESTS
    one.rest()
    assert knot() is not None
    now.seconds = LONG
    one.rest()
    assert knot() is None
    again = gone(many=False)
    now.seconds = 2 * LONG
    one.rest()
    assert again() is not None, "once in a rest"
    one.typed()
    now.seconds = 3 * LONG
    one.rest()
    assert again() is None


def test_every_key_says_that_she_types(come_in: ComeIn, monkeypatch: pytest.MonkeyPatch) -> None:
    typed: list[str] = []
    monkeypatch.setattr(rubbish.Rubbish, "typed", lambda _: typed.append("key"))
    noor = come_in().press("j", "k")
    assert len(typed) == 2
    noor.press("/").types("abc")
    assert len(typed) >= 4, "in a line as well"


def test_the_watch_looks_after_it(come_in: ComeIn, monkeypatch: pytest.MonkeyPatch) -> None:
    rests: list[str] = []
    monkeypatch.setattr(rubbish.Rubbish, "rest", lambda _: rests.append("rest"))
    come_in().later(timedelta(seconds=2))
    assert rests
