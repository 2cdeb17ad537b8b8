"""Until when a piece sleeps: the answer, the meeting of which the day is asked once, days before the term."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.services.making import NOW, Mail, Office
from werkbank.domain.calendars import add_office_days
from werkbank.domain.errors import NotADate
from werkbank.domain.terms import changes as change
from werkbank.lang import words
from werkbank.lang.items import status
from werkbank.services.guesses import Given
from werkbank.services.rules.typed import Asked, Wanted
from werkbank.services.shaping import Edit


def snooze(office: Office, ref: str, text: str) -> tuple[date | None, str]:
    (done,) = office.services.deciding.decide([ref], "snooze", Given(by=text))
    return done.item.return_on, done.item.until_event


def test_a_date_a_weekday_and_an_answer(office: Office) -> None:
    item = office.item()
    assert snooze(office, item, "tot vrijdag") == (date(2026, 11, 27), "")
    assert snooze(office, item, "27-11") == (date(2026, 11, 27), "")
    assert snooze(office, item, "tot er antwoord is") == (None, "reply")


def test_before_the_term_and_not_without_one_or_when_that_day_is_past(office: Office) -> None:
    item = office.item()
    with pytest.raises(NotADate) as none:
        snooze(office, item, "5 werkdagen voor de termijn")
    office.services.shaping.edit([item], Edit(due="18-12-2026"))
    assert snooze(office, item, "5 werkdagen voor de termijn") == (date(2026, 12, 11), "term")
    assert snooze(office, item, "1 week voor de termijn") == (date(2026, 12, 11), "term")
    with pytest.raises(NotADate) as near:
        snooze(office, item, "60 werkdagen voor de termijn")
    assert (none.value.reason, near.value.reason) == ("no-term", "term-near")


@pytest.mark.parametrize("text", ["gisteren", "vandaag", "2-11-2026"])
def test_a_day_on_which_it_would_come_back_at_once_is_refused(office: Office, text: str) -> None:
    item = office.item()
    with pytest.raises(NotADate) as refused:
        snooze(office, item, text)
    assert refused.value.reason == "no-later"
    assert office.services.views.show(item).line.state == "new"


def test_each_of_many_counts_from_its_own_term(office: Office) -> None:
    one, two = office.item(Mail(subject="Een")), office.item(Mail(subject="Twee"))
    office.services.shaping.edit([one], Edit(due="18-12-2026"))
    office.services.shaping.edit([two], Edit(due="11-12-2026"))
    done = office.services.deciding.decide([one, two], "snooze", Given(by="5 wd voor de termijn"))
    assert [each.item.return_on for each in done] == [date(2026, 12, 11), date(2026, 12, 4)]


def test_the_day_of_the_meeting_is_asked_once_and_kept_in_the_same_deed(office: Office) -> None:
    item, other = office.item(), office.item(Mail(subject="Voor Fatima", to="f.elamrani@minbzk.nl"))
    with pytest.raises(NotADate) as asked:
        snooze(office, item, "tot het werkoverleg")
    assert asked.value.reason == "meeting"
    assert snooze(office, item, "werkoverleg dinsdag") == (date(2026, 11, 24), "meeting")
    assert snooze(office, item, "tot het werkoverleg") == (date(2026, 11, 24), "meeting")
    assert snooze(office, item, "werkoverleg donderdag") == (date(2026, 11, 26), "meeting")
    with pytest.raises(NotADate):  # hers is on another day
        snooze(office, other, "tot het werkoverleg")
    for _ in range(3):
        office.services.history.undo()
    with pytest.raises(NotADate):
        snooze(office, item, "tot het werkoverleg")


@pytest.mark.parametrize(
    ("until", "told"),
    [("+1", "terug"), ("werkoverleg dinsdag", "werkoverleg"), ("1 wd voor de termijn", "termijn nadert")],
)
def test_what_comes_back_says_why(office: Office, until: str, told: str) -> None:
    item = office.item()
    office.services.shaping.edit([item], Edit(due="25-11-2026"))
    snooze(office, item, until)
    (row,) = office.reopen(later=timedelta(days=1)).overviews.today().rows
    assert (row.group, status(words("nl"), row.line)) == ("returned", told)


def test_a_wait_that_comes_back_on_its_day_is_to_be_asked_again(office: Office) -> None:
    item = office.item()
    office.services.deciding.decide([item], "wait", Given(by="+1", to="Piet Smit"))
    (row,) = office.reopen(later=timedelta(days=1)).overviews.today().rows
    assert status(words("nl"), row.line) == "rappel"


def due_woo(office: Office) -> str:
    """A statutory piece: 21 December is its last day, 18 December the last that is safe."""
    item = office.item(Mail(subject="Woo-verzoek stikstof"))
    office.services.deadlines.change([item], change.Begin("woo"))
    return item


def test_until_an_answer_is_never_past_the_days_that_are_to_spare(office: Office) -> None:
    item = due_woo(office)
    due, plan = office.rows("SELECT legal, plan FROM item_term")[0]
    back, event = snooze(office, item, "antwoord")
    assert event == "reply"
    assert back == add_office_days(date.fromisoformat(plan), -2)
    assert back < date.fromisoformat(plan) < date.fromisoformat(due)
    sight = office.reopen(later=back - NOW.date()).overviews.today()
    assert [(row.group, status(words("nl"), row.line)) for row in sight.rows] == [("returned", "geen antwoord")]
    office.services.history.undo()
    assert office.services.views.show(item).line.state == "new"


def test_until_an_answer_without_a_date_has_no_end(office: Office) -> None:
    assert snooze(office, office.item(), "antwoord") == (None, "reply")


@pytest.mark.parametrize(("due", "late"), [("23-11-2026", True), ("20-11-2026", True), ("24-11-2026", False)])
def test_until_an_answer_warns_where_a_date_does(office: Office, due: str, late: bool) -> None:
    item = office.item()
    office.services.shaping.edit([item], Edit(due=due))
    for by in ("antwoord", "24-11-2026"):
        assert office.services.deciding.propose([item], "snooze", Given(by=by)).guess.late is late
    assert snooze(office, item, "antwoord") == (date(2026, 11, 24), "reply")


def test_a_rule_that_lets_sleep_until_an_answer_keeps_to_the_same_day(office: Office) -> None:
    item = office.item()
    office.services.shaping.edit([item], Edit(due="18-12-2026"))
    office.services.rules.add(Asked(subject="werkbezoek"), Wanted(snooze="antwoord"))
    list(office.services.rules.going("r1"))
    shown = office.services.views.show(item).line
    assert (shown.until_event, shown.return_on) == ("reply", date(2026, 12, 16))
