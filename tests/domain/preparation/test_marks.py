"""Open marks on an answer: what is seen, what is let go, and that no text makes it slow or stumble."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.preparation.figures import figures, sentences
from werkbank.domain.preparation.marks import MOST_WORDS, Open, open_marks

ASKED = "Hoeveel huurders wachten langer dan een jaar?"
WHY_NOT = "Bent u bereid dat te doen? Zo ja, wanneer? Zo nee, waarom niet?"


def seen(answer: str, question: str = ASKED) -> list[tuple[str, str]]:
    return [tuple(one) for one in open_marks(question, answer)]


def kinds(answer: str, question: str = ASKED) -> list[str]:
    return [one.mark for one in open_marks(question, answer)]


@pytest.mark.parametrize(
    ("answer", "figure"),
    [
        ("Er wachten 1.250 huurders.", "1.250"), ("Dat is 34 procent.", "34 procent"), ("Dat is 34,5% van het totaal.", "34,5%"),
        ("Het kost € 12 miljoen.", "€ 12 miljoen"), ("Het kost 1,2 miljard euro.", "1,2 miljard euro"), ("Het kost 40 euro.", "40 euro"),
        ("Er zijn 24 regio's.", "24"), ("Per 100 inwoners zijn het er weinig.", "100"), ("Er zijn 36 uur zorg nodig.", None),
        ("Het gaat om 3 mln euro.", "3 mln euro"), ("Het kost € 3 mln per jaar.", "€ 3 mln"), ("Het kost 1,5 mld. euro.", "1,5 mld. euro"),
        ("Het kost EUR 3 mln.", "EUR 3 mln"), ("Het kost 4 ton.", "4 ton"),
    ],
)  # fmt: skip
def test_figures_are_seen_whole(answer: str, figure: str | None) -> None:
    assert list(figures(answer)) == ([figure] if figure else [])


@pytest.mark.parametrize(
    "answer",
    [
        "In 2024 is dat veranderd.", "Op 12 juli 2026 was dat zo.", "Dat was op 12 en 13 juli.", "Dat besloot het kabinet op 15 november.",
        "Zie artikel 68 van de Grondwet.", "Zie de artikelen 12, 13 en 14.", "Zie art. 12, tweede lid.", "Zie vraag 12.",
        "Zie het antwoord op de vragen 12, 13 en 14.", "Zie het antwoord op vraag 12 t/m 14.", "Kamerstuk 32 847, nr. 1234 gaat daarover.",
        "Kamerstukken II 2024/25, 32 847, nr. 1234.", "Dat staat in 2024Z01234.", "Dat is de motie op stuk nr. 45.", "Zie bijlage 12 bij de brief.",
        "Het overleg is om 14.30 uur.", "Het duurt van 10.00 tot 12.00 uur.", "Het kan tot 17:45.", "Dat gebeurt binnen 14 dagen.",
        "Na 10 werkdagen volgt een bericht.", "Er zijn 3 redenen voor.", "De dag 24-11-2026 staat vast.", "Kamerjaar 2025-2026 loopt.",
        "De A12 en het B-pad.", "Zie § 12 van de nota.",
    ],
)  # fmt: skip
def test_days_terms_and_numbers_of_papers_are_no_figures(answer: str) -> None:
    assert not [one for one in kinds(answer) if one.startswith("figure")]


@pytest.mark.parametrize(
    ("answer", "marks"),
    [
        ("Er wachten 1.250 huurders.", ["figure-source", "figure-date"]),
        ("Volgens de Huurcommissie wachten er 1.250 huurders.", ["figure-date"]),
        ("Eind 2025 wachtten er 1.250 huurders.", ["figure-source"]),
        ("Eind 2025 wachtten er volgens de Huurcommissie 1.250 huurders.", []),
        ("Er wachten 1.250 huurders. Bron: Huurcommissie, peildatum 1 juli 2026.", []),
        ("Er wachten 1.250 huurders (bron: Huurcommissie, stand per 1-7-2026).", []),
        ("Volgens de Huurcommissie loopt het terug. Er wachten nu 1.250 huurders.", ["figure-source", "figure-date"]),
        ("Er wachten 1.250 huurders, vooral in een duo van regio's.", ["figure-source", "figure-date"]),
        ("Van de 100 huurders wachten er 12 per 100 lang.", ["figure-source", "figure-date"]),
    ],
)  # fmt: skip
def test_a_figure_wants_its_source_and_its_day_in_the_same_sentence(answer: str, marks: list[str]) -> None:
    assert kinds(answer) == marks


def test_each_figure_of_a_sentence_is_named() -> None:
    found = open_marks(ASKED, "Er wachten 4.321 huurders, 812 in Zwolle, en dat kost 3 mln; die 812 vooral.")
    assert [(one.mark, one.each) for one in found] == [
        ("figure-source", ("4.321", "812", "3 mln")), ("figure-date", ("4.321", "812", "3 mln")),
    ]  # fmt: skip


def test_a_source_on_the_checklist_is_a_source() -> None:
    answer = "Er wachten 1.250 huurders. Het zijn er 40 procent meer."
    assert [one.mark for one in open_marks(ASKED, answer, source=True)] == ["figure-date", "figure-date"]
    assert open_marks(ASKED, answer, source=True, as_of=True) == ()


@pytest.mark.parametrize(
    ("answer", "is_open"),
    [
        ("Nee.", True), ("Nee, dat ben ik niet van plan.", True), ("Het beleid wordt voortgezet.", True), ("Jaarlijks wordt dat bezien.", True),
        ("Ja.", False), ("Ja, in het voorjaar.", False), ("Dit is bekend. Ja, dat zal ik doen.", False), ("Nee, omdat de wet dat verbiedt.", False),
        ("Nee. De reden is dat het geld ontbreekt.", False), ("Zie het antwoord op vraag 3.", False), ("Daartoe ben ik\ngraag bereid.", False), ("Daartoe ben ik niet bereid.", True),
    ],
)  # fmt: skip
def test_if_not_why_not_is_answered_by_yes_or_by_a_reason(answer: str, is_open: bool) -> None:
    assert (("why-not", "Zo nee, waarom niet") in seen(answer, WHY_NOT)) == is_open
    assert "why-not" not in kinds(answer)


def test_it_is_asked_over_the_end_of_a_line_and_in_english_too() -> None:
    assert "why-not" in kinds("Nee.", "Zo nee,\nwaarom niet?")
    assert "why-not" in kinds("No.", "If not, why not?")
    assert kinds("No, because the law forbids it.", "If not, why not?") == []


@pytest.mark.parametrize(
    ("answer", "short"),
    [
        ("De DUO voert dit uit.", ["DUO"]), ("De Dienst Uitvoering Onderwijs (DUO) doet dat. DUO is er klaar voor.", []),
        ("DUO (Dienst Uitvoering Onderwijs) doet dat.", []), ("De DUO (hierna) doet dat.", ["DUO"]), ("Dat blijkt uit tellingen (CBS).", ["CBS"]),
        ("Het Centraal Bureau voor de Statistiek (hierna: CBS) telt.", []), ("Gemeenten in de EU en de NAVO.", []), ("De AMvB's zijn klaar.", ["AMvB"]),
        ("Een algemene maatregel van bestuur (AMvB) volgt. De AMvB's zijn klaar.", []), ("DIT STAAT NU EENMAAL ZO IN DE TEKST.", []),
        ("Leden van VVD en CDA vroegen dat.", []), ("Zie deel III.", []), ("WJZ en FEZ; WJZ is akkoord.", ["WJZ", "FEZ"]),
        ("De NZa en de RvdK zien toe.", ["NZa", "RvdK"]), ("De Nederlandse Zorgautoriteit (NZa) ziet toe. De NZa's oordeel volgt.", []),
        ("NZa (Nederlandse Zorgautoriteit) ziet toe.", []), ("IenW en JenV; de RvS.", ["IenW", "JenV", "RvS"]),
        ("Op YouTube, in het IJsselmeer en bij McDonald staat DigiD van GroenLinks.", []),
    ],
)  # fmt: skip
def test_abbreviations_are_written_out_in_either_order(answer: str, short: list[str]) -> None:
    assert [one.words for one in open_marks(ASKED, answer) if one.mark == "abbreviation"] == short


def test_nothing_and_too_much() -> None:
    assert open_marks(ASKED, " \n ") == (Open("empty", ""),)
    assert open_marks(ASKED, "woord " * MOST_WORDS) == ()
    assert open_marks(ASKED, "woord " * (MOST_WORDS + 1)) == (Open("long", str(MOST_WORDS + 1)),)


def test_short_forms_do_not_end_a_sentence() -> None:
    assert sentences("Zie art. 12 van de wet. Dat is\nnieuw. 12 mensen.") == [
        "Zie art. 12 van de wet.", "Dat is", "nieuw.", "12 mensen.",
    ]  # fmt: skip


@given(st.text(), st.text())
def test_any_text_gives_marks_about_words_that_are_there(question: str, answer: str) -> None:
    found = open_marks(question, answer)
    assert len(set(found)) == len(found)
    flat = " ".join(answer.split())
    for one in found:
        if one.mark in ("figure-source", "figure-date", "abbreviation"):
            assert one.words
            assert all(" ".join(word.split()) in flat for word in one.each)
    assert open_marks(question, answer, source=True, as_of=True) == tuple(
        one for one in found if not one.mark.startswith("figure")
    )


WORST: list[Callable[[int], str]] = [
    lambda n: "12 " * n, lambda n: "vragen " + "12, " * n, lambda n: "1.1" * n, lambda n: "A" * n, lambda n: "AB " * n, lambda n: "AB (a " * n,
    lambda n: "(" * n, lambda n: " " * n + "x", lambda n: ". " * n, lambda n: "\n" * n + "x", lambda n: "zo nee " * n, lambda n: "zie " * n,
    lambda n: "".join(f"A{chr(65 + i % 26)}{chr(65 + i // 26 % 26)}{chr(65 + i // 676 % 26)} " for i in range(n)), lambda n: "€ " * n, lambda n: "12 miljoen " * n,
]  # fmt: skip


def _work(text: str) -> float:
    """Seconds of the processor, the least of two."""
    found = []
    for _ in range(2):
        started = time.process_time()
        open_marks(text, text)
        found.append(time.process_time() - started)
    return min(found)


@pytest.mark.parametrize("worst", WORST)
def test_the_work_is_linear(worst: Callable[[int], str]) -> None:
    assert _work(worst(8_000)) < 10 * _work(worst(2_000)) + 0.02  # four times when linear, sixteen when square
