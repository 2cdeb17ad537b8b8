"""Terms on items: the item follows its term, every change is one deed, and what moves waits to be accepted."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Final

import pytest

from tests.services.conftest import Begin
from tests.services.making import AMRANI, JANSEN, Mail, Office
from tests.services.truths import chain_holds, deeds, derived_holds, people_made
from werkbank.domain.days_off import DayOff, EquatedDays
from werkbank.domain.errors import Conflict, NotFound, TermRefused, WerkbankError
from werkbank.domain.terms import Length
from werkbank.domain.terms import changes as change
from werkbank.domain.views import ItemView
from werkbank.services import terms as shipped
from werkbank.services.guesses import Given
from werkbank.services.shaping import Edit

WOO: Final = Mail(subject="Woo-verzoek stikstof", sender="Jan <jan@gmail.com>")
END: Final = date(2026, 12, 21)
"""Four weeks after Monday 23 November."""


def with_a_request(office: Office) -> None:
    """An office with a Woo request, ``s1``."""
    office.take(WOO.raw())


@pytest.fixture
def asked(begin: Begin) -> Office:
    return begin(with_a_request)


def view(office: Office, ref: str = "s1") -> ItemView:
    found = office.services.views.show(ref)
    assert isinstance(found, ItemView)
    return found


def nothing_changes(office: Office, wanted: change.Change, *refs: str) -> WerkbankError:
    before = people_made(office.path), deeds(office.path)
    with pytest.raises(WerkbankError) as caught:
        office.services.deadlines.change(refs or ("s1",), wanted)
    assert (people_made(office.path), deeds(office.path)) == before
    return caught.value


def test_what_was_recognised_makes_a_good_guess(asked: Office) -> None:
    asked.take(Mail(subject="Stand van zaken woondeals").raw())
    candidates = asked.services.deadlines.candidates(["s1", "s2"])
    assert [(one.rule, one.subject.received, one.subject.running) for one in candidates] == [
        ("woo", date(2026, 11, 23), None),
        ("", date(2026, 11, 23), None),
    ]


def test_the_item_follows_its_term(asked: Office) -> None:
    (made,) = asked.services.deadlines.change(["s1"], change.Begin("woo"))
    assert made.outcome is not None
    assert made.outcome.legal == END
    shown = view(asked)
    assert (shown.line.due, shown.line.due_time, shown.line.status) == (END, "", "on-time")
    assert shown.score is not None
    assert shown.score.plan == date(2026, 12, 18)  # a day of buffer: a date by hand has none
    assert any(one.factor == "term" and not one.proposed for one in shown.score.reasons)
    assert shown.term is not None
    assert shown.term.rule is not None
    assert (shown.term.rule.id, shown.term.outcome, shown.term.moved) == ("woo", made.outcome, False)
    derived_holds(asked.services)
    chain_holds(asked.services)


def test_every_change_is_one_deed_and_undone_in_one_step_after_a_restart(asked: Office) -> None:
    deadlines = asked.services.deadlines
    steps = [
        change.Begin("woo"), change.Suspend("zienswijze"), change.Resume(date(2026, 12, 7)), change.Extend("veel"),
        change.Stop(),
    ]  # fmt: skip
    seen = [people_made(asked.path)]
    for one in steps:
        deadlines.change(["s1"], one)
        seen.append(people_made(asked.path))
    assert all(before != after for before, after in pairwise(seen))
    for before in reversed(seen[:-1]):
        asked.reopen().history.undo()
        assert people_made(asked.path) == before
        derived_holds(asked.services)
    for after in seen[1:]:
        asked.reopen().history.redo()
        assert people_made(asked.path) == after
    derived_holds(asked.services)
    chain_holds(asked.services)


def test_while_it_stands_still_nothing_is_late(asked: Office) -> None:
    asked.services.deadlines.change(["s1"], change.Begin("woo"))
    asked.services.deadlines.change(["s1"], change.Suspend("zienswijze gevraagd"))
    shown = asked.reopen(later=timedelta(days=60)).views.item(1)
    assert (shown.line.due, shown.line.status, shown.line.slack) == (None, "suspended", None)
    assert shown.term is not None
    assert shown.term.outcome is None
    assert shown.term.if_resumed is not None
    assert shown.term.if_resumed.legal == date(2027, 2, 19)
    asked.services.deadlines.change(["s1"], change.Resume())
    assert view(asked).line.due == date(2027, 2, 19)
    derived_holds(asked.services)


def test_a_date_of_her_own_takes_the_place_of_a_term(asked: Office) -> None:
    asked.services.deadlines.change(["s1"], change.Begin("woo"))
    asked.services.shaping.edit(["s1"], Edit(due="1 december"))
    shown = view(asked)
    assert (shown.term, shown.line.due) == (None, date(2026, 12, 1))
    asked.services.history.undo()
    assert view(asked).term is not None
    asked.services.shaping.edit(["s1"], Edit(title="Anders"))
    assert view(asked).term is not None


def test_a_date_given_with_a_decision_stays_beside_the_term(asked: Office) -> None:
    asked.services.deadlines.change(["s1"], change.Begin("woo"))
    asked.services.deciding.decide(["s1"], "decide", Given(by="27-11", gist="Besluit", advice="Instemmen"))
    shown = view(asked)
    assert shown.line.due == date(2026, 11, 27)
    assert shown.term is not None
    assert shown.score is not None
    assert shown.score.plan == date(2026, 11, 27)
    asked.services.deadlines.change(["s1"], change.Extend("veel"))
    assert view(asked).line.due == date(2026, 11, 27)
    derived_holds(asked.services)


def test_what_took_its_place_has_the_same_date(asked: Office) -> None:
    asked.services.deadlines.change(["s1"], change.Begin("woo"))
    asked.services.deciding.decide(["s1"], "note", Given(author="Piet Smit"))
    asked.services.deadlines.change(["s1"], change.Extend("veel"))
    with asked.services.doors.database.reading() as reading:
        assert [one.due for one in reading.notes.where()] == [date(2027, 1, 4)]


def test_of_many_items_each_starts_on_its_own_day(asked: Office) -> None:
    asked.take(Mail(subject="Woo-verzoek twee", date=WOO.date - timedelta(days=4)).raw())
    asked.services.deadlines.change(["s1", "s2"], change.Begin("woo"))
    assert [view(asked, ref).line.due for ref in ("s1", "s2")] == [END, date(2026, 12, 17)]
    asked.services.history.undo()
    assert [view(asked, ref).term for ref in ("s1", "s2")] == [None, None]


def test_one_that_refuses_refuses_for_all(asked: Office) -> None:
    asked.take(Mail(subject="Nog een").raw())
    asked.services.deadlines.change(["s1"], change.Begin("woo"))
    error = nothing_changes(asked, change.Suspend("x"), "s1", "s2")
    assert isinstance(error, TermRefused)
    assert error.reason == "no-term"
    assert isinstance(nothing_changes(asked, change.Begin("wob")), NotFound)
    assert isinstance(nothing_changes(asked, change.Begin("woo"), "s99"), NotFound)


def test_parts_of_a_split_keep_the_term(asked: Office) -> None:
    asked.services.deadlines.change(["s1"], change.Begin("woo"))
    asked.services.deadlines.change(["s1"], change.Suspend("x", date(2026, 12, 1), date(2026, 12, 2)))
    asked.services.shaping.split("s1", ["Een", "Twee"])
    terms = [view(asked, ref).term for ref in ("s1", "s2")]
    assert all(one is not None for one in terms)
    assert len({(one.outcome, len(one.running.pauses)) for one in terms if one}) == 1
    asked.services.history.undo()
    asked.services.history.undo()
    asked.services.history.undo()
    assert view(asked).term is None
    derived_holds(asked.services)


def test_nothing_of_it_goes_to_another_manager(asked: Office) -> None:
    asked.services.deadlines.change(["s1"], change.Begin("woo"))
    asked.services.shaping.share("s1", ["FEA"])
    assert view(asked, "s2").term is None


def test_a_reason_is_made_harmless_and_one_is_needed(asked: Office) -> None:
    asked.services.deadlines.change(["s1"], change.Begin("woo"))
    nothing_changes(asked, change.Suspend(" \x1b "))
    asked.services.deadlines.change(["s1"], change.Suspend("ziens\x1b[31mwijze\u202e " + "x" * 1000))
    shown = view(asked).term
    assert shown is not None
    reason = shown.running.pauses[0].reason
    assert "\x1b" not in reason
    assert "\u202e" not in reason
    assert len(reason) <= 300


def test_what_is_sealed_tells_no_reason_and_wiping_leaves_none(asked: Office) -> None:
    asked.services.deadlines.change(["s1"], change.Begin("woo"))
    asked.services.deadlines.change(["s1"], change.Suspend("zeekomkommer", date(2026, 12, 1), date(2026, 12, 2)))
    asked.services.deadlines.change(["s1"], change.Extend("kwallen"))
    asked.services.shaping.mark(["s1"], "dep-v")
    shown = view(asked).term
    assert shown is not None
    assert "zeekomkommer" not in str(shown)
    assert "kwallen" not in str(shown)
    assert shown.outcome is not None
    wiped = asked.services.keeping.wipe("m1")
    assert wiped.done
    asked.services.close()
    left = asked.path.read_bytes()
    assert b"zeekomkommer" not in left
    assert b"kwallen" not in left


def test_the_whole_archive_goes_out_and_in_with_its_terms(asked: Office, tmp_path: Path) -> None:
    asked.services.deadlines.change(["s1"], change.Begin("woo"))
    asked.services.deadlines.change(["s1"], change.Suspend("x"))
    asked.services.closing_days.add(date(2026, 12, 24), "Brugdag")
    lines: list[str] = []
    asked.services.keeping.export(lines.append)
    other = Office(tmp_path / "other.sqlite")
    other.services.keeping.load(lines, "uit.jsonl")
    assert view(other) == view(asked)
    assert other.services.closing_days.all() == asked.services.closing_days.all()
    other.services.history.undo()
    other.services.history.undo()
    assert view(other).line.due == END
    derived_holds(other.services)
    other.close()


# ---------------------------------------------------------------------- the calendar changes


def test_a_closing_day_moves_places_at_once_and_terms_when_that_is_accepted(asked: Office) -> None:
    asked.services.deadlines.change(["s1"], change.Begin("woo"))
    before = view(asked)
    asked.services.closing_days.add(date(2026, 12, 18), "Brugdag")
    (moved,) = asked.services.deadlines.moved()
    assert moved.outcome is not None
    assert (moved.line.ref, moved.term.plan, moved.outcome.plan) == ("s1", date(2026, 12, 18), date(2026, 12, 17))
    shown = view(asked)
    assert shown.term is not None
    assert shown.term.moved
    assert before.line.slack is not None
    assert shown.line.slack == before.line.slack - 1
    derived_holds(asked.services)
    (accepted,) = asked.services.deadlines.accept(["s1"])
    assert accepted.ref == "s1"
    assert asked.services.deadlines.moved() == []
    asked.services.history.undo()
    assert len(asked.services.deadlines.moved()) == 1
    chain_holds(asked.services)


def test_a_new_decree_moves_legal_ends_one_by_one_or_together(asked: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    asked.take(*(Mail(subject=f"Woo-verzoek {n}").raw() for n in range(2)))
    asked.services.deadlines.change(["s1", "s2", "s3"], change.Begin("woo"))
    known = shipped.equated()
    more = EquatedDays((*known.days, DayOff(END, "equated", "Stcrt. 2026, 1")), known.known)
    monkeypatch.setattr(shipped, "equated", lambda: more)
    moved = asked.services.deadlines.moved()
    assert [(one.line.ref, one.term.legal, one.outcome.legal if one.outcome else None) for one in moved] == [
        (ref, END, END + timedelta(days=1)) for ref in ("s1", "s2", "s3")
    ]
    assert view(asked).line.due == END  # until it is accepted
    asked.services.deadlines.accept(["s2"])
    assert [view(asked, ref).line.due for ref in ("s1", "s2")] == [END, END + timedelta(days=1)]
    assert [one.ref for one in asked.services.deadlines.accept()] == ["s1", "s3"]
    count = deeds(asked.path)
    assert asked.services.deadlines.accept() == []
    assert deeds(asked.path) == count
    asked.services.history.undo()
    assert [one.line.ref for one in asked.services.deadlines.moved()] == ["s1", "s3"]
    derived_holds(asked.services)


def test_what_is_done_no_longer_moves(asked: Office) -> None:
    asked.services.deadlines.change(["s1"], change.Begin("woo"))
    asked.services.deciding.decide(["s1"], "archive", Given())
    asked.services.closing_days.add(date(2026, 12, 18))
    assert asked.services.deadlines.moved() == []


def test_closing_days_come_and_go(office: Office) -> None:
    days = office.services.closing_days
    days.add(date(2026, 12, 24), "Brug\x1bdag")
    days.add(date(2026, 12, 23))
    assert [(one.day, one.name) for one in days.all()] == [(date(2026, 12, 23), ""), (date(2026, 12, 24), "Brugdag")]
    for closed in (date(2026, 12, 24), date(2026, 12, 25), date(2026, 12, 26)):
        with pytest.raises(Conflict, match="closed-already"):
            days.add(closed)
    with pytest.raises(NotFound):
        days.remove(date(2026, 12, 22))
    days.remove(date(2026, 12, 24))
    assert days.dates() == {date(2026, 12, 23)}
    office.services.history.undo()
    assert len(days.all()) == 2
    chain_holds(office.services)


def test_dates_in_words_and_guesses_know_the_closing_days(asked: Office) -> None:
    asked.services.closing_days.add(date(2026, 11, 24))
    asked.services.shaping.edit(["s1"], Edit(due="over 1 werkdag"))
    assert view(asked).line.due == date(2026, 11, 25)
    asked.services.shaping.edit(["s1"], Edit(due=""))
    (made,) = asked.services.deciding.decide(["s1"], "snooze", Given())
    assert made.item.return_on == date(2026, 11, 25)


def test_a_rule_in_a_version_that_no_longer_ships_is_told(asked: Office) -> None:
    asked.services.deadlines.change(["s1"], change.Begin("woo"))
    with asked.services.doors.database.deriving(asked.moment) as doing:
        doing.derive("UPDATE item_term SET version = :version", [{"version": 9}])
    shown = view(asked).term
    assert shown is not None
    assert isinstance(shown.problem, NotFound)
    (moved,) = asked.services.deadlines.moved()
    assert isinstance(moved.problem, NotFound)
    assert asked.services.deadlines.accept() == []


def test_a_term_of_her_own(asked: Office) -> None:
    asked.services.deadlines.change(["s1"], change.BeginOwn(Length(10, "wd"), "office", date(2026, 11, 20)))
    shown = view(asked)
    assert shown.term is not None
    assert (shown.term.rule, shown.line.due) == (None, date(2026, 12, 4))


def test_a_term_of_her_own_is_not_of_the_kind_of_the_rule_before_it(asked: Office) -> None:
    asked.services.deadlines.change(["s1"], change.Begin("woo"))
    asked.services.deadlines.change(["s1"], change.BeginOwn(Length(5, "d"), "strict"))
    with asked.services.doors.database.reading() as reading:
        assert reading.items.get(1).term_kind == ""


def test_what_must_be_done_at_once_is_planned_today_and_not_the_day_before(asked: Office) -> None:
    asked.services.deadlines.change(["s1"], change.Begin("doorzenden"))
    shown = view(asked)
    assert (shown.line.due, shown.line.slack, shown.line.status) == (date(2026, 11, 23), 0, "tight")
    derived_holds(asked.services)


def test_the_places_of_everybody_follow_a_closing_day(office: Office) -> None:
    office.take(*(Mail(subject=f"Stuk {n}", to=to).raw() for n, to in enumerate((JANSEN, AMRANI))))
    office.services.shaping.edit(["s1", "s2"], Edit(due="26-11"))
    assert {view(office, ref).line.slack for ref in ("s1", "s2")} == {3}
    office.services.closing_days.add(date(2026, 11, 25))
    assert {one.slack for one in office.services.views.window().lines} == {2}
    derived_holds(office.services)
    office.services.history.undo()
    assert {one.slack for one in office.services.views.window().lines} == {3}
    derived_holds(office.services)
