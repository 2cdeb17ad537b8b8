r"""Read what was typed to choose what is in a list: ``manager:dg-wonen te-laat van:kamer termijn:<5wd "samen wonen"``.

A word before a colon says what is asked, a sign does so as in the quick line (``@`` from whom, ``+`` or ``~`` for whom,
``#`` about what), and some words need nothing before them (``te-laat``, ``nieuw``). A date follows a word that bounds
it (``uiterlijk vrijdag``) or a sign (``termijn:<5wd``). All else is looked for in titles and texts; quotes keep words
together, and a backslash leaves a word as it is.

Parts must all hold, of one field any will do. ``of`` or a stroke stands between parts of which one will do and binds
tighter, a dash before a part turns it around, brackets keep parts together. What is still being typed does not narrow
yet, and is told apart (``unfinished``). Bounded whatever is typed; what cannot be is a value with its place, never an
exception.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from werkbank.domain.errors import NotADate
from werkbank.domain.nearest import plain
from werkbank.domain.query.bounds import BOUNDS, IN_A_BOUND, IN_A_DATE, days_between
from werkbank.domain.query.lexer import DEEPEST, Token, tokens
from werkbank.domain.query.parsed import Parsed, Problem
from werkbank.domain.query.terms import Terms, written
from werkbank.domain.query.tree import EVERYTHING, NAMED, All, AnyOf, Field, Node, Not, Term

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from werkbank.domain.errors import QueryReason
    from werkbank.domain.query.lexicon import Lexicon

LONGEST: Final = 500
"""Characters of a query."""
MOST: Final = 60
"""Words of it."""
_SAFE_WORD: Final = re.compile(r"\\?\w[\w@.&'’+/:-]*")


def parse(text: str, lexicon: Lexicon, day: Callable[[str, bool], date]) -> Parsed:
    """Read it. ``day`` understands a date, or raises ``NotADate``; its second argument says that it lies behind us."""
    if len(text) > LONGEST:
        return Parsed(problem=Problem("long", LONGEST, len(text), str(LONGEST)))
    found = list(tokens(text, lexicon.either))
    words = [one for one in found if one.kind == "word"]
    if len(words) > MOST:
        return Parsed(problem=Problem("many", words[MOST].start, words[MOST].end, str(MOST)))
    reading = _Reading(found, lexicon, day)
    tree = reading.sequence(0)
    if tree == EVERYTHING and reading.only_signs and reading.problem is None:
        tree = Term(field="text", exact=True, source='""')
    unfinished = min((*_loose(words), *reading.unfinished), key=lambda one: one.start, default=None)
    return Parsed(tree, reading.problem, tuple(reading.known), unfinished)


def _loose(words: Sequence[Token]) -> Iterator[Problem]:
    """Quotes that do not close, and brackets that close nothing."""
    for text, start, end in (word[1:] for word in words):
        if text.count('"') % 2:
            yield Problem("quote", start + text.rindex('"'), end, '"')
        elif text.endswith(")") and text.count(")") > text.count("(") and not text.startswith("\\"):
            yield Problem("close", end - 1, end, ")")


class _Reading:
    """Goes over the tokens once."""

    def __init__(self, found: Sequence[Token], lexicon: Lexicon, day: Callable[[str, bool], date]) -> None:
        self._tokens, self._at, self._lexicon, self._day = found, 0, lexicon, day
        self._beginnings = lexicon.beginnings
        self._terms = Terms(lexicon, day, self._fail)
        self.problem: Problem | None = None
        self.unfinished: list[Problem] = []
        self.known: list[Term] = []
        self.only_signs = False

    def sequence(self, depth: int) -> Node:
        """Parts that must all hold, up to the bracket that closes them."""
        parts: list[Node] = []
        while (token := self._next()) is not None and token.kind != "close":
            unit = self._unit(depth)
            if unit is not None:
                parts.append(unit)
        return _together(parts)

    def _next(self) -> Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _unit(self, depth: int) -> Node | None:
        """One part, or several of which one will do."""
        some = [self._factor(depth)]
        while (token := self._next()) is not None and token.kind == "either":
            self._at += 1
            if self._ends():
                self._lacks("lone", token)
            else:
                some.append(self._factor(depth))
        parts = [one for one in some if one is not None]
        return AnyOf(tuple(parts)) if len(parts) > 1 else parts[0] if parts else None

    def _factor(self, depth: int) -> Node | None:
        token = self._tokens[self._at]
        if token.kind == "not":
            self._at += 1
            if self._ends():
                self._lacks("lone", token)
                return None
            part = self._factor(depth)
            return None if part is None else Not(part)
        if token.kind == "open":
            self._at += 1
            if depth >= DEEPEST:
                self._fail(Problem("deep", token.start, token.end, str(DEEPEST)))
                self._at = len(self._tokens)
                return None
            part = self.sequence(depth + 1)
            closing = self._next()
            self._at += 1  # the bracket that closes, or the end
            if closing is None:
                self._lacks("open", token)
            elif part == EVERYTHING:
                self._lacks("empty", token._replace(end=closing.end))
            return None if part == EVERYTHING else part
        return self._term()

    def _ends(self) -> bool:
        """Is there nothing more, here or between these brackets?"""
        follows = self._next()
        return follows is None or follows.kind == "close"

    def _lacks(self, reason: QueryReason, token: Token) -> None:
        """This is not whole; it may become so."""
        self.unfinished.append(Problem(reason, token.start, token.end, token.text))

    # ------------------------------------------------------------------ one term

    def _term(self) -> Term | None:
        """What begins here; ``None`` for what says nothing (yet)."""
        token = self._tokens[self._at]
        if token.kind == "either" and (token.text == "|" or len(self._tokens) > 1):
            self._lacks("lone", token)
        if token.kind == "either" and token.text == "|":
            self._at += 1
            return None
        if token.kind == "word" and not token.text.startswith(("\\", '"')):
            for read in (self._terms.signed, self._terms.keyed, self._bare, self._negated, self._bounded):
                if (taken := read(token)) is not None:
                    count, term = taken
                    self._at += count
                    if term is not None:
                        self.known.append(term)
                    elif self.problem is None:
                        self._lacks("nothing", token)
                    return term
        self._at += 1
        return self._plain(token)

    def _plain(self, token: Token) -> Term | None:
        exact, says = token.text.startswith('"'), plain(token.text)
        if token.text == "-":  # what is to be turned around is still to come
            self._lacks("lone", token)
            return None
        if not says:
            self.only_signs = True
            return None
        source = f'"{says}"' if exact else self._word(token.text, says)
        return Term(field="text", says=says, exact=exact, source=source, start=token.start, end=token.end)

    def _word(self, text: str, says: str) -> str:
        """A plain word so that it stays one, whatever comes to stand beside it."""
        source = text if _SAFE_WORD.fullmatch(text) else says.replace(" ", "-")
        known = self._lexicon
        means = says in self._beginnings or says in known.bare or says in known.negation or source in known.either
        return f"\\{source}" if means and not source.startswith("\\") else source

    # ------------------------------------------------------------------ several words

    def _ahead(self, most: int) -> list[Token]:
        """The words from here on that stand beside each other."""
        found: list[Token] = []
        for token in self._tokens[self._at : self._at + most]:
            if token.kind != "word" or '"' in token.text or token.text.startswith("\\"):
                break
            found.append(token)
        return found

    def _bare(self, token: Token) -> tuple[int, Term] | None:
        """One word or two that need nothing before them."""
        ahead = self._ahead(2)
        for count in range(len(ahead), 0, -1):
            some = ahead[:count]
            said = plain(" ".join(one.text for one in some))
            known = self._lexicon.bare.get(said)
            if known is not None:
                source = f"{self._lexicon.shown[known[0]]}:{said.replace(' ', '-')}"
                place = {"source": source, "start": token.start, "end": some[-1].end}
                return count, Term(field=known[0], codes=frozenset({known[1]}), **place)  # type: ignore[arg-type]
        return None

    def _negated(self, token: Token) -> None:
        """A word for the dash is looked for like any other, but refused beside what is no plain word, or a bracket."""
        if plain(token.text) not in self._lexicon.negation:
            return
        before = self.known[-1] if self.known else None
        self._at += 1
        if self._ends():
            if before is not None and before.end == self._tokens[self._at - 2].end:
                self.unfinished.append(
                    Problem("negation", token.start, token.end, token.text, None, (f"-{before.source}",))
                )
            self._at -= 1
            return
        follows = self._tokens[self._at]
        if follows.kind == "open":
            meant = "-(…)"
        else:
            taken = self._filter(follows)
            meant = "" if taken is None or taken[1] is None else taken[1].source if taken[0] > 1 else follows.text
            meant = f"-{meant}" if meant else ""
        self._at -= 1
        if meant:
            self._fail(Problem("negation", token.start, token.end, token.text, None, (meant,)))

    def _filter(self, token: Token) -> tuple[int, Term | None] | None:
        """What begins here and says what is asked without a date behind a word."""
        if token.kind != "word" or token.text.startswith(("\\", '"')):
            return None
        return next(
            (found for read in (self._terms.signed, self._terms.keyed, self._bare) if (found := read(token))), None
        )

    def _bounded(self, token: Token) -> tuple[int, Term] | None:
        """A word that a date follows; without one it is a word like any other."""
        ahead = self._ahead(IN_A_BOUND + IN_A_DATE)
        for count in range(min(IN_A_BOUND, len(ahead)), 0, -1):
            operator = BOUNDS.get(plain(" ".join(one.text for one in ahead[:count])))
            if operator is None:
                continue
            for end in range(min(len(ahead), count + IN_A_DATE), count, -1):
                said = " ".join(one.text for one in ahead[count:end])
                try:
                    first, last = days_between(operator, self._day(said, False))
                except NotADate:
                    continue
                source = written(self._lexicon.shown["due"], operator, said)
                place = {"source": source, "start": token.start, "end": ahead[end - 1].end}
                return end, Term(field="due", first=first, last=last, **place)  # type: ignore[arg-type]
        return None

    def _fail(self, problem: Problem) -> None:
        """The first is told."""
        self.problem = self.problem or problem


def _together(parts: Sequence[Node]) -> Node:
    """All must hold; of one field any will do."""
    some: dict[Field, list[Node]] = {}
    order: list[Node | Field] = []
    for part in parts:
        if isinstance(part, Term) and part.field in NAMED:
            if part.field not in some:
                order.append(part.field)
            some.setdefault(part.field, []).append(part)
        else:
            order.append(part)
    found: list[Node] = []
    for one in order:
        if not isinstance(one, str):
            found.append(one)
        else:
            same = some[one]
            found.append(AnyOf(tuple(same)) if len(same) > 1 else same[0])
    return found[0] if len(found) == 1 else All(tuple(found))
