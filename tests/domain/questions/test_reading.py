"""How questions are told apart from all the rest, case by case. Every text here is made up."""

from __future__ import annotations

from typing import Final

import pytest

from werkbank.domain.questions import Line, QuestionDocument, read_questions

Expected = list[tuple[str, str]]


def lines(text: str) -> list[Line]:
    rows = text.strip("\n").split("\n")
    return [
        Line(text=row.strip(), place=at, starts=at == 1 or not rows[at - 2].strip())
        for at, row in enumerate(rows, 1)
        if row.strip()
    ]


def read(text: str) -> QuestionDocument:
    (one,) = read_questions(lines(text))
    return one


def shown(one: QuestionDocument) -> Expected:
    return [(" ".join(part.numbers), part.text) for part in one.parts]


CASES: Final[dict[str, tuple[str, Expected, str]]] = {
    "bare under a sentence": ("Vragen van het lid Prins (DVP) aan de minister van Financiën over contant geld.\n1\nHoeveel is er?\n2\nWaar?", [("1", "Hoeveel is er?"), ("2", "Waar?")], "kamervragen"),
    "capitals": ("VRAAG 1\nBent u er?\nVRAAG 2:\nKomt u?", [("1", "Bent u er?"), ("2", "Komt u?")], "list"),
    "named twice": ("Vraag 3 en vraag 4\nIs het zo? En waarom?\nVraag 5\nEcht?", [("3 4", "Is het zo? En waarom?"), ("5", "Echt?")], "list"),
    "up to": ("Vragen 1 tot en met 4\nA? B? C? D?\nVraag 5\nEcht?", [("1 2 3 4", "A? B? C? D?"), ("5", "Echt?")], "list"),
    "dash": ("Vraag 1 - Wat is het?\nVraag 2 – Waarom is dat?", [("1", "Wat is het?"), ("2", "Waarom is dat?")], "list"),
    "figure and dash": ("1 - Wat is het?\n2 - Waarom is dat?", [("1", "Wat is het?"), ("2", "Waarom is dat?")], "list"),
    "figure and colon": ("1: Wat is het?\n2: Waarom is dat?", [("1", "Wat is het?"), ("2", "Waarom is dat?")], "list"),
    "roman": ("I. Wat is het doel?\nII. Wie betaalt?\nIII. Wanneer?\nIV. Waarom?", [("I", "Wat is het doel?"), ("II", "Wie betaalt?"), ("III", "Wanneer?"), ("IV", "Waarom?")], "list"),
    "decimal": ("1.1 Wat is het?\n1.2 Hoe duur is het?\n2.1 Wie doet het?", [("1.1", "Wat is het?"), ("1.2", "Hoe duur is het?"), ("2.1", "Wie doet het?")], "list"),
    "with a letter": ("1a. Wat is het?\n1b. Hoe duur is het?\n2. Wie doet het?", [("1a", "Wat is het?"), ("1b", "Hoe duur is het?"), ("2", "Wie doet het?")], "list"),
    "sub items": ("1. Kunt u aangeven:\na. wat het kost?\nb. wie betaalt?\n2. Wanneer is het klaar?", [("1", "Kunt u aangeven:\na. wat het kost?\nb. wie betaalt?"), ("2", "Wanneer is het klaar?")], "list"),
    "from four": ("4. Wat kost het?\n5. Wie betaalt het?", [("4", "Wat kost het?"), ("5", "Wie betaalt het?")], "list"),
    "from a hundred": ("101. Wat kost het?\n102. Wie betaalt het?\n103. Hoe dan?", [("101", "Wat kost het?"), ("102", "Wie betaalt het?"), ("103", "Hoe dan?")], "list"),
    "requests": ("1. Graag een overzicht van de kosten.\n2. Graag een lijst van namen.\n3. Wat is de planning?", [("1", "Graag een overzicht van de kosten."), ("2", "Graag een lijst van namen."), ("3", "Wat is de planning?")], "list"),
    "headings of a note": ("Notitie\n\n1. Inleiding\nDit is een stuk.\n\n2. Aanpak\nWe gaan het doen.\n\n3. Planning\nVolgend jaar.", [], "unknown"),
    "answers below": ("Vragen\n\n1. Wat is de prijs?\n2. Is dat veel?\n\nAntwoorden\n\n1. De prijs is 4 euro.\n2. Nee.", [("1", "Wat is de prijs?"), ("2", "Is dat veel?")], "answered"),
    "answer on the line": ("1. Hoeveel is het? Antwoord: vijf euro.\n2. Is dat veel? Antwoord: nee.", [("1", "Hoeveel is het?"), ("2", "Is dat veel?")], "answered"),
    "word without number": ("Vraag\nIs het koud?\n\nAntwoord\nJa.\n\nVraag\nBlijft dat zo?\n\nAntwoord\nNee.", [("", "Is het koud?"), ("", "Blijft dat zo?")], "answered"),
    "number and word": ("1. Vraag: Wat is het?\nAntwoord: dit.\n2. Vraag: Waarom is dat?\nAntwoord: zo.", [("1", "Wat is het?"), ("2", "Waarom is dat?")], "answered"),
    "short words": ("V1. Wat is het?\nA1. Dit.\nV2. Waarom is dat?\nA2. Daarom.", [("1", "Wat is het?"), ("2", "Waarom is dat?")], "answered"),
    "answer in brackets": ("Vraag 1\nWat is het?\nAntwoord (1)\nDit.\nVraag 2\nHoe dan?\nAntwoord (2)\nZo.", [("1", "Wat is het?"), ("2", "Hoe dan?")], "answered"),
    "answered together": ("1\nWat is het?\n2\nHoe is het?\nAntwoord vragen 1 en 2\nZo en zo.\n3\nWaarom?\nAntwoord vraag 3\nDaarom.", [("1", "Wat is het?"), ("2", "Hoe is het?"), ("3", "Waarom?")], "answered"),
    "form to fill in": ("Vraag 1\nIs het zo?\n\nAntwoord 1\n\nVraag 2\nEn dit?\n\nAntwoord 2", [("1", "Is het zo?"), ("2", "En dit?")], "list"),
    "labels inside a sentence": ("Vraag 1\nKunt u ingaan op uw\nantwoord op vraag 3\nen op de kosten?\nVraag 2\nKlopt het, in\nvraag 1. genoemd, dat dit waar is?", [("1", "Kunt u ingaan op uw antwoord op vraag 3 en op de kosten?"), ("2", "Klopt het, in vraag 1. genoemd, dat dit waar is?")], "list"),
    "closing inside a sentence": ("Vraag 1\nIs het zo?\nVraag 2\nWat doet u\nin afwachting van de uitkomst?", [("1", "Is het zo?"), ("2", "Wat doet u in afwachting van de uitkomst?")], "list"),
    "about a question": ("Vraag 1\nIs het zo?\nAntwoord 1\nVraag 2 van het lid Roos ging daar ook over.\nVraag 2\nEn nu?\nAntwoord 2\nJa.", [("1", "Is het zo?"), ("2", "En nu?")], "answered"),
    "one number in another form": ("Vraag 1\nIs A er?\nVraag 2\nIs B er?\n3. Is C er?\nVraag 4\nIs D er?", [("1", "Is A er?"), ("2", "Is B er?"), ("3", "Is C er?"), ("4", "Is D er?")], "list"),
    "without line ends": ("Vragen van het lid Jansma (XYZ) aan de minister van Financiën over munten (ingezonden 3 november 2026). 1 Bent u bekend met munten? 2 Kunt u munten tellen?", [("1", "Bent u bekend met munten?"), ("2", "Kunt u munten tellen?")], "kamervragen"),
    "figures after a sentence": ("Vraag 1\nKent u het stuk? 1 Zo ja, wat vindt u? 2 Kunt u dat toelichten?\nVraag 2\nEn nu?\nZo ja?\nZo nee?", [("1", "Kent u het stuk? 1 Zo ja, wat vindt u? 2 Kunt u dat toelichten?"), ("2", "En nu? Zo ja? Zo nee?")], "list"),
    "a question before the list": ("Beste collega,\n\nKun je voor vrijdag reageren?\n\n1. Is het af?\n2. Wie tekent het?\n\nGroet,\nAnna", [("1", "Is het af?"), ("2", "Wie tekent het?")], "list"),
    "answers without numbers": ("Waarom stopt het?\n\nAntwoord\nOmdat het op is. Is dat erg?\n\nKomt het terug?\n\nAntwoord\nNee.", [("", "Waarom stopt het?"), ("", "Komt het terug?")], "answered"),
    "dashes and answers": ("- Wat is het?\nAntwoord: dit.\n- Hoe dan?\nAntwoord: zo.", [("", "Wat is het?"), ("", "Hoe dan?")], "answered"),
    "party in the label": ("Vraag 1 (DVP)\nWat is het?\nVraag 2 (LN)\nHoe dan?", [("1", "Wat is het?"), ("2", "Hoe dan?")], "list"),
    "numbers in a joint question": ("Vragen 1, 2 en 3:\n1. Wat kost het?\n2. Wie betaalt?\n3. Waarom?\n\nAntwoord op vragen 1, 2 en 3:\nVeel.\n\nVraag 4:\nEn nu?", [("1 2 3", "1. Wat kost het?\n2. Wie betaalt?\n3. Waarom?"), ("4", "En nu?")], "answered"),
    "letter head again on a page": ("Ministerie van Wonen\nDatum\n14 december 2026\nOnze referentie\n2026-0123\n\nVraag 1\nIs hout duur en is dat\nDatum\n14 december 2026\nOnze referentie\n2026-0123\neen probleem?\nVraag 2\nKomt er meer?", [("1", "Is hout duur en is dat een probleem?"), ("2", "Komt er meer?")], "list"),
    "parties that each begin at one": ("Lijst van vragen\n\nVragen van de DVP-fractie\n1. Wat kost a?\n2. Wat kost b?\n\nVragen van de LN-fractie\n1. Wat kost c?\n2. Wat kost d?", [("1", "Wat kost a?"), ("2", "Wat kost b?"), ("1", "Wat kost c?"), ("2", "Wat kost d?")], "factual"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "kind"), CASES.values(), ids=CASES)
def test_what_is_a_question(text: str, expected: Expected, kind: str) -> None:
    one = read(text)
    assert shown(one) == expected
    assert one.kind == kind


def doubts(text: str) -> list[tuple[str, int, str]]:
    return [tuple(doubt) for doubt in read(text).doubts]


def test_doubts_say_what_and_where() -> None:
    assert doubts("1. Is het waar?\n2. Is het waar?") == [("text-twice", 2, "2")]
    assert doubts("1. Is het waar?\n3. En dit?\n2. En dat?") == [("number-order", 3, "2")]
    assert doubts("1. Is het waar?\n1. En dit?\n4. En dat?") == [
        ("number-twice", 2, "1"),
        ("number-missing", 3, "2"),
        ("number-missing", 3, "3"),
    ]
    assert doubts("Vraag 1\nIs dit zo?\nVraag 2\nLicht dit toe.") == [("no-question-mark", 4, "2")]
    assert doubts("Vraag 1\nIs A er?\n2. Is B er?\nVraag 3\nIs C er?") == [("other-form", 3, "2")]
    assert doubts("Vraag 1\nIs dit zo?\nAntwoord 1\nJa.") == [("answers-left-out", 4, "1")]
    assert doubts("Er is niets.") == [("no-parts", 0, "")]


def test_a_joint_question_may_pass_over_a_number() -> None:
    assert doubts("Vraag 1, 2 en 4\nA? B? D?\nVraag 3\nIs C er?") == []


def test_two_references_are_told_and_the_first_is_taken() -> None:
    one = read("2026Z00001\nUw kenmerk: 2026Z00002\n\n1. Is dit een?\n2. Of twee?")
    assert one.reference is not None
    assert (one.reference.text, one.reference.place) == ("2026Z00001", 1)
    assert ("several-references", 0, "2026Z00001, 2026Z00002") in [tuple(doubt) for doubt in one.doubts]


def test_text_below_the_last_question_is_left_out_and_told() -> None:
    one = read("1. Is het af?\n2. Wie tekent het?\n\nHet stuk ligt bij Anna.")
    assert shown(one)[-1] == ("2", "Wie tekent het?")
    assert [(doubt.kind, doubt.place) for doubt in one.doubts] == [("text-left-out", 4)]
    more = read("1. Is het af?\n2. Wie tekent het?\n\nZo niemand, graag een toelichting.")
    assert shown(more)[-1] == ("2", "Wie tekent het?\nZo niemand, graag een toelichting.")


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Kunt u deze vragen één voor één beantwoorden?", None),
        ("Kunt u deze vragen binnen de gebruikelijke termijn beantwoorden?", None),
        ("Waarom heeft u de vragen niet voor 1 oktober beantwoord?", None),
        ("Kunt u deze vragen beantwoorden vóór het debat over water?", "vóór het debat over water"),
        ("Wilt u deze vragen binnen twee weken beantwoorden?", "binnen twee weken"),
        ("Bent u bereid deze vragen voor de behandeling van de begroting te beantwoorden?", "voor de behandeling van de begroting"),
        ("Graag ontvangen wij uw antwoord uiterlijk 4 december 2026.", "uiterlijk 4 december 2026"),
    ],
)  # fmt: skip
def test_by_when_an_answer_is_asked(sentence: str, asked: str | None) -> None:
    one = read(f"Vraag 1\nIs het zo?\nVraag 2\n{sentence}")
    assert (one.requested.text if one.requested else None) == asked


def test_a_date_that_does_not_exist_or_has_no_year_is_no_day() -> None:
    for written in ("31 november 2026", "6 november jl."):
        one = read(
            f"Vragen van het lid A (B) aan de minister van C over d (ingezonden {written})\n\n1. Is het zo?\n2. Ja?"
        )
        assert one.submitted is not None
        assert (one.submitted.text, one.submitted.day) == (written, None)


@pytest.mark.parametrize(
    ("askers", "expected"),
    [
        ("het lid Ten Have (A)", [("Ten Have", "A")]),
        ("de leden Smit en De Boer (beiden A)", [("Smit", "A"), ("De Boer", "A")]),
        ("de leden Smit, De Boer (beiden A) en El Amrani (B)", [("Smit", "A"), ("De Boer", "A"), ("El Amrani", "B")]),
        ("de leden Smit (A), Jansen-Klein (B) en Van 't Hof (Groep Van 't Hof)", [("Smit", "A"), ("Jansen-Klein", "B"), ("Van 't Hof", "Groep Van 't Hof")]),
        ("het lid Smit", [("Smit", "")]),
    ],
)  # fmt: skip
def test_who_asks(askers: str, expected: list[tuple[str, str]]) -> None:
    one = read(
        f"Vragen van {askers} aan de minister van Financiën over munten (ingezonden 3 november 2026)\n\n1. Is het zo?\n2. Ja?"
    )
    assert [tuple(asker) for asker in one.askers] == expected
    assert one.subject is not None
    assert one.subject.text == "munten"


@pytest.mark.parametrize(
    ("addressee", "expected"),
    [
        ("minister van Financiën", ["minister van Financiën"]),
        ("Ministers van A en B, van C en voor D", ["Minister van A en B", "Minister van C", "Minister voor D"]),
        ("minister-president, minister van Algemene Zaken, en de staatssecretaris van E", ["minister-president", "minister van Algemene Zaken", "staatssecretaris van E"]),
        ("staatssecretarissen van A en van B", ["staatssecretaris van A", "staatssecretaris van B"]),
    ],
)  # fmt: skip
def test_whom(addressee: str, expected: list[str]) -> None:
    one = read(f"Vragen van het lid X (Y) aan de {addressee} over munten\n\n1. Is het zo?\n2. Ja?")
    assert list(one.addressees) == expected


def test_a_file_with_two_prints_is_two_documents() -> None:
    def print_of(name: str) -> str:
        return (
            "Vragen gesteld door de leden der Kamer, met de daarop door de\nregering gegeven antwoorden\n11\n"
            f"Vragen van het lid {name} (XYZ) aan de Minister van Financiën over munten (ingezonden\n1 november 2026).\n"
            f"Antwoord van Minister B (Financiën) (ontvangen 2 november 2026).\nVraag 1\nIs {name} er?\nAntwoord 1\nJa.\n"
        )

    found = read_questions(lines(print_of("Roos") + print_of("Tak")))
    assert [[part.text for part in one.parts] for one in found] == [["Is Roos er?"], ["Is Tak er?"]]
    assert [one.doubts[0] for one in found] == [("several-documents", 0, "2")] * 2


def test_nothing_at_all() -> None:
    (one,) = read_questions([])
    assert (one.kind, one.parts, one.pieces) == ("unknown", (), ())
