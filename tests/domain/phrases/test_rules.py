"""What is decided once, and what holds for any day and any text."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.calendars import add_office_days
from werkbank.domain.phrases import Reason, Refused, Understood, find, parse, read
from werkbank.domain.phrases import vocabulary as words

NOW = datetime(2026, 11, 23, 9)
MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
SHORT = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
DAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
moments = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1))
dates = st.dates(date(1900, 1, 1), date(2199, 12, 31))


def day(text: str, now: datetime = NOW) -> date | None:
    found = parse(text, now)
    return None if found is None else found.date


@given(moments, dates)
def test_a_date_with_its_year_is_itself_in_every_notation(now: datetime, value: date) -> None:
    d, m, y = value.day, value.month, value.year
    notations = [
        value.isoformat(), f"{d}-{m}-{y}", f"{d:02}-{m:02}-{y}", f"{d}/{m}/{y}", f"{d}.{m}.{y}",
        f"{d} {MONTHS[m - 1]} {y}", f"{d} {SHORT[m - 1]}. {y}", f"{d}e {MONTHS[m - 1]} {y}", f"{d}-{SHORT[m - 1]}-{y}",
        f"de {d}e van {MONTHS[m - 1]} {y}", f"{DAYS[value.weekday()]} {d} {MONTHS[m - 1]} {y}",
        f"uiterlijk {DAYS[value.weekday()][:2]} {d}-{m}-{y}", f"{MONTHS[m - 1].upper()} {d}, {y}",
    ]  # fmt: skip
    assert [day(one, now) for one in notations] == [value] * len(notations)
    wrong = DAYS[(value.weekday() + 1) % 7]
    assert read(f"{wrong} {d} {MONTHS[m - 1]} {y}", now) == Refused("weekday", f"{wrong} {d} {MONTHS[m - 1]} {y}")


@given(moments, st.integers(1, 28), st.integers(1, 12))
def test_without_a_year_it_is_the_first_that_comes(now: datetime, d: int, m: int) -> None:
    found = day(f"{d} {MONTHS[m - 1]}", now)
    assert found is not None
    assert (found.day, found.month) == (d, m)
    assert now.date() <= found <= now.date() + timedelta(366)
    assert day(f"{d}-{m}", now) == found
    assert day(f"{d}/{m}", now) == (None if (d, m) == (24, 7) else found), "24/7 is no date"
    past = day(f"d.d. {d}-{m}", now)
    assert past is not None
    assert now.date() - timedelta(366) <= past <= now.date()


@given(moments, st.integers(1, 400))
def test_so_much_later_is_so_much_later(now: datetime, count: int) -> None:
    today = now.date()
    assert day(f"over {count} dagen", now) == day(f"binnen {count} dgn", now) == today + timedelta(count)
    assert day(f"over {count} weken", now) == day(f"in {count} weeks", now) == today + timedelta(7 * count)
    assert day(f"{count} dagen geleden", now) == today - timedelta(count)
    assert day(f"over {count} werkdagen", now) == day(f"+{count}", now) == add_office_days(today, count)
    assert day(f"{count} werkdagen voor vandaag", now) == add_office_days(today, -count)
    clock = parse(f"over {count} minuten", now)
    assert clock is not None
    assert clock.value == (now + timedelta(minutes=count)).replace(microsecond=0)


@given(moments, st.integers(0, 6))
def test_a_weekday_and_all_that_is_said_of_it(now: datetime, which: int) -> None:
    today, name = now.date(), DAYS[which]
    monday = today - timedelta(today.weekday())
    bare = day(name, now)
    assert bare is not None
    assert today < bare <= today + timedelta(7)
    assert bare.weekday() == which
    assert day(f"komende {name}", now) == day(f"{name} a.s.", now) == day(f"aanstaande {name}", now) == bare
    assert day(f"volgende {name}", now) == day(f"volgende week {name}", now) == day(f"{name} volgende week", now)
    assert day(f"volgende {name}", now) == monday + timedelta(7 + which)
    assert day(f"{name} over een week", now) == day(f"{name} over 7 dagen", now) == bare + timedelta(7)
    this = monday + timedelta(which)
    assert day(f"deze {name}", now) == (this if this >= today else bare)
    past = day(f"afgelopen {name}", now)
    assert past is not None
    assert today - timedelta(7) <= past < today


@given(moments, st.integers(1990, 2100), st.data())
def test_a_week_counts_as_its_friday(now: datetime, year: int, data: st.DataObject) -> None:
    last = date(year, 12, 28).isocalendar().week
    week = data.draw(st.integers(1, last))
    friday = date.fromisocalendar(year, week, 5)
    found = parse(f"week {week} van {year}", now)
    assert found == Understood(friday, "day", "last-friday", friday - timedelta(4))
    assert day(f"woensdag wk {week} {year}", now) == friday - timedelta(2)
    assert read(f"week {last + 1} {year}", now) == Refused("week", f"week {last + 1} {year}")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"), ("   ", "empty"), (".", "empty"), ("31 februari", "day"), ("31-2", "day"), ("week 54", "week"),
        ("29-2-2027", "day"), ("25:00", "time"), ("24:10", "time"), ("14:60", "time"), ("1-1-0102", "year"),
        ("0102-01-01", "year"), ("1 januari 9999", "year"), ("over 9999 jaar", "far"), ("32 dec", "day"),
        ("3-13", "day"), ("voor het zomerreces", "recess"), ("na het kerstreces", "recess"), ("zsm", "vague"),
        ("zo snel mogelijk", "vague"), ("n.t.b.", "vague"), ("vrijdag 26 november 2026", "weekday"),
        ("over 99999999999999999999 dagen", "unknown"), ("9" * 90, "unknown"), ("x" * 101, "long"),
        ("vrijdag " * 50, "long"), ("понедельник", "unknown"), ("明日", "unknown"), ("غدا", "unknown"),
        ("[b]morgen[/b]", "unknown"), ("\x1b]52;c;bW9yZ2Vu\x07", "unknown"), ("24/7", "unknown"),
        ("vijfde maandag van februari 2027", "day"), ("half vijfentwintig", "unknown"), ("kst-36200-VII-5", "unknown"),
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_the_reason(text: str, reason: Reason) -> None:
    found = read(text, NOW)
    assert isinstance(found, Refused)
    assert found.reason == reason


_ALL = sorted({
    *words.WEEKDAYS, *words.MONTHS, *words.DAYS, *words.PARTS, *words.UNITS, *words.TURNS, *words.EDGES, *words.OPEN,
    *words.HOLIDAYS, *words.PLUS, *words.THE, *words.OF, "half", "kwart", "eerste", "laatste", "3", "31", "2027", "14u",
    "3-11", "14:30", "'s", ",", "-", ".", "en",
})  # fmt: skip


@given(st.one_of(st.text(max_size=120), st.lists(st.sampled_from(_ALL), max_size=16).map(" ".join)), moments)
def test_any_text_is_read_or_refused(text: str, now: datetime) -> None:
    found = read(text, now)
    if isinstance(found, Understood):
        assert 1900 <= found.date.year <= 2199
        assert parse(text.upper(), now) is not None
        assert parse(f"  {text}  ", now) == found
    lines = find(text, now)
    assert all(0 <= one.start < one.end <= len(text) for one in lines)
    assert all(one.end <= other.start for one, other in pairwise(lines))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("d.d. 29-2", date(2024, 2, 29)),
        ("29 februari jl.", date(2024, 2, 29)),
        ("d.d. 3 dec 14.00 uur", date(2025, 12, 3)),
        ("d.d. 3-11-2027", date(2027, 11, 3)),  # the year stands there
        ("d.d. di 1 dec", date(2026, 12, 1)),  # only then a Tuesday
        ("d.d. morgen", date(2026, 11, 24)),
        ("1 december 2027 jl.", None),
    ],
)
def test_what_points_back_takes_another_year_only_when_none_was_said(text: str, expected: date | None) -> None:
    assert day(text) == expected


@pytest.mark.parametrize("unit", ["de week", "de maand", "het kwartaal", "het jaar"])
def test_every_other_week_is_no_date(unit: str) -> None:
    assert day(f"om {unit}") is None


def test_in_the_weekend_the_next_one_is_not_this_one() -> None:
    friday, saturday, sunday = (datetime(2026, 11, day, 12) for day in (27, 28, 29))
    assert day("komend weekend", friday) == day("dit weekend", sunday) == date(2026, 11, 29)
    assert day("komend weekend", saturday) == day("volgend weekend", sunday) == date(2026, 12, 6)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("31-12 24:00", date(2026, 12, 31)),
        ("uiterlijk 31 december 24.00 uur", date(2026, 12, 31)),
        ("24:00 vrijdag", date(2026, 11, 27)),
        ("vrijdag 12 uur 's nachts", date(2026, 11, 27)),
        ("vanavond 12 uur", date(2026, 11, 23)),
        ("vannacht 12 uur", date(2026, 11, 23)),
        ("vannacht 2 uur", datetime(2026, 11, 24, 2)),
        ("24:00", datetime(2026, 11, 24)),
        ("12 uur 's nachts", datetime(2026, 11, 24)),
        ("vrijdag 0:00", datetime(2026, 11, 27)),
        ("12 uur 's middags", datetime(2026, 11, 23, 12)),
    ],
)
def test_the_midnight_with_which_a_day_ends_is_not_the_one_with_which_it_begins(
    text: str, value: date | datetime
) -> None:
    found = parse(text, NOW)
    assert found is not None
    assert found.value == value
    assert (found.grain == "day") == (not isinstance(value, datetime))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("begin van de maand", date(2026, 12, 1)),
        ("halverwege de maand", date(2026, 12, 15)),
        ("de eerste van de maand", date(2026, 12, 1)),
        ("eerste werkdag van de maand", date(2026, 12, 1)),
        ("begin van het kwartaal", date(2027, 1, 1)),
        ("eerste maandag van het jaar", date(2027, 1, 4)),
        ("eind van de week", date(2026, 12, 4)),
        ("begin van het weekend", date(2026, 12, 5)),
        ("laatste werkdag van de maand", date(2026, 11, 30)),
        ("begin van deze maand", date(2026, 11, 1)),
        ("de eerste van deze maand", date(2026, 11, 1)),
        ("eerste vrijdag van deze maand", date(2026, 11, 6)),
    ],
)
def test_of_the_month_without_saying_which_the_day_is_yet_to_come(text: str, expected: date) -> None:
    assert day(text, datetime(2026, 11, 29, 9)) == expected  # a Sunday


def test_an_accent_in_two_characters_is_the_same() -> None:
    text = "vóór 3 november 2027"
    assert parse(unicodedata.normalize("NFD", text), NOW) == parse(text, NOW)
    assert parse(unicodedata.normalize("NFD", "tweeëntwintig februari"), NOW) is not None


def test_a_closing_day_of_our_own_is_no_working_day() -> None:
    closed = frozenset({date(2026, 11, 24)})
    found = parse("over 1 werkdag", NOW, closed)
    assert found is not None
    assert found.date == date(2026, 11, 25)


def test_dateparser_is_not_imported() -> None:
    code = (
        "import sys; from datetime import datetime; from werkbank.domain.phrases import parse, find;"
        "parse('over 3 weken', datetime(2026, 11, 23)); find('uiterlijk vr 27 nov', datetime(2026, 11, 23));"
        "print([name for name in ('dateparser', 'dateutil', 'sqlalchemy', 'textual') if name in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


@pytest.mark.parametrize(
    ("text", "day"),
    [("ma 23 nov", date(2026, 11, 23)), ("vr 20-11", date(2026, 11, 20)), ("vrijdag 27 november", date(2026, 11, 27))],
)
def test_a_weekday_says_which_of_the_two_years_is_meant_when_it_was_not_long_ago(text: str, day: date) -> None:
    """What was yesterday is told to be past; a year from now it would be another weekday."""
    found = read(text, datetime(2026, 11, 24, 9))
    assert isinstance(found, Understood)
    assert found.date == day
    assert read("ma 3 aug", datetime(2026, 11, 24, 9)) == Refused("weekday", "ma 3 aug")
