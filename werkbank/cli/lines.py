"""Views as lines of text and as JSON: the same words wherever an item is shown."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from werkbank.domain.columns import cells, fit
from werkbank.lang.days import day
from werkbank.lang.items import title

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from werkbank.domain.views import ItemLine
    from werkbank.lang import Words

NARROWEST = 60
UNSEEN = 100


def utc(value: datetime | None) -> str | None:
    """``2026-11-24T08:00:00Z``."""
    return None if value is None else value.strftime("%Y-%m-%dT%H:%M:%SZ") if value.year >= 1000 else value.isoformat()


def due(line: ItemLine) -> str | None:
    """The due date, with its time when one was meant."""
    if line.due is None:
        return None
    return f"{line.due.isoformat()}T{line.due_time}" if line.due_time else line.due.isoformat()


def as_json(words: Words, line: ItemLine) -> dict[str, Any]:
    """An item of a list, as scripts read it (schema 1)."""
    return {
        "id": line.ref,
        "kind": _KIND.get(line.state, "item"),
        "sort": line.sort or line.message_kind,
        "title": title(words, line),
        "manager": line.manager or None,
        "state": line.state,
        "priority": line.points,
        "due": due(line),
        "person": None if line.hidden else line.person or None,
        "received": utc(line.received),
        "marking": line.marking or None,
        "message": line.message,
        "status": line.status,
        "slack": line.slack,
        "quadrant": line.quadrant or None,
        "returned": line.returned or None,
        "return_on": line.return_on.isoformat() if line.return_on else None,
        "copied": line.copied,
        "answer": line.answer or None,
        "replied_by": line.replied or None,
    }


_KIND = {"waiting": "wait", "note": "note", "question": "question"}


def width() -> int:
    """Columns there are; 100 when nobody looks."""
    return _seen() or UNSEEN


def _seen() -> int:
    """Columns that are looked at, 0 in a pipe or a file. As ``shutil`` does it, which loads four packers along."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return max(NARROWEST, int(told))
    try:
        return max(NARROWEST, os.get_terminal_size(sys.__stdout__.fileno()).columns or UNSEEN)  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):  # no stdout, closed, or no terminal
        return 0


_ROOM = 20
"""Columns that the text taking the rest has at least, before others give way."""
_SHORTEST = 8


def table(rows: Sequence[tuple[str, ...]], columns: tuple[int, ...], indent: int = 0) -> list[str]:
    """Rows in even columns that fit the screen; where there is none nothing is cut.

    Per column: a positive number is the most it takes, and it gives way when there is no room; a negative one is never
    cut (an id, a date); 0 takes the room that is left. ``indent``: columns before each row, and in it.
    """
    longest = [max((cells(row[place]) for row in rows), default=0) for place in range(len(columns))]
    sizes = [size if limit < 0 else min(limit, size) for limit, size in zip(columns, longest, strict=True)]
    spare = width() - indent - sum(sizes) - 2 * (len(columns) - 1)
    room = _ROOM if 0 in columns else 0
    for place in sorted(range(len(columns)), key=lambda place: -sizes[place]):
        if columns[place] > 0 and spare < room:
            given = min(room - spare, max(0, sizes[place] - _SHORTEST))
            sizes[place] -= given
            spare += given
    sizes = [size if limit else max(_SHORTEST, spare) for limit, size in zip(columns, sizes, strict=True)]
    if not _seen():
        sizes = longest
    front = " " * indent
    return [front + "  ".join(fit(text, size) for text, size in zip(row, sizes, strict=True)).rstrip() for row in rows]


def day_of(words: Words, value: date | None, today: date) -> str:
    """``wo 25 nov``, or nothing."""
    return "" if value is None else day(value, words.names, today)
