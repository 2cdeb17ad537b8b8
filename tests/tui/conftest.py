"""The archives that the robot officer works on, each made once and copied for every test."""

from __future__ import annotations

from tests.tui.archives import beginnings, come_in, empty, office_of_two, worked

__all__ = ["beginnings", "come_in", "empty", "office_of_two", "worked"]
