"""Plain text for the body of a mail: at most 80 columns, read from top to bottom, also aloud."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import accumulate, takewhile
from typing import Final

from werkbank.exporters.page import Block, Entry, Page

WIDTH: Final = 80
INDENT: Final = 5
"""Room for a number of three digits."""
BETWEEN: Final = " · "
_FIRST_COMBINING: Final = "\u0300"


def render(page: Page) -> str:
    """The page; the first line may serve as the subject of the mail."""
    rows = [page.subject] if width(page.subject) <= WIDTH else [*wrapped(page.subject)]
    if page.notice:
        rows += ["", *wrapped(page.notice)]
    # The subject has named manager and code already.
    labelled = page.facts[2:]
    room = max(len(label) for label, _ in labelled) + 2
    rows.append("")
    for label, value in labelled:
        rows += wrapped(value, f"{label}:".ljust(room), " " * room)
    if page.answering:
        rows.append("")
        for sentence in page.answering:
            rows += wrapped(sentence)
    for block in page.blocks:
        rows += ["", *_block(block, page.answers)]
    rows += ["", *(row for sentence in page.footer for row in wrapped(sentence))]
    return "\n".join(rows) + "\n"


def _block(block: Block, answers: Iterable[str]) -> Iterator[str]:
    if block.heading:
        yield from wrapped(block.heading.upper())
    hint = " ".join(f"[{answer}]" for answer in answers)
    for place, entry in enumerate(block.entries):
        if block.style == "asks":
            if place:
                yield ""
            yield from _ask(entry, hint)
        elif block.style == "note":
            yield from wrapped(entry.text)
        else:
            lead = f"{entry.number:>3}  " if entry.number else "  -  "
            yield from wrapped(BETWEEN.join((entry.text, *entry.facts)), lead, " " * INDENT)


def _ask(entry: Entry, hint: str) -> Iterator[str]:
    """Number and text, each labelled sentence, then the facts with the answers at the right edge."""
    margin = " " * INDENT
    yield from wrapped(entry.text, f"{entry.number:>3}  ", margin)
    for label, text in entry.details:
        yield from wrapped(f"{label}: {text}", margin, margin)
    facts = list(wrapped(BETWEEN.join(entry.facts), margin, margin)) or [margin]
    *most, last = facts
    yield from most
    if width(last) + 2 + width(hint) <= WIDTH:
        yield last + " " * (WIDTH - width(last) - width(hint)) + hint
    else:
        yield last
        yield " " * (WIDTH - width(hint)) + hint


def wrapped(text: str, first: str = "", rest: str = "") -> Iterator[str]:
    """The text on rows of at most 80 columns, broken between words, or within a word that is longer than a row."""
    row, used = first, False
    for word in _pieces(text, WIDTH - max(width(first), width(rest))):
        if used and width(row) + 1 + width(word) > WIDTH:
            yield row.rstrip()
            row, used = rest, False
        row += f" {word}" if used else word
        used = True
    if used or first.strip():
        yield row.rstrip()


def _pieces(text: str, room: int) -> Iterator[str]:
    for word in text.split():
        while width(word) > room:
            cut = _fits(word, room)
            yield word[:cut]
            word = word[cut:]  # noqa: PLW2901 (what is left of the word)
        yield word


def _fits(word: str, room: int) -> int:
    """How many characters of a word that is too wide fit in the room; at least one."""
    widths = accumulate(map(width, word))
    return max(1, sum(1 for _ in takewhile(lambda taken: taken <= room, widths)))


def width(text: str) -> int:
    """Columns on a terminal: East Asian wide characters and emoji take two, combining marks none."""
    if text.isascii() or max(text) < _FIRST_COMBINING:
        return len(text)
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )
