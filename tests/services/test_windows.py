"""Windows on a list, where an item stands in it, and the counts that both rest on."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Final, get_args

import pytest

from benchmarks.mail import MANAGERS
from benchmarks.seed import MOMENT, seed
from tests.services.making import BACK_TO_THE_FIRST, Mail, Office, Ticking, pile
from tests.services.truths import derived_holds
from werkbank.bootstrap import Services
from werkbank.domain.views import KINDS, Counts, Kind, ListView
from werkbank.services import windows
from werkbank.services.guesses import Given
from werkbank.services.shaping import Edit
from werkbank.storage.reads import lists, ranks, tallies

ITEMS: Final = 700
WHOSE: Final = ("", "DJ", *(code for _, code, _ in MANAGERS[1:3]))


@pytest.fixture(scope="module")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three managers, some items of nobody, many alike: equal points, plan dates and moments."""
    path = seed(tmp_path_factory.mktemp("windows") / "seeded.sqlite", ITEMS)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE item SET manager_id = NULL WHERE id % 9 = 0")
        connection.execute("UPDATE item SET decided_at = NULL WHERE state = 'archived' AND id % 2")
        connection.execute("UPDATE item SET return_on = '2026-12-01' WHERE state IN ('waiting', 'note') AND id % 3")
        connection.execute("UPDATE message SET received = '2026-11-20 08:00:00.000000' WHERE id % 2")
        connection.commit()
    office = Office(path, MOMENT)
    office.services.keeping.rebuild()
    office.close()
    return path


@pytest.fixture
def office(seeded: Path, tmp_path: Path) -> Iterator[Office]:
    made = Office(Path(shutil.copy(seeded, tmp_path / "office.sqlite")), MOMENT)
    yield made
    made.close()


def in_order(services: Services, manager: str) -> list[str]:
    """The inbox, sorted here from what the table of places says, past every index and count."""
    owner = services.views.manager_number(manager)
    day = services.doors.clock.today().isoformat()
    stored = ranks.stored_between(services.doors.query, 0, 2**63 - 1).values()
    shown = [one for one in stored if one.shown_from is not None and one.shown_from <= day]
    mine = [one for one in shown if owner is None or one.manager_id == owner]
    return [
        f"s{one.item_id}"
        for one in sorted(mine, key=lambda one: (one.quadrant, -one.points, one.plan, one.received, one.item_id))
    ]


def refs(view: ListView) -> list[str]:
    return [line.ref for line in view.lines]


@pytest.mark.parametrize("manager", WHOSE)
def test_the_inbox_is_in_order(office: Office, manager: str) -> None:
    whole = office.services.views.window(manager=manager)
    assert refs(whole) == in_order(office.services, manager)
    assert whole.total == whole.counts.shown == len(whole.lines) > 50


@pytest.mark.parametrize("manager", WHOSE)
@pytest.mark.parametrize("kind", get_args(Kind))
def test_windows_make_up_the_list_and_every_line_knows_its_place(office: Office, kind: Kind, manager: str) -> None:
    views = office.services.views
    whole = views.window(kind, manager)
    assert len(whole.lines) == whole.total
    for size in (1, 7, 40, 200):
        parts = [views.window(kind, manager, size, start) for start in range(0, whole.total, size)]
        assert [line for part in parts for line in part.lines] == list(whole.lines)
        assert [part.start for part in parts] == list(range(0, whole.total, size))
    for place, line in enumerate(whole.lines):
        assert views.index_of(line.ref, kind, manager) == place
    for ref in {f"s{number}" for number in range(1, ITEMS + 9)} - set(refs(whole)):
        assert views.index_of(ref, kind, manager) is None


def test_any_window_is_a_slice(office: Office) -> None:
    dice = random.Random(3)  # noqa: S311 - which windows
    for _ in range(150):
        manager, limit, offset = dice.choice(WHOSE), dice.randrange(-1, 80), dice.randrange(ITEMS)
        whole = in_order(office.services, manager)
        view = office.services.views.window("inbox", manager, limit, offset)
        assert refs(view) == whole[offset : None if limit < 0 else offset + limit]
        assert view.start == min(offset, len(whole))


@pytest.mark.parametrize("manager", WHOSE)
def test_the_groups_are_the_quadrants_of_the_whole_list(office: Office, manager: str) -> None:
    whole = office.services.views.window(manager=manager)
    found: dict[str, int] = {}
    for line in whole.lines:
        found[line.quadrant] = found.get(line.quadrant, 0) + 1
    part = office.services.views.window("inbox", manager, 3, 90)
    assert list(part.groups) == list(whole.groups) == list(found.items())
    assert part.counts == whole.counts == Counts(
        len(whole.lines), sum(line.state == "new" for line in whole.lines),
        sum(line.status in ("tight", "infeasible") for line in whole.lines),
        sum(line.status == "late" for line in whole.lines), sum(line.manager == "" for line in whole.lines),
    )  # fmt: skip
    assert part.day == office.services.doors.clock.today()


def test_other_lists_have_no_heads(office: Office) -> None:
    for kind in set(KINDS) - {"inbox"}:
        assert office.services.views.window(kind).groups == ()


def test_a_note_stands_where_its_item_stands(office: Office) -> None:
    new = office.services.views.window(manager="DJ", limit=1).lines[0].ref
    office.services.register.add_person("Piet Smit", ["p.smit@minbzk.nl"])
    office.services.deciding.decide([new], "note", Given(author="Piet Smit"))
    (number,) = office.rows("SELECT id FROM note WHERE item_id = ?", int(new[1:]))[0]
    views = office.services.views
    assert views.index_of(f"n{number}", "notes") == views.index_of(new, "notes") is not None
    assert views.index_of(new) is None
    assert [views.index_of(ref) for ref in ("n99999", "m1", "d1", "", "Kamervragen")] == [None] * 5


def test_an_empty_archive(empty_office: Office) -> None:
    view = empty_office.services.views.window(limit=40, offset=3)
    assert (view.lines, view.total, view.groups, view.day, view.start) == ((), 0, (), None, 0)
    assert view.counts == Counts(0, 0, 0, 0, 0)
    assert empty_office.services.views.index_of("s1") is None


# --- the counts ------------------------------------------------------------------------------------------------------


def test_the_counts_follow_whatever_happens(office: Office) -> None:
    dice = random.Random(5)  # noqa: S311 - what happens
    services = office.services
    services.register.add_person("Piet Smit", ["p.smit@minbzk.nl"])
    for turn in range(40):
        some = [f"s{dice.randrange(1, ITEMS)}" for _ in range(dice.randrange(1, 5))]
        what = dice.randrange(6)
        if what == 0:
            services.deciding.decide(some, "archive", Given())
        elif what == 1:
            services.deciding.decide(some, "wait", Given(to="Piet Smit", by=f"+{dice.randrange(1, 9)}"))
        elif what == 2:
            services.shaping.edit(some, Edit(points=dice.randrange(-20, 20), reason="x", due=f"+{dice.randrange(9)}"))
        elif what == 3:
            office.take(*pile(3, start=turn * 3))
        elif what == 4:
            services.history.undo()
        else:
            services.register.add_manager(f"Nieuw {turn}", [f"n{turn}@x{turn}.nl"])
        with services.doors.looking() as look:
            assert tallies.every(look.query) == tallies.counted(look.query, lists.rank_day(look.query))
    assert refs(services.views.window()) == in_order(services, "")


def test_an_older_archive_is_counted_when_it_is_brought_up_to_date(office: Office) -> None:
    before = office.services.views.window()
    fresh, places = office.rows(tallies.ALL), office.rows("SELECT * FROM rank ORDER BY item_id")
    office.close()
    with closing(sqlite3.connect(office.path)) as connection:
        connection.executescript(BACK_TO_THE_FIRST)
    office.reopen()
    assert office.services.views.window() == before
    assert office.rows(tallies.ALL) == fresh
    office.services.doors.clock = Ticking(MOMENT)
    assert office.services.views.window() == before
    assert office.rows("SELECT * FROM rank ORDER BY item_id") == places


# --- another day -----------------------------------------------------------------------------------------------------


def test_places_of_yesterday_are_shown_when_that_will_do(office: Office) -> None:
    views = office.services.views
    yesterday = views.window(limit=40)
    stored = office.rows("SELECT * FROM rank")
    office.services.doors.clock = Ticking(MOMENT + timedelta(days=3))
    assert views.window(limit=40, stale_ok=True) == yesterday
    assert views.index_of(yesterday.lines[7].ref) == 7
    assert office.rows("SELECT * FROM rank") == stored
    today = views.window(limit=40)
    assert today.day == office.services.doors.clock.today() != yesterday.day
    assert views.window(limit=40, stale_ok=True) == today
    derived_holds(office.services)


def test_a_fixed_moment_on_another_day_works_out_once(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    times: list[object] = []
    places = windows._places
    monkeypatch.setattr(windows, "_places", lambda *args: times.append(args) or places(*args))
    office.reopen(later=timedelta(days=3))
    views = office.services.views
    for manager in WHOSE:
        whole = views.window(manager=manager, stale_ok=True)
        assert whole.day == office.services.doors.clock.today()
        assert refs(views.window("inbox", manager, 9, 20)) == refs(whole)[20:29]
        assert [views.index_of(ref, "inbox", manager) for ref in refs(whole)] == list(range(whole.total))
    assert len(times) == 1
    office.services.deciding.decide([refs(whole)[0]], "archive", Given())
    assert refs(views.window(manager=manager)) == refs(whole)[1:]
    assert len(times) == 2


def test_worked_out_and_kept_are_the_same(office: Office) -> None:
    office.reopen(later=timedelta(days=3))
    worked_out = {manager: office.services.views.window(manager=manager) for manager in WHOSE}
    office.services.doors.clock = Ticking(office.moment)
    assert {manager: office.services.views.window(manager=manager) for manager in WHOSE} == worked_out
    derived_holds(office.services)


def test_the_places_of_other_lists_are_of_today(office: Office) -> None:
    office.services.shaping.edit([office.item(Mail(subject="Termijn"))], Edit(due="+2"))
    office.services.doors.clock = Ticking(MOMENT + timedelta(days=9))
    view = office.services.views.window("waiting", limit=5, stale_ok=True)
    assert view.day == office.services.doors.clock.today()
