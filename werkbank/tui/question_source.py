"""Where a list of questions is to be read from: asked in the line, with what is under the cursor filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.tui.questions import Field, Question

if TYPE_CHECKING:
    from werkbank.tui.workplace import Workplace


class QuestionSource:
    """Asks, and goes to the preview. What was read before and neither kept nor let go of comes first."""

    def __init__(self, frame: Workplace) -> None:
        self._frame = frame

    def begin(self) -> None:
        """Ask, or go on with what is there."""
        if self._frame.pages.resume_questions():
            return
        ref = self._frame.pages.meant or self._frame.pages.let_go
        self._frame.context.start(lambda: self._ask(ref), group="command", asks=True)

    async def _ask(self, ref: str) -> None:
        frame, said = self._frame, self._frame.context.words.question_preview
        service = frame.context.services.question_import

        def typed(values: dict[str, str], _: str) -> None:
            text = values["source"].strip()
            is_ref = bool(text) and bool(service.reference(text))
            frame.asks.hint(said.reads_message(text) if is_ref else said.reads_file if text else said.reads_pasted)

        values = await frame.asks.ask(Question("", (Field("source", said.source, ref, "source"),)), typed)
        frame.go(frame.page)
        if values is not None:
            frame.pages.read_questions(values["source"].strip())
