"""A dossier as a Word file: real headings, lists and tables, so that a screen reader finds its way.

Written by hand, because it must be the same bytes every time: no moment, no name of a machine stands in it.
"""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from itertools import zip_longest
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, quoteattr

from werkbank.exporters.dossier import docx_parts as parts
from werkbank.exporters.dossier.blocks import Bullets, Facts, Heading, Table
from werkbank.exporters.dossier.widths import WHOLE, widths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from werkbank.exporters.dossier.blocks import Block, Document

_NO_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BEGINNING: Final = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can tell."""
_KEEP: Final = "<w:keepNext/>"
_STYLE: Final = {"": "", "notice": "Notice", "open": "Open", "quote": "Quote"}


def render(document: Document) -> bytes:
    """The file."""
    language = parts.LANGUAGES[document.language]
    files = {
        "[Content_Types].xml": parts.CONTENT_TYPES,
        "_rels/.rels": parts.RELATIONS,
        "docProps/core.xml": parts.CORE.format(title=_text(document.title), language=language),
        "word/_rels/document.xml.rels": parts.DOCUMENT_RELATIONS,
        "word/document.xml": parts.DOCUMENT.format(body="".join(_body(document))),
        "word/numbering.xml": parts.NUMBERING,
        "word/settings.xml": parts.SETTINGS,
        "word/styles.xml": parts.STYLES.format(language=language),
    }
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _BEGINNING)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            packed.writestr(entry, content.encode("utf-8"), compresslevel=6)
    return made.getvalue()


def _body(document: Document) -> Iterator[str]:
    yield _paragraph((document.title,), "Title")
    if document.notice:
        yield _paragraph((document.notice,), "Notice")
    before: Block | None = None
    for block, after in zip_longest(document.blocks, document.blocks[1:]):
        if isinstance(block, Table):
            yield _table(block, captioned=not (isinstance(before, Heading) and before.text == block.caption))
        else:
            yield from _block(block, after)
        before = block
    if document.footer:
        yield _paragraph((document.footer,), "Small")


def _block(block: Block, after: Block | None) -> Iterator[str]:
    """``after`` is what follows: what announces a list stays on its page."""
    if isinstance(block, Heading):
        more = "<w:pageBreakBefore/>" if block.new_page else ""
        yield _paragraph((block.text,), f"Heading{block.level - 1}", more)
    elif isinstance(block, Facts):
        for label, value in block.rows:
            yield f"<w:p>{_run(f'{label}: ', bold=True)}{_run(value)}</w:p>"
    elif isinstance(block, Bullets):
        yield from _bullets(block)
    elif not isinstance(block, Table):
        yield _paragraph(block.lines, _STYLE[block.style], _KEEP if isinstance(after, Bullets) else "")


def _bullets(block: Bullets) -> Iterator[str]:
    """No first or last one stands alone on a page."""
    last = len(block.texts) - 1
    for place, item in enumerate(block.texts):
        stays = place < last and place in (0, last - 1)
        yield _paragraph((item,), "ListBullet", _KEEP if stays else "")


def _table(block: Table, *, captioned: bool) -> str:
    """With a caption above it unless the heading says the same, a head that comes back on each page, and a title for
    who does not see it.
    """
    columns = widths((block.columns, *block.rows))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    about = f"<w:tblCaption w:val={quoteattr(_clean(block.caption))}/>"
    rows = [_row(block.columns, columns, head=True), *(_row(row, columns) for row in block.rows)]
    size = f'<w:tblW w:w="{WHOLE}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    properties = f'<w:tblPr><w:tblStyle w:val="Grid"/>{size}{parts.LOOK}{about}</w:tblPr>'
    table = f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    return (_paragraph((block.caption,), "Caption") if captioned else "") + table + _paragraph(("",), "")


def _row(cells: tuple[str, ...], columns: tuple[int, ...], *, head: bool = False) -> str:
    properties = f"<w:trPr><w:cantSplit/>{'<w:tblHeader/>' if head else ''}</w:trPr>"
    made = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p>{_run(cell, bold=head)}</w:p></w:tc>'
        for cell, width in zip(cells, columns, strict=True)
    )
    return f"<w:tr>{properties}{made}</w:tr>"


def _paragraph(lines: tuple[str, ...], style: str, more: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = f"<w:pPr>{named}{more}</w:pPr>" if named or more else ""
    return f"<w:p>{properties}{'<w:r><w:br/></w:r>'.join(_run(line) for line in lines)}</w:p>"


def _run(text: str, *, bold: bool = False) -> str:
    if not text:
        return ""
    return f'<w:r>{"<w:rPr><w:b/></w:rPr>" if bold else ""}<w:t xml:space="preserve">{_text(text)}</w:t></w:r>'


def _text(text: str) -> str:
    return escape(_clean(text))


def _clean(text: str) -> str:
    """Without what XML cannot hold."""
    return _NO_XML.sub("", text)
