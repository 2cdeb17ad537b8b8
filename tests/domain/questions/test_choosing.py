"""Lines taken in and left out, parts away: whatever is done, every word keeps one place and every part its words."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.questions.test_properties import sheets, squeezed
from werkbank.domain.questions import (
    Line,
    QuestionDocument,
    drop,
    leave_out,
    merge,
    read_questions,
    split,
    take_in,
)
from werkbank.domain.questions.choosing import rows
from werkbank.domain.questions.cuts import beginnings, place_of
from werkbank.domain.questions.filling import with_day, with_kind, with_text


def read(*texts: str) -> QuestionDocument:
    return read_questions([Line(text=text, place=at) for at, text in enumerate(texts, 1)])[0]


KAMER = (
    "2026Z01234",
    "Vragen van het lid Peters (DVP) aan de minister van Wonen over de huren (ingezonden 10 november 2026).",
    "Vraag 1",
    "Kent u het bericht?",
    "Vraag 2",
    "Hoeveel huurders zijn er?",
    "Hoeveel daarvan wachten?",
    "Toelichting:",
    "Hoe zit het met de kosten?",
)


def words(document: QuestionDocument) -> Counter[str]:
    return Counter("".join(squeezed(piece.text) for piece in document.pieces))


def in_step(document: QuestionDocument) -> bool:
    """Every part is made of the pieces that say so, in any order."""
    return all(
        Counter(squeezed(part.text).replace("-", ""))
        == Counter(
            squeezed("".join(one.text for one in document.pieces if one.part == number and one.use == "part")).replace(
                "-", ""
            )
        )
        for number, part in enumerate(document.parts)
    )


def at(document: QuestionDocument, text: str) -> int:
    return next(place for place, piece in enumerate(document.pieces) if text in piece.text)


@given(lines=sheets(), data=st.data())
def test_whatever_is_done_no_word_is_lost_and_the_lines_keep_in_step(lines: list[Line], data: st.DataObject) -> None:
    document = read_questions(lines)[0]
    before = words(document)
    for _ in range(4):
        steps = ["take-in", "take-in-alone"] if document.pieces else []
        steps += ["drop", "leave-out", "split", "merge"] if document.parts else []
        if not steps:
            return
        step = data.draw(st.sampled_from(steps))
        part = data.draw(st.integers(0, max(0, len(document.parts) - 1)))
        piece = data.draw(st.integers(0, max(0, len(document.pieces) - 1)))
        try:
            if step == "drop":
                document = drop(document, part)
            elif step == "leave-out":
                document = leave_out(document, piece)
            elif step == "split":
                document = split(document, part, data.draw(st.integers(0, 60)))
            elif step == "merge":
                document = merge(document, part, part + 1)
            else:
                document = take_in(document, piece, piece, alone=step.endswith("alone"))
        except (ValueError, IndexError):
            continue
        assert words(document) == before
        assert in_step(document)
        assert all(-1 <= one.part < len(document.parts) for one in document.pieces)
        assert all(
            [one.start for one in part.origins] == sorted(one.start for one in part.origins) for part in document.parts
        )


def test_a_part_away_stays_in_the_document_as_left_out() -> None:
    document = drop(read(*KAMER), 0)
    assert [part.numbers for part in document.parts] == [("2",)]
    assert {(piece.use, piece.part) for piece in document.pieces if piece.place in (3, 4)} == {("aside", -1)}
    assert {(piece.use, piece.part) for piece in document.pieces if piece.place == 6} == {("part", 0)}
    assert any(doubt.kind == "number-missing" and doubt.detail == "1" for doubt in document.doubts)
    with pytest.raises(IndexError):
        drop(document, 1)


def test_a_line_left_out_comes_in_with_the_question_above_it() -> None:
    document = read(*KAMER)
    place = at(document, "kosten")
    assert document.pieces[place].use == "aside"
    assert any(doubt.kind == "text-left-out" and doubt.place == 9 for doubt in document.doubts)
    document = take_in(document, place, place)
    assert document.parts[1].text.endswith("Hoeveel daarvan wachten?\nHoe zit het met de kosten?")
    assert document.parts[1].origins[-1].place == 9
    assert not any(doubt.kind == "text-left-out" for doubt in document.doubts)
    with pytest.raises(ValueError, match=str(place)):
        take_in(document, place, place)


def test_or_as_a_question_of_its_own_with_the_number_it_begins_with() -> None:
    document = read(*KAMER[:-1], "3. Hoe zit het met de kosten?")
    place = at(document, "kosten")
    if document.pieces[place].part >= 0:  # it was read as one already: away with it first
        document = drop(document, document.pieces[place].part)
        first = at(document, "3.")
        document = take_in(document, first, at(document, "kosten"), alone=True)
    else:
        document = take_in(document, place, place, alone=True)
    assert (document.parts[2].numbers, document.parts[2].text) == (("3",), "Hoe zit het met de kosten?")
    assert [(one.use, one.part) for one in document.pieces if one.place == 9] == [("label", 2), ("part", 2)]


def test_what_held_no_question_is_a_list_from_the_first_line_taken_in() -> None:
    document = read("Beste collega,", "Graag reactie op het volgende.")
    assert document.kind == "unknown"
    document = take_in(document, 1, 1)
    assert (document.kind, document.parts[0].text) == ("list", "Graag reactie op het volgende.")
    assert not any(doubt.kind == "no-parts" for doubt in document.doubts)
    document = leave_out(document, 1)
    assert document.parts == ()


def test_a_line_out_of_the_middle_of_a_question() -> None:
    document = read("Vraag 1", "Kent u dit?", "Bron: krant.", "Wat vindt u ervan?")
    document = leave_out(document, at(document, "krant"))
    assert "krant" not in document.parts[0].text
    assert [one.place for one in document.parts[0].origins] == [2, 4]
    back = take_in(document, at(document, "krant"), at(document, "krant"))
    assert back.parts[0].text == "Kent u dit?\nBron: krant.\nWat vindt u ervan?"
    assert [back.parts[0].text[one.start :][:4] for one in back.parts[0].origins] == ["Kent", "Bron", "Wat "]


def test_split_and_merge_move_the_lines_along() -> None:
    document = split(read(*KAMER), 1, len("Hoeveel huurders zijn er?"))
    assert {piece.place: piece.part for piece in document.pieces if piece.use == "part"} == {4: 0, 6: 1, 7: 2}
    document = merge(document, 0, 1)
    assert {piece.place: piece.part for piece in document.pieces if piece.use == "part"} == {4: 0, 6: 0, 7: 1}
    inside = split(read("Vraag 1", "Kent u dit? En dat?"), 0, len("Kent u dit?"))
    assert [(one.text, one.part) for one in inside.pieces if one.use == "part"] == [("Kent u dit?", 0), ("En dat?", 1)]


def test_rows_are_a_line_with_its_number() -> None:
    document = read("Vraag 1: Kent u dit?", "Antwoord 1", "Ja.", "Vraag 2: En dat?")
    shown = [" ".join(piece.text for piece in document.pieces[a : b + 1]) for a, b in rows(document.pieces)]
    assert shown == ["Vraag 1: Kent u dit?", "Antwoord 1", "Ja.", "Vraag 2: En dat?"]


def test_where_a_question_can_be_cut() -> None:
    assert beginnings("Kent u dit? Wat vindt u ervan, en waarom dan? Zo nee, niet?") == (
        "Wat vindt u ervan, en",
        "Zo nee, niet?",
    )
    assert place_of("Kent u  dit?\nWat dan?", "wat  dan") == len("Kent u  dit?\n")
    assert place_of("Kent u dit?", "kent u") == 0
    assert place_of("Kent u dit?", "") == 0


def test_what_is_known_of_it_can_be_said() -> None:
    document = read(*KAMER)
    document = with_text(document, "asker", "de leden Roos (DVP) en Berg (LP)")
    assert [tuple(one) for one in document.askers] == [("Roos", "DVP"), ("Berg", "LP")]
    document = with_text(document, "addressee", "minister van Financiën")
    assert document.addressees == ("minister van Financiën",)
    document = with_day(document, "submitted", "11 november", date(2026, 11, 11))
    assert document.submitted is not None
    assert document.submitted.day == date(2026, 11, 11)
    document = with_day(with_text(document, "asker", " "), "submitted", "", None)
    assert (document.asker, document.askers, document.submitted) == (None, (), None)
    assert with_kind(document, "list").kind == "list"
    assert with_text(document, "subject", " huren ").subject == ("huren", 2)


@pytest.mark.parametrize("alone", [False, True])
def test_a_question_that_was_left_out_comes_back_with_its_number(alone: bool) -> None:
    for document in (read(*KAMER), read("1", "Kent u dit?", "2", "Deelt u dat?", "3", "Wat doet u?")):
        for at, piece in enumerate(document.pieces):
            if piece.use == "part" and document.parts[piece.part].text == piece.text:
                left = leave_out(document, at)
                assert len(left.parts) == len(document.parts) - 1
                back = take_in(left, at, at, alone=alone)
                assert (back.parts, back.pieces) == (document.parts, document.pieces)
