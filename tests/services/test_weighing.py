"""Weights per manager: data under deeds, tried before they are kept, and followed by every place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.services.conftest import Begin
from tests.services.making import AMRANI, JANSEN, Mail, Office, Ticking
from tests.services.truths import chain_holds, deeds, derived_holds, people_made
from werkbank.domain.errors import Conflict, NotFound, WeightRefused, WerkbankError
from werkbank.domain.priority import DEFAULT
from werkbank.services import derived
from werkbank.services.ranking import house
from werkbank.services.shaping import Edit


def nothing_changes(office: Office, use: Callable[[], object], expected: type[WerkbankError]) -> WerkbankError:
    before = people_made(office.path), deeds(office.path)
    with pytest.raises(expected) as caught:
        use()
    assert (people_made(office.path), deeds(office.path)) == before
    return caught.value


def with_two_each(office: Office) -> None:
    """For each manager one with a high risk and one that is to be decided."""
    for address in (JANSEN, AMRANI):
        office.take(Mail(subject="Gevolg", to=address).raw())
        office.take(Mail(subject="Beslissen", to=address).raw())
    shaping = office.services.shaping
    shaping.edit(["s1", "s3"], Edit(risk="high"))
    shaping.edit(["s2", "s4"], Edit(action="decide"))


@pytest.fixture
def two(begin: Begin) -> Office:
    return begin(with_two_each)


def listed(office: Office, manager: str = "") -> list[tuple[str, int | None]]:
    return [(line.ref, line.points) for line in office.services.views.window("inbox", manager).lines]


def test_other_weights_for_one_manager_move_his_list_alone_and_undo_gives_them_back(two: Office) -> None:
    before = listed(two, "DJ"), listed(two, "FEA")
    assert [ref for ref, _ in before[0]] == ["s1", "s2"]
    two.services.weighings.change({"action.decide": 30, "risk.high": 0}, "DJ")
    assert [ref for ref, _ in listed(two, "DJ")] == ["s2", "s1"]
    assert listed(two, "FEA") == before[1]
    derived_holds(two.services)
    assert two.services.keeping.doctor() == ()
    deed = two.services.history.log(1)[0]
    assert (deed.key, deed.args) == ("weights", {"manager": 1, "codes": ["action.decide", "risk.high"]})
    two.services.history.undo()
    assert (listed(two, "DJ"), listed(two, "FEA")) == before
    derived_holds(two.services)
    two.services.history.redo()
    assert [ref for ref, _ in listed(two, "DJ")] == ["s2", "s1"]
    chain_holds(two.services)


def test_everybody_first_and_above_that_the_manager(two: Office) -> None:
    weighings = two.services.weighings
    weighings.change({"risk.high": 20, "term.service": 6})
    weighings.change({"risk.high": 15}, "Dirk Jansen")
    by = house(two.services.doors.query).weighed
    assert [by.weights(one).risk["high"] for one in (None, 1, 2)] == [20, 15, 20]
    assert [by.weights(one).term["service"] for one in (None, 1, 2)] == [6, 6, 6]
    rows = {row.weight.code: row for row in weighings.sheet("DJ").rows}
    assert (rows["risk.high"].value, rows["risk.high"].under, rows["risk.high"].is_own) == (15, 20, True)
    assert (rows["term.service"].value, rows["term.service"].is_own) == (6, False)
    derived_holds(two.services)


def test_given_back_one_by_one_and_all(two: Office) -> None:
    weighings = two.services.weighings
    weighings.change({"risk.high": 20, "term.service": 6}, "DJ")
    assert weighings.reset(["risk.high"], "DJ") == {"term.service": 6}
    assert weighings.reset(manager="DJ") == {}
    assert house(two.services.doors.query).weighed.weights(1) == DEFAULT
    nothing_changes(two, lambda: weighings.reset(manager="DJ"), WeightRefused)
    nothing_changes(two, lambda: weighings.reset(["risk.high"], "DJ"), WeightRefused)
    nothing_changes(two, lambda: weighings.reset(["risk.hoog"], "DJ"), WeightRefused)


def test_what_is_refused_changes_nothing(two: Office) -> None:
    weighings = two.services.weighings
    weighings.change({"slack.0": 33}, "DJ")
    nothing_changes(two, lambda: weighings.change({"risk.high": 99}), WeightRefused)
    nothing_changes(two, lambda: weighings.change({"risk.high": 1, "bestaat.niet": 1}), WeightRefused)
    nothing_changes(two, lambda: weighings.change({"risk.high": 1}, "Niemand"), NotFound)
    told = nothing_changes(two, lambda: weighings.change({"slack.-1": 32, "slack.0": 30}), WeightRefused)
    assert isinstance(told, WeightRefused)
    assert told.reason == "rising", "for everybody it would clash with what one manager has"


def test_two_at_the_same_weights_the_second_is_told(two: Office) -> None:
    weighings = two.services.weighings
    seen = weighings.sheet("DJ").own
    weighings.keep({"risk.high": 20}, seen, "DJ")
    told = nothing_changes(two, lambda: weighings.keep({"risk.low": 3}, seen, "DJ"), Conflict)
    assert isinstance(told, Conflict)
    assert told.reason == "weights-changed"
    assert two.services.weighings.keep({}, {"risk.high": 20}, "DJ") == {}


def test_layers_that_clash_after_an_undo_do_not_count_together(two: Office) -> None:
    weighings = two.services.weighings
    weighings.change({"slack.-1": 50, "slack.0": 45})
    deed = two.services.history.log(1)[0]
    weighings.change({"slack.1": 40}, "DJ")
    two.services.history.undo(f"d{deed.id}")
    assert house(two.services.doors.query).weighed.weights(1) == DEFAULT
    problem = weighings.sheet("DJ").problem
    assert problem is not None
    assert problem.reason == "rising"
    derived_holds(two.services)


def test_what_would_move_is_told_and_nothing_is_changed(two: Office) -> None:
    before = people_made(two.path), deeds(two.path), listed(two)
    seen = two.services.weighings.preview({"action.decide": 30, "risk.high": 0}, "DJ")
    assert (seen.looked_at, seen.up, seen.down, seen.most_up, seen.most_down) == (2, 1, 1, 1, 1)
    assert [(one.line.ref, one.place, one.new_place) for one in seen.movers] == [("s2", 2, 1), ("s1", 1, 2)]
    points = dict(listed(two, "DJ"))
    assert [(one.points, one.new_points - one.points) for one in seen.movers] == [
        (points["s2"], 20),
        (points["s1"], -15),
    ]
    everybody = two.services.weighings.preview({"action.decide": 30, "risk.high": 0})
    assert (everybody.looked_at, everybody.up, everybody.down) == (4, 2, 2)
    assert two.services.weighings.preview({}, "DJ").movers == ()
    with pytest.raises(WeightRefused):
        two.services.weighings.preview({"risk.high": 31})
    assert (people_made(two.path), deeds(two.path), listed(two)) == before


def test_a_hidden_title_stays_hidden_in_what_moves(two: Office) -> None:
    two.services.shaping.mark(["s1"], "dep-v")
    hidden = {one.line.ref: one.line.title for one in two.services.weighings.preview({"risk.high": 0}, "DJ").movers}
    assert hidden["s1"] == ""


def test_quadrants_that_change_are_counted(two: Office) -> None:
    assert two.services.weighings.preview({"rest.important_from": 1}).quadrants == 2


def test_a_theme_and_those_who_wait_count(office: Office) -> None:
    office.services.register.add_manager("Wil Wonen", ["w.wonen@minbzk.nl"], themes=("Wonen", "Zorg"))
    office.take(Mail(subject="Huur", to="w.wonen@minbzk.nl").raw())
    points = office.services.views.item(1).line.points or 0
    shaping, weighings = office.services.shaping, office.services.weighings
    shaping.edit(["s1"], Edit(theme="wonen"))
    assert office.services.views.item(1).line.points == points + DEFAULT.theme_each
    shaping.edit(["s1"], Edit(waiters=2))
    assert office.services.views.item(1).line.points == points + DEFAULT.theme_each + 2 * DEFAULT.waiting_each
    weighings.change({"theme.wonen": 6}, "Wil Wonen")
    assert dict(listed(office)) == {"s1": points + 6 + 2 * DEFAULT.waiting_each}
    shaping.edit(["s1"], Edit(theme="Iets anders", waiters=0))
    assert dict(listed(office)) == {"s1": points}
    derived_holds(office.services)


def test_many_items_get_their_places_afterwards(two: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(derived, "AT_ONCE", 1)
    two.services.doors.clock = Ticking()
    before = listed(two, "DJ")
    two.services.weighings.change({"action.decide": 30, "risk.high": 0}, "DJ")
    stale = two.services.views.window("inbox", "DJ", stale_ok=True)
    assert [line.ref for line in stale.lines] == [ref for ref, _ in before]
    assert stale.pending
    assert two.services.keeping.doctor() == ()
    assert [ref for ref, _ in listed(two, "DJ")] == ["s2", "s1"], "who cannot wait works them out"
    assert not two.services.views.window("inbox", "DJ", stale_ok=True).pending
    derived_holds(two.services)
