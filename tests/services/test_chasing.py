"""Asking after what we wait for: per person, the draft in three tones, and that it was sent."""

from __future__ import annotations

from datetime import date, timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.services.conftest import Begin
from tests.services.making import NOW, Mail, Office
from werkbank.domain.errors import Conflict, QuestionRefused
from werkbank.lang import words
from werkbank.lang.deeds import deed_line
from werkbank.services.guesses import Given
from werkbank.services.questions.checking import CheckEdit
from werkbank.services.shaping import Edit


def with_waits(office: Office) -> None:
    """Piet owes us two things, Petra one."""
    names = ("Cijfers wachtlijsten", "Reactie convenant", "Verslag")
    refs = [office.item(Mail(subject=name)) for name in names]
    decide = office.services.deciding.decide
    decide(refs[:2], "wait", Given(by="+2", to="Piet Smit"))
    decide(refs[2:], "wait", Given(by="+5", to="Petra Smits"))


@pytest.fixture
def waiting(begin: Begin) -> Office:
    return begin(with_waits)


def names(office: Office, refs: tuple[str, ...] = ()) -> list[tuple[str, int, str]]:
    return [(one.person.name, len(one.waits), one.tone) for one in office.services.contacts.chasing.rounds("", refs)]


def test_per_person_with_everything_that_person_owes(waiting: Office) -> None:
    assert names(waiting) == [("Piet Smit", 2, "friendly"), ("Petra Smits", 1, "friendly")]
    assert names(waiting, ("s3",)) == [("Petra Smits", 1, "friendly")]
    assert names(waiting, ("s99",)) == []
    assert waiting.services.contacts.chasing.rounds("FEA") == ()


def test_who_answered_is_not_asked_for_it_again_unless_she_asks_for_that_piece(waiting: Office) -> None:
    asked = Mail(subject="Peildatum")
    ref = waiting.item(asked)
    waiting.services.deciding.decide([ref], "wait", Given(by="+2", to="Petra Smits"))
    assert ("Petra Smits", 2, "friendly") in names(waiting)
    waiting.reopen(later=timedelta(hours=2))
    waiting.take(asked.answer(sender="Petra Smits <petra@vng.nl>", date=NOW + timedelta(hours=1)).raw())
    assert ("Petra Smits", 1, "friendly") in names(waiting)
    assert [one.answered for one in waiting.services.contacts.chasing.rounds()] == [(), (ref,)]
    assert names(waiting, (ref,)) == [("Petra Smits", 2, "friendly")]


def test_the_tone_follows_the_days(waiting: Office) -> None:
    waiting.services.shaping.edit(["s3"], Edit(due="25-11-2026"))
    waiting.reopen(later=timedelta(days=2))
    assert names(waiting) == [("Piet Smit", 2, "plain"), ("Petra Smits", 1, "firm")]
    chasing = waiting.services.contacts.chasing
    chasing.sent(chasing.rounds("", ("s1",)))
    assert names(waiting, ("s1",)) == [("Piet Smit", 2, "firm")]


def test_the_draft_says_what_was_asked_and_when_and_leaves_as_a_mail(waiting: Office, tmp_path: Path) -> None:
    chasing = waiting.services.contacts.chasing
    (piet,) = chasing.rounds("", ("s1",))
    letter = chasing.letter(piet)
    assert letter.to == "p.smit@minbzk.nl"
    assert "- Cijfers wachtlijsten, gevraagd op ma 23 nov" in letter.text
    assert letter.text.endswith("Met vriendelijke groet,\nNoor Bakker\n")
    assert len({chasing.letter(piet, tone).text for tone in ("friendly", "plain", "firm")}) == 3
    chasing.deliver(piet, None, str(tmp_path / "navraag.eml"))
    mail = message_from_bytes((tmp_path / "navraag.eml").read_bytes(), policy=policy.default)
    assert mail["To"] == "p.smit@minbzk.nl"
    assert mail["Subject"] == letter.subject


def test_of_a_marked_piece_nothing_but_its_number_and_only_when_it_is_meant(waiting: Office) -> None:
    waiting.services.shaping.mark(["s1"], "personnel")
    assert names(waiting) == [("Piet Smit", 1, "friendly"), ("Petra Smits", 1, "friendly")]
    (piet,) = waiting.services.contacts.chasing.rounds("", ("s1",))
    text = waiting.services.contacts.chasing.letter(piet).text
    assert "- s1\n" in text
    assert "Cijfers" not in text


def test_that_it_was_sent_is_one_deed_seen_in_the_row_with_a_new_day_to_ask_again(waiting: Office) -> None:
    waiting.reopen(later=timedelta(days=2))
    services = waiting.services
    (piet,) = services.contacts.chasing.rounds("", ("s1",))
    assert services.contacts.chasing.sent([piet]) == (2, 0, 0)
    (deed,) = services.history.log(1)
    assert (deed.key, deed.args["items"]) == ("wait-remind", ["s1", "s2"])
    rows = [one for one in services.overviews.waiting().waits if one.person == "Piet Smit"]
    assert {(one.reminded, one.back, one.line.return_on) for one in rows} == {
        (date(2026, 11, 25), False, date(2026, 11, 30))
    }
    services.history.undo()
    assert {one.reminded for one in services.overviews.waiting().waits} == {None}
    services.history.redo()
    services.deciding.decide(["s1"], "wait", Given(by="+2", to="Piet Smit"))
    assert {one.line.ref: one.reminded for one in services.overviews.waiting().waits}["s1"] is None


def test_what_waits_no_more_is_not_logged(waiting: Office) -> None:
    (piet,) = waiting.services.contacts.chasing.rounds("", ("s1",))
    waiting.services.deciding.decide(["s2"], "archive", Given())
    with pytest.raises(Conflict):
        waiting.services.contacts.chasing.sent([piet])
    assert {one.reminded for one in waiting.services.overviews.waiting().waits} == {None}
    assert waiting.services.contacts.chasing.sent([]) == (0, 0, 0)


def with_questions(office: Office) -> None:
    """Piet owes us a piece, two things for a question, and a nota; Petra a thing for a marked question alone."""
    office.take(*(Mail(subject=name).raw() for name in ("Cijfers", "Vragen over de huur", "Nota", "Verzuim")))
    decide, checking = office.services.deciding.decide, office.services.checking
    decide(["s1"], "wait", Given(by="+9", to="Piet Smit"))
    decide(["s2", "s4"], "question", Given(checklist="C1", by="18-12"))
    decide(["s3"], "note", Given(author="Piet Smit", type="KBR", by="24-11"))
    checking.set("v1", "facts", CheckEdit(person="Piet Smit", wanted="24-11"))
    checking.set("v1", "2", CheckEdit(person="Piet Smit", wanted="10-12"))
    checking.set("v2", "facts", CheckEdit(person="Piet Smit", wanted="24-11"))
    office.services.shaping.mark(["s4"], "personnel")


@pytest.fixture
def owing(begin: Begin) -> Office:
    return begin(with_questions)


def test_one_letter_names_what_the_same_person_owes_for_questions(owing: Office) -> None:
    owing.reopen(later=timedelta(days=1))
    chasing = owing.services.contacts.chasing
    (piet,) = chasing.rounds()
    assert (len(piet.waits), piet.parts, piet.tone, piet.notes) == (1, 2, "plain", 1)
    letter = chasing.letter(piet)
    assert letter.subject == "Graag uw reactie op 2 vragen (v1)"
    assert "- Cijfers, gevraagd op ma 23 nov\n- v1 Vragen over de huur: " in letter.text
    assert letter.text.index("Later nodig") < letter.text.index("nodig op do 10 dec")
    assert "v2" not in letter.text
    assert "Verzuim" not in letter.text
    assert chasing.refs(piet) == ["s1", "v1"]


def test_firm_words_are_about_nothing_that_is_not_due(owing: Office) -> None:
    (piet,) = owing.services.contacts.chasing.rounds()
    text = owing.services.contacts.chasing.letter(piet, "firm").text
    assert text.index("Later nodig") < text.index("nodig op di 24 nov")
    text = owing.services.contacts.chasing.letter(piet, "friendly").text
    assert "Later nodig" not in text


def test_all_of_it_is_one_deed_and_goes_back_in_one(owing: Office) -> None:
    services = owing.reopen(later=timedelta(days=1))
    chasing = services.contacts.chasing
    assert chasing.sent(chasing.rounds()) == (1, 1, 1)

    def told() -> list[date | None]:
        owed = [one.reminded_on for one in services.questions.owed() if not one.hidden]
        return [*(one.reminded for one in services.overviews.waiting().waits), *owed]

    today = date(2026, 11, 24)
    assert told() == [today, today, None]
    (deed,) = services.history.log(1)
    assert deed_line(deed, words("nl"), owing.moment) == "herinnerd aan: s1, v1"
    services.history.undo()
    assert told() == [None, None, None]
    services.history.redo()
    assert told() == [today, today, None]


def test_what_is_in_meanwhile_is_not_logged_nor_is_the_rest(owing: Office) -> None:
    services = owing.reopen(later=timedelta(days=1))
    (piet,) = services.contacts.chasing.rounds()
    services.checking.set("v1", "facts", CheckEdit(state="in"))
    with pytest.raises(QuestionRefused):
        services.contacts.chasing.sent([piet])
    assert {one.reminded for one in services.overviews.waiting().waits} == {None}
