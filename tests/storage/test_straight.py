"""What is read straight from the driver is what SQLAlchemy reads; what is put in that way it reads back."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from tests.services.making import AMRANI, JANSEN, NOW, Mail, Office, pile
from werkbank.domain.deeds import DeedCall
from werkbank.services.guesses import Given
from werkbank.storage import straight, tables


def filled(folder: Path) -> Office:
    """An office with days, moments, lists, yes and no, and nothing in its rows."""
    office = Office(folder / "office.sqlite")
    services = office.services
    services.register.add_manager("Dirk Jansen", [JANSEN], "DJ", ["wonen", "één"])
    services.register.add_manager("Fatima El Amrani", [AMRANI], "FEA")
    office.take(Mail(subject="Kamervragen", cc=AMRANI).raw(), Mail(subject="Dep. V. zeekomkommer").raw(), *pile(4))
    services.deciding.decide(["s1"], "wait", Given(by="+3", gist="wacht"))
    services.deciding.decide(["s3"], "archive", Given())
    return office


def test_every_table_reads_the_same(tmp_path: Path) -> None:
    office = filled(tmp_path)
    with office.services.doors.database.reading() as reading:
        found = 0
        for table in tables.JOURNALED:
            wanted = [dict(row) for row in reading.connection.execute(select(table).order_by(table.c.id)).mappings()]
            assert straight.equal(reading.connection, table, {}) == wanted
            assert straight.among(reading.connection, table, "id", [row["id"] for row in wanted]) == wanted
            for row in wanted:
                assert row in straight.equal(reading.connection, table, row)
                assert straight.among(reading.connection, table, "id", [row["id"]]) == [row]
            found += len(wanted)
        assert found >= 10
        assert straight.among(reading.connection, tables.item, "id", []) == []
    office.close()


def test_what_differs_is_not_among_them(tmp_path: Path) -> None:
    office = filled(tmp_path)
    with office.services.doors.database.doing(DeedCall("edit"), NOW) as doing:
        old = doing.items.get(1)
        doing.items.change(old, asker_told=not old.asker_told, theme="één")
        (changed,) = doing.items.where(theme="één")
        assert (changed.id, changed.asker_told) == (1, not old.asker_told)
        assert 1 not in {item.id for item in doing.items.where(asker_told=old.asker_told)}
        assert [item.id for item in doing.items.among("theme", ["één", "twee"])] == [1]
        assert doing.items.where(theme="één", manager_id=None) == []
    office.close()
