"""What is pasted never acts: escape sequences inside a bracketed paste are taken out before Textual reads keys.

Textual gives such a sequence on as if it were typed, so the letters after it would be commands. It reads what comes
from the terminal in a parser of its own, a private part that is pinned; a test compares what comes out with that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual._xterm_parser import XTermParser

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType

    from textual.message import Message

BEGIN: Final = "\x1b[200~"
END: Final = "\x1b[201~"


class PasteGuard:
    """Looks at text from the terminal in pieces of any size; what is outside a paste goes through as it is."""

    def __init__(self) -> None:
        self._inside = False
        self._seen = ""
        """The last that went through: the mark of a paste may come in two pieces."""
        self._held = ""
        """Inside a paste: what may be the beginning of its end."""

    def cleaned(self, data: str) -> str:
        """The same without what would act inside a paste."""
        told = ""
        data, self._held = self._held + data, ""
        while data:
            if not self._inside:
                at = (self._seen + data).find(BEGIN)
                upto = len(data) if at < 0 else at + len(BEGIN) - len(self._seen)
                told += data[:upto]
                self._seen = "" if at >= 0 else (self._seen + data)[1 - len(BEGIN) :]
                self._inside, data = at >= 0, data[upto:]
                continue
            text, end, rest = data.partition(END)
            if not end:
                text, self._held = _apart(text)
            told += text.replace("\x1b", "") + end
            self._inside, data = not end, rest
        return told


def _apart(text: str) -> tuple[str, str]:
    """A text, and what at its end may be the beginning of the end of a paste."""
    for size in range(min(len(END) - 1, len(text)), 0, -1):
        if END.startswith(text[-size:]):
            return text[:-size], text[-size:]
    return text, ""


class GuardedParser(XTermParser):
    """Reads what comes from the terminal, with pastes made harmless."""

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._guard = PasteGuard()

    def feed(self, data: str) -> Iterable[Message]:
        """The events of the next piece; an empty one is the end."""
        if not data:
            return super().feed(data)
        cleaned = self._guard.cleaned(data)
        return super().feed(cleaned) if cleaned else ()


def guard(driver: ModuleType) -> None:
    """From here on what this module of Textual reads from the terminal is read so."""
    driver.XTermParser = GuardedParser  # type: ignore[attr-defined]
