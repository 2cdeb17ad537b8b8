"""Files made for a test: Word, PDF, and broken ones. Small, by hand, with nothing but the standard library."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from typing import Final
from xml.sax.saxutils import escape

W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC: Final = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def paragraph(text: str, *, style: str = "", number: tuple[int, int] | None = None) -> str:
    """A paragraph; ``number`` is (list, level); a newline is a line break."""
    form = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        form += f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
    runs = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in text.split("\n"))
    return f"<w:p><w:pPr>{form}</w:pPr><w:r>{runs}</w:r></w:p>"


def table(rows: Iterable[Sequence[str]]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def numbering(*levels: tuple[str, str], start: int = 1) -> str:
    """One list with these levels (form, text), used as list 1."""
    inside = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start if not at else 1}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(levels)
    )
    return (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="7">{inside}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
    )


def word(body: str, **parts: str) -> bytes:
    """A .docx with this body; ``parts`` are other XML files by name: numbering, styles, footnotes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("word/document.xml", f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>")
        for name, text in parts.items():
            packed.writestr(f"word/{name}.xml", text)
    return out.getvalue()


def word_of(text: str) -> bytes:
    """The lines of a text as paragraphs, those without a blank line between them in one paragraph each."""
    return word("".join(paragraph(line) for line in text.split("\n")))


Row = tuple[str, float, float]
"""A text, its size and its height above the foot of the page, in points."""


Spot = tuple[str, float, float, float]
"""A text, its size, its height above the foot of the page and its distance from the left, in points."""


def pdf(pages: Sequence[Sequence[Row]]) -> bytes:
    """A PDF of A4 pages with rows of Times."""
    return placed([[(text, size, height, 70.0) for text, size, height in rows] for rows in pages])


def placed(pages: Sequence[Sequence[Spot]]) -> bytes:
    """A PDF of A4 pages with texts anywhere, drawn in this order."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>")
    kids = []
    for rows in pages:
        stream = "\n".join(
            f"BT /F1 {size} Tf {left} {height} Td <{text.encode('cp1252').hex()}> Tj ET"
            for text, size, height, left in rows
        )
        objects += [f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream"]
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
        ]
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>"
    return _file(objects)


def _file(objects: Sequence[str]) -> bytes:
    out = b"%PDF-1.4\n"
    places = []
    for number, text in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n".encode("latin-1")
    table_at = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    return out + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{table_at}\n%%EOF\n".encode()


def pdf_of(text: str, *, rows: int = 40) -> bytes:
    """The lines of a text on pages of so many rows, a blank line as a gap."""
    pages: list[list[Row]] = [[]]
    height, blank = 780.0, False
    for line in text.split("\n"):
        if not line.strip():
            height -= 0 if blank else 10
            blank = True
            continue
        blank = False
        if len(pages[-1]) >= rows:
            pages.append([])
            height = 780.0
        pages[-1].append((" ".join(line.split()), 11.0, height))
        height -= 14
    return pdf(pages)
