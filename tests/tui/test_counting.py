"""What can be counted exactly at the keyboard: queries per key, rows per window, and how much a decision asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final

import pytest

from benchmarks.seed import MOMENT, seed, services
from tests.tui.archives import ComeIn
from tests.tui.robot import Clock, Officer
from werkbank.services.insights import SENT, Insight, Insights
from werkbank.storage.quick import Look
from werkbank.tui.background import Background
from werkbank.tui.panes.postvak import preview
from werkbank.tui.panes.postvak.looking import WINDOW
from werkbank.tui.panes.postvak.preview import Preview
from werkbank.tui.tabs import Tabs

FEW, MANY = 1_000, 4_000
Sizes = dict[int, Path]


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Sizes:
    folder = tmp_path_factory.mktemp("seeded")
    return {count: seed(folder / f"{count}.sqlite", count) for count in (FEW, MANY)}


async def in_turn(background: Background, _pool: object, work: Callable[[], object]) -> object:
    """Look here and now, instead of in a thread."""
    return work()


@pytest.fixture
def at(come_in: ComeIn, archives: Sizes, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], Officer]:
    def come(count: int) -> Officer:
        monkeypatch.setattr(Tabs, "count", lambda _: None)  # nobody waits for those numbers
        monkeypatch.setattr(Background, "_awaited", in_turn)  # else it is chance what is let go before it began
        monkeypatch.setattr(preview, "PAUSE", 0.0)  # how fast the keys follow each other here is chance
        # read only when she rests; counted below
        monkeypatch.setattr(Insights, "of", lambda _, sight: Insight(sight.item.line.ref))
        return come_in(archive=archives[count], clock=Clock(MOMENT))

    return come


@contextmanager
def counted(patch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """The rows that each query through the fast door gives."""
    found: list[int] = []
    ask = Look.query

    def query(door: Look, sql: str, values: Mapping[str, object] | None = None) -> list[tuple[Any, ...]]:
        rows = ask(door, sql, values)
        found.append(len(rows))
        return rows

    with patch.context() as within:
        within.setattr(Look, "query", query)
        yield found


PREVIEW: Final = 12
"""Queries for one item with its message, typed words, term, reasons, conversation and sender: the most there are."""


def test_moving_within_the_window_asks_nothing_for_the_list(
    at: Callable[[int], Officer], monkeypatch: pytest.MonkeyPatch
) -> None:
    noor = at(MANY)
    monkeypatch.setattr(Preview, "follow", lambda _: None)
    with counted(monkeypatch) as queries:
        for key in ("j", "k", "pagedown", "pageup", "j"):
            noor.press(key)
    assert queries == []


def test_the_preview_asks_the_same_few_questions_in_every_archive(
    at: Callable[[int], Officer], monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = []
    for size in (FEW, MANY):
        noor = at(size)
        with counted(monkeypatch) as queries:
            noor.press("j")
        counts.append(len(queries))
        assert sum(queries) <= 25
    assert counts[0] == counts[1] <= PREVIEW


def test_what_helps_to_decide_is_bounded_in_every_archive(archives: Sizes, monkeypatch: pytest.MonkeyPatch) -> None:
    for size in (FEW, MANY):
        with closing(services(archives[size])) as office:
            ref = office.views.window(limit=1).lines[0].ref
            sight = office.sights.of(ref)
            with counted(monkeypatch) as queries:
                office.insights.of(sight)
            assert len(queries) <= 30
            assert max(queries) <= SENT


def test_the_first_list_is_one_window(at: Callable[[int], Officer]) -> None:
    for size in (FEW, MANY):
        rows = at(size).app.frame.postvak.rows
        assert len(rows.items) == min(WINDOW, rows.shape.rows)


def test_a_held_key_reads_one_window_per_so_many_rows_and_no_more_rows_than_that(
    at: Callable[[int], Officer], monkeypatch: pytest.MonkeyPatch
) -> None:
    noor = at(MANY)
    windows: list[int] = []
    window = type(noor.services.views).window

    def look(*args: Any, **rest: Any) -> Any:
        found = window(*args, **rest)
        windows.append(len(found.lines))
        return found

    monkeypatch.setattr(type(noor.services.views), "window", look)
    for _ in range(30):
        noor.holds("pagedown", 2)
    moved = noor.app.frame.postvak.rows.cursor
    assert moved > 2 * WINDOW
    assert len(windows) <= moved // (WINDOW // 4)
    assert max(windows) <= WINDOW


def test_the_far_end_costs_as_much_as_the_next_page(
    at: Callable[[int], Officer], monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = []
    for size in (FEW, MANY):
        noor = at(size)
        with counted(monkeypatch) as queries:
            noor.press("G")
        counts.append(len(queries))
        assert max(queries) <= WINDOW
        assert noor.title_here()
    assert counts[0] == counts[1]


def test_a_decision_with_the_list_after_it_asks_as_often_in_a_large_archive(
    at: Callable[[int], Officer], monkeypatch: pytest.MonkeyPatch
) -> None:
    counts, rows = [], []
    for size in (FEW, MANY):
        noor = at(size)
        noor.press("a")  # what only the first one needs
        with counted(monkeypatch) as queries:
            noor.press("a")
        counts.append(len(queries))
        rows.append(sum(queries))
    assert counts[0] == counts[1] <= 30
    assert max(rows) <= WINDOW + 200


def test_a_letter_of_a_search_asks_as_often_in_a_large_archive(
    at: Callable[[int], Officer], monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = []
    for size in (FEW, MANY):
        noor = at(size)
        noor.press("/")
        with counted(monkeypatch) as queries:
            noor.press("b")
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_nothing_is_asked_while_nothing_happens_but_whether_something_did(
    at: Callable[[int], Officer], monkeypatch: pytest.MonkeyPatch
) -> None:
    noor = at(FEW)
    noor.notices()
    with counted(monkeypatch) as queries:
        noor.notices().notices()
    assert queries == []
