"""A draft as it is read before it leaves: to whom, in which tone, what is in the way, and the text itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.lang.days import day
from werkbank.tui.drafts import draft_head, draft_text
from werkbank.tui.reminded import title
from werkbank.tui.text import plain
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from werkbank.domain.notes.types import Tone
    from werkbank.lang import Words
    from werkbank.services.letters import Letter
    from werkbank.services.notes.reminding import Round


def paper(one: Round, letter: Letter, tone: Tone, words: Words, today: date) -> list[Paragraph]:
    """All of it."""
    return [
        *draft_head(one.person.name, letter, tone, words), *_in_the_way(one, words, today), *draft_text(letter),
    ]  # fmt: skip


def _in_the_way(one: Round, words: Words, today: date) -> Iterator[Paragraph]:
    """What she should know before she sends it; none of it is in the text."""
    said = words.reminders
    if one.away is not None:
        told = [said.away(plain(one.person.name), day(one.away, words.names, today))]
        told += [said.stand_in(", ".join(map(plain, one.substitutes)))] if one.substitutes else []
        yield Paragraph(" ".join(told), "tight")
    if by_hand := [title(words, owed.line) for owed in one.owed if owed.by_hand]:
        yield Paragraph(said.by_hand(", ".join(by_hand)), "muted")
