"""One word of a query that says what is asked by a sign or a colon: ``@kamer``, ``manager:dg-wonen``, ``termijn:<5wd``.

A reader gives how many words it took and the term: no term for what says nothing (yet), and ``None`` for what is not
for it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from werkbank.domain.errors import NotADate
from werkbank.domain.nearest import match, nearest, plain
from werkbank.domain.query.bounds import BOUNDS, OPERATOR, days_between, numbers_between
from werkbank.domain.query.parsed import Problem
from werkbank.domain.query.tree import Field, Term
from werkbank.domain.quicknames import is_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from werkbank.domain.query.lexer import Token
    from werkbank.domain.query.lexicon import Lexicon

SIGNS: Final[Mapping[str, Field]] = {"@": "from", "+": "manager", "~": "manager", "#": "theme"}
_KEYED: Final = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*):(.*)", re.DOTALL)
_ADDRESS: Final = "//"
_NUMBER: Final = re.compile(r"-?[0-9]{1,4}")
_LENGTH: Final = re.compile(
    r"(\d{1,4}) ?(wd|werkdag(?:en)?|d|dag(?:en)?|days?|w|wk|week|weken|weeks|m|maand(?:en)?|months?)", re.IGNORECASE
)
_UNITS: Final = {"d": "dagen", "m": "maanden", "w": "weken"}
_TURNED: Final = {"<": ">", ">": "<", "<=": ">=", ">=": "<=", "=": "="}
_DAYS: Final[frozenset[Field]] = frozenset({"due", "plan", "received"})
_WORDS: Final[frozenset[Field]] = frozenset({"from", "to", "theme"})
"""What is asked there may be any words."""
_IS: Final = frozenset({"bulk", "copied"})
"""What a piece is; else it is said how it came."""
_SAFE: Final = re.compile(r"[\w@.&'’+/-]+")
"""What reads the same without quotes, wherever it stands."""


class Terms:
    """Reads them; ``fail`` is told what cannot be."""

    def __init__(self, lexicon: Lexicon, day: Callable[[str, bool], date], fail: Callable[[Problem], None]) -> None:
        self._lexicon, self._day, self._fail = lexicon, day, fail

    def signed(self, token: Token) -> tuple[int, Term | None] | None:
        """A sign with a name behind it."""
        field, value = SIGNS.get(token.text[0]), token.text[1:]
        if field is None or not (not value or value[0] == '"' or is_name(value)):
            return None
        return 1, self._named(field, value, token, 1, self._lexicon.shown[field])

    def keyed(self, token: Token) -> tuple[int, Term | None] | None:
        """A word before a colon, with what it asks behind it."""
        found = _KEYED.fullmatch(token.text)
        if found is None or found[2].startswith(_ADDRESS):
            return None
        key, value, skip = plain(found[1]), found[2], found.start(2)
        field = self._lexicon.fields.get(key)
        if field is None and key in BOUNDS:
            return 1, self._dated("due", found, BOUNDS[key], token)
        if field is None:
            if value.strip('" '):
                fields, shown = self._lexicon.fields, self._lexicon.shown
                near = tuple(dict.fromkeys(shown.get(fields[one], one) for one in nearest(key, fields)))
                self._fail(Problem("field", token.start, token.start + len(found[1]), found[1], None, near))
            return 1, None
        if field in _DAYS:
            return 1, self._dated(field, found, BOUNDS.get(key, "="), token)
        if field == "points":
            return 1, self._number(found, token)
        return 1, self._named(field, value, token, skip, found[1])

    def _named(self, field: Field, value: str, token: Token, skip: int, key: str) -> Term | None:
        """A name or a code behind a word or sign; quotes around it say that it is no code."""
        said = value.strip('"').strip()
        if not plain(said):
            return None
        labels = self._lexicon.values.get(field, {})
        codes = () if field in _WORDS and value.startswith('"') else _meant(said, labels, whole=field in _WORDS)
        if codes:
            said = plain(said).replace(" ", "-") if field in _WORDS else said
            if field == "is" and not _IS.isdisjoint(codes):
                codes = tuple(_IS.intersection(codes))
            elif field == "is":
                field = "came"
            source = written(key, "", said)
            return Term(field=field, codes=frozenset(codes), source=source, start=token.start, end=token.end)
        if field in _WORDS:
            bare = not value.startswith('"') and _SAFE.fullmatch(said)
            source = f"{key}:{said}" if bare else f'{key}:"{plain(said)}"'
            return Term(field=field, says=plain(said), source=source, start=token.start, end=token.end)
        self._fail(Problem("value", token.start + skip, token.end, said, field, nearest(said, labels)))
        return None

    def _number(self, keyed: re.Match[str], token: Token) -> Term | None:
        operator, text = _bound_of(keyed[2])
        if not text:
            return None
        if not _NUMBER.fullmatch(text):
            self._fail(Problem("number", token.start + keyed.start(2), token.end, text, "points"))
            return None
        first, last = numbers_between(operator or "=", int(text))
        source = written(keyed[1], operator, text)
        return Term(field="points", first=first, last=last, source=source, start=token.start, end=token.end)

    def _dated(self, field: Field, keyed: re.Match[str], bound: str, token: Token) -> Term | None:
        operator, text = _bound_of(keyed[2])
        if not text:
            return None
        source, start, end = written(keyed[1], operator, text), token.start, token.end
        if plain(text) in self._lexicon.none and not operator:
            return Term(field=field, absent=True, source=source, start=start, end=end)
        try:
            first, last = self._between(field, text, operator or bound)
        except NotADate:
            self._fail(Problem("date", start + keyed.start(2) + len(operator), end, text, field))
            return None
        return Term(field=field, first=first, last=last, source=source, start=start, end=end)

    def _between(self, field: Field, text: str, operator: str) -> tuple[date | None, date | None]:
        """Raises ``NotADate``. A length before today is an age, and what is younger came later."""
        back, length = field == "received", _LENGTH.fullmatch(text)
        if length is None:
            return days_between(operator, self._day(text, back))
        unit = length[2].lower()
        said = f"{length[1]} {'wd' if unit.startswith(('wd', 'werk')) else _UNITS[unit[0]]}"
        return days_between(_TURNED[operator], self._day(f"{said} geleden", True)) if back else days_between(
            operator, self._day(f"over {said}", False)
        )  # fmt: skip


def _meant(said: str, labels: Mapping[str, str], *, whole: bool) -> tuple[str, ...]:
    """The codes of what may be meant; ``whole`` for where any words may stand as well."""
    if whole:
        wanted = plain(said)
        return tuple(code for label, code in labels.items() if plain(label) == wanted)
    return tuple(labels[label] for label in match(said, labels))


def _bound_of(value: str) -> tuple[str, str]:
    """The sign before it, and what it bounds."""
    found = OPERATOR.fullmatch(value)
    return ("", "") if found is None else (found[1] or "", found[2].replace('"', " ").strip())


def written(key: str, operator: str, said: str) -> str:
    """As it reads the same wherever it stands."""
    kept = plain(said) if '"' in said else said
    if not _SAFE.fullmatch(kept):
        kept = f'"{kept}"'
    return f"{key}:{operator}{kept}"
