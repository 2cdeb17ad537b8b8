"""A table as somebody kept it: which column is which by its head, and what each row says. Nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from werkbank.domain.nearest import plain

F = TypeVar("F", bound=str)


class Row(NamedTuple, Generic[F]):
    """A row with something in it. ``number``: the line of the table, the heads being 1."""

    number: int
    values: Mapping[F, str]


class Headed(NamedTuple, Generic[F]):
    """A table as read: its rows, the needed columns it lacks, and the heads that mean nothing to us."""

    rows: tuple[Row[F], ...]
    missing: tuple[F, ...]
    strange: tuple[str, ...]


def headed(lines: Iterable[Sequence[str]], heads: Mapping[F, tuple[str, ...]], needed: Sequence[F]) -> Headed[F]:
    """The rows of a table whose first line has the heads; of a column that is there twice the first counts."""
    fields = {head: field for field, names in heads.items() for head in names}
    places: dict[int, F] = {}
    strange: list[str] = []
    rows: list[Row[F]] = []
    for number, cells in enumerate(lines, 1):
        if number == 1:
            for at, head in enumerate(cells):
                field = fields.get(plain(head))
                if field is not None and field not in places.values():
                    places[at] = field
                elif head.strip():
                    strange.append(head.strip())
            continue
        values = {places[at]: cell.strip() for at, cell in enumerate(cells) if at in places}
        if any(values.values()):
            rows.append(Row(number, values))
    missing = tuple(field for field in needed if field not in places.values())
    return Headed(tuple(rows), missing, tuple(strange))
