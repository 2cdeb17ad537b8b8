"""Phrases with what they should mean, and how a reading is held against that."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

HERE: Final = Path(__file__).parent
HOURS: Final = {"ochtend": (5, 12), "middag": (12, 18), "avond": (17, 24), "nacht": (0, 24)}
"""Which hours may stand for a part of the day."""


def rows(name: str) -> list[dict[str, Any]]:
    """A set of our own, written before the grammar and without looking at it."""
    return [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text("utf-8").splitlines()]


def is_meant(value: date | datetime, grain: str, expected: dict[str, str] | None) -> bool:
    """Is this the expected day, moment or part of the day?"""
    if expected is None:
        return False
    day = value.date() if isinstance(value, datetime) else value
    if "daypart" in expected:
        low, high = HOURS[expected["daypart"]]
        right_hour = isinstance(value, datetime) and low <= value.hour <= high
        return grain == "part" and right_hour and day.isoformat() == expected["date"]
    if "datetime" in expected:
        return grain in ("minute", "second") and value == datetime.fromisoformat(expected["datetime"])
    return grain == "day" and day.isoformat() == expected["date"]


def is_right(row: dict[str, Any], value: date | datetime, grain: str) -> bool:
    """Is this what the row expects, or another reading that it allows?"""
    return any(is_meant(value, grain, one) for one in [row["expect"], *row.get("alt", [])])
