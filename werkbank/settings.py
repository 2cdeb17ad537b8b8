"""What belongs to person and machine: a small TOML file, read into frozen values. Everything else is data under deeds.

A broken file never stops the work: ``read`` gives the defaults plus the error, which says the line.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from werkbank.domain import toml_text
from werkbank.domain.errors import BadSettings, CannotWrite, SettingsReason

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
    letters: bool = True
    """Single letters are keys; without them a command key goes before (WCAG 2.1.4)."""
    references: tuple[str, ...] = ()
    """Numbers as the own document system gives them, one example of each form: others like it are recognised."""
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


def _several(value: object) -> object | None:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        return None
    return tuple(stripped for one in value if (stripped := one.strip()))


def _addresses(value: object) -> object | None:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        return None
    return tuple(one.strip().lower() for one in value)


RULES: Final[Mapping[str, _Rule]] = {
    "language": _Rule(_text, ("nl", "en")),
    "theme": _Rule(_text),
    "database": _Rule(_text),
    "backups": _Rule(_flag),
    "letters": _Rule(_flag),
    "references": _Rule(_several),
    "officer.name": _Rule(_text),
    "officer.addresses": _Rule(_addresses),
}
SECTIONS: Final = frozenset(key.split(".")[0] for key in RULES if "." in key)


def expanded(typed: str) -> Path:
    """A path as somebody typed it, ``~`` being her home folder; the home of nobody we know stays as it is."""
    return Path(os.path.expanduser(typed))  # noqa: PTH111 - that of Path raises for an unknown user


def path_of(environment: Mapping[str, str]) -> Path:
    """Where the settings file is: ``WERKBANK_CONFIG``, or the platform's folder for settings."""
    given = environment.get("WERKBANK_CONFIG")
    if given:
        return expanded(given)
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
    text, found = toml_text.parse(str(path), raw)
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
        raise BadSettings(str(path), toml_text.line_of(text, key), "unknown-key", key, nearest)
    taken = rule.take(value)
    reason = "wrong-type" if taken is None else "bad-value"
    if taken is None or (rule.allowed and taken not in rule.allowed):
        raise BadSettings(str(path), toml_text.line_of(text, key), reason, key, rule.allowed)
    return taken


def line_of(path: Path, key: str) -> int:
    """The 1-based line of the file where a key stands; 0 when it cannot be found."""
    try:
        return toml_text.line_of(path.read_text("utf-8-sig"), key)
    except (OSError, ValueError):
        return 0


def keys_path(environment: Mapping[str, str]) -> Path:
    """Where the officer's own keys are: beside the settings."""
    return path_of(environment).with_name("keys.toml")


def themes_path(environment: Mapping[str, str]) -> Path:
    """The folder with the officer's own colour themes: beside the settings."""
    return path_of(environment).with_name("themes")


def database_path(settings: Settings, environment: Mapping[str, str], given: str | None) -> Path:
    """Where the archive is: the option, ``WERKBANK_DB``, the settings, or the platform's folder for data."""
    named = given or environment.get("WERKBANK_DB") or settings.database
    if named:
        return expanded(named)
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


def save(path: Path, changes: Mapping[str, object]) -> None:
    """Change keys (``theme``, ``officer.name``) in the file; its comments and order stay. No file: one is made.

    A file with a mistake is never written over: raises ``BadSettings``, and ``CannotWrite`` when it cannot be written.
    """
    import tomlkit

    target = path.resolve()  # a link to a file elsewhere stays a link
    try:
        raw = target.read_bytes()
    except FileNotFoundError:
        raw = b""
    except OSError as error:
        raise BadSettings(str(path), 0, "unreadable", error.strerror or "") from error
    _parse(path, raw)
    made = tomlkit.parse(raw.decode("utf-8-sig"))
    for key, value in changes.items():
        _checked(path, "", key, _plain(value))
        section, _, name = key.rpartition(".")
        table: Any = made.setdefault(section, tomlkit.table()) if section else made
        table[name] = _plain(value)
    try:
        _replace(target, tomlkit.dumps(made).encode())
    except OSError as error:
        raise CannotWrite.because(str(path), error) from error


def _replace(path: Path, content: bytes) -> None:
    """The whole file at once, or the old one; a new file and folder are for their owner alone."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            partial.chmod(path.stat().st_mode & 0o777)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
