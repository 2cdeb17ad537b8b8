"""The versions of types and checklists, in words."""

from __future__ import annotations

from werkbank.domain.own_versions import own_number


def own_version(version: int) -> str:
    """``version 2``, or ``own version 1``."""
    own = own_number(version)
    return f"own version {own}" if own else f"version {version}"
