"""Completes a path while it is typed; folders are looked into beside the keyboard, for a share may be slow."""

from __future__ import annotations

import asyncio
import os
from typing import Final

from textual.suggester import Suggester

from werkbank.settings import expanded

_MOST: Final = 5_000
"""Names that are looked through in one folder."""


class Paths(Suggester):
    """Offers the first name that goes on where the typed text ends."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The path as it would be; a folder ends with a slash."""
        return await asyncio.to_thread(completed, value)


def completed(typed: str) -> str | None:
    """What ``typed`` could become; ``None`` when nothing in that folder goes on so."""
    if not typed.strip():
        return None
    head, _, start = typed.rpartition("/")
    folder = expanded(f"{head}/" if "/" in typed else ".")
    try:
        with os.scandir(folder) as entries:
            some = [entry for _, entry in zip(range(_MOST), entries, strict=False) if entry.name.startswith(start)]
        found = min(
            (one for one in some if start or not one.name.startswith(".")), key=lambda one: one.name, default=None
        )
        if found is None or not found.name.isprintable():
            return None
        return typed[: len(typed) - len(start)] + found.name + ("/" if found.is_dir() else "")
    except (OSError, ValueError):
        return None
