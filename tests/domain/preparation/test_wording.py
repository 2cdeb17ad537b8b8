"""The difference between two versions of an answer, word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.preparation.wording import Piece, difference


@pytest.mark.parametrize(
    ("before", "after", "pieces"),
    [
        ("", "Ja.", (Piece("added", "Ja."),)),
        ("Ja.", "", (Piece("removed", "Ja."),)),
        ("Ja.", "Ja.", (Piece("same", "Ja."),)),
        (
            "Er zijn 1.234 kinderen.", "Er zijn 1.300 kinderen.",
            (Piece("same", "Er zijn "), Piece("removed", "1.234"), Piece("added", "1.300"), Piece("same", " kinderen.")),
        ),
    ],
)  # fmt: skip
def test_what_stayed_what_went_and_what_came(before: str, after: str, pieces: tuple[Piece, ...]) -> None:
    assert difference(before, after) == pieces


TEXTS = st.lists(st.sampled_from(["ja", "nee", "12", " ", "\n", "de", "norm."]), max_size=30).map("".join)


@given(TEXTS, TEXTS)
def test_both_texts_are_in_it_whole(before: str, after: str) -> None:
    found = difference(before, after)
    assert "".join(one.text for one in found if one.change != "added") == before
    assert "".join(one.text for one in found if one.change != "removed") == after


def test_a_very_long_text_is_compared_line_by_line() -> None:
    lines = [f"{number} woorden op een regel\n" * 10 for number in range(200)]
    before = "".join(lines)
    after = before.replace("77 woorden op een regel\n", "77 andere woorden\n", 1)
    gone = "".join(one.text for one in difference(before, after) if one.change == "removed")
    assert gone == "77 woorden op een regel\n"
