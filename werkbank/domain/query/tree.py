"""A query as a tree: printed as it may be typed again, and held against a piece.

Juxtaposed parts must all hold; of one field any will do, which the parser has made an ``AnyOf`` already.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from dataclasses import field as kept
from datetime import date
from typing import Final, Literal, NamedTuple

Field = Literal[
    "manager", "from", "to", "theme", "sort", "state", "marking", "label", "status", "came", "is",
    "due", "plan", "received", "points", "text",
]  # fmt: skip
"""What a term is about. ``label`` is the quadrant, ``came`` new or returned, ``is`` bulk or copied to the manager."""
Edge = date | int | None

NAMED: Final[frozenset[Field]] = frozenset(
    {"manager", "from", "to", "theme", "sort", "state", "marking", "label", "status", "came", "is"}
)
"""Of these any will do when several are asked."""
NOBODY: Final = "0"
"""The code of no manager."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One thing asked. ``source`` is how it can be typed; it and the place do not count when terms are compared."""

    field: Field
    codes: frozenset[str] = frozenset()
    """Any of these; then ``says`` is empty."""
    says: str = ""
    """Words as ``nearest.plain`` has them; each begins a word of what it is held against, in any order."""
    exact: bool = False
    """Was it quoted? Then these words stand beside each other, and none of them goes on."""
    first: Edge = None
    last: Edge = None
    """Of a day or a number: from the one to the other, both in it; ``None`` is open."""
    absent: bool = False
    """Asks for what has no date at all."""
    source: str = kept(default="", compare=False)
    start: int = kept(default=0, compare=False)
    end: int = kept(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Not:
    """What does not hold."""

    part: Node


@dataclass(frozen=True, slots=True)
class All:
    """All of them hold; of none that is always so."""

    parts: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One of them holds."""

    parts: tuple[Node, ...]


Node = Term | Not | All | AnyOf
EVERYTHING: Final = All()


class Piece(NamedTuple):
    """What a query is held against. Names are codes, words as ``nearest.plain`` has them."""

    manager: int | None = None
    state: str = "new"
    status: str = "none"
    label: str = ""
    points: int | None = None
    due: date | None = None
    plan: date | None = None
    received: date | None = None
    """The day in Amsterdam."""
    sort: str = ""
    weight: str = ""
    sender: str = ""
    theme: str = ""
    marking: str = ""
    bulk: bool = False
    copied: bool = False
    returned: bool = False


def terms(node: Node) -> Iterator[Term]:
    """Every term, in order."""
    if isinstance(node, Term):
        yield node
    elif isinstance(node, Not):
        yield from terms(node.part)
    else:
        for part in node.parts:
            yield from terms(part)


def printed(node: Node) -> str:
    """As it may be typed: what is read from that again is the same tree."""
    return " ".join(_inner(part) for part in node.parts) if isinstance(node, All) else _unit(node)


def _unit(node: Node) -> str:
    """As one of several that must all hold."""
    return " | ".join(_inner(part, any_of=True) for part in node.parts) if isinstance(node, AnyOf) else _inner(node)


def _inner(node: Node, *, any_of: bool = False) -> str:
    if isinstance(node, Term):
        return node.source
    if isinstance(node, Not):
        return f"-{node.part.source}" if isinstance(node.part, Term) else f"-({printed(node.part)})"
    if isinstance(node, AnyOf) and not any_of:
        return _unit(node)
    return f"({printed(node)})"


def holds(node: Node, piece: Piece, told: Callable[[Term], bool]) -> bool:
    """Is it so? ``told`` knows of the terms that ask for words in a message, or to whom it went."""
    if isinstance(node, Term):
        return told(node) if node.field in ("text", "to") else _LOOKS[node.field](node, piece)
    if isinstance(node, Not):
        return not holds(node.part, piece, told)
    found = (holds(part, piece, told) for part in node.parts)
    return all(found) if isinstance(node, All) else any(found)


def begins_words(says: str, text: str) -> bool:
    """Does every word asked for begin a word of the text? Both as ``nearest.plain`` has them."""
    return all(f" {word}" in f" {text}" for word in says.split())


def _sender(term: Term, piece: Piece) -> bool:
    return piece.weight in term.codes if term.codes else begins_words(term.says, piece.sender)


def _manager(term: Term, piece: Piece) -> bool:
    return str(piece.manager or NOBODY) in term.codes


def _within(term: Term, value: Edge) -> bool:
    if term.absent:
        return value is None
    return value is not None and (
        (term.first is None or value >= term.first) and (term.last is None or value <= term.last)  # type: ignore[operator]
    )


_LOOKS: Final[dict[Field, Callable[[Term, Piece], bool]]] = {
    "manager": _manager,
    "from": _sender,
    "theme": lambda term, piece: begins_words(term.says, piece.theme),
    "sort": lambda term, piece: piece.sort in term.codes,
    "state": lambda term, piece: piece.state in term.codes,
    "marking": lambda term, piece: piece.marking in term.codes,
    "label": lambda term, piece: piece.label in term.codes,
    "status": lambda term, piece: piece.status in term.codes,
    "came": lambda term, piece: ("returned" if piece.returned else piece.state) in term.codes,
    "is": lambda term, piece: (piece.bulk and "bulk" in term.codes) or (piece.copied and "copied" in term.codes),
    "due": lambda term, piece: _within(term, piece.due),
    "plan": lambda term, piece: _within(term, piece.plan),
    "received": lambda term, piece: _within(term, piece.received),
    "points": lambda term, piece: _within(term, piece.points),
}  # fmt: skip
