"""Plain text as lines: pages by form feeds, paragraphs by blank lines, depth by indentation."""

from __future__ import annotations

import re
from typing import Final

from werkbank.domain.questions.document import Line
from werkbank.importers.mail import harmless_text

_TAB: Final = 4
_BOLD: Final = re.compile(r"^\s*(?:#{1,6}\s+)?\*\*([^*]{1,2000})\*\*")
"""Of pasted Markdown: a label or line in bold."""
_QUOTED: Final = re.compile(r"\s?(?:>\s?){1,10}")


def lines_of(text: str) -> list[Line]:
    """The lines that are not blank, harmless, white space folded."""
    pages = text.replace("\r\n", "\n").replace("\r", "\n").split("\f")
    out: list[Line] = []
    place = 0
    starts = True
    for page, content in enumerate(pages, 1):
        rows = harmless_text(content).split("\n")
        quoted = _quoted(rows)
        for at, raw in enumerate(rows):
            place += 1 if at or page == 1 else 0
            row = _QUOTED.sub("", raw, count=1) if at in quoted else raw
            folded = " ".join(_BOLD.sub(r"\1", row).split())
            if folded:
                depth = _indent(row) // _TAB
                out.append(
                    Line(text=folded, place=place, starts=starts, depth=depth, page=page if len(pages) > 1 else 0)
                )
            starts = not folded
    return out


def _indent(row: str) -> int:
    blanks = row[: len(row) - len(row.lstrip())]
    return sum(_TAB if blank == "\t" else 1 for blank in blanks[:80])


def _quoted(rows: list[str]) -> set[int]:
    """The rows that are quoted mail: at least two in a row that begin with ">"."""
    marked = {at for at, row in enumerate(rows) if row.lstrip().startswith(">")}
    return {at for at in marked if at - 1 in marked or at + 1 in marked}
