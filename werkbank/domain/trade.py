"""What ships of the trade as data: note types and checklists, by code."""

from __future__ import annotations

import re
from typing import Final

from werkbank.domain.errors import UsageError

NOTE_TYPES: Final = (
    "NTB", "NTI", "KBR", "KVR", "KVM", "SO", "MT", "MR", "RvS", "BB", "AANV", "WOO", "BZW", "KLA", "IGB", "AVG", "FAC",
    "UIT", "CON", "ANN", "VERS", "EU", "PERS", "HR",
)  # fmt: skip
DEFAULT_TYPE: Final = "NTB"
CHECKLISTS: Final = ("C1", "C2", "C3", "C4", "C5", "C6", "C7")
DEFAULT_CHECKLIST: Final = {"KVR": "C2", "KVM": "C2", "SO": "C2", "PERS": "C5", "UIT": "C4", "ANN": "C4", "NTB": "C6"}
"""The checklist that fits a recognised kind; C1 for the rest."""

TOPICS: Final[dict[str, tuple[str, ...]]] = {
    "WOO": ("woo", "openbaarheid"),
    "PERS": ("pers", "woordvoering", "media"),
    "FAC": ("factuur", "facturen", "betaling", "inkoop"),
    "AVG": ("avg", "privacy", "persoonsgegevens"),
    "BZW": ("bezwaar", "juridisch"),
    "IGB": ("ingebrekestelling", "dwangsom", "juridisch", "bezwaar"),
    "KLA": ("klacht", "klachten", "burgerbrief", "burgerbrieven"),
    "AANV": ("subsidie", "vergunning", "aanvraag"),
    "HR": ("verlof", "personeel", "declaratie"),
    "BB": ("burgerbrief", "burgerbrieven", "burger"),
    "UIT": ("uitnodiging", "uitnodigingen"),
}
"""By what words a desk or a mandate is about a recognised kind, the surest first."""
BY_KIND: Final = frozenset({"IGB", "BZW", "AVG", "FAC", "PERS", "WOO"})
"""Kinds that say where it belongs whatever the subject names: a *bezwaar* against a Woo decision is a *bezwaar*."""


_KENMERK: Final = re.compile(
    r"kenmerk[ .:]{1,3}([A-Za-z0-9][A-Za-z0-9./_-]{2,39})|\b(20\d\d-\d{7,10})\b|\b(20\d\dZ\d{4,6})\b",
    re.IGNORECASE,
)


def kenmerk_in(subject: str) -> str:
    """The reference number that a subject names: after "kenmerk", or in the form of a DMS or the Kamer; else empty."""
    found = _KENMERK.search(subject[:400])
    text = next((one for one in found.groups() if one), "") if found else ""
    return text.rstrip("./-") if any(c.isdigit() for c in text) else ""


def one_of(field: str, wanted: str, codes: tuple[str, ...]) -> str:
    """The code as we write it; empty when nothing was asked; raises ``UsageError`` with the codes there are."""
    if not wanted:
        return ""
    found = next((code for code in codes if code.lower() == wanted.strip().lower()), None)
    if found is None:
        raise UsageError(field, wanted, codes)
    return found
