"""How tight something is, in words: ``krap 1``, ``te laat``. Apart from the reasons, because every list says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from werkbank.domain.priority import Status
    from werkbank.lang import Words

WITH_SLACK: Final[frozenset[Status]] = frozenset({"infeasible", "tight", "on-time"})


def status_word(status: Status, slack: int | None, words: Words) -> str:
    """``krap 1``, ``niet haalbaar -1``, ``op tijd 4``, ``te laat``; empty without a date. Slack in office days."""
    name = words.reasons.statuses[status]
    return f"{name} {slack}" if slack is not None and status in WITH_SLACK else name
