"""The versions of an answer: from the history, with what changed, and taken back as a deed."""

from __future__ import annotations

import pytest

from tests.services.making import Mail, Office
from werkbank.domain.errors import NotFound
from werkbank.services.guesses import Given
from werkbank.services.questions.shaping import PartEdit


@pytest.fixture
def asking(office: Office) -> Office:
    """A question with two parts, the first with three answers after each other."""
    office.take(Mail(subject="Vragen over de huur").raw())
    office.services.deciding.decide(["s1"], "question", Given(checklist="C2"))
    shaping = office.services.question_shaping
    shaping.add("v1", [(("1",), "Kent u het bericht?"), (("2",), "Hoeveel huurders?")])
    for answer in ("Ja.", "Ja, ik ken het.", "Ja, ik ken het bericht."):
        shaping.change("v1", 1, PartEdit(answer=answer))
    shaping.change("v1", 1, PartEdit(core="Ja"))
    shaping.change("v1", 2, PartEdit(answer="1,5 miljoen."))
    return office


def texts(office: Office) -> list[tuple[int, str]]:
    return [(one.number, one.text) for one in office.services.answer_versions.of("v1", 1)]


def test_newest_first_with_what_changed_and_only_of_this_answer(asking: Office) -> None:
    assert texts(asking) == [(3, "Ja, ik ken het bericht."), (2, "Ja, ik ken het."), (1, "Ja.")]
    newest = asking.services.answer_versions.of("s1", 1)[0]
    assert [(one.change, one.text) for one in newest.changes] == [
        ("same", "Ja, ik ken "), ("removed", "het."), ("added", "het bericht."),
    ]  # fmt: skip
    assert newest.at == asking.moment


def test_taking_one_back_is_a_deed_that_can_be_undone(asking: Office) -> None:
    asking.services.answer_versions.take_back("v1", 1, 1)
    assert asking.services.questions.view("v1").parts[0].answer == "Ja."
    assert texts(asking)[0] == (4, "Ja.")
    asking.services.history.undo()
    assert asking.services.questions.view("v1").parts[0].answer == "Ja, ik ken het bericht."
    assert [number for number, _ in texts(asking)] == [3, 2, 1]  # what was undone is no version
    asking.services.history.redo()
    assert texts(asking)[0] == (4, "Ja.")


def test_a_version_says_who_made_it(asking: Office) -> None:
    asking.take(Mail(subject="Bekend", text="Bekend uit de krant.", sender="Piet Smit <p.smit@minbzk.nl>").raw())
    memory, versions = asking.services.memory, asking.services.answer_versions
    memory.take_over("v1", 1, "v1.2")
    memory.take_over("v1", 1, "m2")
    asking.services.question_shaping.change("v1", 1, PartEdit(answer="Korter."))
    versions.take_back("v1", 1, 1)
    assert [(one.number, one.made, one.sources, one.again) for one in versions.of("v1", 1)] == [
        (7, "again", (), 1),
        (6, "changed", ("v1.2", "m2 (Piet Smit)"), 0),
        (5, "taken", ("m2 (Piet Smit)",), 0),
        (4, "taken", ("v1.2",), 0),
        *((number, "written", (), 0) for number in (3, 2, 1)),
    ]
    asking.services.shaping.mark(["s2"], "personnel")
    assert versions.of("v1", 1)[2].sources == ("m2",)


def test_what_is_not_there_is_told(asking: Office) -> None:
    versions = asking.services.answer_versions
    for use in (
        lambda: versions.take_back("v1", 1, 9), lambda: versions.of("v1", 3), lambda: versions.of("v9", 1),
    ):  # fmt: skip
        with pytest.raises(NotFound):
            use()
    assert versions.of("v1", 2)[0].text == "1,5 miljoen."


def test_a_version_has_its_own_origin(asking: Office) -> None:
    office, shaping = asking, asking.services.question_shaping
    shaping.change("v1", 2, PartEdit(answer="Bekend uit de krant."))
    asking.services.memory.take_over("v1", 1, "v1.2")

    def origin() -> str:
        return office.services.questions.view("v1").parts[0].taken_from

    assert origin() == "v1.2"
    versions = asking.services.answer_versions
    versions.take_back("v1", 1, 1)
    assert origin() == ""
    versions.take_back("v1", 1, 4)
    assert origin() == "v1.2"
    asking.services.history.undo()
    assert origin() == ""
    versions.take_back("v1", 1, 4)
    shaping.merge("v1", 1)
    assert origin() == "v1.2"
    shaping.add("v1", [((), "En verder?")])
    shaping.change("v1", 2, PartEdit(answer="Net zo.", taken_from="m9, v1.2"))
    shaping.merge("v1", 1)
    assert origin() == "v1.2, m9"  # what was put behind it keeps where it came from
