"""What needs a hand today, who owes us what, and the numbers on the tabs."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.services.making import NOW, Mail, Office, Ticking, pile
from werkbank.bootstrap.clocks import FixedClock
from werkbank.domain.decisions import Decision
from werkbank.domain.terms import changes as change
from werkbank.lang import words
from werkbank.lang.items import today_words
from werkbank.services import overviews
from werkbank.services.guesses import Given
from werkbank.services.overviews import MARKED, MOST, SNOOZED, TodaySight, WaitSight
from werkbank.services.shaping import Edit
from werkbank.storage.reads import overviews as reads


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
        ("returned", "Terug"), ("due", "Te laat"), ("due", "Vandaag"), ("asked", "Bij de manager"), ("missed", "Krap"),
    ]  # fmt: skip
    assert tomorrow.overviews.today().groups == (("returned", 1), ("due", 2), ("asked", 1), ("missed", 1))
    assert today(tomorrow.overviews.today("FEA")) == []


def test_what_is_due_is_found_wherever_it_lies_with_us(office: Office) -> None:
    names = ("Nieuw", "Wacht", "Sluimert", "Nota", "Vraag")
    refs = [office.item(Mail(subject=name)) for name in names]
    services = office.services
    services.shaping.edit(refs, Edit(due="24-11-2026"))
    services.deciding.decide([refs[1]], "wait", Given(by="+5", to="Piet Smit"))
    services.deciding.decide([refs[2]], "snooze", Given(by="+5"))
    services.deciding.decide([refs[3]], "note", Given(author="Piet Smit", by="24-11-2026"))
    services.deciding.decide([refs[4]], "question", Given(by="24-11-2026"))
    assert {row.group for row in services.overviews.today().rows} == {"missed"}
    for later in (1, 2):
        sight = office.reopen(later=timedelta(days=1)).overviews.today()
        assert sorted(today(sight)) == sorted(("due", name) for name in names), later
    assert (sight.groups, sight.more) == ((("due", 5), ("remind", 1)), False)


def test_what_will_be_missed_as_it_stands_is_what_is_due_in_five_working_days_and_is_not_going_to_be_in_time(
    office: Office,
) -> None:
    days = {"Vandaag": "23-11", "Vijfde": "30-11", "Zesde": "1-12", "Morgen": "24-11", "Bij de manager": "25-11"}
    refs = {name: office.item(Mail(subject=name)) for name in (*days, "Wacht te lang", "Vraag", "Route")}
    services = office.services
    for name, by in days.items():
        services.shaping.edit([refs[name]], Edit(due=f"{by}-2026"))
    services.deciding.decide([refs["Bij de manager"]], "discuss", Given())
    services.shaping.edit([refs["Wacht te lang"]], Edit(due="27-11-2026"))
    services.deciding.decide([refs["Wacht te lang"]], "wait", Given(by="4-12", to="Piet Smit"))
    services.deciding.decide([refs["Vraag"]], "question", Given(by="30-11-2026"))
    services.deciding.decide([refs["Route"]], "note", Given(author="Piet Smit", type="KBR", by="4-12-2026"))
    rows = {row.line.title: (row.group, row.line.status) for row in services.overviews.today().rows}
    assert {name for name, (group, _) in rows.items() if group == "missed"} == {
        "Vijfde", "Morgen", "Wacht te lang", "Route",
    }  # fmt: skip
    assert rows["Vandaag"][0] == "due"
    assert rows["Route"] == ("missed", "infeasible")
    assert not {"Zesde", "Bij de manager", "Vraag"} & rows.keys()
    assert services.tab_counts.of()["today"] == len(services.overviews.today().lines)


def test_what_is_late_is_found_below_everything_that_is_more_important(office: Office) -> None:
    office.take(*pile(MOST + 5))
    late, tight = office.item(Mail(subject="Te laat")), office.item(Mail(subject="Krap"))
    shaping, views = office.services.shaping, office.services.views
    shaping.edit([f"s{number}" for number in range(1, MOST + 6)], Edit(risk="high", points=20, reason="zwaar"))
    shaping.edit([late], Edit(due="20-11-2026", points=-20, reason="licht"))
    shaping.edit([tight], Edit(due="25-11-2026", points=-20, reason="licht"))
    assert {views.index_of(late), views.index_of(tight)} == {MOST + 5, MOST + 6}
    assert today(office.services.overviews.today()) == [("due", "Te laat"), ("missed", "Krap")]
    assert office.services.tab_counts.of()["today"] == 2


@pytest.mark.parametrize("by", ["20-11-2026", "25-11-2026"])
def test_that_there_is_more_is_told(office: Office, by: str) -> None:
    refs = [office.item(Mail(subject=f"Stuk {number}")) for number in range(3)]
    office.services.shaping.edit(refs, Edit(due=by))
    look = office.services.overviews.today
    assert (len(look(most=2).rows), look(most=2).more) == (2, True)
    assert (len(look(most=3).rows), look(most=3).more) == (3, False)
    assert look(most=-1) == look(most=3) == look()


def test_that_more_is_waited_for_is_told(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    refs = [office.item(Mail(subject=f"Stuk {number}")) for number in range(3)]
    office.services.deciding.decide(refs, "wait", Given(by="+1", to="Piet Smit"))
    assert not office.services.overviews.waiting().more
    monkeypatch.setattr(overviews, "MOST", 2)
    sight = office.services.overviews.waiting()
    assert (len(sight.waits), sight.more) == (2, True)


@pytest.mark.parametrize("fixed", [True, False])
def test_what_is_tight_is_so_today_unless_yesterday_will_do(office: Office, fixed: bool) -> None:
    item = office.item(Mail(subject="Termijn"))
    office.services.deciding.decide([item], "question", Given(by="30-11-2026"))
    assert today(office.services.overviews.today()) == []
    later = office.reopen(later=timedelta(days=4))
    if not fixed:
        later.doors.clock = Ticking(office.moment)
        assert today(later.overviews.today(stale_ok=True)) == []
    (row,) = later.overviews.today().rows
    assert (row.group, row.line.status) == ("missed", "tight")
    if not fixed:
        later.doors.clock = Ticking(office.moment + timedelta(days=4))
        (row,) = later.overviews.today(stale_ok=True).rows
        assert (row.group, row.line.status) == ("due", "late")


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
    assert later.overviews.waiting().groups == (("Petra Smits", 1), ("Piet Smit", 1), (SNOOZED, 1))
    assert [one.back for one in later.overviews.waiting().waits] == [True, True, True]
    later = office.reopen(later=timedelta(days=-5))
    assert [one.back for one in later.overviews.waiting().waits] == [True, False, False]


def test_who_is_silent_longest_stands_on_top_and_our_own_mail_is_a_sign_of_life(office: Office) -> None:
    first, second = Mail(subject="Cijfers wachtlijsten"), Mail(subject="Reactie convenant")
    one, two = office.item(first), office.item(second)
    office.services.deciding.decide([one], "wait", Given(by="+9", to="Piet Smit"))
    office.services.deciding.decide([two], "wait", Given(by="+1", to="Petra Smits"))
    office.reopen(later=timedelta(days=7))
    wrote = second.answer(date=second.date + timedelta(days=6, hours=3), sender="Noor Bakker <noor.bakker@minbzk.nl>")
    office.take(wrote.raw())
    found = office.services.overviews.waiting().waits
    assert [(wait.person, wait.silent) for wait in found] == [("Piet Smit", 5), ("Petra Smits", 1)]
    assert [(wait.wrote is None, wait.sign == (wait.wrote or wait.since)) for wait in found] == [
        (True, True),
        (False, True),
    ]


def test_a_message_in_the_conversation_breaks_the_silence(office: Office) -> None:
    asked = Mail(subject="Cijfers wachtlijsten")
    item = office.item(asked)
    office.services.deciding.decide([item], "wait", Given(by="+9", to="Piet Smit"))
    office.reopen(later=timedelta(days=7))
    office.take(asked.answer(date=asked.date + timedelta(days=6, hours=3), sender="Piet Smit <p.smit@minbzk.nl>").raw())
    assert [(one.silent, one.back) for one in office.services.overviews.waiting().waits] == [(1, True)]


@pytest.mark.parametrize(("decision", "by"), [("wait", "+9"), ("snooze", "reply")])
def test_an_answer_before_the_day_of_the_reminder_is_told(office: Office, decision: Decision, by: str) -> None:
    asked = Mail(subject="Cijfers wachtlijsten")
    item = office.item(asked)
    office.services.deciding.decide([item], decision, Given(by=by, to="Piet Smit" if decision == "wait" else ""))
    office.reopen(later=timedelta(hours=2))
    assert [one.back for one in office.services.overviews.waiting().waits] == [False]
    office.take(asked.answer(date=asked.date + timedelta(hours=3), sender="Piet Smit <p.smit@minbzk.nl>").raw())
    (wait,) = office.services.overviews.waiting().waits
    assert (wait.back, wait.line.returned) == (True, "reply")


def test_the_name_of_who_waits_on_a_marked_piece_is_not_a_heading(office: Office) -> None:
    item = office.item(Mail(subject="Personeelsvertrouwelijk: verzuim"))
    office.services.deciding.decide([item], "wait", Given(by="+1", to="Piet Smit"))
    other = office.item(Mail(subject="Later"))
    office.services.deciding.decide([other], "snooze", Given(by="+1"))
    asked = office.item(Mail(subject="Reactie convenant"))
    office.services.deciding.decide([asked], "wait", Given(by="+2", to="Petra Smits"))
    sight = office.services.overviews.waiting()
    assert waits(sight) == [("Petra Smits", "Reactie convenant", 0), ("", "", 0), ("", "Later", 0)]
    assert sight.groups == (("Petra Smits", 1), (MARKED, 1), (SNOOZED, 1))
    assert "Piet" not in repr(sight)


def test_the_tabs_count_what_is_open_per_manager(office: Office) -> None:
    one, two, three = (office.item(Mail(subject=f"Stuk {n}")) for n in range(3))
    office.services.deciding.decide([one], "wait", Given(by="+1"))
    office.services.deciding.decide([two], "decide", Given(advice="akkoord", by="+2"))
    office.services.deciding.decide([three], "note", Given(author="Piet Smit"))
    assert office.services.tab_counts.of() == {"today": 1, "notes": 1, "questions": 0, "brief": 1, "waiting": 1}
    assert set(office.services.tab_counts.of("FEA").values()) == {0}


@pytest.mark.parametrize(
    "sql", [reads.RETURNED, reads.DUE, reads.ASKED, reads.SOON, reads.ON_THEIR_WAY, reads.RUNNING_OUT, reads.TIGHT]
)
def test_nothing_walks_over_all_that_is_open(office: Office, sql: str) -> None:
    values = {"today": "2026-11-23", "day": "2026-11-23", "horizon": "2026-11-30", "manager": None, "limit": 10}
    plan = [row[3] for row in office.services.doors.query(f"EXPLAIN QUERY PLAN {sql}", values)]
    own = [step for step in plan if "INDEX ix_" in step and not step.startswith("SEARCH q ")]  # of one item
    assert own
    assert all("ix_item_state_due" in step or "ix_rank_back" in step or "ix_rank_tight" in step for step in own), plan
    assert not any("FOR ORDER BY" in step for step in plan) or "UNION ALL" in sql


def test_the_tab_counts_what_the_pane_shows(office: Office) -> None:
    refs = [office.item(Mail(subject=str(number))) for number in range(6)]
    office.services.shaping.edit(refs[:3], Edit(due="24-11-2026"))
    office.services.shaping.edit(refs[3:5], Edit(due="20-11-2026"))
    office.services.deciding.decide(refs[:1], "wait", Given(by="23-11-2026", to="Piet Smit"))
    for later in (0, 1, 3):
        services = office.reopen(later=timedelta(days=later))
        for manager in ("", "DJ", "FEA"):
            assert services.overviews.count_today(manager) == len(services.overviews.today(manager).rows)


def test_what_sleeps_past_the_days_that_are_to_spare_stands_among_what_will_be_missed_and_says_so(
    office: Office,
) -> None:
    refs = [office.item(Mail(subject=name)) for name in ("Op tijd terug", "Te laat terug", "Krap terug", "Wacht")]
    services = office.services
    services.deciding.decide(refs[:3], "snooze", Given(by="antwoord"))  # the date comes later: nothing wakes it
    services.deciding.decide(refs[3:], "wait", Given(by="18-12-2026", to="Piet Smit"))
    services.shaping.edit(refs[:1], Edit(due="18-12-2026"))
    services.shaping.edit(refs[1:], Edit(due="25-11-2026"))
    rows = {row.line.title: row for row in services.overviews.today().rows}
    assert {name: row.group for name, row in rows.items()} == dict.fromkeys(
        ("Te laat terug", "Krap terug", "Wacht"), "missed"
    )
    told = [today_words(words("nl"), rows[name].line, NOW.date()) for name in ("Krap terug", "Wacht")]
    assert told == ["slaapt · krap 2", "wacht · krap 2"]


@pytest.mark.parametrize("fixed", [True, False])
def test_what_sleeps_beyond_a_plan_date_that_lies_well_before_the_term_is_tight_while_it_sleeps(
    office: Office, fixed: bool
) -> None:
    asleep, awake = office.item(Mail(subject="Slaapt")), office.item(Mail(subject="Tijdig terug"))
    services = office.services
    services.deadlines.change([asleep, awake], change.Begin("woo"))
    services.weighings.change({"rest.buffer": 5})
    (plan,) = {row[0] for row in office.rows("SELECT plan FROM rank")}
    services.deciding.decide([asleep], "snooze", Given(by="21-12-2026"))
    services.deciding.decide([awake], "snooze", Given(by=plan))
    the_day_before = NOW + (date.fromisoformat(plan) - timedelta(days=1) - NOW.date())
    services.doors.clock = FixedClock(the_day_before) if fixed else Ticking(the_day_before)
    assert [(row.group, row.line.title) for row in services.overviews.today().rows] == [("tight", "Slaapt")]
    assert services.overviews.count_today() == 1
