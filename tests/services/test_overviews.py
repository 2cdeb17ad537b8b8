"""What needs a hand today, who owes us what, and the numbers on the tabs."""

from __future__ import annotations

from datetime import timedelta

from tests.services.making import Mail, Office
from werkbank.services.guesses import Given
from werkbank.services.overviews import TodaySight, WaitSight
from werkbank.services.shaping import Edit


def today(sight: TodaySight) -> list[tuple[str, str]]:
    return [(row.group, row.line.title) for row in sight.rows]


def waits(sight: WaitSight) -> list[tuple[str, str, int]]:
    return [(one.person, one.line.title, one.silent) for one in sight.waits]


def test_today_tells_what_is_back_due_with_the_manager_and_tight_each_once(office: Office) -> None:
    names = ("Terug", "Te laat", "Vandaag", "Bij de manager", "Krap", "Rustig")
    refs = {name: office.item(Mail(subject=name)) for name in names}
    services = office.services
    services.deciding.decide([refs["Terug"]], "wait", Given(by="+1", to="Piet Smit"))
    services.shaping.edit([refs["Te laat"]], Edit(due="20-11-2026"))
    services.shaping.edit([refs["Vandaag"]], Edit(due="24-11-2026"))
    services.shaping.edit([refs["Krap"]], Edit(due="26-11-2026"))
    services.shaping.edit([refs["Rustig"]], Edit(due="18-12-2026"))
    services.deciding.decide([refs["Bij de manager"]], "decide", Given(advice="akkoord", by="24-11-2026"))
    tomorrow = office.reopen(later=timedelta(days=1))
    found = today(tomorrow.overviews.today())
    assert found == [
        ("returned", "Terug"), ("due", "Te laat"), ("due", "Vandaag"), ("asked", "Bij de manager"), ("tight", "Krap"),
    ]  # fmt: skip
    assert tomorrow.overviews.today().groups == (("returned", 1), ("due", 2), ("asked", 1), ("tight", 1))
    assert today(tomorrow.overviews.today("FEA")) == []


def test_who_owes_us_what_and_how_long_it_has_been_silent(office: Office) -> None:
    asked = Mail(subject="Cijfers wachtlijsten")
    first, second, third = (
        office.item(one) for one in (asked, Mail(subject="Reactie convenant"), Mail(subject="Later"))
    )
    services = office.services
    services.deciding.decide([first], "wait", Given(by="+3", to="Piet Smit"))
    services.deciding.decide([second], "wait", Given(by="+1", to="Petra Smits"))
    services.deciding.decide([third], "snooze", Given(by="+5"))
    later = office.reopen(later=timedelta(days=7))
    assert waits(later.overviews.waiting()) == [
        ("Petra Smits", "Reactie convenant", 5), ("Piet Smit", "Cijfers wachtlijsten", 5), ("", "Later", 5),
    ]  # fmt: skip
    assert later.overviews.waiting().groups == (("Petra Smits", 1), ("Piet Smit", 1), ("", 1))


def test_a_message_in_the_conversation_breaks_the_silence(office: Office) -> None:
    asked = Mail(subject="Cijfers wachtlijsten")
    item = office.item(asked)
    office.services.deciding.decide([item], "wait", Given(by="+9", to="Piet Smit"))
    office.reopen(later=timedelta(days=7))
    office.take(asked.answer(date=asked.date + timedelta(days=6, hours=3), sender="Piet Smit <p.smit@minbzk.nl>").raw())
    assert [one.silent for one in office.services.overviews.waiting().waits] == [1]


def test_the_name_of_who_waits_on_a_marked_piece_is_not_a_heading(office: Office) -> None:
    item = office.item(Mail(subject="Personeelsvertrouwelijk: verzuim"))
    office.services.deciding.decide([item], "wait", Given(by="+1", to="Piet Smit"))
    assert waits(office.services.overviews.waiting()) == [("", "", 0)]


def test_the_tabs_count_what_is_open_per_manager(office: Office) -> None:
    one, two, three = (office.item(Mail(subject=f"Stuk {n}")) for n in range(3))
    office.services.deciding.decide([one], "wait", Given(by="+1"))
    office.services.deciding.decide([two], "decide", Given(advice="akkoord", by="+2"))
    office.services.deciding.decide([three], "note", Given(author="Piet Smit"))
    assert office.services.tab_counts.of() == {"today": 0, "notes": 1, "questions": 0, "brief": 1, "waiting": 1}
    assert set(office.services.tab_counts.of("FEA").values()) == {0}
