"""How secret it is where an answer was taken from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from werkbank.storage.reads.ranks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from werkbank.storage.reads import Query

MESSAGES: Final = """
    SELECT m.id, m.marking, coalesce(i.marking, '') FROM message m LEFT JOIN item i ON i.message_id = m.id
    WHERE m.id IN (%s) ORDER BY m.id, i.id
"""
QUESTIONS: Final = """
    SELECT q.id, q.marking, coalesce(i.marking, '') FROM question q LEFT JOIN item i ON i.id = q.item_id
    WHERE q.id IN (%s) ORDER BY q.id
"""
COMMITMENTS: Final = """
    SELECT c.id, c.marking, coalesce(q.marking, ''), coalesce(i.marking, '')
    FROM commitment c LEFT JOIN question q ON q.id = c.question_id LEFT JOIN item i ON i.id = q.item_id
    WHERE c.id IN (%s) ORDER BY c.id
"""
_TEXTS: Final = {"m": MESSAGES, "v": QUESTIONS, "t": COMMITMENTS}
_REF: Final = re.compile(r"([mvt])([1-9][0-9]{0,17})(?:\.[0-9]{1,4})?")


def markings(query: Query, refs: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """All markings on what these ids (``m9``, ``v3.2``, ``t12``) stand for; what is unmarked or not there is left out.

    A commitment has those of the question it was made in too.
    """
    wanted = {ref: found for ref in refs if (found := _REF.fullmatch(ref))}
    made: dict[tuple[str, int], list[str]] = {}
    for letter, text in _TEXTS.items():
        numbers = dict.fromkeys(int(found[2]) for found in wanted.values() if found[1] == letter)
        for number, *said in in_chunks(query, text, numbers):
            made.setdefault((letter, number), []).extend(one for one in said if one)
    known = {ref: made.get((found[1], int(found[2])), ()) for ref, found in wanted.items()}
    return {ref: tuple(dict.fromkeys(said)) for ref, said in known.items() if said}
