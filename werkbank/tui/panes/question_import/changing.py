"""Putting right what was understood, before anything is kept: each change can be taken back here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from werkbank.domain.errors import QuestionRefused
from werkbank.domain.questions import drop, leave_out, merge, renumber, renumbered, split, split_questions, take_in
from werkbank.domain.questions.cuts import beginnings, place_of, questions_in
from werkbank.tui.messages import Say
from werkbank.tui.panes.question_import.fields import Fields
from werkbank.tui.panes.question_import.telling import field_of
from werkbank.tui.questions import Field, Question
from werkbank.tui.text import cut_at_word
from werkbank.tui.until_right import until_right

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from werkbank.domain.questions import QuestionDocument
    from werkbank.lang.shape.commands import CommandId
    from werkbank.lang.shape.question_preview import QuestionPreviewWords
    from werkbank.tui.panes.question_import.drafts import Preview
    from werkbank.tui.panes.question_import.host import Host
    from werkbank.tui.panes.question_import.understood import Entry

_HALF = 34
"""Columns of each half in what is told."""


class Changing:
    """Splits, joins, renumbers, takes in and leaves out."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._fields = Fields(host)
        self.commands: dict[CommandId, Callable[[], object]] = {
            "split": partial(self._ask, self._split), "edit": self._edit, "merge": self._merge,
            "remove-part": self._drop, "take-in": self._take_in, "new-part": self._alone, "renumber": self._renumber,
            "undo": self._back, "redo": self._again,
        }  # fmt: skip

    def field(self, name: str, then: Callable[[], object] | None = None) -> None:
        """Put a field right; when it was, go on with ``then``."""
        self._fields.edit(name, then)

    def put_right(self, entry: Entry) -> None:
        """A field, or what a notice is about; one that nothing here can help is told once more."""
        if name := field_of(entry):
            self._fields.edit(name)
        else:
            self._host.post_message(Say(entry.text))

    @property
    def _said(self) -> QuestionPreviewWords:
        return self._host.context.words.question_preview

    @property
    def _document(self) -> QuestionDocument | None:
        return None if self._host.preview is None else self._host.preview.document

    def _ask(self, step: Callable[[], Awaitable[None]]) -> None:
        async def run() -> None:
            await step()

        self._host.context.start(run, group="change", asks=True)

    def _made(self, document: QuestionDocument, told: str, part: int = -1) -> None:
        """The document is this now: show it, and tell what was done and how to take it back."""
        host = self._host
        if host.preview is not None and host.preview.edit(document):
            host.changed(part)
            context = host.context
            hint = context.words.screen.frame.undo_hint(context.keymap.key_of("undo"))
            host.post_message(Say(told, hint))

    def _without_part(self) -> bool:
        """Is no part meant? That is told."""
        if self._document is None:
            return True
        if self._host.part < 0:
            self._host.post_message(Say(self._said.no_part_here))
        return self._host.part < 0

    # ------------------------------------------------------------------ parts

    async def _split(self) -> None:
        """At this line of the document; in the middle of one, at the words that are named."""
        host, document = self._host, self._document
        if document is None or self._without_part():
            return
        part = host.part
        asked = 0 if host.in_text or document.parts[part].numbers else len(questions_in(document.parts[part].text))
        if asked:
            self._made(split_questions(document, part), self._said.was_split(asked + 1), part)
            return
        text, piece = document.parts[part].text, host.lines.piece if host.in_text else None
        begins = [one.start for one in document.parts[part].origins if piece is not None and one.place == piece.place]
        if begins and begins[0] > 0:
            self._cut(document, part, begins[0])
            return
        await self._at_words(document, part, beginnings(self._rest(text)) or beginnings(text))

    def _rest(self, text: str) -> str:
        """The part from a little before the cursor on, when that stands in the document."""
        here = self._host.lines.from_here if self._host.in_text else ""
        at = place_of(text, here) if here else 0
        return f". {text[at:]}" if at else text

    async def _at_words(self, document: QuestionDocument, part: int, begins: tuple[str, ...]) -> None:
        host, said, text = self._host, self._host.context.words.preparation, document.parts[part].text

        def told(values: dict[str, str]) -> str:
            if not values["from"].strip():
                return self._said.split_help
            at = place_of(text, values["from"])
            if not at:
                return said.nothing_there
            first, second = (" ".join(half.split()) for half in (text[:at], text[at:]))
            return f"1: {cut_at_word(first, _HALF)}  2: {cut_at_word(second, _HALF)}"

        async def apply(values: dict[str, str]) -> str:
            at = place_of(text, values["from"])
            if not at:
                raise QuestionRefused("split-empty")
            self._cut(document, part, at)
            return ""

        field = Field("from", said.ask["from"], begins[0] if begins else "", "name", begins)
        await until_right(host.context, Question("", (field,)), apply, told, host.focus_work)

    def _cut(self, document: QuestionDocument, part: int, at: int) -> None:
        try:
            made = split(document, part, at)
        except ValueError:
            raise QuestionRefused("split-empty") from None
        self._made(made, self._host.context.words.preparation.was_split, part + 1)

    def _merge(self) -> None:
        document, part = self._document, self._host.part
        if document is None or self._without_part():
            return
        if part + 1 >= len(document.parts):
            self._host.post_message(Say(self._said.nothing_below))
            return
        self._made(merge(document, part, part + 1), self._host.context.words.preparation.was_merged, part)

    def _drop(self) -> None:
        document, part = self._document, self._host.part
        if document is None or self._without_part():
            return
        left = drop(document, part)
        self._made(left, self._said.dropped, min(part, len(left.parts) - 1))

    def _renumber(self) -> None:
        """All of them, from 1."""
        document = self._document
        if document is None or not document.parts:
            return
        made = renumbered(document)
        if made == document:
            self._host.post_message(Say(self._said.runs_on(made.parts[-1].numbers[-1])))
        else:
            self._made(made, self._said.renumbered(len(document.parts)), self._host.part)

    def _edit(self) -> None:
        """A field; of a part its numbers."""
        entry = None if self._host.in_text else self._host.rows.current
        if entry is not None and (field_of(entry) or entry.sort == "notice"):
            self.put_right(entry)
        elif not self._without_part():
            self._ask(self._numbers)

    async def _numbers(self) -> None:
        from werkbank.services.questions.shaping import typed_numbers

        host, document, part = self._host, self._document, self._host.part
        if document is None:
            return

        async def apply(values: dict[str, str]) -> str:
            numbers = typed_numbers(values["numbers"].replace(",", " ").split())
            self._made(renumber(document, part, numbers), self._said.renumbered_one, part)
            return ""

        label = host.context.words.preparation.fields["numbers"]
        field = Field("numbers", label, ", ".join(document.parts[part].numbers), "text")
        hint = self._said.numbers_help
        await until_right(host.context, Question("", (field,)), apply, lambda _: hint, host.focus_work)

    # ------------------------------------------------------------------ lines of the document

    def _take_in(self) -> None:
        """What was left out is text of the question above it; what is text of one is left out."""
        self._line(alone=False)

    def _alone(self) -> None:
        """What was left out is a question of its own."""
        self._line(alone=True)

    def _line(self, *, alone: bool) -> None:
        host, document = self._host, self._document
        row, piece = host.lines.row, host.lines.piece
        if document is None or row is None or piece is None:
            return
        if not host.in_text:
            host.post_message(Say(self._said.in_the_text(host.context.keymap.key_of("focus"))))
        elif piece.part < 0:
            made = take_in(document, row.first, row.last, alone=alone)
            part = next(one.part for one in made.pieces[row.first :] if one.part >= 0)
            self._made(made, self._said.taken_alone if alone else self._said.taken_in(part + 1), part)
        elif alone:
            self._ask(self._split)
        else:
            at = next(place for place in range(row.first, row.last + 1) if document.pieces[place] is piece)
            left = leave_out(document, at)
            if left == document:
                host.post_message(Say(self._said.its_number(host.context.keymap.key_of("remove-part"))))
            self._made(left, self._said.left_out, piece.part)

    # ------------------------------------------------------------------ back and again

    def _back(self) -> None:
        self._step(self._host.preview, self._said.nothing_to_undo, self._said.undone, forward=False)

    def _again(self) -> None:
        self._step(self._host.preview, self._said.nothing_to_redo, self._said.redone, forward=True)

    def _step(self, preview: Preview | None, nothing: str, told: Callable[[int], str], *, forward: bool) -> None:
        if preview is None:
            return
        done = preview.again() if forward else preview.back()
        if done:
            self._host.changed()
        self._host.post_message(Say(told(len(preview.past)) if done else nothing))


def idle_of(part: int, entry: Entry | None, *, in_text: bool) -> frozenset[CommandId]:
    """Keys that do nothing with this line or row: what is about a part, and what nothing here can help."""
    if part >= 0:
        return frozenset()
    helps = in_text or (entry is not None and bool(field_of(entry)))
    return frozenset(("merge", "split", "remove-part") if helps else ("merge", "split", "remove-part", "edit"))
