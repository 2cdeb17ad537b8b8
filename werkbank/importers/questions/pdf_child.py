"""Runs by itself, in a process of its own: the text of a PDF from standard input, as JSON on standard output.

PDFium is written in C++ and what it reads may be hostile, so it never runs in the workbench itself. This file imports
nothing of werkbank. What goes wrong is told as ``{"error": reason, "detail": ...}``. Before the answer comes a line for
each page: ``{"page": 3, "of": 12}``.
"""

from __future__ import annotations

import json
import re
import sys
from typing import Any

MEMORY = 2_000_000_000
"""Bytes of address space."""
_FIGURES = re.compile(r"(?:^|\s)(\d{1,4}|[-–])\s*$")
_GAP = 1.2
"""Times the height of a letter: figures so far from the text stand in a column of their own."""
SAMPLES = 7
"""Characters of a line whose size is looked at."""
_HYPHEN = 2
_BREAKS = frozenset({10, 13})


def _bounded() -> None:
    try:
        import resource
    except ImportError:  # Windows: the time limit remains
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _lines(text_page: Any, raw: Any) -> list[dict[str, Any]]:
    """The lines of a page: text, size of its letters, top and bottom in points from the foot of the page."""
    lines: list[dict[str, Any]] = []
    current: list[int] = []
    characters: list[str] = []
    for at in range(text_page.count_chars()):
        code = raw.FPDFText_GetUnicode(text_page, at)
        if code in _BREAKS:
            _add(lines, characters, current, text_page, raw)
            current, characters = [], []
        elif code == _HYPHEN:  # at the end of a line, which PDFium then does not end
            _add(lines, [*characters, "-"], [*current, at], text_page, raw)
            current, characters = [], []
        elif code not in {0, 0xFFFE, 0xFFFF}:
            current.append(at)
            characters.append(chr(code))
    _add(lines, characters, current, text_page, raw)
    return lines


def _add(lines: list[dict[str, Any]], characters: list[str], places: list[int], text_page: Any, raw: Any) -> None:
    text = _paired("".join(characters))
    if not text.strip():
        return
    visible = [place for place, sign in zip(places, characters, strict=True) if not sign.isspace()] or places
    at, left, right = _figures(characters, places, text_page, sizes_of=raw)
    step = max(1, len(visible) // SAMPLES)
    looked = visible[::step][: SAMPLES + 1]
    sizes = sorted(round(_height(raw, text_page, place), 1) for place in looked)
    boxes = [text_page.get_charbox(place, loose=True) for place in looked]
    lines.append(
        {
            "text": text,
            "size": sizes[len(sizes) // 2],
            "top": max(box[3] for box in boxes),
            "bottom": min(box[1] for box in boxes),
            "main": len(_paired("".join(characters[:at]))),
            "left": left,
            "right": right,
        }
    )


def _figures(characters: list[str], places: list[int], text_page: Any, *, sizes_of: Any) -> tuple[int, float, float]:
    """Where figures begin that stand apart at the end of a line, how far from the left they do, and where what goes
    before them ends; without such figures the end of the line, 0, and where the line ends.
    """
    text = "".join(characters)
    at, left = len(text), 0.0
    while (found := _FIGURES.search(text[:at])) and found.start(1) < at:
        box = text_page.get_charbox(places[found.start(1)], loose=True)
        before = _last(text, found.start())
        if before is not None:
            space = _GAP * _height(sizes_of, text_page, places[before])
            if box[0] - text_page.get_charbox(places[before], loose=True)[2] < space:
                break
        at, left = found.start(1), box[0]
    last = _last(text, at)
    return at, left, text_page.get_charbox(places[last], loose=True)[2] if last is not None else 0.0


def _last(text: str, end: int) -> int | None:
    """The last character before ``end`` that is no blank."""
    return next((at for at in range(end - 1, -1, -1) if not text[at].isspace()), None)


def _height(raw: Any, text_page: Any, place: int) -> float:
    """The height of a letter as it is shown; the size of the font alone leaves out how it was scaled."""
    box = text_page.get_charbox(place, loose=True)
    shown = abs(float(box[3]) - float(box[1]))
    return shown or float(raw.FPDFText_GetFontSize(text_page, place))


def _paired(text: str) -> str:
    """Characters beyond the first plane come as two halves."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _read(data: bytes, most_pages: int) -> dict[str, Any]:
    import pypdfium2 as pdfium
    from pypdfium2 import raw

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        return {"error": "locked" if "password" in str(error).lower() else "damaged"}
    count = len(document)
    if count > most_pages:
        return {"error": "too-long", "detail": str(count)}
    pages: list[list[dict[str, Any]]] = []
    for number in range(count):
        if number:
            _say({"page": number, "of": count})
        try:
            page = document[number]
            text_page = page.get_textpage()
        except pdfium.PdfiumError:
            pages.append([])
            continue
        pages.append(_lines(text_page, raw))
        text_page.close()
        page.close()
    _say({"page": count, "of": count})
    return {"pages": pages}


def main() -> None:
    """Read, answer, and leave without the tidying of PDFium, which may fail after a bad file."""
    _bounded()
    try:
        answer = _read(sys.stdin.buffer.read(), int(sys.argv[1]))
    except ImportError:
        answer = {"error": "no-reader"}
    except MemoryError:
        answer = {"error": "packed"}
    _say(answer)


def _say(told: dict[str, Any]) -> None:
    sys.stdout.buffer.write(json.dumps(told).encode() + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
