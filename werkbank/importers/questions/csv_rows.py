"""CSV as lines in cells, whichever way it was written: comma, semicolon, tab or bar; double, single or no quotes."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from typing import Final, NamedTuple

from werkbank.domain.errors import QuestionsUnreadable
from werkbank.domain.questions.document import Cell, Doubt, Line
from werkbank.importers.mail import harmless_text

_DELIMITERS: Final = ";,\t|"
_QUOTES: Final = "\"'"
_LOOK: Final = 100
"""Rows that tell how the file was written."""
_SEPARATOR: Final = re.compile(r"sep=(.)\r?$", re.IGNORECASE)
_MOST_CELLS: Final = 200
_TRAIL: Final = ";, \t\"'"


class _Row(NamedTuple):
    place: int
    cells: list[str]


def lines_of(text: str, path: str) -> tuple[list[Line], tuple[Doubt, ...]]:
    """A line for every line of every cell. Raises ``QuestionsUnreadable`` where no row can be made of it."""
    text = harmless_text(text.replace("\r\n", "\n").replace("\r", "\n"))
    first, _, rest = text.partition("\n")
    given = _SEPARATOR.match(first)
    skipped = 1 if given else 0
    delimiter, quote = _manner(rest if given else text, given[1] if given else "")
    try:
        rows = _rows(rest if given else text, delimiter, quote)
    except csv.Error:
        raise QuestionsUnreadable(path, "damaged") from None
    rows, joined = _fitted([_Row(row.place + skipped, row.cells) for row in rows], delimiter)
    lines = [
        Line(text=folded, place=row.place, starts=not at, cell=Cell(0, number, column))
        for number, row in enumerate(rows)
        for column, cell in enumerate(row.cells[:_MOST_CELLS])
        for at, folded in enumerate(" ".join(part.split()) for part in cell.split("\n"))
        if folded
    ]
    return lines, tuple(Doubt("cells-joined", place) for place in joined)


def _manner(text: str, delimiter: str) -> tuple[str, str]:
    """The delimiter and quotes by which most rows have as many filled cells as most others, and the more the better."""
    best, manner = 0.0, (delimiter or ",", '"')
    sample = "\n".join(text.split("\n", _LOOK)[:_LOOK])[:200_000]
    for one in delimiter or _DELIMITERS:
        for quote in _QUOTES:
            if quote == "'" and f"{one}'" not in sample:
                continue
            points = _points(sample, one, quote)
            if points > best:
                best, manner = points, (one, quote)
    return manner


def _points(sample: str, delimiter: str, quote: str) -> float:
    try:
        counts = [sum(bool(cell.strip(_TRAIL)) for cell in row.cells) for row in _rows(sample, delimiter, quote)]
    except csv.Error:
        return 0.0
    widths = Counter(count for count in counts if count)
    if not widths:
        return 0.0
    width, times = widths.most_common(1)[0]
    return times / len(counts) * min(width, 9) if width > 1 else 0.0


def _rows(text: str, delimiter: str, quote: str) -> list[_Row]:
    if quote == "'":
        return [_Row(at, _lenient(row, delimiter)) for at, row in enumerate(text.split("\n"), 1) if row.strip(_TRAIL)]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quotechar=quote)
    out: list[_Row] = []
    before = 0
    for cells in reader:
        if any(cell.strip() for cell in cells):
            out.append(_Row(before + 1, [cell.strip() for cell in cells]))
        before = reader.line_num
    return out


def _lenient(row: str, delimiter: str) -> list[str]:
    """Cells in single quotes: an apostrophe closes a cell only before a delimiter or at the end, because words have
    apostrophes too.
    """
    cells: list[str] = []
    place = 0
    end = len(row.rstrip(_TRAIL))
    while place < end:
        if row[place] != "'":
            stop = row.find(delimiter, place, end)
            stop = end if stop < 0 else stop
            cells.append(row[place:stop].strip())
            place = stop + 1
            continue
        stop = row.find(f"'{delimiter}", place + 1, end)
        cells.append(row[place + 1 : stop if stop >= 0 else end].strip(" \t"))
        place = end if stop < 0 else stop + 2
    return cells


def _fitted(rows: list[_Row], delimiter: str) -> tuple[list[_Row], list[int]]:
    """Rows no wider than their names: what goes on beyond the last is text with a delimiter in it. The lines where
    that was so are told.
    """
    if not rows:
        return rows, []
    names = [name.strip(_TRAIL) for name in rows[0].cells]
    while names and not names[-1]:
        names.pop()
    width = len(names)
    out, joined = [_Row(rows[0].place, names)], []
    for row in rows[1:]:
        extra = [cell for cell in row.cells[width:] if cell.strip(_TRAIL)]
        if extra and width > 1 and all(len(name) < 40 for name in names):
            whole = f"{delimiter}{'' if delimiter == '|' else ' '}".join([row.cells[width - 1], *extra])
            out.append(_Row(row.place, [*row.cells[: width - 1], whole]))
            joined.append(row.place)
        else:
            out.append(row)
    return out, joined
