"""De versies van stuktypen en checklists, in woorden."""

from __future__ import annotations

from werkbank.domain.own_versions import own_number


def own_version(version: int) -> str:
    """``versie 2``, or ``eigen versie 1``."""
    own = own_number(version)
    return f"eigen versie {own}" if own else f"versie {version}"
