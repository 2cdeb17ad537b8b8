"""The register of commitments: recorded, changed, kept or lapsed; taken over from a table; marked ones are pointers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.services.making import Mail, Office
from tests.services.truths import derived_holds
from werkbank.domain.errors import NotADate, NotFound, QuestionRefused, UsageError, WerkbankError
from werkbank.services.guesses import Given
from werkbank.services.questions.commitments import CommitmentEdit, Commitments
from werkbank.services.questions.shaping import QuestionEdit

PROMISED = CommitmentEdit(
    text="Brief over de huurtoeslag per gemeente", made_on="3 juni", occasion="commissiedebat", due="1 dec",
    reference="32 847, nr. 12", person="Piet Smit", manager="DJ", theme="huur",
)  # fmt: skip


@pytest.fixture
def register(office: Office) -> Commitments:
    return office.services.commitments


def state(office: Office) -> object:
    return office.rows("SELECT * FROM commitment"), office.rows("SELECT count(*) FROM deed")


def refused(office: Office, use: Callable[[Commitments], object], error: type[WerkbankError]) -> WerkbankError:
    before = state(office)
    with pytest.raises(error) as caught:
        use(office.services.commitments)
    assert state(office) == before
    return caught.value


def test_what_was_promised_is_recorded_with_its_days(office: Office, register: Commitments) -> None:
    register.add(PROMISED)
    (one,) = register.window()
    assert (one.ref, one.kind, one.made_on, one.due) == ("t1", "promise", date(2026, 6, 3), date(2026, 12, 1))
    assert (one.manager, one.person, one.reference, one.theme) == ("Dirk Jansen", "Piet Smit", "32 847, nr. 12", "huur")
    assert (one.state, one.overdue, one.hidden) == ("", False, False)
    assert register.view("t1") == one
    derived_holds(office.services)


def test_without_a_day_it_was_made_today(office: Office, register: Commitments) -> None:
    register.add(CommitmentEdit(text="Motie over optoppen", kind="motion"))
    assert (register.view("t1").made_on, register.view("t1").kind) == (office.services.doors.clock.today(), "motion")


def test_what_is_due_first_is_on_top_and_what_is_settled_below(register: Commitments) -> None:
    for text, due in (
        ("geen dag", ""),
        ("later", "1 mrt"),
        ("te laat", "20-11-2026"),
        ("eerst", "1 dec"),
        ("klaar", "24-11"),
    ):
        register.add(CommitmentEdit(text=text, due=due))
    register.state("t5", "done")
    assert [one.text for one in register.window()] == ["te laat", "eerst", "later", "geen dag", "klaar"]
    assert [one.text for one in register.window(every=False)][-1] == "geen dag"
    assert [one.text for one in register.window(by=date(2026, 12, 1))] == ["te laat", "eerst"]
    assert [one.overdue for one in register.window()] == [True, False, False, False, False]


def test_of_one_manager_and_of_nobody(register: Commitments) -> None:
    for name in ("DJ", "FEA", ""):
        register.add(CommitmentEdit(text=f"voor {name}", manager=name))
    assert [one.text for one in register.window("DJ")] == ["voor DJ", "voor"]


def test_kept_lapsed_and_open_again_with_how_and_when(office: Office, register: Commitments) -> None:
    register.add(PROMISED)
    register.state("t1", "done", "vorige week vrijdag", "Brief verzonden")
    one = register.view("t1")
    assert (one.state, one.state_on, one.remark) == ("done", date(2026, 11, 20), "Brief verzonden")
    register.state("t1", "dropped")
    assert register.view("t1").state_on == date(2026, 11, 23)
    register.state("t1", "")
    assert (register.view("t1").state, register.view("t1").state_on) == ("", None)
    for _ in range(3):
        office.services.history.undo()
    assert register.view("t1").remark == ""
    derived_holds(office.services)


def test_it_is_changed_and_that_is_one_step_back(office: Office, register: Commitments) -> None:
    register.add(PROMISED)
    before = register.view("t1")
    register.edit("t1", CommitmentEdit(text="Anders\x1b[31m", due="", person="", remark="loopt"))
    one = register.view("t1")
    assert (one.text, one.due, one.person, one.remark, one.occasion) == (
        "Anders[31m",
        None,
        "",
        "loopt",
        "commissiedebat",
    )
    office.services.history.undo()
    assert register.view("t1") == before


@pytest.mark.parametrize(
    ("use", "error"),
    [
        (lambda all_: all_.add(CommitmentEdit()), UsageError), (lambda all_: all_.add(CommitmentEdit(text=" \x07")), UsageError),
        (lambda all_: all_.add(CommitmentEdit(text="x", due="bestaat niet")), NotADate),
        (lambda all_: all_.add(CommitmentEdit(text="x", person="Wie Weet")), NotFound),
        (lambda all_: all_.add(CommitmentEdit(text="x", marking="dep-v")), UsageError),
        (lambda all_: all_.add(CommitmentEdit(text="Stg. Geheim plan")), QuestionRefused),
        (lambda all_: all_.add(CommitmentEdit(text="Dep. V. plan")), QuestionRefused),
        (lambda all_: all_.add(CommitmentEdit(text="Stg. Geheim plan", marking="embargo")), QuestionRefused),
        (lambda all_: all_.add(CommitmentEdit(text="x", remark="Dep. V. plan")), QuestionRefused),
        (lambda all_: all_.add(CommitmentEdit(text="x", occasion="Stg. Geheim overleg")), QuestionRefused),
        (lambda all_: all_.edit("t1", CommitmentEdit(text="Stg. Geheim plan", marking="")), QuestionRefused),
        (lambda all_: all_.add(CommitmentEdit(text="x"), "v9"), NotFound),
        (lambda all_: all_.edit("t1", CommitmentEdit()), UsageError), (lambda all_: all_.edit("t1", CommitmentEdit(text="")), UsageError),
        (lambda all_: all_.edit("t1", CommitmentEdit(remark="Stg. Geheim")), QuestionRefused),
        (lambda all_: all_.edit("t9", CommitmentEdit(text="x")), NotFound), (lambda all_: all_.edit("v1", CommitmentEdit(text="x")), UsageError),
        (lambda all_: all_.state("t1", ""), QuestionRefused), (lambda all_: all_.state("t1", "weg"), UsageError),
    ],
)  # fmt: skip
def test_what_cannot_be_changes_nothing(
    office: Office, use: Callable[[Commitments], object], error: type[WerkbankError]
) -> None:
    office.services.commitments.add(PROMISED)
    refused(office, use, error)
    with pytest.raises(NotFound):
        office.services.commitments.view("t9")


def test_a_marked_one_is_a_pointer_everywhere(office: Office, register: Commitments) -> None:
    register.add(CommitmentEdit(text="Personeelsvertrouwelijk: de zeekomkommer", due="1 dec", person="Piet Smit"))
    register.add(CommitmentEdit(text="Nog een zeekomkommer", marking="embargo"))
    for one in register.window():
        assert one.hidden
        assert (one.text, one.person, one.occasion, one.remark) == ("", "", "", "")
    assert register.view("t1").due == date(2026, 12, 1)
    assert "komkommer" not in str(office.services.memory.like("zeekomkommer"))


def test_a_marking_anywhere_in_it_counts(register: Commitments) -> None:
    register.add(CommitmentEdit(text="Een brief", remark="Personeelsvertrouwelijk: over de zeekomkommer"))
    register.add(CommitmentEdit(text="Een brief", due="1 dec"))
    register.edit("t2", CommitmentEdit(remark="Onder embargo: de zeekomkommer"))
    assert [one.hidden for one in register.window()] == [True, True]


@pytest.fixture
def asked(office: Office) -> Office:
    """A question of Dirk Jansen, with a number."""
    office.take(Mail(subject="Kamervragen over de huurtoeslag").raw())
    office.services.deciding.decide(["s1"], "question", Given(checklist="C2"))
    office.services.question_shaping.edit("v1", QuestionEdit(reference="2026Z12345"))
    return office


def test_made_in_an_answer_it_has_what_the_question_says(asked: Office) -> None:
    asked.services.commitments.add(CommitmentEdit(text="Brief na de zomer"), "s1")
    one = asked.services.commitments.view("t1")
    assert (one.question, one.manager, one.reference) == ("v1", "Dirk Jansen", "2026Z12345")


def test_a_marking_of_the_question_hides_it_and_a_seal_takes_it_out_of_the_memory(asked: Office) -> None:
    asked.services.commitments.add(CommitmentEdit(text="Brief over zeekomkommers"), "v1")
    asked.services.shaping.mark(["s1"], "personnel")
    assert asked.services.commitments.view("t1").hidden
    assert len(asked.rows("SELECT id FROM memory")) == 1
    asked.services.shaping.mark(["s1"], "dep-v")
    assert asked.services.commitments.view("t1").hidden
    assert asked.rows("SELECT id FROM memory") == []
    refused(asked, lambda all_: all_.add(CommitmentEdit(text="Nog een"), "v1"), QuestionRefused)
    derived_holds(asked.services)


# --- from a table ----------------------------------------------------------------------------------------------------

TABLE = (
    "Toezegging;Soort;Gedaan op;Uiterlijk;Kenmerk;Stand;Trekker;Kleur\n"
    "Brief over wonen;toezegging;3-6-2026;1-12-2026;32 847, nr. 1;;Piet Smit;rood\n"
    ";;;;;;;\n"
    "Motie over optoppen;motie;4-6-2026;;32 847, nr. 2;afgedaan;;\n"
)


def test_what_would_be_due_before_it_was_made_is_refused(office: Office) -> None:
    keep, before = office.services.commitments, state(office)
    with pytest.raises(QuestionRefused) as told:
        keep.add(CommitmentEdit(text="Brief", made_on="3 juni", due="1 dec 2025"))
    assert (told.value.reason, told.value.subject) == ("commitment-due", "1-12-2025")
    assert state(office) == before
    keep.add(CommitmentEdit(text="Brief", made_on="3 juni 2026", due="3 juni 2026"))
    for edit in (CommitmentEdit(due="2 juni 2026"), CommitmentEdit(made_on="4 juni 2026")):
        with pytest.raises(QuestionRefused):
            keep.edit("t1", edit)
    assert keep.view("t1").due == date(2026, 6, 3)


def test_a_table_is_taken_over_as_one_deed(office: Office) -> None:
    taken = office.services.commitment_listings.take(TABLE.encode())
    assert (taken.commitments, taken.same, taken.problems, taken.strange) == (("t1", "t2"), (), (), ("Kleur",))
    one, two = office.services.commitments.window()
    assert (one.text, one.person, one.due) == ("Brief over wonen", "Piet Smit", date(2026, 12, 1))
    assert (two.kind, two.state, two.state_on) == ("motion", "done", date(2026, 11, 23))
    derived_holds(office.services)
    again = office.services.commitment_listings.take(TABLE.encode())
    assert (again.commitments, again.same) == ((), (2, 4))
    office.services.history.undo()
    assert office.services.commitments.window() == ()
    derived_holds(office.services)


def test_a_row_that_is_due_before_it_was_made_is_taken_over_and_told(office: Office) -> None:
    table = TABLE.replace("1-12-2026", "1-2-2026") + "Brief;;4-6-2026;4-6-2026;;;;\n"
    taken = office.services.commitment_listings.take(table.encode())
    assert (taken.commitments, taken.out_of_order, taken.problems) == (("t1", "t2", "t3"), (2,), ())


def test_every_problem_of_every_row_is_told_and_nothing_is_recorded(office: Office) -> None:
    table = TABLE.replace("Piet Smit", "Wie Weet").replace("1-12-2026", "ooit") + ";motie\nStg. Geheim;raadsel\n"
    before = state(office)
    taken = office.services.commitment_listings.take(table.encode())
    assert [(one.row, one.field) for one in taken.problems] == [
        (2, "due"), (2, "person"), (5, "text"), (6, "text"), (6, "kind"),
    ]  # fmt: skip
    assert (taken.commitments, state(office)) == ((), before)


@pytest.mark.parametrize(
    ("data", "field"), [(b"", "column"), (b"Soort;Uiterlijk\nmotie;1-12\n", "column"), (b'Toezegging\n"open', "table")]
)
def test_what_is_no_such_table_is_told(office: Office, data: bytes, field: str) -> None:
    (problem,) = office.services.commitment_listings.take(data).problems
    assert problem.row == 0
    assert isinstance(problem.error, UsageError)
    assert problem.error.field == field


def test_a_table_that_is_too_long_is_told(office: Office) -> None:
    (problem,) = office.services.commitment_listings.take(b"Toezegging\n" + b"x\n" * 5_001).problems
    assert isinstance(problem.error, UsageError)
    assert problem.error.field == "table-long"
