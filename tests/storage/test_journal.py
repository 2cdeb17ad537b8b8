"""The deed log by itself: images, order, refusals, batches."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Boolean, Date, Integer, Table, insert, select

from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import Conflict, NotFound
from werkbank.domain.people import Desk, Manager, Person
from werkbank.storage import images, tables
from werkbank.storage.database import Database, Doing
from werkbank.storage.reads import deeds
from werkbank.storage.types import Json, Utc

NOW: Final = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = Database(tmp_path / "w.sqlite", lambda _: None)
    made.prepare(NOW)
    yield made
    made.close()


def people(database: Database) -> list[Person]:
    with database.reading() as reading:
        return reading.people.where()


def walk(database: Database, deed: int, *, back: bool) -> None:
    with database.doing(DeedCall("undo" if back else "redo"), NOW) as doing:
        doing.journal.walk(deed, back=back)


def changes(database: Database) -> list[tuple[Any, ...]]:
    with database.reading() as reading:
        return reading.query(
            "SELECT deed_id, seq, kind, row_id, before IS NULL, after IS NULL FROM deed_change ORDER BY 1, 2"
        )


# --- images ----------------------------------------------------------------------------------------------------------

_KINDS: Final[dict[type, st.SearchStrategy[Any]]] = {
    Utc: st.datetimes(min_value=datetime(1970, 1, 1), timezones=st.just(UTC)),
    Json: st.lists(st.text(st.characters(exclude_categories=["Cs"]))).map(tuple),
    Date: st.dates(),
    Boolean: st.booleans(),
    Integer: st.integers(-(2**63), 2**63 - 1),
}


def values_of(table: Table) -> st.SearchStrategy[dict[str, Any]]:
    """Any row of a table."""
    columns = {}
    for column in table.columns:
        found = next((one for kind, one in _KINDS.items() if isinstance(column.type, kind)), None)
        any_value = found if found is not None else st.text(st.characters(exclude_categories=["Cs"]))
        columns[column.name] = st.none() | any_value if column.nullable else any_value
    return st.fixed_dictionaries(columns)


@pytest.mark.parametrize("table", tables.JOURNALED, ids=lambda table: table.name)
def test_an_image_holds_the_whole_row(table: Table) -> None:
    @given(values_of(table))
    def holds(row: dict[str, Any]) -> None:
        assert images.unpack(table, images.pack(table, row)) == row

    holds()


def test_a_column_that_came_later_gets_its_default() -> None:
    made = images.unpack(tables.person, '{"id":3,"name":"Piet"}')
    assert made == {"id": 3, "name": "Piet", "addresses": (), "role": "", "organisation": "", "weight": ""}


# --- writing ---------------------------------------------------------------------------------------------------------


def test_nothing_touched_leaves_no_deed(database: Database) -> None:
    with database.doing(DeedCall("edit"), NOW):
        pass
    with database.doing(DeedCall("person-add"), NOW) as doing:
        doing.people.remove(doing.people.add(Person(name="Even")))
    with database.reading() as reading:
        assert reading.query("SELECT * FROM deed") == []


def test_a_failure_leaves_nothing(database: Database) -> None:
    with pytest.raises(RuntimeError), database.doing(DeedCall("person-add"), NOW) as doing:
        doing.people.add(Person(name="Half"))
        raise RuntimeError
    assert people(database) == []
    with database.reading() as reading:
        assert reading.query("SELECT * FROM deed") == []


def test_a_row_touched_twice_is_one_change_from_first_to_last(database: Database) -> None:
    with database.doing(DeedCall("person-add"), NOW) as doing:
        made = doing.people.add(Person(name="Een"))
        doing.people.change(doing.people.change(made, name="Twee"), role="baas")
    assert changes(database) == [(1, 0, "person", 1, 1, 0)]
    walk(database, 1, back=True)
    assert people(database) == []
    walk(database, 1, back=False)
    assert people(database) == [Person(id=1, name="Twee", role="baas")]


def test_a_change_to_the_same_is_no_change(database: Database) -> None:
    with database.doing(DeedCall("person-add"), NOW) as doing:
        made = doing.people.add(Person(name="Een"))
    with database.doing(DeedCall("person-edit"), NOW) as doing:
        assert doing.people.change(made, name="Een") is made
        doing.people.change(doing.people.change(made, name="Twee"), name="Een")
    assert len(changes(database)) == 1


def test_a_row_that_is_added_and_then_named_by_another_goes_and_comes_in_order(database: Database) -> None:
    with database.doing(DeedCall("manager-add"), NOW) as doing:
        owner = doing.managers.add(Manager(name="Dirk", code="D", addresses=("d@x.nl",)))
        from werkbank.domain.people import Mandate

        doing.mandates.add(Mandate(manager_id=owner.id, about="alles", until=date(2027, 1, 1)))
    walk(database, 1, back=True)
    walk(database, 1, back=False)
    with database.reading() as reading:
        assert [one.manager_id for one in reading.mandates.where()] == [1]


def test_numbers_are_never_used_twice(database: Database) -> None:
    with database.doing(DeedCall("person-add"), NOW) as doing:
        doing.people.add(Person(name="Een"))
    walk(database, 1, back=True)
    with database.doing(DeedCall("person-add"), NOW) as doing:
        assert doing.people.add(Person(name="Twee")).id == 2


@pytest.mark.parametrize("count", [1, 499, 500, 501, 1_203])
def test_a_large_deed_is_walked_whole(database: Database, count: int) -> None:
    with database.doing(DeedCall("load"), NOW) as doing:
        rows = doing.people.add_all(Person(name=f"P{n}") for n in range(count))
    with database.doing(DeedCall("person-edit"), NOW) as doing:
        for row in rows:
            doing.people.change(row, role="x")
    walk(database, 2, back=True)
    assert {one.role for one in people(database)} == {""}
    walk(database, 2, back=False)
    walk(database, 2, back=True)
    walk(database, 1, back=True)
    assert people(database) == []


# --- refusing --------------------------------------------------------------------------------------------------------


def test_a_row_that_changed_since_is_not_overwritten(database: Database) -> None:
    with database.doing(DeedCall("desk-add"), NOW) as doing:
        made = doing.desks.add(Desk(name="Loket"))
        doing.people.add(Person(name="Een"))
    with database.doing(DeedCall("desk-edit"), NOW) as doing:
        doing.desks.change(made, channel="balie")
    with pytest.raises(Conflict) as caught:
        walk(database, 1, back=True)
    assert (caught.value.reason, caught.value.subject) == ("changed-since", "l1")
    assert len(people(database)) == 1, "nothing of a refused undo is done"
    with pytest.raises(Conflict) as caught:
        walk(database, 2, back=False)
    assert caught.value.reason == "changed-since"


def test_a_row_that_another_names_cannot_go(database: Database) -> None:
    from werkbank.domain.people import Mandate

    with database.doing(DeedCall("manager-add"), NOW) as doing:
        owner = doing.managers.add(Manager(name="Dirk", code="D"))
    with database.doing(DeedCall("mandate-add"), NOW) as doing:
        doing.mandates.add(Mandate(manager_id=owner.id, about="alles"))
    with pytest.raises(Conflict) as caught:
        walk(database, 1, back=True)
    assert caught.value.reason == "depends"
    with database.reading() as reading:
        assert reading.managers.get(1) == owner
        with pytest.raises(NotFound):
            reading.managers.get(2)


# --- a deed in batches -----------------------------------------------------------------------------------------------


def batch(database: Database, name: str, continuing: int | None, *, finished: bool = False) -> int:
    call = DeedCall("load", {"last": name})
    with database.doing(call, NOW, continuing=continuing, finished=finished) as doing:
        doing.people.add(Person(name=name))
    assert doing.journal.deed_id is not None
    return doing.journal.deed_id


def test_batches_are_one_deed_that_says_what_is_there(database: Database) -> None:
    number = batch(database, "Een", None)
    assert batch(database, "Twee", number) == number
    with database.reading() as reading:
        deed = deeds.one(reading.query, number)
    assert deed is not None
    assert (deed.args, deed.finished) == ({"last": "Twee"}, False)
    batch(database, "Drie", number, finished=True)
    assert [row[1] for row in changes(database)] == [0, 1, 2]
    walk(database, number, back=True)
    assert people(database) == []


def test_a_running_deed_that_was_undone_takes_no_more(database: Database) -> None:
    number = batch(database, "Een", None)
    with database.doing(DeedCall("undo"), NOW) as doing:
        doing.journal.undoes = number
        doing.journal.walk(number, back=True)
    with pytest.raises(Conflict) as caught:
        batch(database, "Twee", number)
    assert caught.value.reason == "already-undone"
    assert people(database) == []


# --- which one to undo, which to redo ---------------------------------------------------------------------------------


def add(database: Database, name: str, origin: Any = "hand") -> None:
    with database.doing(DeedCall("person-add", origin=origin), NOW) as doing:
        doing.people.add(Person(name=name))


def next_undo(doing: Doing) -> int | None:
    found = deeds.to_undo(doing.query)
    return found.id if found else None


def back(database: Database) -> None:
    with database.doing(DeedCall("undo"), NOW) as doing:
        target = next_undo(doing)
        assert target is not None
        doing.journal.undoes = target
        doing.journal.walk(target, back=True)


def forth(database: Database) -> bool:
    with database.doing(DeedCall("redo"), NOW) as doing:
        undone = deeds.to_redo(doing.query)
        if undone is None or undone.undoes is None:
            return False
        doing.journal.undoes = undone.id
        doing.journal.walk(undone.undoes, back=False)
    return True


def names(database: Database) -> list[str]:
    return [one.name for one in people(database)]


def test_undo_skips_what_a_machine_did_and_redo_ends_at_a_new_deed(database: Database) -> None:
    add(database, "Een")
    add(database, "Twee")
    add(database, "Machine", "machine")
    back(database)
    assert names(database) == ["Een", "Machine"]
    back(database)
    assert names(database) == ["Machine"]
    assert forth(database)
    assert forth(database)
    assert not forth(database)
    assert names(database) == ["Een", "Twee", "Machine"]
    back(database)
    add(database, "Drie")
    assert not forth(database)
    back(database)
    back(database)
    assert names(database) == ["Machine"]
    assert forth(database)
    assert forth(database)
    assert names(database) == ["Een", "Machine", "Drie"]
    assert not forth(database), "what was undone before the new deed stays undone"


def test_an_immutable_row_is_withdrawn_and_revived(database: Database) -> None:
    row = {
        "id": 1, "live": True, "manager_id": 1, "number": 1, "code": "DJ-1123", "day": NOW.date(), "frozen_at": NOW,
        "sha": "ab12", "lines": "{}",
    }  # fmt: skip
    with database.doing(DeedCall("import"), NOW) as doing:
        doing.connection.execute(insert(tables.brief), [row])
        doing.journal.record("brief", 1, None, "ab12")
    for is_back in (True, False):
        walk(database, 1, back=is_back)
        with database.reading() as reading:
            assert reading.connection.execute(select(tables.brief.c.live)).scalar_one() is not is_back
    with pytest.raises(Conflict):
        walk(database, 1, back=False)
