"""The archives that stories at the keyboard begin with."""

from __future__ import annotations

from tests.tui.archives import beginnings, come_in, empty, office_of_two, worked

__all__ = ["beginnings", "come_in", "empty", "office_of_two", "worked"]
