"""Versions of types and checklists: those that ship count from 1, an organisation's own from ``OWN`` on."""

from __future__ import annotations

from typing import Final

OWN: Final = 1_000
"""The first version of their own: what ships never comes that far."""


def own_number(version: int) -> int:
    """The how manieth of their own it is, from 1; 0 for one that ships."""
    return max(0, version - OWN + 1)
