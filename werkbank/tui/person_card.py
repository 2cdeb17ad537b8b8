"""The card of a person as paragraphs: who it is, then what is open between us."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.lang.cards import Heard, open_lines, person_lines
from werkbank.tui.text import plain
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from werkbank.services.cards import Card
    from werkbank.tui.context import Context


def paper(card: Card, context: Context) -> list[Paragraph]:
    """Who it is, then what is open between us."""
    words, today = context.words, context.today
    rows = person_lines(
        card.person, Heard(card.messages, card.heard, card.automatic, card.automatic_on), card.away, words, today
    )
    wide = max(len(label) for label, _ in rows) + 2
    shown = [Paragraph(plain(card.person.name), "title"), Paragraph("")]
    shown += [Paragraph(plain(text), label=f"{label:<{wide}}") for label, text in rows]
    for head, lines in open_lines(card.items, card.waits, card.notes, words, today):
        shown += [Paragraph(""), Paragraph(f"{head[:1].upper()}{head[1:]}", "heading")]
        shown += [Paragraph(plain(one), label="-") for one in lines]
    return shown
