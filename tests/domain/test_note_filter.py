"""What is typed to narrow the list of notes, word by word."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.errors import NotADate, NotFound
from werkbank.domain.note_filter import PARTS, STANDINGS, Bound, NoteFilter, near_words, read

DAYS = {"vrijdag": date(2026, 11, 27), "1 dec": date(2026, 12, 1), "5wd": date(2026, 12, 1)}
FRIDAY, DAY = DAYS["vrijdag"], timedelta(days=1)


def day(text: str) -> date:
    if text not in DAYS:
        raise NotADate(text)
    return DAYS[text]


def filtered(text: str) -> NoteFilter:
    return read(text, day)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@jansen +dg-wonen ~jeugd #wonen", (("author", "jansen"), ("manager", "dg-wonen"), ("manager", "jeugd"), ("theme", "wonen"))),
        ("auteur:jansen Type:KBR thema:wonen manager:DJ", (("author", "jansen"), ("type", "KBR"), ("theme", "wonen"), ("manager", "DJ"))),
        ('auteur:"de vries" @"el amrani"', (("author", "de vries"), ("author", "el amrani"))),
    ],
)  # fmt: skip
def test_whose_it_is(text: str, expected: object) -> None:
    assert filtered(text) == NoteFilter(parts=expected)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "standings"),
    [
        ("te laat", {"late"}), ("te-laat", {"late"}), ("Te Laat krap", {"late", "tight"}), ("on-time", {"on-time"}),
        ("niet haalbaar aangehouden", {"infeasible", "held"}), ("staat stil", {"suspended"}),
    ],
)  # fmt: skip
def test_how_it_stands(text: str, standings: set[str]) -> None:
    assert filtered(text) == NoteFilter(standings=frozenset(standings))


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("uiterlijk vrijdag", Bound("due", None, FRIDAY)), ("voor vrijdag", Bound("due", None, FRIDAY - DAY)),
        ("vanaf 1 dec", Bound("due", DAYS["1 dec"], None)), ("na vrijdag", Bound("due", FRIDAY + DAY, None)),
        ("uiterlijk:vrijdag", Bound("due", None, FRIDAY)), ("termijn:<5wd", Bound("due", None, DAYS["5wd"] - DAY)),
        ('plan:>="1 dec"', Bound("plan", DAYS["1 dec"], None)), ("termijn:vrijdag", Bound("due", FRIDAY, FRIDAY)),
        ("tot en met 1 dec", Bound("due", None, DAYS["1 dec"])), ("datum:>vrijdag", Bound("due", FRIDAY + DAY, None)),
    ],
)  # fmt: skip
def test_until_or_from_which_day(text: str, bound: Bound) -> None:
    assert filtered(text) == NoteFilter(bounds=(bound,))


def test_a_bound_holds_both_its_days_and_no_day_is_in_none() -> None:
    bound = Bound("due", FRIDAY, FRIDAY + DAY)
    assert [bound.holds(one) for one in (FRIDAY - DAY, FRIDAY, FRIDAY + DAY, FRIDAY + 2 * DAY, None)] == [
        False, True, True, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", "  ", "@", "auteur:", "uiterlijk", "termijn:<", "type:", 'auteur:"', "te laat @"])
def test_what_is_still_being_typed_does_not_narrow(text: str) -> None:
    assert filtered(text) == filtered(text.removesuffix("@").rstrip()) or not filtered(text).narrows
    assert filtered(text).problem is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Eénmalige Woonvisie", ("eenmalige", "woonvisie")), (r"\krap", ("krap",)), ('"te laat"', ("te", "laat")),
        ("voor de zomer", ("voor", "de", "zomer")), ("+31 6", ("31", "6")), ("te la", ("te", "la")),
        ("https://a.nl/b", ("https", "a", "nl", "b")), ("Wonen & Werken", ("wonen", "werken")), ("%", ("%",)),
    ],
)  # fmt: skip
def test_all_else_is_looked_for(text: str, words: tuple[str, ...]) -> None:
    assert filtered(text) == NoteFilter(words=words)


def test_words_may_be_the_beginning_of_one() -> None:
    assert filtered("woon dg").says(" nota woonvisie dg wonen")
    assert not filtered("visie").says(" nota woonvisie")


def test_what_is_not_known_is_a_problem_with_what_comes_near() -> None:
    problem = filtered("krap autuer:jansen").problem
    assert isinstance(problem, NotFound)
    assert (problem.kind, problem.name, problem.nearest[0]) == ("filter", "autuer", "auteur")
    assert isinstance(filtered("termijn:<zomer").problem, NotADate)
    assert near_words(("krep",)) == ("krap",)
    assert near_words(("xyzzy", "op")) == ()


@given(
    st.text(max_size=80)
    | st.lists(st.sampled_from([*PARTS, *STANDINGS, "uiterlijk", ":", '"', "@", "\\", " ", "x"])).map("".join)
)
def test_whatever_is_typed_is_read(text: str) -> None:
    found = filtered(text)
    assert repr(found) == repr(filtered(text))
    assert isinstance(found.narrows, bool)
