"""Open the workbench: the first window is read while Textual is being imported, so the first frame shows the list."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from werkbank.tui.setup import Setup

if TYPE_CHECKING:
    from pathlib import Path

    from werkbank.bootstrap import Services
    from werkbank.domain.errors import WerkbankError
    from werkbank.lang.shape.commands import KeyNames
    from werkbank.settings import Settings
    from werkbank.tui.keys import Keymap
    from werkbank.tui.panes.postvak.looking import Look


def open_workbench(
    services: Services, settings: Settings, settings_path: Path, *, demo: bool = False, tour: bool = False
) -> str:
    """Run it until it is left; what ended it in a bad way comes back in words, else nothing.

    ``tour``: show how it goes, in a few lines, in place of the first preview.
    """
    # before Textual is imported: it reads these once
    os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    os.environ.setdefault("TEXTUAL_SMOOTH_SCROLL", "0")
    os.environ.setdefault("TEXTUAL_FPS", "240")  # a frame waits 4 ms at most, not 16
    with ThreadPoolExecutor(1, "first") as early:
        looking = early.submit(_first, services)
        from werkbank.tui.app import Workbench

        first = looking.result()
    keymap, problems = _keys(settings, services.words.commands.keys)
    first_run = first is None
    setup = Setup(services, settings, settings_path, os.environ, keymap, problems, first_run, demo, tour)
    app = Workbench(setup, first)
    app.run()
    return app.failure


def _first(services: Services) -> Look | None:
    """The first window; nothing on an archive where nobody is supported yet."""
    from werkbank.tui.panes.postvak.looking import Scope, look

    seen = look(services, Scope(), "", 0)
    return seen if seen.managers or seen.any_mail else None


def _keys(settings: Settings, names: KeyNames) -> tuple[Keymap, tuple[WerkbankError, ...]]:
    from werkbank.settings import keys_path
    from werkbank.tui.keys import COMMANDS, Keymap

    path = keys_path(os.environ)
    if not path.exists():
        return Keymap(names, letters=settings.letters), ()
    from werkbank.tui import keyfile

    found = keyfile.read(
        path, {str(one.id): one.keys for one in COMMANDS}, {str(one.id): one.places for one in COMMANDS}
    )  # fmt: skip
    return Keymap(names, found.keys, letters=settings.letters), found.problems  # type: ignore[arg-type]
