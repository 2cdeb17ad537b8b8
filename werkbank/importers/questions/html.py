"""HTML as lines: headings, numbered lists, tables and footnotes by their form. Nothing is fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.domain.questions.document import Cell, Doubt, Hint, Line
from werkbank.importers.html_text import SILENT, html_text, is_hidden, is_tame, walk
from werkbank.importers.mail import harmless_text
from werkbank.importers.questions.plain import lines_of as plain_lines
from werkbank.importers.questions.shown_numbers import shown

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS: Final = _HEADINGS | {
    "p", "ul", "ol", "dl", "table", "blockquote", "pre", "hr", "div", "li", "tr", "section", "article", "header",
    "footer", "address", "center", "dt", "dd", "fieldset", "form", "caption", "main", "nav", "aside", "figure",
    "figcaption", "tbody", "thead", "tfoot", "body", "td", "th", "details", "summary",
}  # fmt: skip
_MARGINS: Final = frozenset({"footer", "nav"})
_NOTE_NAMES: Final = ("footnote", "voetnoot", "endnote")
_TYPES: Final = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


def lines_of(html: str) -> tuple[list[Line], tuple[Doubt, ...]]:
    """The lines in reading order. What no parser reads in linear time is read without its form, and that is told."""
    html = html.replace("\x00", "")
    if not is_tame(html):
        return plain_lines(html_text(html)), (Doubt("layout-lost"),)
    return _read(html)


def _read(html: str) -> tuple[list[Line], tuple[Doubt, ...]]:
    from selectolax.lexbor import LexborHTMLParser

    root = LexborHTMLParser(html).body
    if root is None:
        return [], ()
    out = _Collector()
    walk(root, out.open, out.close)
    out.end_line(starts=True)
    return out.lines, ()


class _Collector:
    """Lines so far, and in which lists, tables and parts of the page the text stands."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.words: list[str] = []
        self.starts = True
        self.number = ""
        self.lists: list[tuple[str, int] | None] = []
        self.hints: list[Hint] = []
        self.cells: list[tuple[int, int, int]] = []
        self.tables = 0

    def open(self, node: LexborNode) -> LexborNode | None:
        tag = node.tag or ""
        if tag == "-text":
            self._text(node.text_content or "")
            return None
        if tag in SILENT or is_hidden(node):
            return None
        if tag == "br":
            self.end_line(starts=False)
        elif tag in _BLOCKS:
            self.end_line(starts=True)
            self._open_block(node, tag)
        child = node.child
        if child is None:
            self.close(node)
        return child

    def close(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag not in _BLOCKS:
            return
        self.end_line(starts=True)
        if tag in {"ul", "ol"} and self.lists:
            self.lists.pop()
        elif tag == "table" and self.cells:
            self.cells.pop()
        elif tag == "li":
            self.number = ""
        if _hint(node, tag) and self.hints:
            self.hints.pop()

    def end_line(self, *, starts: bool) -> None:
        for at, part in enumerate(harmless_text("".join(self.words)).split("\n")):
            text = " ".join(part.split())
            if not text:
                continue
            cell = self.cells[-1] if self.cells else None
            self.lines.append(
                Line(
                    text=text,
                    place=len(self.lines) + 1,
                    starts=self.starts and not at,
                    hint=self.hints[-1] if self.hints else "text",
                    number=self.number,
                    depth=max(0, len(self.lists) - 1),
                    cell=Cell(*cell) if cell and cell[2] >= 0 else None,
                )
            )
            self.number = ""
            self.starts = False
        self.words = []
        self.starts = self.starts or starts

    def _text(self, text: str) -> None:
        if text:
            self.words.append(" ".join(text.split("\n")) if "\n" in text else text)

    def _open_block(self, node: LexborNode, tag: str) -> None:
        hint = _hint(node, tag)
        if hint:
            self.hints.append(hint)
        if tag in {"ul", "ol"}:
            self.lists.append(_list(node) if tag == "ol" else None)
        elif tag == "li":
            self._item(node)
        elif tag == "table":
            self.cells.append((self.tables, -1, -1))
            self.tables += 1
        elif tag == "tr" and self.cells:
            table, row, _ = self.cells[-1]
            self.cells[-1] = (table, row + 1, -1)
        elif tag in {"td", "th"} and self.cells:
            table, row, column = self.cells[-1]
            self.cells[-1] = (table, max(row, 0), column + 1)

    def _item(self, node: LexborNode) -> None:
        current = self.lists[-1] if self.lists else None
        if current is None:
            self.number = "-"
            return
        form, last = current
        given = _number(node.attributes.get("value"))
        number = last + 1 if given is None else given
        self.lists[-1] = (form, number)
        self.number = f"{shown(number, form)}."


def _list(node: LexborNode) -> tuple[str, int]:
    start = _number(node.attributes.get("start"))
    return _TYPES.get(node.attributes.get("type") or "1", "decimal"), (1 if start is None else start) - 1


def _number(text: str | None) -> int | None:
    text = (text or "").strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else None


def _hint(node: LexborNode, tag: str) -> Hint | None:
    if tag in _HEADINGS:
        return "heading"
    if tag in _MARGINS:
        return "margin"
    names = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}".lower()
    return "note" if any(name in names for name in _NOTE_NAMES) else None
