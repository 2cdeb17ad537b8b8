"""A list of notes as somebody kept it in a table: which column is which, and what each row says. Nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal, NamedTuple

from werkbank.domain.nearest import plain

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
_FIELDS: Final[dict[str, Field]] = {head: field for field, heads in HEADS.items() for head in heads}


class Row(NamedTuple):
    """A row with something in it. ``number``: the line of the table, the heads being 1."""

    number: int
    values: Mapping[Field, str]


class Listing(NamedTuple):
    """A table as read: its rows, the needed columns it lacks, and the heads that mean nothing to us."""

    rows: tuple[Row, ...]
    missing: tuple[Field, ...]
    strange: tuple[str, ...]


def listed(lines: Iterable[Sequence[str]]) -> Listing:
    """The rows of a table whose first line has the heads; of a column that is there twice the first counts."""
    places: dict[int, Field] = {}
    strange: list[str] = []
    rows: list[Row] = []
    for number, cells in enumerate(lines, 1):
        if number == 1:
            for at, head in enumerate(cells):
                field = _FIELDS.get(plain(head))
                if field is not None and field not in places.values():
                    places[at] = field
                elif head.strip():
                    strange.append(head.strip())
            continue
        values = {places[at]: cell.strip() for at, cell in enumerate(cells) if at in places}
        if any(values.values()):
            rows.append(Row(number, values))
    missing = tuple(field for field in NEEDED if field not in places.values())
    return Listing(tuple(rows), missing, tuple(strange))
