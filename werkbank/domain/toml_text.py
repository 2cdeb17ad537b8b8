"""TOML that a person wrote: read, and every mistake told with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from werkbank.domain.errors import BadSettings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_MOST_LINES: Final = 500
"""So far a mistake is looked up by its line; nobody's file is longer."""


def parse(path: str, raw: bytes) -> tuple[str, dict[str, Any]]:
    """The text and what it says; raises ``BadSettings`` with the line when it is no TOML."""
    import tomllib

    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadSettings(path, raw[: error.start].count(b"\n") + 1, "syntax") from error
    try:
        return text, tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadSettings(path, _line_of_error(str(error), text), "syntax", str(error)) from error


def flat(found: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, object]]:
    """Every value with its key, tables opened: ``officer.name``."""
    for name, value in found.items():
        if isinstance(value, dict):
            yield from flat(value, f"{before}{name}.")
        else:
            yield f"{before}{name}", value


def line_of(text: str, key: str) -> int:
    """The 1-based line where a key or table stands, 0 when it cannot be found.

    The first line after the longest beginning of the text that is whole without it.
    """
    import tomllib

    lines = text.split("\n")
    start = 1
    for number in range(1, min(len(lines), _MOST_LINES) + 1):
        try:
            found = tomllib.loads("\n".join(lines[:number]) + "\n")
        except tomllib.TOMLDecodeError:
            continue  # in the middle of a value of several lines
        if any(one == key or one.startswith(f"{key}.") for one, _ in flat(found)) or key in found:
            return start
        start = number + 1
    return 0


def _line_of_error(message: str, text: str) -> int:
    """The line in tomllib's message ("at line 3, column 5"); the last line for "at end of document"."""
    _, found, rest = message.partition("at line ")
    digits = rest.partition(",")[0]
    return int(digits) if found and digits.isdigit() else text.count("\n") + 1
