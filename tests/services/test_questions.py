"""Preparing a question: its parts, what stands on its checklist, who owes what, and when it is ready."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.services.conftest import Begin
from tests.services.making import Mail, Office
from tests.services.truths import deeds, derived_holds, people_made
from werkbank.domain.errors import NotFound, QuestionRefused, UsageError, WerkbankError
from werkbank.domain.question_views import QuestionView
from werkbank.services.guesses import Given
from werkbank.services.questions.checking import CheckEdit
from werkbank.services.questions.shaping import PartEdit, QuestionEdit
from werkbank.services.shaping import Edit

ASKED = Mail(subject="Kamervragen over de huurtoeslag")


def with_questions(office: Office) -> None:
    """A question with three parts, one of them of two numbers."""
    office.take(ASKED.raw())
    office.services.deciding.decide(["s1"], "question", Given(checklist="C2"))
    office.services.question_shaping.add(
        "v1", [(("1",), "Kent u het bericht?"), (("2", "3"), "Hoeveel huurders?"), ((), "Zo nee, waarom niet?")]
    )


@pytest.fixture
def asking(begin: Begin) -> Office:
    return begin(with_questions)


def view(office: Office, ref: str = "v1") -> QuestionView:
    return office.services.questions.view(ref)


def refused(office: Office, use: Callable[[], object], error: type[WerkbankError]) -> WerkbankError:
    before = people_made(office.path), deeds(office.path)
    with pytest.raises(error) as caught:
        use()
    assert (people_made(office.path), deeds(office.path)) == before
    return caught.value


def whole(office: Office) -> list[str]:
    return [one.id for one in view(office).checklist.items if not one.per_part]


def test_parts_keep_their_printed_numbers_and_their_order(asking: Office) -> None:
    assert [(one.place, one.numbers, one.text) for one in view(asking).parts] == [
        (1, ("1",), "Kent u het bericht?"), (2, ("2", "3"), "Hoeveel huurders?"), (3, (), "Zo nee, waarom niet?"),
    ]  # fmt: skip
    (line,) = asking.services.questions.window().lines
    assert (line.ref, line.parts, line.answered, line.percent, line.checklist) == ("v1", 3, 0, 0, "C2")


def test_splitting_merging_and_removing_is_one_deed_each(asking: Office) -> None:
    shaping = asking.services.question_shaping
    before = [(one.place, one.numbers, one.text) for one in view(asking).parts]
    shaping.change("v1", 2, PartEdit(answer="1,5 miljoen.", numbers=("2", "3", "4")))
    shaping.split("v1", 2, len("Hoeveel"))
    assert [(one.place, one.text) for one in view(asking).parts] == [
        (1, "Kent u het bericht?"), (2, "Hoeveel"), (3, "huurders?"), (4, "Zo nee, waarom niet?"),
    ]  # fmt: skip
    shaping.merge("s1", 2)
    assert [(one.place, one.numbers, one.text, one.answer) for one in view(asking).parts][1] == (
        2, ("2", "3", "4"), "Hoeveel\nhuurders?", "1,5 miljoen.",
    )  # fmt: skip
    shaping.remove("v1", 1)
    assert [one.place for one in view(asking).parts] == [1, 2]
    for _ in range(4):
        asking.services.history.undo()
    assert [(one.place, one.numbers, one.text) for one in view(asking).parts] == before
    derived_holds(asking.services)


@pytest.mark.parametrize(
    ("use", "error"),
    [
        (lambda shaping: shaping.split("v1", 1, 0), QuestionRefused), (lambda shaping: shaping.merge("v1", 3), QuestionRefused),
        (lambda shaping: shaping.remove("v1", 4), NotFound), (lambda shaping: shaping.change("v1", 0, PartEdit(text="x")), NotFound),
        (lambda shaping: shaping.change("v1", 1, PartEdit()), UsageError), (lambda shaping: shaping.change("v1", 1, PartEdit(text=" ")), UsageError),
        (lambda shaping: shaping.add("v1", [((), "x")] * 600), QuestionRefused), (lambda shaping: shaping.add("v1", [((), "\x1b")]), UsageError),
        (lambda shaping: shaping.edit("v9", QuestionEdit(core="x")), NotFound), (lambda shaping: shaping.edit("n1", QuestionEdit(core="x")), UsageError),
        (lambda shaping: shaping.edit("v1", QuestionEdit()), UsageError),
    ],
)  # fmt: skip
def test_what_cannot_be_changes_nothing(
    asking: Office, use: Callable[[object], object], error: type[WerkbankError]
) -> None:
    refused(asking, lambda: use(asking.services.question_shaping), error)


def test_what_is_known_of_it(asking: Office) -> None:
    asking.services.question_shaping.edit(
        "v1",
        QuestionEdit(
            asker="Lid De Vries (X)",
            kind="fact",
            core="Ja\x1b[31m",
            submitted="10-11-2026",
            requested="1 dec",
            author="Piet Smit",
        ),
    )
    one = view(asking)
    assert (one.question.asker, one.question.kind, one.question.core) == ("Lid De Vries (X)", "fact", "Ja[31m")
    assert (one.question.submitted, one.question.requested, one.line.author) == (
        date(2026, 11, 10), date(2026, 12, 1), "Piet Smit",
    )  # fmt: skip


def test_ticking_what_is_asked_of_the_whole_and_of_a_part(asking: Office) -> None:
    checking, first = asking.services.checking, whole(asking)[0]
    columns = [one.id for one in view(asking).checklist.columns]
    checking.set("v1", first, CheckEdit(state="in", source="brief", as_of="1-7-2026"))
    checking.set("v1", columns[0], CheckEdit(state="in"), 2)
    before = view(asking).line.percent
    assert 0 < before < 100
    checking.set("v1", columns[0], CheckEdit(state="none", reason="geen cijfers"), 3)
    assert view(asking).line.percent > before
    assert isinstance(
        refused(asking, lambda: checking.set("v1", columns[0], CheckEdit(state="in")), QuestionRefused), QuestionRefused
    )
    refused(asking, lambda: checking.set("v1", first, CheckEdit(state="in"), 1), QuestionRefused)
    refused(asking, lambda: checking.set("v1", first, CheckEdit(state="none")), QuestionRefused)
    refused(asking, lambda: checking.set("v1", first, CheckEdit(state="asked")), QuestionRefused)
    refused(asking, lambda: checking.set("v1", "bestaat niet", CheckEdit(state="in")), QuestionRefused)
    refused(asking, lambda: checking.set("v1", columns[0], CheckEdit(state="in"), 9), NotFound)


def test_who_is_named_owes_it_until_it_is_in(asking: Office) -> None:
    checking, first = asking.services.checking, whole(asking)[0]
    checking.set("v1", first, CheckEdit(person="Piet Smit", wanted="morgen"))
    (owed,) = asking.services.questions.owed()
    assert (owed.question, owed.check, owed.person, owed.wanted, owed.place) == (
        "v1",
        first,
        "Piet Smit",
        date(2026, 11, 24),
        0,
    )
    assert [one.asked for one in asking.services.questions.window().lines] == [1]
    asking.take(Mail(subject="RE: v1 de cijfers", sender="Piet Smit <p.smit@minbzk.nl>").raw())
    assert len(asking.services.questions.owed(person="Piet Smit")[0].answers) in (0, 1)
    checking.set("v1", first, CheckEdit(state="in"))
    assert asking.services.questions.owed() == ()


def test_ready_is_refused_while_something_blocks_unless_there_is_a_reason(asking: Office) -> None:
    checking = asking.services.checking
    told = refused(asking, lambda: checking.state("v1", "ready"), QuestionRefused)
    assert isinstance(told, QuestionRefused)
    assert told.reason == "blocking"
    assert told.subject
    assert checking.state("v1", "ready", "griffie wacht").override == "griffie wacht"
    assert [one.state for one in asking.services.questions.window().lines] == ["ready"]
    refused(asking, lambda: checking.state("v1", "ready", "nog eens"), QuestionRefused)
    asking.services.history.undo()
    assert view(asking).question.state == ""


def test_answered_is_refused_while_a_part_has_no_answer_that_stands(asking: Office) -> None:
    checking, shaping = asking.services.checking, asking.services.question_shaping
    told = refused(asking, lambda: checking.state("v1", "answered"), QuestionRefused)
    assert isinstance(told, QuestionRefused)
    assert (told.reason, told.count) == ("unanswered", 3)
    checking.state("v1", "ready", "griffie wacht")
    assert checking.state("v1", "answered", "mondeling").override == "mondeling"
    asking.services.history.undo()
    shaping.change("v1", 1, PartEdit(answer="Ja.", answered=True))
    shaping.change("v1", 2, PartEdit(answer="Ja.", answered=True))
    told = refused(asking, lambda: checking.state("v1", "answered"), QuestionRefused)
    assert isinstance(told, QuestionRefused)
    assert told.count == 1
    shaping.change("v1", 3, PartEdit(answer="Ja.", answered=True))
    assert checking.state("v1", "answered").override == "griffie wacht"


def two_more(office: Office) -> None:
    with_questions(office)
    office.take(Mail(subject="Vraag van de VNG").raw())
    office.services.deciding.decide(["s2"], "question", Given(checklist="C1"))


def test_several_become_ready_in_one_deed_or_none_of_them(begin: Begin) -> None:
    office = begin(two_more)
    states = office.services.checking.states
    refused(office, lambda: states(("v1", "v2"), "ready"), QuestionRefused)
    assert [one.state for one in states(("v1", "v2", "s2"), "ready", "moet weg")] == ["ready", "ready"]
    assert office.services.history.log()[0].args["question"] == "v1,v2"
    refused(office, lambda: states(("v1", "v2"), "ready", "x"), QuestionRefused)
    office.services.history.undo()
    assert [view(office, ref).line.state for ref in ("v1", "v2")] == ["", ""]


def answered(office: Office) -> None:
    for place in (1, 2, 3):
        office.services.question_shaping.change("v1", place, PartEdit(answer="Ja.", answered=True))
    office.services.checking.state("v1", "answered", "per telefoon")


@pytest.mark.parametrize(
    "opens",
    [
        lambda office: office.services.question_shaping.change("v1", 2, PartEdit(answered=False)),
        lambda office: office.services.checking.set("v1", "answered", CheckEdit(state=""), 2),
        lambda office: office.services.question_shaping.add("v1", [(("4",), "En verder?")]),
        lambda office: office.services.question_shaping.split("v1", 1, 6),
    ],
)
def test_what_opens_a_part_reopens_a_question_that_was_answered(
    asking: Office, opens: Callable[[Office], object]
) -> None:
    answered(asking)
    opens(asking)
    now = view(asking)
    assert (now.line.state, now.line.override) == ("", "")
    assert asking.services.history.log()[0].args["reopened"] is True
    asking.services.history.undo()
    now = view(asking)
    assert (now.line.state, now.line.override, now.line.answered) == ("answered", "per telefoon", 3)


def test_a_part_that_needs_no_answer_leaves_the_question_answered(asking: Office) -> None:
    answered(asking)
    asking.services.checking.set("v1", "answered", CheckEdit(state="none", reason="dubbel"), 2)
    asking.services.checking.set("v1", "core", CheckEdit(state="in"), 2)
    asking.services.checking.set("v1", "core", CheckEdit(state=""), 2)
    assert view(asking).line.state == "answered"


def test_answered_without_ever_having_been_ready_is_refused_with_what_blocks(asking: Office) -> None:
    checking, shaping = asking.services.checking, asking.services.question_shaping
    for place in (1, 2, 3):
        shaping.change("v1", place, PartEdit(answer="Ja.", answered=True))
    told = refused(asking, lambda: checking.state("v1", "answered"), QuestionRefused)
    assert isinstance(told, QuestionRefused)
    assert (told.reason, told.count) == ("unanswered-whole", len(view(asking).readiness.blocking))
    assert checking.state("v1", "answered", "mondeling").override == "mondeling"
    checking.state("v1", "dropped", "ingetrokken")
    assert isinstance(refused(asking, lambda: checking.state("v1", "answered"), QuestionRefused), QuestionRefused)


@pytest.mark.parametrize("road", ["check", "part"])
def test_a_part_without_an_answer_is_answered_only_with_a_reason(asking: Office, road: str) -> None:
    checking, shaping = asking.services.checking, asking.services.question_shaping

    def tick(reason: str | None = None) -> object:
        if road == "check":
            return checking.set("v1", "answered", CheckEdit(state="in", reason=reason), 1)
        return shaping.change("v1", 1, PartEdit(answered=True, reason=reason))

    told = refused(asking, tick, QuestionRefused)
    assert isinstance(told, QuestionRefused)
    assert (told.reason, told.subject) == ("answer-empty", "1")
    tick("staat in de brief")
    one = view(asking)
    assert one.parts[0].answered
    check = one.readiness.cells["answered", one.parts[0].id].check
    assert (check and check.state, check and check.reason) == ("in", "staat in de brief")
    shaping.change("v1", 1, PartEdit(answered=False))
    one = view(asking)
    assert one.readiness.cells["answered", one.parts[0].id].state == ""


def test_a_question_without_parts_is_answered_when_nothing_blocks(asking: Office) -> None:
    checking = asking.services.checking
    for _ in range(3):
        asking.services.question_shaping.remove("v1", 1)
    told = refused(asking, lambda: checking.state("v1", "answered"), QuestionRefused)
    assert isinstance(told, QuestionRefused)
    assert (told.reason, told.count) == ("unanswered-whole", len(view(asking).readiness.blocking))
    for one in view(asking).readiness.blocking:
        checking.set("v1", one.item.id, CheckEdit(state="in"))
    assert checking.state("v1", "answered").state == "answered"


def test_that_it_lapses_takes_a_reason_which_goes_when_it_is_prepared_again(asking: Office) -> None:
    checking = asking.services.checking
    told = refused(asking, lambda: checking.state("v1", "dropped"), QuestionRefused)
    assert isinstance(told, QuestionRefused)
    assert told.reason == "drop-reason"
    assert checking.state("v1", "dropped", "ingetrokken").override == "ingetrokken"
    assert checking.state("v1", "").override == ""


def test_what_was_answered_is_late_no_more(asking: Office) -> None:
    asking.services.shaping.edit(["s1"], Edit(due="2026-11-20"))
    assert [row.line.ref for row in asking.services.overviews.today().rows] == ["s1"]
    assert [one.status for one in asking.services.questions.window().lines] == ["late"]
    for state in ("answered", "dropped"):
        asking.services.checking.state("v1", state, "niet meer nodig")  # type: ignore[arg-type]
        assert asking.services.overviews.today().rows == ()
        assert [one.status for one in asking.services.questions.window().lines] == ["none"]
        derived_holds(asking.services)
        asking.services.history.undo()
        assert [one.status for one in asking.services.questions.window().lines] == ["late"]


def test_another_decision_takes_all_of_it_along_and_undo_brings_it_back(asking: Office) -> None:
    asking.services.checking.set("v1", whole(asking)[0], CheckEdit(state="in"))
    asking.services.deciding.decide(["s1"], "archive", Given())
    assert asking.services.questions.window().lines == ()
    asking.services.history.undo()
    assert [one.parts for one in asking.services.questions.window().lines] == [3]
    derived_holds(asking.services)


def test_a_marked_question_shows_no_word_in_the_list(asking: Office) -> None:
    asking.services.shaping.mark(["s1"], "personnel")
    (line,) = asking.services.questions.window().lines
    assert (line.title, line.asker, line.hidden) == ("", "", True)
