"""What a dossier is made of, in words already, before any layout."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from werkbank.domain.harmless import harmless, harmless_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from werkbank.lang import Language

Style = Literal["", "notice", "open", "quote"]
"""Ordinary; what warns; what is still to be filled in or settled; the words of somebody else."""


class Heading(NamedTuple):
    """Level 2 to 4; the title of the whole is level 1."""

    text: str
    level: int
    new_page: bool = False


class Paragraph(NamedTuple):
    """One paragraph, in the lines in which it was written."""

    lines: tuple[str, ...]
    style: Style = ""


class Facts(NamedTuple):
    """Labels with their values."""

    rows: tuple[tuple[str, str], ...]


class Bullets(NamedTuple):
    """A list whose order says nothing."""

    texts: tuple[str, ...]


class Table(NamedTuple):
    """Rows under heads; the first cell names its row."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Facts | Bullets | Table


class Document(NamedTuple):
    """The whole of it, in reading order."""

    language: Language
    title: str
    notice: str
    """CONCEPT, with what that means; empty when it is ready."""
    blocks: tuple[Block, ...]
    footer: str


def paragraphs(text: str, style: Style = "") -> Iterator[Paragraph]:
    """Text of any number of lines; an empty line divides paragraphs."""
    for part in harmless(text).replace("\t", " ").split("\n\n"):
        lines = tuple(line for row in part.split("\n") if (line := harmless_line(row, 20_000)))
        if lines:
            yield Paragraph(lines, style)


def facts(rows: Iterable[tuple[str, str]]) -> Iterator[Facts]:
    """The labels that have a value; nothing without any."""
    kept = tuple((label, value) for label, value in rows if value)
    if kept:
        yield Facts(kept)
