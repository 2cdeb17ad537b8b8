"""A list of notes as somebody kept it in a table: which column is which, and what each row says. Nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal

from werkbank.domain import headed_tables

Field = Literal["title", "type", "author", "manager", "due", "kenmerk", "theme", "step"]
HEADS: Final[Mapping[Field, tuple[str, ...]]] = {
    "title": ("titel", "onderwerp", "nota", "title", "subject"),
    "type": ("stuktype", "type", "soort"),
    "author": ("auteur", "steller", "behandelaar", "author"),
    "manager": ("manager", "voor", "directeur"),
    "due": ("uiterlijk", "deadline", "datum", "termijn", "due"),
    "kenmerk": ("kenmerk", "dms", "reference"),
    "theme": ("thema", "theme"),
    "step": ("stap", "ligt bij", "step"),
}
"""What a column may be called, in any capitals."""
NEEDED: Final[tuple[Field, ...]] = ("title", "type", "author", "due")
Row = headed_tables.Row[Field]
Listing = headed_tables.Headed[Field]


def listed(lines: Iterable[Sequence[str]]) -> Listing:
    """The rows of a table whose first line has the heads."""
    return headed_tables.headed(lines, HEADS, NEEDED)
