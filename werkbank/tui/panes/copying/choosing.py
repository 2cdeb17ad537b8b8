"""What a typed word means among a few."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

Code = TypeVar("Code", bound=str)


def chosen(text: str, options: Mapping[Code, str]) -> Code | None:
    """The code whose word it is, or the one that has a word that begins so; ``None`` for none or several."""
    wanted = text.strip().casefold()
    exact = [code for code, word in options.items() if wanted in (word.casefold(), code.casefold())]
    fits = exact[:1] or [code for code, word in options.items() if wanted and f" {wanted}" in f" {word.casefold()}"]
    return fits[0] if len(fits) == 1 else None
