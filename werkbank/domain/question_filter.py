r"""What is typed to narrow the list of questions: ``te-laat van:nrc auteur:jansen lijst:C5 huur``.

A word before a colon says of what: who asks, the author, the manager, the checklist. How tight it is, or how far, is
said as the list says it, with strokes for blanks. All else is looked for; quotes or a backslash leave a word as it is.
Of one kind any will do, of different kinds all must hold. A colon that is none of ours is a problem with its place,
and narrows nothing. Pure; linear in the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from werkbank.domain.nearest import nearest, plain
from werkbank.domain.note_filter import STANDINGS as OF_NOTES
from werkbank.domain.refusals import BadQuery

if TYPE_CHECKING:
    from collections.abc import Mapping

    from werkbank.domain.question_views import QuestionLine

Part = Literal["asker", "author", "manager", "checklist"]

LONGEST: Final = 500
"""Characters that are read."""
PARTS: Final[Mapping[str, Part]] = {
    "van": "asker", "vrager": "asker", "from": "asker", "asker": "asker", "auteur": "author", "author": "author",
    "manager": "manager", "lijst": "checklist", "checklist": "checklist", "list": "checklist",
}  # fmt: skip
_TIGHT: Final = frozenset({"late", "infeasible", "tight", "on-time", "suspended"})
STANDINGS: Final[Mapping[str, str]] = {
    **{word: code for word, code in OF_NOTES.items() if code in _TIGHT},
    "gereed": "ready", "ready": "ready", "beantwoord": "answered", "answered": "answered", "vervallen": "dropped",
    "dropped": "dropped",
}  # fmt: skip
"""How tight it is while it is prepared, or the state it is in after that."""
_TOKEN: Final = re.compile(r'[^\s"]*"[^"]*"?|\S+')
_KEYED: Final = re.compile(r"([^\W\d_]+):(.*)", re.DOTALL)
_ADDRESS: Final = "//"


class QuestionFilter(NamedTuple):
    """What was understood; values are as ``nearest.plain`` has them."""

    parts: tuple[tuple[Part, str], ...] = ()
    standings: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    problem: BadQuery | None = None

    def holds(self, one: QuestionLine) -> bool:
        """Is this question asked for? Of a hidden one there are no texts to find it by."""
        said = plain(f"{one.ref} {one.checklist} {one.title} {one.asker} {one.author} {one.manager}")
        if self.standings and (one.state or one.status) not in self.standings:
            return False
        return all(word in said for word in self.words) and all(
            any(value in plain(getattr(one, part)) for name, value in self.parts if name == part)
            for part in {name for name, _ in self.parts}
        )


def read(text: str) -> QuestionFilter:
    """What is meant."""
    parts: list[tuple[Part, str]] = []
    standings, words = set[str](), list[str]()
    problem: BadQuery | None = None
    for token in _TOKEN.finditer(text[:LONGEST]):
        typed, found = token[0], _KEYED.fullmatch(token[0])
        if typed.startswith(("\\", '"')) or found is None or found[2].startswith(_ADDRESS):
            bare = plain(typed.replace("-", " "))
            if bare in STANDINGS and not typed.startswith(("\\", '"')):
                standings.add(STANDINGS[bare])
            else:
                words += plain(typed.lstrip("\\").strip('"')).split()
            continue
        part = PARTS.get(plain(found[1]))
        if part is not None:
            parts += [(part, value) for value in [plain(found[2].strip('"'))] if value]
        elif problem is None:
            fits = tuple(f"{one}:" for one in nearest(plain(found[1]), PARTS))
            problem = BadQuery(text, "field", token.start(), token.start() + len(found[1]) + 1, found[1], "", fits)
    return QuestionFilter(tuple(parts), frozenset(standings), tuple(words), problem)
