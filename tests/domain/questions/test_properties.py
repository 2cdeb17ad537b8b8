"""Whatever comes in: no error, no word lost, and nothing of the text lost by what the officer does to it."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.questions import (
    Cell,
    Line,
    QuestionDocument,
    merge,
    read_questions,
    renumber,
    renumbered,
    split,
)

WORDS = st.sampled_from(
    [
        "Vraag 1", "Vraag 2", "Vragen 3 en 4", "Vraag", "1.", "2.", "3)", "(4)", "5", "a.", "II.", "-", "•", "Antwoord", "Antwoord 1", "Antwoord op vraag 2:",
        "Antwoord van minister Roos (Wonen)", "(ontvangen 3 november 2026)", "Vragen van het lid Roos (DVP) aan de minister van Wonen over water",
        "(ingezonden 2 november 2026)", "2026Z01234", "Mondelinge vragen van het lid Roos", "Mededeling", "Toelichting", "Is dit zo?", "Waarom niet?",
        "Dat klopt.", "Kamerstuk 36 000, nr. 4", "1Krant, 3 mei 2026", "1) Krant, 3 mei 2026", "Tweede Kamer, vergaderjaar 2026–2027, Vragen 2",
        "Hoogachtend,", "Uw kenmerk", "Betreft: water", "16, 17, 18 en 19", "2 t/m 6", "Kunt u deze vragen voor het debat beantwoorden?", "________", "zon-", "dag",
        "bericht?1", "Pagina 2 van 3", "Vragen van de DVP-fractie", "niet binnen de gebruikelijke termijn worden beantwoord",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.lists(WORDS, min_size=1, max_size=5).map(" ".join),
    WORDS,
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40).filter(
        lambda text: bool(text.strip())
    ),
)
CELLS = st.one_of(st.none(), st.builds(Cell, st.integers(0, 1), st.integers(0, 4), st.integers(0, 3)))


@st.composite
def sheets(draw: st.DrawFn) -> list[Line]:
    rows = draw(st.lists(TEXTS, max_size=25))
    paged = draw(st.booleans())
    return [
        Line(
            text=" ".join(text.split()) or "x",
            place=place,
            starts=draw(st.booleans()),
            hint=draw(st.sampled_from(["text", "text", "text", "heading", "margin", "note"])),
            number=draw(st.sampled_from(["", "", "", "1.", "2.", "•", "Vraag 3", "b)"])),
            depth=draw(st.integers(0, 2)),
            page=1 + place // 5 if paged else 0,
            cell=draw(CELLS),
        )
        for place, text in enumerate(rows, 1)
    ]


def squeezed(text: str) -> str:
    return "".join(text.split())


@given(lines=sheets())
def test_every_word_of_every_line_is_somewhere(lines: list[Line]) -> None:
    found = read_questions(lines)
    assert found
    pieces: defaultdict[int, str] = defaultdict(str)
    for one in found:
        for piece in one.pieces:
            pieces[piece.place] += squeezed(piece.text)
    assert pieces == {line.place: squeezed(f"{line.number} {line.text}") for line in lines}


@given(lines=sheets())
def test_a_part_is_made_of_its_pieces_and_knows_its_lines(lines: list[Line]) -> None:
    for one in read_questions(lines):
        for number, part in enumerate(one.parts):
            own = [piece for piece in one.pieces if piece.part == number and piece.use == "part"]
            assert squeezed(part.text).replace("-", "") == squeezed("".join(piece.text for piece in own)).replace(
                "-", ""
            )
            assert {origin.place for origin in part.origins} <= {piece.place for piece in own}
            assert [origin.start for origin in part.origins] == sorted(origin.start for origin in part.origins)
            assert bool(part.origins) == bool(part.text)
        assert all(piece.part < len(one.parts) for piece in one.pieces)


@given(lines=sheets())
def test_reading_twice_is_reading_once(lines: list[Line]) -> None:
    assert read_questions(lines) == read_questions(lines)


def a_document() -> QuestionDocument:
    texts = [
        "Vraag 1 en 2",
        "Is dit het begin?",
        "En is dat het einde?",
        "Vraag 3",
        "Wie betaalt de rekening?",
        "Vraag 5",
        "Wanneer dan?",
    ]
    return read_questions([Line(text=text, place=at, starts=at == 1) for at, text in enumerate(texts, 1)])[0]


def test_split_gives_each_half_its_number_and_lines() -> None:
    halves = split(a_document(), 0, len("Is dit het begin?")).parts[:2]
    assert [(part.numbers, part.text) for part in halves] == [
        (("1",), "Is dit het begin?"),
        (("2",), "En is dat het einde?"),
    ]
    assert [[tuple(origin) for origin in part.origins] for part in halves] == [[(0, 2)], [(0, 3)]]


def test_split_inside_a_line_leaves_both_halves_on_that_line() -> None:
    halves = split(a_document(), 1, len("Wie betaalt")).parts[1:3]
    assert [(part.numbers, part.text) for part in halves] == [(("3",), "Wie betaalt"), ((), "de rekening?")]
    assert [[tuple(origin) for origin in part.origins] for part in halves] == [[(0, 5)], [(0, 5)]]


def test_merge_keeps_all_numbers_and_text() -> None:
    merged = merge(a_document(), 1, 2)
    assert (merged.parts[1].numbers, merged.parts[1].text) == (("3", "5"), "Wie betaalt de rekening?\nWanneer dan?")
    assert [tuple(origin) for origin in merged.parts[1].origins] == [(0, 5), (25, 7)]


def test_doubts_follow_the_parts() -> None:
    one = a_document()
    assert [doubt.kind for doubt in one.doubts] == ["number-missing"]
    assert renumber(one, 2, ["4"]).doubts == ()
    assert renumbered(one).doubts == ()
    assert [part.numbers for part in renumbered(one).parts] == [("1", "2"), ("3",), ("4",)]
    assert "no-number" in {doubt.kind for doubt in renumber(one, 0, []).doubts}


def test_what_cannot_be_is_refused_and_changes_nothing() -> None:
    one = a_document()
    for place in (0, len(one.parts[0].text), 10_000, -4):
        with pytest.raises(ValueError):
            split(one, 0, place)
    for first, last in ((1, 1), (2, 1)):
        with pytest.raises(ValueError):
            merge(one, first, last)
    for part in (-1, 3):
        with pytest.raises(IndexError):
            renumber(one, part, ["1"])
    with pytest.raises(IndexError):
        merge(one, 1, 3)
    assert one == a_document()


@given(lines=sheets(), data=st.data())
def test_no_edit_loses_text_or_numbers(lines: list[Line], data: st.DataObject) -> None:
    one = read_questions(lines)[0]
    text = squeezed("".join(part.text for part in one.parts))
    numbers = [number for part in one.parts for number in part.numbers]
    for _ in range(4):
        if not one.parts:
            break
        part = data.draw(st.integers(0, len(one.parts) - 1))
        if data.draw(st.booleans()) and len(one.parts[part].text) > 2:
            try:
                one = split(one, part, data.draw(st.integers(1, len(one.parts[part].text) - 1)))
            except ValueError:
                continue
        elif part:
            one = merge(one, part - 1, part)
        assert squeezed("".join(each.text for each in one.parts)) == text
        assert set(number for each in one.parts for number in each.numbers) == set(numbers)  # noqa: C401
        for each in one.parts:
            assert all(0 <= origin.start < len(each.text) for origin in each.origins)
    assert squeezed("".join(each.text for each in renumbered(one).parts)) == text
