"""The colour themes that ship, by name."""

from __future__ import annotations

from pathlib import Path


def folder() -> Path:
    """Where they are: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "themes"
    return inside if inside.is_dir() else package.parent / "themes"


def names() -> tuple[str, ...]:
    """The names of the themes, sorted."""
    return tuple(sorted(path.stem for path in folder().glob("*.toml")))
