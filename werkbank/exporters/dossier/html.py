"""A dossier as one quiet HTML page: no script, nothing from elsewhere, in the dress of the dagbrief."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.exporters.templating import template

if TYPE_CHECKING:
    from werkbank.exporters.dossier.blocks import Block, Document


def render(document: Document) -> str:
    """The page; whatever people wrote is escaped."""
    return template("dossier.html.jinja").render(document=document, kind=_kind) + "\n"


def _kind(block: Block) -> str:
    return type(block).__name__.lower()
