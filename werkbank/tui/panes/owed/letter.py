"""A draft as it is read before it leaves: what seems to be answered, to whom, in which tone, the text itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.notes.types import TONES
from werkbank.tui.text import plain
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from werkbank.domain.notes.types import Tone
    from werkbank.lang import Words
    from werkbank.services.letters import Letter
    from werkbank.services.questions.reminding import Debt


def paper(debt: Debt, letter: Letter, tone: Tone, answer: str, words: Words, key: str) -> list[Paragraph]:
    """All of it; ``answer`` is the message that may be what is under the cursor: its number, and when it came."""
    said = words.reminders
    labels = said.labels
    wide = max(map(len, labels.values())) + 1  # type: ignore[arg-type]
    name = plain(debt.person.name)
    to = f"{name} <{plain(letter.to)}>" if letter.to else said.no_address(name)
    tones = " · ".join(f"[{said.tones[each]}]" if each == tone else said.tones[each] for each in TONES)
    return [
        *_answered(answer, words, key),
        Paragraph(to, "plain" if letter.to else "tight", label=f"{labels['to']:<{wide}}"),
        Paragraph(plain(letter.subject), "title", label=f"{labels['subject']:<{wide}}"),
        Paragraph(tones, "accent", label=f"{labels['tone']:<{wide}}"),
        Paragraph("", "line", fill=True),
        *(_line(text) for text in letter.text.rstrip("\n").split("\n")),
    ]


def _answered(answer: str, words: Words, key: str) -> Iterator[Paragraph]:
    """What it looks like, and the key that says that it is so."""
    if answer:
        yield Paragraph(words.preparation.owing.answers_head, "heading", fill=True)
        yield Paragraph(f"{answer} · {words.preparation.owing.takes(key)}", "accent")
        yield Paragraph("", "line", fill=True)


def _line(text: str) -> Paragraph:
    """A line of the text; what hangs under a dash keeps its place."""
    if text.startswith("- "):
        return Paragraph(plain(text.removeprefix("- ")), label="-")
    return Paragraph(plain(text))
