"""Word files (.docx) as lines: paragraphs with the numbers that Word shows, headings, tables, text boxes, footnotes.

A .docx is a zip of XML parts (``word_parts``). Deleted and hidden text is not shown.
"""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Final
from xml.parsers import expat

from werkbank.domain.errors import QuestionsUnreadable
from werkbank.domain.questions.document import Cell, Hint, Line
from werkbank.importers.mail import harmless_text
from werkbank.importers.questions.word_numbers import Numbering, numbering_of
from werkbank.importers.questions.word_parts import Attributes, Reader, read_part

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_MOST_PARTS: Final = 10_000
_MAIN: Final = "word/document.xml"
_SILENT: Final = frozenset({"del", "moveFrom", "Fallback", "pPrChange", "rPrChange", "sectPr", "instrText", "delText"})
_SIGNS: Final[Mapping[str, str]] = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def lines_of(raw: bytes, path: str) -> list[Line]:
    """The lines of a Word file. Raises ``QuestionsUnreadable``."""
    try:
        with zipfile.ZipFile(BytesIO(raw)) as packed:
            names = {entry.filename: entry for entry in packed.infolist()}
            if _MAIN not in names:
                raise QuestionsUnreadable(path, "disguised")
            if len(names) > _MOST_PARTS or any(entry.flag_bits & 1 for entry in names.values()):
                raise QuestionsUnreadable(path, "locked" if len(names) <= _MOST_PARTS else "packed")
            if any(entry.header_offset < 0 for entry in names.values()):  # its directory says it begins before the file
                raise QuestionsUnreadable(path, "damaged")
            body = _Body(numbering_of(lambda part, read: read_part(packed, names, part, read, path)))
            read_part(packed, names, _MAIN, body, path)
            notes = _Body(Numbering(), first=len(body.lines) + 1, hint="note")
            read_part(packed, names, "word/footnotes.xml", notes, path)
            return [*body.lines, *notes.lines]
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        raise QuestionsUnreadable(path, "damaged") from error
    except expat.ExpatError as error:
        raise QuestionsUnreadable(path, "damaged") from error


class _Paragraph:
    """A paragraph while it is read."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.style = ""
        self.number: tuple[str, int] | None = None
        self.level: int | None = None
        self.outline: int | None = None
        self.hidden = False


class _Body(Reader):
    """Makes lines of the body or of the footnotes."""

    def __init__(self, numbering: Numbering, *, first: int = 1, hint: Hint = "text") -> None:
        self.lines: list[Line] = []
        self.numbering, self.place, self.hint = numbering, first - 1, hint
        self.open: list[_Paragraph] = []
        self.tables: list[list[int]] = []
        self.seen_tables = 0
        self.silent = 0
        self.in_text = 0
        self.note = ""
        self.starts: dict[str, Callable[[Attributes], None]] = {
            "p": self._open_paragraph, "t": self._open_text, "tbl": self._open_table, "tr": self._open_row,
            "tc": self._open_cell, "pStyle": self._style, "numId": self._list, "ilvl": self._level,
            "outlineLvl": self._outline, "vanish": self._vanish, "rPr": self._shown, "footnote": self._note,
        }  # fmt: skip

    def start(self, name: str, attributes: Attributes) -> None:
        if self.silent or name in _SILENT:
            self.silent += 1
        elif name in self.starts:
            self.starts[name](attributes)
        elif name in _SIGNS and self.open and not self.open[-1].hidden:
            self.open[-1].text.append(_SIGNS[name])

    def end(self, name: str) -> None:
        if self.silent:
            self.silent -= 1
        elif name == "t":
            self.in_text = max(0, self.in_text - 1)
        elif name == "r" and self.open:
            self.open[-1].hidden = False
        elif name == "p" and self.open:
            self._close_paragraph(self.open.pop())
        elif name == "tbl" and self.tables:
            self.tables.pop()

    def text(self, data: str) -> None:
        if self.in_text and not self.silent and self.open and not self.open[-1].hidden:
            self.open[-1].text.append(data)

    def _open_paragraph(self, _: Attributes) -> None:
        self.open.append(_Paragraph())

    def _open_text(self, _: Attributes) -> None:
        self.in_text += 1

    def _open_table(self, _: Attributes) -> None:
        self.tables.append([self.seen_tables, -1, -1])
        self.seen_tables += 1

    def _open_row(self, _: Attributes) -> None:
        if self.tables:
            table, row, _column = self.tables[-1]
            self.tables[-1] = [table, row + 1, -1]

    def _open_cell(self, _: Attributes) -> None:
        if self.tables:
            self.tables[-1][2] += 1

    def _style(self, attributes: Attributes) -> None:
        if self.open:
            self.open[-1].style = attributes.get("val", "")

    def _list(self, attributes: Attributes) -> None:
        if self.open:
            self.open[-1].number = (attributes.get("val", "0"), 0)

    def _level(self, attributes: Attributes) -> None:
        if self.open:
            self.open[-1].level = _figure(attributes)

    def _outline(self, attributes: Attributes) -> None:
        if self.open:
            self.open[-1].outline = _figure(attributes)

    def _shown(self, _: Attributes) -> None:
        if self.open:
            self.open[-1].hidden = False

    def _vanish(self, attributes: Attributes) -> None:
        if self.open:
            self.open[-1].hidden = attributes.get("val", "true") not in {"0", "false", "off"}

    def _note(self, attributes: Attributes) -> None:
        self.note = attributes.get("id", "")

    def _close_paragraph(self, paragraph: _Paragraph) -> None:
        self.place += 1
        text = harmless_text("".join(paragraph.text))
        if not text.strip():
            return
        given = None if paragraph.number is None else paragraph.number[0]
        number, depth = self.numbering.next(given, paragraph.level, paragraph.style)
        if self.hint == "note":
            number, self.note = f"{self.note})" if self.note else "", ""
        self._add(text, number, depth, self._hint(paragraph))

    def _hint(self, paragraph: _Paragraph) -> Hint:
        if self.hint == "text" and (paragraph.outline is not None or self.numbering.is_heading(paragraph.style)):
            return "heading"
        return self.hint

    def _add(self, text: str, number: str, depth: int, hint: Hint) -> None:
        starts = True
        cell = Cell(*self.tables[-1]) if self.tables and self.tables[-1][2] >= 0 else None
        for part in text.split("\n"):
            folded = " ".join(part.split())
            if folded:
                self.lines.append(
                    Line(text=folded, place=self.place, starts=starts, hint=hint, number=number, depth=depth, cell=cell)
                )
                starts, number = False, ""


def _figure(attributes: Attributes) -> int | None:
    value = attributes.get("val", "")
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 4 else None
