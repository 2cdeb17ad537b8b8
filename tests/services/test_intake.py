"""What comes in, for whom, once; and what becomes of it when the import is undone, stopped or repeated."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
from dataclasses import replace
from datetime import timedelta
from itertools import groupby
from pathlib import Path

import pytest

from tests.services.making import AMRANI, JANSEN, NOW, Mail, Office, lay, pile
from tests.services.truths import chain_holds, derived_holds, people_made
from werkbank.domain.errors import Ambiguous, NotFound
from werkbank.services import intake, reading_ahead
from werkbank.services.guesses import Given
from werkbank.services.intake import Result

OFFICER = "noor.bakker@minbzk.nl"
ASKED = Mail(subject="Kamervragen over de huurtoeslag", sender="Griffie <griffie@tweedekamer.nl>")


def managers_of(office: Office, result: Result) -> list[tuple[str | None, int]]:
    """Code of the manager and "only in copy" of every item of a result."""
    found = [
        office.rows("SELECT g.code, i.copied FROM item i LEFT JOIN manager g ON g.id = i.manager_id WHERE i.id = ?", int(item[1:]))[0]
        for item in result.items
    ]  # fmt: skip
    return [(code, copied) for code, copied in found]


def direction(office: Office, result: Result) -> str:
    return str(office.one("SELECT direction FROM message WHERE id = ?", int(result.message[1:])))


def conversations(office: Office) -> list[int]:
    return [row[0] for row in office.rows("SELECT conversation FROM thread ORDER BY message_id")]


# --- for whom --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mail", "expected"),
    [
        (Mail(subject="Aan een"), [("DJ", 0)]),
        (Mail(subject="Aan twee", to=f"{JANSEN}, {AMRANI}"), [("DJ", 0), ("FEA", 0)]),
        (Mail(subject="In kopie", cc=AMRANI), [("DJ", 0), ("FEA", 1)]),
        (Mail(subject="Aan en in kopie", cc=JANSEN), [("DJ", 0)]),
        (Mail(subject="Hoofdletters", to=JANSEN.upper()), [("DJ", 0)]),
        (Mail(subject="Voor niemand die we kennen", to="x@elders.nl"), [(None, 0)]),
        (Mail(subject="Aan de ondersteuner", to=OFFICER), [(None, 0)]),
        (Mail(subject="Bcc", to="lijst@vng.nl", headers=(("Bcc", JANSEN),)), [("DJ", 0)]),
        (Mail(subject="Afgeleverd", to="lijst@vng.nl", headers=(("Delivered-To", AMRANI),)), [("FEA", 0)]),
        (Mail(subject="Van de een aan de ander", sender=JANSEN, to=AMRANI), [("FEA", 0)]),
        (Mail(subject="Van de manager aan ons", sender=JANSEN, to=OFFICER), [("DJ", 0)]),
    ],
    ids=lambda value: value.subject if isinstance(value, Mail) else "",
)
def test_an_item_for_each_manager_it_is_addressed_to(
    office: Office, mail: Mail, expected: list[tuple[str | None, int]]
) -> None:
    (result,) = office.take(mail.raw())
    assert result.status == "imported"
    assert direction(office, result) == "in"
    assert managers_of(office, result) == expected
    derived_holds(office.services)


@pytest.mark.parametrize(
    "mail",
    [
        Mail(subject="Verzonden", sender=f"Noor Bakker <{OFFICER}>", to="x@vng.nl"),
        Mail(subject="Aan de manager, door de ondersteuner", sender=OFFICER, to=JANSEN),
        Mail(subject="De manager schreef zelf", sender=JANSEN, to="x@vng.nl"),
    ],
    ids=lambda mail: mail.subject,
)
def test_sent_mail_comes_in_without_items(office: Office, mail: Mail) -> None:
    (result,) = office.take(mail.raw(), manager="DJ")
    assert (result.status, result.items, direction(office, result)) == ("imported", (), "out")


def test_what_is_in_the_mailbox_of_a_manager_is_for_him(office: Office) -> None:
    (listed,) = office.take(Mail(subject="Nieuwsbrief", to="lijst@vng.nl").raw(), manager="Dirk Jansen")
    assert managers_of(office, listed) == [("DJ", 0)]
    (copied,) = office.take(Mail(subject="Kopie", to="lijst@vng.nl", cc=JANSEN).raw(), manager="Dirk Jansen")
    assert managers_of(office, copied) == [("DJ", 1)]


def test_paths_are_kept_as_seen_from_a_folder(office: Office) -> None:
    folder = office.lay(ASKED.raw(), b"")
    results = list(office.services.intake.take([folder], below=folder))
    assert [result.path for result in results] == ["00000.eml", "00001.eml"]
    assert office.one("SELECT path FROM message") == "00000.eml"
    assert office.one("SELECT path FROM rejected") == "00001.eml"


def test_an_unknown_mailbox_changes_nothing(office: Office) -> None:
    before = people_made(office.path)
    with pytest.raises(NotFound):
        office.take(ASKED.raw(), manager="Sinterklaas")
    office.services.register.add_manager("Dirk Bos", ["d.bos@minbzk.nl"], "DB")
    with pytest.raises(Ambiguous):
        office.take(ASKED.raw(), manager="Dirk")
    assert people_made(office.path)["message"] == before["message"]


def test_a_manager_who_left_gets_nothing(office: Office) -> None:
    office.services.register.edit_manager("FEA", new_name=None, addresses=None, active=False)
    (result,) = office.take(Mail(subject="Nog een keer", to=AMRANI).raw())
    assert managers_of(office, result) == [(None, 0)]


# --- once ------------------------------------------------------------------------------------------------------------


def test_the_same_bytes_are_a_duplicate(office: Office) -> None:
    (first,), before = office.take(ASKED.raw()), None
    before = people_made(office.path)
    (second,) = office.take(ASKED.raw())
    assert second == replace(first, status="duplicate", path=second.path)
    assert people_made(office.path) == before
    assert office.one("SELECT count(*) FROM deed WHERE key = 'import'") == 1, "an import of nothing new is no deed"


def test_the_same_mail_over_another_road_is_a_duplicate(office: Office) -> None:
    first, second = office.take(ASKED.raw(), ASKED.over_another_road())
    assert (second.status, second.message, second.items) == ("duplicate", first.message, first.items)
    (third,) = office.take(ASKED.over_another_road())
    assert (third.status, third.message) == ("duplicate", first.message)
    assert office.one("SELECT count(*) FROM blob") == 1


@pytest.mark.parametrize(
    "change",
    [{"text": "Andere tekst\n"}, {"sender": "x@y.nl"}, {"date": NOW - timedelta(hours=3)}, {"message_id": "<x@y>"}],
)
def test_another_sender_date_text_or_number_is_another_mail(office: Office, change: dict[str, object]) -> None:
    mail = replace(ASKED, message_id="<zelfde@tweedekamer.nl>")
    results = office.take(mail.raw(), replace(mail, **change).raw())  # type: ignore[arg-type]
    assert [result.status for result in results] == ["imported", "imported"]


def test_without_a_message_id_only_the_bytes_tell(office: Office) -> None:
    bare = replace(ASKED, message_id="")
    results = office.take(bare.raw(), bare.over_another_road(), bare.raw())
    assert [result.status for result in results] == ["imported", "imported", "duplicate"]


def test_the_mailbox_of_another_manager_gives_a_duplicate_and_an_item(office: Office) -> None:
    (first,) = office.take(ASKED.raw(), manager="DJ")
    (second,) = office.take(ASKED.over_another_road(), manager="FEA")
    assert (second.status, second.message) == ("duplicate", first.message)
    assert managers_of(office, second) == [("DJ", 0), ("FEA", 0)]
    assert office.services.history.log(1)[0].args["duplicates"] == 1
    assert office.take(ASKED.raw(), manager="FEA")[0].items == second.items
    office.services.history.undo()
    assert office.rows("SELECT manager_id FROM item") == [(1,)]
    chain_holds(office.services)


def test_twins_in_one_batch_are_one_message(office: Office) -> None:
    statuses = [result.status for result in office.take(ASKED.raw(), ASKED.raw(), ASKED.over_another_road())]
    assert statuses == ["imported", "duplicate", "duplicate"]
    assert office.services.history.log(1)[0].args == {"imported": 1, "duplicates": 2, "rejected": 0}
    assert office.one("SELECT count(*) FROM item") == 1


def test_an_import_after_an_undo_brings_back_the_same_messages(office: Office) -> None:
    mails = [
        ASKED.raw(),
        Mail(subject="Uitnodiging congres", cc=AMRANI).raw(),
        Mail(subject="Los", message_id="").raw(),
    ]
    first = office.take(*mails)
    office.services.history.undo()
    assert office.services.views.window().total == 0
    assert office.services.views.search("huurtoeslag") == []
    again = office.take(*mails, ASKED.over_another_road())
    assert [result.message for result in again[:3]] == [result.message for result in first]
    assert [result.status for result in again] == ["imported", "imported", "imported", "duplicate"]
    assert not {item for one in again for item in one.items} & {item for one in first for item in one.items}
    assert [found.ref for found in office.services.views.search("huurtoeslag")] == [first[0].message]
    derived_holds(office.services)
    chain_holds(office.services)


def test_what_was_withdrawn_does_not_crowd_out_what_is_found(office: Office) -> None:
    (kept,) = office.take(replace(ASKED, text="Graag voor vrijdag een reactie.\n").raw())
    office.take(*pile(30))
    office.services.history.undo()
    assert [found.ref for found in office.services.views.search("vrijdag", limit=5)] == [kept.message]


# --- conversations ---------------------------------------------------------------------------------------------------


def test_an_answer_is_in_the_conversation_of_its_question(office: Office) -> None:
    office.take(ASKED.raw(), ASKED.answer().raw(), Mail(subject="Iets anders").raw())
    first, second, third = conversations(office)
    assert first == second != third


def test_a_late_message_joins_two_conversations(office: Office) -> None:
    loose = Mail(subject="Woondeals")
    office.take(ASKED.raw(), loose.raw(), ASKED.answer().raw(), loose.answer().raw())
    assert len(set(conversations(office))) == 2
    (bridge,) = office.take(Mail(subject="Beide", after=f"{ASKED.message_id} {loose.message_id}").raw())
    assert len(set(conversations(office))) == 1
    shown = office.services.views.message(int(bridge.message[1:]))
    assert len(shown.others) == 4
    derived_holds(office.services)


def test_a_thread_is_joined_across_batches(office: Office) -> None:
    office.take(ASKED.raw(), *pile(intake.BATCH), ASKED.answer().raw())
    assert conversations(office)[0] == conversations(office)[-1]


# --- batches, stops, rejections --------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [0, 1, intake.BATCH - 1, intake.BATCH, intake.BATCH + 1, 2 * intake.BATCH])
def test_any_number_of_mails_is_one_deed(office: Office, count: int) -> None:
    before = office.one("SELECT count(*) FROM deed")
    results = office.take(*pile(count))
    assert [result.status for result in results] == ["imported"] * count
    assert office.one("SELECT count(*) FROM deed") - before == min(1, count)
    if count:
        (deed,) = office.services.history.log(1)
        assert (deed.key, deed.finished, deed.args["imported"]) == ("import", True, count)
        office.services.history.undo()
        assert office.one("SELECT count(*) FROM item") == 0
    chain_holds(office.services)


def test_a_long_run_is_read_in_a_child_in_the_order_of_the_files(office: Office) -> None:
    count = reading_ahead.FEW + 100
    folder = office.lay(*pile(count))
    results = list(office.services.intake.take([folder]))
    assert [result.path for result in results] == [str(folder / f"{place:05}.eml") for place in range(count)]
    assert {result.status for result in results} == {"imported"}
    assert multiprocessing.active_children() == []


def test_stop_keeps_what_is_done(office: Office) -> None:
    results = office.take(*pile(3 * intake.BATCH), stop=lambda: True)
    assert len(results) == intake.BATCH == office.one("SELECT count(*) FROM item")
    (deed,) = office.services.history.log(1)
    assert deed.args["imported"] == intake.BATCH
    assert not deed.finished, "what was cut off says so"
    assert len(office.take(*pile(3 * intake.BATCH))) == 3 * intake.BATCH
    assert office.one("SELECT count(*) FROM item") == 3 * intake.BATCH


@pytest.mark.parametrize(
    ("hold", "sizes"),
    [(None, [64, 64, 22]), (0.0, [*[8] * 18, 6]), (60.0, [8, 16, 32, 64, 30])],
    ids=["nobody else", "somebody in a great hurry", "somebody with all the time"],
)
def test_who_decides_meanwhile_waits_no_longer_than_asked(office: Office, hold: float | None, sizes: list[int]) -> None:
    results = office.services.intake.take([office.lay(*pile(150))], hold=hold)
    versions = [office.services.views.version() for _ in results]
    assert [len(list(batch)) for _, batch in groupby(versions)] == sizes
    (deed,) = office.services.history.log(1)
    assert (deed.args["imported"], deed.finished) == (150, True)
    chain_holds(office.services)


def test_a_front_end_that_stops_listening_keeps_what_is_done(office: Office) -> None:
    results = office.services.intake.take([office.lay(*pile(2 * intake.BATCH))])
    next(results)
    results.close()  # type: ignore[attr-defined]
    (deed,) = office.services.history.log(1)
    assert (deed.args["imported"], deed.finished) == (intake.BATCH, False)
    assert office.one("SELECT count(*) FROM message WHERE live") == intake.BATCH


def test_a_failure_halfway_is_not_called_finished(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    count = 0

    def full(*_: object) -> None:
        nonlocal count
        count += 1
        if count == 2:
            raise OSError("full")

    monkeypatch.setattr(intake, "converse", full)
    with pytest.raises(OSError, match="full"):
        office.take(*pile(3 * intake.BATCH))
    (deed,) = office.services.history.log(1)
    assert (deed.args["imported"], deed.finished) == (intake.BATCH, False)
    assert office.one("SELECT count(*) FROM message") == intake.BATCH


@pytest.mark.skipif(os.name != "posix", reason="kills a process")
def test_the_death_of_the_child_that_reads_does_not_stop_the_import(office: Office) -> None:
    count = reading_ahead.FEW + 300
    results = []
    killed = False
    for result in office.services.intake.take([office.lay(*pile(count))]):
        results.append(result)
        for child in multiprocessing.active_children() if not killed else []:
            assert child.pid is not None
            os.kill(child.pid, signal.SIGKILL)
            child.join(10)
            killed = True
    assert killed
    assert len(results) == count
    lost = [result for result in results if result.status == "rejected"]
    assert {result.reason for result in lost} <= {"read-error"}
    assert len(lost) < count - reading_ahead.FEW
    (deed,) = office.services.history.log(1)
    assert deed.args == {"imported": count - len(lost), "duplicates": 0, "rejected": len(lost)}
    assert deed.finished


def test_what_is_no_message_is_kept_as_rejected_with_the_reason(office: Office, tmp_path: Path) -> None:
    folder = lay(tmp_path / "in", [ASKED.raw()])
    (folder / "leeg.eml").touch()
    (folder / "plaatje.png").write_bytes(b"\x89PNG")
    results = list(office.services.intake.take([folder, tmp_path / "weg.eml"]))
    assert [(Path(one.path).name, one.status, one.reason) for one in results] == [
        ("00000.eml", "imported", ""),
        ("leeg.eml", "rejected", "empty"),
        ("plaatje.png", "rejected", "not-a-message"),
        ("weg.eml", "rejected", "missing"),
    ]
    assert office.one("SELECT args FROM deed WHERE key = 'import'") == json.dumps(
        {"imported": 1, "duplicates": 0, "rejected": 3}, separators=(",", ":")
    )
    assert [row[0] for row in office.rows("SELECT reason FROM rejected ORDER BY id")] == [
        "empty", "not-a-message", "missing",
    ]  # fmt: skip
    office.services.history.undo()
    assert office.one("SELECT count(*) FROM rejected") == 3


def test_an_import_that_brought_nothing_in_is_nothing_to_undo(office: Office, tmp_path: Path) -> None:
    list(office.services.intake.take([tmp_path / "weg.eml"]))
    assert office.one("SELECT count(*) FROM deed WHERE key = 'import'") == 0
    assert office.one("SELECT count(*) FROM rejected") == 1


def test_an_unreadable_mail_is_a_message_with_its_bytes(office: Office) -> None:
    raw = b"From: x\r\nSubject: =?utf-8?b?!!!?=\r\n\r\n\x00\x01\x02 kapot"
    (result,) = office.take(raw)
    assert result.status == "imported"
    with office.services.doors.database.reading() as reading:
        ((sha,),) = reading.query("SELECT sha FROM message")
    assert office.one("SELECT size FROM blob WHERE sha = ?", sha) == len(raw)


def test_standard_input_is_a_message_too(office: Office) -> None:
    (result,) = office.services.intake.take(["-"], stdin=ASKED.raw())
    assert (result.path, result.status) == ("-", "imported")


def test_an_import_with_later_work_on_it_is_not_undone_by_name(office: Office) -> None:
    office.item(ASKED)
    deed = office.services.history.log(1)[0]
    office.services.deciding.decide(["s1"], "archive", Given())
    before = people_made(office.path)
    with pytest.raises(Exception, match="changed-since"):
        office.services.history.undo(f"d{deed.id}")
    assert people_made(office.path) == before
