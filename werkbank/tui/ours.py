"""When the terminal becomes ours: at the start, after an editor, and when a stopped program goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.driver import Driver


def telling(driver: type[Driver], told: Callable[[], None]) -> type[Driver]:
    """The same driver, that tells each time when it has taken the terminal, also from within a signal."""

    class Telling(driver):  # type: ignore[misc, valid-type]
        """A driver of Textual."""

        def start_application_mode(self) -> None:
            """Take the terminal."""
            super().start_application_mode()
            told()

    return Telling
