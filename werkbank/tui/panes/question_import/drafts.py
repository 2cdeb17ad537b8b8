"""What was read and not kept yet: the documents, what was done to them step by step, and what would become of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from werkbank.domain.questions import taking
from werkbank.services.questions.outcome import Asked
from werkbank.services.questions.sources import Found
from werkbank.services.questions.unsaved import UnsavedRead

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from werkbank.domain.questions import QuestionDocument


class Draft(NamedTuple):
    """One document as it is now, and where it was read from."""

    found: Found
    document: QuestionDocument
    is_kept: bool
    """Is it among what is kept with the key?"""


class State(NamedTuple):
    """Everything that can be changed, and taken back."""

    drafts: tuple[Draft, ...]
    at: int = 0
    """Which of them is in sight."""
    manager: str = ""
    checklist: str = ""

    @property
    def draft(self) -> Draft:
        """The one in sight."""
        return self.drafts[self.at]

    @property
    def asked(self) -> Asked:
        """What she said of what is to be made."""
        return Asked(self.manager, self.checklist)

    @property
    def before(self) -> int:
        """How many of the same source are kept before the one in sight."""
        return sum(one.is_kept for one in self.drafts[: self.at] if one.found.source == self.draft.found.source)

    def with_document(self, document: QuestionDocument) -> State:
        """With the one in sight changed; what has its first question now is kept along."""
        old = self.draft
        begins = taking.is_question(document) and not taking.is_question(old.document)
        return self.with_draft(old._replace(document=document, is_kept=old.is_kept or begins))

    def with_draft(self, draft: Draft) -> State:
        """With another in the place of the one in sight."""
        return self._replace(drafts=(*self.drafts[: self.at], draft, *self.drafts[self.at + 1 :]))


@dataclass(slots=True)
class Preview:
    """What was read from one source."""

    name: str
    """What it is called on the screen: a file, an id, pasted text."""
    state: State
    question: str = ""
    """The question whose message it is: then its parts go in there."""
    source: str = ""
    """The file or id that it was read from; empty for what was pasted."""
    text: str = ""
    """What was pasted."""
    instead: str = ""
    """The attachment in whose place that stands."""
    is_seen: bool = False
    """Did she say that she saw which attachments could not be read?"""
    past: list[State] = field(default_factory=list)
    ahead: list[State] = field(default_factory=list)

    @property
    def document(self) -> QuestionDocument:
        """The one in sight."""
        return self.state.draft.document

    @property
    def unsaved(self) -> UnsavedRead | None:
        """What would be lost if it were let go of; ``None`` where reading it again gives the same."""
        state = self.state
        if not self.past and not self.text:
            return None
        return UnsavedRead(
            self.source, self.text, len(self.past), state.at, state.manager, state.checklist,
            tuple(one.is_kept for one in state.drafts), tuple(one.document for one in state.drafts),
            self.instead,
        )  # fmt: skip

    def take_up(self, read: UnsavedRead) -> bool:
        """Go on from what was put by; ``False`` where the source does not hold the same words any more."""
        drafts = self.state.drafts
        if [*map(_words, read.documents)] != [_words(one.document) for one in drafts]:
            return False
        again = tuple(
            one._replace(document=document, is_kept=kept)
            for one, document, kept in zip(drafts, read.documents, read.kept, strict=True)
        )
        self.change(State(again, min(read.at, len(again) - 1), read.manager, read.checklist))
        return True

    def change(self, state: State) -> bool:
        """The next state; ``False`` when it is the same."""
        if state == self.state:
            return False
        self.past.append(self.state)
        self.ahead.clear()
        self.state = state
        return True

    def edit(self, document: QuestionDocument) -> bool:
        """The document in sight is this now; ``False`` when it is the same."""
        return self.change(self.state.with_document(document))

    def back(self) -> bool:
        """The last change is taken back; ``False`` when there is none."""
        if not self.past:
            return False
        self.ahead.append(self.state)
        self.state = self.past.pop()
        return True

    def again(self) -> bool:
        """What was taken back is done again; ``False`` when nothing was."""
        if not self.ahead:
            return False
        self.past.append(self.state)
        self.state = self.ahead.pop()
        return True

    def turn(self, by: int) -> bool:
        """So many documents on; looking is no change."""
        at = min(max(self.state.at + by, 0), len(self.state.drafts) - 1)
        if at == self.state.at:
            return False
        self.state = self.state._replace(at=at)
        return True


def preview_of(sources: Sequence[Found], name: str, question: str = "") -> Preview:
    """Of what was read. Of a message the source with the most questions is kept, of a file all that holds questions."""
    most = max(range(len(sources)), key=lambda at: _questions(sources[at]), default=0)
    drafts = [
        Draft(found, one, place == most and taking.is_question(one))
        for place, found in enumerate(sources)
        for one in found.documents
    ]
    if len(drafts) == 1:
        drafts = [drafts[0]._replace(is_kept=True)]  # whatever it is, it is what she means
    first = next((at for at, one in enumerate(drafts) if one.is_kept), 0)
    return Preview(name, State(tuple(drafts), first), question)


def of_words(before: UnsavedRead, name: str, pasted: Callable[[str], Found]) -> Preview:
    """What was put by, when its source cannot be read any more: its words as if they were pasted."""
    text = "\n".join(piece.text for one in before.documents for piece in one.pieces)
    found = pasted(text)
    drafts = tuple(Draft(found, one, kept) for one, kept in zip(before.documents, before.kept, strict=True))
    state = State(drafts, min(before.at, len(drafts) - 1), before.manager, before.checklist)
    return Preview(name, state, source=before.source, text=text)


def with_text_of(read: Sequence[Found], path: str, pasted: Found) -> tuple[Found, ...]:
    """What was read of a message, with pasted text as that of an attachment that could not be read."""
    before = [one for at, one in enumerate(read) if one not in read[:at]]
    rest = tuple(one for one in before[0].unread if one.path != path)
    source = before[0].source._replace(path=path, is_attachment=True)
    return (*(one._replace(unread=rest) for one in before), Found(source, pasted.documents, rest))


def _words(document: QuestionDocument) -> str:
    """Every word that was read, without what was made of it."""
    return "".join("".join(piece.text.split()) for piece in document.pieces)


def _questions(found: Found) -> int:
    return sum(len(one.parts) for one in found.documents if taking.is_question(one))
