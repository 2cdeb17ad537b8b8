"""The parts of a line that is being typed: on the right letters, whatever is changed, and never as markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style
from rich.text import Text

from werkbank.tui.questions import Mark
from werkbank.tui.widgets.entry import Parts, carried, inside, last_word

BOLD = Style(bold=True, color="red")


def marked(text: str, *words: str) -> list[Mark]:
    return [Mark(text.index(one), text.index(one) + len(one), BOLD) for one in words]


def still(before: str, after: str, *words: str) -> list[str]:
    return [after[one.start : one.end] for one in carried(marked(before, *words), before, after)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("", ""), ("krap", "krap"), ("krap te", "te"), ("krap -(van:ja", "van:ja"), ('krap van:"jan de', 'van:"jan de'),
        ('-van:"jan ', 'van:"jan '), ('van:"jan de vries" kr', "kr"), ('@"jan de', '@"jan de'), ('de 5" buis', "buis"),
        ('"samen wo', "wo"),
    ],
)  # fmt: skip
def test_the_word_that_is_being_typed(text: str, word: str) -> None:
    assert last_word(text) == word


def test_a_name_is_found_by_a_later_word_of_it() -> None:
    names = ("@piet-smit", "@jan-de-vries", "van:jan-de-vries", "van:smit", "te-laat")
    assert inside(names, "@vri") == ["@jan-de-vries"]
    assert inside(names, "van:de-v") == ["van:jan-de-vries"]
    assert inside(names, "laat") == inside(names, "@") == inside(names, "") == inside(names, "van:smit") == []


def test_what_is_typed_on_leaves_the_parts_before_it() -> None:
    assert still("Nota @jan vrij", "Nota @jan vrijd", "@jan", "vrij") == ["@jan"]
    assert still("Nota @jan", "Nota @jan ", "@jan") == ["@jan"]
    assert still("Nota @jan", "Nota @jans", "@jan") == []
    assert still("Nota @jan x", "Nota @jan", "@jan") == ["@jan"]


def test_what_is_typed_before_it_moves_a_part() -> None:
    assert still("a @jan +wonen", "a meer @jan +wonen", "@jan", "+wonen") == ["@jan", "+wonen"]
    assert still("a @jan", "a x@jan", "@jan") == []
    assert still("a @jan", "a@jan", "@jan") == []
    assert still("a @jan", r"a \\@jan", "@jan") == []


def test_another_text_has_none_of_them() -> None:
    assert still("@jan", "", "@jan") == []
    assert still("@jan", "heel iets anders", "@jan") == []
    assert still("@jan", "@jan", "@jan") == ["@jan"]


TEXTS = st.text(alphabet="ab @", max_size=12)


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_a_part_stays_on_its_own_word_or_goes(before: str, cut: str, put: str, behind: str) -> None:
    old, new = before + cut + behind, before + put + behind
    marks = [
        Mark(at, at + len(word), BOLD) for word in set(old.split()) for at in range(len(old)) if starts(old, word, at)
    ]
    for one in carried(marks, old, new):
        assert new[one.start : one.end] in old.split()
        assert not new[max(0, one.start - 1) : one.start].strip()


def starts(text: str, word: str, at: int) -> bool:
    return (
        text.startswith(word, at)
        and not text[max(0, at - 1) : at].strip()
        and not text[at + len(word) : at + len(word) + 1].strip()
    )


def test_places_only_and_of_another_text_nothing() -> None:
    parts = Parts()
    text = "[red]@jan[/red] [link=x]"
    parts.show(text, [Mark(5, 9, BOLD)])
    shown = Text(text)
    parts.highlight(shown)
    assert (shown.plain, [(one.start, one.end, one.style) for one in shown.spans]) == (text, [(5, 9, BOLD)])
    other = Text("iets anders")
    parts.highlight(other)
    assert other.spans == []
    parts.bare = True
    selected = Text(text)
    parts.highlight(selected)
    assert [one.style for one in selected.spans] == [Style(bold=True)]
