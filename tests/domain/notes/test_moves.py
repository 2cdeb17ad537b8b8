"""A note along its route: what is allowed when, what each move leaves behind, and moving to another version."""

from __future__ import annotations

from datetime import date
from typing import Final, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.notes.shelf import beside, by, day, later, line, made, shipped, texts
from werkbank.domain.errors import NoteRefused
from werkbank.domain.notes import (
    START,
    Check,
    Gate,
    NoteType,
    Progress,
    Span,
    Step,
    awaited,
    begun,
    diff,
    forecast,
    moved,
    moved_to,
    plan_back,
    refusal,
    where_of,
)
from werkbank.domain.notes.moves import (
    CODES,
    Assign,
    Back,
    Close,
    HandOver,
    Move,
    MoveCode,
    Next,
    Put,
    Resume,
    Send,
    Settle,
    Skip,
    Tick,
    Withdraw,
)
from werkbank.domain.notes.progress import Done, Out
from werkbank.domain.terms import parse_length

MONDAY: Final = day("2026-11-09")
ROUTE: Final = beside(line(2, 1, 1), ("x", 4, "a", "b"), ("y", 2, "a", "end"))
"""a, b, c, end; x after a and before b; y after a and before the end."""
TYPE: Final = made(
    ROUTE._replace(steps=(*ROUTE.steps[:2], ROUTE.steps[2]._replace(optional=True), ROUTE.steps[3])),
    checks=(Check("sum", texts("De som klopt."), "b"), Check("mail", texts("Er is een adres."), "end")),
    gates=(Gate("g", texts("g"), parse_length("14d")),),
)


def gone(*moves: Move, since: date = MONDAY, one: NoteType = TYPE) -> Progress:
    """A note that begins, and is moved once a day."""
    progress = begun(one, since, author=1)
    for number, move in enumerate(moves, 1):
        progress = moved(move, progress, one, later(since, number))
    return progress


def out(progress: Progress) -> dict[str, str]:
    return {one.step: one.since.isoformat()[5:] for one in progress.out}


TO_B: Final = (Next(), Next("x"))
TO_END: Final = (*TO_B, Tick("sum"), Next(), Next(), Next("y"), Tick("mail"))


def test_from_first_paper_to_filed() -> None:
    assert out(gone()) == {"a": "11-09"}
    waiting = gone(Next())
    assert out(waiting) == {"x": "11-10", "y": "11-10"}
    assert (waiting.at(ROUTE), getattr(awaited(waiting, ROUTE), "id", "")) == ("b", "x")
    assert out(gone(*TO_B)) == {"y": "11-10", "b": "11-11"}
    sent = gone(*TO_END, Send())
    assert (sent.state, sent.sent, sent.out, sent.done_ids) == ("sent", day("2026-11-17"), (), frozenset(ROUTE.ids))
    closed = moved(Close(" 2026-114 ", is_filed=True), sent, TYPE, day("2026-11-18"))
    assert (closed.state, closed.kenmerk, closed.closed) == ("closed", "2026-114", day("2026-11-18"))
    assert not closed.is_open


@pytest.mark.parametrize(
    ("before", "move", "reason", "subject"),
    [
        ((), Send(), "not-at-end", "a"),
        ((), Close("1", is_filed=True), "not-sent", ""),
        ((), Resume(), "not-held", ""),
        ((), Next("x"), "not-out", "x"),
        ((), Next("b"), "not-out", "b"),
        ((), Next("nergens"), "unknown-step", "nergens"),
        ((Next(),), Next(), "side-open", "x"),
        (TO_B, Next(), "check-open", "De som klopt"),
        ((*TO_B, Tick("sum"), Next(), Next()), Next(), "at-end", "end"),
        ((*TO_B, Tick("sum"), Next(), Next()), Send(), "side-open", "y"),
        (TO_END[:-1], Send(), "check-open", "Er is een adres"),
        ((*TO_B, Tick("sum"), Tick("sum", is_in_order=False)), Next(), "check-open", "De som klopt"),
        ((), Tick("nee"), "unknown-check", "nee"),
        ((), Settle("nee"), "unknown-gate", "nee"),
        ((), Skip("b", "niet nodig"), "not-optional", "b"),
        ((), Skip("c", " "), "reason", ""),
        ((), Skip("nee", "x"), "unknown-step", "nee"),
        ((Skip("c", "niet nodig"),), Skip("c", "nog eens"), "not-out", "c"),
        ((), Back("a", "x"), "step-back", "a"),
        (TO_B, Back("c", "x"), "step-back", "c"),
        (TO_B, Back("x", "x"), "unknown-step", "x"),
        (TO_B, Back("a", "x", again=("b",)), "unknown-step", "b"),
        (TO_B, Back("a", " "), "reason", ""),
        (TO_B, Back("a", "x", MONDAY), "day-past", "2026-11-09"),
        ((), Put(day("2026-11-10"), "x"), "day-past", "2026-11-10"),
        ((), Put(day("2026-11-20"), ""), "reason", ""),
        ((Put(day("2026-11-20"), "x"),), Put(day("2026-11-21"), "x"), "held", "2026-11-20"),
        ((Put(day("2026-11-20"), "x"),), Next(), "held", "2026-11-20"),
        ((Put(day("2026-11-20"), "x"),), Close("1", is_filed=True), "not-sent", "2026-11-20"),
        ((), HandOver(1), "same-author", ""),
        ((), Assign("nee", 2), "unknown-step", "nee"),
        ((), Withdraw(""), "reason", ""),
        ((Withdraw("x"),), Next(), "withdrawn", ""),
        ((*TO_END, Send()), Next(), "sent", "2026-11-17"),
        ((*TO_END, Send()), Withdraw("x"), "sent", "2026-11-17"),
        ((*TO_END, Send()), Close(" ", is_filed=True), "kenmerk", ""),
        ((*TO_END, Send()), Close("2026-114"), "not-filed", "2026-114"),
        ((*TO_END, Send(), Close("1", is_filed=True)), HandOver(2), "closed", "2026-11-18"),
    ],
)
def test_what_is_not_allowed_is_refused_with_a_reason(
    before: tuple[Move, ...], move: Move, reason: str, subject: str
) -> None:
    progress = gone(*before)
    today = later(MONDAY, len(before) + 1)
    found = refusal(move, progress, TYPE, today)
    assert found is not None
    assert (found.reason, found.subject) == (reason, subject)
    with pytest.raises(NoteRefused):
        moved(move, progress, TYPE, today)


def test_retour_reopens_what_came_after_and_asks_the_checks_again() -> None:
    there = gone(*TO_B, Tick("sum"), Next())
    assert out(there) == {"y": "11-10", "c": "11-13"}
    back = moved(Back("a", " cijfers ", day("2026-11-18"), again=("x",)), there, TYPE, day("2026-11-16"))
    assert out(back) == {"y": "11-10", "a": "11-16"}
    assert (back.done_ids, back.checked, back.promised) == (frozenset(), frozenset(), day("2026-11-18"))
    assert back.returns[0] == (day("2026-11-16"), "c", "a", "cijfers", day("2026-11-18"))
    on = moved(Next(), back, TYPE, day("2026-11-18"))
    assert out(on) == {"y": "11-10", "x": "11-18"}
    assert on.promised is None
    without = moved(Back("b", "toon"), there, TYPE, day("2026-11-16"))
    assert out(without) == {"y": "11-10", "b": "11-16"}
    assert without.done_ids == {"a", "x"}


def test_what_was_skipped_is_not_gone_back_to() -> None:
    there = gone(Skip("c", "niet nodig"), *TO_B, Tick("sum"), Next(), Next("y"))
    assert (there.at(ROUTE), there.done[0]) == ("end", Done("c", None, day("2026-11-10"), skipped=True))
    assert getattr(refusal(Back("c", "x"), there, TYPE, day("2026-11-20")), "reason", "") == "step-back"
    back = moved(Back("b", "x"), there, TYPE, day("2026-11-20"))
    assert back.done_ids == {"a", "x", "y", "c"}


def test_on_hold_until_a_review_and_on_again() -> None:
    held = gone(Put(day("2026-11-16"), "wacht op besluit"))
    assert (held.state, where_of(held, day("2026-11-11")).still) == (
        "held",
        (Span(day("2026-11-11"), day("2026-11-16")),),
    )
    # nobody looked at it: it stands still up to today
    assert where_of(held, day("2026-11-20")).still == (Span(day("2026-11-11"), day("2026-11-20")),)
    on = moved(Resume(), held, TYPE, day("2026-11-18"))
    assert (on.state, on.hold) == ("", None)
    where = where_of(on, day("2026-11-18"))
    assert where.still == (Span(day("2026-11-11"), day("2026-11-18")),)
    # of the two days of a, one was spent before the hold
    plan = plan_back(ROUTE, by("2026-11-27"), where, day("2026-11-18"))
    assert [one.to_go for one in plan.steps if one.step == "a"] == [1]
    same = moved(Resume(), held, TYPE, day("2026-11-10"))
    assert where_of(same, day("2026-11-10")).still == ()


def test_another_author_takes_over_what_the_old_one_had() -> None:
    progress = gone(Assign("a", 1), Assign("b", 2), Assign("c", 1), Next())
    taken = moved(HandOver(5, "vertrekt"), progress, TYPE, day("2026-11-16"))
    assert (taken.author, dict(taken.holders)) == (5, {"a": 1, "b": 2, "c": 5})
    nobody = moved(Assign("c", None), taken, TYPE, day("2026-11-16"))
    assert dict(nobody.holders) == {"a": 1, "b": 2}


def test_a_withdrawn_note_is_still_filed() -> None:
    progress = gone(Put(day("2026-11-20"), "x"), Withdraw("vervallen"))
    assert (progress.state, progress.out, progress.hold) == ("withdrawn", (), None)
    assert moved(Close("1", is_filed=True), progress, TYPE, day("2026-11-20")).state == "closed"


def test_a_gate_is_settled() -> None:
    assert gone(Settle("g")).settled == {"g"}


def test_every_move_has_its_code() -> None:
    assert set(CODES) == set(get_args(Move))
    assert sorted(CODES.values()) == sorted(get_args(MoveCode))


MOVES: Final = st.one_of(
    st.builds(Next, st.sampled_from(("", "a", "b", "c", "x", "y", "end"))),
    st.builds(Skip, st.sampled_from(("b", "c", "x")), st.just("reden")),
    st.builds(Back, st.sampled_from(("a", "b", "c", "end")), st.just("reden"), st.none(), st.sampled_from(((), ("x",)))),
    st.builds(Put, st.dates(MONDAY, later(MONDAY, 60)), st.just("reden")),
    st.builds(Tick, st.sampled_from(("sum", "mail")), st.booleans()),
    st.sampled_from((Resume(), Send(), Withdraw("reden"), Close("1", is_filed=True), HandOver(2), Assign("a", 3))),
)  # fmt: skip


@given(st.lists(MOVES, max_size=25))
def test_whatever_is_tried_a_note_is_somewhere(moves: list[Move]) -> None:
    progress, today = begun(TYPE, MONDAY, author=1), MONDAY
    for move in moves:
        today = later(today, 1)
        try:
            progress = moved(move, progress, TYPE, today)
        except NoteRefused:
            continue
        where = where_of(progress, today)
        assert not progress.done_ids & {one.step for one in progress.out}
        assert len({one.step for one in (*progress.out, *progress.done)}) == len(progress.out) + len(progress.done)
        assert progress.is_open == bool(progress.out)
        assert (progress.hold is not None) == (progress.state == "held")
        plan = plan_back(ROUTE, by("2026-11-27"), where, today)
        assert {one.step for one in plan.steps} == set(ROUTE.ids) - progress.done_ids
        assert forecast(ROUTE, by("2026-11-27"), where, today).status is not None


# ---------------------------------------------------------------- versions


def test_the_difference_between_two_routes() -> None:
    old, new = line(2, 1, 1), beside(line(3, 1, 1, 2), ("x", 1, "a", "end"))
    new = new._replace(steps=(new.steps[1], new.steps[0], *new.steps[3:]))
    found = diff(old, new)
    assert (found.added, found.removed) == (("d", "x"), ("c",))
    assert [one[:] for one in found.changed] == [("a", "norm", "2", "3")]
    assert (found.is_reordered, found.is_empty) == (True, False)
    assert found.old_days == 4
    assert diff(old, old).is_empty
    named = old._replace(steps=(old.steps[0]._replace(name=texts("A"), optional=True), *old.steps[1:]))
    assert [(one.aspect, one.old, one.new) for one in diff(old, named).changed] == [
        ("name", "a", "A"), ("optional", "false", "true"),
    ]  # fmt: skip


def test_a_running_note_moves_to_the_next_version() -> None:
    extra = Step("check", texts("check"), "agree", "head", 1)
    new = TYPE._replace(version=2, checks=(), route=ROUTE._replace(steps=(extra, *ROUTE.steps[:2], ROUTE.steps[3])))
    there = gone(*TO_B, Tick("sum"), Next())
    found = moved_to(there, TYPE, new, day("2026-11-20"))
    # c is gone, so it lies at the end, and waits for y; what is new before it is not gone back for
    assert (found.at(new.route), out(found), found.checked) == ("end", {"y": "11-10"}, frozenset())
    assert [one.step for one in found.done if one.skipped] == ["check"]
    at_b = moved_to(gone(*TO_B), TYPE, new, day("2026-11-20"))
    assert at_b.out == (Out("y", day("2026-11-10")), Out("b", day("2026-11-11")))
    sent = gone(*TO_END, Send())
    assert moved_to(sent, TYPE, new, day("2026-11-20")) is sent


def test_moving_to_the_same_version_changes_nothing() -> None:
    for moves in ((), (Next(),), TO_B, TO_END):
        assert moved_to(gone(*moves), TYPE, TYPE, day("2026-11-20")) == gone(*moves)


@pytest.mark.parametrize("one", shipped().types, ids=lambda one: one.code)
def test_every_type_that_ships_can_be_gone_to_the_end(one: NoteType) -> None:
    progress, today = begun(one, MONDAY), MONDAY
    for check in one.checks:
        progress = moved(Tick(check.id), progress, one, today)
    while progress.at(one.route) != one.route.steps[-1].id or awaited(progress, one.route):
        progress = moved(Next(progress.out[0].step), progress, one, today)
    while progress.out[1:]:
        progress = moved(Next(progress.out[-1].step), progress, one, today)
    assert moved(Send(), progress, one, today).state == "sent"
    assert plan_back(one.route, by("2026-12-01"), START, today).norm_days >= 0
