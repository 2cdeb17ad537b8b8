"""A draft as it is read before it leaves: to whom, in which tone, what is in the way, and the text itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.notes.types import TONES
from werkbank.lang.days import day
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
    said = words.reminders
    labels = said.labels
    wide = max(map(len, labels.values())) + 1  # type: ignore[arg-type]
    name = plain(one.person.name)
    to = f"{name} <{plain(letter.to)}>" if letter.to else said.no_address(name)
    tones = " · ".join(f"[{said.tones[each]}]" if each == tone else said.tones[each] for each in TONES)
    return [
        Paragraph(to, "plain" if letter.to else "tight", label=f"{labels['to']:<{wide}}"),
        Paragraph(plain(letter.subject), "title", label=f"{labels['subject']:<{wide}}"),
        Paragraph(tones, "accent", label=f"{labels['tone']:<{wide}}"),
        *_in_the_way(one, words, today),
        Paragraph("", "line", fill=True),
        *(_line(text) for text in letter.text.rstrip("\n").split("\n")),
    ]


def _in_the_way(one: Round, words: Words, today: date) -> Iterator[Paragraph]:
    """What she should know before she sends it; none of it is in the text."""
    said = words.reminders
    if one.away is not None:
        told = [said.away(plain(one.person.name), day(one.away, words.names, today))]
        told += [said.stand_in(", ".join(map(plain, one.substitutes)))] if one.substitutes else []
        yield Paragraph(" ".join(told), "tight")
    if by_hand := [title(words, owed.line) for owed in one.owed if owed.by_hand]:
        yield Paragraph(said.by_hand(", ".join(by_hand)), "muted")


def _line(text: str) -> Paragraph:
    """A line of the text; what hangs under a dash keeps its place."""
    for lead in ("- ", "  "):
        if text.startswith(lead):
            return Paragraph(plain(text.removeprefix(lead)), label=lead[:1])
    return Paragraph(plain(text))
