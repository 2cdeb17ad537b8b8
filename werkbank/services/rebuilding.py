"""Make all derived tables anew: words from the original bytes, conversations, places, lines of briefs, the memory, what
was decided before, and the indexes.

Words are made for every message that no marking seals, a withdrawn one too: undoing an import leaves its words and its
place in a conversation as well, so doing it again needs nothing. A message whose bytes were wiped has empty words, so
nothing looks for its bytes; what still ties it to a conversation is its own Message-ID, as for a refused one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from werkbank.domain.intake import Address
from werkbank.domain.markings import level, sealed
from werkbank.domain.prepared import Reading
from werkbank.services.conversing import converse
from werkbank.services.derived import date_of, rank_everything, refresh
from werkbank.services.learning import learn_everything
from werkbank.services.preparing import reading_of
from werkbank.services.remembering import remember_everything
from werkbank.services.rereading import Known, reread
from werkbank.storage import rebuilding as storage
from werkbank.storage.reads import lists

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from werkbank.storage.database import Doing
    from werkbank.storage.rebuilding import Original

NO_WORDS = Reading(
    subject="", sender=Address(name="", addr=""), to=(), cc=(), attachments=(), sort="", weight="", body=""
)
"""Of a message whose bytes are gone."""
_BRIEFS = "SELECT id FROM brief ORDER BY id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuilt:
    """What was made anew."""

    messages: int
    readings: int
    without_bytes: int
    """Messages that could not be read again: wiped, or damaged. Refused ones never had bytes and do not count."""
    ranks: int
    briefs: int


def rebuild(doing: Doing, today: date) -> Rebuilt:
    """Forget and make anew; ``today`` holds when no day was kept for the places."""
    stored = lists.rank_day(doing.query)
    storage.forget(doing.connection)
    messages = readings = lost = 0
    for chunk in storage.originals(doing.connection):
        words, gone = _read_again(doing, chunk)
        storage.keep_words(doing.connection, words)
        messages, readings, lost = messages + len(chunk), readings + len(words), lost + gone
    remember_everything(doing)
    storage.index(doing.connection)
    briefs = [row[0] for row in doing.query(_BRIEFS)]
    ranks = rank_everything(doing, date_of(stored) if stored else today)
    learn_everything(doing)
    _keep_lines(doing, briefs)
    return Rebuilt(messages=messages, readings=readings, without_bytes=lost, ranks=ranks, briefs=len(briefs))


def shut(original: Original) -> bool:
    """Does a marking seal this message: one on its items, or its own when there are none?"""
    markings = original.on_items if original.on_items is not None else (original.marking,)
    return any(sealed(marking) for marking in markings)


def _read_again(doing: Doing, chunk: Sequence[Original]) -> tuple[list[tuple[int, Reading]], int]:
    """Words and conversations of these messages; and how many have no bytes that should."""
    words: list[tuple[int, Reading]] = []
    keys: list[tuple[str, ...]] = []
    gone = 0
    for one in chunk:
        refused = level(one.marking) == "refused"
        raw = None if refused else storage.original_bytes(doing.connection, one.sha)
        if raw is None:
            gone += not refused
            keys.append((one.message_id,) if one.message_id else ())
            reading = NO_WORDS
        else:
            message = reread(raw, Known(one.kind, one.path, one.part, one.message_id, one.date))
            keys.append(message.thread)
            reading = reading_of(message)
        if not refused and not shut(one):
            words.append((one.number, reading))
    converse(doing, [one.number for one in chunk], keys)
    return words, gone


def _keep_lines(doing: Doing, briefs: Sequence[int]) -> None:
    """Which items stood in each brief: ``refresh`` follows what the journal says was touched."""
    doing.journal.touched.clear()
    doing.journal.touched["brief"] = dict.fromkeys(briefs, "")
    refresh(doing)
    doing.journal.touched.clear()
