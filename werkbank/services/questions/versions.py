"""The versions of an answer, from the history: what it was after each deed that changed it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from werkbank.domain import ids
from werkbank.domain.errors import NotFound
from werkbank.domain.preparation.wording import difference
from werkbank.services.questions.shaping import PartEdit, question_number
from werkbank.storage.reads import moment
from werkbank.storage.reads import questions as reads

if TYPE_CHECKING:
    from datetime import datetime

    from werkbank.domain.preparation.wording import Piece
    from werkbank.domain.question_keeping import Part
    from werkbank.services.doors import Doors
    from werkbank.services.questions.shaping import Shaping


class Version(NamedTuple):
    """How an answer once was. ``number`` counts from 1, the oldest; ``changes`` is against the one before.

    ``taken_from`` is what this text was taken over from.
    """

    number: int
    deed: str
    at: datetime
    text: str
    taken_from: str
    changes: tuple[Piece, ...]


class Versions:
    """Look at them, and take one back."""

    def __init__(self, doors: Doors, shaping: Shaping) -> None:
        self._doors, self._shaping = doors, shaping

    def of(self, ref: str, place: int) -> tuple[Version, ...]:
        """Of the part at a place (from 1), newest first; a change that was undone is none. Raises ``NotFound``."""
        query = self._doors.query
        found: list[Version] = []
        before = ""
        for deed, at, image in reads.versions(query, self._part(ref, place).id):
            part = json.loads(image)
            text, taken_from = str(part.get("answer") or ""), str(part.get("taken_from") or "")
            if text == before:
                continue
            found.append(
                Version(
                    len(found) + 1, ids.show("deed", deed), moment(at), text, taken_from, difference(before, text)
                )
            )  # fmt: skip
            before = text
        return tuple(reversed(found))

    def take_back(self, ref: str, place: int, number: int) -> Part:
        """The answer as it was in a version, with its origin, as a new deed; raises ``NotFound``."""
        found = next((one for one in self.of(ref, place) if one.number == number), None)
        if found is None:
            raise NotFound("version", str(number))
        return self._shaping.change(ref, place, PartEdit(answer=found.text, taken_from=found.taken_from))

    def _part(self, ref: str, place: int) -> Part:
        query = self._doors.query
        number = question_number(query, ref)
        if number not in reads.kept(query, [number]):
            raise NotFound("question", ref)
        parts = reads.parts(query, [number]).get(number, [])
        if not 1 <= place <= len(parts):
            raise NotFound("part", str(place))
        return parts[place - 1]
