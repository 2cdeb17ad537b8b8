r"""From a frozen value to bytes: one module per format, each loaded when it is first asked for.

``render(brief, "txt", words("nl"))`` is deterministic: the same brief, format and language are the same bytes, in
UTF-8 with ``\n`` line ends. The gate and the mask come before; what is written here is what the brief says.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal, get_args

from werkbank.domain.brief import Brief, to_json
from werkbank.exporters.clean import clean
from werkbank.lang import Words

Format = Literal["txt", "md", "html", "json"]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)


def _txt(brief: Brief, words: Words) -> str:
    from werkbank.exporters import page, txt

    return txt.render(page.build(brief, words))


def _md(brief: Brief, words: Words) -> str:
    from werkbank.exporters import md, page

    return md.render(page.build(brief, words))


def _html(brief: Brief, words: Words) -> str:
    from werkbank.exporters import html, page

    return html.render(page.build(brief, words))


def _json(brief: Brief, words: Words) -> str:  # noqa: ARG001 (codes and dates only: no words of any language)
    return to_json(brief) + "\n"


_RENDERERS: Final[dict[Format, Callable[[Brief, Words], str]]] = {
    "txt": _txt,
    "md": _md,
    "html": _html,
    "json": _json,
}


def render(brief: Brief, format: Format, words: Words) -> bytes:  # noqa: A002 (the word the officer types)
    """The brief as a file."""
    return _RENDERERS[format](clean(brief), words).encode("utf-8")
