"""Nota's on their route: from decision to filed, each move one deed; the list in three orders, with the slack."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from tests.services.conftest import Begin
from tests.services.making import Mail, Office
from tests.services.truths import chain_holds, deeds, derived_holds, people_made
from werkbank.domain.errors import NoteRefused, NotFound, UsageError, WerkbankError
from werkbank.domain.note_views import NoteLine
from werkbank.domain.notes import moves as move
from werkbank.domain.terms import changes as change
from werkbank.services.guesses import Given
from werkbank.storage.quick import Look


def with_notes(office: Office) -> None:
    """An office with two notes: a letter to Parliament by Smit, and a decision memo by Smits, due on 18 December."""
    office.take(Mail(subject="Brief woningbouw").raw(), Mail(subject="Woonvisie").raw())
    decide = office.services.deciding.decide
    decide(["s1"], "note", Given(author="Piet Smit", type="KBR", by="18-12"))
    decide(["s2"], "note", Given(author="Petra Smits", type="NTB", by="18-12"))


@pytest.fixture
def writing(begin: Begin) -> Office:
    return begin(with_notes)


def line(office: Office, ref: str = "n1") -> NoteLine:
    return next(one for one in office.services.notes.window("deadline").lines if one.ref == ref)


def go(office: Office, *moves: move.Move, ref: str = "n1") -> None:
    for one in moves:
        office.services.note_moves.move([ref], one)


def go_on(office: Office, ref: str = "n1") -> None:
    """What blocks the step is in order, and the step is done."""
    view = office.services.notes.view(ref)
    assert view.kind is not None
    go(office, *(move.Tick(one.id) for one in view.kind.checks_of(view.line.step)), move.Next(), ref=ref)


def nothing_changes(office: Office, use: Callable[[], object], expected: type[WerkbankError]) -> WerkbankError:
    before = people_made(office.path), deeds(office.path)
    with pytest.raises(expected) as caught:
        use()
    assert (people_made(office.path), deeds(office.path)) == before
    return caught.value


def test_a_note_begins_on_the_route_of_its_type(writing: Office) -> None:
    one = line(writing)
    assert (one.type, one.author, one.step, one.state, one.since) == (
        "KBR",
        "Piet Smit",
        "draft",
        "",
        date(2026, 11, 23),
    )
    assert one.step_name == "concept schrijven"
    assert one.plan == date(2026, 12, 18)
    assert one.norm_days > 10
    assert one.slack == 19 - one.norm_days  # office days in (23 November, 18 December], of which none is a holiday
    view = writing.services.notes.view("n1")
    assert view.kind is not None
    assert view.plan is not None
    assert (view.plan.slack, view.plan.norm_days) == (one.slack, one.norm_days)
    assert view.forecast is not None
    assert view.forecast.end is not None
    assert writing.services.notes.view("s1") == view
    derived_holds(writing.services)


def test_what_it_still_takes_counts_in_the_score_and_shrinks_as_it_goes(writing: Office) -> None:
    before = line(writing)
    item = writing.services.views.item(1)
    assert item.score is not None
    assert item.score.slack == before.slack
    go_on(writing)
    after = line(writing)
    assert after.norm_days < before.norm_days
    assert after.slack is not None
    assert before.slack is not None
    assert after.slack > before.slack
    derived_holds(writing.services)


def test_from_draft_to_filed_each_step_one_deed_and_all_of_it_undone(writing: Office) -> None:
    kind = writing.services.notes.view("n2").kind
    assert kind is not None
    seen = [people_made(writing.path)]

    def does(one: move.Move) -> None:
        go(writing, one, ref="n2")
        seen.append(people_made(writing.path))

    for check in kind.checks:
        does(move.Tick(check.id))
    for side in kind.route.sides:
        does(
            move.Next(side.id)
            if any(out.step == side.id for out in _out(writing))
            else move.Skip(side.id, "hoeft niet")
        )
    for _ in kind.route.steps[:-1]:
        view = writing.services.notes.view("n2")
        assert view.progress is not None
        for side in kind.route.sides:
            if any(out.step == side.id for out in view.progress.out):
                does(move.Next(side.id))
        does(move.Next())
    does(move.Send())
    assert (line(writing, "n2").state, line(writing, "n2").status) == ("sent", "none")
    does(move.Close("RWJ-2026-1", is_filed=True))
    assert "n2" not in [one.ref for one in writing.services.notes.window().lines]
    assert writing.services.views.item(2).line.state == "archived"
    assert writing.services.notes.view("n2").line.kenmerk == "RWJ-2026-1"
    derived_holds(writing.services)
    for before in reversed(seen[:-1]):
        writing.services.history.undo()
        assert people_made(writing.path) == before
    derived_holds(writing.services)
    chain_holds(writing.services)


def _out(office: Office) -> tuple[object, ...]:
    progress = office.services.notes.view("n2").progress
    assert progress is not None
    return progress.out  # type: ignore[return-value]


def test_returned_on_hold_and_handed_over(writing: Office) -> None:
    go_on(writing)
    go(writing, move.Back("draft", "cijfers kloppen niet", date(2026, 11, 27)))
    view = writing.services.notes.view("n1")
    assert view.progress is not None
    assert (view.line.step, view.progress.promised) == ("draft", date(2026, 11, 27))
    go(writing, move.Put(date(2026, 12, 1), "wacht op het debat"))
    assert line(writing).state == "held"
    go(writing, move.Resume())
    go(writing, move.HandOver(2))
    assert (line(writing).author, writing.services.views.item(1).line.person) == ("Petra Smits", "Petra Smits")
    derived_holds(writing.services)
    chain_holds(writing.services)


def test_what_cannot_be_is_refused_for_all(writing: Office) -> None:
    moving = writing.services.note_moves
    for wanted in (
        move.Send(),
        move.Resume(),
        move.Back("draft", ""),
        move.Next("onzin"),
        move.Close("K", is_filed=True),
    ):
        assert isinstance(
            nothing_changes(writing, lambda wanted=wanted: moving.move(["n1"], wanted), NoteRefused), NoteRefused
        )  # type: ignore[misc]
    nothing_changes(writing, lambda: moving.move(["n9"], move.Next()), NotFound)
    nothing_changes(writing, lambda: moving.move(["m1"], move.Next()), UsageError)
    nothing_changes(writing, lambda: moving.move(["n1"], move.HandOver(99)), NotFound)
    go(writing, move.Put(date(2026, 12, 1), "x"))
    nothing_changes(writing, lambda: moving.move(["n2", "n1"], move.Next()), NoteRefused)


def test_by_author_by_deadline_and_by_step(writing: Office) -> None:
    notes = writing.services.notes
    by_author = notes.window("author")
    assert [(one.name, one.size, one.load) for one in by_author.groups] == [
        ("Petra Smits", 1, line(writing, "n2").norm_days),
        ("Piet Smit", 1, line(writing, "n1").norm_days),
    ]
    assert [one.author for one in by_author.lines] == ["Petra Smits", "Piet Smit"]
    by_deadline = notes.window("deadline")
    assert [one.key for one in by_deadline.groups] == list(dict.fromkeys(one.status for one in by_deadline.lines))
    by_step = notes.window("step")
    assert [(one.key, one.name) for one in by_step.groups] == [
        (":KBR:draft", "concept schrijven"),
        (":NTB:draft", "concept schrijven"),
    ]
    assert notes.window("author", limit=1, offset=1).lines == by_author.lines[1:]
    assert notes.window("author", manager="FEA") == notes.window("author", manager="FEA", limit=0)
    assert (notes.window(limit=0).total, notes.window(manager="FEA").total) == (2, 0)


def test_by_step_what_does_not_run_stands_apart_in_the_list_as_in_the_headings(writing: Office) -> None:
    writing.take(*(Mail(subject=f"Brief {n}").raw() for n in range(3)))
    for n in range(3):
        writing.services.deciding.decide(
            [f"s{n + 3}"], "note", Given(author="Piet Smit", type="KBR", by=f"{n + 14}-12")
        )
    go(writing, move.Put(date(2026, 12, 1), "x"), ref="n3")
    go(writing, move.Withdraw("x"), ref="n4")
    go(writing, move.Put(date(2026, 12, 1), "x"), ref="n5")
    seen = writing.services.notes.window("step")
    assert [one.key for one in seen.groups] == [":KBR:draft", ":NTB:draft", "held:KBR:draft", "withdrawn:KBR:draft"]
    listed = [f"{one.state}:{one.type}:{one.step}" for one in seen.lines]
    assert listed == [one.key for one in seen.groups for _ in range(one.size)]


def test_many_plans_are_those_of_one_note_and_ask_no_more_queries(
    writing: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes, asked, ask = writing.services.notes, [], Look.query
    writing.take(*(Mail(subject=f"Brief {n}").raw() for n in range(6)))
    for n in range(6):
        writing.services.deciding.decide(
            [f"s{n + 3}"], "note", Given(author="Piet Smit", type="KBR", by=f"{n + 14}-12")
        )
    refs = [one.ref for one in notes.window().lines]
    views = {ref: notes.view(ref) for ref in refs}
    assert {ref: (one.progress, one.plan) for ref, one in notes.plans(refs).items()} == {
        ref: (view.progress, view.plan) for ref, view in views.items()
    }

    def query(look: Look, sql: str, values: Mapping[str, object] | None = None) -> list[tuple[Any, ...]]:
        asked.append(sql)
        return ask(look, sql, values)

    monkeypatch.setattr(Look, "query", query)
    notes.plans(refs[:1])
    few = len(asked)
    notes.plans(refs)
    assert len(asked) == 2 * few
    assert notes.plans([]) == {}
    assert notes.plans(["n99"]) == {}


def test_words_are_looked_for_as_they_are_and_not_in_what_is_hidden(writing: Office) -> None:
    notes = writing.services.notes
    assert [one.ref for one in notes.window(words="WOONV").lines] == ["n2"]
    assert [one.ref for one in notes.window("step", words="piet").lines] == ["n1"]
    assert (notes.window(words="%").total, notes.window(words="_").total, notes.window(words="!").total) == (0, 0, 0)
    writing.services.shaping.mark(["s2"], "personnel")
    assert notes.window(words="woonv") == notes.window(manager="FEA")


def test_a_term_of_the_item_is_what_it_is_planned_to_and_standing_still_stops_it(writing: Office) -> None:
    writing.services.deadlines.change(["s2"], change.Begin("woo"))
    view = writing.services.notes.view("n2")
    assert view.plan is not None
    assert (view.plan.target.due, view.plan.target.plan) == (date(2026, 12, 21), date(2026, 12, 18))
    writing.services.deadlines.change(["s2"], change.Suspend("zienswijze"))
    assert line(writing, "n2").status == "suspended"
    assert writing.services.notes.view("n2").plan.status == "suspended"  # type: ignore[union-attr]
    derived_holds(writing.services)


def test_a_closing_day_takes_a_day_of_slack(writing: Office) -> None:
    before = line(writing).slack
    writing.services.closing_days.add(date(2026, 12, 9))
    assert before is not None
    assert line(writing).slack == before - 1
    derived_holds(writing.services)


def test_days_go_by_and_the_slack_of_today_is_shown(writing: Office) -> None:
    before = line(writing)
    writing.reopen(later=timedelta(days=2))
    after = line(writing)
    assert before.slack is not None
    assert after.slack == before.slack  # two days of the first step have been worked
    writing.reopen(later=timedelta(days=14))
    assert line(writing).slack != before.slack


def test_a_masked_note_gives_no_word_and_wiping_leaves_none(writing: Office) -> None:
    go_on(writing, "n2")
    go(writing, move.Back("draft", "zeekomkommer"), ref="n2")
    writing.services.shaping.mark(["s2"], "personnel")
    one = line(writing, "n2")
    assert (one.title, one.hidden) == ("", True)
    writing.services.shaping.mark(["s2"], "dep-v")
    assert "zeekomkommer" not in str(writing.services.notes.window())
    writing.services.keeping.wipe("m2")
    writing.services.close()
    assert b"zeekomkommer" not in writing.path.read_bytes()


def test_a_note_from_before_there_were_routes_lies_at_the_first_step(writing: Office) -> None:
    with writing.services.doors.database.deriving(writing.moment) as doing:
        doing.derive("UPDATE note SET version = :none, progress = :empty, step = :empty", [{"none": 0, "empty": ""}])
    view = writing.services.notes.view("n1")
    assert view.progress is not None
    assert view.kind is not None
    assert next(one.step for one in view.progress.out) == view.kind.route.steps[0].id
    go_on(writing)
    assert line(writing).step != "draft"


def test_a_type_that_is_unknown_has_no_route_and_is_listed(writing: Office) -> None:
    with writing.services.doors.database.deriving(writing.moment) as doing:
        doing.derive("UPDATE note SET type = :type WHERE id = 2", [{"type": "XYZ"}])
    view = writing.services.notes.view("n2")
    assert (view.kind, view.plan, view.line.type) == (None, None, "XYZ")
    nothing_changes(writing, lambda: go(writing, move.Next(), ref="n2"), NotFound)
