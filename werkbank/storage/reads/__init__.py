"""Named, portable SQL texts and the rows they give; they run through either door."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any

Query = Callable[[str, Mapping[str, object]], list[tuple[Any, ...]]]
"""Runs a SQL text with named values: ``Quick.query`` or ``Reading.query``."""


def instant(text: str | None) -> datetime | None:
    """An instant as the columns hold it, in UTC."""
    return None if text is None else datetime.fromisoformat(text).replace(tzinfo=UTC)


def moment(text: str) -> datetime:
    """An instant that is always there, in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def day(text: str | None) -> date | None:
    """A date as the columns hold it."""
    return None if text is None else date.fromisoformat(text)
