"""What a text asks, by when, under which number and about whom."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.calendars import NO_CLOSING
from werkbank.domain.essence import (
    GIST,
    LONGEST,
    MOST,
    asked_in,
    asks,
    gist_of,
    mark_in,
    persons_in,
    references,
    sentences,
)
from werkbank.domain.naming_days import day_gone, day_in, days_ahead

TODAY: Final = date(2026, 11, 23)
SENT: Final = datetime(2026, 11, 20, 9)
"""On the wall clock, a Friday."""


def said(text: str) -> list[str]:
    return [" ".join(text[one.start : one.end].split()) for one in asks(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Wilt u het lint doorknippen?", "Graag je handtekening voor vrijdag.", "Kun je me de stand geven.",
        "Wij verzoeken u de stukken te sturen.", "Ik heb ze woensdag nodig.", "Uw reactie zien wij graag tegemoet.",
        "Could you send the figures?", "Please let us know.", "Deadline vandaag 16.00 uur.",
        "De antwoorden moeten uiterlijk 11 december bij de Kamer zijn.", "Svp akkoord.",
    ],
)  # fmt: skip
def test_a_sentence_that_asks(text: str) -> None:
    assert said(f"Beste Dirk,\n\nHet regent al dagen. {text}\n\nMet groet,\nAnna\n") == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Bijgaand het verslag.", "Ik hoop u voldoende te hebben geïnformeerd, kan ik u zeggen.",
        "Heeft u vragen, bel dan gerust.", "Aarzel niet om te bellen als u iets wilt vragen.",
        "Indien u niet de geadresseerde bent, verzoeken wij u dit te melden.", "Een reactie is niet nodig.",
    ],
)  # fmt: skip
def test_a_sentence_that_does_not(text: str) -> None:
    assert said(f"Beste Dirk,\n\n{text}\n") == []


def test_a_sentence_goes_over_lines_and_ends_where_the_paragraph_does() -> None:
    text = "Wilt u mij laten weten\nof beantwoording lukt?\n\nGraag\n\n- een reactie van u allen\n- Kunt u komen\n"
    assert said(text) == ["Wilt u mij laten weten of beantwoording lukt?", "Kunt u komen"]


def test_an_abbreviation_or_an_initial_does_not_end_a_sentence() -> None:
    text = "Wilt u dhr. J. Jansen i.v.m. art. 5 bellen. Dank."
    assert said(text) == ["Wilt u dhr. J. Jansen i.v.m. art. 5 bellen."]
    assert said("Bijgaand factuur 3. Graag betalen.") == ["Graag betalen."]


def test_only_the_first_are_kept() -> None:
    assert len(asks("Kunt u komen? " * 30)) == MOST


@given(st.text(max_size=300))
def test_sentences_are_stretches_of_the_text_that_do_not_overlap(text: str) -> None:
    at = 0
    for one in sentences(text):
        assert at <= one.start < one.end <= len(text)
        at = one.end
    for one in asks(text):
        assert text[one.start : one.end].strip()


def test_a_very_long_text_is_looked_at_in_part() -> None:
    assert said("a" * LONGEST + " Kunt u komen?") == []


@pytest.mark.parametrize(
    ("text", "subject", "found"),
    [
        ("Graag uiterlijk 11 december.", "", ("2026-12-11", "", "11 december", "text")),
        ("Kunt u woensdag komen? Graag reactie voor 3 december.", "", ("2026-12-03", "", "3 december", "text")),
        ("Wilt u vóór vrijdag 14.00 uur reageren?", "", ("2026-11-27", "14:00", "vrijdag 14.00 uur", "text")),
        ("Ik heb ze woensdag nodig.", "", ("2026-11-25", "", "woensdag", "text")),
        ("Kunt u komen?", "Reactie uiterlijk 4 december", ("2026-12-04", "", "4 december", "subject")),
        ("Zij ziet de antwoorden graag tegemoet op 4 december.", "", ("2026-12-04", "", "4 december", "text")),
        ("De termijn is drie weken, dus 11 december.", "", ("2026-12-11", "", "11 december", "text")),
        (
            "Graag vóór het debat van 9 december, dus uiterlijk 7 december.",
            "",
            ("2026-12-07", "", "7 december", "text"),
        ),
        (
            "Hij wil weten of hij op 15 december komt. Zij willen het vóór vrijdag horen.",
            "",
            ("2026-11-27", "", "vrijdag", "text"),
        ),
    ],
)
def test_the_day_by_which(text: str, subject: str, found: tuple[str, str, str, str]) -> None:
    day = day_in(text, subject, asks(text), TODAY, SENT, NO_CLOSING)
    assert day is not None
    assert (str(day.day), day.time, day.words, day.place) == found


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Kunt u komen?", "Uitnodiging opening 9 december"),
        ("Klopt het dat de huren dit jaar stegen?", ""),
        ("Graag uiterlijk 20 november.", ""),
        ("Het overleg was op 11 december.", ""),
        ("Wilt u artikel 12 lezen?", ""),
    ],
)
def test_no_day_by_which(text: str, subject: str) -> None:
    assert day_in(text, subject, asks(text), TODAY, SENT, NO_CLOSING) is None


def test_a_day_is_read_as_on_the_day_it_was_written() -> None:
    text = "Graag uiterlijk dinsdag."
    day = day_in(text, "", asks(text), TODAY, SENT, NO_CLOSING)
    assert day is not None
    assert day.day == date(2026, 11, 24)
    assert day_in(text, "", asks(text), date(2026, 11, 25), SENT, NO_CLOSING) is None
    gone = day_gone(text, "", asks(text), date(2026, 11, 25), SENT, NO_CLOSING)
    assert gone is not None
    assert gone.day == day.day
    assert day_gone(text, "", asks(text), TODAY, SENT, NO_CLOSING) is None


def test_this_week_says_by_when_in_what_asks() -> None:
    text = "Hij wil weten of hij op 15 december komt. Zij willen het deze week horen."
    day = day_in(text, "", asks(text), TODAY, datetime(2026, 11, 23, 9), NO_CLOSING)
    assert day is not None
    assert (day.day, day.words) == (date(2026, 11, 27), "deze week")


@pytest.mark.parametrize(
    ("text", "subject", "named", "promised"),
    [
        ("Ik stuur de nota vrijdag 27 november.", "", "2026-11-27", "2026-11-27"),
        ("Wij komen terug na het overleg van 1 december.", "", "2026-12-02", "2026-12-02"),
        ("Bijgaand de agenda.", "Debat verplaatst naar 16 december", "2026-12-16", None),
        ("De opening is op 9 december.", "", "2026-12-09", None),
        ("Ik schreef u op het verzoek van 3 augustus.", "", None, None),
        ("Het verslag van 12 november volgt.", "", None, None),
        ("Bijgaand het verslag.", "", None, None),
    ],
)
def test_other_days_ahead(text: str, subject: str, named: str | None, promised: str | None) -> None:
    found = days_ahead(text, subject, None, TODAY, SENT, NO_CLOSING)
    assert [one and str(one.day) for one in found] == [named, promised]


def test_the_day_by_which_is_no_other_day() -> None:
    text = "Ik heb het uiterlijk 4 december nodig; ik lever zelf op 7 december."
    by = day_in(text, "", asks(text), TODAY, SENT, NO_CLOSING)
    assert by is not None
    _, promised = days_ahead(text, "", by, TODAY, SENT, NO_CLOSING)
    assert promised is not None
    assert promised.day == date(2026, 12, 7)


def test_numbers_by_which_others_know_it() -> None:
    text = "Uw kenmerk: BZK/2026-77, zaak 2026Z20841, kst-36200-VII-5 en 2026-0000123456. Bel 070-1234567."
    assert references(text) == ("BZK/2026-77", "2026Z20841", "kst-36200-VII-5", "2026-0000123456")


def test_numbers_of_the_own_dms_are_known_by_an_example() -> None:
    assert references("Zie RWJ-2026-12933.") == ()
    assert references("Zie RWJ-2026-12933.", ("RWJ-2025-00001",)) == ("RWJ-2026-12933",)
    assert references("Zie RWJ.", ("RWJ", "(a+)+$")) == ()


@pytest.mark.parametrize(
    ("text", "marking"),
    [
        ("Na haar ziekmelding bellen wij.", "personnel"), ("De bedrijfsarts adviseert rust.", "medical"),
        ("Dit is politiek gevoelig.", "political"), ("Niet voor publicatie.", "embargo"), ("Bijgaand het verslag.", None),
    ],
)  # fmt: skip
def test_a_label_that_the_words_ask_for(text: str, marking: str | None) -> None:
    found = mark_in(text)
    assert (found and found.marking) == marking


def test_persons_are_found_by_their_whole_name() -> None:
    names = ("Piet Smit", "Anna de Boer", "Jansen", "Piet Smits")
    assert persons_in("Vraag het PIET SMIT of Anna de Böer; Jansen weet het.", names) == ("Piet Smit", "Anna de Boer")


def test_the_gist_is_the_subject_with_what_is_asked() -> None:
    text = "Kun jij me de stand geven?"
    assert gist_of("RE: Motie Bosma", text, asks(text)) == "Motie Bosma: Kun jij me de stand geven?"
    assert gist_of("Kan dit?", text, asks(text)) == "Kan dit? Kun jij me de stand geven?"
    assert gist_of("", text, asks(text)) == text
    curt = "Het verhaal gaat rond. Klopt dat? Wij ontvangen uw reactie graag vandaag."
    assert gist_of("Wederhoor", curt, asks(curt)) == "Wederhoor: Wij ontvangen uw reactie graag vandaag."
    assert gist_of("Wederhoor", "Klopt dat?", asks("Klopt dat?")) == "Wederhoor: Klopt dat?"
    more = f"{text} De Kamer wil weten of het lukt. Dank alvast."
    assert gist_of("FW: vraag", more, asks(more)) == "Kun jij me de stand geven? De Kamer wil weten of het lukt."
    assert gist_of("Vraag over de motie", more, asks(more)) == "Vraag over de motie: Kun jij me de stand geven?"
    assert gist_of("Verslag", "Niets.", ()) == "Verslag"
    assert asked_in("Niets.", ()) == ""


@given(st.text(max_size=200), st.text(max_size=400))
def test_a_gist_is_one_short_line(subject: str, text: str) -> None:
    made = gist_of(subject[:100], f"Kunt u {text}?", asks(f"Kunt u {text}?"))
    assert "\n" not in made
    assert len(made) <= max(GIST, 100)
