"""What can be counted exactly: queries in a screen, rows fetched, statements in an import, modules loaded. No clocks."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final

import pytest
from sqlalchemy import event

from benchmarks.seed import seed, services
from tests.services.making import Office, pile
from werkbank.bootstrap import Services
from werkbank.domain.views import Kind
from werkbank.services import intake, reading_ahead
from werkbank.storage import database, straight
from werkbank.storage.quick import Look

ROOT: Final = Path(__file__).parents[2]
FEW, MANY = 10, 5_000
BUCKETS: Final = 4 * 101
"""Quadrants and points: so many counts there can be above a list, however long it is."""
HEAVY: Final = {
    "sqlalchemy", "textual", "rich", "alembic", "dateparser", "dateutil", "jinja2", "selectolax", "tomlkit",
    "platformdirs", "multiprocessing", "email", "werkbank.importers", "werkbank.storage.tables",
    "werkbank.storage.database", "werkbank.domain.people",
}  # fmt: skip


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    folder = tmp_path_factory.mktemp("seeded")
    return {count: seed(folder / f"{count}.sqlite", count) for count in (FEW, MANY)}


@pytest.fixture(params=["all", "DJ"])
def manager(request: pytest.FixtureRequest) -> str:
    return "" if request.param == "all" else str(request.param)


@contextmanager
def counted(made: Services, patch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """The rows that each query through the fast door gives."""
    found: list[int] = []
    ask = Look.query

    def query(door: Look, sql: str, values: Mapping[str, object] | None = None) -> list[tuple[Any, ...]]:
        rows = ask(door, sql, values)
        found.append(len(rows))
        return rows

    _ = made.doors.quick
    with patch.context() as within:
        within.setattr(Look, "query", query)
        yield found


def rows_of(path: Path, look: Callable[[Services], object], patch: pytest.MonkeyPatch) -> list[int]:
    with closing(services(path)) as made, counted(made, patch) as found:
        look(made)
    return found


@pytest.mark.parametrize("kind", ["inbox", "waiting", "notes", "questions", "decided", "archive"])
def test_a_window_asks_as_often_with_ten_items_as_with_thousands(
    archives: dict[int, Path], kind: Kind, manager: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    few, many = (
        len(rows_of(archives[count], lambda made: made.views.window(kind, manager, 40), monkeypatch))
        for count in (FEW, MANY)
    )
    # the manager by name; for the inbox the days, the counts, the lines; for other lists the days twice, the lines, how many
    assert few == many == 3 + (kind != "inbox") + bool(manager)


@pytest.mark.parametrize("offset", [0, 40, 2_000, 3_000])
def test_a_window_deep_in_the_list_asks_no_more(
    archives: dict[int, Path], offset: int, manager: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = rows_of(archives[MANY], lambda made: made.views.window("inbox", manager, 40, offset // 4), monkeypatch)
    assert len(rows) == 3 + bool(manager)
    assert rows[-1] == 40


@pytest.mark.parametrize(("kind", "queries"), [("inbox", 5), ("waiting", 2)])
def test_where_an_item_stands_is_asked_as_often_in_a_large_archive(
    archives: dict[int, Path], kind: Kind, queries: int, manager: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for count in (FEW, MANY):
        with closing(services(archives[count])) as made:
            lines = made.views.window(kind, manager, 1).lines
        for line in lines:
            rows = rows_of(archives[count], lambda made: made.views.index_of(line.ref, kind, manager), monkeypatch)  # noqa: B023
            assert len(rows) <= queries + bool(manager)
            assert sum(rows) <= BUCKETS + 8


@pytest.mark.parametrize("limit", [1, 40, 200])
def test_no_more_rows_are_fetched_than_are_shown(
    archives: dict[int, Path], limit: int, manager: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    *registers, days, buckets, lines = rows_of(
        archives[MANY], lambda made: made.views.window("inbox", manager, limit), monkeypatch
    )
    assert registers == ([3] if manager else [])
    assert (days, lines) == (1, limit)
    assert buckets <= BUCKETS


def test_one_item_asks_as_often_in_a_large_archive(archives: dict[int, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    few, many = (rows_of(archives[count], lambda made: made.views.item(3), monkeypatch) for count in (FEW, MANY))
    assert len(few) == len(many) <= 11
    assert sum(many) <= 20


def test_a_search_fetches_no_more_than_it_shows(archives: dict[int, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    rows = rows_of(archives[MANY], lambda made: made.views.search("bestuurlijk", 25), monkeypatch)
    assert len(rows) <= 2
    assert sum(rows) <= 50


@contextmanager
def steps(made: Services) -> Iterator[list[int]]:
    """What the database does meanwhile, in steps of a hundred."""
    found = [0]

    def count() -> None:
        found[0] += 1

    with made.doors.quick.looking() as look:
        connection = look._connection
    assert connection is not None
    connection.set_progress_handler(count, 100)
    try:
        yield found
    finally:
        connection.set_progress_handler(None, 0)


@pytest.mark.parametrize("text", ["van:niemand", "nieuw thema:geen", "te-laat bulk bestuurlijk", "ontvangen:<1-1-2020"])
def test_a_key_in_a_query_looks_at_the_first_places_alone(
    archives: dict[int, Path], text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from werkbank.storage.reads import choosing

    monkeypatch.setattr(choosing, "WALKED", 100)
    with closing(services(archives[MANY])) as made:
        made.queries.found(text, first=True)
        with steps(made) as key:
            assert made.queries.found(text, first=True).rest
        with steps(made) as whole:
            assert not made.queries.found(text).rest
    assert key[0] * 5 < whole[0]


def test_no_query_reads_all_places_in_the_order_of_the_list(archives: dict[int, Path]) -> None:
    from werkbank.storage.reads import choosing

    with closing(services(archives[FEW])) as made:
        for text in (
            "nieuw",
            "terug",
            "krap",
            "te-laat",
            "manager:dj",
            "label:bundelen",
            "punten:>3",
            "ontvangen:<1wd",
        ):
            asked = choosing.where(made.queries.tree(text))
            values = {"day": "2026-11-24", "owner": None, "most": 9, "after": 0, "last": 9, **asked.values}
            plan = made.doors.query(f"EXPLAIN QUERY PLAN {choosing.SCAN % asked.sql}", values)
            assert "SEARCH r USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)" in {row[3] for row in plan}, text


def statements(office: Office, work: Callable[[], object]) -> int:
    """How many statements the writer runs; one for many rows counts once."""
    found: list[str] = []

    def note(_c: object, _k: object, statement: str, _p: object, _x: object, _m: object) -> None:
        found.append(statement)

    def rows_of(connection: Any, sql: str, values: Any = ()) -> list[tuple[Any, ...]]:
        found.append(sql)
        return rows(connection, sql, values)

    def many_rows(connection: Any, sql: str, values: Any) -> None:
        found.append(sql)
        many(connection, sql, values)

    def derive(doing: database.Doing, sql: str, some: Any) -> None:
        found.extend([sql] if some else [])
        derived(doing, sql, some)

    engine = office.services.doors.database._writer
    rows, many, derived = straight.rows, straight.many, database.Doing.derive
    event.listen(engine, "before_cursor_execute", note)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(straight, "rows", rows_of)
        patch.setattr(straight, "many", many_rows)
        patch.setattr(database.Doing, "derive", derive)
        work()
    event.remove(engine, "before_cursor_execute", note)
    return len(found)


def test_an_import_runs_a_bounded_number_of_statements_per_batch(office: Office) -> None:
    one, three = intake.BATCH, 3 * intake.BATCH
    for_one = statements(office, lambda: office.take(*pile(one)))
    for_three = statements(office, lambda: office.take(*pile(three, start=one)))
    batch = (for_three - for_one) / 2
    assert batch <= 36
    assert for_three / three <= 0.75


@pytest.mark.parametrize(
    "wanted", [{"decision": "archive"}, {"manager": "Amrani", "theme": "wonen"}, {"snooze": "over 2 dagen"}]
)
def test_a_rule_run_backwards_and_its_undo_run_a_bounded_number_of_statements(
    office: Office, wanted: dict[str, str]
) -> None:
    from werkbank.services.rules import running
    from werkbank.services.rules.typed import Asked, Wanted

    office.services.rules.add(Asked(subject="woningbouw"), Wanted(**wanted), active=False)
    counts = []
    for batches in (1, 2):
        office.take(*pile(running._BATCH * batches, start=1_000 * batches))
        ran = statements(office, lambda: office.services.rules.run("r1"))
        counts.append((ran, statements(office, office.services.history.undo)))
        office.services.history.redo()
    assert counts[1][0] - counts[0][0] <= 60
    assert counts[1][1] <= 60
    assert (
        office.one("SELECT count(*) FROM deed_change WHERE deed_id = (SELECT max(id) FROM deed WHERE key = 'rule-run')")
        > 0
    )


def test_a_decision_runs_as_many_statements_in_a_large_archive(archives: dict[int, Path], tmp_path: Path) -> None:
    from werkbank.services.guesses import Given

    counts = []
    for count, path in archives.items():
        copy = Path(shutil.copy(path, tmp_path / f"{count}.sqlite"))
        office = Office(copy)
        with closing(office):
            new = office.services.views.window(limit=1).lines[0].ref
            counts.append(statements(office, lambda: office.services.deciding.decide([new], "archive", Given())))  # noqa: B023
    assert counts[0] == counts[1] <= 25


def test_the_reader_is_started_for_many_files_only() -> None:
    assert reading_ahead.FEW >= intake.BATCH


@pytest.mark.parametrize("words", [("list",), ("list", "--json"), ("log",), ("search", "besluit")])
def test_a_reading_verb_loads_nothing_heavy(archives: dict[int, Path], words: tuple[str, ...]) -> None:
    program = (
        "import sys; from werkbank.__main__ import main; code = main(sys.argv[1:]); "
        "print(*sys.modules, file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *words, "--db", str(archives[FEW]), "--now", "2026-11-24T08:00"],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False, env=dict(os.environ),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    loaded = set(done.stderr.split())
    assert "werkbank.services.views" in loaded or words == ("log",)
    assert not HEAVY & loaded
