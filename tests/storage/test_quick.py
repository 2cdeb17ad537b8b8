"""The fast read door says exactly what the ordinary one says, and loads nothing heavy to say it."""

from __future__ import annotations

import hashlib
import importlib
import inspect
import pkgutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import pytest

from tests.services.making import AMRANI, JANSEN, Mail, Office, pile
from werkbank.domain.checklists import to_toml as list_toml
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import StorageTrouble
from werkbank.domain.note_keeping import Absence, Link, Reminder, Template
from werkbank.domain.notes import to_toml
from werkbank.domain.notes.moves import Put
from werkbank.domain.query.tree import All as Tree
from werkbank.domain.query.tree import AnyOf, Not, Term
from werkbank.domain.question_keeping import Check, Commitment, Part
from werkbank.domain.terms.changes import Begin, Suspend
from werkbank.domain.triage_keeping import Unlearned
from werkbank.services.checklists import shipped as checklists_there
from werkbank.services.guesses import Given
from werkbank.services.note_types import shipped
from werkbank.services.rules.typed import Asked, Wanted
from werkbank.services.shaping import Edit
from werkbank.storage import reads
from werkbank.storage.quick import Quick
from werkbank.storage.reads import (
    answers,
    around,
    asking,
    briefs,
    cards,
    checklists,
    choosing,
    correspondents,
    deeds,
    filters,
    in_the_way,
    lessons,
    lists,
    memory,
    messages,
    notes,
    outcomes,
    overviews,
    questions,
    ranks,
    referred,
    registers,
    reminding,
    rules,
    sittings,
    standing_registers,
    taken,
    tallies,
    terms,
)
from werkbank.storage.trouble import APPLICATION_ID

ROOT: Final = Path(__file__).parents[2]
DAY: Final = date(2026, 11, 23)
ON: Final = DAY.isoformat()
ALL: Final = lists.Cut(0, 100, 0, -1, -1)
LAST: Final = ranks.Place(99, 1, None, 1, 23, "9999-12-31", "2026-11-24", "none", None, "")
LONG_AGO, LATER = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
EVERY: Final = ("new", "decide", "discuss", "waiting", "snoozed", "note", "question", "archived", "settled")

ASKED: Final = (
    Term(field="text", says="kamervragen"),
    Not(AnyOf((Term(field="manager", codes=frozenset({"0", "2"})), Term(field="status", codes=frozenset({"late"}))))),
    Tree((Term(field="from", says="anna boer"), Term(field="due", last=DAY), Term(field="received", first=DAY))),
    AnyOf(
        (
            Term(field="from", codes=frozenset({"citizen"})), Term(field="plan", absent=True), Term(field="points", first=9),
            Term(field="came", codes=frozenset({"new", "returned"})), Term(field="is", codes=frozenset({"bulk", "copied"})),
            Term(field="label", codes=frozenset({"now"})), Term(field="marking", codes=frozenset({"dep-v"})),
            Term(field="state", codes=frozenset({"new"})), Term(field="theme", says="wonen"), Term(field="sort", codes=frozenset({"KVR"})),
        )
    ),
)  # fmt: skip

Call = tuple[Callable[..., Any], tuple[Any, ...]]
CALLS: Final[tuple[Call, ...]] = (
    *((lists.inbox, (ON, manager, cut)) for manager in (None, 1, 2, 9) for cut in ((ALL, ALL._replace(first=2, rest=1), ALL._replace(skip=1)))),
    *((lists.in_states, (states, manager, -1)) for states in (("waiting", "snoozed"), ("note",), EVERY) for manager in (None, 1)),
    (lists.in_states, (EVERY, None, 2, 1)),
    (lists.some, ([1, 2, 3, 99],)), (lists.some, ([],)), (lists.some, (list(range(1, 900)),)),
    *((lists.before_in_bucket, (ON, manager, LAST._replace(quadrant=quadrant, points=points))) for manager in (None, 1, 9) for quadrant in range(4) for points in range(40)),
    *((lists.index_in_states, (EVERY, manager, item)) for manager in (None, 1) for item in (1, 7, 99)),
    *((read, (owner,)) for read in (tallies.buckets, tallies.shown) for owner in (None, 1, 9)), (tallies.every, ()), (tallies.counted, (DAY,)),
    (tallies.coming, (DAY, date(2027, 1, 1))), (ranks.stored, ([1, 2, 99],)), (ranks.stored_between, (1, 4)),
    (ranks.next_facts, (2, 2)), (ranks.managers, ()), (ranks.standing, (2, 2)), (ranks.standing_of, ([1, 2, 99],)), (lists.days, ()),
    (filters.going_on, ("kamer", 9)), (filters.going_on, ("xyz", 9)), (filters.hits, ('"kamervragen"', DAY, None, 3)),
    *((read, (DAY, manager, 3)) for manager in (None, 1) for read in (filters.titled, filters.newest)),
    *((read, (choosing.where(tree), ON, owner, most)) for tree in ASKED for owner in (None, 1) for read in (choosing.walked, choosing.scanned) for most in (1, 99)),
    *((choosing.counted, (choosing.where(tree), ON, owner)) for tree in ASKED for owner in (None, 1, 9)),
    *((choosing.among, (choosing.where(tree), ON, owner, column, some)) for tree in ASKED[:2] for owner in (None, 1) for column in ("id", "message_id") for some in ([], list(range(1, 900)))),
    *((read, (some,)) for read in (choosing.pieces, choosing.slim, choosing.sent_to) for some in ([], [1, 99], list(range(1, 900)))),
    *((choosing.told, (words, some)) for words in ('"kamervragen"', 'people : ("jansen")', '"xyz"') for some in ([], list(range(1, 900)))),
    *((correspondents.senders, (most,)) for most in (1, 99)), *((correspondents.recipients, (words, 9)) for words in ('people : ("jansen")', '"xyz"')),
    *((choosing.in_states, (states, owner, most)) for states in (("waiting", "snoozed"), EVERY) for owner in (None, 1) for most in (1, 99)),
    *((choosing.alike, (what, item, ON, owner, most)) for what in choosing.ALIKE for item in (1, 7, 99) for owner in (None, 1) for most in (1, 99)),
    (choosing.newest, ('"kamervragen"', 3)), (choosing.newest, ('"xyz"', 3)), (choosing.titled, (1,)), (choosing.titled, (99,)),
    (lists.rank_day, ()), (lists.typed, (1,)), (lists.item_of, ("note", 1)), (lists.item_of, ("question", 99)),
    (lists.count_states, (EVERY, None)), (lists.count_states, (("new",), 1)),
    *((messages.one, (number,)) for number in (1, 2, 3, 99)),
    *((messages.conversation, (number,)) for number in (1, 2, 99)),
    *((messages.items_of, (number,)) for number in (1, 2, 99)), *((messages.with_bytes, (key, "x")) for key in ("", hashlib.sha256(pile(1)[0]).hexdigest())), *((messages.said, (number,)) for number in (1, 2, 99)),
    *((messages.search, (words, limit)) for words in ("kamervragen", "dirk bes", "ein*de", 'a"b', "", "zeekomkommer", "één") for limit in (1, 50)),
    (deeds.latest, (100,)), (deeds.latest, (1,)), (deeds.of_row, ("item", 1, 10)), (deeds.of_row, ("manager", 1, 10)),
    *((deeds.successors, (item,)) for item in (1, 4, 6)), (deeds.one, (1,)), (deeds.one, (999,)), (deeds.to_undo, ()), (deeds.to_redo, ()),
    *((briefs.candidates, (manager, number, previous)) for manager in (1, 2) for number in (1, 2) for previous in (None, 1)),
    (briefs.briefs, (None,)), (briefs.briefs, (1,)), (briefs.briefs, (9,)), (briefs.lines_of, (1,)), (briefs.bytes_of, (1, "txt")),
    (briefs.questions, (list(range(1, 900)),)), (briefs.questions, ([],)), (taken.markings, (["m1", "v1", "v99", "t1", "s1", "", *(f"m{n}" for n in range(1, 900))],)), (taken.markings, ([],)),
    (briefs.markings, (1,)), (briefs.pins, (1, 1)), (briefs.pins, (1, 2)),
    (ranks.facts, (list(range(1, 30)),)), (ranks.facts, ([],)), (ranks.all_facts, ()), (ranks.all_facts, (2,)),
    *((ranks.in_chunks, (sql, range(1, 900))) for sql in (ranks.SEALS, ranks.AWAITING, ranks.ON_MESSAGES, ranks.MESSAGES_OF)),
    (ranks.in_chunks, (ranks.FROM_ADDRESSES, ["a.deboer@vng.nl"])),
    *((function, ()) for function in (registers.managers, registers.people, registers.desks, registers.mandates, registers.saved_views)),
    *((function, (date(2026, 11, 27), owner, 200)) for function in (overviews.returned, overviews.asked) for owner in (None, 1)),
    *((overviews.due, (date(2026, 11, 27), owner, limit)) for owner in (None, 1, 9) for limit in (200, 1, -1)),
    *((overviews.tight, (DAY, ON, owner, limit)) for owner in (None, 1, 9) for limit in (200, 1, -1)),
    *((overviews.soon, (DAY, date(2026, 12, 4), owner, limit)) for owner in (None, 1, 9) for limit in (200, 1, -1)),
    *((read, (DAY, owner, limit)) for read in (overviews.running_out, overviews.on_their_way) for owner in (None, 1, 9) for limit in (200, 1)),
    *((referred.untold, (owner, limit)) for owner in (None, 1, 9) for limit in (200, 1)), (registers.meetings, ()), (registers.present, ()), *((read, (manager,)) for read in (registers.left, registers.open_items) for manager in (1, 2, 9)),
    *((referred.untold_between, (LONG_AGO, LATER, owner, 9)) for owner in (None, 9)),
    *((cards.wrote, (addresses,)) for addresses in ([], ["a.deboer@vng.nl", "x@y.nl"])), (cards.open_items, (["a.deboer@vng.nl"], 3)),
    *((read, (person, 5)) for read in (cards.waited_for, cards.writes) for person in (1, 99)), *((cards.of_item, (item,)) for item in (1, 3, 99)),
    (standing_registers.settled, ()), (standing_registers.open_with, ()), (standing_registers.owes, ()), *((standing_registers.settled_by, (mandate, 3)) for mandate in (1, 9)),
    (overviews.waits, (None, 200)), (overviews.waits, (1, 2)),
    (notes.templates, ()), (notes.running, ()), *((notes.of_type, (code, version)) for code in ("KVR", "NTB") for version in (None, 1)), (notes.absences, (DAY,)), (lists.note_of, (4,)), (lists.note_of, (99,)),
    *((notes.window, (order, owner, limit, 0)) for order in ("author", "deadline", "step") for owner in (None, 1, 9) for limit in (-1, 1)),
    *((notes.groups, (order, owner)) for order in ("author", "deadline", "step") for owner in (None, 1)),
    *((notes.candidates, (order, owner)) for order in ("author", "deadline", "step") for owner in (None, 1)),
    *((notes.within, ("author", None, [notes.GroupRow("1", "Piet Smit", 1, 9, 0, 0)], limit, 0)) for limit in (-1, 0, 1)),
    (notes.in_order, ([1],)), (notes.text_hits, ('"kamervragen"', 3)), (notes.text_hits, ('"xyz"', 3)),
    *((read, (refs,)) for read in (notes.some, notes.rows, notes.reminders, notes.links) for refs in ([], [1, 99], list(range(1, 900)))),
    *((notes.earlier, (author, kind, limit)) for author in (1, 2, 99) for kind in ("NTB", "KVR", "NTI", "KBR") for limit in (1, 9)),
    (notes.called, ()), (notes.linked_from, (1,)), (notes.linked_from, (2,)),
    (checklists.own, ()), (checklists.own_codes, ()), (checklists.running, ()), *((checklists.of_checklist, (code, version)) for code in ("C1", "C2") for version in (None, 1, 1000)),
    *((questions.window, (owner,)) for owner in (None, 1, 9)), *((questions.of_item, (item,)) for item in (1, 6, 99)),
    *((read, (refs,)) for read in (questions.some, questions.kept, questions.parts, questions.checks, questions.committed) for refs in ([], [1, 99], list(range(1, 900)))),
    *((read, (owner,)) for read in (questions.owed, questions.commitments) for owner in (None, 1, 9)),
    *((questions.promised, (owner, date(2027, 12, 31))) for owner in (None, 1, 9)),
    *((questions.answers, ([questions.OwedRow(2, 1, None, "core", 1, "Piet Smit", None, since, "", "", None)],)) for since in ("2026-11-01", "2027-01-01", None)),
    *((questions.waiting, (number, owner)) for number in range(1, 16) for owner in (None, 1)),
    *((questions.referred, (ref,)) for ref in ("2026z00001 ", "", "x")), *((questions.beginning, (text,)) for text in ("Klopt dit?", "?")),
    *((questions.versions, (part,)) for part in (1, 99)), *((messages.original, (number,)) for number in (1, 2, 99)),
    *((read, (refs,)) for read in (memory.part_words, memory.commitment_words, memory.kept, memory.earlier_parts, memory.earlier_messages, memory.marks_in, memory.asked_in) for refs in ([], [1, 2, 3, 99], list(range(1, 900)))),
    *((memory.hits, (index, words, most)) for index, words in (("recall", ("bericht",)), ("search", ("kamervragen", "xyz")), ("recall", ("xyz",))) for most in (1, 50)),
    *((memory.size, (index,)) for index in ("recall", "search")), *((memory.message_of, (number,)) for number in (1, 99)),
    (terms.closing_days, ()), (terms.closing, ()), (terms.open_terms, ()),
    *((terms.of_items, (items,)) for items in ([], [7], list(range(1, 900)))),
    *((reminding.remindable, (date(2026, 11, 27), horizon)) for horizon in (date(2026, 11, 30), date(2027, 1, 1))),
    (reminding.held, (None,)), (reminding.held, (9,)), (briefs.running_notes, (list(range(1, 900)),)),
    *((read, (items,)) for read in (lessons.pieces, lessons.teachers, lessons.kept) for items in ([], [1, 99], list(range(1, 900)))),
    *((read, (clue, 99, most)) for read in (lessons.taught, lessons.counted) for clue in ("organisation:vng.nl", "kind:KVR", "x") for most in (1, 60)), (lessons.filled, ()), (lessons.decided, (5,)),
    (lessons.newest_item, ()), *((lessons.has_more, ("organisation:vng.nl", most)) for most in (0, 60)),
    (lessons.unlearned, (["organisation:vng.nl", "x"],)), (lessons.unlearned, ([],)), (sittings.latest, (3,)),
    *((around.sent, (address, 200)) for address in ("a.deboer@vng.nl", "x")), *((around.in_conversation, (number, 20)) for number in (1, 99)),
    *((around.with_subject, (words, 20)) for words in ("kamervragen over", "?", 'x" OR "y')),
    (asking.asked, (list(range(1, 900)),)), (asking.asked, ([],)), (asking.latest_author, ()), *((asking.words, (item,)) for item in (1, 4, 99)),
    *((read, ()) for read in (rules.rules, rules.senders, rules.touched, rules.came)),
    *((rules.verdict_of, (address,)) for address in ("verkoop@bureau.nl", "p.smit@minbzk.nl", "")),
    *((rules.open_from, (address,)) for address in ("a.deboer@vng.nl", "p.smit@minbzk.nl", "verkoop@bureau.nl", "")),
    *((rules.known, (address, house)) for house in ("minbzk.nl", "") for address in ("a.deboer@vng.nl", "p.smit@minbzk.nl", "verkoop@bureau.nl", "x_y%@elders.nl")),
    *((rules.newest, (traits, before, most)) for traits in ((), tuple(rules.TRAITS), ("manager", "to")) for before in (1, 5, 2**62) for most in (2, 100)), (rules.subjects, ("a.deboer@vng.nl", 3)),
    *((rules.on_messages, (traits, refs)) for traits in ((), tuple(rules.TRAITS)) for refs in ([], [1, 2, 99], list(range(1, 900)))),
    *((rules.from_domains, (domains, most)) for domains in (["vng.nl"], ["nl", "x_y%"], ["elders.org"]) for most in (1, 100)),
    *((read, (refs,)) for read in (rules.of_items, rules.by_hand, rules.targets, rules.targets_on) for refs in ([], [1, 2, 99], list(range(1, 900)))),
    (rules.from_addresses, (["a.deboer@vng.nl", "x@y.nl"],)), (rules.worded, ('{subject} : ("kamervragen")',)), (rules.worded, ('"xyz"',)),
    *((read, (item,)) for read in (outcomes.outcomes, outcomes.marking, answers.of_item, answers.first_since_decided) for item in (*range(1, 14), 999)),
    (outcomes.names, ([1, 2], [1])), (outcomes.names, ([], [])),
    *((in_the_way.in_the_way, (deed,)) for deed in range(1, 20)),
    *((deeds.riders, (deed,)) for deed in range(1, 20)), (deeds.riders, (1, 6)),
)  # fmt: skip


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """An office where a bit of everything happened."""
    office = Office(tmp_path_factory.mktemp("full") / "office.sqlite")
    services = office.services
    services.register.add_manager("Dirk Jansen", [JANSEN], "DJ")
    services.register.add_manager("Fatima El Amrani", [AMRANI], "FEA", ["wonen"])
    services.register.add_person("Piet Smit", ["p.smit@minbzk.nl"], weight="director")
    services.rules.add(Asked(sender="vng.nl"), Wanted(theme="wonen"))
    services.rules.add(Asked(manager="FEA", sender="vng.nl"), Wanted(marking="political"))
    services.senders.say("verkoop@bureau.nl", "away")
    services.register.add_desk("Loket Wonen", ["wonen", "één"])
    services.register.add_mandate("DJ", "Verlof", "mandate", "5 dagen", "M1", date(2027, 1, 1))
    asked = Mail(subject="Kamervragen over één huurtoeslag", cc=AMRANI)
    office.take(asked.raw(), asked.answer().raw(), Mail(subject="Dep. V. zeekomkommer").raw(), *pile(6))
    office.take(Mail(subject="Onder embargo: zeekomkommer").raw(), Mail(subject="?", to="x@elders.nl").raw(), b"\x00")
    decide = services.deciding.decide
    decide(["s1"], "discuss", Given(gist="Bespreken", by="27-11 14:00"))
    decide(["s2"], "wait", Given(to="Piet Smit", by="vr"))
    decide(["s3"], "snooze", Given(by="werkoverleg dinsdag"))
    decide(["s3"], "snooze", Given(by="reply"))
    decide(["s4"], "note", Given(author="Piet Smit", by="1-12"))
    decide(["s5"], "settle", Given(mandate="Verlof"))
    services.briefs.pin("DJ", ["Vandaag thuis"])
    services.briefs.freeze("DJ")
    services.briefs.pin("DJ", ["Morgen ook"])
    decide(["s6"], "question", Given())
    services.briefs.leave_out(["s7"], "later")
    services.shaping.edit(["s7", "s8"], Edit(due="24-11", points=3, reason="x", title="Getypt"))
    services.deadlines.change(["s7", "s9"], Begin("woo"))
    services.deadlines.change(["s9"], Suspend("zienswijze"))
    services.closing_days.add(date(2026, 12, 24), "Brugdag")
    services.sections.saved.save("Krap", "krap van:kamer")
    with services.doors.database.doing(DeedCall("edit"), office.moment) as doing:
        doing.templates.add(Template(kind="type", code="NTB", version=1_000, text=to_toml(shipped().find("NTB"))))
        doing.templates.add(
            Template(kind="checklist", code="C1", version=1_000, text=list_toml(checklists_there().find("C1")))
        )
        part = doing.parts.add(Part(question_id=1, place=1, text="Klopt dit?", answer="Ja, dat bericht klopt."))
        doing.checks.add(Check(question_id=1, part_id=part.id, item="facts", state="in"))
        doing.checks.add(Check(question_id=1, item="core", state="asked", person_id=1, asked_on=DAY))
        doing.questions.change(doing.questions.get(1), reference="2026Z00001")
        doing.commitments.add(Commitment(text="De Kamer krijgt een brief", due=DAY, manager_id=1))
        doing.absences.add(Absence(person_id=1, first=DAY, last=date(2026, 11, 27)))
        doing.reminders.add(Reminder(note_id=1, person_id=1, level="ask", sent_on=DAY))
        doing.links.add(Link(note_id=1, kind="message", to_id=1))
        doing.links.add(Link(note_id=1, kind="note", to_id=2))
    decide(["s11"], "refer", Given(to="Loket Wonen", manager="DJ"))
    decide(["s10"], "note", Given(author="Piet Smit", by="18-12"))
    services.note_moves.move(["s10"], Put(date(2026, 12, 1), "debat"))
    with services.doors.database.doing(DeedCall("edit"), office.moment) as doing:
        doing.unlearned.add(Unlearned(clue="organisation:vng.nl", decision="archived"))
        doing.log_sitting({"began": office.moment, "ended": office.moment, "query": "", "skipped": 1})
    office.take(Mail(subject="RE: v1 de cijfers", sender="Piet Smit <p.smit@minbzk.nl>").raw())
    decide([office.item(Mail(subject="Gebeld"))], "settle", Given(mandate="Verlof", manager="DJ", reason="gebeld"))
    services.shaping.mark(["s1"], "personnel")
    services.history.undo()
    with closing(
        sqlite3.connect(office.path)
    ) as connection:  # an answer that came in later: here the clock stands still
        connection.execute("UPDATE message SET taken_in = '2026-11-24 10:00:00.000000' WHERE id = 2")
        connection.commit()
    yield office
    office.close()


def plain(found: Any) -> Any:
    """What a read gave, generators read to the end."""
    return list(found) if isinstance(found, Iterator) else found


@pytest.mark.parametrize(
    ("read", "values"), CALLS, ids=lambda value: value.__name__ if callable(value) else str(value)[:40]
)
def test_both_doors_say_the_same(full: Office, read: Callable[..., Any], values: tuple[Any, ...]) -> None:
    with Quick(full.path) as quick:
        fast = plain(read(quick.query, *values))
    with full.services.doors.database.reading() as reading:
        ordinary = plain(read(reading.query, *values))
    with full.services.doors.database.deriving(full.moment) as doing:
        written = plain(read(doing.query, *values))
    assert repr(fast) == repr(ordinary) == repr(written)


def test_every_read_is_tried_above() -> None:
    modules: list[ModuleType] = [
        importlib.import_module(f"{reads.__name__}.{module.name}") for module in pkgutil.iter_modules(reads.__path__)
    ]
    there = {
        function
        for module in modules
        for _, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__
        and not function.__name__.startswith("_")
        and next(iter(inspect.signature(function).parameters), "") == "query"
    }
    assert there == {function for function, _ in CALLS}


def test_the_reads_above_find_something(full: Office) -> None:
    with Quick(full.path) as quick:
        empty = {read.__name__ for read, _ in CALLS} - {
            read.__name__ for read, values in CALLS if plain(read(quick.query, *values))
        }
    assert empty == set()


def test_the_registers_are_as_the_shelves_have_them(full: Office) -> None:
    with full.services.doors.database.reading() as reading, Quick(full.path) as quick:
        assert registers.managers(quick.query) == reading.managers.where()
        assert registers.people(quick.query) == reading.people.where()
        assert registers.desks(quick.query) == reading.desks.where()
        assert registers.mandates(quick.query) == reading.mandates.where()


# --- the door itself -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("content", [None, b""])
def test_no_archive_yet_finds_nothing(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "w.sqlite"
    if content is not None:
        path.write_bytes(content)
    with Quick(path) as quick:
        assert (quick.empty, quick.behind) == (True, False)
        assert lists.inbox(quick.query, ON, None, ALL) == []
        assert tallies.buckets(quick.query, None) == []
    assert path.exists() is (content is not None)


def test_it_cannot_write(full: Office) -> None:
    with Quick(full.path) as quick, pytest.raises(StorageTrouble) as caught:
        quick.query("DELETE FROM item")
    assert caught.value.reason == "read-only"


@pytest.mark.parametrize(
    "content", [b"Beste mensen, dit is geen archief. " * 9, b"SQLite format 3\x00" + b"\xff" * 200, b"x"]
)
def test_what_is_none_of_ours_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "w.sqlite"
    path.write_bytes(content)
    with pytest.raises(StorageTrouble) as caught:
        Quick(path)
    assert caught.value.reason in {"foreign", "corrupt"}
    assert path.read_bytes() == content


@pytest.mark.parametrize(("ours", "reason"), [(False, "foreign"), (True, "newer")])
def test_a_database_of_another_or_of_tomorrow_is_refused(tmp_path: Path, ours: bool, reason: str) -> None:
    path = tmp_path / "w.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        if ours:
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
        connection.execute("INSERT INTO alembic_version VALUES ('9999')")
        connection.commit()
    with pytest.raises(StorageTrouble) as caught:
        Quick(path)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    "name", ["met spatie.sqlite", "procent%20.sqlite", "vraag?mode=rwc.sqlite", "hek#.sqlite", "é.sqlite"]
)
def test_any_name_of_a_file_will_do(full: Office, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with closing(sqlite3.connect(full.path)) as source, closing(sqlite3.connect(path)) as target:
        source.backup(target)
    with Quick(path) as quick:
        assert lists.rank_day(quick.query)


# --- what it costs ---------------------------------------------------------------------------------------------------

_FIRST_LIST = """
import sys
from datetime import datetime, timezone
from pathlib import Path
from werkbank.bootstrap import build
from werkbank.settings import Settings
services = build(Settings(), Path(sys.argv[1]), moment=datetime(2026, 11, 23, 9, tzinfo=timezone.utc))
view = services.views.window()
services.views.window(manager="DJ"), services.views.window("waiting")
services.close()
print(len(view.lines), *sorted({name.partition(".")[0] for name in sys.modules}))
"""


@pytest.mark.parametrize("there", [True, False])
def test_the_first_list_loads_nothing_heavy(full: Office, tmp_path: Path, there: bool) -> None:
    path = full.path if there else tmp_path / "none.sqlite"
    statement = _FIRST_LIST if there else _FIRST_LIST.replace('services.views.window(manager="DJ"), ', "")
    done = subprocess.run(
        [sys.executable, "-c", statement, str(path)], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    count, *loaded = done.stdout.split()
    assert (int(count) > 0) is there
    assert not set(loaded) & {
        "sqlalchemy",
        "alembic",
        "textual",
        "rich",
        "dateparser",
        "dateutil",
        "jinja2",
        "selectolax",
    }
    assert path.exists() is there
