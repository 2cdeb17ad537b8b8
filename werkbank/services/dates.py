"""What is typed where a date belongs, understood as a whole or refused with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.calendars import NO_CLOSING
from werkbank.domain.errors import NotADate

if TYPE_CHECKING:
    from datetime import datetime

    from werkbank.domain.calendars import Closing
    from werkbank.domain.phrases import Understood


def understood(text: str, now: datetime, closing: Closing = NO_CLOSING) -> Understood:
    """The date that was meant; ``now`` is an instant in UTC. Raises ``NotADate``."""
    from werkbank.domain.days import amsterdam
    from werkbank.domain.phrases import Refused, read  # at first use: nothing of it on the way to the first screen

    found = read(text, amsterdam(now), closing)
    if isinstance(found, Refused):
        raise NotADate(text, found.reason)
    return found
