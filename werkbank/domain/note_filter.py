r"""What is typed to narrow the list of notes: ``te laat @jansen type:KBR uiterlijk vrijdag woningen``.

A word that begins with a sign says whose (``@`` the author, ``+`` or ``~`` the manager, ``#`` the theme), as in the
quick line; so does ``auteur:``, ``manager:``, ``thema:`` or ``type:`` before it. How tight it is, or that it
is on hold, is said as the list says it. A date follows a word that bounds it (``uiterlijk``, ``voor``, ``vanaf``,
``na``), or a sign (``termijn:<5wd``, ``plan:>=1-12``). All else is looked for. With quotes a value has blanks in it,
and a backslash leaves a word as it is.

Of one kind any will do (``krap te laat``), of different kinds all must hold. What is still being typed at the end does
not narrow yet. Pure; what cannot be is a value (``problem``), never an exception.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from werkbank.domain.errors import NotADate, NotFound
from werkbank.domain.nearest import nearest, plain
from werkbank.domain.query.bounds import BOUNDS, IN_A_BOUND, IN_A_DATE, OPERATOR, days_between
from werkbank.domain.quicknames import is_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from werkbank.domain.errors import WerkbankError
    from werkbank.domain.inbox import NoteState

Part = Literal["author", "manager", "theme", "type"]
Bounded = Literal["due", "plan"]

LONGEST: Final = 500
"""Characters that are read."""
PARTS: Final[Mapping[str, Part]] = {
    "auteur": "author", "author": "author", "manager": "manager", "thema": "theme",
    "theme": "theme", "type": "type", "stuktype": "type",
}  # fmt: skip
SIGNS: Final[Mapping[str, Part]] = {"@": "author", "+": "manager", "~": "manager", "#": "theme"}
STANDINGS: Final[Mapping[str, str]] = {
    "te laat": "late", "late": "late", "overdue": "late", "niet haalbaar": "infeasible", "not feasible": "infeasible",
    "krap": "tight", "tight": "tight", "op tijd": "on-time", "on time": "on-time", "staat stil": "suspended",
    "suspended": "suspended", "zonder datum": "none", "no date": "none", "aangehouden": "held", "on hold": "held",
    "verzonden": "sent", "sent": "sent", "ingetrokken": "withdrawn", "withdrawn": "withdrawn",
}  # fmt: skip
"""How tight it is, or the state it is in: which of the two is known by the word."""
STATES: Final[tuple[NoteState, ...]] = ("held", "sent", "withdrawn")
DATES: Final[Mapping[str, Bounded]] = {
    "termijn": "due", "datum": "due", "uiterlijk": "due", "due": "due", "deadline": "due", "plan": "plan",
}  # fmt: skip
"""Words before a colon, with an optional sign behind it."""
_TOKEN: Final = re.compile(r'[^\s"]*"[^"]*"?|\S+')
_KEYED: Final = re.compile(r"([^\W\d_]+):(.*)", re.DOTALL)
_ADDRESS: Final = "//"
_IN_A_STANDING: Final = 2
_NOWHERE: Final = "%"
"""In no text: what is asked with signs alone is not found."""


class Bound(NamedTuple):
    """From the one day to the other, both in it; ``None`` is open."""

    of: Bounded
    first: date | None
    last: date | None

    def holds(self, day: date | None) -> bool:
        """No day is in no bounds."""
        return day is not None and (self.first or day) <= day <= (self.last or day)


class NoteFilter(NamedTuple):
    """What was understood. Values of parts are as typed."""

    parts: tuple[tuple[Part, str], ...] = ()
    standings: frozenset[str] = frozenset()
    bounds: tuple[Bound, ...] = ()
    words: tuple[str, ...] = ()
    """Free words, as ``nearest.plain`` has them; each may be the beginning of one."""
    problem: WerkbankError | None = None

    @property
    def narrows(self) -> bool:
        """Does it ask for anything yet?"""
        return self != NoteFilter()

    def asked(self, part: Part) -> tuple[str, ...]:
        """What was typed of one part."""
        return tuple(value for name, value in self.parts if name == part)

    def stands(self, status: str, state: str) -> bool:
        """Is a note that stands so among what was asked?"""
        return not self.standings or status in self.standings or (state in STATES and state in self.standings)

    def says(self, text: str) -> bool:
        """Does a text, as ``nearest.plain`` has it with a blank before it, hold all the words?"""
        for word in self.words:  # noqa: SIM110 - a loop is quicker, and this is asked of every note at every key
            if f" {word}" not in text:
                return False
        return True


def read(text: str, day: Callable[[str], date]) -> NoteFilter:
    """What is meant. ``day`` understands a date, or raises ``NotADate``."""
    return _Reading(_TOKEN.findall(text[:LONGEST]), day).filter()


def near_words(words: Sequence[str]) -> tuple[str, ...]:
    """Words of the filter that come near to what was looked for in vain."""
    found = [near for word in words for near in nearest(word, STANDINGS) if len(word) > IN_A_BOUND]
    return tuple(dict.fromkeys(found))[:3]


class _Reading:
    """Goes over the words once."""

    def __init__(self, tokens: Sequence[str], day: Callable[[str], date]) -> None:
        self._tokens, self._day = tokens, day
        self._parts: list[tuple[Part, str]] = []
        self._standings: set[str] = set()
        self._bounds: list[Bound] = []
        self._words: list[str] = []
        self._problem: WerkbankError | None = None

    def filter(self) -> NoteFilter:
        """All of it."""
        only_signs, at = False, 0
        readers = (self._left, self._signed, self._keyed, self._standing, self._bounded)
        while at < len(self._tokens):
            taken = next((count for read in readers if (count := read(at))), 0)
            if not taken:
                self._words += plain(self._tokens[at]).split()
                only_signs = only_signs or not plain(self._tokens[at])
            at += taken or 1
        found = NoteFilter(
            tuple(self._parts), frozenset(self._standings), tuple(self._bounds), tuple(self._words), self._problem
        )
        return found._replace(words=(_NOWHERE,)) if only_signs and not found.narrows else found

    def _left(self, at: int) -> int:
        """A backslash, or quotes, leave it as it is."""
        token = self._tokens[at]
        if not token.startswith(("\\", '"')):
            return 0
        self._words += plain(token[1:]).split()
        return 1

    def _signed(self, at: int) -> int:
        part, value = SIGNS.get(self._tokens[at][0]), self._tokens[at][1:]
        if part is None or not (not value or value[0] == '"' or is_name(value)):
            return 0
        self._take(part, value)
        return 1

    def _keyed(self, at: int) -> int:
        found = _KEYED.fullmatch(self._tokens[at])
        if found is None or found[2].startswith(_ADDRESS):
            return 0
        key, value = plain(found[1]), found[2].strip('"').strip()
        if key in PARTS:
            self._take(PARTS[key], value)
        elif key in DATES or key in BOUNDS:
            self._bound(DATES.get(key, "due"), value, BOUNDS.get(key, "="))
        elif value:
            self._fail(NotFound("filter", found[1], tuple(nearest(key, (*PARTS, *DATES)))))
        return 1

    def _take(self, part: Part, value: str) -> None:
        if value := value.strip('"').strip():
            self._parts.append((part, value))

    def _bound(self, of: Bounded, value: str, operator: str) -> None:
        found = OPERATOR.fullmatch(value)
        text = found[2].strip('" ') if found is not None else ""
        if found is None or not text:
            return
        try:
            self._bounds.append(_bound(of, found[1] or operator, self._day(text)))
        except NotADate as problem:
            self._fail(problem)

    def _standing(self, at: int) -> int:
        """One or two words that say how it stands; a stroke between them will do."""
        for count in range(_IN_A_STANDING, 0, -1):
            standing = STANDINGS.get(plain(" ".join(self._tokens[at : at + count])))
            if standing is not None and at + count <= len(self._tokens):
                self._standings.add(standing)
                return count
        return 0

    def _bounded(self, at: int) -> int:
        """A word that a date follows; without one it is a word like any other, unless it is still being typed."""
        for count in range(IN_A_BOUND, 0, -1):
            operator = BOUNDS.get(plain(" ".join(self._tokens[at : at + count])))
            if operator is None or at + count > len(self._tokens):
                continue
            start = at + count
            for end in range(min(len(self._tokens), start + IN_A_DATE), start, -1):
                try:
                    found = self._day(" ".join(self._tokens[start:end]))
                except NotADate:
                    continue
                self._bounds.append(_bound("due", operator, found))
                return end - at
            if start == len(self._tokens):
                return count
        return 0

    def _fail(self, problem: WerkbankError) -> None:
        """The first is told."""
        self._problem = self._problem or problem


def _bound(of: Bounded, operator: str, day: date) -> Bound:
    return Bound(of, *days_between(operator, day))
