"""The decision line: what is prefilled, what is told while one types, and that looking changes nothing."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as example
from hypothesis import strategies as st

from tests.services.making import AMRANI, JANSEN, Mail, Office, pile
from tests.services.truths import chain_holds, deeds, people_made
from werkbank.domain.decisions import RULES, Decision
from werkbank.domain.errors import Ambiguous, Missing, NotADate, NotFound, UsageError, WerkbankError
from werkbank.services.guesses import Given

ROOT: Final = Path(__file__).parents[2]
ASKED: Final = Mail(subject="Kamervragen over de huurtoeslag", sender="Griffie Kamer <griffie@tweedekamer.nl>")
DECISIONS: Final = tuple(rule.decision for rule in RULES)


def proposed(office: Office, item: str, decision: Decision, **given: object) -> tuple[object, ...]:
    """Person, desk, what is added, and the problem's kind."""
    found = office.services.deciding.propose([item], decision, Given(**given))  # type: ignore[arg-type]
    return found.guess.person, found.guess.desk, found.adds, type(found.problem)


# --- one item --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("decision", DECISIONS)
def test_what_is_proposed_is_what_is_done(office: Office, decision: Decision) -> None:
    item = office.item(ASKED)
    given = Given(
        advice="Ja",
        kenmerk="K-1",
        to="Loket Wonen" if decision == "refer" else "Piet Smit",
        by="27-11",
        reason="zo afgesproken",
    )
    before = people_made(office.path), deeds(office.path)
    proposal = office.services.deciding.propose([item], decision, given)
    assert (people_made(office.path), deeds(office.path)) == before
    assert (proposal.problem, proposal.adds, proposal.differs) == (None, "", frozenset())
    (decided,) = office.services.deciding.decide([item], decision, given)
    assert decided.guess == proposal.guess


def test_names_come_with_the_numbers(office: Office) -> None:
    item = office.item(ASKED)
    guess = office.services.deciding.propose([item], "settle", Given(gist="Uitnodiging congres")).guess
    assert (guess.manager, guess.mandate, guess.mandate_id) == ("Dirk Jansen", "Uitnodigingen tot 2 uur", 1)
    assert office.services.deciding.propose([item], "settle", Given(mandate="uitnod")).guess.mandate_id == 1
    shared = office.services.deciding.propose([item], "discuss", Given(manager="amrani")).guess
    assert (shared.manager_id, shared.manager) == (2, "Fatima El Amrani")


@pytest.mark.parametrize(
    ("decision", "given", "expected"),
    [
        ("decide", Given(), Missing),
        ("decide", Given(by="31-02-2026"), NotADate),
        ("wait", Given(by="vrij"), type(None)),
        ("wait", Given(by="vrijd"), NotADate),
        ("wait", Given(to="Smit"), Ambiguous),
        ("wait", Given(to="Smit", may_add=True), Ambiguous),
        ("wait", Given(to="Klaas"), NotFound),
        ("refer", Given(), Missing),
        ("refer", Given(to="Loket Zee"), NotFound),
        ("note", Given(type="N"), UsageError),
        ("settle", Given(mandate="m"), UsageError),
        ("discuss", Given(manager="Klaas"), NotFound),
    ],
)
def test_what_is_not_finished_is_told(
    office: Office, decision: Decision, given: Given, expected: type[WerkbankError]
) -> None:
    proposal = office.services.deciding.propose([office.item(ASKED)], decision, given)
    assert type(proposal.problem) is expected
    assert proposal.problem_at == ("" if expected is type(None) else "s1")
    assert proposal.guess.gist == ASKED.subject, "the rest is filled in all the same"


def test_without_a_manager_that_comes_first(office: Office) -> None:
    item = office.item(Mail(subject="Voor wie?", to="x@elders.nl"))
    problem = office.services.deciding.propose([item], "discuss", Given(by="31-02-2026")).problem
    assert isinstance(problem, Missing)
    assert problem.field == "manager"


@pytest.mark.parametrize(
    ("refs", "expected"), [(["s99"], NotFound), (["m1"], UsageError), ([], UsageError), (["s1", "s99"], NotFound)]
)
def test_an_item_that_is_not_there_is_no_proposal(
    office: Office, refs: list[str], expected: type[WerkbankError]
) -> None:
    office.item(ASKED)
    with pytest.raises(expected):
        office.services.deciding.propose(refs, "archive", Given())


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@example(
    decision=st.sampled_from(DECISIONS), by=st.text(max_size=12), to=st.text(max_size=12), other=st.text(max_size=8),
    may_add=st.booleans(),
)  # fmt: skip
def test_nothing_that_can_be_typed_breaks_the_line(
    office: Office, decision: Decision, by: str, to: str, other: str, may_add: bool
) -> None:
    office.item(Mail(subject="Zomaar", message_id="<een@vng.nl>"))
    given = Given(by=by, to=to, mandate=other, type=other, checklist=other, manager=other, gist=by, may_add=may_add)
    proposal = office.services.deciding.propose(["s1"], decision, given)
    assert proposal.decision == decision
    assert proposal.problem is None or isinstance(proposal.problem, WerkbankError)


# --- better guesses --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("subject", "desk"),
    [
        ("Vraag over wonen in Almere", "Loket Wonen"),
        ("WONEN: en nu?", "Loket Wonen"),
        ("Bewonen en wonenden", ""),
        ("Sociaal wonen!", "Loket Sociaal"),
        ("Reünie van de afdeling", "Loket Feest"),
        ("Zomaar", ""),
    ],
)
def test_the_desk_whose_topic_is_in_the_subject(office: Office, subject: str, desk: str) -> None:
    office.services.register.add_desk("Loket Sociaal", ["sociaal wonen", ""])
    office.services.register.add_desk("Loket Feest", ["reunie"])
    found = office.services.deciding.propose([office.item(Mail(subject=subject))], "refer", Given())
    assert found.guess.desk == desk
    assert found.guess.guessed == (("to",) if desk else ())
    assert (found.problem is None) is bool(desk)


def test_the_author_is_a_sender_we_know_or_of_our_own_house_else_the_latest(office: Office) -> None:
    known = office.item(Mail(subject="Van Piet", sender="P. Smit <p.smit@minbzk.nl>"))
    colleague = office.item(Mail(subject="Van Kim", sender="Kim Bos <k.bos@minbzk.nl>"))
    outside, manager = office.item(ASKED), office.item(Mail(subject="Zelf", sender=f"Dirk <{JANSEN}>"))
    assert proposed(office, known, "note") == ("Piet Smit", "", "", type(None))
    assert proposed(office, colleague, "note") == ("Kim Bos", "", "person", type(None))
    for other in (outside, manager):
        assert proposed(office, other, "note") == ("", "", "", Missing)
    office.services.deciding.decide([colleague], "note", Given())
    assert office.rows("SELECT name, addresses FROM person WHERE id = 3") == [("Kim Bos", '["k.bos@minbzk.nl"]')]
    for other in (outside, manager):
        assert proposed(office, other, "note") == ("Kim Bos", "", "", type(None))
    chain_holds(office.services)


def test_the_type_of_a_note_fits_the_recognised_kind(office: Office) -> None:
    for subject, code in (("Kamervragen over x", "KVR"), ("Advies Raad van State", "RvS"), ("Zomaar", "NTB")):
        found = office.services.deciding.propose([office.item(Mail(subject=subject))], "note", Given())
        assert found.guess.type == code


# --- names that are not there yet ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("decision", "to", "register"),
    [
        ("wait", "Klaas de Wit", ("Klaas de Wit", "[]")),
        ("note", "  Klaas\tde Wit ", ("Klaas de Wit", "[]")),
        ("wait", "K.deWit@VNG.nl", ("K.deWit@VNG.nl", '["k.dewit@vng.nl"]')),
    ],
)
def test_a_new_person_comes_in_the_register_with_the_deed(
    office: Office, decision: Decision, to: str, register: tuple[str, str]
) -> None:
    items = [office.item(ASKED), office.item(Mail(subject="Nog een"))]
    given = Given(to=to, may_add=True)
    before = people_made(office.path)
    proposal = office.services.deciding.propose(items, decision, given)
    assert (proposal.adds, proposal.problem, proposal.guess.person) == ("person", None, register[0])
    assert people_made(office.path) == before
    office.services.deciding.decide(items, decision, given)
    assert office.rows("SELECT name, addresses FROM person WHERE id > 2") == [register]
    assert proposed(office, items[0], decision, to=to)[2:] == ("", type(None))
    office.services.history.undo()
    assert people_made(office.path) == before
    office.services.history.redo()
    assert office.one("SELECT count(*) FROM person") == 3
    chain_holds(office.services)


def test_a_new_desk_too(office: Office) -> None:
    items = [result.items[0] for result in office.take(*pile(3))]
    given = Given(to="Loket Zee", may_add=True)
    assert proposed(office, items[0], "refer", to="Loket Zee", may_add=True) == ("", "Loket Zee", "desk", type(None))
    office.services.deciding.decide(items, "refer", given)
    assert office.rows("SELECT name FROM desk ORDER BY id") == [("Loket Wonen",), ("Loket Zee",)]
    assert office.one("SELECT count(*) FROM item WHERE desk_id = 2") == 3
    office.services.history.undo()
    assert [desk.name for desk in office.services.register.desks()] == ["Loket Wonen"]


@pytest.mark.parametrize("to", ["p99", "l7", "...", "--", "\u202e", "s12"])
def test_an_id_or_a_row_of_dots_is_no_name(office: Office, to: str) -> None:
    item = office.item(ASKED)
    for decision in ("wait", "note", "refer"):
        given = Given(to=to, may_add=True)
        assert isinstance(office.services.deciding.propose([item], decision, given).problem, NotFound)  # type: ignore[arg-type]
        with pytest.raises(NotFound):
            office.services.deciding.decide([item], decision, given)  # type: ignore[arg-type]


# --- many at once ----------------------------------------------------------------------------------------------------


def test_of_many_only_what_is_common_is_prefilled(office: Office) -> None:
    items = [office.item(ASKED), office.item(Mail(subject="Uitnodiging"))]
    proposal = office.services.deciding.propose(items, "wait", Given(by="vr"))
    assert proposal.refs == tuple(items)
    assert proposal.differs == {"gist", "person", "address"}
    assert (proposal.guess.gist, proposal.guess.person, proposal.adds) == ("", "", "person")
    assert proposal.guess.return_on == date(2026, 11, 27)
    assert proposal.guess.manager == "Dirk Jansen"
    assert proposal.guess.guessed == ("to",)


def test_each_of_many_gets_its_own_guesses_in_one_deed(office: Office) -> None:
    items = [
        office.item(ASKED),
        office.item(Mail(subject="Uitnodiging", to=AMRANI)),
        office.item(Mail(subject="Van Piet", sender="Piet <p.smit@minbzk.nl>")),
    ]
    office.services.deciding.decide(items, "wait", Given())
    found = office.rows(
        "SELECT i.gist, p.name, i.manager_id FROM item i JOIN person p ON p.id = i.person_id ORDER BY i.id"
    )
    assert found == [
        (ASKED.subject, "Griffie Kamer", 1),
        ("Uitnodiging", "Anna de Boer", 2),
        ("Van Piet", "Piet Smit", 1),
    ]
    office.services.history.undo()
    assert office.one("SELECT count(*) FROM item WHERE state = 'new'") == 3
    assert office.one("SELECT count(*) FROM person") == 2


def test_what_was_not_understood_goes_before_what_is_missing(office: Office) -> None:
    first, second = office.item(ASKED), office.item(Mail(subject="Kenmerk: 2026-0000123"))
    proposal = office.services.deciding.propose([second, first], "sign", Given())
    assert isinstance(proposal.problem, Missing)
    assert proposal.problem_at == first
    assert isinstance(office.services.deciding.propose([second, first], "sign", Given(by="x")).problem, NotADate)


# --- names to complete from ------------------------------------------------------------------------------------------


def test_the_names_there_are(office: Office) -> None:
    office.services.register.edit_manager("FEA", new_name=None, addresses=None, active=False)
    offers = office.services.deciding.offers()
    assert offers.managers == ("Dirk Jansen",)
    assert offers.people == ("Piet Smit", "Petra Smits")
    assert offers.desks == ("Loket Wonen",)
    assert offers.mandates == {"Dirk Jansen": (("ma1", "Uitnodigingen tot 2 uur"),)}
    assert "NTB" in offers.note_types
    assert "C1" in offers.checklists


def test_nobody_there_yet(empty_office: Office) -> None:
    offers = empty_office.services.deciding.offers()
    assert (offers.managers, offers.people, offers.desks, offers.mandates) == ((), (), (), {})


_LOOK: Final = """
import sys
from pathlib import Path
from werkbank.bootstrap import build
from werkbank.services.guesses import Given
from werkbank.settings import Settings
deciding = build(Settings(), Path(sys.argv[1])).deciding
for decision in ("decide", "wait", "note", "refer", "settle"):
    deciding.propose(["s1"], decision, Given())
deciding.offers()
print("sqlalchemy" in sys.modules)
"""


def test_a_proposal_is_made_without_the_heavy_door(office: Office) -> None:
    office.item(ASKED)
    done = subprocess.run(
        [sys.executable, "-c", _LOOK, str(office.path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.stdout.strip(), done.stderr) == ("False", "")
