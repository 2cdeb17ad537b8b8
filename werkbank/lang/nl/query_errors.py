"""Een zoekvraag die niet kan: wat, waar, wat nu."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.domain.harmless import harmless_line
from werkbank.lang.nl.queries import QUERIES
from werkbank.lang.shape.errors import Told

if TYPE_CHECKING:
    from werkbank.domain.errors import BadQuery

_WORDS: Final = frozenset({"field", "lone", "close"})
"""What may be the words that were looked for."""


def query_told(error: BadQuery) -> Told:
    """In gewone woorden."""
    word, near = harmless_line(error.subject, 60), ", ".join(harmless_line(one, 60) for one in error.nearest)
    field = QUERIES.fields.get(error.field, (error.field,))[0]
    message = {
        "field": QUERIES.field(word), "value": QUERIES.value(field, word), "date": QUERIES.date(word),
        "number": QUERIES.number(word), "long": QUERIES.long(word), "many": QUERIES.many(word),
        "deep": QUERIES.deep(word), "negation": QUERIES.negates(word), "open": QUERIES.open,
        "close": QUERIES.close, "empty": QUERIES.empty, "lone": QUERIES.lone(word), "nothing": QUERIES.nothing(word),
        "quote": QUERIES.quote,
    }[error.reason]  # fmt: skip
    hint = QUERIES.meant(near) if near else QUERIES.leave if error.reason in _WORDS else ""
    return Told(message, hint)
