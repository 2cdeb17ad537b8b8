"""Colour themes: a TOML file becomes a theme of Textual. A broken file is told, and never stops the work."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from textual.color import Color, ColorParseError
from textual.css.constants import VALID_STYLE_FLAGS
from textual.theme import Theme

from werkbank.domain import toml_text
from werkbank.domain.errors import BadSettings
from werkbank.services import themes as shelf

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from werkbank.domain.errors import SettingsReason

ROLES: Final[Mapping[str, str]] = {
    "wb-title": "foreground",
    "wb-muted": "foreground",
    "wb-accent": "primary",
    "wb-late": "error",
    "wb-tight": "warning",
    "wb-ontime": "success",
    "wb-heading": "secondary",
    "wb-cursor-fg": "background",
    "wb-cursor-bg": "foreground",
    "wb-cursor-blur-fg": "foreground",
    "wb-cursor-blur-bg": "panel",
    "wb-mark": "primary",
    "wb-bar-fg": "foreground",
    "wb-bar-bg": "panel",
    "wb-key": "primary",
    "wb-quote": "foreground",
    "wb-error": "error",
    "wb-line": "foreground",
}
"""What the screen colours, and what stands in for it in a theme of the officer's own that does not say."""

_ON_BAR: Final = (
    "wb-bar-fg", "wb-title", "wb-muted", "wb-accent", "wb-late", "wb-tight", "wb-ontime", "wb-key", "wb-error",
)  # fmt: skip
_ON_PAGE: Final = (
    "foreground", "wb-title", "wb-muted", "wb-accent", "wb-late", "wb-tight", "wb-ontime", "wb-heading", "wb-mark",
    "wb-quote", "wb-error",
)  # fmt: skip


class Pair(NamedTuple):
    """Two colours that the screen puts together; a ``line`` need not be read, only seen."""

    front: str
    ground: str
    line: bool = False


PAIRS: Final[tuple[Pair, ...]] = (
    *(Pair(front, ground) for front in _ON_PAGE for ground in ("background", "surface")),
    *(Pair(front, "wb-bar-bg") for front in _ON_BAR),
    Pair("wb-cursor-fg", "wb-cursor-bg"),
    Pair("wb-cursor-blur-fg", "wb-cursor-blur-bg"),
    *(Pair(front, "wb-cursor-blur-bg") for front in ("wb-accent", "wb-tight", "wb-error", "wb-muted")),
    Pair("input-cursor-foreground", "input-cursor-background"),
    Pair("input-selection-foreground", "input-selection-background"),
    *(Pair(line, ground, line=True) for line in ("wb-line", "wb-cursor-bg") for ground in ("background", "surface")),
)
"""Every pair there is; the field that is typed in has the ground of ``wb-cursor-blur-bg``.

On the cursor row everything has ``wb-cursor-fg`` (or ``wb-cursor-blur-fg``), states too."""

_COLORS: Final = frozenset(
    {"primary", "secondary", "warning", "error", "success", "accent", "foreground", "background", "surface", "panel",
     "boost"}
)  # fmt: skip
_KEYS: Final = frozenset(one.name for one in fields(Theme))
_SHARE: Final = re.compile(r"[0-9]{1,3}%")


class Found(NamedTuple):
    """The themes that can be chosen, and what was wrong with the files of others."""

    themes: tuple[Theme, ...]
    problems: tuple[BadSettings, ...]


def every(own: Path | None = None) -> Found:
    """All themes, sorted by name; for a broken file of the officer's own the shipped one of that name, if any."""
    made: list[Theme] = []
    problems: list[BadSettings] = []
    shipped = shelf.places()
    for name, path in shelf.places(own).items():
        try:
            made.append(read(path))
        except BadSettings as error:
            problems.append(error)
            if name in shipped and shipped[name] != path:
                made.append(read(shipped[name]))
    return Found(tuple(made), tuple(problems))


def read(path: Path) -> Theme:
    """One theme; raises ``BadSettings`` with the line. Roles that it does not name are filled in."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise BadSettings(str(path), 0, "unreadable", error.strerror or "") from error
    text, told = toml_text.parse(str(path), raw)
    for key, value in toml_text.flat(told):
        if reason := _wrong(key, value):
            nearest = _nearest(key) if reason == "unknown-key" else ()
            raise BadSettings(str(path), toml_text.line_of(text, key), reason, key, nearest)
    if "primary" not in told:
        raise BadSettings(str(path), 0, "bad-value", "primary")
    theme = Theme(**{**told, "name": path.stem})
    known = colors(theme)
    stand_in = {role: known[name] for role, name in ROLES.items()}
    theme.variables = {**stand_in, **theme.variables}
    return theme


def colors(theme: Theme) -> dict[str, str]:
    """Every colour of a theme by its name, as Textual's stylesheets know them."""
    return {**theme.to_color_system().generate(), **theme.variables}


def stamp(paths: Iterable[Path]) -> tuple[tuple[str, int, int], ...]:
    """When these files were changed, and their sizes: another stamp means that something changed."""
    found = []
    for path in paths:
        try:
            told = path.stat()
        except OSError:
            found.append((str(path), 0, -1))
        else:
            found.append((str(path), told.st_mtime_ns, told.st_size))
    return tuple(found)


def _wrong(key: str, value: object) -> SettingsReason | None:
    """What is wrong with one key of a theme file."""
    table, _, name = key.partition(".")
    if table == "variables" and name:
        if name.startswith("wb-") and name not in ROLES:
            return "unknown-key"
        if not isinstance(value, str):
            return "wrong-type"
        return None if _fits(name, value) else "bad-value"
    if key not in _KEYS or key == "variables":
        return "unknown-key" if key not in _KEYS else "wrong-type"
    if key in ("dark", "ansi"):
        return None if isinstance(value, bool) else "wrong-type"
    if key in ("luminosity_spread", "text_alpha"):
        number = isinstance(value, int | float) and not isinstance(value, bool)
        return "wrong-type" if not number else None if 0 <= value <= 1 else "bad-value"  # type: ignore[operator]
    if not isinstance(value, str):
        return "wrong-type"
    return None if key not in _COLORS or _is_color(value) else "bad-value"


def _fits(name: str, value: str) -> bool:
    """Can a variable have this value? A role is one plain colour, so that it can be measured."""
    if name.endswith("-style"):
        return bool(value.split()) and set(value.split()) <= VALID_STYLE_FLAGS
    if _is_color(value):
        return True
    color, _, share = value.partition(" ")
    return name not in ROLES and (color == "auto" or _is_color(color)) and (not share or bool(_SHARE.fullmatch(share)))


def _is_color(value: str) -> bool:
    try:
        Color.parse(value)
    except (ColorParseError, ValueError):
        return False
    return True


def _nearest(key: str) -> tuple[str, ...]:
    from difflib import get_close_matches

    known: list[Any] = [*_KEYS, *(f"variables.{role}" for role in ROLES)]
    return tuple(get_close_matches(key, known, n=2, cutoff=0.5))
