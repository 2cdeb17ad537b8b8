"""Where the colour themes are: those that ship, and the officer's own."""

from __future__ import annotations

from pathlib import Path
from typing import Final

DEFAULT: Final = "rustig-donker"


def folder() -> Path:
    """Where those that ship are: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "themes"
    return inside if inside.is_dir() else package.parent / "themes"


def places(own: Path | None = None) -> dict[str, Path]:
    """The file of every theme by its name, sorted; one of the officer's own goes before one that ships."""
    found = {path.stem: path for place in (folder(), own) if place is not None for path in sorted(place.glob("*.toml"))}
    return {name: found[name] for name in sorted(found)}


def names(own: Path | None = None) -> tuple[str, ...]:
    """The names of the themes, sorted."""
    return tuple(places(own))
