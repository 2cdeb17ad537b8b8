"""The page as values: blocks of entries under headings, all in words already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from werkbank.lang import Language

Style = Literal["lines", "asks", "table", "note"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to read: its number (0: none) and text, labelled sentences, short facts, and the answers to choose."""

    text: str
    number: int = 0
    details: tuple[tuple[str, str], ...] = ()
    facts: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    """The same, for a table with the columns of its block."""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with what stands under it. ``page_two`` on the first block of the second page."""

    heading: str
    style: Style
    entries: tuple[Entry, ...]
    columns: tuple[str, ...] = ()
    page_two: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page in words."""

    language: Language
    title: str
    subject: str
    notice: str
    """CONCEPT or INGETROKKEN, with what that means; empty on a frozen brief."""
    facts: tuple[tuple[str, str], ...]
    answering: tuple[str, ...]
    answers: tuple[str, ...]
    blocks: tuple[Block, ...]
    footer: tuple[str, ...]
