"""Keep the memory in step: of every answered part and every commitment the words it is found by, unless sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.domain.likeness.words import folded
from werkbank.domain.markings import heavier, sealed
from werkbank.storage.reads import memory as reads
from werkbank.storage.reads.memory import MemoryRow
from werkbank.storage.reads.ranks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from typing import Any

    from werkbank.domain.markings import Marking
    from werkbank.storage.database import Doing
    from werkbank.storage.reads import Query

_CHUNK: Final = 500


def number_of_part(part: int) -> int:
    """The row of the memory that a part has."""
    return part * 2


def number_of_commitment(commitment: int) -> int:
    """The row of the memory that a commitment has."""
    return commitment * 2 + 1


def marking_in(marks: str) -> Marking:
    """The heaviest of marks joined by commas."""
    found: Marking = ""
    codes: Iterable[Any] = marks.split(",")
    for one in codes:
        found = heavier(found, one)
    return found


def remember(doing: Doing) -> None:
    """Bring the memory up to date with what a deed touched."""
    touched = doing.journal.touched
    if not touched.keys() & {"question_part", "commitment", "question", "item"}:
        return
    questions = set(touched.get("question", ()))
    questions |= {row[0] for row in in_chunks(doing.query, reads.QUESTIONS_OF, sorted(touched.get("item", ())))}
    parts, commitments = set(touched.get("question_part", ())), set(touched.get("commitment", ()))
    parts |= {row[0] for row in in_chunks(doing.query, reads.PARTS_OF, sorted(questions))}
    commitments |= {row[0] for row in in_chunks(doing.query, reads.COMMITTED_IN, sorted(questions))}
    keep_in_step(doing, parts, commitments)


def keep_in_step(doing: Doing, parts: Collection[int], commitments: Collection[int]) -> None:
    """Make the rows of these anew, with their index; a row that is not to be there goes."""
    numbers = sorted({*map(number_of_part, parts), *map(number_of_commitment, commitments)})
    if not numbers:
        return
    old = reads.kept(doing.query, numbers)
    new = {row.id: row for row in rows(doing.query, sorted(parts), sorted(commitments))}
    gone = [row._asdict() for number, row in old.items() if new.get(number) != row]
    come = [row._asdict() for number, row in new.items() if old.get(number) != row]
    doing.derive(reads.UNINDEX, gone)
    doing.derive(reads.FORGET, [{"id": row["id"]} for row in gone])
    doing.derive(reads.KEEP, come)
    doing.derive(reads.INDEX, come)


def rows(query: Query, parts: Iterable[int], commitments: Iterable[int]) -> Iterator[MemoryRow]:
    """What the memory keeps of these: of a part without an answer, and of what is sealed, nothing."""
    for one in reads.part_words(query, list(parts)):
        if (one.core or one.answer) and not sealed(marking_in(one.marks)):
            asked = folded(f"{one.text}\n{one.title}\n{one.reference}")
            said = folded(f"{one.core}\n{one.answer}")
            if asked or said:
                yield MemoryRow(number_of_part(one.part_id), asked, said)
    for made in reads.commitment_words(query, list(commitments)):
        if not sealed(marking_in(made.marks)):
            asked = folded(f"{made.text}\n{made.reference}\n{made.occasion}\n{made.theme}")
            said = folded(made.remark)
            if asked or said:
                yield MemoryRow(number_of_commitment(made.commitment_id), asked, said)


def remember_everything(doing: Doing) -> int:
    """Fill an empty memory; how many rows. The index is made by whoever empties it (``storage.rebuilding``)."""
    count = 0
    parts = [row[0] for row in doing.query(reads.EVERY_PART)]
    commitments = [row[0] for row in doing.query(reads.EVERY_COMMITMENT)]
    for some_parts, some in (*_pieces(parts, first=True), *_pieces(commitments, first=False)):
        made = [row._asdict() for row in rows(doing.query, some_parts, some)]
        doing.derive(reads.KEEP, made)
        count += len(made)
    return count


def _pieces(numbers: list[int], *, first: bool) -> Iterator[tuple[list[int], list[int]]]:
    for start in range(0, len(numbers), _CHUNK):
        piece = numbers[start : start + _CHUNK]
        yield (piece, []) if first else ([], piece)
