"""The memory: what resembles a part is found and says why; it is in step with whatever was done; and is used again."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from tests.services.conftest import Begin
from tests.services.making import NOW, Mail, Office
from tests.services.truths import chain_holds, deeds, derived_holds, people_made
from werkbank.domain.errors import NotFound, QuestionRefused, UsageError, WerkbankError
from werkbank.services.guesses import Given
from werkbank.services.questions.commitments import CommitmentEdit
from werkbank.services.questions.memory import MOST
from werkbank.services.questions.shaping import PartEdit, QuestionEdit

FIRST: Final = "Hoeveel huurders kregen huurtoeslag, per gemeente?"
ANSWER: Final = "In 2025 kregen 1,5 miljoen huurders huurtoeslag (bron: CBS)."


def with_questions(office: Office) -> None:
    """Two questions, of the same manager: the first has an answer, the second asks nearly the same."""
    office.take(Mail(subject="Kamervragen één").raw(), Mail(subject="Kamervragen twee").raw())
    office.services.deciding.decide(["s1"], "question", Given(checklist="C2"))
    office.services.deciding.decide(["s2"], "question", Given(checklist="C2"))
    shaping = office.services.question_shaping
    shaping.add("v1", [(("1",), FIRST), (("2",), "Wat kost een vergunning voor optopping?"), ((), "Deelt u dit?")])
    shaping.change("v1", 1, PartEdit(answer=ANSWER, answered=True))
    shaping.add(
        "v2", [(("1",), "Welke huurder in de GEMÉÉNTE Almere krijgt huurtoeslagen?"), ((), "Mogen wolven weg?")]
    )


@pytest.fixture
def asking(begin: Begin) -> Office:
    return begin(with_questions)


def found(office: Office, place: int = 1, typed: str = "") -> list[str]:
    return [one.ref for one in office.services.memory.recall("v2", place, typed)]


def test_an_earlier_answer_is_found_by_its_words_whatever_their_form_and_says_why(asking: Office) -> None:
    (one,) = asking.services.memory.recall("v2", 1)
    assert (one.source, one.ref, one.title, one.said) == ("part", "v1.1", FIRST, ANSWER)
    assert set(one.words) == {"huurder", "gemeente", "huurtoeslagen"}
    assert one.same == ("manager",)
    assert not one.hidden


def test_what_has_no_answer_is_not_there_and_what_resembles_nothing_finds_nothing(asking: Office) -> None:
    assert found(asking, 2) == []
    asking.services.question_shaping.add("v2", [((), "Vergunning voor optoppen?")])
    assert found(asking, 3) == []
    asking.services.question_shaping.change("v1", 2, PartEdit(core="Honderd euro."))
    assert found(asking, 3) == ["v1.2"]


def test_the_question_itself_is_never_among_them(asking: Office) -> None:
    shaping = asking.services.question_shaping
    shaping.change("v2", 2, PartEdit(answer="Huurders in de gemeente krijgen huurtoeslag."))
    asking.services.commitments.add(CommitmentEdit(text="Brief over huurtoeslag van huurders per gemeente"), "v2")
    assert found(asking) == ["v1.1"]
    assert "v2.2" in [one.ref for one in asking.services.memory.like("huurders in de gemeente")]
    asking.services.deciding.decide([asking.item(Mail(subject="Huurtoeslag huurders gemeente"))], "question", Given())
    shaping.add("v3", [((), "Huurtoeslag voor huurders in de gemeente?")])
    assert "m3" not in [one.ref for one in asking.services.memory.recall("v3", 1)]
    assert "m3" in found(asking)


def test_what_is_being_typed_counts_too(asking: Office) -> None:
    assert found(asking, 2) == []
    assert found(asking, 2, "de huurtoeslag van huurders") == ["v1.1"]


def test_commitments_and_messages_are_found_beside_answers(asking: Office) -> None:
    asking.services.commitments.add(
        CommitmentEdit(text="Brief over huurtoeslag van huurders", due="1 dec", remark="loopt", kind="motion")
    )
    asking.take(Mail(subject="Huurtoeslag", text="Zorgen van huurders in onze gemeente.\n\n> oude huurtoeslag\n").raw())
    by = {one.ref: one for one in asking.services.memory.recall("v2", 1)}
    assert set(by) == {"v1.1", "t1", "m3"}
    assert next(iter(by)) == "v1.1"
    assert (by["t1"].kind, by["t1"].said, str(by["t1"].due)) == ("motion", "loopt", "2026-12-01")
    assert by["m3"].said.strip() == "Zorgen van huurders in onze gemeente."
    assert by["m3"].who == "Anna de Boer"


def test_the_same_number_is_enough_whatever_the_words(asking: Office) -> None:
    asking.services.question_shaping.edit("v2", QuestionEdit(reference="36 600 VII, nr. 12"))
    asking.services.question_shaping.change("v2", 2, PartEdit(text="Mogen wolven weg, zie 36 600 VII, nr. 12?"))
    asking.services.commitments.add(CommitmentEdit(text="Iets heel anders", reference="36600-VII-12"))
    asking.services.commitments.add(CommitmentEdit(text="En nog iets", reference="36 600 VII, nr. 13"))
    assert [(one.ref, one.same) for one in asking.services.memory.recall("v2", 2)] == [("t1", ("reference",))]


def test_the_recent_one_comes_before_the_old_one(asking: Office) -> None:
    for made_on in ("1-3-2022", "20-11-2026", "1-3-2024"):
        asking.services.commitments.add(CommitmentEdit(text="Brief over huurtoeslag en huurders", made_on=made_on))
    assert [one.ref for one in asking.services.memory.recall("v2", 1) if one.source == "commitment"] == [
        "t2",
        "t3",
        "t1",
    ]


def test_words_that_every_message_has_are_no_likeness(asking: Office) -> None:
    asking.take(*(Mail(subject=f"Gemeente {n}", text="Over de gemeente en de huurders.").raw() for n in range(40)))
    asking.take(Mail(subject="Zeekomkommers", text="Over de gemeente, zeekomkommers en huurders.").raw())
    assert [one.ref for one in asking.services.memory.like("zeekomkommer in een gemeente met huurders")] == ["m43"]


def test_no_more_than_can_be_read_and_a_rare_word_says_which(asking: Office) -> None:
    asking.take(*(Mail(subject=f"Zeekomkommer {n}").raw() for n in range(1_010, 1_030)))
    assert len(asking.services.memory.like("zeekomkommers")) == MOST
    assert [one.ref for one in asking.services.memory.like("zeekomkommers 1015")] == ["m8"]


@pytest.mark.parametrize("marking", ["personnel", "embargo"])
def test_of_a_masked_one_only_that_it_is_there(asking: Office, marking: str) -> None:
    asking.services.shaping.mark(["s1"], marking)
    (one,) = asking.services.memory.recall("v2", 1)
    assert (one.ref, one.hidden, one.title, one.said, one.who, one.words) == ("v1.1", True, "", "", "", ())
    with pytest.raises(QuestionRefused) as caught:
        asking.services.memory.take_over("v2", 1, "v1.1")
    assert caught.value.reason == "take-marked"
    derived_holds(asking.services)


def test_of_a_sealed_one_no_word_is_kept_and_lifting_brings_it_back(asking: Office) -> None:
    asking.services.shaping.mark(["s1"], "dep-v")
    assert found(asking) == []
    assert asking.rows("SELECT * FROM memory") == []
    derived_holds(asking.services)
    with pytest.raises(QuestionRefused):
        asking.services.memory.take_over("v2", 1, "v1.1")
    asking.services.shaping.mark(["s1"], "open", "mag weer")
    assert found(asking) == ["v1.1"]
    derived_holds(asking.services)


def test_a_sealed_message_is_not_found(asking: Office) -> None:
    asking.take(Mail(subject="Dep. V. huurtoeslag huurders gemeente").raw())
    assert found(asking) == ["v1.1"]
    with pytest.raises(NotFound):
        asking.services.memory.take_over("v2", 1, "m3")


def test_a_question_without_parts_looks_with_what_it_is_about(asking: Office) -> None:
    item = asking.item(Mail(subject="Kamervragen drie"))
    asking.services.deciding.decide([item], "question", Given())
    asking.services.question_shaping.edit("v3", QuestionEdit(text="Huurtoeslag voor huurders?"))
    assert [one.ref for one in asking.services.memory.recall("v3", 0)] == ["v1.1"]
    for ref, place in (("v3", 1), ("v2", 0), ("v2", 3), ("v9", 1)):
        with pytest.raises(NotFound):
            asking.services.memory.recall(ref, place)


@pytest.mark.parametrize(
    "text", ["", " ", '"', "* OR NEAR(", "de het een", "\x00\x1b[31m", "a" * 50_000, "huurtoeslag AND", "é" * 999]
)
def test_anything_may_be_asked(asking: Office, text: str) -> None:
    assert isinstance(asking.services.memory.like(text), tuple)
    assert isinstance(asking.services.memory.recall("v2", 1, text), tuple)


# --- taking over -----------------------------------------------------------------------------------------------------


def part(office: Office, ref: str = "v2", place: int = 1) -> tuple[str, str]:
    one = office.services.questions.view(ref).parts[place - 1]
    return one.answer, one.taken_from


def test_an_answer_is_taken_over_behind_what_is_there_with_its_source(asking: Office) -> None:
    asking.services.question_shaping.change("v2", 1, PartEdit(answer="Zie ook:"))
    before = deeds(asking.path)
    asking.services.memory.take_over("v2", 1, " V1.1 ")
    assert part(asking) == (f"Zie ook:\n\n{ANSWER}", "v1.1")
    assert deeds(asking.path) == before + 1
    asking.services.commitments.add(CommitmentEdit(text="Brief na de zomer", remark="Nog niet verstuurd"))
    asking.services.memory.take_over("s2", 1, "t1")
    assert part(asking) == (f"Zie ook:\n\n{ANSWER}\n\nBrief na de zomer\nNog niet verstuurd", "v1.1, t1")
    asking.take(Mail(subject="Cijfers", text="Het zijn er 12.\n\n> hoeveel?\n").raw())
    asking.services.memory.take_over("v2", 2, "m3")
    assert part(asking, place=2) == ("Het zijn er 12.", "m3")
    asking.services.history.undo()
    assert part(asking, place=2) == ("", "")
    derived_holds(asking.services)


def test_what_was_taken_over_is_found_from_then_on(asking: Office) -> None:
    asking.services.memory.take_over("v2", 1, "v1.1")
    assert {one.ref for one in asking.services.memory.like("huurtoeslag huurders")} == {"v1.1", "v2.1"}


@pytest.mark.parametrize(
    ("place", "source", "error"),
    [
        (1, "v2.1", QuestionRefused), (1, "v1.2", QuestionRefused), (1, "v1.9", NotFound), (1, "v9.1", NotFound), (1, "t1", NotFound),
        (1, "m9", NotFound), (1, "n1", UsageError), (1, "", UsageError), (1, "v1", UsageError), (9, "v1.1", NotFound),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_over_changes_nothing(
    asking: Office, place: int, source: str, error: type[WerkbankError]
) -> None:
    before = people_made(asking.path), deeds(asking.path)
    with pytest.raises(error):
        asking.services.memory.take_over("v2", place, source)
    assert (people_made(asking.path), deeds(asking.path)) == before


def test_not_twice_and_not_longer_than_an_answer_may_be(asking: Office) -> None:
    take = asking.services.memory.take_over
    take("v2", 1, "v1.1")
    with pytest.raises(QuestionRefused) as caught:
        take("v2", 1, "v1.1")
    assert caught.value.reason == "take-twice"
    asking.services.question_shaping.change("v2", 1, PartEdit(answer="x" * 19_990, taken_from=""))
    with pytest.raises(QuestionRefused) as caught:
        take("v2", 1, "v1.1")
    assert caught.value.reason == "take-long"


# --- in step with everything -----------------------------------------------------------------------------------------

_TEXTS: Final = (FIRST, "Wolven op de Veluwe?", "Wat kost een vergunning, zie 32 847, nr. 5?", "é", "de het een")
_MARKS: Final = ("open", "personnel", "dep-v", "state-secret")
_one = st.integers(0, 99)


class AnyQuestions(RuleBasedStateMachine):
    """Any change to questions, parts and commitments; the memory is what it would be if it were made anew."""

    def __init__(self, template: Path) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="werkbank-memory-"))
        self.office = Office(Path(shutil.copy(template, self.folder / "w.sqlite")))
        self.office.take(Mail(subject="Kamervragen één").raw(), Mail(subject="Dep. V. twee").raw())
        self.office.services.deciding.decide(["s1"], "question", Given())

    def attempt(self, use: Callable[[], object]) -> None:
        before = people_made(self.office.path), deeds(self.office.path)
        try:
            use()
        except WerkbankError:
            assert before == (people_made(self.office.path), deeds(self.office.path))

    @rule(item=st.sampled_from(["s1", "s2"]), decision=st.sampled_from(["question", "question", "archive"]))
    def decide(self, item: str, decision: str) -> None:
        self.attempt(lambda: self.office.services.deciding.decide([item], decision, Given()))

    @rule(question=st.sampled_from(["v1", "v2", "s1"]), text=st.sampled_from(_TEXTS))
    def add(self, question: str, text: str) -> None:
        self.attempt(lambda: self.office.services.question_shaping.add(question, [((), text), ((), "tweede deel")]))

    @rule(question=st.sampled_from(["v1", "v2"]), place=st.integers(1, 3), text=st.sampled_from(("", *_TEXTS)))
    def answer(self, question: str, place: int, text: str) -> None:
        self.attempt(lambda: self.office.services.question_shaping.change(question, place, PartEdit(answer=text)))

    @rule(place=st.integers(1, 3), how=st.sampled_from(["split", "merge", "remove"]))
    def shape(self, place: int, how: str) -> None:
        shaping = self.office.services.question_shaping
        uses = {
            "split": lambda: shaping.split("v1", place, 5), "merge": lambda: shaping.merge("v1", place),
            "remove": lambda: shaping.remove("v1", place),
        }  # fmt: skip
        self.attempt(uses[how])

    @rule(source=st.sampled_from(["v1.1", "v1.2", "t1", "m1", "m2"]))
    def take(self, source: str) -> None:
        self.attempt(lambda: self.office.services.memory.take_over("v1", 1, source))

    @rule(title=st.sampled_from(_TEXTS))
    def title(self, title: str) -> None:
        self.attempt(lambda: self.office.services.question_shaping.edit("v1", QuestionEdit(title=title)))

    @rule(text=st.sampled_from(_TEXTS), question=st.sampled_from(["", "v1", "v2"]))
    def promise(self, text: str, question: str) -> None:
        self.attempt(lambda: self.office.services.commitments.add(CommitmentEdit(text=text), question))

    @rule(pick=_one, state=st.sampled_from(["", "done", "dropped"]))
    def keep(self, pick: int, state: str) -> None:
        ref = f"t{pick % 3 + 1}"
        self.attempt(lambda: self.office.services.commitments.state(ref, state, how="zo"))  # type: ignore[arg-type]

    @rule(item=st.sampled_from(["s1", "s2"]), mark=st.sampled_from(_MARKS))
    def mark(self, item: str, mark: str) -> None:
        self.attempt(lambda: self.office.services.shaping.mark([item], mark, "reden"))

    @rule()
    def undo(self) -> None:
        self.attempt(self.office.services.history.undo)

    @rule()
    def redo(self) -> None:
        self.attempt(self.office.services.history.redo)

    @rule()
    def restart(self) -> None:
        self.office.reopen(later=timedelta(minutes=1))

    @invariant()
    def in_step(self) -> None:
        derived_holds(self.office.services)
        shown = str(self.office.services.memory.like(" ".join(_TEXTS)))
        sealed = self.office.rows("SELECT id FROM item WHERE id = 1 AND marking IN ('dep-v', 'state-secret')")
        assert not sealed or "v1." not in shown

    def teardown(self) -> None:
        chain_holds(self.office.services)
        self.office.close()
        shutil.rmtree(self.folder)


def any_use(staffed: Path, times: int, steps: int) -> None:
    run_state_machine_as_test(
        lambda: AnyQuestions(staffed),
        settings=settings(
            max_examples=times, stateful_step_count=steps, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )


def test_the_memory_is_in_step_with_any_use(staffed: Path) -> None:
    any_use(staffed, 8, 20)


@pytest.mark.proof
@pytest.mark.timeout(3600)
def test_the_memory_is_in_step_with_any_use_at_length(staffed: Path) -> None:
    any_use(staffed, 300, 35)


def test_it_is_there_again_after_everything_was_made_anew(asking: Office) -> None:
    asking.services.commitments.add(CommitmentEdit(text="Brief over huurtoeslag van huurders"))
    before = asking.services.memory.recall("v2", 1)
    asking.services.keeping.rebuild()
    assert asking.services.memory.recall("v2", 1) == before
    assert len(before) == 2
    assert asking.services.doors.clock.now() == NOW
