"""The data that ships: whole, consistent, and about nobody who exists."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

import pytest

from werkbank.domain.decisions import BY_DECISION
from werkbank.services.demo import story as stories
from werkbank.services.demo.almanac import parts_of
from werkbank.services.demo.notes import MOVES
from werkbank.services.demo.post import _TYPES
from werkbank.services.demo.questions import ASKS
from werkbank.services.demo.story import Letter, Story

TEXTS: Final = ("jeugd", "bouw", "wonen", "house", "people", "series")


@pytest.fixture(scope="module")
def story() -> Story:
    return stories.read()


def every(story: Story) -> list[Letter]:
    return [*story.letters, *(one.letter for one in story.series)]


def test_there_are_eight_weeks_of_hand_written_post_for_three_managers(story: Story) -> None:
    assert len(story.letters) >= 75
    assert [one.key for one in story.managers] == ["DJ", "DB", "DW"]
    assert len(story.people) >= 12
    assert min(parts_of(letter.at)[0] for letter in story.letters) <= -38
    for manager in story.managers:
        assert sum(manager.key in (*letter.to, *letter.cc) for letter in story.letters) >= 25
    assert {parts_of(letter.at)[0] for letter in story.letters} >= set(range(-9, 1))


def test_names_are_those_of_somebody(story: Story) -> None:
    known = story.everybody.keys()
    for letter in every(story):
        assert {*letter.to, *letter.cc} <= known, letter.id
        assert letter.note or letter.sender in known, letter.id
    used = {key for letter in every(story) for key in (letter.sender, *letter.to, *letter.cc)}
    assert known - used == set()
    assert Counter(letter.id for letter in story.letters).most_common(1)[0][1] == 1


def test_an_answer_comes_after_what_it_answers(story: Story) -> None:
    when = {letter.id: parts_of(letter.at) for letter in story.letters}
    answers = [letter for letter in story.letters if letter.after]
    assert len(answers) >= 20
    assert not [letter.id for letter in answers if when[letter.after] >= when[letter.id]]
    assert {letter.quote for letter in answers} == {"marks", "outlook", "no"}


def test_the_officer_does_what_she_can_do_and_only_after_it_came(story: Story) -> None:
    done = Counter(step.do for letter in story.letters for step in letter.then)
    assert set(done) <= {*BY_DECISION, "edit", "split", "assign", "term", "suspend", *MOVES, *ASKS}
    assert set(ASKS) <= set(done)
    assert set(BY_DECISION) <= set(done)
    for letter in story.letters:
        moments = [parts_of(letter.at), *(parts_of(step.at) for step in letter.then)]
        assert moments == sorted(moments), letter.id


def test_every_kind_of_post_is_there(story: Story) -> None:
    assert sum(letter.sender == story.officer.key for letter in story.letters) >= 12
    assert sum(letter.note for letter in story.letters) >= 5
    assert any(letter.auto for letter in story.letters)
    assert any(one.letter.bulk for one in story.series)
    assert len(story.series) == 3
    subjects = " ".join(letter.subject for letter in story.letters)
    for said in ("Kamervragen", "Woo-verzoek", "Factuur", "Uitnodiging", "Persvraag", "Personeelsvertrouwelijk",
                 "Dep. VERTROUWELIJK", "Stg. GEHEIM", "Nagekomen stuk MT", "Bezwaarschrift", "Klacht"):  # fmt: skip
        assert said in subjects
    assert all(name.rpartition(".")[2] in _TYPES for letter in every(story) for name in letter.attach)


def test_it_is_about_nobody_who_exists(story: Story) -> None:
    addresses = [address for one in story.everybody.values() for address in one.addresses]
    assert all(re.fullmatch(r"[a-z0-9.]+@[a-z]+\.example", address) for address in addresses)
    texts = [letter.text + letter.subject for letter in every(story)]
    texts += [text for one in story.series for text in one.texts]
    texts += [str(step.given) for letter in story.letters for step in letter.then]
    long_numbers = re.compile(r"(?<![€\d.,])\d[\d \-]{7,}\d|NL\d\d")
    assert not [text for text in texts if long_numbers.search(re.sub(r"\{[^}]*\}", "", text))]
    assert not [text for text in texts if re.search(r"@|https?:", text)]
