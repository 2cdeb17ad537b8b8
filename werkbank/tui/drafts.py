"""A draft as it is read before it leaves: to whom, in which tone, and the text itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.notes.types import TONES
from werkbank.tui.text import plain
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from werkbank.domain.notes.types import Tone
    from werkbank.lang import Words
    from werkbank.services.letters import Letter


def draft_head(person: str, letter: Letter, tone: Tone | None, words: Words) -> list[Paragraph]:
    """To whom, about what, in which tone; without one where there is but one."""
    said = words.reminders
    labels = said.labels
    wide = max(map(len, labels.values())) + 1  # type: ignore[arg-type]
    name = plain(person)
    to = f"{name} <{plain(letter.to)}>" if letter.to else said.no_address(name)
    head = [
        Paragraph(to, "plain" if letter.to else "tight", label=f"{labels['to']:<{wide}}"),
        Paragraph(plain(letter.subject), "title", label=f"{labels['subject']:<{wide}}"),
    ]
    if tone is None:
        return head
    tones = " · ".join(f"[{said.tones[each]}]" if each == tone else said.tones[each] for each in TONES)
    return [*head, Paragraph(tones, "accent", label=f"{labels['tone']:<{wide}}")]


def draft_text(letter: Letter) -> list[Paragraph]:
    """A line, and the text; what hangs under a dash keeps its place."""
    return [Paragraph("", "line", fill=True), *(_line(text) for text in letter.text.rstrip("\n").split("\n"))]


def _line(text: str) -> Paragraph:
    for lead in ("- ", "  "):
        if text.startswith(lead):
            return Paragraph(plain(text.removeprefix(lead)), label=lead[:1])
    return Paragraph(plain(text))
