"""The page as it will be: its real Markdown, laid out for the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_ROLES: Final = {"h1": "title", "h2": "heading"}


def laid_out(markdown: str) -> list[Paragraph]:
    """Headings, lists and rules as paragraphs of the reader; anything else in Markdown shows as text."""
    from markdown_it import MarkdownIt

    return list(_paragraphs(MarkdownIt("commonmark", {"html": False}).parse(markdown)))


def _paragraphs(tokens: Sequence[Token]) -> Iterator[Paragraph]:
    role, depth, fresh, begun = "plain", 0, False, False
    for token in tokens:
        if token.type == "heading_open":
            role = _ROLES.get(token.tag, "heading")
            if begun:
                yield Paragraph("")
        elif token.type == "heading_close":
            role = "plain"
            yield Paragraph("")
        elif token.type == "bullet_list_open":
            depth += 1
        elif token.type == "bullet_list_close":
            depth -= 1
            if not depth:
                yield Paragraph("")
        elif token.type == "list_item_open":
            fresh = True
        elif token.type == "hr":
            yield Paragraph("", "line", fill=True)
        elif token.type == "inline":
            begun = True
            yield from _inline(token, role, depth, fresh=fresh)
            fresh = False
        elif token.type == "paragraph_close" and not depth:
            yield Paragraph("")


def _inline(token: Token, role: str, depth: int, *, fresh: bool) -> Iterator[Paragraph]:
    """One block of text: its lines, with the number of a point (bold, at its beginning) or a dash hanging before it."""
    lines = [""]
    bold = ""
    strong = False
    for child in token.children or ():
        if child.type in ("strong_open", "strong_close"):
            strong = child.type == "strong_open"
        elif child.type in ("hardbreak", "softbreak"):
            lines.append("")
        elif strong and not lines[-1] and child.content.isdecimal() and depth:
            bold = child.content
        else:
            lines[-1] += child.content
            role = "title" if strong and role == "plain" and not depth else role
    mark = ""
    if depth:
        mark = "  " * (depth - 1) + (bold.rjust(2) if bold else " -" if fresh and depth == 1 else "  ")
    for number, text in enumerate(lines):
        if text or not mark:
            yield Paragraph(
                text.strip(), "title" if bold and not number else role, label=mark if not number else " " * len(mark)
            )
