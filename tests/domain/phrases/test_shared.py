"""What other people's Dutch date tests expect; only where that set is, because it is not ours to keep."""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from werkbank.domain.phrases import parse

SET = Path(
    os.environ.get("WERKBANK_PHRASES") or Path(__file__).resolve().parents[3].parent / "shared" / "date-phrases.jsonl"
)

pytestmark = pytest.mark.skipif(not SET.is_file(), reason="the set is not here; WERKBANK_PHRASES says where it is")


def fits(value: Any, wanted: dict[str, Any]) -> bool:
    day = value.date() if isinstance(value, datetime) else value
    if "v" not in wanted:
        return (
            isinstance(value, datetime)
            and day.isoformat() == wanted["day"]
            and (wanted["h0"] <= value.hour <= wanted["h1"])
        )
    if len(wanted["v"]) == len("2026-11-23"):
        return bool(day.isoformat() == wanted["v"])
    return isinstance(value, datetime) and value == datetime.fromisoformat(wanted["v"])


def test_at_least_95_of_100_are_right_and_no_more_than_one_is_silently_wrong() -> None:
    rows = [json.loads(line) for line in SET.read_text("utf-8").splitlines()]
    wrong, missed = [], []
    for row in rows:
        found = parse(row["text"], datetime.fromisoformat(row["ref"]))
        if found is None:
            if row["kind"] != "none":
                missed.append((row["id"], row["text"]))
        elif not any(fits(found.value, one) for one in (*row["accept"], *row["alt"])):
            wrong.append((row["id"], row["text"], str(found.value)))
    assert [one for one in rows if one["kind"] == "none" and one["text"] in {text for _, text, _ in wrong}] == []
    assert len(wrong) <= len(rows) * 0.01, wrong
    assert len(rows) - len(wrong) - len(missed) >= len(rows) * 0.95, missed
