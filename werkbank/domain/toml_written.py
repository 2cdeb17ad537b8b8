"""Values as TOML, in the form in which ``tomllib`` reads them back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from werkbank.domain.terms.texts import Texts

Value = str | int | bool | Mapping[str, "Value"]
_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}


def listed(key: str, tables: Iterable[Mapping[str, Value]], *, always: bool = False) -> list[str]:
    """The lines of a list of tables, one a line; none at all for an empty one, unless it is always written."""
    rows = [f"    {said(table)}," for table in tables]
    if not rows:
        return [f"{key} = []"] if always else []
    return [f"{key} = [", *rows, "]"]


def said(value: Value) -> str:
    """One value."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return f'"{"".join(map(_letter, value))}"'
    return "{ " + ", ".join(f"{key} = {said(one)}" for key, one in value.items()) + " }"


def _letter(letter: str) -> str:
    if letter in _ESCAPES:
        return _ESCAPES[letter]
    return f"\\u{ord(letter):04x}" if ord(letter) < 0x20 or ord(letter) == 0x7F else letter


def both(texts: Texts) -> dict[str, Value]:
    """The same in both languages."""
    return {"nl": texts.nl, "en": texts.en}
