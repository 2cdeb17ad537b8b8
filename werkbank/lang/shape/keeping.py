"""Safety in words: what the doctor finds, what wiping destroys, what a copy is."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple, TypedDict

if TYPE_CHECKING:
    from werkbank.domain.health import Code

Counted = Callable[[int, str], str]
"""A sentence from how many and a detail without content."""
FindingWords = TypedDict(
    "FindingWords",
    {
        "no-archive": Counted,
        "foreign": Counted,
        "cannot-open": Counted,
        "locked": Counted,
        "full": Counted,
        "read-only": Counted,
        "newer": Counted,
        "older": Counted,
        "integrity": Counted,
        "foreign-keys": Counted,
        "index": Counted,
        "words-missing": Counted,
        "words-superfluous": Counted,
        "ranks": Counted,
        "counts": Counted,
        "bytes-damaged": Counted,
        "bytes-missing": Counted,
        "rights": Counted,
        "wal": Counted,
        "network": Counted,
        "note-types": Counted,
        "note-routes": Counted,
        "checklists": Counted,
        "question-lists": Counted,
        "unfinished": Counted,
    },
)


class KeepingWords(NamedTuple):
    """Everything about the archive as a whole."""

    findings: FindingWords
    healthy: str
    repair_hint: str
    restore_hint: str
    hints: "Mapping[Code, str]"
    """What to do about what neither a repair nor a backup puts right."""
    repaired: Callable[[int, int], str]
    """Messages read again, places worked out again."""
    backup_made: Callable[[str], str]
    backup_why: dict[str, str]
    no_backups: str
    restored: Callable[[str], str]
    kept_before: Callable[[str], str]
    go_back: Callable[[str], str]
    exported: Callable[[int, str], str]
    loaded: Callable[[int], str]
    wipe_what: Callable[[str, int, int], str]
    """The message, how many items on it, how many deeds lose their undo."""
    wipe_briefs: Callable[[str], str]
    wipe_taken: Callable[[str], str]
    """Answers elsewhere that took words over."""
    wipe_remains: Callable[[int, int], str]
    """Times it left in a brief, backups that still hold it."""
    wipe_first: str
    wiped: Callable[[str], str]
    wipe_later: str
