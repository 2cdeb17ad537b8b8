"""Who owes us something for questions: per person, the draft, and what was to be here by today."""

from __future__ import annotations

from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.services.making import Mail, Office
from werkbank.services.guesses import Given
from werkbank.services.questions.checking import CheckEdit


@pytest.fixture
def asking(office: Office) -> Office:
    """Two questions; Piet owes three things of them, Janneke one."""
    office.services.register.add_person("Janneke Vos", [])
    office.take(Mail(subject="Vragen over de huur").raw(), Mail(subject="Vraag van de VNG").raw())
    office.services.deciding.decide(["s1"], "question", Given(checklist="C2"))
    office.services.deciding.decide(["s2"], "question", Given(checklist="C1"))
    office.services.question_shaping.add("v1", [(("4",), "Kent u het bericht?"), (("5",), "Hoeveel huurders?")])
    checking = office.services.checking
    checking.set("v1", "source", CheckEdit(person="Piet Smit", wanted="25-11"), 1)
    checking.set("v1", "memo", CheckEdit(person="Piet Smit", wanted="26-11"))
    checking.set("v2", "facts", CheckEdit(person="Piet Smit"))
    checking.set("v1", "figures", CheckEdit(person="Janneke Vos", wanted="24-11"), 2)
    return office


def test_per_person_who_was_to_deliver_first_on_top(asking: Office) -> None:
    debts = asking.services.question_reminding.debts()
    assert [(one.person.name, [owed.question for owed in one.owed]) for one in debts] == [
        ("Janneke Vos", ["v1"]), ("Piet Smit", ["v1", "v1", "v2"]),
    ]  # fmt: skip
    asking.services.checking.state("v1", "dropped")
    assert [one.person.name for one in asking.services.question_reminding.debts()] == ["Piet Smit"]


@pytest.mark.parametrize(("later", "tone"), [(0, "friendly"), (1, "plain"), (2, "firm")])
def test_the_tone_follows_the_day(asking: Office, later: int, tone: str) -> None:
    services = asking.reopen(later=timedelta(days=later))
    assert services.question_reminding.debts()[0].tone == tone


def test_the_draft_names_the_questions_in_its_subject_and_what_is_wanted(asking: Office) -> None:
    reminding = asking.services.question_reminding
    _, piet = reminding.debts()
    letter = reminding.letter(piet, "friendly")
    assert (letter.to, letter.subject) == ("p.smit@minbzk.nl", "Binnenkort graag uw bijdrage aan v1, v2")
    assert "- v1 Vragen over de huur: Bron en peildatum van elk cijfer (vraag 4), nodig op wo 25 nov" in letter.text
    assert letter.text.endswith("Met vriendelijke groet,\nNoor Bakker\n")
    assert len({reminding.letter(piet, tone).text for tone in ("friendly", "plain", "firm")}) == 3


def test_of_a_marked_question_nothing_but_its_number(asking: Office) -> None:
    asking.services.shaping.mark(["s1"], "personnel")
    text = asking.services.question_reminding.letter(asking.services.question_reminding.debts()[0]).text
    assert "- v1: nodig op di 24 nov" in text
    assert "huur" not in text
    assert "Cijfers" not in text


def test_as_a_mail_that_she_sends_herself(asking: Office, tmp_path: Path) -> None:
    reminding = asking.services.question_reminding
    reminding.deliver(reminding.debts()[1], None, str(tmp_path / "piet.eml"))
    mail = message_from_bytes((tmp_path / "piet.eml").read_bytes(), policy=policy.default)
    assert (mail["X-Unsent"], mail["To"]) == ("1", "p.smit@minbzk.nl")
    assert "v1" in mail["Subject"]
    assert asking.rows("SELECT what, format, refs FROM export_log") == [("reminder", "eml", '["v1","v2"]')]


def test_an_answer_to_that_subject_is_recognised(asking: Office) -> None:
    _, piet = asking.services.question_reminding.debts()
    subject = f"RE: {asking.services.question_reminding.letter(piet).subject}"
    asking.take(Mail(subject=subject, sender="Piet Smit <p.smit@minbzk.nl>").raw())
    answers = {owed.check: owed.answers for owed in asking.services.question_reminding.debts()[1].owed}
    assert answers == {"source": ("m3",), "memo": ("m3",), "facts": ("m3",)}


def test_what_was_to_be_here_by_today_stands_in_vandaag_and_is_counted(asking: Office) -> None:
    def due(services: object) -> list[tuple[str, int, int]]:
        sight = services.overviews.today()  # type: ignore[attr-defined]
        return [(one.name, one.things, one.late) for one in sight.deliveries]

    assert due(asking.services) == []
    services = asking.reopen(later=timedelta(days=2))
    assert due(services) == [("Janneke Vos", 1, 1), ("Piet Smit", 1, 0)]
    sight = services.overviews.today()
    assert ("deliver", 2) in sight.groups
    assert services.overviews.count_today() == len(sight.lines)
    counts = services.tab_counts.of()
    assert (counts["today"], counts["waiting"]) == (len(sight.lines), 4)
    services.checking.set("v1", "figures", CheckEdit(state="in"), 2)
    assert due(services) == [("Piet Smit", 1, 0)]
    assert services.tab_counts.of()["waiting"] == 3
