"""What was decided before, and when that is enough to suggest it again."""

from __future__ import annotations

from random import Random
from typing import Final, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.decisions import Decision
from werkbank.domain.suggestions import (
    DETAILS,
    FLOORS,
    LEAST,
    WORDS,
    Clue,
    ClueKind,
    Lesson,
    Piece,
    carries,
    choose,
    clues,
    is_evidence,
    lower_bound,
    weigh,
)

SENDER: Final = Clue("sender", "nieuws@vng.nl")
HOUSE: Final = Clue("organisation", "vng.nl")
KIND: Final = Clue("kind", "UIT")
PIECE: Final = Piece(
    "Nieuws@VNG.nl", "d.jansen@minbzk.nl", "", "Re: Weekbericht 47 over de Woningmarkt", "NTI", marked=False
)


def taken(*decisions: tuple[Decision, int]) -> dict[Decision, int]:
    return dict(decisions)


def test_the_clues_of_a_piece_from_narrow_to_wide() -> None:
    assert [one.key for one in clues(PIECE)] == [
        "sender-kind:nieuws@vng.nl NTI", "sender:nieuws@vng.nl", "word:wekbericht", "word:woningmarkt", "kind:NTI",
        "organisation:vng.nl",
    ]  # fmt: skip
    assert [one.word for one in clues(PIECE) if one.kind == "word"] == ["weekbericht", "woningmarkt"]


def test_a_list_is_a_clue_with_whom_it_went_to() -> None:
    assert Clue("list", "list d.jansen@minbzk.nl") in clues(PIECE._replace(bulk="list"))


def test_a_confidential_piece_has_no_clue_that_its_subject_gives() -> None:
    kinds = {one.kind for one in clues(PIECE._replace(marked=True, bulk="list"))}
    assert kinds == {"sender", "list", "organisation"}


def test_a_private_address_has_no_organisation_and_what_was_typed_no_sender() -> None:
    assert "organisation" not in {one.kind for one in clues(PIECE._replace(sender="truus@gmail.com"))}
    assert {one.kind for one in clues(PIECE._replace(sender="", sort=""))} == {"word"}
    assert clues(Piece("", "", "", "Re: 2026", "", marked=False)) == ()


def test_of_a_long_subject_only_the_first_words_count() -> None:
    subject = "alfabet bramen citroen dadels eieren fruitmand groente haverbrood"
    assert len([one for one in clues(PIECE._replace(subject=subject)) if one.kind == "word"]) == WORDS


@pytest.mark.parametrize(
    ("times", "of", "bound"), [(0, 0, 0.0), (0, 5, 0.0), (3, 3, 0.526), (7, 8, 0.589), (50, 100, 0.419)]
)
def test_what_is_surely_reached(times: int, of: int, bound: float) -> None:
    # 3 of 3 by hand: 3 / (3 + 1.645^2) = 0.5258
    assert lower_bound(times, of) == pytest.approx(bound, abs=0.001)


@pytest.mark.parametrize(
    ("counts", "decision"),
    [
        (taken(("read", 7), ("archive", 1)), "read"),
        (taken(("archive", 3)), "archive"),
        (taken(("archive", 2)), None),
        (taken(("archive", 3), ("read", 1)), None),
        (taken(("archive", 4), ("read", 4)), None),
        ({}, None),
    ],
)
def test_enough_evidence_or_nothing(counts: dict[Decision, int], decision: str | None) -> None:
    made = choose({SENDER: counts})
    assert (made and made.decision) == decision


def test_it_says_how_often_and_by_which_clue() -> None:
    made = choose({SENDER: taken(("read", 7), ("archive", 1)), KIND: taken(("read", 30))})
    assert made is not None
    assert (made.clue, made.times, made.of) == (SENDER, 7, 8)


def test_a_wide_clue_must_be_surer() -> None:
    assert choose({HOUSE: taken(("archive", 4))}) is None
    assert choose({HOUSE: taken(("archive", 8))}) is not None


def test_a_wide_clue_is_not_asked_when_the_narrow_one_knows_enough() -> None:
    wide = taken(("archive", 50))
    assert choose({SENDER: taken(("read", 2)), HOUSE: wide}) is not None
    assert choose({SENDER: taken(("read", 2), ("archive", 2)), HOUSE: wide}) is None


def test_two_words_that_disagree_give_nothing() -> None:
    one, other = Clue("word", "agenda", "agenda"), Clue("word", "factur", "facturen")
    assert choose({one: taken(("archive", 9)), other: taken(("read", 9))}) is None
    surer = choose({one: taken(("archive", 9)), other: taken(("read", 19))})
    assert surer is not None
    assert surer.decision == "read"


def test_what_was_unlearned_is_not_suggested_by_that_clue_nor_by_a_wider_one() -> None:
    word = Clue("word", "wekbericht", "weekbericht")
    found = {SENDER: taken(("archive", 10)), word: taken(("archive", 40))}
    assert choose(found, {("sender", "archive")}) is None
    assert choose(found, {("sender", "read")}) is not None
    by_word = choose({word: taken(("archive", 40))}, {("organisation", "archive")})
    assert by_word is not None
    narrow = choose(found, {("word", "archive")})
    assert narrow is not None
    assert narrow.clue == SENDER


def test_it_carries_what_was_the_same_each_time() -> None:
    lessons = [Lesson("refer", {"desk": "4"})] * 5 + [Lesson("refer", {"desk": "4", "gist": "x"})] * 2
    assert carries("refer", [*lessons, Lesson("refer", {"desk": "9"}), Lesson("read", {"desk": "9"})]) == {"desk": "4"}
    waits = [Lesson("wait", {"person": str(n), "days": "3"}) for n in range(4)]
    assert carries("wait", waits) == {"days": "3"}
    assert carries("archive", []) == carries("wait", waits[:2]) == {}


def test_what_it_carries_is_known_for_every_decision() -> None:
    assert set(DETAILS) == set(get_args(Decision))
    assert set(FLOORS) == set(get_args(ClueKind))


_COUNTS: Final = st.dictionaries(st.sampled_from(get_args(Decision)), st.integers(1, 12), max_size=4)
_FOUND: Final = st.dictionaries(
    st.sampled_from(
        [SENDER, HOUSE, KIND, Clue("sender-kind", "a UIT"), Clue("word", "a", "a"), Clue("word", "b", "b")]
    ),
    _COUNTS,
)


@given(_FOUND)
def test_never_below_the_rule(found: dict[Clue, dict[Decision, int]]) -> None:
    made = choose(found)
    if made is not None:
        assert made.times == found[made.clue][made.decision] >= LEAST
        assert made.of == sum(found[made.clue].values())
        assert lower_bound(made.times, made.of) > FLOORS[made.clue.kind] >= 0.5
        assert made.times * 2 > made.of


@given(_FOUND, st.randoms())
def test_the_order_of_decisions_and_of_clues_does_not_matter(
    found: dict[Clue, dict[Decision, int]], chance: Random
) -> None:
    mixed = {
        clue: dict(chance.sample(list(counts.items()), len(counts)))
        for clue, counts in chance.sample(list(found.items()), len(found))
    }
    assert choose(mixed) == choose(found)


@given(st.lists(st.tuples(st.sampled_from(get_args(Decision)), st.sampled_from("12")), max_size=14), st.randoms())
def test_the_order_of_pieces_does_not_matter_for_what_it_carries(
    said: list[tuple[Decision, str]], chance: Random
) -> None:
    lessons = [Lesson(decision, {"days": days}) for decision, days in said]
    mixed = chance.sample(lessons, len(lessons))
    for decision in get_args(Decision):
        assert carries(decision, lessons) == carries(decision, mixed)


@given(_COUNTS, st.integers(1, 9))
def test_more_of_the_same_is_never_less_sure(counts: dict[Decision, int], more: int) -> None:
    before = weigh(SENDER, counts)
    if before.decision:
        after = weigh(SENDER, {**counts, before.decision: counts[before.decision] + more})
        assert after.surely >= before.surely


def test_a_word_of_the_trade_is_no_evidence_while_its_sender_is() -> None:
    piece = PIECE._replace(subject="Agenda stukken meidoorn nota weken")
    assert [one.word for one in clues(piece) if one.kind == "word" and is_evidence(one)] == ["meidoorn"]
    assert is_evidence(SENDER)
