"""``werkbank config``."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from werkbank.cli.app import group, verb
from werkbank.lang import explain

if TYPE_CHECKING:
    import click

    from werkbank.cli.state import State
    from werkbank.domain.errors import WerkbankError
    from werkbank.lang import Words


def _check(state: State) -> None:
    """Are the files right? Every setting, the theme it names, the officer's own themes, and her own keys."""
    problems = [state.read.error] if state.read.error is not None else _beside(state)
    for one in problems[1:]:
        told = explain(one, state.words)
        state.output.narrate(f"{told.message} {told.hint}")
    if problems:
        raise problems[0]
    said, path = state.words.cli, state.read.path
    found = path.exists()
    if state.as_json:
        state.output.json({"path": str(path), "exists": found, "ok": True})
        return
    state.output.line(said.settings_fine(str(path)) if found else said.no_settings(str(path)))


def _beside(state: State) -> list[WerkbankError]:
    """What is wrong in what the settings name and in the files beside them."""
    from werkbank.domain.errors import BadSettings
    from werkbank.services.themes import names
    from werkbank.settings import keys_path, line_of, themes_path
    from werkbank.tui import keyfile, themes
    from werkbank.tui.keys import COMMANDS

    path, own = state.read.path, themes_path(os.environ)
    theme, there = state.read.settings.theme, names(own)
    problems: list[WerkbankError] = list(themes.every(own).problems)
    if theme not in there:
        problems.insert(0, BadSettings(str(path), line_of(path, "theme"), "bad-value", "theme", there))
    keys, places = {str(one.id): one.keys for one in COMMANDS}, {str(one.id): one.places for one in COMMANDS}
    return [*problems, *keyfile.read(keys_path(os.environ), keys, places).problems]


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
