"""Amounts of money, as they are written in Dutch."""

from __future__ import annotations


def euros(cents: int) -> str:
    """``€ 2.340`` or ``€ 2.340,50``."""
    whole = f"{cents // 100:,}".replace(",", ".")
    return f"€ {whole},{cents % 100:02}" if cents % 100 else f"€ {whole}"
