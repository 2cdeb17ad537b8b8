"""The templates of pages, read as strictly as can be: whatever people wrote is escaped, and nothing may be missing."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template


@cache
def template(name: str) -> Template:
    """One of ``exporters/templates``."""
    environment = Environment(
        loader=PackageLoader("werkbank.exporters"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)
