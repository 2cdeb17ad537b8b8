"""The versions of an answer, from the history: what it was after each deed that changed it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from werkbank.domain import ids
from werkbank.domain.errors import NotFound
from werkbank.domain.harmless import harmless_line
from werkbank.domain.preparation.wording import difference
from werkbank.services.questions.shaping import PartEdit, question_number
from werkbank.storage.reads import memory, moment
from werkbank.storage.reads import questions as reads

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from werkbank.domain.preparation.wording import Piece
    from werkbank.domain.question_keeping import Part
    from werkbank.services.doors import Doors
    from werkbank.services.questions.shaping import Shaping


Made = Literal["written", "changed", "taken", "again", "joined"]
_NAME: Final = 60
"""Characters of the name of who wrote a message."""


class Version(NamedTuple):
    """How an answer once was. ``number`` counts from 1, the oldest; ``changes`` is against the one before.

    ``taken_from`` is what this text was taken over from; ``made`` is how it came to be: written by hand, or changed by
    hand after it was taken over; taken over; an earlier version (``again``) once more; made of two parts.
    """

    number: int
    deed: str
    at: datetime
    text: str
    taken_from: str
    changes: tuple[Piece, ...]
    made: Made = "written"
    sources: tuple[str, ...] = ()
    """What this version was taken over from, or what was taken over before it was changed; with who wrote a message."""
    again: int = 0


class Versions:
    """Look at them, and take one back."""

    def __init__(self, doors: Doors, shaping: Shaping) -> None:
        self._doors, self._shaping = doors, shaping

    def of(self, ref: str, place: int) -> tuple[Version, ...]:
        """Of the part at a place (from 1), newest first; a change that was undone is none. Raises ``NotFound``."""
        query = self._doors.query
        found: list[Version] = []
        before = origin = ""
        for deed, at, image, args in reads.versions(query, self._part(ref, place).id):
            part = json.loads(image)
            text, taken_from = str(part.get("answer") or ""), str(part.get("taken_from") or "")
            if text == before:
                origin = taken_from
                continue
            one = Version(
                len(found) + 1, ids.show("deed", deed), moment(at), text, taken_from, difference(before, text)
            )  # fmt: skip
            found.append(self._of_whom(one, found, origin, joined=json.loads(args).get("change") == "merge"))
            before, origin = text, taken_from
        return tuple(reversed(found))

    def _of_whom(self, one: Version, earlier: Sequence[Version], origin: str, *, joined: bool) -> Version:
        """How it came to be, by what it was taken over from (before it that was ``origin``)."""
        again = next((each.number for each in earlier if (each.text, each.taken_from) == (one.text, one.taken_from)), 0)
        if joined or (again and one.text):
            return one._replace(made="joined" if joined else "again", again=0 if joined else again)
        sources = [source for source in one.taken_from.split(", ") if source]
        fresh = [source for source in sources if source not in origin.split(", ")]
        made: Made = "taken" if fresh else "changed" if sources else "written"
        return one._replace(made=made, sources=tuple(map(self._named, fresh or sources)))

    def _named(self, source: str) -> str:
        """A source by its id; a message that is open with who wrote it."""
        found = ids.parse(source)
        if found is None or found.kind != "message":
            return source
        messages = memory.earlier_messages(self._doors.query, [found.number])
        name = messages[0].from_name if messages and not messages[0].marks.strip(",") else ""
        return f"{source} ({harmless_line(name, _NAME)})" if name.strip() else source

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
