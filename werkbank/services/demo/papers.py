"""What is attached to the letters of the demo: real files that can be read, the same bytes every time."""

from __future__ import annotations

import io
import textwrap
import zipfile
from pathlib import PurePath
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WIDE: Final = 92
"""Characters of a line on a page."""
_TOP, _FOOT, _STEP, _GAP = 780, 60, 15, 9
"""In points: where a page begins and ends, from line to line, and what a blank line takes."""
_FONT: Final = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
_SPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES: Final = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS: Final = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
_MADE: Final = (2026, 1, 1, 0, 0, 0)
"""The date in a packed file, which would else be that of today."""


def paper(name: str, text: str) -> bytes:
    """The bytes of a file with this text, by the end of its name; without a text its name stands in it.

    A spreadsheet is none: nothing in the workbench reads one.
    """
    said = text.strip("\n") or PurePath(name).stem.replace("-", " ").capitalize()
    kind = PurePath(name).suffix
    return pdf(said) if kind == ".pdf" else word(said) if kind == ".docx" else f"{said}\n".encode()


def pdf(text: str) -> bytes:
    """A PDF of A4 pages, a blank line as a gap."""
    pages = list(_pages(text))
    font = 3 + 2 * len(pages)
    kids = " ".join(f"{3 + 2 * at} 0 R" for at in range(len(pages)))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>"]
    for at, rows in enumerate(pages):
        drawn = "\n".join(f"BT /F1 11 Tf 70 {height} Td <{row.encode('cp1252').hex()}> Tj ET" for row, height in rows)
        used = f"/Contents {4 + 2 * at} 0 R /Resources << /Font << /F1 {font} 0 R >> >>"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {used} >>",
            f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
        ]
    return _file([*objects, _FONT])


def _pages(text: str) -> Iterator[list[tuple[str, int]]]:
    """The lines of each page with their height."""
    rows: list[tuple[str, int]] = []
    height = _TOP
    for line in text.split("\n"):
        if not line.strip():
            height -= _GAP
        for row in textwrap.wrap(line, _WIDE):
            if height < _FOOT:
                yield rows
                rows, height = [], _TOP
            rows.append((row, height))
            height -= _STEP
    yield rows


def _file(objects: Sequence[str]) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{one}\nendobj\n".encode("latin-1")
    size = len(objects) + 1
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + f"xref\n0 {size}\n0000000000 65535 f \n{table}{end}".encode("latin-1")


def word(text: str) -> bytes:
    """A Word file with a paragraph for every line."""
    body = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in text.split("\n"))
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS,
        "word/document.xml": f'<w:document xmlns:w="{_SPACE}"><w:body>{body}</w:body></w:document>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, said in parts.items():
            packed.writestr(zipfile.ZipInfo(name, _MADE), said)
    return out.getvalue()
