"""One quiet HTML page: no script, nothing from elsewhere, to read on a phone, to print, or aloud."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from werkbank.exporters.page import Page


def render(page: Page) -> str:
    """The page; whatever people wrote is escaped."""
    return _template().render(page=page) + "\n"


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("werkbank.exporters"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("brief.html.jinja")
