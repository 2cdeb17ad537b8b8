"""Phrases inside sentences: the right span and the right date, and none where there is none."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from tests.domain.phrases.sets import is_right, rows
from werkbank.domain.phrases import find

SENTENCES = rows("sentences")
NOT_SURE = {
    "sent-135": "a lone *wo* at the end of a line is also *wetenschappelijk onderwijs*; the quick line asks",
}


def wrong(row: dict[str, Any]) -> bool:
    """Is something else found than the phrase that is there, or with another span?"""
    found = find(row["text"], datetime.fromisoformat(row["now"]))
    if row["id"] in NOT_SURE:
        return found != []
    spans = [(one.start, one.end) for one in found]
    return spans != [(row["start"], row["end"])] or not is_right(row, found[0].value, found[0].grain)


def test_a_phrase_in_a_sentence_has_its_own_span() -> None:
    assert [row for row in SENTENCES if wrong(row)] == []


def test_nearly_all_of_them_are_found() -> None:
    assert len(SENTENCES) >= 100
    assert len(NOT_SURE) / len(SENTENCES) <= 0.05


def test_no_date_is_invented() -> None:
    assert [row for row in rows("nodates") if find(row["text"], datetime.fromisoformat(row["now"]))] == []


def test_a_contradiction_is_no_half_date() -> None:
    now = datetime(2026, 11, 23, 9)
    assert find("De sessie is vrijdag 26 november om 14.00 uur.", now) == []
    assert [one.value for one in find("De sessie is donderdag 26 november om 14.00 uur.", now)] == [
        datetime(2026, 11, 26, 14)
    ]


def test_several_in_one_line_from_left_to_right() -> None:
    text = "Concept uiterlijk vr 27 nov, stukken over 2 weken, besluit 1 februari 2027."
    found = find(text, datetime(2026, 11, 23, 9))
    assert [text[one.start : one.end] for one in found] == ["vr 27 nov", "over 2 weken", "1 februari 2027"]
