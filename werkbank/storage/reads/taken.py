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
COMMITMENTS: Final = "SELECT id, marking, '' FROM commitment WHERE id IN (%s) ORDER BY id"
_TEXTS: Final = {"m": MESSAGES, "v": QUESTIONS, "t": COMMITMENTS}
_REF: Final = re.compile(r"([mvt])([1-9][0-9]{0,17})")


def markings(query: Query, refs: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """All markings on what these ids (``m9``, ``v3``, ``t12``) stand for; what is unmarked or not there is left out."""
    numbers: dict[str, list[int]] = {}
    for ref in dict.fromkeys(refs):
        if found := _REF.fullmatch(ref):
            numbers.setdefault(found[1], []).append(int(found[2]))
    made: dict[str, list[str]] = {}
    for letter, some in numbers.items():
        for number, *said in in_chunks(query, _TEXTS[letter], some):
            made.setdefault(f"{letter}{number}", []).extend(one for one in said if one)
    return {ref: tuple(dict.fromkeys(said)) for ref, said in made.items() if said}
