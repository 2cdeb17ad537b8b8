"""What lies over the screen while it is too small for anything useful: how large it must be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content
from textual.widgets import Static

if TYPE_CHECKING:
    from textual.geometry import Size

    from werkbank.lang.shape.screen import FrameWords

NARROWEST: Final = 60
LOWEST: Final = 14
"""Columns and lines below which nothing useful fits."""


def too_small(size: Size) -> bool:
    """Does nothing useful fit?"""
    return size.width < NARROWEST or size.height < LOWEST


class TooSmall(Static):
    """Says what it needs, and what there is."""

    def __init__(self) -> None:
        super().__init__(id="too-small")

    def tell(self, size: Size, said: FrameWords) -> None:
        """For a screen so large."""
        self.update(Content(said.too_small(NARROWEST, LOWEST, size.width, size.height)))
