"""In words and columns: whom there is to remind and of what, and why not."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from werkbank.lang.days import day
from werkbank.lang.items import pointer
from werkbank.settings import expanded
from werkbank.tui.text import cut, cut_at_word, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.note_views import NoteLine
    from werkbank.domain.notes.types import Level
    from werkbank.lang import Words
    from werkbank.services.notes.owing import AuthorDue
    from werkbank.services.notes.reminding import Skipped
    from werkbank.services.questions.owing import DeliveryDue, PromiseDue
    from werkbank.tui.context import Context
    from werkbank.tui.text import Piece

REMINDED: Final = "R"
"""Beside what somebody was reminded of, where there is no column for the day: the key that does so."""
_NAME: Final = 20
_PROMISE: Final = 30
"""Columns for what kind of promise it is, and for when."""
_TITLE: Final = 40
"""Columns of a title within a sentence."""
_NOT_IN_A_NAME: Final = re.compile(r"[^a-z0-9]+")


def author_pieces(one: AuthorDue, width: int, wide: int, context: Context) -> list[Piece]:
    """Who, what is to be done with how many notes, and which those are; of who is away that first of all.

    ``wide``: columns for what is to be done, the same on every row.
    """
    words, ink = context.words, context.ink
    said = words.reminders
    name = cut(plain(one.name), _NAME)
    counted = cut(levels(words, one.levels), wide)
    away = "" if one.away is None else said.away_short(day(one.away, words.names, context.today))
    left = width - _NAME - cell_len(counted) - 4
    told = away or ", ".join(plain(title) or said.marked for title in one.titles)
    return [
        (f"{name}  ", ink.plain),
        (counted, ink.plain),
        (f"  {cut_at_word(told, left)}" if left > 0 else "", ink.tight if away else ink.muted),
    ]


def debtor_pieces(one: DeliveryDue, width: int, context: Context) -> list[Piece]:
    """Who, how much that one was to deliver by today, and for which questions."""
    ink, said = context.ink, context.words.preparation.owing
    count = said.to_deliver(one.things, one.late)
    left = width - _NAME - cell_len(count) - 4
    return [
        (f"{cut(plain(one.name), _NAME)}  ", ink.plain),
        (count, ink.late if one.late else ink.plain),
        (f"  {cut_at_word(', '.join(one.questions), left)}" if left > 0 else "", ink.muted),
    ]


def promise_pieces(one: PromiseDue, width: int, context: Context) -> list[Piece]:
    """What kind it is, since when it is due, what was promised and in the answer to which question."""
    words, ink = context.words, context.ink
    late = one.due < context.today
    tail = f"  {one.question}" if one.question else ""
    front = f"{words.memory.kinds[one.kind]}, {day(one.due, words.names, context.today)}"
    front = cut(f"{front} {words.memory.late}" if late else front, _PROMISE)
    name = pointer(words, one.marking, one.ref) if one.hidden else " ".join(plain(one.text).split())
    room = max(1, width - _PROMISE - cell_len(tail) - 2)
    return [
        (f"{front}  ", ink.late if late else ink.plain),
        (cut(cut_at_word(name, room), room), ink.muted if one.hidden else ink.plain),
        (tail, ink.muted),
    ]


def levels(words: Words, found: Sequence[tuple[Level, int]]) -> str:
    """``1 bellen, 2 navragen``."""
    return ", ".join(f"{count} {words.reminders.levels[level]}" for level, count in found)


def title(words: Words, one: NoteLine) -> str:
    """What a note is called within a sentence; a pointer for a hidden one."""
    if one.hidden:
        return pointer(words, one.marking, one.item)
    return cut_at_word(plain(one.title), _TITLE) or words.names.no_subject


def not_reminded(context: Context, skipped: Sequence[Skipped]) -> str:
    """Why nobody is to be reminded of the first of these notes, and how many more there are; empty for none."""
    if not skipped:
        return ""
    words, first, rest = context.words, skipped[0], len(skipped) - 1
    until = "" if first.until is None else day(first.until, words.names, context.today)
    told = words.reminders.why_not[first.why](title(words, first.line), until)
    return f"{told} · {words.reminders.more_skipped(rest)}" if rest else told


def in_file_name(name: str) -> str:
    """A name as part of the name of a file: small letters, digits and dashes, nothing else."""
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return _NOT_IN_A_NAME.sub("-", bare)[:40].strip("-")


def mail_file(text: str, folder: Path, name: str) -> Path:
    """The file that is meant: without a name in it the usual one, and always a mail (``.eml``)."""
    typed = text.strip()
    if not typed:
        return folder / name
    if typed.endswith("/") or os.path.isdir(expanded(typed)):  # noqa: PTH112 - never raises, whatever is typed
        return Path(typed) / name
    path = Path(typed)
    return path if path.suffix.lower() == ".eml" else path.with_name(f"{path.name}.eml")
