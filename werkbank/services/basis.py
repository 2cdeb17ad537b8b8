"""What a place rests on besides the day and the weights, in one text beside the place.

So a new day and other weights are worked out from the places alone, without reading messages, persons or questions.
Every deed that touches what it rests on writes it anew together with the place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain import recognition
from werkbank.domain.priority import Facts
from werkbank.storage.reads import day

if TYPE_CHECKING:
    from datetime import date

    from werkbank.domain.people import Weight
    from werkbank.storage.reads.ranks import FactRow

_GONE: Final = frozenset({"sent", "withdrawn"})
_SETTLED: Final = frozenset({"answered", "dropped"})
"""A nota that has left is not late any more; it only has to be filed."""
_FORM: Final = "2"
"""Of the text. Another form says that it is to be read again: give it when a field gets another meaning."""
_BETWEEN: Final = "|"


class Basis(NamedTuple):
    """Raw, as the columns have them. The theme comes last: it is the only one that was typed."""

    due: str
    """ISO date, or empty."""
    is_term: int
    stands_still: int
    term_kind: str
    risk: str
    action: str
    sensitivity: str
    weight: Weight
    """What the sender weighs here."""
    waiters: int
    manual_points: int
    copied: int
    bulk: str
    state: str
    sort: str
    theme: str

    def written(self) -> str:
        """As text."""
        return _BETWEEN.join([_FORM, *map(str, self)])

    def facts(self, theme_points: int, moved: date, norm_days: int = 0) -> Facts:
        """The facts that the score rests on; what was recognised counts as a proposal. Norm days are office days."""
        seen = recognition.BULK if self.bulk else recognition.by_code(self.sort)
        due = day(self.due or None)
        # In order instead of by name: this is done thousands of times in a row, and names cost a third of it.
        return Facts(
            due,
            bool(self.is_term),
            bool(self.stands_still) and due is None,
            norm_days,
            self.term_kind,  # type: ignore[arg-type]
            seen.term_kind,
            self.risk,  # type: ignore[arg-type]
            seen.risk,
            self.action,  # type: ignore[arg-type]
            seen.action,
            self.sensitivity,  # type: ignore[arg-type]
            seen.sensitivity,
            self.weight,
            self.waiters,
            theme_points,
            moved,
            self.manual_points,
            bool(self.copied),
            self.bulk,  # type: ignore[arg-type]
            self.state,  # type: ignore[arg-type]
        )


_FIELDS: Final = len(Basis._fields)
_NUMBERS: Final = tuple(map(Basis._fields.index, ("is_term", "stands_still", "waiters", "manual_points", "copied")))


def basis_of(row: FactRow, weight: Weight) -> Basis:
    """Of an item whose sender has this weight."""
    ended = row.note_state in _GONE or row.question_state in _SETTLED
    return Basis(
        "" if ended else row.due or "",
        row.is_term,
        int(row.stands_still and row.due is None),
        row.term_kind,
        row.risk,
        row.action,
        row.sensitivity,
        weight,
        row.waiters,
        row.manual_points,
        row.copied,
        row.bulk,
        row.state,
        row.sort or "",
        row.theme,
    )


def read(text: str) -> Basis | None:
    """What was written; ``None`` for one of another form, of which the item has to be read again."""
    form, *fields = text.split(_BETWEEN, _FIELDS)
    if form != _FORM or len(fields) != _FIELDS:
        return None
    found: list[str | int] = list(fields)
    for place in _NUMBERS:
        found[place] = int(fields[place])
    return Basis._make(found)
