"""Split, share, assign, edit: an item changes, a message never does, and nothing of one manager goes to another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.services.making import AMRANI, JANSEN, Mail, Office, pile
from tests.services.truths import chain_holds, deeds, derived_holds, people_made
from werkbank.domain.errors import Conflict, Missing, NotADate, NotFound, UsageError, WerkbankError
from werkbank.services.guesses import Given
from werkbank.services.shaping import Edit


def nothing_changes(office: Office, use: Callable[[], object], expected: type[WerkbankError]) -> WerkbankError:
    before = people_made(office.path), deeds(office.path)
    with pytest.raises(expected) as caught:
        use()
    assert (people_made(office.path), deeds(office.path)) == before
    return caught.value


def test_splitting_keeps_the_first_and_makes_the_rest(office: Office) -> None:
    item = office.item()
    office.services.shaping.edit([item], Edit(due="27-11", risk="high", kenmerk="K1"))
    made = office.services.shaping.split(item, ["Deel een", " Deel  twee ", "Deel drie"])
    assert [one.title for one in made] == ["Deel een", "Deel twee", "Deel drie"]
    assert [one.id for one in made] == [1, 2, 3]
    assert {(one.due, one.risk, one.kenmerk, one.state) for one in made} == {(date(2026, 11, 27), "high", "K1", "new")}
    assert [one.split_from for one in made] == [None, 1, 1]
    assert {line.title for line in office.services.views.window().lines} == {"Deel een", "Deel twee", "Deel drie"}
    derived_holds(office.services)
    office.services.history.undo()
    assert office.services.views.window().total == 1
    chain_holds(office.services)


@pytest.mark.parametrize("titles", [[], ["Een"], ["Een", ""], ["Een", " \x1b "]])
def test_splitting_needs_two_titles(office: Office, titles: list[str]) -> None:
    item = office.item()
    nothing_changes(office, lambda: office.services.shaping.split(item, titles), UsageError)


def test_sharing_gives_the_other_an_item_of_her_own(office: Office) -> None:
    item = office.item()
    office.services.shaping.edit([item], Edit(title="Alleen voor Dirk", gist="Geheimpje", advice="Nee", due="27-11"))
    (made,) = office.services.shaping.share(item, ["Fatima"])
    assert (made.manager_id, made.title, made.gist, made.advice, made.due, made.state) == (2, "", "", "", None, "new")
    derived_holds(office.services)
    error = nothing_changes(office, lambda: office.services.shaping.share(item, ["FEA"]), Conflict)
    assert error.reason == "already-shared"  # type: ignore[attr-defined]
    nothing_changes(office, lambda: office.services.shaping.share(item, ["Sinterklaas"]), NotFound)
    office.services.register.add_manager("Sam de Wit", ["s.dewit@minbzk.nl"])
    nothing_changes(office, lambda: office.services.shaping.share(item, ["Sam", "Sam"]), Conflict)


def test_nothing_of_one_manager_is_in_the_brief_of_another(office: Office) -> None:
    item = office.item()
    (other,) = office.services.shaping.share(item, ["Fatima"])
    office.services.deciding.decide([item], "discuss", Given(gist="Woorden voor Dirk", advice="Voor Dirk"))
    office.services.deciding.decide([f"s{other.id}"], "discuss", Given(gist="Woorden voor Fatima"))
    page = office.services.briefs.render(office.services.briefs.concept("FEA"), "md").decode()
    assert "Woorden voor Fatima" in page
    assert "Dirk" not in page


def test_assigning_many_is_one_deed(office: Office) -> None:
    refs = [item for one in office.take(*pile(3), Mail(subject="?", to="x@elders.nl").raw()) for item in one.items]
    office.services.shaping.assign(refs, "Fatima")
    assert office.rows("SELECT DISTINCT manager_id FROM item") == [(2,)]
    assert office.services.views.window(manager="FEA").total == 4
    derived_holds(office.services)
    office.services.history.undo()
    assert office.rows("SELECT manager_id FROM item ORDER BY id") == [(1,), (1,), (1,), (None,)]
    nothing_changes(office, lambda: office.services.shaping.assign([*refs, "s99"], "Fatima"), NotFound)
    office.services.register.edit_manager("FEA", new_name=None, addresses=None, active=False)
    nothing_changes(office, lambda: office.services.shaping.assign(refs, "Fatima"), NotFound)


def test_the_note_and_the_question_go_along_to_the_other_manager(office: Office) -> None:
    first, second = office.item(), office.item(Mail(subject="Vraag over wonen"))
    office.services.deciding.decide([first], "note", Given(author="Piet Smit"))
    office.services.deciding.decide([second], "question", Given())
    office.services.shaping.assign([first, second], "Fatima")
    assert office.rows("SELECT manager_id FROM note UNION ALL SELECT manager_id FROM question") == [(2,), (2,)]
    office.services.history.undo()
    assert office.rows("SELECT manager_id FROM note UNION ALL SELECT manager_id FROM question") == [(1,), (1,)]
    chain_holds(office.services)


def test_an_edit_changes_only_what_was_given(office: Office) -> None:
    item = office.item()
    shaping = office.services.shaping
    shaping.edit([item], Edit(title="Titel", due="27-11 14:00", term_kind="statutory"))
    (edited,) = shaping.edit([item], Edit(gist="Kern\x1b[31m", kenmerk="K1"))
    assert (edited.title, edited.gist, edited.kenmerk, edited.due_time) == ("Titel", "Kern[31m", "K1", "14:00")
    (edited,) = shaping.edit([item], Edit(due=""))
    assert (edited.due, edited.due_time, edited.title) == (None, "", "Titel")
    derived_holds(office.services)


def test_an_edit_that_says_what_is_there_leaves_no_deed(office: Office) -> None:
    item = office.item()
    office.services.shaping.edit([item], Edit(title="Titel"))
    before = deeds(office.path)
    office.services.shaping.edit([item], Edit(title="Titel"))
    assert deeds(office.path) == before


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (Edit(), UsageError),
        (Edit(due="ooit"), NotADate),
        (Edit(points=5), Missing),
        (Edit(points=21, reason="x"), UsageError),
        (Edit(points=-21, reason="x"), UsageError),
    ],
)
def test_a_wrong_edit_changes_nothing(office: Office, edit: Edit, expected: type[WerkbankError]) -> None:
    item = office.item()
    nothing_changes(office, lambda: office.services.shaping.edit([item], edit), expected)


def test_points_by_hand_move_an_item_and_undo_puts_it_back(office: Office) -> None:
    office.take(*pile(3))
    order = [line.ref for line in office.services.views.window().lines]
    office.services.shaping.edit([order[-1]], Edit(points=20, reason="de minister belde"))
    assert office.services.views.window().lines[0].ref == order[-1]
    office.services.history.undo()
    assert [line.ref for line in office.services.views.window().lines] == order


def test_a_weight_given_to_a_sender_counts_for_what_is_here(office: Office) -> None:
    item = office.item()
    before = office.one("SELECT points FROM rank")
    office.services.register.add_person("Anna de Boer", ["a.deboer@vng.nl"], weight="minister")
    assert office.one("SELECT points FROM rank") > before
    derived_holds(office.services)
    office.services.history.undo()
    assert office.one("SELECT points FROM rank") == before
    assert item == "s1"


def test_a_choice_for_the_brief_is_one_deed_and_over_after_it(office: Office) -> None:
    (result,) = office.take(Mail(subject="Voor beiden", to=f"{JANSEN}, {AMRANI}").raw())
    office.services.deciding.decide(result.items, "discuss", Given(gist="Bespreken"))
    office.services.briefs.leave_out([result.items[0]], "volgende week")
    assert office.services.briefs.concept("DJ").left_out == ((result.items[0], "volgende week"),)
    office.services.briefs.freeze("DJ")
    assert office.services.briefs.concept("DJ").left_out == ()
    derived_holds(office.services)
    for _ in range(2):
        office.services.history.undo()
    assert office.rows("SELECT * FROM brief_choice") == []
    chain_holds(office.services)
