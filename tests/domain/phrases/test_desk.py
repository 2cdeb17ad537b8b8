"""What a civil servant types in a date field: every phrase of the set right, and none silently wrong."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from tests.domain.phrases.sets import is_right, rows
from werkbank.domain.phrases import Refused, parse, read

DESK = rows("desk")


def test_the_set_is_large_and_mixed() -> None:
    assert len(DESK) >= 300
    assert len({row["id"] for row in DESK}) == len(DESK)
    assert len({row["kind"] for row in DESK}) >= 14
    assert sum(row["expect"] is None for row in DESK) >= 40


def wrong(row: dict[str, Any]) -> bool:
    """Is it read as something else than what was meant, or refused although it is a date?"""
    now = datetime.fromisoformat(row["now"])
    found = read(row["text"], now)
    assert parse(row["text"], now) == (None if isinstance(found, Refused) else found)
    if isinstance(found, Refused):
        return row["expect"] is not None and None not in row.get("alt", [])
    return not is_right(row, found.value, found.grain)


@pytest.mark.parametrize("kind", sorted({row["kind"] for row in DESK}))
def test_every_phrase_of_a_kind(kind: str) -> None:
    assert [row for row in DESK if row["kind"] == kind and wrong(row)] == []
