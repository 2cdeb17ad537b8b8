"""A new day in batches, beside the work of others: it ends right, whatever happens in between."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Final

import pytest

from benchmarks.seed import MOMENT, seed
from tests.services.making import Mail, Office, Ticking, pile
from tests.services.truths import derived_holds
from werkbank.bootstrap import Services
from werkbank.domain.errors import StorageTrouble
from werkbank.services import derived, rescoring
from werkbank.services.derived import rank_everything
from werkbank.services.guesses import Given
from werkbank.services.rescoring import Rescoring
from werkbank.services.shaping import Edit
from werkbank.storage.reads import Query, lists, ranks, tallies
from werkbank.storage.reads.ranks import FactRow

ITEMS: Final = 300
DAYS: Final = timedelta(days=3)


@pytest.fixture(scope="module")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    office = Office(seed(tmp_path_factory.mktemp("rescoring") / "seeded.sqlite", ITEMS), MOMENT)
    office.services.keeping.rebuild()
    office.close()
    return office.path


@pytest.fixture
def clock() -> Ticking:
    return Ticking(MOMENT + DAYS)


@pytest.fixture
def office(seeded: Path, tmp_path: Path, clock: Ticking, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """An archive whose places are of three days ago."""
    monkeypatch.setattr(rescoring, "BATCH", 12)
    monkeypatch.setattr(rescoring, "WHOLE", 8)
    monkeypatch.setattr(rescoring, "GAP", 0)
    made = Office(Path(shutil.copy(seeded, tmp_path / "office.sqlite")), MOMENT)
    made.services.doors.clock = clock
    yield made
    made.close()


def there(office: Office) -> tuple[object, ...]:
    return office.rows("SELECT * FROM rank ORDER BY item_id"), office.rows(tallies.ALL), days(office)


def days(office: Office) -> lists.Days:
    return lists.days(office.services.doors.query)


def as_in_one_go(services: Services) -> tuple[object, ...]:
    """What working out everything at once gives."""
    with services.doors.database.deriving(services.doors.clock.now()) as doing:
        rank_everything(doing, services.doors.clock.today())
        found = doing.query("SELECT * FROM rank ORDER BY item_id"), doing.query(tallies.ALL), lists.days(doing.query)
        doing.connection.rollback()
    return found


def holds(office: Office) -> None:
    derived_holds(office.services)
    assert office.services.keeping.doctor() == ()


def test_batch_by_batch_it_is_as_in_one_go(office: Office) -> None:
    assert office.services.rescoring.needed()
    wanted = as_in_one_go(office.services)
    done = list(office.services.rescoring.run())
    assert done == sorted(set(done))
    assert done[-1] == office.one("SELECT count(*) FROM rank")
    assert there(office) == wanted
    assert not office.services.rescoring.needed()
    assert list(office.services.rescoring.run()) == []
    holds(office)


def test_between_batches_everything_holds_and_the_day_is_the_old_one(office: Office) -> None:
    old = days(office).stored
    for _ in office.services.rescoring.run():
        assert days(office) == lists.Days(old, "2026-11-27")
        holds(office)
        view = office.services.views.window(limit=9, offset=30, stale_ok=True)
        assert (str(view.day), len(view.lines)) == (old, 9)
        assert [office.services.views.index_of(line.ref) for line in view.lines] == list(range(30, 39))
    assert days(office) == lists.Days("2026-11-27", "")


def test_what_others_do_meanwhile_gets_its_place_for_the_new_day(office: Office) -> None:
    dice = random.Random(7)  # noqa: S311 - what they do
    services = office.services
    services.register.add_person("Piet Smit", ["p.smit@minbzk.nl"])
    for turn, _ in enumerate(services.rescoring.run()):
        some = [f"s{dice.randrange(1, ITEMS)}" for _ in range(3)]
        if turn % 4 == 0:
            services.deciding.decide(some, "wait", Given(to="Piet Smit", by=f"+{dice.randrange(1, 4)}"))
        elif turn % 4 == 1:
            office.take(*pile(5, start=turn * 5))
        elif turn % 4 == 2:
            services.shaping.edit(some, Edit(due=f"+{dice.randrange(4)}", points=5, reason="x"))
        else:
            services.history.undo()
        holds(office)
    assert not services.rescoring.needed()
    assert there(office) == as_in_one_go(services)
    holds(office)


def test_a_new_manager_meanwhile_finishes_it(office: Office) -> None:
    running = office.services.rescoring.run()
    next(running)
    office.services.register.add_manager("Nieuw", ["nieuw@elders.nl"])
    assert days(office) == lists.Days("2026-11-27", "")
    assert list(running) == []
    assert there(office) == as_in_one_go(office.services)


@pytest.mark.parametrize("batches", [1, 3, 8])
def test_cut_off_halfway_the_next_run_ends_right(office: Office, batches: int) -> None:
    running = office.services.rescoring.run()
    for _ in range(batches):
        next(running)
    running.close()
    office.services.close()
    holds(office)
    assert office.services.rescoring.needed()
    office.item(Mail(subject="Tussendoor"))
    for _ in office.services.rescoring.run():
        pass
    assert there(office) == as_in_one_go(office.services)
    holds(office)


def test_it_stops_when_asked(office: Office) -> None:
    assert len(list(office.services.rescoring.run(lambda: True))) == 1
    assert office.services.rescoring.needed()


def test_cut_off_and_never_gone_on_with_before_the_next_day(office: Office, clock: Ticking) -> None:
    next(office.services.rescoring.run())
    clock.moment += timedelta(days=1)
    list(office.services.rescoring.run())
    assert there(office) == as_in_one_go(office.services)
    holds(office)


def test_a_day_back_takes_out_of_sight_what_came(office: Office, clock: Ticking) -> None:
    list(office.services.rescoring.run())
    clock.moment -= timedelta(days=9)
    list(office.services.rescoring.run())
    assert there(office) == as_in_one_go(office.services)
    holds(office)


def test_two_at_once_do_no_harm(office: Office) -> None:
    one, other = Rescoring(office.services.doors).run(), Rescoring(office.services.doors).run()
    for _ in range(4):
        next(one)
        next(other)
    list(one)
    assert list(other) == []
    assert there(office) == as_in_one_go(office.services)


def test_one_of_yesterday_leaves_it_to_the_one_of_today(office: Office, clock: Ticking) -> None:
    early = Rescoring(office.services.doors).run()
    next(early)
    clock.moment += timedelta(days=1)
    late = Rescoring(office.services.doors).run()
    next(late)
    assert list(early) == []
    list(late)
    assert days(office) == lists.Days("2026-11-28", "")
    assert there(office) == as_in_one_go(office.services)


def test_a_rebuild_meanwhile_makes_it_begin_again(office: Office) -> None:
    running = office.services.rescoring.run()
    next(running)
    office.services.keeping.rebuild()
    assert days(office).toward == ""
    list(running)
    assert there(office) == as_in_one_go(office.services)


def test_a_fixed_moment_rescores_nothing(office: Office) -> None:
    office.reopen(later=DAYS)
    before = there(office)
    assert not office.services.rescoring.needed()
    assert list(office.services.rescoring.run()) == []
    assert there(office) == before


def test_places_of_two_days_are_never_shown_for_a_fixed_moment(office: Office, clock: Ticking) -> None:
    yesterday = Office(office.path, MOMENT)
    whole = yesterday.services.views.window()
    next(office.services.rescoring.run())
    assert yesterday.services.views.window() == whole
    yesterday.close()


@pytest.mark.parametrize("at_once", [0, 10_000])
def test_a_call_that_needs_the_places_waits_for_them(
    office: Office, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(derived, "AT_ONCE", at_once)
    wanted = as_in_one_go(office.services)
    assert office.services.views.window().day == office.services.doors.clock.today()
    assert there(office) == wanted


def test_an_archive_that_cannot_be_written_is_worked_out(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = office.services.views._windows._worked_out(None, -1, 0)

    def full(_: object) -> bool:
        raise StorageTrouble("full", str(office.path))

    monkeypatch.setattr(Rescoring, "catch_up", full)
    before = there(office)
    assert office.services.views.window() == wanted
    assert there(office) == before


def test_only_what_changes_is_written(office: Office) -> None:
    list(office.services.rescoring.run())
    office.services.close()
    with office.services.doors.database.deriving(MOMENT) as doing:
        doing.query_none("CREATE TEMP TABLE written (item INTEGER)")
        doing.query_none(
            "CREATE TEMP TRIGGER seen AFTER DELETE ON rank BEGIN INSERT INTO written VALUES (old.item_id); END"
        )
        doing.query_none(
            "CREATE TEMP TRIGGER too AFTER UPDATE ON rank BEGIN INSERT INTO written VALUES (old.item_id); END"
        )
        doing.query_none("UPDATE derived_note SET value = '2026-11-26' WHERE key = 'rank_day'")
    list(office.services.rescoring.run())
    with office.services.doors.database.deriving(MOMENT) as doing:
        assert doing.query("SELECT * FROM written") == []


def test_a_deed_waits_for_the_disk_again_afterwards(office: Office) -> None:
    database = office.services.doors.database
    with database.redoing(MOMENT) as doing:
        assert doing.query("PRAGMA synchronous") == [(1,)], "normal"
    with pytest.raises(RuntimeError), database.redoing(MOMENT):
        raise RuntimeError
    list(office.services.rescoring.run())
    with database.deriving(MOMENT) as doing:
        assert doing.query("PRAGMA synchronous") == [(2,)], "full"
        assert doing.query("PRAGMA wal_autocheckpoint") == [(1_000,)]


def test_only_notes_are_read_again(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.services.register.add_person("Piet Smit", ["p.smit@minbzk.nl"])
    new = [f"s{row[0]}" for row in office.rows("SELECT id FROM item WHERE state = 'new' LIMIT 14")]
    office.services.deciding.decide(new, "note", Given(author="Piet Smit", type="NTB", by="18-12"))
    read: list[int] = []
    facts = ranks.facts

    def watched(query: Query, items: Sequence[int]) -> list[FactRow]:
        read.extend(items)
        return facts(query, items)

    monkeypatch.setattr(ranks, "facts", watched)
    list(office.services.rescoring.run())
    assert sorted(f"s{item}" for item in read) == sorted(new), "those of the first few batches, and of the rest"
    monkeypatch.undo()
    assert there(office) == as_in_one_go(office.services)


@pytest.mark.parametrize("which", ["1", "item_id % 3 = 0", "item_id > 200"])
def test_of_what_does_not_tell_what_it_rests_on_it_is_read(office: Office, which: str) -> None:
    """As after an upgrade: empty, or in a form of another version."""
    with office.services.doors.database.deriving(MOMENT) as doing:
        older = "UPDATE rank SET moved = '', rests_on = CASE item_id % 2 WHEN 0 THEN '' ELSE '0|' || rests_on END"
        doing.query_none(f"{older} WHERE {which}")
    done = list(office.services.rescoring.run())
    assert done == sorted(set(done))
    assert there(office) == as_in_one_go(office.services)
    holds(office)


def test_a_day_on_which_others_are_closed_moves_what_is_due(office: Office) -> None:
    list(office.services.rescoring.run())
    before = office.rows("SELECT item_id, slack FROM rank WHERE slack IS NOT NULL ORDER BY item_id")
    office.services.closing_days.add(date(2026, 11, 30), "Brugdag")
    assert there(office) == as_in_one_go(office.services)
    assert office.rows("SELECT item_id, slack FROM rank WHERE slack IS NOT NULL ORDER BY item_id") != before
    holds(office)
    office.services.history.undo()
    assert office.rows("SELECT item_id, slack FROM rank WHERE slack IS NOT NULL ORDER BY item_id") == before
    holds(office)


def reweighed(office: Office, monkeypatch: pytest.MonkeyPatch) -> Services:
    """Today's places, and then other weights for more items than are done at once."""
    list(office.services.rescoring.run())
    monkeypatch.setattr(derived, "AT_ONCE", 50)
    office.services.weighings.change({"action.decide": 30, "risk.high": 1})
    assert days(office).reweighing
    return office.services


def test_by_other_weights_the_places_are_worked_out_afterwards(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    services = reweighed(office, monkeypatch)
    wanted = as_in_one_go(services)
    assert services.views.window(stale_ok=True).pending == "1"
    assert services.keeping.doctor() == ()
    done = list(services.rescoring.run())
    assert done == sorted(set(done))
    assert there(office) == wanted
    assert services.views.window(stale_ok=True).pending == ""
    assert not services.rescoring.needed()
    holds(office)


def test_other_weights_while_it_is_worked_out_begin_it_anew(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    services = reweighed(office, monkeypatch)
    walk = services.rescoring.run()
    first = [next(walk), next(walk), next(walk)]
    services.weighings.change({"action.decide": 2})
    again = list(walk)
    assert again[0] < first[-1], "from the first item on"
    assert days(office).round == "2"
    assert there(office) == as_in_one_go(services)
    holds(office)


def test_cut_off_between_two_batches_and_undone_it_still_ends_right(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = reweighed(office, monkeypatch) and as_in_one_go(office.services)
    walk = office.services.rescoring.run()
    next(walk)
    walk.close()
    assert days(office).reweighing
    list(office.services.rescoring.run())
    assert there(office) == before
    office.services.history.undo()
    assert days(office).reweighing
    list(office.services.rescoring.run())
    assert there(office) == as_in_one_go(office.services)
    holds(office)


def test_a_decision_while_it_is_worked_out_gets_its_place_by_the_new_weights(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = reweighed(office, monkeypatch)
    walk = services.rescoring.run()
    next(walk)
    last = office.one("SELECT max(item_id) FROM rank")
    services.shaping.edit([f"s{last}"], Edit(action="decide"))
    list(walk)
    assert there(office) == as_in_one_go(services)
    holds(office)


def test_a_new_day_while_it_is_worked_out(office: Office, clock: Ticking, monkeypatch: pytest.MonkeyPatch) -> None:
    services = reweighed(office, monkeypatch)
    walk = services.rescoring.run()
    next(walk)
    clock.moment += timedelta(days=1)
    assert services.rescoring.needed()
    list(services.rescoring.run())
    list(walk)
    assert there(office) == as_in_one_go(services)
    holds(office)
