"""Any of the last hundred deeds can be taken back, as far as nothing later rests on it; where it does, a sentence says so."""

from __future__ import annotations

import re

import pytest

from tests.services.making import Office, pile
from werkbank.domain.errors import Conflict
from werkbank.lang import explain, words
from werkbank.services.guesses import Given
from werkbank.services.shaping import Edit

PIECES = 80
AGAIN = range(1, 21)
"""Pieces that are decided on once more: the first decision on those has something resting on it."""


@pytest.fixture
def worked(office: Office) -> Office:
    """A hundred deeds after the import: every piece decided on, the first twenty changed once more."""
    office.take(*pile(PIECES))
    for number in range(1, PIECES + 1):
        office.services.deciding.decide([f"s{number}"], "archive" if number % 2 else "read", Given())
    for number in AGAIN:
        office.services.shaping.edit([f"s{number}"], Edit(gist=f"Later {number}"))
    return office


def states(office: Office) -> dict[str, str]:
    rows = office.services.doors.query("SELECT id, state FROM item ORDER BY id")
    return {f"s{row[0]}": row[1] for row in rows}


def test_each_of_the_last_hundred_is_undone_or_refused_with_a_sentence(worked: Office) -> None:
    history = worked.services.history
    deeds = history.log(100)
    assert len(deeds) == 100
    before, refused, undone = states(worked), {}, set()
    for deed in reversed(deeds):  # the oldest first: nothing of a stack about it
        if deed.key == "edit":
            continue
        (ref,) = deed.args["items"]
        try:
            history.undo(f"d{deed.id}")
        except Conflict as error:
            refused[ref] = explain(error, words("nl"))
        else:
            undone.add(ref)
    assert set(refused) == {f"s{number}" for number in AGAIN}
    for ref, told in refused.items():
        assert ref in told.message, told
        later = re.search(r"door (d\d+) \(", told.message)
        assert later is not None, told
        assert told.hint == f"Maak eerst {later[1]} ongedaan."
    now = states(worked)
    assert {ref for ref in before if now[ref] != before[ref]} == undone
    assert {now[ref] for ref in undone} == {"new"}


def test_what_was_refused_can_be_taken_back_when_the_later_deed_is(worked: Office) -> None:
    history = worked.services.history
    by_item = {deed.args["items"][0]: deed for deed in history.log(100) if deed.key == "decide"}
    later = {deed.args["items"][0]: deed for deed in history.log(100) if deed.key == "edit"}
    history.undo(f"d{later['s7'].id}")
    history.undo(f"d{by_item['s7'].id}")
    assert states(worked)["s7"] == "new"
