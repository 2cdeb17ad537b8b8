"""What the doctor finds: values, with numbers; ``lang`` puts them in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Code = Literal[
    "no-archive",  # nothing there yet
    "foreign",  # not a database of ours
    "cannot-open",  # no rights, a folder, no such place
    "locked",  # another program holds it; part of the check was not done
    "full",  # the disk is full or out of reach; part of the check was not done
    "read-only",  # may not be written, and reading it needs that
    "newer",  # written by a newer program (detail: its schema)
    "older",  # written by an older program; opening it migrates it
    "integrity",  # SQLite finds the file damaged (detail: what it says)
    "foreign-keys",  # rows that point at a row that is not there
    "index",  # the search index is not equal to the words
    "words-missing",  # messages that should have words and have none
    "words-superfluous",  # sealed messages whose words are there all the same
    "ranks",  # places in the list that differ from a fresh computation
    "counts",  # numbers above the list that differ from what the places say
    "bytes-damaged",  # original bytes that no longer are what came in
    "bytes-missing",  # messages without their bytes, that were neither refused nor wiped
    "rights",  # files that others than their owner may read
    "wal",  # a write-ahead log that keeps growing (count: bytes)
    "network",  # on a network file system, where SQLite's locks cannot be trusted (detail: which)
    "note-types",  # own types, roles or ladders that are kept but no longer read (detail: which)
    "checklists",  # own checklists that are kept but no longer read (detail: which)
    "question-lists",  # running questions of which the checklist is gone, or does not read
    "note-routes",  # running notes without a route: their type is gone, or does not read
    "unfinished",  # imports, or rules over what lies there, that are running or were cut off
]
REPAIRABLE: Final[frozenset[Code]] = frozenset(
    {"index", "words-missing", "words-superfluous", "ranks", "counts", "rights", "wal"}
)
"""What a repair puts right."""
FROM_BACKUP: Final[frozenset[Code]] = frozenset({"integrity", "foreign-keys", "bytes-damaged", "bytes-missing"})
"""What only a backup puts right. Of the rest nothing is lost, and going back to an older copy would lose work."""
HARMLESS: Final[frozenset[Code]] = frozenset({"no-archive", "older", "unfinished", "wal"})
"""Worth telling, and nothing is wrong."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is the matter: how many, the first of them by id, and a technical detail without any content."""

    code: Code
    count: int = 1
    refs: tuple[str, ...] = ()
    detail: str = ""
