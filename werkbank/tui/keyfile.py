"""The officer's own keys: one file that names commands, checked before it holds, every conflict told.

``command = "f5"``, ``command = ["f5", "ctrl+e"]``, or ``command = []`` for no key at all. A line that cannot be
followed leaves its command the keys it has by default.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.keys import REPLACED_KEYS, Keys, _character_to_key, key_to_character

from werkbank.domain import toml_text
from werkbank.domain.errors import BadKeys, BadSettings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from werkbank.domain.errors import WerkbankError

NEVER: Final = frozenset({"ctrl+i", "ctrl+m", "ctrl+h", "ctrl+j", "ctrl+a", "ctrl+b"})
"""A terminal sends tab, enter and backspace for the first four; a multiplexer keeps the last two for itself."""
MODIFIERS: Final = frozenset({"alt", "ctrl", "hyper", "meta", "shift", "super"})
_ODD: Final = ("<", "ctrl-at")
_NAMED: Final = frozenset(key.value.rpartition("+")[2] for key in Keys if not key.value.startswith(_ODD))
"""Keys without a character: ``escape``, ``f5``, ``pageup``."""
_SHORT: Final = {
    "esc": "escape", "return": "enter", "pgup": "pageup", "pgdn": "pagedown", "del": "delete", "ins": "insert",
    " ": "space",
}  # fmt: skip


class KeyFile(NamedTuple):
    """The keys that hold, per command, and what in the file could not be followed."""

    keys: dict[str, tuple[str, ...]]
    problems: tuple[WerkbankError, ...]


class _Line(NamedTuple):
    """What the file says of one command."""

    command: str
    keys: tuple[str, ...]
    line: int


def read(path: Path, commands: Mapping[str, tuple[str, ...]], contexts: Mapping[str, frozenset[str]]) -> KeyFile:
    """The file against the commands with their default keys, and the places where each works. No file: the defaults."""
    try:
        text, told = toml_text.parse(str(path), path.read_bytes())
    except FileNotFoundError:
        return KeyFile(dict(commands), ())
    except OSError as error:
        return KeyFile(dict(commands), (BadSettings(str(path), 0, "unreadable", error.strerror or ""),))
    except BadSettings as error:
        return KeyFile(dict(commands), (error,))
    problems: list[WerkbankError] = []
    lines: list[_Line] = []
    for command, value in toml_text.flat(told):
        try:
            lines.append(_Line(command, _keys(path, text, command, value, commands), toml_text.line_of(text, command)))
        except (BadKeys, BadSettings) as error:
            problems.append(error)
    kept = {one.command: one for one in lines}
    while clash := _clash(kept, commands, contexts):
        key, loser, other = clash
        problems.append(BadKeys(str(path), kept.pop(loser).line, "twice", loser, key, (other,)))
    keys = {command: kept[command].keys if command in kept else default for command, default in commands.items()}
    return KeyFile(keys, tuple(problems))


def name_of(text: str) -> str:
    """A key as Textual names it (``?`` is ``question_mark``, ``Ctrl+N`` is ``ctrl+n``); empty for what is no key."""
    start, _, last = text.rpartition("+")
    if text == "+":
        last = "+"
    elif start.endswith("+") and not last:  # ctrl++
        start, last = start[:-1], "+" if start[:-1] else ""
    modifiers = {part.strip().lower() for part in start.split("+")} if start else set()
    base = _base(last if last == " " else last.strip())
    if not base or not modifiers <= MODIFIERS:
        return ""
    if len(base) == 1 and modifiers:
        base = base.lower()
        if modifiers == {"shift"}:  # what a terminal sends is the capital
            return base.upper() if base.upper() != base else ""
    return "+".join((*sorted(modifiers), base))


def _base(text: str) -> str:
    """A key without what is held down with it."""
    if len(text) == 1 and text != " ":
        return _character_to_key(text) if text.isprintable() else ""
    name = _SHORT.get(text.lower(), text.lower().replace(" ", "_"))
    if name in _NAMED:
        return name
    character = key_to_character(REPLACED_KEYS.get(name, name)) if name.replace("_", "").isalpha() else None
    return _character_to_key(character) if character and character.isprintable() and character != " " else ""


def _keys(path: Path, text: str, command: str, value: object, commands: Mapping[str, object]) -> tuple[str, ...]:
    """The keys on one line; raises for what cannot be followed."""
    line = toml_text.line_of(text, command)
    if command not in commands:
        from difflib import get_close_matches

        raise BadKeys(
            str(path), line, "unknown", command, "", tuple(get_close_matches(command, commands, n=2, cutoff=0.5))
        )
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
        raise BadSettings(str(path), line, "wrong-type", command)
    found: list[str] = []
    for one in listed:
        key = name_of(one)
        if not key or key in NEVER:
            raise BadKeys(str(path), line, "never" if key else "no-key", command, one)
        found.append(key)
    return tuple(dict.fromkeys(found))


def _clash(
    kept: Mapping[str, _Line], commands: Mapping[str, tuple[str, ...]], contexts: Mapping[str, frozenset[str]]
) -> tuple[str, str, str] | None:
    """A key that two commands would have in one place: the key, the command that loses it, and the other.

    What the file says gives way to a default, and a later line to an earlier one.
    """
    for one, other in _meeting(kept, commands, contexts):
        mine, its = _effective(one, kept, commands), _effective(other, kept, commands)
        shared = next((key for key in mine if key in its), "")
        if shared:
            return shared, one, other
    return None


def _meeting(
    kept: Mapping[str, _Line], commands: Mapping[str, tuple[str, ...]], contexts: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, str]]:
    """Every command of the file, the last first, with each that works in a place where it works too."""
    told = list(kept)
    nowhere: frozenset[str] = frozenset()
    for place in range(len(told) - 1, -1, -1):
        one = told[place]
        others = [name for name in commands if name not in kept] + told[:place]
        for other in others:
            if contexts.get(one, nowhere) & contexts.get(other, nowhere):
                yield one, other


def _effective(command: str, kept: Mapping[str, _Line], commands: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return kept[command].keys if command in kept else commands[command]
