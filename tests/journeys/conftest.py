"""The archives that stories at the keyboard begin with."""

from __future__ import annotations

from tests.tui.archives import come_in, empty, office_of_two, worked

__all__ = ["come_in", "empty", "office_of_two", "worked"]
