"""Where in what was typed something cannot be: the line with a sign under the place, or in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.domain.columns import cells
from werkbank.domain.harmless import harmless_line

if TYPE_CHECKING:
    from werkbank.domain.errors import BadQuery
    from werkbank.lang import Words

_BEFORE: Final = 50
"""Characters before the place that are shown."""
_AFTER: Final = 20
_WIDEST: Final = 30
"""Columns of the sign at most."""


def place_of(error: BadQuery, words: Words, *, plain: bool) -> tuple[str, ...]:
    """Two lines; in plain text one, which says at which character it begins, counted from 1."""
    if plain:
        return (words.queries.place(error.start + 1),)
    first = max(0, error.start - _BEFORE)
    before = _shown(error.text[first : error.start])
    about = _shown(error.text[error.start : error.end][:_WIDEST])
    after = _shown(error.text[error.start : error.end][_WIDEST:] + error.text[error.end :])[:_AFTER]
    lead = "  …" if first else "  "
    return f"{lead}{before}{about}{after}".rstrip(), " " * cells(f"{lead}{before}") + "^" * max(1, cells(about))


def _shown(text: str) -> str:
    """Harmless, and as many characters as there were."""
    return "".join(harmless_line(one, 1) or " " for one in text)
