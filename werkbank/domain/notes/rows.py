"""A table of a TOML file read field by field: what is missing, unknown or of the wrong kind is noted, never raised."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypeVar

from werkbank.domain.errors import NoteReason, TermRefused
from werkbank.domain.harmless import harmless_line
from werkbank.domain.notes.types import Problem
from werkbank.domain.terms.length import Length, parse_length
from werkbank.domain.terms.texts import Texts

LONGEST_NAME: Final = 200
"""Characters of a name or heading."""
MOST_ROWS: Final = 500
_ID: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
CODE: Final = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,15}")
_SHOWN: Final = 60
_VERSIONED: Final = frozenset({"type", "checklist"})
"""Rows that are called by their version too."""
_NO_LENGTH: Final = Length(1, "d")
_MISSING: Final = object()

Choice = TypeVar("Choice", bound=str)
Part = TypeVar("Part")


class Row:
    """One table, and the problems found in it; ``place`` says where in the row of the file this table stands."""

    def __init__(
        self, name: str, table: Mapping[str, Any], place: str = "", problems: list[Problem] | None = None
    ) -> None:
        self.name, self.table, self.place = name, table, place
        self.problems: list[Problem] = [] if problems is None else problems
        self._asked: set[str] = set()

    def refuse(self, key: str, reason: NoteReason, subject: object = "") -> None:
        """Note a problem."""
        place = " ".join(one for one in (self.place, key) if one)
        self.problems.append(Problem(self.name, place, reason, str(subject)[:_SHOWN]))

    def done(self) -> None:
        """Every key that nobody asked for is unknown."""
        for key in self.table:
            if key not in self._asked:
                self.refuse(key, "unknown-key", key)

    def _value(self, key: str, default: object = _MISSING) -> Any:
        self._asked.add(key)
        found = self.table.get(key, default)
        if found is _MISSING:
            self.refuse(key, "missing", key)
        return found

    def line(self, key: str, *, needed: bool = True) -> str:
        """One line of text; empty when it is not there and not needed."""
        found = self._value(key, _MISSING if needed else "")
        if found is _MISSING:
            return ""
        return self._text(key, found, needed)

    def _text(self, key: str, found: object, needed: bool = True) -> str:
        if not isinstance(found, str):
            self.refuse(key, "shape", key)
        elif len(found) > LONGEST_NAME or harmless_line(found, LONGEST_NAME) != found or (needed and not found.strip()):
            self.refuse(key, "text", found)
        else:
            return found
        return ""

    def texts(self, key: str, *, needed: bool = True) -> Texts:
        """The same in both languages; the English may be left out and is then the Dutch.

        What is not needed may be left out as a whole, and is then empty.
        """
        if not needed and key not in self.table:
            self._asked.add(key)
            return Texts("", "")
        return self._texts(key, self._value(key))

    def _texts(self, key: str, found: object) -> Texts:
        if found is _MISSING:
            return Texts("", "")
        if not isinstance(found, Mapping) or "nl" not in found or not set(found) <= {"nl", "en"}:
            self.refuse(key, "shape", key)
            return Texts("", "")
        dutch = self._text(key, found["nl"])
        return Texts(dutch, self._text(key, found["en"]) if "en" in found else dutch)

    def headings(self, key: str) -> tuple[Texts, ...]:
        """A list of texts; none when it is not there."""
        return tuple(self._texts(key, one) for one in self.list_of(key, needed=False))

    def _matching(self, key: str, form: re.Pattern[str]) -> str:
        found = self._value(key)
        if found is _MISSING:
            return ""
        if not isinstance(found, str) or not form.fullmatch(found):
            self.refuse(key, "id", found)
            return ""
        return found

    def id(self, key: str) -> str:
        """Small letters, digits and hyphens, at most 40."""
        return self._matching(key, _ID)

    def code(self, key: str) -> str:
        """A letter, then letters, digits and hyphens, at most 16."""
        return self._matching(key, CODE)

    def whole(self, key: str, default: int | None = None) -> int:
        """A whole number."""
        found = self._value(key, _MISSING if default is None else default)
        if isinstance(found, int) and not isinstance(found, bool):
            return found
        if found is not _MISSING:
            self.refuse(key, "shape", key)
        return 1

    def flag(self, key: str) -> bool:
        """True or false; false when it is not there."""
        found = self._value(key, False)
        if not isinstance(found, bool):
            self.refuse(key, "shape", key)
        return found is True

    def choice(self, key: str, choices: tuple[Choice, ...], default: Choice | None = None) -> Choice:
        """One of a few codes."""
        found = self._value(key, _MISSING if default is None else default)
        for one in choices:
            if one == found:
                return one
        if found is not _MISSING:
            self.refuse(key, "choice", found)
        return choices[0]

    def length(self, key: str) -> Length:
        """A length of time, as terms write it: ``14d``."""
        found = self.line(key)
        try:
            return parse_length(found) if found else _NO_LENGTH
        except TermRefused:
            self.refuse(key, "gate", found)
            return _NO_LENGTH

    def list_of(self, key: str, *, needed: bool) -> list[Any]:
        """A list that is not too long; empty when it is none."""
        found = self._value(key, _MISSING if needed else [])
        if found is _MISSING:
            return []
        if not isinstance(found, list):
            self.refuse(key, "shape", key)
            return []
        if len(found) > MOST_ROWS:
            self.refuse(key, "many", MOST_ROWS)
            return []
        return found

    def each(self, key: str, make: Callable[[Row], Part], *, needed: bool = True) -> tuple[Part, ...]:
        """A list of tables, each made into a part."""
        made: list[Part] = []
        for number, one in enumerate(self.list_of(key, needed=needed), 1):
            if not isinstance(one, Mapping):
                self.refuse(f"{key} {number}", "shape", key)
                continue
            part = Row(self.name, one, f"{key} {_called(one, 'id', number)}", self.problems)
            made.append(make(part))
            part.done()
        return tuple(made)


def _called(table: Mapping[str, Any], key: str, number: int) -> str:
    """What a table calls itself; its number when it says nothing that can be shown."""
    name = table.get(key)
    return harmless_line(name, _SHOWN) if isinstance(name, str) and name.strip() else str(number)


def rows_of(top: Row, key: str, name: str) -> Iterator[Row]:
    """The rows of a file under a key, each with problems of its own, called by what stands under ``name``."""
    for number, one in enumerate(top.list_of(key, needed=False), 1):
        if isinstance(one, Mapping):
            version = one.get("version", 1) if key in _VERSIONED else ""
            shown = f" {version}" if isinstance(version, int) else ""
            yield Row(f"{_called(one, name, number)}{shown}", one)
        else:
            top.refuse(f"{key} {number}", "shape", key)
