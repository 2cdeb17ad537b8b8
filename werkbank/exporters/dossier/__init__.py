r"""A dossier as bytes: in words as blocks first (``page``), then laid out as Markdown, HTML or a Word file.

The same dossier, format and language are the same bytes; text formats are UTF-8 with ``\n`` line ends.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Literal, get_args

from werkbank.exporters.dossier import page

if TYPE_CHECKING:
    from werkbank.domain.dossier import Dossier
    from werkbank.exporters.dossier.blocks import Document
    from werkbank.lang import Words

DossierFormat = Literal["md", "html", "docx"]
FORMATS: Final[tuple[DossierFormat, ...]] = get_args(DossierFormat)


def _md(document: Document) -> bytes:
    from werkbank.exporters.dossier import md

    return md.render(document).encode("utf-8")


def _html(document: Document) -> bytes:
    from werkbank.exporters.dossier import html

    return html.render(document).encode("utf-8")


def _docx(document: Document) -> bytes:
    from werkbank.exporters.dossier import docx

    return docx.render(document)


_RENDERERS: Final[dict[DossierFormat, Callable[[Document], bytes]]] = {"md": _md, "html": _html, "docx": _docx}


def render(dossier: Dossier, format: DossierFormat, words: Words) -> bytes:  # noqa: A002 (the word the officer types)
    """The dossier as a file."""
    return _RENDERERS[format](page.build(dossier, words))
