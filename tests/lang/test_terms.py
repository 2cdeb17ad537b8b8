"""The reasoning of a term in sentences: whole, in both languages, every day passed over named with its reason."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.days_off import DayOff
from werkbank.domain.errors import TermRefused
from werkbank.domain.harmless import harmless
from werkbank.domain.terms import Length, Outcome, Setting, Suspension, compute, compute_rule, parse_length
from werkbank.domain.terms import steps as step
from werkbank.lang import LANGUAGES, Language, words
from werkbank.lang.terms import MOST, length_text, long_day, off_name, reasoning
from werkbank.services.terms import equated, terms

SETTING: Final = Setting(equated())


def counted(length: str, regime: str, start: str, *pauses: tuple[str, str, bool], extension: str = "") -> Outcome:
    given_ = tuple(Suspension(date.fromisoformat(a), date.fromisoformat(b), through) for a, b, through in pauses)
    more = parse_length(extension) if extension else None
    return compute(
        parse_length(length), regime, date.fromisoformat(start), SETTING, extension=more, suspensions=given_  # type: ignore[arg-type]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("given_", "says"),
    [
        (
            ("6w", "atw", "2026-04-02"),
            (
                "Zes weken na do 2 april 2026 is do 14 mei (Hemelvaartsdag), dus ma 18 mei: vr 15 mei is gelijkgesteld bij KB, "
                "za 16 en zo 17 mei vallen in het weekend (Atw art. 1 lid 1). "
                "Plan het op vr 15 mei, één werkdag voor ma 18 mei: za 16 en zo 17 mei vallen in het weekend."
            ),
        ),
        (
            ("3d", "eu", "2026-12-24"),
            (
                "Drie dagen na do 24 december 2026 is zo 27 december (weekend), dus ma 28 december "
                "(Verordening 1182/71 art. 3 lid 4). Er horen minstens twee werkdagen in te zitten, dus wordt het di 29 december "
                "(Verordening 1182/71 art. 3 lid 5). Plan het op ma 28 december, één werkdag voor di 29 december."
            ),
        ),
        (
            ("1m", "eu", "2026-01-31"),
            (
                "Eén maand na za 31 januari 2026 is za 28 februari (februari heeft geen dag 31, weekend), dus ma 2 maart: "
                "zo 1 maart valt in het weekend (Verordening 1182/71 art. 3 lid 4). Plan het op vr 27 februari, één werkdag voor "
                "ma 2 maart: za 28 februari en zo 1 maart vallen in het weekend."
            ),
        ),
        (
            ("13w", "atw", "2026-01-03"),
            (
                "13 weken na za 3 januari 2026 is za 4 april (weekend). Voor een termijn van 13 weken geldt de Algemene "
                "termijnenwet niet (art. 4). Daarom blijft het die dag. Plan het op do 2 april, één werkdag voor vr 3 april: "
                "za 4 april valt in het weekend."
            ),
        ),
        (
            ("2wd", "office", "2026-04-02"),
            (
                "Twee werkdagen na do 2 april 2026 is di 7 april: ma 6 april is Tweede Paasdag, weekenden tellen niet mee. "
                "Plan het op vr 3 april, één werkdag voor di 7 april: za 4 en zo 5 april vallen in het weekend, "
                "ma 6 april is Tweede Paasdag."
            ),
        ),
        (
            ("10d", "backward", "2026-06-04"),
            (
                "Tien dagen voor do 4 juni 2026 is ma 25 mei (Tweede Pinksterdag). Let op: dan wordt er niet gewerkt, en een "
                "termijn die terugtelt schuift niet (Atw art. 1 lid 2). Plan het op do 21 mei, één werkdag voor vr 22 mei: "
                "za 23 en zo 24 mei vallen in het weekend, ma 25 mei is Tweede Pinksterdag."
            ),
        ),
        (
            ("4w", "atw", "2026-11-02", ("2026-11-05", "2026-11-12", False), ("2026-11-09", "2026-11-13", True)),
            (
                "Vier weken na ma 2 november 2026 is ma 30 november. Opgeschort van do 5 november tot do 12 november: zeven "
                "dagen erbij, dus ma 7 december. Opgeschort van ma 9 november tot en met vr 13 november: daarvan twee dagen "
                "erbij, dus wo 9 december. Plan het op di 8 december, één werkdag voor wo 9 december."
            ),
        ),
    ],
)
def test_in_full(given_: tuple[str, str, str], says: str) -> None:
    assert reasoning(counted(*given_), words("nl")) == says


def test_in_english() -> None:
    assert reasoning(counted("6w", "atw", "2026-04-02"), words("en")) == (
        "Six weeks after Thu 2 April 2026 is Thu 14 May (Ascension Day), so Mon 18 May: Fri 15 May is equated by royal "
        "decree, Sat 16 and Sun 17 May are in the weekend (Atw art. 1(1)). Plan it for Fri 15 May, one working day before "
        "Mon 18 May: Sat 16 and Sun 17 May are in the weekend."
    )


@pytest.mark.parametrize(
    ("rule", "start", "extension", "says"),
    [
        ("bob", "2026-04-02", "", "Deze termijn telt vanaf ma 18 mei, het einde van de vorige."),
        ("woo", "2026-03-30", "2w", "met twee weken verdaging erbij wordt dat ma 11 mei."),
        ("woo", "2026-03-30", "2w", "Een ruimere lezing (eerst schuiven, dan verdagen) komt op di 12 mei; reken daar niet op."),
        ("woo", "2026-03-30", "3w", "Let op: deze regel laat hoogstens twee weken verdaging toe."),
        ("bezwaar", "2026-03-30", "1w", "Let op: deze regel kent geen verdaging."),
        ("kamervragen", "2026-12-04", "", "Deze termijn schuift niet, dus het blijft die dag."),
        ("kamervragen", "2026-12-04", "", "Uiterlijk vr 18 december (na 14 dagen): beslis of een uitstelbericht nodig is."),
        ("ingebrekestelling", "2026-05-20", "", "van do 4 juni tot en met wo 15 juli: 42 dagen, hoogstens 1.442 euro"),
        ("doorzenden", "2026-11-24", "", "Meteen doen, dus op di 24 november 2026."),
        ("woo", "2029-01-08", "", "welke dagen van 2029 bij KB worden gelijkgesteld, is nog niet bekend"),
        ("woo", "2021-01-08", "", "welke dagen van 2021 bij KB zijn gelijkgesteld, is hier niet bekend"),
    ],
)  # fmt: skip
def test_what_rules_say(rule: str, start: str, extension: str, says: str) -> None:
    found = terms().find(rule)
    more = parse_length(extension) if extension else None
    outcome = compute_rule(found, date.fromisoformat(start), terms(), SETTING, extension=more)
    assert says in reasoning(outcome, words("nl"))


def passed_over(outcome: Outcome) -> list[DayOff]:
    found: list[DayOff] = []
    for one in outcome.steps:
        if isinstance(one, step.Shifted | step.TwoWorkingDays | step.Counted | step.Planned):
            found += one.skipped
    return found


SHORT: Final = st.one_of(
    st.builds(Length, st.integers(1, 95), st.just("d")), st.builds(Length, st.integers(1, 13), st.just("w")),
    st.builds(Length, st.integers(1, 4), st.just("m")), st.builds(Length, st.integers(1, 15), st.just("wd")),
)  # fmt: skip
CLOSING: Final = st.frozensets(st.dates(date(2026, 4, 1), date(2026, 6, 30)), max_size=4)


@given(
    st.sampled_from(LANGUAGES), SHORT, st.sampled_from(("atw", "eu", "strict", "office", "backward")),
    st.dates(date(2023, 1, 1), date(2028, 12, 31)), CLOSING,
    st.lists(st.tuples(st.integers(1, 30), st.integers(0, 9), st.booleans()), max_size=2),
)  # fmt: skip
def test_every_day_passed_over_is_named_with_its_reason(
    language: Language,
    length: Length,
    regime: str,
    start: date,
    closing: frozenset[date],
    given_: list[tuple[int, int, bool]],
) -> None:
    said = words(language)
    later = [(start.toordinal() + n, start.toordinal() + n + m, through) for n, m, through in given_]
    pauses = tuple(Suspension(date.fromordinal(a), date.fromordinal(b), through) for a, b, through in later)
    try:
        outcome = compute(length, regime, start, Setting(equated(), closing), suspensions=pauses)  # type: ignore[arg-type]
    except TermRefused:
        return
    text = reasoning(outcome, said)
    for off in passed_over(outcome):
        assert f"{said.names.weekdays[off.day.weekday()]} {off.day.day}" in text
        assert off_name(off, said).removeprefix("a ").removeprefix("own ").removeprefix("eigen ") in text
    for day in (outcome.legal, outcome.plan):
        assert long_day(day, said, day.year) in text
    assert text == harmless(text)
    assert text.endswith(".")
    assert "{" not in text


@given(st.sampled_from(LANGUAGES), st.sampled_from(terms().rules), st.dates(date(1600, 1, 1), date(9990, 1, 1)))
def test_every_rule_has_its_sentence_in_any_year(language: Language, rule: object, start: date) -> None:
    outcome = compute_rule(rule, start, terms(), SETTING)  # type: ignore[arg-type]
    text = reasoning(outcome, words(language))
    assert f"{start.year:04d}" in text
    assert text[0].isupper() or text[0].isdigit()
    assert len(text) < 1_500


def test_a_very_long_count_stays_readable() -> None:
    text = reasoning(counted("9999wd", "office", "2026-01-05"), words("nl"))
    assert len(text) < 1_500
    assert "dagen tellen niet mee" in text
    assert text.count("Hemelvaartsdag") <= MOST


def test_years_in_a_row_are_told_together() -> None:
    assert "dagen van 2029-2031 bij KB" in reasoning(counted("750wd", "atw", "2028-12-18"), words("nl"))
    assert "dagen van 2020-2022 bij KB" in reasoning(counted("1000wd", "atw", "2019-12-18"), words("nl"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_lengths_in_words(language: Language) -> None:
    said = words(language)
    dutch = {
        "6w": "zes weken",
        "1m": "één maand",
        "90d": "90 dagen",
        "1y": "één jaar",
        "2wd": "twee werkdagen",
        "12w": "twaalf weken",
    }
    english = {
        "6w": "six weeks",
        "1m": "one month",
        "90d": "90 days",
        "1y": "one year",
        "2wd": "two working days",
        "12w": "twelve weeks",
    }
    for text, wanted in (dutch if language == "nl" else english).items():
        assert length_text(parse_length(text), said) == wanted
