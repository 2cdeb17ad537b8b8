"""Who was to deliver something for a question by today, in short: Vandaag asks this after every change."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from werkbank.domain import ids
from werkbank.storage.reads import day
from werkbank.storage.reads import questions as reads

if TYPE_CHECKING:
    from datetime import date

    from werkbank.storage.reads import Query


class DeliveryDue(NamedTuple):
    """All that one person was to deliver by today."""

    number: int
    """Of the person."""
    name: str
    things: int
    late: int
    """Of that, what was wanted before today."""
    questions: tuple[str, ...]
    """For which questions, by number: their titles may be marked."""

    @property
    def ref(self) -> str:
        """The person, as ids go; not as one who is to be reminded of a nota."""
        return f"{ids.show('person', self.number)}/questions"


def deliveries_due(query: Query, today: date, owner: int | None) -> tuple[DeliveryDue, ...]:
    """Who was to deliver by today, who is longest late on top."""
    found: dict[int, list[reads.OwedRow]] = {}
    for row in reads.owed(query, owner):
        wanted = day(row.wanted)
        if row.person_id is not None and wanted is not None and wanted <= today:
            found.setdefault(row.person_id, []).append(row)
    return tuple(
        DeliveryDue(
            number,
            rows[0].person or "",
            len(rows),
            sum(row.wanted is not None and row.wanted < today.isoformat() for row in rows),
            tuple(dict.fromkeys(ids.show("question", row.question_id) for row in rows)),
        )
        for number, rows in found.items()
    )
