"""A printed page read back: where each character stands, and how large it is."""

from __future__ import annotations

from ctypes import byref
from math import hypot
from typing import Final, NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

A4: Final = (595.28, 841.89)
"""Points."""


class Sheet(NamedTuple):
    """One page of paper, in points: its size, its words, its smallest text, and how far text reaches to each side."""

    width: float
    height: float
    text: str
    smallest: float
    left: float
    right: float


def sheets(data: bytes) -> list[Sheet]:
    """The pages of a PDF."""
    document = pdfium.PdfDocument(data)
    try:
        return [_sheet(page) for page in document]
    finally:
        document.close()


def _sheet(page: pdfium.PdfPage) -> Sheet:
    width, height = page.get_size()
    text = page.get_textpage()
    seen = [place for place in range(text.count_chars()) if chr(raw.FPDFText_GetUnicode(text, place)).strip()]
    boxes = [text.get_charbox(place) for place in seen]
    return Sheet(
        width,
        height,
        text.get_text_range(),
        min((_size(text, place) for place in seen), default=0.0),
        min((box[0] for box in boxes), default=width),
        max((box[2] for box in boxes), default=0.0),
    )


def _size(text: pdfium.PdfTextPage, place: int) -> float:
    """The size in points as it stands on the paper: that of the font, times how much the page enlarges it."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text, place, byref(matrix))
    return float(raw.FPDFText_GetFontSize(text, place)) * hypot(matrix.c, matrix.d)
