"""Names behind a sign in the quick line: as somebody is called, and as that is typed."""

from __future__ import annotations

import unicodedata
from typing import Final

from werkbank.domain.nearest import plain

INSIDE: Final = "-_.'’&"
"""Besides letters and digits, what may stand in a name."""
_PARTICLES: Final = frozenset(
    "van de der den het 't ter ten te op in aan von la le el al bin".split()  # noqa: SIM905 - they read better so
)


def is_name(text: str, also: str = "") -> bool:
    """A letter, and then what stands in names: so ``+31``, ``#12`` and ``~10`` are none."""
    return text[:1].isalpha() and all(c.isalnum() or c in INSIDE or c in also or unicodedata.combining(c) for c in text)


def name_of(typed: str) -> str:
    """A name as somebody is called: ``jan-de-vries`` is ``Jan de Vries``. Capitals that were typed stay as they are."""
    if "@" in typed:
        return typed.lower()
    parts = typed.replace("_", " ").replace("-", " ").split()
    if typed != typed.lower():
        return " ".join(parts)
    return " ".join(part if part in _PARTICLES else part[:1].upper() + part[1:] for part in parts)


def spelled(name: str) -> str:
    """A name as it is typed behind a sign: ``Jan de Vries`` is ``jan-de-vries``; empty when that is no name here."""
    typed = plain(name).replace(" ", "-")
    return typed if is_name(typed) else ""
