"""Checklists as data: what a question asks before it can be answered, per version, and how a version is changed.

Pure. What was said of the items of one question is kept in ``question_keeping.Check``, by the id of the item.
"""

from werkbank.domain.checklists.faults import MOST_COLUMNS, MOST_ITEMS, WIDEST, faults
from werkbank.domain.checklists.reading import Reading, drafts, lists_from, read_lists
from werkbank.domain.checklists.types import ANSWERED, CheckItem, Checklist, Checklists, Problem, Unread
from werkbank.domain.checklists.versions import (
    Carry,
    Changed,
    ListDiff,
    Place,
    asked,
    carried,
    diff,
)
from werkbank.domain.checklists.writing import lists_toml, to_toml

__all__ = [
    "ANSWERED", "MOST_COLUMNS", "MOST_ITEMS", "WIDEST", "Carry", "Changed", "CheckItem", "Checklist", "Checklists",
    "ListDiff", "Place", "Problem", "Reading", "Unread", "asked", "carried", "diff", "drafts",
    "faults", "lists_from", "lists_toml", "read_lists", "to_toml",
]  # fmt: skip
