"""Working copies of types and checklists, and lists of questions as they were read, that are not kept yet: there again
when she starts the next time.

They stand in a file beside the archive (``NAME.unkept.json``, 0600), not in it: nothing runs on them, and no deed or
undo is about them. A copy in it says on which version it was begun, so keeping it later is refused when another one
counts by then, as it is within a session.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, get_args

from werkbank.services.whole_file import writing

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from werkbank.services.doors import Doors

Shelf = Literal["types", "checklists", "questions"]
_SHAPE: Final = 1
"""The number of the shape of the file."""


class UnkeptCopy(NamedTuple):
    """A working copy. ``base`` is the version it was begun from, 0 for something new."""

    base: int
    text: str
    """As TOML."""
    unread: str = ""
    """What came out of an editor and could not be read."""


def beside(archive: Path) -> Path:
    """The file that belongs to an archive."""
    return archive.with_name(f"{archive.name}.unkept.json")


class Unkept:
    """The file."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def all(self, shelf: Shelf) -> dict[str, UnkeptCopy]:
        """By code what was not kept. A file that is not there, or not ours, holds nothing."""
        found: dict[str, UnkeptCopy] = {}
        for code, one in _entries(self._read(), shelf).items():
            match one:
                case {"base": int(base), "text": str(text), "unread": str(unread)}:
                    found[code] = UnkeptCopy(base, text, unread)
        return found

    def put(self, shelf: Shelf, made: Mapping[str, UnkeptCopy], gone: Collection[str]) -> None:
        """These in the file, those out of it; what another program put there stays. Raises ``CannotWrite``."""
        whole = self._read()
        entries = {**_entries(whole, shelf), **{code: one._asdict() for code, one in made.items()}}
        entries = {code: one for code, one in entries.items() if code not in gone}
        whole = {**whole, "shape": _SHAPE, shelf: entries}
        path = beside(self._doors.path)
        if not any(_entries(whole, each) for each in get_args(Shelf)):
            path.unlink(missing_ok=True)
            return
        with writing(path, force=True) as file:
            file.write(json.dumps(whole, ensure_ascii=False, indent=1).encode())

    def _read(self) -> dict[str, Any]:
        try:
            found = json.loads(beside(self._doors.path).read_bytes())
        except (OSError, ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) and found.get("shape") == _SHAPE else {}


def _entries(whole: Mapping[str, Any], shelf: str) -> dict[str, Any]:
    found = whole.get(shelf)
    return found if isinstance(found, dict) else {}
