"""Lines of text in terminal columns: never wider than asked, and nothing of the words lost."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from tests.cli.running import ACTS
from werkbank.domain.harmless import harmless
from werkbank.tui.text import cut, cut_in_middle, line, plain, settled, wrap

WORDS = st.text(
    st.one_of(
        st.characters(min_codepoint=32, max_codepoint=126),
        st.sampled_from("統計한글あ👍🏽👩\u200d❤\ufe0f"),
        st.sampled_from("\u0301\u0327\u0335\u20dd"),
        st.characters(min_codepoint=0x590, max_codepoint=0x6FF),
        st.just(" "),
    ),
    max_size=300,
).map(harmless)
COLUMNS = st.integers(1, 120)


JOINED = st.text(st.sampled_from("a1 統👩👍🏽❤\u0600\u0301\u200c\u200d\ufe0e\ufe0f"), max_size=12).map(harmless)
"""Short texts full of what makes one sign of several."""


@given(WORDS, COLUMNS)
def test_what_is_cut_is_exactly_so_wide(text: str, columns: int) -> None:
    assert cell_len(cut(text, columns)) == columns


@example("\u0600\u200d", 2)
@example("ab\u0600\u200dc", 4)
@given(JOINED, st.integers(1, 14))
def test_what_joins_takes_no_column_away(text: str, columns: int) -> None:
    made = cut(text, columns)
    assert cell_len(made) == columns
    assert not any(end in made for end in ("\u200d ", "\u200d…")) or "\u200d " in text


@given(WORDS, COLUMNS)
def test_what_fits_is_not_cut(text: str, columns: int) -> None:
    if cell_len(text) <= columns:
        assert cut(text, columns).startswith(text.rstrip("\u200d"))


@given(WORDS, COLUMNS)
def test_what_is_cut_says_so(text: str, columns: int) -> None:
    if cell_len(text.rstrip()) > columns:
        assert "…" in cut(text, columns)


def test_nothing_fits_in_no_columns() -> None:
    assert cut("woorden", 0) == ""
    assert cut("woorden", -3) == ""


@given(WORDS.map(settled), st.integers(4, 120))
def test_wrapped_lines_are_never_wider_than_asked(text: str, columns: int) -> None:
    assert all(cell_len(one) <= columns for one in wrap(text, columns))


@given(WORDS, st.integers(4, 120))
def test_wrapping_loses_nothing_but_the_blanks_where_it_breaks(text: str, columns: int) -> None:
    lines = list(wrap(text, columns))
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert [word for one in lines for word in one.split(" ") if word] == text.split() or any(
        cell_len(word) > columns // 3 for word in text.split()
    )


@given(st.lists(WORDS, max_size=6), COLUMNS)
def test_a_line_of_pieces_is_exactly_as_wide_as_the_screen(texts: list[str], columns: int) -> None:
    styles = [Style(bold=bool(place % 2)) for place in range(len(texts))]
    strip = line(list(zip(texts, styles, strict=True)), columns, Style())
    assert strip.cell_length == columns == cell_len(strip.text)
    assert sum(segment.cell_length for segment in strip) == columns


def test_pieces_of_one_style_become_one() -> None:
    style, ground = Style(bold=True), Style()
    assert len(list(line([("a", style), ("b", style), ("c", ground)], 10, ground))) == 2


@given(st.text(max_size=2_000))
def test_plain_text_is_one_line_that_acts_on_nothing(text: str) -> None:
    found = plain(text)
    assert ACTS.search(found) is None
    assert "\n" not in found
    assert len(found) <= 601


def test_accents_pile_up_no_higher_than_any_language_has_them() -> None:
    assert settled("z" + "\u0301" * 50 + "a\u0323\u0302") == "z" + "\u0301" * 3 + "a\u0323\u0302"
    assert settled("Việt Nam, naïef, coördinatie") == "Việt Nam, naïef, coördinatie"


def test_signs_made_of_several_are_taken_apart() -> None:
    assert settled("👩\u200d👧 👍🏽 ❤\ufe0f") == "👩👧 👍 ❤"


@given(WORDS, COLUMNS)
def test_of_what_is_too_long_the_middle_goes(text: str, columns: int) -> None:
    made = cut_in_middle(text, columns)
    assert cell_len(made) <= columns
    assert made == text or "…" in made
    if made != text and " … " in made and "…" not in text:
        head, _, tail = made.partition(" … ")
        assert text.startswith(head)
        assert text.endswith(f" {tail}")


def test_how_a_sentence_begins_and_ends_is_kept() -> None:
    said = "Na de termijn! Wacht op Redactie Peilglas, rappel wo 25 nov, over 1 werkdag"
    assert cut_in_middle(said, 57) == "Na de termijn! Wacht op Redactie Peilglas … 1 werkdag"
    assert cut_in_middle(said, 58) == "Na de termijn! Wacht op Redactie Peilglas … over 1 werkdag"
    assert cut_in_middle(said, 20) == "Na de … 1 werkdag"
    assert cut_in_middle(said, 10) == "Na de…"
    assert cut_in_middle(said, len(said)) == said
