"""A draft as it is read before it leaves: what seems to be answered, to whom, in which tone, the text itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.tui.drafts import draft_head, draft_text
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from werkbank.domain.notes.types import Tone
    from werkbank.lang import Words
    from werkbank.services.letters import Letter
    from werkbank.services.questions.reminding import Debt


def paper(debt: Debt, letter: Letter, tone: Tone, answer: str, words: Words, key: str) -> list[Paragraph]:
    """All of it; ``answer`` is the message that may be what is under the cursor: its number, and when it came."""
    return [*_answered(answer, words, key), *draft_head(debt.person.name, letter, tone, words), *draft_text(letter)]


def _answered(answer: str, words: Words, key: str) -> Iterator[Paragraph]:
    """What it looks like, and the key that says that it is so."""
    if answer:
        yield Paragraph(words.preparation.owing.answers_head, "heading", fill=True)
        yield Paragraph(f"{answer} · {words.preparation.owing.takes(key)}", "accent")
        yield Paragraph("", "line", fill=True)
