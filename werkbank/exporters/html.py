"""One quiet HTML page: no script, nothing from elsewhere, to read on a phone, to print, or aloud."""

from __future__ import annotations

from werkbank.exporters.page import Page
from werkbank.exporters.templating import template


def render(page: Page) -> str:
    """The page; whatever people wrote is escaped."""
    return template("brief.html.jinja").render(page=page) + "\n"
