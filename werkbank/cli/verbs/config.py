"""``werkbank config``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.cli.app import group, verb

if TYPE_CHECKING:
    import click

    from werkbank.cli.state import State
    from werkbank.lang import Words


def _check(state: State) -> None:
    """Is the file right? Every key, its value, and the theme it names."""
    if state.read.error is not None:
        raise state.read.error
    said, path = state.words.cli, state.read.path
    from werkbank.services.themes import names

    theme, themes = state.read.settings.theme, names()
    if theme not in themes:
        from werkbank.domain.errors import BadSettings
        from werkbank.settings import line_of

        raise BadSettings(str(path), line_of(path, "theme"), "bad-value", "theme", themes)
    found = path.exists()
    if state.as_json:
        state.output.json({"path": str(path), "exists": found, "ok": True})
        return
    state.output.line(said.settings_fine(str(path)) if found else said.no_settings(str(path)))


def _show(state: State) -> None:
    """The settings that hold, as they could stand in the file."""
    settings = {**state.read.settings._asdict(), "officer": state.read.settings.officer._asdict()}
    if state.as_json:
        state.output.json({**settings, "path": str(state.read.path), "archive": str(state.path)})
        return
    from werkbank.settings import as_toml

    state.output.line(as_toml(state.read.settings))


def _path(state: State) -> None:
    """Where the file is."""
    if state.as_json:
        state.output.json({"settings": str(state.read.path), "archive": str(state.path)})
        return
    state.output.line(str(state.read.path))


def _config(words: Words) -> click.Command:
    return group(
        words,
        "config",
        verb(words, "config check", _check),
        verb(words, "config show", _show),
        verb(words, "config path", _path),
    )


VERBS = {"config": _config}
