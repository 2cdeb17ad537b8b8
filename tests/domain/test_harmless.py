"""Nothing harmful gets through, and nothing else is taken out."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.harmless import harmless, harmless_line, harmless_path

ANY = st.text(st.characters(exclude_categories=()))


@given(ANY)
def test_no_control_direction_or_surrogate_remains(text: str) -> None:
    made = harmless(text)
    for character in made:
        assert character in "\n\t" or unicodedata.category(character) not in {"Cc", "Cs", "Zl", "Zp"}
        assert character not in "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"


@given(ANY)
def test_twice_is_once(text: str) -> None:
    assert harmless(harmless(text)) == harmless(text)


@given(ANY, st.integers(2, 50))
def test_a_line_is_one_line_within_its_limit(text: str, limit: int) -> None:
    line = harmless_line(text, limit)
    assert "\n" not in line
    assert len(line) <= limit


@pytest.mark.parametrize(
    "text",
    [
        "Geachte mevrouw Ünal,",
        "één – twee — drie",
        "日本語",
        "مرحبًا",
        "👩‍💻 aan het werk",
        "a\tb\nc",
        "[Vertrouwelijk] stuk",
    ],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert harmless(text) == text


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("\x1b[31mrood", "[31mrood"),
        ("\x1b]52;c;AAAA\x07", "]52;c;AAAA"),
        ("\x9b31mrood", "31mrood"),
        ("fdp.exe\u202egpj", "fdp.exegpj"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("half\udc80", "half?"),
        ("w\u200boord", "woord"),
    ],
)
def test_what_acts_is_taken_out(text: str, made: str) -> None:
    assert harmless(text) == made


def test_a_long_path_keeps_its_name() -> None:
    assert harmless_path("/home/noor/werkbank.toml") == "/home/noor/werkbank.toml"
    cut = harmless_path("/home/noor/" + "map/" * 40 + "keys.toml\x1b[31m")
    assert len(cut) == 80
    assert cut.startswith("/home/noor/map/")
    assert cut.endswith("/keys.toml[31m")
