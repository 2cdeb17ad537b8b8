"""A page to paste or type a list of questions on. What comes in is somebody else's text: made harmless at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.widgets import TextArea

from werkbank.domain.harmless import harmless

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events

_MOST: Final = 4_000_000
"""Characters; the reader refuses more, with a sentence."""


class PastePage(TextArea):
    """The page."""

    def __init__(self, changed: Callable[[str], None]) -> None:
        super().__init__(id="import-paste", soft_wrap=True, show_line_numbers=False, tab_behavior="focus")
        self.cursor_blink = False
        self._tell = changed

    def on_text_area_changed(self) -> None:
        """What stands on the page while it is in sight is not lost."""
        if self.display:
            self._tell(self.text)

    async def _on_paste(self, event: events.Paste) -> None:
        """What Textual does with it comes after this."""
        event.text = harmless(event.text[: _MOST + 1])
