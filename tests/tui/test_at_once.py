"""What was decided goes from the list at once; the look at the archive that follows finds nothing else."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.conftest import come_in, empty, office_of_two, worked
from tests.tui.archives import ComeIn
from tests.tui.robot import Officer
from werkbank.tui.panes.postvak.deciding import Deciding

__all__ = ["come_in", "empty", "office_of_two", "worked"]


def stands(noor: Officer) -> tuple[Any, ...]:
    rows = noor.app.frame.postvak.rows
    return rows.shape, rows.cursor, [one.ref for one in rows.items]


@pytest.mark.parametrize("keys", [
    ("a",), ("j", "j", "a"), ("G", "a"), ("G", "k", "a"),
    ("space", "space", "a"), ("space", "j", "space", "j", "j", "space", "k", "a"), ("*", "k", "k", "space", "a"),
])  # fmt: skip
def test_the_list_after_a_decision_is_right_before_it_is_looked_at_again(
    come_in: ComeIn, worked: Path, monkeypatch: pytest.MonkeyPatch, keys: tuple[str, ...]
) -> None:
    noor = come_in(archive=worked)
    before = stands(noor)
    noor.press(*keys[:-1])
    with monkeypatch.context() as within:
        within.setattr(noor.app.frame.postvak, "reload", lambda *_args, **_rest: None)
        noor.press(keys[-1])
        at_once, picture = stands(noor), noor.rows()
    assert at_once != before
    noor.meanwhile(noor.app.frame.postvak.reload).waits()
    assert stands(noor) == at_once
    assert noor.rows() == picture


def test_the_last_one_leaves_what_an_empty_list_says(come_in: ComeIn, worked: Path) -> None:
    noor = come_in(archive=worked).press("*", "a")
    rows = noor.app.frame.postvak.rows
    while rows.shape.rows:
        noor.press("*", "a")
    noor.sees("Niets meer te beslissen")


def test_a_row_that_is_not_here_waits_for_the_look(come_in: ComeIn, worked: Path) -> None:
    rows = come_in(archive=worked).app.frame.postvak.rows
    before = rows.shape
    assert not rows.drop([rows.items[0].ref, "i99999"])
    assert not rows.drop([one.ref for one in rows.items])
    assert rows.shape == before


def test_the_line_of_the_same_question_keeps_its_fields_with_what_is_asked_now(come_in: ComeIn, worked: Path) -> None:
    noor = come_in(archive=worked).press("w")
    first, entries = noor.asked(), list(noor.app.query("#ask Input"))
    noor.fills("Iemand Anders").press("escape", "j", "w")
    assert list(noor.app.query("#ask Input")) == entries
    assert noor.asked() != first
    assert "Iemand Anders" not in noor.asked()
    noor.types("x")  # a guess is typed over, as the first time
    assert noor.app.query("#ask Input").first().value == "x"
    noor.press("escape", "s")
    assert list(noor.app.query("#ask Input")) != entries


def test_rows_that_never_came_are_asked_for_again(come_in: ComeIn, worked: Path) -> None:
    noor = come_in(archive=worked)
    rows = noor.app.frame.postvak.rows
    before = [one.ref for one in rows.items]
    rows.items = ()
    noor.meanwhile(rows.redraw)
    noor._runner.run(noor._until(lambda: bool(rows.items), "rows"))
    assert [one.ref for one in rows.items] == before


def state(noor: Officer, ref: str) -> str:
    """As it stands on the disk."""
    with closing(sqlite3.connect(noor.path)) as connection:
        return str(connection.execute("SELECT state FROM item WHERE id = ?", (int(ref[1:]),)).fetchone()[0])


class Held:
    """A decision that is on the disk and in sight, and of which the end is still on its way."""

    def __init__(self, noor: Officer, patch: pytest.MonkeyPatch) -> None:
        self.let_go = asyncio.Event()
        whole = Deciding._do

        async def slow(deciding: Deciding, *given: Any) -> None:
            await whole(deciding, *given)
            await self.let_go.wait()

        patch.setattr(Deciding, "_do", slow)
        self._noor = noor

    def ends(self) -> None:
        self._noor.meanwhile(self.let_go.set).waits()


def test_a_key_for_the_next_one_waits_until_the_last_is_done(
    come_in: ComeIn, worked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    noor = come_in(archive=worked)
    first, second = noor.app.frame.postvak.rows.items[:2]
    held = Held(noor, monkeypatch)
    noor.press("a")
    assert noor.app.frame.postvak.rows.items[0] == second
    noor.press("a")
    assert (state(noor, first.ref), state(noor, second.ref)) == ("archived", "new")
    held.ends()
    assert state(noor, second.ref) == "archived"


def test_a_key_that_was_about_another_one_does_nothing_and_says_so(
    come_in: ComeIn, worked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    noor = come_in(archive=worked)
    second = noor.app.frame.postvak.rows.items[1]
    held = Held(noor, monkeypatch)
    noor.press("a", "a", "j")
    held.ends()
    noor.told("er is niets gedaan")
    assert state(noor, second.ref) == "new"
