"""A table from a file of values with commas, semicolons or tabs between them, as spreadsheets write it."""

from __future__ import annotations

import csv
import io
from itertools import islice
from typing import TYPE_CHECKING, Final

from werkbank.importers.charsets import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_CELL: Final = 20_000
"""Characters."""
_SEPARATORS: Final = ";\t,|"


def read_table(data: bytes, most: int) -> Iterator[list[str]]:
    """Its lines as cells, at most so many. What stands between the cells is what the first line has most of.

    Raises ``csv.Error`` for what is no such table (a quote that does not end, a cell that is far too long).
    """
    text = decode(data).text.removeprefix("\ufeff")
    first, _, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first.rstrip("\r")) == 5:  # what spreadsheets put there for themselves
        separator, text = first[4], rest
    else:
        separator = max(_SEPARATORS, key=first.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    for row in islice(rows, most):
        if any(len(cell) > LONGEST_CELL for cell in row):
            raise csv.Error(f"line {rows.line_num}")
        yield row
