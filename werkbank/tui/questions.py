"""What a line asks: its fields, what is filled in beforehand, what may be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

if TYPE_CHECKING:
    from rich.style import Style

Kind = Literal["text", "date", "name", "path", "source", "line", "choice"]
"""In a ``line`` the last word is completed, in the other kinds the whole field. A ``source`` is a path, or an id that
is filled in beforehand to type over; a ``choice`` is one short word."""


class Field(NamedTuple):
    """One thing to fill in. ``choices`` are offered while typing; anything else may be typed too."""

    name: str
    label: str
    value: str = ""
    kind: Kind = "text"
    choices: tuple[str, ...] = ()
    goes_on: bool = False
    """Is what stands in it a beginning to go on from? Else it is a guess, of whatever kind, that is typed over."""
    blank: str = ""
    """What stands in it, muted, while it is empty."""


class Question(NamedTuple):
    """What is asked, with the field to begin in."""

    title: str
    fields: tuple[Field, ...]
    first: str = ""
    tall: bool = False
    """May each field have a line of its own where they would be narrow beside each other?"""
    turn: tuple[int, int] | None = None
    """Which line this is, from 1, of how many that follow each other."""


class News(Protocol):
    """Follows what is asked about; called when others wrote."""

    notice: str
    """What they did with it; empty when nothing."""

    def __call__(self) -> None:
        """Look."""


class Mark(NamedTuple):
    """How a part of the text is shown, and whether it was recognised."""

    start: int
    end: int
    style: Style
    recognised: bool = True
