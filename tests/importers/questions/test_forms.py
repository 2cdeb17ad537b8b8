"""What each form of file says of its lines, beyond the text."""

from __future__ import annotations

from types import ModuleType
from typing import Final

import pytest

from werkbank.domain.questions import QuestionDocument, read_questions
from werkbank.importers.questions.files import read_bytes, read_pasted
from werkbank.importers.questions.shown_numbers import shown


def read(raw: bytes, name: str) -> QuestionDocument:
    found = read_bytes(raw, name)
    (one,) = read_questions(found.lines, found.doubts)
    return one


def parts(raw: bytes, name: str) -> list[tuple[str, str]]:
    return [(" ".join(part.numbers), part.text) for part in read(raw, name).parts]


def test_numbers_that_word_counts(made: ModuleType) -> None:
    body = (
        made.paragraph("Vragen voor de leverancier")
        + made.paragraph("Wanneer is het klaar?", number=(1, 0))
        + made.paragraph("Welke kosten horen daarbij:", number=(1, 0))
        + made.paragraph("voor de bouw?", number=(1, 1))
        + made.paragraph("voor het beheer?", number=(1, 1))
        + made.paragraph("Wie tekent?", number=(1, 0))
    )
    raw = made.word(body, numbering=made.numbering(("decimal", "%1."), ("lowerLetter", "%2)")))
    assert parts(raw, "a.docx") == [
        ("1", "Wanneer is het klaar?"),
        ("2", "Welke kosten horen daarbij:\na) voor de bouw?\nb) voor het beheer?"),
        ("3", "Wie tekent?"),
    ]


def test_a_word_list_that_says_vraag_itself_and_begins_at_four(made: ModuleType) -> None:
    body = made.paragraph("Is het waar?", number=(1, 0)) + made.paragraph("En dit?", number=(1, 0))
    raw = made.word(body, numbering=made.numbering(("decimal", "Vraag %1"), start=4))
    assert parts(raw, "a.docx") == [("4", "Is het waar?"), ("5", "En dit?")]


def test_numbers_by_the_style_of_a_paragraph(made: ModuleType) -> None:
    styles = (
        f'<w:styles {made.W}><w:style w:styleId="Vraag"><w:name w:val="vraag"/><w:basedOn w:val="Lijst"/></w:style>'
        '<w:style w:styleId="Lijst"><w:name w:val="lijst"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>'
    )
    body = made.paragraph("Is het waar?", style="Vraag") + made.paragraph("En dit?", style="Vraag")
    raw = made.word(body, numbering=made.numbering(("decimal", "%1)")), styles=styles)
    assert parts(raw, "a.docx") == [("1", "Is het waar?"), ("2", "En dit?")]


def test_deleted_hidden_and_doubled_text_of_word_is_not_read(made: ModuleType) -> None:
    body = (
        "<w:p><w:r><w:t>1. Is dit </w:t></w:r><w:del><w:r><w:delText>oud</w:delText><w:t>oud</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t>nieuw?</w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>verborgen</w:t></w:r><w:r><w:rPr/><w:t> Ja?</w:t></w:r></w:p>"
        "<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>2. Een keer?</w:t></w:r></mc:Choice>"
        "<mc:Fallback><w:r><w:t>2. Een keer?</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>"
    )
    assert parts(made.word(body), "a.docx") == [("1", "Is dit nieuw? Ja?"), ("2", "Een keer?")]


def test_footnotes_of_word_are_footnotes(made: ModuleType) -> None:
    notes = f'<w:footnotes {made.W}><w:footnote w:id="1">{made.paragraph("Krant, 3 mei 2026. Is dat zo?")}</w:footnote></w:footnotes>'
    one = read(made.word(made.paragraph("1. Kent u dit?") + made.paragraph("2. En dit?"), footnotes=notes), "a.docx")
    assert [part.text for part in one.parts] == ["Kent u dit?", "En dit?"]
    assert [piece.text for piece in one.pieces if piece.use == "footnote"] == ["1) Krant, 3 mei 2026. Is dat zo?"]


def test_a_table_in_word(made: ModuleType) -> None:
    rows = [["Nr", "Vraag", "Antwoord"], ["1 en 2", "Wat kost het?\nWie betaalt?", "Weinig."], ["3", "Wanneer?", ""]]
    one = read(
        made.word(made.paragraph("Overzicht") + made.table(rows) + made.paragraph("Einde van de lijst.")), "a.docx"
    )
    assert [(part.numbers, part.text) for part in one.parts] == [
        (("1", "2"), "Wat kost het? Wie betaalt?"),
        (("3",), "Wanneer?"),
    ]
    assert one.kind == "answered"


def test_a_letter_head_in_a_table_is_no_table_of_questions(made: ModuleType) -> None:
    rows = [["Ons kenmerk", "77-12"], ["Uw kenmerk", "2026Z00777"]]
    one = read(made.word(made.table(rows) + made.paragraph("Vraag 1") + made.paragraph("Is dit alles?")), "a.docx")
    assert [part.text for part in one.parts] == ["Is dit alles?"]
    assert one.reference is not None
    assert one.reference.text == "2026Z00777"


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [(4, "decimal", "4"), (4, "lowerLetter", "d"), (28, "upperLetter", "BB"), (9, "lowerRoman", "ix"), (44, "upperRoman", "XLIV"),
     (7, "decimalZero", "07"), (3, "chicago", "3"), (0, "lowerRoman", "0")],
)  # fmt: skip
def test_how_a_list_shows_a_number(number: int, form: str, text: str) -> None:
    assert shown(number, form) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nr;vraag\n1;\"Wat; en hoe?\"\n2;Wie?\n", [("1", "Wat; en hoe?"), ("2", "Wie?")]),
        ("sep=|\nnr|vraag\n1|Wat, en hoe?\n2|Wie?\n", [("1", "Wat, en hoe?"), ("2", "Wie?")]),
        ("vraag\tantwoord\n1. Wat is het?\tDit.\n2. Wie is het?\tZij.\n", [("1", "Wat is het?"), ("2", "Wie is het?")]),
        ("nr,vraag\n1,Wat kost dit, en waarom?\n2,Wie?\n", [("1", "Wat kost dit, en waarom?"), ("2", "Wie?")]),
        ("nr,vraag\n1,'Is 't wat, dat foto's tellen?'\n2,'Wie?'\n", [("1", "Is 't wat, dat foto's tellen?"), ("2", "Wie?")]),
        ('nr,vraag\n1,"Wat kost\ndit?"\n2,"Wie?"\n', [("1", "Wat kost dit?"), ("2", "Wie?")]),
    ],
    ids=["semicolons", "sep", "tabs", "commas-in-the-text", "apostrophes", "line-in-a-cell"],
)  # fmt: skip
def test_csv_as_people_write_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert parts(text.encode(), "a.csv") == expected


def test_a_cell_that_was_broken_by_a_comma_is_told() -> None:
    one = read(b"nr,vraag\n1,Wat kost dit, en waarom?\n2,Wie?\n", "a.csv")
    assert [(doubt.place, doubt.detail) for doubt in one.doubts if doubt.kind == "cells-joined"] == [(2, "")]


@pytest.mark.parametrize("charset", ["utf-8", "cp1252", "utf-16"])
def test_any_usual_character_set(charset: str) -> None:
    assert parts("1. Is één café genoeg?\n2. Hoeveel ‘cafés’?".encode(charset), "a.txt")[0] == (
        "1",
        "Is één café genoeg?",
    )


def test_html_says_its_character_set_itself() -> None:
    raw = '<html><head><meta charset="iso-8859-1"></head><body><p>1. Is één genoeg?<p>2. Niet?'.encode("cp1252")
    assert parts(raw, "a.html")[0] == ("1", "Is één genoeg?")


def test_lists_of_html_count_as_a_browser_does() -> None:
    raw = b"<ol start=3><li>Wat?<li value=7>Wie?<li>Waar?</ol><ol type=a><li>Hoe?</ol>"
    assert [numbers for numbers, _ in parts(raw, "a.html")][:3] == ["3", "7", "8"]


def test_markdown_that_counts_by_itself() -> None:
    assert parts(b"1. Wat?\n1. Wie?\n1. Waar?\n", "a.md") == [("1", "Wat?"), ("2", "Wie?"), ("3", "Waar?")]


def test_markdown_footnotes_and_front_matter() -> None:
    raw = b"---\ntitle: x\n---\n## Vraag 1\n\nKent u dit bericht?[^1]\n\n## Vraag 2\n\nEn dit?\n\n[^1]: Krant, 3 mei 2026\n"
    assert parts(raw, "a.md") == [("1", "Kent u dit bericht?"), ("2", "En dit?")]


def test_pages_of_a_pdf_with_what_repeats_and_small_print(made: ModuleType) -> None:
    top = ("Dienst Vragen - intern", 9, 800)
    first = [
        top,
        ("1. Kent u dit bericht?1", 11, 700),
        ("2. Hoe lang is de wacht-", 11, 680),
        ("Krant, 3 mei 2026", 8, 60),
    ]
    first[-1] = ("1 Krant, 3 mei 2026, «Is dat zo?»", 8, 60)
    second = [top, ("tijd nu?", 11, 700), ("3. En volgend jaar?", 11, 680), ("Nummer 2", 9, 40)]
    one = read(made.pdf([first, second]), "a.pdf")
    assert [(part.numbers, part.text) for part in one.parts] == [
        (("1",), "Kent u dit bericht?"),
        (("2",), "Hoe lang is de wachttijd nu?"),
        (("3",), "En volgend jaar?"),
    ]


def test_page_numbers_are_no_numbers_of_questions(made: ModuleType) -> None:
    pages = [
        [("1", 11, 700), ("Hoe hoog is het bedrag", 11, 680), ("1", 11, 40)],
        [("dat hier bedoeld is?", 11, 700), ("2", 11, 660), ("Wie betaalt?", 11, 640), ("2", 11, 40)],
    ]
    assert parts(made.pdf(pages), "a.pdf") == [
        ("1", "Hoe hoog is het bedrag dat hier bedoeld is?"),
        ("2", "Wie betaalt?"),
    ]


def test_pages_of_a_text_by_form_feeds() -> None:
    found = read_pasted("Kop van het stuk\n1. Wat is\fKop van het stuk\nde prijs?\n2. Wie betaalt?")
    (one,) = read_questions(found.lines)
    assert [part.text for part in one.parts] == ["Wat is de prijs?", "Wie betaalt?"]


def test_a_mail_that_quotes_questions() -> None:
    found = read_pasted("Hoi,\n\n> 1. Is het af?\n> 2. Wie tekent?\n\nGroet,\nAnna")
    (one,) = read_questions(found.lines)
    assert [part.text for part in one.parts] == ["Is het af?", "Wie tekent?"]


BUDGET: Final = (
    ("1", ("Kunt u aangeven hoeveel geld er in 2027 is voor", "de woningbouw in de grote steden?"), "12", "14"),
    ("2", ("Hoeveel is er al uitgegeven?",), "13", ""),
    ("3", ("Klopt het bedrag van 1.250 miljoen euro in", "2026 en 2027?"), "0", "115"),
    ("4", ("Wie betaalt dit in 2028?",), "7", "9"),
    ("5", ("Hoeveel woningen waren dat in 2025 en hoeveel in 2026",), "8", ""),
    ("6", ("Waarom is dat zo?",), "8", "10"),
)  # fmt: skip


def budget(made: ModuleType, order: str, *, head: bool) -> bytes:
    """A list of factual questions with the pages of the budget in columns to the right of it, drawn in some order."""
    spots, height = (
        [
            (
                "Lijst van vragen over de begroting, met in de laatste kolom waar het op slaat in deze stukken",
                10,
                800,
                60,
            )
        ],
        780,
    )
    spots += (
        [(text, 10, height, left) for text, left in (("Nr", 60), ("Vraag", 90), ("Blz. (van)", 440), ("t/m", 510))]
        if head
        else []
    )
    for number, lines, first, last in BUDGET:
        height -= 8
        label = [(number, 10, height, 60)]
        text = [(line, 10, height - 12 * at, 90) for at, line in enumerate(lines)]
        pages = [(page, 10, height, left) for page, left in ((first, 440), (last, 510)) if page]
        spots += {
            "row": [*label, *text[:1], *pages, *text[1:]],
            "column": [*label, *text, *pages],
            "first": [*pages, *label, *text],
        }[order]
        height -= 12 * len(lines)
    return bytes(made.placed([spots]))


@pytest.mark.parametrize("order", ["row", "column", "first"])
@pytest.mark.parametrize("head", [True, False], ids=["with a head", "without"])
def test_columns_with_pages_of_a_budget_are_in_no_question(made: ModuleType, order: str, *, head: bool) -> None:
    raw = budget(made, order, head=head)
    assert parts(raw, "begroting.pdf") == [(number, " ".join(lines)) for number, lines, _, _ in BUDGET]
    margins = [piece.text for piece in read(raw, "begroting.pdf").pieces if piece.use == "margin"]
    assert margins == [" ".join(filter(None, (first, last))) for _, _, first, last in BUDGET]


def test_figures_at_the_end_of_a_line_stay_where_no_column_is(made: ModuleType) -> None:
    rows = [
        "1. Hoeveel was het in 2025 en",
        "2026?",
        "2. Waren er 12",
        "14 of 16?",
        "3. Wat is 7   9?",
        "Kent u het jaar  2024",
    ]
    raw = made.pdf([[(row, 11.0, 780.0 - 14 * at) for at, row in enumerate(rows)]])
    assert parts(raw, "a.pdf") == [
        ("1", "Hoeveel was het in 2025 en 2026?"), ("2", "Waren er 12 14 of 16?"),
        ("3", "Wat is 7 9? Kent u het jaar 2024"),
    ]  # fmt: skip
