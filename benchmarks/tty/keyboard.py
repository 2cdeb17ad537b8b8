"""How keys are spelled here, and what a terminal sends for them."""

from __future__ import annotations

import re
from typing import Final

_KEYS: Final = {
    "esc": "\x1b", "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "pgup": "\x1b[5~",
    "pgdn": "\x1b[6~", "home": "\x1b[H", "end": "\x1b[F", "enter": "\r", "tab": "\t", "backspace": "\x7f",
}  # fmt: skip
_NAMED: Final = re.compile(r"<(ctrl-.|[a-z]+)>")


def sent(keys: str) -> bytes:
    """The bytes of keys: letters as they are, others as ``<enter>``, ``<pgdn>`` or ``<ctrl-q>``."""

    def one(found: re.Match[str]) -> str:
        name = found[1]
        return chr(ord(name[-1].upper()) ^ 64) if name.startswith("ctrl-") else _KEYS[name]

    return _NAMED.sub(one, keys).encode()
