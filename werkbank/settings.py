"""What belongs to person and machine: a small TOML file, read into frozen values. Everything else is data under deeds.

A broken file never stops the work: ``read`` gives the defaults plus the error, which says the line.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from werkbank.domain.errors import BadSettings, SettingsReason

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Language = Literal["nl", "en"]


class Officer(NamedTuple):
    """Who works here. The addresses tell which mail she sent herself."""

    name: str = ""
    addresses: tuple[str, ...] = ()


class Settings(NamedTuple):
    """All settings, with their defaults."""

    language: Language = "nl"
    theme: str = "rustig-donker"
    database: str = ""
    """A path; empty for the platform's own folder for data."""
    backups: bool = True
    """One copy a day, made at the first change of that day."""
    officer: Officer = Officer()


class Read(NamedTuple):
    """The settings, where they came from, and what was wrong with the file (then the defaults hold)."""

    settings: Settings
    path: Path
    error: BadSettings | None


class _Rule(NamedTuple):
    """One key: how to check and take its value. ``take`` returns ``None`` for a value of the wrong type."""

    take: Callable[[Any], object | None]
    allowed: tuple[str, ...] = ()


def _text(value: object) -> object | None:
    return value if isinstance(value, str) else None


def _flag(value: object) -> object | None:
    return value if isinstance(value, bool) else None


def _addresses(value: object) -> object | None:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        return None
    return tuple(one.strip().lower() for one in value)


RULES: Final[Mapping[str, _Rule]] = {
    "language": _Rule(_text, ("nl", "en")),
    "theme": _Rule(_text),
    "database": _Rule(_text),
    "backups": _Rule(_flag),
    "officer.name": _Rule(_text),
    "officer.addresses": _Rule(_addresses),
}
_MOST_LINES: Final = 500
"""So far a mistake is looked up by its line; nobody's settings are longer."""
SECTIONS: Final = frozenset(key.split(".")[0] for key in RULES if "." in key)


def path_of(environment: Mapping[str, str]) -> Path:
    """Where the settings file is: ``WERKBANK_CONFIG``, or the platform's folder for settings."""
    given = environment.get("WERKBANK_CONFIG")
    if given:
        return Path(given).expanduser()
    if os.name == "posix" and "darwin" not in sys.platform:
        base = environment.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
        return Path(base) / "werkbank" / "werkbank.toml"
    from platformdirs import user_config_path

    return user_config_path("werkbank", appauthor=False) / "werkbank.toml"


def read(environment: Mapping[str, str]) -> Read:
    """Read the file named by the environment; no file gives the defaults."""
    path = path_of(environment)
    try:
        settings = _parse(path, path.read_bytes())
        error = None
    except FileNotFoundError:
        settings, error = Settings(), None
    except OSError as trouble:
        settings, error = Settings(), BadSettings(str(path), 0, "unreadable", trouble.strerror or "")
    except BadSettings as trouble:
        settings, error = Settings(), trouble
    language = environment.get("WERKBANK_LANG", "")
    if language in ("nl", "en"):
        settings = settings._replace(language="en" if language == "en" else "nl")
    return Read(settings, path, error)


def _parse(path: Path, raw: bytes) -> Settings:
    import tomllib

    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadSettings(str(path), raw[: error.start].count(b"\n") + 1, "syntax") from error
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadSettings(str(path), _line_of_error(str(error), text), "syntax", str(error)) from error
    values: dict[str, object] = {}
    for key, value in _flat(found):
        values[key] = _checked(path, text, key, value)
    officer = Officer(**{key[8:]: values.pop(key) for key in list(values) if key.startswith("officer.")})  # type: ignore[arg-type]
    return Settings(officer=officer, **values)  # type: ignore[arg-type]


def _flat(found: Mapping[str, Any]) -> list[tuple[str, object]]:
    flat: list[tuple[str, object]] = []
    for key, value in found.items():
        if key in SECTIONS and isinstance(value, dict):
            flat.extend((f"{key}.{inner}", content) for inner, content in value.items())
        else:
            flat.append((key, value))
    return flat


def _checked(path: Path, text: str, key: str, value: object) -> object:
    reason: SettingsReason
    rule = RULES.get(key)
    if rule is None:
        import difflib

        nearest = tuple(difflib.get_close_matches(key, [*RULES, *SECTIONS], n=2, cutoff=0.5))
        raise BadSettings(str(path), _line_of_key(text, key), "unknown-key", key, nearest)
    taken = rule.take(value)
    reason = "wrong-type" if taken is None else "bad-value"
    if taken is None or (rule.allowed and taken not in rule.allowed):
        raise BadSettings(str(path), _line_of_key(text, key), reason, key, rule.allowed)
    return taken


def line_of(path: Path, key: str) -> int:
    """The 1-based line of the file where a key stands; 0 when it cannot be found."""
    try:
        return _line_of_key(path.read_text("utf-8-sig"), key)
    except (OSError, ValueError):
        return 0


def _line_of_key(text: str, key: str) -> int:
    """The 1-based line where a key stands: the first one after the longest beginning that is whole without it."""
    import tomllib

    lines = text.split("\n")
    start = 1
    for number in range(1, min(len(lines), _MOST_LINES) + 1):
        try:
            found = tomllib.loads("\n".join(lines[:number]) + "\n")
        except tomllib.TOMLDecodeError:
            continue  # in the middle of a value of several lines
        if any(one == key for one, _ in _flat(found)):
            return start
        start = number + 1
    return 0


def _line_of_error(message: str, text: str) -> int:
    """The line in tomllib's message ("at line 3, column 5"); the last line for "at end of document"."""
    _, found, rest = message.partition("at line ")
    digits = rest.partition(",")[0]
    return int(digits) if found and digits.isdigit() else text.count("\n") + 1


def database_path(settings: Settings, environment: Mapping[str, str], given: str | None) -> Path:
    """Where the archive is: the option, ``WERKBANK_DB``, the settings, or the platform's folder for data."""
    named = given or environment.get("WERKBANK_DB") or settings.database
    if named:
        return Path(named).expanduser()
    if os.name == "posix" and "darwin" not in sys.platform:
        base = environment.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
        return Path(base) / "werkbank" / "werkbank.sqlite"
    from platformdirs import user_data_path

    return user_data_path("werkbank", appauthor=False) / "werkbank.sqlite"


def as_toml(settings: Settings) -> str:
    """The settings as they could stand in the file."""
    import tomlkit

    made = tomlkit.document()
    for key in RULES:
        section, _, name = key.rpartition(".")
        if section:
            made.setdefault(section, tomlkit.table())
            made[section][name] = _plain(getattr(getattr(settings, section), name))
        else:
            made[name] = _plain(getattr(settings, name))
    return tomlkit.dumps(made).rstrip("\n")


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
