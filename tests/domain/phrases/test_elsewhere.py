"""Dates in other languages and odd notations: the right day, or refused; ``dateparser`` is loaded for nothing else."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta
from importlib import import_module
from time import perf_counter
from typing import Final
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.domain.phrases.sets import rows
from werkbank.domain.phrases import Reason, Refused, Understood, find, parse, read, tongues
from werkbank.domain.phrases.elsewhere import Answer, elsewhere

NOW: Final = datetime(2026, 11, 23, 9)
EVE: Final = datetime(2026, 12, 31, 23, 59)
LEAP: Final = datetime(2027, 3, 1, 8)
READINGS: Final = ("elsewhere", "converted")
MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

READ: Final = [
    # German
    ("Freitag, 27. November 2026", "2026-11-27"), ("Fr., 27. Nov. 2026 um 14:30 Uhr", "2026-11-27T14:30"),
    ("So, 29. Nov. 2026", "2026-11-29"), ("Mi, 25. Nov. 2026", "2026-11-25"), ("31. Dezember", "2026-12-31"),
    ("27.11.2026 14:30 Uhr", "2026-11-27T14:30"), ("27. November 2026, 14.30 Uhr", "2026-11-27T14:30"),
    ("27. November 2026 um 9 Uhr", "2026-11-27T09:00"), ("bis zum 30. Januar 2027", "2027-01-30"),
    ("spätestens am 15. Mai 2027", "2027-05-15"), ("5. März 2027", "2027-03-05"), ("Mo 30.11.2026 9:00", "2026-11-30T09:00"),
    # French
    ("vendredi 27 novembre 2026", "2026-11-27"), ("ven. 27 nov. 2026", "2026-11-27"), ("mar. 24 nov. 2026", "2026-11-24"),
    ("vendredi 27 novembre 2026 à 14h30", "2026-11-27T14:30"), ("27/11/2026 à 14h30", "2026-11-27T14:30"),
    ("27 novembre 2026 à 14 heures", "2026-11-27T14:00"), ("1er mai 2027", "2027-05-01"), ("8 mai", "2027-05-08"),
    ("avant le 30 novembre 2026", "2026-11-30"), ("jusqu’au 30 novembre 2026", "2026-11-30"), ("15 août 2027", "2027-08-15"),
    ("15 aout 2027", "2027-08-15"), ("23 novembre", "2026-11-23"), ("22 novembre", "2027-11-22"), ("29 février", "2028-02-29"),
    ("VENDREDI 27 NOVEMBRE 2026", "2026-11-27"), ("uiterlijk 27 novembre 2026", "2026-11-27"),
    ("mercredi 25/11/2026", "2026-11-25"), ("14:30 27 novembre 2026", "2026-11-27T14:30"),
    # Spanish, Italian, Portuguese, Romanian
    ("viernes, 27 de noviembre de 2026", "2026-11-27"), ("el 3 de diciembre a las 14:30", "2026-12-03T14:30"),
    ("mié 25 nov 2026", "2026-11-25"), ("martedì 24 novembre 2026 alle ore 14.30", "2026-11-24T14:30"),
    ("entro il 5 maggio 2027", "2027-05-05"), ("5 set 2027", "2027-09-05"), ("1° giugno 2027", "2027-06-01"),
    ("segunda-feira, 30 de novembro de 2026", "2026-11-30"), ("1º de maio de 2027 às 09:15", "2027-05-01T09:15"),
    ("miercuri, 25 noiembrie 2026", "2026-11-25"), ("27.11.2026 la ora 14:30", "2026-11-27T14:30"),
    # Polish, Czech, Slovak, Croatian, Hungarian, Turkish
    ("piątek, 27 listopada 2026 r.", "2026-11-27"), ("27 kwietnia 2027", "2027-04-27"), ("12 lipca 2027", "2027-07-12"),
    ("pátek 27. listopadu 2026", "2026-11-27"), ("pá 27. 11. 2026", "2026-11-27"), ("28. srpna 2027", "2027-08-28"),
    ("27. marca 2027", "2027-03-27"), ("12. lipnja 2027", "2027-06-12"), ("2026. november 27.", "2026-11-27"),
    ("2027. május 9.", "2027-05-09"), ("27 Kasım 2026 Cuma", "2026-11-27"), ("30 Ağustos 2027", "2027-08-30"),
    # The north
    ("torsdag 26. november 2026 09.00", "2026-11-26T09:00"), ("27 nov à 15:30", "2026-11-27T15:30"),
    ("fredag den 27. november 2026 kl. 14.30", "2026-11-27T14:30"), ("lördag 28 november 2026", "2026-11-28"),
    ("senest 9. maj 2027", "2027-05-09"), ("1. desember 2026", "2026-12-01"), ("pe 27.11.2026 klo 14.30", "2026-11-27T14:30"),
    ("perjantai 27. marraskuuta 2026", "2026-11-27"), ("2026 m. lapkričio 27 d.", "2026-11-27"),
    ("2026. gada 27. novembris", "2026-11-27"), ("reede, 27. november 2026", "2026-11-27"),
    # Notations
    ("Thu, 26 Nov 2026 09:00:00 +0100", "2026-11-26T09:00"), ("Thu, 26 Nov 2026 09:00:00 +0100 (CET)", "2026-11-26T09:00"),
    ("Thu Nov 26 09:00:00 2026", "2026-11-26T09:00"), ("Thu Nov 26 09:00:07 CET 2026", "2026-11-26T09:00:07"),
    ("27-11-2026 14:30:00 +0100", "2026-11-27T14:30"), ("vr 27-11-2026 14:30 CET", "2026-11-27T14:30"),
    ("2026.11.27", "2026-11-27"), ("2026/11/27", "2026-11-27"), ("2026/11/27 14:30", "2026-11-27T14:30"),
    ("2026 Nov 27", "2026-11-27"), ("2026-Nov-27", "2026-11-27"), ("2026 november 27", "2026-11-27"),
    ("26-XI-2026", "2026-11-26"), ("26.XI.2026", "2026-11-26"), ("5 V 2027", "2027-05-05"), ("26–11–2026", "2026-11-26"),
    ("20261127T1430", "2026-11-27T14:30"), ("2026-11-27T14:30:00.000+01:00", "2026-11-27T14:30"),
    ("donderdag 26 november 2026 09:00:00 (UTC+01:00)", "2026-11-26T09:00"), ("Thu,26 Nov 2026 09:00 CET", "2026-11-26T09:00"),
    ("2026-11-27 14:30:15.250", "2026-11-27T14:30:15"),
]  # fmt: skip
CONVERTED: Final = [
    ("Thu, 26 Nov 2026 09:00:00 GMT", "2026-11-26T10:00"), ("Thu, 26 Nov 2026 23:30:00 -0800", "2026-11-27T08:30"),
    ("20261127T143000Z", "2026-11-27T15:30"), ("2026-11-27T14:30:00Z", "2026-11-27T15:30"),
    ("27 Nov 2026 12:30 AM UTC", "2026-11-27T01:30"), ("2027-07-01T09:00:00Z", "2027-07-01T11:00"),
    ("2026-11-27 14:30:00-05:00", "2026-11-27T20:30"), ("2026-11-27T14:30-05:00", "2026-11-27T20:30"),
    ("November 27, 2026 at 2:30:00 PM GMT+5:30", "2026-11-27T10:00"), ("1 Jul 2027 09:00 CET", "2027-07-01T10:00"),
]  # fmt: skip
TURNS: Final = [
    (EVE, "31 décembre", "2026-12-31"), (EVE, "30 décembre", "2027-12-30"), (EVE, "1er janvier", "2027-01-01"),
    (EVE, "29. Februar", None), (EVE, "31. Dezember", "2026-12-31"), (EVE, "1 stycznia", "2027-01-01"),
    (LEAP, "29 février", "2028-02-29"), (LEAP, "28 février", "2028-02-28"), (LEAP, "1 mars", "2027-03-01"),
    (EVE, "jeu. 31 déc.", "2026-12-31"), (EVE, "ven. 1 janv.", "2027-01-01"), (LEAP, "lundi 1 mars", "2027-03-01"),
]  # fmt: skip
"""At the turn of the year, and of February."""
REFUSED: Final[list[tuple[str, Reason]]] = [
    # What dateparser makes of these is wrong: another hour, another day, the year 2112 or 2114, a date out of a number.
    ("om 9 uren morgenvroeg", "unknown"), ("12 uur 3", "unknown"), ("12 dec 14u 2", "unknown"), ("do 3/12 12u 7", "unknown"),
    ("Q1 2027 x", "unknown"), ("demain", "unknown"), ("demain à 9h", "unknown"), ("demain à 14:30", "unknown"),
    ("dans 3 jours", "unknown"), ("in drei Tagen", "unknown"), ("heute um 14:00", "unknown"), ("nächsten Freitag", "unknown"),
    ("vendredi", "unknown"), ("vendredi prochain", "unknown"), ("la semaine prochaine", "unknown"), ("avril 2027", "unknown"),
    ("nr. 23", "unknown"), ("art. 3:2 Awb", "unknown"), ("ma bellen 3", "unknown"), ("Mei Li 3", "unknown"),
    ("23", "unknown"), ("2027", "unknown"), ("1795770000", "unknown"), ("1795770000000", "unknown"), ("=2019", "unknown"),
    ("MMXXVI", "unknown"), ("XI 2026", "unknown"), ("copyright 5 MCMXCIX", "unknown"),
    # A day that is none, with the reason
    ("31 février 2027", "day"), ("31. Juni 2027", "day"), ("30 XI 0226", "year"), ("2026/13/11", "day"),
    ("2026.02.30", "day"), ("11/27/2026 2:30 PM", "day"), ("lundi 27 novembre 2026", "weekday"),
    ("Do 2026/11/27", "weekday"), ("la 27.11.2026", "weekday"), ("dimanche 29 novembre 2027", "weekday"),
    ("27 novembre 1492", "year"), ("27 novembre 2500", "year"), ("31 Dec 2199 23:59 -0800", "year"),
    ("27 novembre 2026 à 25:00", "time"), ("27. November 2026 14:60 Uhr", "time"), ("27 nov 2026 13:30 PM UTC", "time"),
    # An hour that could be two
    ("27 novembre 2026 à 3:30", "unknown"), ("27 novembre 2026 à 3h", "unknown"), ("27. November 2026 um 5 Uhr", "unknown"),
    # Zones that are not there, or do not agree
    ("27 Nov 2026 UTC", "unknown"), ("Fri, 27 Nov 2026 14:30 EST", "unknown"), ("2026-11-27T14:30+25:00", "unknown"),
    ("2026-11-27T14:30:00+0060", "unknown"), ("Thu, 26 Nov 2026 09:00:00 +0300 (CET)", "unknown"),
    ("27 novembre 2026 14h30 +0100", "unknown"),
    # An end, which looks like a zone
    ("27.11.2026 09:00-11:00", "unknown"), ("27 novembre 2026 9:00 -11:00", "unknown"), ("27 novembre 2026 09:00-11", "unknown"),
    ("27 novembre 2026 14h30-16h", "unknown"), ("27 nov 2026 14:30 +1", "unknown"), ("27 nov 2026 9:00-1100", "unknown"),
    # Two languages, two months; two names with one spelling
    ("27 listopada 2026", "unknown"), ("28 lis 2026", "unknown"), ("27 listopada", "unknown"),
    # What could be a word
    ("5 set", "unknown"), ("5 mag", "unknown"), ("3 out", "unknown"), ("1 kas", "unknown"), ("2 gen", "unknown"), ("27 XI", "unknown"),
    ("5 v 2027", "unknown"), ("3 mon 2027", "unknown"), ("3 ons 2027", "unknown"), ("4 mardi 2027", "unknown"),
    # Something is left over
    ("27 novembre 26", "unknown"), ("27 novembre 2026 14", "unknown"), ("27 novembre 2026 à", "unknown"),
    ("à 27 novembre 2026", "unknown"), ("14.30 27 novembre 2026", "unknown"), ("27 novembre 14.30", "unknown"), ("27.11 novembre 2026", "time"),
    ("2026 27.11", "unknown"), ("novembre 2026 12.30", "unknown"), ("27 novembre 2026 14.30 15.30", "unknown"),
    ("27 novembre 2026 demain", "unknown"), ("27 et 28 novembre 2026", "unknown"), ("du 27 novembre 2026", "unknown"),
    ("27 novembre 2026 14:30 15:30", "unknown"), ("27 novembre 2026 2027", "unknown"), ("27novembre2026", "unknown"),
    ("27 novembre décembre 2026", "unknown"), ("vendredi samedi 27 novembre", "unknown"), ("27 de 2026", "unknown"),
    ("après le 27 novembre 2026", "unknown"), ("réunion 27 novembre 2026", "unknown"), ("27 novembre 2026 (?)", "unknown"),
    ("Freitag 27 novembre 2026", "unknown"), ("vendredi 27 November zo 2026", "unknown"), ("-27 novembre 2026", "unknown"),
    ("27 novembre -2026", "unknown"), ("27 novembr 2026", "unknown"), ("27 novembrebrief 2026", "unknown"),
    ("vendetta 27 novembre 2026", "unknown"), ("ponoć 23.11.2026", "unknown"), ("Mittag 25. Nov. 2026", "unknown"),
    # Dutch half said
    ("27 november 26 of zo", "unknown"), ("begin week van 27 novembre", "unknown"), ("overmorgen 27", "unknown"),
    ("vrijdag novembre", "unknown"), ("3e vrijdag", "unknown"), ("tussen 3 en 5 novembre", "unknown"),
    # Number soup
    ("27 11 2026", "unknown"), ("20261127", "unknown"), ("27|11|2026", "unknown"), ("27_11_2026", "unknown"),
    ("2026-114", "unknown"), ("kst-36200-VII-5", "unknown"), ("10.0.11.27", "unknown"), ("NL91ABNA0417164300", "unknown"),
    ("06-12345678", "unknown"), ("2026.11.27.3", "unknown"), ("1.2.2026.11", "unknown"), ("20261127T14", "unknown"),
    # Other scripts, signs that turn or hide
    ("27 ноября 2026", "unknown"), ("2026年11月27日", "unknown"), ("٢٧ نوفمبر ٢٠٢٦", "unknown"), ("27 Νοεμβρίου 2026", "unknown"),
    ("27 nоvembre 2026", "unknown"), ("２７ novembre 2026", "unknown"), ("\u202e27 novembre 2026", "unknown"),
    ("27\u200b novembre 2026", "unknown"), ("27 novembre\u0000 2026", "unknown"), ("27 nov\u00adembre 2026", "unknown"),
    # Too long
    ("27 novembre 2026 " * 24, "long"), ("27 novembre 2026" + " " * 50 + "et un mot", "unknown"), ("1 " * 49, "unknown"),
]  # fmt: skip


KNOWN_ERRORS: Final = [
    ("morgen om 9 uur", "2026-11-24T09:00"), ("morgen om 10 uur", "2026-11-24T10:00"), ("12 uur", "2026-11-23T12:00"),
    ("vandaag om 14 uur", "2026-11-23T14:00"), ("do 3/12 12u", "2026-12-03T12:00"), ("12 dec 14u", "2026-12-12T14:00"),
    ("3-10", "2027-10-03"), ("23 november", "2026-11-23"), ("Q1 2027", "2027-03-31"), ("week 50", "2026-12-11"),
    ("binnen 14 dagen", "2026-12-07"), ("vrijdag 4 december 2026", "2026-12-04"), ("zo snel mogelijk", "vague"),
    ("ma bellen", "unknown"), ("Mei Li", "unknown"), ("24/7", "unknown"), ("art. 3:2 Awb", "unknown"), ("nr. 23", "unknown"),
]  # fmt: skip
"""Of each of these ``dateparser`` makes something else, or a date out of nothing."""


def shown(found: Understood | Refused) -> str:
    """A day or a moment as ISO 8601, or the reason."""
    if isinstance(found, Refused):
        return found.reason
    timespec = "seconds" if found.grain == "second" else "minutes"
    return found.value.isoformat(timespec=timespec) if isinstance(found.value, datetime) else found.value.isoformat()


def test_the_tables_are_large() -> None:
    assert len(READ) + len(CONVERTED) + len(TURNS) >= 60
    assert len(REFUSED) >= 60


def test_other_languages_and_notations_are_read_and_it_is_said() -> None:
    got = [(text, shown(read(text, NOW))) for text, _ in READ]
    assert got == READ
    assert {found.reading for text, _ in READ if (found := parse(text, NOW)) is not None} == {"elsewhere"}


def test_a_moment_in_another_zone_is_put_into_ours_and_it_is_said() -> None:
    assert [(text, shown(read(text, NOW))) for text, _ in CONVERTED] == CONVERTED
    assert {found.reading for text, _ in CONVERTED if (found := parse(text, NOW)) is not None} == {"converted"}


@pytest.mark.parametrize(("now", "text", "wanted"), TURNS)
def test_without_a_year_it_is_the_first_that_comes(now: datetime, text: str, wanted: str | None) -> None:
    found = parse(text, now)
    assert (None if found is None else found.date.isoformat()) == (wanted or "2028-02-29")


def test_what_is_not_wholly_a_date_is_refused_with_the_reason() -> None:
    assert [(text, shown(read(text, NOW))) for text, _ in REFUSED] == REFUSED


def test_none_of_what_dateparser_is_known_to_get_wrong_passes() -> None:
    assert [(text, shown(read(text, NOW))) for text, _ in KNOWN_ERRORS] == KNOWN_ERRORS
    straight = {text: elsewhere(text, NOW.date()) for text, _ in KNOWN_ERRORS}
    assert {text: one for text, one in straight.items() if one != "unknown"} == {
        "23 november": Answer(date(2026, 11, 23), "day"), "vrijdag 4 december 2026": Answer(date(2026, 12, 4), "day"),
    }  # fmt: skip


def test_no_sentence_becomes_a_date_and_a_line_takes_nothing_from_elsewhere() -> None:
    assert [row["text"] for row in rows("nodates") if parse(row["text"], NOW) is not None] == []
    assert [text for text, _ in (*READ, *CONVERTED) for one in find(text, NOW) if one.reading in READINGS] == []


# ---------------------------------------------------------------------- whatever the text

_WORDS: Final = sorted({
    *(word for text, _ in (*READ, *CONVERTED, *REFUSED[:90]) for word in text.split()), "et", "27", "31", "2027", "05",
    "Mai", "mars", "kesk", "dom", "14h", "14:30", "+0100", "Z", "T", "-", "XII", "º",
})  # fmt: skip
texts = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(_WORDS), max_size=7).map(" ".join),
    st.from_regex(r"[0-9]{1,4}[-./ ][A-Za-zäéûł]{2,9}[-./ ][0-9]{2,4}( [0-9]{1,2}[:.h][0-9]{2}Z?)?", fullmatch=True),
)


@example("2026 Nov 27", NOW)
@given(texts, st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)))
def test_what_comes_from_elsewhere_stands_in_the_text(text: str, now: datetime) -> None:
    found = read(text, now)
    if isinstance(found, Refused) or found.reading not in READINGS:
        return
    figures = [int(one) for one in re.findall("[0-9]+", text.replace("T", " "))]
    packed = re.search("[0-9]{8}", text)
    stated = found.date
    if found.reading == "elsewhere":
        years = re.findall("(?<![0-9:+-])[0-9]{4}(?![0-9])", text)
        assert stated.day in figures or (packed and packed[0].endswith(f"{stated.day:02}"))
        assert stated.year in figures or packed or (not years and now.date() <= stated < now.date() + timedelta(1500))
    if found.time:
        assert re.search("[0-9]", text)
    assert parse(f" {text} ", now) == found


@given(st.dates(date(1900, 1, 2), date(2199, 12, 30)), st.times(), st.integers(-12 * 4, 14 * 4))
def test_a_mail_date_in_any_zone_is_the_moment_it_is(day: date, clock: time, quarters: int) -> None:
    name, month = DAYS[day.weekday()][:3].title(), MONTHS[day.month - 1][:3].title()
    sign, minutes = "-" if quarters < 0 else "+", abs(quarters) * 15
    zone = f"{sign}{minutes // 60:02}{minutes % 60:02}"
    found = parse(f"{name}, {day.day} {month} {day.year} {clock:%H:%M:%S} {zone}", NOW)
    assert found is not None
    instant = datetime.combine(day, clock.replace(microsecond=0), UTC) - timedelta(minutes=15 * quarters)
    assert found.value == instant.astimezone(ZoneInfo("Europe/Amsterdam")).replace(tzinfo=None)


@pytest.mark.parametrize(
    "text", ["1" * 100, "1er " * 25, "a " * 50, "00:00" * 20, "9 mai " * 16, "27." * 33, "à 1 " * 25]
)
def test_no_text_takes_long(text: str) -> None:
    read("27 novembre 2026", NOW)
    start = perf_counter()
    assert isinstance(read(text, NOW), Refused)
    assert perf_counter() - start < 0.05


# ---------------------------------------------------------------------- the names


@pytest.mark.parametrize("language", tongues.LANGUAGES)
def test_our_beginnings_and_the_names_that_dateparser_knows_say_the_same(language: str) -> None:
    info = import_module(f"dateparser.data.date_translation_data.{language}").info
    for kind, names, first in (("month", MONTHS, 1), ("weekday", DAYS, 0)):
        for number, name in enumerate(names, first):
            said = [tongues.bare(word) for word in info[name]]
            senses = [
                [one.number for one in tongues.senses(word) if (one.language, one.kind) == (language, kind)]
                for word in said
            ]
            assert [one for one in senses if one and one != [number]] == []
            longest = max(said, key=len)
            assert senses[said.index(longest)] == [number], longest


def test_every_name_of_a_month_is_read_as_that_month_or_is_two_months() -> None:
    refused = set()
    for language in tongues.LANGUAGES:
        info = import_module(f"dateparser.data.date_translation_data.{language}").info
        for number, month in enumerate(MONTHS, 1):
            for word in (one for one in info[month] if len(one) > 3):
                found = parse(f"27 {word} 2027", NOW)
                assert found is None or found.date == date(2027, number, 27), (language, word)
                if found is None:
                    refused.add(word.lower())
    assert refused == {"listopad", "listopada", "listopadu"}


def test_a_name_is_nothing_else_that_may_stand_in_a_date() -> None:
    fillers = {word for table in (tongues.BEFORE, tongues.WITHIN) for words in table.values() for word in words}
    leads = {tongues.bare(word) for word in tongues.CLOCK_LEADS}
    assert [word for word in sorted(fillers | leads | tongues.NEUTRAL) if tongues.senses(word)] == []


def _said_by(language: str) -> set[str]:
    def strings(node: object) -> list[str]:
        if isinstance(node, dict):
            return [word for pair in node.items() for one in pair for word in strings(one)]
        return [word for one in node for word in strings(one)] if isinstance(node, list) else str(node).split()

    return set(strings(import_module(f"dateparser.data.date_translation_data.{language}").info))


def test_no_other_word_that_dateparser_knows_passes_for_a_name() -> None:
    infos = [import_module(f"dateparser.data.date_translation_data.{one}").info for one in tongues.LANGUAGES]
    names = {tongues.bare(word) for info in infos for name in (*MONTHS, *DAYS) for word in info[name]}
    others = {word for language in tongues.LANGUAGES for word in _said_by(language)}
    passed = []
    for word in sorted(others):
        low = tongues.bare(word)
        for sense in tongues.senses(low) if low not in names else ():
            day = next(
                date(2026, 11, day) for day in range(20, 27) if date(2026, 11, day).weekday() == sense.number % 7
            )
            text = f"27 {word} 2026" if sense.kind == "month" else f"{word} {day.day}.11.2026"
            if isinstance(elsewhere(text, NOW.date()), Answer):
                passed.append(text)
    assert passed == []


# ---------------------------------------------------------------------- loaded for nothing else


def loaded(code: str) -> subprocess.CompletedProcess[str]:
    """Which of the slow modules a fresh Python has after this."""
    start = "import sys; from datetime import datetime; from werkbank.domain.phrases import parse, find, read; now = datetime(2026, 11, 23, 9)\n"
    end = "\nprint([name for name in ('dateparser', 'dateutil') if name in sys.modules])"
    return subprocess.run([sys.executable, "-c", start + code + end], capture_output=True, text=True, check=True)


def test_nothing_said_in_dutch_or_english_loads_dateparser() -> None:
    assert loaded("").stdout == "[]\n"
    code = (
        "from tests.domain.phrases.sets import rows\n"
        "for name in ('desk', 'sentences', 'nodates'):\n"
        "    for row in rows(name):\n"
        "        when = datetime.fromisoformat(row['now'])\n"
        "        parse(row['text'], when); find(row['text'], when); parse(row.get('phrase', ''), when)"
    )
    assert loaded(code).stdout == "[]\n"


def test_nothing_refused_for_what_it_is_loads_dateparser() -> None:
    texts_ = [text for text, reason in REFUSED if reason != "unknown" and "2199" not in text]
    texts_ += [
        "demain",
        "27 11 2026",
        "20261127",
        "avril 2027",
        "27 nov\u200b 2026",
        "réunion 27 novembre 2026",
        "vendredi",
    ]
    assert loaded(f"for text in {texts_!r}: parse(text, now)").stdout == "[]\n"


def test_a_french_date_loads_it_and_nothing_is_said_on_the_side() -> None:
    done = loaded("print(parse('27 novembre 2026', now).date, parse('26-XI-2026', now).date)")
    assert done.stdout.splitlines() == ["2026-11-27 2026-11-26", "['dateparser', 'dateutil']"]
    assert done.stderr == ""
