"""What the workbench starts from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from werkbank.bootstrap import Services
    from werkbank.domain.errors import WerkbankError
    from werkbank.settings import Settings
    from werkbank.tui.keys import Keymap


class Setup(NamedTuple):
    """What the workbench starts from."""

    services: Services
    settings: Settings
    settings_path: Path
    environment: Mapping[str, str]
    keymap: Keymap
    problems: tuple[WerkbankError, ...]
    """Mistakes in ``keys.toml``."""
    first_run: bool
    """Nobody is supported yet: ask who she is and for whom she works."""
    demo: bool = False
    """A fictitious department: who works there is no business of her settings."""
    tour: bool = False
    """Show once how it goes, in a few lines."""
