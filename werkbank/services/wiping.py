"""Wipe a message for good: what will go, and the going."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain import brief as briefing
from werkbank.domain import ids
from werkbank.domain.errors import NotFound, UsageError
from werkbank.domain.markings import sealed
from werkbank.services.derived import rank_items
from werkbank.services.rebuilding import NO_WORDS
from werkbank.services.remembering import keep_in_step
from werkbank.storage import wiping as storage
from werkbank.storage.reads import briefs as brief_reads

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from werkbank.domain.brief import Brief
    from werkbank.domain.markings import Marking
    from werkbank.storage.database import Doing, Reading

_MESSAGE: Final = """
    SELECT m.sha, m.marking, coalesce((SELECT b.size FROM blob b WHERE b.sha = m.sha), 0)
    FROM message m WHERE m.id = :id
"""
_ITEMS: Final = "SELECT id, marking FROM item WHERE message_id = :id ORDER BY id"
_ON: Final = "SELECT message_id FROM item WHERE id = :id"
_BRIEFS: Final = "SELECT id FROM brief ORDER BY id"
_TAKEN: Final = """
    SELECT question_id, place, taken_from FROM question_part WHERE taken_from <> '' ORDER BY question_id, place
"""
_EXPORTS: Final = "SELECT count(DISTINCT e.id) FROM export_log e WHERE e.refs LIKE :ref"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wiped:
    """What goes, or went, with a message. What ``remains_*`` counts is not reached: the officer must see to it."""

    message: str
    items: tuple[str, ...]
    notes: int
    questions: int
    size: int
    """Bytes of the original; 0 when they were gone already, or never kept."""
    briefs: tuple[str, ...]
    """Frozen briefs in which its lines are masked; files made of them outside are not reached."""
    deeds: int
    """Deeds that can no longer be undone."""
    remains_exports: int
    """Times that one of its items left the house in a brief."""
    remains_backups: int
    """Copies of the archive in the folder of copies, from before."""
    remains_taken: tuple[str, ...]
    """Parts of other questions (``v3.2``) in whose answers words of it were taken over."""
    done: bool = False
    thorough: bool = False
    """Done, and nothing is left in the database files; ``False`` when another program kept the last step from being
    done: ``doctor --repair`` does it later."""


class _Plan(NamedTuple):
    number: int
    sha: str
    shut: bool
    items: tuple[int, ...]
    rows: dict[str, list[int]]
    deeds: list[int]
    masked: dict[int, Brief]
    told: Wiped


def plan(inside: Reading | Doing, ref: str, backups: int) -> _Plan:
    """What wiping would do. Raises ``NotFound`` and ``UsageError``."""
    number = _message(inside, ref)
    found = inside.query(_MESSAGE, {"id": number})
    if not found:
        raise NotFound("message", ref)
    sha, own, size = found[0]
    on_it = inside.query(_ITEMS, {"id": number})
    markings: list[Marking] = [row[1] for row in on_it] or [own]
    rows = storage.rows_of(inside.connection, number, [row[0] for row in on_it])
    items = tuple(rows["item"])
    deeds = storage.deeds_of(inside.connection, rows)
    masked = dict(_masked(inside, items))
    codes = {row.id: row.code for row in brief_reads.briefs(inside.query, None)}
    told = Wiped(
        message=ids.show("message", number), items=tuple(ids.show("item", row[0]) for row in on_it),
        notes=len(rows["note"]), questions=len(rows["question"]), size=size, deeds=len(deeds),
        briefs=tuple(codes[brief] for brief in masked), remains_exports=_exports(inside, items),
        remains_backups=backups, remains_taken=_taken(inside, number, rows),
    )  # fmt: skip
    return _Plan(number, sha, any(sealed(one) for one in markings), items, rows, deeds, masked, told)


def carry_out(doing: Doing, found: _Plan) -> Wiped:
    """Destroy it, within one transaction; the deed that stays holds only ids."""
    connection = doing.connection
    doing.archive.seal([found.number])
    doing.archive.wipe_bytes([found.sha])
    if not found.shut:
        doing.archive.unseal(found.number, NO_WORDS)
    storage.blank_words(connection, found.rows)
    storage.blank_images(connection, found.rows, found.deeds)
    for number, brief in found.masked.items():
        lines = briefing.to_json(brief)
        storage.replace_lines(connection, number, lines, hashlib.sha256(lines.encode()).hexdigest())
    storage.log(doing, {"message": found.told.message, "items": list(found.told.items)})
    rank_items(doing, found.items)
    keep_in_step(doing, found.rows["question_part"], found.rows["commitment"])
    storage.merge_index(connection)
    return replace(found.told, done=True)


def _message(inside: Reading | Doing, ref: str) -> int:
    """The message that an id of a message or of an item on it means."""
    named = ids.parse(ref)
    if named is None or named.kind not in ("message", "item"):
        raise UsageError("message", ref)
    if named.kind == "message":
        return named.number
    found = inside.query(_ON, {"id": named.number})
    if not found:
        raise NotFound("item", ref)
    return int(found[0][0])


def _masked(inside: Reading | Doing, items: Sequence[int]) -> Iterator[tuple[int, Brief]]:
    """The frozen briefs that say anything of these items, without their words."""
    hidden: Mapping[int, Marking] = dict.fromkeys(items, "state-secret")
    for (number,) in inside.query(_BRIEFS):
        brief = briefing.from_json(brief_reads.lines_of(inside.query, number))
        masked = briefing.mask(brief, hidden)
        if masked != brief:
            yield number, masked


def _taken(inside: Reading | Doing, message: int, rows: Mapping[str, Sequence[int]]) -> tuple[str, ...]:
    """The parts elsewhere whose answers name this message, or what was made of it, as where they came from."""
    questions = set(rows["question"])
    sources = {ids.show("message", message), *(ids.show("commitment", one) for one in rows["commitment"])}
    found = []
    for question, place, taken_from in inside.query(_TAKEN):
        names = taken_from.split(", ")
        of = {ref.number for one in names if (ref := ids.parse(one.partition(".")[0])) and ref.kind == "question"}
        if question not in questions and (sources.intersection(names) or of & questions):
            found.append(f"{ids.show('question', question)}.{place}")
    return tuple(found)


def _exports(inside: Reading | Doing, items: Sequence[int]) -> int:
    """In how many exports the most exported of these items was; other items share those exports more often than not."""
    return max(
        (int(inside.query(_EXPORTS, {"ref": f'%"{ids.show("item", item)}"%'})[0][0]) for item in items), default=0
    )
