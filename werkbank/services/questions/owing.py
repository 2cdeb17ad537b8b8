"""Who was to deliver something for a question by today, and what was promised by then: Vandaag asks at every change."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from werkbank.domain import ids
from werkbank.domain.markings import hidden
from werkbank.services.remembering import marking_in
from werkbank.storage.reads import day
from werkbank.storage.reads import memory as memory_reads
from werkbank.storage.reads import questions as reads

if TYPE_CHECKING:
    from datetime import date

    from werkbank.domain.markings import Marking
    from werkbank.domain.question_keeping import CommitmentKind
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
    """Who was to deliver by today and was not reminded today, who is longest late on top."""
    found: dict[int, list[reads.OwedRow]] = {}
    for row in reads.owed(query, owner):
        wanted = day(row.wanted)
        if row.person_id is None or wanted is None or day(row.reminded_on) == today:
            continue
        if wanted <= today:
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


class PromiseDue(NamedTuple):
    """A commitment or motion that is due by today and still to be kept. Of a hidden one the text is empty."""

    ref: str
    kind: CommitmentKind
    text: str
    due: date
    question: str
    """In whose answer it was made; empty for none."""
    marking: Marking
    hidden: bool


def promises_due(query: Query, today: date, owner: int | None) -> tuple[PromiseDue, ...]:
    """Those of a manager and of nobody, longest due on top."""
    found = reads.promised(query, owner, today)
    around = memory_reads.marks_in(query, [one.id for one in found])
    made = []
    for one in found:
        marking = marking_in(f"{one.marking},{around.get(one.id, '')}")
        shut = hidden(marking)
        question = "" if one.question_id is None else ids.show("question", one.question_id)
        ref, text = ids.show("commitment", one.id), "" if shut else one.text
        made.append(PromiseDue(ref, one.kind, text, one.due or today, question, marking, shut))
    return tuple(made)
