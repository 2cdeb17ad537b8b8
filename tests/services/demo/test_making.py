"""The demo department, made through the services: whole, the same each time, and right on any day."""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections import Counter
from contextlib import closing
from datetime import UTC, date, datetime
from email import message_from_bytes, policy
from pathlib import Path
from typing import Final

import pytest

from tests.services.demo.conftest import NOW, made, rows, seen
from tests.services.truths import chain_holds, integrity
from werkbank.bootstrap import Services
from werkbank.domain.brief import asking
from werkbank.domain.errors import Conflict, StorageTrouble
from werkbank.lang import words
from werkbank.services.demo import making
from werkbank.services.demo import story as stories
from werkbank.services.demo.timeline import timeline
from werkbank.services.guesses import Given
from werkbank.settings import Settings
from werkbank.storage import demo

SECTIONS = {"decide", "sign", "discuss", "read", "settled", "referred"}
DAYS = {
    "a Sunday": datetime(2026, 11, 22, 15, 0, tzinfo=UTC),
    "New Year's Day": datetime(2027, 1, 1, 11, 0, tzinfo=UTC),
    "29 February, one minute old": datetime(2028, 2, 28, 23, 1, tzinfo=UTC),
}


SHORT: Final = "29 February, one minute old"
"""The strangest; the others are made at length."""


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def raws(services: Services) -> list[bytes]:
    with services.doors.database.reading() as reading:
        shas = [row[0] for row in reading.query("SELECT sha FROM message ORDER BY id")]
    with services.doors.database.deriving(NOW) as doing:
        kept = {row[0] for row in doing.query("SELECT sha FROM blob")}
        return [doing.archive.bytes_of(sha) for sha in shas if sha in kept]


def inbox(services: Services) -> dict[str, list[str]]:
    """Of what is undecided: per quadrant the managers."""
    found: dict[str, list[str]] = {}
    for line in services.views.window().lines:
        if line.state == "new":
            found.setdefault(line.quadrant, []).append(line.manager)
    return found


def holds(services: Services) -> None:
    """What must be there on the day, whichever day it is."""
    today = services.doors.clock.today().isoformat()
    undecided = inbox(services)
    assert 20 <= sum(map(len, undecided.values())) <= 30
    assert set(undecided) == {"now", "plan", "delegate", "bundle"}
    for name in ("Directeur Jeugd", "Directeur Bouw", "Directeur Wonen"):
        assert 5 <= sum(managers.count(name) for managers in undecided.values()) <= 14
    returned = Counter((line.state, line.returned) for line in services.views.window().lines if line.returned)
    assert returned["waiting", "date"] >= 1
    assert returned["waiting", "reply"] >= 1
    assert returned["snoozed", "date"] >= 2
    later = [
        line.state for line in services.views.window("waiting").lines
        if line.until_event or (line.return_on is not None and line.return_on > services.doors.clock.today())
    ]  # fmt: skip
    assert later.count("waiting") >= 5
    assert later.count("snoozed") >= 2
    assert services.views.window("notes").total >= 4
    for code in ("DJ", "DB", "DW"):
        composed = services.briefs.concept(code)
        assert not composed.findings
        assert {section.key for section in composed.brief.sections} == SECTIONS, code
        changes = {line.change for line in asking(composed.brief)}
        assert {"new", "same"} <= changes or {"new", "changed"} <= changes
        newest = services.briefs.earlier(code)[0]
        assert newest.day < today
    assert lists_hold_for(services) == today


def lists_hold_for(services: Services) -> str:
    ((day,),) = services.doors.query("SELECT value FROM derived_note WHERE key = 'rank_day'")
    return str(day)


def test_it_is_a_sound_archive(department: Path, services: Services) -> None:
    integrity(department)
    chain_holds(services)
    assert [one for one in services.keeping.doctor() if one.code != "network"] == []


def test_what_is_there_on_the_day(services: Services) -> None:
    holds(services)


def test_every_letter_came_in(department: Path) -> None:
    story = stories.read()
    named = {Path(path).stem.partition("-")[2] for (path,) in rows(department, "SELECT path FROM message")}
    sealed = {"dep-v", "stg"}
    assert {letter.id for letter in story.letters} - named == sealed
    assert rows(department, "SELECT count(*) FROM message WHERE path = ''") == [(2,)]
    assert rows(department, "SELECT count(*) FROM rejected") == [(0,)]
    out = rows(department, "SELECT count(*) FROM message WHERE direction = 'out'")
    assert out == [(sum(letter.sender == story.officer.key for letter in story.letters),)]
    assert len([name for name in named if name.startswith(("nieuwsbrief-", "mt-", "kamerlijst-"))]) == 24


def test_every_placeholder_is_filled_in_and_every_mail_reads_well(services: Services) -> None:
    seen_names = set()
    for raw in raws(services):
        mail = message_from_bytes(raw, policy=policy.default)
        body = None if raw.startswith(b"# ") else mail.get_body()
        text = raw.decode() if body is None else body.get_content() + str(mail["Subject"])
        assert not re.search(r"[{}]", text)
        assert body is None or not mail.defects
        seen_names.add(str(mail["Message-ID"]))
    assert len(seen_names) > 130


def test_threads_hold_together(services: Services) -> None:
    (found,) = [one for one in services.views.search("Kamervragen wachtlijsten jeugdzorg lid Peters", 99)
                if one.person == "Griffie plenair" and one.subject == "Kamervragen wachtlijsten jeugdzorg"]  # fmt: skip
    message = services.views.show(found.ref)
    assert len(message.others) == 3


def test_the_worked_example(services: Services) -> None:
    lines = {line.title: line for line in services.views.window().lines if not line.copied}
    wanted = {
        "Kamervragen wachtlijsten jeugdzorg": ("Griffie plenair", "Directeur Jeugd", date(2026, 12, 1), (10, 15, 12)),
        "Convenant bouw ter ondertekening": ("Marije de Vries", "Directeur Bouw", date(2026, 11, 23), (20, 9, 3)),
        "Persvraag NRC over de huurcijfers": ("NRC", "Directeur Wonen", date(2026, 11, 23), (23, 7, 41)),
        "Nota stikstofruimte, versie 3": ("Dirk Jansen", "Directeur Bouw", date(2026, 11, 24), (19, 13, 20)),
        "Uitnodiging Bouwtop, spreker gezocht voor het middagprogramma": (
            "Bouwkring NL", "Directeur Wonen", date(2026, 11, 30), (18, 10, 0),
        ),
        "Verzoek om gesprek gemeente Almere": ("Joost Bakker", "Directeur Wonen", None, (20, 16, 40)),
    }  # fmt: skip
    for title, (person, manager, due, (day, hour, minute)) in wanted.items():
        line = lines[title]
        assert (line.person, line.manager, line.due, line.state) == (person, manager, due, "new")
        assert line.received == datetime(2026, 11, day, hour, minute, tzinfo=UTC)
    assert lines["Persvraag NRC over de huurcijfers"].due_time == "17:00"
    brief = services.briefs.concept("DJ").brief
    (first, *_) = asking(brief)
    assert first.gist == "Uitstelbericht Kamervragen wachtlijsten?"
    assert first.due == date(2026, 11, 24)


def test_yesterday_every_brief_was_frozen_and_something_changed_since(services: Services) -> None:
    for code in ("DJ", "DB", "DW"):
        newest = services.briefs.earlier(code)[0]
        assert (newest.day, newest.frozen_at[:16]) == ("2026-11-20", "2026-11-20 15:30")
        assert not newest.withdrawn
    changed = [line for code in ("DJ", "DW") for line in asking(services.briefs.concept(code).brief)]
    assert {line.change for line in changed} == {"new", "same", "changed"} or {"new", "changed"} <= {
        line.change for line in changed
    }
    assert services.briefs.concept("DJ").brief.highlights[0].text.startswith("Uitstelbericht")


def test_questions_are_there_in_every_state(services: Services) -> None:
    lines = services.questions.window().lines
    assert len(lines) == 10
    assert {line.state for line in lines} == {"", "ready", "answered", "dropped"}
    ready = [line for line in lines if line.state == "ready"]
    assert sorted(bool(line.override) for line in ready) == [False, True]
    assert [bool(line.blocking) for line in ready if not line.override] == [False]
    assert [line.marking for line in lines if line.hidden] == ["personnel"]
    assert {line.checklist for line in lines} == {"C1", "C2", "C3", "C4", "C5"}
    assert sum(line.overdue for line in lines) >= 1
    (chamber,) = [line for line in lines if line.parts == 9]
    numbers = [part.numbers for part in services.questions.view(chamber.ref).parts]
    assert numbers == [(str(number),) for number in range(1, 10)]
    wanted = [one.wanted for one in services.questions.owed()]
    assert min(day for day in wanted if day) < services.doors.clock.today() < max(day for day in wanted if day)
    assert {one.state for one in services.commitments.window()} == {"", "done"}


def test_the_brief_tells_of_questions(services: Services) -> None:
    brief = services.briefs.concept("DJ").brief
    assert [line.section for line in asking(brief) if line.override] == ["sign"]
    assert [line.section for line in asking(services.briefs.concept("DB").brief) if "Houtstad" in line.text] == [
        "discuss"
    ]
    assert [one.author for one in services.briefs.concept("DW").brief.pending if "Peilglas" in one.title] == [
        "Thijs Meijer"
    ]


def test_a_dossier_can_be_made_of_the_questions_of_a_manager(services: Services) -> None:
    for code in ("DJ", "DB", "DW"):
        refs = [line.ref for line in services.questions.window(code).lines]
        dossier = services.dossiers.compose(refs)
        assert services.dossiers.render(dossier, "docx")
        assert dossier.left_out == (code == "DJ")


def test_what_is_confidential_is_only_pointed_at(services: Services) -> None:
    hidden = [line for line in services.views.window().lines if line.hidden]
    assert {line.marking for line in hidden} == {"personnel", "dep-v"}
    assert len(services.briefs.concept("DW").brief.confidential) == 1
    markings = {marking for (marking,) in services.doors.query("SELECT DISTINCT marking FROM message")}
    assert markings == {"", "personnel", "political", "embargo", "cabinet", "dep-v", "state-secret"}


def test_each_deed_has_its_own_moment(department: Path) -> None:
    moments = [at for (at,) in rows(department, "SELECT at FROM deed ORDER BY id")]
    assert moments == sorted(moments)
    assert len(set(moments)) > 150
    assert max(moments) <= f"{NOW:%Y-%m-%d %H:%M:%S}.999"
    kinds = {key for (key,) in rows(department, "SELECT DISTINCT key FROM deed")}
    assert kinds >= {"import", "decide", "edit", "split", "assign", "brief-freeze", "brief-pin", "mandate-add"}


def test_the_last_thing_that_undo_takes_back_is_no_import(services: Services) -> None:
    newest = services.history.log(limit=1)[0]
    assert newest.key == "edit"


def test_the_same_moment_gives_the_same_department(department: Path, tmp_path: Path) -> None:
    again = made(tmp_path)
    assert hashlib.sha256("\n".join(dump(again)).encode()).digest() == (
        hashlib.sha256("\n".join(dump(department)).encode()).digest()
    )
    assert [path.name for path in tmp_path.iterdir()] == ["demo.sqlite"]


@pytest.mark.parametrize(
    "now",
    [day if name == SHORT else pytest.param(day, marks=pytest.mark.proof) for name, day in DAYS.items()],
    ids=DAYS.keys(),
)
def test_it_is_right_on_any_day(tmp_path: Path, now: datetime) -> None:
    path = made(tmp_path, now)
    services = seen(path, now)
    try:
        holds(services)
        assert making.made_on(path) == services.doors.clock.today()
        assert [one for one in services.keeping.doctor() if one.code != "network"] == []
        late = services.doors.query("SELECT max(received), max(taken_in) FROM message")[0]
        assert max(late) <= f"{now:%Y-%m-%d %H:%M:%S}.999"
    finally:
        services.close()


def test_on_every_day_of_two_years_the_story_can_be_told() -> None:
    story = stories.read()
    for number in range(0, 730, 9):
        now = datetime.fromtimestamp(NOW.timestamp() + number * 86_400, UTC)
        told = timeline(story, now)
        assert len(told.events) > 300
        assert all(event.moment <= now for event in told.events)


def test_it_is_known_by_its_mark(department: Path, tmp_path: Path) -> None:
    assert making.made_on(department) == date(2026, 11, 23)
    assert making.made_on(tmp_path / "nergens.sqlite") is None
    (tmp_path / "iets.sqlite").write_text("dit is geen archief" * 99)
    with pytest.raises(StorageTrouble):
        making.made_on(tmp_path / "iets.sqlite")


def test_an_ordinary_archive_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "werkbank.sqlite"
    own = seen(path)
    own.register.add_manager("Directeur Eigen", ["eigen@rwj.example"])
    own.close()
    before = dump(path)
    with pytest.raises(Conflict, match="not-demo"):
        making.make(path, Settings(), words("nl"), NOW)
    assert dump(path) == before


def test_who_has_the_old_one_open_sees_the_new_one(department: Path, tmp_path: Path) -> None:
    path = tmp_path / "demo.sqlite"
    path.write_bytes(department.read_bytes())
    services = seen(path)
    try:
        services.deciding.decide([services.views.window().lines[0].ref], "archive", Given())
        before, version = services.views.window().total, services.views.version()
        demo.put(department, path)
        assert services.views.version() != version
        assert services.views.window().total == before + 1
    finally:
        services.close()
    integrity(path)
