"""Recognising at the door: markings in marking position, kinds of pieces, weights of senders."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.intake import Bulk
from werkbank.domain.recognition import (
    BULK,
    CITIZEN,
    NOTHING,
    UNKNOWN,
    SortCode,
    by_code,
    is_private_address,
    marking_of,
    plain,
    sort_of,
    weight_of,
)

MARKED = [
    ("Stg. GEHEIM", "state-secret"),
    ("Stg. ZEER GEHEIM", "state-secret"),
    ("Stg. CONFIDENTIEEL", "state-secret"),
    ("Stg.ZG", "state-secret"),
    ("Stg.G", "state-secret"),
    ("Stg.C", "state-secret"),
    ("Stg.", "state-secret"),
    ("Staatsgeheim: ZEER GEHEIM", "state-secret"),
    ("NATO SECRET", "state-secret"),
    ("Dep. VERTROUWELIJK", "dep-v"),
    ("Dep. V", "dep-v"),
    ("Dep.V.", "dep-v"),
    ("Dep V", "dep-v"),
    ("Departementaal Vertrouwelijk", "dep-v"),
    ("EU RESTRICTED", "dep-v"),
    ("personeelsvertrouwelijk", "personnel"),
    ("P-vertrouwelijk", "personnel"),
    ("Persoonlijk en vertrouwelijk", "personnel"),
    ("medisch", "medical"),
    ("Medisch geheim", "medical"),
    ("Medisch vertrouwelijk", "medical"),
    ("bedrijfsvertrouwelijk", "commercial"),
    ("Commercial in confidence", "commercial"),
    ("politiek-vertrouwelijk", "political"),
    ("onder embargo tot 3 december 12.00 uur", "embargo"),
    ("Embargo tot vrijdag", "embargo"),
    ("MR-stuk", "cabinet"),
    ("Ministerraad - vertrouwelijk", "cabinet"),
]


@pytest.mark.parametrize(("text", "marking"), MARKED)
@pytest.mark.parametrize(
    "subject",
    ["{}", "{}: nota woningbouw", "Re: {}", "FW: RE: [EXTERN] {} - nota", "[{}] nota", "Antw: ({}) nota", "** {} ** x"],
)
def test_a_marking_at_the_start_of_a_subject(text: str, marking: str, subject: str) -> None:
    assert marking_of(subject.format(text), (), ()) == (marking, "subject")


@pytest.mark.parametrize(("text", "marking"), MARKED)
@pytest.mark.parametrize("line", ["{}", "> {}", "  * {} *", "Rubricering: {}", "[{}]", "_{}_", "{} - pagina 1 van 3"])
def test_a_marking_on_a_line_of_its_own(text: str, marking: str, line: str) -> None:
    assert marking_of("Nota", ("Beste Jan,", "", line.format(text), "groet"), ()) == (marking, "line")


@pytest.mark.parametrize(("text", "marking"), MARKED)
@pytest.mark.parametrize("header", ["{}", "MSIP_Label_1_Name={}; MSIP_Label_1_Method=Privileged", "Classification: {}"])
def test_a_marking_in_a_header(text: str, marking: str, header: str) -> None:
    assert marking_of("Nota", (), (header.format(text),)) == (marking, "header")


@pytest.mark.parametrize(("text", "_marking"), MARKED)
def test_a_marking_within_a_sentence_is_none(text: str, _marking: str) -> None:
    assert marking_of(f"Vraag over {text} in het dossier", (f"Wat is {text} precies voor u?",), ()) == NOTHING


@pytest.mark.parametrize(
    "text",
    [
        "vertrouwelijk", "Ik wil dit graag vertrouwelijk met u bespreken", "geheim", "Dep. van Financiën", "Stgeheim",
        "Dep. voorzitter", "Medisch advies", "Medisch-ethische commissie", "Embargo op uien", "MR-stukken van vrijdag",
        "Stichting Lezen", "", "Politieke vertrouwelijkheid", "ministerraad van vrijdag",
    ],
)  # fmt: skip
def test_what_is_no_marking(text: str) -> None:
    assert marking_of(text, (text, f"  {text}  "), (text, "Normal", "None")) == NOTHING


def test_bare_stg_refuses_at_the_start_of_a_subject_but_not_in_an_address_block() -> None:
    assert marking_of("Stg. Lezen: uitnodiging", (), ()).marking == "state-secret"
    assert marking_of("Uitnodiging", ("Stg. Lezen", "Postbus 1"), ()) == NOTHING


@pytest.mark.parametrize(
    ("header", "marking"),
    [
        ("Personal", "personnel"),
        ("private", "personnel"),
        ("Sensitivity: Private", "personnel"),
        ("Company-Confidential", "commercial"),
        ("Normal", ""),
    ],
)
def test_the_sensitivity_header_of_outlook(header: str, marking: str) -> None:
    assert marking_of("Nota", (), (header,)).marking == marking


def test_look_alikes_are_read_as_the_eye_does() -> None:
    assert marking_of("\uff33\uff54\uff47\uff0e\u00a0GEHEIM", (), ()).marking == "state-secret"
    assert marking_of("S\u200bt\u00adg. GEHEIM", (), ()).marking == "state-secret"
    assert plain("\uff11\u0662\u2011\u202f3\u0301") == "12- 3"


def test_the_heaviest_marking_counts_wherever_it_stands() -> None:
    found = marking_of("Personeelsvertrouwelijk: nota", ("Stg. GEHEIM",), ("Dep. V",))
    assert found == ("state-secret", "line")
    assert marking_of("MR-stuk", ("medisch",), ()) == ("cabinet", "subject")


def test_only_the_first_lines_are_looked_at_and_blank_ones_do_not_count() -> None:
    assert marking_of("", [*["regel"] * 39, "Dep. V"], ()).marking == "dep-v"
    assert marking_of("", [*["regel"] * 40, "Dep. V"], ()) == NOTHING
    assert marking_of("", [*[" "] * 300, "Dep. V"], ()).marking == "dep-v"
    assert marking_of("", [*[""] * 400, "Dep. V"], ()) == NOTHING


@given(st.text(max_size=300), st.lists(st.text(max_size=250), max_size=50), st.lists(st.text(max_size=50), max_size=3))
def test_recognising_never_raises(subject: str, lines: list[str], headers: list[str]) -> None:
    found = marking_of(subject, lines, headers)
    assert bool(found.marking) == bool(found.place)
    sort_of(subject, subject, "\n".join(lines), "")


SUBJECTS = [
    ("KVM", "Mondelinge vraag van het lid De Vries"),
    ("KVR", "RE: Kamervragen van het lid Jansen over huurprijzen"),
    ("KVR", "2026Z01234 beantwoording"),
    ("SO", "Schriftelijk overleg Landbouwraad"),
    ("IGB", "Ingebrekestelling wegens niet tijdig beslissen"),
    ("WOO", "Woo-verzoek stikstof"),
    ("WOO", "WOO besluit verdagen"),
    ("AVG", "Inzageverzoek mevrouw P."),
    ("BZW", "Bezwaarschrift tegen besluit van 3 maart"),
    ("BZW", "Bezwaar"),
    ("KLA", "Klacht over bejegening"),
    ("PERS", "Persvraag Volkskrant, deadline 16u"),
    ("MR", "Aanbiedingsformulier ministerraad"),
    ("RVS", "Nader rapport wetsvoorstel"),
    ("EU", "BNC-fiche richtlijn"),
    ("KBR", "Concept Kamerbrief woningbouw"),
    ("MT", "Uitvoering motie-De Vries"),
    ("NTB", "Nota ter beslissing: subsidieplafond"),
    ("AANV", "Subsidieaanvraag 2027"),
    ("FAC", "Factuur 2026-118"),
    ("HR", "Verlofaanvraag week 52"),
    ("ANN", "Annotatie gesprek VNG"),
    ("VERS", "Verslag MT 20 november"),
    ("CON", "Agenda en vergaderstukken MT"),
    ("UIT", "Uitnodiging werkbezoek Zwolle"),
    ("NTI", "Ter informatie: kwartaalcijfers"),
    ("BB", "Burgerbrief over de N35"),
    ("", "Overleg morgen"),
    ("", "Promotie van een collega"),
    ("", "Samenwoonregeling"),
]


@pytest.mark.parametrize(("code", "subject"), SUBJECTS)
def test_a_kind_by_its_subject(code: str, subject: str) -> None:
    found = sort_of(subject, "jan@minbzk.nl", "", "")
    assert found.code == code
    assert found == by_code(code)


def test_every_kind_has_an_example() -> None:
    assert {code for code, _ in SUBJECTS} == set(get_args(SortCode))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("KVR", "Bijgaand de schriftelijke vragen van het lid Jansen"),
        ("WOO", "Met een beroep op de Woo vraag ik u om alle stukken"),
        ("IGB", "Hierbij stel ik u namens mijn cliënt in gebreke"),
        ("BZW", "Hierbij maak ik formeel\nbezwaar tegen uw besluit"),
        ("KLA", "Graag dien ik bij u een klacht in"),
        ("AVG", "Ik verzoek u om inzage in mijn persoonsgegevens"),
        ("PERS", "Ik ben journalist van de krant"),
        ("FAC", "Factuurnummer: 12"),
        ("UIT", "Graag nodigen wij u uit voor de opening"),
        ("NTI", "Ter kennisname"),
        ("", "Het bezwaar is mij bekend; de agenda volgt"),
    ],
)
def test_a_kind_by_its_first_own_lines(code: str, text: str) -> None:
    assert sort_of("Vraag", "jan@minbzk.nl", text, "").code == code


@pytest.mark.parametrize("bulk", [value for value in get_args(Bulk) if value])
def test_bulk_is_for_information_whatever_it_says(bulk: Bulk) -> None:
    assert sort_of("Kamervragen", "x@gmail.com", "", bulk) is BULK


def test_a_private_sender_of_something_unknown_is_a_citizen() -> None:
    assert sort_of("Hallo", "jan@gmail.com", "Goedemiddag", "") is CITIZEN
    assert sort_of("Woo-verzoek", "jan@gmail.com", "", "").code == "WOO"
    assert sort_of("Hallo", "jan@bedrijf.nl", "", "") is UNKNOWN


def test_an_unknown_code_proposes_nothing() -> None:
    assert by_code("XYZ") is UNKNOWN


@pytest.mark.parametrize(
    ("addr", "weight"),
    [
        ("griffie@tweedekamer.nl", "parliament"),
        ("x@commissie.eerstekamer.nl", "parliament"),
        ("x@rechtspraak.nl", "top"),
        ("x@nationaleombudsman.nl", "top"),
        ("X@MinFin.NL", "ministry"),
        ("x@rijksoverheid.nl", "ministry"),
        ("x@minbzk.nl", "internal"),
        ("x@dgw.minbzk.nl", "internal"),
        ("jan@ziggo.nl", "citizen"),
        ("jan@nottweedekamer.nl", "organisation"),
        ("jan@minder.nl", "organisation"),
        ("geen adres", "organisation"),
        ("@gmail.com", "organisation"),
        ("", ""),
    ],
)
def test_the_weight_of_a_sender(addr: str, weight: str) -> None:
    assert weight_of(addr, ("MINBZK.nl",)) == weight


def test_private_addresses() -> None:
    assert is_private_address("Jan@Gmail.com")
    assert not is_private_address("jan@gmail.com.minbzk.nl")
    assert not is_private_address("gmail.com")
