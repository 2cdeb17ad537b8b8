"""What was read or pasted and changed, and not kept yet: there again when she comes back to it, also after a restart.

It stands beside the archive with other working copies (``unkept``), never in it. What a marking keeps off the screen is
not written down there either.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from werkbank.domain.markings import hidden
from werkbank.importers.questions.as_message import as_message
from werkbank.services.preparing import prepare
from werkbank.services.questions.written_out import read_back, written_out
from werkbank.services.unkept import UnkeptCopy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.questions import QuestionDocument
    from werkbank.services.unkept import Unkept


class UnsavedRead(NamedTuple):
    """``source`` is the file or id that it was read from; empty for what was pasted, and then ``text`` is that."""

    source: str
    text: str = ""
    changes: int = 0
    at: int = 0
    """Which of the documents was in sight."""
    manager: str = ""
    checklist: str = ""
    kept: tuple[bool, ...] = ()
    """Of each document whether it was to be kept."""
    documents: tuple[QuestionDocument, ...] = ()
    """None for a page that was not read yet."""
    instead: str = ""
    """The attachment that could not be read, in whose place ``text`` stands."""
    beside: str = ""
    """Of a page that was not read yet: the file or id which has that attachment."""


class Unsaved:
    """Puts by and takes back, by source; the last one that was put by comes last."""

    def __init__(self, unkept: Unkept) -> None:
        self._unkept = unkept

    def all(self) -> tuple[UnsavedRead, ...]:
        """Everything that was put by. What cannot be read any more is passed over."""
        found = (_taken(source, one.text) for source, one in self._unkept.all("questions").items())
        return tuple(one for one in found if one is not None)

    def of(self, source: str) -> UnsavedRead | None:
        """That of one source."""
        return next((one for one in self.all() if one.source == source), None)

    def put(self, read: UnsavedRead) -> None:
        """This, instead of what there was of the same source. Raises ``CannotWrite``."""
        if read.text and hidden(prepare(as_message(read.text.encode("utf-8", "replace"), "")).marking):
            self.forget([read.source])
            return
        text = json.dumps({name: written_out(one) for name, one in read._asdict().items()}, ensure_ascii=False)
        if self._unkept.all("questions").get(read.source) != UnkeptCopy(0, text):
            self.forget([read.source])  # so that it comes last
            self._unkept.put("questions", {read.source: UnkeptCopy(0, text)}, ())

    def forget(self, sources: Sequence[str]) -> None:
        """Kept, or let go of. Raises ``CannotWrite``."""
        if self._unkept.all("questions").keys() & set(sources):
            self._unkept.put("questions", {}, sources)


def _taken(source: str, text: str) -> UnsavedRead | None:
    try:
        found = json.loads(text)
        return UnsavedRead(
            source=source, text=str(found["text"]), changes=int(found["changes"]), at=int(found["at"]),
            manager=str(found["manager"]), checklist=str(found["checklist"]), kept=tuple(map(bool, found["kept"])),
            documents=tuple(map(read_back, found["documents"])),
            instead=str(found.get("instead", "")), beside=str(found.get("beside", "")),
        )  # fmt: skip
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
