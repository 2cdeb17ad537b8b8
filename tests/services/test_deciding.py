"""The eleven decisions: what each needs, what is guessed, what is refused, and what comes back by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from tests.services.making import AMRANI, JANSEN, Mail, Office, pile
from tests.services.truths import chain_holds, deeds, derived_holds, people_made
from werkbank.domain.decisions import RULES, Decision
from werkbank.domain.errors import Ambiguous, Missing, NotADate, NotFound, OverLimit, UsageError, WerkbankError
from werkbank.lang import explain, words
from werkbank.services.guesses import Given, can_chase
from werkbank.services.register import Register
from werkbank.services.shaping import Edit

ASKED = Mail(subject="Kamervragen over de huurtoeslag", sender="Griffie Kamer <griffie@tweedekamer.nl>")
FULL = Given(gist="Kern", advice="Instemmen", kenmerk="2026-0000123", by="27-11", reason="spoed")


def nothing_changes(office: Office, use: Callable[[], object], expected: type[WerkbankError]) -> WerkbankError:
    """The error; and nothing was written."""
    before = people_made(office.path), deeds(office.path)
    with pytest.raises(expected) as caught:
        use()
    assert (people_made(office.path), deeds(office.path)) == before
    return caught.value


def stored(office: Office, item: str) -> dict[str, Any]:
    """The row of an item."""
    with office.services.doors.database.reading() as reading:
        value = reading.items.get(int(item[1:]))
    return {name: getattr(value, name) for name in value.__dataclass_fields__}


def inbox(office: Office) -> list[tuple[str, str]]:
    """What is in sight, and why it came back."""
    return [(line.ref, line.returned) for line in office.services.views.window().lines]


# --- every decision --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("decision", "given", "expected"),
    [
        ("decide", FULL, {"state": "decide", "gist": "Kern", "advice": "Instemmen", "due": date(2026, 11, 27), "reason": "spoed"}),
        ("sign", FULL, {"state": "sign", "kenmerk": "2026-0000123", "due": date(2026, 11, 27), "gist": "Kern"}),
        ("discuss", FULL, {"state": "discuss", "gist": "Kern", "due": date(2026, 11, 27)}),
        ("read", FULL, {"state": "read", "gist": "Kern", "due": None}),
        ("settle", Given(reason="geregeld"), {"state": "settled", "reason": "geregeld", "mandate_id": None}),
        ("settle", Given(gist="Uitnodiging bijeenkomst"), {"state": "settled", "mandate_id": 1}),
        ("settle", Given(mandate="ma1", reason="x"), {"state": "settled", "mandate_id": 1, "reason": "x"}),
        ("refer", Given(to="wonen", asker_told=True), {"state": "referred", "desk_id": 1, "asker_told": True}),
        ("wait", Given(to="Piet Smit", by="+2"), {"state": "waiting", "person_id": 1, "return_on": date(2026, 11, 25)}),
        ("snooze", Given(by="vr"), {"state": "snoozed", "return_on": date(2026, 11, 27), "until_event": ""}),
        ("snooze", Given(by="antwoord"), {"state": "snoozed", "return_on": None, "until_event": "reply"}),
        ("note", Given(author="Petra Smits", by="1-12"), {"state": "note", "person_id": 2, "due": date(2026, 12, 1)}),
        ("question", Given(by="1-12 14:00"), {"state": "question", "due": date(2026, 12, 1), "due_time": "14:00"}),
        ("archive", Given(reason="dubbel"), {"state": "archived", "reason": "dubbel"}),
    ],
)  # fmt: skip
def test_a_decision_keeps_what_was_given(
    office: Office, decision: Decision, given: Given, expected: dict[str, Any]
) -> None:
    item = office.item(ASKED)
    (decided,) = office.services.deciding.decide([item], decision, given)
    found = stored(office, item)
    assert {name: found[name] for name in expected} == expected
    assert found["decided_at"] == office.moment
    assert (decided.ref, decided.decision) == (item, decision)
    (deed,) = office.services.history.log(1)
    assert deed.args == {"decision": decision, "items": [item]}
    derived_holds(office.services)
    office.services.history.undo()
    assert stored(office, item)["state"] == "new"
    assert office.rows("SELECT id FROM note UNION SELECT id FROM question") == []


def test_every_decision_is_tried_above() -> None:
    marks = test_a_decision_keeps_what_was_given.pytestmark  # type: ignore[attr-defined]
    assert {case[0] for case in marks[0].args[1]} == {rule.decision for rule in RULES}


@pytest.mark.parametrize(
    ("decision", "given", "field"),
    [
        ("decide", Given(by="+3"), "advice"),
        ("sign", Given(by="+3"), "kenmerk"),
        ("refer", Given(), "to"),
        ("note", Given(by="+3"), "author"),
        ("settle", Given(mandate="ma9"), "mandate"),
    ],
)
def test_what_cannot_be_guessed_is_asked(office: Office, decision: Decision, given: Given, field: str) -> None:
    item = office.item(ASKED)
    error = nothing_changes(office, lambda: office.services.deciding.decide([item], decision, given), Missing)
    assert (error.decision, error.field) == (decision, field)  # type: ignore[attr-defined]


def test_settling_without_a_valid_mandate_needs_a_reason(office: Office) -> None:
    item = office.item(ASKED)
    office.services.contacts.edits.end_mandate("ma1")
    decide = office.services.deciding.decide
    assert nothing_changes(office, lambda: decide([item], "settle", Given()), Missing).field == "reason"  # type: ignore[attr-defined]
    assert decide([item], "settle", Given(reason="kon niet wachten"))[0].item.reason == "kon niet wachten"


def test_the_mandate_of_one_manager_does_not_cover_another(office: Office) -> None:
    (result,) = office.take(Mail(subject="Voor Fatima", to=AMRANI).raw())
    item = result.items[0]
    nothing_changes(office, lambda: office.services.deciding.decide([item], "settle", Given()), Missing)
    nothing_changes(office, lambda: office.services.deciding.decide([item], "settle", Given(mandate="ma1")), Missing)


@pytest.mark.parametrize(
    ("decision", "given", "expected"),
    [
        ("wait", Given(to="Pieter Post"), NotFound),
        ("wait", Given(to="Smit"), Ambiguous),
        ("wait", Given(to="Piet Smit", by="sint-juttemis"), NotADate),
        ("discuss", Given(by="31-02-2026"), NotADate),
        ("refer", Given(to="Loket Zee"), NotFound),
        ("note", Given(author="Piet Smit", type="ZZZ"), UsageError),
        ("question", Given(checklist="C99"), UsageError),
        ("discuss", Given(manager="Klaas"), NotFound),
        ("settle", Given(mandate="s1"), UsageError),
    ],
)
def test_what_is_wrong_changes_nothing(
    office: Office, decision: Decision, given: Given, expected: type[WerkbankError]
) -> None:
    item = office.item(ASKED)
    nothing_changes(office, lambda: office.services.deciding.decide([item], decision, given), expected)


@pytest.mark.parametrize("refs", [[], ["m1"], ["x"], ["s1", "n1"], [""]])
def test_an_id_of_something_else_is_refused(office: Office, refs: list[str]) -> None:
    office.item(ASKED)
    nothing_changes(office, lambda: office.services.deciding.decide(refs, "archive", Given()), UsageError)


# --- guesses ---------------------------------------------------------------------------------------------------------


def test_the_guess_is_the_sender_the_subject_and_office_days_from_today(office: Office) -> None:
    item = office.item(ASKED)
    (decided,) = office.services.deciding.decide([item], "wait", Given())
    assert decided.guess.guessed == ("by", "to")
    found = stored(office, item)
    assert found["gist"] == ASKED.subject
    assert found["return_on"] == date(2026, 11, 26)
    ((name, addresses),) = office.rows("SELECT name, addresses FROM person WHERE id = ?", found["person_id"])
    assert (name, addresses) == ("Griffie Kamer", '["griffie@tweedekamer.nl"]')
    office.services.history.undo()
    assert "Griffie Kamer" not in [person.name for person in office.services.register.people()]


def test_a_sender_who_is_known_is_not_added_again(office: Office) -> None:
    item = office.item(Mail(subject="Van Piet", sender="Smit, P. <p.smit@minbzk.nl>"))
    office.services.deciding.decide([item], "wait", Given())
    assert stored(office, item)["person_id"] == 1
    assert office.one("SELECT count(*) FROM person") == 2


@pytest.mark.parametrize(
    ("due", "chase"),
    [
        ("", date(2026, 11, 26)), ("4-12", date(2026, 11, 26)), ("26-11", date(2026, 11, 25)),
        ("25-11", date(2026, 11, 24)), ("24-11", date(2026, 11, 24)), ("23-11", date(2026, 11, 24)),
    ],
)  # fmt: skip
def test_who_owes_us_something_is_asked_again_before_it_is_due(office: Office, due: str, chase: date) -> None:
    item = office.item(Mail(subject="Cijfers"))
    office.services.shaping.edit([item], Edit(due=due))
    office.services.deciding.decide([item], "wait", Given(to="Piet Smit"))
    assert stored(office, item)["return_on"] == chase


@pytest.mark.parametrize(
    ("due", "by", "late"),
    [
        ("23-11", "", True), ("20-11-2026", "", True), ("24-11", "", False), ("", "", False), ("24-11", "25-11", True),
        ("24-11", "24-11", False), ("", "25-11", False),
    ],
)  # fmt: skip
def test_what_comes_back_after_the_due_date_is_known_to_be_late(office: Office, due: str, by: str, late: bool) -> None:
    item, other = office.item(Mail(subject="Cijfers")), office.item(Mail(subject="Anders"))
    office.services.shaping.edit([item], Edit(due=due))
    given = Given(to="Piet Smit", by=by)
    assert office.services.deciding.propose([item], "wait", given).guess.late is late
    assert ("late" in office.services.deciding.propose([item, other], "wait", given).differs) is late
    assert office.services.deciding.propose([item], "snooze", Given(by=by)).guess.late is late
    (done,) = office.services.deciding.decide([item], "wait", given)
    assert done.guess.late is late


@pytest.mark.parametrize(
    ("on", "due", "may"),
    [
        (29, None, False), (28, 30, False), (27, None, True), (27, 27, True), (27, 26, False), (27, 30, True),
        (25, None, False),
    ],
)  # fmt: skip
def test_a_named_day_is_one_to_chase_on_in_the_office_and_in_time(on: int, due: int | None, may: bool) -> None:
    last = None if due is None else date(2026, 11, due)
    assert can_chase(date(2026, 11, on), last, frozenset({date(2026, 11, 25)})) is may


def test_a_weekend_is_no_office_day(office: Office) -> None:
    item = office.item(ASKED)
    office.reopen(later=timedelta(days=4))  # a Friday
    office.services.deciding.decide([item], "snooze", Given())
    assert stored(office, item)["return_on"] == date(2026, 11, 30)


def test_the_kind_of_piece_guesses_type_and_checklist(office: Office) -> None:
    first, second = office.item(ASKED), office.item(Mail(subject="Zomaar wat"))
    made = [
        office.services.deciding.decide([item], decision, Given(author="Piet Smit" if decision == "note" else ""))[
            0
        ].made
        for item in (first, second)
        for decision in ("note", "question")
    ]
    assert [one[0] for one in made] == ["n", "v", "n", "v"]
    assert [row[0] for row in office.rows("SELECT checklist FROM question ORDER BY id")] == ["C2", "C1"]


def test_an_earlier_date_and_gist_stay_unless_given(office: Office) -> None:
    item = office.item(ASKED)
    office.services.deciding.decide([item], "discuss", FULL)
    office.services.deciding.decide([item], "sign", Given(kenmerk="2026-0000456"))
    found = stored(office, item)
    assert (found["gist"], found["due"], found["kenmerk"]) == ("Kern", date(2026, 11, 27), "2026-0000456")


# --- many at once ----------------------------------------------------------------------------------------------------


def test_a_decision_on_many_is_one_deed(office: Office) -> None:
    refs = [item for result in office.take(*pile(12)) for item in result.items]
    decided = office.services.deciding.decide([*refs, refs[0]], "read", Given())
    assert [one.ref for one in decided] == refs
    assert inbox(office) == []
    assert office.services.history.undo().key == "decide"
    assert len(inbox(office)) == 12
    office.services.history.redo()
    assert inbox(office) == []
    chain_holds(office.services)


def test_one_that_cannot_be_decided_stops_all(office: Office) -> None:
    refs = [item for result in office.take(*pile(3)) for item in result.items]
    nothing_changes(office, lambda: office.services.deciding.decide([*refs, "s99"], "read", Given()), NotFound)
    office.services.contacts.edits.end_mandate("ma1")
    (sealed,) = office.take(Mail(subject="Dep. V. Stuk").raw())
    decide = office.services.deciding.decide
    error = nothing_changes(office, lambda: decide([*refs, *sealed.items], "discuss", Given()), Missing)
    assert error.field == "gist"  # type: ignore[attr-defined]


def test_a_person_who_is_guessed_for_many_is_added_once(office: Office) -> None:
    results = office.take(ASKED.raw(), ASKED.answer().raw(), ASKED.answer(text="Nog iets\n").raw())
    office.services.deciding.decide([item for one in results for item in one.items], "wait", Given())
    assert office.one("SELECT count(*) FROM person WHERE name = 'Griffie Kamer'") == 1
    chain_holds(office.services)


# --- again -----------------------------------------------------------------------------------------------------------


def test_a_new_decision_takes_back_the_note_or_question(office: Office) -> None:
    item = office.item(ASKED)
    decide = office.services.deciding.decide
    decide([item], "note", Given(author="Piet Smit"))
    decide([item], "question", Given())
    assert office.rows("SELECT item_id FROM note") == []
    assert office.rows("SELECT item_id FROM question") == [(1,)]
    decide([item], "archive", Given())
    assert office.rows("SELECT item_id FROM question") == []
    for _ in range(2):
        office.services.history.undo()
    assert office.rows("SELECT type FROM note") == [("KVR",)]
    chain_holds(office.services)


def test_a_new_decision_forgets_when_the_old_one_would_return(office: Office) -> None:
    item = office.item(ASKED)
    office.services.deciding.decide([item], "snooze", Given(by="reply"))
    office.services.deciding.decide([item], "wait", Given(by="vr"))
    office.services.deciding.decide([item], "discuss", Given())
    found = stored(office, item)
    assert (found["return_on"], found["until_event"]) == (None, "")
    office.reopen(later=timedelta(days=9))
    assert inbox(office) == []


# --- coming back without a write -------------------------------------------------------------------------------------


@pytest.mark.parametrize("decision", ["wait", "snooze"])
def test_it_comes_back_on_its_day_without_a_write(office: Office, decision: Decision) -> None:
    item = office.item(ASKED)
    office.services.deciding.decide([item], decision, Given(by="26-11"))
    before = people_made(office.path), deeds(office.path)
    for days, expected in ((0, []), (2, []), (1, [(item, "date")]), (4, [(item, "date")])):
        office.reopen(later=timedelta(days=days))
        assert inbox(office) == expected, office.moment
    assert (people_made(office.path), deeds(office.path)) == before


@pytest.mark.parametrize(("decision", "by"), [("wait", "11-12"), ("snooze", "reply")])
def test_it_comes_back_when_an_answer_comes_in(office: Office, decision: Decision, by: str) -> None:
    item = office.item(ASKED)
    office.services.deciding.decide([item], decision, Given(by=by))
    assert inbox(office) == []
    office.reopen(later=timedelta(hours=1))
    office.take(ASKED.answer(sender="Noor <noor.bakker@minbzk.nl>", to="griffie@tweedekamer.nl").raw())
    assert inbox(office) == [], "our own mail is no answer"
    (answer,) = office.take(ASKED.answer(text="Hier is het antwoord.\n").raw())
    assert (item, "reply") in inbox(office)
    derived_holds(office.services)
    office.services.history.undo()
    assert inbox(office) == []
    office.services.history.redo()
    assert sorted(inbox(office)) == sorted([(item, "reply"), (answer.items[0], "")])


def test_a_snooze_until_a_day_sleeps_through_an_answer(office: Office) -> None:
    item = office.item(ASKED)
    office.services.deciding.decide([item], "snooze", Given(by="11-12"))
    office.reopen(later=timedelta(hours=1))
    (answer,) = office.take(ASKED.answer().raw())
    assert inbox(office) == [(answer.items[0], "")]


def test_an_answer_before_the_wait_does_not_bring_it_back(office: Office) -> None:
    item = office.item(ASKED)
    office.take(ASKED.answer(to="x@elders.nl").raw())
    office.reopen(later=timedelta(hours=1))
    office.services.deciding.decide([item], "wait", Given(by="11-12"))
    assert item not in [ref for ref, _ in inbox(office)]


# --- whose -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "decision", [rule.decision for rule in RULES if rule.section or rule.decision in {"note", "question"}]
)
def test_what_goes_in_a_brief_needs_a_manager(office: Office, decision: Decision) -> None:
    item = office.item(Mail(subject="Voor wie?", to="x@elders.nl"))
    full = Given(gist="Kern", advice="Ja", kenmerk="K1", to="Loket Wonen", author="Piet Smit", reason="x")
    decide = office.services.deciding.decide
    assert nothing_changes(office, lambda: decide([item], decision, full), Missing).field == "manager"  # type: ignore[attr-defined]


def test_what_stays_here_needs_none(office: Office) -> None:
    item = office.item(Mail(subject="Voor wie?", to="x@elders.nl"))
    for decision in ("wait", "snooze", "archive"):
        office.services.deciding.decide([item], decision, Given())  # type: ignore[list-item]
        assert stored(office, item)["manager_id"] is None


def test_a_manager_may_be_given_with_the_decision(office: Office) -> None:
    item = office.item(Mail(subject="Voor wie?", to="x@elders.nl"))
    office.services.deciding.decide([item], "discuss", Given(manager="FEA"))
    assert stored(office, item)["manager_id"] == 2
    assert office.services.briefs.concept("FEA").brief != office.services.briefs.concept("DJ").brief


def test_the_only_manager_there_is_gets_it(empty_office: Office) -> None:
    item = empty_office.item(Mail(subject="Van voor de manager"))
    Register(empty_office.services.doors).add_manager("Dirk Jansen", [JANSEN])
    empty_office.services.deciding.decide([item], "discuss", Given())
    assert stored(empty_office, item)["manager_id"] == 1


INVOICE = "Hierbij onze factuur voor de huur van de zaal: € 2.340,00. De termijn is 30 dagen.\n"


@pytest.mark.parametrize(
    ("text", "covers"), [(INVOICE, False), (INVOICE.replace("2.340", "940"), True), ("Zaal.\n", True)]
)
@pytest.mark.parametrize("mandate", ["", "ma2"])
def test_a_mandate_covers_no_higher_amount_than_it_goes_up_to(
    office: Office, text: str, covers: bool, mandate: str
) -> None:
    office.services.register.add_mandate("DJ", "Facturen tot € 1.000", "agreement", "", "", None)
    item, deciding = office.item(Mail(subject="Factuur 4502 zaalhuur", text=text)), office.services.deciding
    seen = deciding.propose([item], "settle", Given(mandate=mandate))
    assert (seen.guess.mandate, seen.problem is None) == ("Facturen tot € 1.000" if covers else "", covers)
    if not covers:
        assert isinstance(seen.problem, OverLimit)
        assert "€ 2.340; “Facturen tot € 1.000” gaat tot € 1.000." in explain(seen.problem, words("nl")).message
        nothing_changes(office, lambda: deciding.decide([item], "settle", Given(mandate=mandate)), OverLimit)
    (done,) = deciding.decide([item], "settle", Given(mandate=mandate, reason="besteld door Dirk"))
    assert (done.item.state, done.item.reason) == ("settled", "besteld door Dirk")


@pytest.mark.parametrize("given", [Given(gist="Zaalhuur, samen € 2.340"), Given(gist="€ 2.340", mandate="ma2")])
def test_an_amount_in_the_gist_that_is_given_counts(office: Office, given: Given) -> None:
    office.services.register.add_mandate("DJ", "Facturen tot € 1.000", "agreement", "", "", None)
    item = office.item(Mail(subject="Factuur 4502 zaalhuur", text="Zie bijlage.\n"))
    nothing_changes(office, lambda: office.services.deciding.decide([item], "settle", given), OverLimit)


def test_an_amount_in_the_own_title_of_a_sealed_piece_counts_and_is_not_told(office: Office) -> None:
    office.services.register.add_mandate("DJ", "Facturen tot € 1.000", "agreement", "", "", None)
    item = office.item(Mail(subject="Dep. V Factuur 4502", text="Totaal € 10.\n"))
    office.services.shaping.edit([item], Edit(title="Factuur van € 2.340"))
    decide = office.services.deciding.decide
    nothing_changes(office, lambda: decide([item], "settle", Given(mandate="ma2")), Missing)


def test_of_the_mandates_that_fit_the_one_that_covers_the_amount_is_taken(office: Office) -> None:
    add, deciding = office.services.register.add_mandate, office.services.deciding
    add("DJ", "Facturen tot € 1.000", "agreement", "", "", None)
    add("DJ", "Facturen zaalhuur tot € 5.000", "agreement", "", "", None)
    item = office.item(Mail(subject="Factuur 4502 zaalhuur", text=INVOICE))
    assert deciding.propose([item], "settle", Given()).guess.mandate == "Facturen zaalhuur tot € 5.000"
    higher = office.item(Mail(subject="Factuur 4503 zaalhuur", text=INVOICE.replace("2.340", "12.340")))
    problem = deciding.propose([higher], "settle", Given()).problem
    assert isinstance(problem, OverLimit)
    assert problem.limit == 500_000


def test_a_reason_that_was_carried_over_from_another_piece_does_not_lift_the_limit(office: Office) -> None:
    office.services.register.add_mandate("DJ", "Facturen tot € 1.000", "agreement", "", "", None)
    item, decide = office.item(Mail(subject="Factuur 4502", text=INVOICE)), office.services.deciding.decide
    carried = Given(mandate="ma2", reason="eenmalig", carried=True)
    nothing_changes(office, lambda: decide([item], "settle", carried), OverLimit)
    (done,) = decide([item], "settle", Given(mandate="ma2", reason="eenmalig"))
    assert done.guess.over == 234_000


def test_of_a_marked_piece_the_amount_is_not_told(office: Office) -> None:
    office.services.register.add_mandate("DJ", "Facturen", "agreement", "€ 1.000 per factuur", "", None)
    item = office.item(Mail(subject="Factuur 4502 zaalhuur", text=INVOICE))
    office.services.shaping.mark([item], "personnel")
    problem = office.services.deciding.propose([item], "settle", Given()).problem
    assert problem is not None
    assert "2.340" not in explain(problem, words("nl")).message
