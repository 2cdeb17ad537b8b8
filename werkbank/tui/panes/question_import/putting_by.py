"""What is not kept is put by after every change: it is there again when she comes back, also after a restart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.services.questions.unsaved import UnsavedRead

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.tui.context import Context
    from werkbank.tui.panes.question_import.drafts import Preview

_PAUSE: Final = 0.3
"""Seconds without a key before what is typed is written down."""


class PuttingBy:
    """Writes beside the keyboard; what was not written yet when the program ends is written then."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._waiting: dict[str, UnsavedRead | None] = {}
        """By source what is to be written; ``None`` is to be taken away."""
        self.meant_for = ("", "")
        """The attachment that the page stands in for, and the file or id which has it; empty for none."""
        self._there: set[str] = set()
        """What was put by in this session, by its source."""

    def preview(self, preview: Preview) -> None:
        """This is in sight: what would be lost of it is put by; what reading again gives is not."""
        if (unsaved := preview.unsaved) is not None:
            self._there.add(preview.source)
            self._waiting[preview.source] = unsaved
            self._write(0)
        elif preview.source in self._there:
            self.gone(preview.source)

    def page(self, text: str) -> None:
        """This stands on the page to paste on."""
        instead, beside = self.meant_for
        self._waiting[""] = UnsavedRead("", text, instead=instead, beside=beside) if text.strip() else None
        self._write(_PAUSE)

    def gone(self, *sources: str) -> None:
        """These were kept or let go of."""
        self._there -= {*sources}
        self._waiting |= dict.fromkeys(sources)
        self._write(0)

    def last(self) -> tuple[Callable[[], None], ...]:
        """What is to be done before the program ends."""
        return (self._written,) if self._waiting else ()

    def _write(self, pause: float) -> None:
        async def write() -> None:
            if pause:
                await self._context.background.pause(pause)
            await self._context.background.write(self._written)

        self._context.start(write, group="question-shelf", latest=True)

    def _written(self) -> None:
        """Everything that waits. What comes in meanwhile waits for the next time."""
        while self._waiting:
            source, read = self._waiting.popitem()
            if read is None:
                self._context.services.question_import.unsaved.forget([source])
            else:
                self._context.services.question_import.unsaved.put(read)
