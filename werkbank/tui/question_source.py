"""Where a list of questions is to be read from: asked in the line, with what is under the cursor filled in."""

from __future__ import annotations

from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from werkbank.tui.questions import Field, Question
from werkbank.tui.text import plain
from werkbank.tui.until_right import until_right

if TYPE_CHECKING:
    from werkbank.tui.workplace import Workplace


class QuestionSource:
    """Asks, and goes to the preview. What was read before and neither kept nor let go of comes first."""

    def __init__(self, frame: Workplace) -> None:
        self._frame = frame

    def begin(self) -> None:
        """Ask, or go on with what is in sight."""
        if self._frame.pages.resume_questions():
            return
        self._frame.context.start(partial(self._ask, self._frame.pages.meant), group="command", asks=True)

    def _again(self, source: str, wrong: str) -> None:
        """It could not be read: the line comes back with it, and says why."""
        self._frame.context.start(partial(self._ask, source, wrong), group="command", asks=True)

    async def _ask(self, meant: str, wrong: str = "") -> None:
        """What was read before and not kept is filled in, unless she is on a piece; then it is told.

        ``wrong``: why what is filled in could not be read; it can be put right.
        """
        frame, context = self._frame, self._frame.context
        said, service = context.words.question_preview, context.services.question_import
        left = {one.source: one for one in await context.background.read(service.unsaved.all)}
        last = next(reversed(left), "")
        chosen = ""

        def told(values: dict[str, str]) -> str:
            text = values["source"].strip()
            if text in left:
                return said.goes_on(said.changes(left[text].changes)) if text else said.page_goes_on
            is_ref = bool(text) and bool(service.reference(text))
            if is_ref and last and text == meant:
                return said.reads_beside(text, plain(PurePath(last).name))
            return said.reads_message(text) if is_ref else said.reads_file if text else said.reads_pasted

        async def apply(values: dict[str, str]) -> str:
            nonlocal chosen
            chosen = values["source"].strip()
            if chosen not in left:
                await context.background.read(service.there, chosen)
            return chosen

        field = Field("source", said.source, meant or last or frame.pages.let_go, "source", goes_on=bool(wrong))
        done = await until_right(context, Question("", (field,)), apply, told, lambda: frame.go(frame.page), wrong)
        if done is not None:
            frame.pages.read_questions(chosen, left.get(chosen), partial(self._again, chosen))
