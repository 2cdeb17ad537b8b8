"""Which pieces were referred a working day ago or longer, while the asker does not know it yet."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from werkbank.domain.calendars import add_office_days, is_office_day
from werkbank.domain.days import instant_of
from werkbank.storage.reads import referred, terms

if TYPE_CHECKING:
    from datetime import date

    from werkbank.storage.reads import Query

_LOOKED_BACK: Final = 28
"""Days; who was not told for longer found out otherwise, and stays in the list of whom to tell."""


def untold_today(query: Query, today: date, owner: int | None, limit: int) -> list[int]:
    """The items, the oldest first; what was referred today, or since the last working day, has until tomorrow."""
    closing = terms.closing(query)
    last = today if is_office_day(today, closing=closing) else add_office_days(today, -1, closing)
    first = datetime.combine(today - timedelta(days=_LOOKED_BACK), time())
    before = datetime.combine(last, time())
    return referred.untold_between(query, instant_of(first), instant_of(before), owner, limit)
