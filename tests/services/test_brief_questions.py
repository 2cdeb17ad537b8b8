"""Questions in the dagbrief: what is ready asks, an override says why, what presses is told, what is hidden is pointed at."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.services.making import Mail, Office
from tests.services.truths import derived_holds
from werkbank.domain.brief import Brief, Line, asking, from_json, lines, to_json
from werkbank.services.guesses import Given
from werkbank.services.questions.checking import CheckEdit
from werkbank.services.questions.shaping import QuestionEdit
from werkbank.services.shaping import Edit


@pytest.fixture
def asked(office: Office) -> Office:
    """Three questions of one manager, all being prepared, with a term."""
    office.take(*(Mail(subject=f"Vraag {number}").raw() for number in (1, 2, 3)))
    for ref, checklist in (("s1", "C2"), ("s2", "C1"), ("s3", "C6")):
        office.services.deciding.decide([ref], "question", Given(checklist=checklist, by="18-12"))
    return office


def brief(office: Office) -> Brief:
    composed = office.services.briefs.concept("DJ")
    assert from_json(to_json(composed.brief)) == composed.brief
    return composed.brief


def asks(office: Office) -> list[tuple[str, int]]:
    return [(line.section, line.item) for line in asking(brief(office))]


def line(office: Office, item: int) -> Line:
    (found,) = [one for one in lines(brief(office)) if one.item == item]
    return found


def page(office: Office) -> str:
    return office.services.briefs.page(office.services.briefs.concept("DJ"))


def test_what_is_being_prepared_asks_nothing(asked: Office) -> None:
    assert asks(asked) == []


def test_what_is_ready_asks_where_it_belongs(asked: Office) -> None:
    services = asked.services
    for number in (1, 2, 3):
        services.checking.state(f"v{number}", "ready", "moet nu")
    assert asks(asked) == [("decide", 3), ("sign", 1), ("discuss", 2)]
    services.question_shaping.edit("v2", QuestionEdit(kind="decision", core="Doe het.", title="Mag het?"))
    assert asks(asked) == [("decide", 2), ("decide", 3), ("sign", 1)]
    found = line(asked, 2)
    assert (found.gist, found.advice) == ("Mag het?", "Doe het.")
    services.briefs.move("s3", 1)
    assert asks(asked) == [("decide", 3), ("decide", 2), ("sign", 1)]
    services.briefs.leave_out(["s3"], "later")
    assert asks(asked) == [("decide", 2), ("sign", 1)]


def test_an_override_is_told_with_its_reason(asked: Office) -> None:
    asked.services.checking.state("v1", "ready", "de griffie wacht op het stuk")
    assert line(asked, 1).override == "de griffie wacht op het stuk"
    assert "Nog niet compleet, omdat: de griffie wacht op het stuk" in page(asked)
    for format_ in ("txt", "md", "html"):
        made = asked.services.briefs.render(asked.services.briefs.concept("DJ"), format_).decode()
        assert " ".join(made.replace("<b>", "").replace("</b>", "").split()).count("de griffie wacht op het stuk") == 1


def test_it_stays_until_it_is_answered_and_comes_back_with_undo(asked: Office) -> None:
    services = asked.services
    services.checking.state("v1", "ready", "moet nu")
    frozen, _ = services.briefs.freeze("DJ")
    assert frozen.code
    asked.reopen(later=timedelta(days=1))
    services = asked.services
    assert asks(asked) == [("sign", 1)]
    assert line(asked, 1).change == "same"
    services.checking.state("v1", "answered", "mondeling")
    assert asks(asked) == []
    assert [(one.item, one.outcome) for one in brief(asked).done] == [(1, "moved")]
    services.history.undo()
    assert asks(asked) == [("sign", 1)]
    services.checking.state("v1", "")
    assert asks(asked) == []
    derived_holds(services)


def test_one_without_a_date_asks_too(asked: Office) -> None:
    asked.services.shaping.edit(["s2"], Edit(due=""))
    asked.services.checking.state("v2", "ready", "nu")
    assert asks(asked) == [("discuss", 2)]


def test_a_hidden_one_is_only_pointed_at(asked: Office) -> None:
    services = asked.services
    services.question_shaping.edit("v1", QuestionEdit(title="zeekomkommer", core="zeekomkommer"))
    services.checking.state("v1", "ready", "zeekomkommer")
    services.shaping.edit(["s2"], Edit(due="24-11", title="zeekomkommer"))
    services.shaping.mark(["s1", "s2"], "personnel")
    found = brief(asked)
    assert asking(found) == ()
    assert {one.item for one in found.confidential} == {1, 2}
    assert "zeekomkommer" not in to_json(found)
    assert "zeekomkommer" not in page(asked)


def test_a_mark_set_after_the_brief_takes_the_reason_away(asked: Office) -> None:
    asked.services.checking.state("v1", "ready", "zeekomkommer wacht")
    frozen, _ = asked.services.briefs.freeze("DJ")
    assert b"zeekomkommer" in asked.services.briefs.again(frozen.ref, "md")
    asked.services.shaping.mark(["s1"], "personnel")
    for format_ in ("txt", "md", "html", "json"):
        assert b"zeekomkommer" not in asked.services.briefs.again(frozen.ref, format_)


def test_one_that_presses_while_something_blocks_is_told_under_its_author(asked: Office) -> None:
    services = asked.services
    assert brief(asked).pending == ()
    services.shaping.edit(["s1"], Edit(due="24-11"))
    services.question_shaping.edit("v1", QuestionEdit(author="Piet Smit"))
    services.checking.set("v1", "figures", CheckEdit(person="Petra Smits", wanted="vr"))
    (found,) = brief(asked).pending
    assert (found.item, found.author, found.title, found.status) == (1, "Piet Smit", "Vraag 1", "tight")
    assert found.step.startswith("in voorbereiding, ")
    assert found.step.endswith("punten staan open, 1 is bij anderen uitgevraagd")
    assert "Piet Smit" in page(asked)
    services.checking.state("v1", "ready", "nu")
    assert brief(asked).pending == ()
    assert asks(asked) == [("sign", 1)]


def test_the_gate_reads_the_reason(asked: Office) -> None:
    asked.services.checking.state("v1", "ready", "BSN 111222333")
    (found,) = asked.services.briefs.concept("DJ").findings
    assert found.place == "1 · override"
    assert asked.services.words.brief.place(found.place) == "1 · waarom toch gereed"
