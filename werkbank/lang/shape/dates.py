"""Dates that were typed: how one was read where that is not plain, and why another is none."""

from collections.abc import Mapping
from typing import NamedTuple

from werkbank.domain.errors import NoDateReason
from werkbank.domain.phrases.state import Reading


class DateWords(NamedTuple):
    """Words about a typed date."""

    readings: Mapping[Reading, str]
    """Only of what could have been read otherwise."""
    refused: Mapping[NoDateReason, str]
    """One sentence each, without the text itself."""
    works: Mapping[NoDateReason, str]
    """What does work then; ``unknown`` for all that has none of its own."""
