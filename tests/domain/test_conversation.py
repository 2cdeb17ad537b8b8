"""Conversations: bare subjects, and the union of messages that share a key."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.conversation import bare_subject, join

KEYS = st.sampled_from("abcdefghij")
MESSAGES = st.lists(st.lists(KEYS, max_size=4).map(tuple), max_size=12)
KNOWN = st.dictionaries(KEYS, st.integers(1, 6), max_size=8)
NEXT = 7


@pytest.mark.parametrize(
    ("subject", "bare"),
    [
        ("Nota", "Nota"),
        ("Re: FW: Antw: Nota", "Nota"),
        ("RE:RE: Doorst: Nota", "Nota"),
        ("Re[2]: Nota", "Nota"),
        ("AW: WG: Nota", "Nota"),
        ("[EXTERN] Re: [EXTERNAL] Nota", "Nota"),
        ("Re: [EXT]: nota ", "nota"),
        ("Extern: Nota", "Nota"),
        ("  Re :  Nota\n woningbouw", "Nota woningbouw"),
        ("Retour: Nota", "Retour: Nota"),
        ("Reactie Re: Nota", "Reactie Re: Nota"),
        ("[Dep. V] Re: Nota", "[Dep. V] Re: Nota"),
        ("Externe zaken", "Externe zaken"),
        ("Re:", ""),
        ("", ""),
    ],
)
def test_bare_subjects(subject: str, bare: str) -> None:
    assert bare_subject(subject) == bare


@given(st.text(alphabet="Refw:[] xAntw", max_size=60))
def test_a_bare_subject_has_nothing_left_to_take_off(text: str) -> None:
    assert bare_subject(bare_subject(text)) == bare_subject(text)


def partition(conversations: tuple[int, ...]) -> list[frozenset[int]]:
    places: dict[int, set[int]] = {}
    for place, conversation in enumerate(conversations):
        places.setdefault(conversation, set()).add(place)
    return sorted(map(frozenset, places.values()), key=min)


def test_an_answer_joins_and_a_stranger_does_not() -> None:
    joined = join([("a",), ("b", "a"), ("c",), ()], {}, 1)
    assert joined.conversations == (1, 1, 2, 3)
    assert joined.keys == {"a": 1, "b": 1, "c": 2}
    assert joined.next_id == 4
    assert joined.merged == {}


def test_a_message_that_refers_to_two_conversations_makes_them_one() -> None:
    joined = join([("x", "a", "b"), ("y", "b")], {"a": 5, "b": 2, "c": 5}, 7)
    assert joined.conversations == (2, 2)
    assert joined.merged == {5: 2}
    assert joined.keys == {"x": 2, "a": 2, "b": 2, "y": 2}
    assert joined.next_id == 7


def test_a_late_message_bridges_new_ones() -> None:
    joined = join([("a",), ("b",), ("a", "b")], {}, 1)
    assert joined.conversations == (1, 1, 1)
    assert joined.next_id == 2


def test_an_empty_key_ties_nothing() -> None:
    assert join([("",), ("",)], {"": 1}, 2).conversations == (2, 3)


@given(MESSAGES, KNOWN, st.randoms(use_true_random=False))
def test_who_belongs_with_whom_does_not_depend_on_the_order(
    messages: list[tuple[str, ...]], known: dict[str, int], shuffled: random.Random
) -> None:
    order = list(range(len(messages)))
    shuffled.shuffle(order)
    straight = join(messages, known, NEXT)
    mixed = join([messages[place] for place in order], known, NEXT)
    back = tuple(mixed.conversations[order.index(place)] for place in range(len(messages)))
    assert partition(back) == partition(straight.conversations)
    assert mixed.merged == straight.merged
    assert mixed.next_id == straight.next_id
    assert [n if n < NEXT else 0 for n in back] == [n if n < NEXT else 0 for n in straight.conversations]


@given(MESSAGES, KNOWN)
def test_messages_that_share_a_key_are_together_and_numbers_close_up(
    messages: list[tuple[str, ...]], known: dict[str, int]
) -> None:
    joined = join(messages, known, NEXT)
    for keys, conversation in zip(messages, joined.conversations, strict=True):
        assert {joined.keys[key] for key in keys} <= {conversation}
        for key in keys:
            if key in known:
                assert joined.merged.get(known[key], known[key]) == conversation
    assert all(into < gone and into not in joined.merged for gone, into in joined.merged.items())
    assert {n for n in joined.conversations if n >= NEXT} == set(range(NEXT, joined.next_id))


@given(MESSAGES, KNOWN)
def test_one_by_one_or_at_once(messages: list[tuple[str, ...]], known: dict[str, int]) -> None:
    at_once = join(messages, known, NEXT)
    keys, merged, next_id, found = dict(known), {}, NEXT, []
    for message in messages:
        step = join([message], keys, next_id)
        keys = {key: step.merged.get(number, number) for key, number in keys.items()} | dict(step.keys)
        merged = {gone: step.merged.get(into, into) for gone, into in merged.items()} | dict(step.merged)
        next_id = step.next_id
        found.append(step.conversations[0])
    assert partition(tuple(merged.get(n, n) for n in found)) == partition(at_once.conversations)


def test_a_long_thread_is_no_trouble() -> None:
    messages = [(f"k{n}", f"k{n + 1}") for n in range(20_000)]
    assert set(join(messages[::-1], {}, 1).conversations) == {1}
