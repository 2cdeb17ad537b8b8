"""One commitment as it is read: its text, and all that is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.lang.days import day
from werkbank.lang.items import pointer
from werkbank.tui.text import plain
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from datetime import date

    from werkbank.domain.memory_views import CommitmentLine
    from werkbank.lang import Words


def paper(one: CommitmentLine, words: Words, today: date) -> list[Paragraph]:
    """All of it. Of a hidden one that it is there, how it stands, and its days."""
    said = words.memory
    stands = said.late if one.overdue else said.states[one.state]
    head = pointer(words, one.marking, one.ref) if one.hidden else f"{one.ref} · {said.kinds[one.kind]}"
    text = [words.preparation.masked] if one.hidden else [plain(row) for row in one.text.split("\n")]

    def when(value: date | None) -> str:
        return "" if value is None else day(value, words.names, today)

    names = said.columns
    rows = (
        (names["due"], when(one.due)), (names["made_on"], when(one.made_on)), (names["occasion"], plain(one.occasion)),
        (names["reference"], plain(one.reference)), (names["state_on"], when(one.state_on)),
        (names["remark"], plain(one.remark)), (names["manager"], plain(one.manager)),
        (names["person"], plain(one.person)), (names["theme"], plain(one.theme)),
        (said.from_question, one.question),
    )  # fmt: skip
    shown = [(name, value) for name, value in rows if value]
    wide = max((len(name) for name, _ in shown), default=0)
    tone = "late" if one.overdue else "muted" if one.state else "accent"
    return [
        Paragraph(head, "title"),
        Paragraph(stands, tone),
        Paragraph(""),
        *(Paragraph(row, "muted" if one.hidden else "plain") for row in text),
        Paragraph(""),
        *(Paragraph(value, label=f"{name:<{wide}}") for name, value in shown),
    ]
