"""A draft as it is read before it leaves: what seems to be answered, to whom, in which tone, the text itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.tui.drafts import draft_head, draft_text
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from werkbank.domain.notes.types import Tone
    from werkbank.lang import Words
    from werkbank.services.letters import Letter
    from werkbank.services.questions.reminding import Debt


def paper(debt: Debt, letter: Letter, tone: Tone, words: Words, *told: Sequence[Paragraph]) -> list[Paragraph]:
    """All of it: what is to be known before she sends it, and the draft."""
    before, beside = told
    return [*before, *draft_head(debt.person.name, letter, tone, words), *beside, *draft_text(letter)]


def waits_too(count: int, words: Words, key: str) -> list[Paragraph]:
    """That the same person is to be asked after so many pieces, and the key that does that."""
    return [Paragraph(words.preparation.owing.waits_too(count, key), "muted")] if count else []


def answered(answer: str, words: Words, key: str) -> Iterator[Paragraph]:
    """What is under the cursor may be this message (its number, and when it came); the key that says that it is so."""
    if answer:
        yield Paragraph(words.preparation.owing.answers_head, "heading", fill=True)
        yield Paragraph(f"{answer} · {words.preparation.owing.takes(key)}", "accent")
        yield Paragraph("", "line", fill=True)
