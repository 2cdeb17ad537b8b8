"""A dossier as Markdown; nothing that people wrote can become markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.exporters.dossier.blocks import Bullets, Facts, Heading, Paragraph, Table
from werkbank.exporters.md import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from werkbank.exporters.dossier.blocks import Block, Document


def render(document: Document) -> str:
    """The document, with one heading of the first level."""
    rows = [f"# {escaped(document.title)}", ""]
    if document.notice:
        rows += [f"**{escaped(document.notice)}**", ""]
    for block in document.blocks:
        rows += [*_block(block), ""]
    end = ["---", "", escaped(document.footer)] if document.footer else []
    return "\n".join([*rows, *end]).rstrip("\n") + "\n"


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"{'#' * block.level} {escaped(block.text)}"
    elif isinstance(block, Facts):
        yield from (f"- {escaped(label)}: {escaped(value)}" for label, value in block.rows)
    elif isinstance(block, Bullets):
        yield from (f"- {escaped(item)}" for item in block.texts)
    elif isinstance(block, Table):
        yield _row(block.columns)
        yield _row(("---",) * len(block.columns), plain=True)
        yield from map(_row, block.rows)
    else:
        yield from _paragraph(block)


def _paragraph(block: Paragraph) -> Iterator[str]:
    """A line break is a backslash at the end: trailing blanks are lost in mail."""
    start = "> " if block.style == "quote" else ""
    strong = "**" if block.style in ("notice", "open") else ""
    *most, last = block.lines
    for line in most:
        yield f"{start}{strong}{escaped(line)}{strong}\\"
    yield f"{start}{strong}{escaped(last)}{strong}"


def _row(cells: tuple[str, ...], *, plain: bool = False) -> str:
    return f"| {' | '.join(cells if plain else map(escaped, cells))} |"
