"""Absence: it shifts the forecast of what somebody has and is shown, never the plan or the legal date."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.services.making import Mail, Office
from tests.services.truths import chain_holds, derived_holds, people_made
from werkbank.domain.errors import Conflict, NoteRefused, NotFound, UsageError
from werkbank.domain.note_views import NoteView
from werkbank.domain.notes import moves as move
from werkbank.services.guesses import Given


@pytest.fixture
def writing(office: Office) -> Office:
    """A decision memo by Smit, due on 18 December; today is Monday 23 November."""
    office.take(Mail(subject="Woonvisie").raw())
    office.services.deciding.decide(["s1"], "note", Given(author="Piet Smit", type="NTB", by="18-12"))
    return office


def ends(view: NoteView) -> tuple[date, ...]:
    assert view.forecast is not None
    assert view.forecast.end is not None
    return (view.forecast.end,)


def test_the_forecast_moves_and_the_plan_does_not(writing: Office) -> None:
    before, line = writing.services.notes.view("n1"), writing.services.notes.window().lines[0]
    writing.services.absences.add("Piet Smit", date(2026, 11, 24), date(2026, 11, 30))
    after = writing.services.notes.view("n1")
    assert ends(after) > ends(before)
    assert after.forecast is not None
    assert [(one.step, one.away) for one in after.forecast.away] == [("draft", 5)]
    assert after.holders["draft"] == "Piet Smit"
    assert after.plan == before.plan
    assert writing.services.notes.window().lines[0] == line
    derived_holds(writing.services)


def test_it_is_of_who_has_the_step(writing: Office) -> None:
    before = ends(writing.services.notes.view("n1"))
    writing.services.note_moves.move(["n1"], move.Assign("draft", 2))
    writing.services.absences.add("Piet Smit", date(2026, 11, 24), date(2026, 11, 30))
    assert ends(writing.services.notes.view("n1")) == before
    writing.services.absences.add("Petra Smits", date(2026, 11, 24), date(2026, 11, 24))
    assert ends(writing.services.notes.view("n1")) > before


def test_back_sooner_and_not_gone_at_all(writing: Office) -> None:
    absences = writing.services.absences
    before = people_made(writing.path)
    absences.add("p1", date(2026, 11, 23), date(2026, 12, 4))
    assert [(one.person.id, one.last) for one in absences.all()] == [(1, date(2026, 12, 4))]
    later = writing.reopen(later=timedelta(days=2)).absences
    later.remove("p1")
    assert later.all() == []
    with pytest.raises(NotFound):
        later.remove("p1")
    later.add("p1", date(2026, 12, 21), date(2026, 12, 31))
    assert later.remove("p1").first == date(2026, 12, 21)
    assert later.all() == []
    keys = [one.key for one in writing.services.history.log(limit=4)]
    assert keys == ["absence-remove", "absence-add", "absence-remove", "absence-add"]
    for _ in range(4):
        writing.services.history.undo()
    assert people_made(writing.path) == before
    chain_holds(writing.services)


def test_what_cannot_be(writing: Office) -> None:
    absences = writing.services.absences
    absences.add("p1", date(2026, 11, 24), date(2026, 11, 30))
    with pytest.raises(Conflict):
        absences.add("p1", date(2026, 11, 30), date(2026, 12, 1))
    with pytest.raises(NoteRefused):
        absences.add("p1", date(2026, 11, 1), date(2026, 11, 3))
    with pytest.raises(UsageError):
        absences.add("p1", date(2026, 12, 3), date(2026, 12, 2))
    with pytest.raises(UsageError):
        absences.add("p1", date(2026, 12, 3), date(2036, 12, 2))
    with pytest.raises(NotFound):
        absences.add("Niemand", date(2026, 12, 3), date(2026, 12, 4))
