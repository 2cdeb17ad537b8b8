"""Something from before, to be read: what it is and how it stands, why it is here, whether it can be taken over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.errors import QuestionRefused
from werkbank.domain.likeness.passage import passage
from werkbank.lang.memory import dated
from werkbank.tui.panes.questions.recall_rows import called, stands, why
from werkbank.tui.text import plain
from werkbank.tui.trouble import trouble
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from werkbank.domain.memory_views import Earlier
    from werkbank.domain.question_keeping import Part
    from werkbank.domain.views import MessageView
    from werkbank.lang import Words
    from werkbank.tui.panes.questions.paper import Told


def recalled(one: Earlier, part: Part | None, told: Told, key: str, title: str = "") -> list[Paragraph]:
    """The one under the cursor. ``key`` takes it over; of a hidden one there is a pointer, and why it stays one.

    Of a message it is what is about the part, as it would be taken over. ``title`` is that of the question.
    """
    words = told.words
    taken = _taken(one, part, title)
    against = refused(one, part, taken)
    shown = taken or one.said
    some = "".join(taken.split()) != "".join(one.said.split())
    can = (words.memory.can_take_some if some else words.memory.can_take)(key)
    can = can if against is None else trouble(against, words)
    reason = why(one, words)
    return [
        *head(one, told),
        *([Paragraph(reason, "accent")] if reason else []),
        Paragraph(can, "muted" if against is None else "tight"),
        *_text(shown),
    ]


def takes(one: Earlier, part: Part | None, title: str) -> bool:
    """Can something of it be taken over?"""
    return refused(one, part, _taken(one, part, title)) is None


def head(one: Earlier, told: Told) -> list[Paragraph]:
    """What it is called, what it is, from when and whom, and how it stands."""
    words = told.words
    facts = (one.ref, dated(one, words, told.today), one.question, plain(one.who), stands(one, words, told.today))
    return [Paragraph(called(one, words), "title"), Paragraph(" · ".join(filter(None, facts)), "muted")]


def _taken(one: Earlier, part: Part | None, title: str) -> str:
    """What would be taken over, as far as it is shown: of a message what is about the part; a question as it is."""
    if one.source != "message" or one.question or part is None:
        return one.said
    return passage(one.said, part.text, title)


def refused(one: Earlier, part: Part | None, taken: str) -> QuestionRefused | None:
    """Why it cannot be taken over in a part; ``None`` when it can."""
    if one.hidden:
        return QuestionRefused("take-marked", one.ref)
    if one.question:
        return QuestionRefused("take-asked", one.ref)
    if one.source != "commitment" and not taken.strip():
        return QuestionRefused("take-question" if one.said.strip() else "take-nothing", one.ref)
    if part is not None and one.ref in part.taken_from.split(", ") and taken.strip() in part.answer:
        return QuestionRefused("take-twice", one.ref)
    return None


def message(one: Earlier, found: MessageView, words: Words) -> Iterator[Paragraph]:
    """The message it is, all of it; of a marked one only where it can be read."""
    if one.hidden or found.sealed:
        yield Paragraph(words.preparation.masked, "muted")
    else:
        yield from _text(found.text)


def _text(text: str) -> list[Paragraph]:
    """Its lines, with one that is empty before and after them."""
    return [Paragraph(""), *(Paragraph(one) for one in text.strip().split("\n")), Paragraph("")] if text.strip() else []
