"""The history of a piece tells how it came back by itself: who answered, when and in which message, or the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.services.making import Mail, Office
from werkbank.domain.deeds import CameBack
from werkbank.lang import Words, words
from werkbank.lang.deeds import became_line, came_back_line, deed_line, standing
from werkbank.lang.items import person
from werkbank.services.guesses import Given
from werkbank.services.shaping import Edit

ASKED = Mail(subject="Cijfers wachtlijsten")
DUTCH = words("nl")
SMIT = "Piet Smit <p.smit@minbzk.nl>"


def answer(office: Office, sender: str = SMIT, **changes: str) -> str:
    """Somebody writes in the conversation, and it is taken in; the number of the message."""
    mail = replace(ASKED.answer(sender=sender), date=office.moment - timedelta(hours=1), **changes)
    (made,) = office.take(mail.raw())
    return made.message


def told(office: Office, ref: str = "s1", said: Words = DUTCH) -> list[str]:
    """The history as it is said, newest first."""
    services = office.services
    story, today = services.history.story(ref), services.doors.clock.today()
    return [
        came_back_line(one, said, today)
        if isinstance(one, CameBack)
        else became_line(one, story.became[one.id], said, services.doors.clock.now())
        if one.id in story.became
        else deed_line(one, said, services.doors.clock.now())
        for one in story.lines
    ]


@pytest.fixture
def waits(office: Office) -> Office:
    office.item(ASKED)
    office.services.deciding.decide(["s1"], "wait", Given(to="Piet Smit", by="+3"))
    return office


def test_an_answer_says_who_wrote_it_and_which_message_it_is(waits: Office) -> None:
    waits.reopen(later=timedelta(days=1))
    message = answer(waits)
    assert told(waits) == [
        f"terug: s1 · antwoord van Piet Smit · {message}",
        "wachten op Piet Smit: s1 · rappel do 26 nov",
        "1 bericht binnengehaald",
    ]
    (back, *_) = waits.services.history.story("s1").lines
    assert isinstance(back, CameBack)
    assert (back.at, back.why, back.before) == (waits.moment, "reply", False)


def test_the_day_to_ask_again_is_told_and_an_answer_that_comes_later_too(waits: Office) -> None:
    waits.reopen(later=timedelta(days=3))
    assert told(waits)[0] == "terug: s1 · rappel"
    waits.reopen(later=timedelta(days=1))
    message = answer(waits, "Petra Smits <p.smits@minbzk.nl>")
    late, chased, *_ = told(waits)
    assert late == f"antwoord van Petra Smits: s1 · {message}"
    assert chased == "terug: s1 · rappel"


def test_an_answer_that_was_there_for_days_before_it_came_in_says_since_when(waits: Office) -> None:
    waits.reopen(later=timedelta(days=2))
    (made,) = waits.take(replace(ASKED.answer(sender=SMIT), date=waits.moment - timedelta(days=1)).raw())
    assert told(waits)[0] == f"terug: s1 · antwoord van Piet Smit · {made.message} · ontvangen di 24 nov"


def test_a_new_wait_begins_anew_and_what_came_before_it_stays_told(waits: Office) -> None:
    waits.reopen(later=timedelta(days=1))
    first = answer(waits)
    waits.reopen(later=timedelta(hours=1))
    waits.services.deciding.decide(["s1"], "wait", Given(to="Petra Smits", by="+5"))
    waits.reopen(later=timedelta(hours=2))
    second = answer(waits, "Petra Smits <p.smits@minbzk.nl>")
    lines = told(waits)
    assert [second in line for line in lines] == [True, False, False, False, False]
    assert [first in line for line in lines] == [False, False, True, False, False]


def test_what_was_undone_did_not_come_back(waits: Office) -> None:
    waits.services.history.undo()
    waits.reopen(later=timedelta(days=5))
    answer(waits)
    assert not any(isinstance(one, CameBack) for one in waits.services.history.story("s1").lines)


def test_an_automatic_mail_brings_nothing_back(waits: Office) -> None:
    waits.reopen(later=timedelta(days=1))
    answer(waits, headers=(("Auto-Submitted", "auto-replied"),))  # type: ignore[arg-type]
    assert not any(isinstance(one, CameBack) for one in waits.services.history.story("s1").lines)


def test_of_a_marked_answer_neither_name_nor_of_a_marked_piece_anything(waits: Office) -> None:
    waits.reopen(later=timedelta(days=1))
    message = answer(waits)
    waits.services.shaping.mark([waits.services.views.message(int(message[1:])).items[0]], "personnel", "verzuim")
    assert told(waits)[0].startswith(f"terug: s1 · antwoord · {message}")
    assert "Smit" not in told(waits)[0]
    waits.services.shaping.mark(["s1"], "personnel", "verzuim")
    assert not any(word in line for word in ("Smit", message) for line in told(waits)), told(waits)


@pytest.mark.parametrize(
    ("by", "line"),
    [
        ("27-11", "tot vr 27 nov"),
        ("antwoord", "tot antwoord"),
        ("werkoverleg donderdag", "tot het werkoverleg do 26 nov"),
    ],
)
def test_what_sleeps_says_until_when_and_why(office: Office, by: str, line: str) -> None:
    office.item(ASKED)
    office.services.deciding.decide(["s1"], "snooze", Given(by=by, reason="als de cijfers er zijn"))
    assert told(office)[0] == f"sluimeren {line}: s1 · als de cijfers er zijn"


def test_what_slept_until_an_answer_that_did_not_come_says_so(office: Office) -> None:
    office.item(ASKED)
    office.services.shaping.edit(["s1"], Edit(due="4-12-2026"))
    office.services.deciding.decide(["s1"], "snooze", Given(by="antwoord"))
    office.reopen(later=timedelta(days=11))
    back, slept, *_ = told(office)
    assert back == "terug: s1 · geen antwoord"
    assert slept.startswith("sluimeren tot antwoord, uiterlijk ")


def test_in_english_too(waits: Office) -> None:
    waits.reopen(later=timedelta(days=1))
    message = answer(waits)
    back, wait, _ = told(waits, said=words("en"))
    assert back.startswith(f"back: s1 · reply from Piet Smit · {message}")
    assert wait == "wait for Piet Smit: s1 · chase Thu 26 Nov"


def test_a_piece_itself_and_its_line_say_who_answered(waits: Office) -> None:
    views, said = waits.services.views, words("nl")
    line = views.item(1).line
    assert (line.replied, person(said, line)) == (None, "Piet Smit")
    waits.reopen(later=timedelta(days=1))
    message = answer(waits, "Petra Smits <p.smits@minbzk.nl>")
    views = waits.services.views
    for line in (*views.window().lines, *views.lines(["s1"]), *views.filtered("cijfers").lines):
        assert (line.ref != "s1") or (line.replied, person(said, line)) == ("Petra Smits", "Petra Smits")
    view = views.item(1)
    assert view.stands is not None
    assert standing(view.stands, view.back, said, waits.moment.date()) == (
        f"antwoord van Petra Smits · {message} · di 24 nov 10:00 · wacht op Piet Smit · rappel do 26 nov"
    )


def test_of_a_marked_answer_the_line_names_nobody(waits: Office) -> None:
    waits.reopen(later=timedelta(days=1))
    message = answer(waits, "Petra Smits <p.smits@minbzk.nl>")
    waits.services.shaping.mark([waits.services.views.message(int(message[1:])).items[0]], "personnel", "verzuim")
    (line,) = waits.services.views.lines(["s1"])
    assert (line.replied, person(words("nl"), line)) == ("", "")
    assert "Smits" not in repr(waits.services.views.item(1))
    waits.services.shaping.mark(["s1"], "personnel", "verzuim")
    view = waits.services.views.item(1)
    assert (view.line.replied, view.back) == (None, None)
    assert view.stands is not None
    assert view.stands.who == ""


def test_what_is_back_by_its_day_does_not_say_that_it_sleeps_until_then(office: Office) -> None:
    def stands(ref: str) -> str:
        view = office.services.views.item(int(ref[1:]))
        assert view.stands is not None
        return standing(view.stands, view.back, DUTCH, office.services.doors.clock.today())

    office.take(ASKED.raw(), Mail(subject="Overleg").raw())
    office.services.deciding.decide(["s1"], "wait", Given(to="Piet Smit", by="+3"))
    office.services.deciding.decide(["s2"], "snooze", Given(by="werkoverleg donderdag"))
    assert stands("s1") == "wacht op Piet Smit · rappel do 26 nov"
    assert stands("s2") == "sluimert tot het werkoverleg do 26 nov"
    office.reopen(later=timedelta(days=4))
    assert stands("s1") == "terug sinds do 26 nov · rappel · wacht op Piet Smit"
    assert stands("s2") == "terug sinds do 26 nov · werkoverleg"
