"""Amounts of money, as they are written in English."""

from __future__ import annotations


def euros(cents: int) -> str:
    """``€2,340`` or ``€2,340.50``."""
    return f"€{cents // 100:,}.{cents % 100:02}" if cents % 100 else f"€{cents // 100:,}"
