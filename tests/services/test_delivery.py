"""A brief leaves the house: to a file or as bytes, frozen first, and nothing is frozen when the file cannot be."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest

from tests.services.making import Mail, Office
from tests.services.test_briefs import ask
from werkbank.domain.errors import CannotWrite, Conflict, GateStopped
from werkbank.services.guesses import Given
from werkbank.services.shaping import Edit


def frozen(office: Office) -> int:
    return len(office.services.briefs.earlier())


def test_freezes_and_writes_what_it_will_give_again(office: Office, tmp_path: Path) -> None:
    ask(office, "Convenant bouw")
    target = tmp_path / "brief.html"
    made = office.services.delivery.freeze("jansen", "html", str(target))
    assert target.read_bytes() == made.data == office.services.briefs.again(made.frozen.ref, "html")
    assert target.stat().st_mode & 0o777 == 0o600
    assert office.rows("SELECT format FROM export_log") == [("html",)]


@pytest.mark.parametrize("make", ["file", "folder", "nowhere", "read-only"])
def test_where_it_cannot_be_written_nothing_is_frozen(office: Office, tmp_path: Path, make: str) -> None:
    ask(office, "Convenant bouw")
    target = tmp_path / "brief.txt"
    if make == "file":
        target.write_text("van iemand anders")
    elif make == "folder":
        target.mkdir()
    elif make == "nowhere":
        target = tmp_path / "bestaat" / "niet" / "brief.txt"
    elif os.getuid() == 0:
        pytest.skip("root may write everywhere")
    else:
        tmp_path.chmod(0o500)
    with pytest.raises(CannotWrite):
        office.services.delivery.freeze("jansen", "txt", str(target))
    assert frozen(office) == 0
    if make == "file":
        assert target.read_text() == "van iemand anders"


def test_what_the_gate_stops_leaves_no_file_behind(office: Office, tmp_path: Path) -> None:
    item = ask(office, "Convenant bouw")
    office.services.shaping.edit([item], Edit(gist="BSN 111222333"))
    with pytest.raises(GateStopped):
        office.services.delivery.freeze("jansen", "txt", str(tmp_path / "brief.txt"))
    assert not list(tmp_path.glob("*brief*"))
    assert frozen(office) == 0


def test_twice_on_a_day_with_nothing_new_is_no_second_brief(office: Office) -> None:
    ask(office, "Convenant bouw")
    first = office.services.delivery.freeze("jansen", "txt").frozen
    with pytest.raises(Conflict) as stopped:
        office.services.delivery.freeze("jansen", "txt")
    assert (stopped.value.reason, stopped.value.subject) == ("nothing-new", first.code)
    office.services.briefs.pin("jansen", ["Om elf uur belt de minister."])
    assert office.services.delivery.freeze("jansen", "txt").frozen.number == 2
    office.reopen(later=timedelta(days=1))
    assert office.services.delivery.freeze("jansen", "txt").frozen.number == 3


def test_an_empty_brief_can_be_frozen_once_a_day(office: Office) -> None:
    assert "CONCEPT" not in office.services.delivery.freeze("jansen", "txt").data.decode()
    with pytest.raises(Conflict):
        office.services.delivery.freeze("jansen", "txt")


def test_again_gives_the_same_bytes_and_masks_what_was_marked_since(office: Office, tmp_path: Path) -> None:
    item = ask(office, "Meidoorn in de tuin")
    made = office.services.delivery.freeze("jansen", "txt")
    assert office.services.delivery.again(made.frozen.ref, "txt", str(tmp_path / "een.txt")) == made.data
    office.services.shaping.mark([item], "personnel", "")
    later = office.services.delivery.again(made.frozen.ref, "txt", str(tmp_path / "twee.txt"))
    assert b"Meidoorn" in made.data
    assert b"Meidoorn" not in later
    assert len(office.rows("SELECT id FROM export_log")) == 3


def test_an_earlier_brief_can_be_read_while_somebody_writes(office: Office) -> None:
    ask(office, "Convenant bouw")
    made = office.services.delivery.freeze("jansen", "md")
    with office.services.doors.database.deriving(office.moment):
        assert office.services.brief_sights.frozen(made.frozen.ref) == made.data.decode()


def test_four_hundred_lines_all_come_through(office: Office) -> None:
    items = [result.items[0] for result in office.take(*(Mail(subject=f"Stuk {n:03}").raw() for n in range(400)))]
    office.services.deciding.decide(items, "decide", Given(advice="akkoord", by="+2"))
    text = office.services.delivery.freeze("jansen", "txt").data.decode()
    assert all(f"Stuk {n:03}" in text for n in range(400))
