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


@pytest.mark.parametrize("row", DESK, ids=lambda row: f"{row['id']} {row['text']}")
def test_a_phrase_from_the_desk(row: dict[str, Any]) -> None:
    now = datetime.fromisoformat(row["now"])
    found = read(row["text"], now)
    if isinstance(found, Refused):
        assert row["expect"] is None or None in row.get("alt", [])
        assert parse(row["text"], now) is None
    else:
        assert is_right(row, found.value, found.grain), found
        assert parse(row["text"], now) == found
