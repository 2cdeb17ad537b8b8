"""Names that are offered while a query is typed: of the registers and of the archive, and nothing of a marked piece."""

from __future__ import annotations

import pytest

from tests.services.making import AMRANI, JANSEN, Mail, Office
from werkbank.services import correspondents
from werkbank.storage.reads import correspondents as reads

BAKKER = "Joost Bakker <joost@almere.nl>"


def named(office: Office, word: str) -> tuple[str, ...]:
    return office.services.queries.named(word)


def test_who_wrote_is_offered_who_wrote_last_first_and_then_the_register(office: Office) -> None:
    office.take(Mail(subject="Een", sender="Pien Zomer <pien@vng.nl>").raw(), Mail(subject="Twee", sender=BAKKER).raw())
    office.take(Mail(subject="Drie", sender="Pieter Post <pieter@vng.nl>").raw())
    assert named(office, "van:pi") == ("van:pieter-post", "van:pien-zomer", "van:piet-smit")
    assert named(office, "afzender:bakk") == ("afzender:joost-bakker",)
    assert named(office, "@jo") == ("@joost-bakker",)
    assert named(office, "van:joost@") == ("van:joost@almere.nl",)
    office.take(Mail(subject="Vier", sender="Pia Winter <pia@vng.nl>").raw())
    assert "van:pia-winter" in named(office, "van:pi")


def test_to_whom_was_written_is_offered_too(office: Office) -> None:
    office.take(Mail(subject="Een", to=f"Dirk Jansen <{JANSEN}>", cc="Thijs Meijer <t.meijer@minbzk.nl>").raw())
    assert named(office, "aan:mei") == ("aan:thijs-meijer",)
    assert named(office, "aan:dirk") == ("aan:dirk-jansen",)
    assert named(office, "van:mei") == ()


def test_managers_are_found_by_any_word_of_their_name(office: Office) -> None:
    assert named(office, "manager:amrani") == ("manager:fatima-el-amrani",)
    assert named(office, "+el") == ("+fatima-el-amrani",)


@pytest.mark.parametrize("word", ["van:geh", "van:geheim@", "aan:tip", "@geh"])
def test_a_marked_piece_gives_nobody_away(office: Office, word: str) -> None:
    mail = Mail(subject="Klacht", sender="Geheime Melder <geheim@vng.nl>", to=f"{JANSEN}, Tipgever <tip@vng.nl>")
    item = office.item(mail)
    assert len(named(office, word)) == 1
    office.services.shaping.mark([item], "personnel", "")
    assert named(office, word) == ()
    office.services.shaping.mark([item], "open", "toch open")
    assert len(named(office, word)) == 1
    office.services.history.undo()
    assert named(office, word) == ()


def test_who_wrote_something_open_as_well_is_offered_as_he_is_called_there(office: Office) -> None:
    office.take(Mail(subject="Open", sender="Anke Open <anke@vng.nl>").raw())
    item = office.item(Mail(subject="Dicht", sender="Anke Klokkenluider <anke@vng.nl>"))
    assert named(office, "van:anke") == ("van:anke-klokkenluider",)
    office.services.shaping.mark([item], "personnel", "")
    assert named(office, "van:anke") == ("van:anke-open",)


def test_who_wrote_what_was_taken_back_is_not_offered(office: Office) -> None:
    office.take(Mail(subject="Een", sender=BAKKER).raw())
    office.services.history.undo()
    assert named(office, "van:bakker") == ()


def test_a_hostile_name_is_letters_and_digits_only(office: Office) -> None:
    hostile = "Eve \u202e(krap) of -van:x [red]Mal|lory"
    office.take(Mail(subject="Een", sender=f'"{hostile}" <eve@vng.nl>').raw())
    (word,) = named(office, "van:eve")
    assert word == "van:eve-krap-of-van-x-red-mal-lory"
    assert [line.title for line in office.services.queries.listed(word).lines] == ["Een"]


def test_so_many_names_and_addresses_at_most(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.take(*(Mail(subject=f"Nr {n}", sender=f"Zed {n} <zed{n}@vng.nl>").raw() for n in range(40)))
    assert len(named(office, "van:zed")) == correspondents.MOST
    monkeypatch.setattr(correspondents, "ADDRESSES", 5)
    office.take(Mail(subject="Nog een", to=AMRANI).raw())
    assert len(named(office, "van:zed")) < 5


def test_who_wrote_is_found_by_steps_in_the_index_of_addresses(office: Office) -> None:
    plan = [row[-1] for row in office.rows(f"EXPLAIN QUERY PLAN {reads.SENDERS.replace(':most', '9')}")]
    assert any("ix_reading_from_addr" in step for step in plan)
    assert not any(step.startswith(("SCAN w", "SCAN n", "SCAN m")) for step in plan), plan
