"""Which items of the shipped checklists hold facts, and which never do: a factsheet goes outside (content.md 3.1)."""

from __future__ import annotations

from typing import Final

HELD: Final = frozenset({"facts", "source", "figures"})
"""Facts, also without a source: those are listed as such."""
_INWARD: Final = frozenset(
    {
        *("unsaid", "sensitive", "sensitivity", "secrecy", "personnel", "forces", "politics", "stakeholders"),
        *("legal", "communication", "overlap", "mandate", "mandates", "risks", "options"),
    }
)
"""What is not to be said, and advice that is for the house alone: never in what leaves."""
_HANDLING: Final = frozenset(
    {
        *("asker", "literal", "behind", "deadline", "ours", "readers", "proposal", "feedback"),
        *("reference", "dates", "people", "core-agreed", "ministries", "memo", "route", "sending"),
        *("kind", "goal", "papers", "speakers", "hard-questions", "speech", "alignment", "backbench", "delivery"),
        *("logistics", "aftercare", "reason", "partners", "points", "annexes", "openness", "company", "practical"),
        *("journalist", "passed-on", "parliament-first", "agreed", "version", "template", "decision", "publishable"),
        *("marking", "calendar", "access"),
    }
)
"""How the question is handled: who asks, by when, along which route, who agreed. No fact about the subject."""


def may_be_fact(item: str) -> bool:
    """May what stands at this item be told outside as a fact? Items of her own checklists may."""
    return item not in _INWARD and item not in _HANDLING
