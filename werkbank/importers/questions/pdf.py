"""PDF as lines: pages, paragraphs by the space between lines, small print below the text, large print as headings.

The PDF is read by ``pdf_child`` in a process of its own, which has a limit on its time and its memory.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from threading import Event, Thread, Timer
from typing import TYPE_CHECKING, Any, Final, NamedTuple, get_args

from werkbank.domain.errors import QuestionsReason, QuestionsUnreadable
from werkbank.domain.questions.document import Doubt, Line
from werkbank.importers.mail import harmless_text
from werkbank.importers.questions.limits import MOST_PAGES
from werkbank.importers.questions.watching import Watch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from werkbank.domain.questions.document import Hint

SECONDS: Final = 60
_PROGRESS: Final = b'{"page"'
_CHILD: Final = Path(__file__).with_name("pdf_child.py")
_SMALL, _LARGE = 0.88, 1.25
"""Of the usual height of a letter."""
_WIDE: Final = 1.6
"""Times the height of a letter: lines so far apart may each be a paragraph."""
_PAGES: Final = re.compile(r"\b(?:blz|bladzijden?|pagina(?:'s)?|pag|pages?)\b", re.IGNORECASE)
_HEAD: Final = 80
"""Characters of the head of a table at most."""
_ALIGNED: Final = 6
_MOSTLY: Final = 0.9
_GAP: Final = 1.35
"""Of the usual distance between two lines."""


class _Row(NamedTuple):
    text: str
    size: float
    top: float
    bottom: float
    figures: str = ""
    """What stands apart behind the text, in figures."""
    left: float = 0.0
    """Where those begin, in points from the left; 0 without them."""
    right: float = 0.0
    """Where the text ends."""

    @property
    def whole(self) -> str:
        """Text and figures."""
        return f"{self.text} {self.figures}".strip()


def lines_of(raw: bytes, path: str, watch: Watch | None = None) -> tuple[list[Line], tuple[Doubt, ...]]:
    """The lines of a PDF with text; ``watch`` follows its pages and may end it. Raises ``QuestionsUnreadable``."""
    pages = _pages(raw, path, watch or Watch())
    pages = _apart(pages)
    empty = [number for number, rows in enumerate(pages, 1) if not rows]
    if len(empty) == len(pages):
        raise QuestionsUnreadable(path, "no-text")
    doubts = (Doubt("pages-without-text", 0, ", ".join(map(str, empty[:20]))),) if empty else ()
    return list(_lines(pages)), doubts


def _pages(raw: bytes, path: str, watch: Watch) -> list[list[_Row]]:
    answer = _answer(raw, path, watch)
    if reason := answer.get("error"):
        raise QuestionsUnreadable(
            path, reason if reason in get_args(QuestionsReason) else "damaged", answer.get("detail", "")
        )
    return [[row for row in map(_row, rows) if row.whole] for rows in answer["pages"]]


def _answer(raw: bytes, path: str, watch: Watch) -> dict[str, Any]:
    """The last line of the child; each before it tells how far it is."""
    command = [sys.executable, "-I", str(_CHILD), str(MOST_PAGES)]
    try:
        child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    except OSError as error:
        raise QuestionsUnreadable(path, "read-error") from error
    late = Event()

    def too_late() -> None:
        late.set()
        child.kill()

    limit, feeding = Timer(SECONDS, too_late), Thread(target=_feed, args=(child, raw), daemon=True)
    with child, watch.halting(child.kill):
        limit.start()
        feeding.start()
        try:
            last = _followed(child, watch)
        finally:
            limit.cancel()
            child.kill()
            feeding.join()
    if late.is_set():
        raise QuestionsUnreadable(path, "slow")
    try:
        answer: dict[str, Any] = json.loads(last)
    except ValueError:  # it crashed on what it read, or ran out of memory
        raise QuestionsUnreadable(path, "damaged") from None
    if "page" in answer:  # and so it did between two pages
        raise QuestionsUnreadable(path, "damaged")
    return answer


def _feed(child: subprocess.Popen[bytes], raw: bytes) -> None:
    """Its input, beside its output: who fills both would wait for ever. A child that died reads no more."""
    if child.stdin is not None:
        with suppress(OSError):
            child.stdin.write(raw)
        with suppress(OSError):
            child.stdin.close()


def _followed(child: subprocess.Popen[bytes], watch: Watch) -> bytes:
    last = b""
    for line in child.stdout or ():
        last = line
        if line.startswith(_PROGRESS) and (told := _progress(line)) is not None:
            watch.reached(*told)
    return last


def _progress(line: bytes) -> tuple[int, int] | None:
    try:
        told = json.loads(line)
        return int(told["page"]), int(told["of"])
    except (ValueError, KeyError):
        return None


def _row(found: dict[str, object]) -> _Row:
    text, main = str(found["text"]), int(str(found["main"]))
    size, top, bottom, left, right = (float(str(found[name])) for name in ("size", "top", "bottom", "left", "right"))
    return _Row(_folded(text[:main]), size, top, bottom, _folded(text[main:]), left, right)


def _folded(text: str) -> str:
    return " ".join(harmless_text(text).split())


def _apart(pages: Sequence[Sequence[_Row]]) -> list[list[_Row]]:
    """The rows; figures that are in no column of their own are text again.

    The numbers of pages of a budget stand in such a column to the right of the questions, under a head that says so or
    at least ``_ALIGNED`` times, where no text comes.
    """
    rows = [row for page in pages for row in page]
    first = next((at for at, row in enumerate(rows) if row.figures), len(rows))
    ends = sorted(row.right for row in rows[first:] if row.text)
    edge = ends[int(len(ends) * _MOSTLY)] if ends else 0.0
    column = [row for row in rows[first:] if row.figures and row.left > edge]
    named = any(_PAGES.search(row.whole) for row in rows if len(row.whole) <= _HEAD)
    holds = bool(column) and (named or len(column) >= _ALIGNED)
    return [[row if holds and row.left > edge else _joined(row) for row in page] for page in pages]


def _joined(row: _Row) -> _Row:
    return row._replace(text=row.whole, figures="") if row.figures else row


def _lines(pages: Sequence[Sequence[_Row]]) -> Iterator[Line]:
    usual = _usual_size(pages)
    pitch = _usual_pitch(pages)
    place = 0
    for number, rows in enumerate(pages, 1):
        above: _Row | None = None
        small = _small_print(rows, usual)
        for at, row in enumerate(rows):
            place += 1
            if not row.text:
                yield Line(text=row.figures, place=place, starts=False, hint="margin", page=number)
                continue
            starts = place == 1 or (above is not None and _begins(above, row, pitch, usual))
            yield Line(
                text=row.text, place=place, starts=starts, hint=_hint(row, usual, small=at in small), page=number
            )
            if row.figures:
                yield Line(text=row.figures, place=place, starts=False, hint="margin", page=number)
            above = row


def _begins(above: _Row, row: _Row, pitch: float, usual: float) -> bool:
    """Whether a paragraph begins: after more space than usual, or after a sentence where all lines stand far apart."""
    if above.bottom - row.bottom > pitch * _GAP:
        return True
    return pitch > usual * _WIDE and above.text[-1] in ".?!:;"


def _usual_size(pages: Sequence[Sequence[_Row]]) -> float:
    weights: Counter[float] = Counter()
    for rows in pages:
        for row in rows:
            weights[round(row.size * 2) / 2] += len(row.text)
    return weights.most_common(1)[0][0] or 1.0


def _usual_pitch(pages: Sequence[Sequence[_Row]]) -> float:
    steps = [
        above.bottom - row.bottom
        for rows in pages
        for above, row in pairwise(rows)
        if 0 < above.bottom - row.bottom < 3 * max(row.size, 1.0)
    ]
    return sorted(steps)[len(steps) // 4] if steps else 1_000.0


def _small_print(rows: Sequence[_Row], usual: float) -> set[int]:
    """The lines in small print below the last line of the text."""
    text = [row.bottom for row in rows if row.size >= usual * _SMALL]
    lowest = min(text, default=0.0)
    return {at for at, row in enumerate(rows) if row.size < usual * _SMALL and row.top <= lowest + usual}


def _hint(row: _Row, usual: float, *, small: bool) -> Hint:
    if small:
        return "note"
    return "heading" if row.size > usual * _LARGE else "text"
