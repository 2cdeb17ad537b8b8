"""How sessions of the beslisstroom went."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from werkbank.storage.reads import Query


class SittingRow(NamedTuple):
    """One session, raw."""

    began: str
    ended: str
    manager_id: int | None
    query: str
    decided: str
    """JSON: how many of each decision."""
    skipped: int
    waiting: int
    left_at: int


LATEST: Final = """
    SELECT began, ended, manager_id, query, decided, skipped, waiting, left_at FROM sitting ORDER BY id DESC LIMIT :most
"""


def latest(query: Query, most: int) -> list[SittingRow]:
    """The latest sessions, newest first."""
    return [SittingRow(*row) for row in query(LATEST, {"most": most})]
