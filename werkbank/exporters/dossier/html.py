"""A dossier as one quiet HTML page: no script, nothing from elsewhere, in the dress of the dagbrief."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

if TYPE_CHECKING:
    from werkbank.exporters.dossier.blocks import Block, Document


def render(document: Document) -> str:
    """The page; whatever people wrote is escaped."""
    return _template().render(document=document, kind=_kind) + "\n"


def _kind(block: Block) -> str:
    return type(block).__name__.lower()


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("werkbank.exporters"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("dossier.html.jinja")
